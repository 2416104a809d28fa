/*
 * What a wish to stop is about: see wish_target.h.
 */
#include "mail/wish_target.h"

#include <string.h>

#include "base/text.h"
#include "mail/phrases.h"
#include "mail/request_text.h"
#include "mail/request_words.h"
#include "mail/wish_words.h"

enum { NAME_WORDS = 5, WORD = 64 };

static const char *
word_at(const struct sentence *sentence, int at, char word[WORD])
{
	text_copy(word, WORD, sentence->text + sentence->words[at].begin);
	word[strcspn(word, " ,.;:!?")] = '\0';
	return word;
}

/* "Your email thread". */
static bool
is_place(const struct sentence *sentence, int at)
{
	char word[WORD];

	return phrases_found(word_at(sentence, at, word), request_places);
}

/* "The choir's", "the council". */
static bool
is_somebodys(const struct sentence *sentence, int at)
{
	static const char *const everybodys[] = { "members'", "carers'", "parents'", "families'", NULL };
	char word[WORD];

	word_at(sentence, at, word);
	if (phrases_start(word, everybodys))
		return false;
	return text_ends(word, "'s") || text_ends(word, "s'") || phrases_found(word, request_others) || is_place(sentence, at);
}

/* Which rule about what stands behind a wish begins at this word; *end is where it ends. */
static enum wish_behind
rule_at(const struct sentence *sentence, int at, int *end)
{
	for (int rule = WISH_MINE; rule < WISH_UNKNOWN; rule++)
		if ((*end = sentence_rule_at(sentence, rule, at)) >= 0)
			return (enum wish_behind)rule;
	*end = at + 1;
	return WISH_UNKNOWN;
}

struct reading {
	enum target seen;
	bool leads_on;		/* behind "for" and its like any other word says what list it is */
	bool before_noun;	/* behind an adjective may stand what we send: "your lovely letters" */
	bool named;		/* by a noun, not "these" */
	bool loose;		/* only by a word that may be anything */
	bool goes_on;		/* behind it stands what no rule knows */
	bool points;		/* "these" alone are letters, "these cuts" are none */
	bool joined;		/* it is what stands behind a topic and "and" */
	int topic, topic_end;	/* -1 = none */
};

/* "From Riverside Parent Carer Forum": we. */
static bool
begins_our_name(const struct sentence *sentence, int at)
{
	static const char *const begins[] = { "from", "of", "by", "all", "any", "your", NULL };
	const char *before = at > 0 ? sentence->text + sentence->words[at - 1].begin : "";

	if (!phrases_start(before, begins))
		return false;
	for (int i = at; i <= at + NAME_WORDS && i < sentence->count && (i == at || !sentence->words[i].comma); i++)
		if (sentence_rule_at(sentence, WISH_FORUM, i) >= 0)
			return true;
	return false;
}

/* A word that no rule knows.  True if it ends what belongs to the wish. */
static bool
read_unknown(struct reading *reading, const struct sentence *sentence, int at)
{
	if ((reading->seen == TARGET_OURS || reading->before_noun) && begins_our_name(sentence, at)) {
		reading->seen = reading->seen == TARGET_NOTHING ? TARGET_OURS : reading->seen;
		reading->named = true;
		return true;
	}
	if (reading->before_noun && sentence_rule_at(sentence, WISH_OURS, at + 1) >= 0 &&
	    sentence_rule_at(sentence, WISH_LIST, at + 1) < 0 && !is_somebodys(sentence, at))
		return false;
	if (reading->seen == TARGET_NOTHING || reading->seen == TARGET_THIS || reading->points || (reading->seen == TARGET_OURS && is_place(sentence, at)))
		reading->seen = TARGET_OTHER;
	else if (reading->leads_on)
		reading->seen = TARGET_OURS_AND;
	reading->goes_on = true;
	return true;
}

static void
read_topic(struct reading *reading, int at, int end)
{
	reading->seen = TARGET_TOPIC;
	if (reading->topic >= 0)
		return;
	reading->topic = at;
	reading->topic_end = end;
}

/* True if the word, by its rule, ends what belongs to the wish. */
static bool
read_word(struct reading *reading, const struct sentence *sentence, enum wish_behind rule, int at, int end)
{
	switch (rule) {
	case WISH_TOPIC:
		read_topic(reading, at, end);
		return false;
	case WISH_OURS:
		reading->seen = reading->seen == TARGET_TOPIC ? TARGET_TOPIC : TARGET_OURS;
		reading->loose = false;
		reading->named = reading->named || sentence_rule_at(sentence, WISH_PRONOUN, at) < 0;
		return false;
	case WISH_ALL_ELSE:
		reading->seen = reading->seen == TARGET_THIS ? TARGET_OURS : reading->seen;
		reading->named = true;
		return true;
	case WISH_ANYTHING:
		reading->loose = reading->loose || (reading->seen != TARGET_OURS && reading->seen != TARGET_TOPIC);
		reading->seen = reading->seen == TARGET_TOPIC ? TARGET_TOPIC : TARGET_OURS;
		return false;
	case WISH_POINTER:
		reading->seen = reading->seen == TARGET_NOTHING ? TARGET_THIS : reading->seen;
		return false;
	case WISH_EXCEPT:
		reading->seen = reading->seen == TARGET_NOTHING ? TARGET_OTHER : TARGET_OURS_AND;
		return true;
	case WISH_END:
		return true;
	case WISH_MINE:
	case WISH_LEADS_ON:
	case WISH_SMALL:
		return false;
	case WISH_UNKNOWN:
		break;
	}
	return read_unknown(reading, sentence, at);
}

