/*
 * Words about people: see person_words.h.
 */
#include "roles/tool/person_words.h"

#include <glib.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/import_row.h"
#include "core/join.h"
#include "core/member.h"
#include "core/moment.h"
#include "core/new_address.h"
#include "records/words.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_member.h"
#include "store/store_topic.h"

static char *
join_roles(unsigned roles, const char *between, char text[ROLES_TEXT])
{
	size_t length = 0;

	text[0] = '\0';
	for (unsigned role = ROLE_MEMBER; role < MEMBER_ROLES; role <<= 1)
		if ((roles & role) != 0)
			length += (size_t)snprintf(text + length, ROLES_TEXT - length, "%s%s", length > 0 ? between : "",
			    member_role_word((enum member_role)role));
	return text;
}

char *
person_roles_text(unsigned roles, char text[ROLES_TEXT])
{
	return join_roles(roles, ", ", text);
}

char *
person_roles_list(unsigned roles, char text[ROLES_TEXT])
{
	return join_roles(roles, ",", text);
}

static json_t *
roles_json(unsigned roles)
{
	json_t *list = json_array();

	for (unsigned role = ROLE_MEMBER; role < MEMBER_ROLES; role <<= 1)
		if ((roles & role) != 0)
			json_array_append_new(list, json_string(member_role_word((enum member_role)role)));
	return list;
}

char *
person_actor_text(const struct tool *tool, struct actor actor, char text[ACTOR_TEXT])
{
	const struct forum *forum = tool->forum;

	snprintf(text, ACTOR_TEXT, "user %lld", (long long)actor.uid);
	for (int i = 0; i < forum->person_count; i++)
		if (forum->people[i].uid == actor.uid)
			snprintf(text, ACTOR_TEXT, "%s (%s)", forum->people[i].title, forum->people[i].login);
	switch (actor.via) {
	case VIA_COMMAND:
	case VIA_IMPORT:
	case LEDGER_VIAS:
		break;
	case VIA_MAIL:
		snprintf(text, ACTOR_TEXT, "a mail that came in");
		break;
	case VIA_SENDER:
		snprintf(text, ACTOR_TEXT, "the program");
		break;
	case VIA_WEB:
		snprintf(text, ACTOR_TEXT, "themselves, on the web");
		break;
	}
	return text;
}

const char *
person_consent_words(enum consent_state state)
{
	switch (state) {
	case CONSENT_NONE:
		return "has not said anything";
	case CONSENT_PENDING:
		return "has asked for it and not confirmed it yet";
	case CONSENT_GIVEN:
		return "has agreed";
	case CONSENT_REFUSED:
		return "has said no";
	case CONSENT_WITHDRAWN:
		return "has said stop";
	case CONSENT_EXPIRED:
		return "had agreed; that has ended";
	case CONSENT_OBJECTED:
		return "has said stop to everything";
	case CONSENT_STATES:
		break;
	}
	return "?";
}

const char *
person_channel_words(enum consent_channel channel)
{
	switch (channel) {
	case CHANNEL_WEB:
		return "on the web";
	case CHANNEL_EMAIL:
		return "by e-mail";
	case CHANNEL_PAPER:
		return "on paper";
	case CHANNEL_PHONE:
		return "by phone";
	case CHANNEL_EVENT:
		return "in person";
	case CHANNEL_RULE:
		return "by the rules";
	case CONSENT_CHANNELS:
		break;
	}
	return "in a way not known";
}

char *
person_address(struct tool *tool, int64_t id)
{
	struct member member = { .name = NULL };
	struct reason ignored;
	char *address = memory_text(member_read(tool->office, id, &member, &ignored) ? member.address : "");

	member_clear(&member);
	return address;
}

json_t *
person_former_addresses(struct tool *tool, int64_t id)
{
	struct buffer sealed = { .limit = 8192 }, plain = { .limit = 8192 };
	struct former_address former = { .id = 0 };
	json_t *list = json_array();

	while (store_member_next_former(tool->office->store, id, &former, &sealed)) {
		if (keyring_unseal(tool->office->keys, id, "address", former.version, sealed.bytes, sealed.length, &plain))
			json_array_append_new(list, json_string(plain.bytes));
		buffer_clear(&plain);
	}
	buffer_free(&sealed);
	buffer_free(&plain);
	return list;
}

