/*
 * What one order shows: the items whose bits are set, their topics, and what follows from those
 * for headers, footer and marks.
 */
#ifndef RENDER_VISIBLE_H
#define RENDER_VISIBLE_H

#include "render/variant_render.h"

struct visible_item {
	const struct draft_item *item;
	const struct topic *topic;	/* NULL = the forum has no such topic */
};

struct visible {
	struct visible_item items[ITEMS_LIMIT];
	int count;
	const struct topic *list;	/* the topic of List-Id (RFC 2919); NULL = this is no list */
	bool consent;			/* an item goes by consent (T1 to T6) */
	bool service;			/* T11 */
};

/* Refuses an order that shows no item of a draft that has some. */
bool visible_find(const struct variant_order *order, struct visible *visible, struct reason *why);

/* The forum's topic of this name, or NULL. */
const struct topic *visible_topic(const struct forum *forum, const char *name);

#endif
