#!/usr/bin/env python3
"""
Reader and recorder ended at every single step of reading a mailbox: just before and just after each sync to disk, each word
between the two, each mail moved, and for the recorder by a power cut that takes with it all that was not synced.  Then the
mailbox is read again, and the end is what it is where nobody was killed: no mail is lost, counted twice, answered twice, or
moved and not recorded (C-30).  First with a Maildir; then with a real Dovecot, where the steps are very many and every few are taken.
And on a slow disk a recorder with many stops to write keeps nobody else from writing for long.
"""
import collections
import functools
import glob
import os
import re
import shutil
import signal
import sqlite3
import stat
import threading
import time

import commits
import flow
import inbound
import inbound_imap
import post
import smtp

ROLES = ("recorder", "reader", "sender")
REPLAYED = 20  # a stop that only its journal had kept
KILLED = "role was ended by a signal role=%s signal=" + str(int(signal.SIGKILL))
CRASHING = """#!/bin/sh
export LD_PRELOAD=%s CRASH_AT=%d CRASH_WHEN=%s CRASH_STEPS=all
exec %s "$@"
"""


SLOW = """#!/bin/sh
export LD_PRELOAD=%s SLOW_DISK=10
exec %s "$@"
"""
STOPS = 40
LETTER = flow.NEWSLETTER.split("## Petition")[0]
WAIT = 0.6      # of whoever wants to write meanwhile; all at once would take twice as long


def programs(office):
    """The folder of programs of which one is to be killed.  Nothing is sent from it: what letters there are to be comes after."""
    folder = os.path.join(office.folder, "programs")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    for role in ROLES:
        os.symlink(os.path.join(flow.PROGRAMS, "signpostd-" + role), os.path.join(folder, "signpostd-" + role))
    write_program(folder, "sender", "#!/bin/sh\n")
    return folder


def write_program(folder, role, text):
    path = os.path.join(folder, "signpostd-" + role)
    os.unlink(path)
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, stat.S_IRWXU)


def read_and_die(office, role, at, when):
    """Reads the mailbox; the role ends at that step.  False if it was done before."""
    folder = programs(office)
    write_program(folder, role, CRASHING % (commits.LIBRARY, at, when, os.path.join(flow.PROGRAMS, "signpostd-" + role)))
    known = len(office.log.settled())
    office.finish([os.path.join(flow.PROGRAMS, "signpostd"), "--config", office.config, "--libexec", folder, "--once"], None, "")
    return any(KILLED % role in line for line in office.log.settled()[known:])


def one_of_each(forum, domain, stops):
    """Mails of each kind that does something."""
    code = {one: forum.codes[one] for one in (inbound.ANN, inbound.BOB, inbound.CAROL)}
    return {
        "a stop": post.mail("%s+%s@%s" % (stops, code[inbound.ANN].stop, domain), "unsubscribe", "unsubscribe", inbound.ANN),
        "a bounce": post.bounce("bounces+%s@%s" % (code[inbound.BOB].bounce, domain), inbound.BOB),
        "an absence": post.mail("office@" + domain, "I am away.", "Automatic reply", inbound.BOB, "", Auto_Submitted="auto-replied"),
        "a complaint": post.complaint("office@" + domain, "From: forum@example.org\r\nMessage-ID: %s\r\nList-Unsubscribe: "
                                      "<mailto:%s+%s@%s>\r\n\r\nHello" % (code[inbound.CAROL].message_id, stops,
                                                                       code[inbound.CAROL].stop, domain)),
        "a question": post.mail("office@" + domain, "When is the farm day?", "Farm day when", inbound.CAROL),
        "wants to join": post.mail("join@" + domain, "I would like to join.", "join", "dora@example.net"),
        "unreadable": post.mail("office@" + domain, "x", "y", "e@example.net", Content_Type="multipart/mixed; boundary=" + "b" * 9000),
    }


ENDS = {"a stop": "Stops", "a bounce": "Returned", "an absence": "Automatic", "a complaint": "Stops", "a question": "INBOX",
        "wants to join": "Joins", "unreadable": "INBOX"}


def outcome(office, places):
    """All that a mail can do, without the moment at which it did."""
    return {
        "agreements": office.rows("SELECT member, topic, state FROM consent ORDER BY 1, 2"),
        "people": collections.Counter(office.rows("SELECT state, suspended_at <> 0, objected_at <> 0, held_at <> 0 FROM members")),
        "returned": office.rows("SELECT mailing, returned_for FROM deliveries WHERE returned_at <> 0"),
        "mails": collections.Counter(office.rows("SELECT class, effect, disposition, to_move FROM mails")),
        "for people": collections.Counter(office.rows("SELECT kind FROM inbox WHERE done_at = 0")),
        "joining": office.rows("SELECT count(*) FROM join_letters"),
        "record book": collections.Counter(office.rows("SELECT kind, via FROM ledger WHERE kind <> ?", REPLAYED)),
        "letters": collections.Counter(str(letter.message["Subject"]) for letter in office.letters()),
        "places": places,
    }


def differences(wanted, got):
    """Of what is counted, only the counts that differ."""
    return {what: (wanted[what] - got[what], got[what] - wanted[what]) if isinstance(wanted[what], collections.Counter) else
            (wanted[what], got[what]) for what in wanted if wanted[what] != got[what]}


