#!/usr/bin/env python3
"""
Rule 0.2, test 12: after every command there is, and every failure the tests know, the log holds no
address, no name, no subject, no token and no password.  FLOW_LOGS=DIR also looks at what all the
flow tests of one run have logged (tests/run-all.sh).
"""
import json
import os
import re
import sqlite3
import time

import flow
import post
import smtp

WHO, OTHER, NEW = "wilhelmina.quill@example.org", "barnaby@example.com", "new.person@example.org"
NAMES = "Wilhelmina Ziegler-Quill", "Barnaby Featherstone"
SUBJECT, REWRITTEN, EVENT, SURVEY, AGAIN = ("Quokka sightings in Exampletown", "Quokkas were seen again", "Wombat feeding by moonlight",
                                            "Numbats at bedtime", "Dingo days, week by week")
HOW = "kept under the bed"
SECRETS = (*NAMES, NEW, SUBJECT, REWRITTEN, EVENT, SURVEY, AGAIN, HOW, "Quokka", "Wombat", "Numbat", "Dingo", "Bilby", "Lower Snodbury",
           "Echidna Barn", "somebody.else@example.net", "stranger@example.net", "platypus.example")
LETTER = flow.NEWSLETTER.split("## Petition")[0].replace("News for families, December", SUBJECT)
# A Wednesday in a month or two, and that of the week after.
SOON, LATER = (time.strftime("%Y-%m-%d", time.gmtime((int(time.time()) // 604800 + weeks) * 604800 + 6 * 86400)) for weeks in (6, 7))
SHORT = "---\nsubject: %s\n%s---\n\n## Bilby\nTopic: %s\n\nForty places are open.\n"


class Acts:
    """Runs commands, each of which ends as it is to, and knows which there are."""

    def __init__(self, test, office):
        self.test, self.office, self.seen = test, office, set()
        self.commands = set(re.findall(r"(?m)^  ([a-z]+(?: [a-z]+)*)(?:  | (?=the people who are sent))", office.run("help", config=False).out))

    def __call__(self, code, *words, **options):
        words = [str(word) for word in words]
        result = self.office.run(*words, **options)
        self.seen.update([" ".join(words[:count]) for count in (3, 2, 1) if " ".join(words[:count]) in self.commands][:1])
        self.test.check("signpost %s ends with %s" % (" ".join(words[:3]), code), result.code == code, result)
        return result

    def number(self, what, *words):
        """Of what this makes."""
        return self(0, *words, "--yes", "--json").json()[-1][what]


def of_letters(act, office):
    letter = office.file("quokka.md", LETTER)
    for words in (("check",), ("status",), ("agenda",), ("new", "newsletter", os.path.join(office.folder, "new.md")), ("proofread", letter),
                  ("preview", letter, "--as", WHO), ("rehearse", letter, os.path.join(office.folder, "rehearsed")),
                  ("test", letter, "--to", OTHER)):
        act(0, *words)
    act(2, "init")
    act(3, "preview", letter, "--as", "not.there@example.org")
    act(2, "queue", office.file("bad.md", LETTER.replace("Topic: news", "Topic: Quokka")), "--yes")
    mailing = act.number("mailing", "queue", letter)
    for words in (("hold", mailing), ("rewrite", mailing, office.file("again.md", LETTER.replace(SUBJECT, REWRITTEN)), "--yes"),
                  ("watch", mailing), ("reschedule", mailing, SOON + " 09:00"), ("release", mailing, "--yes"), ("list",), ("show", mailing),
                  ("who", mailing, "waiting")):
        act(0, "mailing", *words)
    act(0, "stop", mailing)
    act(2, "mailing", "release", mailing)
    act(0, "books")
    act(0, "bounce", "count", mailing, "--yes")
    act(0, "bounce", "doubt", mailing)
    server, port, _ = smtp.failing(office, 1, ["dot~wilhelmina=drop"])
    smtp.by_smtp(office, port, lanes=1)
    doubtful = office.queue(SHORT % (SUBJECT, "", "news"))
    act.test.same("one letter is in doubt", 5, office.once().code)
    server.kill()
    server.wait()
    act(0, "doubt", "list", doubtful)
    act(0, "doubt", "settle", doubtful, "arrived", "ALL", "--yes")
    smtp.by_smtp(office, 1)
    office.queue(SHORT % (REWRITTEN, "", "news"))
    act.test.same("a relay that is down", 4, office.once().code)
    post.by_folder(office)
    office.once()
    act(0, "why", WHO)
    act(0, "why", WHO, "last")


def of_events(act, office):
    title = "title: Coffee morning"
    event = flow.COFFEE.replace(title, "title: " + EVENT).replace("Village hall", "Echidna Barn")
    number = act.number("event", "event", "add", office.file("event.md", event % (SOON + " 10:00")))
    act(0, "event", "book", number, WHO, "--yes")
    act(0, "event", "import", number, office.file("booked.csv", "address\n%s\n" % OTHER), "--yes")
    act(0, "event", "unbook", number, OTHER, "--yes")
    act(0, "event", "notice", number, "--yes")
    act(0, "event", "change", number, office.file("moved.md", event % (LATER + " 10:00")), "--yes")
    for words in (("list",), ("show", number), ("bookings", number), ("cancel", number, "--yes")):
        act(0, "event", *words)
    act(2, "event", "book", number, WHO, "--yes")
    survey = "---\ntitle: %s\ncloses: %%s 10:00\nlink: https://www.platypus.example/s\n---\n\nBilby.\n" % SURVEY
    number = act.number("survey", "survey", "add", office.file("survey.md", survey % SOON))
    act(0, "survey", "invite", number, "--yes")
    act(0, "survey", "change", number, office.file("longer.md", survey % LATER), "--yes")
    act(0, "survey", "list")
    act(0, "survey", "show", number)
    act(0, "survey", "result", number, office.file("result.md", SHORT % (SURVEY, "", "surveys")), "--yes")
    number = act.number("repeat", "repeat", "add", office.file("repeat.md", SHORT % (AGAIN, "send: %s 09:00\nrepeat: every week\n" % SOON, "news")))
    for words in (("list",), ("show", number), ("end", number)):
        act(0, "repeat", *words)
    office.once()


def of_people(act, office):
    for words in (("list",), ("find", "Quill"), ("show", WHO), ("history", WHO), ("export", WHO), ("add", NEW, "--name=" + NAMES[0], "--district=Lower Snodbury"),
                  ("change", NEW, "--name", NAMES[1], "--yes"), ("suppress", "somebody.else@example.net", "--evidence", HOW), ("import", "list"),
                  ("forget", NEW, "--yes")):
        act(0, "member", *words)
    act(2, "member", "add", "nobody@@example.org", "--name=" + NAMES[0])
    act(2, "member", "add", WHO, "--name=" + NAMES[0])
    act(3, "member", "show", "not.there@example.org")
    imported = office.file("more.csv", flow.COLUMNS + "\n" + flow.Person(NEW, NAMES[0], "news").row() + "\n")
    number = act.number("import", "member", "import", imported, "--source", "Wombat list")
    act(0, "member", "import", "undo", number, "--yes")
    said = ("--channel", "phone", "--evidence", HOW)
    act(0, "consent", "give", WHO, "surveys", *said)
    act(3, "consent", "give", WHO, "quokkas", *said)
    act(0, "consent", "show", WHO)
    act(0, "consent", "withdraw", WHO, "surveys", *said)
    for words in (("topic", "list"), ("topic", "show", "news"), ("topic", "wording"), ("topic", "wording", "joining-2020")):
        act(0, *words)
    act(0, "suspend", "--domain", "platypus.example", "--for", "2h", "--reason", HOW)
    act(0, "suspend", "list")
    act(0, "suspend", "lift", "--domain", "platypus.example")
    # As if letters had come back.
    with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
        store.execute("UPDATE members SET suspended_at = ?", (int(time.time()),))
    act(0, "bounce", "list")
    act(0, "bounce", "reset", WHO, "--reason", HOW)


def of_the_mailbox(act, office):
    asks = post.mail("office@example.org", "Where is the Wombat?", "Quokka", "stranger@example.net")
    post.deliver(office, asks)
    post.deliver(office, post.mail("office@example.org", "Please take me off your mailing list, says the Bilby.", "Quokka", WHO))
    act.test.same("the mailbox is read", 0, office.once().code)
    act(0, "inbox", "list")
    for row in office.good("inbox", "list", "--json").json():
        act(0, "inbox", "show", row["inbox"])
        act(0, "inbox", "done", row["inbox"], "--yes")
    act(0, "classify", office.file("asks.eml", asks))
    act(0, "member", "stop", WHO, "--evidence", HOW)


def of_the_records(act, office):
    for words in (("ledger", "verify"), ("ledger", "head"), ("ledger", "rebuild"), ("journal", "replay"), ("clock",),
                  ("clock", "accept", "--yes")):
        act(0, *words)
    act(2, "journal", "accept", "--yes")


def everything(test, office):
    """Two people and some letters through all commands; some succeed, some are refused: both log."""
    office.secrets.update(SECRETS)
    office.add_people([flow.Person(WHO, NAMES[0], "news;events"), flow.Person(OTHER, NAMES[1], "news;surveys", roles="member;staff")])
    act = Acts(test, office)
    for part in (of_letters, of_events, of_people, of_the_mailbox, of_the_records):
        part(act, office)
    test.same("every command there is", [], sorted(act.commands - act.seen))
    text = office.log.text()
    test.check("the log was heard", text.count("signpost[") > 5 and text.count("signpostd-sender[") > 5, text)
    test.has("people are numbers in it", r"member=\d+", text)
    found = tokens(office)
    test.check("letters hold tokens", found)
    office.secrets.update(found)


def tokens(office):
    """Every token that any letter of this forum holds."""
    found = set()
    for letter in office.letters():
        found.update(re.findall(r"\+([a-z2-7]{32})@", letter.octets.decode("ascii").replace("=\r\n", "")))
    return found


def whole_run(test, folder):
    log = os.path.join(folder, "log")
    if not os.path.exists(log):
        test.check("the logs of the whole run are there", False, log)
        return
    with open(log) as file:
        text = file.read()
    with open(os.path.join(folder, "secrets")) as file:
        secrets = {json.loads(line) for line in file}
    print("  %d lines of the whole run, %d secrets" % (text.count("\n"), len(secrets)))
    test.check("a whole run says something", text.count("\n") > 1000, text.count("\n"))
    flow.check_log(test, text, secrets)


def caught(test):
    """The look itself: it must find what it looks for."""
    for line in ("letter sent to=ann@example.org", "token=abcdefghijklmnopqrstuvwxyz234567", "name=Ann Example"):
        silent = flow.Test()
        silent.check = lambda name, good, detail="": found.append(name) if not good else None
        found = []
        flow.check_log(silent, line, {"Ann Example"})
        test.same("it would be noticed: %s" % line, 1, len(found))


def main():
    test = flow.Test()
    caught(test)
    with flow.Office(test) as office:
        everything(test, office)
    if os.environ.get("FLOW_LOGS"):
        whole_run(test, os.environ["FLOW_LOGS"])
    test.done()


if __name__ == "__main__":
    main()
