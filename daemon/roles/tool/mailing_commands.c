/*
 * Commands on queued mailings: mailing list|show|rewrite|hold|release|reschedule|watch, books.
 */
#include <unistd.h>
#include <poll.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "records/words.h"
#include "roles/tool/draft_file_input.h"
#include "roles/tool/forecast.h"
#include "roles/tool/mailing_words.h"
#include "roles/tool/queue_commands.h"
#include "roles/tool/running.h"
#include "store/store_bounce.h"
#include "store/store_delivery.h"
#include "store/store_gate.h"
#include "store/store_mailing.h"
#include "store/store_topic.h"

enum { LISTED = 20 };

static bool
read_mailing(struct tool *tool, int64_t id, struct mailing *mailing, struct reason *why)
{
	if (store_mailing_read(tool->office->store, id, mailing) && mailing->state != MAILING_PREPARING)
		return true;
	store_mailing_clear(mailing);
	return reason_not_found(why, "there is no mailing number %lld", (long long)id);
}

static json_t *
mailing_json(struct tool *tool, const struct mailing *mailing)
{
	struct books books;
	char due[CLOCK_TEXT];

	store_books(tool->office->store, mailing->id, &books);
	return json_pack("{s:I, s:s, s:s, s:s, s:s, s:s, s:b, s:I, s:I, s:I, s:I}", "mailing", (json_int_t)mailing->id, "kind",
	    mailing_kind_word(mailing->kind), "state", mailing_state_word(mailing->state), "hold",
	    mailing->state == MAILING_HELD || mailing_is_alarmed(mailing) ? mailing_hold_word(mailing->hold) : "", "subject",
	    mailing->subject, "send",
	    clock_iso(mailing->due_at, due), "test", mailing->test, "intended", (json_int_t)books.intended, "sent",
	    (json_int_t)books.sent, "waiting", (json_int_t)books.waiting, "after", (json_int_t)mailing->after);
}

/* One that has not begun goes when the quiet hours it lies in are over. */
static int64_t
shown_time(const struct tool *tool, const struct mailing *mailing)
{
	return mailing->started_at == 0 ? mailing_goes_at(tool->office, mailing) : mailing->due_at;
}

/* The last ones, newest first, or with --all every one; until `each` returns false. */
static bool
walk_mailings(struct tool *tool, bool tests, bool (*each)(struct tool *tool, int64_t id, struct reason *why), struct reason *why)
{
	bool all = tool_flag(tool, "--all");
	int64_t ids[LISTED], before = 0;
	int found;

	while ((found = store_mailing_list(tool->office->store, before, tests, ids, LISTED)) > 0) {
		if (before != 0 && !all) {
			tool_say(tool, "These are the last %d; with --all you see the earlier ones too.\n", (int)LISTED);
			return true;
		}
		for (int i = 0; i < found; i++)
			if (!each(tool, ids[i], why))
				return false;
		before = ids[found - 1];
	}
	if (before == 0)
		tool_say(tool, "Nothing has been queued yet.\n");
	return true;
}

static bool
list_one(struct tool *tool, int64_t id, struct reason *why)
{
	struct mailing mailing;
	char due[CLOCK_TEXT];

	(void)why;
	if (store_mailing_read(tool->office->store, id, &mailing)) {
		tool_say(tool, "%4lld  %-9s  %-32s  %s%s\n", (long long)mailing.id, mailing_state_word(mailing.state),
		    clock_plain(mailing.finished_at != 0 ? mailing.finished_at : shown_time(tool, &mailing), due), mailing.test ? "[TEST] " : "",
		    mailing.subject);
		tool_json(tool, mailing_json(tool, &mailing));
	}
	store_mailing_clear(&mailing);
	return true;
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	return walk_mailings(tool, tool_flag(tool, "--tests"), list_one, why);
}

