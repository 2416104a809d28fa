/*
 * An event that takes place again and again: see event_series.h.
 */
#include "core/event_series.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "core/moment.h"
#include "core/recurrence.h"
#include "render/draft_file.h"

enum { ROOM = 256 };	/* the file of one time may be so much longer than that of all */

void
event_series_judge(const struct event *event, struct findings *findings)
{
	const struct form *file = &event->file;
	char rule[RECURRENCE_TEXT], instead[DUE_WALL_LIMIT + 16], other[RECURRENCE_TEXT], fix[RECURRENCE_TEXT + 16] = "";
	struct moment first;
	struct reason why;

	if (file->words[EVENT_REPEAT] == NULL)
		return;
	if (strlen(file->source) > DRAFT_LIMIT - ROOM)
		form_say(findings, file, EVENT_REPEAT, "", "", "The file is too long for an event that takes place again and again.");
	if (!recurrence_read(file->words[EVENT_REPEAT], rule, &why))
		form_say(findings, file, EVENT_REPEAT, "F-13", "repeat: every month on the first Tuesday", why.text);
	else if (event->starts.at == 0)
		return;
	else if (!recurrence_next(rule, event->starts.wall, NULL, &first))
		form_say(findings, file, EVENT_REPEAT, "F-13", "", "There is no such time after the one in “starts:”.");
	else if (strcmp(first.wall, event->starts.wall) != 0) {
		snprintf(instead, sizeof instead, "starts: %s", first.wall);
		form_say(findings, file, EVENT_STARTS, "F-13", instead, "This is not one of the times that “repeat:” means. Write the first "
		    "of them.");
	} else if (recurrence_leaves_out(rule, event->starts.wall, other, &why)) {
		if (other[0] != '\0')
			snprintf(fix, sizeof fix, "repeat: %s", other);
		findings_add(findings, FINDING_WARNING, file->lines[EVENT_REPEAT], file->columns[EVENT_REPEAT], "F-16", file->words[EVENT_REPEAT],
		    fix, "%s", why.text);
	}
}

/* One time of it: the file with other times and without `repeat:`.  A notice that its repetition brought with it is said. */
static char *
file_of(const struct event *event, const struct moment *starts, const struct moment *ends)
{
	struct buffer text = { .limit = DRAFT_LIMIT };
	const int *lines = event->file.lines;
	int number = 1;

	for (const char *line = event->file.source; *line != '\0'; number++) {
		const char *end = strchrnul(line, '\n');

		if (number == lines[EVENT_STARTS])
			buffer_format(&text, "starts: %s%s\n", starts->wall, starts->second ? " second" : "");
		else if (number == lines[EVENT_ENDS])
			buffer_format(&text, "ends: %s\n", ends->wall);
		else if (number == lines[EVENT_REPEAT] && event->file.words[EVENT_NOTICE] == NULL)
			buffer_add_text(&text, "notice: 14 days\n");
		else if (number != lines[EVENT_REPEAT])
			buffer_format(&text, "%.*s\n", (int)(end - line), line);
		line = end + (*end == '\n');
	}
	return buffer_text(&text);
}

/* The end moves by as many days; in a gap both are the first time after it (F-03). */
static void
place(const struct event *event, const struct moment *time, struct moment *starts, struct moment *ends)
{
	struct wall_time first, now, end;
	bool has_time;

	wall_time_parse(event->starts.wall, &first, &has_time);
	wall_time_parse(time->wall, &now, &has_time);
	wall_time_parse(event->ends.wall, &end, &has_time);
	wall_time_add(&end, wall_time_days(&first, &now), 0);
	*starts = *time;
	clock_to_wall(time->at, &now);
	moment_wall_write(&now, starts->wall);
	*ends = (struct moment){ .at = 0 };
	clock_from_wall(&end, false, &ends->at);
	clock_to_wall(ends->at, &end);
	moment_wall_write(&end, ends->wall);
}

int
event_series(const struct event *event, int64_t now, char *files[SERIES_LIMIT], struct event_series_rest *rest)
{
	char rule[RECURRENCE_TEXT], after[DUE_WALL_LIMIT];
	struct moment time, starts, ends;
	struct reason why;
	int count = 0;
	bool more;

	*rest = (struct event_series_rest){ .starts = { .at = 0 } };
	if (event->file.words[EVENT_REPEAT] == NULL || !recurrence_read(event->file.words[EVENT_REPEAT], rule, &why)) {
		files[0] = memory_text(event->file.source);
		return 1;
	}
	more = recurrence_next(rule, event->starts.wall, NULL, &time);
	while (more && count < SERIES_LIMIT && (count == 0 || time.at < now + (int64_t)SERIES_DAYS * 86400)) {
		place(event, &time, &starts, &ends);
		files[count++] = file_of(event, &starts, &ends);
		memcpy(after, time.wall, sizeof after);
		more = recurrence_next(rule, event->starts.wall, after, &time);
	}
	if (more)
		place(event, &time, &rest->starts, &rest->ends);
	return count;
}
