#!/usr/bin/python3
"""
Events: a notice is made of one, reminders follow it, people who booked are told what concerns them and nobody else is, and the
calendar files are read by two independent parsers to the same instants (C-50 to C-57, F-05, F-11, F-12, A-13, D-17).

Python of Debian, because the parsers are Debian's.
"""
import datetime
import hashlib
import os
import re
import sqlite3
import warnings
import zoneinfo

import icalendar
import vobject

import flow
from flow import at
import post
import smtp

warnings.filterwarnings("ignore")
UTC = datetime.timezone.utc
LONDON = zoneinfo.ZoneInfo("Europe/London")
NEXT_YEAR = datetime.date.today().year + 1     # by this machine's clock
EVENT = """---
title: Coffee, cake; and talk
starts: %s
ends: %s
place: Village hall, High Street
online: https://meet.example.org/secret-room
access: step-free; tell us what you need
cost: free
book: answer this letter
contact: Sam at the office
remind: %s
---

Come and meet other parent carers. Prices in £, and a very long line of words that has to be folded: äöü ÄÖÜ éèê äöü ÄÖÜ.
"""


def event(starts="Thursday 17 December 2026, 10am", ends="12 noon", remind="1 day"):
    return EVENT % (starts, ends, remind)


def calendar(letter):
    """The part for the calendar, its method parameter, and the same file as an attachment."""
    parts = [part for part in letter.message.walk() if part.get_content_type() == "text/calendar"]
    files = [part for part in letter.message.walk() if part.get_filename() == "event.ics"]
    assert len(parts) == 1 and len(files) == 1, letter.path
    assert parts[0].get_payload(decode=True) == files[0].get_payload(decode=True), letter.path
    return parts[0].get_payload(decode=True), parts[0].get_param("method"), parts[0].get_param("charset")


def unfolded(octets):
    return octets.decode().replace("\r\n ", "")


def times(octets):
    """(start, end) in UTC as icalendar and as vobject see them."""
    one = icalendar.Calendar.from_ical(octets).walk("VEVENT")[0]
    other = vobject.readOne(octets.decode()).vevent
    return [tuple(when.astimezone(UTC) for when in pair) for pair in (
        (one.decoded("DTSTART"), one.decoded("DTEND")), (other.dtstart.value, other.dtend.value))]


def outlook(octets):
    """Reads a file as strictly as the programs that shifted the hour do (C-53, C-55): what would go wrong, "" = nothing."""
    try:
        text = octets.decode()
        for line in octets.split(b"\r\n"):
            line.decode()                   # not folded inside a character
    except UnicodeDecodeError:
        return "a character is cut"
    event = text[text.index("BEGIN:VEVENT"):]
    zone = text[:text.index("BEGIN:VEVENT")]
    for wrong, words in ((text.count("\n") != text.count("\r\n"), "bare line ends"),
                         (max(len(line) for line in octets.split(b"\r\n")) > 75, "a long line"),
                         (re.search(r"^DT(START|END):\d{8}T\d{6}\r$", event, re.M), "floating time"),
                         (re.search(r"^TZID", event, re.M), "TZID as a property"),
                         ("TZID=" in event and "BEGIN:VTIMEZONE" not in zone, "no VTIMEZONE"),
                         ("TZID=" in event and zone.count("BEGIN:DAYLIGHT") != 1, "one-sided VTIMEZONE"),
                         ("TZID=" in event and zone.count("BEGIN:STANDARD") != 1, "one-sided VTIMEZONE"),
                         ("RDATE" in zone, "RDATE in VTIMEZONE"),
                         ("TZID=" in event and len(re.findall(r"^RRULE:FREQ=YEARLY", zone, re.M)) != 2, "no RRULE"),
                         ("METHOD:PUBLISH" in text and "\r\nORGANIZER" not in event, "no ORGANIZER")):
        if wrong:
            return words
    return ""


