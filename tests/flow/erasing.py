#!/usr/bin/env python3
"""
Who is erased stays erased, and leaves nothing where it need not (B-42): not when an old copy of the keys is put back,
and not in what the store's files hold beside the rows.
"""
import os
import shutil
import sqlite3
import time

import flow
import post

WHO = "zebulon.quickley@example.org"
DISTRICT = "Lower Snodbury"
MESSAGE_ID = "<zebulon-laptop-7f3a.20260501@zebulons-macbook.local>"
LETTER = "---\nsubject: Whelks on the promenade\n---\n\nHello {{name}},\n\n## Whelks on Friday\nTopic: news\n\nThe stall at the fair is on Friday.\n"
EVENT = time.strftime("---\ntitle: Coffee\nstarts: %Y-%m-%d 11:00\nends: %Y-%m-%d 13:00\nplace: Hall\naccess: step-free\ncost: free\n"
                      "book: answer\ncontact: Sam\nremind: 1 day\n---\n\nCome.\n", time.gmtime(time.time() + 180 * 86400))
EVIDENCE = "Zebulon's form in folder 9"


def copy(office, part, name, to):
    """As the README says."""
    source, target = sqlite3.connect(os.path.join(office.home, part, name)), sqlite3.connect(os.path.join(to, name))
    source.backup(target)
    target.close()
    source.close()


def put_back(office, part, name, copies):
    for end in ("", "-wal", "-shm"):
        if os.path.exists(os.path.join(office.home, part, name + end)):
            os.unlink(os.path.join(office.home, part, name + end))
    shutil.copy(os.path.join(copies, name), os.path.join(office.home, part, name))


def keys_of(office, member):
    keys = sqlite3.connect("file:%s?mode=ro" % os.path.join(office.home, "keys", "keys.db"), uri=True)
    count = keys.execute("SELECT count(*) FROM member_keys WHERE member = ?", (member,)).fetchone()[0]
    keys.close()
    return count


def add(office, address=WHO):
    office.good("member", "add", address, "--name=Zebulon Quickley", "--district", DISTRICT)
    office.good("consent", "give", address, "news", "--evidence", EVIDENCE, "--channel", "paper", "--date", "2026-05-01")
    return office.good("member", "show", address, "--json").json()[0]["member"]


def old_keys(test):
    """An old keys.db brings nobody back, neither alone nor with an old store."""
    with flow.Office(test, secrets=(WHO, DISTRICT, EVIDENCE)) as office:
        member = add(office)
        for part, name in (("store", "store.db"), ("keys", "keys.db")):
            copy(office, part, name, office.folder)
        said = office.good("member", "forget", WHO, "--yes").out
        test.has("it says how long a copy tells of them", r"for as long as a copy of keys\.db from before", said)
        test.has("and where mails of theirs may lie", "look for them in INBOX, Junk, Signpost/Returned, Signpost/Stops, "
                 "Signpost/Joins, Signpost/Automatic, Signpost/Unreadable, Signpost/Bookings, and delete them", said)
        test.has("and letters to them", "letters to them in the folder /.*/outbox", said)
        put_back(office, "keys", "keys.db", office.folder)
        test.same("the old keys hold theirs", 1, keys_of(office, member))
        history = office.good("member", "history", str(member)).out
        test.has("their history is there", "was erased", history)
        test.has_not("without its words", "folder 9", history)
        test.same("the key is gone again", 0, keys_of(office, member))

        for what, words in (("signpost journal replay", ("journal", "replay")), ("signpostd", None)):
            put_back(office, "keys", "keys.db", office.folder)
            put_back(office, "store", "store.db", office.folder)
            if words is None:
                office.edit("mailbox:\n  directory: ./mailbox\n  join_address: join@example.org\n", "")  # the sender alone
                office.once()
            else:
                office.good(*words)
            test.same("an old store with old keys, %s" % what, 0, keys_of(office, member))
        test.same("the record book is whole", 0, office.run("ledger", "verify").code)


def left(office, words):
    """The store's files that hold these words."""
    folder = os.path.join(office.home, "store")
    found = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            if words.encode() in file.read():
                found.append(name)
    return found


