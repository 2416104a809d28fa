#!/usr/bin/env python3
"""
The mailbox's reader when something is wrong with the mailbox or with itself: a scripted IMAP server that leaves mails out, refuses
them, repeats them and lies about numbers; a Maildir with files nobody can read; a parser that dies or sleeps.

With names it runs these tests alone: `reader.py many`, which takes some minutes, runs only so.
"""
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time

import flow
import inbound_imap
import post
import smtp
from inbound import ANN, BOB, CAROL, Forum

STOPPED, UNTOUCHED = (4, 4, 2), (2, 2, 2)
GREETING = b"* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hello\r\n"


# When a mail arrived, unless it is said otherwise: not so long ago that nobody waits for it any more.
YESTERDAY = time.strftime("%d-%b-%Y %H:%M:%S +0000", time.gmtime(time.time() - 86400)).encode()


class Server:
    """An IMAP server with mails by folder and number, and its faults.  What a test changes between two rounds counts at once."""

    def __init__(self):
        self.folders = {"INBOX": {}}
        self.inside = ""            # "INBOX.": where all folders but the INBOX lie
        self.move = True
        self.marks = {}             # of a folder, in LIST: b"\\Junk"
        self.full = set()           # folders that nothing can be moved into
        self.closed = set()         # folders that are listed and not opened
        self.sizeless = set()       # listed, and not even a size is given
        self.bodiless = set()       # a size is given, the mail is not
        self.refused = set()        # answered with NO
        self.unreadable = set()     # the same, but a size is given
        self.partly = False         # what lies before such a one is given first
        self.breaking = {}          # what is sent in place of a mail, before the line is closed
        self.flood = b""            # what is sent for ever when mails are asked for
        self.dates = {}
        self.pause = 0              # seconds before each mail that is given
        self.validity = 7
        self.next = {}              # the number of the next mail of a folder
        self.repeats = 0            # how often each mail is given once more, with other octets
        self.more_numbers = b""     # that are listed, and of no mail
        self.more_mails = b""       # that nobody has asked for
        self.idle = None            # what is said before and behind "+ idling"; None = there is no IDLE
        self.waiting = []           # the line that asked to be told of new mail last
        self.greets = lambda: None  # what happens when a line is opened
        self.answers = {}           # the answer to a verb, in place of the right one
        self.said = []              # every command
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.serve, daemon=True).start()

    def of(self, pattern):
        return [one for one in self.said if re.search(pattern, one)]

    def serve(self):
        while True:
            line = self.listener.accept()[0]
            threading.Thread(target=self.talk, args=(line,), daemon=True).start()

    def tell(self, words):
        """Said to whoever waits."""
        for line in self.waiting:
            line.sendall(words)

    def talk(self, line):
        try:
            self.greets()
            line.sendall(GREETING)
            self.selected = "INBOX"
            for command in line.makefile("r", encoding="latin-1", newline="\r\n"):
                self.said.append(command.strip())
                if command.strip() == "DONE":
                    line.sendall(tag.encode() + b" OK done\r\n")
                    continue
                tag, rest = command.strip().split(" ", 1)
                if rest == "IDLE":
                    self.waiting = [line]
                    line.sendall(self.idle[0] + b"+ idling\r\n" + self.idle[1])
                    continue
                if self.flood and "BODY" in rest:
                    while True:
                        line.sendall(self.flood)
                more, end = self.answer(rest)
                if end is None:
                    line.sendall(more)
                    break
                if self.pause and "BODY" in rest:
                    for one in re.findall(rb"(?ms)^\* \d+ FETCH.*?\)\r\n(?=\* |\Z)", more):
                        time.sleep(self.pause)
                        line.sendall(one)
                    more = b""
                line.sendall(more + tag.encode() + b" " + end + b"\r\n")
        except OSError:
            pass
        finally:
            line.close()

    def answer(self, command):
        words = shlex.split(command)
        verb = words[1].upper() if words[0].upper() == "UID" else words[0].upper()
        if verb in self.answers:
            return self.answers[verb]
        if verb == "CAPABILITY":
            return b"* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN%s%s\r\n" % (
                b" MOVE UIDPLUS" if self.move else b"", b"" if self.idle is None else b" IDLE"), b"OK done"
        if verb == "LIST":
            return self.list(words[2]), b"OK done"
        if verb == "SELECT":
            return self.select(words[1])
        if verb == "SEARCH":
            found = [] if "ANSWERED" in command else self.named(words[-1])
            return b"* SEARCH" + b"".join(b" %d" % uid for uid in found) + self.more_numbers + b"\r\n", b"OK done"
        if verb == "FETCH":
            return self.fetch(self.named(words[2]), "BODY" in command, "RFC822.SIZE" in command)
        if verb in ("MOVE", "COPY"):
            return self.put_into(verb, self.named(words[2]), words[3])
        if verb == "CREATE":
            return self.create(words[1])
        return b"", b"OK fine"

    def lies_right(self, name):
        return name == "INBOX" or name.startswith(self.inside)

    def list(self, pattern):
        delimiter = b"." if self.inside else b"/"
        if not pattern:
            return b'* LIST (\\Noselect) "%s" ""\r\n' % delimiter
        return b"".join(b'* LIST (\\HasNoChildren %s) "%s" "%s"\r\n' % (self.marks.get(name, b""), delimiter, name.encode())
                        for name in self.folders if pattern in ("*", name))

    def select(self, name):
        if not self.lies_right(name) or name not in self.folders:
            return b"", b"NO there is none"
        if name in self.closed:
            return b"", b"NO [SERVERBUG] Internal error occurred"
        self.selected = name
        mails = self.folders[name]
        return b"* %d EXISTS\r\n* OK [UIDVALIDITY %d] ok\r\n* OK [UIDNEXT %d] ok\r\n" % (
            len(mails), self.validity, self.next_of(name)), b"OK done"

    def next_of(self, name):
        self.next[name] = max([self.next.get(name, 1)] + [uid + 1 for uid in self.folders[name]])
        return self.next[name]

    def create(self, name):
        if not self.lies_right(name):
            return b"", b"NO not there"
        self.folders.setdefault(name, {})
        return b"", b"OK done"

    def named(self, numbers):
        mails, found = self.folders[self.selected], []
        for part in numbers.split(","):
            first, _, last = part.partition(":")
            last = max(mails or [0]) if last == "*" else int(last or first)
            found += [uid for uid in sorted(mails) if int(first) <= uid <= last and uid not in found]
        return found

    def fetch(self, uids, bodies, sizes):
        given, before, no = self.more_mails, b"", False
        for uid in uids:
            if bodies and uid in self.breaking:
                return given + self.breaking[uid], None
            octets = self.folders[self.selected][uid]
            no = no or ((bodies or sizes) and uid in self.refused) or (bodies and uid in self.unreadable)
            if bodies and uid not in self.bodiless | self.sizeless:
                given += b'* %d FETCH (UID %d INTERNALDATE "%s" BODY[]<0> {%d}\r\n%s)\r\n' % (
                    uid, uid, self.dates.get(uid, YESTERDAY), len(octets), octets)
                given += b"* %d FETCH (UID %d BODY[]<0> {1}\r\nx)\r\n" % (uid, uid) * self.repeats
            elif not bodies and sizes and uid not in self.sizeless:
                given += b"* %d FETCH (UID %d RFC822.SIZE %d)\r\n" % (uid, uid, len(octets))
            elif not bodies and not sizes:
                given += b"* %d FETCH (UID %d)\r\n" % (uid, uid)
            before = before if no else given
        return (before if self.partly else b"", b"NO [SERVERBUG] Internal error occurred") if no else (given, b"OK done")

    def put_into(self, verb, uids, name):
        if not self.lies_right(name) or name not in self.folders:
            return b"", b"NO [TRYCREATE] there is none"
        if name in self.full:
            return b"", b"NO [OVERQUOTA] Quota exceeded (mailbox for user is full)"
        for uid in uids:
            mails = self.folders[self.selected]
            self.folders[name][self.next_of(name)] = mails.pop(uid) if verb == "MOVE" else mails[uid]
        return b"", b"OK done"


