/*
 * All settings: one row says for each its key path, type, unit, default, limits, and what it is.
 * Reading: settings_read.c.  What must fit together: settings_rules.c.  Manual: signpost.yaml(5).
 */
#include "config/settings_table.h"

#include "base/text.h"

static const struct word forum_kinds[] = {
	{ FORUM_CIC, "cic" },
	{ FORUM_CHARITY, "charity" },
	{ FORUM_UNINCORPORATED, "unincorporated" },
	{ 0, NULL }
};

/* B-17: the last two are known only to be refused, and never offered. */
static const struct word legal_bases[] = {
	{ LEGAL_CONSENT, "consent" },
	{ LEGAL_CHARITY_SOFT_OPT_IN, "charity_soft_opt_in" },
	{ LEGAL_COMMERCIAL_SOFT_OPT_IN, "commercial_soft_opt_in" },
	{ 0, NULL }
};

static const struct word outbox_kinds[] = {
	{ OUTBOX_MAILDIR, "maildir" },
	{ OUTBOX_SMTP, "smtp" },
	{ 0, NULL }
};

static const struct word login_mechanisms[] = {
	{ MECHANISM_XOAUTH2, "xoauth2" },
	{ MECHANISM_OAUTHBEARER, "oauthbearer" },
	{ 0, NULL }
};

static const struct word securities[] = {
	{ SECURITY_STARTTLS, "starttls" },
	{ SECURITY_TLS, "tls" },
	{ SECURITY_NONE, "none" },
	{ 0, NULL }
};

/* E-13, A-02.  Lifting a hold is for the comms officer and the operations lead; everybody but the
 * pins project may stop; the operator sees no people and writes no letters. */
const struct word post_rights[] = {
	{ RIGHT_SEE | RIGHT_MEMBERS | RIGHT_QUEUE | RIGHT_HOLD | RIGHT_STOP, "comms-officer" },
	{ RIGHT_SEE | RIGHT_QUEUE | RIGHT_STOP, "rep-coordinator" },
	{ RIGHT_SEE | RIGHT_QUEUE | RIGHT_STOP, "admin-officer" },
	{ RIGHT_QUEUE | RIGHT_STOP, "board-officer" },
	{ RIGHT_SEE | RIGHT_MEMBERS | RIGHT_QUEUE | RIGHT_HOLD | RIGHT_STOP, "operations-lead" },
	{ RIGHT_STOP, "director" },
	{ RIGHT_QUEUE, "pins-project" },
	{ RIGHT_OPERATE | RIGHT_STOP, "operator" },
	{ 0, NULL }
};

#define OF_FORUM(field)		.offset = offsetof(struct forum, field)
#define OF_IDENTITY(field)	.offset = offsetof(struct identity, field)
#define OF_TOPIC(field)		.offset = offsetof(struct topic, field)
#define OF_WORDING(field)	.offset = offsetof(struct wording, field)
#define OF_PERSON(field)	.offset = offsetof(struct person, field)
#define LIST_OF(field, number, element) \
	.offset = offsetof(struct forum, field), .count_offset = offsetof(struct forum, number), \
	.size = sizeof(struct element), .line_offset = offsetof(struct element, line)
#define IS_A_GROUP		.offset = 0

