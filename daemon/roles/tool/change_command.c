/*
 * member change: a person's details are put right (Art 16 UK GDPR).
 */
#include "base/log.h"
#include "core/member.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"

struct change {
	struct tool *tool;
	struct member member;		/* as it stands */
	struct new_member wished;
	struct consent_act told;
	char evidence[256];
	unsigned differs;
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
	char before[ROLES_TEXT], after[ROLES_TEXT];

	tool_say(change->tool, "Person %lld\n", (long long)member->id);
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

static bool
read_change(struct change *change, struct reason *why)
{
	struct tool *tool = change->tool;
	struct member *member = &change->member;
	int64_t id;

	if (!member_find(tool->office, tool->words[0], &id, why) || !member_read(tool->office, id, member, why))
		return false;
	change->wished = (struct new_member){ .name = member->name, .district = member->district, .roles = member->roles,
		.capacity = member->capacity, .kind = member->address_kind };
	if (!person_read_details(tool, &change->wished, why) || !member_name_is_good(change->wished.name, why) ||
	    !person_read_act(tool, false, &change->told, change->evidence, why))
		return false;
	change->differs = member_differs(member, &change->wished);
	return change->differs != 0 || reason_refused(why, "nothing to change: everything you say stands there already");
}

static void
say_changed(const struct change *change)
{
	json_t *changed = json_array();

	for (size_t i = 0; i < sizeof details / sizeof *details; i++)
		if ((change->differs & details[i].detail) != 0)
			json_array_append_new(changed, json_string(details[i].word));
	log_info("person changed", log_number("member", change->member.id), log_number("by", change->tool->office->actor.uid));
	tool_say(change->tool, "Changed.\n");
	tool_json(change->tool, json_pack("{s:I, s:o}", "member", (json_int_t)change->member.id, "changed", changed));
}

static bool
carry_out(struct change *change, struct reason *why)
{
	struct tool *tool = change->tool;

	say_details(change);
	if (!tool_ask(tool, why, "Change this?"))
		return false;
	store_begin(tool->office->store);
	if (!tool_commit_if(tool, member_change(tool->office, &change->member, &change->wished, &change->told, why)))
		return false;
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
	{ "--roles", "ROLE,ROLE", "all their roles: member, rep, director, staff, partner, statutory, regional" },
	{ "--capacity", "WORD", "parent, professional or both" },
	{ "--address-kind", "WORD", "individual or corporate: whose mailbox it is; never guessed" },
	{ "--district", "TEXT", "where they live" },
	{ "--channel", "WORD", "how they told us: web, email, paper, phone (if nothing is said), event" },
	{ "--evidence", "TEXT", "how we know; filled in if nothing is said" },
	{ "--date", "DAY", "when, if it was not just now: 2026-03-14 or \"2026-03-14 15:30\"" },
	{ NULL, NULL, NULL }
};

const struct command change_commands[] = {
	{ "member change", "WHO", "put a person's name, roles or other details right", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, change_options,
	    run_change, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