def shapes(test, octets):
    """One for each shape that broke Outlook: the reader above sees it, so that it would see it in ours."""
    text = octets.decode()
    zone = text[text.index("BEGIN:VTIMEZONE"):text.index("END:VTIMEZONE") + len("END:VTIMEZONE\r\n")]
    daylight = zone[zone.index("BEGIN:DAYLIGHT"):zone.index("END:DAYLIGHT") + len("END:DAYLIGHT\r\n")]
    for words, broken in (("no VTIMEZONE", text.replace(zone, "")), ("one-sided VTIMEZONE", text.replace(daylight, "")),
                          ("RDATE in VTIMEZONE", text.replace("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "RDATE:20270328T010000")),
                          ("floating time", text.replace("DTSTART;TZID=Europe/London", "DTSTART")),
                          ("TZID as a property", text.replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nTZID:Europe/London\r\n")),
                          ("no ORGANIZER", re.sub(r"ORGANIZER.*?\r\n(?! )", "", text, flags=re.S)),
                          ("bare line ends", text.replace("\r\n", "\n", 1)), ("a long line", text.replace("\r\n ", ""))):
        test.same("the shape is seen: " + words, words, outlook(broken.encode()))


def check_file(test, what, octets):
    text = octets.decode()
    test.same(what + ": nothing that broke Outlook", "", outlook(octets))
    test.same(what + ": one zone, both sides by rule", (1, 1, 1, 2, 0), (text.count("BEGIN:VTIMEZONE"), text.count(
        "BEGIN:DAYLIGHT"), text.count("BEGIN:STANDARD"), len(re.findall(r"^RRULE:FREQ=YEARLY", text, re.M)),
        text.count("RDATE")))
    test.check(what + ": the zone is a parameter of both times", re.search(r"^DTSTART;TZID=Europe/London:\d{8}T\d{6}\r$", text, re.M)
               and re.search(r"^DTEND;TZID=Europe/London:\d{8}T\d{6}\r$", text, re.M))
    test.check(what + ": stamps in UTC", re.search(r"^DTSTAMP:\d{8}T\d{6}Z\r$", text, re.M) and
               re.search(r"^LAST-MODIFIED:\d{8}T\d{6}Z\r$", text, re.M))
    test.check(what + ": an organizer", re.search(r"^ORGANIZER;CN=", text, re.M))
    test.check(what + ": escaped", "SUMMARY:Coffee\\, cake\\; and talk" in unfolded(octets))


def field(octets, name):
    return str(icalendar.Calendar.from_ical(octets).walk("VEVENT")[0][name])


def by(office, word):
    return [letter for letter in office.letters() if str(letter.message["Subject"]).startswith(word)]


def plain(letter):
    return re.sub(r"\s+", " ", letter.part("text/plain"))


def empty(office):
    for letter in office.letters():
        os.remove(letter.path)


PEOPLE = [flow.Person("anna@example.org", "Anna Example", "events"), flow.Person("ben@example.org", "Ben Example", "news"),
          flow.Person("a.name.that.goes.on.and.on.for.a.very.long.time.indeed@a-long-host-name.department.example.org", "",
                      "events")]


def notice(test, office):
    found = office.good("event", "add", office.file("e.md", event()), "--yes", "--json", env=at("2026-12-01T09:00:00Z")).json()[-1]
    test.same("the instants", ("2026-12-17T10:00:00+00:00", "2026-12-17T12:00:00+00:00"), (found["starts"], found["ends"]))
    office.good("event", "notice", "1", "--yes", env=at("2026-12-01T09:00:10Z"))
    office.good("event", "book", "1", "ben@example.org", env=at("2026-12-01T09:00:20Z"))
    office.once(env=at("2026-12-01T09:01:00Z"))
    letters = by(office, "Coffee")
    test.same("the notice goes to those who agreed to events", sorted([PEOPLE[0].address, PEOPLE[2].address]),
              sorted(letter.to for letter in letters))
    octets, method, charset = calendar(letters[0])
    check_file(test, "notice", octets)
    shapes(test, octets)
    test.same("C-50 published, nobody named", ("PUBLISH", "utf-8", False), (method, charset.lower(), b"ATTENDEE" in octets))
    test.check("the parameter is what the file says (C-52)", b"\r\nMETHOD:PUBLISH\r\n" in octets)
    test.check("C-56 the link is in no part of it", not letters[0].holds("secret-room"))
    text = letters[0].part("text/plain")
    for words in ("Thursday 17 December 2026, 10am to 12 noon", "UK time", "Village hall", "step-free", "free", "answer this letter",
                  "Sam at the office"):
        test.check("C-57 the letter says: " + words, words in text, text)
    for name, pair in zip(("icalendar", "vobject"), times(octets)):
        test.same(name + " reads the winter instants", (datetime.datetime(2026, 12, 17, 10, tzinfo=UTC),
                                                       datetime.datetime(2026, 12, 17, 12, tzinfo=UTC)), pair)
    booked = by(office, "You are booked")
    test.same("A-13 who booked is told, without having agreed to events", ["ben@example.org"], [one.to for one in booked])
    why = office.good("why", "ben@example.org", env=at("2026-12-01T09:01:00Z")).out
    test.has("why: a booking is no matter of a role", "goes to the one person it is about", why)
    for time in ("2026-12-24 09:00", "2026-11-01 09:00"):
        result = office.run("mailing", "reschedule", "1", time, env=at("2026-12-01T09:02:00Z"))
        test.same("one that has finished is not moved, whatever the time", (2, "signpost: mailing 1 has finished; it cannot be moved\n"),
                  (result.code, result.err))
    octets, method, _ = calendar(booked[0])
    check_file(test, "booking", octets)
    test.same("C-51 requested of one, who is the only one named", ("REQUEST", ["mailto:ben@example.org"]),
              (method, re.findall(r"^ATTENDEE[^:]*:(\S+)", unfolded(octets), re.M)))
    test.check("C-56 who booked is told the link", booked[0].holds("secret-room"))
    test.check("and not how to book", "How to book" in text and not booked[0].holds("How to book"))
    stored = office.value("SELECT group_concat(calendar) FROM mailings") + str(office.rows("SELECT segments FROM variants"))
    test.check("no address lies in the store", "ben@example.org" not in stored)
    test.check("--again is asked for", office.run("event", "notice", "1", "--yes", env=at("2026-12-02T09:00:00Z")).code == 2)


def change(test, office):
    empty(office)
    office.good("event", "book", "1", PEOPLE[2].address, env=at("2026-12-03T09:00:00Z"))
    office.once(env=at("2026-12-03T09:01:00Z"))
    long = by(office, "You are booked")
    octets, _, _ = calendar(long[0])
    check_file(test, "a long address", octets)
    test.same("a long address is folded and whole", ["mailto:" + PEOPLE[2].address],
              re.findall(r"^ATTENDEE[^:]*:(\S+)", unfolded(octets), re.M))
    uid, sequence = field(octets, "UID"), int(field(octets, "SEQUENCE"))
    test.check("the UID says nothing of anybody", re.fullmatch(r"[0-9a-f]{32}@example\.org", uid), uid)
    empty(office)
    moved = office.good("event", "change", "1", office.file("e2.md", event("Friday 2 July 2027, 7pm", "9pm")), "--yes", "--json",
                        env=at("2026-12-04T09:00:00Z")).json()[-1]
    test.same("two people are told, one reminder moves (F-12)", (2, 1), (moved["told"], moved["reminders_moved"]))
    test.same("the reminder is the day before", "2027-07-01 19:00", office.value(
        "SELECT due_wall FROM appointments WHERE state = 0"))
    office.once(env=at("2026-12-04T09:01:00Z"))
    told = by(office, "CHANGED")
    test.same("nobody else hears of it by itself", sorted(["ben@example.org", PEOPLE[2].address]), sorted(one.to for one in told))
    octets, method, _ = calendar(told[0])
    test.same("the same entry, a later state", ("REQUEST", uid, True), (method, field(octets, "UID"),
                                                                         int(field(octets, "SEQUENCE")) > sequence))
    for name, pair in zip(("icalendar", "vobject"), times(octets)):
        test.same(name + " reads the summer instants, written in winter", (datetime.datetime(2027, 7, 2, 18, tzinfo=UTC),
                                                                          datetime.datetime(2027, 7, 2, 20, tzinfo=UTC)), pair)
    text = told[0].part("text/plain")
    test.has("it says what it was", "was to be on Thursday 17 December 2026", re.sub(r"\s+", " ", text))
    empty(office)
    test.has("it is said who gets it otherwise", "2 people who booked get letters of their own",
             office.good("event", "notice", "1", "--yes", env=at("2026-12-05T09:00:00Z")).out)
    office.once(env=at("2026-12-05T09:01:00Z"))
    test.same("who had the notice is told what changed, but for who is booked: their entry has the link", [PEOPLE[0].address],
              [one.to for one in by(office, "CHANGED")])


def reminder(test, office):
    """The reminder of 1 July, 19:00 BST."""
    empty(office)
    office.once(env=at("2027-07-01T17:59:00Z"))
    test.same("not before its time", 0, len(by(office, "Reminder")))
    office.once(env=at("2027-07-01T18:00:30Z"))
    booked = [PEOPLE[2].address, "ben@example.org"]
    test.same("one each, to those who agreed and to those who booked", sorted([PEOPLE[0].address] + booked),
              sorted(one.to for one in by(office, "Reminder")))
    for letter in by(office, "Reminder"):
        test.same("who booked has the link, and nobody else", letter.to in booked, letter.holds("secret-room"))
    office.once(env=at("2027-07-01T18:05:00Z"))
    test.same("once", 3, len(by(office, "Reminder")))


def own_words(test):
    """A notice with words of the officer's own stays the event's: it cannot go when the event is over, keeps its calendar file, and a
    change of the event does not throw the words away."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events")])
        early = at("2026-12-01T09:00:00Z")
        office.good("event", "add", office.file("e.md", event("2026-12-17 10:00", "12:00", "1 day")), "--yes", env=early)
        office.good("event", "notice", "1", "--send", "2026-12-03 09:00", "--yes", env=early)
        changed = office.good("event", "change", "1", office.file("e2.md", event("2026-12-17 10:30", "12:00", "1 day")), "--yes", env=early)
        test.has("words that were made are made again", "says what is true now", changed.out)
        words = office.good("mailing", "show", "1", "--file", env=early).out.rstrip("\n") + "\n\nBring a cake.\n"
        office.good("mailing", "rewrite", "1", office.file("m.md", words), "--yes", env=early)
        test.check("not after the event", office.run("mailing", "reschedule", "1", "2026-12-20 09:00", "--yes", env=early).code == 2)
        changed = office.good("event", "change", "1", office.file("e3.md", event("2026-12-17 11:00", "12:00", "1 day")), "--yes", env=early)
        test.has("own words wait for a person", "holds words of your own", changed.out)
        test.has("they are there still", "Bring a cake", office.good("mailing", "show", "1", "--file", env=early).out)
        office.good("mailing", "release", "1", "--yes", env=early)
        office.once(env=at("2026-12-03T09:00:30Z"))
        letters = [letter for letter in office.letters() if letter.holds("Bring a cake")]
        test.same("it goes", 1, len(letters))
        test.same("with the time as it is now", (datetime.datetime(2026, 12, 17, 11, tzinfo=UTC), ) * 2,
                  tuple(pair[0] for pair in times(calendar(letters[0])[0])))


def begun(test):
    """One that is on can still be given another end or another room; who booked and who had the notice is told, and not a day after."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events"), flow.Person("b@example.org", "", "")])
        early, on = at("2026-12-01T09:00:00Z"), at("2026-12-17T10:30:00Z")
        office.good("event", "add", office.file("e.md", event("2026-12-17 10:00", "12:00")), "--yes", env=early)
        office.good("event", "notice", "1", "--yes", env=early)
        office.good("event", "book", "1", "b@example.org", env=early)
        unknown = office.run("event", "book", "1", "b@example.org", "who@example.org", env=early)
        test.has("of several it is said who is not on the list", "who@example.org: nobody on the list", unknown.err)
        office.once(env=early)
        for name, starts, ends, line in (("it cannot begin at another time that has passed", "2026-12-17 09:00", "12:00", 3),
                                         ("nor at one since", "2026-12-17 10:15", "12:00", 3), ("nor be over already", "2026-12-17 10:00", "10:30", 4)):
            bad = office.run("event", "change", "1", office.file("bad.md", event(starts, ends)), "--yes", "--json", env=on)
            test.check(name, bad.code == 2 and [(one["line"], one["column"]) for one in bad.json()] == [(line, 9 if line == 3 else 7)], bad)
        later = event("2026-12-17 10:00", "13:30").replace("Village hall", "The library")
        changed = office.good("event", "change", "1", office.file("later.md", later), "--yes", "--json", env=on)
        test.same("who booked is told", 1, changed.json()[-1]["told"])
        office.good("event", "notice", "1", "--yes", env=on)
        office.once(env=at("2026-12-17T10:31:00Z"))
        told = by(office, "CHANGED")
        test.same("and who had the notice", ["a@example.org", "b@example.org"], sorted(one.to for one in told))
        test.check("of the new end and the new place", all(words in re.sub(r"\s+", " ", one.part("text/plain")) for one in told
                                                          for words in ("10am to 1.30pm", "The library")))
        new = office.run("event", "add", office.file("new.md", event("2026-12-17 10:00", "13:30")), "--yes", env=on)
        test.check("a new one cannot have begun", new.code == 2 and "has passed" in new.out, new)
        over = office.run("event", "change", "1", office.file("later.md", later.replace("13:30", "15:30")), "--yes",
                          env=at("2026-12-17T13:30:00Z"))
        test.check("one that is over cannot be changed", over.code == 2 and "event 1 is over" in over.err, over)


def overtaken(test):
    """What has not gone yet is taken back when it is true no more, so that the last letter somebody reads is right; and what was changed
    there and back is news to nobody."""
    thursday, friday = event(), event("Friday 18 December 2026, 10am")
    tables = (
        ("changed before it went", [("change", friday)], ["You are booked: Coffee, cake; and talk, Friday 18 December 2026"]),
        ("changed there and back", [("change", friday), ("change", thursday)], ["You are booked: Coffee, cake; and talk, Thursday 17 December 2026"]),
        ("changed and cancelled", [("change", friday), ("cancel", "")], ["CANCELLED: Coffee, cake; and talk, Friday 18 December 2026"]),
        ("taken off again", [("unbook", "")], []),
        ("taken off and booked once more", [("unbook", ""), ("book", "")], ["You are booked: Coffee, cake; and talk, Thursday 17 December 2026"]),
        ("told, then changed there and back", [("once", ""), ("change", friday), ("change", thursday)],
         ["You are booked: Coffee, cake; and talk, Thursday 17 December 2026"]),
        ("told, then taken off and booked again", [("once", ""), ("unbook", ""), ("book", "")],
         ["You are booked: Coffee, cake; and talk, Thursday 17 December 2026"]),
        ("told, then changed twice", [("once", ""), ("change", friday), ("change", event("Friday 18 December 2026, 11am"))],
         ["CHANGED: Coffee, cake; and talk, Friday 18 December 2026", "You are booked: Coffee, cake; and talk, Thursday 17 December 2026"]),
    )
    for name, acts, subjects in tables:
        with flow.Office(test) as office:
            office.add_people([flow.Person("a@example.org", "", "events")])
            early = at("2026-12-01T09:00:00Z")
            office.good("event", "add", office.file("e.md", thursday), "--yes", env=early)
            for act, file in [("book", "")] + acts + [("once", "")]:
                if act == "once":
                    office.once(env=early)
                else:
                    office.good("event", act, "1", *([office.file("n.md", file)] if file else [] if act == "cancel" else ["a@example.org"]),
                                "--yes", env=early)
            test.same(name, subjects, sorted(str(one.message["Subject"]) for one in office.letters()))
            last = [one for one in by(office, "CHANGED")]
            test.check("what it was is what they were told", not last or "was to be on Thursday 17 December 2026, 10am" in plain(last[0]))
            test.same("nothing waits", 0, office.value("SELECT count(*) FROM mailings WHERE finished_at = 0"))


