#!/usr/bin/env python3
"""
How SQLite finds what each query of the program asks for: none reads a whole table that grows with people, letters or years, but for
those below, which say why they may.  An office with 200 people does not show it; one with 155,000 waits, and so does whoever writes.
"""
import glob
import os
import re
import sqlite3
import subprocess

import flow

GROWS = "mailings|bookings|members|addresses|consent|suppressions|ledger|deliveries|attempts|mails|inbox"
LITERAL = r'"((?:[^"\\]|\\.)*)"'
# The whole of these indexes is what waits.
SHORT = "mailings_waiting|members_staff|bookings_untold|bookings_remind"
TEMPORARY = "CREATE TEMPORARY TABLE"

# How it begins, and why it may.
WHOLE = {
    "SELECT count(DISTINCT member) FROM consent WHERE topic = ?1": "signpost check, and nobody waits",
    "SELECT member, topic, address, state, changed_at, wording, seq FROM consent ORDER BY": "everybody's agreements are wanted",
    "INSERT INTO rebuilt_differing SELECT c.member": "all of it is compared with the record book, without the lock",
    "INSERT INTO rebuilt_differing SELECT m.id": "the same",
    "UPDATE deliveries SET first_try_at = 0 WHERE state IN (0, 3)": "letters that wait, of which there is an index; a clock was set",
    "UPDATE deliveries SET due = ?1 WHERE state IN (0, 3)": "the same",
    "UPDATE deliveries SET due = max(due - ?2, ?1)": "the same",
    "SELECT count(*), count(CASE WHEN joined_at >= ?1": "the letter to staff, now and then",
    "SELECT a.member FROM addresses a JOIN members m ON m.id = a.member WHERE a.domain_tag = ?1": "one person of many is looked for, where a domain is told about",
    "SELECT count(DISTINCT a.member) FROM addresses a": "a person suspends a domain, and nobody waits",
    "SELECT 1 FROM wordings w JOIN ledger l": "the configuration has another text for a wording",
    "SELECT count(*) FROM members WHERE state < 2 AND (roles & ?1)": "how many people there are",
    "SELECT count(*) FROM inbox WHERE done_at = 0": "what waits for a person, of which there is an index",
    "DELETE FROM inbox WHERE id IN": "once a day",
    "SELECT id, folder, uid, kind, member, arrived_at, due_at, done_at, done_how FROM inbox WHERE id > ?1": "from one on, the next alone",
    "UPDATE mails SET to_move = 0 WHERE (folder, uid) IN (SELECT m.folder": "what is to be moved, of which there is an index",
    "SELECT count(*), coalesce(sum(sent), 0)": "the letter to staff, now and then",
    "SELECT count(CASE WHEN state = 3": "the same",
    "SELECT max(id) FROM (SELECT id FROM members WHERE id > ?1": "from one on, so many at most: the next people of everybody",
    "SELECT id FROM members WHERE id > ?1 AND state < 2": "from one on, the next alone",
    "SELECT id FROM members WHERE state = 3 AND id > ?1": "keys older than the store were put back",
    "SELECT id FROM mailings WHERE state <> 0": "the newest, so many at most",
    "SELECT seq, happened_at, recorded_at, actor, via, kind, member, body, sealed, prev, hash FROM ledger WHERE seq >= ?1 ORDER":
        "the record book is wanted, from one entry on",
}


def queries(path):
    """All literals that are SQL, as the compiler sees them."""
    source = subprocess.run(["gcc", "-E", "-P", "-D_GNU_SOURCE", "-Idaemon", path], cwd=flow.ROOT, capture_output=True, text=True,
                            check=True).stdout
    for found in re.finditer(r"%s(?:\s*%s)*" % (LITERAL, LITERAL), source):
        text = "".join(re.findall(LITERAL, found.group()))
        if re.match(r"(SELECT|INSERT|UPDATE|DELETE|WITH)\b|" + TEMPORARY, text):
            yield text


def scanned(plan, query):
    """The large tables that are read from end to end."""
    made = {step.split()[1] for step in plan if step.startswith(("MATERIALIZE", "CO-ROUTINE"))}
    whole = [step for step in plan if step.startswith("SCAN") or (step.startswith("SEARCH") and "(rowid>?)" in step)]
    for name in {step.split()[1] for step in whole if not re.search(r"INDEX (%s)\b" % SHORT, step)} - made:
        table = re.search(r"\b(%s) (AS )?%s\b" % (GROWS, re.escape(name)), query)    # by its short name
        if table or re.fullmatch(GROWS, name):
            yield table.group(1) if table else name


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
        store.execute("ATTACH ? AS keys", (os.path.join(office.home, "keys", "keys.db"),))
        asked = {query: os.path.basename(path) for path in sorted(glob.glob(os.path.join(flow.ROOT, "daemon/store/store*.c")))
                 for query in queries(path)}
        test.check("there are many", len(asked) > 300, len(asked))
        allowed = set()
        for query in sorted(asked, key=lambda one: not one.startswith(TEMPORARY)):
            if query.startswith(TEMPORARY):
                store.execute(query)
                continue
            values = [1] * max([int(number) for number in re.findall(r"\?(\d+)", query)], default=0)
            plan = [row[3] for row in store.execute("EXPLAIN QUERY PLAN " + query, values)]
            found = set(scanned(plan, query))
            reasons = {start for start in WHOLE if found and query.startswith(start)}
            allowed |= reasons
            test.check("%s reads all of %s" % (asked[query], ", ".join(found)), not found or reasons, query)
        test.same("each of those that may does", set(), set(WHOLE) - allowed)
        store.close()
    test.done()


main()
