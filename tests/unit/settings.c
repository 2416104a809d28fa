/*
 * The settings: the shipped file loads, and each mistake is told where it stands.
 */
#include "unit/unit.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "config/settings.h"
#include "config/settings_table.h"
#include "config/settings_value.h"

static char folder[] = "/tmp/signpost-settings.XXXXXX";

static char *
write_file(const char *name, const void *bytes, size_t length)
{
	char *path = file_path(folder, name);
	struct reason why;

	if (!file_replace(path, 0600, bytes, length, &why))
		fail_msg("%s", why.text);
	return path;
}

/* The shipped file with one part replaced; NULL = unchanged.  The part must be there. */
static char *
shipped_with(const char *from, const char *to)
{
	struct buffer text = { .limit = 1024 * 1024 };
	size_t length;
	const char *shipped = settings_default_text(&length), *at;

	if (from == NULL)
		return memory_text_part(shipped, length);
	at = strstr(shipped, from);
	if (at == NULL)
		fail_msg("the shipped file does not hold: %s", from);
	buffer_add(&text, shipped, (size_t)(at - shipped));
	buffer_add_text(&text, to);
	buffer_add_text(&text, at + strlen(from));
	return buffer_text(&text);
}

static struct settings *
load_text(const char *text, size_t length, struct buffer *problems)
{
	char *path = write_file("signpost.yaml", text, length);
	struct settings *settings = settings_load(path, problems);

	free(path);
	return settings;
}

/* Loads, and fails the test if it does not. */
static struct settings *
load_good(const char *from, const char *to)
{
	struct buffer problems = { .limit = 100000 };
	char *text = shipped_with(from, to);
	struct settings *settings = load_text(text, strlen(text), &problems);

	if (settings == NULL)
		fail_msg("%s", problems.bytes);
	assert_int_equal(problems.length, 0);
	buffer_free(&problems);
	free(text);
	return settings;
}

/* The line, from 1, on which the first `part` of the text begins. */
static int
line_of(const char *text, const char *part)
{
	const char *at = strstr(text, part);
	int line = 1;

	if (at == NULL)
		fail_msg("the changed file does not hold: %s", part);
	for (; text < at; text++)
		line += *text == '\n';
	return line;
}

static void
test_shipped_file_loads_unchanged(void **state)
{
	struct settings *settings = load_good(NULL, NULL);
	const struct forum *forum = settings_forum(settings);
	char *outbox = file_path(folder, "outbox");

	(void)state;
	assert_string_equal(forum->name, "Example Parent Carer Forum");
	assert_true(forum->demo);
	assert_int_equal(forum->kind, FORUM_CIC);
	assert_int_equal(forum->legal_basis, LEGAL_CONSENT);
	assert_int_equal(forum->topic_count, 11);
	assert_int_equal(forum->identity_count, 1);
	assert_string_equal(forum->identities[0].name, "office");
	assert_string_equal(forum->identities[0].reply_to, "office@example.org");
	assert_int_equal(forum->person_count, 0);
	assert_string_equal(forum->everyone, "everyone");
	assert_string_equal(forum->no_signposting_funds[0], "DfE");
	assert_null(forum->no_signposting_funds[1]);
	assert_string_equal(forum->closed_hosts[0], "change.org");
	assert_int_equal(forum->outbox.kind, OUTBOX_MAILDIR);
	assert_string_equal(forum->outbox.directory, outbox);
	assert_int_equal(forum->outbox.lanes, 20);
	assert_int_equal(forum->send_attempt_hours, 48);
	assert_int_equal(forum->notice_hours, 24);
	assert_string_equal(forum->separator, "+");
	assert_string_equal(forum->log_socket, "");
	free(outbox);
	settings_free(&settings);
	assert_null(settings);
}

