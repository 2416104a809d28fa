#!/usr/bin/env python3
"""
An old copy of the store is put back (E-25, F-13): nobody who said stop since is mailed, no mailing that went out
since goes a second time by itself, and no number is given twice.
"""
import hashlib
import os
import shutil
import sqlite3
import threading
import time

import flow

LETTER = flow.NEWSLETTER.split("## Petition")[0]
LONG = 500      # lines of a journal that is not read from its beginning


def copy_store(office, to):
    """As the README says: SQLite's own backup, which needs no pause."""
    source = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
    target = sqlite3.connect(to)
    source.backup(target)
    target.close()
    source.close()


def put_back(office, copy):
    for end in ("-wal", "-shm"):
        if os.path.exists(os.path.join(office.home, "store", "store.db" + end)):
            os.unlink(os.path.join(office.home, "store", "store.db" + end))
    shutil.copy(copy, os.path.join(office.home, "store", "store.db"))


def half_sent(test):
    """Queued after the copy and half sent: the copy does not know it, and that is said."""
    with flow.Office(test) as office:
        office.add_people(flow.people(2000))
        office.queue(LETTER)
        office.once()
        copy = os.path.join(office.folder, "copy.db")
        copy_store(office, copy)
        whole = office.queue(LETTER.replace("News for families", "More news for families"))
        office.once()
        lost = office.queue(LETTER.replace("News for families", "Late news for families"))
        daemon = office.daemon()
        test.check("it runs", office.until(lambda: office.sent(lost) > 50))
        office.good("mailing", "hold", str(lost))
        time.sleep(1)
        test.same("the daemon stops in order", 0, daemon.stop())
        test.check("it is half sent", office.waiting(lost) > 0, office.waiting(lost))
        put_back(office, copy)
        office.once()
        status = office.good("status").out
        test.has("status says so", "Mailing %d began after the copy that was put back was made" % lost, status)
        test.check("and nothing of the one that went whole", "Mailing %d began" % whole not in status, status)
        test.has("and so does the log", "it is not in these records, and some people have it mailing=%d" % lost, office.log.text())


def keys_lost(test):
    """The folder of the keys is lost and its backup is older than the store: an operator accepts the shorter journal, and nobody's
    stop is lost by it."""
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        people = [one.address for one in flow.people(4)]
        keys = os.path.join(office.home, "keys")
        older = os.path.join(office.folder, "older.db")
        office.good("member", "stop", people[0])
        copy_store(office, older)
        shutil.copytree(keys, os.path.join(office.folder, "kept"))
        office.good("member", "stop", people[1])
        office.queue(LETTER)
        test.same("nothing to accept yet", 2, office.run("journal", "accept", "--yes").code)
        office.once()
        shutil.rmtree(keys)
        shutil.copytree(os.path.join(office.folder, "kept"), keys)
        shut = office.run("journal", "replay")
        test.check("a shorter journal is not taken, and what to do is said", shut.code == 4 and "signpost journal accept" in shut.err, shut)
        test.same("and nothing is sent", 4, office.once().code)
        test.same("nobody accepts it by mistake", 1, office.run("journal", "accept", wrapper=("setsid",)).code)
        office.good("journal", "accept", "--yes")
        test.has("it is logged", "an older copy of the journal accepted by a person", office.log.text())
        test.has("check is content", "good    journal", office.run("check").out)
        office.good("member", "stop", people[2])
        before = len(office.letters())
        office.queue(LETTER.replace("News for families", "Later news for families"))
        test.same("letters go again", 0, office.once().code)
        test.same("to nobody who said stop before, between and since", [], [
            one.to for one in office.letters() if "Later news" in one.decoded() and any(who in one.to for who in people[:3])])
        test.check("but to others", len(office.letters()) > before)
        test.same("the record book is whole", 0, office.run("ledger", "verify").code)

        newer = os.path.join(office.folder, "newer.db")
        copy_store(office, newer)
        put_back(office, older)
        refused = office.run("journal", "replay")
        test.check("a store from before that is refused", refused.code == 4 and "are lost, and this store has seen" in refused.err, refused)
        test.same("which cannot be accepted", 2, office.run("journal", "accept", "--yes").code)
        put_back(office, newer)
        test.same("the newer one is taken", 0, office.once().code)


