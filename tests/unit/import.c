/*
 * Imports: every line is looked at before one is written; no stop is lifted (A-26, B-19, B-28, E-05).
 */
#include "unit/unit.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/import.h"
#include "store/store_consent.h"
#include "store/store_import.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

#define HEADING "address,name,roles,capacity,address_kind,district,topics,consent_at,channel,wording,evidence\n"
#define SOURCE "joining forms, autumn 2026"

enum { PIECE = 5 };	/* milliseconds: too short for all of twelve hundred people */

/* What was told, line after line. */
struct told {
	struct buffer words;
};

static void
tell(void *owner, int64_t line, bool is_error, const char *words)
{
	struct told *told = owner;

	buffer_format(&told->words, "%s%lld: %s\n", is_error ? "error " : "", (long long)line, words);
}

static struct import *
open_text(struct demo *demo, const char *text, size_t length, const char *map, struct reason *why)
{
	char path[128];
	struct import *import;
	int file;

	snprintf(path, sizeof path, "%s/list.csv", demo->folder);
	assert_true(file_replace(path, 0600, text, length, why));
	file = open(path, O_RDONLY);
	import = import_open(demo->office, file, SOURCE, map, why);
	close(file);
	return import;
}

/* Reads and, if it is good, applies all of it; the words are the caller's to free. */
static bool
import_text(struct demo *demo, const char *text, struct told *told, struct import_counts *counts, struct reason *why)
{
	struct import_listener listener = { tell, NULL, told };
	struct import *import = open_text(demo, text, strlen(text), NULL, why);
	bool good;

	told->words = (struct buffer){ .limit = 64 * 1024 };
	buffer_add_text(&told->words, "");
	if (import == NULL)
		return false;
	good = import_check(import, &listener, counts, why);
	if (good) {
		store_begin(demo->office->store);
		assert_true(import_begin(import, why) != 0);
		while (import_some(import, PIECE, NULL))
			;
		store_commit(demo->office->store);
		/* The second pass does just what the first said. */
		assert_int_equal(import_result(import)->new_people, counts->new_people);
		assert_int_equal(import_result(import)->yeses, counts->yeses);
		assert_memory_equal(import_result(import)->left, counts->left, sizeof counts->left);
	}
	import_free(&import);
	return good;
}

static int64_t
people(struct demo *demo)
{
	return store_member_count(demo->office->store, ~0U);
}

static enum consent_state
state_of(struct demo *demo, const char *address, const char *topic)
{
	struct reason why;
	int64_t id;

	if (member_at_address(demo->office, address, &id, 1, &why) != 1)
		fail_msg("nobody at %s", address);
	return store_consent_state(demo->office->store, id, demo_topic(demo, topic),
	    store_member_address(demo->office->store, id));
}

/* One line each, under the full heading. */
static const struct {
	const char *line;
	const char *says;	/* "" = it is good */
} lines[] = {
	{ "jo@example.org,Jo,member,parent,individual,Dacorum,news,2024-05-01,paper,,form 1", "" },
	{ "jo@example.org,,,,,,,,,,", "" },
	{ "jo@example.org,,rep;member,both,corporate,,news;events,2024-05-01T10:00:00Z,EVENT,joining-2020,form 1", "" },
	{ "\"jo@example.org\",\"Jo \",member,,,,,,,,", "" },
	{ ",Jo,,,,,,,,,", "column address (1)" },
	{ "jo,Jo,,,,,,,,,", "no @" },
	{ "jo@example.org,Jo <b>,,,,,,,,,", "column name (2)" },
	{ "jo@example.org,Jo,chairman,,,,,,,,", "there is no role 'chairman'" },
	{ "jo@example.org,Jo,,boss,,,,,,,", "column capacity (4)" },
	{ "jo@example.org,Jo,,,private,,,,,,", "column address_kind (5)" },
	{ "jo@example.org,Jo,,,,,newz,2024-05-01,paper,,form", "did you mean news?" },
	{ "jo@example.org,Jo,,,,,board,2024-05-01,paper,,form", "because of their role" },
	{ "jo@example.org,Jo,,,,,service,2024-05-01,paper,,form", "goes to the one person it is about" },
	{ "jo@example.org,Jo,,,,,news,,paper,,form", "no day on which" },
	{ "jo@example.org,Jo,,,,,news,May 2024,paper,,form", "not a day" },
	{ "jo@example.org,Jo,,,,,news,2024-02-30,paper,,form", "column consent_at (8): there is no 30 February in 2024" },
	{ "jo@example.org,Jo,,,,,news,2096-05-01,paper,,form", "future" },
	{ "jo@example.org,Jo,,,,,news,2024-05-01,,,form", "no way to agree" },
	{ "jo@example.org,Jo,,,,,news,2024-05-01,assumed,,form", "no way to agree" },	/* B-02 */
	{ "jo@example.org,Jo,,,,,news,2024-05-01,rule,,form", "no way to agree" },
	{ "jo@example.org,Jo,,,,,news,2024-05-01,paper,,", "no evidence" },
	{ "jo@example.org,Jo,,,,,news,2024-05-01,paper,joining-2002,form", "column wording (10): there is no wording 'joining-2002'; did you mean joining-2020?" },
	{ "jo@example.org,Jo,,,,,news,2024-05-01,paper,nope,form", "there is no wording 'nope'; see: signpost topic wording" },
	{ "jo@example.org,Jo,,,,,,,,nope,", "" },		/* nobody agreed by it */
	{ "jo@example.org,Jo", "2 columns, the first line has 11" },
	{ "jo@example.org", "the row has 1 column, the first line has 11" },
	{ "jo@example.org,\"J\"o,,,,,,,,,", "quotation mark" },
	{ "jo@example.org,\"Jo,,,,,,,,,", "never closed" },
	{ "jo@example.org,\"Jo\nBcc: x\",,,,,,,,,", "line break" },				/* E-05 */
	{ "jo@example.org,Jo,,,,\x1b[2J,,,,,", "control character" },
	{ "jo@example.org,Zo\xe9,,,,,,,,,", "Windows-1252" },
	{ "jo@example.org,Jo\rExample,,,,,,,,,", "carriage return" },
};