class ImapForum(Forum):
    """A forum whose mailbox is on such a server."""

    def __init__(self, test, **mailbox):
        super().__init__(test)
        self.server = Server()
        inbound_imap.by_imap(self.office, {"CA_FILE": "", "IMAP_PORT": ""}, security="none", host="127.0.0.1",
                             port=self.server.listener.getsockname()[1], ca_file=os.path.join(flow.ROOT, "README.md"), **mailbox)
        self.office.edit("stops@list.example.org", "stop@example.org")

    def lay(self, uid, octets, folder="INBOX"):
        self.server.folders.setdefault(folder, {})[uid] = octets

    def lay_stop(self, uid, person):
        self.lay(uid, stop_of(self, person))

    def recorded(self, folder="INBOX"):
        return [uid for uid, in self.office.rows("SELECT m.uid FROM mails m JOIN folders f ON f.id = m.folder WHERE f.name = ?1"
                                                 " ORDER BY m.uid", folder)]


def stop_of(forum, person):
    return post.mail(forum.to_stop(forum.codes[person].stop), "unsubscribe", "unsubscribe", person)


def question(number=0):
    return post.mail("office@example.org", "Hello, question %d: when is the meeting?" % number, "a question", CAROL)


def listed(office):
    return [(one["kind"], one["folder"]) for one in office.good("inbox", "list", "--json").json()]


def lines(office, words):
    return [line for line in office.log.text().splitlines() if words in line]


def once_on(forum, day):
    """The exit status of a run so many days later, and whether the mailbox counts as read since."""
    now = forum.start + day * 86400
    code = forum.office.once(env={"SIGNPOST_CLOCK": smtp.iso(now)}).code
    return code, forum.office.value("SELECT number FROM facts WHERE name = 'mailbox_read_at'") >= now


# ---- the parser ----

def running(forum):
    """A daemon that has made its first two rounds; its reader, and the parser of that."""
    daemon = forum.office.daemon()
    daemon.two_rounds()
    reader = daemon.role("reader")
    with open("/proc/%d/task/%d/children" % (reader, reader)) as file:
        return daemon, int(file.read().split()[0])


def parser_dies(test):
    """A stop that comes after the parser was killed is recorded by the next reader, which nobody had to start."""
    with Forum(test) as forum:
        office = forum.office
        daemon, parser = running(forum)
        os.kill(parser, signal.SIGKILL)
        name = post.deliver(office, stop_of(forum, ANN))
        began = time.monotonic()
        test.check("the parser is gone: the stop is recorded", office.until(lambda: forum.said(ANN) == STOPPED, 100))
        test.check("in seconds", time.monotonic() - began < 20, time.monotonic() - began)
        test.check("and moved", office.until(lambda: post.where(office, name) == "Stops", 10), post.where(office, name))
        test.same("it is said why", 1, len(lines(office, "the process that reads mails is gone: the reader ends")))
        test.same("and how soon it comes back", 1, len(lines(office, "again_in_seconds=1")))
        test.same("it ends in order", 0, daemon.stop())


def parser_sleeps(test):
    """Reports that come too late are given to no other mail."""
    with Forum(test) as forum:
        office = forum.office
        daemon, parser = running(forum)
        os.kill(parser, signal.SIGSTOP)
        gone = [post.deliver(office, question(i)) for i in range(2)]
        first = post.deliver(office, stop_of(forum, ANN))
        test.check("the round fails", office.until(lambda: lines(office, "cannot be read"), 60))
        for name in gone:
            os.remove(os.path.join(office.home, "mailbox", "new", name))
        try:
            os.kill(parser, signal.SIGCONT)
        except ProcessLookupError:
            pass
        test.check("the stop is recorded", office.until(lambda: forum.said(ANN) == STOPPED, 100))
        second = post.deliver(office, stop_of(forum, BOB))
        test.check("and another", office.until(lambda: forum.said(BOB) == STOPPED, 70))
        third = post.deliver(office, question())
        test.check("and a question is one", office.until(lambda: len(listed(office)) == 1, 70), listed(office))
        test.same("each lies where it belongs", ("Stops", "Stops", "INBOX"), tuple(post.where(office, one) for one in (
            first, second, third)))
        test.same("it ends in order", 0, daemon.stop())


# ---- a server that does what it should not ----

def repeats(test):
    """A mail that is given five hundred times is one, and counts as it was given first."""
    with ImapForum(test) as forum:
        forum.lay(1, question())
        forum.lay_stop(2, ANN)
        forum.lay_stop(3, BOB)
        forum.server.repeats = 500
        test.same("repeated mails: recorded once", (0, [1, 2, 3], STOPPED, STOPPED, 0), (
            forum.office.once().code, forum.recorded(), forum.said(ANN), forum.said(BOB), len(lines(forum.office, "signal"))))


