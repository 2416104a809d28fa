#!/usr/bin/env python3
"""
Times of day: the hour that does not exist, the hour that happens twice, whatever zone the machine
is in (F-03, F-04), mailings whose time came while nothing ran (F.1), and sections
that end.  The clock is SIGNPOST_CLOCK, which a demo honours.
"""
import datetime
import os
import pwd
import re
import sqlite3
import time

import flow
from flow import at
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]
ZONES = (None, "UTC", "America/New_York", "Pacific/Auckland")


def sending(when, text=LETTER):
    return text.replace("subject:", "send: %s\nsubject:" % when)


def mailings(office):
    return office.value("SELECT count(*) FROM mailings")


def gap(test, office, zone):
    before = mailings(office)
    path = office.file("gap.md", sending("2027-03-28 01:30"))
    result = office.run("queue", path, "--yes", env=at("2027-03-01T12:00:00Z", zone))
    test.same("F-03: the hour that does not exist, TZ=%s" % zone, 2, result.code)
    said = result.out + result.err
    test.check("F-03: and what to write instead", "00:59" in said and "02:00" in said, said)
    test.same("F-03: nothing is queued", before, mailings(office))
    for wall, offset in (("2027-03-28 00:59", "+00:00"), ("2027-03-28 02:00", "+01:00")):
        mailing = office.good("queue", office.file("n.md", sending(wall)), "--yes", "--json",
                              env=at("2027-03-01T12:00:00Z", zone)).json()[0]
        test.same("both neighbours are good", wall.replace(" ", "T") + ":00" + offset, mailing["send"])
        office.good("stop", str(mailing["mailing"]), env=at("2027-03-01T12:00:00Z", zone))


def overlap(test, office, zone):
    text = sending("2027-10-31 01:30").replace("December", "twice, zone %s" % zone)
    for which, words in (("first", text), ("second", text.replace("01:30", "01:30 second"))):
        said = office.good("queue", office.file("%s.md" % which, words), "--yes", env=at("2027-10-30T12:00:00Z", zone)).out
        test.check("F-04: whoever queues it is told which is meant", "happens twice that night, because the clocks go back; the %s is meant"
                   % which in said, said)
        office.good("stop", re.search(r"Mailing (\d+) is queued", said).group(1), env=at("2027-10-30T12:00:00Z", zone))
    queued = office.good("queue", office.file("overlap.md", text), "--yes", "--json",
                         env=at("2027-10-30T12:00:00Z", zone)).json()[0]
    test.same("F-04: the first of the two, TZ=%s" % zone, "2027-10-31T01:30:00+01:00", queued["send"])
    mailing = queued["mailing"]
    for clock, sent, name in (("2027-10-31T00:29:59Z", 0, "not a second too early"),
                              ("2027-10-31T00:30:00Z", 9, "on time"), ("2027-10-31T01:30:00Z", 9, "not twice")):
        result = office.once(env=at(clock, zone))
        test.same("F-04: %s, TZ=%s" % (name, zone), (0, sent), (result.code, office.sent(mailing)))
    second = office.queue(sending("2027-10-30 20:00"), env=at("2027-10-30T12:00:00Z", zone))
    office.good("mailing", "reschedule", str(second), "2027-10-31 01:30", "--second",
                env=at("2027-10-30T12:00:00Z", zone))
    office.once(env=at("2027-10-31T01:29:59Z", zone))
    test.same("the second is not the first", 0, office.sent(second))
    office.once(env=at("2027-10-31T01:30:00Z", zone))
    test.same("the second, where it is asked for", 9, office.sent(second))


STATES = {1: "queued", 2: "sending", 3: "held", 4: "expired", 5: "stopped", 6: "finished"}

# (what, has signposting, how late, what becomes of it, how many have it)
LATE = (
    ("ten minutes late", False, "2027-06-01T08:10:00Z", "finished", 9),
    ("a day late", False, "2027-06-02T08:00:00Z", "finished", 9),
    ("over a day late", False, "2027-06-02T08:00:01Z", "held", 0),
    ("three days late", False, "2027-06-04T08:00:00Z", "held", 0),
    ("over three days late", False, "2027-06-04T08:00:01Z", "expired", 0),
    ("signposting, ten minutes late", True, "2027-06-01T08:10:00Z", "finished", 9),
    ("signposting, eleven minutes late", True, "2027-06-01T08:11:00Z", "held", 0),
)


