/*
 * How sure a wish is: see wish_weigh.h.
 */
#include "mail/wish_weigh.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish_command.h"

enum {
	LEAST_WORDS = 5, SHORT_WORDS = 10,	/* of a mail that says little else */
	SIGNATURE_WORDS = 2,
	NEAR_WORDS = 3, FAR_WORDS = 8		/* how far behind a wish what we send may stand */
};

/* Whether what we send stands soon behind a wish: "the workshop emails". */
static bool
names_letters(const char *text, int within)
{
	struct sentence sentence;
	char before[REQUEST_TEXT];
	int end, at;

	sentence_read(&sentence, wish_grammar(), text, "");
	at = sentence_find(&sentence, WISH_LETTERS, 0, &end);
	if (at < 0 || at > within)
		return false;
	text_copy(before, (size_t)sentence.words[at].end + 1, text);
	return !phrases_found(before, request_others);	/* "the council's" */
}

bool
wish_names_place(const char *at, const char *end)
{
	char words[REQUEST_TEXT];

	text_copy(words, (size_t)(end - at) + 1, at);
	return phrases_found(words, request_places);
}

/* Where the wish begins. */
static const char *
text_of(const struct wish_reading *reading)
{
	return reading->sentence->text + reading->sentence->words[reading->at].begin;
}

/* The words of the wish itself, without what stands behind. */
static void
read_words(const struct wish_reading *reading, char words[REQUEST_TEXT])
{
	const struct sentence *sentence = reading->sentence;

	text_copy(words, (size_t)(sentence->words[reading->end - 1].end - sentence->words[reading->at].begin) + 1, text_of(reading));
}

/* "Please take me off" in a mail about a workshop.  No address has a place there. */
static bool
may_be_of_place(const struct wish_context *context, const char *words)
{
	static const char *const addresses[] = { "address", "email", "mail", NULL };
	/* "Not interested.  Take me off", below a newsletter that tells of a workshop. */
	static const char *const of_all[] = { "not interested.", "not interested,", "not interested!", "not interested\n", "no longer interested.", "no longer interested,", "not interested any more.",
		"not for me.", "not for me,", "not for us.", "not for us,", NULL };

	return !phrases_found(words, addresses) && !phrases_found(context->mail.own, of_all) && wish_mail_is_about_place(&context->mail) &&
	    !wish_mail_names_our_list(&context->mail) && !wish_mail_is_of_stranger(&context->mail);
}

/* "I object to the petition": not to its letters, as in "I object to receiving the petitions". */
static bool
is_of_opinion(const char *words, const struct wish_target *behind)
{
	return strcmp(words, "object to") == 0 && (behind->target == TARGET_THIS || behind->topic[0] != '\0' || !behind->named);
}

/* How sure a wish is by what stands behind its words.  A place on a list for Tuesday is no letter, and people stop by a stall. */
static enum mail_request
sure_of(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const sends[] = { "send me", "send us", NULL }, *const sending[] = { "sending", NULL };
	static const char *const writer[] = { "me", "us", NULL };
	static const char *const conditions[] = { "if", "unless", "until", "once", "when", "only", "but", NULL };
	/* Of these, or of smoking; of our letters, or of leaflets. */
	static const char *const half_said[] = { "help me to stop", "help me stop", "any more sent", NULL };
	const struct wish_target *behind = &reading->behind;
	enum wish_rule rule = reading->rule;
	bool only = wish_needs_letters(rule), may_be_place = rule == WISH_REMOVAL && behind->topic[0] == '\0';
	char words[REQUEST_TEXT];
	const char *all = behind->end + strlen(behind->end);
	/* Letters about something that we cannot tell from a place: a person may. */
	enum mail_request letters = names_letters(behind->text, rule == WISH_STOP ? FAR_WORDS : NEAR_WORDS) ? REQUEST_STOP_PERHAPS : REQUEST_NONE;

	read_words(reading, words);
	if (rule == WISH_ANOTHER)
		return behind->target == TARGET_OTHER || wish_names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	if ((rule == WISH_CANCEL && behind->topic[0] != '\0') || is_of_opinion(words, behind))
		return REQUEST_NONE;	/* "did you cancel the event?" */
	switch (behind->target) {
	case TARGET_TOPIC:
		return REQUEST_STOP;
	case TARGET_OURS:
		if (only && behind->loose)
			return REQUEST_NONE;	/* "we don't need anything" */
		return may_be_place && wish_names_place(behind->text, behind->end) ? letters : REQUEST_STOP;
	case TARGET_NOTHING:
		if (only)
			return phrases_found(reading->sentence->text, half_said) ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
		return rule == WISH_REMOVAL && (context->late || may_be_of_place(context, words)) ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_THIS:
		return only || context->late ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_OURS_AND:
		if (phrases_start(behind->end, conditions))
			return REQUEST_STOP_PERHAPS;	/* "the list if the course is full" */
		return may_be_place && wish_names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	case TARGET_OTHER:
		/* "Do not send me any more about the coffee mornings", "stop sending me the transport survey". */
		if (rule == WISH_STOP && (phrases_found(words, sends) || (phrases_found(words, sending) && phrases_start(behind->text, writer))))
			return REQUEST_STOP_PERHAPS;
		return only || wish_names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	}
	return REQUEST_NONE;
}