char *
person_mail_folders(const struct mailbox_settings *mailbox)
{
	struct buffer names = { .limit = 64 * 1024 };

	buffer_add_text(&names, mailbox->people_folder);
	for (char **folder = mailbox->folders; *folder != NULL; folder++)
		if (strcmp(*folder, mailbox->people_folder) != 0)
			buffer_format(&names, "%s%s", names.length > 0 ? ", " : "", *folder);
	for (int i = 0; i < DISPOSITIONS; i++)
		if (disposition_folder((enum disposition)i)[0] != '\0')
			buffer_format(&names, ", %s", disposition_folder((enum disposition)i));
	return buffer_text(&names);
}

bool
person_letter_came_back(struct tool *tool, int64_t id)
{
	struct store *store = tool->office->store;
	struct delivery_row letter;

	return store_delivery_read(store, store_delivery_last_mailing(store, id), id, &letter) &&
	    (letter.returned_at != 0 || letter.state == DELIVERY_REFUSED);
}

struct answers {
	struct store *store;
	json_t *topics;
};

static bool
add_answer(void *owner, const struct consent_row *row)
{
	struct answers *answers = owner;
	struct topic topic = { 0 };

	if (store_topic_by_id(answers->store, row->topic, &topic))
		json_object_set_new(answers->topics, topic.name, json_string(consent_state_word(row->state)));
	store_topic_clear(&topic);
	return true;
}

json_t *
person_json(struct tool *tool, const struct member *member)
{
	struct answers answers = { tool->office->store, json_object() };
	char *waiting = person_address(tool, new_address_waiting(tool->office->store, member->id)), joined[CLOCK_TEXT], until[CLOCK_TEXT];
	int64_t forgotten = join_forgotten_at(tool->office->store, member->id);
	json_t *person;

	store_consent_said(tool->office->store, member->id, member->address_id, add_answer, &answers);
	person = json_pack("{s:I, s:s, s:s, s:s, s:o, s:s, s:s, s:s, s:s, s:b, s:b, s:b, s:I, s:o, s:o, s:s, s:I, s:s}", "member",
	    (json_int_t)member->id, "address", member->address != NULL ? member->address : "", "name",
	    member->name != NULL ? member->name : "", "state", member_state_word(member->state), "roles",
	    roles_json(member->roles), "capacity", member_capacity_word(member->capacity), "address_kind",
	    address_kind_word(member->address_kind), "district", member->district != NULL ? member->district : "",
	    "joined", clock_iso(member->joined_at, joined), "stopped_everything", member->objected_at != 0, "suspended",
	    member->suspended_at != 0, "held", member->held_at != 0, "import", (json_int_t)member->import, "topics", answers.topics,
	    "former_addresses", person_former_addresses(tool, member->id), "new_address", waiting, "new_address_of",
	    (json_int_t)new_address_of(tool->office->store, member->id), "forgotten_from", forgotten != 0 ? clock_iso(forgotten, until) : "");
	free(waiting);
	return person;
}

static bool
read_date(struct tool *tool, int64_t *at, struct reason *why)
{
	const char *date = tool_option(tool, "--date");
	struct reason wrong = { 0 };

	*at = clock_now();
	return date == NULL || moment_past_read(date, at, &wrong) || reason_usage(why, "--date: %.900s", wrong.text);
}

bool
person_read_act(struct tool *tool, bool demand, struct consent_act *act, char words[256], struct reason *why)
{
	const char *channel = tool_option(tool, "--channel"), *evidence = tool_option(tool, "--evidence");
	char actor[ACTOR_TEXT];

	if (demand && (channel == NULL || evidence == NULL))
		return reason_usage(why, "say how they agreed and how we know: --channel WORD --evidence \"paper form 114\"; the word is "
		    "one of " CONSENT_CHANNEL_LIST);
	act->channel = CHANNEL_PHONE;
	if (channel != NULL && !import_channel_read(channel, &act->channel, why)) {
		why->kind = REASON_USAGE;
		return false;
	}
	if (evidence != NULL && (evidence[0] == '\0' || strlen(evidence) > 255 || !text_is_one_line(evidence)))
		return reason_usage(why, "--evidence is one line of at most 255 letters");
	if (evidence != NULL)
		text_copy(words, 256, evidence);
	else
		snprintf(words, 256, "told %s to %s", person_channel_words(act->channel), person_actor_text(tool,
		    tool->office->actor, actor));
	act->evidence = words;
	return read_date(tool, &act->happened_at, why);
}

