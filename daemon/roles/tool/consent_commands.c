/*
 * Commands on agreements and topics: consent give|withdraw|show, topic list|show|wording.
 */
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/join.h"
#include "core/member.h"
#include "core/new_address.h"
#include "records/words.h"
#include "roles/tool/passing.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_consent.h"
#include "store/store_member.h"
#include "store/store_topic.h"

/* A topic is named in small letters or large ones, as in a draft: the name it has, or what was typed where there is none. */
static const char *
as_named(const struct tool *tool, const char *typed)
{
	for (int i = 0; i < tool->forum->topic_count; i++)
		if (text_same(typed, tool->forum->topics[i].name))
			return tool->forum->topics[i].name;
	return topic_is_all(typed) ? "ALL" : typed;
}

bool
topic_is_all(const char *typed)
{
	return text_same(typed, "ALL");
}

bool
topic_find(struct tool *tool, const char *typed, struct topic *topic, int64_t *version, struct reason *why)
{
	const char *names[TOPICS_LIMIT + 1] = { NULL }, *nearest;

	if (store_topic_by_name(tool->office->store, as_named(tool, typed), topic, version))
		return true;
	for (int i = 0; i < tool->forum->topic_count && i < TOPICS_LIMIT; i++)
		names[i] = tool->forum->topics[i].name;
	nearest = text_nearest(typed, names);
	return reason_not_found(why, "there is no topic '%.60s'%s%s%s", typed, nearest != NULL ? "; did you mean " : "",
	    nearest != NULL ? nearest : "", nearest != NULL ? "?" : "; see: signpost topic list");
}

/* --wording NAME: the version of it that covered the topic on that day. */
static bool
find_wording(struct tool *tool, const struct topic *topic, struct consent_act *act, struct reason *why)
{
	const char *name = tool_option(tool, "--wording");
	struct wording wording = { 0 };
	char day[CLOCK_TEXT];
	bool there;

	if (name == NULL)
		return true;
	act->wording = store_wording_named(tool->office->store, name, topic->name, act->happened_at);
	if (act->wording != 0)
		return true;
	there = store_wording_by_name(tool->office->store, name, &wording);
	store_wording_clear(&wording);
	if (!there)
		return reason_not_found(why, "there is no wording '%.60s'; see: signpost topic wording", name);
	return reason_refused(why, "the wording %s did not speak of %s on %s, so nobody can have agreed to it by it", name,
	    topic->title, clock_plain_date(act->happened_at, day));
}

static bool
give_one(struct tool *tool, struct consent_act *act, const char *name, struct reason *why)
{
	struct topic topic = { 0 };
	bool done;

	act->wording = 0;
	if (!topic_find(tool, name, &topic, NULL, why))
		return false;
	act->topic = topic.id;
	done = find_wording(tool, &topic, act, why) && consent_give(tool->office, act, why);
	store_topic_clear(&topic);
	return done;
}

static void
say_given(struct tool *tool, int64_t member, int64_t happened_at)
{
	/* As it was read: 3/4/2026 is in April. */
	bool dated = tool_flag(tool, "--date");
	char person[PERSON_KNOWN], day[CLOCK_TEXT];

	for (int i = 1; i < tool->word_count; i++) {
		const char *topic = as_named(tool, tool->words[i]);

		log_info("agreement written down", log_number("member", member), log_word("topic", topic));
		tool_say(tool, "Person %s has agreed to %s%s%s.\n", person_known(tool, member, person), topic, dated ? " on " : "",
		    dated ? clock_plain_date(happened_at, day) : "");
		tool_json(tool, json_pack("{s:I, s:s, s:s}", "member", (json_int_t)member, "topic", topic, "state", "given"));
	}
}

/* B-08: of somebody who has not joined nothing is kept, so their yes must not be either. */
static bool
has_joined(struct tool *tool, int64_t member, struct reason *why)
{
	int64_t person = new_address_of(tool->office->store, member);

	if (join_forgotten_at(tool->office->store, member) == 0)
		return true;
	if (person != 0)
		return reason_refused(why, "person %lld is the new address of person %lld, which has not been confirmed yet; what they "
		    "agree to is written down for person %lld", (long long)member, (long long)person, (long long)person);
	return reason_refused(why, "person %lld has asked to join and not confirmed it yet, so nothing can be written down for them. If "
	    "they have told "
	    "you that they want to join, run first: signpost member change %lld --roles member", (long long)member, (long long)member);
}

