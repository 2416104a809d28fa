#!/usr/bin/env python3
"""
The mailbox, read from a Maildir: what each kind of mail does and does not do (C-30 to C-41, B-21 to B-24, B-27, E-02, E-03,
E-04), with codes that are right, missing, changed, old, of another purpose, and with another person in it.
"""
import datetime
import os
import pty
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.parse

import flow
import post
import smtp

LETTER = """---
subject: News for families
---

Hello {{name}},

## Short breaks
Topic: news

Forty new places are open.

## A day out
Topic: events

On Saturday, at the farm.
"""
DAY = 86400
ANN, BOB, CAROL = "ann@example.net", "bob@example.net", "carol@example.net"
EVERYTHING = "news;events;surveys;signposting"


class Forum:
    """An office with three people who have a letter each, and their codes."""

    def __init__(self, test):
        self.test = test
        self.office = flow.Office(test)
        self.office.__enter__()
        self.office.add_people([flow.Person(one, "", EVERYTHING) for one in (ANN, BOB, CAROL)])
        self.start = int(time.time())
        self.mailing, self.codes = post.send(self.office, 0, LETTER)
        self.people = {one: self.office.good("member", "show", one, "--json").json()[0]["member"] for one in (ANN, BOB, CAROL)}
        post.by_folder(self.office)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return self.office.__exit__(*error)

    def read(self, octets, env=None):
        """Delivers a mail and reads the mailbox; where it lies then."""
        name = post.deliver(self.office, octets)
        result = self.office.once(env=env)
        self.test.check("read", result.code == 0, result)
        return post.where(self.office, name)

    def said(self, person):
        """What they say about news, events and surveys: 2 yes, 4 stop."""
        return tuple(post.state(self.office, self.people[person], topic) for topic in ("news", "events", "surveys"))

    def to_stop(self, token):
        return "stop+%s@example.org" % token

    def to_bounces(self, token):
        return "bounces+%s@example.org" % token

    def receipts(self):
        return [letter for letter in self.office.letters() if re.search("We have stopped|Did you ask", str(letter.message["Subject"]))]


def changed(token, at):
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    return token[:at] + letters[(letters.index(token[at]) + 1) % 32] + token[at + 1:]


def stop_by_code(test):
    with Forum(test) as forum:
        office, code = forum.office, forum.codes[ANN].stop
        before = office.value("SELECT max(seq) FROM ledger")
        test.same("a code for another purpose stops nothing", ("INBOX", (2, 2, 2)), (
            forum.read(post.mail(forum.to_stop(forum.codes[ANN].bounce), "unsubscribe", "unsubscribe", "x@example.net")),
            forum.said(ANN)))
        wrong = [at for at in range(32) if forum.read(post.mail(
            forum.to_stop(changed(code, at)), "unsubscribe", "unsubscribe", "x@example.net")) != "INBOX"]
        test.same("a code that differs in any one letter stops nothing", [], wrong)
        test.same("and is in no record book", before, office.value("SELECT max(seq) FROM ledger"))
        test.same("the right one, in capitals: it lies with the stops", "Stops",
                  forum.read(post.mail(forum.to_stop(code.upper()), "unsubscribe", "unsubscribe", ANN)))
        test.same("what the letter held is stopped, and nothing else", (4, 4, 2), forum.said(ANN))
        test.same("by mail, and nobody else", ("email", (2, 2, 2)), (
            office.good("member", "history", ANN, "--json").json()[-1].get("channel", "email"), forum.said(BOB)))
        office.once()
        test.same("one receipt, to her", [ANN], [letter.to for letter in forum.receipts()])
        receipt = forum.receipts()[0]
        text = re.sub(r"\s+", " ", receipt.part("text/plain"))
        test.has("it names the topics", "SEND news.*Events", text)
        test.same("it is answered to nobody: no return path", "<>", receipt.message["Return-Path"] or "<>")
        test.check("it answers her mail", receipt.message["In-Reply-To"] is not None)
        everything = post.STOP.search(text.replace(" ", ""))[1]
        ledger = office.value("SELECT max(seq) FROM ledger")
        test.same("twice is not an error, and once in the book", ("Stops", ledger), (
            forum.read(post.mail(forum.to_stop(code), "unsubscribe", "unsubscribe", ANN)),
            office.value("SELECT max(seq) FROM ledger")))
        forum.read(post.mail(forum.to_stop(everything), "please", "stop everything", ANN))
        test.same("the address in the receipt stops everything", (4, 4, 4), forum.said(ANN))
        test.same("which is an objection", 1, office.value("SELECT count(*) FROM members WHERE objected_at <> 0"))
        office.once()
        test.same("and still one receipt that day (C-39)", 1, len(forum.receipts()))
        mailing = office.queue(LETTER.replace("families", "all"))
        office.once()
        test.same("she gets nothing more", {"objected": 1}, {key: value for key, value in office.books(mailing)[
            "withheld_by"].items() if value})


def by_another_member(test):
    """B-24: whoever stops by the code of a letter that was passed on to them stops its owner, but may have meant themselves: they are
    held, and somebody is asked."""
    rows = (
        ("another member", BOB, "", BOB),
        ("in words", BOB, "Please take me off your list. Bob", BOB),
        ("herself", ANN, "", None),
        ("herself, at another of her addresses", "ann+news@example.net", "", None),
        ("nobody we know", "x@example.com", "", None),
    )
    for name, sender, text, held in rows:
        for proven in ({}, {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}):
            with Forum(test) as forum:
                office = forum.office
                office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
                where = forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), text, "unsubscribe", sender, **proven))
                listed = [(row["kind"], row["member"]) for row in office.good("inbox", "list", "--json").json()]
                test.same("%s: Ann's letter's topics are stopped, and nothing of Bob's" % name, ((4, 4, 2), (2, 2, 2)), (forum.said(ANN), forum.said(BOB)))
                test.same("%s: who is held" % name, [forum.people[held]] if held else [], [row[0] for row in office.rows(
                    "SELECT id FROM members WHERE held_at <> 0")])
                test.same("%s: and listed, where it says" % name, ([("stop-perhaps", forum.people[held])], "INBOX") if held else ([], "Stops"),
                          (listed, where))


def guessed(test):
    """E-04: many codes that are not right within an hour are told of, once; each mail is kept for a person, and a right code still stops."""
    for wrong, told in ((19, 0), (25, 1)):
        with Forum(test) as forum:
            office = forum.office
            for at in range(wrong):
                post.deliver(office, post.mail(forum.to_stop(changed(forum.codes[BOB].stop, at)), "", "unsubscribe", "x%d@example.com" % at))
            stop = forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN))
            test.same("%d wrong codes" % wrong, (told, wrong, "Stops", (4, 4, 2), (2, 2, 2)), (
                office.log.text().count("so many mails have a code that is not right"),
                len(office.good("inbox", "list", "--json").json()), stop, forum.said(ANN), forum.said(BOB)))


def code_of_the_erased(test):
    """A right code whose person has been erased does no less than none (B-24, A-08): they may be here again, or share the address."""
    for name in ("shares the address", "came back", "is gone"):
        with flow.Office(test) as office:
            office.add_people([flow.Person(ANN, "Ann", EVERYTHING)])
            _, codes = post.send(office, 0, LETTER)
            post.by_folder(office)
            first = office.value("SELECT id FROM members")
            again = lambda *more: str(office.good("member", "add", ANN, "--roles", "member", *more, "--yes", "--json").json()[0]["member"])
            other = again("--second-person") if name == "shares the address" else ""
            office.good("member", "forget", str(first), "--yes")
            other = again() if name == "came back" else other
            if other:
                office.good("consent", "give", other, "news", "--channel", "paper", "--evidence", "a form of today", "--yes")
            file = post.deliver(office, post.mail("stop+%s@example.org" % codes[ANN].stop, "unsubscribe", "unsubscribe", ANN))
            office.once()
            test.same("one who %s: held until somebody has looked" % name, (1, "INBOX") if other else (0, "Stops"), (
                office.value("SELECT count(*) FROM members WHERE held_at <> 0"), post.where(office, file)))


def who_spoke(test):
    """A-08: a stop is everybody's at the address; how we know is shown with whoever said it, if that is known, and with nobody else."""
    told = ("--channel", "phone", "--evidence", "Ann rang: she is leaving Ben")
    rows = (
        # name, the command, or the code's place in a mail; shown with Ann
        ("by her number", lambda ann: ("member", "stop", ann, *told), True),
        ("a topic, by her number", lambda ann: ("member", "stop", ann, "news", *told), True),
        ("taken back", lambda ann: ("consent", "withdraw", ann, "ALL", *told), True),
        ("by the address", lambda ann: ("member", "stop", ANN, *told), False),
        ("a topic, by the address", lambda ann: ("member", "stop", ANN, "news", *told), False),
        ("never write there", lambda ann: ("member", "suppress", ANN, *told), False),
        ("a mail with her code", "stop+%s", True),
        ("a mail without", "office", False),
    )
    for name, way, shown in rows:
        with flow.Office(test) as office:
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            office.add_people([flow.Person(ANN, "Ann", EVERYTHING)])
            ann = str(office.value("SELECT id FROM members"))
            _, codes = post.send(office, 0, LETTER)
            post.by_folder(office)
            ben = str(office.good("member", "add", ANN, "--second-person", "--name", "Ben", "--json").json()[0]["member"])
            office.good("consent", "give", ben, "news", "--channel", "paper", "--evidence", "form 7")
            if callable(way):
                office.good(*way(ann))
            else:
                post.deliver(office, post.mail((way % codes[ANN].stop if "%" in way else way) + "@example.org", "unsubscribe", "unsubscribe", ANN,
                                               Authentication_Results="mx.example.org; dmarc=pass header.from=example.net"))
                office.once()
            stops = [[row for row in office.good("member", "history", who, "--json").json() if "said stop" in row["words"]] for who in (ann, ben)]
            test.check("%s: both have stopped" % name, all(stops), stops)
            for who, rows_of, known in (("Ann", stops[0], shown), ("Ben", stops[1], False)):
                test.same("%s: how we know is shown with %s" % (name, who), {known}, {"Ann rang" in row["evidence"] or "mail <" in row["evidence"]
                                                                                 for row in rows_of})
                test.same("%s: the words about %s" % (name, who), {not known}, {"omebody at this address" in row["words"] for row in rows_of})
            test.same("%s: when and by which way stands with both" % name, 1, len({row["channel"] for rows_of in stops for row in rows_of}))


def odd_name(test):
    """What a stranger's mail calls itself is shown to officers for years: never what would break their terminal, or JSON."""
    with Forum(test) as forum:
        for number, odd in enumerate((b"<\xff\xfe\xc2\x9b31m@x.example>", b"<\xe2\x80\xae@x.example>")):
            octets = post.mail(forum.to_stop(forum.codes[(ANN, BOB)[number]].stop), "unsubscribe", "unsubscribe", (ANN, BOB)[number])
            forum.read(re.sub(rb"(?mi)^Message-ID: [^\r\n]*", lambda found: b"Message-ID: " + odd, octets))
            last = forum.office.good("member", "history", (ANN, BOB)[number], "--json").json()[-1]
            test.has("the history is shown", "with the code of their letter", last["evidence"])
            test.check("in plain text", last["evidence"].isprintable(), last["evidence"])


def one_topic_in_many_sections(test):
    """The receipt names each topic once."""
    with flow.Office(test) as office:
        office.add_people([flow.Person(ANN, "", EVERYTHING)])
        _, codes = post.send(office, 0, LETTER.replace("Topic: events", "Topic: news"))
        post.by_folder(office)
        post.deliver(office, post.mail("stop+%s@example.org" % codes[ANN].stop, "unsubscribe", "unsubscribe", ANN))
        office.once()
        receipt = [one for one in office.letters() if "We have stopped" in str(one.message["Subject"])][0]
        test.same("once", 1, receipt.part("text/plain").count("SEND news"))


def of_ones_own_letter(test):
    """A stop ends what this person's letter held, not what others saw in it."""
    with flow.Office(test) as office:
        office.add_people([flow.Person(ANN, "", "news;surveys"), flow.Person(BOB, "", "news;events")])
        _, codes = post.send(office, 0, LETTER)
        post.by_folder(office)
        ann = office.good("member", "show", ANN, "--json").json()[0]["member"]
        office.good("consent", "give", ANN, "events", "--channel", "phone", "--evidence", "rang after the letter")
        post.deliver(office, post.mail("stop+%s@example.org" % codes[ANN].stop, "", "unsubscribe", ANN))
        office.once()
        test.same("the news are stopped, and events, which were not in it, are not", [4, 2, 2], [
            post.state(office, ann, topic) for topic in ("news", "events", "surveys")])
        receipt = [one for one in office.letters() if "We have stopped" in str(one.message["Subject"])][0].part("text/plain")
        test.same("and the receipt says so", (1, 0), (receipt.count("SEND news"), receipt.count("Events")))