/* Letters, not octets. */
static void
test_evidence_is_counted_in_letters(void **state)
{
	(void)state;
	for (int letters = 500; letters <= 501; letters++) {
		struct buffer text = { .limit = 4096 };
		struct import_counts counts = { 0 };
		struct reason why = { 0 };
		struct demo demo;
		struct told told;

		demo_make(&demo);
		buffer_add_text(&text, HEADING "jo@example.org,Jo,,,,,news,2024-05-01,paper,,");
		for (int i = 0; i < letters; i++)
			buffer_add_text(&text, "\xc3\xa9");
		assert_true(import_text(&demo, text.bytes, &told, &counts, &why) == (letters == 500));
		assert_true((strstr(told.words.bytes, "evidence is one line of at most 500 letters") != NULL) == (letters == 501));
		buffer_free(&told.words);
		buffer_free(&text);
		demo_remove(&demo);
	}
}

static void
test_each_line_is_good_or_says_why(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char text[1024];
		struct import_counts counts = { 0 };
		struct reason why = { 0 };
		struct demo demo;
		struct told told;
		bool good;

		demo_make(&demo);
		snprintf(text, sizeof text, HEADING "first@example.org,,,,,,,,,,\n%s\n", lines[i].line);
		good = import_text(&demo, text, &told, &counts, &why);
		if (good != (lines[i].says[0] == '\0') || strstr(told.words.bytes, lines[i].says) == NULL ||
		    (!good && strstr(told.words.bytes, "error 3: ") == NULL))
			fail_msg("%s: said '%s' %s", lines[i].line, told.words.bytes, why.text);
		/* All or nothing: the good line above was not written either. */
		assert_int_equal(people(&demo), good ? 2 : 0);
		assert_int_equal(store_import_next(demo.office->store, 0), good ? 1 : 0);
		buffer_free(&told.words);
		demo_remove(&demo);
	}
}

/* Where a quotation mark that is never closed was opened. */
static const struct {
	const char *text;
	int64_t line;
	int column;
} quotes[] = {
	{ "address,name\nbert@example.com,\"Bert\nanna@example.com,Anna\n", 2, 18 },
	{ "\"address,name\n", 1, 1 },
	{ "\xef\xbb\xbf\"address,name\n", 1, 1 },
	{ "address,name\njo@example.org,\"a \"\"b\"\", c\n", 2, 16 },
	{ "address,name\njo@example.org,\"\"\"b\n", 2, 16 },
	{ "address,name\njo@example.org,\"Zo\u00eb\",\"b\n", 2, 22 },
	{ "address,name\n\"jo\nexample\",\"b\n\"\"\n", 3, 10 },
};

static void
test_an_open_quotation_mark_is_told_where_it_stands(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		int file = memfd_create("list", MFD_CLOEXEC);
		struct import_csv *csv;
		struct csv_row row;
		struct reason why;
		enum csv_step step;

		print_message("%s\n", quotes[i].text);
		assert_int_equal(write(file, quotes[i].text, strlen(quotes[i].text)), strlen(quotes[i].text));
		assert_int_equal(lseek(file, 0, SEEK_SET), 0);
		csv = import_csv_open(file, "/tmp", &why);
		assert_non_null(csv);
		while ((step = import_csv_next(csv, &row, &why)) == CSV_STEP_ROW)
			;
		assert_int_equal(step, CSV_STEP_BAD);
		assert_int_equal(row.line, quotes[i].line);
		assert_int_equal(row.column, quotes[i].column);
		assert_int_equal(import_csv_next(csv, &row, &why), CSV_STEP_END);
		import_csv_free(&csv);
		close(file);
	}
}