/* "Thank you for your emails, but I no longer need them." */
static bool
named_before(const struct sentence *sentence, int at, int end)
{
	int behind = -1, named = sentence_find(sentence, WISH_OURS, 0, &behind);

	return named >= 0 && named < at && end < sentence->count && sentence_rule_at(sentence, WISH_THEM, end) >= 0;
}

static bool
names_letters_anywhere(const struct wish_context *context)
{
	static const char *const letters[] = { "email", "mail", "mails", "mailing", "newsletter", "bulletin", "letter",
		"update", "message", "list", "lists", "subscri", "notice", "invite", "digest", "circular", "mailshot",
		"round-up", "spam", "inbox", NULL };

	return phrases_found(context->mail.own, letters);
}

bool
wish_names_ours(const char *clause)
{
	static const char *const your[] = { "your", NULL }, *const full[] = { "inbox", "spam", NULL };
	struct sentence sentence;
	char before[REQUEST_TEXT];
	enum target target;
	bool yours;
	int at, end;

	sentence_read(&sentence, wish_grammar(), clause, "");
	at = sentence_find(&sentence, WISH_OURS, 0, &end);
	if (at < 0)
		return phrases_found(clause, full) && !phrases_found(clause, request_others);
	text_copy(before, sentence.words[at].begin + 1, clause);
	yours = phrases_found(before, your);
	/* "Your messages, and I do not know what they are for"; "my sister gets your emails". */
	if (phrases_found(yours ? before : clause, request_others))
		return false;
	target = wish_target_read(&sentence, at).target;	/* "these cuts" are none, nor are "the letters from the bank" */
	return target == TARGET_OURS || (target == TARGET_OURS_AND && yours);
}

/* "No more here, but to this one", "could this one be removed".  One that stands on a line with little else is a signature's. */
bool
wish_names_another_address(const struct wish_context *context, const char *text)
{
	char line[REQUEST_TEXT];

	for (; *text != '\0'; text += strcspn(text, "\n"), text += *text == '\n') {
		text_copy(line, strcspn(text, "\n") + 1, text);
		if (strchr(line, '@') != NULL && strstr(line, context->sender) == NULL && clause_words(line) > SIGNATURE_WORDS)
			return true;
	}
	return false;
}

/* What "them" stands for: what is answered, or what a sentence before it has named. */
static bool
may_be_ours(const struct wish_context *context)
{
	return context->first || context->named;
}

/* "Stop sending these": the words of the wish, or of the mail, say what; or it says little else.  "We have enough of them, please send no
 * more" says it with neither. */