def of_a_letter_lost(test):
    """B-22: whose letter we know less of, up to nothing at all, stops more."""
    with Forum(test) as forum:
        def change(statement):
            with sqlite3.connect(os.path.join(forum.office.home, "store", "store.db")) as store:
                store.execute(statement)
            store.close()

        change("UPDATE deliveries SET bits = 0")
        for who, said in ((ANN, (4, 4, 2)), (BOB, (4, 4, 4))):
            forum.read(post.mail(forum.to_stop(forum.codes[who].stop), "", "unsubscribe", who))
            test.same("%s: stopped" % who, said, forum.said(who))
            change("DELETE FROM items")


def server_ahead(test):
    """B-28: a stop is of now at the latest, whatever the mail server's clock says, so a yes that comes after it counts."""
    with Forum(test) as forum:
        name = post.deliver(forum.office, post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN))
        os.utime(os.path.join(forum.office.home, "mailbox", "new", name), (forum.start + 3 * DAY, forum.start + 3 * DAY))
        forum.office.once()
        forum.office.good("consent", "give", ANN, "news", "--channel", "phone", "--evidence", "rang", "--yes")
        test.same("a yes after it", (2, 4, 2), forum.said(ANN))


def put_back(test):
    """B-27: a stop that only the journal has kept is still due a receipt, once the mail is read again."""
    with Forum(test) as forum:
        office = forum.office
        store, kept, mailbox = (os.path.join(office.home, one) for one in ("store", "kept", "mailbox"))
        shutil.copytree(store, kept)
        name = post.deliver(office, post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN))
        office.once()
        for file in os.listdir(store):
            if file.startswith("store.db"):
                os.remove(os.path.join(store, file))
        for file in os.listdir(kept):
            if file.startswith("store.db"):
                shutil.copy(os.path.join(kept, file), store)
        os.rename(os.path.join(mailbox, ".Signpost.Stops", "new", name), os.path.join(mailbox, "new", name))
        for letter in office.letters():
            os.remove(letter.path)
        office.once()
        office.once()
        test.same("stopped, with a receipt", ((4, 4, 2), [ANN]), (forum.said(ANN), [letter.to for letter in forum.receipts()]))


def links_of(letter):
    """What a letter says about stopping: (address, subject) of each link in its HTML, and of each instruction in its text."""
    html = [urllib.parse.unquote(one.replace("&amp;", "&")).split("?subject=") for one in re.findall(r'href="mailto:(stop[^"]+)"', letter.part("text/html"))]
    plain = re.findall(r'write "([^"]+)"\s+to\s+(\S+@\S+)', letter.part("text/plain"))
    button = re.search(r"mailto:([^?>]+)\?subject=([^>]+)", re.sub(r"\s", "", str(letter.message["List-Unsubscribe"])))
    return {tuple(one) for one in html}, {(address, words) for words, address in plain}, {button.groups()}


def as_the_letter_says(test):
    """B-21, B-23, A-22: the links of one letter, each pressed as the letter has it, do what stands beside them."""
    kinds = ("news", "events", "surveys", "national", "signposting")
    these, one, every = (4, 4, 2, 2, 4), (2, 2, 2, 2, 4), (4, 4, 4, 4, 4)
    promised = {"unsubscribe": (these, "SEND news.*Events.*Signposting"), "stop signposting": (one, "this: - Signposting To stop everything"),
                "stop everything": (every, "no more news, events, surveys or signposting")}
    bodies = ("", "Sent from my iPhone", "Thank you\r\nAnn Moss\r\n")
    with flow.Office(test) as office:
        people = ["m%d@example.net" % number for number in range(3 * 3 * len(bodies))]
        office.add_people([flow.Person(address, "Ann Moss", ";".join(kinds)) for address in people])
        office.queue()
        office.once()
        letters = {letter.to: letter for letter in office.letters()}
        expected, waiting = {}, list(people)
        for place, words in enumerate((sorted(promised), sorted(promised)[:2], ["unsubscribe"])):
            test.same("these are its links", set(words), {subject for _, subject in links_of(letters[people[0]])[place]})
            for subject in words:
                for body in bodies:
                    who = waiting.pop()
                    to = [address for address, found in links_of(letters[who])[place] if found == subject][0]
                    post.deliver(office, post.mail(to, body, subject, who))
                    expected[who] = subject
        office.once()
        number = lambda who: office.good("member", "show", who, "--json").json()[0]["member"]
        for who, subject in expected.items():
            said, receipt = promised[subject]
            test.same("%s: what is stopped" % subject, said, tuple(post.state(office, number(who), topic) for topic in kinds))
            test.same("%s: whether it is an objection" % subject, said == every, office.value(
                "SELECT objected_at <> 0 FROM members WHERE id = ?1", number(who)) == 1)
            found = [letter for letter in office.letters() if letter.to == who and "We have stopped" in str(letter.message["Subject"])]
            test.same("%s: one receipt" % subject, 1, len(found))
            test.has("%s: which says so" % subject, receipt, re.sub(r"\s+", " ", found[0].part("text/plain")))
            stops = [row["words"] for row in office.good("member", "history", who, "--json").json() if "stop" in row["words"]]
            test.same("%s: and the record book" % subject, said == every, any("everything" in row for row in stops))
        survey = office.queue("---\nsubject: Have your say\n---\n\n## Have your say\nTopic: surveys\n\nTell us what would help.\n")
        office.once()
        objected = [who for who, subject in expected.items() if subject == "stop everything"]
        test.same("the next survey goes to nobody who stopped everything", (len(people) - len(objected), {"objected": len(objected)}), (
            office.sent(survey), {key: value for key, value in office.books(survey)["withheld_by"].items() if value}))


def typed_at_a_stop_address(test):
    """B-21, B-24: what somebody types there counts; the contrary holds them until a person has looked, and any other word stops."""
    rows = (
        ("stop events", "Stops", (2, 4, 2), 0, []),
        ("stop everything", "Stops", (4, 4, 4), 0, []),
        ("stop the raffles", "Stops", (4, 4, 2), 0, []),
        ("please don't unsubscribe me, I pressed this by mistake", "INBOX", (2, 2, 2), 1, ["stop-perhaps"]),
        ("please don't unsubscribe me, I pressed this by mistake. When is the coffee morning?", "INBOX", (2, 2, 2), 1, ["stop-perhaps"]),
        ("I only want the events please, not the petition stuff", "INBOX", (2, 2, 2), 1, ["stop-perhaps"]),
    )
    for text, where, said, held, kinds in rows:
        with Forum(test) as forum:
            test.same(text, (where, said, held, kinds), (
                forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), text, "unsubscribe", ANN)), forum.said(ANN),
                forum.office.value("SELECT count(*) FROM members WHERE held_at <> 0"),
                [one["kind"] for one in forum.office.good("inbox", "list", "--json").json()]))
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@example.net" % number, "", "news;events") for number in range(11)])
        _, codes = post.send(office, 0, LETTER)
        post.by_folder(office)
        for who, code in codes.items():
            post.deliver(office, post.mail("stop+%s@example.org" % code.stop, "Sorry, pressed by accident", "unsubscribe", who))
        office.once()
        test.same("a code is theirs, so the eleventh is held as well", (11, 0), (
            office.value("SELECT count(*) FROM members WHERE held_at <> 0"), office.value("SELECT count(*) FROM consent WHERE state = 4")))


def automatic(test):
    """C-31 and C-36: a machine that stops for her does; one that answers for her does not."""
    with Forum(test) as forum:
        code = forum.codes[ANN].stop
        away = post.mail(forum.to_stop(code), "I am away until Monday.\r\n\r\n> To stop: unsubscribe by a mail to this address\r\n",
                         "Automatic reply: News for families", ANN, "", Auto_Submitted="auto-replied")
        test.same("an out-of-office reply at the stop address: no effect", ("Automatic", (2, 2, 2)),
                  (forum.read(away), forum.said(ANN)))
        away = post.mail(forum.to_bounces(forum.codes[ANN].bounce), "Out of office. unsubscribe", "Out of office: News", ANN, "",
                         Auto_Submitted="auto-replied")
        test.same("one at the bounce address: neither bounce nor stop", ("Automatic", (2, 2, 2), 0), (
            forum.read(away), forum.said(ANN), forum.office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0")))
        machine = post.mail(forum.to_stop(code), "", "unsubscribe", ANN, "", Auto_Submitted="auto-generated")
        test.same("the button of a mail program, made by a machine: a stop", ("Stops", (4, 4, 2)),
                  (forum.read(machine), forum.said(ANN)))
        bare = post.mail(forum.to_stop(forum.codes[BOB].stop), "\r\n\r\n", "", BOB, "", Auto_Submitted="auto-replied")
        test.same("another such button, which says nothing at all", ("Stops", (4, 4, 2)), (forum.read(bare), forum.said(BOB)))
        test.same("nothing is waiting for a person", [], forum.office.good("inbox", "list", "--json").json())
        forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "hello", CAROL, List_Id="<parents.groups.example>"))
        forum.office.once()
        test.same("who writes through a list is held, and no machine is asked (C-39)", (1, []), (forum.office.value(
            "SELECT count(*) FROM members WHERE held_at <> 0"), [letter.to for letter in forum.receipts() if letter.to == CAROL]))


def by_a_form(test):
    """A-46, B-24, B-45, C-39: what somebody wrote into a form, which calls itself automatic or has no return path; nobody is stopped or written to.
    An invoice stays where it is, and is not listed."""
    made, nobody = {"Auto_Submitted": "auto-generated"}, {}
    rows = (
        ("help", "My son has been excluded, please ring me. Ann", ANN, "www@web.example", made, "person", 0),
        ("help", "My son has been excluded, please ring me. Ann", ANN, "", nobody, "person", 0),
        ("a wish", "Please take me off your mailing list.", ANN, "", nobody, "stop-perhaps", 1),
        ("a wish", "Please take me off your mailing list.", ANN, "www@web.example", made, "stop-perhaps", 1),
        ("a stranger's wish", "Name: Ann Moss\r\nMessage: Please take me off your mailing list.", "noreply@forms.example", "www@web.example", made,
         "stop-perhaps", 0),
        ("data", "Please send me a copy of all the data you hold about me. Ann", ANN, "www@web.example", made, "data-protection", 0),
        ("data and a wish", "Please take me off your mailing list and delete all my data.", ANN, "www@web.example", made, "data-protection", 1),
        ("an invoice", "Your invoice is attached. " + "We look after your personal data, see our data protection notice. " * 10,
         "billing@shop.example", "www@shop.example", made, "", 0),
        ("a receipt", "Your message was read on Friday.", ANN, "", nobody, None, 0),
        ("away", "I am away. To unsubscribe write to me on Monday.", ANN, "", {"Auto_Submitted": "auto-replied"}, None, 0),
    )
    for name, text, sender, envelope, fields, kind, held in rows:
        with Forum(test) as forum:
            office = forum.office
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            where = forum.read(post.mail("office@example.org", text, "Read: News" if name == "a receipt" else "Contact form", sender, envelope,
                                         Authentication_Results="mx.example.org; dmarc=pass header.from=example.net", **fields))
            office.once()
            listed = office.good("inbox", "list", "--json").json()
            test.same("%s from %s by <%s>" % (name, sender, envelope), (kind is not None, kind or None, held, (2, 2, 2), 0), (
                where == "INBOX", listed[0]["kind"] if listed else None,
                office.value("SELECT count(*) FROM members WHERE held_at <> 0"), forum.said(ANN), len(forum.receipts())))


def gone(test):
    """An automatic reply that says that nobody reads there any more has no effect, and is shown to a person (C-36)."""
    away = lambda to, text, sender: post.mail(to, text, "Automatic reply: News", sender, "", Auto_Submitted="auto-replied")
    with Forum(test) as forum:
        office, codes = forum.office, forum.codes
        left = "Ann Lee no longer works here. Please write to info@example.net instead."
        rows = (
            ("by the code", forum.to_bounces(codes[ANN].bounce), left, "postmaster@example.net", "INBOX", [ANN]),
            ("at the stop address", forum.to_stop(codes[BOB].stop), "This mailbox is no longer monitored.", BOB, "INBOX", [ANN, BOB]),
            ("by the sender", "office@example.org", "This email address is no longer in use.", CAROL, "INBOX", [ANN, BOB, CAROL]),
            ("of nobody of ours", "office@example.org", left, "who@example.com", "Automatic", [ANN, BOB, CAROL]),
            ("away, no more", forum.to_bounces(codes[ANN].bounce), "I have left the office until Monday, and read no mail.", ANN, "Automatic",
             [ANN, BOB, CAROL]),
        )
        for name, to, text, sender, where, shown in rows:
            test.same(name, (where, [("person", forum.people[one]) for one in shown]), (
                forum.read(away(to, text, sender)), [(one["kind"], one["member"]) for one in office.good("inbox", "list", "--json").json()]))
        test.same("nobody is stopped, held or suspended", ((2, 2, 2), 0), (forum.said(BOB), office.value(
            "SELECT count(*) FROM members WHERE held_at <> 0 OR suspended_at <> 0 OR objected_at <> 0")))


