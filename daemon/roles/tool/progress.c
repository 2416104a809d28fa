/*
 * A line that says how far something has come: see progress.h.
 */
#include "roles/tool/progress.h"

#include <stdio.h>
#include <unistd.h>

struct progress
progress_new(const struct tool *tool, const char *doing)
{
	return (struct progress){ .shown = isatty(STDERR_FILENO) && !tool->json, .doing = doing, .percent = -1 };
}

void
progress_draw(struct progress *progress, int64_t done, int64_t of)
{
	static const char filled[] = "########################################";
	int percent = of > 0 ? (int)(done * 100 / of) : 100;

	if (!progress->shown || percent == progress->percent)
		return;
	progress->percent = percent;
	fprintf(stderr, "\r%s [%-40.*s] %3d %%", progress->doing, percent * 40 / 100, filled, percent);
}

void
progress_begin(struct progress *progress, const char *doing)
{
	progress_end(progress);
	if (!progress->shown)
		return;
	progress->percent = 0;
	fprintf(stderr, "\r%s …", doing);
}

void
progress_end(struct progress *progress)
{
	if (progress->shown && progress->percent >= 0)
		fprintf(stderr, "\r\033[K");
	progress->percent = -1;
}