static void
say_books(const struct tool *tool, int64_t id, const struct books *books)
{
	tool_say(tool, "Books of mailing %lld: %lld = %lld sent + %lld refused + %lld not sent on purpose + %lld in doubt "
	    "+ %lld waiting   %s\n", (long long)id, (long long)books->intended, (long long)books->sent,
	    (long long)books->refused, (long long)books->withheld, (long long)books->doubt, (long long)books->waiting,
	    books->balanced ? "BALANCED" : "DO NOT BALANCE");
	say_withheld(tool, books->withheld_by);
	if (books->refused > 0)
		tool_say(tool, "    who was refused: signpost mailing who %lld refused\n", (long long)id);
	if (books->returned > 0)
		tool_say(tool, "    %lld came back after the mail server had taken %s: signpost mailing who %lld returned\n",
		    (long long)books->returned,
		    books->returned == 1 ? "it" : "them", (long long)id);
	if (tool->forum->outbox.kind == OUTBOX_MAILDIR)
		tool_say(tool, "    (written to a folder, NOT e-mailed)\n");
}

static json_t *
books_json(int64_t id, const struct books *books)
{
	return json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:b, s:o}", "mailing", (json_int_t)id, "intended",
	    (json_int_t)books->intended, "sent", (json_int_t)books->sent, "refused", (json_int_t)books->refused,
	    "withheld", (json_int_t)books->withheld, "doubt", (json_int_t)books->doubt, "waiting",
	    (json_int_t)books->waiting, "returned", (json_int_t)books->returned, "balanced", books->balanced, "withheld_by",
	    withheld_by_json(books->withheld_by));
}

static bool
show_books(struct tool *tool, int64_t id, struct reason *why)
{
	struct books books;
	bool balanced;

	if (!store_books(tool->office->store, id, &books))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	balanced = books.balanced;
	say_books(tool, id, &books);
	tool_json(tool, books_json(id, &books));
	return balanced || reason_check_failed(why, "the books of mailing %lld do not balance; call your operator",
	    (long long)id);
}

static bool
run_books(struct tool *tool, struct reason *why)
{
	int64_t id;

	if (tool->word_count == 1)
		return mailing_number(tool->words[0], &id, why) && show_books(tool, id, why);
	return walk_mailings(tool, false, show_books, why);
}

/* A letter to one person may hold their code, which acts for them; nothing but their own letter shows it. */
static bool
show_file(const struct mailing *mailing, struct reason *why)
{
	if (mailing->audience.got == AUDIENCE_ONE)
		return reason_refused(why, "mailing %lld is the program's letter to one person, and may hold a code that is for them alone",
		    (long long)mailing->id);
	fputs(mailing->source, stdout);
	return true;
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct item items[ITEMS_LIMIT];
	struct mailing mailing;
	char due[CLOCK_TEXT], late[MAILING_LATE_WORDS];
	const char *words;
	int64_t id;
	int count;

	if (!mailing_number(tool->words[0], &id, why) || !read_mailing(tool, id, &mailing, why))
		return false;
	if (tool_flag(tool, "--file")) {
		bool shown = show_file(&mailing, why);

		store_mailing_clear(&mailing);
		return shown;
	}
	words = mailing.state == MAILING_EXPIRED ? mailing_late_words(id, late) : mailing_trouble_words(tool->office, &mailing);
	tool_say(tool, "Mailing %lld: %s\n  %s, %s%s%s\n  send: %s (UK time)\n", (long long)id, mailing.subject,
	    mailing_kind_word(mailing.kind), mailing_state_word(mailing.state), words[0] != '\0' ? ": " : "", words,
	    clock_plain(shown_time(tool, &mailing), due));
	if (mailing.hold == HOLD_RELAY && mailing.state == MAILING_HELD)
		tool_say(tool, "  %s.\n", fault_advice_words(store_bounce_cause(tool->office->store, id)));
	if (mailing.hold == HOLD_RELAY)
		tool_say(tool, "  Whose letters: signpost mailing who %lld %s. What was said of one: signpost why PERSON %lld\n", (long long)id,
		    mailing.state == MAILING_HELD ? "waiting" : "returned", (long long)id);
	if (store_bounce_is_doubted(tool->office->store, id))
		tool_say(tool, "  what came back of it counts against nobody; if they are gone: signpost bounce count %lld\n", (long long)id);
	if (mailing.after != 0)
		tool_say(tool, "  after: the notice to partners in mailing %lld\n", (long long)mailing.after);
	count = store_items_read(tool->office->store, id, items);
	for (int i = 0; i < count; i++) {
		struct topic topic = { 0 };

		store_topic_by_id(tool->office->store, items[i].topic, &topic);
		tool_say(tool, "  section %d: %s (%s)\n", i + 1, items[i].title, topic.title);
		store_topic_clear(&topic);
	}
	store_items_clear(items, count);
	tool_json(tool, mailing_json(tool, &mailing));
	store_mailing_clear(&mailing);
	return tool->json || show_books(tool, id, why);
}

