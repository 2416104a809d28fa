/*
 * Each file to start from proofreads without a finding, as it is.
 */
#include "unit/unit.h"

#include <stdlib.h>

#include "core/starter.h"
#include "unit/proofread_forum.h"

static void
every_starter_proofreads(void **state)
{
	static const enum mailing_kind kinds[] = { KIND_NEWSLETTER, KIND_SIGNPOST,
		KIND_NOTICE, KIND_SERVICE };

	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct judged judged;
		struct reason why;
		char *text;

		assert_true(clock_set_zone("Europe/London", &why));
		assert_true(clock_pretend("2026-11-22T12:00:00Z", &why));
		text = starter_text(kinds[i], &example, clock_now());
		judge(&example, text, &judged);
		print_findings(&judged.findings);
		assert_int_equal(judged.findings.count, 0);
		assert_int_equal(judged.plan.kind, kinds[i]);
		assert_true(proofread_passes(&judged.findings, judged.draft));
		judged_free(&judged);
		free(text);
	}
}

/* E-13: the note about the time says what is so for this kind in this forum. */
static void
E_13_the_note_says_when_it_goes(void **state)
{
	static const struct {
		enum mailing_kind kind;
		bool demo;
		const char *says;
	} rows[] = {
		{ KIND_NEWSLETTER, false, "goes ten minutes after it is queued." },
		{ KIND_SIGNPOST, false, "goes ten minutes after it is queued." },
		{ KIND_NEWSLETTER, true, "goes as soon as it is queued." },
		{ KIND_NOTICE, false, "goes as soon as it is queued." },
		{ KIND_SERVICE, false, "goes as soon as it is queued." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct forum forum = example;
		char *text;

		forum.demo = rows[i].demo;
		text = starter_text(rows[i].kind, &forum, clock_now());
		assert_non_null(strstr(text, rows[i].says));
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_starter_proofreads),
		cmocka_unit_test(E_13_the_note_says_when_it_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
