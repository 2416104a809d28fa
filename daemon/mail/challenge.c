/*
 * Challenges: see challenge.h.
 */
#include "mail/challenge.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/autoreply.h"
#include "mail/autoreply_subjects.h"
#include "mail/bounce_marks.h"
#include "mail/challenge_words.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/plain.h"
#include "mail/request_text.h"
#include "mail/request_words.h"

enum { GATE_WORDS = 90 };	/* such a challenge has no more */

static bool
names_program(const char *value)
{
	static const char *const programs[] = { ".tmda@", "tmda/", "boxtrapper", "mailinblack", "active spam killer", NULL };

	for (const char *const *program = programs; *program != NULL; program++)
		if (strcasestr(value, *program) != NULL)
			return true;
	return false;
}

/* "X-Example-Challenge:", whatever the program. */
static bool
has_challenge_field(const struct field_places *fields)
{
	static const char word[] = "challenge";

	for (size_t i = 0; i < fields->count; i++)
		for (size_t at = 0; at + sizeof word - 1 <= fields->places[i].name_length; at++)
			if (strncasecmp(fields->places[i].at + at, word, sizeof word - 1) == 0)
				return true;
	return false;
}

bool
challenge_is_marked(const struct incoming *incoming)
{
	static const char *const names[] = { "x-boxbe-notice", "x-spamarrest-noauth", "x-spamarrest-speedcode",
		"x-askversion", "x-bluebottle-request",
		"x-boxtrapper", "x-choicemail-registration-request", "x-mailinblack", "x-qurb", NULL };
	static const char *const senders[] = { "boxbe", "spamarrest", "spam arrest", "bluebottle.com", "mailinblack",
		"vanquish.com", "challenge-response", "sender verification", "qurb.com", "0spam", "uol antispam", "antispam uol", "spamlion", "digiportal", "knowspam",
		NULL };
	static const char *const fields[] = { "x-delivery-agent", "content-type", "message-id", NULL };
	char value[FIELD_VALUE];

	for (const char *const *name = names; *name != NULL; name++)
		if (incoming_has(incoming, *name))
			return true;
	if (has_challenge_field(&incoming->fields) || phrases_found(incoming->from, senders))
		return true;
	for (const char *const *field = fields; *field != NULL; field++)
		if (incoming_field(incoming, *field, value, sizeof value) && names_program(value))
			return true;
	return false;
}

/* A person who was asked so by some page, or tells of it. */
static bool
tells_of_one(const char *own)
{
	static const char *const tells[] = { "i tried", "i've tried", "it keeps", "keeps asking", "asks me", "asking me", "it says", "i get a ", "i get an ", "i get the",
		"i get this", "i get asked", "i get told", "i got",
		"i clicked", "i've clicked", "i had to", "do i have to", NULL };

	return phrases_found(own, tells);
}

static bool
speaks_of_ours(const char *own)
{
	const char *at = own;

	while ((at = phrases_next_at(own, at, challenge_ours)) != NULL) {
		if (!phrases_start(at, challenge_not_ours))
			return true;
		at++;
	}
	return false;
}

/* Of the reader, and not promised, as in "I will read it and reply". */
static bool
asks_for_act(const char *text)
{
	static const char *const promises[] = { "will ", "'ll ", "not ", " it and ", "message and ", "mail and ", "i ", "we ", "shall ", "i can ", "we can ",
		"aim to ", "try to ", "able to ", NULL };
	char before[REQUEST_TEXT];

	for (const char *at = text; (at = phrases_next_at(text, at, challenge_asks)) != NULL; at++) {
		const char *const *promise = promises;

		text_copy(before, (size_t)(at - text) + 1, text);
		while (*promise != NULL && !text_ends(before, *promise))
			promise++;
		if (*promise == NULL)
			return true;
	}
	return false;
}

/* "Pick the dog, and your message will reach me", "until you do it waits": a sentence ties what becomes of our letter to what the reader is asked for. */
static bool
ties_letter_to_act(const char *own, bool page)
{
	static const char *const promises[] = { "i will", "i'll", "we will", "we'll", NULL };
	char clause[REQUEST_TEXT];

	/* Whoever promises something may have a page in the signature. */
	if ((!asks_for_act(own) && (!page || phrases_found(own, promises))) || phrases_found(own, challenge_helps))
		return false;
	for (const char *at = own; *at != '\0';) {
		at = clause_next(at, clause);
		if (phrases_found(clause, challenge_ties) && phrases_found(clause, challenge_fates) &&
		    (phrases_found(clause, challenge_letters) || asks_for_act(clause)))
			return true;
	}
	return false;
}

