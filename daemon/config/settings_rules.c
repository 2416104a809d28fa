/*
 * What must fit together in the settings: one function a subject, each telling where it stands.
 */
#include "config/settings_read.h"

#include <pwd.h>

#include "base/clock.h"
#include "base/text.h"
#include "config/settings_value.h"

enum { TOKEN_LETTERS = 32, LOCAL_PART_LIMIT = 64 };	/* RFC 5321 4.5.3.1.1 */

/* Where "key" of "group" stands; else the group; else the file. */
static const yaml_node_t *
place(const struct reader *reader, const char *group, const char *key)
{
	const yaml_node_t *root = yaml_tree_root(reader->tree);
	const yaml_node_t *node = yaml_tree_value(reader->tree, root, group);
	const yaml_node_t *value = key == NULL ? NULL : yaml_tree_value(reader->tree, node, key);

	return value != NULL ? value : node != NULL ? node : root;
}

/* Where "key" of the n-th entry of "list" stands; else the entry. */
static const yaml_node_t *
place_in(const struct reader *reader, const char *list, int n, const char *key)
{
	const yaml_node_t *entry = yaml_tree_item(reader->tree, place(reader, list, NULL), (size_t)n);
	const yaml_node_t *value = key == NULL ? NULL : yaml_tree_value(reader->tree, entry, key);

	return value != NULL ? value : entry;
}

static bool
is_said(const struct reader *reader, const char *group, const char *key)
{
	const yaml_node_t *root = yaml_tree_root(reader->tree);

	return yaml_tree_value(reader->tree, yaml_tree_value(reader->tree, root, group), key) != NULL;
}

/* True where real people are written to.  Not where `demo` could not be read: that is told once. */
static bool
is_in_earnest(const struct reader *reader)
{
	const yaml_node_t *root = yaml_tree_root(reader->tree);
	const yaml_node_t *demo = yaml_tree_value(reader->tree, root, "demo");
	const char *text = demo == NULL ? "false" : yaml_tree_text(demo);

	return text != NULL && strcmp(text, "false") == 0;
}

/* A-45: an address that says nobody reads it: noreply, no-reply, do.not.reply … */
static bool
says_no_reply(const char *address)
{
	char plain[256];
	size_t length = 0;

	for (; *address != '\0' && length < sizeof plain - 1; address++) {
		char one = *address;

		if (one >= 'A' && one <= 'Z')
			one = (char)(one + ('a' - 'A'));
		if (one >= 'a' && one <= 'z')
			plain[length++] = one;
		if (one == '@')
			plain[length++] = one;
	}
	plain[length] = '\0';
	return strstr(plain, "noreply") != NULL || strstr(plain, "donotreply") != NULL ||
	    strstr(plain, "dontreply") != NULL;
}

static void
check_forum(const struct reader *reader)
{
	struct forum *forum = reader->forum;

	if (forum->short_name[0] == '\0')
		forum->short_name = forum->name;
	if (says_no_reply(forum->contact))
		reader_say(reader, place(reader, "forum", "contact"),
		    "contact must be a way to reach people, not an address nobody reads");
}

/* B-17. */
static void
check_legal_basis(const struct reader *reader)
{
	const yaml_node_t *node = place(reader, "legal_basis", NULL);

	switch (reader->forum->legal_basis) {
	case LEGAL_CONSENT:
		return;
	case LEGAL_CHARITY_SOFT_OPT_IN:
		if (reader->forum->kind == FORUM_CHARITY)
			reader_say(reader, node, "legal_basis must be consent: this program does not write to "
			    "anyone on the soft opt-in for charities");
		else
			reader_say(reader, node, "legal_basis must be consent: the soft opt-in for charities is "
			    "not open to a forum that is no charity");
		return;
	case LEGAL_COMMERCIAL_SOFT_OPT_IN:
		reader_say(reader, node, "legal_basis must be consent: the soft opt-in of shops is for customers "
		    "who bought something; members of a forum are not customers");
		return;
	}
}

/* A-27: the list of voices is closed, so each has one name. */
static void
check_identities(const struct reader *reader)
{
	struct forum *forum = reader->forum;

	for (int i = 0; i < forum->identity_count; i++) {
		struct identity *identity = &forum->identities[i];
		bool own_reply = identity->reply_to[0] != '\0';

		for (int k = 0; k < i; k++) {
			if (identity->name[0] != '\0' && strcmp(identity->name, forum->identities[k].name) == 0)
				reader_say(reader, place_in(reader, "identities", i, "name"),
				    "the name '%s' is taken by the identity on line %d", identity->name,
				    forum->identities[k].line);
		}
		if (!own_reply)
			identity->reply_to = identity->address;
		if (says_no_reply(identity->address))
			reader_say(reader, place_in(reader, "identities", i, "address"),
			    "an address that says no reply may not be used: answers must reach a person");
		if (own_reply && says_no_reply(identity->reply_to))
			reader_say(reader, place_in(reader, "identities", i, "reply_to"),
			    "reply_to must be a mailbox that somebody reads, not a no-reply address");
	}
}

