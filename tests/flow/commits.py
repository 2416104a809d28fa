#!/usr/bin/env python3
"""
The sender ended at every single sync to disk of a small mailing (F-20): just before it, just after it, and by a power cut that
takes with it all that was not synced.  Then it is started again, and the end is compared: nobody has two letters, nobody is
lost without a record, the books balance, the record book is whole.  And an import whose undoing ended so can be undone to its end.

A power cut is simulated for store, keys and journal by putting back what was last synced of each file.  That an entry of a
folder may be lost with it is not simulated, so the Maildir is only killed.
"""
import datetime
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys

import flow
import post
import smtp

LANES = 3
LETTER = flow.NEWSLETTER.split("## Petition")[0]
LIBRARY = os.path.join(flow.ROOT, "build/flow/crash_point.so")
EVENT = ("---\ntitle: Coffee morning\nstarts: 17 December %d, 10am\nends: 12 noon\nplace: Village hall\naccess: step-free\ncost: free\n"
         "book: answer this letter\ncontact: Sam at the office\n---\n\nCome and meet us.\n" % (datetime.date.today().year + 1))
FAULTS = ["rcpt~gone@=550 5.1.1 no such user", "rcpt~later@=450 4.2.1 later"]


def eight():
    return [flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(5)] + [
        flow.Person("gone@remote.example.com", "", "news"), flow.Person("later@remote.example.com", "", "news"),
        flow.Person("never@remote.example.com", "", "")]


class Sender:
    """signpostd-sender, started as its supervisor would, with the library in front."""

    def __init__(self, office):
        self.office = office

    def run(self, at, when):
        """True if it died at that sync; False if it was done before."""
        life, other = os.pipe()
        master = os.open(os.path.join(self.office.home, "keys", "master.key"), os.O_RDONLY)
        command = [os.path.join(flow.PROGRAMS, "signpostd-sender"), "--config", self.office.config, "--master-fd", str(master),
                   "--life-fd", str(life), "--once"]
        env = self.office.environment({"LD_PRELOAD": LIBRARY, "CRASH_AT": str(at), "CRASH_WHEN": when})
        process = subprocess.run(command, pass_fds=(master, life), env=env, stdin=subprocess.DEVNULL,
                                 capture_output=True, text=True, timeout=60)
        for one in (life, other, master):
            os.close(one)
        if process.returncode not in (0, -signal.SIGKILL):
            self.office.test.check("the sender ends as it should", False, "%s %s" % (process.returncode, process.stderr))
        return process.returncode == -signal.SIGKILL


