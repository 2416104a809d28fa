/*
 * Domains that are left in peace for a while: suspend, suspend list, suspend lift.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/domain.h"
#include "mail/address.h"
#include "roles/tool/tool.h"

enum { MINUTE = 60, SHORTEST = MINUTE, LONGEST = 7 * 86400 };

/* "30m", "2h", "1d". */
static bool
read_duration(const char *text, int64_t *seconds, struct reason *why)
{
	static const struct {
		char letter;
		int64_t seconds;
	} units[] = { { 'm', MINUTE }, { 'h', 60 * MINUTE }, { 'd', 86400 } };
	char number[8] = "";
	size_t length = text == NULL ? 0 : strlen(text);

	if (length > 1 && length <= sizeof number)
		memcpy(number, text, length - 1);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (length > 1 && text[length - 1] == units[i].letter && text_to_number(number, 1, 100000, seconds)) {
			*seconds *= units[i].seconds;
			if (*seconds >= SHORTEST && *seconds <= LONGEST)
				return true;
		}
	return reason_usage(why, "say for how long, as in --for 30m, --for 2h or --for 1d; a week at most");
}

static bool
read_domain(const struct tool *tool, int64_t *tag, struct reason *why)
{
	const char *domain = tool_option(tool, "--domain");
	char text[ADDRESS_TEXT];
	struct address address;

	if (domain == NULL)
		return reason_usage(why, "say which domain: --domain example.org, the part of an address behind the @");
	snprintf(text, sizeof text, "a@%.250s", domain);
	if (!address_read(text, &address, why))
		return reason_usage(why, "'%.100s' is not a domain, the part of an address behind the @", domain);
	*tag = keyring_domain_tag(tool->office->keys, address.domain);
	return true;
}

static bool
run_suspend(struct tool *tool, struct reason *why)
{
	const char *reason = tool_option(tool, "--reason");
	int64_t tag, seconds = 0, people;
	char until[CLOCK_TEXT], many[48];

	if (!read_domain(tool, &tag, why) || !read_duration(tool_option(tool, "--for"), &seconds, why))
		return false;
	if (reason == NULL || reason[0] == '\0' || strlen(reason) >= DOMAIN_REASON)
		return reason_usage(why, "say why, in less than %d letters: --reason TEXT", DOMAIN_REASON);
	store_begin(tool->office->store);
	domain_pause(tool->office, tag, seconds, false, reason);
	store_commit(tool->office->store);
	log_info("domain suspended", log_number("seconds", seconds), log_number("by", tool->office->actor.uid));
	tool_say(tool, "Nothing goes to %s until %s (UK time); what is due waits. To lift it sooner:\n"
	    "  signpost suspend lift --domain %s\n", tool_option(tool, "--domain"),
	    clock_plain(clock_now() + seconds, until), tool_option(tool, "--domain"));
	people = store_domain_people(tool->office->store, tag);
	if (people == 0)
		tool_say(tool, "Nobody on the list has an address there.\n");
	else
		tool_say(tool, "%s on the list %s an address there.\n", tool_people(people, many), people == 1 ? "has" : "have");
	tool_json(tool, json_pack("{s:s, s:s}", "domain", tool_option(tool, "--domain"), "until",
	    clock_iso(clock_now() + seconds, until)));
	return true;
}

static void
show(struct tool *tool, const struct domain *domain)
{
	char *name = domain_name(tool->office, domain->tag), until[CLOCK_TEXT];

	tool_say(tool, "%-30s until %s: %s%s\n", name[0] != '\0' ? name : "(nobody on the list is there)",
	    clock_plain(domain->paused_until, until), domain->reason, domain->automatic ? " (by itself)" : "");
	tool_json(tool, json_pack("{s:s, s:s, s:s, s:b, s:I}", "domain", name, "until",
	    clock_iso(domain->paused_until, until), "reason", domain->reason, "automatic", domain->automatic, "by",
	    (json_int_t)domain->paused_by));
	free(name);
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	struct domain domain = { .tag = INT64_MIN };
	bool any = false;

	(void)why;
	while (store_domain_next_paused(tool->office->store, clock_now(), &domain)) {
		show(tool, &domain);
		any = true;
	}
	if (!any)
		tool_say(tool, "No domain is suspended.\n");
	return true;
}

static bool
run_lift(struct tool *tool, struct reason *why)
{
	int64_t tag;

	if (!read_domain(tool, &tag, why))
		return false;
	store_begin(tool->office->store);
	if (!domain_lift(tool->office, tag, why)) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	log_info("domain no longer suspended", log_number("by", tool->office->actor.uid));
	tool_say(tool, "Letters go to %s again.\n", tool_option(tool, "--domain"));
	tool_json(tool, json_pack("{s:s, s:n}", "domain", tool_option(tool, "--domain"), "until"));
	return true;
}

static const struct tool_option suspend_options[] = {
	{ "--domain", "DOMAIN", "the part of an address behind the @" },
	{ "--for", "TIME", "30m, 2h, 1d; a week at most" },
	{ "--reason", "TEXT", "shown in the list" },
	{ NULL, NULL, NULL }
};
static const struct tool_option lift_options[] = {
	{ "--domain", "DOMAIN", "the part of an address behind the @" },
	{ NULL, NULL, NULL }
};

const struct command suspend_commands[] = {
	{ "suspend", "--domain DOMAIN --for TIME --reason TEXT", "send nothing to one domain for a while", 0, 0, NEEDS_OFFICE,
	    RIGHT_OPERATE | RIGHT_HOLD, suspend_options, run_suspend, 0 },
	{ "suspend list", "", "domains that get nothing for now, and why", 0, 0, NEEDS_OFFICE, RIGHT_TITLES, NULL,
	    run_list, 0 },
	{ "suspend lift", "--domain DOMAIN", "send to this domain again", 0, 0, NEEDS_OFFICE, RIGHT_OPERATE | RIGHT_HOLD,
	    lift_options, run_lift, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