def changed_back(test):
    """A notice of a change that was taken back before anybody heard of it does not go, and nobody is asked to send one."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events")])
        early, later = at("2026-12-01T09:00:00Z"), at("2026-12-02T09:00:00Z")
        office.good("event", "add", office.file("e.md", event()), "--yes", env=early)
        office.good("event", "notice", "1", "--yes", env=early)
        office.once(env=early)
        office.good("event", "change", "1", office.file("n.md", event("Friday 18 December 2026, 10am")), "--yes", env=later)
        office.good("event", "notice", "1", "--send", "2026-12-03 09:00", "--yes", env=later)
        office.good("event", "change", "1", office.file("e.md", event()), "--yes", env=later)
        test.has_not("status asks for no letter", "since people were told", office.good("status", env=later).out)
        test.has("nor is there anything to say", "has not changed since", office.run("event", "notice", "1", "--yes", env=later).err)
        office.once(env=at("2026-12-03T09:01:00Z"))
        test.same("nobody hears of it", [], by(office, "CHANGED"))


def half_sent(test):
    """A letter that was stopped on its way has not told everybody: what comes after it goes, and status says who does not know."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("p%d@example.org" % number, "", "events") for number in range(10)])
        server, port, _ = smtp.failing(office, 1, [])
        smtp.by_smtp(office, port, per_day=4)
        morning = at("2026-12-01T11:00:00Z")
        office.good("event", "add", office.file("e.md", event()), "--yes", env=at("2026-12-01T09:00:00Z"))
        office.good("event", "notice", "1", "--yes", env=at("2026-12-01T09:00:10Z"))
        office.once(env=at("2026-12-01T10:00:00Z"))
        test.check("a part has it", 0 < office.sent(1) < 10, office.sent(1))
        office.good("event", "change", "1", office.file("n.md", event("Friday 18 December 2026, 10am")), "--yes", env=morning)
        office.good("event", "change", "1", office.file("e.md", event()), "--yes", env=morning)
        office.once(env=at("2026-12-01T11:01:00Z"))
        test.has("who has not had it can be told", "queue", office.good("event", "notice", "1", "--yes", env=at("2026-12-01T11:02:00Z")).out.lower())
        server.kill()
        server.wait()


def in_doubt(test):
    """A letter that may have arrived has told them, whatever became of it since."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events")])
        office.good("event", "add", office.file("e.md", event()), "--yes", env=at("2026-12-01T09:00:00Z"))
        office.good("event", "book", "1", "a@example.org", env=at("2026-12-01T09:00:20Z"))
        office.once(env=at("2026-12-01T09:01:00Z"))
        office.good("event", "change", "1", office.file("n.md", event("Friday 18 December 2026, 10am")), "--yes", env=at("2026-12-01T11:00:00Z"))
        for number, (fault, time) in enumerate((("dot=drop", "11:01"), ("rcpt=drop", "11:10"))):
            server, port, _ = smtp.failing(office, number, [fault])
            smtp.by_smtp(office, port, lanes=1)
            office.once(env=at("2026-12-01T%s:00Z" % time))
            server.kill()
            server.wait()
        back = office.good("event", "change", "1", office.file("e.md", event()), "--yes", "--json", env=at("2026-12-01T11:30:00Z"))
        test.same("so they are told again", 1, back.json()[-1]["told"])


def stopped(test):
    """A reminder of what was stopped reaches nobody but who booked, and is not announced."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events;surveys")])
        early = at("2026-12-01T09:00:00Z")
        office.good("event", "add", office.file("e.md", event()), "--yes", env=early)
        office.good("event", "notice", "1", "--send", "2026-12-03 09:00", "--yes", env=early)
        survey = "---\ntitle: Getting to school\nlink: https://www.example.org/survey\ncloses: Monday 14 December 2026, 5pm\nremind: 3 days\n---\n\nHow?\n"
        office.good("survey", "add", office.file("s.md", survey), "--yes", env=early)
        office.good("survey", "invite", "1", "--yes", env=early)
        agenda = lambda: office.good("agenda", env=early).out
        test.same("announced", 2, agenda().count("Reminder"))
        for mailing in ("1", "2"):
            office.good("stop", mailing, "--yes", env=early)
        test.same("and not any more", 0, agenda().count("Reminder"))
        test.has("the event says so", "Reminder .*; only who booked gets it", office.good("event", "show", "1", env=early).out)
        test.has("the survey too", "Reminder .*; nobody will get it", office.good("survey", "show", "1", env=early).out)
        office.good("event", "book", "1", "a@example.org", env=early)
        test.same("who booked is reminded", 1, agenda().count("Reminder"))


def cancel(test, office):
    empty(office)
    office.good("event", "unbook", "1", "ben@example.org", env=at("2027-07-01T19:00:00Z"))
    office.once(env=at("2027-07-01T19:01:00Z"))
    off = by(office, "You are no longer booked")
    test.same("who was taken off is told", ["ben@example.org"], [one.to for one in off])
    octets, method, _ = calendar(off[0])
    test.same("and only their entry goes", ("CANCEL", ["mailto:ben@example.org"]),
              (method, re.findall(r"^ATTENDEE[^:]*:(\S+)", unfolded(octets), re.M)))
    sequence = int(field(octets, "SEQUENCE"))
    empty(office)
    office.good("event", "cancel", "1", "--yes", env=at("2027-07-01T20:00:00Z"))
    test.has("status says who does not know yet", "Event 1 was cancelled since people were told of it.*signpost event notice 1",
             office.good("status", env=at("2027-07-01T20:00:05Z")).out)
    office.good("event", "notice", "1", "--yes", env=at("2027-07-01T20:00:10Z"))
    test.has_not("and no more once they are told", "since people were told", office.good("status", env=at("2027-07-01T20:00:15Z")).out)
    office.once(env=at("2027-07-01T20:01:00Z"))
    letters = by(office, "CANCELLED")
    test.same("one letter each, to who is booked and to who had the notice", sorted([PEOPLE[0].address, PEOPLE[2].address]),
              sorted(one.to for one in letters))
    for letter in letters:
        octets, method, _ = calendar(letter)
        text = octets.decode()
        test.same("C-54 cancelled, a later state", ("CANCEL", True, True), (method, "STATUS:CANCELLED" in text,
                                                                           int(field(octets, "SEQUENCE")) >= sequence))
        body = re.split(r"^-+$", letter.part("text/plain").replace("\r", ""), flags=re.M)[2]
        test.check("C-54 the first line says so", body.strip().startswith("CANCELLED"), body)
    test.check("no change after that", office.run("event", "change", "1", office.file("e3.md", event("2027-07-03 10:00")), "--yes",
                                                  env=at("2027-07-01T20:10:00Z")).code == 2)