static bool
speaks_of_letters(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const sendings[] = { "send", "sending", "emailing", "mailing", "writing", "contacting", "spamming", "messaging",
		"email", "mail", "contact", "receive", "receiving", "get", "getting", "coming", "be on", "take me off", "take us off",
		"remove me", "remove us", NULL };
	static const char *const them[] = { "them", "these", "those", "it", NULL };
	char words[REQUEST_TEXT];
	bool more, only_more;

	read_words(reading, words);
	more = text_ends(words, " more");
	only_more = more && reading->behind.target == TARGET_NOTHING && !phrases_found(words, them);
	if (wish_names_subscription(words) || (phrases_found(words, sendings) && !only_more))
		return true;
	if (!more && !may_be_ours(context))
		return false;	/* "I do not want these cuts.  Please stop them!" */
	return names_letters_anywhere(context) || context->mail.words <= (only_more ? LEAST_WORDS : SHORT_WORDS);
}

/* "Make them stop": who they are, the words of the wish do not say. */
static bool
names_within(const struct wish_reading *reading)
{
	const struct sentence *sentence = reading->sentence;

	for (int at = reading->at; at + 1 < reading->end; at++)
		if (sentence_rule_at(sentence, WISH_THEM, at) >= 0 && sentence_rule_at(sentence, WISH_CEASED, at + 1) == reading->end)
			return true;
	return false;
}

/* Others than we, who may send what comes: "Valley Mobility keep emailing me". */
static bool
names_senders(const struct wish_context *context)
{
	static const char *const people[] = { "someone", "somebody", "they send", "they email", "they write", "they ring", "they call",
		"they phone", "they keep ringing", "they keep sending", "they want", "they say", "they're", "people", "he", "she",
		"council", "cuts", "government", "keeps emailing", "keeps sending", "keeps writing", "keeps contacting", "keeps messaging",
		NULL };
	static const char *const keep[] = { "keep emailing", "keep sending", "keep writing", "keep contacting", "keep messaging", NULL };
	static const char *const you[] = { "you keep", "you all keep", "you people keep", "do you keep", "you still keep", NULL };

	return phrases_found(context->mail.own, people) || (phrases_found(context->mail.own, keep) && !phrases_found(context->mail.own, you));
}

/* "About the surveys: please stop them"; "somebody writes in your name, please stop them". */
bool
wish_stands_for_another(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const senders[] = { "scam", "company", "from them", NULL };
	static const char *const to_writer[] = { "to this address", "to my address", "to this email", "to me", "to us", NULL };
	/* No letters do: "make them stop emailing me". */
	static const char *const sendings[] = { "sending", "emailing", "mailing", "writing", "contacting", "messaging", "texting",
		"spamming", "bombarding", "pestering", "bothering", "hassling", "harassing", "ringing", "phoning", "calling", NULL };
	const struct wish_target *behind = &reading->behind;
	bool ends = behind->target == TARGET_NOTHING && sentence_rule_at(reading->sentence, WISH_PRONOUN, reading->end - 1) >= 0;
	bool unnamed = behind->target == TARGET_OURS && !behind->named && !behind->loose && reading->rule != WISH_REMOVAL;
	bool them = behind->target == TARGET_THIS || (ends && sentence_rule_at(reading->sentence, WISH_POINTS, reading->end - 1) < 0);

	/* "Please make them stop": whoever they are. */
	if (names_within(reading))
		return !names_letters_anywhere(context) || !may_be_ours(context) || names_senders(context) ||
		    phrases_start(behind->text, sendings);
	if (!them && !ends && !unnamed)
		return false;
	if (wish_mail_is_of_stranger(&context->mail) || phrases_found(text_of(reading), to_writer))
		return false;
	if (!speaks_of_letters(context, reading))
		return true;
	return wish_names_topic(context->mail.own) || phrases_found(context->mail.own, senders) || (them && names_senders(context));
}

