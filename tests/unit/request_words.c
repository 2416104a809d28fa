/*
 * The phrases in which people ask for something: each stands in its list as it stands in a mail that has been read, or it could
 * never be found.  C-36, C-37.
 */
#include "unit/unit.h"

#include <ctype.h>

#include "mail/request_words.h"
#include "mail/wish_words.h"
#include "unit/as_written.h"

enum { PHRASE = 200 };

/* Those of which mail/request_words.h says that they are met in our spelling. */
static const struct {
	const char *name;
	const char *const *phrases;
} lists[] = {
	{ "commands", request_commands }, { "commands_perhaps", request_commands_perhaps },
	{ "command_ends", request_command_ends }, { "stops", request_stops }, { "places_abroad", request_places_abroad },
	{ "smells", request_smells }, { "not", request_not }, { "doubts", request_doubts }, { "offers", request_offers },
	{ "others", request_others }, { "questions", request_questions }, { "strangers", request_strangers }, { "places", request_places },
	{ "bookings", request_bookings }, { "absences", request_absences }, { "groups", request_groups },
	{ "reports", request_reports }, { "askers", request_askers }, { "writers", request_writers },
	{ "writers_own", request_writers_own }, { "greetings", request_greetings }, { "polite", request_polite },
	{ "books", request_books }, { "books_not", request_books_not }, { "joins", request_joins },
	{ "preferences", request_preferences }, { "data", request_data }, { "data_not", request_data_not },
};

static void
check(const char *list, const char *words)
{
	char written[PHRASE], read[REQUEST_TEXT];

	assert_true(strlen(words) < sizeof written);
	text_copy(written, sizeof written, words);
	read_as_written(text_trim(written), read);
	if (strcmp(text_trim(read), text_trim(written)) != 0)
		fail_msg("%s: \"%s\" is read as \"%s\"", list, words, read);
}

static void
check_part(const char *list, const char *from, const char *to)
{
	char part[PHRASE];

	assert_true((size_t)(to - from) < sizeof part);
	text_copy(part, (size_t)(to - from) + 1, from);
	check(list, part);
}

/* Of "a ~ b" each side. */
static void
check_phrase(const char *list, const char *phrase)
{
	const char *gap;

	for (; (gap = strstr(phrase, " ~ ")) != NULL; phrase = gap + 3)
		check_part(list, phrase, gap);
	check(list, phrase);
}

static void
test_every_phrase_can_be_met(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (const char *const *phrase = lists[i].phrases; *phrase != NULL; phrase++)
			check_phrase(lists[i].name, *phrase);
}

/* Small words in a row of which none may be missing are met together, one that may be is met alone. */
static void
check_ways(const struct rule *rule)
{
	const char *row = rule->ways, *at = row, *end;

	for (; *at != '\0'; at = end + strspn(end, " ")) {
		end = at + strcspn(at, " ");
		if (islower((unsigned char)*at))
			continue;
		check_part(rule->name, row, at);
		if (*at == '?' && islower((unsigned char)at[1]))
			check_part(rule->name, at + 1, end);
		row = end;
	}
	check_part(rule->name, row, at);
}

static void
test_every_way_to_say_it_can_be_met(void **state)
{
	(void)state;
	for (const struct rule *rule = wish_rules; rule->name != NULL; rule++)
		check_ways(rule);
	for (const struct rule *rule = request_data_rules; rule->name != NULL; rule++)
		check_ways(rule);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_phrase_can_be_met),
		cmocka_unit_test(test_every_way_to_say_it_can_be_met),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
