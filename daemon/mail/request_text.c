/*
 * What somebody wrote themselves: see request_text.h.
 */
#include "mail/request_text.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/own_lines.h"
#include "mail/phrases.h"
#include "mail/request_words.h"

/* A line that is shorter than programs wrap at was ended on purpose. */
enum { LINE = 300, ENDED_ON_PURPOSE = 45, RULE = 5, NAME_AND_POST = 5 };

/* How people write in a hurry, and what it is in the words of our lists. */
static const struct {
	const char *written, *meant;
} spellings[] = {
	{ "e-mail", "email" }, { "e-mails", "emails" }, { "e-mailing", "emailing" }, { "don't", "do not" },
	{ "aren't", "are not" }, { "arent", "are not" }, { "stop:", "stop" }, { "dont", "do not" },
	{ "doesn't", "does not" }, { "doesnt", "does not" }, { "pls", "please" }, { "plz", "please" },
	{ "plse", "please" }, { "pleas", "please" }, { "u", "you" }, { "ur", "your" }, { "wanna", "want to" },
	{ "anymore", "any more" }, { "im", "i'm" }, { "recieve", "receive" }, { "receve", "receive" },
	{ "recive", "receive" }, { "recieving", "receiving" }, { "remov", "remove" },
	{ "un subscribe", "unsubscribe" }, { "un-subscribe", "unsubscribe" }, { "un subscribed", "unsubscribed" },
	{ "un-subscribed", "unsubscribed" }, { "unsubscrib", "unsubscribe" }, { "unsub", "unsubscribe" },
	{ "take me of", "take me off" }, { "come of the", "come off the" }, { "come of your", "come off your" },
	{ "get of the", "get off the" }, { "get of your", "get off your" }, { "msging", "messaging" },
	{ "gettin", "getting" }, { "frm", "from" }, { "taken of the", "taken off the" }, { "taken of your", "taken off your" },
	{ "take us of", "take us off" }, { "get me of", "get me off" }, { "my name of", "my name off" },
	{ "my email of the", "my email off the" }, { "my email of your", "my email off your" },
	{ "my email of this", "my email off this" }, { "my email of please", "my email off please" }, { "many thanks", "thanks" }, { "thanks so much", "thanks" },
	{ "thanks very much", "thanks" }, { "thanks a lot", "thanks" }, { "thank you so much", "thank you" },
	{ "thank you very much", "thank you" }, { "all of them", "everything" }, { "all of these", "everything" },
	{ "all of those", "everything" }, { "all of it", "everything" }, { "all topics", "everything" },
	{ "all the topics", "everything" }, { "them all", "everything" }, { "e-newsletter", "newsletter" },
	{ "e-newsletters", "newsletters" }, { "enewsletter", "newsletter" }, { "enewsletters", "newsletters" },
	{ "e-news", "newsletter" }, { "e-bulletin", "bulletin" }, { "e-bulletins", "bulletins" },
	{ "ezine", "newsletter" }, { "e-zine", "newsletter" }, { "t'list", "the list" }, { "dnt", "do not" },
	{ "won't", "will not" }, { "wont", "will not" }, { "intrested", "interested" }, { "didn't", "did not" }, { "e mail", "email" }, { "e mails", "emails" },
	{ "e mailing", "emailing" }, { "plese", "please" }, { "cancell", "cancel" }, { "cancle", "cancel" },
	{ "cansel", "cancel" }, { "shan't", "will not" }, { "newletter", "newsletter" },
	{ "newletters", "newsletters" }, { "newsleter", "newsletter" }, { "un subscibe", "unsubscribe" },
	{ "un subcribe", "unsubscribe" }, { "un suscribe", "unsubscribe" }, { "un-subcribe", "unsubscribe" },
	{ "form your", "from your" }, { "form this", "from this" }, { "am i able to", "can i" }, { "emailling", "emailing" },
	{ "you're mailing", "your mailing" }, { "you're list", "your list" }, { "you're email", "your email" }, { "form the", "from the" }, { "adress", "address" }, { "yor", "your" },
	{ "maling", "mailing" }, { "mailling", "mailing" }, { "malling", "mailing" }, { "emial", "email" },
	{ "emials", "emails" }, { "recieved", "received" }, { "subscribtion", "subscription" },
	{ "subcription", "subscription" }, { "newsltter", "newsletter" }, { "addres", "address" },
	{ "could someone", "could you" }, { "can someone", "can you" }, { "would someone", "would you" },
	{ "could somebody", "could you" }, { "can somebody", "can you" }, { "could anyone", "could you" },
	{ "can anyone", "can you" }, { "thease", "these" }, { "tke", "take" },
	{ "informations", "information" }, { "sendin", "sending" }, { "youse", "you" }, { "yous", "you" },
	{ "desinscribe", "unsubscribe" }, { "if you could", "please" }, { "are you able to", "please" },
	{ "is it possible to", "please" }, { "would it be possible to", "please" },
	{ "any chance you can", "please" }, { "any chance you could", "please" }, { "can i ask you to", "please" },
	{ "could i ask you to", "please" }, { "may i ask you to", "please" }, { "can i ask that you", "please" },
	{ "could i ask that you", "please" }, { "is there any chance you could", "please" },
	{ "is there any chance at all you could", "please" }, { "kindly you", "please" }, { "please you", "please" },
	{ "pleese", "please" }, { "dinnae", "do not" }, { "dinna", "do not" }, { "gonnae", "please" },
	{ "ma name", "my name" }, { "desinscribed", "unsubscribed" },
	{ "thees", "these" }, { "questionnaires", "surveys" }, { "questionnaire", "survey" },
	{ "would you mind taking me off", "please take me off" },
	{ "would you mind taking us off", "please take us off" }, { "would you mind removing", "please remove" },
	{ "would you mind deleting", "please delete" }, { "would you mind dropping", "please drop" },
	{ "somebody please", "please" }, { "someone please", "please" }, { "somebody just", "please" }, { "someone just", "please" },
	{ "mind if i ask you to", "please" }, { "mind if i asked you to", "please" },
	{ "is it possible for you to", "please" }, { "would it be possible for you to", "please" },
	{ "is it possible for", "can" }, { "would it be possible for", "can" }, { "shouldn't", "should not" }, { "it's better if you", "please" }, { "it's best if you", "please" }, { "it is better if you", "please" },
	{ "it is best if you", "please" },
};

