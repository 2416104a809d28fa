#!/usr/bin/env python3
"""
What providers allow (C-07): a day's letters and no more, also across restarts; a pace for each domain; and domains that are
left in peace, because a person said so or because the provider did.
"""
import datetime
import json
import re
import time

import flow
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]


def at_two_domains(count):
    return [flow.Person("m%d@%s.example.com" % (i, "left" if i % 2 else "right"), "", "news") for i in range(count)]


def later(seconds):
    return {"SIGNPOST_CLOCK": smtp.iso(time.time() + seconds)}


def ended(server):
    server.kill()
    server.wait()


def a_day(test):
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(50)])
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, per_day=30)
        said = office.good("queue", office.file("many.md", LETTER), "--yes").out
        test.has("queue says that it takes days", r"Last letter .*the provider allows no more", said)
        mailing = int(re.search(r"Mailing (\d+) is queued", said).group(1))
        for run in range(3):
            office.once()
        test.same("a day's letters and no more, however often it starts", (20, 30),
                  (len(smtp.accepted_by(record)), office.waiting(mailing)))
        test.has("the log says why", "the letters that the provider allows in a day are used up", office.log.text())
        office.once(env=later(20 * 3600))
        test.same("twenty hours later no more", 20, len(smtp.accepted_by(record)))
        for hours in (26, 40, 52):      # never away for a whole day: that would hold the mailing
            office.once(env=later(hours * 3600))
        ended(server)
        accepted = smtp.accepted_by(record)
        test.same("in three days all, once each", (50, 50), (len(accepted), len(set(accepted))))


def a_crash_in_a_day(test):
    """What a sender that is killed had claimed, and not sent, has its place in the day still."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(50)])
        server, port, _ = smtp.failing(office, 0, ["mail=wait:60"])
        smtp.by_smtp(office, port, per_day=30)
        office.queue(LETTER)
        daemon = office.daemon()
        office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 1") == 4)
        daemon.kill()
        ended(server)
        server, port, record = smtp.failing(office, 1, [])
        smtp.by_smtp(office, port, per_day=30)
        office.once()
        ended(server)
        test.same("killed with four claimed: a day's letters, no fewer", 20, len(smtp.accepted_by(record)))


def slow_ones(office, mailing):
    """Who has been put off, and how often each was tried."""
    return dict(office.rows("SELECT member, attempts FROM deliveries WHERE mailing = ? AND state = 3", mailing))


def put_off_under_a_budget(test):
    """F-23: a letter put off does not wait behind those never tried, nor does it lose its two days waiting for the budget."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@%s.example.com" % (i, "right" if i % 4 else "slow"), "", "news") for i in range(60)])
        server, port, record = smtp.failing(office, 0, ["rcpt~@slow=450 4.2.1 come again later"])
        smtp.by_smtp(office, port, per_day=30)
        mailing = office.queue(LETTER)
        office.once()
        first = slow_ones(office, mailing)
        office.once(env=later(25 * 3600))
        test.check("a day later those put off are tried again first", len(first) > 0 and all(
            slow_ones(office, mailing)[one] == 2 for one in first), (first, slow_ones(office, mailing)))
        for day in range(2, 6):
            office.once(env=later(day * 25 * 3600))
        ended(server)
        test.same("days of waiting are no days of trying", 0, office.books(mailing)["refused"])
        server, port, second = smtp.failing(office, 1, [])
        smtp.by_smtp(office, port)
        office.once(env=later(6 * 25 * 3600))
        ended(server)
        accepted = smtp.accepted_by(record) + smtp.accepted_by(second)
        test.same("in the end all have it, once", (60, 60), (len(accepted), len(set(accepted))))


def put_off_in_a_pause(test):
    """F-23: nor in a pause of its domain, be it moved or lifted; but the two days of trying end."""
    for name, suspend in (("to its end", [["--for", "3d"]]), ("made longer", [["--for", "1h"], ["--for", "3d"]]), ("lifted", None)):
        with flow.Office(test) as office:
            office.add_people(at_two_domains(8))
            server, port, _ = smtp.failing(office, 0, ["rcpt~@left=450 4.2.1 come again later"])
            smtp.by_smtp(office, port)
            mailing = office.queue(LETTER)
            office.once()
            for words in suspend or [["--for", "4d"]]:
                office.good("suspend", "--domain", "left.example.com", *words, "--reason", "they asked us to")
                office.once(env=later(400))
            for hours in (24, 48, 71):
                office.once(env=later(hours * 3600))
            if suspend is None:
                office.good("suspend", "lift", "--domain", "left.example.com", env=later(72 * 3600))
            office.once(env=later(72 * 3600 + 60))
            test.same("a pause %s: tried again, and not given up" % name, [2] * 4, sorted(slow_ones(office, mailing).values()))
            for hours in range(73, 132, 2):
                office.once(env=later(hours * 3600))
            test.same("a pause %s: in the end it is" % name, (4, 0), (office.books(mailing)["refused"], office.waiting(mailing)))
            ended(server)


