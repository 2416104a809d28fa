#!/usr/bin/env python3
"""
Every fault of a relay in every phase, with PIPELINING and without (F-20 to F-23, C-33, E-15, E-20): what the relay took is
sent or in doubt and taken once, what it did not take waits or was refused, only a refusal that says so is blamed on a person,
and when the relay is well again everybody has their letter.

Silence is not in the table: the patience of RFC 5321 4.5.3.2 is minutes; smtp.py pretends that they go by.
"""
import functools
import json
import os
import time

import flow
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]
PEOPLE = 5
OFFICES = 3

# What the relay says or does, and what it may come to for the letter it says it to: W waits, R refused, D in doubt,
# S sent after all.  "dot" is what may come of it where the final dot has been sent.
ACTIONS = (
    # name, action, before the dot, at the dot
    ("4yz", "450 4.2.1 come back later", "W", "W"),
    ("5yz, nobody there", "550 5.1.1 no such user", "RW", "R"),
    ("5yz, policy", "550 5.7.1 blocked", "W", "W"),
    ("421", "421 4.3.2 closing down", "W", "W"),
    ("drop", "drop", "W", "DW"),
    ("reset", "reset", "W", "DW"),
    ("garbage", "garbage", "W", "DW"),
    ("a reply with NUL and 8-bit", "nul", "WR", "DWR"),
    ("an overlong line", "overlong", "W", "DW"),
    ("a reply without end", "endless", "W", "DW"),
    ("of several lines", "450-4.2.1 come back|450-4.2.1 later|450 4.2.1 please", "W", "W"),
    ("lines of several codes", "450-4.2.1 come back|550 5.1.1 no such user", "WR", "DWR"),
    ("a reply too many", "250 2.0.0 ok|250 2.0.0 ok", "WSD", "SDW"),
    ("a code out of place", "334 more", "W", "DW"),
)
PHASES = ("mail", "rcpt", "data", "dot")
OPENING = (
    ("turned away", "connect", "554 5.3.2 go away"),
    ("busy", "connect", "421 4.3.2 too many connections"),
    ("hung up at once", "connect", "drop"),
    ("reset at once", "connect", "reset"),
    ("garbage for a greeting", "connect", "garbage"),
    ("no EHLO", "ehlo", "550 5.5.1 what?"),
    ("hung up at EHLO", "ehlo", "drop"),
    ("EHLO without end", "ehlo", "endless"),
)


def record_of(path):
    if not os.path.exists(path):
        return []
    with open(path) as file:
        return [json.loads(line) for line in file]


class Rows:
    def __init__(self, test, office):
        self.test, self.office, self.number = test, office, 0

    def sweep(self, faults, clock=None):
        """One sweep against a server with these faults: what it took."""
        self.number += 1
        server, port, record = smtp.failing(self.office, self.number, faults)
        try:
            smtp.by_smtp(self.office, port, lanes=2)
            if self.mailing is None:
                self.mailing = self.office.queue(LETTER.replace("December", "row %d" % self.number))
            self.office.once(env={"SIGNPOST_CLOCK": clock} if clock else None)
        finally:
            server.kill()
            server.wait()
        facts = record_of(record)
        self.test.same("row %d: nothing said before its time" % self.number, [], [one for one in facts if "early" in one])
        return [one["to"] for one in facts if one.get("answer", "").startswith("250")], len(
            [one for one in facts if "answer" in one])

    def books(self, name):
        books = self.office.books(self.mailing)
        self.test.check("%s: balanced" % name, books["balanced"] and books["intended"] == PEOPLE, books)
        return books

    def row(self, name, faults, outcomes):
        self.mailing = None
        taken, dots = self.sweep(faults)
        books = self.books(name)
        self.test.same("%s: none taken twice" % name, len(set(taken)), len(taken))
        self.test.check("%s: sent is taken, taken is sent or in doubt" % name,
                        books["sent"] - ("S" in outcomes) <= len(taken) <= books["sent"] + books["doubt"], (books, taken))
        for letter, key in (("R", "refused"), ("D", "doubt")):
            self.test.check("%s: %s only where it may be" % (name, key), books[key] == 0 or letter in outcomes, books)
        self.test.check("%s: doubt only where a final dot was sent" % name, books["doubt"] <= dots, (books, dots))
        if books["waiting"] and self.office.value("SELECT state FROM mailings WHERE id = ?1", self.mailing) == 3:
            self.office.good("mailing", "release", str(self.mailing))
        again, _ = self.sweep([], smtp.iso(time.time() + 7 * 3600))
        end = self.books(name)
        self.test.same("%s: in the end nobody waits" % name, 0, end["waiting"])
        self.test.same("%s: nobody has two" % name, [], sorted(set(taken) & set(again)))
        having = len(set(taken) | set(again))
        self.test.check("%s: and everybody else has one" % name,
                        PEOPLE - end["refused"] - end["doubt"] <= having <= PEOPLE - end["refused"], (having, end))


def table():
    """Each row: its name, the faults of the relay, what they may come to."""
    for options in ([], ["--no-pipelining"]):
        road = "one by one" if options else "pipelined"
        for phase in PHASES:
            for name, action, before, at_dot in ACTIONS:
                yield ("%s at %s, %s" % (name, phase, road), options + ["%s@2=%s" % (phase, action)],
                       at_dot if phase == "dot" else before)
        # A letter this short leaves in one piece with its dot, so nobody can know.
        for action in ("drop", "reset"):
            yield "%s in the body, %s" % (action, road), options + ["body@2=" + action], "WD"
        yield "refused in the body, %s" % road, options + ["body@2=drop:552 5.3.4 too big"], "WRD"
    for name, phase, action in OPENING:
        yield name, ["%s=%s" % (phase, action)], "W"


def some_rows(rows, test):
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(PEOPLE)])
        mine = Rows(test, office)
        for row in rows:
            mine.row(*row)


def main():
    test = flow.Test()
    rows = list(table())
    test.side_by_side([functools.partial(some_rows, rows[at::OFFICES]) for at in range(OFFICES)])
    test.done()


if __name__ == "__main__":
    main()
