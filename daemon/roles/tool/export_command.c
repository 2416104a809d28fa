/*
 * member export: what is held about one person, as a text that can be given to them (Art 15 UK GDPR, B-40), or with --json for machines
 * (Art 20, B-41).  Of nobody else, and in small pieces: a person may have had letters for years.
 */
#include "base/clock.h"
#include "base/log.h"
#include "core/event_read.h"
#include "core/event_text.h"
#include "core/join.h"
#include "core/member.h"
#include "core/new_address.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "store/store_consent.h"
#include "store/store_event.h"
#include "store/store_import.h"
#include "store/store_intake.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

/* ---- their record ---- */

static void
say_who_writes(struct tool *tool, const struct member *member)
{
	const struct forum *forum = tool->forum;
	char now[CLOCK_TEXT];

	tool_say(tool, "What %s holds about %s%s%s\n\n", forum->name, member->name, member->name[0] != '\0' ? ", " : "", member->address);
	tool_say(tool, "Written out on %s (UK time). This is your copy of the personal data that\n"
	    "the mailing program of %s holds about you (Article 15 of the UK GDPR). In\n"
	    "the lists below “they” and “this person” are you.\n", clock_plain(clock_now(), now), forum->name);
	tool_say(tool, "We are: %s, %s. To reach us: %s. Our privacy notice: %s\n", forum->name, forum->postal_address, forum->contact,
	    forum->privacy_notice);
}

static const char *
mailbox_words(enum address_kind kind)
{
	switch (kind) {
	case ADDRESS_INDIVIDUAL:
		return ", as a mailbox of your own";
	case ADDRESS_CORPORATE:
		return ", as a mailbox of the organisation you work for";
	case ADDRESS_KIND_UNKNOWN:
	case ADDRESS_KINDS:
		break;
	}
	return "";
}

static void
say_addresses(struct tool *tool, const struct member *member)
{
	json_t *former = person_former_addresses(tool, member->id);
	char *waiting = person_address(tool, new_address_waiting(tool->office->store, member->id));

	tool_say(tool, "We write to %s%s.\n", member->address, mailbox_words(member->address_kind));
	for (size_t i = json_array_size(former); i > 0; i--)
		tool_say(tool, "Before that we wrote to %s.\n", json_string_value(json_array_get(former, i - 1)));
	if (waiting[0] != '\0')
		tool_say(tool, "A new address was given for you, %s, which has not been confirmed yet.\n", waiting);
	json_decref(former);
	free(waiting);
}

static const char *
capacity_words(unsigned capacity)
{
	return capacity == CAPACITY_PARENT ? "a parent carer" : capacity == CAPACITY_PROFESSIONAL ? "somebody who has to do with us at work" :
	    "a parent carer, and at work as well";
}

/* Who has not confirmed yet that they are on the list has none (B-08). */
static void
say_roles(struct tool *tool, const struct member *member)
{
	int64_t forgotten = join_forgotten_at(tool->office->store, member->id);
	char roles[ROLES_TEXT], day[CLOCK_TEXT];

	if (member->roles != 0)
		tool_say(tool, "Your role with us: %s. We know you as %s.\n", person_roles_text(member->roles, roles),
		    capacity_words(member->capacity));
	else
		tool_say(tool, "You have no role with us. That you are on this list has not been confirmed yet%s%s%s.\n", forgotten != 0 ?
		    "; if it is not, you are forgotten from " : "", forgotten != 0 ? clock_plain_date(forgotten, day) : "",
		    forgotten != 0 ? " on" : "");
}

static void
say_record(struct tool *tool, const struct member *member)
{
	char day[CLOCK_TEXT];

	tool_say(tool, "\nYOUR RECORD\n\nYou stand in our list as number %lld, since %s.\n", (long long)member->id,
	    clock_plain_date(member->joined_at, day));
	if (member->name[0] != '\0')
		tool_say(tool, "Your name is %s.\n", member->name);
	else
		tool_say(tool, "We do not know your name.\n");
	say_addresses(tool, member);
	say_roles(tool, member);
	if (member->district[0] != '\0')
		tool_say(tool, "Your district: %s.\n", member->district);
}