def several_days(test):
    """One that goes on for days: it is listed while it is on, people can still book, a change that waits is rewritten and not stopped,
    what was not told is said, and its cancellation is that of the rest."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events"), flow.Person("b@example.org", "", "")])
        early, on = at("2026-12-01T09:00:00Z"), at("2026-12-09T12:00:00Z")
        days = event("Monday 7 December 2026, 10am", "Friday 11 December 2026, 4pm")
        office.good("event", "add", office.file("e.md", days), "--yes", env=early)
        office.good("event", "notice", "1", "--yes", env=early)
        office.once(env=early)
        test.same("on the third day it is listed", [1], [one["event"] for one in office.good("event", "list", "--json", env=on).json()])
        office.good("event", "book", "1", "b@example.org", env=on)
        office.once(env=on)
        test.same("who comes on the third day is told the link", [True], [one.holds("secret-room") for one in by(office, "You are booked")])
        office.good("event", "change", "1", office.file("e.md", days.replace("Friday 11", "Thursday 10")), "--yes", env=on)
        test.has("status says who does not know", "Event 1 has changed since people were told", office.good("status", env=on).out)
        office.good("event", "notice", "1", "--yes", env=on)
        again = office.good("event", "change", "1", office.file("e.md", days.replace("Friday 11", "Thursday 10").replace("4pm", "3pm")), "--yes", env=on)
        test.has("a change that has not begun to go out says the last", "Mailing \\d+ has not begun; it says what is true now", again.out)
        office.once(env=on)
        test.same("and goes", [("a@example.org", True)], [(one.to, one.holds("10 December 2026, 3pm")) for one in by(office, "CHANGED") if
                                                           one.to == "a@example.org"])
        test.has("it says what it did", "Event 1 is cancelled", office.good("event", "cancel", "1", "--yes", env=on).out)
        office.good("event", "notice", "1", "--yes", env=on)
        office.once(env=on)
        test.same("the rest is cancelled", [("a@example.org", True), ("b@example.org", True)], sorted(
            (one.to, "the rest of this event does not take place" in re.sub(r"\s+", " ", one.part("text/plain"))) for one in by(office, "CANCELLED")))
        bad = office.run("event", "book", "1", "a@example.org", env=at("2026-12-10T15:00:00Z"))
        test.check("nobody is booked for a cancelled one", bad.code == 2 and "event 1 is cancelled" in bad.err, bad)


def changed_twice(test):
    """Who hears of two changes at once is not told of a time between them that they never knew."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        now = at("2026-12-01T09:00:00Z")
        office.good("event", "add", office.file("e.md", event()), "--yes", env=now)
        office.good("event", "notice", "1", "--yes", env=now)
        office.once(env=now)
        for starts in ("Thursday 17 December 2026, 11am", "Friday 18 December 2026, 11am"):
            office.good("event", "change", "1", office.file("e.md", event(starts, "1pm").replace("Village hall", "Scout hut")), "--yes", env=now)
            text = re.sub(r"\s+", " ", office.good("event", "notice", "1", "--preview", env=now).out)
            test.has("what it was when they were told: " + starts, "CHANGED: .*It was to be on Thursday 17 December 2026, 10am to 12 noon. The place "
                     "was to be: Village hall, High Street. ", text)
            test.same("and nothing else: " + starts, 1, text.count("It was to be on"))
        office.good("event", "notice", "1", "--send", "2026-12-02 09:00", "--yes", env=now)
        office.good("event", "change", "1", office.file("e.md", event("Friday 18 December 2026, 11am", "2pm")), "--yes", env=now)
        empty(office)
        office.once(env=at("2026-12-02T09:01:00Z"))
        test.check("a letter that waited says the same of what is now", len(office.letters()) == 2 and all(
            "was to be on Thursday 17 December 2026, 10am to 12 noon" in plain(one) and "11am to 2pm" in plain(one) and "The place" not in plain(one)
            for one in office.letters()), [plain(one) for one in office.letters()])


def facts(test):
    """Access, cost and whom to ask are what people set out by: who booked and who had the notice is told when they change, and what they
    were.  A new link is news to who booked alone, and how to book to all others."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "events"), flow.Person("b@example.org", "", "")])
        now, changes = at("2026-12-01T09:00:00Z"), [("step-free; tell us what you need", "two steps, no lift"), ("free\nbook", "20 pounds\nbook")]
        text = event()

        def change(*pairs):
            nonlocal text
            for was, becomes in pairs:
                text = text.replace(was, becomes)
            empty(office)
            told = office.good("event", "change", "1", office.file("n.md", text), "--yes", env=now).out
            office.once(env=now)
            return told

        office.good("event", "add", office.file("e.md", text), "--yes", env=now)
        office.good("event", "notice", "1", "--yes", env=now)
        office.good("event", "book", "1", "b@example.org", env=now)
        office.once(env=now)
        test.has_not("a look at what everybody was told says nothing of a change", "CHANGED", office.good("event", "notice", "1", "--preview", env=now).out)
        # What an older version kept has other numbers.
        with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
            store.executescript("UPDATE events SET version = 7; UPDATE bookings SET told = 7; UPDATE mailings SET origin_version = 7 WHERE origin <> 0")
        test.has_not("which is no change", "has changed since", office.good("status", env=now).out)
        said = change(*changes)
        test.has("the officer sees what changes", "Access +two steps, no lift .it was: step-free; tell us what you need.\n +Cost +20 pounds .it was: free.", said)
        was = "Access was: step-free; tell us what you need. Cost was: free. "
        test.same("who booked is told", [("b@example.org", True)], [(one.to, was in plain(one)) for one in by(office, "CHANGED")])
        test.has("and who had the notice can be", "Event 1 has changed since people were told", office.good("status", env=now).out)
        again = office.run("event", "notice", "1", "--again", "--yes", env=now)
        test.check("which comes before it goes to everybody again", again.code == 2 and "first tell those who had it" in again.err, again)
        empty(office)
        office.good("event", "notice", "1", "--yes", env=now)
        office.once(env=now)
        test.same("and is", [("a@example.org", True)], [(one.to, was in plain(one)) for one in by(office, "CHANGED")])
        said = change(("secret-room", "other-room"))
        test.same("a link is news to who booked", [("b@example.org", True)], [(one.to, "The link was another one." in plain(one)) for one in office.letters()])
        test.has_not("and to nobody else", "To tell them as well", said)
        test.has("nor can they be told", "has not changed since", office.run("event", "notice", "1", "--yes", env=now).err)
        said = change(("answer this letter", "ring the office"))
        test.has("how to book is no news to who has", "so they get no letter.*To tell them as well", re.sub(r"\s+", " ", said))
        test.same("and they hear nothing", [], office.letters())
        office.good("event", "notice", "1", "--yes", env=now)
        office.once(env=now)
        test.same("the others do", [("a@example.org", True)], [(one.to, "How to book was: answer this letter. " in plain(one)) for one in office.letters()])


def told_by_older(test):
    """An older version of this program made its numbers of the times, the place and the link alone.  Where it has changed an event, those are what
    people were told, and of the rest nobody knows."""
    def number(place):
        words = ["2026-12-17 10:00", "1", "2026-12-17 12:00", "1", place, "https://meet.example.org/secret-room", ""]
        digest = hashlib.blake2b("".join(word + "\0" for word in words).encode(), digest_size=16).digest()
        return int.from_bytes(digest[:8], "little") & (2 ** 63 - 1)

    hall, hut, now = "Village hall, High Street", "Scout hut", at("2026-12-01T09:00:00Z")
    for what, place, cost in (("another place", hut, "free"), ("another cost", hall, "1 pound")):
        with flow.Office(test) as office:
            office.add_people([flow.Person("a@example.org", "", "events"), flow.Person("b@example.org", "", "")])
            office.good("event", "add", office.file("e.md", event()), "--yes", env=now)
            office.good("event", "notice", "1", "--yes", env=now)
            office.good("event", "book", "1", "b@example.org", env=now)
            office.once(env=now)
            text = event().replace(hall, place).replace("cost: free", "cost: " + cost)
            with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
                store.execute("UPDATE events SET version = ?1, previous = CASE ?1 WHEN ?2 THEN '' ELSE source END, source = ?3, changed_at = changed_at + 60",
                              (number(place), number(hall), text))
                store.execute("UPDATE bookings SET told = ?", (number(place),))
                store.execute("UPDATE mailings SET origin_version = ? WHERE origin <> 0", (number(hall),))
            seen = re.sub(r"\s+", " ", office.good("event", "notice", "1", "--preview", env=now).out)
            test.same("what it had changed is said to who had the notice: " + what, place != hall, "The place was to be: %s. " % hall in seen)
            empty(office)
            later = at("2026-12-01T09:05:00Z")
            for kind, new in (("words", text.replace("Come and meet", "Please meet")), ("the rest", text.replace("cost: " + cost, "cost: 2 pounds").replace(
                    place, "Library"))):
                office.good("event", "change", "1", office.file("n.md", new), "--yes", env=later)
                office.once(env=later)
                test.same("who booked hears of %s after %s" % (kind, what), kind == "the rest", len(by(office, "CHANGED")) == 1)
            seen = re.sub(r"\s+", " ", office.good("event", "notice", "1", "--preview", env=later).out)
            for who, letter, was in (("who booked", plain(by(office, "CHANGED")[0]), place), ("who had the notice", seen, hall)):
                test.same("to %s it says the place that they were told, and no cost that they may not have been: %s" % (who, what),
                          (True, False), ("The place was to be: %s. " % was in letter, "Cost was" in letter))


def slips(test):
    """What a tired officer types: the same event again, a time to send that is none, a change of what is over."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        now = at("2026-12-01T09:00:00Z")
        file = office.file("e.md", event())
        test.has_not("a first event has no twin", "such an event", office.good("event", "add", file, "--yes", env=now).out)
        test.has("the second has", "There is such an event at that time already: signpost event show 1", office.good("event", "add", file, "--yes", env=now).out)
        test.has_not("another at that time has none", "such an event", office.good("event", "add", office.file("f.md", event().replace(
            "Coffee, cake; and talk", "Tea")), "--yes", env=now).out)
        for send, words in (("yesterday", "--send: 'yesterday' is not a date"), ("Friday 10 December 2026, 9am", 'Instead: --send "Thursday 10 December 2026, 9am"'),
                            ("10/12/2026 9am", 'Instead: --send "2026-12-10 09:00"'), ("2027-03-28 01:30", "Use 00:59 or 02:00"),
                            ("2026-12-01 08:00", "--send: 2026-12-01 08:00 has passed")):
            result = office.run("event", "notice", "1", "--send", send, "--yes", env=now)
            test.check("--send " + send, result.code == 2 and words in result.err and result.out == "", result)
        office.good("event", "cancel", "1", "--yes", env=now)
        for number, clock, words in (("1", now, "event 1 is cancelled"), ("2", at("2026-12-17T12:00:00Z"), "event 2 is over")):
            for act in (("cancel", number), ("change", number, file)):
                result = office.run("event", *act, env=clock)
                test.check("%s is refused before anything is asked: %s" % (act[0], words), (result.code, result.out) == (2, "") and words in result.err, result)