def killed_at(office, at, when, *words):
    """Runs `signpost WORDS`.  True if it died at that sync; False if it was done before."""
    env = office.environment({"LD_PRELOAD": LIBRARY, "CRASH_AT": str(at), "CRASH_WHEN": when})
    process = subprocess.run(office.command(*words), env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    if process.returncode not in (0, -signal.SIGKILL):
        office.test.check("signpost %s ends as it should" % " ".join(words[:2]), False, "%s %s" % (process.returncode, process.stderr))
    return process.returncode == -signal.SIGKILL


def data_files(home):
    return [os.path.join(home, folder, name) for folder in ("store", "keys") for name in os.listdir(os.path.join(home, folder))]


def cut_power(home, saved):
    """What is on disk after a power cut: of each file what was last synced, or what was there at the start."""
    for path in data_files(home):
        before = os.path.join(saved, os.path.relpath(path, home))
        if path.endswith(".synced"):
            continue
        if os.path.exists(path + ".synced"):
            shutil.copyfile(path + ".synced", path)
        elif os.path.exists(before):
            shutil.copyfile(before, path)
        else:
            os.unlink(path)
    forget_synced(home)


def forget_synced(home):
    for path in data_files(home):
        if path.endswith((".synced", "-shm")):
            os.unlink(path)


def server(office, number, options, port):
    record = os.path.join(office.folder, "record%s" % number)
    process = subprocess.Popen([sys.executable, os.path.join(smtp.SERVERS, "fault_server.py"), "--no-auth", "--no-starttls", *options,
                                "--port", str(port), "--record", record, *FAULTS], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "port %d\n" % port
    return process, record


def balanced(test, name, office, mailing):
    books = office.books(mailing)
    test.check("%s: the books balance" % name, books["balanced"] and books["intended"] == 8, books)
    return books


def each_point(test, office, kind, way, check, stride=1):
    """Ends a program at step 1, 2, 3 … each time from the same start, or every few steps.  way: before, after, or power."""
    saved = office.home + "-saved"
    shutil.copytree(office.home, saved)
    at = 1
    while True:
        name = "%s, %s step %d" % (kind, way, at)
        died = check(name, at, "before" if way == "power" else way,
                     (lambda: cut_power(office.home, saved)) if way == "power" else (lambda: forget_synced(office.home)))
        shutil.rmtree(office.home)
        shutil.copytree(saved, office.home)
        if not died:
            break
        at += stride
    test.check("%s, %s: there were many" % (kind, way), at > 5 * stride, at)
    shutil.rmtree(saved)
    return at - 1


def by_smtp(test, options, ways):
    with flow.Office(test) as office:
        office.add_people(eight())
        port = smtp.free_port()
        smtp.by_smtp(office, port, lanes=LANES)
        mailing = office.queue(LETTER)

        def check(name, at, when, afterwards):
            process, record = server(office, "-%s-%s" % (when, at), options, port)
            died = Sender(office).run(at, when)
            afterwards()
            office.once()
            process.kill()
            process.wait()
            books = balanced(test, name, office, mailing)
            accepted = smtp.accepted_by(record) if os.path.exists(record) else []
            test.same("%s: nobody has two" % name, len(set(accepted)), len(accepted))
            test.check("%s: sent means arrived, and who has it is sent or in doubt" % name,
                       books["sent"] <= len(accepted) <= books["sent"] + books["doubt"], "%s %s" % (books, accepted))
            test.check("%s: few in doubt" % name, books["doubt"] <= LANES, books)
            # Without PIPELINING a letter is sending from its claim on, so one that would be refused may be in doubt instead.
            judged = books["refused"] + books["waiting"]
            test.check("%s: the others as always" % name, books["withheld"] == 1 and books["refused"] <= 1 and
                       books["waiting"] <= 1 and (judged == 2 or (options and 2 - judged <= books["doubt"])), books)
            test.same("%s: the record book is whole" % name, 0, office.run("ledger", "verify").code)
            if os.path.exists(record):
                os.unlink(record)
            return died

        return {way: each_point(test, office, " ".join(["smtp"] + options), way, check) for way in ways}


def by_maildir(test):
    with flow.Office(test) as office:
        office.add_people(eight())
        mailing = office.queue(LETTER)

        def check(name, at, when, afterwards):
            died = Sender(office).run(at, when)
            afterwards()
            office.once()
            books = balanced(test, name, office, mailing)
            letters = [letter.to for letter in office.letters()]
            test.same("%s: everybody has one" % name, (7, 7), (len(letters), len(set(letters))))
            test.same("%s: never in doubt" % name, (7, 0, 1, 0), tuple(books[key] for key in
                                                                       ("sent", "doubt", "withheld", "waiting")))
            return died

        return {way: each_point(test, office, "maildir", way, check) for way in ("before", "after")}


def by_undoing(test):
    with flow.Office(test) as office:
        office.good("member", "add", "here@remote.example.com")
        office.add_people([*eight(), flow.Person("here@remote.example.com", "", "news")])
        again = office.file("again.csv", "address\nlater@remote.example.com\n")
        undo = ("member", "import", "undo", "1", "--yes")

        def check(name, at, when, afterwards):
            died = killed_at(office, at, when, *undo)
            afterwards()
            before, = office.good("member", "import", "list", "--json").json()
            result = office.run(*undo)
            test.check("%s: it is undone to its end, or was" % name, result.code == (2 if before["state"] == "undone" else 0) and
                       ("The rest of import 1 is undone" in result.out) == (before["state"] == "being undone"), "%s %s" % (before, result))
            test.has("%s: and asks for nothing" % name, "Nothing needs a person", office.good("status").out)
            test.same("%s: whom it brought is gone, and every yes of it" % name, (1, 0), office.rows(
                "SELECT (SELECT count(*) FROM members WHERE state < 2), (SELECT count(*) FROM consent WHERE state = 2)")[0])
            test.same("%s: the record book is whole" % name, 0, office.run("ledger", "verify").code)
            office.good("member", "import", again, "--source", "flow test", "--yes")
            return died

        return {way: each_point(test, office, "undoing", way, check) for way in ("before", "after", "power")}


def to_one_each(test):
    """Letters to one person are mailings of their own; a turn takes up several, or each would cost transactions of its own."""
    with flow.Office(test) as office:
        people = ["b%d@example.org" % i for i in range(40)]
        office.add_people([flow.Person(one, "", "") for one in people])
        office.good("event", "add", office.file("e.md", EVENT), "--yes")
        office.good("event", "import", "1", office.file("b.csv", "address\n" + "\n".join(people) + "\n"), "--yes",
                    env={"LD_PRELOAD": LIBRARY, "CRASH_AT": "40"})     # which a sync for each of them would come to
        forget_synced(office.home)
        test.check("forty letters to one person each ask for fewer than five syncs each", not Sender(office).run(5 * 40, "before"))
        forget_synced(office.home)
        office.once()
        test.same("and everybody has theirs", sorted(people), sorted(letter.to for letter in office.letters()))


def ledger_kind(word):
    with open(os.path.join(flow.ROOT, "daemon/records/words.c")) as file:
        name = re.search(r"\{ (LEDGER_\w+), \"%s\"" % word, file.read())[1]
    with open(os.path.join(flow.ROOT, "daemon/records/ledger.h")) as file:
        return re.findall(r"\bLEDGER_\w+", re.search(r"enum ledger_kind \{(.*?)\};", file.read(), re.S)[1]).index(name) + 1


def behind_a_search(test):
    """E-25: the recorder looks for long whose letter a mail answers, while others may write.  A stop that is in the journal alone by then is
    caught up with before that mail is dealt with."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("ann@example.net", "", "news"), flow.Person("bob@example.net", "", "news")])
        mailing = office.queue(LETTER)
        office.once()
        letter = next(one for one in office.letters() if one.to == "ann@example.net")
        office.check_books()
        store = sqlite3.connect(os.path.join(office.home, "store", "store.db"), isolation_level=None)
        store.execute("INSERT INTO deliveries(mailing, member, address, domain_tag, state) WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL"
                      " SELECT i + 1 FROM n WHERE i < 2000000) SELECT ?1, i, 0, 0, 4 FROM n"
                      " WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE mailing = ?1 AND member = i)", (mailing,))
        post.deliver(office, post.mail("office@example.org", "Please unsubscribe me.", "Re: News", "home@example.com",
                                       In_Reply_To=str(letter.message["Message-ID"])))
        daemon = office.daemon("--once")
        ticks = lambda pid: sum(map(int, open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()[11:13]))
        office.until(lambda: (recorder := daemon.role("recorder")) and ticks(recorder) >= 10, 20)
        died = killed_at(office, 1, "after", "member", "stop", "bob@example.net", "--channel", "phone", "--yes")
        meanwhile = office.value("SELECT count(*) FROM mails") == 0
        daemon.wait()
        store.execute("DELETE FROM deliveries WHERE mailing = ?1 AND member <= 2000000 AND address = 0", (mailing,))
        store.close()
        test.check("somebody died between the journal and the store while it was looked for", died and meanwhile, (died, meanwhile))
        kinds = [kind for kind, in office.rows("SELECT kind FROM ledger WHERE kind IN (?1, ?2) ORDER BY seq",
                                               ledger_kind("journal-replayed"), ledger_kind("person-held"))]
        test.same("the stop counts first", [ledger_kind("journal-replayed"), ledger_kind("person-held")], kinds)


def rehearsed(test):
    """What is only for looking at does not wait for the disk, least of all while the store is locked."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("r%d@example.org" % i, "", "news") for i in range(40)])
        office.good("rehearse", office.file("n.md", LETTER), os.path.join(office.folder, "rehearsed"),
                    env={"LD_PRELOAD": LIBRARY, "CRASH_AT": "40"})     # fewer syncs than letters
        forget_synced(office.home)
        test.same("a file for each", 40, len(os.listdir(os.path.join(office.folder, "rehearsed"))))


def make_library():
    subprocess.run(["make", "-s", "-C", flow.ROOT, os.path.relpath(LIBRARY, flow.ROOT)], check=True)


def main():
    test = flow.Test()
    make_library()
    print("  syncs of a relay's sweep: %s" % by_smtp(test, [], ("before", "after", "power")))
    print("  and without PIPELINING: %s" % by_smtp(test, ["--no-pipelining"], ("power",)))
    print("  syncs of a folder's sweep: %s" % by_maildir(test))
    print("  syncs of an import undone: %s" % by_undoing(test))
    to_one_each(test)
    rehearsed(test)
    behind_a_search(test)
    test.done()


if __name__ == "__main__":
    main()
