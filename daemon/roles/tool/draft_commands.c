/*
 * Commands on a draft, before anything is queued: new, proofread, preview, rehearse.
 */
#include "roles/tool/draft_commands.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "core/event_file.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/press.h"
#include "core/starter.h"
#include "core/survey.h"
#include "records/words.h"
#include "render/variant_render.h"
#include "roles/tool/person_words.h"
#include "roles/tool/progress.h"
#include "store/store_delivery.h"
#include "store/store_gate.h"
#include "store/store_mailing.h"

/* What to begin with, and the command that takes it. */
static char *
text_to_begin(const struct tool *tool, const char *word, const char **next)
{
	enum mailing_kind kind = (enum mailing_kind)mailing_kind_from_word(word);

	*next = "event add";
	if (text_same(word, "event"))
		return event_file_starter(tool->forum, clock_now());
	*next = "survey add";
	if (text_same(word, "survey"))
		return survey_starter(clock_now());
	*next = "proofread";
	return kind == 0 ? memory_text("") : starter_text(kind, tool->forum, clock_now());
}

static void
say_made(const struct tool *tool, const char *next)
{
	char *file = tool_pasteable(tool->words[1]);

	tool_say(tool, "Made %s. Edit it, then: signpost %s %s\n", tool->words[1], next, file);
	g_free(file);
}

static bool
run_new(struct tool *tool, struct reason *why)
{
	const char *next;
	char *text = text_to_begin(tool, tool->words[0], &next);

	if (text[0] == '\0')
		reason_usage(why, "signpost new takes: newsletter, event, survey, signposting, notice, service");
	else if (tool->word_count == 1)
		fputs(text, stdout);
	else if (file_create(tool->words[1], 0644, text, strlen(text), why))
		say_made(tool, next);
	free(text);
	return why->kind == REASON_NONE;
}

static bool
run_proofread(struct tool *tool, struct reason *why)
{
	struct input input;

	if (input_read(tool, tool->words[0], &input, why)) {
		findings_show(tool, input.path, &input.findings);
		if (input_may_go(tool, &input, why))
			tool_say(tool, "%s is good: %d section%s. Next: signpost preview %s\n", input.path,
			    input.plan.item_count, input.plan.item_count == 1 ? "" : "s", input.file);
	}
	input_free(&input);
	return why->kind == REASON_NONE;
}

/* Which sections this person would see: asked of the gate itself, in a transaction that is taken back. */
static bool
bits_for_member(struct tool *tool, const struct input *input, const char *who, uint32_t *bits, struct reason *why)
{
	struct verdict verdict = { 0 };
	int64_t member, mailing;
	bool done = false;

	if (!person_find(tool, who, &member, why))
		return false;
	store_begin(tool->office->store);
	mailing = mailing_prepare(tool->office, input->draft, &input->plan, false, why);
	if (mailing != 0) {
		done = store_delivery_add_one(tool->office->store, mailing, member) &&
		    store_gate_person(tool->office->store, mailing, member, clock_now(), &verdict);
		if (!done)
			reason_refused(why, "this person has been erased");
	}
	store_rollback(tool->office->store);
	if (done && verdict.bits == 0)
		return reason_refused(why, "this person would get nothing: %s", withheld_phrase(verdict.reason, 1));
	*bits = verdict.bits;
	return done;
}

static bool
name_of_member(struct tool *tool, const char *who, char name[MEMBER_NAME_LIMIT * 4 + 1], struct reason *why)
{
	struct member member;
	int64_t id;
	bool done = person_find(tool, who, &id, why) && member_read(tool->office, id, &member, why);

	if (done) {
		snprintf(name, MEMBER_NAME_LIMIT * 4 + 1, "%s", member.name);
		member_clear(&member);
	}
	return done;
}

static bool
print_rendering(struct tool *tool, const struct variant_order *order, const char *name, struct reason *why)
{
	struct rendering rendering = { 0 };
	struct letter_fields fields = { .name = name, .everyone = tool->forum->everyone, .to = "", .from_domain = "",
		.message_id = "", .stop_address = tool->forum->unsubscribe_address, .stop_url = "" };
	char *page;

	if (!variant_draw(order, &rendering, why))
		return false;
	page = rendering_fill(order->web || tool_flag(tool, "--html") ? rendering.html : rendering.text, &fields);
	if (!order->web && !tool_flag(tool, "--html"))
		printf("Subject: %s\n\n", rendering.subject);
	fputs(page, stdout);
	free(page);
	rendering_free(&rendering);
	return true;
}