/* A challenge speaks of what we sent and of who writes, asks for something, and says that our letter waits or that it arrives then.  The
 * first three are enough, or the others: those who are away, and helpdesks, say less, and thieves that mail to us waits.  Where no machine
 * is seen to write it is all of them and a page: people too speak of our mail, of spam and of an answer (B-24, B-45). */
static bool
says_so_by_its_meaning(const struct incoming *incoming, const char *own, bool page)
{
	/* From an address that nobody reads people write too, by the form of a site: as "I". */
	bool nobody = incoming_is_from_nobody(incoming) && !phrases_found(own, request_writers) && !phrases_found(own, request_writers_own);
	bool senders, act, held, arrives, machine = incoming_is_by_machine(incoming) || nobody || autoreply_is_sure(incoming);

	if (!(machine || page) || !speaks_of_ours(own) || phrases_start(incoming->subject, autoreply_subjects))
		return false;
	senders = phrases_found(own, challenge_senders);
	act = phrases_found(own, challenge_answers) || (page && phrases_found(own, challenge_acts));
	held = phrases_found(own, challenge_held);
	arrives = phrases_found(own, challenge_arrives);
	if (!machine)
		return senders && act && held && arrives;
	if (act && senders)
		return true;
	return !phrases_found(own, bounce_baits) && ((act && held && arrives) || (clause_words(own) <= GATE_WORDS && ties_letter_to_act(own, page)));
}

/* At the end of a sentence, not in the address of a page. */
static bool
asks(const char *own)
{
	for (const char *at = own; (at = strchr(at, '?')) != NULL; at++)
		if (strchr(" \n\")", at[1]) != NULL)	/* strchr also finds the NUL */
			return true;
	return false;
}

/* "Strangers have to ask before their mail reaches me", in one sentence. */
static bool
limits_senders(const char *own)
{
	char clause[REQUEST_TEXT];

	for (const char *at = own; *at != '\0';) {
		at = clause_next(at, clause);
		if (phrases_found(clause, challenge_limits) && phrases_found(clause, challenge_people) && phrases_found(clause, challenge_mail))
			return true;
	}
	return false;
}

/* Only those get in who are known there, and it says how somebody becomes so: nobody needs to see that a machine wrote it, unless somebody
 * asks about one, or tells of a list of ours or of a school's. */
static bool
keeps_a_gate(const char *own, bool page)
{
	static const char *const others[] = { "your list", "your approved", "your trusted", "your safe", "your whitelist", "your allowed", "your system",
		"your mailbox", "council", "school", "college", "local authority", "senco", "teacher", "nhs", "hospital", "surgery", "portal", "facebook",
		"whatsapp", "ring me", "phone me", "call me", NULL };
	/* Somebody has let us in already, or wants something themselves. */
	static const char *const writers[] = { "i've added you", "i have added you", "i've ~ put you", "i have ~ put you", "which i have done", "which i've done",
		"i would like to", "i'd like to", "i need to prove", "i have to prove", "i must prove", "i am new", "i'm new", NULL };

	return (page || phrases_found(own, challenge_answers)) && phrases_found(own, challenge_proofs) && !asks(own) &&
	    !phrases_found(own, others) && !phrases_found(own, writers) && clause_words(own) <= GATE_WORDS && (phrases_found(own, challenge_gates) || limits_senders(own));
}

bool
challenge_is_said(const struct incoming *incoming)
{
	const char *text = incoming->text.bytes != NULL ? incoming->text.bytes : "";
	bool subject = phrases_found(incoming->subject, challenge_subjects), page;
	char flat[3000], own[REQUEST_TEXT];

	if (subject && incoming->null_sender)
		return true;
	if (subject || incoming->null_sender) {
		plain_flat(text, incoming->text.length, flat, sizeof flat);
		if (phrases_found(flat, challenge_words))
			return true;
	}
	if (incoming_is_of_list(incoming))
		return false;
	request_text_own(incoming, own);	/* people quote challenges */
	if (own[0] == '\0')
		request_text_answer(incoming, own);
	page = strstr(own, "http") != NULL;
	return !tells_of_one(own) && ((page && phrases_found(own, challenge_plain)) || keeps_a_gate(own, page) ||
	    says_so_by_its_meaning(incoming, own, page));
}
