/*
 * A wish to stop: see wish.h.
 *
 * Sentence by sentence: a command ("stop"), a phrase of another language, or an English sentence told by its pattern (wish_words.c),
 * which is judged by what stands before it (whose wish it is, and whether it is denied) and behind it (wish_target.c).
 */
#include "mail/wish.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/mentioned.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/sentence.h"
#include "mail/wish_command.h"
#include "mail/wish_target.h"
#include "mail/wish_words.h"

enum {
	QUESTION_WORDS = 35,	/* longer ones ask more than how to stop */
	LATE_WORDS = 80, FEW_WORDS = 10, NEAR_WORDS = 3, FAR_WORDS = 8
};

/* How sure it is, and of what. */
struct wish {
	struct wish_mail mail;
	char sender[MENTIONED];		/* address */
	enum mail_request request;	/* NONE, STOP_PERHAPS or STOP */
	bool smells;			/* has words of one */
	bool late;			/* stands far down in a long mail */
	bool quoted;			/* stands in quotation marks, or is told of another */
	bool everything;		/* not only the topic */
	bool topics;			/* names more than one */
	char topic[32];			/* what they call it */
};

_Static_assert((int)SENTENCE_WORDS >= (int)REQUEST_TEXT / 2, "a sentence must not be cut: what is missing may say the contrary");

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

static void
wish_add(struct wish *wish, enum mail_request request)
{
	if (request == REQUEST_STOP || (request == REQUEST_STOP_PERHAPS && wish->request == REQUEST_NONE))
		wish->request = request;
}

static void
wish_add_topic(struct wish *wish, const struct wish_target *behind)
{
	const char *rest = strstr(behind->text, behind->topic) + strlen(behind->topic);

	wish->topics = wish->topics || (wish->topic[0] != '\0' && strcmp(wish->topic, behind->topic) != 0) || wish_names_topic(rest);
	text_copy(wish->topic, sizeof wish->topic, behind->topic);
	wish_add(wish, REQUEST_STOP);
}

static void
wish_add_everything(struct wish *wish, enum mail_request request)
{
	wish->everything = wish->everything || request == REQUEST_STOP;
	wish_add(wish, request);
}

/* Whether words from `at` to `end` name a place or a thing that is no letter. */
static bool
names_place(const char *at, const char *end)
{
	char words[REQUEST_TEXT];

	text_copy(words, (size_t)(end - at) + 1, at);
	return phrases_found(words, request_places);
}

/* None of our people: then it is the letters, whatever they are called. */
static bool
is_stranger(const struct wish *wish)
{
	return phrases_found(wish->mail.own, request_strangers);
}

/* How sure a wish is by what stands behind its words.  A place on a list for Tuesday is no letter, and people stop by a stall. */
static enum mail_request
sure_of(const struct wish *wish, enum wish_rule rule, const struct wish_target *behind)
{
	bool only = rule == WISH_ONLY_OF || rule == WISH_CANCEL || rule == WISH_BEGINNING;
	const char *all = behind->end + strlen(behind->end);
	/* Letters about something that we cannot tell from a place: a person may. */
	enum mail_request letters = names_letters(behind->text, rule == WISH_STOP ? FAR_WORDS : NEAR_WORDS) ? REQUEST_STOP_PERHAPS : REQUEST_NONE;

	if (rule == WISH_ANOTHER)
		return REQUEST_STOP_PERHAPS;
	if (rule == WISH_CANCEL && behind->topic[0] != '\0')
		return REQUEST_NONE;	/* "did you cancel the event?" */
	switch (behind->target) {
	case TARGET_TOPIC:
		return REQUEST_STOP;
	case TARGET_OURS:
		if (only && behind->loose)
			return REQUEST_NONE;	/* "we don't need anything" */
		return rule == WISH_REMOVAL && names_place(behind->text, behind->end) ? letters : REQUEST_STOP;
	case TARGET_NOTHING:
		if (only)
			return REQUEST_NONE;
		return rule == WISH_REMOVAL && (wish->late || (wish_mail_is_about_place(&wish->mail) && !wish_mail_names_our_list(&wish->mail) && !is_stranger(wish))) ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_THIS:
		return only || wish->late ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_OURS_AND:
		return rule == WISH_REMOVAL && names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	case TARGET_OTHER:
		return only || names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	}
	return REQUEST_NONE;
}

