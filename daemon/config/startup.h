/*
 * How every role starts: what signpostd hands it, its settings, its secrets, its signals, its lock.
 * Order in a role: sandbox_harden, startup_read, startup_load, open what must be opened, the sandbox, the loop.
 */
#ifndef CONFIG_STARTUP_H
#define CONFIG_STARTUP_H

#include <stdbool.h>

#include "base/reason.h"
#include "config/settings.h"

/* The command line of a role; descriptors, -1 = not given. */
struct startup {
	const char *config;
	int master, password, refresh;	/* secrets, open for reading */
	int kept;			/* what took the refresh token's place, open for reading and writing */
	int life;			/* closes when signpostd ends */
	int wire;			/* between reader and recorder: whole messages */
	bool once, foreground;
};

/* False with a reason if somebody started the role by hand. */
bool startup_read(int argc, char **argv, struct startup *startup, struct reason *why);

/* Loads the settings, opens the log under this name, and sets the zone and, in a demo, the clock.  NULL with a reason.  The caller frees
 * them. */
struct settings *startup_load(const struct startup *startup, const char *program, struct reason *why);

/* The one line of a secret, "" where there is none; the descriptor is closed.  NULL with a reason.  Ended by startup_forget. */
char *startup_secret(int descriptor, struct reason *why);
void startup_forget(char *secret);

/* SIGTERM and SIGINT as a descriptor that becomes readable. */
int startup_signals(void);

/* One owner: the lock DIRECTORY/NAME is held for life, so whoever gets it knows that every earlier one is dead.  `who` is for
 * the reason: "sender". */
bool startup_lock(const char *directory, const char *name, const char *who, struct reason *why);

#endif
