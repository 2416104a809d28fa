#!/usr/bin/env python3
"""
C-34: who is no longer written to because letters come back.  Two refusals at least 72 hours apart, or a full mailbox
on five days, 30 or more from the first to the last; nothing else counts, consent is untouched, and one command lifts it.
"""
import json
import os
import sqlite3
import time

import flow
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]
HOUR = 3600
UNKNOWN, FULL, POLICY = "550 5.1.1 no such user", "552 5.2.2 mailbox full", "550 5.7.1 blocked as spam"
SIZE = "552 5.3.4 message too big"

# What the relay answers at which hour (None = takes it), and at which of them the person is suspended.
ROWS = (
    ("twice in an hour is one trouble", ((0, UNKNOWN), (1, UNKNOWN), (71, UNKNOWN)), None),
    ("three days apart", ((0, UNKNOWN), (73, UNKNOWN)), 1),
    ("a letter that arrives clears it", ((0, UNKNOWN), (40, None), (80, UNKNOWN)), None),
    ("half a year later it is forgotten", ((0, UNKNOWN), (200 * 24, UNKNOWN)), None),
    ("a full mailbox, every fortnight", tuple((day * 24, FULL) for day in (0, 14, 28, 42, 56)), 4),
    ("five times full in three weeks", tuple((day * 24, FULL) for day in (0, 5, 10, 15, 20)), None),
    ("and still full after a month", tuple((day * 24, FULL) for day in (0, 5, 10, 15, 20, 31)), 5),
    ("full, with a letter that arrives in between", tuple((day * 24, answer) for day, answer in (
        (0, FULL), (14, FULL), (28, None), (42, FULL), (56, FULL), (70, FULL))), None),
    ("five times full in a year", tuple((day * 24, FULL) for day in (0, 90, 180, 270, 360)), None),
    ("five times full in an hour", tuple((minutes / 60, FULL) for minutes in (0, 10, 20, 30, 40)), None),
    ("five times full in five days, and a sixth a day", tuple((day * 24, FULL) for day in (0, 1, 2, 3, 4, 5)), None),
    ("twice a day, in five weeks", tuple((hours, FULL) for hours in (0, 1, 840, 841, 842, 843)), None),
    ("too big never counts", tuple((day * 80, SIZE) for day in range(4)), None),
    ("nor does spam", tuple((day * 80, POLICY) for day in range(4)), None),
)


def suspended(office):
    return office.value("SELECT count(*) FROM members WHERE suspended_at <> 0")


def one_letter(office, number, at, answer):
    """Queues and sends one letter at this hour; the relay answers as told.  Its books."""
    clock = {"SIGNPOST_CLOCK": smtp.iso(at)}
    server, port, _ = smtp.failing(office, number, ["rcpt~@=" + answer] if answer else [])
    try:
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER.replace("December", "number %d" % number), env=clock)
        office.once(env=clock)
        return mailing, office.books(mailing)
    finally:
        server.kill()
        server.wait()


def each_row(test, start):
    for name, letters, last in ROWS:
        with flow.Office(test) as office:
            office.add_people([flow.Person("m@remote.example.com", "", "news")])
            for number, (hours, answer) in enumerate(letters):
                one_letter(office, number, start + hours * HOUR, answer)
                test.same("%s: letter %d" % (name, number), int(number == last), suspended(office))
            if last is not None:
                lifted(test, office, start + letters[-1][0] * HOUR, len(letters))


def lifted(test, office, at, number):
    consents = office.rows("SELECT member, topic, state FROM consent")
    test.same("one line in the log", 1, office.log.text().count("person suspended"))
    _, books = one_letter(office, number, at + HOUR, None)
    test.same("nothing goes", {"suspended": 1}, books["withheld_by"])
    listed = [json.loads(line) for line in office.good("bounce", "list", "--json").out.splitlines()]
    test.same("listed", 1, len(listed))
    member = str(listed[0]["member"])
    test.same("a reason is asked for", 1, office.run("bounce", "reset", member).code)
    office.good("bounce", "reset", member, "--reason", "told by phone", env={"SIGNPOST_CLOCK": smtp.iso(at + 2 * HOUR)})
    test.has("nobody is left", "Nobody is suspended", office.good("bounce", "list").out)
    _, books = one_letter(office, number + 1, at + 3 * HOUR, None)
    test.same("it goes again", 1, books["sent"])
    one_letter(office, number + 2, at + 4 * HOUR, UNKNOWN)
    test.same("and counts afresh", 0, suspended(office))
    test.same("consent is as it was", consents, office.rows("SELECT member, topic, state FROM consent"))
    test.same("two rows in the ledger", 2, office.value("SELECT count(*) FROM ledger WHERE kind IN (22, 23)"))
    test.same("which is whole", 0, office.run("ledger", "verify").code)