const struct setting settings_table[] = {
	/* path, type, unit, default (NULL = must be said), lowest, highest, what it is */
	{ "demo", SETTING_YES_NO, "", "false", 0, 0, "invented people, nothing waits for anybody",
	    OF_FORUM(demo) },
	{ "time_zone", SETTING_LINE, "letters", "Europe/London", 1, 60, "whose time of day all times are",
	    OF_FORUM(time_zone) },
	{ "legal_basis", SETTING_CHOICE, "", "consent", 0, 1, "the footing of news, events and the like",
	    OF_FORUM(legal_basis), .choices = legal_bases },
	{ "greeting_word", SETTING_LINE, "letters", "everyone", 1, 40, "in place of a name we do not know",
	    OF_FORUM(everyone) },
	{ "campaign_hosts", SETTING_HOSTS, "entries", "", 0, 2000, "links there must be marked as signposting",
	    OF_FORUM(closed_hosts) },
	{ "assets", SETTING_PATH, "letters", "", 0, 1000, "the folder of images",
	    OF_FORUM(asset_directory) },

	{ "forum", SETTING_GROUP, "", NULL, 0, 0, "who we are", IS_A_GROUP },
	{ "forum.name", SETTING_LINE, "letters", NULL, 2, 100, "the full name",
	    OF_FORUM(name) },
	{ "forum.short_name", SETTING_LINE, "letters", "", 0, 40, "short for it; else the full name",
	    OF_FORUM(short_name) },
	{ "forum.kind", SETTING_CHOICE, "", "cic", 0, 0, "what it is in law",
	    OF_FORUM(kind), .choices = forum_kinds },
	{ "forum.postal_address", SETTING_LINE, "letters", NULL, 5, 300, "stands at the foot of letters",
	    OF_FORUM(postal_address) },
	{ "forum.contact", SETTING_LINE, "letters", NULL, 3, 200, "how people reach people",
	    OF_FORUM(contact) },
	{ "forum.website", SETTING_WEB, "letters", NULL, 8, 300, "the forum's website",
	    OF_FORUM(website) },
	{ "forum.privacy_notice", SETTING_WEB, "letters", NULL, 8, 300, "where the privacy notice is",
	    OF_FORUM(privacy_notice) },
	{ "forum.domain", SETTING_DOMAIN, "letters", NULL, 3, 253, "behind the @ of our own addresses",
	    OF_FORUM(domain) },

	{ "identities", SETTING_GROUPS, "entries", NULL, 1, 64, "the voices letters may have (A-27)",
	    LIST_OF(identities, identity_count, identity) },
	{ "identities[].name", SETTING_NAME, "letters", NULL, 1, 40, "what a letter's head calls it",
	    OF_IDENTITY(name) },
	{ "identities[].from_name", SETTING_LINE, "letters", NULL, 1, 80, "the sender's name people see",
	    OF_IDENTITY(display_name) },
	{ "identities[].address", SETTING_ADDRESS, "letters", NULL, 3, 254, "the sender's address",
	    OF_IDENTITY(address) },
	{ "identities[].reply_to", SETTING_ADDRESS, "letters", "", 0, 254, "where answers go; else the address",
	    OF_IDENTITY(reply_to) },

	{ "topics", SETTING_GROUPS, "entries", NULL, 1, TOPICS_LIMIT, "what people can say yes or no to",
	    LIST_OF(topics, topic_count, topic) },
	{ "topics[].name", SETTING_NAME, "letters", NULL, 1, 40, "what letters call it; kept for ever",
	    OF_TOPIC(name) },
	{ "topics[].class", SETTING_CHOICE, "", NULL, 0, 11, "who may get it, and why (A.2)",
	    OF_TOPIC(class), .choices = topic_class_words },
	{ "topics[].title", SETTING_LINE, "letters", NULL, 1, 80, "what people see",
	    OF_TOPIC(title) },
	{ "topics[].description", SETTING_LINE, "letters", NULL, 1, 400, "one plain sentence",
	    OF_TOPIC(description) },

	{ "wordings", SETTING_GROUPS, "entries", "", 0, 500, "what people saw when agreeing (B-03)",
	    LIST_OF(wordings, wording_count, wording) },
	{ "wordings[].id", SETTING_NAME, "letters", NULL, 1, 40, "its name; never used again",
	    OF_WORDING(name) },
	{ "wordings[].in_force_from", SETTING_DATE, "", NULL, 0, 0, "the first day it was shown",
	    OF_WORDING(in_force_from) },
	{ "wordings[].retired", SETTING_YES_NO, "", "false", 0, 0, "kept as evidence only",
	    OF_WORDING(retired) },
	{ "wordings[].privacy_notice", SETTING_LINE, "letters", NULL, 1, 40, "the notice's version that day",
	    OF_WORDING(privacy_notice) },
	{ "wordings[].topics", SETTING_NAMES, "entries", NULL, 1, TOPICS_LIMIT, "what it asks about",
	    OF_WORDING(topics) },
	{ "wordings[].text", SETTING_TEXT, "letters", NULL, 20, 20000, "the exact words",
	    OF_WORDING(text) },

	{ "people", SETTING_GROUPS, "entries", "", 0, 200, "who may use the programs (A-02)",
	    LIST_OF(people, person_count, person) },
	{ "people[].login", SETTING_LINE, "letters", NULL, 1, 64, "the name they log in with",
	    OF_PERSON(login) },
	{ "people[].title", SETTING_LINE, "letters", NULL, 1, 80, "their post, for the record book",
	    OF_PERSON(title) },
	{ "people[].rights", SETTING_RIGHTS, "entries", NULL, 1, 20, "what they may do (E-13)",
	    OF_PERSON(rights) },

	{ "funds", SETTING_GROUP, "", NULL, 0, 0, "which money pays (A-28)", IS_A_GROUP },
	{ "funds.default", SETTING_LINE, "letters", NULL, 1, 40, "pays where nothing is said",
	    OF_FORUM(fund_default) },
	{ "funds.signposting", SETTING_LINE, "letters", "", 0, 40, "pays for signposting",
	    OF_FORUM(fund_signposting) },
	{ "funds.never_signposting", SETTING_LINES, "entries", "", 0, 50, "may never pay for signposting",
	    OF_FORUM(no_signposting_funds) },

	{ "unsubscribe", SETTING_GROUP, "", NULL, 0, 0, "how people stop a topic", IS_A_GROUP },
	{ "unsubscribe.address", SETTING_ADDRESS, "letters", NULL, 3, 254, "a mailbox for stops",
	    OF_FORUM(unsubscribe_address) },
	{ "unsubscribe.separator", SETTING_LINE, "letters", "+", 1, 1, "between its name and the code",
	    OF_FORUM(separator) },
	{ "unsubscribe.base_url", SETTING_HTTPS, "letters", "", 0, 300, "the one-click page; else none (C-24)",
	    OF_FORUM(base_url) },

	{ "bounces", SETTING_GROUP, "", NULL, 0, 0, "undeliverable letters", IS_A_GROUP },
	{ "bounces.address", SETTING_ADDRESS, "letters", NULL, 3, 254, "a mailbox for returned letters",
	    OF_FORUM(bounce_address) },
	{ "bounces.verp", SETTING_YES_NO, "", "true", 0, 0, "each letter has a return address of its own",
	    OF_FORUM(verp) },

	{ "oauth2", SETTING_GROUP, "", "", 0, 0, "login by tokens instead of a password", IS_A_GROUP },
	{ "oauth2.token_url", SETTING_WEB, "letters", "", 0, 500, "where tokens are asked for",
	    OF_FORUM(oauth2.token_url) },
	{ "oauth2.client_id", SETTING_LINE, "letters", "", 0, 300, "who we are to the sign-in service",
	    OF_FORUM(oauth2.client_id) },
	{ "oauth2.client_secret_file", SETTING_PATH, "letters", "", 0, 1000, "holds only the secret",
	    OF_FORUM(oauth2.client_secret_file) },
	{ "oauth2.scope", SETTING_LINE, "letters", "", 0, 1000, "what the token is for",
	    OF_FORUM(oauth2.scope) },
	{ "oauth2.refresh_token_file", SETTING_PATH, "letters", "", 0, 1000, "holds only the first refresh token",
	    OF_FORUM(oauth2.refresh_token_file) },
	{ "oauth2.ca_file", SETTING_PATH, "letters", "", 0, 1000, "certificates; else the machine's",
	    OF_FORUM(oauth2.ca_file) },
	{ "oauth2.mechanism", SETTING_CHOICE, "", "xoauth2", 0, 0, "how the token is shown",
	    OF_FORUM(oauth2.mechanism), .choices = login_mechanisms },

	{ "outbox", SETTING_GROUP, "", NULL, 0, 0, "how letters leave", IS_A_GROUP },
	{ "outbox.kind", SETTING_CHOICE, "", NULL, 0, 0, "into a folder, or by a mail server",
	    OF_FORUM(outbox.kind), .choices = outbox_kinds },
	{ "outbox.not_emailed", SETTING_YES_NO, "", "false", 0, 0, "we know that a folder reaches nobody",
	    OF_FORUM(outbox.not_emailed) },
	{ "outbox.directory", SETTING_PATH, "letters", "", 0, 1000, "maildir: the folder",
	    OF_FORUM(outbox.directory) },
	{ "outbox.host", SETTING_HOST, "letters", "", 0, 253, "smtp: the mail server",
	    OF_FORUM(outbox.host) },
	{ "outbox.port", SETTING_NUMBER, "", "0", 1, 65535, "smtp: else 587, with tls 465, with none 25",
	    OF_FORUM(outbox.port) },
	{ "outbox.security", SETTING_CHOICE, "", "starttls", 0, 0, "smtp: how the line is protected",
	    OF_FORUM(outbox.security), .choices = securities },
	{ "outbox.login", SETTING_LINE, "letters", "", 0, 254, "smtp: else no login",
	    OF_FORUM(outbox.login) },
	{ "outbox.password_file", SETTING_PATH, "letters", "", 0, 1000, "smtp: holds only the password",
	    OF_FORUM(outbox.password_file) },
	{ "outbox.ca_file", SETTING_PATH, "letters", "", 0, 1000, "smtp: certificates; else the machine's",
	    OF_FORUM(outbox.ca_file) },
	{ "outbox.hello", SETTING_DOMAIN, "letters", "", 0, 253, "smtp: who we say we are; else the domain",
	    OF_FORUM(outbox.hello) },
	{ "outbox.lanes", SETTING_NUMBER, "connections", "20", 1, 100, "smtp: at the same time",
	    OF_FORUM(outbox.lanes) },
	{ "outbox.per_minute", SETTING_NUMBER, "letters", "0", 0, 100000, "smtp: what the provider allows; 0 = no limit",
	    OF_FORUM(outbox.per_minute) },
	{ "outbox.per_second", SETTING_NUMBER, "letters", "0", 0, 1000, "smtp: the same for a second; 0 = no limit",
	    OF_FORUM(outbox.per_second) },
	{ "outbox.per_day", SETTING_NUMBER, "letters", "0", 0, 10000000, "smtp: the same for any 24 hours; 0 = no limit",
	    OF_FORUM(outbox.per_day) },
	{ "outbox.domain_per_minute", SETTING_NUMBER, "letters", "0", 0, 100000,
	    "smtp: to addresses of one domain; 0 = no limit", OF_FORUM(outbox.domain_per_minute) },
	{ "outbox.size_limit", SETTING_NUMBER, "octets", "1048576", 65536, 1048576, "of one letter",
	    OF_FORUM(outbox.size_limit) },

	{ "mailbox", SETTING_GROUP, "", "", 0, 0, "where answers arrive", IS_A_GROUP },
	{ "mailbox.directory", SETTING_PATH, "letters", "", 0, 1000, "a Maildir on this computer",
	    OF_FORUM(mailbox.directory) },
	{ "mailbox.host", SETTING_HOST, "letters", "", 0, 253, "or an IMAP server",
	    OF_FORUM(mailbox.host) },
	{ "mailbox.port", SETTING_NUMBER, "", "0", 1, 65535, "imap: else 993, with starttls 143",
	    OF_FORUM(mailbox.port) },
	{ "mailbox.security", SETTING_CHOICE, "", "tls", 0, 0, "imap: how the line is protected",
	    OF_FORUM(mailbox.security), .choices = securities },
	{ "mailbox.login", SETTING_LINE, "letters", "", 0, 254, "imap: the mailbox's login",
	    OF_FORUM(mailbox.login) },
	{ "mailbox.password_file", SETTING_PATH, "letters", "", 0, 1000, "imap: holds only the password",
	    OF_FORUM(mailbox.password_file) },
	{ "mailbox.ca_file", SETTING_PATH, "letters", "", 0, 1000, "imap: certificates; else the machine's",
	    OF_FORUM(mailbox.ca_file) },
	{ "mailbox.folders", SETTING_LINES, "entries", "", 0, 10, "those that are read; else INBOX and Junk",
	    OF_FORUM(mailbox.folders) },
	{ "mailbox.people_folder", SETTING_LINE, "letters", "", 0, 100, "where people's mail goes; else it stays",
	    OF_FORUM(mailbox.people_folder) },
	{ "mailbox.authserv_id", SETTING_LINE, "letters", "", 0, 253, "the server that checks senders (E-02)",
	    OF_FORUM(mailbox.authserv_id) },
	{ "mailbox.join_address", SETTING_ADDRESS, "letters", "", 0, 254, "where people write to join (B-08)",
	    OF_FORUM(mailbox.join_address) },
	{ "store", SETTING_GROUP, "", NULL, 0, 0, "the records", IS_A_GROUP },
	{ "store.directory", SETTING_PATH, "letters", NULL, 1, 1000, "their folder",
	    OF_FORUM(store_directory) },
	{ "keys", SETTING_GROUP, "", NULL, 0, 0, "the keys that open the records", IS_A_GROUP },
	{ "keys.directory", SETTING_PATH, "letters", NULL, 1, 1000, "their folder, apart from the records",
	    OF_FORUM(key_directory) },
	{ "log", SETTING_GROUP, "", "", 0, 0, "the system log", IS_A_GROUP },
	{ "log.socket", SETTING_PATH, "letters", "", 0, 100, "its socket; else /dev/log",
	    OF_FORUM(log_socket) },
	{ "quiet_hours", SETTING_GROUP, "", "", 0, 0, "when no news, notices or surveys go (F-07)", IS_A_GROUP },
	{ "quiet_hours.from", SETTING_LINE, "letters", "", 0, 5, "else 20:00; in a demo there are none",
	    OF_FORUM(quiet.from) },
	{ "quiet_hours.until", SETTING_LINE, "letters", "", 0, 5, "else 08:00; the same as from = none",
	    OF_FORUM(quiet.until) },
	{ "quiet_hours.sundays", SETTING_YES_NO, "", "true", 0, 0, "the whole of Sunday is quiet",
	    OF_FORUM(quiet.sundays) },
	{ "closures", SETTING_LINES, "entries", "", 0, 100, "days the office is closed (F-08)",
	    OF_FORUM(closures) },
	{ "limits", SETTING_GROUP, "", "", 0, 0, "how long, how much", IS_A_GROUP },
	{ "limits.retry_hours", SETTING_NUMBER, "hours", "48", 1, 48, "a letter is tried again (F-23)",
	    OF_FORUM(send_attempt_hours) },
	{ "limits.notice_hours", SETTING_NUMBER, "hours", "24", 1, 240, "of working days, after a notice to partners (A-35)",
	    OF_FORUM(notice_hours) },
	{ .path = NULL }
};

_Static_assert(sizeof settings_table / sizeof settings_table[0] <= SETTINGS_LIMIT, "raise SETTINGS_LIMIT");

const char *
setting_key(const struct setting *row, const char *parent)
{
	size_t length = strlen(parent);
	const char *key = row->path;

	if (length > 0) {
		if (!text_starts(key, parent) || key[length] != '.')
			return NULL;
		key += length + 1;
	}
	return strpbrk(key, ".[") == NULL ? key : NULL;
}