def bounces(test):
    with Forum(test) as forum:
        office, code = forum.office, forum.codes[ANN].bounce

        def returned():
            return office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0")

        rows = (
            ("without a code nothing is done", post.bounce("bounces@example.org", ANN), 0),
            ("with the code of a stop address neither", post.bounce(forum.to_bounces(forum.codes[ANN].stop), ANN), 0),
            ("nor one to the stop address: whoever was passed the letter has that code (E-04)",
             post.bounce(forum.to_stop(forum.codes[ANN].stop), ANN), 0),
            ("with a changed code neither", post.bounce(forum.to_bounces(changed(code, 20)), ANN), 0),
            ("a delay is none", post.bounce(forum.to_bounces(code), ANN, "4.4.1", "delayed", "451 4.4.1 no answer"), 0),
            ("somebody else in it: nothing", post.bounce(forum.to_bounces(code), BOB), 0),
            ("with the right code it is noted", post.bounce(forum.to_bounces(code), ANN), 1),
            ("a second report of it is the same one", post.bounce(forum.to_bounces(code), ANN, diagnostic="550 5.1.1 unknown"), 1),
            ("a stranger's address in it does no harm", post.bounce(forum.to_bounces(forum.codes[BOB].bounce),
                                                                    "bob.elsewhere@example.com"), 2),
        )
        for name, octets, count in rows:
            test.same(name, ("Returned" if "somebody else" not in name else "Returned", count), (forum.read(octets), returned()))
        shown = office.good("inbox", "list", "--json").json()
        test.same("the one that names somebody else is shown", ["returned-other"], [one["kind"] for one in shown])
        test.has("and how it leaves the list", r"signpost inbox done %d\b" % shown[0]["inbox"],
                 office.good("inbox", "show", str(shown[0]["inbox"])).out)
        test.same("nobody is suspended after one", 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
        books = office.books(forum.mailing)
        test.same("books stay as they are, the relay had them; and say how many came back", (3, 2), (books["sent"], books["returned"]))
        test.has("in words too, and then who", r"\n    2 came back after the mail server had taken them: signpost mailing who \d+ returned\n", office.good(
            "books", str(forum.mailing)).out)
        test.has("why says so", "Sent on .*, but it CAME BACK on .*: there is nobody with this address", office.good("why", ANN).out)
        test.same("consent is untouched", (2, 2, 2), forum.said(ANN))
        test.has("the record book has it", "letter-returned", office.good("member", "history", ANN, "--json").out)
        forum.read(post.bounce("bounces@example.org", CAROL, about="<x@example.com>\r\nList-Unsubscribe: <mailto:%s?subject=unsubscribe>" % (
            forum.to_stop(forum.codes[CAROL].stop))))
        test.same("one that brings the letter back counts by the code in it, wherever it was sent to", 3, returned())


def suspended(test):
    """C-34: twice, from different letters at least 72 hours apart; policy, size and full boxes never so."""
    rows = (
        ("nobody there", "5.1.1", "550 5.1.1 no such user", 4, 1),
        ("nobody there, in an hour", "5.1.1", "550 5.1.1 no such user", 0, 0),
        ("taken for spam", "5.7.1", "550 5.7.1 message rejected as spam", 4, 0),
        ("too big", "5.3.4", "552 5.3.4 message too big", 4, 0),
        ("mailbox full", "5.2.2", "552 5.2.2 mailbox full", 4, 0),
        ("our relay", "5.7.1", "554 5.7.1 relay access denied", 4, 0),
    )
    for name, status, diagnostic, days, count in rows:
        with Forum(test) as forum:
            office = forum.office
            later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + days * DAY + 60)}
            forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN, status, diagnostic=diagnostic))
            _, codes = post.send(office, 1, LETTER.replace("families", "later"), later)
            post.by_folder(office)
            forum.read(post.bounce(forum.to_bounces(codes[ANN].bounce), ANN, status, diagnostic=diagnostic), later)
            test.same("%s: suspended" % name, count, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
            test.same("%s: consent is untouched" % name, (2, 2, 2), forum.said(ANN))
            if count:
                test.has("bounce list says who", str(forum.people[ANN]), office.good("bounce", "list").out)
    with Forum(test) as forum:
        office = forum.office
        soon, later = ({"SIGNPOST_CLOCK": smtp.iso(forum.start + seconds)} for seconds in (3600, 4 * DAY))
        _, codes = post.send(office, 1, LETTER.replace("families", "later"), soon)
        post.by_folder(office)
        forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN))
        forum.read(post.bounce(forum.to_bounces(codes[ANN].bounce), ANN, diagnostic="550 5.1.1 unknown"), later)
        test.same("of two letters of one hour, one reported four days later: it is when they were sent that counts", (2, 0), (
            office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0"), office.value("SELECT count(*) FROM members WHERE suspended_at <> 0")))


def passed_on(test):
    """C-34: where our letter is passed on to, somebody may be gone without ours being: it counts only where the report names the address
    we wrote to, or one that its own servers make of it, and nobody else has the letter."""
    ours = "Original-Recipient: rfc822; ann@example.net\r\nFinal-Recipient: rfc822; "
    rows = (
        ("somebody it was passed on to", "Final-Recipient: rfc822; left@elsewhere.example", 0),
        ("the same, by the address we wrote to", ours + "left@elsewhere.example", 1),
        ("one of two has it", ours + "ann@box.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\n" + ours + "left@elsewhere.example", 0),
        ("a server behind", "Final-Recipient: rfc822; Ann@mx1.example.net", 1),
        ("the name in the house", "Final-Recipient: rfc822; a.smith@example.net", 1),
        ("the domain in the house", "Final-Recipient: rfc822; ann@example.onmicrosoft.example", 1),
        ("a domain that only ends so", "Final-Recipient: rfc822; left@anexample.net", 0),
        ("no address at all", "Final-Recipient: x400; /S=ann/", 1),
    )

    def one(row):
        name, blocks, count = row
        with Forum(test) as forum:
            office = forum.office
            for days in (0, 4):
                later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + days * DAY + 60)}
                codes = forum.codes if days == 0 else post.send(office, 1, LETTER.replace("families", "later"), later)[1]
                post.by_folder(office)
                octets = post.bounce(forum.to_bounces(codes[ANN].bounce), "gone@example.org")
                test.same(name, "Returned", forum.read(octets.replace(b"Final-Recipient: rfc822; gone@example.org", blocks.encode()), later))
            test.same("%s: suspended" % name, count, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
    for row in rows:
        one(row)


def early(test):
    """A letter comes back before the relay's answer is recorded, or without one: it has come back, and is in doubt no more."""
    rows = (
        ("before the answer", "UPDATE deliveries SET state = 2 WHERE member = %d", "UPDATE mailings SET sent = 2, waiting = 1"),
        ("without one", "UPDATE deliveries SET state = 7 WHERE member = %d", "UPDATE mailings SET sent = 2, doubt = 1"),
    )
    for name, letter, books in rows:
        with Forum(test) as forum:
            office = forum.office
            with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
                store.execute(letter % forum.people[ANN])
                store.execute(books)
            post.deliver(office, post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN))
            office.once()
            test.same(name, 1, office.books(forum.mailing)["returned"])
            test.same("%s: nothing is in doubt" % name, "", office.good("doubt", "list", "--json").out)


def disputed(test):
    """C-34: a report that names somebody else counts against nobody, but its letter did not arrive either."""
    with Forum(test) as forum:
        office = forum.office
        forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN))
        for number, named in ((1, BOB), (2, ANN)):
            later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + number * 4 * DAY)}
            _, codes = post.send(office, number, LETTER.replace("families", "number %d" % number), later)
            post.by_folder(office)
            test.same("letter %d came back" % number, "Returned", forum.read(post.bounce(forum.to_bounces(codes[ANN].bounce), named), later))
            test.same("letter %d: suspended" % number, number - 1, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))


def writes_again(test):
    """C-34: whoever has surely written from there is reached there, and what came back from before counts no more."""
    proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
    words = "Thank you for the newsletter! See you on Saturday."
    rows = (
        # name, day it was written, header fields; day of the next letter that comes back, whether she is suspended in the end
        ("between two that came back", 2, proven, 4, 0),
        ("after both", 5, proven, 4, 0),
        ("before both, and read late", -1, proven, 4, 1),
        ("not proven", 5, {}, 4, 1),
        ("a machine", 5, dict(proven, Auto_Submitted="auto-replied"), 4, 1),
    )
    for name, day, fields, next_day, suspended in rows:
        with Forum(test) as forum:
            office = forum.office
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            on = lambda days: {"SIGNPOST_CLOCK": smtp.iso(forum.start + days * DAY + 60)}

            def write():
                file = os.path.join(office.home, "mailbox", "new", post.deliver(office, post.mail("office@example.org", words, "Re: News", ANN, **fields)))
                os.utime(file, (forum.start + day * DAY,) * 2)
                office.once(env=on(max(day, next_day if day < 0 else 0)))

            forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN))
            if 0 <= day < next_day:
                write()
            _, codes = post.send(office, 1, LETTER.replace("families", "later"), on(next_day))
            post.by_folder(office)
            forum.read(post.bounce(forum.to_bounces(codes[ANN].bounce), ANN), on(next_day))
            if not 0 <= day < next_day:
                test.same("%s: suspended until then" % name, 1, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
                write()
            test.same("%s: suspended" % name, suspended, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
            if day > next_day and not suspended:
                test.has("%s: and the record book has why" % name, "Letters go to their address again\n[^\n]*\n *How we know: mail <.*, from %s" % re.escape(ANN),
                         office.good("member", "history", ANN).out)
            office.good("check")


def nothing_for_now(test):
    """C-34, B-24: who asks what they get, and is held or suspended, is not told that it comes; an answer with our code ends a suspension."""
    rows = (
        ("suspended", "UPDATE mailings SET said_gone = 1; UPDATE deliveries SET returned_at = decided_at, returned_for = 1 WHERE member = %d; "
         "UPDATE members SET suspended_at = (SELECT decided_at FROM deliveries WHERE member = members.id) WHERE id = %d", "letters to this address came back", (0, 0)),
        ("suspended as the journal has a new address of hers (E-25)", "UPDATE members SET suspended_at = 5 WHERE id = %d",
         "until we know which address is yours", (1, 0)),
        ("held", "UPDATE members SET held_at = 1 WHERE id = %d", "until a person here has read a mail", (0, 1)),
    )
    for name, sql, why, end in rows:
        with Forum(test) as forum:
            office = forum.office
            with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
                store.executescript(sql.replace("%d", str(forum.people[ANN])))
            store.close()

            def letter():
                office.once()
                found = sorted((one for one in office.letters() if one.to == ANN and one.message["Subject"] == "What you get from us"), key=lambda one: one.path)
                return len(found), re.sub(r"[*\s]+", " ", found[-1].part("text/plain")), str(found[-1].message["Reply-To"])

            forum.read(post.mail("join@example.org", "What am I signed up for?", "my preferences", ANN))
            _, text, reply_to = letter()
            test.has("%s: what she has chosen, and that it does not come" % name, "This is what you have chosen.*For now none of it comes, .*" + why, text)
            test.has_not("%s: not that she gets it" % name, "you get it", text)
            test.has("%s: topics" % name, r"news \(you have chosen it\)", text)
            forum.read(post.mail(reply_to, "surveys", "Re: What you get from us", ANN))
            test.same("%s: after her answer suspended, held" % name, end, office.rows("SELECT suspended_at <> 0, held_at <> 0 FROM members WHERE id = %d" %
                                                                                     forum.people[ANN])[0])
            count, text, _ = letter()
            test.same("%s: and told" % name, (2, end == (0, 0)), (count, "you get it" in text))


def still_going(office, people, faults=()):
    """A mailing of which a part waits for the next day: the relay, its number, and the letters that went, come back as spam."""
    office.add_people([flow.Person("m%d@example.net" % number, "", EVERYTHING) for number in range(people)])
    server, port, record = smtp.failing(office, 0, list(faults))
    smtp.by_smtp(office, port, lanes=1, per_day=people)   # some are kept for service letters
    mailing = office.queue(LETTER)
    office.once()
    return server, mailing, [post.bounce("bounces+%s@example.org" % code.bounce, address, "5.7.1", diagnostic="550 5.7.1 rejected as spam")
                             for address, code in post.codes_of(record).items()]


def of_nobody(test):
    """C-35, C-38: what came back, or was complained of, without a right code changes nothing, and status counts it for 30 days."""
    with Forum(test) as forum:
        office = forum.office
        test.has_not("nothing came back", "came back", office.good("status").out)
        rows = (
            ("our Message-ID alone", post.bounce("office@example.org", ANN, about=forum.codes[ANN].message_id)),
            ("a code that is wrong", post.bounce(forum.to_bounces(changed(forum.codes[ANN].bounce, 20)), ANN)),
            ("a full mailbox", post.bounce("bounces@example.org", ANN, "5.2.2", diagnostic="552 5.2.2 mailbox full")),
            ("a complaint with our Message-ID alone", post.complaint("fbl@example.org", "To: <>\r\nFrom: office@example.org\r\nMessage-ID: %s"
                                                                     "\r\n\r\ntext" % forum.codes[ANN].message_id)),
        )
        for number, (what, octets) in enumerate(rows, 1):
            folder = "Stops" if "complaint" in what else "Returned"
            test.same(what, (folder, (2, 2, 2), 0, [], number), (
                forum.read(octets), forum.said(ANN), office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0"),
                office.good("inbox", "list", "--json").json(),
                [one for one in office.good("status", "--json").json() if one["fact"] == "returned_unknown"][0]["count"]))
        forum.read(post.bounce("bounces@example.org", ANN, "4.4.1", "delayed", "451 4.4.1 no answer"))
        old = post.deliver(office, post.bounce("bounces@example.org", BOB))
        os.utime(os.path.join(office.home, "mailbox", "new", old), (forum.start - 60 * DAY,) * 2)
        forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN))
        forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN, diagnostic="550 5.1.1 nobody of this name"))
        said = re.sub(r"\s+", " ", office.good("status").out)
        test.has("what is only late, what has its code, and what came back long before the mailbox was read, is none of them", "Letters that came back, or were called spam, in the last 30 days, "
                 "and it cannot be told whose: 4. Nothing was changed; the reports lie in Signpost/Returned and Signpost/Stops", said)
        later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + 31 * DAY)}
        test.has_not("a month later", "cannot be told whose", office.good("status", env=later).out)