static const struct topic *
topic_named(const struct forum *forum, const char *name)
{
	for (int i = 0; i < forum->topic_count; i++) {
		if (strcmp(forum->topics[i].name, name) == 0)
			return &forum->topics[i];
	}
	return NULL;
}

/* Signposting and service are each one topic: their rules are about all of it (A-20, A-12). */
static void
check_single_class(const struct reader *reader, int n)
{
	const struct topic *topics = reader->forum->topics;

	if (topics[n].class != TOPIC_SIGNPOSTING && topics[n].class != TOPIC_SERVICE)
		return;
	for (int k = 0; k < n; k++) {
		if (topics[k].class != topics[n].class)
			continue;
		reader_say(reader, place_in(reader, "topics", n, "class"),
		    "there can be only one topic of the class %s; the first is on line %d",
		    topic_class_word(topics[n].class), topics[k].line);
		return;
	}
}

static void
check_topics(const struct reader *reader)
{
	const struct forum *forum = reader->forum;
	bool service = false;

	for (int i = 0; i < forum->topic_count; i++) {
		const struct topic *topic = &forum->topics[i], *first = topic_named(forum, topic->name);

		service = service || topic->class == TOPIC_SERVICE;
		check_single_class(reader, i);
		if (topic->name[0] != '\0' && first != topic)
			reader_say(reader, place_in(reader, "topics", i, "name"),
			    "the name '%s' is taken by the topic on line %d", topic->name, first->line);
	}
	if (!service && forum->topic_count > 0)
		reader_say(reader, place(reader, "topics", NULL),
		    "there must be one topic of the class service: receipts and answers to people go by it");
}

static void
say_unknown_topic(const struct reader *reader, const yaml_node_t *node, const char *name)
{
	const char *names[TOPICS_LIMIT + 1], *nearest;
	int count = 0;

	for (int i = 0; i < reader->forum->topic_count; i++)
		names[count++] = reader->forum->topics[i].name;
	names[count] = NULL;
	nearest = text_nearest(name, names);
	if (nearest != NULL)
		reader_say(reader, node, "no topic is called '%s'; did you mean '%s'?", name, nearest);
	else
		reader_say(reader, node, "no topic is called '%s'; topics are defined under topics:", name);
}

/* The topics a wording asks about: defined, and such as people can agree to. */
static void
check_wording_topics(const struct reader *reader, int n)
{
	const struct wording *wording = &reader->forum->wordings[n];
	const yaml_node_t *list = place_in(reader, "wordings", n, "topics");

	for (size_t i = 0; i < yaml_tree_count(list); i++) {
		const yaml_node_t *node = yaml_tree_item(reader->tree, list, i);
		const char *name = node == NULL ? NULL : yaml_tree_text(node);
		const struct topic *topic = name == NULL ? NULL : topic_named(reader->forum, name);
		bool read = false;

		for (char **known = wording->topics; name != NULL && *known != NULL; known++)
			read = read || strcmp(*known, name) == 0;
		if (!read)
			continue;	/* told already */
		if (topic == NULL)
			say_unknown_topic(reader, node, name);
		else if (topic->class != 0 && topic_class_basis(topic->class) != BASIS_CONSENT)
			reader_say(reader, node, "nobody agrees to '%s': its class (%s) does not go by consent",
			    name, topic_class_word(topic->class));
	}
}

static void
check_wordings(const struct reader *reader)
{
	const struct forum *forum = reader->forum;

	for (int i = 0; i < forum->wording_count; i++) {
		const struct wording *wording = &forum->wordings[i];

		for (int k = 0; k < i; k++) {
			if (wording->name[0] != '\0' && strcmp(wording->name, forum->wordings[k].name) == 0)
				reader_say(reader, place_in(reader, "wordings", i, "id"),
				    "the id '%s' is taken by the wording on line %d", wording->name,
				    forum->wordings[k].line);
		}
		check_wording_topics(reader, i);
		if (!wording->retired && wording->text[0] != '\0')
			settings_check_wording(reader, wording, place_in(reader, "wordings", i, "text"));
	}
}