/* Takes the last of these words off; false if it ends in none of them. */
static bool
shorten(char *text, const char *const *ends)
{
	for (; *ends != NULL; ends++)
		if (text_ends(text, *ends)) {
			text[strlen(text) - strlen(*ends) + 1] = '\0';
			return true;
		}
	return false;
}

/* "I would never really": what comes behind is not wished. */
static bool
is_denied(char *before)
{
	static const char *const between[] = { " ever ", " really ", " actually ", " even ", " want to ", " wish to ",
		" like to ", " the ", NULL };
	static const char *const denials[] = { " not ", " never ", " nor ", " wouldn't ", " no need to ",
		" not need to ", " needn't ", " not have to ", " no reason to ", NULL };
	static const char *const nothing[] = { "not asking", "not saying", "not suggesting", "nothing has",
		"nothing needs", "nothing should", NULL };

	if (phrases_found(before, nothing))
		return true;
	while (shorten(before, between))
		;
	return shorten(before, denials);
}

/* "Thank you for your emails, but I no longer need them." */
static bool
named_before(const struct sentence *sentence, int at, int end)
{
	int behind = -1, named = sentence_find(sentence, WISH_OURS, 0, &behind);

	return named >= 0 && named < at && end < sentence->count && sentence_rule_at(sentence, WISH_THEM, end) >= 0;
}

/* "My son has left and I", "so please": who wishes stands next to the wish.  With the word before: "if I", "do I". */
static const char *
of_last_person(const char *before)
{
	static const char *const persons[] = { " i ", " i'm ", " i'd ", " i'll ", " i've ", " we ", " we're ", " we'd ",
		" we've ", " so " };
	const char *last = before, *found;

	for (size_t i = 0; i < sizeof persons / sizeof *persons; i++)
		for (const char *at = before; (found = strstr(at, persons[i])) != NULL; at = found + 1)
			last = found > last ? found : last;
	while (last > before && last[-1] != ' ')
		last--;
	return last;
}

/* "About the surveys: please stop them"; "somebody writes in your name, please stop them". */
static bool
stands_for_another(const struct wish *wish, const struct sentence *sentence, int end, const struct wish_target *behind)
{
	static const char *const people[] = { "someone", "somebody", "they send", "they email", "they write", "they ring", "they call", "they phone", "they keep ringing", "they keep sending", "they want", "they say", "they're", "people", "he", "she", "council", "cuts", "government", NULL }, *const senders[] = { "scam", "company", "from them", NULL };
	bool ends = behind->target == TARGET_NOTHING && sentence_rule_at(sentence, WISH_PRONOUN, end - 1) >= 0;
	bool them = behind->target == TARGET_THIS || (ends && sentence_rule_at(sentence, WISH_POINTS, end - 1) < 0);

	if (!them && !ends && (behind->target != TARGET_OURS || behind->named))
		return false;
	return wish_names_topic(wish->mail.own) || phrases_found(wish->mail.own, senders) || (them && phrases_found(wish->mail.own, people));
}

/* "If it goes to the council, I'll want to be taken off." */
static bool
is_threat(const char *before)
{
	static const char *const futures[] = { " i'll ", " i will ", " we'll ", " we will ", " i shall ", " we shall " };
	const char *condition = strstr(before, " if ");

	for (size_t i = 0; i < sizeof futures / sizeof *futures && condition != NULL; i++)
		if (strstr(condition, futures[i]) != NULL)
			return true;
	return false;
}

/* One that it leaves open, or closes. */
static bool
has_odd_quotes(const char *clause)
{
	bool odd = false;

	for (; (clause = strchr(clause, '"')) != NULL; clause++)
		odd = !odd;
	return odd;
}

/* Words by which somebody speaks of themselves. */
static const char *const writers[] = { "i", "i'm", "i'd", "i've", "i'll", "we", "we're", "we'd", "we've", "we'll", "me", "us", NULL };

