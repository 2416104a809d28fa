/*
 * D-17: a date exists and agrees with its weekday.  "Tuesday 9 March 2027", "Tues 9th Mar 2027"; without a year
 * nobody can know, and nothing is said.  A date with an hour is somewhere to go, and no use once it has passed.
 */
#include "core/proofread_part.h"

#include <ctype.h>

#include "base/text.h"
#include "core/date_words.h"
#include "render/draft_file.h"

static const char *
skip_any(const char *at, const char *const *words)
{
	for (; *words != NULL; words++)
		if (text_starts_folded(at, *words))
			return at + strlen(*words);
	return at;
}

/* What lasts until another day is over with that day, or at its hour. */
static void
take_other_day(const struct date_words *said, struct wall_time *wall)
{
	const char *behind = said->end + strspn(said->end, ", ");

	wall->year = said->year != 0 ? said->year : wall->year;
	wall->month = said->month + 1;
	wall->day = said->day;
	if (!time_words_read(&behind, wall)) {
		wall->hour = 23;
		wall->minute = 59;
	}
}

/* ", 10am", " at 10.30", " from 9am to noon" behind a date: when it is over. */
static bool
says_an_hour(const char *behind, struct wall_time *wall)
{
	static const char *const joints[] = { "at ", "from ", NULL }, *const until[] = { " to ", " until ", " till ", " – ", " - ", "–", "-", NULL };
	struct date_words other_day;
	struct wall_time end;
	const char *last;

	behind = skip_any(behind + strspn(behind, ", "), joints);
	if (!time_words_read(&behind, wall))
		return false;
	last = skip_any(behind, until);
	end = *wall;
	if (last != behind && date_words_read(last, &other_day))
		take_other_day(&other_day, wall);
	else if (last != behind && time_words_read(&last, &end) && end.hour * 60 + end.minute > wall->hour * 60 + wall->minute)
		*wall = end;
	return true;
}

/* True if it has passed by the time the letter goes out. */
static bool
will_have_passed(const struct proof *proof, const struct date_words *said)
{
	struct wall_time wall = { said->year, said->month + 1, said->day, 0, 0, 0 };
	int64_t then, goes = proof->plan->due_at > proof->now ? proof->plan->due_at : proof->now;

	return says_an_hour(said->end, &wall) && clock_from_wall(&wall, true, &then) != WALL_GAP && then < goes;
}

static void
judge_date(struct proof *proof, const struct passage *passage, const char *start, const struct date_words *said)
{
	struct place place = passage_place(passage, (size_t)(start - passage->text));
	char *quote = quote_of(proof, start, 0, (size_t)(said->end - start));
	char fix[DATE_WORDS_TEXT];
	struct reason why;

	if (!date_words_agree(said, fix, &why))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-17", quote, fix, "%s", why.text);
	else if (will_have_passed(proof, said))
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-17", quote, "",
		    "This time has passed when the letter goes out. Is the date right?");
	else if (proof->draft->head.repeat != NULL)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-17", quote, "",
		    "This letter comes again and again, with the same day in each of them.");
}

static void
judge_passage(struct proof *proof, const struct passage *passage)
{
	struct date_words said;

	for (const char *at = passage->text; *at != '\0';) {
		if (date_words_read(at, &said) && said.year != 0) {
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
