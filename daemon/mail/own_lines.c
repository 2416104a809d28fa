/*
 * The lines that somebody wrote themselves: see own_lines.h.
 */
#include "mail/own_lines.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/plain.h"
#include "mail/request_words.h"

/* Lines that say who wrote are short, and broken into three at most; what they quote begins near by. */
enum { SAYS_WHO = 200, BROKEN_INTO = 3, NEAR = 3, DASHES = 2 };

/* A banner is not longer, and a line of one that goes on in the next is not shorter. */
enum { BANNER = 400, BANNER_BROKEN = 55 };

enum line_kind {
	LINE_OWN,
	LINE_QUOTED,		/* marked by ">" */
	LINE_SIGNATURE,		/* "-- " */
	LINE_PROGRAM,		/* "Sent from my iPhone" */
	LINE_SAYS_WHO,		/* "On Tuesday Riverside wrote:" */
	LINE_OLDER		/* "From: Riverside", "Original message": what is below is not marked */
};

/* Takes one line; false at the end. */
static bool
take_line(struct own_lines *lines, char flat[OWN_LINE], size_t *length)
{
	const char *newline;

	if (lines->at >= lines->end)
		return false;
	newline = memchr(lines->at, '\n', (size_t)(lines->end - lines->at));
	*length = (size_t)((newline != NULL ? newline : lines->end) - lines->at);
	plain_flat(lines->at, *length, flat, OWN_LINE);
	lines->at += *length + (newline != NULL);
	return true;
}

/* "CAUTION: This email originated from outside of the organisation." */
static bool
begins_banner(const char *flat)
{
	static const char *const begins[] = { "caution", "warning", "attention", "external", "security notice", "this email", "this message",
		"this e-mail", "this is an external", "this sender", "the sender of this", "some people who received this", "you don't often get", "you dont often get",
		"you do not often get", "be careful with this", NULL };
	static const char *const tells[] = { "outside of ~ organi", "outside the ~ organi", "outside our ~ organi", "outside your ~ organi", "from outside",
		"external sender", "external email", "external e-mail", "external message", "external source", "from an external", "often get email",
		"unless you recogni", "unless you know", "unless you trust", "do not click", "don't click", "careful with links",
		"careful opening", "learn why this is important", NULL };

	flat += strspn(flat, "[*_!=<- ");
	return phrases_start(flat, begins) && phrases_found(flat, tells);
}

static bool
goes_on_banner(const char *flat)
{
	static const char *const begins[] = { "do not click", "don't click", "please do not click", "do not open", "please do not open", "do not reply", "links or ", "unless you ",
		"recognise the sender", "recognize the sender", "please exercise caution", "exercise caution", "please be cautious", "learn why this", NULL };

	return phrases_start(flat + strspn(flat, "[*_!=- "), begins);
}

/* "Please send me", below one without a full stop. */
static bool
begins_request(const char *flat)
{
	static const char *const begins[] = { "please", "kindly", "can", "could", "would", NULL };

	return phrases_start(flat, begins);
}

/* What people write of themselves stands in no banner; on one line with it, it counts. */
static bool
may_be_banner(const char *flat)
{
	static const char *const writers[] = { "i", "i'm", "i'd", "i've", "me", "my", "mine", "we", "we're", "we'd", "we've", "us", "yes", "stop", "unsubscribe", "remove", "cancel",
		"join", "news", "no more", NULL };

	return strlen(flat) < BANNER && !phrases_found(flat, writers);
}

/* What a gateway puts above a text that came from outside is nobody's words. */
static void
skip_banner(struct own_lines *lines)
{
	struct own_lines ahead = *lines;
	char flat[OWN_LINE];
	size_t length;
	bool banner = false, broken = false;

	while (take_line(&ahead, flat, &length)) {
		bool goes_on = (banner && goes_on_banner(flat)) || (broken && !begins_request(flat));

		if (flat[0] != '\0' && (!(begins_banner(flat) || goes_on) || !may_be_banner(flat)))
			break;
		banner = banner || flat[0] != '\0';
		broken = strlen(flat) >= BANNER_BROKEN && strchr(".]*!", flat[strlen(flat) - 1]) == NULL;
		if (banner)
			lines->at = ahead.at;
	}
}