def lies(test):
    """Numbers that are of no mail, and mails that nobody has asked for, change nothing and hide nothing."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        stop = stop_of(forum, BOB)
        forum.lay(1, question())
        forum.lay_stop(3, ANN)
        server.more_numbers = b" 4294967295 3 3 77 0"
        server.more_mails = b"* 4294967295 EXISTS\r\n* 99 FETCH (UID 99 BODY[]<0> {%d}\r\n%s)\r\n" % (len(stop), stop) + \
            b"* 4294967295 FETCH (UID 4294967295 RFC822.SIZE 4294967295)\r\n* 3 FETCH (UID 3 FLAGS (\\Seen))\r\n"
        test.same("lies: what is there is recorded", (0, [1, 3], STOPPED, UNTOUCHED), (
            office.once().code, forum.recorded(), forum.said(ANN), forum.said(BOB)))
        forum.lay_stop(5, CAROL)
        test.same("and so is what comes after", (0, [1, 3, 5], STOPPED), (office.once().code, forum.recorded(), forum.said(CAROL)))
        server.more_mails = b"* 1 FETCH (UID 6 BODY[]<0> {4294967295}\r\n"
        forum.lay(6, question(6))
        test.same("a size of four gigabytes: given up", (5, [1, 3, 5]), (office.once().code, forum.recorded()))
        server.more_mails = b""
        test.same("and read once it is true", (0, [1, 3, 5, 6]), (office.once().code, forum.recorded()))


# ---- a mail that is not given ----

def next_number(forum):
    return forum.office.value("SELECT next_uid FROM folders WHERE name = 'INBOX' AND validity = 7")


def left_out(test, fault):
    """A mail that is listed and not given is asked for until it is given or gone; the others go on."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay(1, question())
        forum.lay_stop(2, ANN)
        forum.lay(3, question(3))
        forum.lay_stop(4, BOB)
        getattr(server, fault).add(2)
        test.same("%s: the others are recorded" % fault, (0, [1, 3, 4], UNTOUCHED, STOPPED), (
            office.once().code, forum.recorded(), forum.said(ANN), forum.said(BOB)))
        test.same("%s: and moved" % fault, ([1, 2, 3], 1), (sorted(server.folders["INBOX"]), len(server.folders["Signpost/Stops"])))
        getattr(server, fault).clear()
        test.same("%s: then it is given" % fault, (0, [1, 2, 3, 4], STOPPED, 4), (
            office.once().code, forum.recorded(), forum.said(ANN), next_number(forum)))
        test.same("%s: nothing is done twice" % fault, (2, 2), (len(listed(office)), len(server.folders["Signpost/Stops"])))
        forum.lay(7, question(7))
        forum.lay(8, question(8))
        getattr(server, fault).add(7)
        office.once()
        test.same("%s: reading goes on at the one that was left out" % fault, 4, next_number(forum))
        del server.folders["INBOX"][7]
        office.once()
        test.same("%s: once it is gone, behind it" % fault, 9, next_number(forum))


def left_out_and_not_moved(test):
    """A mail that was left out is asked for too where what lies behind it was recorded and could not be moved."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay_stop(2, ANN)
        forum.lay_stop(4, BOB)
        server.bodiless.add(2)
        server.answers["MOVE"] = (b"", b"NO [OVERQUOTA] full")
        test.same("recorded, and not moved", (5, STOPPED), (office.once().code, forum.said(BOB)))
        server.answers.clear()
        test.same("moved", (0, [2]), (office.once().code, list(server.folders["INBOX"])))
        server.bodiless.clear()
        test.same("and the other is read", (0, STOPPED), (office.once().code, forum.said(ANN)))


def no_body(test):
    left_out(test, "bodiless")


def no_size(test):
    left_out(test, "sizeless")


def asked_for_once(test):
    """What a mail that is never given costs: one attempt in each round, and nobody is copied twice where there is no MOVE."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.move = False
        forum.lay(1, question())
        for uid in range(3, 40):
            forum.lay(uid, question(uid))
        forum.lay_stop(2, ANN)
        forum.lay_stop(40, BOB)
        server.bodiless.add(2)
        daemon = office.daemon()
        test.check("three rounds", office.until(lambda: len(server.of('SELECT "?INBOX"?$')) >= 3, 90), server.said[-5:])
        test.same("it ends in order", 0, daemon.stop())
        bodies = [one.split()[3] for one in server.of("UID FETCH .*BODY")]
        test.same("the others are fetched once", ("1:40", {"2"}), (bodies[0], set(bodies[1:])))
        test.check("it itself once a round", 1 <= len(bodies) - 1 <= 3, bodies)
        office.once()
        test.same("copied once", (STOPPED, 1), (forum.said(BOB), len(server.folders["Signpost/Stops"])))


def refused(test):
    """One mail that the server answers with NO holds up no other; a server that says no to everything is told as what it is."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        for uid in range(3, 30):
            forum.lay(uid, question(uid))
        forum.lay_stop(2, ANN)
        forum.lay_stop(30, BOB)
        server.refused.add(2)
        test.same("refused: the others are recorded and moved", (0, 28, UNTOUCHED, STOPPED, 1), (
            office.once().code, len(forum.recorded()), forum.said(ANN), forum.said(BOB), len(server.folders["Signpost/Stops"])))
        test.same("and once more, when nothing else is new", (0, UNTOUCHED), (office.once().code, forum.said(ANN)))
        server.refused.clear()
        test.same("then it is given", (0, STOPPED), (office.once().code, forum.said(ANN)))
        forum.lay(31, question(31))
        server.answers["FETCH"] = (b"", b"NO [UNAVAILABLE] later")
        test.same("no to everything: --once ends with 5", (5, 1), (
            office.once().code, len(lines(office, 'cannot be read why="the mail server does not give its mails"'))))
        server.answers.clear()
        forum.lay_stop(32, CAROL)
        server.unreadable.add(31)
        test.same("no to the body alone: the others are read", (0, STOPPED), (office.once().code, forum.said(CAROL)))


def given_in_part(test):
    """A NO behind some mails: these are taken, and only the rest is asked for one by one."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay_stop(2, ANN)
        for uid in range(3, 7):
            forum.lay(uid, question(uid))
        forum.lay_stop(7, BOB)
        server.unreadable.add(5)
        server.partly = True
        test.same("both stops are read", (0, STOPPED, STOPPED), (office.once().code, forum.said(ANN), forum.said(BOB)))
        test.same("each mail once", ["2:7", "5", "6", "7"], [one.split()[3] for one in server.of("UID FETCH .*BODY")])
        test.same("the others are recorded", [2, 3, 4, 6, 7], forum.recorded())