enum { SPELLINGS = sizeof spellings / sizeof *spellings, LETTERS = 26 };

/* By the letter they begin with, in their order: the place of the next; SPELLINGS = there is none.  Each word of a mail is looked up. */
static size_t next_spelling[SPELLINGS];

static size_t
first_spelling(char letter)
{
	static size_t first[LETTERS];
	static bool done;

	for (size_t i = 0; i < LETTERS && !done; i++)
		first[i] = SPELLINGS;
	for (size_t i = SPELLINGS; i-- > 0 && !done;) {
		size_t begins = (size_t)(spellings[i].written[0] - 'a');

		next_spelling[i] = first[begins];
		first[begins] = i;
	}
	done = true;
	return letter >= 'a' && letter <= 'z' ? first[letter - 'a'] : SPELLINGS;
}

_Static_assert((int)OWN_LINE > (int)REQUEST_TEXT, "a line that is cut must fill the text, which then is known to be cut");

/* "If you'd take my name off I'd be grateful." */
static const char *
grateful_condition(const char *word, size_t *length)
{
	static const char *const begins[] = { "if you'd ", "if you would ", "if you can " };
	static const char *const thanks[] = { "be grateful", "be obliged", "appreciate it", "be lovely", "be great", "be good",
		NULL };
	char rest[LINE];

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		if (!text_starts(word, begins[i]))
			continue;
		text_copy(rest, sizeof rest, word);
		rest[strcspn(rest, ".!?\n")] = '\0';
		*length = strlen(begins[i]) - 1;
		return phrases_found(rest, thanks) ? "please" : NULL;
	}
	return NULL;
}

/* "Please take me off the list if you would." */
static const char *
polite_end(const char *word, size_t *length)
{
	static const char *const ends[] = { "if you would", "if you could", "if you can", "if you'd be so kind", "if you would be so kind",
		"if you please" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends && text_starts(word, "if you"); i++) {
		*length = strlen(ends[i]);
		if (text_starts(word, ends[i]) && (strchr(".,!?\n", word[*length]) != NULL || text_starts(word + *length, " please")))
			return "please";
	}
	return NULL;
}

/* "Would you be so good as to", "if you could be kind enough to": all that is asked stands behind it. */
static const char *
polite_favour(const char *word, size_t *length)
{
	static const char *const begins[] = { "if you would ", "if you'd ", "if you could ", "would you therefore ", "would you ", "could you ", "will you ",
		"please " };
	static const char *const favours[] = { "be so kind as to ", "be so good as to ", "be kind enough to ", "be good enough to " };
	size_t at = 0;

	for (size_t i = 0; i < sizeof begins / sizeof *begins && at == 0; i++)
		at = text_starts(word, begins[i]) ? strlen(begins[i]) : 0;
	for (size_t i = 0; i < sizeof favours / sizeof *favours; i++)
		if (text_starts(word + at, favours[i])) {
			*length = at + strlen(favours[i]) - 1;
			return "please";
		}
	return NULL;
}

