#!/usr/bin/env python3
"""
Officers change their mind: stop, hold, release, reschedule, and no to a question.  F-22: each acts
at once, twice is not an error, and nothing is ever sent again.
"""
import os
import re
import sqlite3
import subprocess
import time

import flow

LETTER = flow.NEWSLETTER.split("## Petition")[0]
BOOKS = ["mailing", "intended", "sent", "refused", "withheld", "doubt", "waiting", "balanced", "withheld_by"]
QUEUED = ["mailing", "intended", "will_get", "withheld_by", "send"]


def number(text):
    return int(text.replace(",", ""))


def in_the_middle(test):
    """stop while letters go: no letter claimed after it, and the sentence adds up."""
    with flow.Office(test) as office:
        office.add_people(flow.people(2000))
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("it runs", office.until(lambda: office.sent(mailing) > 50))
        said = office.good("stop", str(mailing)).out
        found = re.search(r"([\d,]+) have it, ([\d,]+) do not", said)
        test.check("says who has it", found, said)
        have, have_not = (number(found[1]), number(found[2])) if found else (0, 0)
        on_their_way = re.search(r"([\d,]+) more were just on their way", said)
        test.same("and it adds up", 2000, have + have_not + (number(on_their_way[1]) if on_their_way else 0))
        seq = office.value("SELECT max(seq) FROM ledger")
        time.sleep(1.2)
        books = office.books(mailing)
        late = books["sent"] - have
        test.check("only letters on their way already came after it", 0 <= late <= 50, "%d after %d" % (late, have))
        test.same("nothing waits", 0, books["waiting"])
        test.same("nobody was claimed afterwards", 0,
                  office.value("SELECT count(*) FROM deliveries WHERE mailing = ?1 AND state = 4 AND decided_seq > ?2",
                               mailing, seq))
        test.same("as many letters as the books say", books["sent"], len(office.letters()))
        test.same("the rest is withheld, as stopped", books["withheld"] - books["withheld_by"].get("no_consent", 0),
                  books["withheld_by"].get("stopped", 0))
        again = office.good("stop", str(mailing))
        test.same("twice is not an error, and says the same", books["sent"],
                  number(re.search(r"([\d,]+) have it", again.out)[1]))
        for words in (("mailing", "release", str(mailing)), ("mailing", "hold", str(mailing)),
                      ("mailing", "reschedule", str(mailing), "2099-01-01 09:00")):
            test.same("%s after stop" % words[1], 2, office.run(*words).code)
        test.same("nothing came of it", books["sent"], office.sent(mailing))
        test.same("the daemon stops in order", 0, daemon.stop())


def cut_short(test):
    """A stop that was killed between its commit and its last row is finished by the next sender."""
    with flow.Office(test) as office:
        office.add_people(flow.people(20))
        mailing = office.queue(LETTER)
        store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
        with store:
            store.execute("UPDATE mailings SET state = 5 WHERE id = ?1", (mailing,))
        store.close()
        test.same("a sweep", 0, office.once().code)
        books = office.books(mailing)
        test.same("nobody waits for ever", (0, 0, {"stopped": 20}),
                  (books["sent"], books["waiting"], books["withheld_by"]))


