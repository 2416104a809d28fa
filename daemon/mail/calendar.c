/*
 * Calendar files: see calendar.h.
 */
#include "mail/calendar.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"

enum { CALENDAR_LIMIT = 4 * 1024 * 1024 };

static const char london[] = "Europe/London";

/* C-55: both sides, by rule.  Without it Outlook shifts the hour; with lists of dates, or one side alone, as well. */
static const char london_rules[] =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\n"
    "TZOFFSETFROM:+0000\r\n"
    "TZOFFSETTO:+0100\r\n"
    "TZNAME:BST\r\n"
    "DTSTART:19810329T010000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\n"
    "TZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0000\r\n"
    "TZNAME:GMT\r\n"
    "DTSTART:19961027T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

/* UTC by arithmetic, never by the process's zone (F-02). */
static struct icaltimetype
in_utc(int64_t instant)
{
	return icaltime_from_timet_with_zone((time_t)instant, 0, icaltimezone_get_utc_timezone());
}

static struct icaltimetype
wall_time(int64_t instant)
{
	struct wall_time wall;
	struct icaltimetype time = icaltime_null_time();

	clock_to_wall(instant, &wall);
	time.year = wall.year;
	time.month = wall.month;
	time.day = wall.day;
	time.hour = wall.hour;
	time.minute = wall.minute;
	time.second = wall.second;
	return time;
}

/* A wall time that happens twice that night names the first; the second can only be said in UTC. */
static bool
wall_says_it(int64_t instant)
{
	struct wall_time wall;
	int64_t first;

	clock_to_wall(instant, &wall);
	return clock_from_wall(&wall, false, &first) != WALL_GAP && first == instant;
}

static void
add_time(icalcomponent *event, const struct calendar_entry *entry, int64_t instant, bool start)
{
	bool wall = strcmp(entry->zone, london) == 0 && wall_says_it(entry->starts_at) && wall_says_it(entry->ends_at);
	struct icaltimetype time = wall ? wall_time(instant) : in_utc(instant);
	icalproperty *property = start ? icalproperty_new_dtstart(time) : icalproperty_new_dtend(time);

	if (wall)
		icalproperty_add_parameter(property, icalparameter_new_tzid(london));
	icalcomponent_add_property(event, property);
}

/* RFC 5545 3.6.1: the end of whole days is the day behind them. */
static void
add_day(icalcomponent *event, int64_t instant)
{
	struct icaltimetype day = wall_time(instant);

	day.hour = day.minute = day.second = 0;
	day.is_date = 1;
	icalcomponent_add_property(event, icalproperty_new_dtstart(day));
	icaltime_adjust(&day, 1, 0, 0, 0);
	icalcomponent_add_property(event, icalproperty_new_dtend(day));
}

static void
add_times(icalcomponent *event, const struct calendar_entry *entry)
{
	if (entry->all_day) {
		add_day(event, entry->starts_at);
		return;
	}
	add_time(event, entry, entry->starts_at, true);
	add_time(event, entry, entry->ends_at, false);
}

static icalproperty *
organizer(const struct calendar_entry *entry)
{
	char address[320];
	icalproperty *property;

	snprintf(address, sizeof address, "mailto:%s", entry->organizer);
	property = icalproperty_new_organizer(address);
	icalproperty_add_parameter(property, icalparameter_new_cn(entry->organizer_name));
	return property;
}

static icalcomponent *
make_event(const struct calendar_entry *entry)
{
	icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);

	icalcomponent_add_property(event, icalproperty_new_uid(entry->uid));
	icalcomponent_add_property(event, icalproperty_new_sequence((int)entry->sequence));
	icalcomponent_add_property(event, icalproperty_new_dtstamp(in_utc(entry->made_at)));
	icalcomponent_add_property(event, icalproperty_new_lastmodified(in_utc(entry->changed_at)));
	add_times(event, entry);
	icalcomponent_add_property(event, icalproperty_new_summary(entry->title));
	if (entry->place != NULL)
		icalcomponent_add_property(event, icalproperty_new_location(entry->place));
	if (entry->description != NULL)
		icalcomponent_add_property(event, icalproperty_new_description(entry->description));
	if (entry->contact != NULL)
		icalcomponent_add_property(event, icalproperty_new_contact(entry->contact));
	if (entry->organizer != NULL)
		icalcomponent_add_property(event, organizer(entry));
	icalcomponent_add_property(event, icalproperty_new_status(entry->cancelled ? ICAL_STATUS_CANCELLED :
	    ICAL_STATUS_CONFIRMED));
	icalcomponent_add_property(event, icalproperty_new_transp(entry->all_day ? ICAL_TRANSP_TRANSPARENT :
	    ICAL_TRANSP_OPAQUE));
	return event;
}

static icalproperty_method
method_of(enum calendar_method method)
{
	switch (method) {
	case CALENDAR_PUBLISH:
		return ICAL_METHOD_PUBLISH;
	case CALENDAR_REQUEST:
		return ICAL_METHOD_REQUEST;
	case CALENDAR_CANCEL:
		return ICAL_METHOD_CANCEL;
	}
	return ICAL_METHOD_NONE;
}

/* The address of the one attendee is not known here, nor how it folds: it begins a line of its own. */
static void
add_lines(struct buffer *file, const char *text, bool attendee)
{
	static const char end[] = "END:VEVENT";

	for (; *text != '\0'; text++) {
		if (attendee && text_starts(text, end))
			buffer_add_text(file, "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;\n"
			    " RSVP=TRUE:mailto:\n " CALENDAR_ATTENDEE "\n");
		if (*text != '\r')
			buffer_add_char(file, *text);
	}
}

char *
calendar_write(const struct calendar_entry *entries, int count)
{
	icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
	struct buffer file = { .limit = CALENDAR_LIMIT };
	char *text;

	icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Signpost//signpost//EN"));
	icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
	icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"));
	icalcomponent_add_property(calendar, icalproperty_new_method(method_of(entries[0].method)));
	if (strcmp(entries[0].zone, london) == 0)
		icalcomponent_add_component(calendar, icalcomponent_new_from_string(london_rules));
	for (int i = 0; i < count; i++)
		icalcomponent_add_component(calendar, make_event(&entries[i]));
	text = icalcomponent_as_ical_string_r(calendar);
	add_lines(&file, text, entries[0].attendee);
	free(text);
	icalcomponent_free(calendar);
	return buffer_text(&file);
}

const char *
calendar_method_word(const char *file)
{
	static const char *const words[] = { "PUBLISH", "REQUEST", "CANCEL" };
	const char *said = strstr(file, "\nMETHOD:");

	for (size_t i = 0; said != NULL && i < sizeof words / sizeof *words; i++)
		if (text_starts(said + 8, words[i]))
			return words[i];
	return "";
}
