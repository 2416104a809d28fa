/*
 * What was typed: which command it is, its words and its options.  See tool.h.
 */
#include "roles/tool/tool.h"

#include "base/text.h"

enum { MOST_OPTIONS = 32 };

const struct command *const tool_tables[] = { agenda_commands, check_commands, status_commands, setup_commands, draft_commands,
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
	for (int table = 0; tool_tables[table] != NULL; table++)
		for (const struct command *command = tool_tables[table]; command->name != NULL; command++) {
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
bool
tool_read_line(struct tool *tool, int argc, char **argv, struct reason *why)
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

bool
tool_words_fit(const struct tool *tool, struct reason *why)
{
	const struct command *command = tool->command;

	if (command->most >= 0 && tool->word_count > command->most)
		return reason_usage(why, "“%s” is too much. What has several words stands in quotation marks. usage: signpost %s %s",
		    tool->words[command->most], command->name, command->words);
	if (tool->word_count < command->least)
		return reason_usage(why, "usage: signpost %s %s", command->name, command->words);
	return true;
}
