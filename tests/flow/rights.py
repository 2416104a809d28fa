#!/usr/bin/env python3
"""
Rights (E-13): outside a demo, who may read what the letters say, and who may not.
"""
import os
import pwd
import re
import time

import flow

BOARD = """---
subject: Board papers
kind: notice
audience: directors
---

## Confidential
Topic: board

The grievance is about Sam of the office.
"""
EVENT = """---
title: Coffee
starts: DAY 11:00
ends: DAY 13:00
place: Hall
online: https://meet.example.org/secret-room
access: step-free
cost: free
book: answer
contact: Sam
---

Come.
""".replace("DAY", time.strftime("%Y-%m-%d", time.gmtime(time.time() + 60 * 86400)))
SECRETS = "grievance|secret-room|Confidential|Board papers|Coffee"


def in_earnest(office):
    office.edit("demo: true", "demo: false")
    office.edit("  directory: ./outbox\n", "  directory: ./outbox\n  not_emailed: true\n")
    office.edit("people: []", "people:\n  - login: daemon\n    title: Post\n    rights: [stop]")


class Post:
    """Who runs the tests, with these rights; with none they are not among the forum's people."""

    def __init__(self, office):
        self.office, self.line = office, "login: daemon\n    title: Post\n    rights: [stop]"

    def has(self, rights):
        login = pwd.getpwuid(os.getuid()).pw_name if rights else "daemon"
        line = "login: %s\n    title: Post\n    rights: [%s]" % (login, rights or "stop")
        self.office.edit(self.line, line)
        self.line = line


def what_letters_say(test, office, post, to_one):
    closed = (("mailing", "list"), ("mailing", "show", "1"), ("mailing", "show", "1", "--file"), ("event", "list"), ("event", "show", "1"),
              ("event", "show", "1", "--file"), ("survey", "list"), ("survey", "show", "1"), ("repeat", "list"), ("repeat", "show", "1"),
              ("agenda",), ("doubt", "list"), ("suspend", "list"))
    post.has("")
    for words in closed:
        result = office.run(*words)
        test.same("%s is for the forum's people" % " ".join(words), 2, result.code)
        test.has_not("and says nothing", SECRETS, result.out + result.err)
    for words in (("books", "1"), ("mailing", "watch", "1"), ("clock",)):
        test.has_not("%s has numbers and no words" % words[0], SECRETS, office.good(*words).out)
    post.has("operator")
    test.has("whoever may stop a mailing finds it", "Board papers", office.good("mailing", "list").out)
    test.same("and does not read it", 2, office.run("mailing", "show", "1", "--file").code)
    test.same("nor an event", 2, office.run("event", "show", "1").code)
    post.has("queue")
    test.has("whoever queues reads it", "grievance", office.good("mailing", "show", "1", "--file").out)
    test.has("and the event", "secret-room", office.good("event", "show", "1", "--file").out)
    refused = office.run("mailing", "show", str(to_one), "--file")
    test.same("nobody a letter to one person", (2, ""), (refused.code, refused.out))
    test.has("it says why", "letter to one person, and may hold a code", refused.err)
    test.has("its books are seen", "1 = ", office.good("mailing", "show", str(to_one)).out)


def many_people(test, office, post, letter):
    """E-14: whoever may not list the people has no letters with their names either; whoever lists them leaves a line."""
    post.has("queue")
    folder = os.path.join(office.folder, "rehearsed")
    for words in (("member", "list"), ("member", "find", "anna"), ("rehearse", letter, folder), ("preview", letter, "--as", "anna@example.org"),
                  ("mailing", "who", "1", "sent"), ("event", "bookings", "1")):
        result = office.run(*words)
        test.same("%s is not among the rights" % " ".join(words[:2]), 2, result.code)
        test.has_not("and shows nobody", "Anna|Dora", result.out + result.err)
    test.check("nothing is written", not os.path.exists(folder))
    test.has("a letter for nobody is shown", "Forty", office.good("preview", letter).out)
    refused = office.run("test", letter, "--to", "anna@example.org")
    test.has("who is not staff gets no test", "this person has not got it; somebody who may change the list gives it: signpost member change$", refused.err.strip())
    test.has_not("and neither number nor roles are told", r"Anna|\d{5}|member,", refused.out + refused.err)
    post.has("see, queue")
    test.has("whoever may see the list is told how", r"person \d+ \(Anna .*--roles member,staff$", office.run("test", letter, "--to", "anna@example.org").err.strip())
    test.has("as one person sees it", "Anna", office.good("preview", letter, "--as", "anna@example.org").out)
    for act, people, words in (("member-list", 2, ("member", "list", "--json")), ("member-find", 1, ("member", "find", "anna")), ("rehearse", 2, ("rehearse", letter, folder)),
                               ("mailing-who", 1, ("mailing", "who", "1", "sent")), ("event-bookings", 1, ("event", "bookings", "1"))):
        office.good(*words)
        test.has("%s leaves a line" % act, "people's details were read act=%s people=%d by=%d" % (act, people, os.getuid()), office.log.text())
    test.same("one line each", 5, office.log.text().count("details were read"))


def sharers(test, office, post):
    """A-08, E-14: those who share an address are told apart by name only for whoever may see the list, and that leaves a line."""
    office.good("member", "add", "anna@example.org", "--second-person", "--name", "Anton Example")
    office.edit("demo: true", "demo: false")
    for rights, names in (("members", False), ("see, members", True)):
        post.has(rights)
        refused = office.run("consent", "withdraw", "anna@example.org", "ALL")
        test.check("with %s: by number%s" % (rights, ", and name" if names else " alone"), refused.code == 2 and
                   bool(re.search(r"by number: \d+ \(Anna Example\), \d+ \(Anton Example\)$" if names else r"by number: \d+, \d+$",
                                  refused.err.strip())), refused)
        test.same("with %s: a line" % rights, int(names), office.log.text().count("people's details were read act=sharers people=2"))
    office.edit("demo: false", "demo: true")


def main():
    test = flow.Test()
    with flow.Office(test, ("grievance", "secret-room")) as office:
        office.add_people([flow.Person("dora@example.org", "Dora Example", "news", roles="member;director"),
                           flow.Person("anna@example.org", "Anna Example", "news")])
        office.queue(BOARD)
        office.good("event", "add", office.file("coffee.md", EVENT), "--yes")
        office.good("event", "book", "1", "anna@example.org")
        office.once()
        to_one = office.value("SELECT id FROM mailings WHERE audience_got = -1")
        in_earnest(office)
        post = Post(office)
        what_letters_say(test, office, post, to_one)
        many_people(test, office, post, office.file("news.md", flow.NEWSLETTER.split("## Coffee")[0]))
        office.edit("demo: false", "demo: true")
        sharers(test, office, post)
    test.done()


if __name__ == "__main__":
    main()