/* One change of state in one transaction, said in words. */
static bool
finish_act(struct tool *tool, bool done, int64_t id, const char *act, const char *words)
{
	if (!done) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	mailing_log_act(tool, act, id);
	tool_say(tool, "Mailing %lld %s.\n", (long long)id, words);
	tool_json(tool, json_pack("{s:I, s:s}", "mailing", (json_int_t)id, "act", act));
	return true;
}

static bool
run_hold(struct tool *tool, struct reason *why)
{
	int64_t id;

	if (!mailing_number(tool->words[0], &id, why))
		return false;
	store_begin(tool->office->store);
	if (!finish_act(tool, mailing_hold(tool->office, id, HOLD_BY_PERSON, why), id, "hold",
	    "is on hold; nothing of it goes until it is released"))
		return false;
	mailing_say_behind(tool, id);
	return true;
}

/* A gap is refused. */
static bool
read_due(const char *words, bool second, struct moment *due, struct reason *why)
{
	char fix[DATE_WORDS_TEXT];

	if (!moment_read(words, NULL, due, fix, why)) {
		/* A time that does not exist is refused; what is no time at all was typed wrong. */
		why->kind = due->wall[0] != '\0' ? REASON_REFUSED : REASON_USAGE;
		return false;
	}
	if (second && due->twice && !due->second) {
		due->second = true;
		due->at = moment_instant(due->wall, true);
	}
	return true;
}

static bool
is_to_come(const struct moment *due, const char *words, struct reason *why)
{
	return due->at >= clock_now() || reason_refused(why, "%s is in the past", words);
}

/* As it has just been moved: past the end of a section, that section would silently be missing. */
static bool
no_section_is_over(struct tool *tool, int64_t id, struct reason *why)
{
	struct item items[ITEMS_LIMIT];
	int count = store_items_read(tool->office->store, id, items);
	struct mailing mailing;
	bool good = store_mailing_read(tool->office->store, id, &mailing);
	int64_t goes_at = good ? mailing_goes_at(tool->office, &mailing) : 0;
	char when[CLOCK_TEXT];

	for (int i = 0; i < count && good; i++)
		if (items[i].ends_at != 0 && items[i].ends_at <= goes_at)
			good = reason_refused(why, "section '%s' is over by then: its first letter would go on %s%s, and nobody would see "
			    "it. Stop this mailing and queue one without it", items[i].title, clock_plain(goes_at, when),
			    later_words(tool, mailing.due_at, goes_at));
	store_mailing_clear(&mailing);
	store_items_clear(items, count);
	return good;
}

/* Who gets it when it goes, as things are. */
static const char *
people_of(struct tool *tool, const struct mailing *mailing, char text[48])
{
	struct gate_count count;

	store_gate_count(tool->office->store, mailing->id, mailing_goes_at(tool->office, mailing), &count);
	return tool_people(count.will_get, text);
}

/* Other sections may be for other people: says who would get it before and after, from a change that is taken back. */
static bool
means_rewrite(struct tool *tool, const struct mailing *mailing, const struct input *input, struct reason *why)
{
	char before[48], after[48];
	bool done;

	people_of(tool, mailing, before);
	store_begin(tool->office->store);
	done = mailing_rewrite(tool->office, mailing->id, input->draft, &input->plan, why);
	if (done)
		people_of(tool, mailing, after);
	store_rollback(tool->office->store);
	if (!done)
		return false;
	tool_say(tool, "So far: \"%s\", for %s as things are.\nNow: \"%s\", for %s.\n", mailing->subject, before,
	    input->draft->head.subject, after);
	return tool_ask(tool, why, "Put the new words in its place?");
}

