/*
 * The guard: a mail that takes over or kills the process which reads it is set aside in time, and the next is read (C-41, E-10).
 */
#include "unit/unit.h"

#include <linux/futex.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "mail/classify.h"
#include "mail/guard.h"
#include "mail/limits.h"

enum { LINE = 3, PATIENCE = 600, LARGEST = 64 * 1024 * 1024, NAP_MILLISECONDS = 50, SOON = 5000 };

/* What a child that may only compute can sleep by. */
static void
nap(void)
{
	static int never;
	struct timespec time = { .tv_nsec = NAP_MILLISECONDS * 1000000L };

	syscall(SYS_futex, &never, FUTEX_WAIT, 0, &time, NULL, 0);
}

static void
disarm(void)
{
	struct itimerval none = { 0 };

	setitimer(ITIMER_PROF, &none, NULL);
}

_Noreturn static void
compute(void)
{
	static volatile unsigned number;

	for (;;)
		number++;
}

_Noreturn static void
drip(void)
{
	for (;; nap())
		(void)!write(LINE, "", 1);
}

_Noreturn static void
report_and_take_slowly(struct report *report)
{
	char octets[4096];

	(void)!write(LINE, report, sizeof *report);
	for (;; nap())
		(void)!read(LINE, octets, sizeof octets);
}

/* In the place of the real one: the mail says what becomes of the process that reads it. */
void
classify_start(void)
{
}

void
classify_mail(const uint8_t *octets, size_t length, const struct own_addresses *own, struct report *report)
{
	(void)own;
	if (length == 0)
		return;
	switch (octets[0]) {
	case 'k':
		signal(SIGILL, SIG_DFL);	/* cmocka's own would go on in this process */
		__builtin_trap();
	case 'c':
		compute();
	case 'e':
		_exit(0);
	case 's':
		for (disarm();;)
			nap();
	case 'd':
		disarm();
		drip();
	case 'f':
		text_copy(report->from, sizeof report->from, "mole@example.net");
		break;
	case 'i':
		text_copy(report->message_id, sizeof report->message_id, "<what the last mail said>");
		break;
	case 't':
		disarm();
		report_and_take_slowly(report);
	case 'w':
		(void)!write(LINE, report, sizeof *report);
		report->question = true;
		(void)!write(LINE, report, sizeof *report);
		for (disarm();;)
			nap();
	case 'u':
		(void)!write(LINE, report, sizeof *report);
		compute();
	}
}

static const struct {
	const char *name, *mail;
	bool set_aside;
} rows[] = {
	{ "one that is read", "read", false },
	{ "one that kills", "kill", true },
	{ "one that ends it", "end", true },
	{ "one that has it compute for ever", "compute", true },
	{ "one that has it sleep", "sleep", true },
	{ "one that has it give an octet now and then", "drip", true },
	{ "one that has it name a sender who is not its own", "from: zoe@example.net\n\nmole@example.net", true },
	{ "one that has it say what stands nowhere in it", "in-reply-to: <x>\n\n", true },
	{ "one whose sender it names", "from: Mole <MOLE@\r\n example.net>\r\n\r\n", false },
	{ "one that is reported, and then the next is taken slowly", "take", false },
	{ "one that is reported, and then the time of the next is used up", "use", false },
};

static void
no_mail_holds_up_the_next(void **state)
{
	static const struct own_addresses own;
	static uint8_t large[LIMIT_MAIL];
	struct reason why;
	struct guard *guard = guard_new(&own, &why);

	(void)state;
	guard_set_patience(guard, PATIENCE);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		int64_t start = clock_monotonic_milliseconds(), took;
		struct report first, next, last;

		assert_true(guard_read(guard, (const uint8_t *)rows[i].mail, strlen(rows[i].mail), &first, &why));
		assert_true(guard_read(guard, large, sizeof large, &next, &why));
		took = clock_monotonic_milliseconds() - start;
		assert_true(guard_read(guard, large, sizeof large, &last, &why));
		if (first.set_aside != rows[i].set_aside || next.set_aside || last.set_aside || took > SOON)
			fail_msg("%s: set aside %d, the next %d, the last %d, after %d ms", rows[i].name, first.set_aside, next.set_aside,
			    last.set_aside, (int)took);
	}
	guard_free(&guard);
}

