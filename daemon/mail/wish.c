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
#include "mail/wish_target.h"
#include "mail/wish_words.h"

enum {
	COMMAND_WORDS = 6, ALONE_WORDS = 8, GREETING_WORDS = 4,
	QUESTION_WORDS = 35,	/* longer ones ask more than how to stop */
	SHORT_WORDS = 45, LATE_WORDS = 80,
	NEAR_WORDS = 3, SIGNATURE_LINE = 6
};

/* How sure it is, and of what. */
struct wish {
	const struct incoming *incoming;
	const char *own;
	char sender[MENTIONED];		/* address */
	enum mail_request request;	/* NONE, STOP_PERHAPS or STOP */
	int words;			/* of the whole mail */
	bool smells;			/* has words of one */
	bool late;			/* stands far down in a long mail */
	bool quoted;			/* stands in quotation marks */
	bool everything;		/* not only the topic */
	bool topics;			/* names more than one */
	char topic[32];			/* what they call it */
};

static const struct grammar *
grammar(void)
{
	static const struct grammar *read;

	if (read == NULL)
		read = grammar_read(wish_rules);
	return read;
}

_Static_assert((int)SENTENCE_WORDS >= (int)REQUEST_TEXT / 2, "a sentence must not be cut: what is missing may say the contrary");

/* Whether some of what we send is named: "the surveys". */
static bool
names_topic(const char *text)
{
	struct sentence sentence;
	int end;

	sentence_read(&sentence, grammar(), text, "");
	return sentence_find(&sentence, WISH_TOPIC, 0, &end) >= 0;
}

/* Whether what we send stands soon behind a wish: "the workshop emails". */
static bool
names_letters(const char *text)
{
	struct sentence sentence;
	char before[REQUEST_TEXT];
	int end, at;

	sentence_read(&sentence, grammar(), text, "");
	at = sentence_find(&sentence, WISH_LETTERS, 0, &end);
	if (at < 0 || at > NEAR_WORDS)
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

	wish->topics = wish->topics || (wish->topic[0] != '\0' && strcmp(wish->topic, behind->topic) != 0) || names_topic(rest);
	text_copy(wish->topic, sizeof wish->topic, behind->topic);
	wish_add(wish, REQUEST_STOP);
}

static void
wish_add_everything(struct wish *wish, enum mail_request request)
{
	wish->everything = wish->everything || request == REQUEST_STOP;
	wish_add(wish, request);
}

static bool
is_about_place(const struct wish *wish)
{
	if (phrases_found(wish->own, request_bookings))
		return true;
	return phrases_found(wish->incoming->subject, request_places) &&
	    (wish->words <= COMMAND_WORDS || phrases_found(wish->own, request_absences));
}

/* "I was on your list": then "please remove me" is not about a place at an event.  "On your list for Saturday" is. */
static bool
names_our_list(const struct wish *wish)
{
	static const char *const lists[] = { "your list", "your mailing list", "the mailing list", "this mailing list" };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const char *found = strstr(wish->own, lists[i]);

		if (found != NULL && !text_starts(found + strlen(lists[i]), " for"))
			return true;
	}
	return false;
}

/* Whether words from `at` to `end` name a place or a thing that is no letter. */
static bool
names_place(const char *at, const char *end)
{
	char words[REQUEST_TEXT];

	text_copy(words, (size_t)(end - at) + 1, at);
	return phrases_found(words, request_places);
}