/* B-01: each topic is a record of its own; all of them or none. */
static bool
run_give(struct tool *tool, struct reason *why)
{
	struct consent_act act = { .to = CONSENT_GIVEN };
	char words[256];
	bool done = person_read_act(tool, true, &act, words, why) && person_find(tool, tool->words[0], &act.member, why) &&
	    has_joined(tool, act.member, why);

	if (!done)
		return false;
	store_begin(tool->office->store);
	act.address = store_member_address(tool->office->store, act.member);
	for (int i = 1; i < tool->word_count && done; i++)
		done = give_one(tool, &act, tool->words[i], why);
	if (!done) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	say_given(tool, act.member, act.happened_at);
	return true;
}

static bool
withdraw_one(struct tool *tool, struct consent_act *act, const char *name, int *ended, struct reason *why)
{
	struct topic topic = { 0 };
	int one = 0;
	bool done;

	if (topic_is_all(name)) {
		act->topic = 0;
	} else {
		if (!topic_find(tool, name, &topic, NULL, why))
			return false;
		act->topic = topic.id;
		if (!topic_can_be_stopped(topic.class)) {
			reason_refused(why, "%s %s: nobody agreed to it, so there is nothing to withdraw. ALL stops everything that can "
			    "be stopped", name, topic_goes(topic.class));
			store_topic_clear(&topic);
			return false;
		}
	}
	done = consent_stop(tool->office, act, &one, why);
	*ended += one;
	store_topic_clear(&topic);
	return done;
}

static bool
run_withdraw(struct tool *tool, struct reason *why)
{
	struct consent_act act = { .to = CONSENT_WITHDRAWN };
	char words[256], person[PERSON_KNOWN];
	int ended = 0;
	bool done = person_read_act(tool, false, &act, words, why) && person_find(tool, tool->words[0], &act.member,
	    why);

	if (!done)
		return false;
	store_begin(tool->office->store);
	act.address = store_member_address(tool->office->store, act.member);
	for (int i = 1; i < tool->word_count && done; i++)
		done = withdraw_one(tool, &act, tool->words[i], &ended, why);
	if (!done) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	for (int i = 1; i < tool->word_count; i++) {
		log_info("person said stop", log_number("member", act.member), log_word("to", as_named(tool, tool->words[i])),
		    log_number("ended", ended), log_number("by", tool->office->actor.uid));
		tool_json(tool, json_pack("{s:I, s:s, s:s, s:i}", "member", (json_int_t)act.member, "topic",
		    as_named(tool, tool->words[i]), "state", "withdrawn", "ended", ended));
	}
	tool_say(tool, "Stopped, from now on, for everybody who shares the address of person %s.\n",
	    person_known(tool, act.member, person));
	return true;
}

struct showing {
	struct tool *tool;
	int64_t member;
	struct consent_row said[TOPICS_LIMIT];
	int count;
};

static bool
collect_said(void *owner, const struct consent_row *row)
{
	struct showing *showing = owner;

	showing->said[showing->count++] = *row;
	return showing->count < TOPICS_LIMIT;
}

/* Also what goes by role, if they have stopped it. */
static bool
show_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct showing *showing = owner;
	struct consent_row row = { 0 };
	struct wording wording = { 0 };
	char when[CLOCK_TEXT] = "";

	(void)version;
	for (int i = 0; i < showing->count; i++)
		if (showing->said[i].topic == topic->id)
			row = showing->said[i];
	if (!topic_is_marketing(topic->class) && row.state == CONSENT_NONE)
		return true;
	if (row.wording != 0)
		store_wording_by_id(showing->tool->office->store, row.wording, &wording);
	tool_say(showing->tool, "  %-28s %s", topic->title, person_consent_words(row.state));
	if (row.state != CONSENT_NONE)
		tool_say(showing->tool, ", %s", clock_plain(row.changed_at, when));
	if (wording.id != 0)
		tool_say(showing->tool, ", to %s version %lld", wording.name, (long long)wording.version);
	tool_say(showing->tool, "\n");
	if (showing->tool->json)
		tool_json(showing->tool, json_pack("{s:I, s:s, s:s, s:s, s:s, s:I, s:I}", "member",
		    (json_int_t)showing->member, "topic", topic->name, "state", consent_state_word(row.state), "since",
		    row.state != CONSENT_NONE ? clock_iso(row.changed_at, when) : "", "wording",
		    wording.name != NULL ? wording.name : "", "version", (json_int_t)wording.version, "entry",
		    (json_int_t)row.seq));
	store_wording_clear(&wording);
	return true;
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct showing showing = { .tool = tool };
	int64_t address;

	if (!person_find(tool, tool->words[0], &showing.member, why))
		return false;
	address = store_member_address(tool->office->store, showing.member);
	if (address == 0)
		return reason_refused(why, "person %lld has been erased", (long long)showing.member);
	store_consent_said(tool->office->store, showing.member, address, collect_said, &showing);
	tool_say(tool, "Person %lld\n", (long long)showing.member);
	store_topic_walk(tool->office->store, show_topic, &showing);
	return true;
}

