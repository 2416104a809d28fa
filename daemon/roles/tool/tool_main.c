/*
 * signpost: the command that officers and operators use.
 *
 * SECURITY: runs as the service user (through the shipped sudo rule) and can read the whole list; the acting
 * person is SUDO_UID where sudo was used, else the caller, and is written into the ledger.  Believes the
 * configuration; believes no file of an officer further than the proofreader does.
 * BUGS: rights are accountability, not a barrier: whoever may run this as the service user can read the list.
 *
 * Read next: tool.h (what a command gets), then one file for each noun.
 */
#include "roles/tool/tool.h"

#include <ctype.h>
#include <glib.h>
#include <pwd.h>
#include <signal.h>
#include <stdarg.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "base/version.h"
#include "roles/tool/home.h"
#include "roles/tool/passing.h"
#include "roles/tool/running.h"

enum { MOST_COMMANDS = 128, MOST_OPTIONS = 32 };

static const struct command *const tables[] = { agenda_commands, check_commands, status_commands, setup_commands, draft_commands,
	queue_commands, event_commands, booking_commands, survey_commands, repeat_commands, mailing_commands, stop_commands, who_commands,
	doubt_commands, bounce_commands, inbox_commands, suspend_commands, why_commands, member_commands, member_stop_commands, change_commands,
	import_commands, history_commands, export_commands, consent_commands, ledger_commands, clock_commands, classify_commands, NULL };

static const struct tool_option common_options[] = {
	{ "--config", "FILE", "the configuration to use" },
	{ "--forum", "NAME", "which forum, where this machine serves several" },
	{ "--json", NULL, "print facts as JSON, one object a line" },
	{ "--yes", NULL, "do not ask" },
	{ "--file-name", "NAME", "what to call the file that is standard input" },
	{ "--help", NULL, "explain the command" },
	{ "--version", NULL, "say which version this is" },
	{ NULL, NULL, NULL }
};

const char *
tool_option(const struct tool *tool, const char *name)
{
	for (int i = 0; i < tool->given_count; i++)
		if (strcmp(tool->given[i].option->name, name) == 0)
			return tool->given[i].value != NULL ? tool->given[i].value : "";
	return NULL;
}

bool
tool_flag(const struct tool *tool, const char *name)
{
	return tool_option(tool, name) != NULL;
}

void
tool_say(const struct tool *tool, const char *format, ...)
{
	va_list arguments;

	if (tool->json)
		return;
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
}

void
tool_json(struct tool *tool, json_t *object)
{
	if (tool->json) {
		char *text = json_dumps(object, JSON_COMPACT);

		if (text == NULL)
			abort();	/* words that are not UTF-8: a bug, not a fact */
		puts(text);
		free(text);
	}
	json_decref(object);
}

bool
tool_commit_if(struct tool *tool, bool done)
{
	if (done)
		store_commit(tool->office->store);
	else
		store_rollback(tool->office->store);
	return done;
}

void
tool_say_twice(const struct tool *tool, const char *indent, bool second)
{
	tool_say(tool, "%sThat time happens twice that night, because the clocks go back; the %s is meant.\n", indent,
	    second ? "second" : "first");
}

char *
tool_people(int64_t people, char text[48])
{
	char number[32];

	snprintf(text, 48, "%s %s", text_thousands(people, number), people == 1 ? "person" : "people");
	return text;
}

const char *
tool_file_name(const struct tool *tool, const char *given)
{
	const char *name = tool_option(tool, "--file-name");

	const char *shown = strcmp(given, "-") != 0 ? given : name != NULL ? name : "standard input";

	return text_is_utf8(shown, strlen(shown)) ? shown : "the file";
}

char *
tool_pasteable(const char *path)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._+-";

	return path[strspn(path, plain)] == '\0' ? g_strdup(path) : g_shell_quote(path);
}

char *
tool_file_to_paste(const struct tool *tool, const char *given)
{
	const char *name = strcmp(given, "-") != 0 ? given : tool_option(tool, "--file-name");

	return name != NULL && name[0] != '\0' && text_is_utf8(name, strlen(name)) ? tool_pasteable(name) : g_strdup("FILE");
}

/* Standard input may be the officer's file, so the terminal itself is asked. */
static bool
read_answer(char *answer, int room, struct reason *why)
{
	FILE *terminal = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "r");
	bool answered;

	fflush(stdout);
	if (terminal == NULL)
		return reason_usage(why, "nobody is there to ask; add --yes to do it without asking");
	answered = fgets(answer, room, terminal) != NULL;
	if (terminal != stdin)
		fclose(terminal);
	return answered || reason_refused(why, "not done");
}

