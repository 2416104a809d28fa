/*
 * What every command of `signpost` works with: the configuration, the open forum, who acts, and how to
 * print.  A command is a row in a table beside its function; one file for each noun.
 */
#ifndef ROLES_TOOL_TOOL_H
#define ROLES_TOOL_TOOL_H

#include <jansson.h>
#include <stdbool.h>
#include <sys/types.h>

#include "base/reason.h"
#include "config/settings.h"
#include "core/office.h"
#include "records/delivery.h"
#include "records/mailing.h"

enum { TOOL_WORDS = 4096, TOOL_OPTIONS = 24 };

struct tool_option {
	const char *name;		/* "--source" */
	const char *value;		/* what to call its value in the help: "TEXT"; NULL = a flag */
	const char *help;
};

/* What has to be open before the command runs. */
enum tool_needs {
	NEEDS_NOTHING,
	NEEDS_FORUM,		/* the configuration */
	NEEDS_OFFICE		/* store, keys, journal too */
};

/* Any one of these is enough (E-13).  What letters, events and surveys say is for whoever works on them; their titles and times
 * are for everybody of the forum's people, as whoever stops a mailing has to find it. */
enum {
	RIGHT_CONTENT = RIGHT_SEE | RIGHT_QUEUE | RIGHT_HOLD,
	RIGHT_TITLES = RIGHT_ALL
};

struct tool;

struct command {
	const char *name;		/* "member add" */
	const char *words;		/* its arguments, for the help: "ADDRESS [NAME]" */
	const char *help;		/* one line */
	int least, most;		/* how many arguments; most -1 = any */
	enum tool_needs needs;
	unsigned right;			/* enum right: the person must have one of these; 0 = open to every user of the computer */
	const struct tool_option *options;	/* NULL-named end; every command also takes --json, --config … */
	/* True = done.  False with a reason: printed as "signpost: …", exit code from its kind. */
	bool (*run)(struct tool *tool, struct reason *why);
	int file_word;			/* which argument is an officer's file, 1 = the first; 0 = none */
	bool is_wish;			/* writes down what somebody told us: if it cannot, their note must be kept (E-25) */
};

struct tool {
	const struct command *command;
	struct settings *settings;
	const struct forum *forum;
	struct office *office;		/* actor is filled in */
	char *config_path;
	int argc;			/* the command line, for whoever starts it again */
	char **argv;
	const char *words[TOOL_WORDS];	/* the arguments behind the command's name */
	int word_count;
	struct {
		const struct tool_option *option;
		const char *value;
	} given[TOOL_OPTIONS];
	int given_count;
	bool json;
	bool yes;			/* --yes: do not ask */
	bool help;			/* "help …" or --help: explain, and do nothing */
};

/* ---- tool_command_line.c ---- */

/* Reads what was typed: the command (NULL = none), its words, the options.  False with the first thing that does not fit, and then
 * the command is there all the same if there is one. */
bool tool_read_line(struct tool *tool, int argc, char **argv, struct reason *why);

/* False with a reason if the command does not take so many words. */
bool tool_words_fit(const struct tool *tool, struct reason *why);

/* The value of an option (NULL = not given); whether a flag was given. */
const char *tool_option(const struct tool *tool, const char *name);
bool tool_flag(const struct tool *tool, const char *name);

/* ---- tool_help.c ---- */

void tool_explain(const struct command *command);

/* No command was found: shows the home page, what there is, or what was perhaps meant.  Returns the exit code. */
int tool_without_command(const struct tool *tool);

/* ---- tool_open.c ---- */

/* Opens what the command needs, after a look at whether the acting person may do it. */
bool tool_prepare(struct tool *tool, struct reason *why);

/* The steps of that, for a command that needs nothing and finds out for itself that it does: the configuration and the right; the records;
 * and writing down what the configuration says of topics and wordings. */
