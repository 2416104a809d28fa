/*
 * Saying things to whoever typed the command, and asking them.  See tool.h.
 */
#include "roles/tool/tool.h"

#include <glib.h>
#include <stdarg.h>
#include <unistd.h>

#include "base/text.h"

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
