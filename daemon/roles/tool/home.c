/*
 * `signpost` alone on a terminal: see home.h.
 */
#include "roles/tool/home.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

static const struct choice {
	const char *words;
	const char *ask, *ask_more;	/* NULL = nothing more to ask; what is asked for second may be left out */
	const char *command[2];
} choices[] = {
	{ "Proofread a file", "File: ", NULL, { "proofread", NULL } },
	{ "See how it will look", "File: ", NULL, { "preview", NULL } },
	{ "Queue a file: first who will get it, then a question", "File: ", NULL, { "queue", NULL } },
	{ "What was queued, and how it went", NULL, NULL, { "mailing", "list" } },
	{ "Why somebody got, or did not get, the last mailing", "Address or number: ", NULL, { "why", NULL } },
	{ "Somebody said stop, by phone or in person", "Address: ", "To which topics (signpost topic list), or Enter for everything: ",
	    { "member", "stop" } },
	{ "Stop one mailing for good", "Number of the mailing: ", NULL, { "stop", NULL } },
};

enum { CHOICES = sizeof choices / sizeof *choices };

static int
start(const struct tool *tool, const char *const command[2], const char *argument, const char *more)
{
	const char *const passed[] = { "--config", "--forum" };
	const char *words[12] = { "signpost" };
	int count = 1, status = 0;
	pid_t child;

	for (int i = 0; i < 2 && command[i] != NULL; i++)
		words[count++] = command[i];
	if (argument != NULL)
		words[count++] = argument;
	if (more != NULL && more[0] != '\0')
		words[count++] = more;
	for (int i = 0; i < 2; i++)
		if (tool_option(tool, passed[i]) != NULL) {
			words[count++] = passed[i];
			words[count++] = tool_option(tool, passed[i]);
		}
	fflush(stdout);
	child = fork();
	if (child == 0) {
		execv("/proc/self/exe", (char **)(uintptr_t)words);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) != child)
		return 4;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 4;
}

static bool
ask(const char *question, char *answer, int room)
{
	printf("%s", question);
	fflush(stdout);
	if (fgets(answer, room, stdin) == NULL)
		return false;
	memmove(answer, text_trim(answer), strlen(text_trim(answer)) + 1);
	return answer[0] != '\0';
}

int
home_show(const struct tool *tool)
{
	static const char *const status[2] = { "status", NULL };
	char answer[1024], more[1024] = "";
	const struct choice *choice;
	int64_t number;
	int code = start(tool, status, NULL, NULL);

	if (code != 0)
		return code;
	printf("\nWhat would you like to do?\n");
	for (int i = 0; i < CHOICES; i++)
		printf("  %d  %s\n", i + 1, choices[i].words);
	if (!ask("Number, or Enter to leave: ", answer, sizeof answer))
		return 0;
	if (!text_to_number(answer, 1, CHOICES, &number)) {
		printf("That is not one of the numbers.\n");
		return 1;
	}
	choice = &choices[number - 1];
	if (choice->ask == NULL)
		return start(tool, choice->command, NULL, NULL);
	if (!ask(choice->ask, answer, sizeof answer))
		return 0;
	if (choice->ask_more != NULL)
		ask(choice->ask_more, more, sizeof more);
	return start(tool, choice->command, answer, more);
}