bool tool_load_forum(struct tool *tool, struct reason *why);
bool tool_open_office(struct tool *tool, struct reason *why);
bool tool_declare(struct tool *tool, struct reason *why);

/* Whose the records of this forum are: the service user's, or, of a demo or what somebody tries out, the caller's. */
uid_t tool_owner(const struct tool *tool);

/* Whether the acting person has one of these rights: for an option that takes more than its command. */
bool tool_may(const struct tool *tool, unsigned rights, struct reason *why);

/* Leaves in the log that so many people's names or addresses were read at once, and by whom (E-14). */
void tool_log_read(const struct tool *tool, const char *act, int64_t people);

/* False in a demo that names no log of its own: a machine to try things on may have none. */
bool tool_needs_log(const struct tool *tool);

/* Ends the transaction: kept if it was done, else taken back.  Returns `done`. */
bool tool_commit_if(struct tool *tool, bool done);

/* ---- tool_talk.c ---- */

/* A sentence for a person; nothing with --json. */
void tool_say(const struct tool *tool, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* One object on one line, only with --json; takes the reference. */
void tool_json(struct tool *tool, json_t *object);

/* Of a time in the night the clocks go back, which of the two is meant (F-04). */
void tool_say_twice(const struct tool *tool, const char *indent, bool second);

/* "1,204 people", "1 person". */
char *tool_people(int64_t people, char text[48]);

/* What to call the officer's file in messages: `given`, or the name it had before it was passed in. */
const char *tool_file_name(const struct tool *tool, const char *given);

/* A path as it can be pasted into a shell, and the officer's file as it stands in the command to type next: FILE where it has no name.
 * Both are freed with g_free. */
char *tool_pasteable(const char *path);
char *tool_file_to_paste(const struct tool *tool, const char *given);

/* Asks on the terminal (also where standard input is a file); true for y or yes.  With --yes true; without a terminal and without --yes
 * refused. */
bool tool_ask(const struct tool *tool, struct reason *why, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Asks to type this number; for sends that surprise. */
bool tool_ask_number(const struct tool *tool, int64_t number, struct reason *why);

/* ---- the commands ---- */

/* A table for each file. */
extern const struct command setup_commands[];		/* init */
extern const struct command check_commands[];
extern const struct command status_commands[];
extern const struct command member_commands[];
extern const struct command member_stop_commands[];	/* member stop */
extern const struct command change_commands[];		/* member change */
extern const struct command import_commands[];		/* member import … */
extern const struct command history_commands[];		/* member history */
extern const struct command export_commands[];		/* member export */
extern const struct command consent_commands[];		/* consent, topic */
extern const struct command ledger_commands[];		/* ledger, journal */
extern const struct command draft_commands[];		/* new proofread preview rehearse */
extern const struct command queue_commands[];		/* queue test */
extern const struct command event_commands[];		/* event */
extern const struct command booking_commands[];		/* event book … */
extern const struct command survey_commands[];		/* survey */
extern const struct command repeat_commands[];		/* repeat */
extern const struct command agenda_commands[];		/* agenda */
extern const struct command mailing_commands[];		/* mailing … books */
extern const struct command stop_commands[];
extern const struct command bounce_commands[];		/* bounce */
extern const struct command inbox_commands[];		/* inbox */
extern const struct command clock_commands[];		/* clock */
extern const struct command suspend_commands[];		/* suspend */
extern const struct command doubt_commands[];		/* doubt */
extern const struct command classify_commands[];	/* classify */
extern const struct command who_commands[];		/* mailing who */
extern const struct command why_commands[];

/* All of them, NULL-ended; each ends with a command without a name (tool_command_line.c). */
extern const struct command *const tool_tables[];

/* The topic somebody typed, in whatever case; false with the one that may be meant (consent_commands.c).  version may be NULL. */
bool topic_find(struct tool *tool, const char *typed, struct topic *topic, int64_t *version, struct reason *why);

/* "ALL", in whatever case. */
bool topic_is_all(const char *typed);

#endif
