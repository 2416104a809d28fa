/*
 * Making a forum: init, init --demo, init --from-sheet.  Looking at it: check_command.c, status_command.c.
 */
#include <errno.h>
#include <glib.h>
#include <pwd.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "roles/tool/tool.h"

enum { SHEET_LIMIT = 4096 };

static void
say_sheet(const struct tool *tool, const char *letters)
{
	tool_say(tool, "\n"
	    "  RECOVERY SHEET of %s\n\n"
	    "  %.34s\n  %s\n\n"
	    "Write these letters down, or print this page, and put the sheet into the safe. It makes the file master.key\n"
	    "again (signpost init --from-sheet) and nothing else. To read the list it takes all three: the sheet or\n"
	    "master.key, a copy of store.db, and a copy of keys.db. If one is lost nobody can read it again, not even us.\n"
	    "So back up store.db, keys.db and journal, and keep the sheet apart from them: never on this machine, in a\n"
	    "mail or beside a backup. The last letters check the others, so a slip of the pen is noticed.\n\n",
	    tool->forum->name, letters, letters + 35);
}

static void
say_demo_sheet(const struct tool *tool, const char *letters)
{
	tool_say(tool, "Recovery sheet (for a real forum: on paper, in the safe, never on this machine):\n  %.34s\n  %s\n",
	    letters, letters + 35);
}

/* Opens what was just made and writes topics and wordings into it. */
static bool
declare(struct tool *tool, struct reason *why)
{
	tool->office = office_open(tool->forum, -1, why);
	if (tool->office == NULL)
		return false;
	tool->office->actor = (struct actor){ getuid(), VIA_COMMAND };
	store_begin(tool->office->store);
	return tool_commit_if(tool, office_declare(tool->office, why));
}

static bool
make_maildir(const char *path, struct reason *why)
{
	static const char *const parts[] = { "new", "cur", "tmp" };
	bool done = file_make_folder(path, 0700, why);

	for (int i = 0; i < 3 && done; i++) {
		char *part = file_path(path, parts[i]);

		done = file_make_folder(part, 0700, why);
		free(part);
	}
	return done;
}

static bool
read_configuration(struct tool *tool, const char *path, struct reason *why)
{
	struct buffer problems = { .limit = 64 * 1024 };

	tool->settings = settings_load(path, &problems);
	if (tool->settings == NULL) {
		fprintf(stderr, "%s", problems.bytes != NULL ? problems.bytes : "");
		reason_unreachable(why, "the configuration has to be mended first (%s)", path);
	} else {
		tool->forum = settings_forum(tool->settings);
	}
	buffer_free(&problems);
	return tool->settings != NULL;
}

/* The configuration gets its name last: a demo that could not be made whole is no demo. */
static bool
fill_demo(struct tool *tool, const char *folder, char letters[RECOVERY_TEXT], struct reason *why)
{
	char *aside = file_path(folder, "half-made.yaml");
	size_t length;
	const char *text = settings_default_text(&length);
	bool done = file_replace(aside, 0644, text, length, why) && read_configuration(tool, aside, why) &&
	    office_create(tool->forum, letters, why) && declare(tool, why) &&
	    make_maildir(tool->forum->outbox.directory, why) && make_maildir(tool->forum->mailbox.directory, why);

	if (done && rename(aside, tool->config_path) != 0)
		done = reason_unreachable(why, "cannot make %s: %s", tool->config_path, strerror(errno));
	if (!done)
		unlink(aside);
	free(aside);
	return done;
}

/* The daemon of this very build: beside this program, or where an installation has it.  The caller frees it. */
static char *
find_daemon(void)
{
	char *found = file_beside_program("signpostd", "../sbin/signpostd");

	return found != NULL ? found : memory_text("signpostd");
}

static void
say_how_it_sends(const struct tool *tool)
{
	char *daemon = find_daemon(), *program = tool_pasteable(daemon), *config = tool_pasteable(tool->config_path);

	tool_say(tool, "What is queued is sent by: %s --config %s --once\n", program, config);
	g_free(config);
	g_free(program);
	free(daemon);
}