/* Nothing but politeness, or a wish without its "I": "would like to". */
static bool
begins_wish(const char *before)
{
	static const char *const begins[] = { "would like ", "would love ", "like ", "want ", "wish ", "wishing ", "request ", "need ", "please ", "kindly ", "ask ", "can ", "could ", "do ", "to ", "be so kind ", NULL };

	before = clause_without_politeness(before + strspn(before, " "));
	return *before == '\0' || phrases_start(before, begins);
}

/* "Nine asked to be removed", "our MP has no interest in the campaign": who, if not the writer? */
static bool
names_no_writer(const char *before)
{
	return !begins_wish(before) && !phrases_found(before, writers);
}

/* "I want my son to be removed": what stands before "to be" is who. */
static bool
names_another(const char *before)
{
	static const char *const wishes[] = { " like ", " love ", " want ", " wish ", " wishing ", " ask ", " asked ", " asking ", " request ", " requested ", " need ", " prefer ", " me ", " us ", " name ", " names ",
		" address ", " email ", " details ", " both ", " please ", " ready ", " happy ", NULL };

	for (const char *const *wish = wishes; *wish != NULL; wish++)
		if (text_ends(before, *wish))
			return false;
	return !begins_wish(before);
}

/* "The therapists do not contact us": tells of something, and asks for nothing. */
static bool
is_statement(const char *before)
{
	static const char *const asks[] = { " please ", " kindly ", " so ", " and ", " but ", " just ", " again ", " then ", " therefore ", " or ", " - ", ", ", ": ", NULL };

	for (const char *const *ask = asks; *ask != NULL; ask++)
		if (text_ends(before, *ask))
			return false;
	return !begins_wish(before);
}

/* Whether what stands before the rule that begins at this text leaves it open whether it is the writer's wish, and one at all. */
static bool
is_doubtful(const char *before, const char *at, enum wish_rule rule)
{
	static const char *const not_yet[] = { " will ", " must ", " may ", " might ", " would ", " should ", NULL };
	static const char *const orders[] = { "do not ", "no further contact", "no more contact", NULL };
	bool only = rule == WISH_ONLY_OF || rule == WISH_CANCEL || rule == WISH_BEGINNING;

	if (text_starts(at, "like ") && text_ends(before, " would you "))
		return true;	/* "would you like to unsubscribe?" */
	for (const char *const *word = not_yet; *word != NULL; word++)
		if (text_starts(at, "be ") && text_ends(before, *word))
			return true;
	if (phrases_start(at, orders) && is_statement(before))
		return true;
	if (text_starts(at, "to be ") && names_another(before))
		return true;
	return ((only && !text_starts(at, "no need to ")) || text_starts(at, "to be ") || text_ends(before, " to ")) && names_no_writer(before);
}

/* "I am not getting any more emails": misses them. */
static bool
misses_letters(const char *before, const char *at)
{
	static const char *const states[] = { " am ", " i'm ", " are ", " we're ", " did ", " have ", NULL };

	for (const char *const *state = states; *state != NULL; state++)
		if ((text_starts(at, "not getting ") || text_starts(at, "not receive ")) && text_ends(before, *state))
			return true;
	return false;
}

