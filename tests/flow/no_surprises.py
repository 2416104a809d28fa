#!/usr/bin/env python3
"""
No surprises (A-35): what the council should hear first waits for a notice to partners and 24 hours of working days.  Where the notice is
late, the letter moves and not the time partners were given (F.1, the row of T10); where it did not go, a person decides.
"""
import os
import re
import sqlite3

import flow
from flow import at
import post

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
        return flow.Person.row(self).replace(",parent,individual,", ",professional,corporate,")


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


def subjects(office, to):
    return " | ".join(str(letter.message["Subject"]) for letter in office.letters() if letter.to == to)


def text_to_staff(office, subject):
    return re.sub(r"\s+", " ", " ".join(letter.part("text/plain") for letter in office.letters() if letter.to == "staff@example.org" and
                                        subject in str(letter.message["Subject"])))


def late_notice(test):
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        letter = add(office, LETTER % ("after: %d\n" % notice), "2027-01-08T09:01:00Z")
        test.same("24 hours after the notice, without a time of its own", "2027-01-12T09:00:00+00:00", letter["send"])
        letter = letter["mailing"]
        test.has("the agenda says what it waits for", r"Tuesday 12 January 2027\n  09:00 GMT .*\(after the notice in mailing %d\)" % notice,
                 office.good("agenda", "2027-01", env=at("2027-01-08T09:02:00Z")).out)
        test.has("whoever holds the notice is told what waits for it", "Mailing %d waits for it and goes Tuesday 12" % letter,
                 office.good("mailing", "hold", str(notice), env=at("2027-01-10T09:00:00Z")).out)
        office.once(env=at("2027-01-12T09:00:30Z"))
        office.once(env=at("2027-01-12T09:01:00Z"))
        test.same("nobody has it while the notice waits", ([], []), got(office))
        held = show(office, letter, "2027-01-12T09:01:00Z")
        test.same("it waits as well", ("held", "notice"), (held["state"], held["hold"]))
        test.has("which is logged", "mailing on hold.*mailing=%d.*has not gone out" % letter, office.log.text())
        test.has("and staff is told once, with the next step", r"in mailing %d\. Once that has gone out, this goes on by itself\. - What became of the notice: signpost mailing show \d+"
                 % notice, text_to_staff(office, "Mailing %d is on hold" % letter))
        early = office.run("mailing", "release", str(letter), env=at("2027-01-12T10:00:00Z"))
        test.check("no person's word sends it before the notice", early.code == 2 and "goes on by itself" in early.err, early)
        office.good("mailing", "release", str(notice), env=at("2027-01-12T15:00:00Z"))
        office.once(env=at("2027-01-12T15:00:30Z"))
        test.same("the notice goes", ([], ["lead@council.example"]), got(office))
        queued = show(office, letter, "2027-01-12T15:01:00Z")
        test.same("and the letter has its time", ("queued", "2027-01-13T15:00"), (queued["state"], queued["send"][:16]))
        test.has("which is logged too", "what waits for it has its time.*mailing=%d notice=%d seconds=86" % (letter, notice),
                 office.log.text())
        office.once(env=at("2027-01-12T15:02:00Z"))
        test.has("staff is told when", "goes, or went, later than planned. This goes Wednesday 13 January 2027, 15:00",
                 text_to_staff(office, "Mailing %d goes later" % letter))
        office.once(env=at("2027-01-13T15:00:00Z"))
        test.same("24 hours after it went, to the second", ([], ["lead@council.example"]), got(office))
        office.once(env=at("2027-01-13T15:01:00Z"))
        test.same("then it goes", ["a@example.org"], got(office)[0])
        test.same("and the books balance", True, office.books(letter)["balanced"])


