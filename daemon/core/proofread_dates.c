/*
 * D-17: a date exists and agrees with its weekday.  "Tuesday 9 March 2027", "Tues 9th Mar", "Tuesday 9/3/27"; without a year
 * the next such day is meant.  What has neither year nor weekday may be any year's, and nothing is said.  A date with an hour,
 * or in a sentence that invites, is somewhere to go, and no use once it has passed.  And nobody can come at 25:00.
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
	static const char *const joints[] = { "at ", "from ", NULL };
	static const char *const until[] = { " to ", " until ", " till ", " – ", " - ", "–", "-", NULL };
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

/* True if any of these words stands in the sentence, as a word. */
static bool
has_any(const char *sentence, size_t length, const char *const *words)
{
	for (size_t i = 0, end; i < length; i = end + (end == i)) {
		for (end = i; end < length && isalpha((unsigned char)sentence[end]);)
			end++;
		for (const char *const *word = words; end > i && *word != NULL; word++)
			if (strlen(*word) == end - i && strncasecmp(sentence + i, *word, end - i) == 0)
				return true;
	}
	return false;
}

static bool
ends_sentence(const char *at)
{
	return strchr(".!?", *at) != NULL && (at[1] == '\0' || at[1] == ' ');
}

/* What is told of is no invitation: "since Monday 3 March 2025", "the minutes of Tuesday 9 June 2026".  In a section that is about
 * events, or that ends, it needs no word to be one. */
static bool
invites(const struct proof *proof, const struct part *part, const struct passage *passage, const char *at)
{
	static const char *const past[] = { "since", "was", "were", "has", "have", "had", "been", "met", "held", "took", "came", "went", "last",
		"ago", "began", "started", "minutes", "thank", "thanks", "published", "updated", NULL };
	static const char *const coming[] = { "come", "join", "book", "register", "attend", "meet", "will", "next", "doors", "deadline", "starts",
		"begins", "opens", "closes", "apply", "reply", "tickets", "invited", NULL };
	const char *start = at, *end = at;

	while (start > passage->text && !ends_sentence(start - 1))
		start--;
	while (*end != '\0' && !ends_sentence(end))
		end++;
	if (has_any(start, (size_t)(end - start), past))
		return false;
	return has_any(start, (size_t)(end - start), coming) || plan_item_is(proof->plan, part->item, TOPIC_EVENTS) ||
	    (part->item >= 0 && proof->draft->items[part->item].ends != NULL);
}

/* "It was to be on Monday 9 March 2027, 10am": of what has been moved. */
static bool
is_what_was(const struct passage *passage, const char *at)
{
	static const char words[] = "was to be on ";
	size_t length = sizeof words - 1;

	return (size_t)(at - passage->text) >= length && memcmp(at - length, words, length) == 0;
}

/* True if it has passed by the time the letter goes out, and matters. */
static bool
will_have_passed(const struct proof *proof, const struct part *part, const struct passage *passage, const char *start,
    const struct date_words *said)
{
	struct wall_time wall = { said->year, said->month + 1, said->day, 23, 59, 59 };
	int64_t then;

	if (is_what_was(passage, start))
		return false;
	if (!says_an_hour(said->end, &wall) && !invites(proof, part, passage, start))
		return false;
	return clock_from_wall(&wall, true, &then) != WALL_GAP && then < proof->plan->goes_at;
}

static bool
agrees(const struct date_words *said)
{
	char ignored[DATE_WORDS_TEXT];
	struct reason why;

	return date_words_agree(said, ignored, &why);
}

/* The year that was not written: of the next such day, unless the one of some months ago has this weekday and it has not: "we met on
 * Monday 9 November".  One of a year ago does not count: that is how last year's letter looks. */
static void
take_next_year(const struct proof *proof, struct date_words *said)
{
	enum { LOOKING_BACK_DAYS = 183 };
	struct wall_time today, then = { .year = 0 };
	struct date_words last;

	clock_to_wall(proof->plan->goes_at, &today);
	if (!date_words_next(said, &today)) {
		said->year = today.year;	/* there is none, whatever the year */
		return;
	}
	last = *said;
	then = (struct wall_time){ --last.year, said->month + 1, said->day, 0, 0, 0 };
	if (!agrees(said) && agrees(&last) && wall_time_days(&then, &today) <= LOOKING_BACK_DAYS)
		*said = last;
}

