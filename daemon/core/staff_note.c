/*
 * Notes to staff: see staff_note.h.
 *
 * A note is an officer's file that the program writes: it goes the road of every other mailing, through the gate.
 */
#include "core/staff_note.h"

#include <ctype.h>
#include <glib.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/mailing.h"
#include "records/words.h"
#include "render/draft_file.h"
#include "store/store_delivery.h"
#include "store/store_digest.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

enum { NOTE_LIMIT = 8192, WEEK = 7 * 86400 };

static const struct topic *
service_topic(const struct forum *forum)
{
	for (int i = 0; i < forum->topic_count; i++)
		if (forum->topics[i].class == TOPIC_SERVICE)
			return &forum->topics[i];
	return NULL;
}

/* Words of a person in a text that is read as Markdown: every sign of it is taken for itself. */
static void
add_plainly(struct buffer *text, const char *words)
{
	for (; *words != '\0'; words++) {
		if (ispunct((unsigned char)*words))
			buffer_add_char(text, '\\');
		buffer_add_char(text, *words);
	}
}

static void
begin(struct buffer *text, const struct topic *topic, const char *subject, const char *heading)
{
	buffer_format(text, "---\nkind: service\naudience: staff\nsubject: %s\n---\n\n## %s\nTopic: %s\n\n", subject, heading,
	    topic->name);
}

static void
add_count(struct buffer *text, int64_t count, const char *one, const char *many)
{
	char number[32];

	if (count > 0)
		buffer_format(text, "* %s %s\n", text_thousands(count, number), count == 1 ? one : many);
}

/* Queues it for everybody on the staff. */
static void
queue(struct office *office, const struct topic *topic, const struct buffer *text)
{
	struct findings findings = { 0 };
	struct draft *draft = draft_read(text->bytes, text->length, &findings);
	struct plan plan = { .kind = KIND_SERVICE, .identity = &office->forum->identities[0], .note = true,
		.audience = { ROLE_STAFF, ROLE_STAFF, 0 }, .due_at = clock_now() + 1, .item_count = draft->item_count };
	struct reason why;
	int64_t id, after = 0;

	for (int i = 0; i < plan.item_count; i++) {
		plan.items[i] = (struct plan_item){ .topic = topic, .fund = "" };
		plan.all_bits |= 1U << i;
	}
	id = mailing_prepare(office, draft, &plan, false, &why);
	if (id != 0) {
		while (mailing_prepare_some(office, id, &plan.audience, &after))
			;
		mailing_queue(office, id, &why);
	}
	findings_free(&findings);
	draft_free(&draft);
}

static bool
somebody_is_staff(struct office *office)
{
	return store_member_count(office->store, ROLE_STAFF) > 0;
}

static const char *
what_happened(const struct mailing *mailing)
{
	return mailing->state == MAILING_HELD ? "is on hold: a person must look" :
	    mailing->state == MAILING_STOPPED ? "was stopped" : "has ended";
}

static void
add_next_step(struct buffer *text, const struct mailing *mailing, const struct books *books)
{
	long long id = (long long)mailing->id;

	if (mailing->state == MAILING_HELD)
		buffer_format(text, "\nIt waits because %s. Next: `signpost mailing show %lld`, then `signpost mailing release %lld` or "
		    "`signpost stop %lld`.\n", mailing_hold_words(mailing->hold), id, id, id);
	else if (books->doubt > 0)
		buffer_format(text, "\nNobody can know from here whether the letters in doubt arrived. Next: `signpost doubt list %lld`.\n",
		    id);
	else
		buffer_format(text, "\nTo see why anybody did or did not get it: `signpost books %lld`.\n", id);
}