def moved_notice(test):
    """Over a weekend, and what waits for one that waits."""
    with flow.Office(test) as office:
        people(office)
        first = add(office, NOTICE % "send: 2027-01-08 15:00\n", "2027-01-08T09:00:00Z")["mailing"]
        second = add(office, NOTICE.replace("subject: What", "subject: And what") % ("after: %d\n" % first), "2027-01-08T09:00:00Z")
        last = add(office, LETTER % ("after: %d\n" % second["mailing"]), "2027-01-08T09:01:00Z")
        test.same("each a working day after the other", ("2027-01-11T15:00", "2027-01-12T15:00"), (second["send"][:16], last["send"][:16]))
        moved = office.good("mailing", "reschedule", str(first), "2027-01-11 09:00", env=at("2027-01-08T10:00:00Z"))
        test.has("what waits for it is told of", "Mailing %d waits for it and goes Tuesday 12 January 2027, 09:00" % second["mailing"], moved.out)
        test.same("both move, and no farther than they must", ("2027-01-12T09:00", "2027-01-13T09:00"), tuple(
            show(office, one["mailing"], "2027-01-08T10:01:00Z")["send"][:16] for one in (second, last)))
        office.good("mailing", "reschedule", str(last["mailing"]), "2027-01-14 12:00", env=at("2027-01-08T10:02:00Z"))
        office.good("mailing", "reschedule", str(first), "2027-01-11 08:00", env=at("2027-01-08T10:03:00Z"))
        test.same("an earlier notice makes nothing earlier", "2027-01-12T09:00", show(office, second["mailing"], "2027-01-08T10:04:00Z")["send"][:16])
        office.good("mailing", "reschedule", str(second["mailing"]), "2027-01-13 09:00", env=at("2027-01-08T10:05:00Z"))
        test.same("a distance that was chosen is kept", "2027-01-15T12:00", show(office, last["mailing"], "2027-01-08T10:06:00Z")["send"][:16])


def down(test):
    """Off from before the notice to long after the letter: the notice goes late, and the letter as much later, over the weekend."""
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        letter = add(office, LETTER % ("send: 2027-01-13 10:00\nafter: %d\n" % notice), "2027-01-08T09:01:00Z")["mailing"]
        office.once(env=at("2027-01-22T09:00:00Z"))
        test.same("the notice goes, and only the notice", ([], ["lead@council.example"]), got(office))
        office.once(env=at("2027-01-22T09:01:00Z"))
        moved = show(office, letter, "2027-01-22T09:02:00Z")
        test.same("49 hours were meant, but not over a weekend", ("queued", "2027-01-25T09:00"), (moved["state"], moved["send"][:16]))
        test.has_not("it was never on hold", "Mailing %d is on hold" % letter, subjects(office, "staff@example.org"))
        office.once(env=at("2027-01-25T09:11:00Z"))
        test.same("then it goes, though its first time is twelve days ago", ["a@example.org"], got(office)[0])


def spoil(office, change):
    """What a relay says later, or never: written into the store as it would be."""
    store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
    store.executescript(change)
    store.close()


def nobody_there(test):
    """A notice that came back, or may not have arrived, is none; one that has begun is not asked again."""
    with flow.Office(test) as office:
        people(office)
        for day, change in ((11, "UPDATE deliveries SET returned_at = 1 WHERE mailing = %d"), (
                18, "UPDATE deliveries SET state = 7 WHERE mailing = %d; UPDATE mailings SET sent = 0, doubt = 1 WHERE id = %d")):
            notice = add(office, NOTICE % ("send: 2027-01-%d 09:00\n" % day), "2027-01-08T09:00:00Z")["mailing"]
            letter = add(office, LETTER % ("after: %d\n" % notice), "2027-01-08T09:00:00Z")["mailing"]
            office.once(env=at("2027-01-%dT09:00:30Z" % day))
            spoil(office, change % ((notice,) * change.count("%d")))
            office.once(env=at("2027-01-%dT09:01:00Z" % (day + 1)))
            held = show(office, letter, "2027-01-%dT09:02:00Z" % (day + 1))
            test.same("nobody is known to have it: a person decides", ("held", "notice"), (held["state"], held["hold"]))
            office.good("stop", str(letter), env=at("2027-01-%dT09:03:00Z" % (day + 1)))
        test.same("nothing went", [], got(office)[0])


