/*
 * D-17: a weekday agrees with its date.  "Tuesday 9 March 2027", "Tues 9th Mar 2027"; without a year
 * nobody can know, and nothing is said.
 */
#include "core/proofread_part.h"

#include <ctype.h>
#include <glib.h>

#include "base/text.h"
#include "render/draft_file.h"

static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday", "Sunday" };
static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December" };

struct date_said {
	int weekday, day, month, year;	/* weekday and month from 0; year 0 = not said */
	const char *end;
};

/* The index of the name, whole or cut to three letters or more ("Tues", "Sept"), that stands at
 * *at as a word; -1 = none.  Moves *at behind it and a dot. */
static int
take_name(const char **at, const char *const *names, int count)
{
	size_t length = 0;

	while (isalpha((unsigned char)(*at)[length]))
		length++;
	for (int i = 0; length >= 3 && i < count; i++) {
		if (length > strlen(names[i]) || strncasecmp(*at, names[i], length) != 0)
			continue;
		*at += length + ((*at)[length] == '.');
		return i;
	}
	return -1;
}

/* One to `most` digits; 0 = none or more. */
static int
take_number(const char **at, size_t most)
{
	size_t length = strspn(*at, "0123456789");
	int number = 0;

	if (length == 0 || length > most)
		return 0;
	for (size_t i = 0; i < length; i++)
		number = number * 10 + (*at)[i] - '0';
	*at += length;
	return number;
}

static void
skip(const char **at, const char *any_of)
{
	*at += strspn(*at, any_of);
}

static void
skip_word(const char **at, const char *word)
{
	size_t length = strlen(word);

	if (strncasecmp(*at, word, length) == 0 && !isalpha((unsigned char)(*at)[length])) {
		*at += length;
		skip(at, " ");
	}
}

static void
take_year(const char *at, struct date_said *date)
{
	const char *digits = at + strspn(at, ", ");

	date->end = at;
	if (strspn(digits, "0123456789") != 4)
		return;
	date->year = take_number(&digits, 4);
	date->end = digits;
}

/* "9th of March, 2027" or "March 9th, 2027", behind a weekday. */
static bool
take_date(const char *at, struct date_said *date)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };

	date->month = take_name(&at, months, 12);
	skip(&at, " ");
	date->day = take_number(&at, 2);
	for (int i = 0; date->day > 0 && i < 4; i++)
		skip_word(&at, ordinals[i]);
	if (date->day == 0)
		return false;
	if (date->month < 0) {
		skip(&at, " ");
		skip_word(&at, "of");
		date->month = take_name(&at, months, 12);
	}
	if (date->month < 0)
		return false;
	take_year(at, date);
	return true;
}

static bool
take_weekday_date(const char *at, struct date_said *date)
{
	*date = (struct date_said){ 0 };
	date->weekday = take_name(&at, weekdays, 7);
	if (date->weekday < 0)
		return false;
	skip(&at, ", ");
	skip_word(&at, "the");
	return take_date(at, date);
}

static void
judge_date(struct proof *proof, const struct passage *passage, const char *start, const struct date_said *said)
{
	struct place place = passage_place(passage, (size_t)(start - passage->text));
	char *quote = quote_of(proof, start, 0, (size_t)(said->end - start));
	GDate date;
	int right;

	if (said->year == 0)
		return;
	if (!g_date_valid_dmy((GDateDay)said->day, (GDateMonth)(said->month + 1), (GDateYear)said->year)) {
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-17", quote, "",
		    "There is no %d %s in %d.", said->day, months[said->month], said->year);
		return;
	}
	g_date_set_dmy(&date, (GDateDay)said->day, (GDateMonth)(said->month + 1), (GDateYear)said->year);
	right = (int)g_date_get_weekday(&date) - 1;
	if (right == said->weekday)
		return;
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-17", quote,
	    arena_format(proof->arena, "%s %d %s %d", weekdays[right], said->day, months[said->month], said->year),
	    "%d %s %d is a %s, not a %s. Check which of the two is right.", said->day, months[said->month],
	    said->year, weekdays[right], weekdays[said->weekday]);
}

static void
judge_passage(struct proof *proof, const struct passage *passage)
{
	struct date_said said;

	for (const char *at = passage->text; *at != '\0';) {
		if (take_weekday_date(at, &said)) {
			judge_date(proof, passage, at, &said);
			at = said.end;
		}
		while (isalnum((unsigned char)*at))
			at++;
		while (*at != '\0' && !isalnum((unsigned char)*at))
			at++;
	}
}

void
proofread_dates(struct proof *proof)
{
	EACH_PART(proof, part) {
		EACH_PASSAGE(part, passage)
			judge_passage(proof, passage);
	}
}
