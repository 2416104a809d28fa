/*
 * From the officer's user to the service user: see passing.h.
 */
#include "roles/tool/passing.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

static const char service_user[] = "signpost", sudo_path[] = "/usr/bin/sudo";

/* What needs only the configuration is done here and now where the officer may read that: so `signpost new` can write into
 * the officer's own folder. */
static bool
may_read_configuration(const struct tool *tool)
{
	struct reason why;
	char *path = settings_find(NULL, tool_option(tool, "--forum"), &why);
	bool may = path != NULL && access(path, R_OK) == 0;

	free(path);
	return may;
}

static bool
is_the_one(const struct tool *tool)
{
	const struct passwd *service = getpwnam(service_user);

	return service == NULL || geteuid() == 0 || geteuid() == service->pw_uid || tool_option(tool, "--config") != NULL ||
	    getenv("SIGNPOST_CONFIG") != NULL;
}

/* The officer's file becomes standard input; its place in the command line becomes "-". */
static bool
open_as_caller(const struct tool *tool, char **passed, struct reason *why)
{
	const char *path = tool->command->file_word > 0 && tool->word_count >= tool->command->file_word ?
	    tool->words[tool->command->file_word - 1] : NULL;
	int file;

	for (int i = 0; i < tool->argc; i++)
		passed[i] = tool->argv[i];
	if (path == NULL || strcmp(path, "-") == 0)
		return true;
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return errno == ENOENT ? reason_not_found(why, "there is no file %s", path) :
		    reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
	if (dup2(file, STDIN_FILENO) < 0)
		return reason_unreachable(why, "cannot pass on %s", path);
	close(file);
	for (int i = 1; i < tool->argc; i++)
		if (tool->argv[i] == path)
			passed[i] = (char *)(uintptr_t)"-";
	return true;
}

bool
passing_to_service(const struct tool *tool, struct reason *why)
{
	char **command, name[512];

	if (is_the_one(tool))
		return true;
	/* sudo -u signpost -- /usr/bin/signpost … --file-name PATH */
	command = memory_new((size_t)(tool->argc + 8) * sizeof *command);
	command[0] = (char *)(uintptr_t)"sudo";
	command[1] = (char *)(uintptr_t)"-u";
	command[2] = (char *)(uintptr_t)service_user;
	command[3] = (char *)(uintptr_t)"--";
	if (!open_as_caller(tool, command + 4, why))
		return false;
	command[4] = (char *)(uintptr_t)"/usr/bin/signpost";
	if (tool->command->file_word > 0 && tool->word_count >= tool->command->file_word) {
		snprintf(name, sizeof name, "--file-name=%s", tool->words[tool->command->file_word - 1]);
		command[4 + tool->argc] = name;
	}
	execv(sudo_path, command);
	return reason_unreachable(why, "cannot start %s: %s. The command works as the user %s; see signpost(1), RIGHTS",
	    sudo_path, strerror(errno), service_user);
}

bool
passing_is_done(const struct tool *tool, struct reason *why)
{
	enum tool_needs needs = tool->command->needs;

	return needs == NEEDS_NOTHING || (needs == NEEDS_FORUM && may_read_configuration(tool)) || passing_to_service(tool, why);
}
