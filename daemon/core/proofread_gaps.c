/*
 * What was left to be filled in must not go out: see proofread_gaps.h.  The same words are refused in the files of
 * events and surveys, core/form.c.
 */
#include "core/proofread_gaps.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "core/proofread_part.h"
#include "render/draft_file.h"

/* To the bracket that closes, or to the end of the line. */
static size_t
bracket_length(const char *at)
{
	size_t length = strcspn(at, *at == '(' ? ")\n" : "]\n");

	return length + (at[length] == ')' || at[length] == ']');
}

/* "(insert the card)" is an ordinary remark, "(INSERT DATE)" is none. */
static bool
opens_placeholder(const char *at)
{
	static const char *const words[] = { "[insert ", "[enter ", "[your ", "[add ", NULL };

	for (const char *const *word = words; *word != NULL; word++)
		if (text_starts_folded(at, *word))
			return true;
	return text_starts(at, "(INSERT ");
}

static bool
is_letter(char one)
{
	return isalnum((unsigned char)one) || (unsigned char)one >= 0x80;
}

/* "TBC" and three or more X, as words of their own and in capitals: "Love, Sam xxx" is meant. */
static size_t
capitals_length(const char *at)
{
	size_t length = text_starts(at, "TBC") ? 3 : strspn(at, "X");

	return length >= 3 && !is_letter(at[length]) ? length : 0;
}

static size_t
placeholder_length(const char *at, bool begins_word)
{
	if (opens_placeholder(at))
		return bracket_length(at);
	if (!begins_word)
		return 0;
	return text_starts_folded(at, "lorem ipsum") ? strlen("lorem ipsum") : capitals_length(at);
}

bool
gap_find(const char *text, size_t from, struct gap *gap)
{
	for (size_t at = from; text != NULL && text[at] != '\0'; at++) {
		bool ours = text_starts_folded(text + at, "(write here") || text_starts_folded(text + at, "[write here");

		gap->kind = ours ? GAP_EXAMPLE : GAP_PLACEHOLDER;
		gap->start = at;
		gap->length = ours ? bracket_length(text + at) : placeholder_length(text + at, at == 0 || !is_letter(text[at - 1]));
		if (gap->length > 0)
			return true;
	}
	return false;
}

bool
gap_is_in(const char *text)
{
	struct gap gap;

	return gap_find(text, 0, &gap);
}

const char *
gap_says(const struct gap *gap)
{
	return gap->kind == GAP_EXAMPLE ? "This line still has the example's words. Put your own in their place, the brackets included." :
	    "This stands for words that are still to come. Write them, or take it out.";
}

static void
judge_text(struct proof *proof, const char *text, const struct passage *passage, int line)
{
	struct gap gap;

	for (size_t from = 0; gap_find(text, from, &gap); from = gap.start + gap.length) {
		struct place place = passage != NULL ? passage_place(passage, gap.start) : (struct place){ line, 0 };

		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "", quote_of(proof, text, gap.start, gap.length), "",
		    "%s", gap_says(&gap));
	}
}

/* Lines that are shown to people or decide who they are for; the others are refused where their words are read. */
static void
judge_item_lines(struct proof *proof, const struct draft_item *item)
{
	judge_text(proof, item->from, NULL, item->from_line);
	judge_text(proof, item->link, NULL, item->link_line);
	judge_text(proof, item->ends, NULL, item->ends_line);
	judge_text(proof, item->fund, NULL, item->fund_line);
	judge_text(proof, item->not_signposting, NULL, item->not_signposting_line);
}

void
proofread_gaps(struct proof *proof)
{
	judge_text(proof, proof->draft->head.fund, NULL, proof->draft->head.fund_line);
	judge_text(proof, proof->draft->head.reason, NULL, proof->draft->head.reason_line);
	EACH_PART(proof, part) {
		EACH_PASSAGE(part, passage)
			judge_text(proof, passage->text, passage, passage->line);
	}
	for (int i = 0; i < proof->draft->item_count; i++)
		judge_item_lines(proof, &proof->draft->items[i]);
}