/* One topic of each class, by these names, and a wording from 2020 for T1 to T6. */
static void
test_demo_topics_and_wording(void **state)
{
	static const char *const names[] = { "news", "events", "surveys", "reps-wanted", "national",
		"signposting", "rep-work", "board", "partners", "no-surprises", "service" };
	struct settings *settings = load_good(NULL, NULL);
	const struct forum *forum = settings_forum(settings);

	(void)state;
	for (int i = 0; i < 11; i++) {
		assert_string_equal(forum->topics[i].name, names[i]);
		assert_int_equal(forum->topics[i].class, i + 1);
		assert_true(forum->topics[i].line > 0);
	}
	assert_int_equal(forum->wording_count, 1);
	assert_string_equal(forum->wordings[0].name, "joining-2020");
	assert_int_equal(forum->wordings[0].in_force_from, 1577836800);
	assert_false(forum->wordings[0].retired);
	for (int i = 0; i < 6; i++)
		assert_string_equal(forum->wordings[0].topics[i], names[i]);
	assert_null(forum->wordings[0].topics[6]);
	settings_free(&settings);
}

#define REAL_OUTBOX(rest) "  kind: smtp\n  host: smtp.example.org\n" rest "  directory: ./outbox"
#define DEMO_OUTBOX "  kind: maildir\n  directory: ./outbox"

/* One change of the shipped file, and what must be said about it: at the line of `where` in the
 * changed text, with these words. */
