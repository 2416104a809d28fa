/*
 * Names of folders as IMAP and the log take them.
 */
#include "unit/unit.h"

#include <string.h>

#include "roles/reader/folder_name.h"

static const struct row {
	const char *name, *imap, *word;
} rows[] = {
	{ "INBOX",			"INBOX",			"INBOX" },
	{ "Signpost/Stops",		"Signpost/Stops",		"Signpost/Stops" },
	{ "Old mail",			"Old mail",			"Old_mail" },
	{ "R&D",			"R&-D",				"R_D" },
	{ "Entwürfe",			"Entw&APw-rfe",			"Entw_rfe" },
	{ "é&é",			"&AOk-&-&AOk-",			"___" },
	{ "éé",				"&AOkA6Q-",			"__" },
	/* RFC 3501 5.1.3 */
	{ "~peter/mail/台北/日本語",	"~peter/mail/&U,BTFw-/&ZeVnLIqe-",	"_peter/mail/__/___" },
	{ "a😀",			"a&2D3eAA-",			"a_" },
	{ "a\xe5\x8f",			"a",				"a_" },
	{ "",				"",				"" },
};

static void
test_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char imap[100], word[FOLDER_WORD];

		folder_name_for_imap(rows[i].name, imap, sizeof imap);
		folder_name_for_log(rows[i].name, word);
		assert_string_equal(rows[i].imap, imap);
		assert_string_equal(rows[i].word, word);
	}
}

static void
test_a_name_is_cut(void **state)
{
	char name[200], imap[10], word[FOLDER_WORD];

	(void)state;
	memset(name, 'x', sizeof name);
	name[sizeof name - 1] = '\0';
	folder_name_for_imap(name, imap, sizeof imap);
	folder_name_for_log(name, word);
	assert_int_equal(9, strlen(imap));
	assert_int_equal(64, strlen(word));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_a_name_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