def exported(test):
    """The agenda as a calendar file is one for both parsers as well: the same instants in winter and in summer, and whole days."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        now = at("2026-12-01T09:00:00Z")
        for starts in ("2026-12-17 10:00", "2027-07-02 10:00"):
            office.good("event", "add", office.file("e.md", event(starts)), "--yes", env=now)
        octets = office.good("agenda", "year", "--ics", env=now).out.encode()
        calendars = (icalendar.Calendar.from_ical(octets), vobject.readOne(octets.decode()))
        found = [sorted(when for title, when in pairs if "Coffee" in title) for pairs in (
            [(str(one["SUMMARY"]), one.decoded("DTSTART")) for one in calendars[0].walk("VEVENT")],
            [(one.summary.value, one.dtstart.value) for one in calendars[1].vevent_list])]
        for name, times in zip(("icalendar", "vobject"), found):
            test.same(name + " reads both", [datetime.datetime(2026, 12, 17, 10, tzinfo=UTC), datetime.datetime(2027, 7, 2, 9, tzinfo=UTC)],
                      [when.astimezone(UTC) for when in times])
        published = calendars[0].walk("VEVENT")
        test.check("published by the forum (RFC 5546 3.2.1), to nobody by name", len(published) > 8 and all(
            "ORGANIZER" in one and "ATTENDEE" not in one for one in published))


def late_cancellation(test):
    """F-07: a cancellation over a quiet Sunday goes a day before the event, and the agenda says so."""
    with flow.Office(test) as office:
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people(PEOPLE)
        early, saturday = at("2026-12-01T09:00:00Z"), at("2026-12-19T21:00:00Z")
        office.good("event", "add", office.file("e.md", event("Monday 21 December 2026, 9am", "11am", "2 days")), "--yes", env=early)
        office.good("event", "notice", "1", "--yes", env=early)
        office.once(env=early)
        office.good("event", "book", "1", "ben@example.org", env=early)
        office.once(env=early)
        office.good("event", "cancel", "1", "--yes", env=saturday)
        office.once(env=saturday)
        test.has("the officer is told when it goes", "Sunday 20 December 2026, 09:00 .*a day before the event", office.good(
            "event", "notice", "1", "--yes", env=saturday).out)
        test.has("and so is who reads the agenda", r"Sunday 20 December 2026\n  09:00 GMT  goes out +CANCELLED", office.good("agenda", env=saturday).out)
        office.once(env=at("2026-12-20T08:59:00Z"))
        test.same("quiet on Sunday, but for who booked: they were told in the night", ["ben@example.org"], [one.to for one in by(office, "CANCELLED")])
        office.once(env=at("2026-12-20T09:00:30Z"))
        test.same("and for what people need before tomorrow", 3, len(by(office, "CANCELLED")))


def down(test):
    """F-11: event 11:00, reminder 10:00, daemon back at 11:05.  And F-12: a notice that has not begun is rewritten."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        office.good("event", "add", office.file("e.md", event("2026-12-10 11:00", "13:00", "1 hour, 2 days\nreason: the hour is that of F-11")), "--yes",
                    env=at("2026-12-01T09:00:00Z"))
        office.good("event", "notice", "1", "--send", "2026-12-02 09:00", "--yes", env=at("2026-12-01T09:00:10Z"))
        office.good("event", "change", "1", office.file("e2.md", event("2026-12-10 11:00", "14:00", "1 hour, 2 days\nreason: the hour is that of F-11")), "--yes",
                    env=at("2026-12-01T10:00:00Z"))
        office.once(env=at("2026-12-02T09:00:10Z"))
        test.check("the notice says what is true when it goes", by(office, "Coffee")[0].holds("11am to 2pm"))
        office.once(env=at("2026-12-08T11:00:05Z"))
        test.same("two days before", 2, len(by(office, "Reminder")))
        office.once(env=at("2026-12-10T11:05:00Z"))
        test.same("F-11 not sent", 2, len(by(office, "Reminder")))
        test.has("one line says why", r"mailing not made appointment=\d+ event=1 dropped=event_started", office.log.text())
        test.same("only one line", 1, office.log.text().count("mailing not made"))
        test.has("and the officer is told", "not sent: the event had begun", office.good(
            "event", "show", "1", env=at("2026-12-10T11:06:00Z")).out)


