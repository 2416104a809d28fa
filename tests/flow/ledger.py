#!/usr/bin/env python3
"""
The record book and the tables beside it (B-23, B-53): what somebody who can write to the store changes there is seen and
told.
"""
import os
import sqlite3

import flow

def write(office, sql):
    store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
    store.executescript(sql)
    store.close()


def stops_taken_out(test):
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "news", "member;partner")])
        office.good("member", "stop", "a@example.org")
        test.has("whole", "just what the record book says", office.good("ledger", "rebuild", "--check").out)
        write(office, "UPDATE members SET objected_at = 0; DELETE FROM suppressions;")
        test.same("it is seen", 5, office.run("ledger", "rebuild", "--check").code)
        test.same("by check, too", 5, office.run("check").code)
        office.good("ledger", "rebuild")
        office.good("ledger", "rebuild", "--check")
        test.has("they hold again", "Has said stop to everything", office.good("member", "show", "a@example.org").out)


test = flow.Test()
stops_taken_out(test)
test.done()
