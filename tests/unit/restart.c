/*
 * How long the supervisor waits before it starts a role again.  K52.
 */
#include "unit/unit.h"

#include <signal.h>

#include "roles/supervisor/restart.h"

/* A wait status as Linux packs it: the exit code in the second octet, the signal in the first. */
enum { EXIT = 256 };

static const struct {
	const char *name;
	int status;
	enum ending_kind kind;
	int code, signal;
} endings[] = {
	{ "done", 0 * EXIT, ENDING_GOOD, 0, 0 },
	{ "command line", 1 * EXIT, ENDING_REFUSED, 1, 0 },
	{ "a rule", 2 * EXIT, ENDING_REFUSED, 2, 0 },
	{ "not found", 3 * EXIT, ENDING_REFUSED, 3, 0 },
	{ "the store is out of reach", 4 * EXIT, ENDING_UNREACHABLE, 4, 0 },
	{ "a check failed", 5 * EXIT, ENDING_REFUSED, 5, 0 },
	{ "a code nobody gives", 77 * EXIT, ENDING_CRASHED, 77, 0 },
	{ "crash", SIGSEGV, ENDING_CRASHED, 0, SIGSEGV },
	{ "crash with a core", SIGABRT | 0x80, ENDING_CRASHED, 0, SIGABRT },
	{ "the sandbox", SIGSYS, ENDING_SANDBOX, 0, SIGSYS },
};

static void
endings_are_told_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		struct ending found = ending_from_status(endings[i].status);

		if (found.kind != endings[i].kind || found.code != endings[i].code ||
		    found.signal != endings[i].signal)
			fail_msg("%s: kind %d, code %d, signal %d", endings[i].name, (int)found.kind,
			    found.code, found.signal);
	}
}

static const struct {
	const char *name;
	enum ending_kind kind;
	int64_t lived;
	int crashes_before;
	int64_t delay;
	int crashes_after;
} delays[] = {
	{ "first crash", ENDING_CRASHED, 0, 0, 1, 1 },
	{ "second", ENDING_CRASHED, 0, 1, 2, 2 },
	{ "third", ENDING_CRASHED, 0, 2, 4, 3 },
	{ "sixth", ENDING_CRASHED, 0, 5, 32, 6 },
	{ "seventh: the slowest", ENDING_CRASHED, 0, 6, 60, 7 },
	{ "the hundredth", ENDING_CRASHED, 0, 60, 60, 60 },
	{ "just short of five minutes counts on", ENDING_CRASHED, 299, 3, 8, 4 },
	{ "five minutes of life forgive", ENDING_CRASHED, 300, 6, 1, 1 },
	{ "the sandbox is a crash", ENDING_SANDBOX, 0, 1, 2, 2 },
	{ "a role that ends by itself is a crash in slow motion", ENDING_GOOD, 0, 0, 1, 1 },
	{ "a refusal waits for a person", ENDING_REFUSED, 0, 0, 60, 0 },
	{ "so does a store out of reach", ENDING_UNREACHABLE, 0, 2, 60, 2 },
	{ "and forgives as well", ENDING_UNREACHABLE, 4000, 2, 60, 0 },
};

static void
delays_double_up_to_a_minute(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof delays / sizeof delays[0]; i++) {
		int crashes = delays[i].crashes_before;
		int64_t found = restart_delay(delays[i].kind, delays[i].lived, &crashes);

		if (found != delays[i].delay || crashes != delays[i].crashes_after)
			fail_msg("%s: %d s, %d crashes", delays[i].name, (int)found, crashes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(endings_are_told_apart),
		cmocka_unit_test(delays_double_up_to_a_minute),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
