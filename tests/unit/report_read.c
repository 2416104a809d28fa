/* What the recorder takes from a reader that hostile mail may have taken over. */
#include "unit/unit.h"

#include "base/text.h"
#include "mail/report_read.h"

static void
an_odd_text_is_left_out(void **state)
{
	static const char *const odd[] = { "<\xff\xfe@x.example>", "<a\xc2\x9b" "31m@x.example>", "<a\xe2\x80\xae@x.example>", "<a\n@x.example>",
		"<cut@x.example\xc3" };
	struct intake intake = { .kind = INTAKE_MAIL, .place = { .folder = "INBOX", .uid = 1 } }, read;

	(void)state;
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		struct report *report = &intake.as.report;

		text_copy(report->message_id, sizeof report->message_id, odd[i]);
		text_copy(report->from, sizeof report->from, odd[i]);
		text_copy(report->recipients[0], sizeof report->recipients[0], odd[i]);
		text_copy(report->return_path, sizeof report->return_path, "zo\xc3\xab@example.net");
		report->recipient_count = 1;
		assert_true(intake_read(&intake, sizeof intake, &read));
		assert_string_equal(read.as.report.message_id, "");
		assert_string_equal(read.as.report.from, "");
		assert_string_equal(read.as.report.recipients[0], "");
		assert_string_equal(read.as.report.return_path, "zo\xc3\xab@example.net");
	}
}

/* What a process that was taken over could send out with letters (C-41). */
static void
sender_and_id_stand_in_the_head(void **state)
{
	static const struct {
		const char *name, *mail;
		bool stands;
	} rows[] = {
		{ "both", "From: Zoe <zoe@example.net>\nMessage-ID: <1@x.example>\n\nHello.", true },
		{ "in capitals", "FROM: ZOE@EXAMPLE.NET\r\nMESSAGE-ID: <1@X.EXAMPLE>\r\n\r\n", true },
		{ "folded", "Message-ID:\r\n <1\r\n\t@x.example>\r\nFrom: \"Zoe\"\r\n  <zoe@example.net>\r\n\r\n", true },
		{ "at the end of all there is", "Message-ID: <1@x.example>\nFrom: zoe@example.net", true },
		{ "the sender only in the text", "Message-ID: <1@x.example>\n\nzoe@example.net", false },
		{ "no Message-ID", "From: zoe@example.net\n\n<1@x.example>", false },
		{ "cut off", "Message-ID: <1@x.example>\nFrom: zoe@example.ne", false },
		{ "nothing", "", false },
	};
	struct report report = { .from = "zoe@example.net", .message_id = "<1 @x.example>" }, none = { .from = "" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (report_is_of(&report, (const uint8_t *)rows[i].mail, strlen(rows[i].mail)) != rows[i].stands)
			fail_msg("%s", rows[i].name);
		assert_true(report_is_of(&none, (const uint8_t *)rows[i].mail, strlen(rows[i].mail)));
	}
}

/* To look at a bool that is neither is undefined. */
static void
a_bool_is_yes_or_no(void **state)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = { .folder = "INBOX", .uid = 1 } }, read;
	struct report *report = &intake.as.report;
	bool *const bools[] = { &report->question, &report->gone, &report->reached, &report->from_proven, &report->from_denied, &report->automatic, &report->set_aside };

	(void)state;
	for (size_t i = 0; i < sizeof bools / sizeof *bools; i++) {
		memset(bools[i], 1, 1);
		assert_true(intake_read(&intake, sizeof intake, &read));
		memset(bools[i], 2, 1);
		assert_false(intake_read(&intake, sizeof intake, &read));
		memset(bools[i], 0, 1);
	}
}

static void
a_number_has_one_behind_it(void **state)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = { .folder = "INBOX", .uid = INT64_MAX - 1 } }, read;

	(void)state;
	assert_true(intake_read(&intake, sizeof intake, &read));
	intake.place.uid = INT64_MAX;
	assert_false(intake_read(&intake, sizeof intake, &read));
	intake.kind = INTAKE_MOVED;	/* where it means that all have been */
	assert_true(intake_read(&intake, sizeof intake, &read));
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(an_odd_text_is_left_out), cmocka_unit_test(a_bool_is_yes_or_no),
		cmocka_unit_test(sender_and_id_stand_in_the_head), cmocka_unit_test(a_number_has_one_behind_it) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
