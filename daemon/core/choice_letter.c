/*
 * The letters about joining and choosing: see choice_letter.h.
 */
#include "core/choice_letter.h"

#include <string.h>

#include "base/clock.h"
#include "core/consent.h"
#include "core/service_letter.h"
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
};

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

/* One line for each topic that a person can agree to: its word, what it is, and whether they get it. */
static bool
add_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct listing *listing = owner;
	struct store *store = listing->office->store;

	(void)version;
	if (!topic_is_marketing(topic->class))
		return true;
	note_wording(listing, topic);
	buffer_format(listing->text, "* **%s**%s: ", topic->name, store_consent_state(store, listing->member, topic->id,
	    store_member_address(store, listing->member)) == CONSENT_GIVEN ? " (you get it)" : "");
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

static void
add_opening(struct buffer *text, enum choice_letter which)
{
	switch (which) {
	case CHOICE_CONFIRM:
		buffer_add_text(text, "Somebody, we hope it was you, asked us by e-mail to put this address on our list. **To join, answer this "
		    "letter.** You need not write anything, or just \"yes\".\n\nIf it was not you, do nothing. In seven days we forget the address.\n");
		return;
	case CHOICE_JOINED:
		buffer_add_text(text, "Thank you. This is what you get from now on, and what else there is. You can leave at any time.\n");
		return;
	case CHOICE_PRESENT:
		buffer_add_text(text, "You asked what you get from us. This is it, and what else there is.\n");
		return;
	}
}

static const char *
subject_of(enum choice_letter which)
{
	return which == CHOICE_CONFIRM ? "Please confirm that you want to join" : which == CHOICE_JOINED ? "You have joined" :
	    "What you get from us";
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
	struct listing listing = { .office = office, .member = member, .text = &text };
	char reply_to[REPLY_TO];

	if (!service_letter_begin(office, &text, subject_of(which), which == CHOICE_CONFIRM ? "Is it you?" : "Where you stand"))
		return;
	add_opening(&text, which);
	service_letter_section(office, &text, "What there is");
	buffer_add_text(&text, "Joining alone brings no news. To get something, answer with its word, as \"news events\". To stop something, "
	    "write \"stop news\", or \"stop everything\". If you write more than that, a person reads it first.\n\n");
	store_topic_walk(office->store, add_topic, &listing);
	add_wordings(&listing);
	say_reply_to(office, member, reply_to);
	service_letter_to_one(office, member, &(struct service_letter){ .in_reply_to = report->message_id, .reply_to = reply_to }, &text);
	buffer_free(&text);
}
