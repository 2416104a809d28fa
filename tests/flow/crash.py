#!/usr/bin/env python3
"""
kill -9 at random moments (F-20): the sender, the supervisor, both, `signpost
queue` and `signpost member import`.  Nobody may get two letters, nobody may be lost without a
record, and the books must balance after every restart.

SEED=number repeats a run; KILLS=number makes it longer.  Uses whatever BUILD says.
"""
import collections
import json
import os
import random
import signal
import subprocess
import sys
import time

import flow

SEED = int(os.environ.get("SEED", "20261122"))
KILLS = int(os.environ.get("KILLS", "50"))
PEOPLE = 1000
LANES = 4
LETTER = flow.NEWSLETTER.split("## Petition")[0]


def later(dice, longest):
    time.sleep(dice.uniform(0, longest))


class Killer:
    """Runs one sweep after another and kills each somewhere in its middle."""

    def __init__(self, office, dice, test):
        self.office, self.dice, self.test = office, dice, test
        self.longest = 0.3      # seconds; follows how long a sweep lives
        self.kills = 0

    def kill_once(self):
        """One sweep, killed.  Returns False if it was over before."""
        daemon = self.office.daemon("--once")
        self.office.until(lambda: daemon.sender() or daemon.process.poll() is not None, 10)
        sender = daemon.sender()
        later(self.dice, self.longest)
        if sender is None or daemon.process.poll() is not None:
            self.longest = max(0.05, self.longest * 0.8)
            return False
        which = self.dice.choice(("sender", "both", "supervisor"))
        if which != "supervisor":
            flow.end_process(sender)
        if which != "sender":
            daemon.signal(signal.SIGKILL)
        daemon.wait(30)
        # With the supervisor gone the sender finishes what is on the wire, and ends.
        if not self.office.until(lambda: not flow.alive(sender), 40):
            self.test.check("a sender without its supervisor ends", False, sender)
            flow.end_process(sender)
        self.kills += 1
        return True


def books_after_each(test, office, mailings):
    for mailing in mailings:
        books = office.rows("SELECT intended, sent, refused, withheld, doubt, waiting FROM mailings WHERE id = ?1",
                            mailing)[0]
        counted = dict(office.rows("SELECT state, count(*) FROM deliveries WHERE mailing = ?1 GROUP BY state", mailing))
        rows = (sum(counted.values()), counted.get(flow.SENT, 0), counted.get(flow.REFUSED, 0),
                counted.get(flow.WITHHELD, 0), counted.get(flow.DOUBT, 0),
                sum(counted.get(state, 0) for state in (flow.WAITING, flow.CLAIMED, flow.SENDING, flow.DEFERRED)))
        test.check("books after a kill", books == rows and books[0] == sum(books[1:]), "%s %s" % (books, rows))


def by_maildir(test, dice):
    """Everybody has exactly one, and nothing is in doubt."""
    with flow.Office(test) as office:
        office.add_people(flow.people(PEOPLE))
        mailings = [office.queue(LETTER)]
        killer = Killer(office, dice, test)
        while killer.kills < KILLS:
            if not killer.kill_once() and office.waiting(mailings[-1]) == 0:
                mailings.append(office.queue(LETTER.replace("December", "part %d" % len(mailings))))
            books_after_each(test, office, mailings)
        result = office.once()
        test.same("the last sweep ends well", 0, result.code)
        copies = collections.Counter((letter.to, letter.message["Subject"]) for letter in office.letters())
        test.same("nobody has two", [], [who for who, count in copies.items() if count != 1])
        expected = PEOPLE * 9 // 10 * len(mailings)
        test.same("everybody has one", expected, len(copies))
        test.same("Maildir: never in doubt", 0, office.value("SELECT sum(doubt) FROM mailings"))
        test.same("nothing half-written is left", [], os.listdir(os.path.join(office.home, "outbox", "tmp")))
        print("  maildir: %d kills in %d mailings of %d" % (killer.kills, len(mailings), PEOPLE))


def relay(folder):
    """A server that writes down each letter whose final dot it has seen."""
    record = os.path.join(folder, "record")
    process = subprocess.Popen([sys.executable, os.path.join(flow.ROOT, "tests/servers/fault_server.py"), "--record",
                                record, "--no-auth", "--no-starttls", "dot=wait:0.002"], stdout=subprocess.PIPE,
                               text=True)
    return process, int(process.stdout.readline().split()[1]), record


def by_smtp(test, dice):
    """Nobody gets two; who was not decided is in doubt, and few are."""
    with flow.Office(test) as office:
        process, port, record = relay(office.folder)
        try:
            office.edit("  kind: maildir\n", "  kind: smtp\n  host: 127.0.0.1\n  port: %d\n  security: none\n"
                        "  lanes: %d\n" % (port, LANES))
            office.add_people(flow.people(PEOPLE))
            smtp_kills(test, dice, office, record)
        finally:
            process.kill()
            process.wait()


