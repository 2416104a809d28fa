#!/usr/bin/env python3
"""
The record book and the tables beside it (A-11, B-05, B-23, B-53): what somebody who can write to the store changes there is seen and
told, and no wording that people agreed to becomes another one by a change of the configuration.
"""
import os
import sqlite3

import flow

FORGED = "I agree to everything, also to petitions."
SENTENCE = "Each is a separate choice, and I can belong to the forum without choosing any."
OLD_TITLE = "    title: Regional and national news\n    description: News from the regional and national networks of parent carer forums.\n"
NEW_TITLE = "    title: Offers from our sponsors\n    description: Advertisements of those who pay us.\n"


def write(office, sql):
    store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
    store.executescript(sql)
    store.close()


def agree(office, who, topic):
    office.good("member", "add", who)
    office.good("consent", "give", who, topic, "--channel", "paper", "--evidence", "form of May", "--date", "2024-05-01")


def forged_text(test):
    with flow.Office(test) as office:
        agree(office, "a@example.org", "news")
        true = office.value("SELECT text FROM wordings")
        rows = office.value("SELECT count(*) FROM ledger")
        office.good("ledger", "verify")
        write(office, "UPDATE wordings SET text = '%s'" % FORGED)
        for words in (("ledger", "verify"), ("ledger", "verify", os.path.join(office.home, "store", "store.db")), ("check",)):
            result = office.run(*words)
            test.check("it is seen by " + words[1 if len(words) > 1 else 0], result.code == 5 and
                       "the wording joining-2020, version 1, is not in the store as entry 13 of" in result.out + result.err, result)
        for options in ((), ("--json",)):
            shown = office.good("member", "history", "a@example.org", *options).out
            test.has_not("what they did not see is not shown", FORGED, shown)
            test.has("what they saw is", SENTENCE, shown)
        test.has("and that the store says something else", "SOMEBODY HAS CHANGED THE STORE: the wording joining-2020",
                 office.good("member", "history", "a@example.org").out)
        test.same("nothing of it is declared", rows, office.value("SELECT count(*) FROM ledger"))
        store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
        store.execute("UPDATE wordings SET text = ?", (true,))
        store.commit()
        store.close()
        office.good("check")


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


def number_of_another(test):
    """The number of an erased person's address is given to the next one: their stop is none of the newcomer's."""
    with flow.Office(test) as office:
        agree(office, "d@example.org", "news")
        office.good("member", "stop", "d@example.org", "ALL")
        office.good("member", "forget", "d@example.org", "--yes")
        office.add_people([flow.Person("eve@example.org", "", "news")])
        test.has("nothing is missing", "just what the record book says", office.good("ledger", "rebuild", "--check").out)
        office.good("check")
        moved = "moved@example.org"
        office.add_people([flow.Person("gil@example.org", "", "news")])
        office.good("member", "change", "gil@example.org", "--address", moved, "--yes")
        office.good("member", "suppress", moved)
        office.good("ledger", "rebuild", "--check")


def other_words(test):
    with flow.Office(test) as office:
        agree(office, "a@example.org", "news")
        office.edit(SENTENCE, SENTENCE + " My details may be shared.")
        result = office.run("member", "add", "b@example.org")
        test.check("a text that people agreed to stays as it is", result.code == 2 and "people have agreed to the wording joining-2020" in
                   result.err and "give the new text an id and a date of its own" in result.err, result)
        check = office.run("check")
        test.check("check says so", check.code == 5 and "people have agreed to the wording joining-2020" in check.out, check)
        shown = office.good("topic", "wording", "joining-2020").out
        test.has("the old text can be seen", "NOT TAKEN from the configuration", shown)
        test.has_not("and not the new one", "may be shared", shown)
        office.edit(SENTENCE + " My details may be shared.", SENTENCE)
        office.good("member", "add", "b@example.org")


def retitled(test):
    with flow.Office(test) as office:
        agree(office, "a@example.org", "national")
        test.has_not("nothing to tell", "another title", office.good("check").out)
        office.edit(OLD_TITLE, NEW_TITLE)
        test.has("their yes is to what it was called then", "Regional and national news: has agreed",
                 office.good("member", "history", "a@example.org").out)
        test.has("the log says how many", "a topic has another title or description than when people agreed to it people=1",
                 office.log.text())
        test.has("and check", "1 person agreed to national before it got another title or description", office.good("check").out)


test = flow.Test()
forged_text(test)
stops_taken_out(test)
number_of_another(test)
other_words(test)
retitled(test)
test.done()