/* A rule stands in the clause, from word `at` to `end`. */
static void
judge(struct wish *wish, const struct sentence *sentence, enum wish_rule rule, int at, int end)
{
	static const char *const cannot[] = { " cannot ", " can't ", NULL }, *const will[] = { " will ", NULL };	/* "it says I will be removed" */
	static const char *const removals[] = { "remove from", "delete from", "erase from", "take from", "take off", NULL };
	struct wish_target behind = wish_target_read(sentence, end);
	enum mail_request request = sure_of(wish, rule, &behind);
	const char *text = sentence->text + sentence->words[at].begin;
	char before[REQUEST_TEXT + 1] = " ";
	bool others, doubts, doubtful;

	text_copy(before + 1, (size_t)sentence->words[at].begin + 1, sentence->text);
	if (misses_letters(before, text))
		return;
	/* "Please remove from the list Jane Smith and Tom Lee." */
	if (rule == WISH_ONLY_OF && request == REQUEST_STOP && behind.goes_on && phrases_start(text, removals))
		request = REQUEST_STOP_PERHAPS;
	/* "Please stop everything." */
	if (rule == WISH_ONLY_OF && behind.loose && text_starts(text, "stop everything") && begins_wish(before))
		request = REQUEST_STOP;
	/* Somebody else's wish is not the writer's. */
	others = phrases_found(of_last_person(before), request_others) || phrases_found(of_last_person(before), request_groups) ||
	    phrases_found(before, request_reports);
	doubtful = is_doubtful(before, text, rule);
	doubts = wish->quoted || has_odd_quotes(before) || is_threat(before) || shorten(before, cannot) || (rule == WISH_REMOVAL && shorten(before, will));
	if (request == REQUEST_STOP_PERHAPS && behind.target == TARGET_THIS && !wish->late && named_before(sentence, at, end))
		request = REQUEST_STOP;
	/* "You have the wrong person, please stop sending me things about respite." */
	if (request == REQUEST_STOP_PERHAPS && (rule == WISH_STOP || behind.target == TARGET_THIS) && is_stranger(wish))
		request = REQUEST_STOP;
	if ((others && behind.target == TARGET_OTHER) || (!others && !doubts && is_denied(before)))
		request = REQUEST_NONE;
	else if ((others || doubts || doubtful) && request == REQUEST_STOP)
		request = REQUEST_STOP_PERHAPS;
	if (request == REQUEST_STOP && behind.target == TARGET_TOPIC)
		wish_add_topic(wish, &behind);
	else if (request == REQUEST_STOP && stands_for_another(wish, sentence, end, &behind))
		wish_add(wish, REQUEST_STOP_PERHAPS);
	else
		wish_add_everything(wish, request);
}

/* "How do I unsubscribe?" of somebody who asks nothing else. */
static bool
judge_question(struct wish *wish, const struct sentence *sentence)
{
	int end, at = sentence_find(sentence, WISH_HOW, 0, &end);
	struct wish_target behind;
	bool sure;

	if (at < 0)
		return false;
	behind = wish_target_read(sentence, end);
	if (behind.target == TARGET_OTHER || names_place(behind.text, behind.end + strlen(behind.end)))
		return false;
	sure = wish->mail.words <= QUESTION_WORDS && behind.target != TARGET_OURS_AND && !stands_for_another(wish, sentence, end, &behind);
	wish_add_everything(wish, sure ? REQUEST_STOP : REQUEST_STOP_PERHAPS);
	return true;
}

/* The first rule of a wish that stands in the clause; -1 = none. */
static int
find_wish(const struct sentence *sentence, int *at, int *end)
{
	for (int rule = WISH_STOP; rule <= WISH_ANOTHER; rule++)
		if ((*at = sentence_find(sentence, rule, 0, end)) >= 0)
			return rule;
	for (*at = 0; *at < sentence->count && sentence->text + sentence->words[*at].begin < clause_without_politeness(sentence->text);)
		(*at)++;
	return (*end = sentence_rule_at(sentence, WISH_BEGINNING, *at)) >= 0 ? WISH_BEGINNING : -1;
}

/* How sure a wish is that a phrase tells, mostly in another language. */
static enum mail_request
sure_abroad(const struct wish *wish, const char *clause)
{
	bool complete = phrases_found(clause, request_stops) || phrases_found(clause, request_letters_abroad);

	if (!complete && wish->mail.words > FEW_WORDS)
		return REQUEST_NONE;
	return complete && !wish->late && !phrases_found(clause, request_places) && !phrases_found(clause, request_places_abroad) ? REQUEST_STOP :
	    REQUEST_STOP_PERHAPS;
}