def compare(test, office, kind, places, reset, role, ways, stride):
    """kind: of mailbox.  places() says where each mail lies; reset() lays them back.  The role is ended in these ways, every so many steps."""
    saved = os.path.join(office.folder, "as-it-was")
    reset()
    shutil.copytree(office.home, saved)
    office.once()
    wanted = outcome(office, places())
    test.same("where nobody is killed, each does what it should", ENDS, wanted["places"])
    shutil.rmtree(office.home)
    shutil.move(saved, office.home)

    def check(name, at, when, afterwards):
        reset()
        died = read_and_die(office, name.split(",")[0], at, when)
        afterwards()
        office.once()
        test.same("%s, %s: the end is the same" % (kind, name), {}, differences(wanted, outcome(office, places())))
        test.same("%s, %s: the record book is whole" % (kind, name), 0, office.run("ledger", "verify").code)
        return died

    print("  %s, steps of the %s: %s" % (kind, role, {way: commits.each_point(test, office, role, way, check, stride) for way in ways}))


def with_maildir(role, ways, test):
    with inbound.Forum(test) as forum:
        names = {what: post.deliver(forum.office, octets) for what, octets in one_of_each(forum, "example.org", "stop").items()}
        compare(test, forum.office, "Maildir", lambda: {what: post.where(forum.office, name) for what, name in names.items()}, lambda: None,
                role, ways, 1)


def with_imap(role, ways, stride, test):
    with inbound.Forum(test) as forum, smtp.Servers(forum.office) as servers:
        office, facts = forum.office, servers.facts
        box = inbound_imap.folder(facts)
        inbound_imap.by_imap(office, facts, join_address="join@list.example.org")
        mails = one_of_each(forum, "list.example.org", "stops")

        def reset():
            shutil.rmtree(os.path.dirname(box), ignore_errors=True)
            for octets in mails.values():
                inbound_imap.post_mail(facts, inbound_imap.BOX, octets)
            test.check("all are there", office.until(lambda: len(inbound_imap.mails(facts)) == len(mails)))

        def places():
            found = {}
            for path in glob.glob(os.path.join(box, "cur", "*")) + glob.glob(os.path.join(box, "new", "*")) + \
                    glob.glob(os.path.join(box, ".*", "*", "*:2,*")) + glob.glob(os.path.join(box, ".*", "new", "*")):
                with open(path, "rb") as file:
                    octets = file.read()
                what = next((what for what, mail in mails.items() if message_id(mail) == message_id(octets)), None)
                folder = os.path.relpath(os.path.dirname(os.path.dirname(path)), box)
                found.setdefault(what, set()).add("INBOX" if folder == "." else folder.replace(".Signpost.", ""))
            return {what: "".join(sorted(folders)) for what, folders in found.items() if what}

        compare(test, office, "IMAP", places, reset, role, ways, stride)


def message_id(octets):
    return re.search(rb"(?im)^message-id: (.*?)\r?$", octets)[1]


class Writer:
    """Somebody who wants to write again and again, as the other programs do; knows how long it had to wait."""

    def __init__(self, office):
        self.longest, self.ended = 0, threading.Event()
        self.thread = threading.Thread(target=self.run, args=(os.path.join(office.home, "store", "store.db"),))

    def run(self, path):
        store = sqlite3.connect(path, timeout=0, isolation_level=None)
        since = time.monotonic()
        while not self.ended.wait(0.001):
            try:
                store.execute("BEGIN IMMEDIATE")
                store.execute("ROLLBACK")
                self.longest, since = max(self.longest, time.monotonic() - since), time.monotonic()
            except sqlite3.OperationalError:
                pass    # somebody else is writing
        store.close()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *unused):
        self.ended.set()
        self.thread.join()


def slow_disk(test):
    """A stop is on disk before the store has it (E-25), each for itself: many of them are not one transaction."""
    people = ["m%d@example.net" % number for number in range(STOPS)]
    with flow.Office(test) as office:
        office.add_people([flow.Person(one, "", "news;events;surveys") for one in people])
        codes = post.send(office, 0, LETTER + "\n## A walk by the river\nTopic: events\n\nCome.\n\n## Our yearly survey\nTopic: surveys\n\nSay.\n")[1]
        post.by_folder(office)
        for one in people:
            post.deliver(office, post.mail("stop+%s@example.org" % codes[one].stop, "unsubscribe", "unsubscribe", one))
        folder = programs(office)
        write_program(folder, "recorder", SLOW % (commits.LIBRARY, os.path.join(flow.PROGRAMS, "signpostd-recorder")))
        with Writer(office) as writer:
            office.finish([os.path.join(flow.PROGRAMS, "signpostd"), "--config", office.config, "--libexec", folder, "--once"], None, "")
        test.same("each stop counts", 3 * STOPS, office.value("SELECT count(*) FROM consent WHERE state = 4"))
        test.check("others can write meanwhile", writer.longest < WAIT, "%.2f s" % writer.longest)


def main():
    test = flow.Test()
    commits.make_library()
    test.side_by_side((slow_disk, functools.partial(with_imap, "recorder", ("after", "power"), 3),
                       functools.partial(with_imap, "reader", ("before", "after"), 7),
                       functools.partial(with_maildir, "recorder", ("before", "after", "power")),
                       functools.partial(with_maildir, "reader", ("before", "after"))))
    test.done()


if __name__ == "__main__":
    main()
