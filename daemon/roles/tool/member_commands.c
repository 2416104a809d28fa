/*
 * Commands on people: member add|list|find|show|suppress|forget.  Changing: change_command.c.  Stopping: member_stop_command.c.
 * History: history_command.c.  Writing out: export_command.c.  Imports: import_commands.c.
 */
#include <glib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/join.h"
#include "core/member.h"
#include "core/new_address.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_consent.h"
#include "store/store_join.h"
#include "store/store_key.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { MOST_FOUND = 20 };

/* Whoever adds the address of an old list would have a person twice. */
static bool
ask_about_former(struct tool *tool, const char *text, int64_t *former, struct reason *why)
{
	*former = member_had_before(tool->office, text);
	return *former == 0 || tool_ask(tool, why, "Person %lld had this address and has a new one since; see: signpost member show %lld. "
	    "Is this somebody else, who has the address now?", (long long)*former, (long long)*former);
}

static bool
run_add(struct tool *tool, struct reason *why)
{
	struct store *store = tool->office->store;
	struct new_member given = { .address = tool->words[0], .name = "", .district = "", .roles = ROLE_MEMBER,
		.second_person = tool_flag(tool, "--second-person") };
	struct address_facts facts = { 0 };
	bool added, stopped;
	int64_t id = 0, former;

	if (!person_read_details(tool, &given, why) || !ask_about_former(tool, given.address, &former, why))
		return false;
	store_begin(store);
	added = member_add(tool->office, &given, &id, why);
	if (!added) {
		store_rollback(store);
		return false;
	}
	store_address_facts(store, store_member_address(store, id), &facts);
	stopped = store_is_suppressed(store, facts.blind_index, 0);
	store_commit(store);
	keyring_keep_new(tool->office->keys);
	log_info("person added", log_number("member", id), log_number("by", tool->office->actor.uid));
	tool_say(tool, "Added: person %lld. They have not agreed to any topic yet; see signpost consent give --help.\n",
	    (long long)id);
	if (stopped && former != 0)
		tool_say(tool, "Person %lld gave this address up, so nothing about any topic goes there until whoever has it now agrees to a "
		    "topic themselves.\n", (long long)former);
	else if (stopped)
		tool_say(tool, "Somebody at this address has told us never to write. That still holds until they agree to a "
		    "topic again themselves.\n");
	tool_json(tool, json_pack("{s:I, s:b}", "member", (json_int_t)id, "stopped_before", stopped));
	return true;
}

struct wanted {
	unsigned role;
	struct topic topic;	/* id 0 = any */
};

static bool
read_wanted(struct tool *tool, struct wanted *wanted, struct reason *why)
{
	const char *role = tool_option(tool, "--role"), *topic = tool_option(tool, "--topic");

	if (role != NULL && (wanted->role = (unsigned)member_role_from_word(role)) == 0)
		return reason_usage(why, "--role is one of " MEMBER_ROLE_LIST);
	return topic == NULL || topic_find(tool, topic, &wanted->topic, NULL, why);
}

/* By what the topic rests on: those who agreed, or those who hold the role. */
static bool
is_wanted(struct tool *tool, const struct member *member, const struct wanted *wanted)
{
	unsigned role = topic_class_role(wanted->topic.class);

	if (wanted->role != 0 && (member->roles & wanted->role) == 0)
		return false;
	if (wanted->topic.id == 0)
		return true;
	if (topic_class_basis(wanted->topic.class) == BASIS_CONSENT)
		return store_consent_state(tool->office->store, member->id, wanted->topic.id, member->address_id) ==
		    CONSENT_GIVEN;
	return role == 0 || (member->roles & role) != 0;
}

