#!/usr/bin/env python3
"""
Reader and recorder ended at every single step of reading a mailbox: just before and just after each sync to disk, each word
between the two, each mail moved, and for the recorder by a power cut that takes with it all that was not synced.  Then the
mailbox is read again, and the end is what it is where nobody was killed: no mail is lost, counted twice, answered twice, or
moved and not recorded (C-30).
"""
import collections
import os
import shutil
import signal
import stat

import commits
import flow
import inbound
import post

ROLES = ("recorder", "reader", "sender")
REPLAYED = 20  # a stop that only its journal had kept
KILLED = "role was ended by a signal role=%s signal=" + str(int(signal.SIGKILL))
CRASHING = """#!/bin/sh
export LD_PRELOAD=%s CRASH_AT=%d CRASH_WHEN=%s CRASH_STEPS=all
exec %s "$@"
"""


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
    known = len(office.log.lines)
    office.finish([os.path.join(flow.PROGRAMS, "signpostd"), "--config", office.config, "--libexec", folder, "--once"], None, "")
    return any(KILLED % role in line for line in office.log.lines[known:])


def fill_mailbox(forum):
    """One of each kind that does something.  Their names."""
    code = {one: forum.codes[one] for one in (inbound.ANN, inbound.BOB, inbound.CAROL)}
    mails = {
        "a stop": post.mail(forum.to_stop(code[inbound.ANN].stop), "unsubscribe", "unsubscribe", inbound.ANN),
        "a bounce": post.bounce(forum.to_bounces(code[inbound.BOB].bounce), inbound.BOB),
        "an absence": post.mail("office@example.org", "I am away.", "Automatic reply", inbound.BOB, "", Auto_Submitted="auto-replied"),
        "a complaint": post.complaint("office@example.org", "From: forum@example.org\r\nMessage-ID: %s\r\nList-Unsubscribe: "
                                      "<mailto:%s>\r\n\r\nHello" % (code[inbound.CAROL].message_id,
                                                                  forum.to_stop(code[inbound.CAROL].stop))),
        "a question": post.mail("office@example.org", "When is the farm day?", "A question", inbound.CAROL),
        "wants to join": post.mail("join@example.org", "I would like to join.", "join", "dora@example.net"),
        "unreadable": post.mail("office@example.org", "x", "y", "e@example.net", Content_Type="multipart/mixed; boundary=" + "b" * 9000),
    }
    return {what: post.deliver(forum.office, octets) for what, octets in mails.items()}


def outcome(office, mails):
    """All that a mail can do, without the moment at which it did."""
    return {
        "agreements": office.rows("SELECT member, topic, state FROM consent ORDER BY 1, 2"),
        "people": collections.Counter(office.rows("SELECT state, suspended_at <> 0, objected_at <> 0, held_at <> 0 FROM members")),
        "returned": office.rows("SELECT mailing, returned_for FROM deliveries WHERE returned_at <> 0"),
        "mails": collections.Counter(office.rows("SELECT class, effect, disposition, to_move FROM mails")),
        "for people": collections.Counter(office.rows("SELECT kind FROM inbox WHERE done_at = 0")),
        "joining": office.rows("SELECT letters FROM joins"),
        "record book": collections.Counter(office.rows("SELECT kind, via FROM ledger WHERE kind <> ?", REPLAYED)),
        "letters": collections.Counter(str(letter.message["Subject"]) for letter in office.letters()),
        "places": {what: post.where(office, name) for what, name in mails.items()},
    }


def differences(wanted, got):
    """Of what is counted, only the counts that differ."""
    return {what: (wanted[what] - got[what], got[what] - wanted[what]) if isinstance(wanted[what], collections.Counter) else
            (wanted[what], got[what]) for what in wanted if wanted[what] != got[what]}


def main():
    test = flow.Test()
    commits.make_library()
    with inbound.Forum(test) as forum:
        office = forum.office
        mails = fill_mailbox(forum)
        saved = os.path.join(office.folder, "as-it-was")
        shutil.copytree(office.home, saved)
        office.once()
        wanted = outcome(office, mails)
        test.same("where nobody is killed, each does what it should", {
            "a stop": "Stops", "a bounce": "Returned", "an absence": "Automatic", "a complaint": "Stops",
            "a question": "INBOX", "wants to join": "Joins",
            "unreadable": "INBOX"}, wanted["places"])
        shutil.rmtree(office.home)
        shutil.move(saved, office.home)

        def check(name, at, when, afterwards):
            died = read_and_die(office, name.split(",")[0], at, when)
            afterwards()
            office.once()
            test.same("%s: the end is the same" % name, {}, differences(wanted, outcome(office, mails)))
            test.same("%s: the record book is whole" % name, 0, office.run("ledger", "verify").code)
            return died

        for role, ways in (("recorder", ("before", "after", "power")), ("reader", ("before", "after"))):
            print("  steps of the %s: %s" % (role, {way: commits.each_point(test, office, role, way, check) for way in ways}))
    test.done()


if __name__ == "__main__":
    main()