def a_clock_ahead(test):
    """A clock that was ahead and was put right brings no second budget, and takes none for longer than a day."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(50)])
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, per_day=30)
        office.queue(LETTER)
        office.once(env=later(5 * 3600))
        test.same("by a clock that is five hours ahead: a day's letters", 20, len(smtp.accepted_by(record)))
        office.good("clock", "accept", "--yes")
        office.once()
        test.same("put right: no more on that day", 20, len(smtp.accepted_by(record)))
        office.once(env=later(26 * 3600))
        ended(server)
        test.same("and as many a day later", 40, len(smtp.accepted_by(record)))


def a_domain_in_peace(test):
    with flow.Office(test) as office:
        office.add_people(at_two_domains(20))
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port)
        suspend = ["suspend", "--domain", "LEFT.example.com", "--for"]
        for words, wrong in ((["30"], "for how long"), (["0m"], "for how long"), (["8d"], "for how long"),
                             (["30m", "--reason", ""], "say why"), (["30m"], "say why")):
            result = office.run(*suspend, *words)
            test.same("refused: %s" % words, 1, result.code)
            test.has("and says what is wrong: %s" % words, wrong, result.err)
        test.same("nothing to lift", 3, office.run("suspend", "lift", "--domain", "left.example.com").code)
        test.has("how many that is", r"\d+ people on the list have an address there", office.good(*suspend, "30m", "--reason", "they asked us to").out)
        office.good("suspend", "--domain", "nobody.example.net", "--for", "1m", "--reason", "a slip")
        test.has("nobody was ever there", r"\(nobody on the list is there\).*a slip", office.good("suspend", "list").out)
        office.good("suspend", "lift", "--domain", "nobody.example.net")
        mailing = office.queue(LETTER)
        office.once()
        test.same("the other domain has its letters", (10, 10), (office.books(mailing)["sent"], office.waiting(mailing)))
        test.same("and only it", {"right.example.com"}, {to.split("@")[1] for to in smtp.accepted_by(record)})
        listed = office.good("suspend", "list", "--json").json()[0]
        test.same("listed", ("left.example.com", "they asked us to", False),
                  (listed["domain"], listed["reason"], listed["automatic"]))
        test.has("status says it", "signpost suspend list", office.good("status").out)
        office.good("suspend", "lift", "--domain", "left.example.com")
        office.once()
        test.same("lifted: the rest goes", (20, 0), (office.books(mailing)["sent"], office.waiting(mailing)))
        office.good(*suspend, "30m", "--reason", "again")
        second = office.queue(LETTER.replace("December", "January"))
        office.once()
        office.once(env=later(1860))
        test.same("or the time is over", 20, office.books(second)["sent"])
        accepted = smtp.accepted_by(record)
        test.same("twenty people, twice", (40, 20), (len(accepted), len(set(accepted))))
        pauses_replaced(test, office, suspend)
        ended(server)
        test.same("the record book has each", 10, office.value("SELECT count(*) FROM ledger WHERE kind IN (24, 25)"))


def pauses_replaced(test, office, suspend):
    """A second pause replaces the first, also for the letters that have met the first."""
    office.good(*suspend, "5h", "--reason", "a long one")
    shorter = office.queue(LETTER.replace("December", "February"))
    office.once()
    office.good(*suspend, "5m", "--reason", "a short one")
    office.once(env=later(330))
    test.same("a shorter one in its place: they go at its end", (20, 0), (office.books(shorter)["sent"], office.waiting(shorter)))
    office.good(*suspend, "4h", "--reason", "a long one")
    lifted = office.queue(LETTER.replace("December", "March"))
    office.once()
    office.good(*suspend, "3h", "--reason", "a shorter one")
    office.good("suspend", "lift", "--domain", "left.example.com")
    office.once()
    test.same("lifted: none waits for the end of the first", (20, 0), (office.books(lifted)["sent"], office.waiting(lifted)))


def not_so_fast(test):
    """Only the provider that says so is slowed, and its letters arrive later."""
    with flow.Office(test) as office:
        office.add_people(at_two_domains(60))
        server, port, record = smtp.failing(office, 0, ["rcpt~@left=450 4.7.1 you are sending too fast"])
        smtp.by_smtp(office, port, lanes=2)
        mailing = office.queue(LETTER)
        office.once()
        ended(server)
        books = office.books(mailing)
        test.same("the other provider is not slowed", (30, 30, 0), (books["sent"], books["waiting"], books["refused"]))
        tried = office.value("SELECT count(*) FROM attempts WHERE state = 3")
        test.check("the one that said so is left in peace", 3 <= tried <= 8, tried)
        listed = office.good("suspend", "list", "--json").json()[0]
        test.same("listed as done by itself", ("left.example.com", True), (listed["domain"], listed["automatic"]))
        test.same("said once", 1, office.log.text().count("its domain waits"))
        server, port, second = smtp.failing(office, 1, [])
        smtp.by_smtp(office, port, lanes=2)
        office.once(env=later(660))
        ended(server)
        accepted = smtp.accepted_by(record) + smtp.accepted_by(second)
        test.same("in the end all have it, once", (60, 60), (len(accepted), len(set(accepted))))


def not_so_fast_to_many_at_once(test):
    """What was on the wire when the pause began is no new offence: five minutes, and not an hour at once."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@left.example.com" % i, "", "news") for i in range(30)])
        server, port, _ = smtp.failing(office, 0, ["data=wait:1", "dot=450 4.7.1 unusual rate of mail from you"])
        smtp.by_smtp(office, port, lanes=12)
        office.queue(LETTER)
        daemon = office.daemon()
        test.check("many come back at once", office.until(lambda: office.value("SELECT count(*) FROM attempts") >= 12), office.log.text())
        office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state IN (1, 2)") == 0)
        test.same("the daemon stops in order", 0, daemon.stop())
        ended(server)
        test.same("one pause of five minutes", ["300"], re.findall(r"its domain waits seconds=(\d+)", office.log.text()))