void
own_lines_start(struct own_lines *lines, const struct incoming *incoming, enum own_place place)
{
	const char *text = incoming->text.bytes;

	*lines = (struct own_lines){ .place = place, .at = text, .end = text != NULL ? text + incoming->text.length : text };
	skip_banner(lines);
}

static bool
starts_with(const char *flat, const char *const *starts)
{
	for (; *starts != NULL; starts++)
		if (text_starts(flat, *starts))
			return true;
	return false;
}

/* "On Thu, 26 Nov 2026 at 10:00, Riverside Parent Carer Forum <": programs break the line where the address begins. */
static bool
may_go_on(const char *flat, size_t length)
{
	return length < SAYS_WHO && ((text_starts(flat, "on ") && strpbrk(flat, "0123456789") != NULL) || text_ends(flat, "<"));
}

/* In any language: an address and a colon, and what is quoted begins below. */
static bool
stands_above_quote(const struct own_lines *lines, const char *flat)
{
	struct own_lines ahead = *lines;
	char next[OWN_LINE];
	size_t length;

	return text_ends(flat, ":") && strchr(flat, '@') != NULL && take_line(&ahead, next, &length) && starts_with(next, request_quote_marks);
}

/* How many of the lines from here say who wrote what is quoted below; 0 = none. */
static int
says_who(const struct own_lines *lines, const char *flat, size_t length)
{
	struct own_lines ahead = *lines;
	char next[OWN_LINE];

	if ((length < SAYS_WHO && phrases_found(flat, request_quote_lines)) || stands_above_quote(lines, flat))
		return 1;
	for (int count = 2; may_go_on(flat, length) && count <= BROKEN_INTO && take_line(&ahead, next, &length) && next[0] != '\0'; count++)
		if (text_ends(next, ":") && phrases_found(next, request_quote_lines))
			return count;
	return text_starts(flat, "on ") && strchr(flat, '@') != NULL ? 1 : 0;
}

/* "Sent from my iPhone"; but who answers "Sent from hospital, I did not ask for this" has said no. */
static bool
is_put_by_program(const struct own_lines *lines, const char *flat, size_t length)
{
	static const char *const noes[] = { "no", "not", "don't", "dont", "didn't", "never", "stop", "remove", NULL };

	if (!starts_with(flat, request_program_feet))
		return false;
	return lines->place == OWN_ABOVE || (length < SAYS_WHO && !phrases_found(flat, noes));
}

/* How many signs like dashes stand here; -1 if there is a letter, or a figure. */
static int
count_marks(const char *at, const char *end)
{
	int marks = 0;

	for (size_t picture; at < end; at += picture > 0 ? picture : 1) {
		picture = clause_picture(at);
		if (picture == 0 && !ispunct((unsigned char)*at) && *at != ' ')
			return -1;
		marks += *at != ' ';
	}
	return marks;
}

/* "Subject: News", "Objet : News". */
static bool
is_field(const char *flat)
{
	size_t name = strcspn(flat, " :");

	return name > 0 && (flat[name] == ':' || text_starts(flat + name, " :"));
}

static bool
stands_above_fields(const struct own_lines *lines)
{
	struct own_lines ahead = *lines;
	char next[OWN_LINE];
	size_t length;

	while (take_line(&ahead, next, &length))
		if (next[0] != '\0')
			return is_field(next) || starts_with(next, request_quote_starts) || starts_with(next, request_quote_marks);
	return false;
}