/* Suspensions and suppressions, and that there is none. */
static void
say_what_is_stopped(struct tool *tool, const struct member *member)
{
	bool suppressed = store_is_suppressed(tool->office->store, member->blind_index, 0);
	char day[CLOCK_TEXT];

	if (member->objected_at != 0)
		tool_say(tool, "You told us on %s to stop everything: we send you nothing that people agree to, and no news for "
		    "partners.\n", clock_plain_date(member->objected_at, day));
	if (suppressed)
		tool_say(tool, "Your address is set down as one that must not be written to about any topic.\n");
	if (member->state == MEMBER_RESTRICTED)
		tool_say(tool, "You asked us to stop using your details for now.\n");
	if (member->suspended_at != 0)
		tool_say(tool, "Letters to your address came back, so since %s nothing goes there but letters about your own affairs.\n",
		    clock_plain_date(member->suspended_at, day));
	if (member->held_at != 0)
		tool_say(tool, "A mail of %s may have asked us to stop. Until somebody has looked, we send you nothing that you agreed to, "
		    "and no news for partners.\n",
		    clock_plain_date(member->held_at, day));
	if (member->objected_at == 0 && !suppressed && member->state != MEMBER_RESTRICTED && member->suspended_at == 0 && member->held_at == 0)
		tool_say(tool, "Your address is not blocked or suspended.\n");
}

/* Art 15(1)(g). */
static void
say_source(struct tool *tool, const struct member *member, const struct import_row *import)
{
	struct join_row join;
	char day[CLOCK_TEXT];

	tool_say(tool, "\nWHERE WE HAVE IT FROM\n\n");
	if (import->started_at != 0)
		tool_say(tool, "You came on our list with a file that we read in on %s. Where it came from was noted as: %s.\n",
		    clock_plain_date(import->started_at, day), import->source);
	else if (store_join_read(tool->office->store, member->id, &join) && join.instead_of == 0)
		tool_say(tool, "A mail from your address asked us on %s to let you join.\n", clock_plain_date(join.asked_at, day));
	else
		tool_say(tool, "It was entered for you alone.\n");
	tool_say(tool, "What was added or changed since, by whom and how we know, stands in our record book below.\n");
}

static bool
say_answer(void *owner, const struct consent_row *row)
{
	struct tool *tool = owner;
	struct topic topic = { 0 };
	char day[CLOCK_TEXT];

	if (store_topic_by_id(tool->office->store, row->topic, &topic))
		tool_say(tool, "%s (%s): %s, on %s\n", topic.title, topic.name, person_consent_words(row->state),
		    clock_plain_date(row->changed_at, day));
	store_topic_clear(&topic);
	return true;
}

static void
export_record(struct tool *tool, const struct member *member)
{
	struct import_row import = { .started_at = 0 };
	json_t *person;

	if (member->import != 0 && !store_import_read(tool->office->store, member->import, &import))
		import.started_at = 0;
	if (tool->json) {
		person = person_json(tool, member);
		json_object_set_new(person, "part", json_string("person"));
		json_object_set_new(person, "import_source", json_string(import.started_at != 0 ? import.source : ""));
		tool_json(tool, person);
		return;
	}
	say_who_writes(tool, member);
	say_record(tool, member);
	say_what_is_stopped(tool, member);
	say_source(tool, member, &import);
	tool_say(tool, "\nWHAT YOU HAVE AGREED TO, AND WHAT YOU HAVE STOPPED\n\n");
	store_consent_said(tool->office->store, member->id, member->address_id, say_answer, tool);
	tool_say(tool, "Topics that are not named here you have said nothing about.\n");
}