static const struct mistake {
	const char *name, *from, *to, *where, *words;
} mistakes[] = {
	{ "a demo with a real mail server", DEMO_OUTBOX, REAL_OUTBOX("  security: starttls\n"),
	    "smtp.example.org\n  security", "in a demo everybody may do everything" },
	/* the form of the file */
	{ "unknown key", "demo: true", "demmo: true",
	    "demmo", ":1: 'demmo' is not a setting here; did you mean 'demo'?" },
	{ "unknown key, nothing near", "demo: true", "colour-of-the-sky: 3",
	    "colour", "is not a setting here\n" },
	{ "unknown key below", "  short_name: Ex", "  shortname: Ex",
	    "shortname", ":3: 'shortname' is not a setting here; did you mean 'short_name'?" },
	{ "key twice", "demo: true", "demo: true\ndemo: false",
	    "demo: false", ":1: demo is said a second time" },
	{ "missing key", "  postal_address: 1 Example Street, Exampletown, EX1 1AA\n", "",
	    "  name: Example", ":3: postal_address is missing" },
	{ "missing group", "bounces:\n  address: bounces@example.org\n", "",
	    "demo: true", ":1: bounces is missing" },
	{ "missing in a list", "    title: Events\n", "",
	    "  - name: events", ":5: title is missing" },
	{ "list for a value", "demo: true", "demo: [true]",
	    "demo: [", ":7: demo takes one value" },
	{ "value for a list", "people: []", "people: jane",
	    "people: jane", ":9: people takes a list" },
	{ "value for a group", "limits:\n  retry_hours: 48 ", "limits: 48 #",
	    "limits:", ":9: settings are expected here" },
	{ "value in a list of groups", "people: []", "people: [jane]",
	    "people:", ":10: settings are expected here" },
	{ "reference", "demo: true", "demo: &a true\nassets: *a",
	    "demo: &a", "used in several places" },
	{ "loop", "demo: true", "demo: &a [*a]",
	    "demo: &a", "used in several places" },
	{ "tag", "demo: true", "demo: !!int 1",
	    "demo: !", "tags" },
	{ "name that nothing refers to", "people: []", "people: &p []",
	    "people: &p", ":9: names (&) and tags" },
	{ "tag that changes nothing", "demo: true", "demo: !!str true",
	    "demo: !", ":7: names (&) and tags" },
	{ "people join where others stop", "join_address: join@", "join_address: Stop@",
	    "  join_address: Stop", ":17: an address of its own is needed" },
	{ "second document", "limits:", "---\ndemo: true\n---\nlimits:",
	    "---\ndemo", "a second set of settings begins here" },
	{ "tab", "  name: Example", "\tname: Example",
	    "\tname", "indent with spaces, not with a tab" },
	{ "not UTF-8", "  short_name: Example PCF", "  short_name: Ex\xe4mple",
	    "short_name", ":17: a character here is not UTF-8" },
	{ "control character", "  short_name: Example PCF", "  short_name: Ex\x01mple",
	    "short_name", ":17: a character here may not stand in a text file" },
	{ "NUL in quotes", "  short_name: Example PCF", "  short_name: \"Ex\\0mple\"",
	    "short_name", "NUL" },

	/* single values */
	{ "not a number", "retry_hours: 48 ", "retry_hours: two ",
	    "retry_hours: two", ":16: retry_hours must be a whole number from 1 to 48, counted in hours" },
	{ "over the limit", "retry_hours: 48 ", "retry_hours: 49 ",
	    "retry_hours: 49", "from 1 to 48" },
	{ "under the limit", DEMO_OUTBOX, DEMO_OUTBOX "\n  lanes: 0",
	    "lanes: 0", "lanes must be a whole number from 1 to 100" },
	{ "port 0", DEMO_OUTBOX, DEMO_OUTBOX "\n  port: 0",
	    "port: 0", "port must be a whole number from 1 to 65535\n" },
	{ "yes is not true", "demo: true", "demo: yes",
	    "demo: yes", "demo must be true or false" },
	{ "choice", "kind: cic ", "kind: charty ",
	    "charty", "kind: 'charty' is not known here; did you mean 'charity'?" },
	{ "choice, nothing near", "kind: cic ", "kind: parliament ",
	    "parliament", "it must be one of cic, charity, unincorporated" },
	{ "class", "class: signposting", "class: singposting",
	    "singposting", "did you mean 'signposting'?" },
	{ "date", "in_force_from: 2020-01-01", "in_force_from: 2020-02-30",
	    "in_force_from", "in_force_from must be a day, as 2026-12-01" },
	{ "name", "  - name: rep-work", "  - name: Rep work",
	    "Rep work", "name must be a word of small letters" },
	{ "address", "address: stop@example.org", "address: stop@example",
	    "stop@example", "must be an e-mail address" },
	{ "address, two dots", "address: stop@example.org", "address: st..op@example.org",
	    "st..op@example", "must be an e-mail address" },
	{ "domain", "domain: example.org", "domain: -example.org",
	    "domain:", "must be a domain name" },
	{ "web address", "https://www.example.org/privacy", "www.example.org/privacy",
	    "privacy_notice:", "must be a web address" },
	{ "empty", "name: Example Parent Carer Forum", "name: \"\"",
	    "name: \"\"", "name is empty; it must be said" },
	{ "too long", "greeting_word: everyone",
	    "greeting_word: everybody who has ever been a friend of ours",
	    "greeting_word", "greeting_word is too long: at most 40 letters" },
	{ "line break", "greeting_word: everyone", "greeting_word: \"every\\none\"",
	    "greeting_word", "must be one line" },
	{ "host twice", "  - avaaz.org", "  - Change.org",
	    "  - Change.org", "'Change.org' is in this list already" },
	{ "host", "  - avaaz.org", "  - https://avaaz.org",
	    "  - https://avaaz", "must be the name of a computer" },
	{ "time zone", "Europe/London", "Europe/Londn",
	    "Londn", "Europe/Londn" },

	/* names */
	{ "topic twice", "  - name: national", "  - name: news",
	    "- name: news\n    class: national", "the name 'news' is taken by the topic on line " },
	{ "signposting twice", "class: national", "class: T6",
	    "class: signposting", "only one topic of the class signposting" },
	{ "no service topic", "class: service", "class: news",
	    "- name: news", "there must be one topic of the class service" },
	{ "wording of an unknown topic", "topics: [news, events,", "topics: [news, evens,",
	    "topics: [news", ":20: no topic is called 'evens'; did you mean 'events'?" },
	{ "wording of a role's topic", "topics: [news, events,", "topics: [news, events, board,",
	    "topics: [news", "nobody agrees to 'board'" },
	{ "topic twice in a wording", "topics: [news, events,", "topics: [news, news,",
	    "topics: [news", "'news' is in this list already" },
	{ "identity twice", "identities:\n",
	    "identities:\n  - name: office\n    from_name: X\n    address: x@example.org\n",
	    "- name: office\n    from_name: Example", "the name 'office' is taken by the identity on line " },

	/* A-45 */
	{ "A-45 reply_to", "reply_to: office@", "reply_to: No-Reply@",
	    "reply_to:", "reply_to must be a mailbox that somebody reads" },
	{ "A-45 address", "address: office@", "address: donotreply@",
	    "donotreply", "answers must reach a person" },
	{ "A-45 contact", "contact: office@", "contact: no_reply@",
	    "contact:", "contact must be a way to reach people" },

	/* A-28 */
	{ "A-28 forbidden fund", "signposting: own", "signposting: dfe",
	    "signposting: dfe", "'dfe' stands under never_signposting" },
	{ "A-28 no fund", "  signposting: own\n", "",
	    "  default: DfE", "signposting is missing: say which fund" },

	/* B-17 */
	{ "B-17 charity soft opt-in", "legal_basis: consent", "legal_basis: charity_soft_opt_in",
	    "legal_basis:", "not open to a forum that is no charity" },
	{ "B-17 commercial soft opt-in", "legal_basis: consent",
	    "legal_basis: commercial_soft_opt_in",
	    "legal_basis:", "members of a forum are not customers" },
	{ "B-17 others are not offered", "legal_basis: consent", "legal_basis: legitimate",
	    "legal_basis:", "it must be consent\n" },

	/* B-03, B-04 */
	{ "B-03 forum", "  name: Example Parent Carer", "  name: Other Parent Carer",
	    "text: |", "the text must name the forum: \"Other Parent Carer Forum\"" },
	{ "B-03 stop", "I can stop any of these topics at any time",
	    "I can stop any of these topics",
	    "text: |", "people can stop any topic at any time" },
	{ "B-03 passed on", "are never passed on to anyone else", "are safe",
	    "text: |", "details are never passed on" },
	{ "B-03 topic", "      Events: our own events, and reminders of them.\n", "",
	    "text: |", "name it by its title, \"Events\"" },
	{ "B-03 endorsed", "and does not endorse them", "",
	    "text: |", "does not endorse them" },
	{ "B-03 others' campaigns", "campaigns, petitions and surveys run by other organisations.\n      E",
	    "petitions.\n      E",
	    "text: |", "about other bodies' campaigns" },
	{ "B-04 partners", "are never passed on to anyone else",
	    "are never passed on except to our\n      partners",
	    "text: |", "may not speak of \"our partners\"" },
	{ "B-04 selected", "are never passed on to anyone else",
	    "are never passed on, except to selected organisations",
	    "text: |", "\"selected organisations\"" },

	/* people */
	{ "nobody", "demo: true", "demo: false",
	    "people: []", "outside a demo nobody could send or stop" },
	{ "person twice", "people: []",
	    "people:\n  - {login: jane, title: A, rights: [stop]}\n  - {login: jane, title: B, rights: [stop]}",
	    "title: B,", ":13: 'jane' is named on line " },
	{ "right", "people: []", "people:\n  - {login: jane, title: A, rights: [cue]}",
	    "[cue]", "rights: 'cue' is not known here" },
	{ "post", "people: []", "people:\n  - {login: jane, title: A, rights: [coms-officer]}",
	    "[coms-officer]", "did you mean 'comms-officer'?" },
	{ "no rights", "people: []", "people:\n  - {login: jane, title: A, rights: []}",
	    "rights: []", "rights is empty; it needs at least 1" },

	/* how letters leave */
	{ "folder outside a demo", "demo: true", "demo: false",
	    "kind: maildir\n", ":9: maildir writes letters into a folder and e-mails nobody" },
	{ "no folder", DEMO_OUTBOX, "  kind: maildir",
	    "  kind: maildir", "directory is missing" },
	{ "no host", DEMO_OUTBOX, "  kind: smtp",
	    "  kind: smtp\n\n", "host is missing" },
	{ "unprotected line", DEMO_OUTBOX, REAL_OUTBOX("  security: none\n"),
	    "security: none", "only for a mail server on this same computer" },
	{ "login alone", DEMO_OUTBOX, REAL_OUTBOX("  login: x\n"),
	    "login: x", "password_file is missing" },
	{ "password alone", DEMO_OUTBOX, REAL_OUTBOX("  password_file: /x\n"),
	    "password_file: /x\n", "login is missing" },
	{ "one-click page without TLS", "base_url: \"\"", "base_url: http://example.org/",
	    "base_url: http", "must be a web address that begins with https://" },
	{ "one-click page", "base_url: \"\"", "base_url: https://example.org/stop",
	    "base_url: https", "must end with / or =" },
	{ "separator", "separator: \"+\"", "separator: \"@\"",
	    "separator: \"@\"", "one of + - = _" },
	{ "no room for the code", "address: bounces@example.org",
	    "address: undeliverable-letters-of-the-forum@example.org",
	    "address: undeliverable", "at most 31 letters" },
	{ "keys among the records", "directory: ./keys", "directory: store/keys",
	    "directory: store/keys", "the keys may not lie in the folder of the records" },
};