static bool
is_yes(char *answer)
{
	const char *word = text_trim(answer);

	return text_same(word, "y") || text_same(word, "yes");
}

bool
tool_ask(const struct tool *tool, struct reason *why, const char *format, ...)
{
	char answer[32];
	va_list arguments;

	if (tool->yes)
		return true;
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf(" [y/N] ");
	if (!read_answer(answer, sizeof answer, why))
		return false;
	if (!is_yes(answer))
		return reason_refused(why, "not done");
	return true;
}

bool
tool_ask_number(const struct tool *tool, int64_t number, struct reason *why)
{
	char answer[48], wanted[32], grouped[32], people[48];
	const char *said;

	if (tool->yes)
		return true;
	printf("Please type the number of people who will get it: ");
	if (!read_answer(answer, sizeof answer, why))
		return false;
	snprintf(wanted, sizeof wanted, "%lld", (long long)number);
	said = text_trim(answer);
	/* "1500", "1,500" or "1,500 people". */
	if (strcmp(said, wanted) != 0 && strcmp(said, text_thousands(number, grouped)) != 0 && strcmp(said, tool_people(number, people)) != 0)
		return reason_refused(why, "that is not the number; not done");
	return true;
}

/* How many words of the command line are the command's name: "member add" beats "member". */
static int
match(const struct command *command, char **words, int count)
{
	const char *name = command->name;
	int used = 0;

	while (*name != '\0') {
		size_t length = strcspn(name, " ");

		if (used == count || strlen(words[used]) != length || strncmp(words[used], name, length) != 0)
			return 0;
		used++;
		name += length + (name[length] == ' ');
	}
	return used;
}

static const struct command *
find_command(char **words, int count, int *used)
{
	const struct command *best = NULL;

	*used = 0;
	for (int table = 0; tables[table] != NULL; table++)
		for (const struct command *command = tables[table]; command->name != NULL; command++) {
			int found = match(command, words, count);

			if (found > *used) {
				*used = found;
				best = command;
			}
		}
	return best;
}

static const struct tool_option *
find_option(const struct command *command, const char *name, size_t length)
{
	const struct tool_option *lists[] = { command != NULL ? command->options : NULL, common_options };

	for (int i = 0; i < 2; i++)
		for (const struct tool_option *option = lists[i]; option != NULL && option->name != NULL; option++)
			if (strlen(option->name) == length && strncmp(option->name, name, length) == 0)
				return option;
	return NULL;
}

/* One line, and what was perhaps meant. */
static bool
without_such_option(const struct tool *tool, const char *given, size_t length, struct reason *why)
{
	const struct tool_option *lists[] = { tool->command != NULL ? tool->command->options : NULL, common_options };
	const char *names[MOST_OPTIONS + 1] = { NULL }, *nearest;
	char word[64];
	int count = 0;

	for (int i = 0; i < 2; i++)
		for (const struct tool_option *option = lists[i]; option != NULL && option->name != NULL && count < MOST_OPTIONS; option++)
			names[count++] = option->name + 2;
	snprintf(word, sizeof word, "%.*s", (int)(length - 2), given + 2);
	nearest = text_nearest(word, names);
	return reason_usage(why, "%.*s is not an option here%s%s; try --help", (int)length, given, nearest != NULL ? ", perhaps --" : "",
	    nearest != NULL ? nearest : "");
}

static bool
take_option(struct tool *tool, int argc, char **argv, int *at, struct reason *why)
{
	const char *given = argv[*at], *equals = strchr(given, '=');
	size_t length = equals != NULL ? (size_t)(equals - given) : strlen(given);
	const struct tool_option *option = find_option(tool->command, given, length);
	const char *value = equals != NULL ? equals + 1 : NULL;

	if (option == NULL)
		return without_such_option(tool, given, length, why);
	if (tool->given_count == TOOL_OPTIONS)
		return reason_usage(why, "too many options");
	if (option->value != NULL && value == NULL) {
		if (*at + 1 >= argc)
			return reason_usage(why, "%s needs a value: %s %s", option->name, option->name, option->value);
		value = argv[++*at];
	}
	if (value != NULL && tool_option(tool, option->name) != NULL)
		return reason_usage(why, "%s is given twice", option->name);
	tool->given[tool->given_count].option = option;
	tool->given[tool->given_count++].value = value;
	return true;
}