def breaks(test):
    """A mail at which the line breaks holds up no other: a server that closes, one that does not know how much was asked for."""
    long = b"* 3 FETCH (UID 3 BODY[] {300000}\r\n" + b"x" * 300000 + b")\r\n"
    for name, sent in (("BYE", b"* BYE FETCH failed\r\n"), ("in the middle", b"* 3 FETCH (UID 3 BODY[]<0> {500}\r\nSubject: half"),
                       ("all of a long one", long), ("a date that is none", b'* 3 FETCH (UID 3 INTERNALDATE "" BODY[]<0> {1}\r\nx)\r\n')):
        with ImapForum(test) as forum:
            office, server = forum.office, forum.server
            forum.lay_stop(2, ANN)
            forum.lay(3, question(3))
            forum.lay(4, question(4))
            forum.lay_stop(5, BOB)
            server.breaking[3] = server.breaking[4] = sent
            test.same("%s: the others are read" % name, (0, [2, 5], STOPPED, STOPPED), (
                office.once().code, forum.recorded(), forum.said(ANN), forum.said(BOB)))
            test.same("%s: and moved" % name, ([3, 4], 2), (sorted(server.folders["INBOX"]), len(server.folders["Signpost/Stops"])))
            # What came together with a literal that is too long does not count.
            asked = [one.split()[3] for one in server.of("UID FETCH .*BODY")]
            test.same("%s: and no mail is asked for in vain" % name, ["2:5"] + ["2", "3:5"] * (sent is long) + ["3", "4:5", "4", "5"], asked)
            test.has("%s: said, with its number" % name, "folder=INBOX uid=3 mails=2 why=.*ends the line", "".join(lines(office, LEFT_OUT)))
            test.same("%s: reading goes on there" % name, 3, next_number(forum))
            server.breaking.clear()
            test.same("%s: then it is given" % name, (0, [2, 3, 4, 5]), (office.once().code, forum.recorded()))
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        for uid in range(2, 40):
            forum.lay(uid, question(uid))
            server.breaking[uid] = b""
        test.same("at every mail: --once ends with 5", (5, []), (office.once().code, forum.recorded()))
        test.check("and does not go on for long", len(server.of("UID FETCH")) <= 22, len(server.of("UID FETCH")))


def breaks_while_more_comes(test):
    """What comes while the line is opened anew is read at once, and not after the minute that is waited beneath IDLE."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.idle = (b"", b"")
        daemon = office.daemon()
        test.check("waits", office.until(lambda: len(server.of("IDLE$")) > 1, 20))
        stop = stop_of(forum, ANN)
        forum.lay(2, question(2))
        forum.lay(3, question(3))
        server.breaking[3] = b""
        server.greets = lambda: server.of("UID FETCH .*BODY") and forum.lay(4, stop)
        server.tell(b"* 2 EXISTS\r\n")
        test.check("the line breaks", office.until(lambda: len(server.of("UID FETCH .*BODY")) > 1, 20))
        test.check("a stop is read in seconds", office.until(lambda: forum.said(ANN) == STOPPED, 20), server.said[-30:])
        test.same("it ends in order", 0, daemon.stop())


def floods(test):
    """What a server sends beside the mails is bounded, and so is what one of its answers holds: 32 MB."""
    mail = b" BODY[]<0> {262144}\r\n" + b"x" * 262144
    for name, flood in (("lines", b"* 1 EXISTS\r\n" * 1000), ("attributes", b"* 1 FETCH (UID 9" + b" UID 9" * 100000),
                        ("flags", b"* FLAGS (a" + b" a" * 100000), ("bodies in one answer", b"* 1 FETCH (UID 9" + mail * 400)):
        with ImapForum(test) as forum:
            forum.lay_stop(2, ANN)
            for uid in range(3, 400):
                forum.lay(uid, question(uid))
            forum.server.flood = flood
            code, most = peak(forum)
            test.same("%s: given up" % name, (5, UNTOUCHED), (code, forum.said(ANN)))
            test.check("%s: in bounded memory" % name, most < MEMORY, most)
    with ImapForum(test) as forum:
        for uid in range(2, 202):
            forum.lay(uid, question(uid) + b"> \n" * ((262144 - len(question(uid))) // 3))     # soon read
        code, most = peak(forum)
        test.same("200 of the longest: all are read", (0, 200), (code, len(forum.recorded())))
        test.check("in bounded memory", most < MEMORY, most)


MEMORY = (600 if "asan" in flow.PROGRAMS else 32) * 1024


def peak(forum):
    """The exit status of a run, and the most memory its reader had, in KiB."""
    daemon, most = forum.office.daemon("--once"), 0
    while daemon.process.poll() is None:
        try:
            with open("/proc/%d/status" % (daemon.role("reader") or 0)) as file:
                found = re.search(r"VmHWM:\s+(\d+)", file.read())
                most = max(most, int(found[1]) if found else 0)
        except OSError:
            pass
        time.sleep(0.02)
    return daemon.wait(5), most


LEFT_OUT = "a mail cannot be got from the mailbox; it is left there and asked for again"
REPLACED = "gives the numbers of other mails to new ones"
ABSENT = "the mailbox has no such folder: nothing is read there"


def warned(test):
    """What cannot be read is said once in a life, with where it lies; what is gone is not."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay(1, question())
        forum.lay(2, question(2))
        office.once()
        test.same("nothing to say", [], lines(office, LEFT_OUT) + lines(office, ABSENT))
        for uid, fault, why in ((3, server.refused, "refuses to give it"), (4, server.bodiless, "does not give it")):
            forum.lay(uid, question(uid))
            fault.add(uid)
            office.once()
            test.has("said, with its number", "folder=INBOX uid=%d mails=1 why=.*%s" % (uid, why), lines(office, LEFT_OUT)[-1])
            fault.clear()
            office.once()
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  folders: [INBOX, Junk, Newsletter]")
        new = os.path.join(office.home, "mailbox", "new")
        with open(os.path.join(office.home, "mailbox", "aside"), "wb") as file:
            file.write(stop_of(forum, BOB))
        os.symlink("../aside", os.path.join(new, "1500000000.1.x"))
        post.deliver(office, question())
        name = post.deliver(office, stop_of(forum, ANN))
        daemon = office.daemon()
        test.check("the others are read", office.until(lambda: post.where(office, name) == "Stops"))
        office.until(lambda: len(lines(office, "mailbox read")) > 1, 5)
        test.same("it ends in order", 0, daemon.stop())
        test.same("a link: said once", 1, len(lines(office, LEFT_OUT)))
        test.has("and which", "cannot open .*/new/1500000000.1.x: ", lines(office, LEFT_OUT)[0])
        test.same("and what it leads to is not read", UNTOUCHED, forum.said(BOB))
        test.same("a folder that is not there: said once, and not of Junk", ["Newsletter"], [
            re.search("folder=(.*)", line)[1].strip() for line in lines(office, ABSENT)])


