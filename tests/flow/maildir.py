#!/usr/bin/env python3
"""
The gate, the books and the folder outbox, by the real programs: who gets which section, a stop in
the middle of a mailing, a second import that must not bring anybody back, and one owner.
"""
import mailbox
import os
import re
import subprocess

import flow

LEAVE = flow.NEWSLETTER.split("## Petition")[0]


def sections(test, office):
    """A-20, B-12: 40 of 100 get the signposted section, 60 get no byte of it."""
    office.add_people(flow.people(100))
    rehearsed = office.good("queue", office.file("n.md", flow.NEWSLETTER), "--yes", "--json").json()[0]
    mailing = rehearsed["mailing"]
    test.same("queue says how many", (100, 90, {"no_consent": 10}),
              (rehearsed["intended"], rehearsed["will_get"], rehearsed["withheld_by"]))
    test.check("and when, with its offset", re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d",
                                                         rehearsed["send"]), rehearsed["send"])
    result = office.once()
    test.same("signpostd --once", 0, result.code)
    letters = office.letters()
    holds = [letter for letter in letters if letter.holds("keep the school bus")]
    without = [letter for letter in letters if letter not in holds]
    test.same("letters", 90, len(letters))
    test.same("exactly 40 hold the section", 40, len(holds))
    everything = {person.address for person in flow.people(100) if "signposting" in person.topics}
    test.same("and the right 40", everything, {letter.to for letter in holds})
    for word in flow.SIGNPOSTED:
        test.same("no byte of %r for the others" % word, [], [one.to for one in without if one.holds(word)])
        test.same("%r stands in the 40" % word, [], [one.to for one in holds if not one.holds(word)])
    test.same("nobody who agreed to nothing", set(),
              {one.to for one in letters} & {person.address for person in flow.people(100) if not person.topics})
    test.same("A-21: the number of sections is not told either", [],
              [one.to for one in without if one.holds("signposting")])
    same_letter(test, without)
    named(test, letters)
    books = office.books(mailing)
    test.same("books", (100, 90, 0, 10, 0, 0, {"no_consent": 10}),
              tuple(books[key] for key in ("intended", "sent", "refused", "withheld", "doubt", "waiting",
                                           "withheld_by")))
    again = office.once()
    test.same("a second run has nothing to do", (0, 90), (again.code, len(office.letters())))
    verify(test, office)


def rehearsal(test, office):
    """A folder holds the letters of one rehearsal and no other's."""
    office.add_people([flow.Person("ann@example.org", "Ann Example", "news"), flow.Person("ben@example.org", "Ben Example", "news")])
    letter, folder = office.file("n.md", LEAVE), os.path.join(office.folder, "rehearsed")
    test.has("two letters", "^2 letters written", office.good("rehearse", letter, folder).out)
    office.good("member", "stop", "ben@example.org")
    again = office.run("rehearse", letter, folder)
    test.same("not among the old ones", (2, 2), (again.code, len(os.listdir(folder))))
    test.has("it says why", "there are files in .*rehearsed already", again.err)
    for name in os.listdir(folder):
        os.unlink(os.path.join(folder, name))
    test.has("one letter", "^1 letter written", office.good("rehearse", letter, folder).out)
    test.same("and no other", 1, len(os.listdir(folder)))
    test.same("nothing is sent", [], (office.once(), office.letters())[1])
    as_mbox(test, office)


def as_mbox(test, office):
    """An officer's folder would be the service's: she writes to the standard output, and no line of a letter begins another one."""
    letter = office.file("n.md", LEAVE.replace("Hello {{name}},", "Hello {{name}},\n\nFrom here on all is new."))
    done = office.good("rehearse", letter, "-", "--json")
    path = office.file("letters.mbox", done.out)
    found = list(mailbox.mbox(path))
    test.same("a letter", ["ann@example.org"], [str(one["To"]).split("<")[-1].strip(">") for one in found])
    test.has("whole", "on all is new", found[0].get_payload(0).get_payload(decode=True).decode() if found else "")
    test.check("without carriage returns", b"\r" not in subprocess.run(office.command("rehearse", letter, "-"), capture_output=True).stdout)
    test.has("the count is told beside it", "1 letter written", done.err)
    folder = os.path.join(office.folder, "hers")
    refused = office.run("rehearse", letter, folder, env={"SUDO_UID": "4321", "SUDO_COMMAND": "/usr/bin/signpost"})
    test.same("through sudo no folder is made that she cannot read", (2, False), (refused.code, os.path.exists(folder)))
    test.has("it says what to type instead", r"signpost rehearse .*n\.md - >letters\.mbox", refused.err)


def same_letter(test, letters):
    """B-50: without name, tokens and addresses, two letters of one version are the same octets."""
    plain = set()
    for letter in letters:
        html = letter.part("text/html")
        test_name = re.sub(r"Hello (everyone|Ann Example)", "Hello", html)
        plain.add(re.sub(r"[a-zA-Z2-7]{32}", "TOKEN", test_name))
    test.same("B-50: the HTML of one version is the same for everybody", 1, len(plain))
    test.same("B-50: no picture from elsewhere", [], re.findall(r"<img[^>]*", "".join(plain)))


def named(test, letters):
    names = {person.address: person.name or "everyone" for person in flow.people(100)}
    wrong = [one.to for one in letters if "Hello %s," % names[one.to] not in one.part("text/plain") or
             "Hello %s," % names[one.to] not in one.part("text/html")]
    test.same("each is greeted by name, or as everyone", [], wrong)
    test.same("C-05: one address, no Cc, no Bcc", [], [one.to for one in letters if one.message["Cc"] or
                                                     one.message["Bcc"] or one.to.count("@") != 1])


