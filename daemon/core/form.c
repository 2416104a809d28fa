/*
 * Reading and judging a form: see form.h.
 */
#include "core/form.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "core/moment.h"
#include "core/proofread_gaps.h"
#include "render/draft_file.h"
#include "render/front_matter.h"
#include "store/store_delivery.h"

_Static_assert((int)FORM_WORDS <= (int)FRONT_WORDS, "a form's words are read as front matter");

void
form_say(struct findings *findings, const struct form *form, int word, const char *rule, const char *fix, const char *says)
{
	if (gap_is_in(form->words[word]))
		return;		/* judge_gaps has said so */
	findings_add(findings, FINDING_ERROR, form->lines[word], form->columns[word], rule,
	    form->words[word] != NULL ? form->words[word] : "", fix, "%s", says);
}

static void
judge_lengths(const struct form_kind *kind, const struct form *form, struct findings *findings)
{
	for (int word = 0; kind->words[word] != NULL; word++) {
		long most = word == 0 ? FORM_TITLE_LONGEST : FORM_WORD_LONGEST;
		long length = form->words[word] != NULL ? g_utf8_strlen(form->words[word], -1) : 0;

		if (length > most)
			findings_add(findings, FINDING_ERROR, form->lines[word], form->columns[word], "", "", "",
			    "“%s:” has %ld characters; it may have at most %ld. The text below the dashes takes more.",
			    kind->words[word], length, most);
	}
}

static void
say_gap(struct findings *findings, int line, int column, const char *text, const struct gap *gap)
{
	char *quote = memory_text_part(text + gap->start, gap->length);

	findings_add(findings, FINDING_ERROR, line, column, "", quote, "", "%s", gap_says(gap));
	free(quote);
}

/* What is still to be filled in, as in proofread_gaps.c: here also in what goes into no letter, such as the link of a meeting. */
static void
judge_gaps(const struct form_kind *kind, const struct form *form, const struct file_lines *file, struct findings *findings)
{
	struct gap gap;

	for (int word = 0; kind->words[word] != NULL; word++)
		if (gap_find(form->words[word], 0, &gap))
			say_gap(findings, form->lines[word], form->columns[word], form->words[word], &gap);
	for (int at = form->text_line; at > 0 && at <= file->count; at++)
		for (size_t from = 0; gap_find(file->lines[at - 1], from, &gap); from = gap.start + gap.length)
			say_gap(findings, at, line_column(file->lines[at - 1], file->lines[at - 1] + gap.start), file->lines[at - 1], &gap);
}

/* The text stands under the one heading of the letter that is made of it. */
static void
judge_headings(const struct form *form, const struct file_lines *file, struct findings *findings)
{
	for (int at = form->text_line; at > 0 && at <= file->count; at++) {
		int depth = line_heading_depth(file->lines[at - 1]);

		if (depth == 1 || depth == 2)
			findings_add(findings, FINDING_ERROR, at, 1, "D-03", file->lines[at - 1], "", "A heading inside this text begins "
			    "with ###.");
	}
}

static void
say_need(const struct form_need *need, const struct form *form, struct findings *findings)
{
	enum { AHEAD = 21 * 86400 };
	char date[DATE_WORDS_TEXT], fix[DATE_WORDS_TEXT + 64];
	struct wall_time wall;

	clock_to_wall(clock_now() + AHEAD, &wall);
	snprintf(fix, sizeof fix, "%s(write here the day and the hour, such as %s, %s)", need->fix, date_words_write(&wall, date),
	    need->hour != NULL ? need->hour : "");
	form_say(findings, form, need->word, "C-57", need->hour != NULL ? fix : need->fix, need->says);
}

static void
take_words(struct form *form, struct front_matter *front)
{
	for (int word = 0; word < FORM_WORDS; word++) {
		form->words[word] = front->values[word].text;
		form->lines[word] = front->values[word].line;
		form->columns[word] = front->values[word].column;
		front->values[word].text = NULL;
	}
}

bool
form_read(const struct form_kind *kind, const struct form_need *needs, int need_count, const char *bytes, size_t length,
    struct form *form, struct findings *findings)
{
	struct front_matter front = { .words = kind->words, .opening = kind->opening };
	struct file_lines file;
	bool read;
	int next;

	*form = (struct form){ .source = NULL };
	read = file_lines_read(&file, bytes, length, findings) && front_matter_read(&front, &file, &next, findings);
	if (read) {
		take_words(form, &front);
		form->text = file_lines_join(&file, next, file.count, &form->text_line);
		for (int i = 0; i < need_count; i++)
			if (form->words[needs[i].word] == NULL)
				say_need(&needs[i], form, findings);
		judge_gaps(kind, form, &file, findings);
		judge_lengths(kind, form, findings);
		judge_headings(form, &file, findings);
	} else {
		form->text = memory_text("");
	}
	form->source = file_lines_free(&file);
	return read;
}

bool
form_is(const struct form_kind *kind, int word, const char *bytes, size_t length)
{
	struct findings ignored = { 0 };
	struct form form;
	bool is = form_read(kind, NULL, 0, bytes, length, &form, &ignored) && form.words[0] != NULL && form.words[word] != NULL;

	form_clear(&form);
	findings_free(&ignored);
	return is;
}

void
form_clear(struct form *form)
{
	for (int word = 0; word < FORM_WORDS; word++)
		free(form->words[word]);
	free(form->text);
	free(form->source);
	*form = (struct form){ .source = NULL };
}

