/*
 * D-17: a weekday agrees with its date.  "Tuesday 9 March 2027", "Tues 9th Mar 2027"; without a year
 * nobody can know, and nothing is said.
 */
#include "core/proofread_part.h"

#include <ctype.h>

#include "base/text.h"
#include "core/date_words.h"
#include "render/draft_file.h"

static void
judge_date(struct proof *proof, const struct passage *passage, const char *start, const struct date_words *said)
{
	struct place place = passage_place(passage, (size_t)(start - passage->text));
	char *quote = quote_of(proof, start, 0, (size_t)(said->end - start));
	char fix[DATE_WORDS_TEXT];
	struct reason why;

	if (said->year != 0 && !date_words_agree(said, fix, &why))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-17", quote, fix, "%s", why.text);
}

static void
judge_passage(struct proof *proof, const struct passage *passage)
{
	struct date_words said;

	for (const char *at = passage->text; *at != '\0';) {
		if (date_words_read(at, &said) && said.weekday >= 0) {
			judge_date(proof, passage, at, &said);
			at = said.end;
		}
		while (isalnum((unsigned char)*at))
			at++;
		while (*at != '\0' && !isalnum((unsigned char)*at))
			at++;
	}
}

void
proofread_dates(struct proof *proof)
{
	EACH_PART(proof, part) {
		EACH_PASSAGE(part, passage)
			judge_passage(proof, passage);
	}
}