/* How many have agreed to each topic. */
struct agreed {
	int64_t topics[TOPICS_LIMIT], counts[TOPICS_LIMIT];
	int count;
};

static bool
count_agreed(void *owner, const struct consent_row *row)
{
	struct agreed *agreed = owner;
	int i = 0;

	if (row->state != CONSENT_GIVEN)
		return true;
	while (i < agreed->count && agreed->topics[i] != row->topic)
		i++;
	if (i == TOPICS_LIMIT)
		return true;
	if (i == agreed->count)
		agreed->topics[agreed->count++] = row->topic;
	agreed->counts[i]++;
	return true;
}

static int64_t
how_many(struct tool *tool, const struct agreed *agreed, const struct topic *topic)
{
	unsigned role = topic_class_role(topic->class);

	if (!topic_is_marketing(topic->class))
		return role != 0 ? store_member_count(tool->office->store, role) : 0;
	for (int i = 0; i < agreed->count; i++)
		if (agreed->topics[i] == topic->id)
			return agreed->counts[i];
	return 0;
}

static const char *
basis_words(enum topic_class class, int64_t people)
{
	switch (topic_class_basis(class)) {
	case BASIS_CONSENT:
		return people == 1 ? "has agreed" : "have agreed";
	case BASIS_ROLE:
		return people == 1 ? "gets it by their role" : "get it by their role";
	case BASIS_SERVICE:
	case TOPIC_BASES:
		break;
	}
	return "";
}

struct listing {
	struct tool *tool;
	struct agreed agreed;
};

static bool
list_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct listing *listing = owner;
	int64_t people = how_many(listing->tool, &listing->agreed, topic);
	char text[48];

	if (topic_class_basis(topic->class) == BASIS_SERVICE)
		tool_say(listing->tool, "%-16s %-30s %s\n", topic->name, topic->title, topic_goes(topic->class));
	else
		tool_say(listing->tool, "%-16s %-30s %s %s\n", topic->name, topic->title, tool_people(people, text),
		    basis_words(topic->class, people));
	tool_json(listing->tool, json_pack("{s:s, s:s, s:s, s:s, s:I, s:I, s:s}", "topic", topic->name, "title", topic->title,
	    "class", topic_class_word(topic->class), "basis", topic_basis_word(topic_class_basis(topic->class)), "people",
	    (json_int_t)people, "version", (json_int_t)version, "description", topic->description));
	return true;
}

static bool
run_topic_list(struct tool *tool, struct reason *why)
{
	struct listing listing = { .tool = tool };

	(void)why;
	store_consent_walk(tool->office->store, 0, count_agreed, &listing.agreed);
	store_topic_walk(tool->office->store, list_topic, &listing);
	return true;
}

static bool
run_topic_show(struct tool *tool, struct reason *why)
{
	struct listing listing = { .tool = tool };
	struct topic topic = { 0 };
	int64_t version = 0, wording;
	struct wording now = { 0 };

	if (!topic_find(tool, tool->words[0], &topic, &version, why))
		return false;
	store_consent_walk(tool->office->store, 0, count_agreed, &listing.agreed);
	list_topic(&listing, &topic, version);
	tool_say(tool, "  %s\n", topic.description);
	wording = store_wording_in_force(tool->office->store, topic.name, clock_now());
	if (wording != 0 && store_wording_by_id(tool->office->store, wording, &now))
		tool_say(tool, "  People who agree today agree to %s, version %lld; see: signpost topic wording %s\n", now.name,
		    (long long)now.version, now.name);
	store_wording_clear(&now);
	store_topic_clear(&topic);
	return true;
}

