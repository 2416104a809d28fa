#!/usr/bin/env python3
"""
Letters in doubt are settled by a person (F-20): arrived, lost, or again.  The books balance each time, what goes again is
the same message and asks the gate again, and saying it twice changes nothing.
"""
import json
import os
import re
import signal
import time

import flow
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]
EVENT = """---
title: Coffee morning
starts: 2027-03-10 11:00
ends: 2027-03-10 12:00
place: Village hall, High Street
access: step-free; tell us what you need
cost: free
book: answer this letter
contact: Sam at the office
---

Come and meet other parent carers.
"""
BEFORE, WHEN, *AFTER = ({"SIGNPOST_CLOCK": at} for at in ("2027-03-08T09:00:00Z", "2027-03-09T09:00:00Z", "2027-03-09T09:10:00Z",
                                                          "2027-03-09T09:40:00Z"))
DROPS = ["dot@2=drop", "dot@4=drop", "dot@6=drop"]


def found(office, mailing):
    books = office.books(mailing)
    return tuple(books[key] for key in ("sent", "refused", "withheld", "doubt", "waiting"))


def message_ids(record, to):
    with open(record) as file:
        bodies = [fact["body"] for fact in map(json.loads, file) if fact.get("to") == to]
    return [re.search(r"(?im)^Message-ID: *(\S+)", body).group(1) for body in bodies]


def in_doubt(office, mailing):
    lines = office.good("doubt", "list", str(mailing), "--json").out.splitlines()
    return [json.loads(line)["member"] for line in lines]


def settle(office, mailing, *words):
    return office.run("doubt", "settle", str(mailing), *words, "--yes", "--json")


def settled(test, name, office, mailing, words, count, books):
    result = settle(office, mailing, *words)
    test.same(name, (0, count), (result.code, json.loads(result.out)["settled"] if result.out else result.err))
    test.same("%s: the books" % name, books, found(office, mailing))


def each_answer(test, office, record, mailing):
    listed = [json.loads(line) for line in office.good("doubt", "list", "--json").out.splitlines()]
    test.same("one mailing has letters in doubt", [(mailing, 3)], [(one["mailing"], one["doubt"]) for one in listed])
    members = in_doubt(office, mailing)
    test.same("three people", 3, len(set(members)))
    test.has("how each is settled stands below the list", r"signpost mailing who %d doubt\n.*signpost doubt settle %d arrived" % (mailing, mailing),
             office.good("doubt", "list", str(mailing)).out)
    test.has("nobody's mail server is blamed for it", "(?s)the line broke after its end was sent.*3 people", office.good(
        "mailing", "who", str(mailing), "doubt").out)
    test.has("status says it and what to type", r"signpost doubt list %d" % mailing, office.good("status").out)
    first, second, third = map(str, members)
    settled(test, "arrived", office, mailing, ("arrived", first), 1, (8, 0, 0, 2, 0))
    settled(test, "arrived, said twice", office, mailing, ("arrived", first), 0, (8, 0, 0, 2, 0))
    test.has("nor is it said that anything was", "None of these letters is in doubt", office.good(
        "doubt", "settle", str(mailing), "lost", first, "--yes").out)
    settled(test, "lost", office, mailing, ("lost", second), 1, (8, 1, 0, 1, 0))
    test.has("why says that somebody said so", "Given up: it was in doubt, and somebody said that it was lost", office.good("why", second, str(mailing)).out)
    settled(test, "again", office, mailing, ("again", third), 1, (8, 1, 0, 0, 1))
    test.same("it begins afresh: its hours of trying have not started", [(0, 0)], office.rows(
        "SELECT attempts, first_try_at FROM deliveries WHERE mailing = ?1 AND state = 0", mailing))
    test.same("it goes again", 0, office.once().code)
    test.same("and is sent", (9, 1, 0, 0, 0), found(office, mailing))
    test.same("the mailing is finished again", 6, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
    twice = [ids for ids in (message_ids(record, "m%d@remote.example.com" % i) for i in range(10)) if len(ids) == 2]
    test.same("one letter left twice", 1, len(twice))
    test.check("as the same message", all(left == right for left, right in twice), twice)
    test.same("the ledger has each act", 3, office.value("SELECT count(*) FROM ledger WHERE kind = 21"))
    test.same("and is whole", 0, office.run("ledger", "verify").code)


def gate_asked_again(test, office, mailing):
    """Who said stop in between gets nothing of what goes again."""
    stopped = str(in_doubt(office, mailing)[0])
    office.good("member", "stop", stopped, "--yes")
    correction(test, office, mailing)
    settled(test, "all again", office, mailing, ("again", "ALL"), 3, (7, 0, 0, 0, 3))
    test.same("they go again", 0, office.once().code)
    test.same("but not to who said stop", (9, 0, 1, 0, 0), found(office, mailing))


def after_a_stop(test, office, mailing):
    """Nothing of a stopped mailing goes again; what is known about it can still be said."""
    with flow.sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
        store.execute("UPDATE mailings SET state = 5 WHERE id = ?1", (mailing,))    # stopped while the three were on the wire
    test.same("a stopped mailing does not go again", 2, settle(office, mailing, "again", "ALL").code)
    settled(test, "but what became of it can be said", office, mailing, ("arrived", "ALL"), 3, (10, 0, 0, 0, 0))


def correction(test, office, mailing):
    """audience: got N: exactly those who got it; who may have it is spoken of, who waits for it stands in the way."""
    text = LETTER.replace("subject:", "audience: got %d\nsubject:")
    refused = office.run("queue", office.file("got.md", text % 999), "--yes")
    test.has("got a mailing that is not there: the line and why", r"(?s)got\.md:2.*no mailing number 999", refused.out + refused.err)
    test.same("and it is refused", 2, refused.code)
    waiting = office.queue(LETTER.replace("December", "not gone yet"))
    refused = office.run("queue", office.file("got.md", text % waiting), "--yes")
    test.has("got one that is not over", r"(?s)got\.md:2.*is not over.*signpost stop %d" % waiting, refused.out + refused.err)
    office.run("stop", str(waiting))
    doubtful = office.run("queue", office.file("got.md", text % mailing), "--yes")
    test.has("who may have it is spoken of", r"(?s)3 people may have mailing %d.*doubt list" % mailing, doubtful.out + doubtful.err)
    result = office.good("queue", office.file("got.md", (text % mailing).replace("audience:", "reason: they ring us\naudience:")),
                         "--yes", "--json").json()[-1]
    got = "SELECT member FROM deliveries WHERE mailing = ?1%s ORDER BY member"
    test.same("exactly those who got it", office.rows(got % " AND state = 4", mailing), office.rows(got % "", result["mailing"]))
    test.same("seven", 7, result["intended"])
    office.run("stop", str(result["mailing"]))


def bad_words(test, office, mailing):
    for words, code in ((("perhaps", "ALL"), 1), (("lost", "all"), 2), (("lost", "99"), 3)):
        result = settle(office, mailing, *words)
        test.same("%s: exit %d" % (" ".join(words), code), code, result.code)
    test.same("no such mailing", 3, settle(office, 999, "lost", "ALL").code)
    test.same("nor to list", 3, office.run("doubt", "list", "999").code)
    test.has("asks first, and without a terminal says how", r"--yes", office.run(
        "doubt", "settle", str(mailing), "lost", "ALL").err)
    test.same("nothing changed", 3, len(in_doubt(office, mailing)))


def with_doubt(test, office, number, work):
    server, port, record = smtp.failing(office, number, DROPS)
    try:
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER.replace("December", "number %d" % number))
        test.same("doubt makes --once exit 5", 5, office.once().code)
        for _ in range(3):      # what was behind on a broken line waits a minute
            due = office.value("SELECT coalesce(max(due), 0) FROM deliveries WHERE mailing = ?1 AND state IN (0, 3)", mailing)
            office.once(env={"SIGNPOST_CLOCK": smtp.iso(due + 1)})
        test.same("three in doubt", (7, 0, 0, 3, 0), found(office, mailing))
        work(office, record, mailing)
    finally:
        server.kill()
        server.wait()


