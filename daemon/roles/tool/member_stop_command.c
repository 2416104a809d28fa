/*
 * member stop: somebody told us that they want no more of a topic, or of anything (B-21, A-08).
 */
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/member.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_consent.h"
#include "store/store_intake.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { SHARERS = 64 };

static void
put_first(int64_t *ids, int count, int64_t first)
{
	for (int i = 0; i < count; i++)
		if (ids[i] == first) {
			ids[i] = ids[0];
			ids[0] = first;
		}
}

/* Everybody at an address, or the one with this number and then whoever shares their address. */
static int
find_sharers(struct tool *tool, const char *who, int64_t ids[SHARERS], bool *named, struct reason *why)
{
	struct address_facts facts = { 0 };
	int64_t id, before;
	int count;

	*named = text_to_number(who, 1, UINT32_MAX, &id);
	if (*named || strchr(who, '@') == NULL) {	/* a name is neither, and it is said how to find them by it */
		if (!member_find(tool->office, who, &id, why))
			return -1;
		if (!store_address_facts(tool->office->store, store_member_address(tool->office->store, id), &facts)) {
			reason_refused(why, "person %lld has been erased; nothing is sent to them", (long long)id);
			return -1;
		}
		count = store_member_by_blind_index(tool->office->store, facts.blind_index, ids, SHARERS);
		put_first(ids, count, id);
		return count;
	}
	count = member_at_address(tool->office, who, ids, SHARERS, why);
	before = count == 0 ? member_had_before(tool->office, who) : 0;
	if (before != 0) {
		reason_not_found(why, "nobody on the list has this address any more, so nothing is sent there; person %lld had it before. If it is "
		    "they who said stop: signpost member stop %lld", (long long)before, (long long)before);
		return -1;
	}
	if (count == 0) {
		reason_not_found(why, "nobody on the list has this address, so nothing is sent there. Whoever writes from it may be on the list "
		    "under another one: look whom the letter was to that their mail quotes. To make sure nothing ever is sent to this address: "
		    "signpost member suppress ADDRESS");
		return -1;
	}
	return count;
}

/* one stop is everybody's at that address.  An objection is noted for each of them; how we know, for the one who was named. */
static bool
stop_all(struct tool *tool, struct consent_act *act, const int64_t *ids, int count, bool named, int *ended, struct reason *why)
{
	*ended = 0;
	for (int i = 0; i < (act->topic == 0 ? count : 1); i++) {
		int one;

		act->member = ids[i];
		act->by_somebody = count > 1 && !(named && i == 0);
		act->address = store_member_address(tool->office->store, ids[i]);
		if (!consent_stop(tool->office, act, &one, why))
			return false;
		*ended += one;
	}
	return true;
}

/* What somebody no longer wants; no topic = everything that can be stopped. */
struct stop {
	struct topic topics[TOPICS_LIMIT];
	int count;
	int ended[TOPICS_LIMIT + 1];	/* agreements, by each of them */
};

static bool
is_named_already(const struct stop *stop, int64_t topic)
{
	int at = 0;

	while (at < stop->count && stop->topics[at].id != topic)
		at++;
	return at < stop->count;
}

static bool
read_stop_topic(struct tool *tool, const char *name, struct stop *stop, struct reason *why)
{
	struct topic *topic = &stop->topics[stop->count];

	if (topic_is_all(name) || text_same(name, "everything"))
		return reason_usage(why, "to stop everything leave the topics out: signpost member stop %s", tool->words[0]);
	if (stop->count == TOPICS_LIMIT)
		return reason_usage(why, "there are not so many topics");
	if (!topic_find(tool, name, topic, NULL, why))
		return false;
	if (is_named_already(stop, topic->id)) {
		store_topic_clear(topic);
		return true;
	}
	stop->count++;
	if (!topic_can_be_stopped(topic->class))
		return reason_refused(why, "%s %s. Leave the topic out to stop everything that can be stopped", topic->title,
		    topic_goes(topic->class));
	return true;
}

/* "events news" and "events, news" as well, which the home page takes in one piece. */
static bool
read_stop_topics(struct tool *tool, struct stop *stop, struct reason *why)
{
	bool good = true;

	if (tool->word_count == 2 && topic_is_all(tool->words[1]))
		return true;
	for (int i = 1; i < tool->word_count && good; i++) {
		char *words = memory_text(tool->words[i]), *rest = NULL;

		for (char *name = strtok_r(words, " ,", &rest); name != NULL && good; name = strtok_r(NULL, " ,", &rest))
			good = read_stop_topic(tool, name, stop, why);
		free(words);
	}
	return good && (tool->word_count == 1 || stop->count > 0 || reason_usage(why, "there is no topic ''; see: signpost topic list"));
}

static void
stop_clear(struct stop *stop)
{
	for (int i = 0; i < stop->count; i++)
		store_topic_clear(&stop->topics[i]);
}