def relay_blamed(test):
    """C-33: what comes back because of our own relay is no member's fault either."""
    with flow.Office(test) as office:
        server, mailing, came_back = still_going(office, 20)
        for octets in came_back[:5]:
            post.deliver(office, octets.replace(b"550 5.7.1 rejected as spam", b"554 5.7.1 relay access denied"))
        office.once()
        test.same("our relay: on hold", 3, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
        server.kill()
        server.wait()


def blamed(test):
    """C-33: letters that come back as spam put a mailing that still goes on hold: said once, and nobody is blamed."""
    with flow.Office(test) as office:
        server, mailing, came_back = still_going(office, 20)
        test.same("half of it went", (10, 10), (len(came_back), office.waiting(mailing)))
        for many, state in ((1, 2), (1, 3), (1, 3)):
            for _ in range(many):
                post.deliver(office, came_back.pop())
            office.once()
            test.same("%d are left: sending or on hold" % len(came_back), state, office.value(
                "SELECT state FROM mailings WHERE id = ?1", mailing))
        server.kill()
        server.wait()
        test.same("said once", 1, office.log.text().count("mailing on hold: a person must look"))
        test.has("with where to look", r"come back, for reasons that are not the members'; see: signpost mailing who %d" % mailing,
                 office.log.text())
        test.has("status says so", "waits", office.good("status").out)
        test.same("nobody is suspended", 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))


def few_blamed(test):
    """C-33: of many letters five are enough, which are not two in a hundred."""
    with flow.Office(test) as office:
        server, mailing, came_back = still_going(office, 315)
        test.same("most of it went", (300, 15), (len(came_back), office.waiting(mailing)))
        for many, state in ((4, 2), (1, 3)):
            for _ in range(many):
                post.deliver(office, came_back.pop())
            office.once()
            test.same("%d of 300 have not come back: sending or on hold" % len(came_back), state, office.value(
                "SELECT state FROM mailings WHERE id = ?1", mailing))
        server.kill()
        server.wait()


