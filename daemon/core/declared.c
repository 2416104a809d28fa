/*
 * Topics and wordings as the record book has them: see declared.h.  core/topic.c writes these rows.
 */
#include "core/declared.h"

#include <string.h>

#include "core/ledger.h"
#include "core/topic.h"
#include "records/words.h"
#include "store/store_ledger.h"
#include "store/store_topic.h"

struct declared_row {
	enum ledger_kind kind;
	int64_t seq, happened_at;
	int64_t id, version;
	char *body;
};

static bool
take_row(void *owner, const struct ledger_entry *entry)
{
	struct declared *declared = owner;
	struct declared_row row = { entry->kind, entry->seq, entry->happened_at, ledger_value_number(entry->body, "id"),
		ledger_value_number(entry->body, "version"), NULL };

	if (row.version == 0)
		return true;	/* only says that a wording is used no more, or again */
	row.body = memory_text(entry->body);
	declared->rows = memory_resize(declared->rows, (size_t)declared->count + 1, sizeof *declared->rows);
	declared->rows[declared->count++] = row;
	return true;
}

void
declared_load(struct declared *declared, struct store *store)
{
	*declared = (struct declared){ 0 };
	store_ledger_walk_declared(store, take_row, declared);
}

void
declared_clear(struct declared *declared)
{
	for (int i = 0; i < declared->count; i++)
		free(declared->rows[i].body);
	free(declared->rows);
	*declared = (struct declared){ 0 };
}

/* Of a topic the row with the present version. */
static const struct declared_row *
last_row(const struct declared *declared, enum ledger_kind kind, int64_t id)
{
	for (int i = declared->count - 1; i >= 0; i--)
		if (declared->rows[i].kind == kind && declared->rows[i].id == id)
			return &declared->rows[i];
	return NULL;
}

/* The names behind each "covers=". */
static char **
covered_topics(const char *body)
{
	char **names = memory_new((TOPICS_LIMIT + 1) * sizeof *names);
	int count = 0;

	for (; body != NULL && count < TOPICS_LIMIT; body = strchr(body, '\n')) {
		body += *body == '\n';
		if (strncmp(body, "covers=", 7) == 0)
			names[count++] = ledger_value(body, "covers");
	}
	return names;
}

bool
declared_wording(const struct declared *declared, int64_t id, struct wording *wording)
{
	const struct declared_row *row = last_row(declared, LEDGER_WORDING, id);

	if (row == NULL)
		return false;
	*wording = (struct wording){ .id = id, .version = row->version, .name = ledger_value(row->body, "wording"),
		.in_force_from = ledger_value_number(row->body, "in_force_from"), .text = ledger_value(row->body, "text"),
		.privacy_notice = ledger_value(row->body, "privacy_notice"), .topics = covered_topics(row->body) };
	return true;
}

char *
declared_title(const struct declared *declared, int64_t topic, int64_t at)
{
	const struct declared_row *then = NULL;

	for (int i = 0; i < declared->count; i++) {
		const struct declared_row *row = &declared->rows[i];

		if (row->kind == LEDGER_TOPIC && row->id == topic && (then == NULL || row->happened_at <= at))
			then = row;
	}
	return then != NULL ? ledger_value(then->body, "title") : NULL;
}

int64_t
declared_changed_at(const struct declared *declared, int64_t topic)
{
	const struct declared_row *row = last_row(declared, LEDGER_TOPIC, topic);

	return row != NULL && row->version > 1 ? row->happened_at : 0;
}

/* One round over the tables. */
struct comparing {
	const struct declared *declared;
	struct store *store;
	struct reason *why;
	int64_t topics, wordings;
	bool bad;
};

static bool
differs(struct comparing *comparing, const char *what, const char *name, const struct declared_row *row)
{
	comparing->bad = true;
	if (row == NULL)
		reason_check_failed(comparing->why, "the %s %s in the store does not stand in the record book", what, name);
	else
		reason_check_failed(comparing->why, "the %s %s, version %lld, is not in the store as entry %lld of the record book has it", what,
		    name, (long long)row->version, (long long)row->seq);
	return false;
}

static bool
value_is(const struct declared_row *row, const char *key, const char *text)
{
	char *value = ledger_value(row->body, key);
	bool same = value != NULL && strcmp(value, text) == 0;

	free(value);
	return same;
}

static bool
compare_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct comparing *comparing = owner;
	const struct declared_row *row = last_row(comparing->declared, LEDGER_TOPIC, topic->id);

	comparing->topics++;
	if (row != NULL && row->version == version && value_is(row, "topic", topic->name) && value_is(row, "title", topic->title) &&
	    value_is(row, "class", topic_class_word(topic->class)) && value_is(row, "description", topic->description) &&
	    store_topic_rests_on(comparing->store, topic->id, topic_class_basis(topic->class), topic_class_role(topic->class)))
		return true;
	return differs(comparing, "topic", topic->name, row);
}

static bool
compare_wording(void *owner, const struct wording *wording)
{
	struct comparing *comparing = owner;
	const struct declared_row *row = last_row(comparing->declared, LEDGER_WORDING, wording->id);
	struct wording told = { 0 };
	bool same = declared_wording(comparing->declared, wording->id, &told) && told.version == wording->version &&
	    strcmp(told.name, wording->name) == 0 && wording_is_same(&told, wording);

	store_wording_clear(&told);
	comparing->wordings++;
	return same || differs(comparing, "wording", wording->name, row);
}

/* What the tables have is the book's; so if they have as many, they have all. */
static bool
nothing_is_missing(struct comparing *comparing)
{
	const struct declared *declared = comparing->declared;
	int64_t topics = 0, wordings = 0;

	for (int i = 0; i < declared->count; i++) {
		wordings += declared->rows[i].kind == LEDGER_WORDING;
		topics += declared->rows[i].kind == LEDGER_TOPIC && declared->rows[i].version == 1;
	}
	return (topics == comparing->topics && wordings == comparing->wordings) ||
	    reason_check_failed(comparing->why, "a %s that stands in the record book is missing in the store",
	        topics != comparing->topics ? "topic" : "wording");
}

bool
declared_is_kept(const struct declared *declared, struct store *store, struct reason *why)
{
	struct comparing comparing = { .declared = declared, .store = store, .why = why };

	store_topic_walk(store, compare_topic, &comparing);
	if (!comparing.bad)
		store_wording_walk(store, compare_wording, &comparing);
	return !comparing.bad && nothing_is_missing(&comparing);
}