/* "I'll stop bothering you." */
static bool
asks_nothing(const struct wish_reading *reading)
{
	static const char *const readers[] = { "you", NULL };
	static const char *const wanted[] = { "not want", "not wish", "not need", "no need", NULL };
	static const char *const ends[] = { "to end", "you to end", "to suspend", "you to suspend", "you to stop", "you to turn off", "you to switch off", "you to cancel",
		"you to remove", "you to have", NULL };
	static const char *const have[] = { "to have ~ stopped", "to have ~ cancelled", NULL };

	if (phrases_start(text_of(reading), wanted) &&
	    (phrases_start(reading->behind.text, ends) || phrases_found(reading->behind.text, have)))
		return true;	/* "I do not want you to end the emails" */
	return reading->before.misses || (reading->before.others && reading->behind.target == TARGET_OTHER) ||
	    (text_starts(text_of(reading), "stop ") && phrases_start(reading->behind.text, readers));
}

/* Asked to be "taken off": somebody told of it. */
static bool
stands_in_quotes(const struct wish_reading *reading)
{
	const struct sentence_word *first = &reading->sentence->words[reading->at], *last = &reading->sentence->words[reading->end - 1];

	for (size_t at = first->begin; at <= last->end; at++)
		if (at > 0 && reading->sentence->text[at - 1] == '"')
			return true;
	return false;
}

/* "Please cross my name off, I have paid": of some list, but which? */
static bool
may_be_of_any_list(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const strikes[] = { "cross my", "cross our", "strike my", "strike our", NULL };
	static const char *const ours[] = { "your list", "mailing", "email", "emails", "newsletter", "bulletin", "subscri", NULL };

	return reading->behind.target == TARGET_NOTHING && phrases_start(text_of(reading), strikes) && !phrases_found(context->mail.own, ours);
}

/* "Please end the newsletter with our thanks", "leave my name out of the bulletin": of what stands in it. */
static bool
may_be_of_content(const struct wish_reading *reading)
{
	static const char *const ends[] = { "end", "suspend", "turn off", "switch off", "cut out", "call off", NULL };
	static const char *const more[] = { "with a", "with the", "with our", "with my", "on a", "on the", "for today", "about", NULL };
	static const char *const names[] = { "leave my", "leave our", NULL }, *const papers[] = { "newsletter", "bulletin", NULL };
	char words[REQUEST_TEXT];

	read_words(reading, words);
	return (phrases_found(words, ends) && phrases_found(reading->behind.text, more)) ||
	    (phrases_start(words, names) && phrases_found(reading->behind.text, papers));
}

/* "Stop emailing them", "stop sending them the surveys": whoever they are. */
static bool
is_done_to_others(const struct wish_reading *reading)
{
	static const char *const to_people[] = { "emailing", "contacting", "messaging", "writing to", "bothering", "pestering", "hassling",
		"disturbing", "troubling", "spamming", "bombarding", "email", "contact", "message", "write to", "bother", "trouble", NULL };
	static const char *const nouns[] = { "the", "your", "these", "those", "this", NULL };
	const struct sentence *sentence = reading->sentence;
	int at = reading->end;
	char words[REQUEST_TEXT];

	if (at >= sentence->count || sentence_rule_at(sentence, WISH_THEM, at) < 0)
		return false;
	read_words(reading, words);
	for (const char *const *verb = to_people; *verb != NULL; verb++)
		if (text_ends(words, *verb))
			return true;
	return (text_ends(words, "send") || text_ends(words, "sending")) && at + 1 < sentence->count && !sentence->words[at + 1].comma &&
	    (sentence_rule_at(sentence, WISH_OURS, at + 1) >= 0 || sentence_rule_at(sentence, WISH_TOPIC, at + 1) >= 0 ||
	    phrases_start(sentence->text + sentence->words[at + 1].begin, nouns));
}

/* "I withdraw my consent for the survey data to be shared", "to be filmed": to what is done with something else than letters. */
static bool
is_consent_to_else(const struct wish_reading *reading)
{
	static const char *const consents[] = { "consent", NULL };
	static const char *const uses[] = { "share", "shared", "sharing", "used", "photo", "photos", "filmed", "answers", "responses", "results", "recorded",
		"published", "quoted", NULL };
	static const char *const letters[] = { "marketing", "email", "emails", "emailed", "newsletter", "newsletters", "mailing", "mailings", "contact", "contacted",
		NULL };
	char words[REQUEST_TEXT];

	read_words(reading, words);
	return phrases_found(words, consents) && phrases_found(reading->behind.text, uses) && !phrases_found(reading->behind.text, letters);
}