static void
say_passed(struct proof *proof, struct place place, const char *quote)
{
	char when[CLOCK_TEXT];

	if (!proof->plan->goes_after_quiet)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-17", quote, "",
		    "This time has passed when the letter goes out. Is the date right?");
	else
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-17", quote, "",
		    "This time has passed when the letter goes out, on %s, when the quiet hours are over.", clock_plain(proof->plan->goes_at, when));
}

static void
judge_date(struct proof *proof, const struct part *part, const struct passage *passage, const char *start, const struct date_words *said)
{
	struct place place = passage_place(passage, (size_t)(start - passage->text));
	char *quote = quote_of(proof, start, 0, (size_t)(said->end - start));
	char fix[DATE_WORDS_TEXT];
	struct reason why;

	/* "12/10/26" may have been meant for the 10th of December: then another weekday is no fix. */
	if (!date_words_agree(said, fix, &why))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-17", quote, strchr(quote, '/') != NULL ? "" : fix, "%s",
		    why.text);
	else if (will_have_passed(proof, part, passage, start, said))
		say_passed(proof, place, quote);
	else if (proof->draft->head.repeat != NULL)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-17", quote, "",
		    "This letter comes again and again, with the same day in each of them.");
}

/* "On Friday 13 may come" is no date. */
static bool
is_may(const char *start, const struct date_words *said)
{
	enum { MAY = 4 };

	return said->month == MAY && memmem(start, (size_t)(said->end - start), "may", 3) != NULL;
}

/* A date that can be judged: it says its year or its weekday. */
static bool
read_date(const struct proof *proof, const char *at, struct date_words *said)
{
	if (date_words_read(at, said)) {
		if (said->year == 0 && (said->weekday < 0 || is_may(at, said)))
			return false;
	} else if (!date_figures_read(at, said) || said->weekday < 0) {
		return false;
	}
	if (said->year == 0)
		take_next_year(proof, said);
	return true;
}

static int
number_of(const char *at, size_t digits)
{
	return digits == 1 ? at[0] - '0' : (at[0] - '0') * 10 + at[1] - '0';
}

/* "25:00", "10:75", "10.75am" at `at`: its octets; 0 = it is none, or something else, such as a share of 70:30. */
static size_t
no_hour_length(const char *at)
{
	size_t digits = strspn(at, "0123456789"), length = digits + 3;
	int hour, minute;
	const char *half;

	if (digits < 1 || digits > 2 || strchr(":.", at[digits]) == NULL || strspn(at + digits + 1, "0123456789") != 2 || at[length] == ':')
		return 0;
	half = at + length + (at[length] == ' ');
	if (at[digits] == '.' && strncasecmp(half, "am", 2) != 0 && strncasecmp(half, "pm", 2) != 0)
		return 0;
	hour = number_of(at, digits);
	minute = number_of(at + digits + 1, 2);
	if (minute > 59)
		return hour <= 24 ? length : 0;
	return hour > 24 && hour < 30 ? length : 0;
}

static void
judge_hour(struct proof *proof, const struct passage *passage, const char *at)
{
	size_t length = at > passage->text && strchr(":./", at[-1]) != NULL ? 0 : no_hour_length(at);
	struct place place = passage_place(passage, (size_t)(at - passage->text));

	if (length > 0)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-17", quote_of(proof, at, 0, length), "",
		    "There is no such time of day. Is the hour right?");
}

static void
judge_passage(struct proof *proof, const struct part *part, const struct passage *passage)
{
	struct date_words said;

	for (const char *at = passage->text; *at != '\0';) {
		judge_hour(proof, passage, at);
		if (read_date(proof, at, &said)) {
			judge_date(proof, part, passage, at, &said);
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
			judge_passage(proof, part, passage);
	}
}
