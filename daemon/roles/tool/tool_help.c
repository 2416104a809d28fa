/*
 * What there is, what a command does, and what was perhaps meant.  See tool.h.
 */
#include "roles/tool/tool.h"

#include <ctype.h>
#include <unistd.h>

#include "base/text.h"
#include "roles/tool/home.h"

enum { MOST_COMMANDS = 128 };

void
tool_explain(const struct command *command)
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
	for (int table = 0; tool_tables[table] != NULL; table++)
		for (const struct command *command = tool_tables[table]; command->name != NULL; command++)
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
	for (int table = 0; tool_tables[table] != NULL; table++)
		for (const struct command *command = tool_tables[table]; command->name != NULL; command++)
			if (is_of_group(command, group))
				fprintf(to, "  %-20s %s\n", command->name, command->help);
	fprintf(to, "\nsignpost COMMAND --help explains one; signpost(1) explains all.\n");
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
	for (int table = 0; tool_tables[table] != NULL; table++)
		for (const struct command *command = tool_tables[table]; command->name != NULL && count < MOST_COMMANDS; command++)
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
int
tool_without_command(const struct tool *tool)
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