static bool
is_told(const struct mistake *mistake)
{
	struct buffer problems = { .limit = 100000 }, where = { .limit = 1000 };
	char *text = shipped_with(mistake->from, mistake->to);
	struct settings *settings = load_text(text, strlen(text), &problems);
	const char *line;

	if (settings != NULL)
		fail_msg("%s: loaded", mistake->name);
	buffer_format(&where, "%s/signpost.yaml:%d:", folder, line_of(text, mistake->where));
	for (line = problems.bytes; (line = strstr(line, where.bytes)) != NULL; line++) {
		char *one = memory_text_part(line + where.length - 1, strcspn(line, "\n") + 2 - where.length);
		bool told = strstr(one, mistake->words) != NULL;

		free(one);
		if (told)
			break;
	}
	if (line == NULL)
		print_error("%s: expected '%s …%s', got:\n%s\n", mistake->name, where.bytes,
		    mistake->words, problems.bytes);
	buffer_free(&problems);
	buffer_free(&where);
	free(text);
	return line != NULL;
}

static void
test_each_mistake_is_told_where_it_stands(void **state)
{
	int untold = 0;

	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++)
		untold += !is_told(&mistakes[i]);
	assert_int_equal(untold, 0);
}

static const struct {
	const char *name, *from, *to;
} harmless[] = {
	{ "T numbers as classes", "class: signposting", "class: T6" },
	{ "no short name", "  short_name: Example PCF\n", "" },
	{ "no list", "people: []", "people:" },
	{ "no group of options", "limits:\n  retry_hours: 48 ", "# " },
	{ "empty group", "limits:\n  retry_hours: 48 ", "limits:\n# " },
	{ "B-03 the name across a line", "I would like Example Parent Carer Forum to", "I would like Example Parent\n      CARER Forum to" },
	{ "B-03 a retired wording says what it said", "in_force_from: 2020-01-01\n", "retired: true\n    in_force_from: 2020-01-01\n" },
	{ "wordings that ask less", "topics: [news, events, surveys, reps-wanted, national, signposting]", "topics: [news]" },
	{ "B-04 is about signposting", "reps-wanted, national, signposting]\n    text: |", "reps-wanted, national]\n    text: |\n      Our partners in the council asked us." },
	{ "two topics of news", "class: national", "class: news" },
	{ "starts with a byte-order mark", "# The settings of one forum.", "\xef\xbb\xbf# The settings of one forum." },
	{ "unprotected line to this machine", DEMO_OUTBOX, "  kind: smtp\n  host: 127.0.0.1\n  security: none" },
	{ "one-click page", "base_url: \"\"", "base_url: https://example.org:8443/stop?t=" },
};

