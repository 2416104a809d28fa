/*
 * How deep a server's answer nests: what counts, what does not, wherever the octets are cut.
 */
#include "unit/unit.h"

#include <string.h>

#include "roles/reader/imap_depth.h"

#define FIFTY	"(((((((((((((((((((((((((((((((((((((((((((((((((("
#define BACK	"))))))))))))))))))))))))))))))))))))))))))))))))))"

static const struct {
	const char *name;
	const char *octets;
	bool good;
} rows[] = {
	{ "an ordinary answer", "* 1 FETCH (UID 7 FLAGS (\\Seen) BODY[] {5}\r\nhello)\r\n", true },
	{ "fifty and back, twice", "* 1 FETCH " FIFTY BACK FIFTY BACK "\r\n", true },
	{ "a hundred", "* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "in a quoted string", "* LIST (\\Noselect) \"/\" \"" FIFTY FIFTY "\"\r\n", true },
	{ "a quotation mark that is quoted", "* LIST () \"/\" \"\\\"" FIFTY FIFTY "\"\r\n", true },
	{ "behind a quoted string", "* LIST \"x\" " FIFTY FIFTY "\r\n", false },
	{ "in a literal", "* 1 FETCH (BODY[] {100}\r\n" FIFTY FIFTY ")\r\n", true },
	{ "in an empty literal's list", "* 1 FETCH " FIFTY "{0}\r\n" FIFTY "\r\n", false },
	{ "over several literals", "* 1 FETCH " FIFTY "{1}\r\nx" FIFTY "\r\n", false },
	{ "behind a literal that is shorter than it says", "* 1 FETCH ({3}\r\nabc " FIFTY FIFTY "\r\n", false },
	{ "in text", "* OK hello " FIFTY FIFTY "\r\n", true },
	{ "in a tagged answer's text", "a1 NO \"" FIFTY FIFTY "\r\n", true },
	{ "text that looks like a literal hides nothing", "* OK {200}\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a continuation is text", "+ {200}\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a quoted string that does not end hides one line", "* LIST \"\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "each answer begins anew", "* 1 FETCH " FIFTY "\r\n* 2 FETCH " FIFTY "\r\n", true },
	{ "a literal as long as the longest mail", "* 1 FETCH (BODY[] {262144}\r\n", true },
	{ "a longer one", "* 1 FETCH (BODY[] {262145}\r\n", false },
	{ "one that is longer than can be counted", "* 1 FETCH (BODY[] {99999999999999999999999}\r\n", false },
	{ "in text it is none", "* OK {262145}\r\n", true },
	{ "a count in the middle of a line is none", "* 1 FETCH {100} " FIFTY FIFTY "\r\n", false },
	{ "many literals that are as long together", "* 1 FETCH (BODY[] {5}\r\nhello BODY[1] {262139}\r\n", true },
	{ "or longer", "* 1 FETCH (BODY[] {5}\r\nhello BODY[1] {262140}\r\n", false },
	{ "the next answer's are its own", "* 1 FETCH (BODY[] {5}\r\nhello)\r\n* 2 FETCH (BODY[] {262144}\r\n", true },
	/* What libetpan 1.9.4 reads, and goes down (seen to end the program). */
	{ "two spaces before text", "*  OK {200}\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a space before all", " * OK {200}\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a tab", "*\tOK\t{200}\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a space before a plus", " + {200}\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a literal with no end of line before it", "* 1 FETCH (BODY[] {1}\" BODYSTRUCTURE " FIFTY FIFTY "\r\n", false },
	{ "one with spaces in its count", "* 1 FETCH (BODY[] { 1 }\r\n\" BODYSTRUCTURE " FIFTY FIFTY "\r\n", false },
	{ "one with less than nothing", "* 1 FETCH (BODY[] {-1}\r\n\" BODYSTRUCTURE " FIFTY FIFTY "\r\n", false },
	{ "a quoted string over a line", "* 1 FETCH (BODY[] \"a\r\n\" BODYSTRUCTURE " FIFTY FIFTY "\r\n", false },
	{ "a literal in a code", "* OK [BADCHARSET ({9}\r\n* x {99}\r\n)]\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "a string in a code", "* OK [ badcharset (\"\r\n* x {99}\r\n\")]\r\n* 1 FETCH " FIFTY FIFTY "\r\n", false },
	{ "another code", "* OK [ALERT] {99} \"of\r\n* OK [BADCHARSET (UTF-8)] no\r\n", true },
};

/* Whole, and cut at every place. */
static void
each_row(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t length = strlen(rows[i].octets);

		for (size_t cut = 0; cut < length; cut++) {
			struct imap_depth depth = { 0 };
			bool good = imap_depth_look(&depth, rows[i].octets, cut) &&
			    imap_depth_look(&depth, rows[i].octets + cut, length - cut);

			if (good != rows[i].good)
				fail_msg("%s, cut at %zu", rows[i].name, cut);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_row) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