/* "Grateful if you would", "wondering if I could": a request, and no condition. */
static const char *
polite_condition(const char *word, size_t *length)
{
	static const char *const begins[] = { "grateful if ", "obliged if ", "appreciate it if ", "appreciate if ",
		"wondering if ", "wonder if ", "glad if ", "pleased if ", "thankful if ", "like it if ", "be great if ",
		"be good if ", "be kind if ", "be nice if ", "help if ", "helpful if ", "better if ", "best if ",
		"be lovely if ", "appreciated if ", "so if ", "writing to ask if ",
		"emailing to ask if ", "just to ask if ", "one to ask if ", "note to ask if ", "writing to see if ", "just to see if ",
		"a favour if " };
	static const char *const offers[] = { " like", " rather", " prefer", " want", " wish", NULL };	/* "so if you'd rather not" */
	static const struct {
		const char *written, *meant;
	} ends[] = { { "you could", "please" }, { "you would", "please" }, { "you can", "please" },
		{ "you'd", "please" }, { "i could", "can i" }, { "i can", "can i" }, { "we could", "can we" },
		{ "we can", "can we" } };

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		for (size_t j = 0; j < sizeof ends / sizeof *ends && text_starts(word, begins[i]); j++) {
			*length = strlen(begins[i]) + strlen(ends[j].written);
			if (text_starts(word + strlen(begins[i]), ends[j].written) && !isalnum((unsigned char)word[*length]))
				return phrases_start(word + *length, offers) ? NULL : ends[j].meant;
		}
	return NULL;
}

/* Disclaimers and rules: nobody writes below them, and many speak of removing and unsubscribing. */
static bool
begins_foot(const char *flat)
{
	size_t rule = strspn(flat, "*=_#~- ");

	return (rule >= RULE && flat[rule] == '\0') || phrases_start(flat, request_foot_starts);
}

/* "Kind regards", alone on its line: a name and a post come behind. */
static bool
is_signed(const char *flat)
{
	char words[LINE];

	text_copy(words, sizeof words, flat);
	words[strcspn(words, ",.!")] = '\0';
	for (const char *const *end = request_sign_offs; *end != NULL; end++)
		if (strcmp(words, *end) == 0)
			return true;
	return false;
}

/* "unsubscibe", "unsuscribe": no other word begins and ends so. */
static size_t
unsubscribe_length(const char *word)
{
	size_t length = 0;

	while (isalpha((unsigned char)word[length]))
		length++;
	return length >= 8 && length <= 13 && text_starts(word, "uns") && strncmp(word + length - 3, "ibe", 3) == 0 ? length : 0;
}

/* Each of the polite ways has one of these: most texts have none, and their words need not be compared with all of them. */
static bool
has_courtesy(const char *text)
{
	return strstr(text, "if ") != NULL || strstr(text, "be so ") != NULL || strstr(text, "be kind ") != NULL || strstr(text, "be good ") != NULL;
}

static const char *
polite(const char *word, size_t *length)
{
	const char *meant = polite_end(word, length);

	if (meant == NULL)
		meant = polite_favour(word, length);
	if (meant == NULL)
		meant = polite_condition(word, length);
	return meant != NULL ? meant : grateful_condition(word, length);
}

/* What the word here should be, and how long it is as written; NULL = as it stands. */
static const char *
meaning(const char *word, bool courteous, size_t *length)
{
	const char *meant = courteous ? polite(word, length) : NULL;

	if (meant != NULL)
		return meant;
	*length = unsubscribe_length(word);
	if (*length > 0)
		return "unsubscribe";
	for (size_t i = first_spelling(word[0]); i < SPELLINGS; i = next_spelling[i]) {
		if (!text_starts(word, spellings[i].written))
			continue;
		*length = strlen(spellings[i].written);
		if (!isalnum((unsigned char)word[*length]) && word[*length] != '-' && word[*length] != '@')
			return spellings[i].meant;
	}
	return NULL;
}

/* Adds text in our spelling; what has no room is left out. */
static void
add_spelled(char *own, size_t *used, const char *text)
{
	bool courteous = has_courtesy(text);

	while (*text != '\0' && *used + 1 < REQUEST_TEXT) {
		bool begins = *used == 0 || (!isalnum((unsigned char)own[*used - 1]) && own[*used - 1] != '\'');
		size_t length;
		const char *word = begins && isalpha((unsigned char)*text) ? meaning(text, courteous, &length) : NULL;

		if (word == NULL) {
			own[(*used)++] = *text++;
			continue;
		}
		while (*word != '\0' && *used + 1 < REQUEST_TEXT)
			own[(*used)++] = *word++;
		text += length;
	}
	own[*used] = '\0';
}

static int
words_of(const char *flat)
{
	int words = flat[0] != '\0';

	for (; *flat != '\0'; flat++)
		words += *flat == ' ';
	return words;
}

