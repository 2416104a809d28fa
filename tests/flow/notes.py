#!/usr/bin/env python3
"""
Notes to staff: at a mailing's end, on hold, stopped, and on Monday at 08:30 in the UK, summer and winter.  Service mail through
the gate, with numbers and next steps and nothing about anybody; none about notes and tests, and none where nobody is staff.
"""
import re
import shlex

import flow
from flow import at

LETTER = flow.NEWSLETTER.split("## Petition")[0]


def notes(office, word):
    """Notes in the outbox whose subject has this word, oldest first."""
    found = [letter for letter in office.letters() if word in str(letter.message["Subject"])]
    return sorted(found, key=lambda letter: letter.path)


def rows(office):
    return office.value("SELECT count(*) FROM mailings WHERE note = 1")


def can_be_pasted(test, office, text):
    """The commands of a note: each stands on a line, whole; those that change nothing must work as they stand."""
    test.has_not("no word that officers do not read", r"withheld|relay|capacity|UTC", text)
    found = re.findall(r"signpost [^`\r\n]*", text)
    for one in found:
        words = shlex.split(one)[1:]
        if words[:2] in (["mailing", "who"], ["mailing", "show"]) or words[0] in ("doubt", "status", "inbox", "bounce"):
            test.check("it can be pasted: " + one, office.run(*words).code == 0, office.run(*words))
        else:
            test.check("it can be pasted: " + one, re.fullmatch(r'(mailing release|stop) \d+|mailing reschedule \d+ \d{4}-\d\d-\d\d 09:00', " ".join(words)), one)
    return found


def who_got_it(test):
    """One that reached nobody says so, one that reached everybody too; and what there is to look at is said alone."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "news"), flow.Person("jane@example.org", "Jane Example", "", "staff")])
        for name, text, says, commands in (
                ("for nobody", LETTER.replace("---\n\nHello", "audience: partners\nkind: notice\n---\n\nHello").replace("Topic: news", "Topic: partners").
                 replace("Topic: events", "Topic: partners"), "Nobody got it: there was nobody in its audience", []),
                ("to everybody", LETTER, "Everybody has it. Nothing has to be done", [])):
            mailing = office.queue(text)
            office.until(lambda: office.once() and notes(office, "Mailing %d has ended" % mailing), 10)
            note = notes(office, "Mailing %d has ended" % mailing)[0]
            test.has(name, says, re.sub(r"\s+", " ", note.part("text/plain")))
            test.same("%s: nothing to paste" % name, commands, can_be_pasted(test, office, note.part("text/plain")))
            test.same("%s: its subject" % name, name == "for nobody", "and nobody got it" in str(note.message["Subject"]))


def nobody_is_staff(test):
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        mailing = office.queue(LETTER)
        office.once()
        test.same("nobody is staff: no note and no number used", (0, mailing),
                  (rows(office), office.value("SELECT max(id) FROM mailings")))


def at_its_end(test, office):
    mailing = office.queue(LETTER)
    office.once()
    test.same("one note", 1, rows(office))
    office.once(env={"SIGNPOST_CLOCK": None})
    office.until(lambda: office.once() and notes(office, "Mailing %d has ended" % mailing), 10)
    found = notes(office, "Mailing %d has ended" % mailing)
    test.same("to staff and nobody else", ["jane@example.org"], [letter.to for letter in found])
    letter = found[0]
    test.same("marked as a program's", "auto-generated", str(letter.message["Auto-Submitted"]))
    test.same("nothing to unsubscribe from", None, letter.message["List-Unsubscribe"])
    text = letter.part("text/plain")
    books = office.books(mailing)
    for words in ("11 people were meant to get it", "%d have it" % books["sent"], "2 were not sent it, on purpose",
                  "signpost mailing who %d not-sent" % mailing):
        test.has("it says: %s" % words, re.escape(words), re.sub(r"\s+", " ", text))
    test.has("apart from the counts", r"on purpose\s+What there is to look at:\s+- Who was not sent it", text)
    test.same("and one command to paste, for what there is", 1, len(can_be_pasted(test, office, text)))
    test.check("nobody is named", not any(one in text for one in office.secrets if "@" in one and "jane" not in one))
    office.once()
    test.same("a note makes no note", 1, rows(office))
    listed = office.good("mailing", "list", "--json").json()
    test.same("the list of mailings has it only if asked", (1, 2),
              (len(listed), len(office.good("mailing", "list", "--tests", "--json").json())))
    test.has_not("status neither", "has ended", office.good("status").out)


def held_and_stopped(test, office):
    before = rows(office)
    mailing = office.queue(LETTER.replace("December", "Lists & \"quotes\" *stars* [brackets] #41"))
    office.good("mailing", "hold", str(mailing))
    office.good("mailing", "hold", str(mailing))
    test.same("on hold: one note, said twice or not", before + 1, rows(office))
    office.good("stop", str(mailing))
    test.same("stopped: another", before + 2, rows(office))
    office.until(lambda: office.once() and notes(office, "Mailing %d was stopped" % mailing), 10)
    text = notes(office, "Mailing %d is on hold" % mailing)[0].part("text/plain")
    test.has("what happened, why and what next", r"somebody put it on hold.*signpost mailing release %d" % mailing,
             re.sub(r"\s+", " ", text))
    test.has("the subject as it was written", re.escape('Lists & "quotes" *stars* [brackets] #41'),
             re.sub(r"\s+", " ", text))
    test.has("and that all wait", "still wait for it", text)
    test.same("three commands to paste", 3, len(can_be_pasted(test, office, text)))
    test.has_not("nobody is said to have got it, or not", "Nobody got it", text)
    test.has("stopped: nobody has it", "11 were not sent it", notes(office, "Mailing %d was stopped" % mailing)[0].part(
        "text/plain"))
    before = rows(office)
    office.good("test", office.file("test.md", LETTER.replace("December", "a test")), "--to", "jane@example.org")
    test.has("a test that waits is told of", "Nothing is waiting to go out but one letter to a single person", office.good("status").out)
    office.once()
    test.same("a test makes no note", before, rows(office))


def mondays(test):
    """In March and in October the hour is the wall's, and what was missed is one."""
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        office.good("member", "add", "jane@example.org", "--name", "Jane Example", "--roles", "member;staff")
        at_these_hours(test, office)