def relay_means_us(test):
    """C-33: a relay that says of everybody that they are gone means us: nobody is refused, no count begins, and who was suspended
    by it is not; released, the letters go, and who is gone then is gone.  So it is where only one provider says it, in two mailings."""
    start = int(time.time()) // 86400 * 86400 + 10 * HOUR
    away = {"SIGNPOST_CLOCK": smtp.iso(start + 80 * HOUR)}
    with flow.Office(test) as office:
        office.add_people([flow.Person("gone%d@remote.example.com" % i, "", "news") for i in range(3)])
        one_letter(office, 0, start, UNKNOWN)
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(57)])
        server, port, record = smtp.failing(office, 1, ["rcpt@11+=550 no mail for this one"])
        smtp.by_smtp(office, port, lanes=4)
        mailing = office.queue(LETTER.replace("December", "by an odd relay"), env=away)
        office.once(env=away)
        server.kill()
        server.wait()
        books = office.books(mailing)
        test.same("nobody is refused", (10, 0, 50, True), (books["sent"], books["refused"], books["waiting"], books["balanced"]))
        test.same("nor suspended", 0, suspended(office))
        test.check("on hold", "waits" in office.good("status").out and office.value("SELECT state FROM mailings WHERE id = ?1", mailing) == 3)
        test.same("said once", 1, office.log.text().count("mailing on hold"))
        office.good("mailing", "release", str(mailing), env=away)
        server, port, _ = smtp.failing(office, 2, ["rcpt~@=550 5.1.1 no such user"])
        smtp.by_smtp(office, port, lanes=4)
        office.once(env=away)
        server.kill()
        server.wait()
        test.same("who is gone the second time is gone", 50, office.books(mailing)["refused"])
        test.same("and is suspended only if somebody says so", 0, suspended(office))
        test.same("and the record book is whole", 0, office.run("ledger", "verify").code)
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@%s.example.com" % (i, "broken" if i % 3 == 0 else "good"), "", "news") for i in range(30)])
        server, port, _ = smtp.failing(office, 0, ["rcpt~@broken=550 5.1.1 no such user"])
        smtp.by_smtp(office, port, lanes=4)
        for number in range(2):
            at = {"SIGNPOST_CLOCK": smtp.iso(start + number * 80 * HOUR)}
            mailing = office.queue(LETTER.replace("December", "number %d" % number), env=at)
            office.once(env=at)
            test.same("a third of them, mailing %d" % number, (3, 0), (office.value(
                "SELECT state FROM mailings WHERE id = ?1", mailing), office.books(mailing)["refused"]))
        server.kill()
        server.wait()
        test.same("nobody is suspended for what one provider says", 0, suspended(office))