static void
list_one(struct tool *tool, const struct member *member)
{
	char roles[ROLES_TEXT], name[MEMBER_NAME_LIMIT * 4 + 2], address[MEMBER_ADDRESS_LIMIT + 2];

	if (tool->json)
		tool_json(tool, person_json(tool, member));
	else
		tool_say(tool, "%10lld  %-32s  %-24s  %s%s\n", (long long)member->id,
		    person_cell(member->address, address, sizeof address), person_cell(member->name, name, sizeof name),
		    person_roles_text(member->roles, roles), member->objected_at != 0 ? "  (has said stop to everything)" :
		    member->roles != 0 ? "" : new_address_of(tool->office->store, member->id) != 0 ?
		    "  (somebody's new address, not confirmed yet)" : "  (asked to join, not confirmed yet)");
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	struct wanted wanted = { 0 };
	int64_t id = 0, count = 0, asked = 0, damaged = 0;
	char people[48];

	if (!read_wanted(tool, &wanted, why))
		return false;
	while ((id = store_member_next(tool->office->store, id)) != 0) {
		struct reason inner;
		struct member member;

		if (!member_read(tool->office, id, &member, &inner)) {
			damaged++;
		} else if (is_wanted(tool, &member, &wanted)) {
			list_one(tool, &member);
			count += member.roles != 0;
			asked += member.roles == 0;
		}
		member_clear(&member);
	}
	store_topic_clear(&wanted.topic);
	tool_log_read(tool, "member-list", count + asked);
	tool_say(tool, "%s%s.\n", tool_people(count, people), asked > 0 ? ", and those who have not confirmed yet" : "");
	return damaged == 0 || reason_check_failed(why, "%lld records cannot be opened: they are damaged",
	    (long long)damaged);
}

/* In one spelling: accents as they may be typed, small letters. */
static char *
folded(const char *text)
{
	char *normal = g_utf8_normalize(text, -1, G_NORMALIZE_ALL), *small = normal != NULL ? g_utf8_casefold(normal, -1) : g_strdup("");

	g_free(normal);
	return small;
}

static bool
has_words(const struct member *member, const char *sought)
{
	char *name = folded(member->name), *address = folded(member->address);
	bool found = strstr(name, sought) != NULL || strstr(address, sought) != NULL;

	g_free(name);
	g_free(address);
	return found;
}

/* Names lie sealed, so everybody's is opened; what is shown is a few people and not the list (E-14). */
static int
find_people(struct tool *tool, const char *sought, bool *more)
{
	struct reason ignored;
	int64_t id = 0;
	int shown = 0;

	while (!*more && (id = store_member_next(tool->office->store, id)) != 0) {
		struct member member = { .name = NULL };
		bool found = member_read(tool->office, id, &member, &ignored) && has_words(&member, sought);

		*more = found && shown == MOST_FOUND;
		if (found && !*more) {
			list_one(tool, &member);
			shown++;
		}
		member_clear(&member);
	}
	return shown;
}

static bool
run_find(struct tool *tool, struct reason *why)
{
	struct buffer words = { .limit = 1024 };
	bool more = false;
	char *sought;
	int shown = 0;

	for (int i = 0; i < tool->word_count && words.length < 512; i++)
		buffer_format(&words, "%s%.500s", i > 0 ? " " : "", tool->words[i]);
	sought = folded(words.bytes);
	if (g_utf8_strlen(sought, -1) < 2) {
		reason_usage(why, "say at least two letters of the name or the address");
	} else {
		shown = find_people(tool, sought, &more);
		tool_log_read(tool, "member-find", shown);
		if (shown == 0)
			reason_not_found(why, "nobody on the list has “%.100s” in their name or address", words.bytes);
	}
	if (more)
		tool_say(tool, "These are the first %d; there are more: say more of the name.\n", shown);
	g_free(sought);
	buffer_free(&words);
	return why->kind == REASON_NONE;
}

struct saying {
	struct tool *tool;
	int count;
};

static bool
say_answer(void *owner, const struct consent_row *row)
{
	struct saying *saying = owner;
	struct topic topic = { 0 };
	char day[CLOCK_TEXT];

	if (store_topic_by_id(saying->tool->office->store, row->topic, &topic)) {
		tool_say(saying->tool, "  %-28s %s (%s)\n", topic.title, person_consent_words(row->state),
		    clock_plain_date(row->changed_at, day));
		saying->count++;
	}
	store_topic_clear(&topic);
	return true;
}

