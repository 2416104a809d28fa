/*
 * What a role gives up before its first octet from the network: dumps, new privileges, paths
 * it does not need and system calls nobody here has any business with.  E-11, E-29.
 *
 * Order in a role: sandbox_harden at the top of main, open what must be opened, then
 * sandbox_confine.  Nothing of it can be undone; children inherit it.
 */
#ifndef BASE_SANDBOX_H
#define BASE_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/reason.h"

/* No core dump, no look into our memory (also not by our own user), no new privileges through
 * set-uid programs, and files readable by us alone.  Each program calls it first: a new
 * program image starts dumpable again.  False only on a machine where we should not run. */
bool sandbox_harden(struct reason *why);

enum sandbox_access {
	SANDBOX_READ,	/* read files and list folders */
	SANDBOX_WRITE	/* that, and make, change, rename and remove them */
};

/* A file, or a folder with everything below it. */
struct sandbox_path {
	const char *path;
	enum sandbox_access access;
};

/* The two below, with no new program: what a role does before its first octet from the network.  What the kernel cannot do is
 * worth a warning in the log, and the role goes on. */
void sandbox_confine(const struct sandbox_path *paths, size_t count);

/* From now on this process reaches the listed paths only, and starts no program from any of
 * them.  Descriptors open already keep working.  A path that does not exist is left out.  By itself for tests.
 * False with a reason if the kernel cannot do it: not an error, but worth one warning.  If a
 * listed path cannot be looked at, nothing is restricted and the reason names it. */
bool sandbox_landlock(const struct sandbox_path *paths, size_t count, struct reason *why);

enum sandbox_flag {
	SANDBOX_NO_NEW_PROGRAM = 1	/* starting any program ends this process (E-29: no shell-outs) */
};

/* From now on calls that only an intruder needs end this process (SIGSYS), and calls that a
 * library may try for good reasons fail with EPERM.  flags are of enum sandbox_flag.  False
 * with a reason if the kernel refuses the filter. */
bool sandbox_seccomp(unsigned flags, struct reason *why);

/* From now on this process computes, asks for memory, and reads and writes what it has open; every other call fails with EPERM,
 * and starting a program ends it.  For a child that reads hostile octets. */
bool sandbox_compute_only(struct reason *why);

#endif
