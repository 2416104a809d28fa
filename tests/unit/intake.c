/*
 * What the reader of the mailbox says, recorded: how far a folder was read, and when (B-22, C-30), and who is held (B-24).
 */
#include "unit/unit.h"

#include "core/bounce.h"
#include "core/hold.h"
#include "core/intake.h"
#include "core/mailbox_age.h"
#include "store/store_consent.h"
#include "store/store_intake.h"
#include "unit/demo_office.h"

static const char letter[] = "---\nsubject: News for families\n---\n\nHello {{name}},\n\n"
    "## New short-break grants\nTopic: news\n\nForty new places are open.\n";
static const struct mail_place inbox = { .folder = "INBOX", .validity = 7 };

/* A question of a stranger's. */
static void
come(struct demo *demo, int64_t uid)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { (uint8_t)uid, 0, (uint8_t)(uid >> 8) },
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
	assert_true(intake_moved(demo->office, &place));
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

static int64_t
open_mails(struct demo *demo)
{
	int64_t open, late;

	store_inbox_count(demo->office->store, 0, &open, &late);
	return open;
}

/* Nobody waits for the store while hundreds of mails are written off that a server with new numbers has not any more. */
static void
test_what_is_lost_is_closed_by_and_by(void **state)
{
	const struct mail_place renumbered = { .folder = "INBOX", .validity = 8, .uid = INT64_MAX };
	struct demo demo;
	int rounds = 0;
	bool done;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	for (int64_t uid = 1; uid <= 1100; uid++)
		come(&demo, uid);
	do {
		int64_t open = open_mails(&demo);

		done = intake_moved(demo.office, &renumbered);
		assert_in_range(open - open_mails(&demo), done ? 0 : 1, 500);
		rounds++;
	} while (!done);
	assert_int_equal(0, open_mails(&demo));
	assert_int_equal(3, rounds);
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* As is what has been moved. */
static void
test_what_was_moved_is_noted_by_and_by(void **state)
{
	const struct mail_place all = { .folder = "INBOX", .validity = 7, .uid = INT64_MAX };
	struct demo demo;
	int rounds = 1;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	for (int64_t uid = 1; uid <= 1100; uid++)
		come(&demo, uid);
	query_run(demo.office->store->main, "UPDATE mails SET to_move = 1", "");
	for (; !intake_moved(demo.office, &all); rounds++)
		assert_int_equal(1100 - 500 * rounds, query_one(demo.office->store->main, 0, "SELECT count(*) FROM mails WHERE to_move = 1", ""));
	assert_int_equal(3, rounds);
	assert_int_equal(1100, query_one(demo.office->store->main, 0, "SELECT count(*) FROM mails WHERE to_move = 2", ""));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* And what a person has taken away. */
static void
test_what_was_taken_away_is_closed_by_and_by(void **state)
{
	const struct intake all_gone = { .kind = INTAKE_THERE, .place = { .folder = "INBOX", .validity = 7, .uid = INT64_MAX } };
	struct demo demo;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	for (int64_t uid = 1; uid <= 1100; uid++)
		come(&demo, uid);
	assert_int_equal(500, intake_there(demo.office, &all_gone));
	assert_int_equal(500, intake_there(demo.office, &all_gone));
	assert_int_equal(100, intake_there(demo.office, &all_gone));
	assert_int_equal(0, open_mails(&demo));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* C-41: a person lays it back into the INBOX, under its old number or another. */
static void
test_what_could_not_be_read_and_was_laid_back(void **state)
{
	static const int64_t places[] = { 2, 9 };

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { 2 }, .as.report = { .set_aside = true } };
		const struct report readable = { .with_token = MAIL_HUMAN, .without_token = MAIL_HUMAN, .request = REQUEST_DATA };
		struct inbox_row row;
		struct taken taken;
		struct reason why;
		struct demo demo;

		demo_make(&demo);
		store_begin(demo.office->store);
		intake.place.uid = 2;
		assert_true(intake_mail(demo.office, &intake, &taken, &why));
		moved(&demo, INT64_MAX);
		assert_true(intake_mail(demo.office, &intake, &taken, &why));
		assert_int_equal(EFFECT_AGAIN, taken.effect);
		intake.place.uid = places[i];
		intake.as.report = readable;
		for (int times = 0; times < 2; times++) {
			assert_true(intake_mail(demo.office, &intake, &taken, &why));
			assert_int_equal(times == 0 ? EFFECT_SHOWN : EFFECT_AGAIN, taken.effect);
			assert_int_equal(1, open_mails(&demo));
			assert_true(store_inbox_next(demo.office->store, 0, false, &row) && row.kind == INBOX_DATA && row.uid == places[i]);
		}
		store_commit(demo.office->store);
		demo_remove(&demo);
	}
}

static const char *const news[] = { "news", NULL };

/* Perhaps a wish to stop, of this member. */
static struct taken
come_perhaps(struct demo *demo, int64_t uid, const char *from)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { (uint8_t)uid, 1 },
		.as.report = { .with_token = MAIL_HUMAN, .without_token = MAIL_HUMAN, .request = REQUEST_STOP_PERHAPS } };
	struct taken taken;
	struct reason why;

	intake.place.uid = uid;
	snprintf(intake.as.report.from, sizeof intake.as.report.from, "%s", from);
	assert_true(intake_mail(demo->office, &intake, &taken, &why));
	return taken;
}