static void
test_harmless_variations_load(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++) {
		struct settings *settings = load_good(harmless[i].from, harmless[i].to);

		settings_free(&settings);
	}
}

/* Whoever mistypes `demo` is not told what would be wrong outside a demo. */
static void
test_one_mistake_is_told_once(void **state)
{
	struct buffer problems = { .limit = 10000 };
	char *text = shipped_with("demo: true", "demo: yes");

	(void)state;
	assert_null(load_text(text, strlen(text), &problems));
	assert_ptr_equal(strchr(problems.bytes, '\n'), problems.bytes + problems.length - 1);
	buffer_free(&problems);
	free(text);
}

static void
test_all_problems_at_once_by_line(void **state)
{
	struct buffer problems = { .limit = 100000 };
	static const char text[] = "limits: {retry_hours: 0}\ndemo: maybe\nwat: 1\ntime_zone: []\n";
	struct settings *settings = load_text(text, strlen(text), &problems);
	int line = 0, count = 0;

	(void)state;
	assert_null(settings);
	for (const char *at = problems.bytes; *at != '\0'; at = strchr(at, '\n') + 1) {
		int64_t here;
		char number[20];
		const char *colon = at + strlen(folder) + strlen("/signpost.yaml:");

		snprintf(number, sizeof number, "%.*s", (int)strcspn(colon, ":"), colon);
		assert_true(text_to_number(number, 1, 100, &here));
		assert_true(here >= line);
		line = (int)here;
		count++;
	}
	assert_true(count >= 4 + 8);	/* four mistakes, and what is missing */
	assert_int_equal(line, 4);
	buffer_free(&problems);
}