def closed(test):
    """A folder that is there and is not opened is not taken for none: the others are read, and letters wait as for any mailbox."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay(1, stop_of(forum, BOB), "Junk")
        server.closed.add("Junk")
        forum.lay_stop(1, ANN)
        test.same("Junk is not opened: --once ends with 5, and the INBOX is read", (5, False, STOPPED, UNTOUCHED), (
            *once_on(forum, 1), forum.said(ANN), forum.said(BOB)))
        test.has("it is told which", 'cannot be read why="the mail server does not open the folder Junk, which it has"',
                 office.log.text())
        server.closed = {"INBOX"}
        test.same("nor the INBOX: Junk is read", (5, STOPPED), (office.once().code, forum.said(BOB)))
        server.closed.clear()
        test.same("opened again", (0, True), once_on(forum, 2))
        server.answers["LIST"] = (b"", b"NO not now")
        test.same("a server that does not say whether there is one", 5, (server.folders.pop("Junk"), office.once().code)[1])


def not_moved(test):
    """Where mails cannot be moved, the other ones are, all folders are read, the mailbox counts as read, and --once ends with 5."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server

        server.folders.update({"Signpost/Returned": {}, "Signpost/Stops": {}})
        server.full = {"Signpost/Returned", "INBOX/Signpost/Returned"}
        forum.lay(1, post.bounce(forum.to_bounces(forum.codes[CAROL].bounce), CAROL))
        forum.lay(2, question())
        forum.lay_stop(3, ANN)
        forum.lay(1, stop_of(forum, BOB), "Junk")
        for day in (1, 2):
            test.same("all is done, and what can be is moved; the mailbox counts as read", (5, True, STOPPED, STOPPED, [1, 2], 0), (
                *once_on(forum, day), forum.said(ANN), forum.said(BOB), sorted(server.folders["INBOX"]), len(server.folders["Junk"])))
        test.has("it is told", "mails in it cannot be moved why=.*Signpost/Returned; is the mailbox full", office.log.text())
        test.same("and nothing else", [], lines(office, "cannot be read") + lines(office, LEFT_OUT))
        server.answers["SEARCH"] = (b"", b"NO not now")
        test.same("where it is not read", (5, False, 1), (*once_on(forum, 3), len(lines(office, "the mailbox cannot be read"))))
        server.answers.clear()
        server.full.clear()
        test.same("with room it is moved", (0, True, [2]), (*once_on(forum, 4), list(server.folders["INBOX"])))


def names(test):
    """RFC 3501 5.1.3: folders with any letters in their names are read, and the log names them as well as it may."""
    with ImapForum(test, folders="[INBOX, 'Entwürfe & mehr', Not there]", people_folder="Signpost/Für Menschen") as forum:
        office, server = forum.office, forum.server
        forum.lay(1, stop_of(forum, ANN), "Entw&APw-rfe &- mehr")
        forum.lay(2, question(), "Entw&APw-rfe &- mehr")
        server.bodiless.add(3)
        forum.lay(3, question(3), "Entw&APw-rfe &- mehr")
        test.same("read and moved", (0, STOPPED, 1, 1), (office.once().code, forum.said(ANN), len(server.folders["Signpost/Stops"]),
                                                        len(server.folders["Signpost/F&APw-r Menschen"])))
        test.same("the list has the names of people", [("person", "Signpost/Für Menschen")], listed(office))
        test.has("the log what it may", "folder=Entw_rfe___mehr uid=3", lines(office, LEFT_OUT)[0])
        test.has("also of one that is not there", "folder=Not_there$", lines(office, ABSENT)[0].strip())


def marked_junk(test):
    """RFC 6154: where no folder is called Junk, the one with that mark is read; one that is called so comes first."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.marks = {"Old spam": b"\\Junk \\Noselect", "Spam, all of it": b"\\Junk"}
        for name in server.marks:
            server.folders[name] = {}
        forum.lay(1, stop_of(forum, ANN), "Spam, all of it")
        test.same("read by its mark", (0, STOPPED, ["Junk"]), (office.once().code, forum.said(ANN), [
            name for name, in office.rows("SELECT name FROM folders WHERE name <> 'INBOX'")]))
        test.same("and moved out of it", ({}, 1), (server.folders["Spam, all of it"], len(server.folders["Signpost/Stops"])))
        server.closed.add("Spam, all of it")
        test.same("not opened", 5, office.once().code)
        server.closed.clear()
        forum.lay(2, stop_of(forum, BOB), "Spam, all of it")
        forum.lay(1, stop_of(forum, CAROL), "Junk")
        test.same("the name comes first", (0, UNTOUCHED, STOPPED), (office.once().code, forum.said(BOB), forum.said(CAROL)))


def talks_in_idle(test):
    """A server that says something whenever it is asked to wait causes a round a second at most; one that says it first is no reason to
    hear nothing for a minute."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.idle = (b"", b"* OK Still here\r\n")
        daemon = office.daemon()
        test.check("rounds", office.until(lambda: len(server.of("IDLE$")) > 2, 20))
        before, began = len(server.of("IDLE$")), time.monotonic()
        time.sleep(5)
        test.check("at most one a second", len(server.of("IDLE$")) - before <= time.monotonic() - began + 1, server.said[-20:])
        server.idle = (b"* 3 EXISTS\r\n", b"")
        before = len(server.of("IDLE$"))
        test.check("asked to wait", office.until(lambda: len(server.of("IDLE$")) > before, 20))
        forum.lay_stop(1, ANN)
        test.check("a stop is read in seconds", office.until(lambda: forum.said(ANN) == STOPPED, 20))
        test.same("it ends in order", 0, daemon.stop())
        test.same("and nothing is wrong", [], lines(office, "cannot be read"))


def far_apart(test):
    """Numbers that lie far apart cost no command for each hundred thousand between them."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay(1, question())
        forum.lay_stop(3000000000, ANN)
        test.same("read", (0, STOPPED), (office.once().code, forum.said(ANN)))
        test.check("in a few commands", len(server.of("SEARCH")) < 10, len(server.of("SEARCH")))
        test.same("and goes on there", (0, 3000000001), (office.once().code, next_number(forum)))


# ---- what is around it ----

def recorder_gone(test):
    """A line that the recorder's side has closed ends the round; it is not asked again and again."""
    with Forum(test) as forum:
        office = forum.office
        post.deliver(office, question())
        ours, wire = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        life, end = os.pipe()
        for one in (wire.fileno(), life):
            os.set_inheritable(one, True)
        reader = subprocess.Popen([os.path.join(flow.PROGRAMS, "signpostd-reader"), "--config", office.config, "--once", "--life-fd",
                                   str(life), "--wire-fd", str(wire.fileno())], pass_fds=(life, wire.fileno()),
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=office.environment())
        wire.close()
        ours.recv(100000)
        ours.close()
        try:
            code = reader.wait(20)
        except subprocess.TimeoutExpired:
            reader.kill()
            code = reader.wait() and "does not end"
        os.close(end)
        os.close(life)
        test.same("the line to the recorder is closed: --once ends with 5", (5, 1), (
            code, len(lines(office, 'cannot be read why="the line to the recorder is closed"'))))


