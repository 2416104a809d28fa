#!/usr/bin/env python3
"""
No surprises (A-35): what the council should hear first waits for a notice to partners and 24 hours of working days.  Where the notice is
late, the letter moves and not the time partners were given (F.1, the row of T10); where it did not go, a person decides.
"""
import flow

NOTICE = """---
subject: What we will write about short breaks
kind: notice
audience: statutory
topic: no-surprises
%s---

## What, when and why

We will tell families on Tuesday what we think of the new short-break rules.
"""
LETTER = """---
subject: What we think of the short-break rules
%s---

## Short breaks
Topic: news

We do not agree with several of the new rules.
"""
MONDAY = "send: 2027-01-11 09:00\n"


class Contact(flow.Person):
    """Somebody at the council, whom nobody knows as a parent."""
    def row(self):
        return flow.Person.row(self).replace(',"parent","individual",', ',"professional","corporate",').replace(
            ",parent,individual,", ",professional,corporate,")


def at(clock):
    return {"SIGNPOST_CLOCK": clock}


def people(office):
    office.add_people([flow.Person("a@example.org", "", "news"), flow.Person("staff@example.org", "", "", "staff"),
                       Contact("lead@council.example", "", "", "statutory")])


def add(office, text, clock):
    result = office.good("queue", office.file("letter.md", text), "--yes", "--json", env=at(clock))
    return result.json()[0]


def show(office, mailing, clock):
    return office.good("mailing", "show", str(mailing), "--json", env=at(clock)).json()[0]


def got(office):
    """Who has the letter, who the notice."""
    letters = [(letter.to, str(letter.message["Subject"])) for letter in office.letters()]
    return (sorted(to for to, subject in letters if "What we think" in subject),
            sorted(to for to, subject in letters if "What we will write" in subject))


def late_notice(test):
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        letter = add(office, LETTER % ("after: %d\n" % notice), "2027-01-08T09:01:00Z")
        test.same("24 hours after the notice, without a time of its own", "2027-01-12T09:00:00+00:00", letter["send"])
        letter = letter["mailing"]
        test.has("the agenda says what it waits for", r"Tuesday 12 January 2027\n  09:00 GMT .*\(after the notice in mailing %d\)" % notice,
                 office.good("agenda", "2027-01", env=at("2027-01-08T09:02:00Z")).out)
        office.good("mailing", "hold", str(notice), env=at("2027-01-10T09:00:00Z"))
        test.has("and counts from now where the notice is late", r"Tuesday 12 January 2027\n  12:00 GMT .*\(after the notice",
                 office.good("agenda", "2027-01", env=at("2027-01-11T12:00:00Z")).out)
        office.once(env=at("2027-01-12T09:00:30Z"))
        test.same("nobody has it while the notice waits", ([], []), got(office))
        test.same("it has moved by a working day", "2027-01-13T09:00:30+00:00", show(office, letter, "2027-01-12T09:01:00Z")["send"])
        test.has("which is logged", "mailing moved.*mailing=%d seconds=86430" % letter, office.log.text())
        office.good("mailing", "release", str(notice), env=at("2027-01-12T15:00:00Z"))
        office.once(env=at("2027-01-12T15:00:30Z"))
        test.same("the notice goes", ([], ["lead@council.example"]), got(office))
        test.has("staff is told when the letter goes", "goes later than planned", " ".join(
            str(one.message["Subject"]) for one in office.letters() if one.to == "staff@example.org"))
        office.once(env=at("2027-01-13T09:01:00Z"))
        test.same("24 hours after it went, not after it should have", ([], ["lead@council.example"]), got(office))
        office.once(env=at("2027-01-13T15:01:00Z"))
        test.same("then it goes", ["a@example.org"], got(office)[0])
        test.same("and the books balance", True, office.books(letter)["balanced"])


def down(test):
    """Off from before the notice to long after the letter: the notice goes late, and the letter as much later, over the weekend."""
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        letter = add(office, LETTER % ("send: 2027-01-13 10:00\nafter: %d\n" % notice), "2027-01-08T09:01:00Z")["mailing"]
        office.once(env=at("2027-01-22T09:00:00Z"))
        office.once(env=at("2027-01-22T09:01:00Z"))
        test.same("the notice goes, and only the notice", ([], ["lead@council.example"]), got(office))
        moved = show(office, letter, "2027-01-22T09:02:00Z")
        test.same("49 hours were meant, but not over a weekend", ("queued", "2027-01-25T09"), (moved["state"], moved["send"][:13]))
        office.once(env=at("2027-01-25T10:11:00Z"))
        test.same("then it goes, though its first time is twelve days ago", ["a@example.org"], got(office)[0])


