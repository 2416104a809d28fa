/*
 * What one order shows: see visible.h.
 */
#include "render/visible.h"

#include "base/text.h"
#include "records/words.h"

const struct topic *
visible_topic(const struct forum *forum, const char *name)
{
	for (int i = 0; name != NULL && i < forum->topic_count; i++)
		if (text_same(forum->topics[i].name, name))
			return &forum->topics[i];
	return NULL;
}

/* People on a list can leave it: those who agreed, and partners (rules A.2). */
static bool
is_list(const struct topic *topic)
{
	return topic != NULL && (topic_class_basis(topic->class) == BASIS_CONSENT ||
	    topic->class == TOPIC_PARTNERS);
}

static bool
shows(const struct visible *visible, const struct topic *topic)
{
	for (int i = 0; topic != NULL && i < visible->count; i++)
		if (visible->items[i].topic == topic)
			return true;
	return false;
}

static const struct topic *
list_topic(const struct visible *visible, const struct topic *ordinary)
{
	if (is_list(ordinary) && shows(visible, ordinary))
		return ordinary;
	for (int i = 0; i < visible->count; i++)
		if (is_list(visible->items[i].topic))
			return visible->items[i].topic;
	return NULL;
}

bool
visible_find(const struct variant_order *order, struct visible *visible, struct reason *why)
{
	const struct draft *draft = order->draft;

	*visible = (struct visible){ .service = order->kind == KIND_SERVICE };
	for (int i = 0; i < draft->item_count; i++) {
		const struct topic *topic = visible_topic(order->forum, draft->items[i].topic);

		if ((order->bits >> i & 1) == 0)
			continue;
		visible->items[visible->count++] = (struct visible_item){ &draft->items[i], topic };
		if (topic == NULL)
			continue;
		visible->consent = visible->consent || topic_class_basis(topic->class) == BASIS_CONSENT;
		visible->service = visible->service || topic->class == TOPIC_SERVICE;
	}
	visible->list = list_topic(visible, visible_topic(order->forum, draft->head.topic));
	if (visible->count == 0 && draft->item_count > 0)
		return reason_refused(why, "None of the letter's sections is left to show.");
	return true;
}