/* ---- letters, bookings, mails ---- */

/* So that whoever reads knows that the list is whole. */
static void
say_end(struct tool *tool, int listed)
{
	tool_say(tool, listed == 0 ? "There are none.\n" : "There are no others.\n");
}

static void
export_letters(struct tool *tool, int64_t member)
{
	struct store *store = tool->office->store;
	int64_t id = 0;
	int listed = 0;

	tool_say(tool, "\nOUR LETTERS TO YOU\n\nEach with what became of it. Those about one booking or request of yours are among them.\n\n");
	while ((id = store_delivery_next_to(store, member, id)) != 0) {
		struct mailing mailing = { .id = 0 };
		struct delivery_row row;

		if (store_mailing_read(store, id, &mailing) && mailing.state != MAILING_PREPARING && store_delivery_read(store, id, member, &row)) {
			tool_say(tool, "Mailing %lld, “%s”%s:\n", (long long)id, mailing.subject, mailing.test ? ", a test" :
			    mailing.audience.got == AUDIENCE_ONE ? ", to you alone" : "");
			if (tool->json)
				tool_json(tool, person_letter_json(&row, &mailing));
			else
				person_say_letter(tool, id, &row);
			listed++;
		}
		store_mailing_clear(&mailing);
	}
	say_end(tool, listed);
}

static void
export_booking(struct tool *tool, const struct event *event, const struct booking *booking)
{
	bool booked = booking->state == BOOKING_BOOKED, comes = booking->answer == ATTENDANCE_ACCEPTED;
	char when[EVENT_WHEN_TEXT], day[CLOCK_TEXT];

	tool_say(tool, "Event %lld, “%s”, %s: booked on %s%s%s.\n", (long long)event->id, event->file.words[EVENT_TITLE],
	    event_when(event, when), clock_plain(booking->booked_at, day), booked ? "" : ", and not booked any more",
	    comes ? "; your calendar said that you come" :
	    booking->answer == ATTENDANCE_DECLINED ? "; your calendar said that you do not come" : "");
	tool_json(tool, json_pack("{s:s, s:I, s:s, s:s, s:b, s:b}", "part", "booking", "event", (json_int_t)event->id, "title",
	    event->file.words[EVENT_TITLE], "booked_at", clock_iso(booking->booked_at, day), "booked", booked, "accepted", comes));
}

static void
export_bookings(struct tool *tool, int64_t member)
{
	int64_t id = 0;
	int listed = 0;

	tool_say(tool, "\nYOUR BOOKINGS\n\n");
	while ((id = store_booking_next_of(tool->office->store, member, id)) != 0) {
		struct booking booking;
		struct event event;
		struct reason ignored;

		if (event_read(tool->office, id, &event, &ignored) && store_booking_read(tool->office->store, id, member, &booking)) {
			export_booking(tool, &event, &booking);
			listed++;
		}
		event_clear(&event);
	}
	say_end(tool, listed);
}

static const char *
mail_words(enum mail_class class)
{
	switch (class) {
	case MAIL_HUMAN:
		return "somebody wrote";
	case MAIL_HARD:
	case MAIL_SOFT:
		return "a letter of ours came back";
	case MAIL_DELAYED:
		return "a letter of ours is late";
	case MAIL_AUTOREPLY:
		return "an automatic answer";
	case MAIL_COMPLAINT:
		return "a report that a letter of ours is not wanted";
	case MAIL_UNSUBSCRIBE:
		return "a wish to stop";
	case MAIL_CHALLENGE:
		return "a mail server asked whether a person writes here";
	case MAIL_OTHER:
	case MAIL_CLASSES:
		break;
	}
	return "a message from a machine";
}

struct mails {
	struct tool *tool;
	int listed;
};