def on_time(test):
    """A punctual notice moves nothing; a letter that is late by itself is judged like any other."""
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % "", "2027-01-08T15:00:00Z")["mailing"]
        office.once(env=at("2027-01-08T15:01:00Z"))
        letter = add(office, LETTER % ("after: %d\n" % notice), "2027-01-08T15:05:00Z")
        test.same("Friday to Monday", "2027-01-11T15:01", letter["send"][:16])
        office.once(env=at("2027-01-13T15:05:00Z"))
        held = show(office, letter["mailing"], "2027-01-13T15:06:00Z")
        test.same("two days late: a person decides", ("held", "late"), (held["state"], held["hold"]))
        office.good("mailing", "release", str(letter["mailing"]), env=at("2027-01-13T15:07:00Z"))
        office.once(env=at("2027-01-13T15:08:00Z"))
        test.same("released", ["a@example.org"], got(office)[0])


def lost_notice(test):
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        text = LETTER % ("after: %d\n" % notice)
        letter = add(office, text, "2027-01-08T09:01:00Z")["mailing"]
        early = office.run("mailing", "reschedule", str(letter), "2027-01-12 08:00", env=at("2027-01-08T09:02:00Z"))
        test.check("too early is refused", early.code == 2 and "Tuesday 12 January 2027, 09:00" in early.err, early)
        office.good("mailing", "reschedule", str(letter), "2027-01-13 09:00", env=at("2027-01-08T09:02:00Z"))
        other = office.run("mailing", "rewrite", str(letter), office.file("o.md", LETTER % ""), env=at("2027-01-08T09:03:00Z"))
        test.check("other words still wait for it", other.code == 2 and "another notice" in other.err, other)
        office.good("mailing", "rewrite", str(letter), office.file("o.md", text.replace("several", "some")), env=at("2027-01-08T09:03:00Z"))
        office.good("test", office.file("o.md", text), "--to", "staff@example.org", env=at("2027-01-08T09:04:00Z"))
        office.once(env=at("2027-01-08T09:05:00Z"))
        test.same("a test waits for nothing", ["staff@example.org"], got(office)[0])
        office.good("stop", str(notice), env=at("2027-01-09T09:00:00Z"))
        office.once(env=at("2027-01-13T09:00:30Z"))
        held = show(office, letter, "2027-01-13T09:01:00Z")
        test.same("a notice that was stopped: a person decides", ("held", "notice"), (held["state"], held["hold"]))
        test.has("and reads why", "notice to partners that it waits for has not gone out",
                 office.good("status", env=at("2027-01-13T09:01:00Z")).out)
        moved = office.run("mailing", "reschedule", str(letter), "2027-01-15 09:00", env=at("2027-01-13T09:02:00Z"))
        test.check("another time does not help", moved.code == 2 and "mailing release" in moved.err, moved)
        office.good("mailing", "release", str(letter), env=at("2027-01-13T09:03:00Z"))
        office.once(env=at("2027-01-13T09:04:00Z"))
        test.same("released, it goes all the same", ["a@example.org", "staff@example.org"], got(office)[0])


def bad_input(test):
    with flow.Office(test) as office:
        people(office)
        now = at("2027-01-08T09:00:00Z")
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        news = add(office, LETTER % "", "2027-01-08T09:00:00Z")["mailing"]
        stopped = add(office, NOTICE.replace("subject: What", "subject: Or what") % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        office.good("stop", str(stopped), env=now)
        office.refuses(("queue",), [
            ("no number", LETTER % "after: the notice\n", 3, 8, "Write the number"),
            ("no such mailing", LETTER % "after: 99\n", 3, 8, "Mailing 99 is no notice"),
            ("a newsletter", LETTER % ("after: %d\n" % news), 3, 8, "is no notice to partners"),
            ("a stopped one", LETTER % ("after: %d\n" % stopped), 3, 8, "queue the notice again"),
            ("too early", LETTER % ("send: 2027-01-12 08:59\nafter: %d\n" % notice), 3, 7, "24 hours of working days"),
            ("again and again", LETTER % ("send: 2027-01-18 09:00\nrepeat: every week\nafter: %d\n" % notice), 5, 8, "cannot wait for one notice"),
        ], now)
        result = office.run("queue", office.file("bad.md", LETTER % ("send: 2027-01-12 08:59\nafter: %d\n" % notice)), "--yes", "--json", env=now)
        test.same("with a time to paste", "send: 2027-01-12 09:00", result.json()[0]["fix"])
        test.same("nothing was queued", 3, office.value("SELECT count(*) FROM mailings WHERE note = 0"))


test = flow.Test()
late_notice(test)
down(test)
on_time(test)
lost_notice(test)
bad_input(test)
test.done()