static int64_t
watched(struct demo *demo)
{
	struct intake_answer answer = { 0 };

	intake_folder(demo->office, &inbox, &answer);
	return answer.watch;
}

/* A-46, B-45: what a person has answered leaves the list, also where a question about data stays; and what stays listed is not looked for
 * in the mailbox, round by round. */
static void
test_A46_what_the_mailbox_closes_beside_what_it_does_not(void **state)
{
	struct intake both = { .kind = INTAKE_MAIL, .place = inbox, .digest = { 1, 4 }, .as.report = { .with_token = MAIL_UNSUBSCRIBE,
		.without_token = MAIL_UNSUBSCRIBE, .request = REQUEST_DATA_STOP, .from = "who@example.com" } };
	const struct intake all_gone = { .kind = INTAKE_THERE, .place = { .folder = "INBOX", .validity = 7, .uid = INT64_MAX } };
	struct inbox_row row = { .id = 0 };
	struct demo demo;
	struct taken taken;
	struct reason why;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	both.place.uid = 1;
	assert_true(intake_mail(demo.office, &both, &taken, &why));
	assert_int_equal(2, open_mails(&demo));
	come(&demo, 5);
	assert_int_equal(1, watched(&demo));
	assert_int_equal(2, intake_there(demo.office, &all_gone));
	assert_true(store_inbox_next(demo.office->store, 0, false, &row));
	assert_int_equal(INBOX_DATA, row.kind);
	assert_false(store_inbox_next(demo.office->store, row.id, false, &row));
	assert_int_equal(0, watched(&demo));
	come(&demo, 9);
	assert_int_equal(9, watched(&demo));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* A-46, B-24, B-45: by Monday for whoever may have said stop on a Sunday, four weeks for data, three days
 * where it has reached somebody else, five working days for what the office is asked. */
static void
test_A46_until_when_a_person_has_to_look(void **state)
{
	static const struct row {
		enum mail_request request;
		bool breach;
		const char *due;
	} rows[] = {
		{ REQUEST_STOP_PERHAPS,	false,	"2026-06-08" },
		{ REQUEST_DATA,		false,	"2026-07-05" },
		{ REQUEST_DATA,		true,	"2026-06-10" },
		{ REQUEST_NONE,		false,	"2026-06-13" },
	};
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .as.report = { .from = "who@example.com" } };
	struct demo demo;
	struct reason why;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	assert_true(clock_parse_date("2026-06-07", &intake.arrived_at));
	store_folder(demo.office->store, &inbox, intake.arrived_at);	/* a forum that had its mailbox then */
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int64_t due, folder = store_folder(demo.office->store, &inbox, clock_now());
		struct inbox_row row;
		struct taken taken;

		intake.place.uid = (int64_t)i + 1;
		intake.digest[0] = (uint8_t)intake.place.uid;
		intake.as.report.request = rows[i].request;
		intake.as.report.breach = rows[i].breach;
		assert_true(intake_mail(demo.office, &intake, &taken, &why));
		assert_true(store_inbox_at(demo.office->store, folder, intake.place.uid, &row));
		assert_true(clock_parse_date(rows[i].due, &due));
		if (row.due_at != due)
			fail_msg("%s: %lld, not %lld", rows[i].due, (long long)row.due_at, (long long)due);
	}
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* Somebody's many mails take one place, and what a clock that was ahead has recorded none. */
static void
test_E02_ten_are_held_in_an_hour(void **state)
{
	struct mail_row ahead = { .recorded_at = clock_now() + 400 * 86400, .effect = EFFECT_HELD };
	int64_t members[12];
	struct inbox_row row;
	struct taken taken;
	struct demo demo;
	char from[40];

	(void)state;
	demo_make(&demo);
	for (int i = 0; i < 12; i++) {
		snprintf(from, sizeof from, "m%d@example.net", i);
		members[i] = demo_member(&demo, from, "", news);
	}
	store_begin(demo.office->store);
	ahead.folder = store_folder(demo.office->store, &inbox, clock_now());
	for (ahead.uid = ahead.member = 101; ahead.uid <= 110; ahead.uid = ++ahead.member)
		store_mail_add(demo.office->store, &ahead);
	for (int i = 0; i < 12; i++)
		assert_int_equal(EFFECT_HELD, come_perhaps(&demo, 20 + i, "m0@example.net").effect);
	for (int i = 0; i < 12; i++) {
		snprintf(from, sizeof from, "m%d@example.net", i);
		taken = come_perhaps(&demo, i + 1, from);
		assert_int_equal(i < 10 ? EFFECT_HELD : EFFECT_SHOWN, taken.effect);
		assert_int_equal(i >= 10, taken.unheld);
		assert_int_equal(INBOX_STOP_PERHAPS, taken.inbox);
		assert_true(store_inbox_at(demo.office->store, ahead.folder, i + 1, &row));
		assert_int_equal(members[i], row.member);
	}
	taken = come_perhaps(&demo, 40, "m0@example.net");
	assert_int_equal(EFFECT_HELD, taken.effect);	/* already, so it is not one more */
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* Whoever stops something that this forum has not, has not stopped the rest. */
static void
test_B21_what_was_not_named_is_not_stopped(void **state)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { 1 },
		.as.report = { .with_token = MAIL_UNSUBSCRIBE, .without_token = MAIL_UNSUBSCRIBE, .request = REQUEST_STOP,
			.topic_words = "raffles", .from = "ann@example.net", .from_proven = true } };
	struct member member;
	struct taken taken;
	struct demo demo;
	struct reason why;
	int64_t ann;

	(void)state;
	demo_make(&demo);
	ann = demo_member(&demo, "ann@example.net", "", news);
	store_begin(demo.office->store);
	intake.place.uid = 1;
	assert_true(intake_mail(demo.office, &intake, &taken, &why));
	assert_int_equal(EFFECT_HELD, taken.effect);
	assert_int_equal(INBOX_STOP_PERHAPS, taken.inbox);
	assert_true(member_read(demo.office, ann, &member, &why));
	assert_int_equal(0, member.objected_at);
	assert_int_not_equal(0, member.held_at);
	assert_int_equal(CONSENT_GIVEN, store_consent_state(demo.office->store, ann, demo_topic(&demo, "news"), member.address_id));
	member_clear(&member);
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* Somebody else at this address. */
static int64_t
second_person(struct demo *demo, const char *address)
{
	struct new_member given = { .address = address, .name = "Bob", .roles = ROLE_MEMBER, .capacity = CAPACITY_PARENT,
		.district = "", .second_person = true };
	struct reason why;
	int64_t id;

	assert_true(member_add(demo->office, &given, &id, &why));
	return id;
}