static const struct {
	const char *text, *map;
	const char *says;	/* "" = it opens */
} headings[] = {
	{ "address\njo@example.org\n", NULL, "" },
	{ "\xef\xbb\xbf" "address,name\r\njo@example.org,Jo\r\n", NULL, "" },
	{ "Address,NAME\njo@example.org,Jo\n", NULL, "" },
	{ "address,name\njo@example.org,Jo", NULL, "" },		/* no end of line at the end */
	{ "", NULL, "empty" },
	{ "name\nJo\n", NULL, "no column called address" },
	{ "adress\njo@example.org\n", NULL, "--map \"adress=address\"" },
	{ "address,address\n", NULL, "twice (columns 1 and 2)" },
	{ "address;name\njo@example.org;Jo\n", NULL, "semicolons" },
	{ "address\tname\njo@example.org\tJo\n", NULL, "semicolons or tabs" },
	{ "sep=,\naddress,name\njo@example.org,Jo\n", NULL, "" },
	{ "\xef\xbb\xbf" "sep=;\r\naddress;name\r\njo@example.org;Jo\r\n", NULL, "" },
	{ "\"SEP=\t\"\naddress\tname\njo@example.org\tJo\n", NULL, "" },
	{ "sep=;\nEmail;Topics\njo@example.org;\"news;events\"\n", "Email=address,Topics=-", "" },
	{ "sep=,\nadres;name\n", NULL, "line 2: the columns are separated by semicolons" },
	{ "Our list of 2026,,\nEmail,Name,Phone\njo@example.org,Jo,1\n", NULL, "line 1: this does not look like the names of columns" },
	{ "\nE-mail list\nEmail,Name\njo@example.org,Jo\n", NULL, "line 2: this does not look like" },
	{ "Members,\"Area 1, 2 and 3\"\nEmail,Name\n", NULL, "does not look like" },
	{ "Email list,as of,May\nEmail,Name,Phone\n", NULL, "does not look like" },
	{ "Email (info@example.org),Notes\njo\n", "Email (info@example.org)=address", "Notes=-" },
	{ "Contact,Who\njo@example.org,Jo\n", NULL, "which column holds the addresses" },
	{ "Contact,Who\njo@example.org,Jo\n", "Contact=address", "--map \"Contact=address,Who=-\"" },
	{ "Email,,\njo@example.org,Jo,1\n", NULL, "--map \"Email=address,=-,=-\"" },
	{ "Email,,\njo@example.org,,\n", "Email=address,=-,=-", "" },
	{ "jo@example.org,Jo\n", NULL, "name the columns" },
	{ "PK\003\004", NULL, "spreadsheet" },
	{ "\xff\xfe" "a", NULL, "UTF-16" },
	{ "Email,Notes\njo@example.org,x\n", "Email=address,Notes=-", "" },
	{ "Email,Notes\njo@example.org,x\n", " Email = address,\nNotes = -\n", "" },
	{ "Email,# of children\njo@example.org,2\n", "Email=address,# of children=-", "" },
	{ "Email,Notes\njo@example.org,x\n", "Email=address,\n", "--map \"Email=address, ,Notes=-\"" },
	{ "Email\njo@example.org\n", "address=Email", "" },		/* the other way round is clear as well */
	{ "Email,Notes\njo@example.org,x\n", "Email=address", "column 2 is called 'Notes'" },
	{ "E-mail address,Parent's name,Phone,Newsletter?,Date of birth\njo@example.org,Jo,1,Yes,2\n", NULL,
	    "--map \"E-mail address=address,Parent's name=name,Phone=-,Newsletter?=yes:news,Date of birth=-\"" },
	{ "Email,Events,Photos\njo@example.org,No,Yes\n", NULL, "--map \"Email=address,Events=yes:events,Photos=-\"" },
	{ "Email,Cost in $\njo@example.org,1\n", "Email=address", "--map \"Email=address,Cost in \\$=-\"" },
	{ "address,\"Name, first\"\njo@example.org,Jo\n", NULL, "holds a comma" },
	{ "address,News?\njo@example.org,Yes\n", "News?=yes:nothing", "no topic 'nothing'" },
	{ "address,News?\njo@example.org,Yes\n", "News?=yes:service", "nobody agrees to 'service': it goes to the one person it is about" },
	{ "address,News?\njo@example.org,\n", "News?=yes:news", "" },
	{ "Email\njo@example.org\n", "Mail=address", "no column 'Mail'" },
	{ "Email\njo@example.org\n", "Email=adress", "not one of our columns" },
	{ "Email\njo@example.org\n", "Email", "should be" },
};