/* Its time stays, so the words are judged for that; it may have passed, of one that is on hold. */
static bool
rewrite(struct tool *tool, const struct mailing *mailing, struct input *input, struct reason *why)
{
	if (!input_read_for(tool, tool->words[1], mailing->due_at > clock_now() ? mailing->due_wall : "", input, why))
		return false;
	if (!tool->json || !input->passes)
		findings_show(tool, input->path, &input->findings);
	if (!input_may_go(tool, input, why) || !means_rewrite(tool, mailing, input, why))
		return false;
	store_begin(tool->office->store);
	return finish_act(tool, mailing_rewrite(tool->office, mailing->id, input->draft, &input->plan, why), mailing->id, "rewrite",
	    "has these words now; its time and whether it is on hold stay as they were");
}

/* Other words for one that has not begun. */
static bool
run_rewrite(struct tool *tool, struct reason *why)
{
	struct mailing mailing = { .id = 0 };
	struct input input = { 0 };
	int64_t id;
	bool done = mailing_number(tool->words[0], &id, why) && read_mailing(tool, id, &mailing, why) &&
	    rewrite(tool, &mailing, &input, why);

	store_mailing_clear(&mailing);
	input_free(&input);
	return done;
}

/* As it is now: a time in the quiet hours, or within the ten minutes in which it can be called back, is not the time it goes. */
static const char *
when_words(struct tool *tool, int64_t id, int64_t asked, const char *act)
{
	static char words[CLOCK_TEXT + 128];
	struct mailing mailing;
	char when[CLOCK_TEXT];

	if (store_mailing_read(tool->office->store, id, &mailing)) {
		int64_t goes_at = mailing_goes_at(tool->office, &mailing);

		snprintf(words, sizeof words, "%s %s (UK time)%s%s", act, clock_plain(goes_at, when),
		    mailing.due_at == asked ? "" : ": it can be called back for ten minutes after it was queued",
		    later_words(tool, mailing.due_at, goes_at));
	}
	store_mailing_clear(&mailing);
	return words;
}

/* Whoever may release may not give any mailing another time. */
static bool
is_on_hold(struct tool *tool, int64_t id, struct reason *why)
{
	struct mailing mailing;
	bool held;

	if (!read_mailing(tool, id, &mailing, why))
		return false;
	held = mailing.state == MAILING_HELD;
	store_mailing_clear(&mailing);
	return held || reason_refused(why, "mailing %lld is not on hold", (long long)id);
}

struct release {
	int64_t id;
	bool timed;		/* not now but at `due`; C-33: also where the relay's trouble held it halfway */
	bool held;		/* it was on hold; saying it twice changes nothing (F-22) */
	struct moment due;
};

/* In the caller's transaction. */
static bool
let_go(struct tool *tool, const struct release *release, struct reason *why)
{
	struct office *office = tool->office;
	int64_t id = release->id;

	if (!release->timed)
		return mailing_release(office, id, why);
	return is_on_hold(tool, id, why) &&
	    mailing_reschedule(office, id, release->due.at, release->due.wall, release->due.second, why) && no_section_is_over(tool, id, why) &&
	    mailing_release(office, id, why);
}

/* One that is half sent: who has it, and who does not yet. */
static void
say_still_to_get(struct tool *tool, const struct books *books, const struct gate_count *count)
{
	char have[48], still[48], number[32];

	tool_say(tool, "%s %s it; %s will get it still.", tool_people(books->sent, have), books->sent == 1 ? "has" : "have",
	    tool_people(count->will_get, still));
	if (count->people > count->will_get)
		tool_say(tool, " %s will not:\n", text_thousands(count->people - count->will_get, number));
	else
		tool_say(tool, "\n");
	say_withheld(tool, count->withheld_by);
}

