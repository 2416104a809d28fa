/*
 * member change: a person's details are put right, or their address changes (B-43, Art 16 UK GDPR).
 */
#include "base/log.h"
#include "core/member.h"
#include "core/new_address.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_consent.h"

struct change {
	struct tool *tool;
	struct member member;		/* as it stands */
	struct new_member wished;
	struct consent_act told;
	char evidence[256];
	unsigned differs;
	struct new_address address;	/* text NULL: not spoken of */
	enum {
		ADDRESS_STAYS,
		ADDRESS_ASKED,		/* by a letter to the new one */
		ADDRESS_AT_ONCE,
		ADDRESS_TAKEN_BACK	/* the one that waits is not to be */
	} becomes;
	struct consent_moved moved;
};

static const struct {
	enum member_detail detail;
	const char *word;
} details[] = { { DETAIL_NAME, "name" }, { DETAIL_ROLES, "roles" }, { DETAIL_CAPACITY, "capacity" },
	{ DETAIL_KIND, "address-kind" }, { DETAIL_DISTRICT, "district" } };

/* One line of before and after. */
static void
say_detail(const struct tool *tool, const char *what, const char *before, const char *after)
{
	tool_say(tool, "  %-13s %s -> %s\n", what, before[0] != '\0' ? before : "not said", after[0] != '\0' ? after : "not said");
}

static void
say_details(const struct change *change)
{
	const struct member *member = &change->member;
	const struct new_member *wished = &change->wished;
	char before[ROLES_TEXT], after[ROLES_TEXT], person[PERSON_KNOWN];

	tool_say(change->tool, "Person %s\n", person_known(change->tool, member->id, person));
	if ((change->differs & DETAIL_NAME) != 0)
		say_detail(change->tool, "Name:", member->name, wished->name);
	if ((change->differs & DETAIL_ROLES) != 0)
		say_detail(change->tool, "Roles:", person_roles_text(member->roles, before), person_roles_text(wished->roles, after));
	if ((change->differs & DETAIL_CAPACITY) != 0)
		say_detail(change->tool, "Capacity:", member_capacity_word(member->capacity), member_capacity_word(wished->capacity));
	if ((change->differs & DETAIL_KIND) != 0)
		say_detail(change->tool, "Address kind:", address_kind_word(member->address_kind), address_kind_word(wished->kind));
	if ((change->differs & DETAIL_DISTRICT) != 0)
		say_detail(change->tool, "District:", member->district, wished->district);
}

struct yeses {
	int64_t address, count;
};

static bool
count_yes(void *owner, const struct consent_row *row)
{
	struct yeses *yeses = owner;

	yeses->count += row->address == yeses->address && row->state == CONSENT_GIVEN;
	return true;
}

/* What it means for what they agreed to comes before the question. */
static void
say_address(const struct change *change)
{
	struct tool *tool = change->tool;
	const char *now = change->member.address;
	struct yeses yeses = { .address = change->member.address_id };

	store_consent_walk(tool->office->store, change->member.id, count_yes, &yeses);
	switch (change->becomes) {
	case ADDRESS_STAYS:
		break;
	case ADDRESS_ASKED:
		tool_say(tool, "  Address:      %s -> %s, once it has answered our letter; what they agreed to goes along\n", now,
		    change->address.text);
		break;
	case ADDRESS_AT_ONCE:
		tool_say(tool, "  Address:      %s -> %s, at once\n", now, change->address.text);
		if (yeses.count > 0)
			tool_say(tool, "  They have agreed to %lld topic%s. THAT ENDS, and does not come back with the old address: they "
			    "have to agree again. Without --at-once it goes along.\n",
			    (long long)yeses.count, yeses.count == 1 ? "" : "s");
		break;
	case ADDRESS_TAKEN_BACK:
		tool_say(tool, "  Address:      stays %s; the new one is forgotten\n", now);
		break;
	}
}

/* The address they have takes back the one that waits. */
static bool
read_address(struct change *change, struct reason *why)
{
	struct tool *tool = change->tool;
	bool at_once = tool_flag(tool, "--at-once"), same;

	change->address = (struct new_address){ .member = change->member.id, .text = tool_option(tool, "--address"),
		.told = &change->told };
	if (change->address.text == NULL)
		return !at_once || reason_usage(why, "--at-once is said with --address");
	/* Whose mailbox the new one is, is not whose the old one was. */
	if (tool_option(tool, "--address-kind") != NULL)
		change->address.kind = change->wished.kind;
	change->wished.kind = change->member.address_kind;
	if (!new_address_check(tool->office, &change->address, at_once, &same, why))
		return false;
	if (!same)
		change->becomes = at_once ? ADDRESS_AT_ONCE : ADDRESS_ASKED;
	else if (new_address_waiting(tool->office->store, change->member.id) != 0)
		change->becomes = ADDRESS_TAKEN_BACK;
	return true;
}

static bool
says_something(const struct tool *tool)
{
	static const char *const what[] = { "--name", "--roles", "--capacity", "--address", "--address-kind", "--district" };

	for (size_t i = 0; i < sizeof what / sizeof *what; i++)
		if (tool_flag(tool, what[i]))
			return true;
	return false;
}