static void
test_headings_and_maps(void **state)
{
	struct demo demo;

	(void)state;
	demo_make(&demo);
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
		struct reason why = { 0 };
		struct import *import = open_text(&demo, headings[i].text, strlen(headings[i].text), headings[i].map, &why);
		struct import_counts counts;

		if ((import != NULL) != (headings[i].says[0] == '\0') || strstr(why.text, headings[i].says) == NULL)
			fail_msg("heading %zu: said '%s'", i, why.text);
		if (import != NULL && !import_check(import, NULL, &counts, &why))
			fail_msg("heading %zu: %s", i, why.text);
		import_free(&import);
	}
	demo_remove(&demo);
}

/* What a web form with long questions for columns asks for: each try pastes what is proposed, and ends. */
static void
test_a_long_map_is_proposed_in_whole_pairs(void **state)
{
	static const char adds[] = "add it to your map behind a comma: \"", fresh[] = "please check it: --map \"";
	struct buffer text = { .limit = 8192 }, map = { .limit = 8192 };
	struct import *import = NULL;
	struct demo demo;
	int tries = 0;

	(void)state;
	demo_make(&demo);
	for (int i = 0; i < 40; i++)
		buffer_format(&text, "Would you like to say something about \xc3\xa9 %d,", i);
	buffer_add_text(&text, "E-mail\n");
	for (; import == NULL && tries < 20; tries++) {
		struct reason why = { 0 };
		const char *found;

		import = open_text(&demo, text.bytes, text.length, map.length > 0 ? map.bytes : NULL, &why);
		if (import != NULL)
			break;
		found = strstr(why.text, adds);
		if (found == NULL)
			buffer_clear(&map);
		else
			buffer_add_text(&map, ",");
		found = found != NULL ? found + strlen(adds) : strstr(why.text, fresh) != NULL ? strstr(why.text, fresh) + strlen(fresh) : NULL;
		if (found == NULL || strchr(found, '"') == NULL || strlen(why.text) > 980 || (tries == 0 &&
		    strstr(found, "the next try goes on with them") == NULL))
			fail_msg("%s", why.text);
		buffer_add(&map, found, strcspn(found, "\""));
	}
	assert_non_null(import);
	assert_true(tries > 2);
	import_free(&import);
	buffer_free(&text);
	buffer_free(&map);
	demo_remove(&demo);
}

/* B-02: a column of Yes and No is a topic's. */
static void
test_columns_of_yes_and_no(void **state)
{
	static const char head[] = "address,News?,Events?,consent_at,channel,evidence\n";
	static const char *const yes[] = { "Yes", "y", "TRUE", "1", "x" }, *const no[] = { "No", "n", "false", "0", "" };
	struct import_listener listener = { tell, NULL, NULL };
	struct demo demo;

	(void)state;
	demo_make(&demo);
	for (size_t i = 0; i <= sizeof yes / sizeof *yes; i++) {
		struct told told = { { .limit = 4096 } };
		struct import_counts counts;
		struct reason why = { 0 };
		struct import *import;
		char text[512];

		snprintf(text, sizeof text, "%sa%zu@example.org,%s,%s,2024-05-01,paper,form 1\n", head, i, i < 5 ? yes[i] : "maybe", i < 5 ? no[i] : "");
		import = open_text(&demo, text, strlen(text), "News?=yes:news,Events?=yes:events", &why);
		assert_non_null(import);
		listener.owner = &told;
		assert_int_equal(import_check(import, &listener, &counts, &why), i < 5);
		assert_int_equal(counts.yeses, i < 5 ? 1 : 0);
		if (i == 5)
			assert_non_null(strstr(told.words.bytes, "error 2: column 2, for news: 'maybe' is neither yes nor no"));
		buffer_free(&told.words);
		import_free(&import);
	}
	demo_remove(&demo);
}