/* Where they were written to before, and where they may be written to next (B-43). */
static void
say_addresses(struct tool *tool, const struct member *member)
{
	int64_t waiting = new_address_waiting(tool->office->store, member->id);
	json_t *former = person_former_addresses(tool, member->id);
	struct join_row asked;
	char *address, day[CLOCK_TEXT];

	for (size_t i = 0; i < json_array_size(former); i++)
		tool_say(tool, "  Before:    %s\n", json_string_value(json_array_get(former, i)));
	json_decref(former);
	if (waiting == 0)
		return;
	store_join_read(tool->office->store, waiting, &asked);
	address = person_address(tool, waiting);
	tool_say(tool, "  New:       %s, since %s not confirmed yet%s. Until it is, letters go to the address above.\n"
	    "             To take it back: signpost member change %lld --address %s\n", address, clock_plain_date(asked.asked_at, day),
	    person_letter_came_back(tool, waiting) ? ", AND OUR LETTER THERE CAME BACK" : "", (long long)member->id, member->address);
	free(address);
}

/* Who is on the list only until they are forgotten (B-08, B-43). */
static void
say_unconfirmed(struct tool *tool, const struct member *member)
{
	int64_t forgotten = join_forgotten_at(tool->office->store, member->id), of = new_address_of(tool->office->store, member->id);
	char day[CLOCK_TEXT];

	if (forgotten == 0)
		return;
	if (of != 0)
		tool_say(tool, "  This is the new address of person %lld, NOT CONFIRMED YET\n", (long long)of);
	else
		tool_say(tool, "  Has asked to join, and NOT CONFIRMED it yet. If they have told you that they want to: signpost member "
		    "change %lld --roles member\n",
		    (long long)member->id);
	tool_say(tool, "             Forgotten from %s on, unless a mail of theirs waits for a person\n", clock_plain_date(forgotten, day));
}

static void
say_member(struct tool *tool, const struct member *member)
{
	struct saying saying = { tool, 0 };
	char roles[ROLES_TEXT], day[CLOCK_TEXT];

	tool_say(tool, "Person %lld\n  Name:      %s\n  Address:   %s (%s)\n  Roles:     %s (%s)\n", (long long)member->id,
	    member->name[0] != '\0' ? member->name : "not said", member->address,
	    member->address_kind == ADDRESS_KIND_UNKNOWN ? "whose mailbox it is was not said" :
	    address_kind_word(member->address_kind), member->roles != 0 ? person_roles_text(member->roles, roles) : "none",
	    member_capacity_word(member->capacity));
	say_addresses(tool, member);
	say_unconfirmed(tool, member);
	if (member->district != NULL && member->district[0] != '\0')
		tool_say(tool, "  District:  %s\n", member->district);
	tool_say(tool, "  On the list since %s%s\n", clock_plain_date(member->joined_at, day),
	    member->import != 0 ? ", from an import" : "");
	if (member->state == MEMBER_RESTRICTED)
		tool_say(tool, "  Has asked us to stop using their details for now\n");
	if (member->objected_at != 0)
		tool_say(tool, "  Has said stop to everything, on %s\n", clock_plain_date(member->objected_at, day));
	if (store_is_suppressed(tool->office->store, member->blind_index, 0))
		tool_say(tool, "  Must not be written to at this address\n");
	if (member->suspended_at != 0)
		tool_say(tool, "  Mail to this address keeps coming back\n");
	if (member->held_at != 0)
		tool_say(tool, "  May have asked us to stop; somebody has to look (signpost inbox list)\n");
	tool_say(tool, "Topics\n");
	store_consent_said(tool->office->store, member->id, member->address_id, say_answer, &saying);
	if (saying.count == 0)
		tool_say(tool, "  nothing agreed to yet\n");
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct member member = { 0 };
	int64_t id;
	bool found = person_find(tool, tool->words[0], &id, why) && member_read(tool->office, id, &member, why);

	if (found) {
		say_member(tool, &member);
		tool_json(tool, person_json(tool, &member));
	}
	member_clear(&member);
	return found;
}

static bool
run_suppress(struct tool *tool, struct reason *why)
{
	struct consent_act act = { 0 };
	char words[256], people[48];
	int count = 0;

	if (!person_read_act(tool, false, &act, words, why))
		return false;
	store_begin(tool->office->store);
	if (!consent_suppress(tool->office, tool->words[0], &act, &count, why)) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	log_info("address set down as never to be written to", log_number("people", count));
	tool_say(tool, "Nothing about any topic goes to this address any more, whatever a list or a form says, until the "
	    "person there agrees again themselves. %s on the list %s it.\n", tool_people(count, people),
	    count == 1 ? "has" : "have");
	tool_json(tool, json_pack("{s:b, s:i}", "suppressed", true, "people", count));
	return true;
}

