/*
 * Letters the program itself writes: see service_letter.h.
 */
#include "core/service_letter.h"

#include <ctype.h>
#include <string.h>

#include "base/clock.h"
#include "core/mailing.h"
#include "render/draft_file.h"
#include "store/store_delivery.h"

static const struct topic *
service_topic(const struct forum *forum)
{
	for (int i = 0; i < forum->topic_count; i++)
		if (forum->topics[i].class == TOPIC_SERVICE)
			return &forum->topics[i];
	return NULL;
}

bool
service_letter_begin(struct office *office, struct buffer *text, const char *subject, const char *heading)
{
	if (service_topic(office->forum) == NULL)
		return false;
	*text = (struct buffer){ .limit = SERVICE_LETTER_LIMIT };
	/* The audience is set where it is queued: the file has to name one. */
	buffer_format(text, "---\nkind: service\naudience: staff\nsubject: %s\n---\n\n", subject);
	service_letter_section(office, text, heading);
	return true;
}

void
service_letter_section(struct office *office, struct buffer *text, const char *heading)
{
	buffer_format(text, "\n## %s\nTopic: %s\n\n", heading, service_topic(office->forum)->name);
}

void
service_letter_add_plainly(struct buffer *text, const char *words)
{
	for (; *words != '\0'; words++) {
		if (ispunct((unsigned char)*words))
			buffer_add_char(text, '\\');
		buffer_add_char(text, *words);
	}
}

/* The mailing as `preparing`; 0 if it cannot be. */
static int64_t
prepare(struct office *office, const struct buffer *text, struct plan *plan)
{
	struct findings findings = { 0 };
	struct draft *draft = draft_read(text->bytes, text->length, &findings);
	struct reason why;
	int64_t id;

	plan->kind = KIND_SERVICE;
	plan->identity = &office->forum->identities[0];
	plan->note = true;
	plan->item_count = draft->item_count;
	for (int i = 0; i < plan->item_count; i++) {
		plan->items[i] = (struct plan_item){ .topic = service_topic(office->forum), .fund = "" };
		plan->all_bits |= 1U << i;
	}
	id = mailing_prepare(office, draft, plan, false, &why);
	findings_free(&findings);
	draft_free(&draft);
	return id;
}

void
service_letter_to_staff(struct office *office, const struct buffer *text)
{
	/* Not in this second: `signpostd --once` ends with what was due at its start. */
	struct plan plan = { .audience = { ROLE_STAFF, ROLE_STAFF, 0 }, .due_at = clock_now() + 1 };
	struct reason why;
	int64_t id = prepare(office, text, &plan), after = 0;

	if (id == 0)
		return;
	while (mailing_prepare_some(office, id, &plan.audience, &after))
		;
	mailing_queue(office, id, &why);
}

/* E-05: it came in a stranger's mail. */
static bool
is_clean(const char *message_id)
{
	size_t length = strlen(message_id);

	if (length < 3 || message_id[0] != '<' || message_id[length - 1] != '>')
		return false;
	for (size_t i = 1; i < length - 1; i++)
		if (message_id[i] <= ' ' || message_id[i] > '~' || message_id[i] == '<' || message_id[i] == '>')
			return false;
	return true;
}

int64_t
service_letter_to_one(struct office *office, int64_t member, const struct service_letter *letter, const struct buffer *text)
{
	struct plan plan = { .audience = { .got = AUDIENCE_ONE }, .reply_to = letter->reply_to, .origin = letter->origin,
		.origin_id = letter->origin_id, .calendar = letter->calendar };
	struct reason why;
	int64_t id;

	if (letter->in_reply_to != NULL && is_clean(letter->in_reply_to))
		plan.in_reply_to = letter->in_reply_to;
	id = prepare(office, text, &plan);
	if (id == 0)
		return 0;
	if (!store_delivery_add_one(office->store, id, member)) {
		while (!mailing_discard_some(office, id))
			;
		return 0;
	}
	mailing_queue(office, id, &why);
	return id;
}
