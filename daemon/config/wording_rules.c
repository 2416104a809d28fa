/*
 * What the text people agree to must say, and what it must not (B-03, B-04).
 */
#include "config/settings_read.h"

#include "base/text.h"
#include "records/words.h"

enum { GROUPS_LIMIT = 3, PHRASES_LIMIT = 16 };

/* The text must hold one phrase of each group.  A phrase begins where a word begins. */
struct duty {
	const char *groups[GROUPS_LIMIT][PHRASES_LIMIT];
	const char *words;	/* what is missing, and how it could be said */
};

static const struct duty any_wording[] = {
	{ { { "stop", "unsubscribe", "withdraw", "opt out", "change your mind", "change my mind",
		"say no " },
	    { "at any time", "any time", "anytime", "whenever" } },
	  "the text must say that people can stop any topic at any time, and how: "
	  "\"You can stop any of these topics at any time by …\"" },
	{ { { "never pass", "never be pass", "not pass", "not be pass", "never share", "never be share",
		"not share", "not be share", "never give", "never be given", "not give", "not be given" } },
	  "the text must say that details are never passed on: "
	  "\"Your details are never passed on to anyone else\"" },
};

static const struct duty signposting_wording[] = {
	{ { { "other organi", "other bod", "other group", "other people", "others", "other charit" },
	    { "campaign" } },
	  "it covers signposting, so the text must say that this is about other bodies' campaigns: "
	  "\"campaigns run by other organisations\"" },
	{ { { "not endorse", "without endors", "not support", "no endorsement", "not an endorsement",
		"nor endorse", "never endorse" } },
	  "it covers signposting, so the text must say that the forum does not endorse them" },
};

/* B-04: whoever is not named cannot be agreed to. */
static const char *const vague_parties[] = {
	"our partners", "our sponsors", "our supporters", "our affiliates", "selected organi",
	"selected partner", "selected compan", "selected third part", "carefully selected",
	"carefully chosen", "trusted partner", "trusted organi", "trusted third part",
	"partner organi", "like-minded organi", "similar organi", "relevant organi", "relevant third part",
	NULL
};

/* Folded, and every run of white space one space, so that a line break splits no phrase. */
static char *
plain_text(const char *text)
{
	char *folded = text_fold(text), *to = folded;

	if (folded == NULL)
		return memory_text("");
	for (const char *from = folded; *from != '\0'; from++) {
		bool space = strchr(" \t\r\n", *from) != NULL;

		if (!space)
			*to++ = *from;
		else if (to > folded && to[-1] != ' ')
			*to++ = ' ';
	}
	*to = '\0';
	return folded;
}

static bool
is_letter(char one)
{
	return (one >= 'a' && one <= 'z') || (unsigned char)one >= 0x80;
}

static bool
holds_phrase(const char *text, const char *phrase)
{
	for (const char *at = text; (at = strstr(at, phrase)) != NULL; at++) {
		if (at == text || !is_letter(at[-1]))
			return true;
	}
	return false;
}

static bool
holds_one_of(const char *text, const char *const *phrases)
{
	for (size_t i = 0; i < PHRASES_LIMIT && phrases[i] != NULL; i++) {
		if (holds_phrase(text, phrases[i]))
			return true;
	}
	return false;
}

static void
check_duties(const struct reader *reader, const yaml_node_t *node, const char *text,
    const struct duty *duties, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool done = true;

		for (size_t k = 0; k < GROUPS_LIMIT && duties[i].groups[k][0] != NULL; k++)
			done = done && holds_one_of(text, duties[i].groups[k]);
		if (!done)
			reader_say(reader, node, "%s", duties[i].words);
	}
}

/* Looked for as plain text: a title, or a name with its hyphens read as spaces. */
static bool
holds_name(const char *text, const char *name)
{
	char *plain = plain_text(name);
	bool held;

	held = holds_phrase(text, plain);
	for (char *at = plain; *at != '\0'; at++) {
		if (*at == '-')
			*at = ' ';
	}
	held = held || holds_phrase(text, plain);
	free(plain);
	return held;
}

/* B-03: each topic in plain words; we can only look for what it is called.  True if one of the
 * topics is signposting. */
static bool
check_topics_are_told(const struct reader *reader, const struct wording *wording,
    const yaml_node_t *node, const char *text)
{
	bool signposting = false;

	for (char **name = wording->topics; *name != NULL; name++) {
		for (int i = 0; i < reader->forum->topic_count; i++) {
			const struct topic *topic = &reader->forum->topics[i];

			if (strcmp(topic->name, *name) != 0)
				continue;
			signposting = signposting || topic->class == TOPIC_SIGNPOSTING;
			if (!holds_name(text, topic->title) && !holds_name(text, topic->name))
				reader_say(reader, node, "the text must say what the topic %s is: "
				    "name it by its title, \"%s\"", topic->name, topic->title);
		}
	}
	return signposting;
}

static void
check_parties_are_named(const struct reader *reader, const yaml_node_t *node, const char *text)
{
	for (const char *const *phrase = vague_parties; *phrase != NULL; phrase++) {
		const char *at = strstr(text, *phrase);
		int length;

		if (at == NULL || !holds_phrase(text, *phrase))
			continue;
		length = (int)(strlen(*phrase) + strcspn(at + strlen(*phrase), " .,;:"));
		reader_say(reader, node, "it covers signposting, so the text may not speak of \"%.*s\": "
		    "only the forum itself may be named, and \"anyone else\" for all others", length, at);
	}
}

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

void
settings_check_wording(const struct reader *reader, const struct wording *wording,
    const yaml_node_t *node)
{
	char *text = plain_text(wording->text);

	if (reader->forum->name[0] != '\0' && !holds_name(text, reader->forum->name))
		reader_say(reader, node, "the text must name the forum: \"%s\"", reader->forum->name);
	check_duties(reader, node, text, any_wording, COUNT(any_wording));
	if (check_topics_are_told(reader, wording, node, text)) {
		check_duties(reader, node, text, signposting_wording, COUNT(signposting_wording));
		check_parties_are_named(reader, node, text);
	}
	free(text);
}