/* More than the socket holds is on its way when two of them kill or hold up their child. */
static void
those_behind_one_that_kills_are_read(void **state)
{
	static const struct own_addresses own;
	static uint8_t large[LIMIT_MAIL];
	struct reason why;
	struct guard *guard = guard_new(&own, &why);

	(void)state;
	guard_set_patience(guard, PATIENCE);
	for (int round = 0; round < 2; round++) {
		int given = 0;

		for (; !guard_is_full(guard); given++) {
			large[0] = given == 2 ? 'k' : given == 5 ? 's' : 'r';
			assert_true(guard_give(guard, large, sizeof large, &why));
		}
		assert_int_equal(given, GUARD_AHEAD_OCTETS / LIMIT_MAIL);
		for (int i = 0; i < given; i++) {
			struct report report;

			assert_true(guard_take(guard, &report, &why));
			assert_int_equal(report.set_aside, i == 2 || i == 5);
		}
	}
	guard_free(&guard);
}

/* A child may report on what it has not got yet; the octets that are still to be sent are of that mail, and of no other. */
static void
a_report_before_its_mail_is_none(void **state)
{
	static const struct own_addresses own;
	static uint8_t large[LIMIT_MAIL];
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	struct report report;

	(void)state;
	guard_set_patience(guard, PATIENCE);
	assert_true(guard_read(guard, (const uint8_t *)"write twice", 11, &report, &why) && !report.set_aside && !report.question);
	assert_true(guard_read(guard, large, sizeof large, &report, &why));
	assert_true(!report.set_aside && !report.question);
	assert_true(guard_read(guard, (const uint8_t *)"read", 4, &report, &why) && !report.set_aside);
	guard_free(&guard);
}

/* What nobody waits for any more is no report on the next. */
static void
what_is_forgotten_does_not_come(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	struct report report;

	(void)state;
	assert_true(guard_give(guard, (const uint8_t *)"from: a@b\n\n", 11, &why) && guard_give(guard, (const uint8_t *)"kill", 4, &why));
	guard_forget(guard);
	assert_true(guard_read(guard, (const uint8_t *)"read", 4, &report, &why));
	assert_true(!report.set_aside && report.from[0] == '\0');
	guard_free(&guard);
}

/* A full child is left for another one. */
static void
a_batch_has_its_end(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	int given = 0, taken = 0;

	(void)state;
	while (taken < 3 * GUARD_BATCH) {
		struct report report;

		for (; !guard_is_full(guard); given++)
			assert_true(guard_give(guard, (const uint8_t *)(given % 70 == 69 ? "end" : "read"), 4 - (given % 70 == 69), &why));
		assert_true(guard_take(guard, &report, &why));
		assert_int_equal(report.set_aside, taken % 70 == 69);
		taken++;
	}
	guard_free(&guard);
}

static long
child_of(long process)
{
	char list[64];
	FILE *children;
	long child = 0;

	snprintf(list, sizeof list, "/proc/%ld/task/%ld/children", process, process);
	children = fopen(list, "r");
	assert_non_null(children);
	assert_int_equal(fscanf(children, "%ld", &child), 1);
	fclose(children);
	return child;
}

/* C-41: the kernel takes a process when memory is short, which is not the doing of the mail that comes next. */
static void
a_child_killed_from_outside_costs_no_mail(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	struct report report;

	(void)state;
	for (int times = 0; times < 2; times++) {
		assert_true(guard_read(guard, (const uint8_t *)"read", 4, &report, &why) && !report.set_aside);
		assert_int_equal(kill((pid_t)child_of(child_of(getpid())), SIGKILL), 0);
	}
	assert_true(guard_read(guard, (const uint8_t *)"read", 4, &report, &why) && !report.set_aside);
	guard_free(&guard);
}

/* Stops both for longer than a mail may take, as a machine that is frozen does; the child goes on last. */
_Noreturn static void
freeze(pid_t owner, pid_t child)
{
	usleep(NAP_MILLISECONDS * 1000);
	kill(owner, SIGSTOP);
	usleep(2 * PATIENCE * 1000);
	kill(owner, SIGCONT);
	usleep(NAP_MILLISECONDS * 1000);
	kill(child, SIGCONT);
	_exit(0);
}

/* C-41: a machine that stood still is not the doing of the mail that was just being read. */
static void
a_machine_that_stands_still_costs_no_mail(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	struct report report;
	pid_t child, freezer;

	(void)state;
	guard_set_patience(guard, PATIENCE);
	assert_true(guard_read(guard, (const uint8_t *)"end", 3, &report, &why) && report.set_aside);	/* the next child has read nothing */
	child = (pid_t)child_of(child_of(getpid()));
	assert_int_equal(kill(child, SIGSTOP), 0);
	freezer = fork();
	if (freezer == 0)
		freeze(getppid(), child);
	assert_true(guard_read(guard, (const uint8_t *)"read", 4, &report, &why) && !report.set_aside);
	assert_int_equal(waitpid(freezer, NULL, 0), freezer);
	guard_free(&guard);
}

