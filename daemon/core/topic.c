/*
 * Topics and wordings: see topic.h.  SQL: store/store_topic.c.
 */
#include "core/topic.h"

#include <string.h>

#include "base/clock.h"
#include "core/ledger.h"
#include "records/words.h"
#include "store/store_topic.h"

bool
topic_declare(struct store *store, struct actor actor, const struct topic *topic, struct reason *why)
{
	struct ledger_entry entry = { .kind = LEDGER_TOPIC, .actor = actor };
	struct ledger_body body = { 0 };
	struct topic known = { 0 };
	int64_t version = 0;
	bool there = store_topic_by_name(store, topic->name, &known, &version);
	bool same = there && strcmp(known.title, topic->title) == 0 && strcmp(known.description,
	    topic->description) == 0;
	bool moved = there && known.class != topic->class;

	store_topic_clear(&known);
	if (moved)
		return reason_refused(why, "the topic %s has another class in the store. People agreed to it as it was: "
		    "give the changed topic a new name", topic->name);
	if (same)
		return true;
	version++;
	ledger_say(&body, "topic", topic->name);
	ledger_say(&body, "class", topic_class_word(topic->class));
	ledger_say_number(&body, "version", version);
	ledger_say(&body, "title", topic->title);
	ledger_say(&body, "description", topic->description);
	ledger_say_number(&body, "id", store_topic_put(store, topic, topic_class_basis(topic->class),
	    topic_class_role(topic->class), version, clock_now()));
	ledger_add(store, &entry, &body);
	return true;
}

static bool
same_names(char *const *left, char *const *right)
{
	for (; *left != NULL && *right != NULL; left++, right++)
		if (strcmp(*left, *right) != 0)
			return false;
	return *left == NULL && *right == NULL;
}

bool
wording_is_same(const struct wording *left, const struct wording *right)
{
	return left->in_force_from == right->in_force_from && strcmp(left->text, right->text) == 0 &&
	    strcmp(left->privacy_notice, right->privacy_notice) == 0 && same_names(left->topics, right->topics);
}

void
wording_declare(struct store *store, struct actor actor, const struct wording *wording)
{
	struct ledger_entry entry = { .kind = LEDGER_WORDING, .actor = actor };
	struct ledger_body body = { 0 };
	struct wording known = { 0 }, next = *wording;
	bool there = store_wording_by_name(store, wording->name, &known);

	next.version = known.version + 1;
	if (there && wording_is_same(&known, wording)) {
		if (known.retired != wording->retired)
			store_wording_retire(store, known.id, wording->retired, clock_now());
	} else {
		ledger_say(&body, "wording", next.name);
		ledger_say_number(&body, "version", next.version);
		ledger_say_number(&body, "id", store_wording_add(store, &next, clock_now()));
		ledger_say_number(&body, "in_force_from", next.in_force_from);
		ledger_say(&body, "privacy_notice", next.privacy_notice);
		for (char **name = next.topics; *name != NULL; name++)
			ledger_say(&body, "covers", *name);
		ledger_say(&body, "text", next.text);
		ledger_add(store, &entry, &body);
	}
	store_wording_clear(&known);
}