def smtp_kills(test, dice, office, record):
    mailings = [office.queue(LETTER)]
    killer = Killer(office, dice, test)
    before = 0
    while killer.kills < KILLS:
        if not killer.kill_once() and office.waiting(mailings[-1]) == 0:
            mailings.append(office.queue(LETTER.replace("December", "part %d" % len(mailings))))
        books_after_each(test, office, mailings)
        in_doubt = office.value("SELECT sum(doubt) FROM mailings")
        test.check("doubt: at most one a lane and kill", in_doubt - before <= LANES,
                   "%d more" % (in_doubt - before))
        before = in_doubt
    result = office.once()
    test.check("the last sweep ends", result.code in (0, 5), result)
    with open(record) as file:
        bodies = [json.loads(line) for line in file]
    copies = collections.Counter()
    for body in bodies:
        letter = flow.Letter(body["body"].encode("latin-1"))
        copies[letter.message["Message-ID"]] += 1
        test.check("the envelope is the letter's", letter.to == body["to"])
    test.same("SMTP: nobody gets two", [], [one for one, count in copies.items() if count > 1])
    sent = office.value("SELECT sum(sent) FROM mailings")
    doubt = office.value("SELECT sum(doubt) FROM mailings")
    test.check("SMTP: whoever is sent has it", sent <= len(copies), "%d sent, %d arrived" % (sent, len(copies)))
    test.check("SMTP: who has it is sent, or in doubt", len(copies) <= sent + doubt,
               "%d arrived, %d sent, %d in doubt" % (len(copies), sent, doubt))
    test.same("SMTP: nobody waits", 0, office.value("SELECT sum(waiting) FROM mailings"))
    test.same("SMTP: everybody is accounted for", PEOPLE * 9 // 10 * len(mailings), sent + doubt)
    print("  smtp: %d kills in %d mailings of %d, %d in doubt" % (killer.kills, len(mailings), PEOPLE, doubt))


def killed_command(office, dice, longest, *words):
    """Starts a command and kills it after a while.  True if it was killed."""
    process = subprocess.Popen(office.command(*words), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=office.environment())
    later(dice, longest)
    killed = process.poll() is None
    process.kill()
    process.wait()
    return killed


def commands(test, dice):
    """queue and import killed: nothing, or all of it, and nobody written to on the strength of a half."""
    with flow.Office(test) as office:
        total = sum(imports(test, dice, office, number) for number in range(ROUNDS))
        test.check("imports were killed", total > 0)
        queued = queues(test, dice, office)
        print("  commands: %d imports and %d queues killed" % (total, queued))


IMPORTED, ROUNDS = 1100, 3


def imports(test, dice, office, number):
    """One list, killed while it is read in, sent to in the middle, then read in again.  How often it was killed."""
    everybody = flow.people(IMPORTED, IMPORTED * number)
    text = flow.COLUMNS + "\n" + "".join(one.row() + "\n" for one in everybody)
    path = office.file("people%d.csv" % number, text)
    office.secrets.update(one.address for one in everybody)
    words = ("member", "import", path, "--source", "flow test", "--yes")
    kills = sum(killed_command(office, dice, longest, *words) for longest in (0.05, 0.4))    # the first is hardly ever through by then
    mailing = office.queue(LETTER.replace("December", "during import %d" % number))
    test.same("a sweep in the middle of an import", 0, office.once().code)
    wrong = office.value("SELECT count(*) FROM deliveries d JOIN members m ON m.id = d.member JOIN imports p "
                         "ON p.id = m.import WHERE d.mailing = ?1 AND p.finished_at IS NULL AND d.state = 4", mailing)
    test.same("nobody of a half import is written to", 0, wrong)
    test.same("and the reason is said", office.value("SELECT count(*) FROM members m JOIN imports p ON p.id = m.import "
                                                     "WHERE p.finished_at IS NULL"),
              office.books(mailing)["withheld_by"].get("import", 0))
    office.good(*words)
    test.same("import: everybody, once", IMPORTED * (number + 1),
              office.value("SELECT count(*) FROM members WHERE state = 0"))
    test.same("import: each address once", IMPORTED * (number + 1),
              office.value("SELECT count(DISTINCT blind_index) FROM addresses WHERE current = 1"))
    test.same("import: every yes that was given", IMPORTED * (number + 1) * (9 + 9 + 4) // 10,
              office.value("SELECT count(*) FROM consent WHERE state = 2"))
    return kills


def queues(test, dice, office):
    path = office.file("killed.md", LETTER.replace("December", "killed"))
    before = office.value("SELECT count(*) FROM mailings")
    kills = sum(killed_command(office, dice, 0.12, "queue", path, "--yes") for _ in range(8))
    office.once()
    for mailing, state, intended in office.rows("SELECT id, state, intended FROM mailings ORDER BY id LIMIT 100 OFFSET ?1",
                                               before):
        rows = office.value("SELECT count(*) FROM deliveries WHERE mailing = ?1", mailing)
        decided = office.value("SELECT count(*) FROM deliveries WHERE mailing = ?1 AND state IN (2, 4)", mailing)
        test.check("queue killed: all of it or nothing", decided == 0 if state == 0 else rows == intended == ROUNDS * IMPORTED,
                   "state %d, %d rows, %d intended, %d decided" % (state, rows, intended, decided))
    later_clock = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 2 * 3600))
    office.once(env={"SIGNPOST_CLOCK": later_clock})
    test.same("what was never queued is removed", 0, office.value("SELECT count(*) FROM mailings WHERE state = 0"))
    test.same("with its rows", 0, office.value("SELECT count(*) FROM deliveries WHERE mailing NOT IN "
                                               "(SELECT id FROM mailings)"))
    return kills


def main():
    test = flow.Test()
    dice = random.Random(SEED)
    print("  SEED=%d" % SEED)
    by_maildir(test, dice)
    by_smtp(test, dice)
    commands(test, dice)
    test.done()


if __name__ == "__main__":
    main()
