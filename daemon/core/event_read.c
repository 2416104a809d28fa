/*
 * An event out of the store: see event_read.h.
 */
#include "core/event_read.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "render/draft_file.h"
#include "store/store_event.h"

bool
event_read(struct office *office, int64_t id, struct event *event, struct reason *why)
{
	struct findings findings = { 0 };
	struct event row;

	*event = (struct event){ .id = 0 };
	if (!store_event_read(office->store, id, &row))
		return reason_not_found(why, "there is no event number %lld; see: signpost event list", (long long)id);
	/* It was judged when it was added; the instants are the store's, which follow the tz database. */
	event_file_read(office->forum, row.file.source, strlen(row.file.source), 0, event, &findings);
	findings_free(&findings);
	event->id = id;
	event->state = row.state;
	event->starts = row.starts;
	event->ends = row.ends;
	memcpy(event->uid, row.uid, sizeof event->uid);
	event->sequence = row.sequence;
	event->version = row.version;
	event->added_at = row.added_at;
	event->changed_at = row.changed_at;
	event->previous = row.previous;
	free(row.file.source);
	return true;
}

bool
event_is_open(const struct event *event, struct reason *why)
{
	if (event->state == EVENT_CANCELLED)
		return reason_refused(why, "event %lld is cancelled", (long long)event->id);
	if (event->ends.at <= clock_now())
		return reason_refused(why, "event %lld is over", (long long)event->id);
	return true;
}

static int64_t
number_of(const char *const *told, size_t count)
{
	crypto_generichash_state state;
	uint8_t digest[crypto_generichash_BYTES_MIN];
	int64_t version;

	crypto_generichash_init(&state, NULL, 0, crypto_generichash_BYTES_MIN);
	for (size_t i = 0; i < count; i++) {
		const char *words = told[i] != NULL ? told[i] : "";

		crypto_generichash_update(&state, (const uint8_t *)words, strlen(words) + 1);
	}
	crypto_generichash_final(&state, digest, sizeof digest);
	memcpy(&version, digest, sizeof version);
	return version & INT64_MAX;
}

static int64_t
version_of(const struct event *event, const char *online, const char *book)
{
	const char *const told[] = { event->starts.wall, event->starts.second ? "2" : "1", event->ends.wall, event->ends.second ? "2" : "1",
		event->file.words[EVENT_TITLE], event->file.words[EVENT_PLACE], online, event->file.words[EVENT_ACCESS],
		event->file.words[EVENT_COST],
		book, event->file.words[EVENT_CONTACT], event->state == EVENT_CANCELLED ? "cancelled" : "" };

	return number_of(told, sizeof told / sizeof *told);
}

int64_t
event_version(const struct event *event)
{
	return version_of(event, event->file.words[EVENT_ONLINE], NULL);
}

int64_t
event_version_for_all(const struct event *event)
{
	return version_of(event, event->file.words[EVENT_ONLINE] != NULL ? "online" : NULL, event->file.words[EVENT_BOOK]);
}

/* As older versions of this program made both numbers, with less in them. */
static int64_t
event_version_old(const struct event *event)
{
	const char *const told[] = { event->starts.wall, event->starts.second ? "2" : "1", event->ends.wall, event->ends.second ? "2" : "1",
		event->file.words[EVENT_PLACE], event->file.words[EVENT_ONLINE], event->state == EVENT_CANCELLED ? "cancelled" : "" };

	return number_of(told, sizeof told / sizeof *told);
}

/* An old number is the same whatever the file said of the rest, so nobody knows what of that people were told. */
static void
forget_the_rest(struct event *before)
{
	static const enum event_word rest[] = { EVENT_TITLE, EVENT_ACCESS, EVENT_COST, EVENT_BOOK, EVENT_CONTACT };

	for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
		free(before->file.words[rest[i]]);
		before->file.words[rest[i]] = NULL;
	}
}

/* A control character, so it stands in no file. */
#define BETWEEN_FILES "\f"

char *
event_files(const struct event *event)
{
	enum { KEPT = 8 };
	struct buffer files = { .limit = KEPT * (DRAFT_LIMIT + 1) };
	const char *at = event->previous != NULL ? event->previous : "";

	buffer_add_text(&files, event->file.source);
	for (int kept = 1; kept < KEPT && *at != '\0'; kept++) {
		size_t length = strcspn(at, BETWEEN_FILES);

		buffer_format(&files, BETWEEN_FILES "%.*s", (int)length, at);
		at += length + (at[length] != '\0');
	}
	return buffer_text(&files);
}

bool
event_read_as_told(struct office *office, const struct event *event, int64_t version, int64_t (*version_of_it)(const struct event *event),
    struct event *before)
{
	struct findings findings = { 0 };
	const char *at = event->previous != NULL ? event->previous : "";
	bool found = false;

	*before = (struct event){ .id = 0 };
	while (!found && *at != '\0') {
		size_t length = strcspn(at, BETWEEN_FILES);

		event_clear(before);
		event_file_read(office->forum, at, length, 0, before, &findings);
		found = version_of_it(before) == version;
		if (!found && event_version_old(before) == version) {
			forget_the_rest(before);
			found = true;
		}
		at += length + (at[length] != '\0');
	}
	findings_free(&findings);
	return found;
}