def moved_away(test):
    """A reminder whose new time has passed is dropped; a notice never sent brings none; a running notice is stopped."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        office.good("event", "add", office.file("e.md", event("2026-12-20 11:00", "13:00", "1 week")), "--yes",
                    env=at("2026-12-01T09:00:00Z"))
        office.good("event", "notice", "1", "--yes", env=at("2026-12-01T09:00:10Z"))
        found = office.good("event", "change", "1", office.file("e2.md", event("2026-12-05 11:00", "13:00", "1 week")), "--yes", "--json",
                            env=at("2026-12-01T10:00:00Z")).json()[-1]
        test.same("its time has passed with the new date", 1, found["reminders_dropped"])
        test.same("event_moved", 2, office.value("SELECT dropped FROM appointments"))
        office.good("event", "cancel", "1", "--yes", env=at("2026-12-01T10:10:00Z"))
        office.once(env=at("2026-12-01T10:20:00Z"))
        test.same("the notice of a cancelled event does not go", 0, len(office.letters()))
        test.check("there is nothing to say", office.run("event", "notice", "1", "--yes", env=at("2026-12-01T11:00:00Z")).code == 2)


BAD = [
    ("ends before it starts", event("2026-12-17 10:00", "9am"), 4, 7, "ends before it starts"),
    ("in the past", event("2025-12-17 10:00"), 3, 9, "has passed"),
    ("30 February", event("30 February 2027, 10am"), 3, 9, "no 30 February"),
    ("in the gap", event("2027-03-28 01:30"), 3, 9, "does not exist"),
    ("a weekday that does not match", event("Tuesday 17 December 2026, 10am"), 3, 9, "is a Thursday, not a Tuesday"),
    ("no time", event("17 December 2026"), 3, 9, "not a date and time"),
    ("a reminder nobody understands", event(remind="a while before"), 11, 9, "how long before"),
    ("one moment twice", event(remind="1 day, 24 hours"), 11, 9, "1 day and 24 hours before this event are the same moment"),
    ("one offset twice", event(remind="7 days, 2 hours, 1 week"), 11, 9, "are the same moment"),
    ("reminders with an and", event(remind="1 week and 1 day"), 11, 9, "with a comma between them"),
    ("reminders with a semicolon", event(remind="1 week; 1 day"), 11, 9, "with a comma between them"),
    ("days of nobody", event(remind="1 daylight"), 11, 9, "how long before"),
    ("no access", event().replace("access: step-free; tell us what you need\n", ""), 0, 0, "access"),
    ("an unknown word", event().replace("cost:", "price:"), 8, 1, "not a word"),
    ("a bare campaign", event().replace("Come and meet", "Sign the petition. Come and meet"), 14, None, "petition"),
    ("a word for a link", event().replace("https://meet.example.org/secret-room", "zoom"), 6, 9, "begins with https://"),
    ("a script for a link", event().replace("https://meet.example.org/secret-room", "javascript:alert(1)"), 6, 9, "begins with https://"),
    ("an open link", event().replace("https://meet", "http://meet"), 6, 9, "begins with https://"),
    ("a link to nowhere", event().replace("meet.example.org/secret-room", "meet"), 6, 9, "begins with https://"),
    ("a link with words", event().replace("secret-room", "secret room"), 6, 9, "begins with https://"),
    ("longer than 31 days", event("2026-12-17 10:00", "2027-01-17 10:01"), 4, 7, "longer than 31 days"),
    ("in another decade", event("2036-12-17 10:00"), 3, 9, "more than five years ahead"),
    ("a minute too far ahead", event("2031-12-01 09:01", "10am"), 3, 9, "more than five years ahead"),
    ("for those who got no mailing", event().replace("remind:", "for: got 41\nremind:"), 11, 6, "no mailing with this number"),
    ("a heading", event() + "\n## More\n", 16, 1, "###"),
]


FIXES = [
    ("a wrong weekday", event("Friday 17 December 2026, 10am"), "starts: Thursday 17 December 2026, 10am"),
    ("a date in figures", event("17/12/2026 10am"), "starts: 2026-12-17 10:00"),
    ("no year", event("Thursday 17 December, 10am"), "starts: 2026-12-17 10:00"),
    ("an unknown audience", event().replace("cost:", "for: membrs\ncost:"), "for: members"),
    ("an audience that does not fit", event().replace("cost:", "topic: board\ncost:"), "for: directors"),
    ("no start", event().replace("starts: Thursday 17 December 2026, 10am\n", ""), "starts: (write here the day and the hour, such as Tuesday 22 December 2026, 10am)"),
    ("no access", re.sub("access:.*\n", "", event()), "access: (write here: steps, toilets, parking, hearing loop, whom to tell what you need)"),
    ("no cost", re.sub("cost:.*\n", "", event()), "cost: (write here what it costs, or free)"),
    ("a campaign", event().replace("Come and meet", "Sign the petition. Come and meet"), ""),
    ("another body's", event().replace("cost:", "topic: signposting\ncost:"), ""),
    ("a field in the title", event().replace("Coffee, cake; and talk", "Meet {name}"), ""),
    ("the right field in the title", event().replace("Coffee, cake; and talk", "Meet {{name}}"), ""),
]


def ends(test, office):
    """`ends:` is judged for itself: a mistake in `starts:` is not one there, and past midnight the date is needed."""
    def found(starts, ends):
        rows = office.run("event", "add", office.file("bad.md", event(starts, ends)), "--yes", "--json", env=at("2026-12-01T09:00:00Z")).json()
        return [(row["line"], row["fix"]) for row in rows]

    test.same("a time alone is right", [(3, "starts: Thursday 17 December 2026, 10am")], found("Friday 17 December 2026, 10am", "12 noon"))
    test.same("two mistakes are two", [3, 4], [line for line, _ in found("Friday 17 December 2026, 10am", "noonish")])
    test.same("past midnight", [(4, "ends: Friday 18 December 2026, 1am")], found("Thursday 17 December 2026, 10pm", "1am"))
    test.same("an hour too early is not the next day", [(4, "")], found("Thursday 17 December 2026, 10am", "9am"))
    test.has("and why", "If it ends on another day, write that day's date", office.run("event", "add", os.path.join(
        office.folder, "bad.md"), "--yes", env=at("2026-12-01T09:00:00Z")).out)


def fixes(test, office):
    """What is to be written instead can be pasted as it is, and belongs into this file."""
    for name, text, fix in FIXES:
        result = office.run("event", "add", office.file("bad.md", text), "--yes", "--json", env=at("2026-12-01T09:00:00Z"))
        test.check("%s: instead “%s”" % (name, fix), fix in [one["fix"] for one in result.json()] and result.code == 2, result.out)
        test.check(name + ": nothing that this file has no place for", not re.search("Not signposting|Topic: |fault of", result.out), result.out)
    title = office.run("event", "add", office.file("bad.md", FIXES[-1][1]), "--yes", env=at("2026-12-01T09:00:00Z")).out
    test.has("a title holds no name", "An event's title cannot hold {{name}}", title)
    test.same("and that is all that is said", 1, title.count("bad.md:"))
    for kind in ("event", "survey"):
        path = office.file("new.md", office.good("new", kind).out)
        result = office.run("proofread", path)
        test.same(kind + " is no letter", (2, "", 1), (result.code, result.out, result.err.count("\n")))
        test.has("which command reads it", "signpost %s add .*new.md" % kind, result.err)
        rows = office.run(kind, "add", path, "--yes", "--json").json()
        test.check(kind + ": its gaps are said, and nothing else", len(rows) >= 4 and all("example's words" in row["text"] for row in rows), rows)


def bad_input(test):
    with flow.Office(test) as office:
        fixes(test, office)
        ends(test, office)
        office.refuses(("event", "add"), BAD, at("2026-12-01T09:00:00Z"))
        test.same("nothing was added", 0, office.value("SELECT count(*) FROM events"))
        office.add_people(PEOPLE)
        office.good("event", "add", office.file("far.md", event("2031-12-01 09:00", "2032-01-01 09:00")), "--yes", env=at("2026-12-01T09:00:00Z"))
        office.good("event", "notice", "1", "--yes", env=at("2026-12-01T09:00:10Z"))
        office.once(env=at("2026-12-01T09:01:00Z"))
        office.good("event", "add", office.file("got.md", event().replace("remind:", "for: got 1\nremind:")), "--yes", env=at("2026-12-01T09:02:00Z"))
        test.same("the longest, the farthest, and for those who got a mailing", 2, office.value("SELECT count(*) FROM events"))


BAD_LISTS = [
    ("an open quote", 'address,name\nben@example.org,"Ben\nanna@example.org,Anna\n', "line 2, column 17: a quotation mark is opened"),
    ("an open quote at the top", '"address,name\nben@example.org,Ben\n', "line 1, column 1: a quotation mark is opened"),
    ("a quote that another closes", 'address,name\nben@example.org,"Ben\nanna@example.org,"Anna"\n', "line 2: a quotation mark stands where"),
    ("only a heading", "address,name\n", "nobody in the list below its first line; nobody is booked"),
    ("nobody we know", "address,name\nnobody@example.org,Nobody\n", "no line of the list fits anybody; nobody is booked"),
    ("semicolons", "address;name\nben@example.org;Ben\n", "line 1: the columns are separated by semicolons"),
    ("no column for who", "name,town\nBen,Exampleton\n", "one of them must be 'address' or 'member'"),
    ("nothing", "\n\n", "the list is empty"),
]


def bad_lists(test, office):
    for name, text, words in BAD_LISTS:
        result = office.run("event", "import", "1", office.file("bad.csv", text), "--yes", env=at("2026-12-01T09:00:00Z"))
        test.same(name + ": nobody is booked", (2, 0), (result.code, office.value("SELECT count(*) FROM bookings")))
        test.has(name + " is told", words, result.out + result.err)
    place = office.run("event", "import", "1", office.file("bad.csv", BAD_LISTS[0][1]), "--yes", "--json",
                       env=at("2026-12-01T09:00:00Z")).json()[0]
    test.same("the place of an open quote", (2, 17), (place["line"], place["column"]))


def lists(test):
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        office.good("event", "add", office.file("e.md", event()), "--yes", env=at("2026-12-01T09:00:00Z"))
        good = office.file("who.csv", "name,address\nAnna,anna@example.org\nNobody,nobody@example.org\nBen,ben@example.org\n"
                                      "Anna,anna@example.org\n")
        bad_lists(test, office)
        looked = office.run("event", "import", "1", good, "--dry-run", env=at("2026-12-01T09:00:00Z"))
        test.has("how many is told before", "2 people will be booked for event 1 and written to", looked.out)
        asked = office.run("event", "import", "1", good, env=at("2026-12-01T09:00:00Z"), wrapper=("setsid", "--wait"))
        test.same("where nobody can be asked it is refused", (1, True), (asked.code, "add --yes" in asked.err))
        test.same("and nothing was written", (0, 0), (office.value("SELECT count(*) FROM bookings"), office.value(
            "SELECT count(*) FROM mailings")))
        result = office.run("event", "import", "1", good, "--yes", env=at("2026-12-01T09:00:00Z"))
        test.same("a line that fits nobody is told, the others are booked", (2, 2), (
            result.code, office.value("SELECT count(*) FROM bookings WHERE state = 1")))
        test.has("with its line", "line 3:", result.out)
        again = office.run("event", "import", "1", good, "--dry-run", "--json", env=at("2026-12-01T09:00:00Z")).json()[-1]
        test.same("a second time there is nothing to do", (0, 2, 1, True), (again["would_book"], again["already"], again["left_out"],
                                                                          again["dry_run"]))
        rows = office.good("event", "bookings", "1", "--json", env=at("2026-12-01T09:00:00Z")).json()
        test.same("who is booked", ["anna@example.org", "ben@example.org"], sorted(row["address"] for row in rows))
        office.good("member", "forget", "ben@example.org", "--yes")
        office.good("event", "unbook", "1", "anna@example.org", env=at("2026-12-01T09:00:00Z"))
        test.same("the history says which event", ["Booked for event 1, Coffee, cake; and talk", "No longer booked for event 1, Coffee, cake; and talk"],
                  [row["words"] for row in office.good("member", "history", "anna@example.org", "--json").json() if row["kind"].startswith("book")])
        test.same("an erased person is booked for nothing", 1, office.value("SELECT count(*) FROM bookings"))


# What Google's calendar writes, from its first line to its foot.
GOOGLE = """Ben Example has %s this invitation%s

Title: Coffee morning
When: Thu Dec 17, 2026 10am - 12pm United Kingdom Time
Who:
     * Example Parent Carer Forum - organizer


Invitation from Google Calendar: https://www.google.com/calendar/

You are receiving this courtesy email at the account office@example.org because you are an attendee of this event.

To stop receiving future updates for this event, decline this event. Alternatively you can sign up for a Google account at
https://www.google.com/calendar/ and control your notification settings for your entire calendar.
"""


def reply(letter, partstat, uid=None, method="REPLY", attendee=None, text="", more=()):
    """What a calendar program answers, as Google's unless it has a text of its own; `more` are lines of its file."""
    octets, _, _ = calendar(letter)
    one = icalendar.Calendar.from_ical(octets).walk("VEVENT")[0]
    file = "\r\n".join(["BEGIN:VCALENDAR", "PRODID:-//Example//EN", "VERSION:2.0", "METHOD:" + method, "BEGIN:VEVENT",
                        'ATTENDEE;CN="Ben: Example";PARTSTAT=%s;ROLE=REQ-PART' % partstat, " ICIPANT:mailto:" + (attendee or letter.to),
                        "ORGANIZER:mailto:office@example.org", "UID:" + (uid or str(one["UID"])), "DTSTAMP:20261201T100000Z",
                        "SEQUENCE:%s" % one["SEQUENCE"], *more, "END:VEVENT", "END:VCALENDAR", ""])
    text = (text or GOOGLE % (partstat.lower(), ".")).replace("\n", "\r\n")
    return ("--b\r\nContent-Type: text/plain\r\n\r\n%s\r\n\r\n--b\r\nContent-Type: text/calendar; "
            "method=%s; charset=UTF-8\r\n\r\n%s\r\n--b--\r\n" % (text, method, file))