/* Not only when the days have been mended; and where nobody agreed to anything, nothing is missing. */
static void
test_columns_that_are_not_there_are_told_at_once(void **state)
{
	struct import_counts counts = { 0 };
	struct reason why = { 0 };
	struct told told;
	struct demo demo;

	(void)state;
	demo_make(&demo);
	assert_false(import_text(&demo, "sep=,\naddress,topics,consent_at,evidence\na@example.org,,,\nb@example.org,news,04/31/2024,form 1\n"
	    "c@example.org,news,2024-05-01,form 2\n", &told, &counts, &why));
	assert_string_equal(told.words.bytes, "error 2: there are people who agreed to topics, but no column channel (how: web, email, paper, phone "
	    "or event)\nerror 4: column consent_at (3): '04/31/2024' is not a day such as 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"\n");
	buffer_free(&told.words);
	assert_true(import_text(&demo, "address,topics\na@example.org,\n", &told, &counts, &why));
	buffer_free(&told.words);
	demo_remove(&demo);
}

/* A-26, B-19. */
static const struct {
	const char *source;
	bool good;
} sources[] = {
	{ "joining forms, autumn 2026", true },
	{ "our old MailChimp audience", true },
	{ "sign-up sheet of the coffee morning", true },
	{ "", false },
	{ "x", false },
	{ "members of the Save Our Buses campaign", false },
	{ "CAMPAIGN group", false },
	{ "signatures from change.org", false },
	{ "people who signed the petition", false },
	{ "list bought from Example Data", false },
	{ "a third-party list", false },
	{ "sent by jo@example.org", false },
	{ "two\nlines", false },
};

static void
test_A26_where_a_list_may_come_from(void **state)
{
	struct demo demo;
	struct reason why;

	(void)state;
	demo_make(&demo);
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		if (import_source_is_good(demo.forum, sources[i].source, &why) != sources[i].good)
			fail_msg("'%s' should be %s", sources[i].source, sources[i].good ? "good" : "refused");
	demo_remove(&demo);
}

static void
stop(struct demo *demo, int64_t member, const char *topic)
{
	struct consent_act act = { .member = member, .topic = topic != NULL ? demo_topic(demo, topic) : 0,
		.channel = CHANNEL_PHONE, .happened_at = clock_now() - 60, .evidence = "told by phone" };
	struct reason why;
	int ended;

	store_begin(demo->office->store);
	assert_true(consent_stop(demo->office, &act, &ended, &why));
	store_commit(demo->office->store);
}

/* B-01, A-08: an agreement belongs to a person, so a line about somebody else at the address is nobody's yet. */
static const struct {
	const char *there, *line;	/* names */
	bool same;
} names[] = {
	{ "Jo Example", "Jo Example", true },
	{ "Jo Example", "JO EXAMPLE", true },
	{ "Zo\xc3\xab", "ZOE\xcc\x88", true },
	{ "Jo Example", " Jo Example ", true },
	{ "", "Jo Example", true },
	{ "Jo Example", "", true },
	{ "Jo Example", "Sam Example", false },
	{ "Jo Example", "Jo", false },
};

static void
test_A08_another_name_is_another_person(void **state)
{
	struct import_counts counts;
	struct reason why = { 0 };
	struct demo demo;
	struct told told;

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char text[1024];

		demo_make(&demo);
		demo_member(&demo, "home@example.org", names[i].there, NULL);
		snprintf(text, sizeof text, HEADING "home@example.org,%s,,,,,news,2026-01-01,paper,,form 1\n", names[i].line);
		if (!import_text(&demo, text, &told, &counts, &why))
			fail_msg("%s %s", why.text, told.words.bytes);
		if (counts.already_there != names[i].same || counts.left[LEFT_SHARED] == names[i].same ||
		    state_of(&demo, "home@example.org", "news") != (names[i].same ? CONSENT_GIVEN : CONSENT_NONE))
			fail_msg("'%s' and '%s' should be %s", names[i].there, names[i].line,
			    names[i].same ? "the same" : "two people");
		if (!names[i].same)
			assert_string_equal(told.words.bytes, "2: somebody with another name has this address; left out. If two "
			    "people share it, add this one with: signpost member add --second-person\n");
		assert_int_equal(people(&demo), 1);
		buffer_free(&told.words);
		demo_remove(&demo);
	}
}