def over_blamed(test):
    """C-33: what comes back because of us when all of it has gone is told too, once, until somebody has looked."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@example.net" % number, "", EVERYTHING) for number in range(20)] +
                          [flow.Person("staff@example.net", "", "", "staff")])
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        office.once()
        came_back = [post.bounce("bounces+%s@example.org" % code.bounce, address, "5.7.1", diagnostic="550 5.7.1 rejected as spam")
                     for address, code in post.codes_of(record).items() if address != "staff@example.net"]
        test.same("all of it went", (20, 6), (office.books(mailing)["sent"], office.value("SELECT state FROM mailings WHERE id = ?1", mailing)))
        needs = r"is over, and mail servers take its letters for spam.*signpost mailing show %d;" % mailing
        for many, told in ((1, 0), (1, 1), (10, 1)):
            for _ in range(many):
                post.deliver(office, came_back.pop())
            office.once()
            test.same("%d have not come back: told" % len(came_back), told, office.log.text().count("with a mailing that is over: a person must look"))
            test.same("staff have a note about it", told, office.value(
                "SELECT count(*) FROM mailings WHERE note = 1 AND subject LIKE '%must look%'"))
            test.check("status says so", bool(re.search(needs, office.good("status").out)) == bool(told), office.good("status").out)
        test.has("show says so", "mail servers take its letters for spam", office.good("mailing", "show", str(mailing)).out)
        test.same("its state is what it was", 6, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
        test.has("somebody has looked", "is over; that somebody has looked is noted", office.good("mailing", "release", str(mailing)).out)
        test.has("nothing needs a person", "Nothing needs a person", office.good("status").out)
        test.same("and nothing is released twice", 2, office.run("mailing", "release", str(mailing)).code)
        server.kill()
        server.wait()


def sent_back(test):
    """C-33: a relay that takes all letters and sends them back days long as if nobody were there: nobody is suspended, a person is told,
    once for each mailing, and what they say of it stands."""
    with flow.Office(test) as office:
        who = ["m%d@example.net" % number for number in range(40)]
        office.add_people([flow.Person(one, "", EVERYTHING) for one in who] + [flow.Person("staff@example.net", "", "", "staff")])
        start, mailings = int(time.time()), []
        suspended = lambda: office.value("SELECT count(*) FROM members WHERE suspended_at <> 0")

        def send(number, days, first, last):
            sent, soon, later = ({"SIGNPOST_CLOCK": smtp.iso(start + days * DAY + seconds)} for seconds in (0, 120, 240))
            mailing, codes = post.send(office, number, LETTER.replace("families", "all %d" % number), sent)
            post.by_folder(office)
            for one in who[first:last]:
                post.deliver(office, post.bounce("bounces+%s@example.org" % codes[one].bounce, one))
            office.once(env=soon)
            office.once(env=later)
            mailings.append(mailing)
            return mailing, later
        send(0, 0, 0, 8)
        test.same("a fifth is believed: an old list", (0, 0), (suspended(), office.log.text().count("a person must look")))
        for number, told in ((1, 1), (2, 2)):
            mailing, later = send(number, 4 * number, 0, 40)
            test.same("all of it: nobody is suspended, and it is said once", (0, told), (suspended(), office.log.text().count(
                "with a mailing that is over: a person must look")))
        test.has("why", "come back as if nobody were there.*signpost bounce count %d" % mailing, office.log.text())
        test.has("status says so", r"is over, and so many letters of it were refused or came back as if nobody were there.*release %d" % mailing,
                 office.good("status", env=later).out)
        test.has("show says what to do", "bounce count %d" % mailing, office.good("mailing", "show", str(mailing)).out)
        notes = [letter.part("text/plain") for letter in office.letters() if "must look" in str(letter.message["Subject"])]
        test.same("staff have a note of each", 2, len(notes))
        test.has("which says it", "31 have it, as far as is known - 9 letters came back after.*is not believed.*Nobody is suspended.*bounce count", re.sub(r"\s+", " ", notes[-1]))
        asked = office.run("bounce", "count", str(mailings[1]))
        test.has("they are gone after all: not without being asked", "--yes", asked.err)
        test.has("and it is said how many they are", r"did not reach \d+ people", asked.out)
        test.same("the first counts", 8, office.good("bounce", "count", str(mailings[1]), "--yes", "--json").json()[0]["suspended"])
        test.same("and the second", 32, office.good("bounce", "count", str(mailings[2]), "--yes", "--json").json()[0]["suspended"])
        test.has("somebody has looked", "Nothing needs a person", office.good("status", env=later).out)
        test.same("they are not, all at once", 32, office.good("bounce", "doubt", str(mailings[2]), "--json").json()[0]["lifted"])
        test.same("the others stay", 8, suspended())
        office.good("bounce", "doubt", str(mailings[1]))
        test.same("in the other order: the last one counts", 8, office.good("bounce", "count", str(mailings[2]), "--yes", "--json").json()[0]["suspended"])
        test.same("and so does the one before it", 32, office.good("bounce", "count", str(mailings[1]), "--yes", "--json").json()[0]["suspended"])
        test.same("the record book is whole", 0, office.run("ledger", "verify").code)
    with flow.Office(test) as office:
        server, mailing, came_back = still_going(office, 20, ["rcpt@2=550 5.1.1 no such user"])
        test.same("one was refused", 1, office.books(mailing)["refused"])
        for octets in came_back[:5]:
            post.deliver(office, octets.replace(b"5.7.1", b"5.1.1").replace(b"rejected as spam", b"no such user"))
        office.once()
        test.same("what has not gone is on hold", 3, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
        test.same("and who was refused waits again", 0, office.books(mailing)["refused"])
        test.has("and that is said", "still on hold: signpost mailing release", office.good("bounce", "count", str(mailing), "--yes").out)
        server.kill()
        server.wait()
    with flow.Office(test) as office:
        server, mailing, came_back = still_going(office, 20)
        office.good("mailing", "hold", str(mailing))
        for octets in came_back[:5]:
            post.deliver(office, octets.replace(b"5.7.1", b"5.1.1").replace(b"rejected as spam", b"no such user"))
        office.once()
        test.same("one that waits already: it is said all the same", 1, office.log.text().count("signpost bounce count %d" % mailing))
        office.good("mailing", "release", str(mailing))
        test.has("and shown for as long as it is so", "counts against nobody.*bounce count %d" % mailing, office.good("mailing", "show", str(mailing)).out)
        server.kill()
        server.wait()


def complained(test):
    """C-06: each complaint is said, and two of one mailing hold it, or are told when all of it has gone; the next two again."""
    for over in (False, True):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m%d@example.net" % number, "", EVERYTHING) for number in range(20)])
            server, port, record = smtp.failing(office, 0, [])
            smtp.by_smtp(office, port, lanes=1, **{} if over else {"per_day": 20})
            mailing = office.queue(LETTER)
            office.once()
            came = [post.complaint("fbl@example.org", "To: %s\r\nFrom: office@example.org\r\nList-Unsubscribe: <mailto:stop+%s@example.org>\r\n\r\n"
                                   "text" % (address, code.stop)) for address, code in post.codes_of(record).items()]
            for number, (state, alarms) in enumerate(((6 if over else 2, 0), (6 if over else 3, 1), (6 if over else 3, 1), (6 if over else 3, 2))):
                if number == 3:
                    office.good("mailing", "release", str(mailing))
                post.deliver(office, came.pop())
                office.once()
                name = "%d complaints, %s" % (number + 1, "over" if over else "still going")
                test.same(name + ": state", state, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
                test.same(name + ": alarms", alarms, len(re.findall("a person must look.*reported as spam", office.log.text())))
                test.same(name + ": status", alarms > 0, "reported it as spam" in office.good("status").out)
            test.same("each is said", 4, office.log.text().count("a letter was reported as spam"))
            server.kill()
            server.wait()


def old(test):
    """E-03: a report that comes 31 days later is no news of that letter; a stop is good for ever."""
    with Forum(test) as forum:
        later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + 31 * DAY)}
        forum.read(post.bounce(forum.to_bounces(forum.codes[ANN].bounce), ANN), later)
        test.same("a bounce after 31 days", 0, forum.office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0"))
        forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN), later)
        test.same("a stop after 31 days", (4, 4, 2), forum.said(ANN))


def complaints(test):
    """C-38."""
    with Forum(test) as forum:
        office = forum.office
        about = "To: %%s\r\nFrom: office@example.org\r\nList-Unsubscribe: <mailto:%s>\r\nMessage-ID: %%s\r\n\r\ntext"
        hers = about % forum.to_stop(forum.codes[ANN].stop) % (ANN, forum.codes[ANN].message_id)
        bobs = about % forum.to_stop(forum.codes[BOB].stop) % (BOB, forum.codes[BOB].message_id)
        nobodys = about % "stop@example.org" % (CAROL, "<x@example.org>")
        for kind in ("auth-failure", "not-spam"):
            test.same("%s is no act of hers" % kind, ("Stops", (2, 2, 2)),
                      (forum.read(post.complaint("fbl@example.org", hers, kind)).replace("Automatic", "Stops"), forum.said(ANN)))
        test.same("without a code nothing is done", ("Stops", (2, 2, 2)), (
            forum.read(post.complaint("fbl@example.org", nobodys)), forum.said(CAROL)))
        test.same("abuse is an objection to all of it", ("Stops", (4, 4, 4), 1), (
            forum.read(post.complaint("fbl@example.org", hers)), forum.said(ANN),
            office.value("SELECT count(*) FROM members WHERE objected_at <> 0")))
        test.same("opt-out stops what the letter held", ("Stops", (4, 4, 2)), (
            forum.read(post.complaint("fbl@example.org", bobs, "opt-out")), forum.said(BOB)))
        office.once()
        test.same("no receipt to whoever calls us spam", [BOB], [letter.to for letter in forum.receipts()])


def words(test):
    """B-24, C-37, E-02: plain words without a code."""
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
        proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
        forged = {"Authentication_Results": "mx.evil.example; dmarc=pass header.from=example.net"}
        test.same("proven by our own server: a topic", ("Stops", (2, 4, 2)), (
            forum.read(post.mail("office@example.org", "stop events", "Re: News", ANN, **proven)), forum.said(ANN)))
        test.same("proven: everything", ("Stops", (4, 4, 4)), (
            forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "hello", ANN, **proven)),
            forum.said(ANN)))
        test.same("said by somebody else's server: held, and a person looks", ("INBOX", (2, 2, 2), 1), (
            forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "hello", BOB, **forged)),
            forum.said(BOB), office.value("SELECT count(*) FROM members WHERE held_at <> 0")))
        office.once()
        asked = [letter for letter in forum.receipts() if letter.to == BOB]
        test.same("he is asked, once", 1, len(asked))
        mailing = office.queue(LETTER.replace("families", "two"))
        office.once()
        test.same("and gets nothing meanwhile", {"held": 1, "objected": 1}, {
            key: value for key, value in office.books(mailing)["withheld_by"].items() if value})
        waiting = office.good("inbox", "list", "--json").json()
        test.same("it stands in the list", [("stop-perhaps", forum.people[BOB])], [(one["kind"], one["member"]) for one in waiting])
        os.remove(os.path.join(office.home, "mailbox", "new", next(
            name for name in os.listdir(os.path.join(office.home, "mailbox", "new")))))
        office.once()
        test.same("moving it away lets nobody go", 1, office.value("SELECT count(*) FROM members WHERE held_at <> 0"))
        number = str(waiting[0]["inbox"])
        shown = office.good("inbox", "show", number).out
        test.has("what to do, with the numbers", "signpost member stop %d --channel email. If only some topics are to stop, put their names "
                 "behind it.*Then, in both cases: signpost inbox done %s" % (forum.people[BOB], number), shown)
        test.has("it may be somebody else who has his letter", "%s, or from whoever answers a letter to them" % BOB, shown)
        asked = office.run("inbox", "done", number)
        test.check("it is asked whether he did not say stop", asked.code == 1 and BOB in asked.out and "NOT ask to stop?" in asked.out, asked)
        done = office.good("inbox", "done", number, "--yes")
        test.has("a person says that it was none", "again", done.out)
        mailing = office.queue(LETTER.replace("families", "three"))
        office.once()
        test.same("and he is written to again", 2, office.books(mailing)["sent"])
        forum.read(post.mail("office@example.org", "What do you hold about me? Please send me a copy of my data.", "x", BOB))
        shown = office.good("inbox", "show", str([one for one in office.good("inbox", "list", "--json").json()
                                                  if one["kind"] == "data-protection"][0]["inbox"])).out
        test.has("of data it says which commands", "signpost member export {0}.*signpost member forget {0}".format(forum.people[BOB]), shown)
        strangers = forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "x", "who@example.com"))
        stranger = [one for one in office.good("inbox", "list", "--json").json() if one["kind"] == "stop-perhaps"][0]["inbox"]
        test.has("whose it may be", "or the one whom the letter was to that it quotes", office.good("inbox", "show", str(stranger)).out)
        test.same("a stranger's: kept for people, and nobody is answered (E-07)", ("INBOX", 1),
                  (strangers, len([letter for letter in forum.receipts() if letter.to == BOB])))


def one_topic(test):
    """B-05, B-24: who asks in words to stop one topic is not asked about as one who did not, and the book says that it came by mail."""
    with Forum(test) as forum:
        office = forum.office
        forum.read(post.mail("office@example.org", "dont send me the petition things any more, just the news", "x", BOB))
        number = str(office.good("inbox", "list", "--json").json()[0]["inbox"])
        office.good("member", "stop", str(forum.people[BOB]), "signposting", "--channel", "email")
        history = office.good("member", "history", BOB).out
        test.has("by mail, and which", r"Signposting: has said stop, by e-mail\n.*\n *How we know: mail of [A-Z].* read by ", history)
        code, said = office.on_terminal(("inbox", "done", number), [(r"\[y/N\]", "y")])
        test.check("what was entered is said", code == 0 and "You have entered: stop Signposting. Is that all they asked? [y/N]" in said, said)
        history = office.good("member", "history", BOB).out
        test.has("the book has it in plain words", r"A mail may ask us to stop: nothing they agreed to goes to them, nor news for partners, until somebody has looked[^|]*"
                 r"A mail of .* was dealt with \(may ask us to stop\)[^|]*Somebody has looked: what they agree to, and have not stopped, may", history)
        test.has_not("and not in the program's", r"person-|inbox-", history)
        test.same("he gets the rest", (2, 0), (forum.said(BOB)[0], office.value("SELECT count(*) FROM members WHERE held_at <> 0")))
        forum.read(post.mail("office@example.org", "dont send me the petition things any more, just the news", "x", CAROL))
        number = str(office.good("inbox", "list", "--json").json()[-1]["inbox"])
        code, said = office.on_terminal(("inbox", "done", number), [(r"\[y/N\]", "n")])
        test.check("of her nothing was entered", code == 2 and "Did they NOT ask to stop?" in said, said)


def two_at_one_address(test):
    """A-08, B-24: what may be a stop holds everybody at the address, and lets all of them go when somebody has looked."""
    with Forum(test) as forum:
        office = forum.office
        second = office.good("member", "add", ANN, "--roles", "member", "--second-person", "--yes", "--json").json()[0]["member"]
        held = lambda: {row[0] for row in office.rows("SELECT id FROM members WHERE held_at <> 0")}
        forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "hello", ANN))
        test.same("both are held", {forum.people[ANN], second}, held())
        office.good("inbox", "done", str(office.good("inbox", "list", "--json").json()[0]["inbox"]), "--yes")
        test.same("both are let go", set(), held())
        first, second = (office.good("member", "add", "both@example.org", *words, "--json").json()[0]["member"] for words in ((), ("--second-person",)))
        office.good("consent", "give", str(first), "news", "--channel", "paper", "--evidence", "form 1")
        office.good("consent", "give", str(second), "events", "surveys", "--channel", "paper", "--evidence", "form 2")
        for topic, named in (("events", second), ("surveys", first)):
            forum.read(post.mail("office@example.org", "dont send me the %s things any more, just the news" % topic, "x", "both@example.org"))
            waiting = office.good("inbox", "list", "--json").json()[-1]
            test.same("it lies with the one who came first", ("stop-perhaps", first), (waiting["kind"], waiting["member"]))
            office.good("member", "stop", str(named), topic, "--channel", "email")
            code, said = office.on_terminal(("inbox", "done", str(waiting["inbox"])), [(r"\[y/N\]", "y")])
            test.check("%s were entered, which only the other one had agreed to" % topic, code == 0 and topic in said.lower().split("entered: stop ")[-1] and
                       "Is that all they asked?" in said, said)
        test.has("how we know is kept with the one who was named", "Said stop to Surveys, without having agreed to it, by e-mail\n.*\n *How we know: "
                 "mail of .*, read by ", office.good("member", "history", str(first)).out)
        office.good("check")


def from_another_address(test):
    """B-24, E-02: a wish from an address that nobody has holds whoever got the letter it answers or quotes; it stops nobody."""
    def changed_id(found):
        at = found.index(".") + 1
        return found[:at] + ("a" if found[at] != "a" else "b") + found[at + 1:]

    wish = "Please unsubscribe me, thanks. Ann Moss"
    quote = lambda code: "\r\n\r\nOn Tuesday the office wrote:\r\n> To stop these e-mails: stop+%s@example.org\r\n" % code
    rows = (
        # name, what is written, In-Reply-To, the return address has a code; whether she is held
        ("it answers her letter", lambda ann: wish, lambda ann: ann.message_id, True, True),
        ("also one whose Message-ID has the code", lambda ann: wish, lambda ann: ann.message_id, False, True),
        ("it quotes her letter", lambda ann: wish + quote(ann.stop), lambda ann: "<x@relay.example>", True, True),
        ("it may ask to stop", lambda ann: "Why am I getting so many emails?", lambda ann: ann.message_id, True, True),
        ("about her data, too", lambda ann: wish + " And delete my data.", lambda ann: ann.message_id, True, True),
        ("it asks no such thing", lambda ann: "When is the day out?" + quote(ann.stop), lambda ann: ann.message_id, True, False),
        ("it answers what we never wrote", lambda ann: wish, lambda ann: changed_id(ann.message_id), True, False),
        ("it answers nothing", lambda ann: wish, lambda ann: "<x@relay.example>", True, False),
        ("its code is made up", lambda ann: wish + quote(changed(ann.stop, 30)), lambda ann: "<x@relay.example>", True, False),
        ("its code is for another purpose", lambda ann: wish + quote(ann.bounce), lambda ann: "<x@relay.example>", True, False),
    )
    for name, text, answers, verp, held in rows:
        with flow.Office(test) as office:
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            office.add_people([flow.Person(ANN, "", EVERYTHING), flow.Person(BOB, "", EVERYTHING)])
            if not verp:
                office.edit("bounces:\n", "bounces:\n  verp: false\n")
            office.queue(LETTER)
            office.once()
            letters = {letter.to: letter for letter in office.letters()}
            number = office.good("member", "show", ANN, "--json").json()[0]["member"]
            ann = type("Ann", (), {"message_id": str(letters[ANN].message["Message-ID"]),
                                   "stop": post.STOP.search(re.sub("=\r?\n", "", letters[ANN].octets.decode()))[1], "bounce": ""})
            ann.bounce = post.BOUNCE.search(str(letters[ANN].message["Return-Path"]))[1] if verp else ""
            post.deliver(office, post.mail("office@example.org", text(ann), "Re: News for families", "home@example.com",
                                           In_Reply_To=answers(ann), Authentication_Results="mx.example.org; dmarc=pass header.from=example.com"))
            office.once()
            test.same("%s: who is held" % name, [number] if held else [], [row[0] for row in office.rows("SELECT id FROM members WHERE held_at <> 0")])
            test.same("%s: nothing is stopped" % name, 0, office.value("SELECT count(*) FROM consent WHERE state = 4"))
            listed = [(one["kind"], one["member"]) for one in office.good("inbox", "list", "--json").json()]
            test.same("%s: and she is named" % name, held, ("stop-perhaps", number) in listed)
            asked = [letter for letter in office.letters() if "Did you ask" in str(letter.message["Subject"])]
            test.same("%s: she is asked at her own address" % name, [ANN] if held else [], [letter.to for letter in asked])
            if held:
                test.has("%s: and told why" % name, "comes from another address", re.sub(r"\s+", " ", asked[0].part("text/plain")))
                test.same("%s: and not which" % name, None, asked[0].message["In-Reply-To"])
            refused = office.run("member", "stop", "home@example.com", "--yes")
            test.check("%s: by that address she is not found, and it is said where to look" % name, refused.code == 3 and
                       "look whom the letter was to that their mail quotes" in refused.err, refused)


def behind_a_plus(test):
    """B-24: whoever writes from ann+word@ may be Ann: she is held, and not stopped, as not every provider gives both to one person."""
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
        forum.read(post.mail("office@example.org", "unsubscribe", "unsubscribe", "Ann+news@example.net",
                             Authentication_Results="mx.example.org; dmarc=pass header.from=example.net"))
        test.same("held, and nobody else", [(forum.people[ANN],)], office.rows("SELECT id FROM members WHERE held_at <> 0"))
        test.same("not stopped", (2, 2, 2), forum.said(ANN))
        office.once()
        test.same("asked at her own address", [ANN], [letter.to for letter in forum.receipts()])


def what_receipts_say(test):
    """B-24, B-27, A-08: what is in doubt, whose mail it is or what they mean; and that a stop is for everybody at the address."""
    proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
    unclear = "I only want the events please, not the petition stuff"
    everybody = "This is for everybody who gets e-mails from us at this address."
    typed = lambda forum, text, **fields: post.mail("office@example.org", text, "hello", ANN, **fields)
    code = lambda forum, text, **fields: post.mail(forum.to_stop(forum.codes[ANN].stop), text, "unsubscribe", ANN, **fields)
    rows = (
        ("not proven", typed, "Please take me off your mailing list.", {}, r"seems to come from you.*cannot be sure that it is yours"),
        ("proven", typed, "Stop the raffle emails please, but not the rest.", proven, "A mail of yours.*cannot be sure what you would like us to stop"),
        ("with her code", code, unclear, {}, "A mail of yours.*cannot be sure what you would like us to stop"),
        ("one topic", code, "stop events", {}, "You will get no more of this: - Events"),
        ("everything", code, "stop everything", {}, "You will get no more news, events"),
    )
    for name, make, text, fields, words in rows:
        for shared in (False, True):
            with Forum(test) as forum:
                forum.office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
                if shared:
                    forum.office.good("member", "add", ANN, "--roles", "member", "--second-person", "--yes")
                forum.read(make(forum, text, **fields))
                forum.office.once()
                said = [re.sub(r"\s+", " ", letter.part("text/plain")) for letter in forum.receipts()]
                test.same("%s: one" % name, 1, len(said))
                test.has("%s: what it says" % name, words, said[0])
                test.same("%s: for whom" % name, shared, everybody in said[0])
                held = forum.office.value("SELECT count(*) FROM members WHERE held_at <> 0")
                test.same("%s: held are all at the address, or nobody" % name, 0 if "no more" in words else 1 + shared, held)


def a_booking_is_no_receipt(test):
    """B-27: a letter of their own about something else, an hour before, is no reason to say nothing of a stop."""
    with Forum(test) as forum:
        day = (datetime.date.today() + datetime.timedelta(days=60)).strftime("%Y-%m-%d 10:00")
        forum.office.good("event", "add", forum.office.file("coffee.md", flow.COFFEE % day), "--yes")
        forum.office.good("event", "book", "1", ANN)
        forum.office.once()
        forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), "unsubscribe", "unsubscribe", ANN))
        forum.office.once()
        forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), "stop everything", "stop everything", ANN))
        forum.office.once()
        test.same("one receipt that day", [ANN], [letter.to for letter in forum.receipts()])


def erased_meanwhile(test):
    """B-42: whoever is erased while it is asked whether they said stop is not named in what is written down then."""
    with Forum(test) as forum:
        office = forum.office
        forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "hello", BOB))
        words = ("inbox", "done", str(office.good("inbox", "list", "--json").json()[0]["inbox"]))
        child, terminal = pty.fork()
        if child == 0:
            os.execve(office.command()[0], office.command(*words), office.environment())
        said = ""
        while "[y/N]" not in said:
            said += os.read(terminal, 4096).decode("utf-8", "replace")
        office.good("member", "forget", str(forum.people[BOB]), "--yes")
        os.write(terminal, b"y\n")
        try:
            while os.read(terminal, 4096):
                pass
        except OSError:
            pass
        test.same("it is done", 0, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        test.same("and names nobody", 0, office.value("SELECT member FROM ledger ORDER BY seq DESC LIMIT 1"))


def asked_once(test):
    """E-02: who is held again and again is asked once in seven days whether it was them."""
    with Forum(test) as forum:
        office = forum.office
        for day, letters in ((0, 1), (2, 1), (6.9, 1), (7.1, 2)):
            clock = {"SIGNPOST_CLOCK": smtp.iso(forum.start + int(day * DAY))}
            forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "hello", BOB), clock)
            office.once(env=clock)
            test.same("day %s: held, and asked so often" % day, (1, letters), (
                office.value("SELECT count(*) FROM members WHERE held_at <> 0"), len(forum.receipts())))
            for one in office.good("inbox", "list", "--json", env=clock).json():
                office.good("inbox", "done", str(one["inbox"]), "--yes", env=clock)


def more_than_ten_in_an_hour(test):
    """E-02: whoever sends many mails in the names of others holds ten people, and it is said that the others are not."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@example.net" % number, "", EVERYTHING) for number in range(13)])
        for number in range(13):
            post.deliver(office, post.mail("office@example.org", "Please take me off your mailing list.", "x", "m%d@example.net" % number))
        office.once()
        listed = office.good("inbox", "list", "--json").json()
        test.same("ten are held, each is listed and named, it is said once", (10, 13, 13, 1), (
            office.value("SELECT count(*) FROM members WHERE held_at <> 0"), len(listed), len({one["member"] for one in listed} - {0}),
            office.log.text().count("so many mails may be wishes to stop that the last ones hold nobody")))
        held = {row[0] for row in office.rows("SELECT id FROM members WHERE held_at <> 0")}
        not_held = [one["inbox"] for one in listed if one["member"] not in held][0]
        test.has("it is said that letters still go", "Letters still go to this person", office.good("inbox", "show", str(not_held)).out)
        test.same("done, of somebody who is not held", "Done.\n", office.good("inbox", "done", str(not_held), "--yes").out)