/* What release does to this one; its time may be to come, as that of a release before. */
static const char *
release_words(struct tool *tool, const struct release *release)
{
	struct mailing mailing;
	int64_t due_at = 0, goes_at = 0;
	bool over = true;

	if (store_mailing_read(tool->office->store, release->id, &mailing)) {
		over = mailing.state == MAILING_FINISHED || mailing.state == MAILING_STOPPED;
		due_at = mailing.due_at;
		goes_at = mailing_goes_at(tool->office, &mailing);
	}
	store_mailing_clear(&mailing);
	if (over)
		return "is over; that somebody has looked is noted";
	if (goes_at > clock_now())
		return when_words(tool, release->id, release->timed ? release->due.at : due_at, release->held ? "goes on" :
		    "is not on hold; it goes");
	return release->held ? "goes on" : "is not on hold; it goes as it is";
}

/* As queue asks: a letter that was made by itself, or waited, is sent by this and nothing else.  Without a terminal nothing stands in the
 * way, as with stop: it was queued, or planned, by somebody who was asked. */
static bool
ask_release(struct tool *tool, const struct mailing *mailing, const struct gate_count *count, int64_t goes_at, struct reason *why)
{
	bool asks = !tool->yes && isatty(STDIN_FILENO);
	struct books books = { 0 };
	char when[CLOCK_TEXT];
	bool begun;

	store_books(tool->office->store, mailing->id, &books);
	begun = books.sent + books.refused + books.doubt > 0;
	tool_say(tool, "Mailing %lld: \"%s\"\n", (long long)mailing->id, mailing->subject);
	if (begun)
		say_still_to_get(tool, &books, count);
	else
		say_will_get(tool, mailing->kind, mailing->id, count);
	if (goes_at > clock_now())
		tool_say(tool, "It would go on %s (UK time).\n", clock_plain(goes_at, when));
	else
		tool_say(tool, "It would go within a few minutes.\n");
	if (!asks)
		return true;
	return begun ? tool_ask(tool, why, "Let it go on?") : send_is_meant(tool, mailing->id, count->will_get, "Let it go?", why);
}

/* Says who would get it, from a release that is taken back. */
static bool
means_release(struct tool *tool, struct release *release, struct reason *why)
{
	struct store *store = tool->office->store;
	struct gate_count count = { 0 };
	struct mailing mailing;
	int64_t goes_at = 0;
	bool held, done;

	if (!read_mailing(tool, release->id, &mailing, why))
		return false;
	release->held = held = mailing.state == MAILING_HELD;
	store_mailing_clear(&mailing);
	store_begin(store);
	done = let_go(tool, release, why) && read_mailing(tool, release->id, &mailing, why);
	if (done && held) {
		goes_at = mailing_goes_at(tool->office, &mailing);
		store_gate_count(store, release->id, goes_at, &count);
	}
	store_rollback(store);
	if (done && held)
		done = ask_release(tool, &mailing, &count, goes_at, why);
	store_mailing_clear(&mailing);
	return done;
}

static bool
run_release(struct tool *tool, struct reason *why)
{
	const char *at = tool_option(tool, "--at");
	struct release release = { .timed = at != NULL };
	bool done;

	if (!release.timed && tool_flag(tool, "--second"))
		return reason_usage(why, "--second goes with --at: say the day and the time as well");
	if (!mailing_number(tool->words[0], &release.id, why) ||
	    (release.timed && (!read_due(at, tool_flag(tool, "--second"), &release.due, why) || !is_to_come(&release.due, at, why))) ||
	    !means_release(tool, &release, why))
		return false;
	store_begin(tool->office->store);
	done = let_go(tool, &release, why);
	if (!finish_act(tool, done, release.id, "release", done ? release_words(tool, &release) : ""))
		return false;
	if (release.timed)
		mailing_say_behind(tool, release.id);
	return true;
}

static bool
run_reschedule(struct tool *tool, struct reason *why)
{
	struct moment due;
	bool moved;
	int64_t id;

	if (!mailing_number(tool->words[0], &id, why) || !read_due(tool->words[1], tool_flag(tool, "--second"), &due, why) ||
	    !mailing_may_move(tool->office, id, why) || !is_to_come(&due, tool->words[1], why))
		return false;
	store_begin(tool->office->store);
	moved = mailing_reschedule(tool->office, id, due.at, due.wall, due.second, why) && no_section_is_over(tool, id, why);
	if (!finish_act(tool, moved, id, "reschedule", moved ? when_words(tool, id, due.at, "is moved to") : ""))
		return false;
	mailing_say_behind(tool, id);
	return true;
}

