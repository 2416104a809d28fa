/*
 * Topics and wordings: see topic.h.  SQL: store/store_topic.c.
 */
#include "core/topic.h"

#include <string.h>

#include "base/clock.h"
#include "core/declared.h"
#include "core/ledger.h"
#include "records/words.h"
#include "store/store_consent.h"
#include "store/store_ledger.h"
#include "store/store_topic.h"

bool
topic_declare(struct store *store, struct actor actor, const struct topic *topic, int64_t *reworded, struct reason *why)
{
	struct ledger_entry entry = { .kind = LEDGER_TOPIC, .actor = actor };
	struct ledger_body body = { 0 };
	struct topic known = { 0 };
	int64_t version = 0;
	bool there = store_topic_by_name(store, topic->name, &known, &version);
	bool same = there && strcmp(known.title, topic->title) == 0 && strcmp(known.description,
	    topic->description) == 0;
	bool moved = there && known.class != topic->class;

	if (there && !same)
		*reworded += store_consent_agreed_until(store, known.id, INT64_MAX);
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

static bool
same_words(const struct wording *left, const struct wording *right)
{
	return left->in_force_from == right->in_force_from && strcmp(left->text, right->text) == 0 &&
	    strcmp(left->privacy_notice, right->privacy_notice) == 0;
}

bool
wording_is_same(const struct wording *left, const struct wording *right)
{
	return same_words(left, right) && same_names(left->topics, right->topics);
}

static void
add_version(struct store *store, struct actor actor, const struct wording *wording)
{
	struct ledger_entry entry = { .kind = LEDGER_WORDING, .actor = actor };
	struct ledger_body body = { 0 };

	ledger_say(&body, "wording", wording->name);
	ledger_say_number(&body, "version", wording->version);
	ledger_say_number(&body, "id", store_wording_add(store, wording, clock_now()));
	ledger_say_number(&body, "in_force_from", wording->in_force_from);
	ledger_say(&body, "privacy_notice", wording->privacy_notice);
	for (char **name = wording->topics; *name != NULL; name++)
		ledger_say(&body, "covers", *name);
	if (wording->retired)
		ledger_say_number(&body, "retired", 1);
	ledger_say(&body, "text", wording->text);
	ledger_add(store, &entry, &body);
}

/* B-53: from when on nobody new agrees to it, or does again. */
static void
retire(struct store *store, struct actor actor, const struct wording *known, bool retired)
{
	struct ledger_entry entry = { .kind = LEDGER_WORDING, .actor = actor };
	struct ledger_body body = { 0 };

	store_wording_retire(store, known->id, retired, clock_now());
	ledger_say(&body, "wording", known->name);
	ledger_say_number(&body, "id", known->id);
	ledger_say_number(&body, "retired", retired);
	ledger_add(store, &entry, &body);
}

/* The book decides what was declared, and not a table that somebody may have written to. */
static void
take_from_book(struct store *store, struct wording *known)
{
	bool retired = known->retired;
	struct declared declared;
	struct wording told;

	declared_load(&declared, store);
	if (declared_wording(&declared, known->id, &told)) {
		store_wording_clear(known);
		*known = told;
		known->retired = retired;
	}
	declared_clear(&declared);
}

static bool
refuse_other_words(const struct wording *wording, struct reason *why)
{
	return reason_refused(why, "people have agreed to the wording %s, and in the configuration its text, its date or its privacy notice "
	    "is another one now. Put it back as it was (signpost topic wording %s shows it), with \"retired: true\" if it is no longer "
	    "used, and give the new text an id and a date of its own", wording->name, wording->name);
}

bool
wording_declare(struct store *store, struct actor actor, const struct wording *wording, struct reason *why)
{
	struct wording known = { 0 }, next = *wording;
	bool there = store_wording_by_name(store, wording->name, &known), done = true;

	if (there && !wording_is_same(&known, wording))
		take_from_book(store, &known);
	next.version = known.version + 1;
	if (there && wording_is_same(&known, wording)) {
		if (known.retired != wording->retired)
			retire(store, actor, &known, wording->retired);
	} else if (there && !same_words(&known, wording) && store_ledger_agreed(store, wording->name)) {
		done = refuse_other_words(wording, why);
	} else {
		if (there)	/* nobody agrees to the version before any more, whatever day it had */
			retire(store, actor, &known, true);
		add_version(store, actor, &next);
	}
	store_wording_clear(&known);
	return done;
}