bool
input_preview(struct tool *tool, const struct input *input, struct reason *why)
{
	const char *as = tool_option(tool, "--as");
	char name[MEMBER_NAME_LIMIT * 4 + 1] = "";
	struct variant_order order = { .forum = tool->forum, .draft = input->draft, .identity = input->plan.identity,
		.kind = input->plan.kind, .bits = input->plan.all_bits, .web = tool_flag(tool, "--web"), .pictures_by_name = true };

	if (as != NULL && !tool_may(tool, RIGHT_SEE, why))
		return false;
	if (input->findings.errors > 0) {
		findings_show(tool, input->path, &input->findings);
		return reason_refused(why, "the file has to be mended before it can be shown");
	}
	return (as == NULL || (bits_for_member(tool, input, as, &order.bits, why) && name_of_member(tool, as, name, why))) &&
	    print_rendering(tool, &order, name, why);
}

static bool
run_preview(struct tool *tool, struct reason *why)
{
	struct input input;

	if (input_read(tool, tool->words[0], &input, why))
		input_preview(tool, &input, why);
	input_free(&input);
	return why->kind == REASON_NONE;
}

enum { REHEARSED_AT_ONCE = 20 };

struct rehearsal {
	struct tool *tool;
	struct press *press;
	struct progress progress;
	const char *directory;	/* NULL = as mbox to the standard output */
	int64_t mailing, people, written, last;
	struct claim claims[REHEARSED_AT_ONCE];
	struct pressed letters[REHEARSED_AT_ONCE];
	int count, looked_at;
	int64_t seen;		/* people, all in all */
	struct reason *why;
};

/* Only collects: letters are made when the gate's query is over. */
static void
rehearse_collect(void *owner, int64_t member, const struct verdict *verdict)
{
	struct rehearsal *rehearsal = owner;

	rehearsal->last = member;
	rehearsal->looked_at++;
	if (verdict->bits != 0)
		rehearsal->claims[rehearsal->count++] = (struct claim){ .mailing = rehearsal->mailing, .member = member,
			.verdict = *verdict, .decided_at = clock_now() };
}

/* In a transaction, as a version that is new is kept in the store; true if all could be made. */
static bool
rehearse_press(struct rehearsal *rehearsal)
{
	struct store *store = rehearsal->tool->office->store;
	int made = 0;
	bool trouble;

	store_begin(store);
	while (made < rehearsal->count && press_letter(rehearsal->press, &rehearsal->claims[made], &rehearsal->letters[made], &trouble,
	    rehearsal->why))
		made++;
	store_commit(store);
	for (int i = made; i < rehearsal->count; i++)
		rehearsal->letters[i] = (struct pressed){ .body = { 0 } };
	return made == rehearsal->count;
}

/* RFC 4155, with a mark before each line that would begin a letter; the date is nobody's. */
static void
write_mbox(const struct buffer *body)
{
	const char *at = body->bytes, *end = body->bytes + body->length;

	fputs("From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n", stdout);
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t length = (size_t)((stop != NULL ? stop : end) - at), text = length - (length > 0 && at[length - 1] == '\r');

		if (text_starts(at + strspn(at, ">"), "From "))
			putchar('>');
		fwrite(at, 1, text, stdout);
		putchar('\n');
		at += length + (stop != NULL);
	}
	putchar('\n');
}

static bool
rehearse_write(struct rehearsal *rehearsal, int at)
{
	const struct buffer *body = &rehearsal->letters[at].body;
	char name[64], *path;
	bool done;

	if (rehearsal->directory == NULL) {
		write_mbox(body);
		rehearsal->written++;
		return true;
	}
	snprintf(name, sizeof name, "letter-%lld.eml", (long long)rehearsal->claims[at].member);
	path = file_path(rehearsal->directory, name);
	done = file_create_quickly(path, 0600, body->bytes, body->length, rehearsal->why);
	rehearsal->written += done;
	free(path);
	return done;
}

bool
tool_prepare_people(struct tool *tool, int64_t mailing, const struct audience *audience)
{
	int64_t after = 0;
	bool more = true;

	store_expect_much(tool->office->store, 64);
	while (more) {
		store_begin(tool->office->store);
		more = mailing_prepare_some(tool->office, mailing, audience, &after);
		store_commit(tool->office->store);
	}
	return true;
}

void
tool_discard(struct tool *tool, int64_t mailing)
{
	bool gone = false;

	while (!gone) {
		store_begin(tool->office->store);
		gone = mailing_discard_some(tool->office, mailing);
		store_commit(tool->office->store);
	}
}

/* The next people; false at the end or when a letter could not be made.  Nobody waits while the files are written. */
static bool
rehearse_some(struct rehearsal *rehearsal)
{
	bool good;

	rehearsal->count = rehearsal->looked_at = 0;
	store_gate_walk(rehearsal->tool->office->store, rehearsal->mailing, clock_now(), rehearsal->last, REHEARSED_AT_ONCE,
	    rehearse_collect, rehearsal);
	good = rehearse_press(rehearsal);
	for (int i = 0; i < rehearsal->count; i++) {
		good = good && rehearse_write(rehearsal, i);
		buffer_free(&rehearsal->letters[i].body);
	}
	rehearsal->seen += rehearsal->looked_at;
	progress_draw(&rehearsal->progress, rehearsal->seen, rehearsal->people);
	return good && rehearsal->looked_at > 0;
}

