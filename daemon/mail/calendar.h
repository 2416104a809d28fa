/*
 * Calendar files (RFC 5545) and what they ask mail programs to do (RFC 5546).  Written by libical.
 */
#ifndef MAIL_CALENDAR_H
#define MAIL_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

enum calendar_method {
	CALENDAR_PUBLISH = 1,	/* for everybody: nobody is named (C-50) */
	CALENDAR_REQUEST,	/* to one person, who is the only one named (C-51) */
	CALENDAR_CANCEL
};

/* What goes into one.  Texts are plain UTF-8; NULL = none. */
struct calendar_entry {
	enum calendar_method method;
	const char *uid;
	int64_t sequence;
	int64_t made_at;	/* DTSTAMP */
	int64_t changed_at;	/* LAST-MODIFIED */
	int64_t starts_at, ends_at;
	const char *zone;	/* "Europe/London": written as wall time with its rules (C-55); any other: in UTC */
	const char *title, *place, *description, *contact;
	const char *organizer_name, *organizer;	/* ORGANIZER: a name and an address; NULL = none, in a calendar for oneself */
	bool attendee;		/* one, whose address is put into the place of CALENDAR_ATTENDEE */
	bool cancelled;
	bool all_day;		/* the day of starts_at, whole; makes nobody busy */
};

/* Stands where the address of the one attendee belongs, at the end of a line and on a line of its own. */
#define CALENDAR_ATTENDEE "@@ATTENDEE@@"

/* The whole file, lines folded at 75 octets and ended with LF (CRLF comes with the encoding); method and zone are those of the first.
 * The caller frees it. */
char *calendar_write(const struct calendar_entry *entries, int count);

/* "PUBLISH", as a file of ours says; "" if it says none. */
const char *calendar_method_word(const char *file);

#endif
