/*
 * What the reader of the mailbox says, recorded: how far a folder was read (B-22, C-30).
 */
#include "unit/unit.h"

#include "core/intake.h"
#include "unit/demo_office.h"

static const struct mail_place inbox = { .folder = "INBOX", .validity = 7 };

/* A question of a stranger's. */
static void
come(struct demo *demo, int64_t uid)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { (uint8_t)uid },
		.as.report = { .with_token = MAIL_HUMAN, .without_token = MAIL_HUMAN, .from = "who@example.com" } };
	struct taken taken;
	struct reason why;

	intake.place.uid = uid;
	assert_true(intake_mail(demo->office, &intake, &taken, &why));
}

static void
moved(struct demo *demo, int64_t until)
{
	struct mail_place place = inbox;

	place.uid = until;
	intake_moved(demo->office, &place);
}

static int64_t
resume(struct demo *demo)
{
	struct intake_answer answer = { 0 };

	intake_folder(demo->office, &inbox, &answer);
	return answer.resume;
}

static void
test_reading_goes_on_behind_what_was_recorded(void **state)
{
	static const struct row {
		const char *name;
		int64_t until, resume;
	} rows[] = {
		{ "nothing was settled",		INT64_MAX,	1 },
		{ "the first was",			2,		3 },
		{ "a number in between",		4,		3 },
		{ "both were",				5,		6 },
		{ "less is no step back",		1,		6 },
		{ "a number that no mail has",		1000,		6 },
		{ "the highest there is",		INT64_MAX - 1,	6 },
	};
	struct demo demo;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	come(&demo, 2);
	come(&demo, 5);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		moved(&demo, rows[i].until);
		if (resume(&demo) != rows[i].resume)
			fail_msg("%s: %lld", rows[i].name, (long long)resume(&demo));
	}
	store_commit(demo.office->store);
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reading_goes_on_behind_what_was_recorded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
