/*
 * The list of findings: what a reader of an officer's file has to say about it, all at once and
 * never without end.
 */
#include "render/draft_file.h"

#include <stdarg.h>

#include "base/memory.h"

void
findings_add(struct findings *findings, enum finding_level level, int line, int column,
    const char *rule, const char *quote, const char *fix, const char *format, ...)
{
	struct finding *finding;
	char sentence[2048];
	va_list arguments;

	switch (level) {
	case FINDING_ERROR:
		findings->errors++;
		break;
	case FINDING_WARNING:
		findings->warnings++;
		break;
	}
	if (findings->count >= FINDINGS_LIMIT)
		return;
	va_start(arguments, format);
	vsnprintf(sentence, sizeof sentence, format, arguments);
	va_end(arguments);
	if (findings->list == NULL)
		findings->list = memory_new(FINDINGS_LIMIT * sizeof *findings->list);
	finding = &findings->list[findings->count++];
	*finding = (struct finding){ .level = level, .line = line, .column = column,
		.rule = memory_text(rule != NULL ? rule : ""), .text = memory_text(sentence),
		.quote = memory_text(quote != NULL ? quote : ""),
		.fix = memory_text(fix != NULL ? fix : "") };
}

/* Errors before warnings, then as they stand in the file; 0 is the whole file and comes first. */
static int
compare(const void *left, const void *right)
{
	const struct finding *one = left, *other = right;

	if (one->level != other->level)
		return one->level < other->level ? -1 : 1;
	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	if (one->column != other->column)
		return one->column < other->column ? -1 : 1;
	return strcmp(one->text, other->text);
}

void
findings_sort(struct findings *findings)
{
	if (findings->count > 0)
		qsort(findings->list, (size_t)findings->count, sizeof *findings->list, compare);
}

void
findings_free(struct findings *findings)
{
	for (int i = 0; i < findings->count; i++) {
		free(findings->list[i].rule);
		free(findings->list[i].text);
		free(findings->list[i].quote);
		free(findings->list[i].fix);
	}
	free(findings->list);
	*findings = (struct findings){ .list = NULL };
}
