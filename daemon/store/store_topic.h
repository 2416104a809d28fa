/*
 * SQL of topics and wordings.
 */
#ifndef STORE_STORE_TOPIC_H
#define STORE_STORE_TOPIC_H

#include "records/consent.h"
#include "records/topic.h"
#include "store/store.h"

/* By name; fills title and description with copies the caller frees (store_topic_clear).  False if there
 * is none. */
bool store_topic_by_name(struct store *store, const char *name, struct topic *topic, int64_t *version);
bool store_topic_by_id(struct store *store, int64_t id, struct topic *topic);
void store_topic_clear(struct topic *topic);

/* Adds it (id 0) or writes a new version, from `at` on; returns the id. */
int64_t store_topic_put(struct store *store, const struct topic *topic, enum topic_basis basis, unsigned roles,
    int64_t version, int64_t at);
void store_topic_walk(struct store *store, bool (*each)(void *owner, const struct topic *topic, int64_t version),
    void *owner);

/* True if this is the footing it stands on. */
bool store_topic_rests_on(struct store *store, int64_t id, enum topic_basis basis, unsigned roles);

/* The newest version of a wording by name, or the one with this id, or the one in force for a topic at an
 * instant (not retired, the latest start).  Copies; free with store_wording_clear. */
bool store_wording_by_name(struct store *store, const char *name, struct wording *wording);
bool store_wording_by_id(struct store *store, int64_t id, struct wording *wording);
int64_t store_wording_in_force(struct store *store, const char *topic, int64_t at);	/* id, 0 = none */
/* The wording in force for this topic at `then`, if until `now` neither the topic nor any wording of it has changed, ended or begun;
 * else 0. */
int64_t store_wording_unchanged(struct store *store, int64_t topic, int64_t then, int64_t now);
bool store_wording_covers(struct store *store, int64_t id, const char *topic);
/* The newest version of this name that covered the topic at that instant; retired ones too: people agreed to
 * them.  0 = none. */
int64_t store_wording_named(struct store *store, const char *name, const char *topic, int64_t at);
int64_t store_wording_add(struct store *store, const struct wording *wording, int64_t at);
void store_wording_retire(struct store *store, int64_t id, bool retired, int64_t at);
void store_wording_walk(struct store *store, bool (*each)(void *owner, const struct wording *wording), void *owner);
void store_wording_clear(struct wording *wording);

#endif