def a_pace_of_its_own(test):
    with flow.Office(test) as office:
        office.add_people(at_two_domains(16) + [flow.Person("a%d@third.example.com" % i, "", "news") for i in range(2)])
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, domain_per_minute=60)
        mailing = office.queue(LETTER)
        start = time.monotonic()
        daemon = office.daemon()
        test.check("the short one is done before the long ones", office.until(lambda: len(
            [to for to in smtp.accepted_by(record) if "third" in to]) == 2, 10) and office.waiting(mailing) > 0)
        test.check("all arrive", office.until(lambda: office.waiting(mailing) == 0, 60))
        took = time.monotonic() - start
        test.same("the daemon stops in order", 0, daemon.stop())
        ended(server)
        test.check("one a second to each domain", 6 < took < 40, took)
        accepted = smtp.accepted_by(record)
        test.same("once each", (18, 18), (len(accepted), len(set(accepted))))


def a_pace_for_retries(test):
    """Letters put off together come back one by one, too."""
    with flow.Office(test) as office:
        office.add_people(at_two_domains(20))
        server, port, _ = smtp.failing(office, 0, ["rcpt~@left=450 4.2.1 come again later"])
        smtp.by_smtp(office, port)
        mailing = office.queue(LETTER)
        office.once()
        ended(server)
        server, port, record = smtp.failing(office, 1, [])
        smtp.by_smtp(office, port, domain_per_minute=6)
        office.once(env=later(301))
        test.same("put off once: one has its turn", 1, len(smtp.accepted_by(record)))
        office.once(env=later(301 + 20))
        test.check("and then each its own", 2 <= len(smtp.accepted_by(record)) <= 3, len(smtp.accepted_by(record)))
        for seconds in range(330, 420, 10):
            office.once(env=later(seconds))
        ended(server)
        test.same("in the end all have it", 0, office.waiting(mailing))


