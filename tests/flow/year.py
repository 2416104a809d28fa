#!/usr/bin/env python3
"""
A year of a forum, 1 April 2027 to 31 March 2028, across both clock changes and with the computer off at bad moments: weekly newsletters, 40
events with reminders, changes and cancellations, 6 surveys, directors' meetings.  Every letter goes at the right instant or is dropped,
and the plan it is compared with is worked out here, with Python's zoneinfo and from the rules as they are written (F.1, F-05, F-07,
F-12, F-13), not from the program.

The clock is the seam of a demo (SIGNPOST_CLOCK): each step of the year is a run of its own.
"""
import bisect
import collections
import datetime
import email.utils
import re
import zoneinfo

import flow

LONDON = zoneinfo.ZoneInfo("Europe/London")
UTC = datetime.timezone.utc
SECOND, MINUTE, HOUR, DAY = (datetime.timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days"))
HALF_A_MINUTE = 30 * SECOND
ZONES = ("UTC", "America/New_York", "Pacific/Auckland", None)
MEMBER, BOOKED, DIRECTOR = "member@example.org", "booked@example.org", "director@example.org"


def wall(text):
    """A UK wall time as an instant; the first of two where it happens twice."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def naive(text):
    return datetime.datetime.fromisoformat(text)


def said(moment):
    return moment.strftime("%Y-%m-%d %H:%M")


def london(instant):
    return instant.astimezone(LONDON)


def is_quiet(instant):
    there = london(instant)
    return there.weekday() == 6 or there.hour >= 20 or there.hour < 8


def allowed(instant):
    """The first moment that is not quiet: next day at eight, past a Sunday."""
    while is_quiet(instant):
        there = london(instant)
        day = there.date() + (DAY if there.hour >= 8 else datetime.timedelta(0))
        instant = datetime.datetime.combine(day, datetime.time(8), LONDON).astimezone(UTC)
        if is_quiet(instant):
            instant = datetime.datetime.combine(london(instant).date() + DAY, datetime.time(8), LONDON).astimezone(UTC)
    return instant


# The computer is off: over the night the clocks go back, a working week, an hour at a bad moment, Christmas, the night they go forward.
OFF = [(wall(a), wall(b)) for a, b in (
    ("2027-06-09 09:50", "2027-06-09 11:05"), ("2027-08-16 07:00", "2027-08-20 18:00"), ("2027-10-30 18:00", "2027-10-31 12:00"),
    ("2027-12-23 16:00", "2028-01-03 10:00"), ("2028-03-25 09:00", "2028-03-26 14:00"))]


def is_off(instant):
    return any(start <= instant < end for start, end in OFF)


EVENT = """---
title: %s
starts: %s
ends: %s
place: Village hall
access: step-free
cost: free
book: answer this letter
contact: Sam at the office
remind: %s
reason: a reminder an hour before is worth a look
---

Come and meet other parent carers.
"""
SURVEY = """---
title: Survey %d
link: https://www.example.org/survey
closes: %s
remind: 3 days
---

What would help?
"""
NEWSLETTER = """---
subject: Weekly news
send: 2027-04-01 09:30
repeat: every Thursday
ahead: 0 days
release: itself
---

## News
Topic: news

There is news.
"""
MEETING = """---
subject: Directors' meeting
kind: notice
audience: directors
send: 2027-04-20 10:00
repeat: every 2 months on the third Tuesday
ahead: 3 days
---

## Agenda
Topic: board

The agenda is on the [page of the board](https://www.example.org/board).
"""


class Year:
    def __init__(self):
        self.acts = []          # (instant, what to do, its arguments)
        self.plan = []          # (to, subject begins, due, rule, facts)

    def act(self, instant, *words):
        self.acts.append((instant, words))


def event_dates():
    """40 events: every ninth day, mornings and evenings, and on both days the clocks change and the days after."""
    start = naive("2027-04-26 10:00")
    dates = [start + n * 8 * DAY for n in range(36)]
    dates = [one.replace(hour=(10, 19, 14, 11)[n % 4], minute=(0, 30)[n % 2]) for n, one in enumerate(dates)]
    return sorted(dates + [naive(one) for one in ("2027-06-09 11:00", "2027-10-31 10:00", "2027-11-01 10:00", "2028-03-26 10:00")])


def build():
    year = Year()
    for number, starts in enumerate(event_dates()):
        title = "Event %d" % number
        hours = number % 3 == 1
        remind = "24 hours" if hours else "1 day"
        if starts == naive("2027-06-09 11:00"):
            remind, hours = "1 hour", None
        added = allowed(wall(said(starts - 24 * DAY))) + 2 * MINUTE
        if is_off(added):
            added = next(end for start, end in OFF if start <= added < end) + DAY
        moved = starts + 2 * DAY + HOUR if number % 5 == 2 else None
        cancelled = number % 7 == 3
        year.act(added, "event", title, said(starts), said(starts + 2 * HOUR), remind)
        year.act(added + MINUTE, "notice", title)
        year.plan.append((MEMBER, "%s," % title, added + MINUTE, "notice", starts))
        year.act(added + 2 * MINUTE, "book", title)
        year.plan.append((BOOKED, "You are booked: %s," % title, added + 2 * MINUTE, "service", None))
        final = starts
        when = wall(said(starts - 6 * DAY)).replace(hour=11) + 3 * MINUTE
        if is_off(when):
            when = next(end for start, end in OFF if start <= when < end) + 10 * MINUTE
        if moved and when < wall(said(starts)):
            year.act(when, "change", title, said(moved), said(moved + 2 * HOUR), remind)
            year.plan.append((BOOKED, "CHANGED: %s," % title, when, "service", None))
            final = moved
        if cancelled and when + HOUR < wall(said(final)):
            year.act(when + HOUR, "cancel", title)
            year.plan.append((BOOKED, "CANCELLED: %s," % title, when + HOUR, "service", None))
            continue
        due = wall(said(final)) - (HOUR if hours is None else 24 * HOUR) if hours or hours is None else wall(said(final - DAY))
        year.plan += [(to, "Reminder: %s," % title, due, "reminder", final) for to in (MEMBER, BOOKED)]
    for number, closes in enumerate(("2027-05-14 17:00", "2027-07-09 17:00", "2027-09-17 17:00", "2027-11-03 17:00", "2027-12-31 17:00",
                                     "2028-03-28 09:00")):
        added = allowed(wall(said(naive(closes) - 21 * DAY))) + 5 * MINUTE
        year.act(added, "survey", number + 1, closes)
        year.plan.append((MEMBER, "Survey: Survey %d" % (number + 1), added + MINUTE, "survey", naive(closes)))
        year.act(added + MINUTE, "invite", number + 1)
        year.plan.append((MEMBER, "Still open: Survey %d" % (number + 1), wall(said(naive(closes) - 3 * DAY)), "survey", naive(closes)))
    day = naive("2027-04-01 09:30")
    while day < naive("2028-04-01 00:00"):
        year.plan.append((MEMBER, "Weekly news", wall(said(day)), "weekly", day))
        day += 7 * DAY
    for month in ("2027-04-20", "2027-06-15", "2027-08-17", "2027-10-19", "2027-12-21", "2028-02-15"):
        made = wall(said(naive(month + " 10:00") - 3 * DAY))
        release = made + 3 * HOUR
        if is_off(release):
            release = next(end for start, end in OFF if start <= release < end) + 30 * MINUTE
        year.act(release, "release")
        year.plan.append((DIRECTOR, "Directors' meeting", max(wall(month + " 10:00"), release), "meeting", made))
    return year


def runs_of(year):
    """When the sender looks: when anything is due, a minute before that, after each act, each morning at eight, and when it is back."""
    found = {wall("2027-04-01 08:00") + n * DAY for n in range(366)}
    for _, _, due, rule, facts in year.plan:
        for instant in (due, allowed(due)) + ((facts,) if rule == "meeting" else ()):
            found.update((instant + HALF_A_MINUTE, instant - MINUTE))
    found.update(instant + 20 * SECOND for instant, _ in year.acts)
    found.update(end + MINUTE for _, end in OFF)
    found.update(allowed(end) + MINUTE for _, end in OFF)
    return sorted(one for one in found if not is_off(one) and wall("2027-04-01 00:00") <= one < wall("2028-04-01 00:00"))


def first_run(runs, instant, quiet):
    at = bisect.bisect_left(runs, allowed(instant) if quiet else instant)
    while at < len(runs) and quiet and is_quiet(runs[at]):
        at += 1
    return runs[at] if at < len(runs) else None


def expected(year, runs):
    """{(to, subject begins): [instants]} by F.1 and F-05."""
    found, dropped = collections.defaultdict(list), []
    weekly = [entry for entry in year.plan if entry[3] == "weekly"]
    for to, subject, due, rule, facts in year.plan:
        run = first_run(runs, due, rule not in ("service", "meeting"))
        late = run - allowed(due) if run and rule not in ("service", "meeting") else datetime.timedelta(0)
        if run is None:
            continue
        goes = True
        if rule == "reminder":
            goes = run < wall(said(facts)) - HOUR and late <= 6 * HOUR
        elif rule == "notice" and late > 10 * MINUTE:
            goes = wall(said(facts)) - run >= 48 * HOUR
        elif rule == "survey":
            goes = run < wall(said(facts)) and (late <= 10 * MINUTE or wall(said(facts)) - run > 24 * HOUR)
        elif rule == "weekly":
            later = [one for one in weekly if due < one[2] <= run]
            goes = not later and late <= 24 * HOUR
        if goes:
            found[to, subject].append(run)
        else:
            dropped.append((subject, due))
    return found, dropped


class Player:
    def __init__(self, test, office):
        self.test, self.office, self.numbers, self.steps = test, office, {}, 0

    def at(self, instant):
        """Each step under another zone of the process, or under none: it must not matter (F-02)."""
        self.steps += 1
        return {"SIGNPOST_CLOCK": instant.strftime("%Y-%m-%dT%H:%M:%SZ"), "TZ": ZONES[self.steps % len(ZONES)]}

    def good(self, instant, *words):
        return self.office.good(*words, env=self.at(instant))

    def play(self, instant, what, *facts):
        if what == "event":
            title, starts, ends, remind = facts
            made = self.good(instant, "event", "add", self.office.file("e.md", EVENT % (title, starts, ends, remind)), "--yes", "--json")
            self.numbers[title] = str(made.json()[-1]["event"])
        elif what == "notice":
            self.good(instant, "event", "notice", self.numbers[facts[0]], "--yes")
        elif what == "book":
            self.good(instant, "event", "book", self.numbers[facts[0]], BOOKED)
        elif what == "change":
            title, starts, ends, remind = facts
            self.good(instant, "event", "change", self.numbers[title], self.office.file("e.md", EVENT % (title, starts, ends, remind)), "--yes")
        elif what == "cancel":
            self.good(instant, "event", "cancel", self.numbers[facts[0]], "--yes")
        elif what == "survey":
            self.good(instant, "survey", "add", self.office.file("s.md", SURVEY % facts), "--yes")
        elif what == "invite":
            self.good(instant, "survey", "invite", str(facts[0]), "--yes")
        elif what == "release":
            held = self.office.value("SELECT max(id) FROM mailings WHERE state = 3 AND hold = 6")
            self.test.check("a meeting's notice waits for somebody at %s" % instant, held)
            if held:
                self.good(instant, "mailing", "release", str(held))


def observed(office):
    found = collections.defaultdict(list)
    for letter in office.letters():
        sent = email.utils.parsedate_to_datetime(str(letter.message["Date"])).astimezone(UTC)
        found[letter.to, re.sub(r"\s+", " ", str(letter.message["Subject"]))].append(sent)
    return found


def compare(test, wanted, seen):
    taken = collections.Counter()
    for (to, subject), instants in sorted(wanted.items()):
        there = sorted(when for (who, what), found in seen.items() if who == to and what.startswith(subject) for when in found)
        taken[to] += len(there)
        right = len(there) == len(instants) and all(datetime.timedelta(0) <= one - want < 50 * SECOND
                                                    for one, want in zip(there, sorted(instants)))
        test.check("%s: %s" % (to, subject), right, "planned %s\nfound   %s" % (
            [one.isoformat() for one in sorted(instants)], [one.isoformat() for one in there]))
    for to in (MEMBER, BOOKED, DIRECTOR):
        test.same("%s got nothing else" % to, taken[to], sum(len(found) for (who, _), found in seen.items() if who == to))


def whole_year(test):
    year = build()
    runs = runs_of(year)
    wanted, dropped = expected(year, runs)
    with flow.Office(test) as office:
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people([flow.Person(MEMBER, "", "news;events;surveys"), flow.Person(BOOKED), flow.Person(DIRECTOR, "", "", "director")])
        player = Player(test, office)
        start = wall("2027-04-01 08:00")
        player.good(start, "repeat", "add", office.file("n.md", NEWSLETTER), "--yes")
        player.good(start, "repeat", "add", office.file("m.md", MEETING), "--yes")
        steps = sorted([(instant, 0, words) for instant, words in year.acts] + [(instant, 1, None) for instant in runs],
                       key=lambda one: (one[0], one[1]))
        for instant, _, words in steps:
            if words is None:
                office.once(env=player.at(instant))
            else:
                player.play(instant, *words)
        compare(test, wanted, observed(office))
        test.check("something was dropped, and each time a line says why", len(dropped) > 3 and
                   office.log.text().count("mailing not made") >= 3, (len(dropped), office.log.text().count("mailing not made")))
        test.same("no appointment is left behind", 0, office.value("SELECT count(*) FROM appointments WHERE state = 0 AND due_at < ?",
                                                                   int(wall("2028-03-31 20:00").timestamp())))
        print("%d letters planned, %d dropped by rule, %d runs" % (sum(map(len, wanted.values())), len(dropped), len(runs)))
    return wanted


test = flow.Test()
whole_year(test)
test.done()