# Runs a program on a kernel that refuses every filter of system calls: seccomp(2), and prctl(2) with PR_SET_SECCOMP.
NO_FILTER = """
import ctypes, os, struct, sys
LOAD, SAME, SAY, ALLOW, REFUSE = 0x20, 0x15, 0x06, 0x7fff0000, 0x00050016
program = [(LOAD, 0, 0, 0), (SAME, 4, 0, 317), (SAME, 0, 2, 157), (LOAD, 0, 0, 16), (SAME, 1, 0, 22), (SAY, 0, 0, ALLOW), (SAY, 0, 0, REFUSE)]
octets = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *one) for one in program))
filter = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(octets)))
libc = ctypes.CDLL(None)
assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, filter, 0, 0) == 0
os.execv(sys.argv[1], sys.argv[1:])
"""


def no_filter(test):
    """Where the kernel does not confine what takes mails apart, it is said, and mails are read."""
    words = "the kernel does not limit the system calls of what takes mails apart"
    with Forum(test) as forum:
        office = forum.office
        post.deliver(office, stop_of(forum, ANN))
        if os.uname().machine == "x86_64":
            test.same("no filter: read", (0, STOPPED), (office.once(wrapper=(sys.executable, "-c", NO_FILTER)).code, forum.said(ANN)))
            test.same("and said", 1, len(lines(office, words)))
        office.once()
        test.check("with a filter there is nothing to say", len(lines(office, words)) < 2)


# ---- the folder for people ----

def people_watched(test):
    """Where people's mail lies in a folder of a Maildir, the daemon that has moved it there sees that it was answered."""
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  people_folder: Signpost/People")
        daemon = office.daemon()
        daemon.two_rounds()
        name = post.deliver(office, question())
        test.check("moved", office.until(lambda: post.where(office, name) == "People"))
        test.check("listed there", office.until(lambda: listed(office) == [("person", "Signpost/People")]), listed(office))
        folder = os.path.join(office.home, "mailbox", ".Signpost.People")
        os.rename(os.path.join(folder, "new", name), os.path.join(folder, "cur", name + ":2,RS"))
        post.deliver(office, stop_of(forum, ANN))
        test.check("answered, and no longer listed", office.until(lambda: not listed(office), 70), listed(office))
        test.same("it ends in order", 0, daemon.stop())


def inside_the_inbox(test):
    """On a server that has every folder inside the INBOX, the folder for people is watched, and Junk is read."""
    with ImapForum(test, people_folder="Signpost/People") as forum:
        office, server = forum.office, forum.server
        server.inside = "INBOX."
        forum.lay_stop(1, ANN)
        forum.lay(2, question())
        server.folders["INBOX.Junk"] = {1: stop_of(forum, BOB)}
        test.same("inside the INBOX: both are stopped", (0, STOPPED, STOPPED), (office.once().code, forum.said(ANN), forum.said(BOB)))
        test.same("they are moved there", [2, 1], [len(server.folders["INBOX.Signpost." + name]) for name in ("Stops", "People")])
        test.same("the question is listed where it lies", [("person", "Signpost/People")], listed(office))
        del server.folders["INBOX.Signpost.People"][1]
        office.once()
        test.same("taken away, and no longer listed", [], listed(office))


def last_taken_away(test):
    """The newest question, once it is taken away, is not waited for until another mail comes."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay(1, question())
        forum.lay(2, question(2))
        test.same("both are listed", (0, 2), (office.once().code, len(listed(office))))
        del server.folders["INBOX"][2]
        test.same("one is", (0, 1), (office.once().code, len(listed(office))))


def so_many_wait(test):
    """More questions than go into one message to the recorder stay listed while they lie there."""
    with ImapForum(test) as forum:
        for uid in range(1, 451):
            forum.lay(uid, question(uid))
        for _ in range(2):
            test.same("all are listed", (0, 450), (forum.office.once().code, len(listed(forum.office))))


def dealt_with(test):
    """What a person has answered or taken away is listed no longer, wherever it lay: in the INBOX before there was a folder for people, and
    under an older UIDVALIDITY.  What we have moved ourselves is."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        forum.lay(1, question())
        forum.lay(2, question(2))
        office.once()
        office.edit("  host: 127.0.0.1\n", "  host: 127.0.0.1\n  people_folder: Signpost/People\n")
        test.same("they stay", (0, [("person", "INBOX")] * 2), (office.once().code, listed(office)))
        del server.folders["INBOX"][1]
        test.same("one is taken away", (0, [("person", "INBOX")]), (office.once().code, listed(office)))
        server.closed = {"Signpost/People"}
        forum.lay(3, question(3))
        for _ in range(2):
            test.same("a new one is moved, and listed while its folder is not read", (5, [("person", "INBOX")] * 2), (
                office.once().code, listed(office)))
        server.closed.clear()
        test.same("and then where it lies", (0, [("person", "INBOX"), ("person", "Signpost/People")]), (office.once().code, listed(office)))
        del server.folders["Signpost/People"][1]
        test.same("taken away there", (0, [("person", "INBOX")]), (office.once().code, listed(office)))
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        for uid in (1, 2, 3):
            forum.lay(uid, question(uid))
        office.once()
        del server.folders["INBOX"][1]
        server.validity = 8
        for day in (1, 2):
            test.same("new numbers: one is gone by then", (0, [2, 3]), (once_on(forum, day)[0], open_at(office)))
        del server.folders["INBOX"][2]
        server.validity = 7
        test.same("the old numbers again: nothing is closed that may be there", 0, once_on(forum, 3)[0])
        test.check("the one that is there is listed", 3 in open_at(office), open_at(office))