def agreed_since(test):
    """B-07, B-24: a stop in words from years before the mailbox was first looked at is older than their yes: shown, and nothing is done or
    written.  One that is younger than a yes of theirs stops it."""
    proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
    rows = (
        ("proven, before the yes", 3000, proven, "unsubscribe", ("INBOX", (2, 2, 2), 0, 0, ["stop-perhaps"])),
        ("not proven, before the yes", 3000, {}, "unsubscribe", ("INBOX", (2, 2, 2), 0, 0, ["stop-perhaps"])),
        ("unclear, before the yes", 3000, proven, "Why am I getting so many emails?", ("INBOX", (2, 2, 2), 0, 0, ["stop-perhaps"])),
        ("proven, after the yes", 60, proven, "unsubscribe", ("Stops", (4, 4, 4), 0, 1, [])),
        ("not proven, after the yes", 60, {}, "unsubscribe", ("INBOX", (2, 2, 2), 1, 1, ["stop-perhaps"])),
    )
    for what, days, fields, words, expected in rows:
        with Forum(test) as forum:
            office = forum.office
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            name = post.deliver(office, post.mail("office@example.org", words, words, ANN, **fields))
            os.utime(os.path.join(office.home, "mailbox", "new", name), (forum.start - days * DAY,) * 2)
            office.once()
            office.once()
            listed = office.good("inbox", "list", "--json").json()
            test.same(what, expected, (post.where(office, name), forum.said(ANN), office.value(
                "SELECT count(*) FROM members WHERE held_at <> 0"), len(forum.receipts()), [one["kind"] for one in listed]))
            if expected[2:] == (0, 0, ["stop-perhaps"]):
                test.has("why she is written to still", "Letters still go to this person, .*agreed since",
                         office.good("inbox", "show", str(listed[0]["inbox"])).out)
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
        office.good("consent", "give", ANN, "news", "--channel", "phone", "--evidence", "rang on Friday")
        name = post.deliver(office, post.mail("office@example.org", "unsubscribe", "unsubscribe", ANN, **proven))
        os.utime(os.path.join(office.home, "mailbox", "new", name), (forum.start - 60 * DAY,) * 2)
        office.once()
        test.same("older than one yes, younger than the others: done", (4, 4, 4), forum.said(ANN))


def many_of_one(test):
    """B-24, E-02: one person's many mails do not switch off the hold for everybody."""
    with Forum(test) as forum:
        for _ in range(11):
            forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "x", BOB))
        forum.read(post.mail("office@example.org", "Please take me off your mailing list.", "x", ANN))
        test.same("the next one is held", 2, forum.office.value("SELECT count(*) FROM members WHERE held_at <> 0"))


def two_that_may_stop(test):
    """B-24: a person is held until all their mails that may be a stop have been looked at, also one that came in long ago."""
    with Forum(test) as forum:
        office = forum.office

        def held():
            return office.value("SELECT count(*) FROM members WHERE held_at <> 0")

        forum.read(post.mail("office@example.org", "Why am I getting so many emails?", "x", BOB))
        old = post.deliver(office, post.mail("office@example.org", "Please take me off your mailing list.", "x", BOB))
        os.utime(os.path.join(office.home, "mailbox", "new", old), (forum.start - 700 * DAY, forum.start - 700 * DAY))
        office.once()
        listed = [one["inbox"] for one in office.good("inbox", "list", "--json").json() if one["kind"] == "stop-perhaps"]
        test.same("both are in the list", (2, 1), (len(listed), held()))
        done = office.good("inbox", "done", str(listed[0]))
        test.same("one is done: still held", 1, held())
        test.has("and it says why", "Another mail of theirs may ask to stop", done.out)
        office.good("inbox", "done", str(listed[1]), "--yes")
        test.same("both are: it goes on", 0, held())


def damaged(test):
    """B-22: a record that cannot be opened keeps nobody's stop from counting."""
    with Forum(test) as forum:
        with sqlite3.connect(os.path.join(forum.office.home, "store", "store.db")) as store:
            store.execute("UPDATE members SET sealed = zeroblob(60) WHERE id = ?", (forum.people[ANN],))
        store.close()
        for one in (ANN, BOB):
            post.deliver(forum.office, post.mail(forum.to_stop(forum.codes[one].stop), "", "unsubscribe", one))
        forum.office.once()
        test.same("both are stopped", [(4, 4, 2)] * 2, [forum.said(ANN), forum.said(BOB)])


def by_words_alone(test):
    """C-31: a mail that only its words call a machine's is kept for people; what a machine sends is filed as ever."""
    wrapped = ("--b\r\nContent-Type: text/plain\r\n\r\nPlease read this, a child is at risk.\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n"
               "\r\nFrom: x@example.com\r\nSubject: hello\r\n\r\ntext\r\n--b--\r\n")
    rows = (
        ("Thank you for your email", "Could somebody help me with the appeal? It is on Monday.", {}, "person", 0),
        ("Absence: Tom on Saturday", "Tom is in hospital and cannot come. Can you ring me?", {}, "person", 0),
        ("Thank you for your email", "Please take me off your mailing list. Ann", {}, "stop-perhaps", 1),
        ("a question", "My husband says this email was reported as spam. Could you post me the form?", {}, "person", 0),
        ("Abuse report from the playground", wrapped, {"Content_Type": 'multipart/mixed; boundary="b"'}, "person", 0),
        ("Undelivered mail", "I wrote to Jane at your office and got this back, can you help?\r\n\r\n"
         "<jane@example.org>: 550 5.1.1 no such user", {}, "person", 0),
        ("Read: your letter", "Your message was read on Monday. Now help us.", {}, "person", 0),
        ("Office closed for Christmas", "Can your families come to the carols?", {"List_Id": "<x.example>", "Precedence": "bulk"}, "person", 0),
        ("Your mail is on hold", "Your email waits, as you are an unknown sender. Click https://example.com/c and it will be delivered.",
         {"Auto_Submitted": "auto-replied"}, "challenge", 0),
    )
    for subject, text, fields, kind, held in rows:
        with Forum(test) as forum:
            test.same("%s: kept, shown, and no more done" % subject, ("INBOX", [kind], held, (2, 2, 2)), (
                forum.read(post.mail("office@example.org", text, subject, ANN, **fields)),
                [one["kind"] for one in forum.office.good("inbox", "list", "--json").json()],
                forum.office.value("SELECT count(*) FROM members WHERE held_at <> 0"), forum.said(ANN)))
    with Forum(test) as forum:
        report = post.complaint("fbl@example.org", "To: x@example.net\r\n\r\ntext").replace(b"Return-Path: <>", b"Return-Path: <f@example.net>")
        mixed = report.replace(b"multipart/report; report-type=feedback-report;", b"multipart/mixed;")
        away = post.mail("office@example.org", "I am away.", "Out of office", ANN, Auto_Submitted="auto-replied")
        bare = post.mail(forum.to_bounces(forum.codes[ANN].bounce), "I am away.", "Out of office", ANN)
        test.same("machines' mail is filed", (["Stops", "Stops", "Automatic", "Automatic"], []), (
            [forum.read(octets) for octets in (report, mixed, away, bare)], forum.office.good("inbox", "list", "--json").json()))


def postmasters(test):
    """C-31: who keeps a server is a person too, and writes of bounces in their words; what a server says from there is a server's."""
    who = "Gareth Lloyd <postmaster@example.net>"
    gate = "40 of your letters were returned by our gateway with 554 5.7.1. Could your IT contact ring me?"
    left = "These two have left us, so mail to them will bounce as user unknown: al@example.net, bo@example.net. Could you take them off?"
    failed = "Your mail to <%s> could not be delivered: 550 5.1.1 user unknown" % ANN
    back = ("--b\r\nContent-Type: text/plain\r\n\r\n%s\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: office@example.org\r\n"
            "Subject: News\r\n\r\ntext\r\n--b--\r\n" % failed)
    with Forum(test) as forum:
        office = forum.office
        rows = (
            ("tells of bounces and asks", post.mail("office@example.org", gate, "Mail from you bounced in our system", who), "INBOX", 1),
            ("tells who has left", post.mail("office@example.org", left, "Leavers", who), "INBOX", 2),
            ("a bounce in words without a code", post.mail("office@example.org", failed, "Undelivered mail", who), "INBOX", 3),
            ("the same from nobody", post.mail("office@example.org", failed, "Undelivered mail", who, ""), "Returned", 3),
            ("the same, and it says that it is a machine's", post.mail("office@example.org", failed, "Undelivered mail", who,
                                                                       Auto_Submitted="auto-generated"), "Returned", 3),
            ("the same with a letter", post.mail("office@example.org", back, "Undelivered mail", who,
                                                 Content_Type='multipart/mixed; boundary="b"'), "Returned", 3),
            ("the same with the code of a letter", post.mail(forum.to_bounces(forum.codes[ANN].bounce), failed, "Undelivered mail", who),
             "Returned", 3),
        )
        for name, octets, where, shown in rows:
            test.same("a postmaster: " + name, (where, shown), (forum.read(octets), len(office.good("inbox", "list", "--json").json())))
        test.same("only the last is noted", 1, office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0"))
        test.same("nobody is held, and nobody is written to", (0, []), (
            office.value("SELECT count(*) FROM members WHERE held_at <> 0"), forum.receipts()))


def data_and_stop(test):
    """B-24, B-45: who asks about their data and to be left alone gets both."""
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
        proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}

        def listed():
            return [one["kind"] for one in office.good("inbox", "list", "--json").json()]

        words = "Please remove me from your mailing list and delete my data."
        test.same("proven: stopped, and kept for people", ("INBOX", (4, 4, 4), ["data-protection"]), (
            forum.read(post.mail("office@example.org", words, "hello", ANN, **proven)), forum.said(ANN), listed()))
        test.same("not proven: held", ("INBOX", (2, 2, 2), ["data-protection"] * 2 + ["stop-perhaps"]), (
            forum.read(post.mail("office@example.org", words, "hello", BOB)), forum.said(BOB), listed()))
        name = post.deliver(office, post.mail("office@example.org", "Delete my data, please.", "hello", CAROL, **proven))
        office.once()
        test.same("perhaps: held, though proven", ((2, 2, 2), 2), (forum.said(CAROL), office.value(
            "SELECT count(*) FROM members WHERE held_at <> 0")))
        os.remove(os.path.join(office.home, "mailbox", "new", name))
        office.once()
        test.same("a person answers whoever it surely is, and no program asks", [ANN, BOB], sorted(letter.to for letter in forum.receipts()))
        test.same("taken away: neither is done", ["data-protection"] * 3 + ["stop-perhaps"] * 2, sorted(listed()))
        office.add_people([flow.Person("dan@example.net", "", "news")])
        forum.read(post.mail("office@example.org", "Please send me a copy of my data.", "hello", "dan@example.net"))
        # B-46, B-53: who closed it, and when, and not what it said.
        number, member, arrived = office.rows("SELECT id, member, arrived_at FROM inbox WHERE kind = 3 AND member <> 0 AND done_at = 0")[0]
        for _ in range(2):
            office.good("inbox", "done", str(number), "--yes")
        test.same("the record book has who dealt with it, once",
                  [(os.getuid(), member, "inbox=%d\nmail=data-protection\narrived=%d\n" % (number, arrived))],
                  office.rows("SELECT actor, member, body FROM ledger WHERE body LIKE 'inbox=%'"))
        test.same("only about data: nobody is held", 2, office.value("SELECT count(*) FROM members WHERE held_at <> 0"))


