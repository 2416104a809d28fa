#!/usr/bin/env python3
"""
Who is erased stays erased, and leaves nothing where it need not (B-42): not when an old copy of the keys is put back.
"""
import os
import shutil
import sqlite3

import flow

WHO = "zebulon.quickley@example.org"
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
    office.good("member", "add", address, "--name=Zebulon Quickley")
    office.good("consent", "give", address, "news", "--evidence", EVIDENCE, "--channel", "paper", "--date", "2026-05-01")
    return office.good("member", "show", address, "--json").json()[0]["member"]


def old_keys(test):
    """An old keys.db brings nobody back, neither alone nor with an old store."""
    with flow.Office(test, secrets=(WHO, EVIDENCE)) as office:
        member = add(office)
        for part, name in (("store", "store.db"), ("keys", "keys.db")):
            copy(office, part, name, office.folder)
        said = office.good("member", "forget", WHO, "--yes").out
        test.has("it says how long a copy tells of them", r"for as long as a copy of keys\.db from before", said)
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


def main():
    test = flow.Test()
    old_keys(test)
    test.done()


if __name__ == "__main__":
    main()