static void
expect_whole_file_problem(const char *text, size_t length, const char *words)
{
	struct buffer problems = { .limit = 100000 };

	assert_null(load_text(text, length, &problems));
	if (strstr(problems.bytes, words) == NULL)
		fail_msg("expected %s, got %s", words, problems.bytes);
	buffer_free(&problems);
}

static void
test_files_that_are_no_settings(void **state)
{
	size_t large = 256 * 1024 + 1;
	char *spaces = memory_new(large);
	struct buffer problems = { .limit = 1000 };

	(void)state;
	memset(spaces, '\n', large);
	expect_whole_file_problem(spaces, large, "signpost.yaml: the file is larger than 256 KiB");
	expect_whole_file_problem("", 0, "signpost.yaml: there is nothing in this file");
	expect_whole_file_problem("# only this\n", 12, "there is nothing in this file");
	expect_whole_file_problem("just words\n", 11, "1:1: settings are expected here");
	expect_whole_file_problem("demo: \"true\n", 12, "this line does not fit the form of the file");
	assert_null(settings_load("/nowhere/signpost.yaml", &problems));
	assert_non_null(strstr(problems.bytes, "there is no file"));
	buffer_free(&problems);
	free(spaces);
}

/* Much nesting, many keys, many entries: told, and never more than 200 lines of it. */
static void
test_hostile_files_are_told_briefly(void **state)
{
	struct buffer problems = { .limit = 100000 }, text = { .limit = 256 * 1024 };

	(void)state;
	for (int i = 0; i < 20000; i++)
		buffer_format(&text, "k%d: 1\n", i);
	assert_null(load_text(text.bytes, text.length, &problems));
	assert_non_null(strstr(problems.bytes, " more; mend these first"));
	buffer_clear(&problems);
	buffer_clear(&text);
	buffer_add_text(&text, "campaign_hosts: [");
	for (int i = 0; i < 100000; i++)
		buffer_add_text(&text, "a,");
	buffer_add_text(&text, "a]\n");
	assert_null(load_text(text.bytes, text.length, &problems));
	assert_non_null(strstr(problems.bytes, "too many entries"));
	buffer_clear(&problems);
	buffer_clear(&text);
	for (int i = 0; i < 5000; i++)
		buffer_add_text(&text, "[");
	assert_null(load_text(text.bytes, text.length, &problems));
	assert_true(problems.length > 0);
	buffer_free(&problems);
	buffer_free(&text);
}