/* "The petitions & newsletters". */
static bool
stands_behind_sign(const struct sentence *sentence, int at)
{
	for (size_t i = at > 0 ? sentence->words[at - 1].end : 0; at > 0 && i < sentence->words[at].begin; i++)
		if (strchr("&+/", sentence->text[i]) != NULL)
			return true;
	return false;
}

/* The words that stand for what we send, and those around them that say no more.  Returns the first that does. */
static int
read_behind(struct reading *reading, const struct sentence *sentence, int at)
{
	for (int end, begin = at; at < sentence->count; at = end) {
		enum wish_behind rule = rule_at(sentence, at, &end);

		if ((sentence->words[at].comma && (reading->seen != TARGET_NOTHING || (at == begin && !reading->joined))) ||
		    (reading->seen == TARGET_TOPIC && stands_behind_sign(sentence, at)) || read_word(reading, sentence, rule, at, end))
			return at;
		reading->points = sentence_rule_at(sentence, WISH_POINTS, at) >= 0;
		reading->before_noun = sentence_rule_at(sentence, WISH_BEFORE_NOUN, at) >= 0;
		reading->leads_on = rule == WISH_LEADS_ON || (reading->leads_on && (reading->before_noun || reading->seen == TARGET_NOTHING));
	}
	return at;
}

static const char *
text_at(const struct sentence *sentence, int at)
{
	return sentence->text + (at < sentence->count ? sentence->words[at].begin : strlen(sentence->text));
}

/* Where what is joined to a topic begins, if it is at this word; -1 = nothing is: "and send me the news". */
static int
joined_at(const struct sentence *sentence, int at)
{
	static const char *const asks[] = { "send", "get", "receive", "have", "hear", "contact", "be", "keep", "leave", "let", "continue", "carry on", NULL };
	int begin = sentence_rule_at(sentence, WISH_AND, at);

	if (begin < 0 && at < sentence->count && (sentence->words[at].comma || stands_behind_sign(sentence, at)))
		begin = at;
	return begin >= 0 && !phrases_start(text_at(sentence, begin), asks) ? begin : -1;
}

/* "The petitions and everything": all of it is said, and nothing that takes some of it back. */
static bool
says_everything(const struct sentence *sentence, int at, int end)
{
	static const char *const everything[] = { "everything", "anything", "all", "any", "every", "the rest", "the lot", NULL };
	static const char *const some[] = { "about", NULL }, *const limits[] = { "but", "if", "when", "while", "that", "which", NULL };
	char words[REQUEST_TEXT];

	text_copy(words, (size_t)(text_at(sentence, end) - text_at(sentence, at)) + 1, text_at(sentence, at));
	return phrases_found(words, everything) && !phrases_found(text_at(sentence, at), some) && !phrases_start(text_at(sentence, end), limits);
}

/* B-24: "the petitions and the newsletter" may be all that we send, "the petitions and the rest" is; "the petitions, the newsletter is
 * lovely" says nothing of it, and "the petitions, all of them" may.  Returns where it ends. */
static int
read_joined(struct reading *reading, const struct sentence *sentence, int at)
{
	static const char *const tells[] = { "is", "are", "was", "were", "has", "have", "can", "could", "will", "would", "should", NULL };
	struct reading more = { .seen = TARGET_NOTHING, .topic = -1, .joined = true };
	int begin = joined_at(sentence, at), end = begin < 0 ? at : read_behind(&more, sentence, begin);
	bool comma = begin == at && sentence->words[at].comma;

	/* "And all the others"; "the petitions and the council will listen" is a slogan. */
	if (more.seen == TARGET_OTHER && (sentence_rule_at(sentence, WISH_ALL_ELSE, at) >= 0 || (at == reading->topic_end && !comma)))
		more.seen = TARGET_OURS_AND;
	if (more.seen == TARGET_NOTHING || more.seen == TARGET_TOPIC || more.seen == TARGET_OTHER || phrases_start(text_at(sentence, end), tells))
		return at;
	if (comma && (more.seen != TARGET_OURS || more.goes_on))
		return at;
	reading->seen = more.seen != TARGET_OURS_AND && !more.goes_on && !comma && says_everything(sentence, at, end) ? TARGET_OURS : TARGET_OURS_AND;
	reading->named = true;
	return end;
}

struct wish_target
wish_target_read(const struct sentence *sentence, int at)
{
	struct reading reading = { .seen = TARGET_NOTHING, .topic = -1 };
	struct wish_target target = { .text = text_at(sentence, at) };

	at = read_behind(&reading, sentence, at);
	target.end = text_at(sentence, reading.seen == TARGET_TOPIC ? read_joined(&reading, sentence, at) : at);
	target.target = reading.seen;
	target.named = reading.named;
	target.loose = reading.loose;
	target.goes_on = reading.goes_on;
	if (reading.topic >= 0) {
		size_t begin = sentence->words[reading.topic].begin, room = sentence->words[reading.topic_end - 1].end - begin + 1;

		text_copy(target.topic, room < sizeof target.topic ? room : sizeof target.topic, sentence->text + begin);
	}
	return target;
}
