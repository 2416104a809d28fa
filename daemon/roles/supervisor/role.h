/*
 * One role: a program of ours in a process of its own, started with fork and exec and with no
 * more than its own secrets.  Who decides when: supervise.c.
 */
#ifndef ROLES_SUPERVISOR_ROLE_H
#define ROLES_SUPERVISOR_ROLE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/reason.h"
#include "records/forum.h"
#include "roles/supervisor/restart.h"

/* Reader and recorder talk over one socket pair, made once and kept here: whichever of them starts again finds its end, and
 * whole messages in it. */
enum wire_end { WIRE_NONE = -1, WIRE_READER, WIRE_RECORDER };

/* What a role is; one row of the table in role.c each. */
struct role_kind {
	const char *name;	/* in log lines: "sender" */
	const char *program;	/* in the folder of programs: "signpostd-sender" */
	unsigned secrets;	/* bit 1 << enum secret: those it is handed */
	enum wire_end wire;	/* reads or records the mailbox: only there if there is one */
};

extern const struct role_kind role_kinds[];
extern const int role_count;

enum role_state {
	ROLE_WAITING,	/* starts when due */
	ROLE_RUNNING,
	ROLE_STOPPING,	/* told to finish; killed when due */
	ROLE_DONE	/* ended, and not wanted again */
};

struct role {
	const struct role_kind *kind;
	enum role_state state;
	pid_t pid;		/* while running or stopping */
	int life;		/* while running: the pipe whose closing tells the role to finish */
	int64_t due;		/* monotonic milliseconds, see the states */
	int64_t started;	/* monotonic milliseconds */
	int crashes;		/* in a row, for restart_delay */
	struct ending ending;	/* of its last life */
};

/* What every role is started with.  Belongs to the caller. */
struct launch {
	const char *programs;	/* the folder they are in */
	const char *config;	/* the configuration file, which each role reads itself */
	const struct forum *forum;
	int wire[2];		/* by enum wire_end */
	bool once;		/* do what is due now, and end */
	bool foreground;	/* log to the terminal */
};

/* True if this forum has work for it. */
bool role_is_wanted(const struct role_kind *kind, const struct forum *forum);

/* Opens the role's secrets and starts its program; true once the program runs.  False with the
 * reason if a secret cannot be opened or the program not be started; then nothing is left
 * behind.  The role must not be running. */
bool role_start(struct role *role, const struct launch *launch, struct reason *why);

/* Tells it to finish what is on the wire and end: its life pipe closes and it gets SIGTERM.  If
 * it is there still after `patience` milliseconds, role_kill is due. */
void role_finish(struct role *role, int64_t patience);
void role_kill(struct role *role);

/* Notes how the role ended (status of waitpid); it is ROLE_DONE then, until somebody decides
 * otherwise. */
void role_ended(struct role *role, int status);

#endif