bool
form_time(const struct form_kind *kind, const struct form *form, int word, const struct moment *day, struct moment *moment,
    struct findings *findings)
{
	char fix[DATE_WORDS_TEXT], line[DATE_WORDS_TEXT + 64] = "";
	const char *rule;
	struct reason why;

	if (form->words[word] == NULL)
		return false;
	if (moment_read(form->words[word], day, moment, fix, &why))
		return true;
	rule = fix[0] != '\0' && moment->wall[0] == '\0' ? "D-17" : moment_rule(moment);
	if (fix[0] == '\0')
		moment_guess(form->words[word], clock_now(), fix);
	if (fix[0] != '\0')
		snprintf(line, sizeof line, "%s: %s", kind->words[word], fix);
	form_say(findings, form, word, rule, line, why.text);
	return false;
}

static const struct topic *
find_topic(const struct forum *forum, const char *name, enum topic_class class)
{
	for (int i = 0; i < forum->topic_count; i++)
		if (name != NULL ? text_same(forum->topics[i].name, name) : forum->topics[i].class == class)
			return &forum->topics[i];
	return NULL;
}

static void
say_unfit(const struct form_kind *kind, const struct form *form, int word, const struct topic *topic, struct findings *findings)
{
	findings_add(findings, FINDING_ERROR, form->lines[word], form->columns[word], "A-22", topic->name, "", "The topic '%s' does not go "
	    "with %s. %s", topic->name, kind->named, topic->class == TOPIC_SERVICE ? "It is for matters of one person." :
	    "What another body does goes into a newsletter, in a section with that topic.");
}

void
form_audience(const struct form_kind *kind, const struct forum *forum, struct form *form, int topic_word, enum topic_class class, int for_word,
    struct findings *findings)
{
	const struct topic *topic = find_topic(forum, form->words[topic_word], class);

	if (topic == NULL)
		form_say(findings, form, topic_word, "A-10", "", form->words[topic_word] != NULL ?
		    "The forum has no such topic. See: signpost topic list" :
		    "The forum has no topic of its own for this; say which it goes under: topic: …");
	else if (topic->class == TOPIC_SIGNPOSTING || topic->class == TOPIC_SERVICE)
		say_unfit(kind, form, topic_word, topic, findings);
	else if (form->words[topic_word] == NULL)
		form->words[topic_word] = memory_text(topic->name);
	if (form->words[for_word] == NULL)
		form->words[for_word] = memory_text("members");
}

/* "day" or "days". */
static bool
is_unit(const char *word, const char *unit)
{
	return text_starts(word, unit) && strcmp(word + strlen(unit), word[strlen(unit)] == 's' ? "s" : "") == 0;
}

void
form_judge_got(struct store *store, const struct form *form, int for_word, struct findings *findings)
{
	const char *words = form->words[for_word];
	struct books books;
	char *number;
	int64_t got;

	if (words == NULL || !text_starts_folded(words, "got "))
		return;
	number = memory_text(words + 4);
	if (text_to_number(text_trim(number), 1, INT64_MAX, &got) && !store_books(store, got, &books))
		form_say(findings, form, for_word, "A-06", "", "There is no mailing with this number. See: signpost mailing list");
	free(number);
}

bool
form_is_link(const char *word)
{
	const char *host = text_starts(word, "https://") ? word + 8 : "";
	size_t length = strcspn(host, ":/?#"), dot = strcspn(host, ".");

	return dot > 0 && dot + 1 < length && host[length - 1] != '.' && strpbrk(word, " \t<>\"\\") == NULL;
}

bool
form_is_beyond(int64_t at, int64_t from, int days, int months)
{
	struct wall_time wall;
	int64_t limit;

	clock_to_wall(from, &wall);
	wall_time_add(&wall, days, months);
	clock_from_wall(&wall, true, &limit);
	return at > limit;
}

static bool
read_offset(const char *words, struct form_offset *offset)
{
	char unit[16];
	int length = 0;

	if (sscanf(words, "%d %15[a-z]%n", &offset->number, unit, &length) != 2 || words[length] != '\0' || offset->number < 1 ||
	    offset->number > 400)
		return false;
	offset->hours = is_unit(unit, "hour");
	if (!offset->hours && !is_unit(unit, "day") && !is_unit(unit, "week"))
		return false;
	offset->number *= is_unit(unit, "week") ? 7 : 1;
	snprintf(offset->words, sizeof offset->words, "%d %s%s", offset->number, offset->hours ? "hour" : "day",
	    offset->number == 1 ? "" : "s");
	return true;
}

int
form_offsets(const char *words, struct form_offset *offsets, int most)
{
	char *copy = memory_text(words), *rest = copy, *one;
	int count = 0;
	bool good = true;

	while (good && (one = strsep(&rest, ",")) != NULL) {
		good = count < most && read_offset(text_trim(one), &offsets[count]);
		count++;
	}
	free(copy);
	return good ? count : -1;
}

void
form_offset_before(const struct moment *moment, const struct form_offset *offset, struct moment *before)
{
	struct wall_time wall;

	if (!offset->hours) {
		moment_days_before(moment, offset->number, before);
		return;
	}
	*before = (struct moment){ .at = moment->at - (int64_t)offset->number * 3600 };
	clock_to_wall(before->at, &wall);
	moment_wall_write(&wall, before->wall);
}
