/*
 * Characters that do harm: ones nobody sees (E-05), and emoji, which a screen reader speaks out
 * word by word (D-14).
 */
#include "core/proofread_part.h"

#include <glib.h>

#include "base/text.h"
#include "render/draft_file.h"

enum { EMOJI_RUN = 3, EMOJI_PER_MAIL = 3 };

static bool
is_between(gunichar one, gunichar low, gunichar high)
{
	return one >= low && one <= high;
}

/* Control characters but tab and line end; direction overrides; a byte-order mark inside. */
static const char *
harm_of(gunichar one)
{
	if (is_between(one, 0x202A, 0x202E) || is_between(one, 0x2066, 0x2069))
		return "a hidden sign that turns the direction of the text";
	if (one == 0xFEFF || one == 0x200B || one == 0x2060)
		return "a hidden space";
	if ((one < ' ' && one != '\t' && one != '\n') || is_between(one, 0x7F, 0x9F))
		return "a hidden control character";
	return NULL;
}

static bool
is_emoji(gunichar one)
{
	return is_between(one, 0x1F300, 0x1FAFF) || is_between(one, 0x1F1E6, 0x1F1FF) ||
	    is_between(one, 0x2600, 0x26FF) || is_between(one, 0x2700, 0x27BF) || one == 0x2B50 || one == 0x2B55 ||
	    one == 0x231A || one == 0x231B || one == 0x23F0;
}

/* Joins and colours of the emoji before: no emoji of their own. */
static bool
is_emoji_tail(gunichar one)
{
	return one == 0x200D || is_between(one, 0xFE00, 0xFE0F) || is_between(one, 0x1F3FB, 0x1F3FF) ||
	    one == 0x20E3;
}

/* The octets of one emoji as a person sees it (joined ones and flags count once), or 0. */
static size_t
emoji_length(const char *text)
{
	const char *at = text;
	gunichar first = g_utf8_get_char(at);

	if (!is_emoji(first) || is_emoji_tail(first))
		return 0;
	at = g_utf8_next_char(at);
	if (is_between(first, 0x1F1E6, 0x1F1FF) && is_between(g_utf8_get_char(at), 0x1F1E6, 0x1F1FF))
		at = g_utf8_next_char(at);
	while (is_emoji_tail(g_utf8_get_char(at))) {
		bool joined = g_utf8_get_char(at) == 0x200D;

		at = g_utf8_next_char(at);
		if (joined && is_emoji(g_utf8_get_char(at)))
			at = g_utf8_next_char(at);
	}
	return (size_t)(at - text);
}

static void
judge_hidden(struct proof *proof, const char *source)
{
	for (const char *at = source; *at != '\0'; at = g_utf8_next_char(at)) {
		const char *harm = harm_of(g_utf8_get_char(at));
		struct place place;

		if (harm == NULL)
			continue;
		place = source_place(source, 1, (size_t)(at - source));
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "E-05", "", "",
		    "There is %s here. It often comes with text pasted from another program: delete the word and "
		    "type it again.", harm);
	}
}

/* Counts the emoji from `at` on with nothing but spaces between; *length is that of the run. */
static int
emoji_run(const char *at, size_t *length)
{
	size_t one, spaces = 0;
	int count = 0;

	for (*length = 0; (one = emoji_length(at + *length + spaces)) > 0; count++) {
		*length += spaces + one;
		spaces = strspn(at + *length, " \t");
	}
	return count;
}

static int
judge_runs(struct proof *proof, const char *source)
{
	int total = 0;

	for (const char *at = source; *at != '\0';) {
		size_t length;
		int count = emoji_run(at, &length);
		struct place place;

		total += count;
		if (count >= EMOJI_RUN) {
			place = source_place(source, 1, (size_t)(at - source));
			findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-14",
			    quote_of(proof, at, 0, length), "",
			    "There are %d emoji in a row. A screen reader speaks each of them. Leave at most one.",
			    count);
		}
		at = count > 0 ? at + length : g_utf8_next_char(at);
	}
	return total;
}

/* In place of words to find one's way by: at the start of a subject, in a heading, as a bullet. */
static void
judge_emoji_places(struct proof *proof, const struct part *part, const struct passage *passage)
{
	bool starts = emoji_length(passage->text) > 0, inside = starts;
	struct place place = passage_place(passage, 0);

	for (const char *at = passage->text; passage->heading && *at != '\0'; at = g_utf8_next_char(at))
		inside = inside || emoji_length(at) > 0;
	if (part->kind == PART_SUBJECT && starts)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-14", passage->text, "",
		    "The subject begins with an emoji. Begin it with a word.");
	else if (passage->heading && inside)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-14", passage->text, "",
		    "%s has an emoji in its heading. Leave it out: people find their way by headings.", part->name);
	else if (part->tree != NULL && starts)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-14",
		    quote_of(proof, passage->text, 0, strlen(passage->text)), "",
		    "%s has an emoji at the start of a line. For a list, begin each line with - instead.",
		    part->name);
}

void
proofread_characters(struct proof *proof)
{
	const char *source = proof->draft->source != NULL ? proof->draft->source : "";
	int total;

	if (!g_utf8_validate(source, -1, NULL))
		return;		/* draft_read has said so */
	judge_hidden(proof, source);
	total = judge_runs(proof, source);
	if (total > EMOJI_PER_MAIL)
		findings_add(proof->findings, FINDING_WARNING, 0, 0, "D-14", "", "",
		    "There are %d emoji in this mailing. More than %d are tiring to listen to.", total,
		    (int)EMOJI_PER_MAIL);
	EACH_PART(proof, part) {
		EACH_PASSAGE(part, passage)
			judge_emoji_places(proof, part, passage);
	}
}