static void
test_smtp_outbox_fills_in_what_follows(void **state)
{
	static const struct { const char *security; int64_t port; } ports[] = {
		{ "starttls", 587 }, { "tls", 465 },
	};
	struct settings *settings;

	(void)state;
	for (int i = 0; i < 2; i++) {
		char change[200];

		snprintf(change, sizeof change, "  kind: smtp\n  host: localhost\n  security: %s\n"
		    "  login: office@example.org\n  password_file: secrets/smtp", ports[i].security);
		settings = load_good(DEMO_OUTBOX, change);
		assert_int_equal(settings_forum(settings)->outbox.port, ports[i].port);
		assert_string_equal(settings_forum(settings)->outbox.hello, "example.org");
		assert_true(text_starts(settings_forum(settings)->outbox.password_file, folder));
		assert_true(text_ends(settings_forum(settings)->outbox.password_file, "/secrets/smtp"));
		settings_free(&settings);
	}
}

static void
test_real_use_loads(void **state)
{
	char *text = shipped_with("demo: true", "demo: false"), *real, *at;
	struct buffer problems = { .limit = 10000 }, whole = { .limit = 100000 };
	struct settings *settings;
	const struct passwd *self = getpwuid(getuid());

	(void)state;
	at = strstr(text, "people: []");
	*at = '\0';
	buffer_format(&whole, "%speople:\n  - {login: %s, title: Lead, rights: [operations-lead, operate]}\n"
	    "  - {login: nobody-of-that-name, title: Director, rights: [director]}\n%s",
	    text, self->pw_name, at + strlen("people: []"));
	real = buffer_text(&whole);
	at = strstr(real, "  kind: maildir");
	memcpy(at, "  kind: smtp   ", strlen("  kind: maildir"));
	memcpy(strstr(at, "directory: ./outbox"), "host: a.example.org", strlen("directory: ./outbox"));
	settings = load_text(real, strlen(real), &problems);
	if (settings == NULL)
		fail_msg("%s", problems.bytes);
	assert_int_equal(settings_forum(settings)->people[0].uid, getuid());
	assert_int_equal(settings_forum(settings)->people[0].rights, RIGHT_ALL);
	assert_int_equal(settings_forum(settings)->people[1].uid, -1);
	assert_int_equal(settings_forum(settings)->people[1].rights, RIGHT_STOP);
	settings_free(&settings);
	free(real);
	free(text);
}

/* E-13: what each post may do, and that nobody but the operator may operate. */
static void
test_E_13_posts(void **state)
{
	static const struct { const char *post; unsigned rights; } posts[] = {
		{ "comms-officer",	RIGHT_SEE | RIGHT_MEMBERS | RIGHT_QUEUE | RIGHT_HOLD | RIGHT_STOP },
		{ "rep-coordinator",	RIGHT_SEE | RIGHT_QUEUE | RIGHT_STOP },
		{ "admin-officer",	RIGHT_SEE | RIGHT_QUEUE | RIGHT_STOP },
		{ "board-officer",	RIGHT_QUEUE | RIGHT_STOP },
		{ "operations-lead",	RIGHT_SEE | RIGHT_MEMBERS | RIGHT_QUEUE | RIGHT_HOLD | RIGHT_STOP },
		{ "director",		RIGHT_STOP },
		{ "pins-project",	RIGHT_QUEUE },
		{ "operator",		RIGHT_OPERATE | RIGHT_STOP },
		{ "queue",		RIGHT_QUEUE },
		{ "chair",		0 },
	};
	struct reason why;

	(void)state;
	for (size_t i = 0; i < sizeof posts / sizeof posts[0]; i++)
		assert_int_equal(settings_value_rights(posts[i].post, &why), posts[i].rights);
}