static bool
init_demo(struct tool *tool, const char *folder, struct reason *why)
{
	char letters[RECOVERY_TEXT];

	tool->config_path = file_path(folder, "signpost.yaml");
	if (file_exists(tool->config_path))
		return reason_refused(why, "%s holds a forum already (%s); nothing was changed", folder, tool->config_path);
	if (!file_make_folder(folder, 0700, why) || !fill_demo(tool, folder, letters, why))
		return false;
	tool_say(tool, "A demo forum is in %s: %s. Nothing it sends leaves the machine; letters are written to %s.\n"
	    "Use it with --config %s, or set SIGNPOST_CONFIG.\n", folder, tool->forum->name,
	    tool->forum->outbox.directory, tool->config_path);
	say_how_it_sends(tool);
	say_demo_sheet(tool, letters);
	tool_json(tool, json_pack("{s:s, s:s, s:s, s:b}", "config", tool->config_path, "outbox",
	    tool->forum->outbox.directory, "mailbox", tool->forum->mailbox.directory, "demo", true));
	return true;
}

/* What anybody else makes, root included, the service could not open. */
static bool
is_owner(const struct tool *tool, struct reason *why)
{
	const struct passwd *owner = getpwuid(tool_owner(tool));
	char *folder = g_path_get_dirname(tool->config_path), *name = g_path_get_basename(folder);
	bool is = owner == NULL || owner->pw_uid == geteuid() ||
	    reason_refused(why, "the records have to be the user %s's, who cannot open what anybody else makes. Run: sudo -u %s signpost --forum %s "
	    "init%s", owner->pw_name, owner->pw_name, name, tool_flag(tool, "--from-sheet") ? " --from-sheet" : "");

	g_free(name);
	g_free(folder);
	return is;
}

static bool
init_forum(struct tool *tool, struct reason *why)
{
	char letters[RECOVERY_TEXT];

	if (!tool_load_forum(tool, why) || !is_owner(tool, why) || !office_create(tool->forum, letters, why) || !declare(tool, why))
		return false;
	log_info("store and keys made", LOG_NONE);
	tool_say(tool, "Store: %s\nKeys:  %s\n", tool->forum->store_directory, tool->forum->key_directory);
	say_sheet(tool, letters);
	tool_json(tool, json_pack("{s:s, s:s, s:s, s:b}", "config", tool->config_path, "store",
	    tool->forum->store_directory, "keys", tool->forum->key_directory, "demo", tool->forum->demo));
	return true;
}

static bool
init_from_sheet(struct tool *tool, struct reason *why)
{
	struct buffer letters = { .limit = SHEET_LIMIT };
	bool done;

	if (!tool_load_forum(tool, why) || !is_owner(tool, why))
		return false;
	if (isatty(STDIN_FILENO))
		tool_say(tool, "Type the letters of the recovery sheet, then Enter and Ctrl-D:\n");
	done = file_read_descriptor(STDIN_FILENO, &letters, why) &&
	    office_restore_master(tool->forum, letters.bytes != NULL ? letters.bytes : "", why);
	if (letters.bytes != NULL)
		explicit_bzero(letters.bytes, letters.length);
	buffer_free(&letters);
	if (!done)
		return false;
	log_info("master key made again from the recovery sheet", LOG_NONE);
	tool_say(tool, "The key is back in %s. Now run: signpost check\n", tool->forum->key_directory);
	tool_json(tool, json_pack("{s:b}", "restored", true));
	return true;
}

static bool
run_init(struct tool *tool, struct reason *why)
{
	const char *demo = tool_option(tool, "--demo");

	if (demo != NULL && demo[0] == '\0')
		return reason_usage(why, "--demo needs a folder: signpost init --demo DIR");
	if (demo != NULL)
		return init_demo(tool, demo, why);
	return tool_flag(tool, "--from-sheet") ? init_from_sheet(tool, why) : init_forum(tool, why);
}

static const struct tool_option init_options[] = {
	{ "--demo", "DIR", "a complete demo forum in this folder" },
	{ "--from-sheet", NULL, "only make the key again, from the letters of the recovery sheet on standard input" },
	{ NULL, NULL, NULL }
};

const struct command setup_commands[] = {
	{ "init", "[--demo DIR | --from-sheet]", "make the store and the keys of a forum", 0, 0, NEEDS_NOTHING, RIGHT_OPERATE,
	    init_options, run_init, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