static void
export_mail(void *owner, const struct mail_row *row)
{
	struct mails *mails = owner;
	struct tool *tool = mails->tool;
	char when[CLOCK_TEXT];

	mails->listed++;
	tool_say(tool, "%s: %s\n", clock_plain(row->arrived_at, when), mail_words(row->class));
	tool_json(tool, json_pack("{s:s, s:s, s:s, s:s, s:I}", "part", "mail", "arrived", clock_iso(row->arrived_at, when), "class",
	    mail_class_word(row->class), "effect", mail_effect_word(row->effect), "mailing", (json_int_t)row->mailing));
}

static const char *
done_words(enum inbox_done how)
{
	switch (how) {
	case DONE_NOT:
		return "not done yet";
	case DONE_ANSWERED:
		return "answered";
	case DONE_MOVED:
		return "seen, and put into another folder";
	case DONE_SAID:
		return "dealt with";
	case DONES:
		break;
	}
	return "?";
}

static void
export_waiting(struct tool *tool, const struct inbox_row *row)
{
	char when[CLOCK_TEXT], done[CLOCK_TEXT];

	tool_say(tool, "%s: %s; for a person to look at, %s%s%s\n", clock_plain(row->arrived_at, when), inbox_kind_phrase(row->kind),
	    done_words(row->done_how), row->done_at != 0 ? " on " : "", row->done_at != 0 ? clock_plain_date(row->done_at, done) : "");
	tool_json(tool, json_pack("{s:s, s:I, s:s, s:s, s:s, s:s}", "part", "inbox", "inbox", (json_int_t)row->id, "kind",
	    inbox_kind_word(row->kind), "arrived", clock_iso(row->arrived_at, when), "state", inbox_done_word(row->done_how), "done_at",
	    row->done_at != 0 ? clock_iso(row->done_at, done) : ""));
}

/* What they say is kept nowhere here.  The same mail may stand in both lists. */
static void
export_mails(struct tool *tool, int64_t member)
{
	struct mails mails = { tool, 0 };
	struct inbox_row row = { .id = 0 };

	tool_say(tool, "\nMAILS\n\nOf mails from you, and of those about our letters to you, the program keeps when they came and what they\n"
	    "were. What they say lies in our mailbox.\n\n");
	store_mail_walk(tool->office->store, member, export_mail, &mails);
	for (; store_inbox_next_of(tool->office->store, member, row.id, &row); mails.listed++)
		export_waiting(tool, &row);
	say_end(tool, mails.listed);
}

/* ---- what the law wants told with it ---- */

/* Art 15(1)(a), and the footing that each purpose has (A.2). */
static void
say_purposes(const struct tool *tool)
{
	tool_say(tool, "\nWHY WE HAVE IT\n\n"
	    "* To send you what you have agreed to. We do so by your consent (Articles 6(1)(a) and\n"
	    "  9(2)(a) of the UK GDPR: that you are on our list may say something about your\n"
	    "  family's health). You can take it back at any time.\n"
	    "* To write to you in a role that you have, such as rep, director or contact of an\n"
	    "  organisation: by our legitimate interest in that work (Article 6(1)(f)).\n"
	    "* To answer you, and to write about your own bookings and requests: by our legitimate\n"
	    "  interest, or because the law asks it of us (Article 6(1)(c) and (f)).\n"
	    "* To be able to show what you agreed to, and that we kept to it (Articles 5(2) and 7(1)).\n"
	    "Which letter goes to whom the program works out from what you agreed to. It takes no\n"
	    "other decision about you.\n");
}

/* Art 15(1)(c). */
static void
say_recipients(const struct tool *tool)
{
	const struct forum *forum = tool->forum;

	tool_say(tool, "\nWHO ELSE SEES IT\n\n"
	    "* The people who work for %s, and whoever looks after the computer for us.\n", forum->name);
	if (forum->outbox.kind == OUTBOX_SMTP)
		tool_say(tool, "* %s, the mail service that carries our letters: your address and the letters.\n", forum->outbox.host);
	if (forum->mailbox.kind == MAILBOX_IMAP)
		tool_say(tool, "* %s, the mail service that has our mailbox: the mails that come to us.\n", forum->mailbox.host);
	tool_say(tool, "* Your own mail provider, as with all mail.\n"
	    "The program gives it to nobody else. Where these services keep data, and whether that is\n"
	    "outside the United Kingdom, our privacy notice says, or we do if you ask.\n");
}

