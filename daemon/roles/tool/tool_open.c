/*
 * Who acts, what they may, and opening what the command needs: configuration, then store, keys and journal.  See tool.h.
 */
#include "roles/tool/tool.h"

#include <pwd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "roles/tool/running.h"

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

bool
tool_needs_log(const struct tool *tool)
{
	return tool->forum != NULL && !(tool->forum->demo && tool->forum->log_socket[0] == '\0');
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
tool_commit_if(struct tool *tool, bool done)
{
	if (done)
		store_commit(tool->office->store);
	else
		store_rollback(tool->office->store);
	return done;
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

bool
tool_prepare(struct tool *tool, struct reason *why)
{
	if (tool->command->needs == NEEDS_NOTHING)
		return true;
	if (!tool_load_forum(tool, why))
		return false;
	if (tool->command->needs == NEEDS_FORUM)
		return true;
	return tool_open_office(tool, why) && tool_declare(tool, why);
}
