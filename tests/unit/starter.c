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
	static const enum mailing_kind kinds[] = { KIND_NEWSLETTER, KIND_EVENT_NOTICE, KIND_SURVEY, KIND_SIGNPOST,
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

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_starter_proofreads) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