static void
read_clause(struct wish *wish, const char *clause, bool first, const char *rest)
{
	struct sentence sentence;
	int rule, at, end;
	bool command = wish_is_command(clause, request_commands) || (rest[strspn(rest, " \n")] == '\0' && wish_ends_in_command(clause, request_commands));

	sentence_read(&sentence, wish_grammar(), clause, wish->sender);
	rule = find_wish(&sentence, &at, &end);
	if (command && (first || rule < WISH_STOP || rule > WISH_REMOVAL || wish_names_subscription(clause))) {
		wish_add_everything(wish, wish_command_judge(&wish->mail, clause, first, rest));
		if (wish->request != REQUEST_STOP && rule == WISH_REMOVAL)	/* "please remove me.  We have moved." */
			judge(wish, &sentence, WISH_REMOVAL, at, end);
	} else if (first && wish_is_command(clause, request_commands_perhaps)) {
		wish_add(wish, REQUEST_STOP_PERHAPS);
	} else if (phrases_found(clause, request_offers)) {
		return;
	} else if (phrases_found(clause, request_stops) || phrases_found(clause, request_stops_of)) {
		wish_add_everything(wish, sure_abroad(wish, clause));
	} else if (!judge_question(wish, &sentence)) {
		if (rule < WISH_STOP || rule > WISH_REMOVAL)
			wish->smells = wish->smells || (phrases_found(clause, request_smells) && !phrases_found(clause, request_places));
		if (rule >= 0)
			judge(wish, &sentence, (enum wish_rule)rule, at, end);
		/* "Please take me off today and do not email back." */
		if (rule == WISH_STOP && wish->request != REQUEST_STOP && (at = sentence_find(&sentence, WISH_REMOVAL, 0, &end)) >= 0)
			judge(wish, &sentence, WISH_REMOVAL, at, end);
	}
}

/* "Hello Pat," or "could you": the mail has not begun yet. */
static bool
says_nothing_yet(const char *clause)
{
	return *clause_without_politeness(clause) == '\0' || (clause_words(clause) <= WISH_GREETING_WORDS && phrases_start(clause, request_greetings));
}

/* What comes behind changes it no more; doubts are looked for in the whole mail. */
static bool
is_decided(const struct wish *wish)
{
	return wish->request == REQUEST_STOP && wish->everything;
}

static void
read_wish(struct wish *wish, const char *own)
{
	char clause[REQUEST_TEXT];
	bool first = true, nothing_yet, inside = false, told = false;
	int words = 0;

	for (const char *at = own; *at != '\0' && !is_decided(wish); first = first && nothing_yet) {
		at = clause_next(at, clause);
		words += clause_words(clause);
		wish->late = words > LATE_WORDS;
		wish->quoted = inside || told || clause[0] == '"';
		inside = inside != has_odd_quotes(clause);
		/* "One parent wrote in the box, please stop." */
		told = phrases_found(clause, request_reports) && strchr(".!?;", clause[strlen(clause) - 1]) == NULL && *at != '\n';
		nothing_yet = says_nothing_yet(clause);
		read_clause(wish, clause, first, at);
	}
}

enum mail_request
wish_read(const char *own, const struct incoming *incoming, char topic[REPORT_WORDS])
{
	struct wish wish = { .request = REQUEST_NONE };
	char named[REQUEST_TEXT];
	bool doubts;

	mentioned_sender(incoming->from, wish.sender, sizeof wish.sender);
	wish.mail = wish_mail_read(incoming, wish.sender, own, named);
	topic[0] = '\0';
	if (phrases_found(own, request_not))
		return REQUEST_NONE;
	read_wish(&wish, wish.mail.own);
	doubts = phrases_found(own, request_doubts) || incoming_has(incoming, "list-unsubscribe");	/* other people's newsletters */
	if (wish.request == REQUEST_NONE)
		return wish.smells && !doubts && wish.mail.words <= 2 * WISH_SHORT_WORDS ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
	if (wish.request == REQUEST_STOP && !wish.everything && !wish.topics && wish.topic[0] != '\0')
		text_copy(topic, REPORT_WORDS, wish.topic);	/* whoever stops one topic may well say that they keep the others */
	else if (wish.topics || doubts)
		return REQUEST_STOP_PERHAPS;
	return wish.request;
}