/* "No more reminders, I have booked": of the one event, or all that we send? */
static bool
is_of_reminders(const struct wish_reading *reading)
{
	static const char *const reminders[] = { "reminder", "reminders", NULL };
	static const char *const more[] = { "email", "emails", "mail", "mails", "mailing", "mailings", "letter", "letters", "newsletter",
		"newsletters", "bulletin", "bulletins", "message", "messages", "update", "updates", "anything", "everything", NULL };
	char words[REQUEST_TEXT];

	/* "Unsubscribe me, this is my third reminder" is none. */
	text_copy(words, (size_t)(reading->behind.end - text_of(reading)) + 1, text_of(reading));
	return phrases_found(words, reminders) && !phrases_found(text_of(reading), more);
}

/* Where a time is named for which they want none, before the reason; NULL = none is: "take me off, we are away until May". */
static const char *
time_named(const struct wish_reading *reading)
{
	static const char *const times[] = { "until", "til", "till", "temporarily", "while i", "while i'm", "while we", "while we're", "while my", "while our",
		"while he", "while she", "while the", "whilst", "during", "for the summer", "for the winter", "for the holiday", "for the holidays", "for the term",
		"for the month", "for the year", "for the next", "for the rest of", "for now", "for the time being", "between now", "for a month", "for a few", "for a couple", "for a bit", "for a week",
		"for a year", "for a term", "for a short", "for one month", "for two", "for three", "for four", "for six", "for several", "for some time",
		"for some weeks", "for some months", "for january", "for february", "for april", "for june", "for july", "for august", "for september", "for october",
		"for november", "for december", "for christmas", "for easter", "for ramadan", "over the holiday", "over the holidays", "over the summer",
		"over the break", "over christmas", "over easter", "over half term", "over half-term", "this term", "this summer", "this month", "these holidays",
		NULL };
	static const char *const reasons[] = { ",", ";", ":", " - ", "as i", "as i'm", "as we", "as we're", "as my", "as our", "because", "since", "so", "but", "i", "i'm", "i've", "we",
		"we're", "we've", "he", "she", NULL };
	const char *text = reading->sentence->text, *behind = reading->behind.text, *time = phrases_next_at(text, behind, times);
	const char *why = time != NULL ? phrases_next_at(text, behind, reasons) : NULL;

	return why == NULL || time < why ? time : NULL;
}

/* "Pause the emails", "stop them while we are abroad": they want them again, and nobody knows when. */
static bool
is_for_a_time(const struct wish_reading *reading)
{
	static const char *const pauses[] = { "pause", "hold", "on hold", "on pause", "skip", "freeze", "frozen", "break", "rest from", "breather", NULL };
	char words[REQUEST_TEXT];

	read_words(reading, words);
	return phrases_found(words, pauses) || time_named(reading) != NULL;
}

/* "Do not email us again till school starts": of no school. */
static bool
is_until_then(const struct wish_reading *reading)
{
	const char *time = reading->rule == WISH_STOP && reading->behind.target == TARGET_OTHER ? time_named(reading) : NULL;

	return time != NULL && time - reading->behind.text <= (ptrdiff_t)strlen("again ");
}