def service(office):
    return office.good("queue", office.file("service.md", "---\nkind: service\nsubject: When the office is open\nreason: all must know\n---\n\n## Days in spring\nTopic: "
                                            "service\n\nToday.\n"), "--yes", "--json", env=WHEN).json()[-1]["mailing"]


def cancellation(office):
    office.good("event", "add", office.file("event.md", EVENT), "--yes", env=BEFORE)
    office.good("event", "notice", "1", "--yes", env=BEFORE)
    office.once(env=BEFORE)
    office.good("event", "cancel", "1", "--yes", env=WHEN)
    office.good("event", "notice", "1", "--yes", env=WHEN)
    return office.value("SELECT max(id) FROM mailings")


def killed_in_the_middle(test, office):
    """The sender is gone while the relay has the whole letter and says nothing."""
    daemon = office.daemon("--once", env=WHEN)
    test.check("it waits for the answer", office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 2") == 1, 20))
    time.sleep(0.5)
    sender = daemon.sender()
    daemon.signal(signal.SIGKILL)
    flow.end_process(sender)
    daemon.wait(30)


def repeated(test):
    """F-20: service mail and cancellations go again by themselves, as the same message; nothing else does, whether the line broke or the
    sender was killed."""
    for kind, queue, again in (("news", lambda office: office.queue(LETTER, env=WHEN), False), ("service", service, True),
                               ("cancellation", cancellation, True)):
        for ending, fault in (("broken", "drop"), ("killed", "silence")):
            name = "%s, %s" % (kind, ending)
            with flow.Office(test) as office:
                office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news;events") for i in range(4)])
                mailing = queue(office)
                server, port, record = smtp.failing(office, 1, ["dot@2=" + fault])
                smtp.by_smtp(office, port, lanes=1)
                if ending == "broken":
                    office.once(env=WHEN)
                else:
                    killed_in_the_middle(test, office)
                for clock in AFTER:
                    office.once(env=clock)
                test.same("%s: the books" % name, (4, 0, 0, 0, 0) if again else (3, 0, 0, 1, 0), found(office, mailing))
                copies = [message_ids(record, "m%d@remote.example.com" % i) for i in range(4)]
                test.same("%s: how often each left" % name, [1, 1, 1, 2 if again else 1], sorted(map(len, copies)))
                test.check("%s: as the same message" % name, all(len(set(ids)) == 1 for ids in copies), copies)
                server.kill()
                server.wait()


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(10)])
        test.has("nothing in doubt", r"No letter is in doubt", office.good("doubt", "list").out)
        with_doubt(test, office, 1, lambda office, record, mailing: (
            bad_words(test, office, mailing), each_answer(test, office, record, mailing)))
        with_doubt(test, office, 2, lambda office, record, mailing: after_a_stop(test, office, mailing))
        with_doubt(test, office, 3, lambda office, record, mailing: gate_asked_again(test, office, mailing))
    repeated(test)
    test.done()


if __name__ == "__main__":
    main()