/* First the words, to know the command; then the options, which may stand anywhere. */
static bool
read_command_line(struct tool *tool, int argc, char **argv, struct reason *why)
{
	char **words = memory_new((size_t)(argc + 1) * sizeof *words);
	int count = 0, used = 0, help;
	bool good = true;

	for (int i = 1; i < argc && count < 8; i++) {
		if (strncmp(argv[i], "--", 2) != 0 || argv[i][2] == '\0') {
			words[count++] = argv[i];
		} else {
			const struct tool_option *common = find_option(NULL, argv[i], strlen(argv[i]));

			i += common != NULL && common->value != NULL;
		}
	}
	help = count > 0 && strcmp(words[0], "help") == 0;
	tool->command = find_command(words + help, count - help, &used);
	used += help;
	for (int i = 1; i < argc && good; i++) {
		if (strncmp(argv[i], "--", 2) == 0 && argv[i][2] != '\0')
			good = take_option(tool, argc, argv, &i, why);
		else if (used > 0)
			used--;
		else if (tool->word_count < TOOL_WORDS)
			tool->words[tool->word_count++] = argv[i];
		else
			good = reason_usage(why, "too many arguments");
	}
	free(words);
	tool->json = tool_flag(tool, "--json");
	tool->yes = tool_flag(tool, "--yes");
	tool->help = help > 0 || tool_flag(tool, "--help");
	return good;
}

static bool
words_fit(const struct tool *tool, struct reason *why)
{
	const struct command *command = tool->command;

	if (command->most >= 0 && tool->word_count > command->most)
		return reason_usage(why, "“%s” is too much. What has several words stands in quotation marks. usage: signpost %s %s",
		    tool->words[command->most], command->name, command->words);
	if (tool->word_count < command->least)
		return reason_usage(why, "usage: signpost %s %s", command->name, command->words);
	return true;
}

/* Through sudo one becomes the service user or root; anybody else's SUDO_UID is only a word in their environment. */
static bool
is_under_sudo(void)
{
	const struct passwd *service = getpwnam("signpost");

	return getenv("SUDO_UID") != NULL && getenv("SUDO_COMMAND") != NULL &&
	    (geteuid() == 0 || (service != NULL && geteuid() == service->pw_uid));
}

static int64_t
acting_uid(void)
{
	int64_t uid;

	if (is_under_sudo() && text_to_number(getenv("SUDO_UID"), 0, UINT32_MAX, &uid))
		return uid;
	return (int64_t)getuid();
}

static bool
is_of_machine(const char *path)
{
	return text_starts(path, SIGNPOST_ETC "/") && strstr(path, "/../") == NULL;
}

uid_t
tool_owner(const struct tool *tool)
{
	const struct passwd *service = getpwnam("signpost");

	return service != NULL && is_of_machine(tool->config_path) ? service->pw_uid : geteuid();
}

/* A configuration of one's own would give one every right over the forum's store. */
static bool
may_name_configuration(const struct tool *tool, struct reason *why)
{
	const char *path = tool_option(tool, "--config");

	if (path == NULL || geteuid() == 0 || !is_under_sudo() || is_of_machine(path))
		return true;
	return reason_refused(why, "through sudo, --config takes files below %s only", SIGNPOST_ETC);
}

bool
tool_may(const struct tool *tool, unsigned rights, struct reason *why)
{
	const struct forum *forum = tool->forum;
	int64_t uid = acting_uid();

	if (rights == 0 || forum->demo)
		return true;
	for (int i = 0; i < forum->person_count; i++)
		if (forum->people[i].uid == uid) {
			if ((forum->people[i].rights & rights) != 0)
				return true;
			return reason_refused(why, "%s may not do this: it is not among the rights of %s in the configuration",
			    forum->people[i].login, forum->people[i].title);
		}
	return reason_refused(why, "you are not among the people of this forum (configuration, people:), so you may not "
	    "do this");
}

void
tool_log_read(const struct tool *tool, const char *act, int64_t people)
{
	log_info("people's details were read", log_word("act", act), log_number("people", people),
	    log_number("by", tool->office->actor.uid));
}

static bool
load_forum(struct tool *tool, struct reason *why)
{
	struct buffer problems = { .limit = 64 * 1024 };
	const char *pretended = getenv("SIGNPOST_CLOCK");

	if (!may_name_configuration(tool, why))
		return false;
	tool->config_path = settings_find(tool_option(tool, "--config"), tool_option(tool, "--forum"), why);
	if (tool->config_path == NULL)
		return false;
	tool->settings = settings_load(tool->config_path, &problems);
	if (tool->settings == NULL) {
		fprintf(stderr, "%s", problems.bytes != NULL ? problems.bytes : "");
		buffer_free(&problems);
		return reason_unreachable(why, "the configuration has to be mended first (%s)", tool->config_path);
	}
	buffer_free(&problems);
	tool->forum = settings_forum(tool->settings);
	if (!clock_set_zone(tool->forum->time_zone, why))
		return false;
	return pretended == NULL || !tool->forum->demo || clock_pretend(pretended, why);
}

