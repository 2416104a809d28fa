/*
 * The log: one line per fact, a short sentence and key=value fields, to syslog's
 * mail facility or, in the foreground, to standard error.  Fields are typed so
 * that no address, name, subject or server text can get in (E-12, E-21).
 *
 *	log_info("letter sent", log_number("mailing", id), log_word("code", "250"));
 *
 * Sending does not block: a full log loses lines, which are counted and reported.  A warning or an error waits a tenth of a second for
 * room, at most once a second.
 * error = a person must act today, warning = look this week, info = the record.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"

enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARNING, LOG_LEVEL_INFO };

struct log_field {
	const char *key;
	enum { LOG_FIELD_NONE, LOG_FIELD_NUMBER, LOG_FIELD_WORD, LOG_FIELD_WHY } type;
	int64_t number;
	const char *word;
};

enum log_target {
	LOG_TO_NOWHERE,		/* before log_open, and in unit tests */
	LOG_TO_SYSLOG,
	LOG_TO_TERMINAL
};

/* program is the tag of each line, as "signpostd-sender".  path is the syslog socket, NULL =
 * /dev/log.  Opening twice only changes the target. */
void log_open(const char *program, enum log_target target, const char *path);

struct log_field log_number(const char *key, int64_t number);

/* A word of ours or of a protocol: letters, digits and . _ - + : / only, at most 64; anything
 * else is shown as "?". */
struct log_field log_word(const char *key, const char *word);

/* The sentence of a reason that came from the machine or the configuration, never from a
 * member or a server.  Anything that looks like an address is masked all the same. */
struct log_field log_why(const struct reason *why);

/* Waits a moment for room with each line: for a short-lived command, since nobody else would tell that it was lost, and for who tells much at
 * once and keeps nobody waiting. */
void log_patiently(void);
int64_t log_lost(void);		/* lines that the log has not taken, and was not told of */

void log_event(enum log_level level, const char *sentence, const struct log_field *fields, size_t count);

#define LOG_FIELDS(...) \
	(const struct log_field[]){ __VA_ARGS__ }, \
	sizeof((const struct log_field[]){ __VA_ARGS__ }) / sizeof(struct log_field)
#define LOG_NONE	((struct log_field){ .key = NULL })

/* The sentence is a literal.  A line without fields ends with LOG_NONE. */
#define log_info(sentence, ...)		log_event(LOG_LEVEL_INFO, "" sentence, LOG_FIELDS(__VA_ARGS__))
#define log_warning(sentence, ...)	log_event(LOG_LEVEL_WARNING, "" sentence, LOG_FIELDS(__VA_ARGS__))
#define log_error(sentence, ...)	log_event(LOG_LEVEL_ERROR, "" sentence, LOG_FIELDS(__VA_ARGS__))

/* We cannot go on: says why (to the log, and to standard error) and ends the process with
 * reason_exit_code(why->kind).  Runs no exit handlers: nothing half done is written. */
_Noreturn void log_fatal(const struct reason *why);

#endif
