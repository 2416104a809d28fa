/*
 * Everything that is wrong with a file: see problems.h.
 */
#include "config/problems.h"

enum { WORDS_LIMIT = 1000 };

void
problems_add_list(struct problems *problems, size_t line, size_t column, const char *format,
    va_list arguments)
{
	char words[WORDS_LIMIT];
	struct problem *problem;

	if (problems->count == PROBLEMS_LIMIT) {
		problems->untold++;
		return;
	}
	vsnprintf(words, sizeof words, format, arguments);
	problems->list = memory_resize(problems->list, problems->count + 1, sizeof *problems->list);
	problem = &problems->list[problems->count++];
	*problem = (struct problem){ line, column, memory_text(words) };
}

void
problems_add(struct problems *problems, size_t line, size_t column, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	problems_add_list(problems, line, column, format, arguments);
	va_end(arguments);
}

static int
by_place(const void *left, const void *right)
{
	const struct problem *one = left, *other = right;

	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	if (one->column != other->column)
		return one->column < other->column ? -1 : 1;
	return strcmp(one->words, other->words);
}

void
problems_write(struct problems *problems, const char *file, struct buffer *out)
{
	if (problems->count > 0)
		qsort(problems->list, problems->count, sizeof *problems->list, by_place);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->list[i];

		if (problem->line == 0)
			buffer_format(out, "%s: %s\n", file, problem->words);
		else
			buffer_format(out, "%s:%zu:%zu: %s\n", file, problem->line, problem->column,
			    problem->words);
	}
	if (problems->untold > 0)
		buffer_format(out, "%s: and %zu more; mend these first\n", file, problems->untold);
}

void
problems_free(struct problems *problems)
{
	for (size_t i = 0; i < problems->count; i++)
		free(problems->list[i].words);
	free(problems->list);
	*problems = (struct problems){ 0 };
}
