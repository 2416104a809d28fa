/*
 * SQL of topics and wordings: see store_topic.h.
 */
#include "store/store_topic.h"

#include <string.h>

#include "base/memory.h"

#define TOPIC "SELECT id, name, class, title, description, version FROM topics"
#define WORDING "SELECT id, name, version, in_force_from, retired, privacy_notice, topics, text FROM wordings"

static void
read_topic(const struct query *row, struct topic *topic)
{
	*topic = (struct topic){
		.id = query_number(row, 0),
		.name = memory_text(query_text(row, 1)),
		.class = (enum topic_class)query_number(row, 2),
		.title = memory_text(query_text(row, 3)),
		.description = memory_text(query_text(row, 4)),
	};
}

void
store_topic_clear(struct topic *topic)
{
	free(topic->name);
	free(topic->title);
	free(topic->description);
	*topic = (struct topic){ 0 };
}

bool
store_topic_by_name(struct store *store, const char *name, struct topic *topic, int64_t *version)
{
	struct query *row = query_open(store->main, TOPIC " WHERE name = ?1", "t", name);

	if (!query_row(row))
		return false;
	read_topic(row, topic);
	if (version != NULL)
		*version = query_number(row, 5);
	query_end(row);
	return true;
}

bool
store_topic_by_id(struct store *store, int64_t id, struct topic *topic)
{
	struct query *row = query_open(store->main, TOPIC " WHERE id = ?1", "i", id);

	if (!query_row(row))
		return false;
	read_topic(row, topic);
	query_end(row);
	return true;
}

int64_t
store_topic_put(struct store *store, const struct topic *topic, enum topic_basis basis, unsigned roles,
    int64_t version, int64_t at)
{
	struct query *row = query_open(store->main,
	    "INSERT INTO topics(name, class, basis, roles, version, title, description, changed_at)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (name) DO UPDATE SET class = excluded.class,"
	    " basis = excluded.basis, roles = excluded.roles, version = excluded.version, title = excluded.title,"
	    " description = excluded.description, changed_at = excluded.changed_at RETURNING id", "tiiiitti", topic->name,
	    (int64_t)topic->class, (int64_t)basis, (int64_t)roles, version, topic->title, topic->description, at);
	int64_t id = 0;

	if (query_row(row)) {
		id = query_number(row, 0);
		query_end(row);
	}
	return id;
}

bool
store_topic_rests_on(struct store *store, int64_t id, enum topic_basis basis, unsigned roles)
{
	return query_one(store->main, 0, "SELECT 1 FROM topics WHERE id = ?1 AND basis = ?2 AND roles = ?3", "iii", id,
	    (int64_t)basis, (int64_t)roles) == 1;
}

void
store_topic_walk(struct store *store, bool (*each)(void *owner, const struct topic *topic, int64_t version),
    void *owner)
{
	struct query *row = query_open(store->main, TOPIC " ORDER BY class, id", "");

	while (query_row(row)) {
		struct topic topic;
		bool more;

		read_topic(row, &topic);
		more = each(owner, &topic, query_number(row, 5));
		store_topic_clear(&topic);
		if (!more) {
			query_end(row);
			return;
		}
	}
}

/* " news events " as a NULL-ended list. */
static char **
split_names(const char *joined)
{
	char **names = memory_new((TOPICS_LIMIT + 1) * sizeof *names);
	int count = 0;

	while (*joined != '\0' && count < TOPICS_LIMIT) {
		size_t length = strcspn(joined, " ");

		if (length > 0)
			names[count++] = memory_text_part(joined, length);
		joined += length + (joined[length] == ' ');
	}
	return names;
}

static void
read_wording(const struct query *row, struct wording *wording)
{
	*wording = (struct wording){
		.id = query_number(row, 0),
		.name = memory_text(query_text(row, 1)),
		.version = query_number(row, 2),
		.in_force_from = query_number(row, 3),
		.retired = query_number(row, 4) == 1,
		.privacy_notice = memory_text(query_text(row, 5)),
		.topics = split_names(query_text(row, 6)),
		.text = memory_text(query_text(row, 7)),
	};
}

