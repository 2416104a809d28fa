#!/usr/bin/env python3
"""
What is held about a person, written out for them (Art 15 and 20 UK GDPR; B-40, B-41): complete, in words, of nobody else, and on record.
"""
import re
import time

import flow
import post

ANN, BOB, NEW = "ann@example.net", "bob@example.net", "ann.new@example.net"
SOURCE = "sign-up sheet of the summer fair 2024"
LETTER = """---
subject: News for families
---

Hello {{name}},

## Short breaks
Topic: news

Forty new places are open.
"""


def set_up(test, office):
    """Ann has done everything somebody can do; Bob, at the same time, a little.  Her number, and that of the newsletter."""
    csv = flow.COLUMNS + "\n" + flow.Person(ANN, "Ann Example", "news;events").row() + "\n" + flow.Person(BOB, "Bob Other", "news").row() + "\n"
    office.secrets.update((ANN, BOB, NEW, "Ann Example", "Bob Other", SOURCE, "green form 12"))
    office.good("member", "import", office.file("people.csv", csv), "--source", SOURCE, "--yes")
    ann = office.good("member", "show", ANN, "--json").json()[0]["member"]
    office.good("member", "change", ANN, "--district", "Dacorum", "--yes")
    office.good("consent", "give", ANN, "surveys", "--channel", "paper", "--evidence", "green form 12")
    office.good("member", "stop", ANN, "events")
    mailing, codes = post.send(office, 0, LETTER)
    post.by_folder(office)
    office.good("event", "add", office.file("coffee.md", flow.COFFEE % time.strftime("%Y-%m-%d 10:00", time.localtime(time.time() + 30 * 86400))), "--yes")
    office.good("event", "book", "1", ANN)
    post.deliver(office, post.mail("office@example.org", "What do you hold about me? Please send me a copy of my data.", "Data", ANN))
    office.once()
    return ann, mailing, codes


def in_words(test, office, ann, mailing):
    text = re.sub(r"[ \n]+", " ", office.good("member", "export", ANN).out)
    for name, pattern in (
            ("whose and when", r"^What Example Parent Carer Forum holds about Ann Example, ann@example\.net"),
            ("the record", r"list as number %d, since .*Your name is Ann Example\. We write to ann@example\.net.*member\. We know you as a parent carer\..*Dacorum" % ann),
            ("where it came from, with the source", r"came from.*%s" % SOURCE),
            ("what is agreed to", r"surveys.*has agreed"),
            ("what was stopped", r"has said stop"),
            ("a yes with its evidence", r"on paper Written down by .* How we know: green form 12 They saw: "),
            ("the wording itself", r"They saw: .*: \| "),
            ("an import in the record book says its source", r"\(import 1: %s\)" % SOURCE),
            ("each letter", r"Mailing %d, “News for families”:? Sent on " % mailing),
            ("a letter to her alone", r"Coffee morning.*Sent on|Coffee morning.*Waiting"),
            ("bookings", r"Event 1, “Coffee morning”.*booked on "),
            ("mails", r"about data protection"),
            ("purposes", r"(?i)why we (have|keep) (it|this)"),
            ("on what footing", r"consent.*take back"),
            ("recipients", r"(?i)who else"),
            ("how long", r"(?i)how long"),
            ("that objections are kept, and why", r"mark of your address.*bring you back"),
            ("rights", r"correct.*erase.*restrict.*object"),
            ("the ICO", r"Information Commissioner.*ico\.org\.uk"),
            ("each list to its end", r"OUR LETTERS.*There are no others\. YOUR BOOKINGS.*There are no others\. MAILS.*There are no others\."),
            ("itself", r"written out for them")):
        test.has("in words: " + name, pattern, text)
    test.has_not("nothing about anybody else", r"(?i)bob", text)
    test.has_not("nothing that only officers read", r"signpost [a-z]+ |withheld|\brelay\b|UTC", text)
    test.same("also by number", 0, office.run("member", "export", str(ann)).code)


def machine_readable(test, office, ann, mailing):
    rows = office.good("member", "export", ANN, "--json").json()
    parts = {part: [row for row in rows if row["part"] == part] for part in ("person", "record", "letter", "booking", "inbox", "mail")}
    test.same("each line is of one of these parts", len(rows), sum(len(found) for found in parts.values()))
    test.same("the person first", (ann, ANN, "Ann Example", SOURCE), tuple(
        rows[0].get(key) for key in ("member", "address", "name", "import_source")))
    test.check("with the text of the wording", any(row["evidence"] == "green form 12" and row["wording"] for row in parts["record"]))
    test.check("letters", any(row["mailing"] == mailing and row["state"] == "sent" and row["subject"] == "News for families"
                              for row in parts["letter"]), parts["letter"])
    test.same("bookings", [(1, "Coffee morning", True)], [(row["event"], row["title"], row["booked"]) for row in parts["booking"]])
    test.same("what waits", ["data-protection"], [row["kind"] for row in parts["inbox"]])


def on_record(test, office, ann):
    before = office.value("SELECT count(*) FROM ledger WHERE kind = 42 AND member = ?1", ann)
    office.good("member", "export", ANN)
    test.same("the record book has it", before + 1, office.value("SELECT count(*) FROM ledger WHERE kind = 42 AND member = ?1", ann))
    test.has("and the log", "person's data was written out for them member=%d by=" % ann, office.log.text())
    test.has("history says it", "What is held about them was written out for them", office.good("member", "history", ANN).out)
    office.good("ledger", "verify")


def others(test, office, mailing, codes):
    """A returned letter, a new address, a stop of everything, an address that must not be written to, somebody who is gone."""
    post.deliver(office, post.bounce("bounces+%s@example.org" % codes[ANN].bounce, ANN))
    office.once()
    test.has("a letter that came back", r"Sent on .*, but it CAME BACK on", office.good("member", "export", ANN).out)
    test.same("which mails there were about her letters", [("hard", "returned", mailing)], [
        (row["class"], row["effect"], row["mailing"]) for row in office.good("member", "export", ANN, "--json").json() if row["part"] == "mail"])
    test.has("and in words", r": a letter of ours came back\n", office.good("member", "export", ANN).out)
    office.good("member", "change", ANN, "--address", NEW, "--at-once", "--yes")
    text = office.good("member", "export", NEW).out
    test.has("the address before", r"Before that we wrote to ann@example\.net", text)
    test.has("whose letters those were", "It was for the address they had before", text)
    office.good("member", "stop", NEW)
    office.good("member", "suppress", NEW)
    test.has("that everything was stopped, and the address set down", r"(?s)told us on .* to stop everything.*must not be written to",
             office.good("member", "export", NEW).out)
    bob = office.good("member", "show", BOB, "--json").json()[0]["member"]
    office.good("member", "forget", BOB, "--yes")
    gone = office.run("member", "export", str(bob))
    test.same("who is erased", (2, ""), (gone.code, gone.out))


def advice(test, office, ann):
    number = str([one for one in office.good("inbox", "list", "--json").json() if one["kind"] == "data-protection"][0]["inbox"])
    test.has("inbox show says how", r"signpost member export %d\b" % ann, office.good("inbox", "show", number).out)


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        ann, mailing, codes = set_up(test, office)
        advice(test, office, ann)
        in_words(test, office, ann, mailing)
        machine_readable(test, office, ann, mailing)
        on_record(test, office, ann)
        others(test, office, mailing, codes)
    test.done()


if __name__ == "__main__":
    main()