def reader_of(office, part, name, table):
    """Somebody who looks at one moment of it for a long time."""
    reader = sqlite3.connect(os.path.join(office.home, part, name), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM " + table).fetchall()
    return reader


def beside_the_rows(test):
    """Neither the free places of store.db nor its write-ahead log, while signpostd runs and somebody reads."""
    second = "second." + WHO
    with flow.Office(test, secrets=(WHO, DISTRICT, EVIDENCE)) as office:
        add(office)
        daemon = office.daemon()
        test.check("signpostd runs", office.until(lambda: "sender ready" in office.log.text()))
        test.check("the district is there", left(office, DISTRICT))
        office.good("member", "forget", WHO, "--yes")
        test.same("gone at once", [], left(office, DISTRICT))

        add(office, second)
        readers = [reader_of(office, "store", "store.db", "members"), reader_of(office, "keys", "keys.db", "member_keys")]
        began = time.monotonic()
        office.good("member", "forget", second, "--yes")
        test.check("it waits for nobody who reads", time.monotonic() - began < 5, time.monotonic() - began)
        for reader in readers:
            reader.close()
        test.check("and signpostd tries again", office.until(lambda: not left(office, DISTRICT), 200), left(office, DISTRICT))
        test.same("signpostd ends well", 0, daemon.stop())


def kept_of(office, member):
    """What the store keeps of letters to this one person alone."""
    return "\n".join(str(row) for row in office.rows(
        "SELECT g.source, g.calendar, g.in_reply_to, g.reply_to, v.segments FROM deliveries d"
        " JOIN mailings g ON g.id = d.mailing LEFT JOIN variants v ON v.mailing = g.id"
        " WHERE d.member = ?1 AND g.audience_got = -1", member))


def letters_to_one(test):
    """A-48: a Message-ID of theirs is gone once its answer has gone; B-42: what letters to them alone said goes with them."""
    with flow.Office(test, secrets=(WHO, DISTRICT, EVIDENCE, MESSAGE_ID)) as office:
        member = add(office)
        mailing, codes = post.send(office, 0, LETTER)
        post.by_folder(office)
        post.deliver(office, post.mail("stop+%s@example.org" % codes[WHO].stop, "stop", "stop", WHO, message_id=MESSAGE_ID))
        office.once()
        answers = [letter for letter in office.letters() if letter.to == WHO]
        test.same("the receipt answers their mail", [MESSAGE_ID], [str(letter.message["In-Reply-To"]) for letter in answers])
        test.has("what it said is known still", "We have stopped", kept_of(office, member))
        test.has_not("but not to which mail", "zebulon-laptop", kept_of(office, member))
        test.same("and nowhere in the store", [], left(office, "zebulon-laptop"))

        office.good("event", "add", office.file("coffee.md", EVENT), "--yes")
        office.good("event", "book", "1", WHO)
        office.once()
        test.has("a booking's letter", "You are booked", kept_of(office, member))
        books = office.rows("SELECT id, kind, queued_at, finished_at, intended, sent FROM mailings ORDER BY id")
        office.good("member", "forget", WHO, "--yes")
        test.has_not("nothing of any letter", "stopped|booked|@", kept_of(office, member))
        test.same("the books stay", books, office.rows(
            "SELECT id, kind, queued_at, finished_at, intended, sent FROM mailings ORDER BY id"))
        test.check("also of the newsletter, which others have as well", office.value(
            "SELECT length(source) FROM mailings WHERE id = ?1", mailing) > 0)

        second = add(office, "second." + WHO)
        office.good("event", "book", "1", "second." + WHO)
        waiting = office.value("SELECT max(mailing) FROM deliveries WHERE member = ?1", second)
        office.good("member", "forget", "second." + WHO, "--yes")
        office.once()
        test.same("a letter that waited is withheld, as a letter to somebody erased", [(6, 0, 1)], office.rows(
            "SELECT state, sent, withheld FROM mailings WHERE id = ?1", waiting))
        office.check_books()


def mails(test):
    """Whose a mail was is forgotten; what waits goes on waiting, and a question about data keeps its day (B-45)."""
    with flow.Office(test, secrets=(WHO, DISTRICT, EVIDENCE, MESSAGE_ID)) as office:
        def waiting():
            return {one["kind"]: one for one in office.good("inbox", "list", "--json").json()}

        member = add(office)
        codes = post.send(office, 0, LETTER)[1]
        post.by_folder(office)

        def come():
            post.deliver(office, post.bounce("bounces+%s@example.org" % codes[WHO].bounce, WHO, about=codes[WHO].message_id))
            post.deliver(office, post.mail("stop+%s@example.org" % codes[WHO].stop, "stop", "stop", WHO))
            office.once()

        post.deliver(office, post.mail("office@example.org", "When is the next coffee morning?", "a question", WHO))
        post.deliver(office, post.mail("office@example.org", "Please delete all my data.", "my data", WHO))
        come()
        before = waiting()
        test.check("a question and one about data wait", {"person", "data-protection"} <= set(before), before)
        test.check("which say whose they are", all(before[kind]["member"] == member for kind in ("person", "data-protection")),
                   before)
        test.check("so does what was recorded", office.value("SELECT count(*) FROM mails WHERE member = ?1", member) >= 2)
        office.good("member", "forget", WHO, "--yes")
        test.same("they wait as before, and name nobody", {kind: dict(one, member=0) for kind, one in before.items()}, waiting())
        test.has_not("so for people", str(member), office.good("inbox", "list").out)
        come()
        test.check("more came", office.value("SELECT count(*) FROM mails") > 5)
        for table in ("mails", "inbox"):
            test.same("no row of %s names them" % table, 0, office.value(
                "SELECT count(*) FROM %s WHERE member = ?1" % table, member))
        for waits in waiting().values():
            office.good("inbox", "show", str(waits["inbox"]))
            office.good("inbox", "done", str(waits["inbox"]), "--yes")


def main():
    test = flow.Test()
    mails(test)
    old_keys(test)
    beside_the_rows(test)
    letters_to_one(test)
    test.done()


if __name__ == "__main__":
    main()