def comes_back(test):
    """A notice that comes back from all of them holds what waits for it there and then, and not only when its time comes."""
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        letter = add(office, LETTER % ("after: %d\n" % notice), "2027-01-08T09:01:00Z")["mailing"]
        office.once(env=at("2027-01-11T09:00:30Z"))
        code = re.search(r"bounces\+([a-z2-7]{32})@", next(one for one in office.letters() if one.to == "lead@council.example").message["Return-Path"])[1]
        post.deliver(office, post.bounce("bounces+%s@example.org" % code, "lead@council.example"))
        office.once(env=at("2027-01-11T10:00:00Z"))
        held = show(office, letter, "2027-01-11T10:01:00Z")
        test.same("nobody has the notice: a person decides", ("held", "notice"), (held["state"], held["hold"]))


def partner_stops(test):
    """B-21: a partner's stop ends what partners get, and is no objection to everything."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("staff@example.org", "", "", "staff"), Contact("hall@partner.example", "", "", "partner")])
        add(office, NOTICE.replace("statutory", "partners").replace("no-surprises", "partners") % "", "2027-01-11T09:00:00Z")
        office.once(env=at("2027-01-11T09:01:00Z"))
        code = post.STOP.search(next(one for one in office.letters() if one.to == "hall@partner.example").part("text/plain"))[1]
        post.deliver(office, post.mail("stop+%s@example.org" % code, "", "unsubscribe", "hall@partner.example"))
        office.once(env=at("2027-01-11T10:00:00Z"))
        test.same("one topic is stopped", ([("unsubscribe", "stopped")], ["partners"], 0), (
            post.effect(office), [name for name, in office.rows("SELECT t.name FROM suppressions s JOIN topics t ON t.id = s.topic")],
            office.value("SELECT count(*) FROM members WHERE objected_at <> 0")))


def more_hours(test):
    """What is configured when the letter's time comes counts."""
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        letter = add(office, LETTER % ("after: %d\n" % notice), "2027-01-08T09:01:00Z")["mailing"]
        office.once(env=at("2027-01-11T09:00:30Z"))
        office.edit("  # notice_hours: 24 ", "  notice_hours: 48 #")
        office.once(env=at("2027-01-12T09:01:00Z"))
        moved = show(office, letter, "2027-01-12T09:02:00Z")
        test.same("two days of work", ([], "queued", "2027-01-13T09:00"), (got(office)[0], moved["state"], moved["send"][:16]))
        office.once(env=at("2027-01-13T09:01:00Z"))
        test.same("then it goes", ["a@example.org"], got(office)[0])


