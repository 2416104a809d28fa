/*
 * A round through a mailbox to a recorder, both made up here: whose report is whose after a round that failed (C-31), and what a round
 * that was ended early does not say (F-10).
 */
#include "unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "roles/reader/sweep.h"

enum { MAILS = 40, ALL = 1000 };

/* What the recorder says when it ends. */
enum { SAW_END = 1, SAW_ANOTHERS = 2 };

static int leave_pipe[2];
static int told_at;		/* before this mail somebody wants us to end; 0 = nobody does */

static bool
select_folder(struct mailbox *mailbox, const char *folder, enum opened *opened, int64_t *validity, struct reason *why)
{
	(void)mailbox, (void)folder, (void)why;
	*opened = FOLDER_OPEN;
	*validity = 1;
	return true;
}

static bool
list(struct mailbox *mailbox, int64_t from, const struct known *known, struct mail_listing *list, struct reason *why)
{
	(void)mailbox, (void)known, (void)why;
	*list = (struct mail_listing){ .entries = calloc(MAILS, sizeof *list->entries) };
	for (int64_t uid = from; uid <= MAILS; uid++)
		list->entries[list->count++].uid = uid;
	return true;
}

static bool
fetch(struct mailbox *mailbox, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *why)
{
	bool more = true;
	char byte = 0;

	(void)mailbox, (void)why;
	for (size_t i = 0; i < count && more; i++) {
		char mail[128];

		if (uids[i] == told_at)
			assert_int_equal(write(leave_pipe[1], &byte, 1), 1);
		snprintf(mail, sizeof mail, "Message-ID: <%d@example.net>\r\nFrom: ann@example.net\r\n\r\nWhen is it?\r\n", (int)uids[i]);
		more = seen(owner, uids[i], 0, (const uint8_t *)mail, strlen(mail));
	}
	if (told_at != 0)	/* so that the recorder's answers are waited for all the same */
		assert_int_equal(read(leave_pipe[0], &byte, 1), 1);
	return true;
}

static const struct mailbox_operations operations = { .select = select_folder, .list = list, .fetch = fetch };

/* Whether a mail has come with the report on it. */
static bool
is_its_own(const struct intake *intake)
{
	char id[32];

	snprintf(id, sizeof id, "<%d@example.net>", (int)intake->place.uid);
	return strcmp(intake->as.report.message_id, id) == 0;
}

/* A recorder that answers so many messages, and then is gone. */
_Noreturn static void
record(int wire, int most)
{
	struct intake intake = { 0 };
	int saw = 0;

	for (int i = 0; i < most && recv(wire, &intake, sizeof intake, 0) > 0; i++) {
		struct intake_answer answer = { .session = intake.session, .number = intake.number, .resume = 1 };

		if (intake.kind == INTAKE_END)
			saw |= SAW_END;
		if (intake.kind == INTAKE_MAIL && !is_its_own(&intake))
			saw |= SAW_ANOTHERS;
		send(wire, &answer, sizeof answer, 0);
	}
	_exit(saw);
}

/* What the recorder saw in a round; *done = what the round came to. */
static int
round_with(struct sweep *sweep, int most, bool *done)
{
	struct reason why = { 0 };
	int wire[2], status;
	pid_t recorder;

	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, wire), 0);
	recorder = fork();
	if (recorder == 0) {
		close(wire[0]);
		record(wire[1], most);
	}
	close(wire[1]);
	sweep->recorder = recorder_line_new(wire[0], sweep->leave);
	*done = sweep_all(sweep, &why);
	recorder_line_free(&sweep->recorder);
	close(wire[0]);
	assert_int_equal(waitpid(recorder, &status, 0), recorder);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
with_mails(void (*test)(struct sweep *sweep))
{
	static const struct own_addresses own = { "example.org", "bounces@example.org", "stop@example.org", "join@example.org", "+", "" };
	struct mailbox mailbox = { .operations = &operations, .ordered = true, .next = MAILS + 1 };
	char *folders[] = { "INBOX", NULL };
	struct forum forum = { .mailbox = { .folders = folders, .people_folder = "" } };
	struct sweep sweep = { .forum = &forum, .mailbox = &mailbox };
	int leave[2];
	struct reason why;

	assert_int_equal(pipe(leave_pipe), 0);
	leave[0] = leave[1] = leave_pipe[0];
	sweep.leave = leave;
	sweep.guard = guard_new(&own, &why);
	assert_non_null(sweep.guard);
	test(&sweep);
	guard_free(&sweep.guard);
	sweep_forget(&sweep);
	close(leave_pipe[0]);
	close(leave_pipe[1]);
}

static void
fail_then_read(struct sweep *sweep)
{
	bool done;

	told_at = 0;
	round_with(sweep, 1, &done);
	assert_false(done);
	assert_false(guard_is_gone(sweep->guard));
	assert_int_equal(round_with(sweep, ALL, &done), SAW_END);
	assert_true(done && sweep->read_all);
}

/* The recorder goes while reports are on their way: in the next round none is taken for another mail's. */
static void
reports_are_of_their_own_mails(void **state)
{
	(void)state;
	with_mails(fail_then_read);
}

static void
end_early(struct sweep *sweep)
{
	bool done;

	told_at = 3;
	assert_int_equal(round_with(sweep, ALL, &done), 0);
	assert_true(done && !sweep->read_all);
}

/* Letters wait for a mailbox that has been read to its end. */
static void
a_round_ended_early_is_not_one(void **state)
{
	(void)state;
	with_mails(end_early);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reports_are_of_their_own_mails),
		cmocka_unit_test(a_round_ended_early_is_not_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