/* B-28: who has said stop stays stopped. */
static void
test_B28_no_stop_is_lifted_and_no_answer_changed(void **state)
{
	static const char *const both[] = { "news", "signposting", NULL };
	static const char list[] = HEADING
	    "one@example.org,JO,rep,,,,news;signposting;events,2026-01-01,paper,,form 1\n"
	    "all@example.org,,,,,,news;events,2026-01-01,paper,,form 2\n"
	    "gone@example.org,Back Again,,,,,news,2026-01-01,paper,,form 3\n"
	    "new@example.org,New,,,,,news,2026-01-01,paper,,form 4\n"
	    "NEW@example.org,Twin,,,,,events,2026-01-01,paper,,form 5\n"
	    "old@example.org,Old,,,,,news,2019-06-01,paper,,form 6\n";
	struct import_counts counts;
	struct member member;
	struct reason why = { 0 };
	struct demo demo;
	struct told told;
	int64_t one, all, gone;

	(void)state;
	demo_make(&demo);
	one = demo_member(&demo, "one@example.org", "Jo", both);
	all = demo_member(&demo, "all@example.org", "Sam", both);
	gone = demo_member(&demo, "gone@example.org", "Alex", both);
	stop(&demo, one, "signposting");
	stop(&demo, all, NULL);
	store_begin(demo.office->store);
	assert_true(member_begin_erasing(demo.office, gone, true, &why));
	store_commit(demo.office->store);
	member_finish_all_erasing(demo.office);
	if (!import_text(&demo, list, &told, &counts, &why))
		fail_msg("%s %s", why.text, told.words.bytes);
	assert_string_equal(told.words.bytes,
	    "2: has said stop to signposting; left as it is\n"
	    "3: has said stop to news; left as it is\n"
	    "3: has said stop to events; left as it is\n"
	    "4: has asked never to be written to at this address; not imported\n"
	    "6: has the same address as line 5; left out. If two people share it, add the second with: signpost member add "
	    "--second-person\n"
	    "7: no wording for news was in force on Saturday 1 June 2019, so nobody can have agreed to it; not agreed\n");
	assert_int_equal(counts.new_people, 2);
	assert_int_equal(counts.already_there, 2);
	assert_int_equal(counts.yeses, 2);
	assert_int_equal(counts.left[LEFT_AGREED], 1);
	assert_int_equal(state_of(&demo, "one@example.org", "signposting"), CONSENT_WITHDRAWN);
	assert_int_equal(state_of(&demo, "one@example.org", "events"), CONSENT_GIVEN);
	assert_int_equal(state_of(&demo, "all@example.org", "news"), CONSENT_WITHDRAWN);
	assert_int_equal(state_of(&demo, "all@example.org", "events"), CONSENT_NONE);
	assert_int_equal(state_of(&demo, "new@example.org", "events"), CONSENT_NONE);
	assert_int_equal(state_of(&demo, "old@example.org", "news"), CONSENT_NONE);
	assert_true(member_read(demo.office, one, &member, &why));
	assert_string_equal(member.name, "Jo");
	assert_int_equal(member.roles, ROLE_MEMBER);
	member_clear(&member);
	assert_int_equal(people(&demo), 4);
	buffer_free(&told.words);
	demo_remove(&demo);
}

static char *
many_lines(int count)
{
	struct buffer text = { .limit = 4 * 1024 * 1024 };

	buffer_add_text(&text, HEADING);
	for (int i = 0; i < count; i++)
		buffer_format(&text, "p%d@example.org,Jo,,,,,news,2026-01-01,paper,,form %d\n", i, i);
	return buffer_text(&text);
}

/* Killed after any piece, the same file goes on, and the end is the same: nobody twice, nobody missing. */
static void
test_an_interrupted_import_goes_on(void **state)
{
	enum { PEOPLE = 1200 };
	char *text = many_lines(PEOPLE);
	struct import_counts counts;
	struct reason why;
	struct demo demo;
	int64_t id = 0, before = -1;
	int pieces = 0;

	(void)state;
	demo_make(&demo);
	for (bool more = true; more; pieces++) {
		struct import *import = open_text(&demo, text, strlen(text), NULL, &why);

		assert_non_null(import);
		assert_true(import_check(import, NULL, &counts, &why));
		assert_int_equal(counts.done_before + counts.new_people, PEOPLE);
		assert_true(counts.done_before > before);
		before = counts.done_before;
		store_begin(demo.office->store);
		assert_true(id == 0 || id == import_begin(import, &why));
		if (id == 0)
			id = import_begin(import, &why);
		more = import_some(import, PIECE, NULL);
		store_commit(demo.office->store);
		if (more) {
			assert_int_equal(store_import_unfinished(demo.office->store), id);
			store_begin(demo.office->store);	/* this one is lost in the crash */
			import_some(import, PIECE, NULL);
			store_rollback(demo.office->store);
		}
		import_free(&import);
		office_close(&demo.office);
		demo_open(&demo);
	}
	assert_true(pieces >= 3);
	assert_int_equal(people(&demo), PEOPLE);
	assert_int_equal(store_import_unfinished(demo.office->store), 0);
	assert_int_equal(keyring_sweep_orphans(demo.office->keys) >= 0, 1);
	assert_int_equal(keyring_count_orphans(demo.office->keys), 0);
	free(text);
	demo_remove(&demo);
}

/* A piece too short even to pass over what was applied before applies a person all the same. */
static void
test_every_piece_goes_on(void **state)
{
	enum { PEOPLE = 3 };
	char *text = many_lines(PEOPLE);
	struct import_counts counts;
	struct reason why;
	struct demo demo;

	(void)state;
	demo_make(&demo);
	for (int pieces = 0; pieces < PEOPLE; pieces++) {
		struct import *import = open_text(&demo, text, strlen(text), NULL, &why);

		assert_non_null(import);
		assert_true(import_check(import, NULL, &counts, &why));
		assert_int_equal(counts.done_before, pieces);
		store_begin(demo.office->store);
		assert_int_not_equal(import_begin(import, &why), 0);
		assert_true(import_some(import, 0, NULL));
		store_commit(demo.office->store);
		import_free(&import);
	}
	assert_int_equal(people(&demo), PEOPLE);
	free(text);
	demo_remove(&demo);
}