def stop_and_more(test):
    """A-46, B-24, B-45: it is stopped at once, and what else they say is left for a person; a word alone is filed."""
    proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
    code = lambda forum, text: post.mail(forum.to_stop(forum.codes[ANN].stop), text, "unsubscribe", ANN)
    typed = lambda forum, text: post.mail("office@example.org", text, "hello", ANN, **proven)
    rows = (
        (code, "please", "Stops", [], (4, 4, 2)),
        (code, "This is a subject access request under the GDPR.", "INBOX", ["data-protection"], (4, 4, 2)),
        (code, "Please unsubscribe me and erase all the data you hold about me.", "INBOX", ["data-protection"], (4, 4, 2)),
        (code, "We have a tribunal on Monday. Who can come with us?", "INBOX", ["person"], (4, 4, 2)),
        (code, "My son has been excluded from school and we have nowhere to turn.", "INBOX", ["person"], (4, 4, 2)),
        (typed, "Please could you take me off your mailing list?", "Stops", [], (4, 4, 4)),
        (typed, "Please take me off your mailing list. Who can I ring about my son's EHCP?", "INBOX", ["person"], (4, 4, 4)),
        (code, "Our daughter Lily passed away on Sunday. Please take us off your list.", "INBOX", ["person"], (4, 4, 2)),
        (typed, "Please unsubscribe me. I want to make a complaint.", "INBOX", ["person"], (4, 4, 4)),
        (typed, "Please unsubscribe us. They took Jake this morning.", "INBOX", ["person"], (4, 4, 4)),
        (typed, "We have moved to Leeds, so please take us off your list. Thanks for all your help!", "Stops", [], (4, 4, 4)),
        (typed, "Please unsubscribe me. My ex reads my emails and must not find out.", "INBOX", ["person"], (4, 4, 4)),
        (code, "Please stop. He has my phone and hit me again.", "INBOX", ["person"], (4, 4, 2)),
    )
    for make, text, where, kinds, said in rows:
        with Forum(test) as forum:
            office = forum.office
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            test.same("%s: stopped, and kept or filed" % text, (where, said), (forum.read(make(forum, text)), forum.said(ANN)))
            listed = office.good("inbox", "list", "--json").json()
            test.same("%s: listed under her number" % text, [(kind, forum.people[ANN]) for kind in kinds],
                      [(one["kind"], one["member"]) for one in listed])
            office.once()
            told = [] if re.search("My ex|hit me", text) else [ANN]
            test.same("%s: she is told that it is stopped, unless somebody else may read it" % text, told, [
                letter.to for letter in forum.receipts()])


def flood(test):
    """E-02: of more than ten in an hour nobody is held."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@example.net" % i, "", "news") for i in range(25)])
        for i in range(25):
            post.deliver(office, post.mail("office@example.org", "unsubscribe me please", "x", "m%d@example.net" % i))
        office.once()
        test.same("ten are held", 10, office.value("SELECT count(*) FROM members WHERE held_at <> 0"))
        test.same("all are shown", 25, len(office.good("inbox", "list", "--json").json()))


def people(test):
    """A-45 to A-48, B-45, B-46: of what somebody asks about their data a first answer is not the end."""
    with Forum(test) as forum:
        office = forum.office
        question = post.mail("office@example.org", "Hello, when is the trampoline open?", "a question", ANN)
        asked = post.deliver(office, question)
        data = post.deliver(office, post.mail("office@example.org", "Please send me a copy of my data.", "my data", BOB))
        quoted = post.deliver(office, post.mail(forum.to_bounces(forum.codes[BOB].bounce), "See below, is this mine?\r\n\r\n" +
                              "---------- Forwarded message ---------\r\n> This is the mail system at host mx.example.net.\r\n>\r\n"
                              "> <bob@example.net>: host mx said: 550 5.1.1 no such user\r\n", "Fwd: Undelivered Mail", BOB))
        office.once()
        listed = {one["kind"]: one for one in office.good("inbox", "list", "--json").json()}
        test.same("a question and a request for data wait", ({"person", "data-protection"}), set(listed))
        test.same("all lie where they came in, unread", ["INBOX"] * 3, [post.where(office, one) for one in (asked, data, quoted)])
        test.same("and in `new`", 3, len(os.listdir(os.path.join(office.home, "mailbox", "new"))))
        test.same("a bounce that a person passes on bounces nobody", 0,
                  office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0"))
        test.same("whoever asks is named by number", forum.people[BOB], listed["data-protection"]["member"])
        test.has("status says that they wait", "3 mails wait for a person", office.good("status").out)
        test.has_not("nothing of what they say is kept (A-48)", "trampoline|copy of my data",
                     open(os.path.join(office.home, "store", "store.db"), "rb").read().decode("latin-1"))
        new, cur = os.path.join(office.home, "mailbox", "new"), os.path.join(office.home, "mailbox", "cur")
        os.rename(os.path.join(new, asked), os.path.join(cur, asked + ":2,RS"))
        office.once()
        test.same("what is answered leaves the list", {"data-protection", "person"}, {one["kind"] for one in office.good(
            "inbox", "list", "--json").json()})
        test.same("one of the three is done", 2, len(office.good("inbox", "list", "--json").json()))
        os.rename(os.path.join(new, quoted), os.path.join(office.home, "kept-elsewhere"))
        office.once()
        test.same("and what somebody took away", ["data-protection"], [one["kind"] for one in office.good(
            "inbox", "list", "--json").json()])
        test.same("with --all they are all there", 3, len(office.good("inbox", "list", "--all", "--json").json()))
        for how in ("answered", "filed", "taken away"):
            old = next(one for name in ("new", "cur", ".SARs/cur") if os.path.isdir(os.path.join(office.home, "mailbox", name)) for one in [
                os.path.join(office.home, "mailbox", name, file) for file in os.listdir(os.path.join(office.home, "mailbox", name))] if data in one)
            os.makedirs(os.path.join(office.home, "mailbox", ".SARs", "cur"), exist_ok=True)
            os.rename(old, {"answered": os.path.join(cur, data + ":2,RS"), "filed": os.path.join(office.home, "mailbox", ".SARs", "cur", data + ":2,RS"),
                            "taken away": os.path.join(office.home, "my-data")}[how])
            office.once()
            test.same("a question about data that is %s waits still" % how, [("data-protection", forum.people[BOB])], [
                (one["kind"], one["member"]) for one in office.good("inbox", "list", "--json").json()])
        number = listed["data-protection"]["inbox"]
        test.has("until somebody says that it is done", r"a first answer does not end it.*signpost inbox done %d\b" % number,
                 office.good("inbox", "show", str(number)).out)
        alarm = "has waited 20 days"
        office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + 20 * DAY - 60)})
        test.has_not("no alarm before the day", alarm + "|waited too long", office.log.text())
        office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + 20 * DAY + 60)})
        test.has("a question about data sounds at day 20 (B-46)", alarm + ".*mails=1", office.log.text())
        later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + 40 * DAY)}
        test.has("too long is said", "1 of them too long", office.good("status", env=later).out)
        office.once(env=later)
        test.has("and told to the operator (A-46)", "waited too long for a person mails=1 waiting=1", office.log.text())
        test.same("without a terminal it is not done by a slip", 1, office.run("inbox", "done", str(number)).code)
        code, said = office.on_terminal(("inbox", "done", str(number)), [(r"all that they asked for\? \[y/N\]", "n")])
        test.same("nor where they have not had all of it", (2, 1), (code, len(office.good("inbox", "list", "--json").json())))
        test.same("said", "Done.\n", office.good("inbox", "done", str(number), "--yes").out)
        test.same("said once more", "It was done already.\n", office.good("inbox", "done", str(number)).out)
        test.same("then it is done", [], office.good("inbox", "list", "--json").json())


def again(test):
    """C-30: laid back, copied, or read by a reader that starts afresh: nothing is done twice."""
    with Forum(test) as forum:
        office = forum.office
        stop = post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN)
        name = post.deliver(office, stop)
        office.once()
        office.good("consent", "give", ANN, "news", "--channel", "phone", "--evidence", "rang on Friday")
        seq = office.value("SELECT max(seq) FROM ledger")
        lay_back(office, name, "Stops")
        office.once()
        test.same("somebody lays it back: it stays there and stops nobody", ("INBOX", seq, 2), (
            post.where(office, name), office.value("SELECT max(seq) FROM ledger"), forum.said(ANN)[0]))
        copy = post.deliver(office, stop)
        office.once()
        test.same("a copy of the very same mail neither", (seq, 2), (
            office.value("SELECT max(seq) FROM ledger"), forum.said(ANN)[0]))
        test.same("it is kept, too", "INBOX", post.where(office, copy))
        question = post.deliver(office, post.mail("office@example.org", "Hello, when is the meeting?", "a question", BOB))
        office.once()
        office.good("inbox", "done", str(office.good("inbox", "list", "--json").json()[0]["inbox"]))
        os.rename(os.path.join(office.home, "mailbox", "new", question), os.path.join(office.home, "mailbox", "cur", "1" + question + ":2,S"))
        office.once()
        test.same("what somebody has dealt with stays so under another number", [], office.good("inbox", "list", "--json").json())


def lies_for_years(test):
    """C-30: what was recorded of a mail is kept while the mail lies there, and for 400 days after; then it is forgotten."""
    with Forum(test) as forum:
        office = forum.office

        def read_at(day):
            result = office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + day * DAY)})
            test.check("day %d: read" % day, result.code == 0, result)

        def recorded():
            return office.value("SELECT count(*) FROM mails")

        stop = post.deliver(office, post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN))
        wish = post.deliver(office, post.mail("join@example.org", "I would like to join.", "join", "dora@example.net", None,
                                              Authentication_Results="mx.example.org; dmarc=pass header.from=example.net"))
        office.once()
        for name, folder in ((stop, "Stops"), (wish, "Joins")):
            lay_back(office, name, folder)
        office.once()
        office.good("consent", "give", ANN, "news", "--channel", "phone", "--evidence", "rang on Friday")
        before = (2, office.value("SELECT count(*) FROM mailings"), 2)
        for day in (100, 401, 402, 900, 901):
            read_at(day)
            test.same("day %d: the old stop stops nobody, the old wish is not answered again, both are known" % day, before,
                      (forum.said(ANN)[0], office.value("SELECT count(*) FROM mailings"), recorded()))
        for name in (stop, wish):
            os.remove(os.path.join(office.home, "mailbox", "cur", name + ":2,S"))
        read_at(1270)
        test.same("gone for a year: still known", 2, recorded())
        read_at(1302)
        test.same("gone for 400 days: forgotten", 0, recorded())


def lay_back(office, name, folder):
    mailbox = os.path.join(office.home, "mailbox")
    os.rename(os.path.join(mailbox, ".Signpost." + folder, "new", name), os.path.join(mailbox, "cur", name + ":2,S"))


def unreadable(test):
    """C-41, E-10."""
    with Forum(test) as forum:
        bomb = b"To: stop@example.org\r\n" + b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"--a\r\n" * 20000
        deep = b"".join(b"Content-Type: message/rfc822\r\n\r\n" for _ in range(5000))
        long_line = b"Subject: " + b"x" * 70000 + b"\r\n\r\ntext"
        names = [post.deliver(forum.office, octets) for octets in (deep, long_line, bomb)]
        good = post.deliver(forum.office, post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN))
        result = forum.office.once()
        test.check("the round goes on", result.code == 0, result)
        test.same("set aside", {"Unreadable"}, {post.where(forum.office, name) for name in names[:2]})
        test.check("nothing is lost", post.where(forum.office, names[2]) != "gone")
        test.same("the next mail is read as ever", ("Stops", (4, 4, 2)), (post.where(forum.office, good), forum.said(ANN)))
    parts = "".join("--b\r\nContent-Type: image/png\r\n\r\nx\r\n" for _ in range(120))
    for name, text, subject, fields, said in (
            ("pictures", parts, "stop everything", {"Content_Type": "multipart/mixed; boundary=b"}, (4, 4, 4)),
            ("lines in its head", "", "unsubscribe", {"X_Seal": "a" + "\r\n a" * 550}, (4, 4, 2)),
            ("people in its Cc", "", "unsubscribe", {"Cc": ",\r\n ".join("parent%d@families.example.net" % i for i in range(800))}, (4, 4, 2))):
        with Forum(test) as forum:
            where = forum.read(post.mail(forum.to_stop(forum.codes[ANN].stop), text, subject, ANN, **fields))
            test.same("so many %s: the code stops all the same" % name, ("Unreadable", said), (where, forum.said(ANN)))
            test.same("and a person looks, who is told whose mail it is", [("unreadable", forum.people[ANN])], [
                (one["kind"], one["member"]) for one in forum.office.good("inbox", "list", "--json").json()])
    with Forum(test) as forum:
        where = forum.read(post.mail("office@example.org", "x" * 70000, "a question", BOB))
        test.same("without a code, too", [("unreadable", forum.people[BOB])], [
            (one["kind"], one["member"]) for one in forum.office.good("inbox", "list", "--json").json()])


def folders(test):
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  people_folder: Signpost/People")
        for part in ("tmp", "new", "cur"):
            os.makedirs(os.path.join(office.home, "mailbox", ".Junk", part))
        junk = post.deliver(office, post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN), "mailbox/.Junk/new")
        asked = post.deliver(office, post.mail("office@example.org", "Hello, who are you?", "a question", BOB))
        office.once()
        test.same("Junk is read as well", ("Stops", (4, 4, 2)), (post.where(office, junk), forum.said(ANN)))
        test.same("people's mail goes where the forum wants it", "People", post.where(office, asked))
        office.once()
        listed = office.good("inbox", "list", "--json").json()
        test.same("and is watched there", [("person", "Signpost/People")], [(one["kind"], one["folder"]) for one in listed])
        os.remove(os.path.join(office.home, "mailbox", ".Signpost.People", "new", asked))
        office.once()
        test.same("until somebody takes it away", [], office.good("inbox", "list", "--json").json())


def rescued(test):
    """A-46: what a person takes out of Junk stays in the list, in whatever order the folders are read."""
    for order in ("[Junk, INBOX]", "[INBOX, Junk]"):
        with Forum(test) as forum:
            office = forum.office
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  folders: " + order)
            for part in ("tmp", "new", "cur"):
                os.makedirs(os.path.join(office.home, "mailbox", ".Junk", part))
            asked = post.deliver(office, post.mail("office@example.org", "Who can come with us to the tribunal?", "help", ANN), "mailbox/.Junk/new")
            office.once()
            mailbox = os.path.join(office.home, "mailbox")
            os.rename(os.path.join(mailbox, ".Junk", "new", asked), os.path.join(mailbox, "cur", asked + ":2,"))
            office.once()
            test.same(order + ": still in the list", [("person", "INBOX")], [
                (one["kind"], one["folder"]) for one in office.good("inbox", "list", "--json").json()])
            os.rename(os.path.join(mailbox, "cur", asked + ":2,"), os.path.join(office.home, "elsewhere"))
            office.once()
            test.same(order + ": until somebody takes it away", [], office.good("inbox", "list", "--json").json())


def start_up(test):
    """F-10 and B-22: a stop that came while nothing ran counts before the next letter; an unread mailbox stops marketing."""
    with Forum(test) as forum:
        office = forum.office
        mailing = office.queue(LETTER.replace("families", "everybody"))
        post.deliver(office, post.mail(forum.to_stop(forum.codes[ANN].stop), "", "unsubscribe", ANN))
        daemon = office.daemon()
        test.check("it sends", office.until(lambda: office.sent(mailing) == 2))
        test.same("not to her", 1, office.books(mailing)["withheld"])
        began = time.monotonic()
        post.deliver(office, post.mail(forum.to_stop(forum.codes[BOB].stop), "", "unsubscribe", BOB))
        test.check("a stop is in effect at once", office.until(lambda: forum.said(BOB) == (4, 4, 2), 10))
        test.check("well within a minute", time.monotonic() - began < 10)
        for role in ("recorder", "reader"):
            flow.end_process(daemon.role(role))
        post.deliver(office, post.mail(forum.to_stop(forum.codes[CAROL].stop), "", "unsubscribe", CAROL))
        test.check("also when both were killed", office.until(lambda: forum.said(CAROL) == (4, 4, 2), 30))
        test.same("it ends in order", 0, daemon.stop())


def half_sent(test):
    """What had begun when everything went down and waits for the mailbox now is not said to go out: status says when it goes on (F-10)."""
    with Forum(test) as forum:
        office = forum.office
        mailing = office.queue(LETTER.replace("families", "everybody"))
        with sqlite3.connect(os.path.join(office.home, "store", "store.db")) as store:
            store.execute("UPDATE mailings SET state = 2, started_at = ? WHERE id = ?", (int(time.time()) - 60, mailing))
        test.has("nothing runs", r"\nBegun, and waits: .* \(mailing %d\): 0 have it, 3 still to come; it goes on by itself when sending does\n" % mailing,
                 office.good("status").out)
        os.rename(os.path.join(office.home, "mailbox"), os.path.join(office.home, "away"))
        daemon = office.daemon()
        office.until(lambda: "AGREED TO DOES NOT GO OUT until" in office.good("status").out, 10)
        said = office.good("status").out
        test.has("it waits for the mailbox", r"\nBegun, and waits: .* still to come; it goes on by itself once the mailbox has been read, at the latest .*:"
                 r".* \(UK time\)\n", said)
        test.has_not("and does not go out", "Going out now", said)
        test.same("nobody has it", 0, office.sent(mailing))
        test.same("it ends in order", 0, daemon.stop())


def unread(test):
    with Forum(test) as forum:
        office = forum.office
        os.rename(os.path.join(office.home, "mailbox"), os.path.join(office.home, "away"))
        for days, words, waits in ((1.1, "has not been read for 24 hours", 0), (2.1, "has not been read for two days", 3)):
            clock = {"SIGNPOST_CLOCK": smtp.iso(forum.start + int(days * DAY))}
            mailing = office.queue(LETTER.replace("families", "day %s" % days), env=clock)
            result = office.once(env=clock)
            test.same("an unread mailbox: --once ends with 5", 5, result.code)
            test.same("after %s days: so many wait" % days, waits, office.waiting(mailing))
            test.has("and status says it", words, office.good("status", env=clock).out)
        jane = office.good("member", "add", "jane@example.net", "--roles", "staff;director;partner", "--json").json()[0]["member"]
        clock = {"SIGNPOST_CLOCK": smtp.iso(forum.start + 3 * DAY)}
        note = office.queue("---\nkind: service\naudience: staff\nsubject: When the office is open\n---\n\n## Hours in the summer\nTopic: service\n\nToday.\n",
                            env=clock)
        papers, news = (office.queue("---\nkind: notice\naudience: %s\nsubject: Papers for %s\nreason: a test\n---\n\n## Papers\nTopic: %s\n\nRead them.\n" %
                                     (roles, roles, topic), env=clock) for roles, topic in (("directors", "board"), ("partners", "partners")))
        office.once(env=clock)
        test.same("what goes by a role, and service mail, goes all the same; news for partners waits", (1, 1, 0), tuple(
            office.books(one)["sent"] for one in (note, papers, news)))
        test.has("which is what is said", "WHAT PEOPLE AGREED TO DOES NOT GO OUT, nor news for partners: .* two days", office.good("status", env=clock).out)
        test.has("in the log as well", "48 hours: what people agreed to waits, and news for partners", office.log.text())
        os.rename(os.path.join(office.home, "away"), os.path.join(office.home, "mailbox"))
        office.once(env=clock)
        test.same("read again, the rest goes", 0, office.waiting(mailing))
        test.check("jane is there", jane > 0)


def killed(test):
    """kill -9 of reader and recorder at any moment: nothing is lost, applied twice, or moved before it is recorded."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@example.net" % i, "", "news;events") for i in range(120)])
        _, codes = post.send(office, 0, LETTER)
        post.by_folder(office)
        daemon = office.daemon()
        office.until(lambda: daemon.role("reader") and daemon.role("recorder"))
        names = []
        for number, code in enumerate(codes.values()):
            names.append(post.deliver(office, post.mail("stop+%s@example.org" % code.stop, "", "unsubscribe", "m@example.com")))
            if number % 12 == 7:
                time.sleep(0.02 * (number % 5))
                role = daemon.role("recorder" if number % 24 == 7 else "reader")
                if role:
                    flow.end_process(role)
        test.check("all are stopped", office.until(lambda: office.value(
            "SELECT count(*) FROM consent WHERE state = 4") == 240, 120), office.rows("SELECT state, count(*) FROM consent GROUP BY 1"))
        test.check("all are moved", office.until(lambda: all(post.where(office, name) == "Stops" for name in names), 60))
        daemon.stop()
        test.same("once each in the record book", (240, 240), (office.value(
            "SELECT count(*) FROM ledger WHERE kind = 7 AND body LIKE '%to=withdrawn%'"), office.value(
            "SELECT count(DISTINCT body || member) FROM ledger WHERE kind = 7 AND body LIKE '%to=withdrawn%'")))
        test.same("the record book is whole", 0, office.run("ledger", "verify").code)