static void
check_people(const struct reader *reader)
{
	const struct forum *forum = reader->forum;

	for (int i = 0; i < forum->person_count; i++) {
		struct person *person = &forum->people[i];
		const struct passwd *entry = getpwnam(person->login);

		person->uid = entry == NULL ? -1 : (int64_t)entry->pw_uid;
		for (int k = 0; k < i; k++) {
			if (person->login[0] != '\0' && strcmp(person->login, forum->people[k].login) == 0)
				reader_say(reader, place_in(reader, "people", i, "login"),
				    "'%s' is named on line %d already", person->login, forum->people[k].line);
		}
	}
	if (forum->person_count == 0 && is_in_earnest(reader))
		reader_say(reader, place(reader, "people", NULL),
		    "people is empty: outside a demo nobody could send or stop anything");
}

/* A-28. */
static void
check_funds(const struct reader *reader)
{
	const struct forum *forum = reader->forum;
	bool signposting = false;

	for (int i = 0; i < forum->topic_count; i++)
		signposting = signposting || forum->topics[i].class == TOPIC_SIGNPOSTING;
	if (signposting && forum->fund_signposting[0] == '\0')
		reader_say(reader, place(reader, "funds", NULL),
		    "signposting is missing: say which fund pays for the topic of that class");
	for (char **never = forum->no_signposting_funds; *never != NULL; never++) {
		if (text_same(*never, forum->fund_signposting))
			reader_say(reader, place(reader, "funds", "signposting"),
			    "'%s' stands under never_signposting, so it cannot pay for signposting",
			    forum->fund_signposting);
	}
}

/* "stop+CODE@…" must still be an address. */
static void
check_room_for_token(const struct reader *reader, const char *group, const char *key, const char *address)
{
	size_t local = strcspn(address, "@");

	if (local + 1 + TOKEN_LETTERS > LOCAL_PART_LIMIT)
		reader_say(reader, place(reader, group, key),
		    "the part before the @ is too long: at most %d letters, because a code is added to it",
		    LOCAL_PART_LIMIT - 1 - TOKEN_LETTERS);
}

static void
check_return_addresses(const struct reader *reader)
{
	const struct forum *forum = reader->forum;

	check_room_for_token(reader, "unsubscribe", "address", forum->unsubscribe_address);
	check_room_for_token(reader, "bounces", "address", forum->bounce_address);
	if (text_same(forum->unsubscribe_address, forum->bounce_address))
		reader_say(reader, place(reader, "bounces", "address"),
		    "two different addresses are needed, which may be one mailbox: what comes to the one says stop, to the other it came back");
	if (strchr("+-=_", forum->separator[0]) == NULL)
		reader_say(reader, place(reader, "unsubscribe", "separator"),
		    "separator must be the one your mail server uses: one of + - = _");
	if (forum->base_url[0] != '\0' && !text_ends(forum->base_url, "/") && !text_ends(forum->base_url, "="))
		reader_say(reader, place(reader, "unsubscribe", "base_url"),
		    "base_url must end with / or =, because a code is put behind it");
}

static void
check_maildir_outbox(const struct reader *reader)
{
	const struct outbox *outbox = &reader->forum->outbox;

	if (!is_said(reader, "outbox", "directory"))
		reader_say(reader, place(reader, "outbox", NULL),
		    "directory is missing: the folder that letters are written into");
	if (is_in_earnest(reader) && !outbox->not_emailed)
		reader_say(reader, place(reader, "outbox", "kind"),
		    "maildir writes letters into a folder and e-mails nobody; outside a demo say "
		    "'not_emailed: true' as well if that is what you want");
}

/* What the file is silent about follows from what it says. */
static void
complete_smtp_outbox(struct forum *forum)
{
	struct outbox *outbox = &forum->outbox;

	if (outbox->hello[0] == '\0')
		outbox->hello = forum->domain;
	if (outbox->port != 0)
		return;
	switch (outbox->security) {
	case SECURITY_STARTTLS:
		outbox->port = 587;	/* RFC 6409 */
		break;
	case SECURITY_TLS:
		outbox->port = 465;	/* RFC 8314 3.3 */
		break;
	case SECURITY_NONE:
		outbox->port = 25;
		break;
	}
}

