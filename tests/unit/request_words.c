/*
 * The phrases in which people ask for something: each stands in its list as it stands in a mail that has been read, or it could
 * never be found.  C-36, C-37.
 */
#include "unit/unit.h"

#include <ctype.h>

#include "mail/besides_words.h"
#include "mail/request_words.h"
#include "mail/wish_some.h"
#include "mail/wish_words.h"
#include "unit/as_written.h"

enum { PHRASE = 200, TRIES = 2000 };

#define WRITER "zoe@example.com"

/* Those of which mail/request_words.h says that they are met in our spelling. */
static const struct {
	const char *name;
	const char *const *phrases;
} lists[] = {
	{ "commands", request_commands }, { "commands_perhaps", request_commands_perhaps }, { "noes", request_noes },
	{ "command_ends", request_command_ends }, { "stops", request_stops }, { "places_abroad", request_places_abroad },
	{ "smells", request_smells }, { "not", request_not }, { "doubts", request_doubts }, { "offers", request_offers },
	{ "others", request_others }, { "questions", request_questions }, { "strangers", request_strangers },
	{ "strangers_say", request_strangers_say }, { "places", request_places },
	{ "bookings", request_bookings }, { "bookings_cancelled", request_bookings_cancelled }, { "absences", request_absences }, { "groups", request_groups },
	{ "reports", request_reports }, { "askers", request_askers }, { "writers", request_writers },
	{ "writers_own", request_writers_own }, { "greetings", request_greetings }, { "polite", request_polite },
	{ "books", request_books }, { "books_not", request_books_not }, { "joins", request_joins },
	{ "preferences", request_preferences }, { "data", request_data }, { "data_not", request_data_not },
	{ "breaches", request_breaches }, { "urgent", besides_urgent }, { "silence", besides_silence },
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

static const char *
next_element(const char *way)
{
	way += strcspn(way, " ");
	return way + strspn(way, " ");
}

static bool
is_at_end(const char *way)
{
	return *way == '\0' || *way == '|';
}

static bool
is_same_element(const char *one, const char *other)
{
	size_t length;

	one += *one == '?';
	other += *other == '?';
	length = strcspn(one, " ");
	return length == strcspn(other, " ") && strncmp(one, other, length) == 0;
}

/* Two ways, with or without what may be missing, can be the same. */
static bool
can_be_same(const char *one, const char *other)
{
	if (is_at_end(one) && is_at_end(other))
		return true;
	if (!is_at_end(one) && !is_at_end(other) && is_same_element(one, other) && can_be_same(next_element(one), next_element(other)))
		return true;
	return (*one == '?' && can_be_same(next_element(one), other)) || (*other == '?' && can_be_same(one, next_element(other)));
}

/* Where the next way begins, or the end. */
static const char *
next_way(const char *way)
{
	way += strcspn(way, "|");
	return *way == '|' ? way + 2 : way;
}

/* One of the ways of the rule of this name. */
static const char *
any_way(const struct rule *rules, const char *name, size_t length, unsigned *chance)
{
	const char *way;
	unsigned ways = 1;

	while (strlen(rules->name) != length || strncmp(rules->name, name, length) != 0)
		rules++;
	for (way = rules->ways; *next_way(way) != '\0'; way = next_way(way))
		ways++;
	*chance = *chance * 1103515245 + 12345;
	way = rules->ways;
	for (unsigned left = (*chance >> 16) % ways; left > 0; left--)
		way = next_way(way);
	return way;
}

/* The words of one way, with all that may be missing; for a rule in it one of its ways, by chance. */
static void
add_sample(struct buffer *sample, const struct rule *rules, const char *way, unsigned *chance)
{
	for (size_t length; *way != '\0' && *way != '|'; way += length, way += strspn(way, " ")) {
		way += *way == '?';
		length = strcspn(way, " ");
		if (isupper((unsigned char)*way)) {
			add_sample(sample, rules, any_way(rules, way, length, chance), chance);
			continue;
		}
		if (sample->length > 0)
			buffer_add_char(sample, ' ');
		if (*way == '@')
			buffer_add_text(sample, WRITER);
		else
			buffer_add(sample, way, length);
	}
}

/* Some words of this way are met to the last; or a way before it takes away what it begins with. */
static bool
can_be_met_whole(const struct grammar *grammar, const struct rule *rules, int rule, const char *way)
{
	static struct sentence sentence;
	unsigned chance = 1;
	bool met = false;

	for (int i = 0; i < TRIES && !met; i++) {
		struct buffer sample = { .limit = REQUEST_TEXT };
		char *words;

		add_sample(&sample, rules, way, &chance);
		words = buffer_text(&sample);
		sentence_read(&sentence, grammar, words, WRITER);
		met = sentence_rule_at(&sentence, rule, 0) == sentence.count;
		free(words);
	}
	if (!met)
		print_error("%s: \"%.*s\" is never met to its end\n", rules[rule].name, (int)strcspn(way, "|"), way);
	return met;
}

static int
count_bad_ways(const struct grammar *grammar, const struct rule *rules)
{
	int bad = 0;

	for (int rule = 0; rules[rule].name != NULL; rule++) {
		check_ways(&rules[rule]);
		assert_null(strstr(rules[rule].ways, "' "));	/* a word ends before that */
		for (const char *way = rules[rule].ways; *way != '\0'; way = next_way(way)) {
			bad += !can_be_met_whole(grammar, rules, rule, way);
			for (const char *other = next_way(way); *other != '\0'; other = next_way(other))
				if (can_be_same(way, other)) {
					print_error("%s: \"%.*s\" stands twice\n", rules[rule].name, (int)strcspn(way, "|"), way);
					bad++;
				}
		}
	}
	return bad;
}

static void
test_every_way_to_say_it_can_be_met(void **state)
{
	(void)state;
	assert_int_equal(count_bad_ways(wish_grammar(), wish_rules), 0);
	assert_int_equal(count_bad_ways(wish_some_grammar(), wish_some_rules), 0);
	assert_int_equal(count_bad_ways(besides_grammar(), besides_rules), 0);
	assert_int_equal(count_bad_ways(request_data_grammar(), request_data_rules), 0);
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