static bool
is_held(struct demo *demo, int64_t id)
{
	struct member member;
	struct reason why;
	bool held;

	assert_true(member_read(demo->office, id, &member, &why));
	held = member.held_at != 0;
	member_clear(&member);
	return held;
}

/* B-24, A-08: whoever shares the address is let go by the same mail when the person it was filed under has been erased. */
static void
test_B24_an_erasure_leaves_nobody_held_for_ever(void **state)
{
	struct inbox_row row = { .id = 0 };
	struct demo demo;
	struct reason why;
	int64_t ann, bob;

	(void)state;
	demo_make(&demo);
	ann = demo_member(&demo, "home@example.net", "Ann", news);
	store_begin(demo.office->store);
	bob = second_person(&demo, "home@example.net");
	come_perhaps(&demo, 1, "home@example.net");
	assert_true(is_held(&demo, bob));
	assert_true(member_begin_erasing(demo.office, ann, true, &why));
	assert_true(store_inbox_next(demo.office->store, 0, false, &row));
	assert_int_equal(bob, row.member);
	assert_true(hold_lift(demo.office, row.member));
	assert_false(is_held(&demo, bob));
	assert_true(member_begin_erasing(demo.office, bob, true, &why));
	assert_true(store_inbox_next(demo.office->store, 0, false, &row));
	assert_int_equal(0, row.member);
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* A wish to stop that answers this member's letter, from an address that nobody knows. */
static struct intake
answer_from_elsewhere(struct demo *demo, int64_t uid, int64_t mailing, int64_t member)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { (uint8_t)uid, 3 },
		.as.report = { .with_token = MAIL_HUMAN, .without_token = MAIL_HUMAN, .request = REQUEST_STOP_PERHAPS, .from = "who@example.com" } };
	char id[MESSAGE_ID_TEXT];

	intake.place.uid = uid;
	keyring_message_id(demo->office->keys, mailing, member, id);
	snprintf(intake.as.report.about, sizeof intake.as.report.about, "<%s@example.org>", id);
	return intake;
}