def moments_of_others(test):
    """A test waits for no newsletter's moments, and a mailing that was stopped keeps none."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@left.example.com" % i, "", "news") for i in range(60)])
        office.good("member", "add", "jane@left.example.com", "--name", "Jane Example", "--roles", "member;staff")
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, domain_per_minute=6)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("all but the first have moments to come", office.until(lambda: office.value(
            "SELECT count(*) FROM deliveries WHERE mailing = ? AND due > 0", mailing) >= 59))
        office.good("test", office.file("test.md", LETTER), "--to", "jane@left.example.com")
        test.check("the test goes at once", office.until(lambda: any("jane@" in to for to in smtp.accepted_by(record)), 8))
        office.good("stop", str(mailing))
        second = office.queue(LETTER.replace("December", "January"))
        test.check("all of the next have theirs", office.until(lambda: office.value(
            "SELECT count(*) FROM deliveries WHERE mailing = ? AND due > 0", second) >= 59))
        first = office.value("SELECT min(due) FROM deliveries WHERE mailing = ? AND due > 0", second) - time.time()
        test.check("the first of them soon", first < 40, first)
        test.same("the daemon stops in order", 0, daemon.stop())
        ended(server)


def told_through(office, env=None):
    """What status says of the mailing that goes out: until when, in seconds from now (0 = nothing), and in words."""
    said = [one for one in office.good("status", "--json", env=env).json() if one.get("fact") == "running"][0]["through"]
    words = [line for line in office.good("status", env=env).out.splitlines() if "Going out now" in line][0]
    return datetime.datetime.fromisoformat(said).timestamp() - time.time() if said else 0, words


def through_with_domains(test):
    """A domain's pace decides when the last letter goes, before the first has gone and after."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@left.example.com" % i, "", "news") for i in range(61)])
        server, port, _ = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, domain_per_minute=6)
        said = office.good("queue", office.file("paced.md", LETTER), "--yes").out
        test.has("queue says before when it is not through", "Last letter +not before .*the provider allows no more", said)
        daemon = office.daemon()
        office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 4") >= 2)
        seconds, words = told_through(office)
        test.check("ten minutes, whatever went at once", 560 < seconds < 660, (seconds, words))
        test.same("the daemon stops in order", 0, daemon.stop())
        ended(server)


def through_where_put_off(test):
    """What has been put off may be put off again: no end is told, but the next try; and while others go, that it is no sooner."""
    with flow.Office(test) as office:
        office.add_people(at_two_domains(40))
        server, port, _ = smtp.failing(office, 0, ["rcpt~@left=450 4.2.1 come again later", "rcpt~@right=wait:0.3"])
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        office.until(lambda: office.sent(mailing) >= 4 and office.value("SELECT count(*) FROM deliveries WHERE state = 3") > 0)
        seconds, words = told_through(office)
        test.has("some put off: not before", "through not before", words)
        test.check("and not before they are due", 200 < seconds < 320, seconds)
        office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state IN (0, 1, 2)") == 0)
        seconds, words = told_through(office)
        test.has("all that is left was put off", "put off; the next is due", words)
        test.same("and no end is told", 0, seconds)
        test.same("the daemon stops in order", 0, daemon.stop())
        ended(server)


def through_after_release(test):
    """As fast as it goes since, and not all letters ever by the seconds since it was released."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@d%d.example.com" % (i, i), "", "news") for i in range(900)])
        server, port, _ = smtp.failing(office, 0, ["dot=wait:0.2"])
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        office.until(lambda: office.sent(mailing) >= 40)
        office.good("mailing", "hold", str(mailing))
        office.good("mailing", "release", str(mailing))
        have = office.sent(mailing)
        office.until(lambda: office.sent(mailing) >= have + 30)
        seconds, words = told_through(office)
        test.check("as long as that takes", 90 < seconds < 600, (seconds, words))
        test.same("the daemon stops in order", 0, daemon.stop())
        ended(server)


def through_the_night(test):
    """The last letter is not told for the hours in which nothing goes."""
    with flow.Office(test) as office:
        office.edit("", "quiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(300)])
        smtp.by_smtp(office, 9, per_minute=60)
        said = office.good("queue", office.file("evening.md", LETTER), "--yes", env={"SIGNPOST_CLOCK": "2027-06-01T18:58:00Z"}).out
        test.has("what begins at 19:58 ends the next morning", "Last letter .*2 June 2027, 08:0", said)


def main():
    test = flow.Test()
    a_day(test)
    a_crash_in_a_day(test)
    put_off_under_a_budget(test)
    put_off_in_a_pause(test)
    a_clock_ahead(test)
    a_domain_in_peace(test)
    not_so_fast(test)
    not_so_fast_to_many_at_once(test)
    a_pace_of_its_own(test)
    a_pace_for_retries(test)
    moments_of_others(test)
    through_with_domains(test)
    through_where_put_off(test)
    through_after_release(test)
    through_the_night(test)
    test.done()


if __name__ == "__main__":
    main()