/* How sure a wish is by what stands behind its words.  A place on a list for Tuesday is no letter, and people stop by a stall. */
static enum mail_request
sure_of(const struct wish *wish, enum wish_rule rule, const struct wish_target *behind)
{
	bool only = rule == WISH_ONLY_OF || rule == WISH_CANCEL || rule == WISH_BEGINNING;
	const char *all = behind->end + strlen(behind->end);
	/* Letters about something that we cannot tell from a place: a person may. */
	enum mail_request letters = names_letters(behind->text) ? REQUEST_STOP_PERHAPS : REQUEST_NONE;

	if (rule == WISH_CANCEL && behind->topic[0] != '\0')
		return REQUEST_NONE;	/* "did you cancel the event?" */
	switch (behind->target) {
	case TARGET_TOPIC:
		return REQUEST_STOP;
	case TARGET_OURS:
		if (rule == WISH_REMOVAL && names_place(behind->text, behind->end))
			return letters;
		return REQUEST_STOP;
	case TARGET_NOTHING:
		if (only)
			return REQUEST_NONE;
		return rule == WISH_REMOVAL && (wish->late || (is_about_place(wish) && !names_our_list(wish))) ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
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
	static const char *const between[] = { " ever ", " really ", " actually ", " even ", " want to ", " wish to ", " like to ", NULL };
	static const char *const denials[] = { " not ", " never ", " nor ", " wouldn't ", NULL };

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
	static const char *const persons[] = { " i ", " i'm ", " i'd ", " i'll ", " i've ", " we ", " we're ", " we'd ", " we've ", " so " };
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
	static const char *const people[] = { "someone", "somebody", "they", "they're", "people", "he", "she", NULL }, *const senders[] = { "scam", "company", "from them", NULL };
	bool ends = behind->target == TARGET_NOTHING && sentence_rule_at(sentence, WISH_PRONOUN, end - 1) >= 0;
	bool them = behind->target == TARGET_THIS || (ends && sentence_rule_at(sentence, WISH_POINTS, end - 1) < 0);

	if (!them && !ends && (behind->target != TARGET_OURS || behind->named))
		return false;
	return names_topic(wish->own) || phrases_found(wish->own, senders) || (them && phrases_found(wish->own, people));
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

/* A rule stands in the clause, from word `at` to `end`. */
static void
judge(struct wish *wish, const struct sentence *sentence, enum wish_rule rule, int at, int end)
{
	static const char *const cannot[] = { " cannot ", " can't ", NULL }, *const will[] = { " will ", NULL };	/* "it says I will be removed" */
	struct wish_target behind = wish_target_read(sentence, end);
	enum mail_request request = sure_of(wish, rule, &behind);
	char before[REQUEST_TEXT + 1] = " ";
	bool others, doubts;

	text_copy(before + 1, (size_t)sentence->words[at].begin + 1, sentence->text);
	/* Somebody else's wish is not the writer's. */
	others = phrases_found(of_last_person(before), request_others) || phrases_found(before, request_reports);
	doubts = wish->quoted || is_threat(before) || shorten(before, cannot) || (rule == WISH_REMOVAL && shorten(before, will));
	if (request == REQUEST_STOP_PERHAPS && behind.target == TARGET_THIS && !wish->late && named_before(sentence, at, end))
		request = REQUEST_STOP;
	if ((others && behind.target == TARGET_OTHER) || (!others && !doubts && is_denied(before)))
		request = REQUEST_NONE;
	else if ((others || doubts) && request == REQUEST_STOP)
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
	sure = wish->words <= QUESTION_WORDS && behind.target != TARGET_OURS_AND && !stands_for_another(wish, sentence, end, &behind);
	wish_add_everything(wish, sure ? REQUEST_STOP : REQUEST_STOP_PERHAPS);
	return true;
}

/* What is beyond U+FFFF in a mail is an emoji. */
static bool
is_picture(const char *at)
{
	return (unsigned char)*at >= 0xF0;
}

/* "STOP", "unsubscribe please", "opt-out, Pat". */
static bool
is_command(const char *clause, const char *const *commands)
{
	const char *at = clause_without_politeness(clause), *behind;

	if (clause_words(at) > COMMAND_WORDS)
		return false;
	for (; *commands != NULL; commands++) {
		size_t length = strlen(*commands);

		if (!text_starts(at, *commands) || strchr(" .,!;?)\"'", at[length]) == NULL)
			continue;	/* strchr also finds the NUL */
		behind = at + length;
		if (is_picture(behind + strspn(behind, " ")))
			return true;
		if (*behind != ' ' || clause_word_at(behind + strspn(behind, " -,"), request_command_ends) != NULL)
			return true;
	}
	return false;
}

/* About what, needs no more words. */
static bool
names_subscription(const char *clause)
{
	return strstr(clause, "subscri") != NULL;
}

/* "We have moved, please unsubscribe": at a foot it is offered with an "if", or stands there without a "please". */
static bool
is_plain_wish(const struct wish *wish, const char *clause)
{
	static const char *const asks[] = { "please", "kindly", NULL };

	return names_subscription(clause) && phrases_found(clause, asks) && !phrases_found(wish->own, request_offers) &&
	    !phrases_found(wish->own, request_others);
}

/* The first rule of a wish that stands in the clause; -1 = none. */
static int
find_wish(const struct sentence *sentence, int *at, int *end)
{
	for (int rule = WISH_STOP; rule <= WISH_CANCEL; rule++)
		if ((*at = sentence_find(sentence, rule, 0, end)) >= 0)
			return rule;
	for (*at = 0; *at < sentence->count && sentence->text + sentence->words[*at].begin < clause_without_politeness(sentence->text);)
		(*at)++;
	return (*end = sentence_rule_at(sentence, WISH_BEGINNING, *at)) >= 0 ? WISH_BEGINNING : -1;
}

/* Thanks and a name may stand there, or that they wish to hear of it. */
static bool
says_nothing_more(const char *rest)
{
	static const char *const confirms[] = { "and please confirm", "please confirm", "confirm", "and confirm", NULL };

	rest += strspn(rest, " \n");
	if (phrases_start(rest, confirms) && clause_words(rest) <= ALONE_WORDS)
		return true;
	return clause_words(clause_without_politeness(rest)) <= GREETING_WORDS && strchr(rest, '?') == NULL;
}

/* The sender's name, and lines of a few words each: a post, a telephone number. */
static bool
is_signature(const struct wish *wish, const char *rest)
{
	char line[REQUEST_TEXT];

	text_copy(line, strcspn(rest, "\n") + 1, rest);
	if (line[0] == '\0' || strstr(wish->incoming->from, line) == NULL || strpbrk(rest, "?!") != NULL)
		return false;
	while (*rest != '\0') {
		size_t length = strcspn(rest, "\n");

		text_copy(line, length + 1, rest);
		if (clause_words(line) > SIGNATURE_LINE)
			return false;
		rest += length + (rest[length] == '\n');
	}
	return true;
}

/* A command is a clause of its own: "stop".  What comes behind it is `rest`. */
static void
read_command(struct wish *wish, const char *clause, bool first, const char *rest)
{
	/* "Please stop.  My son is being bullied."  And "unsubscribe" at the foot of something is a link. */
	bool last = says_nothing_more(rest), plain = names_subscription(clause);
	bool alone = first && (plain || last || wish->words <= ALONE_WORDS || (*rest == '\n' && is_signature(wish, rest + 1)));
	/* "I never signed up for this.  Remove." */
	bool closes = last && wish->words <= SHORT_WORDS && !phrases_found(wish->own, request_others) && !phrases_found(wish->own, request_offers) &&
	    !names_topic(wish->own) && (plain || strstr(clause, "stop") != NULL || !is_about_place(wish));

	wish_add_everything(wish, alone || closes || is_plain_wish(wish, clause) ? REQUEST_STOP : REQUEST_STOP_PERHAPS);
}

static void
read_clause(struct wish *wish, const char *clause, bool first, const char *rest)
{
	struct sentence sentence;
	int rule, at, end;
	bool command = is_command(clause, request_commands);

	sentence_read(&sentence, grammar(), clause, wish->sender);
	rule = find_wish(&sentence, &at, &end);
	if (command && (first || rule < WISH_STOP || rule > WISH_REMOVAL || names_subscription(clause))) {
		read_command(wish, clause, first, rest);
		if (wish->request != REQUEST_STOP && rule == WISH_REMOVAL)	/* "please remove me.  We have moved." */
			judge(wish, &sentence, WISH_REMOVAL, at, end);
	} else if (first && is_command(clause, request_commands_perhaps)) {
		wish_add(wish, REQUEST_STOP_PERHAPS);
	} else if (phrases_found(clause, request_offers)) {
		return;
	} else if (phrases_found(clause, request_stops)) {
		wish_add_everything(wish, wish->late ? REQUEST_STOP_PERHAPS : REQUEST_STOP);
	} else if (!judge_question(wish, &sentence)) {
		if (rule < WISH_STOP || rule > WISH_REMOVAL)
			wish->smells = wish->smells || (phrases_found(clause, request_smells) && !phrases_found(clause, request_places));
		if (rule >= 0)
			judge(wish, &sentence, (enum wish_rule)rule, at, end);
	}
}

/* "Hello Pat," or "could you": the mail has not begun yet. */
static bool
says_nothing_yet(const char *clause)
{
	return *clause_without_politeness(clause) == '\0' || (clause_words(clause) <= GREETING_WORDS && phrases_start(clause, request_greetings));
}

/* What comes behind changes it no more; doubts are looked for in the whole mail. */
static bool
is_decided(const struct wish *wish)
{
	return wish->request == REQUEST_STOP && wish->everything;
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

static void
read_wish(struct wish *wish, const char *own)
{
	char clause[REQUEST_TEXT];
	bool first = true, nothing_yet, inside = false;
	int words = 0;

	for (const char *at = own; *at != '\0' && !is_decided(wish); first = first && nothing_yet) {
		at = clause_next(at, clause);
		words += clause_words(clause);
		wish->late = words > LATE_WORDS;
		wish->quoted = inside || clause[0] == '"';
		inside = inside != has_odd_quotes(clause);
		nothing_yet = says_nothing_yet(clause);
		read_clause(wish, clause, first, at);
	}
}

enum mail_request
wish_read(const char *own, const struct incoming *incoming, char topic[REPORT_WORDS])
{
	struct wish wish = { .incoming = incoming, .own = own, .request = REQUEST_NONE, .words = clause_words(own) };
	bool doubts;

	mentioned_sender(incoming->from, wish.sender, sizeof wish.sender);
	topic[0] = '\0';
	if (phrases_found(own, request_not))
		return REQUEST_NONE;
	read_wish(&wish, own);
	doubts = phrases_found(own, request_doubts) || incoming_has(incoming, "list-unsubscribe");	/* other people's newsletters */
	if (wish.request == REQUEST_NONE)
		return wish.smells && !doubts && wish.words <= 2 * SHORT_WORDS ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
	if (wish.request == REQUEST_STOP && !wish.everything && !wish.topics && wish.topic[0] != '\0')
		text_copy(topic, REPORT_WORDS, wish.topic);	/* whoever stops one topic may well say that they keep the others */
	else if (wish.topics || doubts)
		return REQUEST_STOP_PERHAPS;
	return wish.request;
}
