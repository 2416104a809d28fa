/*
 * A file to start from is all gaps, and nothing else is wrong with it; filled in, it is good.
 */
#include "unit/unit.h"

#include <stdlib.h>

#include "core/starter.h"
#include "unit/proofread_forum.h"

static const enum mailing_kind kinds[] = { KIND_NEWSLETTER, KIND_SIGNPOST, KIND_NOTICE, KIND_SERVICE };

static char *
starter_of(enum mailing_kind kind)
{
	struct reason why;

	assert_true(clock_set_zone("Europe/London", &why));
	assert_true(clock_pretend("2026-11-22T12:00:00Z", &why));
	return starter_text(kind, &example, clock_now());
}

static void
what_is_left_as_it_was_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		char *text = starter_of(kinds[i]);
		struct judged judged;

		judge(&example, text, &judged);
		assert_in_range(judged.findings.errors, 3, FINDINGS_LIMIT);
		for (int n = 0; n < judged.findings.count; n++) {
			if (kinds[i] == KIND_SERVICE && strcmp(judged.findings.list[n].rule, "A-12") == 0)
				continue;	/* whom it reaches is always told */
			if (strstr(judged.findings.list[n].text, "still has the example's words") != NULL)
				continue;
			print_findings(&judged.findings);
			fail_msg("kind %d: %s", (int)kinds[i], judged.findings.list[n].text);
		}
		judged_free(&judged);
		free(text);
	}
}

/* As an officer would: by what kind of line it is. */
static void
fill_gap(struct buffer *filled, const char *text, const char *gap)
{
	const char *line = gap;

	while (line > text && line[-1] != '\n')
		line--;
	if (strncmp(line, "Link:", 5) == 0)
		buffer_add_text(filled, "https://bus.example/act");
	else if (strncmp(line, "Ends:", 5) == 0)
		buffer_add_text(filled, "2026-12-20");
	else
		buffer_format(filled, "the words of officer %d", (int)(filled->length % 97));
}

static void
every_starter_filled_in_is_good(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		char *text = starter_of(kinds[i]);
		struct buffer filled = { .limit = 65536 };
		struct judged judged;
		char *whole;

		for (const char *at = text, *gap; at != NULL; at = gap != NULL ? strchr(gap, ')') + 1 : NULL) {
			gap = strstr(at, "(write here");
			buffer_add(&filled, at, gap != NULL ? (size_t)(gap - at) : strlen(at));
			if (gap != NULL)
				fill_gap(&filled, text, gap);
		}
		whole = buffer_text(&filled);
		judge(&example, whole, &judged);
		print_findings(&judged.findings);
		assert_int_equal(judged.findings.count, kinds[i] == KIND_SERVICE);	/* whom it reaches, with a reason */
		assert_int_equal(judged.plan.kind, kinds[i]);
		assert_true(proofread_passes(&judged.findings, judged.draft));
		judged_free(&judged);
		free(whole);
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
		cmocka_unit_test(what_is_left_as_it_was_is_refused),
		cmocka_unit_test(every_starter_filled_in_is_good),
		cmocka_unit_test(E_13_the_note_says_when_it_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