def verify(test, office):
    result = office.run("ledger", "verify")
    test.same("the record book verifies", 0, result.code)


def check_on_terminal(test, office):
    """With many people it takes long: a terminal says what it looks at, and nothing else does."""
    code, said = office.on_terminal(("check",), ())
    looked = re.findall("\r([A-Z][^\r]*) …\r\x1b\\[K([a-z]+) ", said)
    test.check("on a terminal it says what it looks at, before the answer", code == 0 and len(looked) == 6 and {answer for _, answer in looked} == {"good"},
               (code, said))
    test.has_not("not where there is none", " …", office.good("check").err)
    test.has_not("nor in JSON", " …", office.on_terminal(("check", "--json"), ())[1])


def one_owner(test, office):
    """--once beside a running daemon exits 4 and changes nothing."""
    daemon = office.daemon()
    test.check("the daemon is ready", office.until(lambda: "sender ready" in office.log.text()), office.log.text())
    result = office.once()
    test.same("--once beside a running daemon", 4, result.code)
    test.has("says that there is another", "another sender is at work", result.err + office.log.text())
    test.same("the daemon stops in order", 0, daemon.stop())


def withdrawn_while_running(test):
    """B-12, B-22: no letter to somebody is claimed after the commit of their stop."""
    with flow.Office(test) as office:
        office.add_people(flow.people(2000))
        mailing = office.queue(LEAVE)
        daemon = office.daemon()
        test.check("the mailing runs", office.until(lambda: office.sent(mailing) > 100))
        row = office.rows("SELECT member FROM deliveries WHERE mailing = ?1 AND state = 0 ORDER BY member DESC LIMIT 1",
                          mailing)
        test.check("somebody still waits", row)
        member = str(row[0][0])
        office.good("member", "stop", member, "ALL")
        seq = office.value("SELECT max(seq) FROM ledger WHERE member = ?1", member)
        test.check("it ends", office.until(lambda: office.waiting(mailing) == 0, 60))
        state, reason, decided = office.rows("SELECT state, reason, decided_seq FROM deliveries WHERE mailing = ?1 AND "
                                             "member = ?2", mailing, member)[0]
        if state == flow.SENT:      # the claim was quicker than we
            test.check("claimed before the stop", decided < seq, "claimed at %s, stopped at %s" % (decided, seq))
        else:
            test.same("withheld", (flow.WITHHELD, True), (state, decided >= seq))
        test.same("the daemon stops in order", 0, daemon.stop())
        test.same("books: one fewer", 1 if state == flow.WITHHELD else 0,
                  office.books(mailing)["withheld_by"].get("objected", 0))


def withdrawn_stays(test):
    """B-28: an import that says yes for somebody who said stop changes nothing and says so."""
    with flow.Office(test) as office:
        everybody = [flow.Person("mary@example.org", "Mary Example", "news;events"),
                     flow.Person("joan@example.org", "Joan Example", "news")]
        office.add_people(everybody)
        office.good("consent", "withdraw", "mary@example.org", "news")
        again = office.add_people(everybody + [flow.Person("new@example.org", "Nora Example", "news")])
        said = again.out + again.err
        test.has("the line is reported", r"(?m)line 2\b|people\.csv:2\b|\b2:", said)
        mailing = office.queue(LEAVE)
        test.same("sent", 0, office.once().code)
        got = {letter.to: letter for letter in office.letters()}
        test.same("who gets it", {"mary@example.org", "joan@example.org", "new@example.org"}, set(got))
        test.check("and of what she stopped she gets nothing", not got["mary@example.org"].holds("short-break"))
        test.check("but the topic she kept", got["mary@example.org"].holds("Coffee morning"))
        # All of it now, and once more an import.
        office.good("member", "stop", "mary@example.org", "ALL")
        office.add_people(everybody)
        second = office.queue(LEAVE.replace("December", "January"))
        office.once()
        test.same("nothing after she stopped everything", 1,
                  sum(letter.to == "mary@example.org" for letter in office.letters()))
        test.same("reason", {"objected": 1}, office.books(second)["withheld_by"])
        test.same("first books", 3, office.books(mailing)["sent"])
        verify(test, office)


def moved_by_a_reader(test):
    """F-20: a letter that a mail program moved to cur and marked as read counts as sent after a crash."""
    with flow.Office(test) as office:
        office.add_people(flow.people(3))
        mailing = office.queue()
        test.same("sent", 0, office.once().code)
        outbox = os.path.join(office.home, "outbox")
        for name in os.listdir(os.path.join(outbox, "new")):
            os.rename(os.path.join(outbox, "new", name), os.path.join(outbox, "cur", name + ":2,RS"))
        # What the store would say if the sender had died between writing the letters and recording them.
        undo(office, mailing)
        test.same("after the crash", 0, office.once().code)
        test.same("nobody has it twice", 3, len(office.letters()))
        test.same("all are sent, none in doubt", (3, 0), (office.books(mailing)["sent"], office.books(mailing)["doubt"]))


def undo(office, mailing):
    import sqlite3
    store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
    with store:
        sent = store.execute("UPDATE deliveries SET state = 2, instance = 1 WHERE mailing = ?1 AND state = 4",
                             (mailing,)).rowcount
        store.execute("UPDATE mailings SET sent = 0, waiting = ?2, state = 2, finished_at = 0 WHERE id = ?1",
                      (mailing, sent))
    store.close()


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        sections(test, office)
        one_owner(test, office)
    with flow.Office(test) as office:
        rehearsal(test, office)
        check_on_terminal(test, office)
    moved_by_a_reader(test)
    withdrawn_while_running(test)
    withdrawn_stays(test)
    test.done()


if __name__ == "__main__":
    main()