/* Through sudo a folder is the service's, which an officer can neither read nor delete. */
static bool
would_be_theirs(const struct tool *tool, struct reason *why)
{
	char *file;

	if (tool->office->actor.uid == (int64_t)getuid())
		return true;
	file = tool_file_to_paste(tool, tool->words[0]);
	reason_refused(why, "the folder would be closed to you. Write the letters into one file of your own: signpost rehearse %.600s - "
	    ">letters.mbox", file);
	g_free(file);
	return false;
}

/* A letter of an earlier rehearsal, to somebody who gets nothing now, would pass for one of these. */
static bool
make_empty_folder(const struct tool *tool, const char *path, struct reason *why)
{
	struct dirent *entry;
	bool empty = true;
	DIR *folder;

	if (!would_be_theirs(tool, why))
		return false;
	if (!file_make_folder(path, 0700, why))
		return false;
	folder = opendir(path);
	if (folder == NULL)
		return reason_unreachable(why, "cannot read the folder %s: %s", path, strerror(errno));
	while (empty && (entry = readdir(folder)) != NULL)
		empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
	closedir(folder);
	return empty || reason_refused(why, "there are files in %s already, perhaps letters of an earlier rehearsal. Name a new folder, or "
	    "empty this one first", path);
}

static int64_t
people_of(const struct tool *tool, int64_t id)
{
	struct mailing mailing;
	int64_t people = store_mailing_read(tool->office->store, id, &mailing) ? mailing.intended : 0;

	store_mailing_clear(&mailing);
	return people;
}

/* Beside the letters, where these are what is printed. */
static void
say_rehearsed(struct tool *tool, int64_t written, const char *directory)
{
	char number[32];

	text_thousands(written, number);
	if (directory == NULL) {
		fprintf(stderr, "%s letter%s written. Nothing was sent and nothing is queued.\n", number, written == 1 ? "" : "s");
		return;
	}
	tool_say(tool, "%s letter%s written to %s. Nothing was sent and nothing is queued.\n", number, written == 1 ? "" : "s", directory);
	tool_json(tool, json_pack("{s:I, s:s}", "letters", (json_int_t)written, "directory", directory));
}

static bool
rehearse(struct tool *tool, const struct input *input, struct reason *why)
{
	const char *directory = strcmp(tool->words[1], "-") != 0 ? tool->words[1] : NULL;
	struct rehearsal rehearsal = { .tool = tool, .directory = directory, .why = why };

	if (directory != NULL && !make_empty_folder(tool, directory, why))
		return false;
	store_begin(tool->office->store);
	rehearsal.mailing = mailing_prepare(tool->office, input->draft, &input->plan, false, why);
	store_commit(tool->office->store);
	if (rehearsal.mailing == 0)
		return false;
	tool_prepare_people(tool, rehearsal.mailing, &input->plan.audience);
	rehearsal.people = people_of(tool, rehearsal.mailing);
	rehearsal.progress = progress_new(tool, "Writing");
	rehearsal.press = press_new(tool->office, true);
	while (rehearse_some(&rehearsal))
		;
	press_free(&rehearsal.press);
	progress_end(&rehearsal.progress);
	tool_discard(tool, rehearsal.mailing);
	tool_log_read(tool, "rehearse", rehearsal.written);
	if (why->kind != REASON_NONE || (directory != NULL && !file_sync_folder(directory, why)))
		return false;
	say_rehearsed(tool, rehearsal.written, directory);
	return true;
}

static bool
run_rehearse(struct tool *tool, struct reason *why)
{
	struct input input;

	if (input_read(tool, tool->words[0], &input, why)) {
		if (input.findings.errors > 0) {
			findings_show(tool, input.path, &input.findings);
			reason_refused(why, "the file has to be mended first");
		} else {
			rehearse(tool, &input, why);
		}
	}
	input_free(&input);
	return why->kind == REASON_NONE;
}

static const struct tool_option preview_options[] = {
	{ "--as", "MEMBER", "as this person would see it: a number or an address" },
	{ "--web", NULL, "a page for the forum's website, with the same marks" },
	{ "--html", NULL, "the HTML part instead of the text" },
	{ NULL, NULL, NULL }
};

const struct command draft_commands[] = {
	{ "new", "newsletter|event|survey|signposting|notice|service [FILE]", "a file to begin with", 1, 2, NEEDS_FORUM, 0, NULL, run_new, 0 },
	{ "proofread", "FILE", "find what must be mended before it can go", 1, 1, NEEDS_FORUM, 0, NULL, run_proofread, 1 },
	{ "preview", "FILE", "show the letter", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, preview_options, run_preview, 1 },
	{ "rehearse", "FILE DIR|-", "write every letter to a folder or the standard output, sending nothing", 2, 2, NEEDS_OFFICE, RIGHT_SEE, NULL,
	    run_rehearse, 1 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
