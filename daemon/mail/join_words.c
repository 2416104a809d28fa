/*
 * The words of a wish to join: see join_words.h.
 */
#include "mail/join_words.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

/* No word may be here with which a question begins ("is this the news") or that alone can turn a sentence round ("be" in "let me be",
 * "many" in "too many", "off", "out"). */
static const char *const wishes[] = {
	"yes", "yep", "yeah", "yup", "y", "ok", "okay", "sure", "certainly", "definitely", "absolutely", "confirm", "confirmed", "confirming",
	"i", "i'd", "i'm", "we", "we'd", "me", "us", "my", "it's", "that's", "would", "like", "love", "want", "wish", "happy", "to",
	"join", "joining", "subscribe", "sign", "signup", "register", "up", "add", "put", "on", "become", "a", "an", "member", "the", "this",
	"your", "our", "list", "mailing", "forum", "group", "for", "of", "and", "also", "too", "let", "can", "could", "may", "get", "receive",
	"send", "please", "thanks", "thank", "you", "cheers", "ta", "hello", "hi", "hiya", "hey", "dear", "there", "good", "morning",
	"afternoon", "evening", "kind", "regards", "best", "wishes", "re", "x", "xx", "xxx",
	"ie", "iawn", "plis", "diolch",				/* Welsh */
	"tak", "prosze", "dziekuje",				/* Polish */
	"-", ")", "-)", "👍", "🙂", "😊", "😀", "🙏", NULL };	/* ")" is what is left of ":)" */

static const char *const only[] = { "just", "only", NULL };
static const char *const letters[] = { "newsletter", "newsletters", "news", "email", "emails", NULL };
static const char *const everything[] = { "everything", NULL };
static const char *const all[] = { "all", NULL };
static const char *const stops[] = { "stop", "unsubscribe", NULL };
static const char *const noes[] = { "no", "nope", "not", "never", "cannot", "without", "except", "nie", "dim", "na", NULL };

static const struct {
	enum join_word kind;
	const char *const *words;
} kinds[] = { { JOIN_WORD_WISH, wishes }, { JOIN_WORD_ONLY, only }, { JOIN_WORD_LETTERS, letters },
	{ JOIN_WORD_EVERYTHING, everything }, { JOIN_WORD_ALL, all }, { JOIN_WORD_STOP, stops }, { JOIN_WORD_NO, noes } };

bool
join_words_next(const char **at, char word[JOIN_WORD_ROOM])
{
	static const char between[] = " \n.,;:!&+/*\"'";
	const char *begin = *at + strspn(*at, between);
	size_t length = strcspn(begin, " \n.,;:!&+/*\"");

	*at = begin + length;
	while (length > 0 && begin[length - 1] == '\'')
		length--;
	if (length >= JOIN_WORD_ROOM)
		text_copy(word, JOIN_WORD_ROOM, "?");
	else
		text_copy(word, length + 1, begin);
	return length > 0;
}

enum join_word
join_word_kind(const char *word)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		for (const char *const *one = kinds[i].words; *one != NULL; one++)
			if (strcmp(word, *one) == 0)
				return kinds[i].kind;
	return text_ends(word, "n't") ? JOIN_WORD_NO : JOIN_WORD_OTHER;
}

bool
join_words_only_wish(const char *text)
{
	char word[JOIN_WORD_ROOM];

	while (join_words_next(&text, word))
		switch (join_word_kind(word)) {
		case JOIN_WORD_WISH:
		case JOIN_WORD_ONLY:
		case JOIN_WORD_LETTERS:
		case JOIN_WORD_EVERYTHING:
		case JOIN_WORD_ALL:
			break;
		case JOIN_WORD_OTHER:
		case JOIN_WORD_STOP:
		case JOIN_WORD_NO:
			return false;
		}
	return true;
}

bool
join_words_stop_first(const char *text)
{
	char word[JOIN_WORD_ROOM];
	enum join_word kind = JOIN_WORD_WISH;

	while (kind == JOIN_WORD_WISH && join_words_next(&text, word))
		kind = join_word_kind(word);
	return kind == JOIN_WORD_STOP;
}