/* A default that its own row refuses would be a trap; each key is unique and in the manual. */
static void
test_table_is_sound(void **state)
{
	struct buffer manual = { .limit = 200000 };
	struct reason why;

	(void)state;
	if (!file_read("daemon/config/signpost.yaml.5", &manual, &why))
		fail_msg("%s", why.text);
	for (const struct setting *row = settings_table; row->path != NULL; row++) {
		char item[100];

		snprintf(item, sizeof item, "\n.It Ic %s", row->path);
		if (strstr(manual.bytes, item) == NULL)
			fail_msg("the manual does not explain %s", row->path);
		for (const struct setting *other = settings_table; other < row; other++)
			assert_string_not_equal(row->path, other->path);
		assert_true(row->comment[0] != '\0');
		if (row->standard != NULL && row->standard[0] != '\0' && strcmp(row->standard, "0") != 0) {
			char base[sizeof(struct forum)] __attribute__((aligned(16)));
			struct arena *arena = arena_new(10000);

			if (!settings_value_set(row, row->standard, "/", arena, base, &why))
				fail_msg("%s: %s", row->path, why.text);
			arena_free(&arena);
		}
	}
	buffer_free(&manual);
}

static void
make_forum(const char *etc, const char *name)
{
	char *path = file_path(etc, name), *file = file_path(path, "signpost.yaml");
	struct reason why;

	assert_true(file_make_folder(path, 0700, &why));
	assert_true(file_replace(file, 0600, "", 0, &why));
	free(path);
	free(file);
}

static void
expect_found(char *found, const char *expected)
{
	assert_non_null(found);
	assert_string_equal(found, expected);
	free(found);
}

static void
test_find_the_file(void **state)
{
	char *etc = file_path(folder, "etc"), *ware = file_path(etc, "ware/signpost.yaml");
	struct reason why;

	(void)state;
	unsetenv("SIGNPOST_CONFIG");
	assert_null(settings_find_below(etc, NULL, NULL, &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);
	assert_true(file_make_folder(etc, 0700, &why));
	make_forum(etc, "ware");
	expect_found(settings_find_below(etc, NULL, NULL, &why), ware);
	make_forum(etc, "hertford");
	assert_null(settings_find_below(etc, NULL, NULL, &why));
	assert_int_equal(why.kind, REASON_USAGE);
	assert_non_null(strstr(why.text, "hertford, ware"));
	expect_found(settings_find_below(etc, NULL, "ware", &why), ware);
	assert_null(settings_find_below(etc, NULL, "../etc/ware", &why));
	assert_null(settings_find_below(etc, NULL, "luton", &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);

	/* what was typed comes before what lies in the environment */
	setenv("SIGNPOST_CONFIG", "/somewhere.yaml", 1);
	expect_found(settings_find_below(etc, NULL, NULL, &why), "/somewhere.yaml");
	expect_found(settings_find_below(etc, NULL, "ware", &why), ware);
	expect_found(settings_find("/typed.yaml", "ware", &why), "/typed.yaml");
	unsetenv("SIGNPOST_CONFIG");
	free(ware);
	free(etc);
}

static int
set_up(void **state)
{
	(void)state;
	return mkdtemp(folder) == NULL;
}

static int
tear_down(void **state)
{
	static const char *const left[] = { "etc/ware/signpost.yaml", "etc/ware", "etc/hertford/signpost.yaml",
		"etc/hertford", "etc", "signpost.yaml" };

	(void)state;
	for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
		char *path = file_path(folder, left[i]);

		remove(path);
		free(path);
	}
	return rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shipped_file_loads_unchanged),
		cmocka_unit_test(test_demo_topics_and_wording),
		cmocka_unit_test(test_each_mistake_is_told_where_it_stands),
		cmocka_unit_test(test_harmless_variations_load),
		cmocka_unit_test(test_one_mistake_is_told_once),
		cmocka_unit_test(test_all_problems_at_once_by_line),
		cmocka_unit_test(test_files_that_are_no_settings),
		cmocka_unit_test(test_hostile_files_are_told_briefly),
		cmocka_unit_test(test_smtp_outbox_fills_in_what_follows),
		cmocka_unit_test(test_real_use_loads),
		cmocka_unit_test(test_E_13_posts),
		cmocka_unit_test(test_table_is_sound),
		cmocka_unit_test(test_find_the_file),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