bool
tool_load_forum(struct tool *tool, struct reason *why)
{
	if (!load_forum(tool, why) || !tool_may(tool, tool->command->right, why))
		return false;
	log_open("signpost", LOG_TO_SYSLOG, tool->forum->log_socket);
	return true;
}

/* A command of a new version does not bring the store up to date under a daemon of the old one, which could not write it any more. */
bool
tool_open_office(struct tool *tool, struct reason *why)
{
	if (sender_runs(tool->forum) && store_is_older(tool->forum->store_directory, tool->forum->key_directory))
		return reason_unreachable(why, "the daemon that runs is of an older version than this command; restart it first: systemctl "
		    "restart signpostd@NAME");
	tool->office = office_open(tool->forum, -1, why);
	return tool->office != NULL;
}

bool
tool_declare(struct tool *tool, struct reason *why)
{
	tool->office->actor = (struct actor){ acting_uid(), VIA_COMMAND };
	store_begin(tool->office->store);
	if (!tool_commit_if(tool, office_declare(tool->office, why)))
		return false;
	if (tool->office->reworded > 0)
		log_warning("a topic has another title or description than when people agreed to it", log_number("people", tool->office->reworded));
	return true;
}

static bool
prepare(struct tool *tool, struct reason *why)
{
	if (tool->command->needs == NEEDS_NOTHING)
		return true;
	if (!tool_load_forum(tool, why))
		return false;
	if (tool->command->needs == NEEDS_FORUM)
		return true;
	return tool_open_office(tool, why) && tool_declare(tool, why);
}

static void
explain_command(const struct command *command)
{
	printf("usage: signpost %s %s\n\n%s\n", command->name, command->words, command->help);
	for (const struct tool_option *option = command->options; option != NULL && option->name != NULL; option++)
		printf("  %s%s%s\n      %s\n", option->name, option->value != NULL ? " " : "",
		    option->value != NULL ? option->value : "", option->help);
	printf("\nEvery command takes --config FILE, --forum NAME, --json and --yes. See signpost(1).\n");
}

/* "event add" is of the group "event"; all are of the group NULL. */
static bool
is_of_group(const struct command *command, const char *group)
{
	size_t length = group != NULL ? strlen(group) : 0;

	return group == NULL || (strncmp(command->name, group, length) == 0 && command->name[length] == ' ');
}

static bool
is_group(const char *word)
{
	for (int table = 0; tables[table] != NULL; table++)
		for (const struct command *command = tables[table]; command->name != NULL; command++)
			if (is_of_group(command, word))
				return true;
	return false;
}

static void
explain_group(FILE *to, const char *group)
{
	if (group == NULL)
		fprintf(to, "Signpost: newsletters and notices to the people who agreed to them.\n\n");
	else
		fprintf(to, "The commands of '%s':\n\n", group);
	for (int table = 0; tables[table] != NULL; table++)
		for (const struct command *command = tables[table]; command->name != NULL; command++)
			if (is_of_group(command, group))
				fprintf(to, "  %-20s %s\n", command->name, command->help);
	fprintf(to, "\nsignpost COMMAND --help explains one; signpost(1) explains all.\n");
}

bool
tool_needs_log(const struct tool *tool)
{
	return tool->forum != NULL && !(tool->forum->demo && tool->forum->log_socket[0] == '\0');
}

static int
finish(struct tool *tool, const struct reason *why)
{
	int code = reason_exit_code(why->kind);
	bool tells_of_log = log_lost() > 0 && tool_needs_log(tool);

	if (why->kind != REASON_NONE)
		fprintf(stderr, "signpost: %s%s\n", why->text, why->kind == REASON_UNREACHABLE && tool->command != NULL &&
		    tool->command->is_wish ? ". This was NOT written down: keep your note of who said what and when, tell the operator at "
		    "once, and enter it when that is mended" : "");
	office_close(&tool->office);
	settings_free(&tool->settings);
	free(tool->config_path);
	if (tells_of_log)
		fprintf(stderr, "signpost: %lld line%s did not reach the system log; tell your operator\n", (long long)log_lost(),
		    log_lost() == 1 ? "" : "s");
	if (fflush(stdout) != 0 && code == 0) {
		fprintf(stderr, "signpost: cannot write the output\n");
		code = 4;
	}
	return code;
}

