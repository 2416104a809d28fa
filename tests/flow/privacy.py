#!/usr/bin/env python3
"""
Rule 0.2, test 12: after every command there is, and every failure the tests know, the log holds no
address, no name, no subject, no token and no password.  FLOW_LOGS=DIR also looks at what all the
flow tests of one run have logged (tests/run-all.sh).
"""
import json
import os
import re

import flow

WORDS = ("Wilhelmina Ziegler-Quill", "Barnaby Featherstone")
SUBJECT = "Quokka sightings in Exampletown"


def everything(test, office):
    """One person and one letter through all commands; some succeed, some are refused: both log."""
    office.add_people([flow.Person("wilhelmina.quill@example.org", WORDS[0], "news;events"),
                       flow.Person("barnaby@example.com", WORDS[1], "news", roles="member;staff")])
    office.secrets.update((SUBJECT, "Quokka", "kept under the bed", "Lower Snodbury"))
    letter = office.file("quokka.md", flow.NEWSLETTER.split("## Petition")[0].replace(
        "News for families, December", SUBJECT))
    who, other = "wilhelmina.quill@example.org", "barnaby@example.com"
    for words in (("check",), ("status",), ("proofread", letter), ("preview", letter, "--as", who),
                  ("rehearse", letter, os.path.join(office.folder, "rehearsed")), ("test", letter, "--to", other),
                  ("queue", letter, "--yes"), ("mailing", "list"), ("mailing", "hold", "4"), ("mailing", "release", "4"),
                  ("member", "show", who), ("member", "list"), ("member", "history", who), ("member", "export", who), ("why", who),
                  ("why", who, "last"), ("consent", "show", who),
                  ("consent", "give", who, "surveys", "--evidence", "kept under the bed"),
                  ("consent", "withdraw", who, "surveys", "--evidence", "kept under the bed"),
                  ("member", "add", "nobody@@example.org", "--name=" + WORDS[0]),
                  ("member", "add", "new.person@example.org", "--name=" + WORDS[0], "--district=Lower Snodbury"),
                  ("member", "show", "not.there@example.org"), ("topic", "list"), ("topic", "wording", "news"),
                  ("member", "stop", who), ("member", "suppress", "somebody.else@example.net"),
                  ("member", "forget", "new.person@example.org", "--yes"), ("ledger", "verify"), ("ledger", "head"),
                  ("ledger", "rebuild"), ("journal", "replay"), ("stop",), ("books",)):
        result = office.run(*words)
        test.check("signpost %s runs" % " ".join(words[:2]), result.code in (0, 1, 2, 3), result)
    test.check("--once", office.once().code == 0)
    office.edit("  kind: maildir\n", "  kind: smtp\n  host: 127.0.0.1\n  port: 1\n  security: none\n")
    office.run("queue", letter, "--yes")
    test.same("a relay that is down", 4, office.once().code)
    office.edit("  kind: smtp\n  host: 127.0.0.1\n  port: 1\n  security: none\n", "  kind: maildir\n")
    office.once()
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