/* Why nothing moves is said once, when it is so at two looks: a daemon that starts afresh is away for a moment.  True while it stands. */
static bool
say_standstill(struct tool *tool, int *looks)
{
	char words[256];
	bool runs = sender_runs(tool->forum), down = runs && relay_is_down(tool, words);

	*looks = runs && !down ? 0 : *looks + 1;
	if (*looks == 2 && down)
		tool_say(tool, "%s\n", words);
	else if (*looks == 2)
		say_unless_sender_runs(tool, "");
	return *looks > 0;
}

static bool
run_watch(struct tool *tool, struct reason *why)
{
	struct mailing mailing;
	struct books books, last = { .intended = -1 };
	struct forecast forecast = { 0 };
	char through[128];
	bool over, stands;
	int64_t id;
	int looks = 0;

	if (!mailing_number(tool->words[0], &id, why))
		return false;
	do {
		if (!read_mailing(tool, id, &mailing, why))
			return false;
		store_books(tool->office->store, id, &books);
		over = mailing.state == MAILING_FINISHED || mailing.state == MAILING_STOPPED ||
		    mailing.state == MAILING_EXPIRED || mailing.state == MAILING_HELD;
		stands = !over && say_standstill(tool, &looks);
		if (memcmp(&books, &last, sizeof books) != 0) {
			forecast = (struct forecast){ 0 };
			if (!stands)
				forecast_running(tool, &mailing, &books, &forecast);
			tool_say(tool, "%s: %lld sent, %lld not sent on purpose, %lld refused, %lld in doubt, %lld waiting%s\n",
			    mailing_state_word(mailing.state), (long long)books.sent, (long long)books.withheld,
			    (long long)books.refused, (long long)books.doubt, (long long)books.waiting,
			    forecast_words(&forecast, through));
			tool_json(tool, books_json(id, &books));
		}
		fflush(stdout);
		last = books;
		store_mailing_clear(&mailing);
		if (!over)
			poll(NULL, 0, 1000);
	} while (!over);
	return true;
}

static const struct tool_option list_options[] = {
	{ "--tests", NULL, "tests, and notes to staff, as well" },
	{ "--all", NULL, "every one, not the last 20 alone" }, { NULL, NULL, NULL }
};
static const struct tool_option books_options[] = {
	{ "--all", NULL, "those of every mailing, not of the last 20 alone" }, { NULL, NULL, NULL }
};
static const struct tool_option show_options[] = {
	{ "--file", NULL, "print its file, to change and give back" }, { NULL, NULL, NULL }
};
static const struct tool_option release_options[] = {
	{ "--at", "\"DAY TIME\"", "not now but then" },
	{ "--second", NULL, "where that time happens twice that night, the second" }, { NULL, NULL, NULL }
};
static const struct tool_option reschedule_options[] = {
	{ "--second", NULL, "where the time happens twice that night, the second" }, { NULL, NULL, NULL }
};

const struct command mailing_commands[] = {
	{ "mailing list", "", "what was queued, newest first", 0, 0, NEEDS_OFFICE, RIGHT_TITLES, list_options, run_list },
	{ "mailing show", "ID", "one mailing, its sections and books", 1, 1, NEEDS_OFFICE, RIGHT_CONTENT, show_options, run_show },
	{ "mailing rewrite", "ID FILE", "put other words in its place before it begins", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE, NULL,
	    run_rewrite, 2 },
	{ "mailing hold", "ID", "let nothing of it go until it is released", 1, 1, NEEDS_OFFICE, RIGHT_HOLD, NULL, run_hold },
	{ "mailing release", "ID", "let it go on", 1, 1, NEEDS_OFFICE, RIGHT_HOLD, release_options, run_release },
	{ "mailing reschedule", "ID \"DAY TIME\"", "move it to another time", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE,
	    reschedule_options, run_reschedule },
	{ "mailing watch", "ID", "show how it goes until it is done", 1, 1, NEEDS_OFFICE, 0, NULL, run_watch },
	{ "books", "[ID]", "who was meant to get it, and what became of each", 0, 1, NEEDS_OFFICE, 0, books_options, run_books },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
