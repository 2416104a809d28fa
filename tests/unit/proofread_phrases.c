/*
 * what asks for a signature, a petition, a protest or a letter to an MP, and what only
 * sounds a little like it.
 */
#include "unit/unit.h"

#include <stdbool.h>
#include <stdio.h>

#include "core/proofread_phrases.h"

static const char *const asking[] = {
	"Please sign the petition.",
	"Sign this new online petition before Friday",
	"Have you signed the petition yet?",
	"They are asking people to sign an e-petition.",
	"Please consider signing their petition to save the bus",
	"Sign up to the petition",
	"The petition is open until May: please sign and share.",
	"Add your name to the petition",
	"Add your name to the open letter about funding",
	"Please add your signature below.",
	"Every signature counts",
	"They need 500 more signatures by Sunday",
	"Help us collect signatures at the market",
	"Sign the open letter",
	"Support the petition today",
	"Share this petition with your friends",
	"Start a petition in your village",
	"Petition the council to keep the unit",
	"Sign the pledge",
	"Join the campaign for better transport",
	"Get behind the Example Campaign campaign",
	"Support the campaign to save respite care",
	"Join the protest outside County Hall",
	"Come to a demo on Saturday",
	"Come along to the rally at noon",
	"Take part in the protest",
	"Join the demonstration on Tuesday",
	"Protest against the cuts",
	"Protesting outside the council offices at 9am",
	"Join the march on Parliament",
	"March with us for SEND funding",
	"Take to the streets",
	"Stage a protest in the town centre",
	"Come to the candlelit vigil",
	"Write to your MP",
	"Writing to your local MP takes five minutes",
	"Email your MP today",
	"E-mail your local MP",
	"Contact your MP and ask for help",
	"Ask your MP to vote for it",
	"Tell your MP what you think",
	"Lobby your MP on Wednesday",
	"Write a letter to your MP",
	"Send this letter to your MP",
	"Use the template letter to write to your MP",
	"Let your MP know how you feel",
	"MPs need to hear from you",
	"Write to the minister",
	"Write to your local councillor",
	"Email the Secretary of State for Education",
	"Lobby Parliament next month",
	"Please \xE2\x80\x98sign\xE2\x80\x99 the petition",
	"SIGN THE PETITION",
	"Write to your Member of Parliament",
	"Contact your local member of parliament",
	"Ask your member of parliament for help",
	"Sign the letter to the Prime Minister",
	"Add your name to the call for better transport",
	"Join the day of action",
	"Take part in our national day of action",
	"Bring your placards",
	"Meet him on Friday and ask him to vote against the cuts",
	"Ask every councillor to vote against it",
	"Come to a demo outside County Hall",
	"Come to the family rally for SEND",
	"Share the pledge",
};

static const char *const harmless[] = {
	"Sign up for the coffee morning.",
	"Sign up to our newsletter",
	"Sign language classes start in May",
	"Sign in at reception when you arrive",
	"Please sign the consent form and bring it with you",
	"Sign off your child's travel plan",
	"Spotting the signs of anxiety",
	"A sign of good things to come",
	"Signposting: where to find help",
	"Learn to sign with your child",
	"Makaton signing for beginners",
	"Your signature is needed on page two of the form",
	"We need your signature on the form",
	"Add your name to the waiting list",
	"Put your name down for the trip",
	"The coffee morning is on Tuesday 9 March",
	"Join us in March for a walk",
	"Come to the March meeting",
	"Join the March workshop on sleep",
	"From March 2027 the bus leaves at eight",
	"Come to a demonstration of the new communication aid",
	"Take part in a focus group",
	"Take part in our survey",
	"Join our steering group",
	"Join the forum",
	"Write to us at the office",
	"Email us your questions",
	"Contact the SEND team",
	"Write a letter to your child's school",
	"Send a letter of thanks to the hospital",
	"Our local MP visited the school",
	"The MP for the area opened the new playground",
	"The minister announced new money for short breaks",
	"The council answered the petition in June",
	"Two petitions were debated last year",
	"Some parents protested last year",
	"Vote for the new name of the playground",
	"The awareness campaign of the health service begins on Monday",
	"A campaign about flu vaccination",
	"Tell us what you think about the draft plan",
	"Have your say on the local offer",
	"Ask your GP for a referral",
	"Call the helpline",
	"Support groups near you",
	"Back to school",
	"Share this newsletter with a friend",
	"Start a new hobby",
	"Hold the date",
	"We rally round when a family needs help",
	"A letter from your council about school transport",
	"The signing choir sings at the library",
	"Sign here to say you received the parcel",
	"The council closed its petition scheme. Sign up for our next meeting.",
	"Message us on the day",
	"Respond to the consultation by Friday",
	"Come to a demo of wheelchair basketball",
	"Join us for a demo of the new communication aid",
	"Come to the family bike rally",
	"Join us at the family bike rally on Sunday",
	"Please share the council's pledge with other families",
	"Share the council\xE2\x80\x99s pledge",
	"Sign the letter to the school if your child may go",
	"Add your name to the list: call for details",
	"Put your name down and call for details",
	"A message from your Member of Parliament",
	"Ask your child to vote for the name of the playground",
	"A day of action songs for toddlers",
};

