/*
 * Receipts: see receipt.h.
 */
#include "core/receipt.h"

#include <string.h>

#include "base/clock.h"
#include "core/member.h"
#include "core/service_letter.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { A_DAY = 86400, A_WEEK = 7 * A_DAY };

static const char stopped_subject[] = "We have stopped, as you asked", asked_subject[] = "Did you ask us to stop?";

/* Another letter of their own, such as about a booking, is none. */
static bool
had_one_today(struct office *office, int64_t member)
{
	int64_t since = clock_now() - A_DAY;

	return store_mailing_to_one_had(office->store, member, stopped_subject, since) ||
	    store_mailing_to_one_had(office->store, member, asked_subject, since);
}

/* An address at which any word stops everything this person gets. */
static void
add_stop_address(struct office *office, int64_t member, struct buffer *text)
{
	const struct forum *forum = office->forum;
	const char *at = strrchr(forum->unsubscribe_address, '@');
	char token[TOKEN_TEXT];

	keyring_token(office->keys, TOKEN_STOP, 0, member, false, token);
	buffer_format(text, "<%.*s%s%s%s>", (int)(at - forum->unsubscribe_address), forum->unsubscribe_address, forum->separator,
	    token, at);
}

/* a stop is for all who share the address, and the one who reads this may not have asked for it. */
static void
add_sharers(struct office *office, int64_t member, struct buffer *text)
{
	int64_t people[2];

	if (member_sharers(office, member, people, 2) > 1)
		buffer_add_text(text, "\nThis is for everybody who gets e-mails from us at this address.\n");
}

static void
add_topics(struct office *office, const struct stopped *stopped, struct buffer *text)
{
	for (int i = 0; i < stopped->count; i++) {
		struct topic topic = { 0 };

		if (store_topic_by_id(office->store, stopped->topics[i], &topic)) {
			buffer_add_text(text, "* ");
			service_letter_add_plainly(text, topic.title);
			buffer_add_text(text, "\n");
		}
		store_topic_clear(&topic);
	}
}

void
receipt_stopped(struct office *office, int64_t member, const struct stopped *stopped, const struct report *report)
{
	struct buffer text;

	if (had_one_today(office, member) ||
	    !service_letter_begin(office, &text, stopped_subject, "What we have stopped"))
		return;
	if (stopped->everything) {
		buffer_add_text(&text, "You will get no more news, events, surveys or signposting from us. We still write about things you "
		    "have asked us for yourself, such as a booking.\n");
		add_sharers(office, member, &text);
	} else {
		buffer_add_text(&text, "You will get no more of this:\n\n");
		add_topics(office, stopped, &text);
		add_sharers(office, member, &text);
		buffer_add_text(&text, "\nTo stop everything, write any word to ");
		add_stop_address(office, member, &text);
		buffer_add_text(&text, "\n");
	}
	buffer_add_text(&text, "\nIf this was not you, or you have changed your mind, answer this letter: a person reads it.\n");
	service_letter_to_one(office, member, &(struct service_letter){ .in_reply_to = report->automatic ? "" : report->message_id },
	    &text);
	buffer_free(&text);
}

void
receipt_held(struct office *office, int64_t member, enum doubt_of_mail doubt, const struct report *report)
{
	static const struct {
		const char *why, *if_not;
	} words[] = {
		[DOUBT_WHOSE] = { "A mail that seems to come from you may ask us to stop writing. We cannot be sure that it is yours",
			"If it was not you" },
		[DOUBT_ADDRESS] = { "A mail that answers or quotes a letter of ours to you may ask us to stop writing. It comes from "
		    "another address, and we cannot be sure that it is yours", "If it was not you" },
		[DOUBT_OTHER_ADDRESS] = { "A mail that may ask us to stop writing comes from an address that you had before, or one much like yours. "
			"We cannot be sure that it is yours", "If it was not you" },
		[DOUBT_WHAT] = { "A mail of yours may ask us to stop writing. We cannot be sure what you would like us to stop",
			"If you did not want us to stop" },
	};
	struct buffer text;

	/* E-02: whoever writes in their name again and again does not make us write to them as often.  Who has only asked to join gets
	 * nothing that could be stopped. */
	if (report->automatic || !store_member_has_role(office->store, member) || had_one_today(office, member) ||
	    store_mailing_to_one_had(office->store, member, asked_subject, clock_now() - A_WEEK) ||
	    !service_letter_begin(office, &text, asked_subject, "We have stopped for now"))
		return;
	buffer_format(&text, "%s, so we have stopped for now, and a person will read it.\n", words[doubt].why);
	add_sharers(office, member, &text);
	buffer_add_text(&text, "\nTo stop everything for good, write any word to ");
	add_stop_address(office, member, &text);
	buffer_format(&text, "\n\n%s, answer this letter.\n", words[doubt].if_not);
	/* Whoever they are at the other address, what their mail is called is not told. */
	service_letter_to_one(office, member, &(struct service_letter){ .in_reply_to =
	    doubt == DOUBT_ADDRESS || doubt == DOUBT_OTHER_ADDRESS ? "" : report->message_id }, &text);
	buffer_free(&text);
}