/* B-24: whoever answers a letter from another address is held, whatever we know of the letter, and however many got it. */
static void
test_B24_an_answer_from_another_address(void **state)
{
	static const struct row {
		const char *name;
		enum delivery_state state;
		int others;
	} rows[] = {
		{ "it was sent",			DELIVERY_SENT,		0 },
		{ "nobody knows whether it arrived",	DELIVERY_DOUBT,		0 },
		{ "it was in doubt and goes again",	DELIVERY_DEFERRED,	0 },
		{ "thousands got it",			DELIVERY_SENT,		21000 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct demo demo;
		struct intake intake;
		struct taken taken;
		struct reason why;
		int64_t mailing, ann;

		demo_make(&demo);
		ann = demo_member(&demo, "ann@example.net", "Ann", news);
		mailing = demo_queue(&demo, letter);
		store_begin(demo.office->store);
		query_run(demo.office->store->main, "UPDATE deliveries SET state = ?1", "i", (int64_t)rows[i].state);
		for (int64_t other = 1; other <= rows[i].others; other++)
			query_run(demo.office->store->main, "INSERT INTO deliveries(mailing, member, address, domain_tag, state)"
			    " VALUES (?1, ?2, 0, 0, 4)", "ii", mailing, other);
		intake = answer_from_elsewhere(&demo, 1, mailing, ann);
		assert_true(intake_mail(demo.office, &intake, &taken, &why));
		if (taken.member != ann || !is_held(&demo, ann))
			fail_msg("%s: not held", rows[i].name);
		store_commit(demo.office->store);
		demo_remove(&demo);
	}
}

/* That is looked up before the transaction, once, and only if it has to be. */
static void
test_whose_letter_is_looked_up_before(void **state)
{
	struct intake intake, made_up, known, same, question;
	struct demo demo;
	struct taken taken;
	struct reason why;
	int64_t mailing, ann;

	(void)state;
	demo_make(&demo);
	ann = demo_member(&demo, "ann@example.net", "Ann", news);
	mailing = demo_queue(&demo, letter);
	intake = answer_from_elsewhere(&demo, 1, mailing, ann);
	known = intake;
	snprintf(known.as.report.from, sizeof known.as.report.from, "ann@example.net");
	assert_false(intake_is_to_search(demo.office, &known));
	question = intake;
	question.as.report.request = REQUEST_NONE;
	assert_false(intake_is_to_search(demo.office, &question));
	made_up = answer_from_elsewhere(&demo, 2, mailing, ann + 1);
	assert_true(intake_is_to_search(demo.office, &made_up));
	intake_search(demo.office, &made_up);
	assert_false(intake_is_to_search(demo.office, &made_up));
	assert_true(intake_is_to_search(demo.office, &intake));
	intake_search(demo.office, &intake);
	assert_false(intake_is_to_search(demo.office, &intake));
	store_begin(demo.office->store);
	assert_true(intake_mail(demo.office, &intake, &taken, &why));
	assert_true(is_held(&demo, ann));
	assert_true(intake_mail(demo.office, &made_up, &taken, &why));
	assert_int_equal(0, taken.member);
	same = intake;
	same.place.uid = 3;
	assert_false(intake_is_to_search(demo.office, &same));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

static int64_t
letters_returned(struct demo *demo)
{
	return query_one(demo->office->store->main, 0, "SELECT count(*) FROM ledger WHERE kind = ?1", "i", (int64_t)LEDGER_LETTER_RETURNED);
}

/* A letter to this member came back. */
static void
come_back(struct demo *demo, int64_t uid, int64_t mailing, int64_t member)
{
	struct intake intake = { .kind = INTAKE_MAIL, .place = inbox, .digest = { (uint8_t)uid, 2 },
		.as.report = { .with_token = MAIL_HARD, .without_token = MAIL_HARD, .automatic = true, .reason = BOUNCE_UNKNOWN_USER,
			.token_place = TOKEN_AT_BOUNCES } };
	struct taken taken;
	struct reason why;

	intake.place.uid = uid;
	keyring_token(demo->office->keys, TOKEN_BOUNCE, mailing, member, false, intake.as.report.token);
	assert_true(intake_mail(demo->office, &intake, &taken, &why));
	assert_int_equal(TOKEN_RIGHT, taken.token);
	assert_int_equal(MOVED_RETURNED, taken.disposition);
}

/* B-42: under the number of somebody erased nothing more is written down. */
static void
test_B42_a_late_bounce_of_somebody_erased(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t mailing, ann, bob;

	(void)state;
	demo_make(&demo);
	ann = demo_member(&demo, "ann@example.net", "Ann", news);
	bob = demo_member(&demo, "bob@example.net", "Bob", news);
	mailing = demo_queue(&demo, letter);
	store_begin(demo.office->store);
	query_run(demo.office->store->main, "UPDATE deliveries SET state = 4, decided_at = ?1", "i", clock_now());
	come_back(&demo, 1, mailing, ann);
	assert_int_equal(1, letters_returned(&demo));
	assert_true(member_begin_erasing(demo.office, bob, true, &why));
	come_back(&demo, 2, mailing, bob);
	assert_int_equal(1, letters_returned(&demo));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* The relay may have taken it after all: then it is the member's trouble, and not the relay's. */
static void
test_C33_a_letter_in_doubt_that_comes_back(void **state)
{
	struct demo demo;
	int64_t mailing, ann;

	(void)state;
	demo_make(&demo);
	ann = demo_member(&demo, "ann@example.net", "Ann", news);
	mailing = demo_queue(&demo, letter);
	store_begin(demo.office->store);
	query_run(demo.office->store->main, "UPDATE deliveries SET state = ?1, decided_at = ?2", "ii", (int64_t)DELIVERY_DOUBT, clock_now());
	come_back(&demo, 1, mailing, ann);
	assert_int_equal(1, letters_returned(&demo));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* Whether two letters, turned away four days apart, suspend somebody. */
static bool
suspends(bool test)
{
	struct demo demo;
	int64_t mailing, ann, now = clock_now();
	bool suspended;

	demo_make(&demo);
	ann = demo_member(&demo, "ann@example.net", "Ann", news);
	mailing = demo_queue(&demo, letter);
	store_begin(demo.office->store);
	query_run(demo.office->store->main, "UPDATE mailings SET test = ?1", "i", (int64_t)test);
	query_run(demo.office->store->main, "UPDATE deliveries SET state = ?1, fault = ?2, decided_at = ?3", "iii", (int64_t)DELIVERY_REFUSED,
	    (int64_t)FAULT_MEMBER, now - 4 * 86400);
	suspended = bounce_note(demo.office, ann, mailing, FAULT_MEMBER, now);
	store_commit(demo.office->store);
	demo_remove(&demo);
	return suspended;
}

static void
test_C34_a_test_letter_suspends_nobody(void **state)
{
	(void)state;
	assert_true(suspends(false));
	assert_false(suspends(true));
}

static void
test_B22_the_age_of_the_mailbox(void **state)
{
	enum { NOW = 1700000000, HOUR = 3600 };
	static const struct row {
		const char *name;
		int64_t since, read;
		enum mailbox_age age;
	} rows[] = {
		{ "there is none",			0,		0,		MAILBOX_FRESH },
		{ "there is one now",			NOW,		0,		MAILBOX_FRESH },
		{ "never read",				NOW - 25 * HOUR, 0,		MAILBOX_LATE },
		{ "read now",				NOW - 99 * HOUR, NOW,		MAILBOX_FRESH },
		{ "read two days ago",			NOW - 99 * HOUR, NOW - 48 * HOUR, MAILBOX_UNREAD },
		{ "read by a clock a minute ahead",	NOW - 99 * HOUR, NOW + 60,	MAILBOX_FRESH },
		{ "read by a clock a year ahead",	NOW - 99 * HOUR, NOW + 8760 * HOUR, MAILBOX_UNREAD },
		{ "since next year, and read today",	NOW + 8760 * HOUR, NOW - HOUR,	MAILBOX_FRESH },
		{ "all of it next year",		NOW + 8760 * HOUR, NOW + 8760 * HOUR, MAILBOX_UNREAD },
	};
	struct demo demo;

	(void)state;
	demo_make(&demo);
	store_begin(demo.office->store);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		store_set_fact(demo.office->store, "mailbox_since", rows[i].since);
		store_set_fact(demo.office->store, "mailbox_read_at", rows[i].read);
		if (mailbox_age(demo.office->store, NOW) != rows[i].age)
			fail_msg("%s: %d", rows[i].name, (int)mailbox_age(demo.office->store, NOW));
	}
	mailbox_ask(demo.office->store, true, NOW);
	assert_int_equal(MAILBOX_FRESH, mailbox_age(demo.office->store, NOW + 23 * HOUR));
	assert_int_equal(MAILBOX_LATE, mailbox_age(demo.office->store, NOW + 24 * HOUR));
	/* F-10: letters wait for the first round, but no longer than a quarter of an hour. */
	assert_int_equal(NOW + HOUR / 4, mailbox_waited_until(demo.office->store));
	mailbox_note_read(demo.office->store, NOW + 60);
	assert_int_equal(0, mailbox_waited_until(demo.office->store));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_A46_until_when_a_person_has_to_look),
		cmocka_unit_test(test_E02_ten_are_held_in_an_hour),
		cmocka_unit_test(test_B21_what_was_not_named_is_not_stopped),
		cmocka_unit_test(test_B24_an_erasure_leaves_nobody_held_for_ever),
		cmocka_unit_test(test_B24_an_answer_from_another_address),
		cmocka_unit_test(test_whose_letter_is_looked_up_before),
		cmocka_unit_test(test_B42_a_late_bounce_of_somebody_erased),
		cmocka_unit_test(test_C33_a_letter_in_doubt_that_comes_back),
		cmocka_unit_test(test_C34_a_test_letter_suspends_nobody),
		cmocka_unit_test(test_B22_the_age_of_the_mailbox),
		cmocka_unit_test(test_reading_goes_on_behind_what_was_recorded),
		cmocka_unit_test(test_what_is_lost_is_closed_by_and_by),
		cmocka_unit_test(test_what_was_moved_is_noted_by_and_by),
		cmocka_unit_test(test_what_could_not_be_read_and_was_laid_back),
		cmocka_unit_test(test_what_was_taken_away_is_closed_by_and_by),
		cmocka_unit_test(test_A46_what_the_mailbox_closes_beside_what_it_does_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