def late(test, office):
    for name, signposting, clock, state, sent in LATE:
        text = sending("2027-06-01 09:00", flow.NEWSLETTER if signposting else LETTER)
        mailing = office.queue(text, env=at("2027-05-31T12:00:00Z"))
        office.once(env=at(clock))
        test.same(name, (state, sent), (STATES[office.value("SELECT state FROM mailings WHERE id = ?1", mailing)],
                                        office.sent(mailing)))
        if state == "held":
            test.same("%s: released by a person" % name, 0,
                      office.run("mailing", "release", str(mailing), env=at(clock)).code)
        if state == "expired":
            ways = "To be done with it: signpost stop %d. To send it all the same: signpost mailing reschedule %d" % (mailing, mailing)
            for act in ("release", "hold"):
                refused = office.run("mailing", act, str(mailing), env=at(clock))
                test.check("%s: %s says what can be done" % (name, act), refused.code == 2 and ways in refused.err, refused)
            for words in (("status",), ("mailing", "show", str(mailing))):
                test.has("%s: so does %s" % (name, words[-1]), ways, office.good(*words, env=at(clock)).out)
            office.good("mailing", "reschedule", str(mailing), "2027-06-05 09:00", env=at(clock))
            clock = "2027-06-05T08:00:00Z"
        if sent == 0:
            office.once(env=at(clock))
            test.same("%s: then it goes" % name, 9, office.sent(mailing))
    test.same("past times are refused", 2, office.run("mailing", "reschedule", "1", "2020-01-01 09:00").code)


def ended(test, office):
    """A section past its end is left out at the moment of sending, not of queueing."""
    text = sending("2027-06-29 09:00", flow.NEWSLETTER.replace("2099-12-20", "2027-06-30")).replace("December", "ended")
    mailing = office.queue(text, env=at("2027-06-28T12:00:00Z"))
    office.good("mailing", "hold", str(mailing), env=at("2027-06-28T12:00:00Z"))
    office.good("mailing", "release", str(mailing), env=at("2027-07-01T12:00:00Z"))
    office.once(env=at("2027-07-01T12:00:00Z"))
    letters = [one for one in office.letters() if str(one.message["Subject"]).endswith("ended")]
    test.same("the letters go", 9, len(letters))
    for word in flow.SIGNPOSTED:
        test.same("without the section that is over (%s)" % word, 0, sum(one.holds(word) for one in letters))


def stepped(test):
    """F-15: the clock is stepped under a running daemon, both ways; nothing goes meanwhile, and nothing twice."""
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        ahead = office.file("ahead", "0")
        env = {"SIGNPOST_CLOCK": ahead}

        def step(seconds):
            with open(ahead, "w") as file:
                file.write(str(seconds))

        def sent_while(name, seconds, goes, said=None):
            before = len(office.log.text())
            step(seconds)
            if said:
                test.check("%s: the log says so" % name, office.until(lambda: said in office.log.text()[before:], 5))
            mailing = office.queue(LETTER.replace("December", name), env={"SIGNPOST_CLOCK": None})
            if goes:
                test.check("%s: it goes" % name, office.until(lambda: office.waiting(mailing) == 0, 10))
            else:
                time.sleep(2)
                test.same("%s: nothing goes" % name, 10, office.waiting(mailing))
                test.has("%s: status says so" % name, "clock is wrong", office.good("status").out)
            return mailing

        daemon = office.daemon(env=env)
        sent_while("as it was", 0, True)
        test.check("it notes that it is alive", office.until(lambda: office.rows(
            "SELECT number FROM facts WHERE name = 'sender_alive'"), 10))
        held = sent_while("an hour back", -3600, False, "it went back: nothing goes out")
        # As if one had been put off in the instant of the jump, before anybody saw it.
        with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
            store.execute("UPDATE deliveries SET due = ?1 WHERE mailing = ?2 AND member IN (SELECT min(member) FROM deliveries)",
                          (int(time.time()) + 3 * 86400, held))
        step(0)
        test.check("right again: it goes by itself", office.until(lambda: office.waiting(held) == 0, 10))
        test.has("and the log says that too", "the clock is right again", office.log.text())
        held = sent_while("three days ahead", 3 * 86400, False, "it jumped ahead: nothing goes out")
        answer = office.good("clock", "--json").json()[0]
        test.same("signpost clock says it", False, answer["trusted"])
        office.good("clock", "accept", "--yes", env=env)
        # By this clock nobody has read the mailbox for three days: its next round comes first.
        test.check("accepted: it goes, or is held for being late", office.until(lambda: office.waiting(held) == 0 or
                   office.value("SELECT state FROM mailings WHERE id = ?1", held) in (3, 4), 80))
        test.same("the daemon stops in order", 0, daemon.stop())
        # Put right, the clock is now before a time at which the daemon was alive: a person has to say so.
        step(0)
        test.same("three days back at a start: nothing goes", 5, office.once(env=env).code)
        test.has("and why", "went back", office.log.text())
        office.good("clock", "accept", "--yes", env=env)
        test.same("accepted", 0, office.once(env=env).code)
        copies = [(letter.to, str(letter.message["Subject"])) for letter in office.letters()]
        test.same("nobody has two", len(copies), len(set(copies)))