/* "News", "News, Events"; the caller frees it. */
static char *
stop_words(const struct stop *stop)
{
	struct buffer words = { .limit = 64 * 1024 };

	for (int i = 0; i < stop->count; i++)
		buffer_format(&words, "%s%s", i > 0 ? ", " : "", stop->topics[i].title);
	if (stop->count == 0)
		buffer_add_text(&words, "mail about any topic; only what concerns them alone (a receipt, a booking)");
	return buffer_text(&words);
}

/* One topic, or everything. */
static void
say_one_stop(struct tool *tool, const char *topic, const int64_t *ids, int count, int ended)
{
	for (int i = 0; i < count; i++)
		log_info("person said stop", log_number("member", ids[i]), log_word("to", topic != NULL ? topic : "everything"),
		    log_number("ended", ended), log_number("by", tool->office->actor.uid));
	tool_json(tool, json_pack("{s:I, s:i, s:s, s:i}", "member", (json_int_t)ids[0], "people", count, "topic",
	    topic != NULL ? topic : "ALL", "ended", ended));
}

static void
say_stopped(struct tool *tool, const struct stop *stop, const int64_t *ids, int count, bool named)
{
	char people[48], one[PERSON_TEXT];
	char *address = person_address(tool, ids[0]), *words = stop_words(stop);

	/* By name and address: a number is easily typed wrong. */
	tool_say(tool, "Stopped: %s%s%s get%s no more %s, from now on, also of what is being sent at this moment. "
	    "Nothing has to be confirmed.\n", count == 1 ? person_text(tool, ids[0], one) : tool_people(count, people),
	    count == 1 ? "" : " at ", count == 1 ? "" : address, count == 1 ? "s" : "", words);
	if (count > 1 && !named && tool_option(tool, "--evidence") != NULL)
		tool_say(tool, "As it may have been any of them, how we know was kept with nobody. If you know who it was, say it once more with "
		    "their number: signpost member stop NUMBER\n");
	for (int i = 0; i < stop->count || i == 0; i++)
		say_one_stop(tool, stop->count > 0 ? stop->topics[i].name : NULL, ids, count, stop->ended[i]);
	free(address);
	free(words);
}

/* B-05: which mail it was that waits for somebody to look at it (B-24), unless the officer says better how we know. */
static void
point_to_mail(struct tool *tool, const int64_t *ids, int count, char words[256])
{
	struct inbox_row row = { .id = 0 };
	char when[CLOCK_TEXT], actor[ACTOR_TEXT];

	while (store_inbox_next(tool->office->store, row.id, false, &row))
		for (int i = 0; i < count; i++)
			if (row.kind == INBOX_STOP_PERHAPS && row.member == ids[i])
				snprintf(words, 256, "mail of %s, read by %s", clock_plain(row.arrived_at, when),
				    person_actor_text(tool, tool->office->actor, actor));
}

static bool
carry_out_stop(struct tool *tool, struct stop *stop, struct consent_act *act, const int64_t *ids, int count, bool named, struct reason *why)
{
	for (int i = 0; i < stop->count || i == 0; i++) {
		act->topic = stop->count > 0 ? stop->topics[i].id : 0;
		if (!stop_all(tool, act, ids, count, named, &stop->ended[i], why))
			return false;
	}
	return true;
}

static bool
run_stop(struct tool *tool, struct reason *why)
{
	struct consent_act act = { .to = CONSENT_WITHDRAWN };
	struct stop stop = { .count = 0 };
	int64_t ids[SHARERS];
	char words[256];
	int count;
	bool named, done;

	if (!person_read_act(tool, false, &act, words, why))
		return false;
	store_begin(tool->office->store);
	count = find_sharers(tool, tool->words[0], ids, &named, why);
	if (act.channel == CHANNEL_EMAIL && tool_option(tool, "--evidence") == NULL)
		point_to_mail(tool, ids, count, words);
	done = count > 0 && read_stop_topics(tool, &stop, why) && carry_out_stop(tool, &stop, &act, ids, count, named, why);
	if (tool_commit_if(tool, done))
		say_stopped(tool, &stop, ids, count, named);
	stop_clear(&stop);
	return done;
}

static const struct tool_option stop_options[] = {
	{ "--channel", "WORD", "how they told us (phone if nothing is said): " CONSENT_CHANNEL_LIST },
	{ "--evidence", "TEXT", "how we know; filled in if nothing is said" },
	{ "--date", "DAY", "when, if it was not just now: 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"" },
	{ NULL, NULL, NULL }
};

const struct command member_stop_commands[] = {
	{ "member stop", "WHO [TOPIC…]", "somebody said stop, by phone or in person; nothing to confirm", 1, -1, NEEDS_OFFICE,
	    RIGHT_MEMBERS, stop_options, run_stop, 0, true },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