/* Behind a sign-off stand a name and a post; but a question there, or a no, is one all the same (A-46). */
static bool
is_worth_reading(const char *flat, enum own_place place)
{
	return text_starts(flat, "ps") || text_starts(flat, "p.s") ||
	    (place == OWN_EVERYWHERE && !is_signed(flat) && (words_of(flat) > NAME_AND_POST || phrases_found(flat, request_speaks)));
}

static void
read_lines(const struct incoming *incoming, enum own_place place, char own[REQUEST_TEXT])
{
	/* Spelling takes more away than it adds, and goes over the ends of lines. */
	struct buffer written = { .limit = 2 * REQUEST_TEXT };
	struct own_lines lines;
	char flat[OWN_LINE];
	size_t used = 0;
	bool ended = false, behind_name = false;

	own_lines_start(&lines, incoming, place);
	while (own_lines_next(&lines, flat)) {
		if (begins_foot(flat) || (written.length > 0 && phrases_found(flat, request_foot_words))) {
			own_lines_leave(&lines);
			continue;
		}
		behind_name = (behind_name && !lines.behind_quote) || is_signed(flat);
		if (flat[0] != '\0' && (!behind_name || is_worth_reading(flat, place))) {
			if (written.length > 0)
				buffer_add_char(&written, ended || lines.behind_quote ? '\n' : ' ');
			buffer_add_text(&written, flat);
		}
		ended = strlen(flat) < ENDED_ON_PURPOSE;
		written.full = written.full || strlen(flat) == OWN_LINE - 1;
	}
	own[0] = '\0';
	if (written.length > 0)
		add_spelled(own, &used, written.bytes);
	while (written.full && used + 1 < REQUEST_TEXT)
		own[used++] = ' ';	/* it is cut, and is known to be by its length */
	own[used] = '\0';
	buffer_free(&written);
}

/* One of the words of the sender's own name or address, or the kisses behind it. */
static bool
is_of_name(const char *from, const char *word)
{
	const char *const words[] = { word, NULL };
	size_t length;

	return word[strspn(word, "x")] == '\0' || phrases_whole_at(from, words, &length) != NULL;
}

/* A name stands on a line of its own, or behind a stop or thanks; "news and events" of somebody called Events does not end in one. */
static bool
may_be_signed_behind(const char *own, size_t length)
{
	static const char *const thanks[] = { "thanks", "thank you", "cheers", "regards", "wishes", "love" };

	if (length == 0 || strchr("\n,.!-", own[length - 1]) != NULL)
		return length > 0;
	for (size_t i = 0; i < sizeof thanks / sizeof *thanks; i++)
		if (length >= strlen(thanks[i]) && strncmp(own + length - strlen(thanks[i]), thanks[i], strlen(thanks[i])) == 0)
			return true;
	return false;
}

/* "Yes please, Zoe x": the name that somebody signs with is no wish. */
static void
drop_name(const char *sender, char *own)
{
	static const char between[] = " \n,.!-";
	char from[LINE], word[LINE];
	size_t length = strlen(own), begin;

	text_copy(from, sizeof from, sender);
	from[strcspn(from, "@")] = '\0';
	for (size_t end = length; end > 0; end = begin) {
		while (end > 0 && strchr(between, own[end - 1]) != NULL)
			end--;
		for (begin = end; begin > 0 && strchr(between, own[begin - 1]) == NULL; begin--)
			;
		text_copy(word, end - begin < sizeof word ? end - begin + 1 : sizeof word, own + begin);
		if (begin == end || !is_of_name(from, word))
			break;
		for (end = begin; end > 0 && own[end - 1] == ' '; end--)
			;
		if (may_be_signed_behind(own, end))
			length = end;
	}
	while (length > 0 && strchr(" \n", own[length - 1]) != NULL)
		length--;
	own[length] = '\0';
}

void
request_text_own(const struct incoming *incoming, char own[REQUEST_TEXT])
{
	struct buffer *kept = incoming->own;

	if (kept != NULL && kept->bytes != NULL) {
		text_copy(own, REQUEST_TEXT, kept->bytes);
		return;
	}
	read_lines(incoming, OWN_ABOVE, own);
	if (kept != NULL)
		buffer_add_text(kept, own);
}

bool
request_text_is_cut(const char own[REQUEST_TEXT])
{
	return strlen(own) == REQUEST_TEXT - 1;
}

void
request_text_subject(const struct incoming *incoming, char own[REQUEST_TEXT])
{
	size_t used = 0;

	add_spelled(own, &used, incoming->subject);
}

void
request_text_answer(const struct incoming *incoming, char own[REQUEST_TEXT])
{
	read_lines(incoming, OWN_EVERYWHERE, own);
	drop_name(incoming->from, own);
}