static void
undo(struct demo *demo, int64_t id, struct import_undoing *undoing)
{
	struct reason why;

	store_begin(demo->office->store);
	if (!import_undo_begin(demo->office, id, undoing, &why))
		fail_msg("%s", why.text);
	while (import_undo_some(demo->office, undoing, PIECE))
		;
	store_commit(demo->office->store);
	member_finish_all_erasing(demo->office);
}

/* Undoing takes back what rests on the import and leaves what people did themselves. */
static void
test_undoing_takes_back_only_the_import(void **state)
{
	static const char *const news[] = { "news", NULL };
	static const char list[] = HEADING
	    "was@example.org,,,,,,news;events,2026-01-01,paper,,form 1\n"
	    "came@example.org,,,,,,news,2026-01-01,paper,,form 2\n"
	    "spoke@example.org,,,,,,news;events,2026-01-01,paper,,form 3\n";
	struct import_undoing undoing;
	struct import_counts counts;
	struct reason why = { 0 };
	struct demo demo;
	struct told told;
	struct ledger_followed followed;
	int64_t spoke;

	(void)state;
	demo_make(&demo);
	demo_member(&demo, "was@example.org", "Jo", news);
	if (!import_text(&demo, list, &told, &counts, &why))
		fail_msg("%s %s", why.text, told.words.bytes);
	assert_int_equal(member_at_address(demo.office, "spoke@example.org", &spoke, 1, &why), 1);
	stop(&demo, spoke, "events");
	undo(&demo, 1, &undoing);
	assert_int_equal(undoing.people, 1);
	assert_int_equal(undoing.yeses, 2);
	assert_int_equal(people(&demo), 2);
	assert_int_equal(state_of(&demo, "was@example.org", "news"), CONSENT_GIVEN);
	assert_int_equal(state_of(&demo, "was@example.org", "events"), CONSENT_NONE);
	assert_int_equal(state_of(&demo, "spoke@example.org", "news"), CONSENT_NONE);
	assert_int_equal(state_of(&demo, "spoke@example.org", "events"), CONSENT_WITHDRAWN);
	assert_int_equal(member_at_address(demo.office, "came@example.org", &spoke, 1, &why), 0);
	assert_int_equal(ledger_compare(demo.office->store, &followed), 0);
	/* Nothing of it stands in the way: the same people may come again (no suppression), but a stop holds. */
	buffer_free(&told.words);
	if (!import_text(&demo, list, &told, &counts, &why))
		fail_msg("%s %s", why.text, told.words.bytes);
	assert_int_equal(counts.new_people, 1);
	assert_int_equal(counts.yeses, 3);
	assert_int_equal(counts.left[LEFT_SAID_STOP], 1);
	store_begin(demo.office->store);
	assert_false(import_undo_begin(demo.office, 1, &undoing, &why));
	assert_int_equal(why.kind, REASON_REFUSED);
	assert_false(import_undo_begin(demo.office, 99, &undoing, &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);
	store_rollback(demo.office->store);
	buffer_free(&told.words);
	demo_remove(&demo);
}

/* Some hundred people of an import, and then a crash. */
static int64_t
begin_and_crash(struct demo *demo, const char *text)
{
	struct import_counts counts;
	struct reason why = { 0 };
	struct import *import = open_text(demo, text, strlen(text), NULL, &why);
	int64_t id;

	assert_non_null(import);
	if (!import_check(import, NULL, &counts, &why))
		fail_msg("%s", why.text);
	store_begin(demo->office->store);
	id = import_begin(import, &why);
	while (import_result(import)->rows < 300)
		assert_true(import_some(import, PIECE, NULL));
	store_commit(demo->office->store);
	import_free(&import);
	office_close(&demo->office);
	demo_open(demo);
	return id;
}

static void
import_is_refused(struct demo *demo, const char *text, const char *says)
{
	struct import_counts counts;
	struct reason why = { 0 };
	struct told told;

	if (import_text(demo, text, &told, &counts, &why) || why.kind != REASON_REFUSED || strstr(why.text, says) == NULL)
		fail_msg("should say '%s', said '%s'", says, why.text);
	buffer_free(&told.words);
}

/* Killed in the middle of its undoing, an import is not made whole by its file: it can only be undone to the end. */
static void
test_an_interrupted_undoing_goes_on(void **state)
{
	char *text = many_lines(700);
	struct import_undoing undoing;
	struct import_row row;
	struct reason why;
	struct demo demo;
	int64_t id;

	(void)state;
	demo_make(&demo);
	id = begin_and_crash(&demo, text);
	store_begin(demo.office->store);
	assert_true(import_undo_begin(demo.office, id, &undoing, &why));
	assert_true(import_undo_some(demo.office, &undoing, 0));
	assert_int_equal(undoing.people, 1);	/* a piece takes no longer than it may */
	store_commit(demo.office->store);
	office_close(&demo.office);
	demo_open(&demo);
	assert_true(people(&demo) > 0);
	assert_true(store_import_read(demo.office->store, id, &row));
	assert_true(row.undone_at != 0 && row.finished_at == 0);
	import_is_refused(&demo, text, "import 1 is being undone; run: signpost member import undo 1");
	import_is_refused(&demo, "address\njo@example.org\n", "import 1 is being undone");
	undo(&demo, id, &undoing);
	assert_int_equal(people(&demo), 0);
	assert_int_equal(store_import_unfinished(demo.office->store), 0);
	free(text);
	demo_remove(&demo);
}

/* Undone by somebody else while it runs: it stops, and brings nobody any more. */
static void
test_an_import_stops_when_it_is_undone(void **state)
{
	char *text = many_lines(1200);
	struct import_undoing undoing;
	struct import_counts counts;
	struct import *import;
	struct reason why;
	struct demo demo;

	(void)state;
	demo_make(&demo);
	import = open_text(&demo, text, strlen(text), NULL, &why);
	assert_true(import_check(import, NULL, &counts, &why));
	store_begin(demo.office->store);
	assert_int_equal(import_begin(import, &why), 1);
	assert_true(import_some(import, PIECE, NULL));
	store_commit(demo.office->store);
	assert_false(import_is_undone(import));
	undo(&demo, 1, &undoing);
	store_begin(demo.office->store);
	assert_false(import_some(import, PIECE, NULL));
	store_commit(demo.office->store);
	assert_true(import_is_undone(import));
	assert_int_equal(people(&demo), 0);
	import_free(&import);
	free(text);
	demo_remove(&demo);
}

/* A file that was interrupted, and then mended, is another file: the first must come to an end before it. */
static void
test_one_import_at_a_time(void **state)
{
	char *text = many_lines(700);
	struct import_undoing undoing;
	struct import_counts counts;
	struct reason why = { 0 };
	struct demo demo;
	struct told told;

	(void)state;
	demo_make(&demo);
	assert_int_equal(begin_and_crash(&demo, text), 1);
	import_is_refused(&demo, "address\njo@example.org\n", "import 1 (" SOURCE ") was interrupted");
	import_is_refused(&demo, "address\njo@example.org\n", "import the very same file again");
	import_is_refused(&demo, "address\njo@example.org\n", "signpost member import undo 1");
	undo(&demo, 1, &undoing);
	if (!import_text(&demo, "address\njo@example.org\n", &told, &counts, &why))
		fail_msg("%s", why.text);
	assert_int_equal(people(&demo), 1);
	buffer_free(&told.words);
	free(text);
	demo_remove(&demo);
}

/* The file may change while it is read: only the private copy counts. */
static void
test_only_the_private_copy_counts(void **state)
{
	struct import_counts counts;
	struct reason why;
	struct import *import;
	struct demo demo;
	char path[128];

	(void)state;
	demo_make(&demo);
	import = open_text(&demo, "address\njo@example.org\n", 23, NULL, &why);
	assert_non_null(import);
	snprintf(path, sizeof path, "%s/list.csv", demo.folder);
	assert_true(file_replace(path, 0600, "address\nevil@example.org\n", 25, &why));
	assert_true(import_check(import, NULL, &counts, &why));
	store_begin(demo.office->store);
	assert_true(import_begin(import, &why) != 0);
	while (import_some(import, PIECE, NULL))
		;
	store_commit(demo.office->store);
	import_free(&import);
	assert_int_equal(state_of(&demo, "jo@example.org", "news"), CONSENT_NONE);
	assert_int_equal(people(&demo), 1);
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_evidence_is_counted_in_letters),
		cmocka_unit_test(test_each_line_is_good_or_says_why),
		cmocka_unit_test(test_an_open_quotation_mark_is_told_where_it_stands),
		cmocka_unit_test(test_headings_and_maps),
		cmocka_unit_test(test_a_long_map_is_proposed_in_whole_pairs),
		cmocka_unit_test(test_columns_of_yes_and_no),
		cmocka_unit_test(test_columns_that_are_not_there_are_told_at_once),
		cmocka_unit_test(test_A26_where_a_list_may_come_from),
		cmocka_unit_test(test_A08_another_name_is_another_person),
		cmocka_unit_test(test_B28_no_stop_is_lifted_and_no_answer_changed),
		cmocka_unit_test(test_an_interrupted_import_goes_on),
		cmocka_unit_test(test_every_piece_goes_on),
		cmocka_unit_test(test_undoing_takes_back_only_the_import),
		cmocka_unit_test(test_an_interrupted_undoing_goes_on),
		cmocka_unit_test(test_an_import_stops_when_it_is_undone),
		cmocka_unit_test(test_one_import_at_a_time),
		cmocka_unit_test(test_only_the_private_copy_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