static void
write_mailing(struct buffer *text, const struct topic *topic, const struct mailing *mailing, const struct books *books)
{
	char subject[96];

	snprintf(subject, sizeof subject, "Mailing %lld %s", (long long)mailing->id, what_happened(mailing));
	begin(text, topic, subject, "What became of it");
	add_plainly(text, mailing->subject);
	buffer_format(text, " (mailing %lld) %s.\n\n", (long long)mailing->id, what_happened(mailing));
	add_count(text, books->intended, "person was meant to get it", "people were meant to get it");
	add_count(text, books->sent, "has it", "have it");
	add_count(text, books->withheld, "was not sent it, on purpose", "were not sent it, on purpose");
	add_count(text, books->refused, "letter was turned away", "letters were turned away");
	add_count(text, books->doubt, "letter may or may not have arrived", "letters may or may not have arrived");
	add_count(text, books->waiting, "still waits for it", "still wait for it");
	add_next_step(text, mailing, books);
}

void
staff_note_mailing(struct office *office, int64_t id)
{
	const struct topic *topic = service_topic(office->forum);
	struct buffer text = { .limit = NOTE_LIMIT };
	struct mailing mailing = { 0 };
	struct books books;

	if (topic != NULL && somebody_is_staff(office) && store_mailing_read(office->store, id, &mailing) && !mailing.test &&
	    !mailing.note && store_books(office->store, id, &books)) {
		write_mailing(&text, topic, &mailing, &books);
		queue(office, topic, &text);
	}
	store_mailing_clear(&mailing);
	buffer_free(&text);
}

static void
write_week(struct buffer *text, const struct topic *topic, const struct digest *week)
{
	char people[32];

	begin(text, topic, "The week, and what needs a person", "The week");
	buffer_format(text, "* On the list: %s\n", text_thousands(week->people, people));
	add_count(text, week->joined, "person has joined", "people have joined");
	add_count(text, week->ended, "mailing has ended", "mailings have ended");
	add_count(text, week->sent, "letter was sent", "letters were sent");
	add_count(text, week->refused, "letter was turned away", "letters were turned away");
	add_count(text, week->queued, "mailing waits for its time", "mailings wait for their time");
	buffer_format(text, "\n## What needs a person\nTopic: %s\n\n", topic->name);
	add_count(text, week->held, "mailing is on hold: `signpost status`", "mailings are on hold: `signpost status`");
	add_count(text, week->expired, "mailing was too late to be sent: `signpost status`",
	    "mailings were too late to be sent: `signpost status`");
	add_count(text, week->doubt, "letter is in doubt: `signpost doubt list`", "letters are in doubt: `signpost doubt list`");
	add_count(text, week->suspended, "person's letters keep coming back; phone or write: `signpost bounce list`",
	    "people's letters keep coming back; phone or write: `signpost bounce list`");
	if (week->held + week->expired + week->doubt + week->suspended == 0)
		buffer_add_text(text, "Nothing.\n");
}

static bool
is_monday(const struct wall_time *wall)
{
	GDate date;

	g_date_clear(&date, 1);
	g_date_set_dmy(&date, (GDateDay)wall->day, (GDateMonth)wall->month, (GDateYear)wall->year);
	return g_date_get_weekday(&date) == G_DATE_MONDAY;
}

/* The last Monday 08:30 at or before this instant; 0 where the wall has no such time. */
static int64_t
last_monday(int64_t now)
{
	struct wall_time wall;
	int64_t monday = 0;

	for (int days = 0; days <= 7; days++) {
		clock_to_wall(now - (int64_t)days * 86400, &wall);
		wall.hour = 8;
		wall.minute = 30;
		wall.second = 0;
		if (is_monday(&wall) && clock_from_wall(&wall, false, &monday) != WALL_GAP && monday <= now)
			return monday;
	}
	return 0;
}

bool
staff_note_week(struct office *office, int64_t now)
{
	const struct topic *topic = service_topic(office->forum);
	int64_t monday = last_monday(now), noted = store_fact(office->store, "week_noted");
	struct buffer text = { .limit = NOTE_LIMIT };
	struct digest week;

	if (monday == 0 || noted >= monday)
		return false;
	store_set_fact(office->store, "week_noted", monday);
	/* The first Monday that is known has no week behind it. */
	if (noted == 0 || topic == NULL || !somebody_is_staff(office))
		return false;
	store_digest(office->store, monday - WEEK, &week);
	write_week(&text, topic, &week);
	queue(office, topic, &text);
	buffer_free(&text);
	return true;
}