/* A new address that waits for its answer is no person: forgotten as one, it could never be written to again. */
static bool
is_a_person(struct tool *tool, int64_t id, struct reason *why)
{
	int64_t of = new_address_of(tool->office->store, id);

	return of == 0 || reason_refused(why, "this is the new address of person %lld, who has not confirmed it yet. To forget the address: "
	    "signpost member change %lld --address and the one they have. To erase the person: signpost member forget %lld", (long long)of,
	    (long long)of, (long long)of);
}

/* B-42: what this program has never deleted by itself, a person has to. */
static void
say_what_is_left(struct tool *tool)
{
	const struct forum *forum = tool->forum;
	char *folders;

	if (forum->mailbox.kind != MAILBOX_NONE) {
		folders = person_mail_folders(&forum->mailbox);
		tool_say(tool, "Mails of theirs in the mailbox, and letters that came back, are still there: look for them in %s, and delete "
		    "them.\n", folders);
		free(folders);
	}
	if (forum->outbox.kind == OUTBOX_MAILDIR)
		tool_say(tool, "So are letters to them in the folder %s.\n", forum->outbox.directory);
}

static bool
run_forget(struct tool *tool, struct reason *why)
{
	char person[PERSON_KNOWN];
	int64_t id;

	if (!person_find(tool, tool->words[0], &id, why) || !is_a_person(tool, id, why) ||
	    !tool_ask(tool, why, "Erase everything personal about person %s, for good? Only the number and the counts stay, and "
	    "a mark that this address must not be written to.", person_known(tool, id, person)))
		return false;
	store_begin(tool->office->store);
	if (!member_begin_erasing(tool->office, id, true, why)) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	member_finish_all_erasing(tool->office);
	store_flush_erased(tool->office->store);
	log_info("person erased", log_number("member", id));
	tool_say(tool, "Person %lld has been erased. In backups from before this moment they can still be read, for as long as a copy of "
	    "keys.db from before it is kept.\n", (long long)id);
	say_what_is_left(tool);
	tool_json(tool, json_pack("{s:I, s:b}", "member", (json_int_t)id, "erased", true));
	return true;
}

static const struct tool_option add_options[] = {
	{ "--name", "NAME", "how they wish to be called" },
	{ "--roles", "ROLE,ROLE", "their roles (member if nothing is said): " MEMBER_ROLE_LIST },
	{ "--capacity", "WORD", "parent, professional or both" },
	{ "--address-kind", "WORD", "individual or corporate: whose mailbox it is; never guessed" },
	{ "--district", "TEXT", "where they live" },
	{ "--second-person", NULL, "somebody else has this address already, and that is right" },
	{ NULL, NULL, NULL }
};

static const struct tool_option list_options[] = {
	{ "--role", "ROLE", "only people with this role" },
	{ "--topic", "TOPIC", "only people who agreed to this topic, or whose role it goes to" },
	{ NULL, NULL, NULL }
};

static const struct tool_option act_options[] = {
	{ "--channel", "WORD", "how they told us (phone if nothing is said): " CONSENT_CHANNEL_LIST },
	{ "--evidence", "TEXT", "how we know; filled in if nothing is said" },
	{ "--date", "DAY", "when, if it was not just now: 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"" },
	{ NULL, NULL, NULL }
};

const struct command member_commands[] = {
	{ "member add", "ADDRESS", "add a person, who has then agreed to nothing yet", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS,
	    add_options, run_add, 0 },
	{ "member list", "", "the people on the list", 0, 0, NEEDS_OFFICE, RIGHT_SEE, list_options, run_list, 0 },
	{ "member find", "NAME", "the people whose name or address has this in it", 1, -1, NEEDS_OFFICE, RIGHT_SEE, NULL, run_find, 0 },
	{ "member show", "WHO", "one person: number or address", 1, 1, NEEDS_OFFICE, RIGHT_SEE, NULL, run_show, 0 },
	{ "member suppress", "ADDRESS", "never write to this address again, whoever has it", 1, 1, NEEDS_OFFICE,
	    RIGHT_MEMBERS, act_options, run_suppress, 0, true },
	{ "member forget", "WHO", "erase a person for good", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, NULL, run_forget, 0,
	    true },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