bool
person_read_details(struct tool *tool, struct new_member *given, struct reason *why)
{
	const char *roles = tool_option(tool, "--roles"), *capacity = tool_option(tool, "--capacity");
	const char *kind = tool_option(tool, "--address-kind"), *name = tool_option(tool, "--name");
	const char *district = tool_option(tool, "--district");
	int found = kind != NULL ? address_kind_from_word(kind) : (int)given->kind;

	if (name != NULL)
		given->name = name;
	if (district != NULL)
		given->district = district;
	if (roles != NULL && (!import_roles_read(roles, &given->roles, why) || given->roles == 0))
		return reason_usage(why, "--roles: the roles are " MEMBER_ROLE_LIST "; with commas between them");
	if (capacity != NULL)
		given->capacity = (unsigned)member_capacity_from_word(capacity);
	else if (given->capacity == 0)
		given->capacity = import_usual_capacity(given->roles);
	if (given->capacity == 0)
		return reason_usage(why, "--capacity is parent, professional or both");
	if (found < 0)
		return reason_usage(why, "--address-kind is individual or corporate");
	given->kind = (enum address_kind)found;
	if (!text_is_one_line(given->district) || g_utf8_strlen(given->district, -1) > DISTRICT_LIMIT)
		return reason_usage(why, "--district is one line of at most %d letters", DISTRICT_LIMIT);
	return true;
}

const char *
person_cell(const char *text, char *room, size_t size)
{
	if (text[0] == '\0' || strchr("=+-@\t", text[0]) == NULL)
		return text;
	snprintf(room, size, "'%s", text);
	return room;
}

char *
person_text(struct tool *tool, int64_t id, char text[PERSON_TEXT])
{
	struct member member = { .name = NULL };
	struct reason ignored;

	text[0] = '\0';
	if (member_read(tool->office, id, &member, &ignored))
		snprintf(text, PERSON_TEXT, "%s%s%s", member.name, member.name[0] != '\0' ? ", " : "", member.address);
	member_clear(&member);
	return text;
}

char *
person_known(struct tool *tool, int64_t id, char text[PERSON_KNOWN])
{
	char person[PERSON_TEXT] = "";
	struct reason ignored;

	if (tool_may(tool, RIGHT_SEE, &ignored))
		person_text(tool, id, person);
	snprintf(text, PERSON_KNOWN, "%lld%s%s%s", (long long)id, person[0] != '\0' ? " (" : "", person, person[0] != '\0' ? ")" : "");
	return text;
}

/* Numbers, and with `named` the names beside them. */
static void
list_sharers(struct tool *tool, const int64_t *ids, int count, bool named, struct buffer *list)
{
	for (int i = 0; i < count; i++) {
		struct member member = { .name = NULL };
		struct reason ignored;

		buffer_format(list, "%s%lld", i > 0 ? ", " : "", (long long)ids[i]);
		if (named && member_read(tool->office, ids[i], &member, &ignored))
			buffer_format(list, " (%s)", member.name[0] != '\0' ? member.name : "no name");
		member_clear(&member);
	}
}

bool
person_find(struct tool *tool, const char *who, int64_t *id, struct reason *why)
{
	enum { SHARERS = 16, ROOM = REASON_LENGTH - 100 };
	struct buffer list = { .limit = 16 * 1024 };
	int64_t ids[SHARERS];
	int count = strchr(who, '@') == NULL ? 0 : member_at_address(tool->office, who, ids, SHARERS, why);
	bool named;

	if (count < 2)
		return member_find(tool->office, who, id, why);
	named = tool_may(tool, RIGHT_SEE, why);
	list_sharers(tool, ids, count, named, &list);
	if (list.length > ROOM) {
		named = false;
		buffer_clear(&list);
		list_sharers(tool, ids, count, named, &list);
	}
	if (named)
		tool_log_read(tool, "sharers", count);
	member_say_which(count, list.bytes, why);
	buffer_free(&list);
	return false;
}