/* "--- Original message ---", or that alone above the fields of one; within a sentence it is a word like others. */
static bool
is_older_head(const struct own_lines *lines, const char *flat)
{
	size_t length;
	const char *found = phrases_whole_at(flat, request_older_lines, &length), *behind;
	int marks;

	if (found == NULL || (marks = count_marks(flat, found)) < 0)
		return false;
	behind = found + length;
	if (marks >= DASHES || starts_with(behind + strspn(behind, " :"), request_quote_starts))
		return true;
	return count_marks(behind, behind + strlen(behind)) >= 0 && stands_above_fields(lines);
}

static enum line_kind
kind_of(struct own_lines *lines, const char *flat, size_t length)
{
	char rest[OWN_LINE];
	int count;

	if (starts_with(flat, request_quote_marks))
		return LINE_QUOTED;
	if (strcmp(flat, "--") == 0 || text_starts(flat, "-- "))
		return LINE_SIGNATURE;
	if (is_put_by_program(lines, flat, length))
		return LINE_PROGRAM;
	if (starts_with(flat, request_quote_starts) || (length < SAYS_WHO && is_older_head(lines, flat)))
		return LINE_OLDER;
	count = says_who(lines, flat, length);
	for (int i = 1; i < count; i++)
		take_line(lines, rest, &length);
	return count > 0 ? LINE_SAYS_WHO : LINE_OWN;
}

/* Some programs do not mark what they quote; then nothing tells it from what is written below, but its own end. */
static bool
is_marked(const struct own_lines *lines)
{
	struct own_lines ahead = *lines;
	char flat[OWN_LINE];
	size_t length;

	for (int seen = 0; seen < NEAR && take_line(&ahead, flat, &length); seen += flat[0] != '\0')
		if (starts_with(flat, request_quote_marks))
			return true;
	return false;
}

/* Within an older mail that need not be marked: the foot of our own letters, templates/sender.txt, is its end.  True if the line is behind it. */
static bool
is_behind_our_foot(struct own_lines *lines, const char *flat)
{
	flat += strspn(flat, "> ");
	if (text_starts(flat, "this e-mail is from ")) {
		lines->part = OWN_PART_FOOT;
		return false;
	}
	if (lines->part == OWN_PART_OLDER || flat[0] == '\0' || text_starts(flat, "how we look after your details"))
		return false;
	/* The first line of it is the postal address. */
	if (lines->part == OWN_PART_FOOT) {
		lines->part = OWN_PART_END;
		return false;
	}
	lines->part = OWN_PART_TEXT;
	lines->behind_quote = true;
	return true;
}

/* True if the line is somebody's own. */
static bool
is_own(struct own_lines *lines, const char *flat, size_t length)
{
	if (lines->part != OWN_PART_TEXT && lines->part != OWN_PART_SIGNATURE && !is_behind_our_foot(lines, flat))
		return false;
	switch (kind_of(lines, flat, length)) {
	case LINE_OWN:
		return lines->part == OWN_PART_TEXT;
	case LINE_SIGNATURE:
		lines->part = OWN_PART_SIGNATURE;
		return false;
	case LINE_PROGRAM:
		return false;
	case LINE_QUOTED:
		lines->part = OWN_PART_TEXT;
		lines->behind_quote = true;
		return false;
	case LINE_SAYS_WHO:
		lines->part = is_marked(lines) ? OWN_PART_TEXT : OWN_PART_OLDER;
		return false;
	case LINE_OLDER:
		lines->part = OWN_PART_OLDER;
		return false;
	}
	return false;
}

bool
own_lines_next(struct own_lines *lines, char flat[OWN_LINE])
{
	size_t length;

	lines->behind_quote = false;
	while (take_line(lines, flat, &length)) {
		if (is_own(lines, flat, length))
			return true;
		if (lines->place == OWN_ABOVE)
			return false;
	}
	return false;
}

void
own_lines_leave(struct own_lines *lines)
{
	lines->part = OWN_PART_SIGNATURE;
	if (lines->place == OWN_ABOVE)
		lines->at = lines->end;
}