static bool
read_change(struct change *change, struct reason *why)
{
	struct tool *tool = change->tool;
	struct member *member = &change->member;
	int64_t id;

	if (!person_find(tool, tool->words[0], &id, why) || !member_read(tool->office, id, member, why))
		return false;
	if (!says_something(tool) && !tool_flag(tool, "--at-once"))
		return reason_usage(why, "say what is to change, as --name \"Kim Wood\" or --address kim@example.org; see: signpost member "
		    "change --help");
	change->wished = (struct new_member){ .name = member->name, .district = member->district, .roles = member->roles,
		.capacity = member->capacity, .kind = member->address_kind };
	if (!person_read_details(tool, &change->wished, why) || !member_name_is_good(change->wished.name, why) ||
	    !person_read_act(tool, false, &change->told, change->evidence, why) || !read_address(change, why))
		return false;
	change->differs = member_differs(member, &change->wished);
	return change->differs != 0 || change->becomes != ADDRESS_STAYS || 
	    reason_refused(why, "nothing to change: everything you say stands there already");
}

static const char *
address_became(const struct change *change)
{
	switch (change->becomes) {
	case ADDRESS_STAYS:
		break;
	case ADDRESS_ASKED:
		return "asked";
	case ADDRESS_AT_ONCE:
		return "changed";
	case ADDRESS_TAKEN_BACK:
		return "taken-back";
	}
	return "";
}

static void
say_changed_address(const struct change *change)
{
	struct tool *tool = change->tool;

	switch (change->becomes) {
	case ADDRESS_STAYS:
		return;
	case ADDRESS_ASKED:
		tool_say(tool, "A letter is on its way to the new address. Until it is answered everything goes to the old one, and in seven days "
		    "we forget the new one.\nTo take it back: signpost member change %lld --address %s\n", (long long)change->member.id,
		    change->member.address);
		break;
	case ADDRESS_AT_ONCE:
		tool_say(tool, "Their letters go to the new address from now on.%s\n", change->moved.ended == 0 ? "" :
		    tool->forum->mailbox.join_address[0] != '\0' ? " What they agreed to has ended; a letter tells them how to agree again." :
		    " What they agreed to has ended; once they agree again: signpost consent give --help");
		break;
	case ADDRESS_TAKEN_BACK:
		tool_say(tool, "Their letters go on to the address they have.\n");
		break;
	}
	log_info("new address for a person", log_word("act", address_became(change)), log_number("member", change->member.id),
	    log_number("ended", change->moved.ended), log_number("by", tool->office->actor.uid));
}

static void
say_changed(const struct change *change)
{
	json_t *changed = json_array();

	for (size_t i = 0; i < sizeof details / sizeof *details; i++)
		if ((change->differs & details[i].detail) != 0)
			json_array_append_new(changed, json_string(details[i].word));
	if (change->differs != 0) {
		log_info("person changed", log_number("member", change->member.id), log_number("by", change->tool->office->actor.uid));
		tool_say(change->tool, "Changed.\n");
	}
	say_changed_address(change);
	tool_json(change->tool, json_pack("{s:I, s:o, s:s, s:i}", "member", (json_int_t)change->member.id, "changed", changed, "address",
	    address_became(change), "ended", change->moved.ended));
}

static bool
change_address(struct change *change, struct reason *why)
{
	struct office *office = change->tool->office;

	switch (change->becomes) {
	case ADDRESS_STAYS:
		break;
	case ADDRESS_ASKED:
		return new_address_ask(office, &change->address, why);
	case ADDRESS_AT_ONCE:
		return new_address_at_once(office, &change->address, &change->moved, why);
	case ADDRESS_TAKEN_BACK:
		return new_address_take_back(office, &change->address, why);
	}
	return true;
}

static bool
carry_out(struct change *change, struct reason *why)
{
	struct tool *tool = change->tool;

	say_details(change);
	say_address(change);
	if (!tool_ask(tool, why, "Change this?"))
		return false;
	store_begin(tool->office->store);
	if (!tool_commit_if(tool, member_change(tool->office, &change->member, &change->wished, &change->told, why) &&
	    change_address(change, why)))
		return false;
	keyring_keep_new(tool->office->keys);
	member_finish_all_erasing(tool->office);
	say_changed(change);
	return true;
}

static bool
run_change(struct tool *tool, struct reason *why)
{
	struct change change = { .tool = tool };
	bool done = read_change(&change, why) && carry_out(&change, why);

	member_clear(&change.member);
	return done;
}

static const struct tool_option change_options[] = {
	{ "--name", "NAME", "how they wish to be called; \"\" takes the name away" },
	{ "--roles", "ROLE,ROLE", "all their roles: " MEMBER_ROLE_LIST },
	{ "--capacity", "WORD", "parent, professional or both" },
	{ "--address", "ADDRESS", "their new address, which has to answer a letter; the one they have takes that back" },
	{ "--at-once", NULL, "do not wait for the answer; what they agreed to ends" },
	{ "--address-kind", "WORD", "individual or corporate: whose mailbox it is; never guessed" },
	{ "--district", "TEXT", "where they live" },
	{ "--channel", "WORD", "how they told us (phone if nothing is said): " CONSENT_CHANNEL_LIST },
	{ "--evidence", "TEXT", "how we know; filled in if nothing is said" },
	{ "--date", "DAY", "when, if it was not just now: 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"" },
	{ NULL, NULL, NULL }
};

const struct command change_commands[] = {
	{ "member change", "WHO", "put a person's name, roles, address or other details right", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, change_options,
	    run_change, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