def refused_later_on(test, start):
    """Whom a mailing has suspended at a second try, after greylisting, is written to again as well when a person doubts it."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m@remote.example.com", "", "news")])
        one_letter(office, 0, start, UNKNOWN)
        mailing, _ = one_letter(office, 1, start + 80 * HOUR, "450 4.2.0 greylisted")
        server, port, _ = smtp.failing(office, 2, ["rcpt~@=" + UNKNOWN])
        smtp.by_smtp(office, port, lanes=1)
        office.once(env={"SIGNPOST_CLOCK": smtp.iso(start + 81 * HOUR)})
        server.kill()
        server.wait()
        test.same("suspended", 1, suspended(office))
        test.same("lifted", 1, office.good("bounce", "doubt", str(mailing), "--json").json()[0]["lifted"])
        test.same("and nobody is left", 0, suspended(office))


def doubted_later_on(test, start):
    """Two mailings suspended this person, and a person doubts one of them, be it the earlier: the other alone is not enough.  Where a third
    one says the same, that is, without it."""
    for doubted in (0, 1):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m@remote.example.com", "", "news")])
            mailings = [one_letter(office, number, start + number * 80 * HOUR, UNKNOWN)[0] for number in range(2)]
            test.same("suspended by both", 1, suspended(office))
            test.same("mailing %d is doubted" % doubted, 1, office.good("bounce", "doubt", str(mailings[doubted]), "--json").json()[0]["lifted"])
            test.same("nobody is left", 0, suspended(office))
            test.same("it counts all the same", 1, office.good("bounce", "count", str(mailings[doubted]), "--yes", "--json").json()[0]["suspended"])
            test.same("and the other is doubted", 1, office.good("bounce", "doubt", str(mailings[1 - doubted]), "--json").json()[0]["lifted"])
            test.same("again nobody is left", 0, suspended(office))
            test.same("twice is once", 0, office.good("bounce", "doubt", str(mailings[1 - doubted]), "--json").json()[0]["lifted"])
            test.same("the record book has each act that changed something", [(mailings[doubted], 43), (mailings[doubted], 44),
                      (mailings[1 - doubted], 43)], [(int(body.split("=")[1]), kind) for body, kind in office.rows(
                          "SELECT body, kind FROM ledger WHERE kind IN (43, 44) ORDER BY seq")])
            test.same("and is whole", 0, office.run("ledger", "verify").code)
    with flow.Office(test) as office:
        office.add_people([flow.Person("m@remote.example.com", "", "news")])
        mailings = [one_letter(office, number, start + number * HOUR, UNKNOWN)[0] for number in (0, 1, 80)]
        test.same("of three the first is doubted: two are enough", 0, office.good("bounce", "doubt", str(mailings[0]), "--json").json()[0]["lifted"])
        test.same("still suspended", 1, suspended(office))


def doubted_early(test):
    """C-33: a person doubts a mailing at its first refusal.  That so many follow is not less of a reason to put it on hold."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(12)])
        server, port, _ = smtp.failing(office, 0, ["rcpt@2+=wait:0.3:" + UNKNOWN, "rcpt=" + UNKNOWN])
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        office.until(lambda: office.books(mailing)["refused"] == 1)
        office.good("bounce", "doubt", str(mailing))
        office.until(lambda: office.value("SELECT state FROM mailings") != 2)
        books = office.books(mailing)
        test.same("on hold, and all wait", (3, 12, 0), (office.value("SELECT state FROM mailings"), books["waiting"], books["refused"]))
        test.same("said once", 1, office.log.text().count("signpost bounce count %d" % mailing))
        test.same("the daemon stops in order", 0, daemon.stop())
        server.kill()
        server.wait()
        test.same("and it counts if somebody says so", 0, office.run("bounce", "count", str(mailing), "--yes").code)
        test.same("for good", 2, office.value("SELECT gone FROM mailings"))


def so_many_at_once(test):
    """A fifth of a large list, suspended by one mailing, is written to again within a moment: the store is locked meanwhile."""
    people, gone = 20000, 4000
    with flow.Office(test) as office:
        office.add_people(flow.people(people))
        mailing = office.queue(LETTER)
        store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
        store.execute("UPDATE deliveries SET state = 5, fault = 1, code = 550, attempts = 1, decided_at = 1000000 WHERE member IN"
                      " (SELECT member FROM deliveries ORDER BY member DESC LIMIT ?1)", (gone,))
        store.execute("UPDATE mailings SET refused = ?1, waiting = waiting - ?1", (gone,))
        store.execute("UPDATE members SET suspended_at = 1000000 WHERE id IN (SELECT member FROM deliveries WHERE state = 5)")
        store.commit()
        store.close()
        began = time.monotonic()
        test.same("all are", gone, office.good("bounce", "doubt", str(mailing), "--json").json()[0]["lifted"])
        took = time.monotonic() - began
        test.check("at once", took < 2, took)


def main():
    test = flow.Test()
    so_many_at_once(test)
    doubted_early(test)
    doubted_later_on(test, int(time.time()) // 86400 * 86400 + 10 * HOUR)
    refused_later_on(test, int(time.time()) // 86400 * 86400 + 10 * HOUR)
    relay_means_us(test)
    each_row(test, int(time.time()) // 86400 * 86400 + 10 * HOUR)
    test.done()


if __name__ == "__main__":
    main()
