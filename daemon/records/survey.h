/*
 * A survey: where people answer it, until when, and what came of it.
 */
#ifndef RECORDS_SURVEY_H
#define RECORDS_SURVEY_H

#include "records/form.h"
#include "records/moment.h"

/* The words at the top of its file. */
enum survey_word {
	SURVEY_TITLE,
	SURVEY_LINK,
	SURVEY_OPENS,		/* when people are invited; not said = as soon as it may go */
	SURVEY_CLOSES,
	SURVEY_REMIND,		/* how long before it closes */
	SURVEY_TOPIC,
	SURVEY_FOR,
	SURVEY_REASON,
	SURVEY_WORDS
};

struct survey {
	int64_t id;
	struct form file;		/* words in the order of enum survey_word */
	struct moment opens, closes;	/* opens.at 0 = not said */
};

#endif