static void
check_smtp_outbox(const struct reader *reader)
{
	const struct outbox *outbox = &reader->forum->outbox;
	bool login = outbox->login[0] != '\0', password = outbox->password_file[0] != '\0';

	if (!is_said(reader, "outbox", "host"))
		reader_say(reader, place(reader, "outbox", NULL),
		    "host is missing: the mail server that takes the letters");
	if (outbox->security == SECURITY_NONE && outbox->host[0] != '\0' &&
	    !settings_value_is_loopback(outbox->host))
		reader_say(reader, place(reader, "outbox", "security"),
		    "security: none is only for a mail server on this same computer (127.0.0.1); "
		    "use starttls or tls");
	if (reader->forum->demo && outbox->host[0] != '\0' && !settings_value_is_loopback(outbox->host))
		reader_say(reader, place(reader, "outbox", "host"),
		    "in a demo everybody may do everything, so it sends no mail to the world: demo: false, or a mail server "
		    "on this same computer");
	if (login && !password && !is_said(reader, "oauth2", "token_url"))
		reader_say(reader, place(reader, "outbox", "login"),
		    "password_file is missing: a login needs a file that holds its password, or oauth2");
	if (password && !is_said(reader, "outbox", "login"))
		reader_say(reader, place(reader, "outbox", "password_file"),
		    "login is missing: a password needs the login it belongs to");
}

static void
check_imap_mailbox(const struct reader *reader)
{
	const struct mailbox_settings *mailbox = &reader->forum->mailbox;

	if (mailbox->security == SECURITY_NONE && !settings_value_is_loopback(mailbox->host))
		reader_say(reader, place(reader, "mailbox", "security"),
		    "security: none is only for a mail server on this same computer (127.0.0.1); use tls or starttls");
	if (reader->forum->demo && !settings_value_is_loopback(mailbox->host))
		reader_say(reader, place(reader, "mailbox", "host"),
		    "in a demo everybody may do everything, so it reads no mail of the world: demo: false, or a mail server on this "
		    "same computer");
	if (mailbox->login[0] == '\0')
		reader_say(reader, place(reader, "mailbox", NULL), "login is missing: whose mailbox it is");
	else if (mailbox->password_file[0] == '\0' && !is_said(reader, "oauth2", "token_url"))
		reader_say(reader, place(reader, "mailbox", "login"),
		    "password_file is missing: a login needs a file that holds its password, or oauth2");
}

/* What the file is silent about follows from what it says. */
static void
complete_mailbox(struct mailbox_settings *mailbox)
{
	static char inbox[] = "INBOX", junk[] = "Junk";
	static char *both[] = { inbox, junk, NULL };

	mailbox->kind = mailbox->host[0] != '\0' ? MAILBOX_IMAP : mailbox->directory[0] != '\0' ? MAILBOX_MAILDIR : MAILBOX_NONE;
	if (mailbox->port == 0)
		mailbox->port = mailbox->security == SECURITY_TLS ? 993 : 143;	/* RFC 8314 3.2 */
	if (mailbox->folders[0] == NULL)
		mailbox->folders = both;
}

static void
check_mailbox(const struct reader *reader)
{
	struct mailbox_settings *mailbox = &reader->forum->mailbox;

	complete_mailbox(mailbox);
	if (mailbox->host[0] != '\0' && mailbox->directory[0] != '\0')
		reader_say(reader, place(reader, "mailbox", "directory"), "either directory or host, not both: there is one mailbox");
	if (mailbox->kind == MAILBOX_IMAP)
		check_imap_mailbox(reader);
	if (mailbox->people_folder[0] != '\0' && !text_starts(mailbox->people_folder, "Signpost/"))
		reader_say(reader, place(reader, "mailbox", "people_folder"),
		    "mail is only ever moved into folders under Signpost: write Signpost/People, or leave it out");
	if (mailbox->join_address[0] == '\0')
		return;
	check_room_for_token(reader, "mailbox", "join_address", mailbox->join_address);
	if (text_same(mailbox->join_address, reader->forum->unsubscribe_address) ||
	    text_same(mailbox->join_address, reader->forum->bounce_address))
		reader_say(reader, place(reader, "mailbox", "join_address"), "an address of its own is needed, which may be the same mailbox: "
		    "what comes to it asks to join, and not to stop, and is no letter that came back");
}

static bool
is_web_on_this_machine(const char *url)
{
	char host[64] = "";

	return sscanf(url, "http://%63[^:/]", host) == 1 && settings_value_is_loopback(host);
}