/* "signpost event": what there is of it.  With a second word that is none of them, which one. */
static int
with_group(const struct tool *tool)
{
	const char *group = tool->words[0];
	bool asked = tool->help && tool->word_count == 1;

	if (tool->word_count > 1)
		fprintf(stderr, "signpost: there is no command '%s %s'\n", group, tool->words[1]);
	explain_group(asked ? stdout : stderr, group);
	return asked ? 0 : 1;
}

/* What other programs call it. */
static const char *const called_elsewhere[][2] = {
	{ "send", "queue" }, { "publish", "queue" }, { "schedule", "queue" }, { "draft", "new" }, { "unsubscribe", "member stop" },
	{ "optout", "member stop" }, { "subscribe", "member add" }, { "add", "member add" }, { "import", "member import" },
	{ "search", "member find" }, { "find", "member find" }, { "lookup", "member find" },
	{ "list", "member list" }, { "members", "member list" }, { "edit", "member change" }, { "delete", "member forget" },
	{ "remove", "member forget" }, { "erase", "member forget" }, { "history", "member history" }, { "hold", "mailing hold" },
	{ "pause", "mailing hold" }, { "release", "mailing release" }, { "resume", "mailing release" }, { "reschedule", "mailing reschedule" },
	{ "report", "books" }, { "calendar", "agenda" },
};

/* `stop` alone stops everything, so it is proposed for a slip in its own letters only, and with what is to stop behind it. */
static bool
is_slip_of_stop(const struct tool *tool)
{
	const char *word = tool->words[0];
	size_t length = strlen(word);

	return tool->word_count > 1 && tolower((unsigned char)word[0]) == 's' && length >= 3 && length <= 5 && strspn(word, "stopSTOP") == length;
}

/* The command that was perhaps meant; NULL = nobody knows. */
static const char *
perhaps_meant(const struct tool *tool)
{
	const char *names[MOST_COMMANDS + 2] = { "help" }, *word = tool->words[0];
	int count = 1;

	if (tool->word_count == 1 && text_same(word, "stop"))
		return "stop, which stops everything";
	if (is_slip_of_stop(tool))
		return "stop";
	for (size_t i = 0; i < sizeof called_elsewhere / sizeof *called_elsewhere; i++)
		if (text_same(word, called_elsewhere[i][0]))
			return called_elsewhere[i][1];
	for (int table = 0; tables[table] != NULL; table++)
		for (const struct command *command = tables[table]; command->name != NULL && count < MOST_COMMANDS; command++)
			if (strcmp(command->name, "stop") != 0)
				names[count++] = command->name;
	return text_nearest(word, names);
}

/* One line, and what was meant: a whole list would bury it. */
static int
without_such(const struct tool *tool)
{
	const char *word = tool->words[0], *nearest = perhaps_meant(tool);

	fprintf(stderr, "signpost: there is no command '%s'%s%s; signpost help lists them all\n", word, nearest != NULL ? ", perhaps " : "",
	    nearest != NULL ? nearest : "");
	return 1;
}

/* No command: the home page on a terminal, else what there is. */
static int
without_command(const struct tool *tool)
{
	if (tool->word_count == 0 && !tool->help && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return home_show(tool);
	if (tool->word_count > 0 && is_group(tool->words[0]))
		return with_group(tool);
	if (tool->word_count > 0)
		return without_such(tool);
	explain_group(tool->help ? stdout : stderr, NULL);
	return tool->help ? 0 : 1;
}

int
main(int argc, char **argv)
{
	static struct tool tool;
	struct reason why = { 0 };

	tool.argc = argc;
	tool.argv = argv;
	signal(SIGXFSZ, SIG_IGN);	/* a file size limit is a full disk like any other */
	log_open("signpost", LOG_TO_NOWHERE, NULL);
	log_patiently();
	if (!read_command_line(&tool, argc, argv, &why) && tool.command == NULL)
		return finish(&tool, &why);
	if (tool_flag(&tool, "--version"))
		return printf("signpost %s\n", SIGNPOST_VERSION) < 0;
	if (tool.command == NULL)
		return without_command(&tool);
	if (tool.help) {
		explain_command(tool.command);
		return 0;
	}
	if (why.kind == REASON_NONE && words_fit(&tool, &why) &&
	    passing_is_done(&tool, &why) && prepare(&tool, &why))
		tool.command->run(&tool, &why);
	return finish(&tool, &why);
}
