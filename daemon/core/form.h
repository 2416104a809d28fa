/*
 * Reading and judging a form; what is common to events and surveys.
 */
#ifndef CORE_FORM_H
#define CORE_FORM_H

#include <stddef.h>

#include "records/draft.h"
#include "records/form.h"
#include "records/forum.h"
#include "records/moment.h"
#include "store/store.h"

/* Which words a form has. */
struct form_kind {
	const char *const *words;	/* NULL-ended; the first is its title */
	const char *opening;		/* how such a file begins: a fix to paste */
	const char *named;		/* "an event", "a survey" */
};

/* A word that must be there. */
struct form_need {
	int word;
	const char *fix;	/* with a gap to fill in: what is pasted and left as it is must not go out */
	const char *says;
	const char *hour;	/* of a time: the fix goes on with how a day is written, and this; NULL = it is whole */
};

/* True if these octets look like such a file: they have its title and this word. */
bool form_is(const struct form_kind *kind, int word, const char *bytes, size_t length);

/* Reads it; false where it is no form at all.  Lengths, headings in the text and needs are judged.  The caller ends it with form_clear. */
bool form_read(const struct form_kind *kind, const struct form_need *needs, int need_count, const char *bytes, size_t length,
    struct form *form, struct findings *findings);
void form_clear(struct form *form);

/* One finding about a word, at its value. */
void form_say(struct findings *findings, const struct form *form, int word, const char *rule, const char *fix, const char *says);

/* The time that stands behind a word; with `day`, a time alone is one of that day.  False if it was not said or is none: then there is a
 * finding. */
bool form_time(const struct form_kind *kind, const struct form *form, int word, const struct moment *day, struct moment *moment,
    struct findings *findings);

/* The topic that stands behind a word, else the forum's first of this class; whom it is for, else members. */
void form_audience(const struct form_kind *kind, const struct forum *forum, struct form *form, int topic_word, enum topic_class class, int for_word,
    struct findings *findings);

/* With `for: got 41` there must be such a mailing. */
void form_judge_got(struct store *store, const struct form *form, int for_word, struct findings *findings);

/* True for an https address with a host, and nothing beside it. */
bool form_is_link(const char *word);

/* True for an instant more than so many days and months behind another, by the calendar. */
bool form_is_beyond(int64_t at, int64_t from, int days, int months);

/* How long before something people are reminded (F-05): days and weeks keep the time of day, hours are hours that pass. */
struct form_offset {
	int number;
	bool hours;
	char words[32];		/* "1 day" */
};

/* At most `most` offsets, as "1 day, 2 hours", with nothing but commas between them; -1 if it is not understood. */
int form_offsets(const char *words, struct form_offset *offsets, int most);
void form_offset_before(const struct moment *moment, const struct form_offset *offset, struct moment *before);

#endif
