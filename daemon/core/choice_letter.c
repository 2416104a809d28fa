/*
 * The letters about joining and choosing: see choice_letter.h.
 */
#include "core/choice_letter.h"

#include <string.h>

#include "base/clock.h"
#include "core/consent.h"
#include "core/service_letter.h"
#include "store/store_bounce.h"
#include "store/store_consent.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { REPLY_TO = 400 };

struct listing {
	struct office *office;
	int64_t member;
	struct buffer *text;
	int64_t wordings[TOPICS_LIMIT];	/* that the topics rest on, each once */
	int wording_count;
	bool gets_any;		/* or would, but for `paused` */
	const char *paused;	/* why nothing that they have chosen comes just now; NULL = it comes */
};

/* What a mail of theirs that waits may ask is not told: whoever reads this may not have written it (B-24). */
static const char *
why_paused(struct store *store, int64_t member)
{
	if (store_member_is_held(store, member))
		return "until a person here has read a mail that we were sent";
	if (!store_bounce_is_suspended(store, member))
		return NULL;
	return store_bounce_is_by_letter(store, member) ? "because letters to this address came back. If you answer this letter, it comes again" :
	    "until we know which address is yours. Please answer this letter, and tell us";
}

static void
note_wording(struct listing *listing, const struct topic *topic)
{
	int64_t wording = store_wording_in_force(listing->office->store, topic->name, clock_now());

	for (int i = 0; i < listing->wording_count; i++)
		if (listing->wordings[i] == wording)
			return;
	if (wording != 0 && listing->wording_count < TOPICS_LIMIT)
		listing->wordings[listing->wording_count++] = wording;
}

static bool
gets(const struct listing *listing, const struct topic *topic)
{
	struct store *store = listing->office->store;

	return store_consent_state(store, listing->member, topic->id, store_member_address(store, listing->member)) == CONSENT_GIVEN;
}

static bool
look_for_any(void *owner, const struct topic *topic, int64_t version)
{
	struct listing *listing = owner;

	(void)version;
	listing->gets_any = listing->gets_any || (topic_is_marketing(topic->class) && gets(listing, topic));
	return true;
}

/* One line for each topic that a person can agree to: its word, what it is, and whether they get it. */
static bool
add_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct listing *listing = owner;

	(void)version;
	if (!topic_is_marketing(topic->class))
		return true;
	note_wording(listing, topic);
	buffer_format(listing->text, "* **%s**%s: ", topic->name, !gets(listing, topic) ? "" :
	    listing->paused != NULL ? " (you have chosen it)" : " (you get it)");
	service_letter_add_plainly(listing->text, topic->title);
	buffer_add_text(listing->text, ". ");
	service_letter_add_plainly(listing->text, topic->description);
	buffer_add_text(listing->text, "\n");
	return true;
}

/* B-03, B-05: the exact words that an answer agrees to. */
static void
add_wordings(struct listing *listing)
{
	for (int i = 0; i < listing->wording_count; i++) {
		struct wording wording = { 0 };

		if (store_wording_by_id(listing->office->store, listing->wordings[i], &wording)) {
			service_letter_section(listing->office, listing->text, "What you agree to when you choose something");
			service_letter_add_plainly(listing->text, wording.text);
			buffer_add_text(listing->text, "\n");
		}
		store_wording_clear(&wording);
	}
}

/* Zero topics are allowed (B-02), but whoever meant to choose something must see that nothing has come of it; and so whoever is held
 * or suspended. */
static void
add_where_they_stand(const struct listing *listing, const char *before)
{
	buffer_add_text(listing->text, before);
	if (!listing->gets_any)
		buffer_add_text(listing->text, "**At present nothing is chosen for this address, so no news comes.** This is what there is, "
		    "and how to choose.\n");
	else if (listing->paused != NULL)
		buffer_format(listing->text, "This is what you have chosen, and what else there is. **For now none of it comes**, %s.\n",
		    listing->paused);
	else
		buffer_add_text(listing->text, "This is what you get, and what else there is.\n");
}

static void
add_opening(const struct listing *listing, enum choice_letter which)
{
	struct buffer *text = listing->text;

	switch (which) {
	case CHOICE_CONFIRM:
		buffer_add_text(text, "Somebody, we hope it was you, asked us by e-mail to put this address on our list. **To join, answer this "
		    "letter.** You need not write anything, or just \"yes\".\n\nIf it was not you, do nothing. In seven days we forget the "
		    "address.\n");
		return;
	case CHOICE_JOINED:
		add_where_they_stand(listing, "Thank you. You can leave at any time. ");
		return;
	case CHOICE_ADDRESS:
		buffer_add_text(text, "Somebody, we hope it was you, told us to write to you at this address from now on, and no longer at the one "
		    "before. **If that is right, answer this letter.** You need not write anything, or just \"yes\". What you have agreed to goes "
		    "along.\n\nUntil then everything stays as it is. If it was not you, do nothing. In seven days we forget this address.\n");
		return;
	case CHOICE_MOVED:
		add_where_they_stand(listing, "From now on we write to you at this address. ");
		return;
	case CHOICE_PRESENT:
		add_where_they_stand(listing, "You asked what you get from us. ");
		return;
	}
}

static const char *
subject_of(enum choice_letter which)
{
	switch (which) {
	case CHOICE_CONFIRM:
		return "Please confirm that you want to join";
	case CHOICE_JOINED:
		return "You have joined";
	case CHOICE_PRESENT:
		return "What you get from us";
	case CHOICE_ADDRESS:
		return "Please confirm your new address";
	case CHOICE_MOVED:
		return "We have your new address";
	}
	return "";
}

static void
add_what_there_is(struct listing *listing)
{
	service_letter_section(listing->office, listing->text, "What there is");
	buffer_add_text(listing->text, "Joining alone brings no news. To get something, answer with its word, as \"news events\". To stop "
	    "something, write \"stop news\", or \"stop everything\". If you write more than that, a person reads it first.\n\n");
	store_topic_walk(listing->office->store, add_topic, listing);
	add_wordings(listing);
}

/* "join+CODE@example.org", good for a week. */
static void
say_reply_to(struct office *office, int64_t member, char reply_to[REPLY_TO])
{
	const struct forum *forum = office->forum;
	const char *at = strrchr(forum->mailbox.join_address, '@');
	char token[TOKEN_TEXT];

	keyring_token(office->keys, TOKEN_CHOICE, clock_now(), member, false, token);
	snprintf(reply_to, REPLY_TO, "%.*s%s%s%s", (int)(at - forum->mailbox.join_address), forum->mailbox.join_address,
	    forum->separator, token, at);
}

void
choice_letter_queue(struct office *office, int64_t member, enum choice_letter which, const struct report *report)
{
	struct buffer text;
	struct listing listing = { .office = office, .member = member, .text = &text,
		.paused = why_paused(office->store, member) };
	char reply_to[REPLY_TO];

	if (!service_letter_begin(office, &text, subject_of(which), which == CHOICE_CONFIRM || which == CHOICE_ADDRESS ?
	    "Is it you?" : "Where you stand"))
		return;
	store_topic_walk(office->store, look_for_any, &listing);
	add_opening(&listing, which);
	if (which != CHOICE_ADDRESS)
		add_what_there_is(&listing);
	say_reply_to(office, member, reply_to);
	service_letter_to_one(office, member, &(struct service_letter){ .in_reply_to = report != NULL ? report->message_id : NULL,
	    .reply_to = reply_to }, &text);
	buffer_free(&text);
}