def many_lost(test):
    """All that lay in a mailbox with new numbers is gone: however much it is, the next round closes it."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        for uid in range(1, 1102):
            forum.lay(uid, question(uid))
        test.same("as they came", (0, 1101), (office.once().code, len(open_at(office))))
        server.folders["INBOX"] = {1: question(1)}
        server.validity = 8
        test.same("one is there still", (0, 1), (office.once().code, len(open_at(office))))


def open_at(office):
    return [uid for uid, in office.rows("SELECT uid FROM inbox WHERE done_at = 0 ORDER BY uid")]


def first_look(test):
    """What lay in a shared mailbox for years stays where it lies, and so does spam in Junk; a member's mail there goes to people."""
    with ImapForum(test, people_folder="Signpost/People") as forum:
        office, server = forum.office, forum.server
        for uid in range(1, 6):
            forum.lay(uid, question(uid))
            server.dates[uid] = b"01-May-2019 10:00:00 +0000"
        today = time.strftime("%d-%b-%Y %H:%M:%S +0000", time.gmtime(forum.start)).encode()
        server.dates.update({uid: today for uid in (6, 7, 8, 9)})
        forum.lay(6, question(6))
        forum.lay(7, post.mail("office@example.org", "Buy cheap pills now, best price.", "Cheap pills", "spam@example.com"), "Junk")
        forum.lay(8, question(8), "Junk")
        forum.lay(9, post.mail("office@example.org", "Please take me off your mailing list.", "stop", "who@example.com"), "Junk")
        for _ in range(2):
            test.same("what is new goes to people, and a member's from Junk", (0, [1, 2, 3, 4, 5], [7, 9], 2), (
                office.once().code, sorted(server.folders["INBOX"]), sorted(server.folders["Junk"]), len(server.folders["Signpost/People"])))
        test.same("all but what is old is listed", [("person", "Junk"), ("person", "Signpost/People"), ("person", "Signpost/People"),
                                                    ("stop-perhaps", "Junk")], sorted(listed(office)))
        server.folders["Junk"].clear()
        office.once()
        test.same("and no longer once it is gone", [("person", "Signpost/People")] * 2, listed(office))


def old_machines(test):
    """The same of what machines wrote to others who use that mailbox; a code of ours counts whenever it came."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        mails = (post.bounce("office@example.org", "who@example.com"),
                 post.mail("office@example.org", "I am away.", "Automatic reply: hello", "who@example.com", "", Auto_Submitted="auto-replied"),
                 post.mail("office@example.org", "Please pay.", "Invoice 7", "billing@shop.example", Auto_Submitted="auto-generated"),
                 post.mail("office@example.org", "", "Report domain: x.example Submitter: y.example", "dmarc@y.example", ""),
                 b"Message-ID: <x>\r\nSubject: " + b"x" * 70000 + b"\r\n\r\ntext", stop_of(forum, ANN))
        for uid, octets in enumerate(mails * 2, 1):
            forum.lay(uid, octets.replace(b"Message-ID: <", b"Message-ID: <%d" % uid))
            old = uid <= len(mails)
            server.dates[uid] = b"01-May-2019 10:00:00 +0000" if old else time.strftime("%d-%b-%Y %H:%M:%S +0000", time.gmtime()).encode()
        for _ in range(2):
            test.same("what is old lies where it lay, and so does what is none of ours", (0, [1, 2, 3, 4, 5, 9]), (
                office.once().code, sorted(server.folders["INBOX"])))
        test.same("moved is what is new, and ours", [1, 2, 2, 1], [
            len(server.folders["Signpost/" + name]) for name in ("Returned", "Automatic", "Stops", "Unreadable")])
        test.same("the stop counts", STOPPED, forum.said(ANN))


def laid_back(test):
    """With a folder for people, what was dealt with stays where it lies: laid back by a person, or where there is no MOVE under new numbers."""
    with Forum(test) as forum:
        office = forum.office
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  people_folder: Signpost/People")
        asked, stop = post.deliver(office, question()), post.deliver(office, stop_of(forum, ANN))
        test.same("moved", (0, "People", "Stops"), (office.once().code, post.where(office, asked), post.where(office, stop)))
        for name, where in ((asked, "People"), (stop, "Stops")):
            os.rename(os.path.join(office.home, "mailbox", ".Signpost." + where, "new", name),
                      os.path.join(office.home, "mailbox", "cur", name + ":2,S"))
        office.once()
        test.same("laid back, they stay", {asked, stop}, {
            name.partition(":")[0] for name in os.listdir(os.path.join(office.home, "mailbox", "cur"))})
    with ImapForum(test, people_folder="Signpost/People") as forum:
        office, server = forum.office, forum.server
        server.move = False
        forum.lay_stop(1, ANN)
        forum.lay(2, question())
        forum.lay(3, post.bounce(forum.to_bounces(forum.codes[CAROL].bounce), CAROL))
        for validity in (7, 7, 8, 9):
            server.validity = validity
            test.same("validity %d: one copy of each" % validity, (0, [1, 1, 1]), (office.once().code, [
                len(server.folders["Signpost/" + name]) for name in ("People", "Stops", "Returned")]))
            test.same("the question is listed once", [("person", "Signpost/People")], listed(office))


def moved_late(test):
    """What could not be moved before the server gave new numbers is moved then, once: laid back, it stays, and it is forgotten in time."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.folders["Signpost/Stops"] = {}
        server.full = {"Signpost/Stops", "INBOX/Signpost/Stops"}
        forum.lay_stop(1, ANN)
        forum.lay_stop(2, BOB)
        test.same("there is no room", (5, [1, 2]), (office.once().code, sorted(server.folders["INBOX"])))
        server.validity = 8
        server.full.clear()
        del server.folders["INBOX"][2]
        test.same("new numbers, and room", (0, [], 1), (office.once().code, list(server.folders["INBOX"]), len(server.folders["Signpost/Stops"])))
        forum.lay(50, server.folders["Signpost/Stops"].popitem()[1])
        test.same("laid back, it stays", (0, [50], 0), (office.once().code, list(server.folders["INBOX"]), len(server.folders["Signpost/Stops"])))
        server.folders["INBOX"].clear()
        for day in (1, 402):
            office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + day * 86400)})
        test.same("nothing is kept for ever", [], forum.recorded())


# ---- for years ----

def renumbered(test):
    """A stop that lies in the INBOX for years, as where there is no MOVE, is known when the server gives new numbers."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.move = False
        forum.lay_stop(1, ANN)
        forum.lay(2, question())
        test.same("the stop is done", (0, STOPPED), (office.once().code, forum.said(ANN)))
        office.good("consent", "give", ANN, "news", "--channel", "phone", "--evidence", "rang on Friday")
        for day, validity, rows in ((100, 7, 2), (401, 7, 2), (402, 8, 4), (700, 8, 4), (900, 8, 2), (901, 9, 4)):
            server.validity = validity
            test.same("day %d: it stops nobody, and so many rows" % day, (0, 2, 1, rows), (
                office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + day * 86400)}).code, forum.said(ANN)[0], len(listed(office)),
                office.value("SELECT count(*) FROM mails")))


def numbers_again(test):
    """A number that is given to another mail, as after a backup was put back, hides no stop; a question that is gone is not waited for."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.move = False
        stop, kept = stop_of(forum, ANN), question(4)
        server.bodiless.add(1)      # so that all behind it is asked for again
        forum.lay(1, question(1))
        forum.lay(2, stop)
        forum.lay(3, question(3))
        forum.lay(4, kept)
        test.same("as they came", (0, STOPPED, 2, 0), (office.once().code, forum.said(ANN), len(listed(office)), len(lines(office, REPLACED))))
        office.good("consent", "give", ANN, "news", "--channel", "phone", "--evidence", "rang on Friday")
        forum.lay_stop(2, BOB)
        forum.lay_stop(3, CAROL)
        forum.lay(4, stop)
        forum.lay(5, kept)
        test.same("the stops at the numbers of others count", (0, STOPPED, STOPPED), (office.once().code, forum.said(BOB), forum.said(CAROL)))
        test.same("the stop that has another number is done once", 2, forum.said(ANN)[0])
        test.same("the question that has another number is listed still, the other one not", [("person", "INBOX")], listed(office))
        test.same("each has its row", [2, 3, 4, 5], [uid for uid in forum.recorded() if uid > 0])
        test.same("it is said once", 1, len(lines(office, REPLACED)))
        test.same("and then all is known", (0, 1, 1), (office.once().code, len(lines(office, REPLACED)), len(listed(office))))