static long
milliseconds_of(const struct rusage *usage)
{
	struct timeval both;

	timeradd(&usage->ru_utime, &usage->ru_stime, &both);
	return both.tv_sec * 1000 + both.tv_usec / 1000;
}

/* E-10: three children that each compute for a third of a second would be a second for one mail. */
static void
time_is_used_up_once(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	struct rusage before, after;
	struct report report;

	(void)state;
	assert_int_equal(getrusage(RUSAGE_CHILDREN, &before), 0);
	assert_true(guard_read(guard, (const uint8_t *)"compute", 7, &report, &why) && report.set_aside);
	guard_free(&guard);
	assert_int_equal(getrusage(RUSAGE_CHILDREN, &after), 0);
	assert_in_range(milliseconds_of(&after) - milliseconds_of(&before), 150, 700);	/* the kernel counts in ticks */
}

/* Where a descriptor of the warden's child leads. */
static void
where(int descriptor, char path[256])
{
	char list[64];
	ssize_t length;

	snprintf(list, sizeof list, "/proc/%ld/fd/%d", child_of(child_of(getpid())), descriptor);
	length = readlink(list, path, 255);
	path[length > 0 ? length : 0] = '\0';
}

/* E-12: what it could write there would stand in the log. */
static void
a_child_has_no_output(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	struct report report;
	char path[256];

	(void)state;
	assert_true(guard_read(guard, (const uint8_t *)"a: b\r\n\r\n", 8, &report, &why));
	where(0, path);
	assert_string_equal(path, "/dev/null");
	where(1, path);
	assert_string_equal(path, "/dev/null");
#ifndef __SANITIZE_ADDRESS__	/* its reports go there */
	where(2, path);
	assert_string_equal(path, "/dev/null");
#endif
	where(4, path);
	assert_string_equal(path, "");
	guard_free(&guard);
}

/* How often the word stands in what this process may write to, but for the terabytes of a sanitizer. */
static int
count_in(long process, const char *word)
{
	char path[64], line[512], rights[8];
	static char page[4096];
	unsigned long from, to;
	FILE *maps, *memory;
	int count = 0;

	snprintf(path, sizeof path, "/proc/%ld/maps", process);
	maps = fopen(path, "r");
	snprintf(path, sizeof path, "/proc/%ld/mem", process);
	memory = fopen(path, "r");
	assert_non_null(maps);
	assert_non_null(memory);
	while (fgets(line, sizeof line, maps) != NULL)
		if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) == 3 && rights[1] == 'w' && to - from < LARGEST)
			for (; from < to && fseek(memory, (long)from, SEEK_SET) == 0 && fread(page, sizeof page, 1, memory) == 1; from += sizeof page)
				for (const char *at = page; (at = memmem(at, (size_t)(page + sizeof page - at), word, strlen(word))) != NULL; at++)
					count++;
	fclose(memory);
	fclose(maps);
	return count;
}

/* A mail that takes over its child finds nothing of those before. */
static void
what_a_mail_leaves_no_later_child_has(void **state)
{
	static const struct own_addresses own;
	struct reason why;
	struct guard *guard = guard_new(&own, &why);
	static char mail[100 * 1024];
	char word[] = "Mnsghmf sn rdd gdqd";	/* each letter is the one before, for what stands in the program itself is everywhere */
	struct report report;

	(void)state;
	for (char *one = word; *one != '\0'; one++)
		*one = (char)(*one + 1);
	memset(mail, 'r', sizeof mail);
	memcpy(mail + 50000, word, strlen(word));
	assert_true(guard_read(guard, (const uint8_t *)mail, sizeof mail, &report, &why));
	assert_int_not_equal(0, count_in(child_of(child_of(getpid())), word));
	assert_true(guard_read(guard, (const uint8_t *)"end", 3, &report, &why) && report.set_aside);
	assert_true(guard_read(guard, (const uint8_t *)"read", 4, &report, &why) && !report.set_aside);
	assert_int_equal(0, count_in(child_of(child_of(getpid())), word));
	guard_free(&guard);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_mail_holds_up_the_next), cmocka_unit_test(those_behind_one_that_kills_are_read),
		cmocka_unit_test(a_report_before_its_mail_is_none), cmocka_unit_test(what_is_forgotten_does_not_come), cmocka_unit_test(a_batch_has_its_end),
		cmocka_unit_test(a_child_killed_from_outside_costs_no_mail), cmocka_unit_test(a_machine_that_stands_still_costs_no_mail),
		cmocka_unit_test(time_is_used_up_once),
		cmocka_unit_test(a_child_has_no_output), cmocka_unit_test(what_a_mail_leaves_no_later_child_has),
	};

	return cmocka_run_group_tests_name("guard", tests, NULL, NULL);
}