def at_these_hours(test, office):
    def weeks():
        return office.value("SELECT count(*) FROM mailings WHERE note = 1 AND subject LIKE 'The week%'")

    steps = (
        ("none in the first week that is known", "2027-01-06T12:00:00Z", 0),
        ("months after the last run it is one", "2027-03-22T12:00:00Z", 1),
        ("summer: 08:29", "2027-03-29T07:29:00Z", 1),
        ("summer: 08:30", "2027-03-29T07:30:00Z", 2),
        ("the same day", "2027-03-29T15:00:00Z", 2),
        ("Sunday after", "2027-04-04T22:59:00Z", 2),
        ("three weeks missed are one", "2027-04-21T09:00:00Z", 3),
        ("the week of the change back", "2027-10-26T09:00:00Z", 4),
        ("winter: 08:29", "2027-11-01T08:29:00Z", 4),
        ("winter: 08:30", "2027-11-01T08:30:00Z", 5),
    )
    for name, clock, count in steps:
        office.once(env=at(clock))
        test.same("Monday: %s" % name, count, weeks())
    office.once(env=at("2027-11-01T08:31:00Z"))
    text = re.sub(r"\s+", " ", notes(office, "The week, and what needs a person")[-1].part("text/plain"))
    test.has("it has the figures", "On the list: 11", text)
    can_be_pasted(test, office, notes(office, "The week, and what needs a person")[-1].part("text/plain"))
    test.has("and what needs a person", "What needs a person", text)


def too_late(test):
    """Nobody got it and nobody stopped it: they hear of that too, whether or not it was on hold before."""
    for name, clocks in (("at once", ["2027-06-04T08:00:01Z"]), ("held before", ["2027-06-02T12:00:00Z", "2027-06-05T12:00:00Z"])):
        with flow.Office(test) as office:
            office.add_people([flow.Person("a@example.org", "", "news"), flow.Person("jane@example.org", "", "", "member;staff")])
            office.queue(LETTER.replace("subject:", "send: 2027-06-01 09:00\nsubject:"), env=at("2027-05-31T12:00:00Z"))
            for number, clock in enumerate(clocks, 1):
                office.once(env=at(clock))
                test.same("%s: note %d" % (name, number), number, rows(office))
            office.once(env=at(clocks[-1][:13] + ":05:00Z"))
            text = notes(office, "was too late")[-1].part("text/plain")
            test.has("%s: nobody got it" % name, "Nobody got it", text)
            test.same("%s: two commands" % name, 2, len(can_be_pasted(test, office, text)))
            test.same("%s: expired" % name, 1, office.value("SELECT count(*) FROM mailings WHERE state = 4 AND note = 0"))


def erased_since(test, office):
    mailing = next(str(one["mailing"]) for one in office.good("mailing", "list", "--json").json() if one["sent"] > 0)
    gone = office.good("mailing", "who", mailing, "sent", "--json").json()[0]["address"]
    office.good("member", "forget", gone, "--yes")
    test.check("who is erased since still has a row", re.search(r"(?m)^ *\d+  \(erased\)", office.good(
        "mailing", "who", mailing, "sent").out))


def main():
    test = flow.Test()
    nobody_is_staff(test)
    too_late(test)
    who_got_it(test)
    mondays(test)
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        office.good("member", "add", "jane@example.org", "--name", "Jane Example", "--roles", "member;staff")
        at_its_end(test, office)
        held_and_stopped(test, office)
        erased_since(test, office)
    test.done()


if __name__ == "__main__":
    main()