/* A wish by its words, and yet about something else, or too much for what it says. */
static bool
is_less_sure(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const removals[] = { "remove from", "delete from", "erase from", "take from", "take off", NULL };
	static const char *const consents[] = { "opt out", "consent", NULL }, *const pointers[] = { "following", "below", NULL };
	static const char *const more[] = { "more", "again", "else", "ever", "further", NULL };
	static const char *const all[] = { "stop everything", "stop the lot", NULL };
	static const char *const but[] = { "except", "excepting", "but", "bar", "apart from", "other than", "unless", NULL };
	const struct wish_target *behind = &reading->behind;
	const char *text = text_of(reading);

	/* "Stop everything but the news." */
	if (phrases_start(text, all) && phrases_found(text, but))
		return true;
	/* "Please remove from the list Jane Smith and Tom Lee." */
	if (reading->rule == WISH_ONLY_OF && behind->goes_on && phrases_start(text, removals))
		return true;
	if (is_consent_to_else(reading) || may_be_of_any_list(context, reading) || may_be_of_content(reading) || is_done_to_others(reading) ||
	    is_of_reminders(reading) || is_for_a_time(reading))
		return true;
	/* "Please stop sending things home in his bag." */
	if (reading->rule == WISH_STOP && behind->loose && behind->goes_on)
		return true;
	/* "The leaflet about the lessons: I would like to opt out." */
	if (behind->target == TARGET_NOTHING && phrases_found(text, consents) && wish_mail_is_about_place(&context->mail))
		return true;
	/* "Please remove the following address: ann@example.org", "could ann@example.org please be removed" */
	if (wish_names_another_address(context, reading->sentence->text) ||
	    (wish_names_another_address(context, context->mail.own) && (phrases_found(text, pointers) ||
	    (!phrases_found(text, request_writers) && !phrases_found(text, request_writers_own)))))
		return true;
	/* "Please do not email the members", "please don't send anything, I will collect it". */
	return text_starts(text, "do not ") && ((behind->target == TARGET_NOTHING && text_starts(behind->text, "the ")) ||
	    (behind->loose && !phrases_found(behind->text, more)));
}

/* What the words leave open, and the mail does not. */
static bool
is_surer(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const getting[] = { "getting these", "get these", "getting them", "these emails", "your emails", "another one", NULL };
	const struct wish_target *behind = &reading->behind;

	if (behind->target == TARGET_THIS && !context->late && named_before(reading->sentence, reading->at, reading->end))
		return true;
	/* "Fed up of getting these.  Stop it." */
	if (behind->target == TARGET_THIS && text_starts(text_of(reading), "stop ") && context->mail.words <= SHORT_WORDS &&
	    phrases_found(context->mail.own, getting))
		return true;
	/* "You have the wrong person, please stop sending me things about respite"; but not "stop emailing Mrs Hale". */
	if (behind->target == TARGET_OTHER && !phrases_found(text_of(reading), request_writers))
		return false;
	return (reading->rule == WISH_STOP || behind->target == TARGET_THIS) && wish_mail_is_of_stranger(&context->mail);
}

/* "Please stop everything." */
static bool
stops_everything(const struct wish_context *context, const struct wish_reading *reading)
{
	static const char *const stops[] = { "stop everything", "stop the lot", NULL };

	return reading->before.nothing && phrases_start(text_of(reading), stops) && context->mail.words <= SHORT_WORDS &&
	    strchr(context->mail.own, '!') == NULL;
}

static enum mail_request
request_of(const struct wish_context *context, const struct wish_reading *reading)
{
	enum mail_request request = stops_everything(context, reading) ? REQUEST_STOP : sure_of(context, reading);

	if (request == REQUEST_STOP && (is_less_sure(context, reading) || stands_in_quotes(reading)))
		return REQUEST_STOP_PERHAPS;
	if (request == REQUEST_NONE && is_until_then(reading))
		return REQUEST_STOP_PERHAPS;
	if (request == REQUEST_STOP_PERHAPS && is_surer(context, reading))
		request = REQUEST_STOP;
	if (request == REQUEST_STOP && (reading->before.others || reading->before.doubts || context->quoted))
		return REQUEST_STOP_PERHAPS;
	return request;
}

struct wish_reading
wish_reading_of(const struct sentence *sentence, enum wish_rule rule, int at, int end)
{
	return (struct wish_reading){ sentence, rule, at, end, wish_before_read(sentence, rule, at), wish_target_read(sentence, end) };
}

enum mail_request
wish_weigh(const struct wish_context *context, const struct wish_reading *reading)
{
	enum mail_request request = request_of(context, reading);

	if (asks_nothing(reading) || (reading->before.denied && !context->quoted))
		return REQUEST_NONE;
	if (request == REQUEST_STOP && reading->behind.target != TARGET_TOPIC && wish_stands_for_another(context, reading))
		return REQUEST_STOP_PERHAPS;
	return request;
}
