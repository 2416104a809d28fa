/*
 * Notes to staff: see staff_note.h.  How such a letter is made and queued: service_letter.h.
 */
#include "core/staff_note.h"

#include "base/clock.h"
#include "base/text.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "core/service_letter.h"
#include "records/words.h"
#include "store/store_delivery.h"
#include "store/store_digest.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

enum { WEEK = 7 * 86400 };

static void
add_count(struct buffer *text, int64_t count, const char *one, const char *many)
{
	char number[32];

	if (count > 0)
		buffer_format(text, "* %s %s\n", text_thousands(count, number), count == 1 ? one : many);
}

/* Nothing of it is on its way, or may have arrived. */
static bool
nobody_got_it(const struct books *books)
{
	return books->sent <= books->returned && books->doubt == 0 && books->waiting == 0;
}

static const char *
what_happened(const struct mailing *mailing, const struct books *books)
{
	return mailing->state == MAILING_HELD ? "is on hold: a person must look" :
	    mailing_is_alarmed(mailing) ? "is over, and a person must look" :
	    mailing->state == MAILING_EXPIRED ? "was too late to be sent" :
	    mailing->state == MAILING_STOPPED ? "was stopped" :
	    mailing->state == MAILING_QUEUED ? "goes later than planned" :
	    nobody_got_it(books) ? "has ended, and nobody got it" : "has ended";
}

/* Each command stands at the end of a line of its own, to be pasted as it is. */
static void
add_command(struct buffer *text, const char *what, const char *command, int64_t id, const char *rest)
{
	buffer_format(text, "* %s: `signpost %s %lld%s`\n", what, command, (long long)id, rest);
}

/* Of those who were meant to get it, whoever did not. */
static void
add_who(struct buffer *text, const struct mailing *mailing, const struct books *books)
{
	bool any = books->withheld + books->refused + books->returned + books->doubt > 0;

	if (books->intended == 0)
		buffer_add_text(text, "Nobody got it: there was nobody in its audience when it was queued.\n");
	else if (nobody_got_it(books))
		buffer_add_text(text, "Nobody got it.\n\n");
	buffer_add_text(text, any ? "What there is to look at:\n\n" : books->intended > 0 && books->sent == books->intended ?
	    "Everybody has it. Nothing has to be done.\n" : "");
	if (books->withheld > 0)
		add_command(text, "Who was not sent it, and why", "mailing who", mailing->id, " not-sent");
	if (books->refused > 0)
		add_command(text, "Who was turned away, and why", "mailing who", mailing->id, " refused");
	if (books->returned > 0)
		add_command(text, "Whose letter came back", "mailing who", mailing->id, " returned");
	if (books->doubt > 0)
		add_command(text, "Nobody can know from here whether the letters in doubt arrived", "doubt list", mailing->id, "");
}

/* Only whoever knows the people can say whether so many are gone. */
static void
add_gone(struct buffer *text, const struct mailing *mailing)
{
	if (mailing->hold != HOLD_GONE)
		return;
	buffer_add_text(text, "Nobody is suspended because of it. Write to one or two of them by hand before the next letter goes.\n\n");
	add_command(text, "Whose letter came back", "mailing who", mailing->id, " returned");
	add_command(text, "If they are gone, so that it counts", "bounce count", mailing->id, "");
}

static void
add_held(struct office *office, struct buffer *text, const struct mailing *mailing)
{
	if (mailing->hold == HOLD_NOTICE) {
		buffer_format(text, "It waits for the notice to partners in mailing %lld. Once that has gone out, this goes on by itself.\n\n",
		    (long long)mailing->after);
		add_command(text, "What became of the notice", "mailing show", mailing->after, "");
		add_command(text, "If that was stopped or reached nobody, to let this go without it", "mailing release", mailing->id, "");
		return;
	}
	buffer_format(text, "It waits because %s.\n\n", mailing_trouble_words(office, mailing));
	add_gone(text, mailing);
	add_command(text, "To look at it", "mailing show", mailing->id, "");
	add_command(text, "To let it go on", "mailing release", mailing->id, "");
	add_command(text, "To stop it for good", "stop", mailing->id, "");
}

static void
add_alarm(struct office *office, struct buffer *text, const struct mailing *mailing)
{
	buffer_format(text, "Why: %s.\n\n", mailing_trouble_words(office, mailing));
	add_gone(text, mailing);
	add_command(text, "To look at it", "mailing show", mailing->id, "");
	add_command(text, "To say that somebody has looked", "mailing release", mailing->id, "");
}

static void
add_late(struct buffer *text, const struct mailing *mailing)
{
	struct moment morning;
	char when[DUE_WALL_LIMIT + 4];

	buffer_add_text(text, "Nobody got it.\n\n");
	moment_morning(clock_now(), 1, &morning);
	snprintf(when, sizeof when, " \"%s\"", morning.wall);
	add_command(text, "To send it all the same, tomorrow or at another time", "mailing reschedule", mailing->id, when);
	add_command(text, "To be done with it", "stop", mailing->id, "");
}