def flip(office, octet=None):
    """Changes one octet in the middle of the journal, in place; the octet that was there."""
    with open(os.path.join(office.home, "keys", "journal"), "r+b") as journal:
        before = journal.read()
        journal.seek(len(before) // 2)
        journal.write(octet or (b"7" if before[len(before) // 2] != ord("7") else b"8"))
    return before[len(before) // 2:len(before) // 2 + 1]


def damaged_journal(test):
    """E-25: with a damaged journal nothing is sent, and the brake still works: what cannot be stopped is put on hold, and said."""
    with flow.Office(test) as office:
        office.add_people(flow.people(3000))
        for person in flow.people(4):
            office.good("member", "stop", person.address)
        mailing = office.queue(LETTER)
        day = time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 86400))
        later = office.queue(LETTER.replace("---\n", "---\nsend: %s 09:00\n" % day, 1))
        daemon = office.daemon()
        test.check("it runs", office.until(lambda: office.sent(mailing) > 50))
        octet = flip(office)
        test.check("the sender ends", office.until(lambda: "damaged after entry" in office.log.text(), 10))
        sent = office.sent(mailing)
        every = office.run("stop", "--yes")
        test.check("stop says that it did not stop them", every.code == 4 and "damaged after entry" in every.err and
                   "nothing to stop" not in every.out, every)
        for one in (mailing, later):
            test.has("mailing %d is on hold" % one, r"Mailing %d, .* is on hold, NOT stopped for good: say `signpost stop %d` again"
                     % (one, one), every.out)
        one = office.run("stop", str(mailing), "--json")
        test.check("and so of one", one.code == 4 and one.json()[0]["on_hold"] == [mailing], one)
        flip(office, octet)
        daemon.signal(1)
        time.sleep(2)
        test.check("mended, nothing of them goes", office.sent(mailing) - sent <= 50, (sent, office.sent(mailing)))
        test.has("stop stops them then", "Mailing %d, .* is stopped" % later, office.good("stop", "--yes").out)
        test.same("the daemon stops in order", 0, daemon.stop())


def on_hold(test):
    """hold in the middle, release: the rest goes, nobody twice."""
    with flow.Office(test) as office:
        office.add_people(flow.people(1500))
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("it runs", office.until(lambda: office.sent(mailing) > 50))
        office.good("mailing", "hold", str(mailing))
        test.check("F-22: within five seconds", office.until(lambda: office.value(
            "SELECT count(*) FROM deliveries WHERE mailing = ?1 AND state IN (1, 2)", mailing) == 0, 5))
        held = office.sent(mailing)
        time.sleep(1.2)
        test.same("nothing goes while it is on hold", held, office.sent(mailing))
        test.check("in the middle", office.books(mailing)["waiting"] > 0)
        code, said = office.on_terminal(("mailing", "release", str(mailing)), [(r"Let it go on\? \[y/N\]", "n")])
        found = re.search(r"([0-9,]+) people have it; ([0-9,]+) people will get it still\. ([0-9,]+) will not:", said)
        test.check("it says who has it and who will, and asks", code == 2 and found and number(found[1]) == office.sent(mailing) and
                   number(found[1]) + number(found[2]) + number(found[3]) == office.books(mailing)["intended"] -
                   office.books(mailing)["withheld"], said)
        test.same("twice is not an error", 0, office.run("mailing", "hold", str(mailing)).code)
        office.good("mailing", "release", str(mailing))
        test.same("nor is this", 0, office.run("mailing", "release", str(mailing)).code)
        test.check("then it goes on", office.until(lambda: office.waiting(mailing) == 0, 60))
        letters = office.letters()
        test.same("everybody, once", (1350, 1350), (len(letters), len({one.to for one in letters})))
        test.same("finished is finished", 2, office.run("stop", str(mailing)).code)
        test.same("the daemon stops in order", 0, daemon.stop())


def rows(office):
    return [office.value("SELECT count(*) FROM %s" % table)
            for table in ("mailings", "deliveries", "items", "variants", "withheld_counts", "ledger")]


def releasing(test, office, mailing):
    """E-13: what nobody has got yet is sent by releasing it, so who will get it is said, and asked, as by queue."""
    held = lambda: office.value("SELECT state FROM mailings WHERE id = ?1", mailing) == 3
    office.good("mailing", "hold", mailing)
    code, said = office.on_terminal(("mailing", "release", mailing), [(r"Let it go\? \[y/N\]", "n")])
    test.check("release, answered n", code == 2 and held(), said)
    test.has("it says which, and who will get it", r'Mailing %s: "News for families, December"\s+90 people will get this\. 10 will not' % mailing, said)
    test.has("and how it was last time", r"Last time with this topic: 90 people", said)
    later = ("--at", "2099-01-05 10:00")
    code, said = office.on_terminal(("mailing", "release", mailing, *later), [(r"Let it go\? \[y/N\]", "y")])
    test.check("at a time", code == 0 and not held() and "It would go on Monday 5 January 2099, 10:00" in said, said)
    code, said = office.on_terminal(("mailing", "release", mailing), [])
    test.check("what is not on hold is not asked about", code == 0 and "[y/N]" not in said, said)
    office.good("mailing", "hold", mailing)
    office.good("mailing", "release", mailing)
    test.check("without a terminal it goes", not held())
    office.good("mailing", "hold", mailing)
    code, said = office.on_terminal(("mailing", "release", mailing, "--yes"), [])
    test.check("nor with --yes", code == 0 and "[y/N]" not in said and not held(), said)


def questions(test, office):
    path = office.file("n.md", LETTER)
    before = rows(office)
    code, said = office.on_terminal(("queue", path), [(r"\[y/N\]", "n")])
    test.same("queue, answered n", 2, code)
    test.has("says who will get it", r"90 people will get this\. 10 will not", said)
    test.same("and leaves nothing behind", before, rows(office))
    code, said = office.on_terminal(("queue", path), [(r"\[y/N\]", "y"), ("type the number", "89")])
    test.same("the first of a topic wants the number typed: a wrong one", 2, code)
    test.same("leaves nothing behind", before, rows(office))
    code, said = office.on_terminal(("queue", path), [(r"\[y/N\]", "y"), ("type the number", "90")])
    test.same("the right one", 0, code)
    test.has("ends with how to call it back", r"signpost stop \d+", said)
    test.has("and says that it is not e-mailed", r"NOT e-mailed", said)
    test.has("nor sent at all while no daemon runs", r"Nothing is sending just now: the daemon is not running\.", said)
    office.once()
    code, said = office.on_terminal(("queue", path), [(r"\[y/N\]", "y")])
    test.same("much as last time: no number", 0, code)
    test.has("last time is said", r"Last time with this topic: 90 people", said)
    nobody = office.run("queue", path)
    test.same("without a terminal and without --yes", 1, nobody.code)
    test.has("it says what to do", r"--yes", nobody.err)
    number = re.search(r"signpost stop (\d+)", said)[1]
    releasing(test, office, number)
    test.has("what is stopped is named", r'Mailing %s, "News for families, December.*", is stopped' % number, office.good("stop", number).out)


def last_time(test):
    """What is compared is who saw such a section last time, not who got the letter."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("both%d@example.net" % one, "", "news;events") for one in range(8)] +
                          [flow.Person("events%d@example.net" % one, "", "events") for one in range(40)])
        office.queue(LETTER)
        office.once()
        path = office.file("n.md", LETTER.split("## Coffee")[0])
        code, said = office.on_terminal(("queue", path), [(r"\[y/N\]", "y")])
        test.same("the same people: no number", 0, code)
        test.has("so many", r"Last time with this topic: 8 people", said)


def many_mailings(test):
    """Lists end at twenty, say so, and go on with --all."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("one@example.net", "", "news;events")])
        test.has("before the first", "Nothing has been queued yet", office.good("books").out)
        for _ in range(20):
            office.queue(LETTER)
        test.has_not("of twenty nothing is left out", "--all", office.good("mailing", "list").out + office.good("books").out)
        for _ in range(21):
            office.queue(LETTER)
        for words, each in ((("mailing", "list"), r"(?m)^ *\d+  queued"), (("books",), r"Books of mailing \d+")):
            few, all_of_them = office.good(*words).out, office.good(*words, "--all").out
            test.same("%s: the last" % words[0], 20, len(re.findall(each, few)))
            test.has("%s: says that there are more" % words[0], "the last 20; with --all you see the earlier ones too", few)
            test.same("%s: every one" % words[0], 41, len(re.findall(each, all_of_them)))
            test.same("%s --json" % words[0], list(range(41, 0, -1)), [
                row["mailing"] for row in office.good(*words, "--all", "--json").json()])


def shapes(test, office):
    """--json as it is promised: keys are only ever added."""
    queued = office.good("queue", office.file("n.md", LETTER), "--yes", "--json").json()
    test.same("queue --json: one line", 1, len(queued))
    test.same("its keys", [], [key for key in QUEUED if key not in queued[0]])
    mailing = queued[0]["mailing"]
    result = office.good("books", str(mailing), "--json").json()
    test.same("books --json: its keys", [], [key for key in BOOKS if key not in result[0]])
    test.check("books --json: numbers are numbers", all(type(result[0][key]) is int for key in BOOKS[:7]) and
               result[0]["balanced"] is True, result)
    test.same("books without a number: all of them", 3, len(office.good("books", "--json").json()))
    stopped = office.good("stop", "--json").json()[0]
    test.same("stop without a number stops all", (1, 0, 100), (stopped["stopped"], stopped["have_it"],
                                                             stopped["do_not"]))
    why = office.good("why", "parent1@example.org", "--json").json()[0]
    test.same("why tells of the last that went, not of what was stopped since", ("sent", True), (why["state"], why["mailing"] < mailing))
    test.same("stop when nothing is left", 0, office.run("stop", "--json").json()[0]["stopped"])


def codes(test, office):
    for name, expected, words in (
            ("no such command", 1, ("nonsense",)), ("no such option", 1, ("books", "--nonsense")),
            ("too few words", 1, ("queue",)), ("not a number", 1, ("books", "x")),
            ("no such mailing", 3, ("books", "999")), ("none to stop", 3, ("stop", "999")),
            ("none to hold", 3, ("mailing", "hold", "999")), ("no such file", 3, ("queue", "/nonexistent/file.md")),
            ("nobody by that number", 3, ("why", "4294967295")),
            ("an odd time", 1, ("mailing", "reschedule", str(office.queue(LETTER)), "tomorrow")), ("help", 0, ("help",)),
            ("help on one", 0, ("queue", "--help")), ("the version and nothing else", 0, ("books", "999", "--version"))):
        result = office.run(*words)
        test.check("exit code: %s" % name, result.code == expected and (expected == 0 or result.err.strip()), result)
    broken = office.run("queue", office.file("bad.md", LETTER.replace("Topic: news", "Topic: nonsense")), "--yes")
    test.same("exit code: refused by a rule", 2, broken.code)
    wrong = subprocess.run([office.command()[0], "books", "--config", "/nonexistent/signpost.yaml"],
                           capture_output=True, text=True, env=office.environment())
    test.check("no configuration there", wrong.returncode in (3, 4) and wrong.stderr.strip(), wrong)


def past_every_stop(test):
    """A-12, B-23: a service message reaches people who said stop; the officer is told how many before it is queued."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("p%d@example.org" % i, "Person Example", "news;events") for i in range(5)])
        office.good("member", "stop", "p0@example.org")
        office.good("member", "suppress", "p1@example.org")
        office.good("member", "stop", "p2@example.org", "news")
        for topic in ("news", "events"):
            office.good("member", "stop", "p3@example.org", topic)
        text = "---\nsubject: Our privacy notice\nkind: service\n%s---\n\n## It has changed\nTopic: service\n\n%s\n"
        said = office.run("queue", office.file("fair.md", text % ("reason: all\n", "Come to our fair and buy raffle tickets.")), "--yes")
        test.same("a fair is none", 2, said.code)
        test.has("and it is said where", r"fair.md:10:1: .*promotes something: 'Come to our fair'", said.out + said.err)
        unasked = office.run("queue", office.file("notice.md", text % ("", "It says how long we keep names.")), "--yes")
        test.same("somebody has to say why", 2, unasked.code)
        test.has("it says whom it reaches", "notice.md:3:7: .*also to those who said stop", unasked.out + unasked.err)
        honest = office.good("queue", office.file("notice.md", text % ("reason: the law asks for it\n", "It says how long we keep names.")), "--yes")
        test.has("and how many", r"5 people will get this\.\n3 of them said stop, and get this all the same", honest.out)


def nobody_gets_it(test):
    """A section of signposting that nobody gets, for who had agreed to it has stopped it: what is said is true, and what to do instead."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "news;signposting"), flow.Person("b@example.org", "", "news")])
        office.good("member", "stop", "a@example.org", "signposting")
        said = office.good("queue", office.file("news.md", flow.NEWSLETTER), "--yes").out
        test.has("nobody gets it", r"0 people \(.*\)\n *Nobody gets this section as things are\. It may be posted on\n *the website .*: signpost preview --web ", said)
        test.has_not("nor is it said that nobody ever agreed", "has agreed to", said)


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        office.add_people(flow.people(100))
        questions(test, office)
        shapes(test, office)
        codes(test, office)
    last_time(test)
    many_mailings(test)
    in_the_middle(test)
    cut_short(test)
    damaged_journal(test)
    on_hold(test)
    past_every_stop(test)
    nobody_gets_it(test)
    test.done()


if __name__ == "__main__":
    main()