static void
phrases_that_ask_to_campaign_are_found(void **state)
{
	struct phrase_hit hit;
	int missed = 0;

	(void)state;
	assert_true(sizeof asking / sizeof *asking >= 40);
	for (size_t i = 0; i < sizeof asking / sizeof *asking; i++) {
		if (!phrase_find(PHRASE_ASKS, asking[i], 0, &hit)) {
			print_error("not found: %s\n", asking[i]);
			missed++;
		}
	}
	assert_int_equal(missed, 0);
}

static void
near_misses_are_left_alone(void **state)
{
	struct phrase_hit hit;
	int wrong = 0;

	(void)state;
	assert_true(sizeof harmless / sizeof *harmless >= 40);
	for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
		if (phrase_find(PHRASE_ASKS, harmless[i], 0, &hit)) {
			print_error("found '%.*s' in: %s\n", (int)hit.length, harmless[i] + hit.start, harmless[i]);
			wrong++;
		}
		if (phrase_find(PHRASE_OWN_VOICE, harmless[i], 0, &hit)) {
			print_error("own voice '%.*s' in: %s\n", (int)hit.length, harmless[i] + hit.start,
			    harmless[i]);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
}

static void
A_23_own_voice_is_told_from_anothers(void **state)
{
	static const struct {
		const char *text;
		bool own;
	} rows[] = {
		{ "Sign our petition", true },
		{ "Join our protest", true },
		{ "We are campaigning for more funding", true },
		{ "Support our campaign to save the bus", true },
		{ "We ask all families to sign the petition", true },
		{ "We urge you to write to your MP", true },
		{ "Join us at the protest", true },
		{ "Help us fight the cuts", true },
		{ "Example Campaign asks people to sign its petition", false },
		{ "Their campaign to save the bus", false },
		{ "We share this for information", false },
		{ "Our survey is open", false },
		{ "Our March meeting", false },
	};
	struct phrase_hit hit;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (phrase_find(PHRASE_OWN_VOICE, rows[i].text, 0, &hit) != rows[i].own)
			fail_msg("%s", rows[i].text);
	}
}

/* what a service message to all may say, and what it may not. */
static void
A_12_promotion_is_told_from_service(void **state)
{
	static const struct {
		const char *text;
		bool promotes;
	} rows[] = {
		{ "Come to our summer fair, buy raffle tickets and read our latest news.", true },
		{ "Buy a raffle ticket and help us.", true },
		{ "Book your place by Friday.", true },
		{ "Tickets are on sale at the office", true },
		{ "Please donate what you can.", true },
		{ "Join us on Saturday", true },
		{ "Don\xE2\x80\x99t miss our autumn programme", true },
		{ "Sign up for the coffee morning.", true },
		{ "Why not bring a friend?", true },
		{ "Our latest newsletter is on the website.", true },
		{ "All families are welcome", true },
		{ "Our privacy notice has changed. You need to do nothing.", false },
		{ "The latest version of our privacy notice says how long we keep your name.", false },
		{ "Photos of people who come to our events are kept for a year.", false },
		{ "If you volunteer with us or make a donation, we keep your address for six years.", false },
		{ "People who sign up for our newsletter see a new text.", false },
		{ "On 3 May a list of names and addresses was sent to the wrong person by mistake.", false },
		{ "Be careful with mails that ask you for money or to buy anything.", false },
		{ "People who bought tickets for the fair get their money back.", false },
		{ "The annual general meeting has moved to the town hall.", false },
		{ "Our office has a new telephone number.", false },
		{ "You can stop our newsletter at any time.", false },
		{ "As you may have read in our newsletter, the forum has a new name.", false },
	};
	struct phrase_hit hit;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (phrase_find(PHRASE_PROMOTES, rows[i].text, 0, &hit) != rows[i].promotes)
			fail_msg("%s", rows[i].text);
	}
}

static void
a_hit_says_where_it_stands(void **state)
{
	const char *text = "Hello all. Please sign the petition now, then email your MP.";
	struct phrase_hit hit;

	(void)state;
	assert_true(phrase_find(PHRASE_ASKS, text, 0, &hit));
	assert_memory_equal(text + hit.start, "sign the petition", hit.length);
	assert_true(phrase_find(PHRASE_ASKS, text, hit.start + hit.length, &hit));
	assert_memory_equal(text + hit.start, "email your MP", hit.length);
	assert_false(phrase_find(PHRASE_ASKS, text, hit.start + hit.length, &hit));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_that_ask_to_campaign_are_found),
		cmocka_unit_test(near_misses_are_left_alone),
		cmocka_unit_test(A_23_own_voice_is_told_from_anothers),
		cmocka_unit_test(A_12_promotion_is_told_from_service),
		cmocka_unit_test(a_hit_says_where_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