def wired(test):
    """E-06: two forums whose mail goes to each other: silence after one message each."""
    with flow.Office(test) as one, flow.Office(test) as other:
        with open(other.config) as file:
            text = file.read()
        with open(other.config, "w") as file:
            file.write(text.replace("example.org", "example.net"))
        pairs = ((one, "example.org", other, "example.net"), (other, "example.net", one, "example.org"))
        for office, domain, _, theirs in pairs:
            office.edit("  directory: ./mailbox", "  directory: ./mailbox\n  authserv_id: mx.example.org")
            people = os.path.join(office.home, "people.csv")
            with open(people, "w") as file:
                file.write("address,name,roles,topics,consent_at,channel,wording,evidence\n"
                           "office@%s,Other,member,news;events,2026-03-01,web,,page\n" % theirs)
            office.good("member", "import", people, "--source", "page", "--yes")
            for number, (local, words, sender) in enumerate((("office", "Please take me off your mailing list.", "office"),
                                                             ("join", "I would like to join.", "office"),
                                                             ("join", "I would like to join.", "forum"))):
                post.deliver(office, post.mail(
                    "%s@%s" % (local, domain), words, "hello", "%s@%s" % (sender, theirs), None, "<%d@%s>" % (number, theirs),
                    Authentication_Results="mx.example.org; dmarc=pass header.from=" + theirs))
        carried = set()
        for _ in range(6):
            for office, domain, reader, theirs in pairs:
                office.once()
                for letter in office.letters():
                    test.check("it goes to the other", letter.to.endswith("@" + theirs), letter.to)
                    if letter.path not in carried:
                        carried.add(letter.path)
                        post.deliver(reader, letter.octets)
        for office, _, _, theirs in pairs:
            written = sorted(letter.to for letter in office.letters())
            test.same("each answers three questions, and then is silent", ["forum@" + theirs, "office@" + theirs, "office@" + theirs], written)


def links(test):
    """E-29: what reads strangers' mail has neither store nor keys in it, and what has them neither parses mail nor opens lines."""
    rows = (
        ("signpostd-reader", r"^(store|keyring|ledger|office|member|query)_|^sqlite3_|^crypto_aead", r"^mailimap_|^g_mime_"),
        ("signpostd-recorder", r"^curl_|^mailimap_|^g_mime_|^ical", r"^(store|keyring|ledger|office|member|query)_|^sqlite3_|^crypto_aead"),
    )
    for program, never, always in rows:
        path = os.path.join(flow.PROGRAMS, program)
        symbols = subprocess.run(["nm", path], check=True, capture_output=True, text=True).stdout
        names = [line.split()[-1] for line in symbols.splitlines()]
        test.same(program + " holds none of these", [], [name for name in names if re.search(never, name) and not re.search("_words?$", name)])
        test.check(program + " is looked at rightly", [name for name in names if re.search(always, name)], len(names))


def main():
    test = flow.Test()
    test.side_by_side((stop_by_code, by_another_member, guessed, code_of_the_erased, who_spoke, odd_name, one_topic_in_many_sections, of_ones_own_letter, of_a_letter_lost,
                       server_ahead, put_back, as_the_letter_says,
                       typed_at_a_stop_address, automatic, by_a_form, gone, bounces, suspended, writes_again, nothing_for_now, disputed, of_nobody,
                       sent_back,
                       passed_on,
                       early,
                       relay_blamed, blamed, few_blamed, over_blamed, complained, old, complaints, words, one_topic, two_that_may_stop, two_at_one_address,
                       from_another_address, behind_a_plus, what_receipts_say, a_booking_is_no_receipt, erased_meanwhile, asked_once,
                       more_than_ten_in_an_hour, agreed_since, many_of_one,
                       damaged, by_words_alone, postmasters,
                       data_and_stop, stop_and_more, flood, people, again, lies_for_years, unreadable,
                       folders, rescued, start_up, half_sent, unread, killed, wired, links))
    test.done()


if __name__ == "__main__":
    main()