void
store_wording_clear(struct wording *wording)
{
	for (char **name = wording->topics; name != NULL && *name != NULL; name++)
		free(*name);
	free(wording->topics);
	free(wording->name);
	free(wording->privacy_notice);
	free(wording->text);
	*wording = (struct wording){ 0 };
}

static bool
first_wording(struct query *row, struct wording *wording)
{
	if (!query_row(row))
		return false;
	read_wording(row, wording);
	query_end(row);
	return true;
}

bool
store_wording_by_name(struct store *store, const char *name, struct wording *wording)
{
	return first_wording(query_open(store->main, WORDING " WHERE name = ?1 ORDER BY version DESC LIMIT 1", "t",
	    name), wording);
}

bool
store_wording_by_id(struct store *store, int64_t id, struct wording *wording)
{
	return first_wording(query_open(store->main, WORDING " WHERE id = ?1", "i", id), wording);
}

#define COVERS " instr(topics, ' ' || ?1 || ' ') > 0"

int64_t
store_wording_in_force(struct store *store, const char *topic, int64_t at)
{
	return query_one(store->main, 0, "SELECT id FROM wordings WHERE retired = 0 AND in_force_from <= ?2 AND" COVERS
	    " ORDER BY in_force_from DESC, version DESC, id DESC LIMIT 1", "ti", topic, at);
}

int64_t
store_wording_unchanged(struct store *store, int64_t topic, int64_t then, int64_t now)
{
	return query_one(store->main, 0, "SELECT w.id FROM topics t JOIN wordings w ON instr(w.topics, ' ' || t.name || ' ') > 0"
	    " WHERE t.id = ?1 AND t.changed_at <= ?2 AND w.retired = 0 AND w.in_force_from <= ?2 AND NOT EXISTS"
	    "  (SELECT 1 FROM wordings o WHERE instr(o.topics, ' ' || t.name || ' ') > 0 AND o.in_force_from <= ?3"
	    "   AND (o.in_force_from > ?2 OR o.changed_at > ?2))"
	    " ORDER BY w.in_force_from DESC, w.version DESC, w.id DESC LIMIT 1", "iii", topic, then, now);
}

bool
store_wording_covers(struct store *store, int64_t id, const char *topic)
{
	return query_one(store->main, 0, "SELECT 1 FROM wordings WHERE id = ?2 AND" COVERS, "ti", topic, id) == 1;
}

int64_t
store_wording_named(struct store *store, const char *name, const char *topic, int64_t at)
{
	return query_one(store->main, 0, "SELECT id FROM wordings WHERE name = ?3 AND in_force_from <= ?2 AND" COVERS
	    " ORDER BY version DESC LIMIT 1", "tit", topic, at, name);
}

int64_t
store_wording_add(struct store *store, const struct wording *wording, int64_t at)
{
	struct buffer names = { .limit = 16 * 1024 };
	struct query *row;
	int64_t id = 0;

	buffer_add_char(&names, ' ');
	for (char **name = wording->topics; name != NULL && *name != NULL; name++)
		buffer_format(&names, "%s ", *name);
	row = query_open(store->main, "INSERT INTO wordings(name, version, in_force_from, retired, privacy_notice,"
	    " topics, text, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id", "tiiittti", wording->name,
	    wording->version, wording->in_force_from, (int64_t)wording->retired, wording->privacy_notice,
	    names.bytes, wording->text, at);
	if (query_row(row)) {
		id = query_number(row, 0);
		query_end(row);
	}
	buffer_free(&names);
	return id;
}

void
store_wording_retire(struct store *store, int64_t id, bool retired, int64_t at)
{
	query_run(store->main, "UPDATE wordings SET retired = ?2, changed_at = ?3 WHERE id = ?1", "iii", id, (int64_t)retired, at);
}

void
store_wording_walk(struct store *store, bool (*each)(void *owner, const struct wording *wording), void *owner)
{
	struct query *row = query_open(store->main, WORDING " ORDER BY id", "");

	while (query_row(row)) {
		struct wording wording;
		bool more;

		read_wording(row, &wording);
		more = each(owner, &wording);
		store_wording_clear(&wording);
		if (!more) {
			query_end(row);
			return;
		}
	}
}
