/*
 * When a role is started again: see restart.h.
 */
#include "roles/supervisor/restart.h"

#include <signal.h>
#include <sys/wait.h>

enum { LIVED_WELL = 5 * 60 };

struct ending
ending_from_status(int status)
{
	struct ending ending = { .kind = ENDING_CRASHED };

	if (WIFSIGNALED(status)) {
		ending.signal = WTERMSIG(status);
		if (ending.signal == SIGSYS)
			ending.kind = ENDING_SANDBOX;
		return ending;
	}
	ending.code = WEXITSTATUS(status);
	/* The exit codes of every program here (base/reason.h). */
	switch (ending.code) {
	case 0:
		ending.kind = ENDING_GOOD;
		break;
	case 4:
		ending.kind = ENDING_UNREACHABLE;
		break;
	case 1:
	case 2:
	case 3:
	case 5:
		ending.kind = ENDING_REFUSED;
		break;
	}
	return ending;
}

/* 1, 2, 4, 8, 16, 32, then the slowest. */
static int64_t
doubled(int crashes)
{
	int64_t delay = 1;

	for (int i = 1; i < crashes && delay < RESTART_SLOWEST; i++)
		delay *= 2;
	return delay < RESTART_SLOWEST ? delay : RESTART_SLOWEST;
}

int64_t
restart_delay(enum ending_kind kind, int64_t lived_seconds, int *crashes)
{
	if (lived_seconds >= LIVED_WELL)
		*crashes = 0;
	switch (kind) {
	case ENDING_REFUSED:
	case ENDING_UNREACHABLE:
		return RESTART_SLOWEST;
	case ENDING_GOOD:
	case ENDING_CRASHED:
	case ENDING_SANDBOX:
		break;
	}
	if (*crashes < RESTART_SLOWEST)	/* counting on would say nothing more */
		++*crashes;
	return doubled(*crashes);
}