static void
add_next_step(struct office *office, struct buffer *text, const struct mailing *mailing, const struct books *books)
{
	char when[CLOCK_TEXT];

	buffer_add_text(text, "\n");
	if (mailing->state == MAILING_QUEUED)
		buffer_format(text, "The notice to partners that it waits for (mailing %lld) goes, or went, later than planned. This goes %s (UK "
		    "time). Nothing has to be done.\n", (long long)mailing->after, clock_plain(mailing_goes_at(office, mailing), when));
	else if (mailing->state == MAILING_HELD)
		add_held(office, text, mailing);
	else if (mailing->state == MAILING_EXPIRED)
		add_late(text, mailing);
	else if (mailing_is_alarmed(mailing))
		add_alarm(office, text, mailing);
	else
		add_who(text, mailing, books);
}

static void
write_mailing(struct office *office, struct buffer *text, const struct mailing *mailing, const struct books *books)
{
	service_letter_add_plainly(text, mailing->subject);
	buffer_format(text, " (mailing %lld) %s.\n\n", (long long)mailing->id, what_happened(mailing, books));
	add_count(text, books->intended, "person was meant to get it", "people were meant to get it");
	if (books->returned > 0)	/* more may still come back */
		add_count(text, books->sent - books->returned, "has it, as far as is known", "have it, as far as is known");
	else
		add_count(text, books->sent, "has it", "have it");
	add_count(text, books->withheld, "was not sent it, on purpose", "were not sent it, on purpose");
	add_count(text, books->refused, "letter was turned away", "letters were turned away");
	add_count(text, books->returned, "letter came back after the mail server had taken it",
	    "letters came back after the mail server had taken them");
	add_count(text, books->doubt, "letter may or may not have arrived", "letters may or may not have arrived");
	add_count(text, books->waiting, "still waits for it", "still wait for it");
	add_next_step(office, text, mailing, books);
}

static void
note_mailing(struct office *office, const struct mailing *mailing)
{
	struct buffer text = { 0 };
	struct books books;
	char subject[96];

	if (!store_books(office->store, mailing->id, &books))
		return;
	snprintf(subject, sizeof subject, "Mailing %lld %s", (long long)mailing->id, what_happened(mailing, &books));
	if (!service_letter_begin(office, &text, subject, "What became of it"))
		return;
	write_mailing(office, &text, mailing, &books);
	service_letter_to_staff(office, &text);
	buffer_free(&text);
}

void
staff_note_mailing(struct office *office, int64_t id)
{
	struct mailing mailing = { 0 };

	if (store_mailing_read(office->store, id, &mailing) && !mailing.test && !mailing.note && store_member_any_staff(office->store))
		note_mailing(office, &mailing);
	store_mailing_clear(&mailing);
}

/* A list with nothing in it says so. */
static void
add_for_a_person(struct buffer *text, const struct digest *week)
{
	size_t before = text->length;

	add_count(text, week->held, "mailing is on hold: `signpost status`", "mailings are on hold: `signpost status`");
	add_count(text, week->expired, "mailing was too late to be sent: `signpost status`",
	    "mailings were too late to be sent: `signpost status`");
	add_count(text, week->not_made, "letter could not be made when its time came: `signpost status`",
	    "letters could not be made when their time came: `signpost status`");
	add_count(text, week->doubt, "letter is in doubt: `signpost doubt list`", "letters are in doubt: `signpost doubt list`");
	add_count(text, week->inbox, "mail waits for a person: `signpost inbox list`",
	    "mails wait for a person: `signpost inbox list`");
	add_count(text, week->suspended, "person's letters keep coming back; phone or write: `signpost bounce list`",
	    "people's letters keep coming back; phone or write: `signpost bounce list`");
	if (text->length == before)
		buffer_add_text(text, "Nothing.\n");
}

static void
note_week(struct office *office, const struct digest *week)
{
	struct buffer text = { 0 };
	char people[32];

	if (!service_letter_begin(office, &text, "The week, and what needs a person", "The week"))
		return;
	buffer_format(&text, "* On the list: %s\n", text_thousands(week->people, people));
	add_count(&text, week->joined, "person has joined", "people have joined");
	add_count(&text, week->ended, "mailing has ended", "mailings have ended");
	add_count(&text, week->sent, "letter was sent", "letters were sent");
	add_count(&text, week->refused, "letter was turned away", "letters were turned away");
	add_count(&text, week->queued, "mailing waits for its time", "mailings wait for their time");
	service_letter_section(office, &text, "What needs a person");
	add_for_a_person(&text, week);
	service_letter_to_staff(office, &text);
	buffer_free(&text);
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
		if (wall_time_weekday(&wall) == 1 && clock_from_wall(&wall, false, &monday) != WALL_GAP && monday <= now)
			return monday;
	}
	return 0;
}

bool
staff_note_week(struct office *office, int64_t now)
{
	int64_t monday = last_monday(now), noted = store_fact(office->store, "week_noted");
	struct digest week;

	if (monday == 0 || noted >= monday)
		return false;
	store_set_fact(office->store, "week_noted", monday);
	/* The first Monday that is known has no week behind it. */
	if (noted == 0 || !store_member_any_staff(office->store))
		return false;
	store_digest(office->store, monday - WEEK, &week);
	note_week(office, &week);
	return true;
}