def numbers_back(test):
    """A mailbox that was put back from a backup is read from its beginning, also by a reader that was there all the time."""
    words = "have gone back: it is read from its beginning"
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server

        def put_back():
            server.folders["INBOX"], server.next = {1: first}, {}

        first = question()
        forum.lay(1, first)
        for uid in (2, 3, 4, 5):
            forum.lay(uid, question(uid))
        test.same("as they came", (0, 5, 6), (office.once().code, len(listed(office)), next_number(forum)))
        put_back()
        forum.lay_stop(2, ANN)
        test.same("a stop at a number that was used is read", (0, STOPPED, 3), (office.once().code, forum.said(ANN), next_number(forum)))
        test.same("it is said once, with the folder", (0, ["folder=INBOX next=3"]), (
            office.once().code, [re.search("folder=.*", one)[0].strip() for one in lines(office, words)]))
        test.same("questions that are gone are not waited for", [("person", "INBOX")], listed(office))
        for uid in (3, 4, 5):
            forum.lay(uid, question(uid))
        daemon = office.daemon()
        test.check("read on", office.until(lambda: next_number(forum) == 6, 30))
        office.until(lambda: len(server.of('SELECT "?INBOX"?$')) > 4, 10)
        put_back()
        forum.lay_stop(2, BOB)
        test.check("the same in one life of the reader", office.until(lambda: forum.said(BOB) == STOPPED, 70))
        test.same("it ends in order", 0, daemon.stop())
        server.next["INBOX"] = 1
        server.next_of = lambda name: 1
        forum.lay_stop(3, CAROL)
        test.same("a server that always says one: read", (0, STOPPED), (office.once().code, forum.said(CAROL)))


# ---- slowly ----

def given_slowly(test):
    """Each answer of the recorder is a packet of its own then: none is lost, however many come before the reader looks."""
    with ImapForum(test) as forum:
        office, server = forum.office, forum.server
        server.pause = 0.008
        for uid in range(1, 480):
            forum.lay(uid, post.mail("office@example.org", "I am out of office until Monday.", "Automatic reply: a letter", CAROL))
        forum.lay_stop(480, ANN)
        began = time.monotonic()
        test.same("one that comes last is read", (0, STOPPED), (office.once().code, forum.said(ANN)))
        test.check("in seconds", time.monotonic() - began < 20, time.monotonic() - began)
        test.same("each was given once, and recorded", (1, 480), (len(server.of("BODY")), office.value("SELECT count(*) FROM mails")))
        test.same("nothing was wrong", [], lines(office, "cannot be read"))


# ---- fast ----

def given_fast(test):
    """What a mail was taken for is told of each, also where the log is behind."""
    with ImapForum(test) as forum:
        for uid in range(1, 3001):
            forum.lay(uid, post.mail("office@example.org", "I am out of office until Monday.", "Automatic reply: letter %d" % uid, CAROL))
        test.same("all are recorded, and told", (0, 3000, 3000), (
            forum.office.once().code, len(forum.recorded()), len(lines(forum.office, "mail recorded"))))


# ---- very many ----

def many(test):
    """A stop behind a hundred thousand mails that are kept is read in the first round already."""
    with Forum(test) as forum:
        office = forum.office
        new = os.path.join(office.home, "mailbox", "new")
        for number in range(100050):
            path = os.path.join(new, "1500000000.%07d.x" % number)
            with open(path, "w") as file:
                file.write("From: x@example.com\nSubject: q\n\nHello %d\n" % number)
            os.utime(path, (1500000000, 1500000000))     # so old that nobody has to look at it
        for person in (ANN, BOB):
            post.deliver(office, stop_of(forum, person))
        daemon = office.daemon()
        test.check("both stops are read", office.until(lambda: (forum.said(ANN), forum.said(BOB)) == (STOPPED, STOPPED), 300))
        daemon.two_rounds()
        post.deliver(office, stop_of(forum, CAROL))
        test.check("and one that comes later", office.until(lambda: forum.said(CAROL) == STOPPED, 100))
        test.same("it ends in order", 0, daemon.stop())


# ---- times before 1970 ----

def old_times(test):
    """A time that no mail can have arrived at is none, and the mail counts."""
    with ImapForum(test) as forum:
        forum.lay_stop(1, ANN)
        forum.server.dates[1] = b"01-Jan-1970 00:30:00 +0100"
        test.same("IMAP: read with a date before 1970", (0, STOPPED), (forum.office.once().code, forum.said(ANN)))
    with Forum(test) as forum:
        name = post.deliver(forum.office, stop_of(forum, ANN))
        os.utime(os.path.join(forum.office.home, "mailbox", "new", name), (-86400, -86400))
        test.same("Maildir: the same", (0, STOPPED), (forum.office.once().code, forum.said(ANN)))


def main():
    test = flow.Test()
    if len(sys.argv) > 1:
        for name in sys.argv[1:]:
            globals()[name](test)
        test.done()
    # The first four wait for a minute.
    test.side_by_side((asked_for_once, given_in_part, breaks, breaks_while_more_comes, floods, numbers_back, lies, parser_sleeps, warned, people_watched, parser_dies, renumbered,
                       inside_the_inbox, refused, no_body, no_size, left_out_and_not_moved, old_times, recorder_gone, no_filter, repeats,
                       numbers_again, last_taken_away,
                       closed, marked_junk, not_moved, names, laid_back, moved_late,
                       so_many_wait, dealt_with, many_lost, first_look, old_machines, talks_in_idle,
                       far_apart, given_slowly, given_fast), at_a_time=4)
    test.done()


if __name__ == "__main__":
    main()
