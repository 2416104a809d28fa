/*
 * Everything that is wrong with a file, gathered while it is read and told in the order of its lines.
 */
#ifndef CONFIG_PROBLEMS_H
#define CONFIG_PROBLEMS_H

#include <stdarg.h>
#include <stddef.h>

#include "base/memory.h"

enum { PROBLEMS_LIMIT = 200 };	/* what is beyond is only counted */

struct problem {
	size_t line, column;	/* from 1; 0 = the whole file */
	char *words;
};

/* { 0 } is an empty list. */
struct problems {
	struct problem *list;
	size_t count;
	size_t untold;
};

void problems_add(struct problems *problems, size_t line, size_t column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void problems_add_list(struct problems *problems, size_t line, size_t column, const char *format,
    va_list arguments) __attribute__((format(printf, 4, 0)));

/* "FILE:LINE:COLUMN: words" and a newline for each, by line and column.  Sorts the list. */
void problems_write(struct problems *problems, const char *file, struct buffer *out);
void problems_free(struct problems *problems);

#endif