/* Art 15(1)(d); as it is: nothing but what stands here goes by age. */
static void
say_periods(const struct tool *tool)
{
	tool_say(tool, "\nHOW LONG WE KEEP IT\n\n"
	    "* Your record, what you agreed to, our letters and your bookings: until you ask us to erase\n"
	    "  you, or we take you off the list. Nothing of it goes by age alone.\n"
	    "* A wish to join, or a new address, that is never confirmed: 7 days.\n"
	    "* That a mail came: for 400 days after it was last seen in our mailbox.\n"
	    "* Once you are erased nobody can read your name and address any more, except from a copy\n"
	    "  of our keys that was made before, for as long as one is kept. What stays is a number,\n"
	    "  dates and counts, and a mark of your address.\n"
	    "That mark is a code that we cannot turn back into your address. If you say stop, or are\n"
	    "erased, we keep it with no end: without it any list that names you could bring you back,\n"
	    "and we could not keep to your objection.\n");
}

/* Art 15(1)(e) and (f). */
static void
say_rights(const struct tool *tool)
{
	const struct forum *forum = tool->forum;

	tool_say(tool, "\nYOUR RIGHTS\n\n"
	    "You can ask us to correct what is wrong here, to erase it, to restrict what we do with it,\n"
	    "or to give you what you agreed to in a form for machines. You can object to our using it, and take\n"
	    "back any consent; for that it is enough to answer one of our letters with STOP.\n"
	    "Write to %s: %s.\n", forum->name, forum->contact);
	tool_say(tool, "If you are not content with how we deal with your data, you can complain to us there. You can\n"
	    "also complain to the Information Commissioner (ICO): ico.org.uk/make-a-complaint, telephone\n"
	    "0303 123 1113, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.\n");
}

/* What this program does not have, a person has to add; not part of what is given to them. */
static void
tell_officer(const struct tool *tool)
{
	char *folders;

	if (tool->forum->mailbox.kind == MAILBOX_NONE || tool->json)
		return;
	folders = person_mail_folders(&tool->forum->mailbox);
	fprintf(stderr, "signpost: before you give it to them, be sure who they are. What they wrote lies in the mailbox and belongs to the "
	    "answer too: look in %s.\n", folders);
	free(folders);
}

/* Recorded first, and so part of what is written out. */
static bool
run_export(struct tool *tool, struct reason *why)
{
	struct member member = { 0 };
	int64_t id;
	bool found = person_find(tool, tool->words[0], &id, why) && member_read(tool->office, id, &member, why);

	if (found) {
		store_begin(tool->office->store);
		member_record_export(tool->office, id);
		store_commit(tool->office->store);
		log_info("person's data was written out for them", log_number("member", id), log_number("by", tool->office->actor.uid));
		export_record(tool, &member);
		tool_say(tool, "\nOUR RECORD BOOK ABOUT YOU\n\nWhat you said, with the text you saw and how we know, and what we did.\n\n");
		person_say_history(tool, id);
		export_letters(tool, id);
		export_bookings(tool, id);
		export_mails(tool, id);
		say_purposes(tool);
		say_recipients(tool);
		say_periods(tool);
		say_rights(tool);
		tell_officer(tool);
	}
	member_clear(&member);
	return found;
}

const struct command export_commands[] = {
	{ "member export", "WHO", "everything held about a person, to give to them", 1, 1, NEEDS_OFFICE, RIGHT_SEE, NULL, run_export, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
