/*
 * A file of an officer that is not a letter: words at the top, and text below.  Events and surveys are such.
 */
#ifndef RECORDS_FORM_H
#define RECORDS_FORM_H

enum { FORM_WORDS = 20, FORM_TITLE_LONGEST = 100, FORM_WORD_LONGEST = 500 };

struct form {
	char *source;			/* the file, whole: UTF-8, LF */
	char *words[FORM_WORDS];	/* Markdown of one line; NULL = not said */
	int lines[FORM_WORDS], columns[FORM_WORDS];	/* of the values; 0 = not said */
	char *text;			/* Markdown below the words; "" = none */
	int text_line;
};

#endif