def write_lines(office, first, last):
    """Lines of the journal: a mailing began."""
    with open(os.path.join(office.home, "keys", "journal"), "a") as journal:
        for number in range(first, last + 1):
            line = "%d m %d 1 - %s " % (number, time.time(), "0" * 32)
            journal.write(line + hashlib.blake2b(line.encode(), digest_size=16).hexdigest()[:8] + "\n")


def note(store, number):
    store.execute("UPDATE facts SET number = ? WHERE name = 'journal'", (number,))


def keep_writing(office, number, enough):
    """As whoever acts does: the lock, the journal, the store, and a moment for one other, after whom it has the lock again at once."""
    store = sqlite3.connect(os.path.join(office.home, "store", "store.db"), timeout=0, isolation_level=None)
    while not enough.is_set():
        try:
            store.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            continue
        number += 1
        write_lines(office, number, number)
        time.sleep(0.1)
        note(store, number)
        store.execute("COMMIT")
        time.sleep(0.001)
    store.close()


def being_written(test):
    """Whoever writes has a line in the journal before the store knows of it: that is no backup that was put back."""
    with flow.Office(test) as office:
        office.add_people(flow.people(3))
        office.good("member", "stop", flow.people(1)[0].address)
        write_lines(office, 2, LONG)
        with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
            note(store, LONG)
        enough = threading.Event()
        writer = threading.Thread(target=keep_writing, args=(office, LONG, enough))
        writer.start()
        said = [office.good("status").out for _ in range(5)]
        check = office.run("check")
        enough.set()
        writer.join()
        test.same("status has nothing to say of it", [], [one for one in said if "Nothing needs a person" not in one])
        test.check("nor has check", check.code == 0, check)
        seen = office.value("SELECT number FROM facts WHERE name = 'journal'")
        write_lines(office, seen + 1, seen + 1)
        test.has("a line that nobody is writing is told", "Stops were said that this store does not know", office.good("status").out)
        test.has("and by check", "1 stops in it are not in the store", office.run("check").out)
        office.good("journal", "replay")
        office.good("check")


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        office.add_people(flow.people(20))
        copy = os.path.join(office.folder, "copy.db")
        went = office.queue(LETTER)
        ended = office.queue(LETTER.replace("News for families", "More news for families"))
        copy_store(office, copy)
        office.good("stop", str(ended))
        office.once()
        before = len(office.letters())
        test.check("the first one went", before > 0)
        later = office.queue(LETTER.replace("News for families", "Late news for families"))
        office.once()
        test.check("and one queued after the copy", len(office.letters()) > before)
        before = len(office.letters())
        who = flow.people(20)[0].address
        office.good("member", "stop", who)

        # The wrong backup is started by mistake, and the right one put back: nobody's key is gone.
        office.good("member", "add", "newcomer@example.org")
        newer = os.path.join(office.folder, "newer.db")
        copy_store(office, newer)
        put_back(office, copy)
        office.once()
        put_back(office, newer)
        test.has("who was added since can still be read", "newcomer@example.org", office.good("member", "list").out)
        test.has("and every key is there", "good    keys", office.run("check").out)

        put_back(office, copy)
        office.once()
        test.same("nothing goes a second time", before, len(office.letters()))
        test.has("the one that went waits for a person, who reads why", "older copy of the records",
                 office.good("mailing", "show", str(went)).out)
        shown = office.good("mailing", "show", str(ended)).out
        test.has("the one that was stopped is stopped", "newsletter, stopped", shown)
        test.has("and nothing of it waits", r"\+ 0 waiting", shown)
        test.has("status says so", "older copy of the records", office.good("status").out)
        fresh = office.queue(LETTER.replace("News for families", "Fresh news for families"))
        test.check("numbers are not given twice", fresh > later, "%d after %d" % (fresh, later))
        office.once()
        test.check("new mail goes", len(office.letters()) > before)
        test.same("but not to the one who said stop", [],
                  [letter.path for letter in office.letters()[0:] if who in letter.decoded() and
                   "Fresh news" in letter.decoded()])
        test.same("the record book is whole", 0, office.run("ledger", "verify").code)
    half_sent(test)
    keys_lost(test)
    being_written(test)
    test.done()


if __name__ == "__main__":
    main()