def replies(test):
    """METHOD:REPLY through the mailbox marks the booking; only a proven sender's counts (E-02)."""
    ben = "ben@example.net"
    proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
    kind = 'multipart/alternative; boundary="b"'
    with flow.Office(test) as office:
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
        office.add_people([flow.Person(ben, "Ben Example", "events"), flow.Person("cat@example.net", "", "events")])
        office.good("event", "add", office.file("e.md", event("%d-12-17 10:00" % NEXT_YEAR)), "--yes")
        office.good("event", "notice", "1", "--yes")
        office.good("event", "book", "1", ben)
        office.once()
        letter = by(office, "You are booked")[0]

        def arrives(body, sender=ben, subject="Accepted: Coffee", **fields):
            name = post.deliver(office, post.mail("office@example.org", body, subject, sender, Content_Type=kind, **fields))
            office.once()
            return post.where(office, name)

        def booking():
            return office.rows("SELECT state, answer FROM bookings")[0]

        test.same("nobody has proven who that is: a person looks", ("INBOX", (1, 0)), (arrives(reply(letter, "DECLINED")), tuple(booking())))
        test.same("accepted", ("Bookings", (1, 1)), (arrives(reply(letter, "ACCEPTED"), **proven), tuple(booking())))
        test.same("and shown", True, office.good("event", "bookings", "1", "--json").json()[0]["accepted"])
        test.same("for somebody else: a person looks", ("INBOX", (1, 1)), (arrives(reply(letter, "DECLINED", attendee="cat@example.net"),
                                                                                   **proven), tuple(booking())))
        test.same("perhaps: a person looks", ("INBOX", (1, 1)), (arrives(reply(letter, "TENTATIVE"), **proven), tuple(booking())))
        test.same("of no event of ours: a person looks", "INBOX", arrives(reply(letter, "ACCEPTED", uid="x@example.com"), **proven))
        test.same("no answer but an invitation: a person looks", "INBOX", arrives(reply(letter, "ACCEPTED", method="REQUEST"), **proven))
        machine = {"Auto_Submitted": "auto-generated", "Sender": "Google Calendar <calendar-notification@google.com>"}
        test.same("another time, by a program that calls itself automatic: a person looks", ("INBOX", (1, 1)), (
            arrives(reply(letter, "ACCEPTED", method="COUNTER"), **proven, **machine), tuple(booking())))
        test.same("declined, by one that calls itself automatic", ("Bookings", (2, 2)), (
            arrives(reply(letter, "DECLINED"), **proven, **machine), tuple(booking())))
        test.same("nobody is held for its foot", 0, office.value("SELECT count(*) FROM members WHERE held_at > 0"))
        office.until(lambda: office.once() and by(office, "You are no longer booked"), 10)
        test.same("and told what was done", [ben], [one.to for one in by(office, "You are no longer booked")])
        notice = [one for one in by(office, "Coffee") if one.to == "cat@example.net"][0]
        words = "Please book me a place. My son uses a wheelchair.\r\n\r\nOn Thursday the forum wrote:\r\n> Coffee\r\n"

        def writes(words, **fields):
            name = post.deliver(office, post.mail("office@example.org", words, "Re: Coffee", "cat@example.net",
                                                  In_Reply_To=str(notice.message["Message-ID"]), **fields))
            office.once()
            return post.where(office, name), office.value("SELECT count(*) FROM bookings WHERE state = 1")

        test.same("words of nobody proven book nobody", ("INBOX", 0), writes(words))
        test.same("nor do other words", ("INBOX", 0), writes("We cannot come, please do not book us.", **proven))
        test.same("an answer in words books, and stays for a person to read", ("INBOX", 1), writes(words, **proven))
        hospital = "Jake has been rushed to hospital. Can somebody ring me on 01632 960555?"
        deaf = "I am deaf, will there be an interpreter?"
        listed = lambda: len(office.good("inbox", "list", "--json").json())
        before = listed()
        test.same("what somebody writes beside their answer is for a person, and the answer counts", ("INBOX", 2, before + 1), (
            arrives(reply(letter, "ACCEPTED", text="Looking forward! " + deaf), **proven),
            office.value("SELECT count(*) FROM bookings WHERE state = 1"), listed()))
        test.same("as a comment in the file", ("INBOX", 1, before + 2), (
            arrives(reply(letter, "DECLINED", more=["COMMENT:" + hospital]), **proven),
            office.value("SELECT count(*) FROM bookings WHERE state = 1"), listed()))
        test.same("what goes with any answer is not", ("Bookings", 2, before + 2), (
            arrives(reply(letter, "ACCEPTED", text="Thanks, looking forward to it! Ben"), **proven),
            office.value("SELECT count(*) FROM bookings WHERE state = 1"), listed()))
        note = GOOGLE % ("accepted", ' with this note:\n\n"Please take me off your mailing list."')
        test.same("a wish to stop in the note of an answer counts, and so does the answer", ("Stops", 2, 1), (
            arrives(reply(letter, "ACCEPTED", text=note), **proven, **machine),
            office.value("SELECT count(*) FROM bookings WHERE state = 1"), office.value("SELECT count(*) FROM consent WHERE state = 4")))

        def taken_off():
            return sorted((one["kind"], one["member"]) for one in office.good("inbox", "list", "--json").json() if one["kind"] == "taken-off")

        def state(who):
            return office.value("SELECT state FROM bookings WHERE member = ?1", numbers[who])

        numbers = {who: office.good("member", "show", who, "--json").json()[0]["member"] for who in (ben, "cat@example.net")}
        test.same("who declined may think again", ("Bookings", 1), (arrives(reply(letter, "ACCEPTED"), **proven), state(ben)))
        office.good("event", "unbook", "1", ben, "cat@example.net")
        office.once()
        links = sum(one.holds("secret-room") for one in office.letters())
        waiting = len(office.good("inbox", "list", "--json").json())
        test.same("whom the office took off is not booked by a mail", ("INBOX", 2), (arrives(reply(letter, "ACCEPTED"), **proven), state(ben)))
        test.same("nor by words", ("INBOX", 0), writes(words, **proven))
        office.once()
        test.same("and is sent no link", links, sum(one.holds("secret-room") for one in office.letters()))
        test.same("a person sees each once, and why", (sorted(("taken-off", number) for number in numbers.values()), waiting + 2), (
            taken_off(), len(office.good("inbox", "list", "--json").json())))
        row = [one["inbox"] for one in office.good("inbox", "list", "--json").json() if one["kind"] == "taken-off"][0]
        test.has("and what to do", r"the office took them off.*\n.*signpost event book EVENT \d+", office.good("inbox", "show", str(row)).out)
        office.good("event", "book", "1", ben)
        test.same("the office books them again", 1, state(ben))
        test.same("who then declines, and accepts, decides again", ("Bookings", 2, "Bookings", 1), (
            arrives(reply(letter, "DECLINED"), **proven), state(ben), arrives(reply(letter, "ACCEPTED"), **proven), state(ben)))


def reminders(test):
    """Where the clocks change in between, a day and 24 hours are two moments; of a series, those in which they are one remind once."""
    weekly = event("Sunday 28 March 2027, 10am", remind="1 day, 24 hours").replace("remind:", "repeat: every Sunday\nremind:")
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        office.good("event", "add", office.file("e.md", weekly), "--yes", env=at("2027-01-01T09:00:00Z"))
        for number, due in (("1", ["2027-03-27 09:00", "2027-03-27 10:00"]), ("2", ["2027-04-03 10:00"])):
            office.good("event", "notice", number, "--yes", env=at("2027-01-01T09:00:10Z"))
            test.same("reminders of event " + number, due, [row[0] for row in office.rows(
                "SELECT due_wall FROM appointments WHERE state = 0 AND kind = 1 AND of = %s ORDER BY due_at" % number)])
        office.good("event", "change", "2", office.file("n.md", event("Sunday 4 April 2027, 10am", remind="2 days")), "--yes", env=at("2027-01-01T09:00:20Z"))
        test.has("one that is taken out of the file", "3 April 2027, 10:00, not sent: it is not asked for any more",
                 office.good("event", "show", "2", env=at("2027-01-01T09:00:30Z")).out)


def reminders_in_vain(test):
    """One that may go only when it is too late is told when the event is added, and is in no agenda; one that has passed, with the notice."""
    now = at("2026-12-01T09:00:00Z")
    with flow.Office(test) as office:
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people(PEOPLE)
        office.refuses(("event", "add"), [
            ("two hours before, on a quiet Sunday", event("Sunday 13 December 2026, 2pm", "4pm", "2 hours"), 11, 9,
             "reminder of 2 hours before: Sunday 13 December 2026, 12:00 lies in the quiet hours, and when they are over, on Monday 14 December"),
            ("the day before a Monday at nine", event("Monday 14 December 2026, 9am", "11am", "3 days, 1 day"), 11, 9, "reminder of 1 day before"),
            ("an hour before", event(remind="1 hour"), 11, 9, "in the last hour before an event none is sent"),
        ], now)
        office.good("event", "add", office.file("m.md", event("Monday 14 December 2026, 10am", "12 noon", "1 day, 20 days")), "--yes", env=now)
        told = office.good("event", "notice", "1", "--yes", env=now).out
        test.has("when it goes", r"Sunday 13 December 2026, 10:00 \(1 day before\); it goes on Monday 14 December 2026, 08:00", told)
        test.has("and what comes too late", r"No reminder +20 days before: that time has passed", told)
        office.good("event", "add", office.file("s.md", event("Sunday 13 December 2026, 2pm", "4pm", "2 hours\nreason: a test")), "--yes", env=now)
        office.good("event", "notice", "2", "--yes", env=now)
        test.has("it stays told", r"\(2 hours before\); nobody will get it", office.good("event", "show", "2", env=now).out)
        test.same("the agenda holds what goes", ["08:00 GMT"], re.findall(r"(?m)^  (\S+ \S+) +goes out +Reminder", office.good("agenda", env=now).out))