def judged_by_a_wrong_clock(test):
    """F-15: a letter is on the wire when the clock jumps, and is put off: by the time that has gone by, not by the clock."""
    for ahead_by, name in ((400 * 86400, "400 days ahead"), (20 * 3600, "twenty hours ahead, which may be right")):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m@remote.example.com", "", "news")])
            server, port, _ = smtp.failing(office, 0, ["rcpt@1=wait:8", "dot@1=450 4.2.1 later"])
            smtp.by_smtp(office, port, lanes=1)
            ahead = office.file("ahead", "0")
            daemon = office.daemon(env={"SIGNPOST_CLOCK": ahead})
            office.queue(LETTER)
            test.check("%s: it is on the wire" % name, office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 1")))
            with open(ahead, "w") as file:
                file.write(str(ahead_by))
            test.check("%s: it is put off" % name, office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 3"), 15))
            with open(ahead, "w") as file:
                file.write("0")
            office.until(lambda: "the clock is wrong" in office.log.text(), 5)
            office.good("clock", "accept", "--yes", env={"SIGNPOST_CLOCK": None})
            # A daemon notes once a minute that it is alive.
            due = office.value("SELECT due FROM deliveries") - time.time()
            test.check("%s: for five minutes" % name, 200 < due < 361, due)
            test.same("%s: the daemon stops in order" % name, 0, daemon.stop())
            server.kill()
            server.wait()


def ahead_and_put_right(test):
    """F-15: the hours by which the clock was ahead are waited by nobody: not by letters put off, nor by domains with a pace or a pause."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@%s.example.com" % (i, name), "", "news") for name in ("later", "fast", "right", "left")
                           for i in range(4)])
        server, port, _ = smtp.failing(office, 0, ["rcpt~@later=450 4.2.1 greylisted", "rcpt~@fast=450 4.7.1 not so fast"])
        smtp.by_smtp(office, port, lanes=1, domain_per_minute=60)
        env = {"SIGNPOST_CLOCK": office.file("ahead", str(10 * 3600))}
        office.good("suspend", "--domain", "left.example.com", "--for", "30h", "--reason", "they asked us to", env=env)
        daemon = office.daemon(env=env)
        mailing = office.queue(LETTER, env=env)
        test.check("ten hours ahead: three are put off, and a pause made", office.until(
            lambda: (office.sent(mailing), office.value("SELECT count(*) FROM deliveries WHERE state = 3") >= 7,
                     office.value("SELECT count(*) FROM domains WHERE automatic = 1")) == (4, True, 1)), office.books(mailing))
        office.file("ahead", "0")
        test.check("put right: it is told", office.until(lambda: "the clock is wrong" in office.log.text(), 5))
        office.good("clock", "accept", "--yes", env=env)
        now = time.time()
        test.same("the daemon stops in order", 0, daemon.stop())
        due = office.value("SELECT max(due) FROM deliveries WHERE state IN (0, 3) AND domain_tag NOT IN "
                           "(SELECT domain_tag FROM domains WHERE automatic = 0 AND paused_until > 0)") - now
        test.check("letters put off wait their five minutes", due < 400, due)
        until = office.value("SELECT paused_until FROM domains WHERE automatic = 1") - now
        test.check("and so does a pause made by itself", until < 400, until)
        until = office.value("SELECT paused_until FROM domains WHERE automatic = 0 AND paused_until > 0") - now
        test.check("a person's ends when they said", 39 * 3600 < until < 41 * 3600, until)
        second = office.queue(LETTER.replace("December", "January"))
        daemon = office.daemon()
        test.check("and there is no gap in a domain's pace", office.until(lambda: office.sent(second) >= 4, 20), office.books(second))
        test.same("the daemon stops in order", 0, daemon.stop())
        server.kill()
        server.wait()


def half_sent(test):
    """F.1: a mailing that was half sent when the sender went down is gone on with within a day, and after that only by a person."""
    for hours, state in ((23, 6), (25, 3)):
        with flow.Office(test) as office:
            office.add_people(flow.people(10))
            ahead = office.file("ahead", "0")
            server, port, _ = smtp.failing(office, 0, ["rcpt@1=450 4.2.1 later"])
            smtp.by_smtp(office, port, lanes=1)
            mailing = office.queue(LETTER)
            office.once(env={"SIGNPOST_CLOCK": ahead})
            test.same("%d hours: half sent" % hours, 1, office.waiting(mailing))
            office.file("ahead", str(hours * 3600))
            office.once(env={"SIGNPOST_CLOCK": ahead})
            test.same("%d hours: gone on with, or not" % hours, state, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
            server.kill()
            server.wait()


def absent(test):
    """F-14: from when to when nobody was here; and the table of bank holidays says in its last year that it ends (F-09)."""
    with flow.Office(test) as office:
        ahead = office.file("ahead", "0")
        for seconds in (0, 120):
            office.file("ahead", str(seconds))
            office.once(env={"SIGNPOST_CLOCK": ahead})
        test.has_not("two minutes are nothing", "the sender was down", office.log.text())
        office.file("ahead", str(120 + 40 * 3600))
        office.once(env={"SIGNPOST_CLOCK": ahead})
        told = re.findall(r"the sender was down from=(\S+) to=(\S+)", office.log.text())
        test.check("forty hours are told, once", len(told) == 1 and 40 * 3600 <= sum(sign * datetime.datetime.fromisoformat(one).timestamp(
            ) for sign, one in zip((-1, 1), told[0])) < 40 * 3600 + 60, told)
        test.has_not("holidays are known", "bank holidays that are known end", office.log.text())
        test.has("and check is content", "known beyond this year", office.run("check", env=at("2027-06-03T17:31:00Z")).out)
        office.once(env=at("2031-01-01T09:00:00Z"))
        test.has("their last year", "the bank holidays that are known end with this year", office.log.text())
        test.has("check says so too", "bank-holidays +known until the end of this year only", office.run("check", env=at("2031-01-01T09:01:00Z")).out)


def not_in_earnest(test, office):
    """Outside a demo nobody can set the clock."""
    now = time.time()
    send = time.strftime("%Y-%m-%d 12:30", time.gmtime(now + 20 * 86400))
    clock = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now + 40 * 86400))
    path = office.file("earnest.md", sending(send))
    test.same("in a demo that time has passed", 2, office.run("queue", path, "--yes", env=at(clock)).code)
    office.edit("demo: true", "demo: false")
    office.edit("  directory: ./outbox\n", "  directory: ./outbox\n  not_emailed: true\n")
    office.edit("people: []", "people:\n  - login: %s\n    title: Operator\n"
                "    rights: [operator, comms-officer]" % pwd.getpwuid(os.getuid()).pw_name)
    result = office.run("queue", path, "--yes", env=at(clock))
    test.check("in earnest it has not", result.code == 0, result)
    # E-13: ten minutes to call it back, wherever it is moved to.
    queued = office.good("queue", office.file("now.md", sending("")), "--yes", "--json").json()[0]
    soon = time.strftime("%Y-%m-%d %H:%M", time.localtime(time.time() + 60))
    moved = office.good("mailing", "reschedule", str(queued["mailing"]), soon).out
    due = office.value("SELECT due_at - queued_at FROM mailings WHERE id = %d" % queued["mailing"])
    test.check("moved to the next minute it waits ten", due >= 600, due)
    test.has("and says why", r"is moved to .* \(UK time\): it can be called back for ten minutes after it was queued", moved)


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        for zone in ZONES:
            gap(test, office, zone)
            overlap(test, office, zone)
        late(test, office)
        ended(test, office)
        not_in_earnest(test, office)
        office.edit("demo: false", "demo: true")
    stepped(test)
    judged_by_a_wrong_clock(test)
    ahead_and_put_right(test)
    half_sent(test)
    absent(test)
    test.done()


if __name__ == "__main__":
    main()
