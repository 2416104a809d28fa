/*
 * signpost: the command that officers and operators use.
 *
 * SECURITY: runs as the service user (through the shipped sudo rule) and can read the whole list; the acting
 * person is SUDO_UID where sudo was used, else the caller, and is written into the ledger.  Believes the
 * configuration; believes no file of an officer further than the proofreader does.
 * BUGS: rights are accountability, not a barrier: whoever may run this as the service user can read the list.
 *
 * Read next: tool.h (what a command gets, and the files that all commands share), then one file for each noun.
 */
#include "roles/tool/tool.h"

#include <signal.h>
#include <stdlib.h>

#include "base/log.h"
#include "base/version.h"
#include "roles/tool/passing.h"

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
	if ((fflush(stdout) != 0 || ferror(stdout)) && code == 0) {
		fprintf(stderr, "signpost: cannot write the output; whatever the command was to change is changed all the same\n");
		code = 4;
	}
	return code;
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
	if (!tool_read_line(&tool, argc, argv, &why) && tool.command == NULL)
		return finish(&tool, &why);
	if (tool_flag(&tool, "--version"))
		return printf("signpost %s\n", SIGNPOST_VERSION) < 0;
	if (tool.command == NULL)
		return tool_without_command(&tool);
	if (tool.help) {
		tool_explain(tool.command);
		return 0;
	}
	if (why.kind == REASON_NONE && tool_words_fit(&tool, &why) &&
	    passing_is_done(&tool, &why) && tool_prepare(&tool, &why))
		tool.command->run(&tool, &why);
	return finish(&tool, &why);
}