/* All of it or nothing, and somebody who uses it: a login that has no password. */
static void
check_oauth2(const struct reader *reader)
{
	static const char *const needed[] = { "token_url", "client_id", "client_secret_file", NULL };
	const struct forum *forum = reader->forum;
	bool outbox_token = forum->outbox.login[0] != '\0' && forum->outbox.password_file[0] == '\0';
	bool mailbox_token = forum->mailbox.login[0] != '\0' && forum->mailbox.password_file[0] == '\0';

	if (yaml_tree_value(reader->tree, yaml_tree_root(reader->tree), "oauth2") == NULL)
		return;
	for (const char *const *key = needed; *key != NULL; key++)
		if (!is_said(reader, "oauth2", *key))
			reader_say(reader, place(reader, "oauth2", NULL), "%s is missing: see OAUTH2 in signpost.yaml(5)", *key);
	if (forum->oauth2.token_url[0] != '\0' && !text_starts(forum->oauth2.token_url, "https://") &&
	    !is_web_on_this_machine(forum->oauth2.token_url))
		reader_say(reader, place(reader, "oauth2", "token_url"),
		    "secrets are only shown over https, or to this same computer (http://127.0.0.1)");
	if (!outbox_token && !mailbox_token)
		reader_say(reader, place(reader, "oauth2", NULL), "nothing uses it: a token belongs to a login of outbox or mailbox "
		    "that has no password_file");
	if (outbox_token && forum->outbox.security == SECURITY_NONE)
		reader_say(reader, place(reader, "outbox", "security"), "a token is only shown over TLS: use starttls or tls");
	if (mailbox_token && forum->mailbox.security == SECURITY_NONE)
		reader_say(reader, place(reader, "mailbox", "security"), "a token is only shown over TLS: use starttls or tls");
}

static void
check_outbox(const struct reader *reader)
{
	complete_smtp_outbox(reader->forum);
	if (!is_said(reader, "outbox", "kind"))
		return;		/* told already */
	switch (reader->forum->outbox.kind) {
	case OUTBOX_MAILDIR:
		check_maildir_outbox(reader);
		break;
	case OUTBOX_SMTP:
		check_smtp_outbox(reader);
		break;
	}
}

/* E-28: who copies the folder of records must not copy the keys with it. */
static void
check_folders(const struct reader *reader)
{
	const char *store = reader->forum->store_directory, *keys = reader->forum->key_directory;
	size_t length = strlen(store);

	if (length > 0 && text_starts(keys, store) && (keys[length] == '\0' || keys[length] == '/'))
		reader_say(reader, place(reader, "keys", "directory"),
		    "the keys may not lie in the folder of the records: a copy of one would carry the other");
}

/* "20:00" as minutes of the day; -1 = it is none. */
static int
minute_of_day(const char *text)
{
	int hour, minute, end = 0;

	if (sscanf(text, "%2d:%2d%n", &hour, &minute, &end) != 2 || text[end] != '\0' || hour < 0 || hour > 23 || minute < 0 ||
	    minute > 59)
		return -1;
	return hour * 60 + minute;
}

/* F-07.  A demo waits for nobody, unless it asks to. */
static void
check_quiet_hours(const struct reader *reader)
{
	struct quiet_hours *quiet = &reader->forum->quiet;
	bool none = reader->forum->demo && quiet->from[0] == '\0' && quiet->until[0] == '\0';

	if (none)
		return;
	quiet->from_minute = minute_of_day(quiet->from[0] != '\0' ? quiet->from : "20:00");
	quiet->until_minute = minute_of_day(quiet->until[0] != '\0' ? quiet->until : "08:00");
	if (quiet->from_minute < 0)
		reader_say(reader, place(reader, "quiet_hours", "from"), "'%s' is not a time of day such as 20:00", quiet->from);
	if (quiet->until_minute < 0)
		reader_say(reader, place(reader, "quiet_hours", "until"), "'%s' is not a time of day such as 08:00", quiet->until);
}

static void
check_closures(const struct reader *reader)
{
	for (char **one = reader->forum->closures; *one != NULL; one++) {
		const char *to = strstr(*one, " to ");
		char first[32];
		int64_t from, until = 0;

		text_copy(first, sizeof first, *one);
		if (to != NULL && to - *one < (ptrdiff_t)sizeof first)
			first[to - *one] = '\0';
		if (!clock_parse_date(first, &from) || (to != NULL && (!clock_parse_date(to + 4, &until) || until < from)))
			reader_say(reader, place(reader, "closures", NULL),
			    "'%s' is not a day or a span of days: write 2026-12-24 or 2026-12-24 to 2027-01-02", *one);
	}
}

void
settings_check_rules(const struct reader *reader)
{
	check_forum(reader);
	check_legal_basis(reader);
	check_identities(reader);
	check_topics(reader);
	check_wordings(reader);
	check_people(reader);
	check_funds(reader);
	check_return_addresses(reader);
	check_outbox(reader);
	check_mailbox(reader);
	check_oauth2(reader);
	check_folders(reader);
	check_quiet_hours(reader);
	check_closures(reader);
}