static void
wording_topics(const struct wording *wording, struct buffer *words, json_t *list)
{
	for (char **name = wording->topics; *name != NULL; name++) {
		buffer_format(words, "%s%s", words->length > 0 ? ", " : "", *name);
		json_array_append_new(list, json_string(*name));
	}
}

/* All of them with a line each, or the named one (all its versions) with its text. */
static bool
show_wording(void *owner, const struct wording *wording)
{
	struct listing *listing = owner;
	struct tool *tool = listing->tool;
	struct buffer topics = { .limit = 8192 };
	json_t *list = json_array();
	char day[CLOCK_TEXT];

	if (tool->word_count == 0 || strcmp(tool->words[0], wording->name) == 0) {
		wording_topics(wording, &topics, list);
		tool_say(tool, "%s, version %lld, from %s%s: %s\n", wording->name, (long long)wording->version,
		    clock_plain_date(wording->in_force_from, day), wording->retired ? ", no longer used" : "",
		    topics.length > 0 ? topics.bytes : "");
		if (tool->word_count == 1)
			tool_say(tool, "Privacy notice %s\n\n%s\n", wording->privacy_notice, wording->text);
		tool_json(tool, json_pack("{s:s, s:I, s:I, s:s, s:b, s:s, s:O, s:s}", "wording", wording->name, "version",
		    (json_int_t)wording->version, "id", (json_int_t)wording->id, "in_force_from",
		    clock_iso(wording->in_force_from, day), "retired", wording->retired, "privacy_notice",
		    wording->privacy_notice, "topics", list, "text", wording->text));
		listing->agreed.count++;
	}
	json_decref(list);
	buffer_free(&topics);
	return true;
}

static bool
run_topic_wording(struct tool *tool, struct reason *why)
{
	struct listing listing = { .tool = tool };
	struct reason refused;

	/* Somebody who has changed a wording has to see what it was. */
	if (!passing_to_service(tool, why) || !tool_open_office(tool, why))
		return false;
	if (!tool_declare(tool, &refused))
		tool_say(tool, "NOT TAKEN from the configuration: %s.\n\n", refused.text);
	store_wording_walk(tool->office->store, show_wording, &listing);
	if (listing.agreed.count == 0 && tool->word_count == 1)
		return reason_not_found(why, "there is no wording '%.60s'; see: signpost topic wording", tool->words[0]);
	return true;
}

static const struct tool_option give_options[] = {
	{ "--channel", "WORD", "how they agreed: " CONSENT_CHANNEL_LIST },
	{ "--evidence", "TEXT", "how we know: \"paper form 114\"" },
	{ "--date", "DAY", "when, if it was not just now: 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"" },
	{ "--wording", "NAME", "the text they saw, if it was not the one in force on that day" },
	{ NULL, NULL, NULL }
};

static const struct tool_option withdraw_options[] = {
	{ "--channel", "WORD", "how they told us (phone if nothing is said): " CONSENT_CHANNEL_LIST },
	{ "--evidence", "TEXT", "how we know; filled in if nothing is said" },
	{ "--date", "DAY", "when, if it was not just now: 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"" },
	{ NULL, NULL, NULL }
};

const struct command consent_commands[] = {
	{ "consent give", "WHO TOPIC… --channel WORD --evidence TEXT", "write down that a person agreed to topics", 2, -1,
	    NEEDS_OFFICE, RIGHT_MEMBERS, give_options, run_give, 0 },
	{ "consent withdraw", "WHO TOPIC…|ALL", "write down that a person said stop to topics", 2, -1, NEEDS_OFFICE,
	    RIGHT_MEMBERS, withdraw_options, run_withdraw, 0, true },
	{ "consent show", "WHO", "what a person agreed to, when and to which text", 1, 1, NEEDS_OFFICE, RIGHT_SEE, NULL,
	    run_show, 0 },
	{ "topic list", "", "the topics, and how many people get them", 0, 0, NEEDS_OFFICE, RIGHT_SEE | RIGHT_OPERATE, NULL,
	    run_topic_list, 0 },
	{ "topic show", "TOPIC", "one topic", 1, 1, NEEDS_OFFICE, RIGHT_SEE | RIGHT_OPERATE, NULL, run_topic_show, 0 },
	{ "topic wording", "[NAME]", "the texts people agreed to", 0, 1, NEEDS_FORUM, RIGHT_SEE | RIGHT_OPERATE, NULL,
	    run_topic_wording, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