def reminded_once(test):
    """Two reminders that the quiet hours put to the same morning are one, for who booked as well, and nobody is told of two (F-05)."""
    now = at("2026-12-14T11:00:00Z")
    with flow.Office(test) as office:
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people(PEOPLE)
        file = office.file("e.md", event("Monday 21 December 2026, 10am", "12 noon", "1 day, 2 hours"))
        said = "1 day before.*could go on Monday 21 December 2026, 08:00, and the one of 2 hours before goes then"
        test.has("it is said when it is added", said, office.good("event", "add", file, "--yes", env=now).out)
        test.has("and with the notice", said, office.good("event", "notice", "1", "--yes", env=now).out)
        test.same("the agenda holds one", 1, office.good("agenda", env=now).out.count("Reminder"))
        office.good("event", "book", "1", "ben@example.org", env=now)
        office.once(env=now)
        for time in ("2026-12-20T10:05:00Z", "2026-12-21T08:02:00Z", "2026-12-21T08:03:00Z"):
            office.once(env=at(time))
        test.same("one each", sorted(person.address for person in PEOPLE), sorted(one.to for one in by(office, "Reminder")))
        test.has("it stays told", "10:00, not sent: the next one went in its place", office.good("event", "show", "1", env=now).out)
        file = office.file("n.md", event("Thursday 17 December 2026, 10am", "12 noon", "3 hours, 2 hours, 1 day, 12 hours"))
        for what, told in (("added", office.good("event", "add", file, "--yes", env=now).out), ("told", office.good("event", "notice", "2", "--yes", env=now).out),
                           ("shown", office.good("event", "show", "2", env=now).out)):
            test.same("of three in one night the last goes, when it is " + what, [("12 hours", "2 hours"), ("3 hours", "2 hours")], sorted(re.findall(
                r"(\d+ hours) before\S* .*08:00, and the one of (.*?) before goes then", told)))


def reminded_twice(test):
    """What was promised goes, though the sender comes a second late; one that is missed until the next is due does not (F-05)."""
    now = at("2026-12-14T11:00:00Z")
    for turns, became in ((("12:00:01", "13:00:01"), ["went out", "went out"]), (("13:00:01",), ["not sent: the next one went in its place", "went out"])):
        with flow.Office(test) as office:
            office.add_people(PEOPLE)
            office.good("event", "add", office.file("e.md", event("Monday 21 December 2026, 3pm", "4pm", "3 hours, 2 hours")), "--yes", env=now)
            office.good("event", "notice", "1", "--yes", env=now)
            office.once(env=now)
            for time in turns:
                office.once(env=at("2026-12-21T%sZ" % time))
            test.same("with the sender at " + " and ".join(turns), became, re.findall(r"Reminder .*:00, (.*?)(?: as mailing \d+)?\n", office.good(
                "event", "show", "1", env=now).out))


def over_when_quiet_hours_are(test):
    """What would go only when it is of no use any more is refused when it is queued or moved, and not only when its time has come (F-07)."""
    evening, sunday = at("2026-12-12T20:30:00Z"), "Sunday 13 December 2026, 11am"
    with flow.Office(test) as office:
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people(PEOPLE + [flow.Person("cat@example.org", "", "events;surveys")])
        office.good("event", "add", office.file("e.md", event(sunday)), "--yes", env=evening)
        for words, also in (("as soon as it may go", ()), ("at an hour of that Sunday", ("--send", "2026-12-13 09:00"))):
            bad = office.run("event", "notice", "1", "--yes", *also, env=evening)
            test.check("the notice of an event that is over by then is refused: " + words, bad.code == 2 and "Its first letter would go on "
                       "Monday 14 December 2026, 08:00, when the quiet hours are over: by then it is too late" in bad.out, bad)
        test.same("nothing is queued", 0, office.value("SELECT count(*) FROM mailings"))
        test.check("it can still be changed", office.good("event", "change", "1", office.file("e2.md", event(sunday, "1pm")), "--yes", env=evening))
        office.good("event", "book", "1", "ben@example.org", env=evening)
        office.good("event", "cancel", "1", "--yes", env=evening)
        office.once(env=evening)
        test.same("who booked is told at any hour", ["ben@example.org"], [one.to for one in by(office, "CANCELLED")])
        survey = "---\ntitle: Getting to school\nlink: https://www.example.org/survey\ncloses: Sunday 13 December 2026, 5pm\n---\n\nHow?\n"
        office.good("survey", "add", office.file("s.md", survey), "--yes", env=evening)
        bad = office.run("survey", "invite", "1", "--yes", env=evening)
        test.check("nor is anybody invited to a survey that has closed by then", bad.code == 2 and "too late" in bad.out, bad)
        letter = office.queue(flow.NEWSLETTER.split("## Petition")[0].replace("\n---", "\nsend: 2026-12-12 10:00\n---", 1).replace(
            "Topic: news\n", "Topic: news\nEnds: 2026-12-13\n", 1), env=at("2026-12-11T10:00:00Z"))
        bad = office.run("mailing", "reschedule", str(letter), "2026-12-12 20:30", env=at("2026-12-11T10:00:00Z"))
        test.check("a letter is not moved to where a section is over", bad.code == 2 and "would go on Monday 14 December 2026, 08:00" in bad.err, bad)
        test.has("and stays where it is", "Saturday 12 December 2026, 10:00", office.good("mailing", "show", str(letter)).out)


def new_rules(test):
    """F-01: the machine's tz database is another one: an event keeps its wall time, and its reminder moves with it."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE)
        office.good("event", "add", office.file("e.md", event("2027-07-02 19:00", "21:00")), "--yes", env=at("2026-12-01T09:00:00Z"))
        office.good("event", "notice", "1", "--yes", env=at("2026-12-01T09:00:10Z"))
        office.once(env=at("2026-12-01T09:01:00Z"))
        office.good("repeat", "add", office.file("again.md", flow.NEWSLETTER.split("## Petition")[0].replace(
            "\n---", "\nsend: 2027-07-05 09:00\nrepeat: every Monday\n---", 1)), "--yes", env=at("2026-12-01T09:02:00Z"))
        with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
            store.execute("UPDATE events SET tzdata = '2020a', starts_at = starts_at + 3600, ends_at = ends_at + 3600")
            store.execute("UPDATE appointments SET tzdata = '2020a', due_at = due_at + 3600")
        office.once(env=at("2026-12-02T09:00:00Z"))
        test.has("the change is told", r"this keeps its wall time and moves event=1 seconds=-3600", office.log.text())
        test.has("so is that of a letter that comes again", r"this keeps its wall time and moves repeat=1 seconds=-3600",
                 office.log.text())
        test.same("the instants follow the wall", (1814551200, [1814464800, 1814169600]), (office.value("SELECT starts_at FROM events"), [
            row[0] for row in office.rows("SELECT due_at FROM appointments ORDER BY kind")]))


def groups(test):
    """The first word of several commands lists those, and only those."""
    with flow.Office(test) as office:
        for group, other in (("event", "survey"), ("survey", "event"), ("repeat", "queue"), ("mailing", "member"), ("member", "mailing")):
            alone, helped = office.run(group), office.run(group, "--help")
            test.same(group + " alone", (1, ""), (alone.code, alone.out))
            test.same(group + " --help says the same", (0, "", alone.err), (helped.code, helped.err, helped.out))
            test.check(group + ": its commands and no others", re.search(r"(?m)^  %s \w+ +\w" % group, alone.err) and not re.search(
                r"(?m)^  %s" % other, alone.err), alone.err)
        wrong = office.run("event", "make")
        test.same("a second word that is none", (1, True, True), (wrong.code, "there is no command 'event make'" in wrong.err,
                                                                 "event add" in wrong.err))
        none = office.run("prufread")
        test.same("a word that is none at all: one line, with what was meant", (1, 1, True), (
            none.code, len(none.err.splitlines()), "there is no command 'prufread', perhaps proofread" in none.err))


def looking(test):
    """A letter can be looked at, and sent to staff, before anybody gets it."""
    with flow.Office(test) as office:
        office.add_people(PEOPLE + [flow.Person("sam@example.org", "Sam", "", "staff")])
        office.good("event", "add", office.file("e.md", event("%d-12-17 10:00" % NEXT_YEAR)), "--yes")
        test.has("preview", r"When: \w+ 17 December %d, 10am to 12 noon" % NEXT_YEAR, office.good("event", "notice", "1", "--preview").out)
        office.good("event", "notice", "1", "--test", "sam@example.org")
        test.has("the act is in the log", r"test queued mailing=\d+ by=%d\n" % os.getuid(), office.log.text())
        office.once()
        test.same("the test goes to staff only", ["sam@example.org"], [one.to for one in office.letters() if "[TEST]" in str(
            one.message["Subject"])])
        test.same("and is no notice", 0, office.value("SELECT count(*) FROM mailings WHERE origin = 1 AND test = 0"))
        office.good("event", "notice", "1", "--yes")


test = flow.Test()
with flow.Office(test, secrets=["secret-room", "Coffee"]) as office:
    office.add_people(PEOPLE)
    notice(test, office)
    change(test, office)
    reminder(test, office)
    cancel(test, office)
overtaken(test)
half_sent(test)
in_doubt(test)
changed_back(test)
stopped(test)
own_words(test)
begun(test)
several_days(test)
changed_twice(test)
facts(test)
told_by_older(test)
slips(test)
exported(test)
late_cancellation(test)
down(test)
moved_away(test)
bad_input(test)
lists(test)
replies(test)
reminders(test)
reminders_in_vain(test)
over_when_quiet_hours_are(test)
reminded_once(test)
reminded_twice(test)
new_rules(test)
looking(test)
groups(test)
test.done()