def over_by_then(test):
    """A section that ends while the letter waits is not sent, nor is the letter held for ever."""
    with flow.Office(test) as office:
        people(office)
        notice = add(office, NOTICE % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        text = LETTER.replace("Topic: news\n", "Topic: news\nEnds: %s\n")
        bad = office.run("queue", office.file("bad.md", text % ("after: %d\n" % notice, "2027-01-11")), "--yes", "--json",
                         env=at("2027-01-08T09:00:00Z"))
        test.check("over before it may go is refused", bad.code == 2 and any((one["line"], one["column"]) == (8, 7) and "is over before" in
                                                                          one["text"] for one in bad.json()), bad)
        letter = add(office, text % ("after: %d\n" % notice, "2027-01-13"), "2027-01-08T09:00:00Z")["mailing"]
        office.good("mailing", "hold", str(notice), env=at("2027-01-08T09:01:00Z"))
        office.once(env=at("2027-01-15T09:00:00Z"))
        test.same("it is too late for anybody, whatever becomes of the notice", "expired", show(office, letter, "2027-01-15T09:01:00Z")["state"])


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
        other = office.run("mailing", "rewrite", str(letter), office.file("o.md", LETTER % "after: 99\n"), env=at("2027-01-08T09:03:00Z"))
        test.check("other words wait for no other notice", other.code == 2 and "does not wait for that notice" in other.err, other)
        for words in (text.replace("several", "some"), LETTER % ""):
            office.good("mailing", "rewrite", str(letter), office.file("o.md", words), "--yes", env=at("2027-01-08T09:03:00Z"))
            test.same("other words wait for it still", notice, show(office, letter, "2027-01-08T09:03:10Z")["after"])
        office.good("test", office.file("o.md", text), "--to", "staff@example.org", env=at("2027-01-08T09:04:00Z"))
        office.once(env=at("2027-01-08T09:05:00Z"))
        test.same("a test waits for nothing", ["staff@example.org"], got(office)[0])
        test.has("whoever stops the notice is told what waits for it", "Mailing %d waits for it and is on hold" % letter,
                 office.good("stop", str(notice), env=at("2027-01-09T09:00:00Z")).out)
        office.once(env=at("2027-01-13T09:00:30Z"))
        held = show(office, letter, "2027-01-13T09:01:00Z")
        test.same("a notice that was stopped: a person decides", ("held", "notice"), (held["state"], held["hold"]))
        test.has("and reads why", "notice to partners that it waits for has not gone out",
                 office.good("status", env=at("2027-01-13T09:01:00Z")).out)
        moved = office.run("mailing", "reschedule", str(letter), "2027-01-15 09:00", env=at("2027-01-13T09:02:00Z"))
        test.check("another time does not help", moved.code == 2 and "mailing release" in moved.err, moved)
        office.good("mailing", "release", str(letter), env=at("2027-01-13T09:03:00Z"))
        office.good("mailing", "rewrite", str(letter), office.file("o.md", LETTER % ""), "--yes", env=at("2027-01-13T09:03:10Z"))
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
        ours = add(office, NOTICE.replace("statutory", "directors").replace("no-surprises", "board") % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        empty = add(office, NOTICE.replace("statutory", "partners").replace("no-surprises", "partners").replace("subject: ", "subject: Again ") % MONDAY, "2027-01-08T09:00:00Z")["mailing"]
        office.refuses(("queue",), [
            ("no number", LETTER % "after: the notice\n", 3, 8, "Write the number"),
            ("nothing", LETTER % "after:\n", 3, None, "Write the number"),
            ("a notice to our own people", LETTER % ("after: %d\n" % ours), 3, 8, "is no notice to partners"),
            ("a notice for nobody", LETTER % ("after: %d\n" % empty), 3, 8, "is for nobody"),
            ("no such mailing", LETTER % "after: 99\n", 3, 8, "Mailing 99 is no notice"),
            ("a newsletter", LETTER % ("after: %d\n" % news), 3, 8, "is no notice to partners"),
            ("a stopped one", LETTER % ("after: %d\n" % stopped), 3, 8, "queue the notice again"),
            ("too early", LETTER % ("send: 2027-01-12 08:59\nafter: %d\n" % notice), 3, 7, "24 hours of working days"),
            ("again and again", LETTER % ("send: 2027-01-18 09:00\nrepeat: every week\nafter: %d\n" % notice), 5, 8, "cannot wait for one notice"),
        ], now)
        result = office.run("queue", office.file("bad.md", LETTER % ("send: 2027-01-12 08:59\nafter: %d\n" % notice)), "--yes", "--json", env=now)
        test.same("with a time to paste", "send: 2027-01-12 09:00", result.json()[0]["fix"])
        test.same("nothing was queued", 5, office.value("SELECT count(*) FROM mailings WHERE note = 0"))


test = flow.Test()
late_notice(test)
moved_notice(test)
down(test)
nobody_there(test)
comes_back(test)
partner_stops(test)
more_hours(test)
over_by_then(test)
on_time(test)
lost_notice(test)
bad_input(test)
test.done()
