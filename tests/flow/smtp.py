#!/usr/bin/env python3
"""
Letters through a real Postfix into a real Dovecot (tests/servers), with STARTTLS and a login, and
through a server that fails on demand: the same octets as in the folder outbox, refusals that name
the right party, a relay that is down or not who it says, and a stop in the middle.
"""
import email
import email.policy
import functools
import glob
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import zoneinfo
from datetime import datetime

import flow

SERVERS = os.path.join(flow.ROOT, "tests/servers")
DOMAIN = "list.example.org"
LETTER = flow.NEWSLETTER.split("## Petition")[0]
HELD = []       # the sockets of ports that stay ours
TRANSPORT = ("Return-Path", "Delivered-To", "Received", "Date", "Message-ID")


class Servers:
    """Postfix and Dovecot for one Office, in its folder."""

    def __init__(self, office):
        self.folder = os.path.join(office.folder, "servers")
        started = subprocess.run([os.path.join(SERVERS, "start.sh"), self.folder], capture_output=True, text=True,
                                 stdin=subprocess.DEVNULL)
        if started.returncode != 0:
            raise RuntimeError(started.stdout + started.stderr)
        with open(os.path.join(self.folder, "ports.env")) as file:
            self.facts = dict(line.strip().split("=", 1) for line in file)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        subprocess.run([os.path.join(SERVERS, "stop.sh"), self.folder], stdin=subprocess.DEVNULL)

    def letters(self):
        """Everything Dovecot has, by the box it is in."""
        found = []
        for box in glob.glob(os.path.join(self.folder, "mail", DOMAIN, "*", "Maildir")):
            found += flow.read_maildir(box)
        return found

    def arrived(self, office, count):
        office.until(lambda: len(self.letters()) >= count, 60)
        return self.letters()


def by_smtp(office, port, facts=None, lanes=4, password=None, **more):
    """Sets the outbox to this port; with facts by STARTTLS and a login."""
    with open(office.config) as file:
        text = file.read()
    outbox = ["outbox:", "  kind: smtp", "  lanes: %d" % lanes, "  port: %s" % port]
    outbox += ["  %s: %s" % one for one in more.items()]
    if facts:
        secret = office.file("smtp-password", password or facts["PASSWORD"])
        os.chmod(secret, 0o600)
        office.secrets.update((facts["PASSWORD"], facts["LOGIN"]))
        outbox += ["  host: localhost", "  security: starttls", "  login: " + facts["LOGIN"],
                   "  password_file: " + secret, "  ca_file: " + facts["CA_FILE"]]
    else:
        outbox += ["  host: 127.0.0.1", "  security: none"]
    text = re.sub(r"(?m)^outbox:\n(?:  .*\n|#.*\n|\n)*", "\n".join(outbox) + "\n", text)
    with open(office.config, "w") as file:
        file.write(text)


def listed(count, prefix="parent"):
    return [flow.Person("%s%d@%s" % (prefix, i, DOMAIN), "Zoë O'Example-Smith" if i % 3 else "",
                        "news;events;signposting" if i % 10 < 4 else "news;events") for i in range(count)]


def normal(letter):
    """What is the same in every sending of one letter to one person."""
    text = letter.octets.replace(b"\r\n", b"\n").decode("ascii")
    head, body = text.split("\n\n", 1)
    head = re.sub(r"\n[ \t]+", " ", head)
    kept = [line for line in head.split("\n") if line.split(":")[0] not in TRANSPORT]
    text = "\n".join(kept) + "\n\n" + body
    boundary = letter.message.get_boundary()
    if boundary:
        text = text.replace(boundary, "BOUNDARY")
    # A token may stand across a soft line break.
    return re.sub(r"[a-zA-Z2-7]{32}", "TOKEN", text.replace("=\n", ""))


def same_octets(test, office, servers):
    """The same newsletter both ways."""
    everybody = listed(40)
    office.add_people(everybody)
    office.queue()
    test.same("by folder", 0, office.once().code)
    folder = {one.to: one for one in office.letters()}
    by_smtp(office, servers.facts["SUBMISSION_PORT"], servers.facts)
    mailing = office.queue()
    test.same("by Postfix", 0, office.once().code)
    mailbox = {one.to: one for one in servers.arrived(office, 40)}
    test.same("everybody has it", {person.address for person in everybody}, set(mailbox))
    test.same("sent", 40, office.books(mailing)["sent"])
    different = [to for to in folder if to in mailbox and normal(folder[to]) != normal(mailbox[to])]
    test.check("the same octets both ways", not different, different and "%s\n%s" % (
        normal(folder[different[0]]), normal(mailbox[different[0]])))
    for letter in folder.values():
        strict(test, letter)
    for letter in mailbox.values():
        test.has("envelope sender", r"^<bounces\+[a-z2-7]{32}@example\.org>$", str(letter.message["Return-Path"]))
    test.same("in the right box", [], [to for to, one in mailbox.items() if to.split("@")[0] not in one.path])
    test.has("the relay's number is in the log", r"letter sent .*code=250 queue_id=[0-9A-Za-z]+", office.log.text())


def strict(test, letter):
    """C-11 and the rest that any receiver may insist on."""
    octets = letter.octets
    test.check("C-11: no bare CR or LF", not re.search(rb"\r(?!\n)|(?<!\r)\n", octets), letter.to)
    test.check("C-11: no line over 998 octets", max(map(len, octets.split(b"\r\n"))) <= 998, letter.to)
    test.check("C-11: 7 bit, no NUL", max(octets) < 128 and 0 not in octets, letter.to)
    test.check("C-11: ends with a line end", octets.endswith(b"\r\n"), letter.to)
    try:
        message = email.message_from_bytes(octets, policy=email.policy.strict)
        for part in message.walk():
            if not part.is_multipart():
                part.get_content()
        defects = [defect for part in message.walk() for defect in part.defects]
        for name in message.keys():
            defects += getattr(message[name], "defects", ())
    except Exception as error:      # the strict policy raises what it finds
        defects = [repr(error)]
    test.check("parses without a defect", not defects, defects)


def refusals(test, office, servers):
    """F-21: one refused person stops nobody else; a full box and a greylisting are not the member's fault."""
    office.add_people([flow.Person("unknown1@" + DOMAIN, "", "news"), flow.Person("later1@" + DOMAIN, "", "news"),
                       flow.Person("overfull1@" + DOMAIN, "", "news")])
    before = len(servers.letters())
    mailing = office.queue(LETTER.replace("December", "with refusals"))
    start = int(time.time())
    test.same("a sweep with refusals", 0, office.once().code)
    servers.arrived(office, before + 40)
    books = office.books(mailing)
    test.same("books with refusals", (43, 40, 2, 1), tuple(books[key] for key in
                                                         ("intended", "sent", "refused", "waiting")))
    faults = dict(office.rows("SELECT fault, count(*) FROM deliveries WHERE mailing = ?1 AND state = 5 GROUP BY fault",
                              mailing))
    test.same("unknown: the member; full: the box", {1: 1, 2: 1}, faults)
    log = office.log.text()
    test.has("said so", r"letter refused .*code=550 enhanced=5\.1\.1 about=member", log)
    test.has("put off", r"letter put off .*code=450 enhanced=4\.2\.1", log)
    last_try(test, office, mailing)
    greylisted(test, office, mailing, start)


def last_try(test, office, mailing):
    """What the relay said stands in the letter's row if it took it, and in a row of its own, with its words sealed, if it did not."""
    def why(state):
        return office.good("why", str(office.value("SELECT member FROM deliveries WHERE mailing = %d AND state = %d" % (mailing, state))),
                           str(mailing)).out

    test.has("taken", r"Last try: .*, sent, the mail server said 250 2\.0\.0", why(flow.SENT))
    test.has("refused", r"Last try: .*, turned away, the mail server said 55\d 5.*\"", why(flow.REFUSED))
    test.has("put off", r"(?s)The next try is on .*Last try: .*, put off, the mail server said 450 4\.2\.1 \"", why(3))
    refused = office.good("mailing", "who", str(mailing), "refused", "--json").json()
    test.same("who was refused, and why", ["full", "member"], sorted(one["about"] for one in refused))
    test.check("by their address", all("@" + DOMAIN in one["address"] for one in refused))
    test.has("in words", "there is nobody with this address", office.good("mailing", "who", str(mailing), "refused").out)
    test.same("who waits, and who has it", (1, 40), tuple(len(office.good("mailing", "who", str(mailing), which, "--json").json())
                                                       for which in ("waiting", "sent")))
    test.check("no other word is one", office.run("mailing", "who", str(mailing), "opened").code == 1)
    test.same("a queue number for each that was taken, and a row for each that was not", (40, 3), (
        office.value("SELECT count(*) FROM deliveries WHERE mailing = %d AND queue_id <> '' AND accepted_at <> 0" % mailing),
        office.value("SELECT count(*) FROM attempts WHERE mailing = %d" % mailing)))


def greylisted(test, office, mailing, start):
    """F-23: 5, 15, 60, 240 minutes, then every 6 hours to 48, then refused as expired."""
    attempts = "SELECT attempts, state, due FROM deliveries WHERE mailing = ?1 AND member = " \
        "(SELECT member FROM deliveries WHERE mailing = ?1 AND (state = 3 OR fault = 7) LIMIT 1)"
    clock, waited = start, []
    for turn in range(14):
        count, state, due = office.rows(attempts, mailing)[0]
        if state == flow.REFUSED:
            break
        waited.append(round((due - clock) / 60))
        early = office.once(env={"SIGNPOST_CLOCK": iso(due - 30)})
        test.same("not before its time", (0, count), (early.code, office.rows(attempts, mailing)[0][0]))
        clock = due + 1
        office.once(env={"SIGNPOST_CLOCK": iso(clock)})
    test.same("the waits, in minutes", [5, 15, 60, 240, 360, 360, 360, 360, 360, 360, 360], waited)
    test.same("then refused as expired", (flow.REFUSED, 7),
              office.rows("SELECT state, fault FROM deliveries WHERE mailing = ?1 AND fault = 7", mailing)[0])
    test.same("nothing waits", 0, office.books(mailing)["waiting"])


def iso(at):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))


def not_who_it_says(test, office, servers):
    """A relay that is down, or cannot prove its name, or does not know us: nothing leaves, nobody is blamed."""
    before = len(servers.letters())
    mailing = office.queue(LETTER.replace("December", "by a bad relay"))
    for name, port, password in (("nobody listens", free_port(), None),
                                 ("another's certificate", servers.facts["WRONG_NAME_PORT"], None),
                                 ("a certificate nobody signed", servers.facts["SELF_SIGNED_PORT"], None),
                                 ("an expired certificate", servers.facts["EXPIRED_PORT"], None),
                                 ("a wrong password", servers.facts["SUBMISSION_PORT"], "not-the-password")):
        by_smtp(office, port, servers.facts, password=password)
        result = office.once()
        test.same("%s: --once exits 4" % name, 4, result.code)
        test.check("%s: and says why, once" % name, len(result.err.strip().splitlines()) == 1 or
                   "relay" in result.err + office.log.text(), result)
        heals = name == "nobody listens"
        test.has("%s: status says whether it mends itself" % name, "tried again by itself" if heals else "does not mend itself",
                 office.good("status").out)
        test.has("%s: and so does the log" % name, "no line to the relay; trying again" if heals else
                 "no line to the relay: a person must act", office.log.text())
        states = office.rows("SELECT DISTINCT state, attempts, fault FROM deliveries WHERE mailing = ?1", mailing)
        test.same("%s: everybody waits" % name, [(flow.WAITING, 0, 0)], states)
    test.same("nothing was sent", before, len(servers.letters()))
    by_smtp(office, servers.facts["SUBMISSION_PORT"], servers.facts)
    test.same("and when the relay is back it goes", 0, office.once().code)
    test.same("to those it can go to", 40, office.books(mailing)["sent"])
    servers.arrived(office, before + 40)


def refused_login(test):
    """A wrong password is shown by one line, and again after pauses that grow: a provider locks an account out.  It is said once.  When it
    is right, one line opens before the others do.  The first letter is taken before the others, whose lines would fill the log's socket."""
    with flow.Office(test) as office:
        subprocess.run([os.path.join(SERVERS, "certificates.sh"), os.path.join(office.folder, "tls")], check=True)
        good = os.path.join(office.folder, "tls", "good.")
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(60)])
        server, port, record = failing(office, 0, ["--cert", good + "pem", "--key", good + "key", "auth@5=wait:2", "dot@2+=wait:0.5"] + [
            "auth@%d=535 5.7.8 wrong" % i for i in range(1, 5)], open_to_all=False)
        by_smtp(office, port, {"PASSWORD": "pw-of-ours", "LOGIN": "us@example.org",
                               "CA_FILE": os.path.join(office.folder, "tls", "ca.pem")}, lanes=20)
        mailing = office.queue(LETTER)
        daemon = office.daemon(env={"SIGNPOST_CLOCK": later(office, 0)})

        def logins():
            return sum("login" in fact for fact in facts_of(record))

        for number, seconds in enumerate((0, 62, 62 + 122, 62 + 122 + 242), 1):
            if number > 1:
                later(office, seconds - 20)
                time.sleep(1.5)
                test.same("login %d: not before its time" % number, number - 1, logins())
            later(office, seconds)
            test.check("login %d: the next" % number, office.until(lambda: logins() == number, 10), logins())
            time.sleep(1.5)
            test.same("login %d: one line alone" % number, number, logins())
        test.same("said once", 1, office.log.text().count("no line to the relay: a person must act"))
        test.has("and by status", "NOTHING GOES OUT.*refuses our login", office.good("status").out)
        later(office, 62 + 122 + 242 + 482)
        test.check("it is right now", office.until(lambda: logins() == 5, 10), logins())
        time.sleep(1)
        test.same("one line before the others", 5, logins())
        test.check("all go", office.until(lambda: office.waiting(mailing) == 0, 20), office.books(mailing))
        test.check("by many lines", logins() == 5 + 19, logins())
        test.same("the daemon stops in order", 0, daemon.stop())
        test.same("it is said that it works again", 1, office.log.text().count("the relay answers again"))
        server.kill()
        server.wait()
        once_each(test, "after refused logins", record, 60)


def doubtful_certificate(test):
    """A relay that is not who it says: once that is known, one line asks whether it still is so, and not twenty, though there is no login."""
    with flow.Office(test) as office:
        subprocess.run([os.path.join(SERVERS, "certificates.sh"), os.path.join(office.folder, "tls")], check=True)
        bad = os.path.join(office.folder, "tls", "self-signed.")
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(40)])
        server, port, record = failing(office, 0, ["--cert", bad + "pem", "--key", bad + "key", "--no-auth"], open_to_all=False)
        by_smtp(office, port, lanes=20)
        office.edit("  security: none\n", "  security: starttls\n  ca_file: %s\n" % os.path.join(office.folder, "tls", "ca.pem"))
        office.queue(LETTER)
        daemon = office.daemon(env={"SIGNPOST_CLOCK": later(office, 0)})

        def lines():
            return sum("starttls" in fact for fact in facts_of(record))

        test.check("it is tried", office.until(lambda: "no line to the relay: a person must act" in office.log.text(), 10))
        time.sleep(2)
        first = lines()
        later(office, 65)
        test.check("and again", office.until(lambda: lines() > first, 10))
        time.sleep(2)
        test.same("by one line", first + 1, lines())
        test.same("the daemon stops in order", 0, daemon.stop())
        server.kill()
        server.wait()


def silence(more, test):
    """RFC 5321 4.5.3.2: a relay that falls silent has its minutes, and no more.  Then the line is closed, what was not judged goes over
    the next one, and only where the final dot had been sent does anybody not know."""
    rows = (("mail", 300, (2, 0)), ("rcpt", 300, (2, 0)), ("data", 120, (2, 0)), ("dot", 600, (1, 1)))
    on_the_wire = "SELECT count(*) FROM deliveries WHERE state IN (1, 2)"
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(2)])
        at = 0
        for number, (phase, patience, expected) in enumerate(rows):
            name = "silent at %s %s" % (phase, more)
            server, port, record = failing(office, number, [phase + "@1=silence"] + more)
            by_smtp(office, port, lanes=1)
            clock = {"SIGNPOST_CLOCK": later(office, at)}
            mailing = office.queue(LETTER.replace("December", name), env=clock)
            daemon = office.daemon(env=clock)
            office.until(lambda: office.value(on_the_wire) > 0)
            time.sleep(1)
            later(office, at + patience - 30)
            time.sleep(1.5)
            test.same("%s: waited for" % name, (True, 0), (office.value(on_the_wire) > 0, len(accepted_by(record))))
            at += patience + 10
            later(office, at)
            test.check("%s: the line is closed" % name, office.until(lambda: len(accepted_by(record)) > 0, 10), office.books(mailing))
            at += 310       # RCPT and DATA were a try
            later(office, at)
            test.check("%s: it goes on" % name, office.until(lambda: office.waiting(mailing) == 0 == office.value(on_the_wire), 10), office.books(mailing))
            test.same("%s: the daemon stops in order" % name, 0, daemon.stop())
            test.same("%s: sent and in doubt" % name, expected, tuple(office.books(mailing)[key] for key in ("sent", "doubt")))
            server.kill()
            server.wait()
            once_each(test, name, record, expected[0])


def later(office, seconds):
    """The clock and what waits go on by so many seconds."""
    os.rename(office.file("ahead.new", "%d %d" % (seconds, seconds)), os.path.join(office.folder, "ahead"))
    return os.path.join(office.folder, "ahead")


def free_port():
    """A port at which nobody listens, nor will: it stays ours.  A server that is told to may still listen at it."""
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    one.bind(("127.0.0.1", 0))
    HELD.append(one)
    return one.getsockname()[1]


def gentle_end(test, office, servers):
    """SIGTERM in the middle: letters on the wire are finished, nothing is in doubt, and it goes on afterwards."""
    office.add_people(listed(400, "many"))
    before = len(servers.letters())
    mailing = office.queue(LETTER.replace("December", "interrupted"))
    daemon = office.daemon()
    test.check("it runs", office.until(lambda: office.sent(mailing) > 20))
    daemon.signal(signal.SIGTERM)
    began = time.monotonic()
    test.same("SIGTERM ends with 0", 0, daemon.wait(45))
    test.check("and soon", time.monotonic() - began < 10, time.monotonic() - began)
    books = office.books(mailing)
    test.check("in the middle", books["waiting"] > 0, books)
    test.same("none in doubt, none half-way", (0, 0),
              (books["doubt"], office.value("SELECT count(*) FROM deliveries WHERE mailing = ?1 AND state IN (1, 2)",
                                            mailing)))
    test.same("what is sent arrives", before + books["sent"], len(servers.arrived(office, before + books["sent"])))
    test.same("it goes on", 0, office.once().code)
    test.same("to the end", 0, office.books(mailing)["waiting"] - 1)      # later1 is put off
    boxes = [one for one in servers.arrived(office, before + 440) if "interrupted" in str(one.message["Subject"])]
    test.same("everybody once", (440, 440), (len(boxes), len({one.to for one in boxes})))


def dots(test, office, servers):
    """E-15: lines that begin with a dot, or are one, arrive as they were written."""
    before = len(servers.letters())
    office.queue("---\nsubject: Dots\n---\n\nHello {{name}},\n\n## Dots\nTopic: news\n\nFirst.\n\n\\.\n\n..two dots\n\n"
                 "...three\n\n```\n.\n.hidden\n..\n```\n\nLast line.\n")
    test.same("dots", 0, office.once().code)
    letters = [one for one in servers.arrived(office, before + 440) if str(one.message["Subject"]) == "Dots"]
    test.same("dots: everybody", 440, len(letters))
    text = letters[0].part("text/plain").replace("\r\n", "\n") if letters else ""
    lines = [line.strip() for line in text.split("\n")]
    for line in (".", "..two dots", "...three", ".hidden", "..", "Last line."):
        test.check("E-15: %r arrives" % line, line in lines, text)


def failing_server(test):
    """Doubt is said where the line drops after the dot, and only there (F-20).  With PIPELINING the next letter's
    envelope is lost with it; it was not judged and goes over the next line."""
    rows = (
        ("the line drops after the dot", ["dot@3=drop"], 5, (9, 0, 1, 0)),
        ("the line drops at the dot's answer, twice", ["dot@2=drop", "dot@6=drop"], 5, (8, 0, 2, 0)),
        ("the line drops after DATA: put off", ["data@3=drop"], 0, (9, 0, 0, 1)),
        ("a body refused as too big", ["dot@4=552 5.3.4 message too big"], 0, (9, 1, 0, 0)),
        ("a body taken for spam: nobody is lost (C-33)", ["dot@4=554 5.7.1 this looks like spam"], 0, (9, 0, 0, 1)),
        ("a body put off", ["dot@4=451 4.3.0 try again later"], 0, (9, 0, 0, 1)),
        ("a recipient unknown", ["rcpt@5=550 5.1.1 no such user"], 0, (9, 1, 0, 0)),
        ("the sender refused: the relay's trouble", ["mail@2=553 5.7.1 sender address rejected: not owned by user"], 0,
         (9, 0, 0, 1)),
        ("no PIPELINING", ["--no-pipelining"], 0, (10, 0, 0, 0)),
    )
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(10)])
        for number, (name, faults, code, expected) in enumerate(rows):
            server, port, record = failing(office, number, faults)
            try:
                by_smtp(office, port, lanes=1)
                mailing = office.queue(LETTER.replace("December", "row %d" % number))
                result = office.once()
                books = office.books(mailing)
                found = tuple(books[key] for key in ("sent", "refused", "doubt", "waiting"))
                test.check(name, (result.code, found) == (code, expected),
                           "expected %s %s, found %s %s\n%s" % (code, expected, result.code, found, result))
            finally:
                server.kill()
                server.wait()
            once_each(test, name, record, expected[0])
            if expected[3]:
                office.good("stop", str(mailing))
        server, port, record = failing(office, len(rows), [])
        by_smtp(office, port)
        mailing = office.queue(LETTER.replace("subject:", "audience: directors\nsubject:"))
        test.same("a mailing for nobody ends", (0, 0), (office.once().code, office.books(mailing)["intended"]))
        test.same("and is finished", 6, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
        server.kill()
        server.wait()


def offered(test):
    """DSN, SIZE and PIPELINING are used where they are offered, and only there (C-14).  The server turns down what it never offered."""
    rows = (
        ("DSN is used", ["mail~ENVID=550 5.5.4 it was used"], 0),
        ("for every recipient", ["rcpt~NOTIFY=550 5.5.4 it was used"], 0),
        ("and not where it is not offered", ["--no-dsn", "mail~ENVID=550 5.5.4 never offered", "rcpt~NOTIFY=550 5.5.4 never offered"], 6),
        ("the size is said", ["mail~SIZE=550 5.5.4 it was said"], 0),
        ("a server that takes no more than 2,000 octets gets nothing", ["--size", "2000"], 0),
        ("a server that takes just enough", ["--size", "20000"], 6),
    )
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(6)])
        for number, (name, faults, sent) in enumerate(rows):
            server, port, record = failing(office, number, faults)
            by_smtp(office, port, lanes=1)
            mailing = office.queue(LETTER.replace("December", "row %d" % number))
            office.once()
            test.same(name, (sent, 6 - sent), tuple(office.books(mailing)[key] for key in ("sent", "waiting")))
            test.check("%s: nobody suspended" % name, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0") == 0)
            once_each(test, name, record, sent)
            server.kill()
            server.wait()
            if sent == 0:
                office.good("stop", str(mailing))


def international(test):
    """C-13: an address with a letter before the @ that is not ASCII goes where the relay takes such addresses, and is refused with a
    reason where it does not; nobody else is touched."""
    address = "zo\u00eb@remote.example.com"
    with flow.Office(test) as office:
        office.add_people([flow.Person(one, "", "news") for one in (address, "mo@remote.example.com")])
        test.same("the same person, typed in another way", 2, office.run("member", "add", "ZOE\u0308@remote.example.com").code)
        office.queue(LETTER)
        office.once()
        test.same("by folder", {address, "mo@remote.example.com"}, {str(letter.message["To"]) for letter in office.letters()})
        for number, (faults, sent) in enumerate(((["--smtputf8", "mail~SMTPUTF8=250 2.1.0 thank you"], 2), ([], 1))):
            server, port, record = failing(office, number, faults)
            by_smtp(office, port, lanes=1)
            mailing = office.queue(LETTER.replace("December", "number %d" % number))
            office.once()
            server.kill()
            server.wait()
            books = office.books(mailing)
            test.same("sent and refused", (sent, 2 - sent, True), (books["sent"], books["refused"], books["balanced"]))
            facts = {fact["to"].encode("latin-1").decode(): fact for fact in facts_of(record) if "to" in fact}
            if sent == 2:
                test.has("in its own letters in the header", "(?m)^To: zo\u00eb@remote", facts[address]["body"].encode("latin-1").decode())
                test.check("the other letter is plain", facts["mo@remote.example.com"]["body"].isascii())
        why = office.good("why", str(office.good("member", "show", address, "--json").json()[0]["member"])).out
        test.has("why says what to do", "SMTPUTF8.*ask for another", why)
        test.same("nobody is suspended", 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))


def international_by_postfix(test, office):
    """A real relay understands it."""
    office.add_people([flow.Person("zo\u00eb@list.example.org", "", "surveys")])
    mailing = office.queue("---\nsubject: Seven odd words\nreason: to try\n---\n\n## What do you think?\nTopic: surveys\n\nTell us.\n")
    office.once()
    books = office.books(mailing)
    test.same("Postfix takes an address in UTF-8", (1, 0, 0), (books["sent"], books["refused"], books["waiting"]))


def behind_a_slow_one(test):
    """A letter does not wait behind another whose answer takes long, while there are lines (with PIPELINING and without)."""
    for number, more in enumerate(([], ["--no-pipelining"])):
        with flow.Office(test) as office:
            office.add_people([flow.Person("a@remote.example.com", "", "news"), flow.Person("b@remote.example.com", "", "surveys")])
            server, port, record = failing(office, number, ["dot@1=wait:20"] + more)
            by_smtp(office, port, lanes=4)
            daemon = office.daemon()
            office.queue(LETTER)
            office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 2") == 1)
            started = time.monotonic()
            office.queue("---\nsubject: Seven odd words\nreason: to try\n---\n\n## What do you think?\nTopic: surveys\n\nTell us.\n")
            test.check("the second is there first", office.until(lambda: "b@remote.example.com" in accepted_by(record), 10),
                       time.monotonic() - started)
            daemon.kill()
            server.kill()
            server.wait()


def nobody_there(test):
    """A relay that does not answer: said first, since when, and no letter is lost."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(6)])
        by_smtp(office, free_port())
        mailing = office.queue(LETTER)
        test.same("it is not reached", 4, office.once().code)
        first = office.good("status").out.splitlines()[1]
        test.check("status says it first", first.startswith("NOTHING GOES OUT: the mail server that takes our letters cannot be reached, or "), first)
        test.has_not("what is down is not said to work", "Sending works", office.good("status").out)
        test.check("and in JSON", any(fact.get("what") == "relay" for fact in office.good("status", "--json").json()))
        server, port, record = failing(office, 0, [])
        by_smtp(office, port)
        test.same("when it is back, letters go", 0, office.once().code)
        server.kill()
        server.wait()
        once_each(test, "back again", record, 6)
        test.has("that is told", r"the relay answers again seconds=\d+", office.log.text())
        test.has_not("and status no longer says it", "cannot be reached", office.good("status").out)


def watched(office, mailing):
    """What watch says in four seconds of a mailing that stands."""
    return office.run("mailing", "watch", str(mailing), wrapper=("timeout", "4")).out


def stopped_while_down(test):
    """Once nothing is due any more, nobody knows how the relay is, and status does not say that it is down."""
    down = "the mail server that takes our letters cannot be reached"
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(6)])
        by_smtp(office, free_port())
        daemon = office.daemon()
        mailing = office.queue(LETTER)
        test.check("down: status says it", office.until(lambda: down in office.good("status").out, 20))
        test.has("and so does watch, once", r"\A[^\n]*\n[^\n]*%s[^\n]*\n\Z" % down, watched(office, mailing))
        office.good("stop", str(mailing), "--yes")
        test.check("stopped: no longer", office.until(lambda: down not in office.good("status").out, 10), office.good("status"))
        test.has_not("nor is it said that all is well with it", "the relay answers again", office.log.text())
        second = office.queue(LETTER.replace("December", "January"))
        test.check("the next one: said again", office.until(lambda: down in office.good("status").out, 20))
        test.same("it ends in order", 0, daemon.stop())
        test.has("watch says that nothing runs", "the daemon is not running", watched(office, second))
        office.good("stop", str(second), "--yes")
        test.has_not("stopped while no daemon runs: nothing is said to be down", down, office.good("status").out)
        test.same("and a run has nothing to do", 0, office.once().code)


def stopped_on_the_wire(test):
    """A letter that was on the wire when its mailing was stopped, and is then put off, does not wait for ever."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(10)])
        server, port, record = failing(office, 0, ["body@1=wait:1.5", "dot@1=451 4.3.0 later"])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("it is on the wire", office.until(lambda: office.value(
            "SELECT count(*) FROM deliveries WHERE mailing = ?1 AND state = 2", mailing) == 1))
        office.good("stop", str(mailing))
        test.check("stopped: nobody waits", office.until(lambda: office.waiting(mailing) == 0, 10),
                   office.books(mailing))
        test.same("and nobody has it", {"stopped": 10}, office.books(mailing)["withheld_by"])
        test.same("the daemon stops in order", 0, daemon.stop())
        server.kill()
        server.wait()
        once_each(test, "stopped", record, 0)


def no_body_at_the_end(test):
    """SIGTERM: what is on the wire is waited for, and no other body follows it, with PIPELINING and without."""
    for name, faults, taken in (("pipelined", ["dot@1=wait:2"], 1), ("one by one", ["--no-pipelining", "data@1=wait:2"], 0)):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(4)])
            server, port, record = failing(office, 0, faults)
            by_smtp(office, port, lanes=1)
            mailing = office.queue(LETTER)
            daemon = office.daemon()
            test.check("%s: it is on the wire" % name, office.until(lambda: office.value(
                "SELECT count(*) FROM deliveries WHERE state = 2") == 1))
            time.sleep(0.3)
            test.same("%s: it ends in order" % name, 0, daemon.stop())
            books = office.books(mailing)
            test.same("%s: no body after the signal" % name, (taken, taken, 0, 4 - taken),
                      (len(accepted_by(record)), books["sent"], books["doubt"], books["waiting"]))
            office.once()
            server.kill()
            server.wait()
            once_each(test, name, record, 4)


def refused_after_it_was_stopped(test):
    """What the relay says of a letter that was stopped meanwhile is not recorded: it is not said to be either."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m@remote.example.com", "", "news")])
        server, port, record = failing(office, 0, ["mail@1=wait:2", "rcpt=550 5.1.1 no such user"])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("it is claimed", office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 1") == 1))
        office.good("stop", str(mailing))
        time.sleep(2.5)
        test.same("it stops in order", 0, daemon.stop())
        server.kill()
        server.wait()
        test.same("withheld as stopped", {"stopped": 1}, office.books(mailing)["withheld_by"])
        test.has_not("and nothing else is said", "letter refused", office.log.text())
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(5)])
        server, port, record = failing(office, 0, ["rcpt@%d=550 5.1.1 no such user" % number for number in range(1, 5)] + [
            "dot=wait:4:550 5.1.1 no such user"])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("four are refused, and one is on its way", office.until(lambda: office.value(
            "SELECT sum(state = 5) * 10 + sum(state = 2) FROM deliveries") == 41))
        office.good("stop", str(mailing))
        office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state IN (1, 2)") == 0)
        test.same("it stops in order", 0, daemon.stop())
        server.kill()
        server.wait()
        test.same("whom the relay turned away is turned away, also where nobody believes why", 5, office.books(mailing)["refused"])
        test.has("which a person is told (C-33)", "mailing that is over: a person must look.*bounce count %d" % mailing, office.log.text())
        test.has("and status says", "is over, and so many letters of it were refused", office.good("status").out)


def before_the_body(more, test):
    """B-12: the gate is asked again when the relay has at last asked for the body, with PIPELINING and without."""
    ways = (("the member says stop", {"objected": 1}, lambda office, mailing: office.good("member", "stop", "m@remote.example.com", "ALL")),
            ("the mailing is stopped", {"stopped": 1}, lambda office, mailing: office.good("stop", str(mailing))),
            ("the mailing is put on hold", {}, lambda office, mailing: office.good("mailing", "hold", str(mailing))))
    for name, reason, stop in ways:
        with flow.Office(test) as office:
            office.add_people([flow.Person("m@remote.example.com", "", "news")])
            server, port, record = failing(office, 0, ["data@1=wait:3"] + more)
            by_smtp(office, port, lanes=1)
            mailing = office.queue(LETTER)
            daemon = office.daemon()
            test.check("%s %s: it is claimed" % (name, more), office.until(lambda: office.value(
                "SELECT count(*) FROM deliveries WHERE state IN (1, 2)") == 1))
            stop(office, mailing)
            test.check("%s %s: decided" % (name, more), office.until(lambda: office.value(
                "SELECT count(*) FROM deliveries WHERE state IN (1, 2)") == 0 and office.waiting(mailing) == (reason == {}), 10))
            test.same("%s %s: withheld" % (name, more), reason, office.books(mailing)["withheld_by"])
            test.same("%s %s: the daemon stops in order" % (name, more), 0, daemon.stop())
            server.kill()
            server.wait()
            once_each(test, "%s %s" % (name, more), record, 0)


def less_before_the_body(more, test):
    """B-12: who says stop to one topic while the relay takes its time over their letter gets the rest of it, and no word of that."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m@remote.example.com", "", "news;events")])
        server, port, record = failing(office, 0, ["data@1=wait:3"] + more)
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("%s: it is claimed" % more, office.until(lambda: office.value(
            "SELECT count(*) FROM deliveries WHERE state IN (1, 2)") == 1))
        office.good("member", "stop", "m@remote.example.com", "news")
        test.check("%s: sent in the end" % more, office.until(lambda: office.sent(mailing) == 1, 15), office.books(mailing))
        test.same("%s: the daemon stops in order" % more, 0, daemon.stop())
        server.kill()
        server.wait()
        once_each(test, "less %s" % more, record, 1)
        body = flow.Letter(facts_of(record)[0]["body"].encode("latin-1")).part("text/plain")
        test.same("%s: without what was withdrawn" % more, (False, True), ("short-break" in body, "Coffee morning" in body))


def held_before_the_body(more, test):
    """C-33: the sender itself puts the mailing on hold while the relay takes its time over one letter: that one's body stays here."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@fast.example.com" % i, "", "news") for i in range(6)] + [
            flow.Person("m@slow.example.net", "", "news")])
        server, port, record = failing(office, 0, ["rcpt~@slow=wait:4", "body~@fast=wait:1", "dot~@fast=554 5.7.1 blocked"] + more)
        by_smtp(office, port, lanes=8)
        mailing = office.queue(LETTER)
        office.once()       # nobody else writes meanwhile, so that nothing but the hold itself has the gate asked again
        test.same("%s: on hold" % more, 3, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
        test.same("%s: all wait, and so does the one on the wire" % more, 7, office.waiting(mailing))
        server.kill()
        server.wait()
        once_each(test, "held %s" % more, record, 0)


def gone_and_on_hold(test):
    """C-33: letter after letter is refused as if nobody were there.  What the relay still says of those on the wire, once the mailing is
    on hold for that, is not believed either."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(25)])
        server, port, record = failing(office, 0, ["connect=wait:1", "rcpt@21+=wait:3:550 5.1.1 no such user",
                                                      "rcpt=550 5.1.1 no such user"])
        by_smtp(office, port, lanes=25)
        mailing = office.queue(LETTER)
        office.once()
        books = office.books(mailing)
        test.same("on hold, and all wait", (3, 25, 0), (office.value("SELECT state FROM mailings WHERE id = ?1", mailing), books["waiting"],
                                                      books["refused"]))
        test.same("nobody counts as gone", 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
        test.has("some were on the wire", "letter put off", office.log.text())
        server.kill()
        server.wait()
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(25)])
        server, port, record = failing(office, 0, ["rcpt@11+=wait:4:550 5.1.1 no such user", "rcpt=wait:3:550 5.1.1 no such user"])
        by_smtp(office, port, lanes=25)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("all are on the wire", office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 1") == 25))
        office.good("mailing", "hold", str(mailing))
        office.until(lambda: office.value("SELECT count(*) FROM deliveries WHERE state = 1") == 0)
        books = office.books(mailing)
        test.same("a person put it on hold: all wait too", (25, 0), (books["waiting"], books["refused"]))
        test.same("and it is said", 1, office.log.text().count("signpost bounce count %d" % mailing))
        test.same("the daemon stops in order", 0, daemon.stop())
        server.kill()
        server.wait()


def ended_in_the_middle(more, test):
    """A stop of the daemon, in order, while the relay takes its time: nothing that did not leave is in doubt (promise 2)."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(4)])
        server, port, record = failing(office, 0, ["data=silence"] + more)
        by_smtp(office, port, lanes=4)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("%s: on the wire" % more, office.until(lambda: office.value(
            "SELECT count(*) FROM deliveries WHERE state IN (1, 2)") == 4))
        test.same("%s: it stops in order" % more, 0, daemon.stop())
        server.kill()
        server.wait()
        server, port, record = failing(office, 1, [])
        by_smtp(office, port, lanes=4)
        office.once(env={"SIGNPOST_CLOCK": iso(time.time() + 120)})
        server.kill()
        server.wait()
        test.same("%s: all arrive, none in doubt" % more, (4, 0), tuple(office.books(mailing)[key] for key in ("sent", "doubt")))
        once_each(test, "ended %s" % more, record, 4)


def hung_up(test):
    """A relay that ends every line before it has judged a letter: not line after line, said as what it is, and no day is used up."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(60)])
        server, port, record = failing(office, 0, ["mail=421 4.3.2 going down"])
        by_smtp(office, port, lanes=10, per_day=40)
        mailing = office.queue(LETTER)
        test.same("a single run ends, and says so", 4, office.once().code)
        lines = office.log.text().count("letter not judged")
        test.check("few were tried", 1 <= lines <= 20, lines)
        test.has("it is said", "the relay takes no letters; trying one at a time .*ends the line before", office.log.text())
        test.has("and by status", "NOTHING GOES OUT", office.good("status").out)
        server.kill()
        server.wait()
        server, port, record = failing(office, 1, [])
        by_smtp(office, port, lanes=10, per_day=40)
        office.once(env={"SIGNPOST_CLOCK": iso(time.time() + 120)})
        server.kill()
        server.wait()
        test.same("the day's letters were not used up by that", 30, office.books(mailing)["sent"])
        test.has_not("status says it no more", "NOTHING GOES OUT", office.good("status").out)


def takes_nothing(test):
    """A try counts only if the relay is working for somebody.  One that says "not now" to everybody is waited for as one that cannot be
    reached: one letter as a probe, none of them counted, said once."""
    rows = (("at MAIL", "mail=450 4.7.1 Error: too much mail from you", 0),
            ("at RCPT", "rcpt=454 4.7.1 Relay access denied", 2),
            ("at the dot", "dot=451 4.3.0 Temporary server error", 2),
            ("throttled, one by one", "dot=454 Throttling failure: Maximum sending rate exceeded", 2))
    for number, (name, fault, counted) in enumerate(rows):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m%d@d%d.example.com" % (i, i), "", "news") for i in range(40)])
            server, port, record = failing(office, 0, [fault] + ["--no-pipelining"] * ("one by one" in name))
            by_smtp(office, port, lanes=4)
            mailing = office.queue(LETTER)
            for run in range(2):
                test.same("%s: a single run ends, and says so" % name, 4, office.once(env={"SIGNPOST_CLOCK": iso(
                    time.time() + run * 40 * 3600)} if run else None).code)
            tried = office.value("SELECT count(*) FROM attempts")
            test.check("%s: at most two letters in a run have a try" % name, tried <= 2 * counted, tried)
            test.check("%s: few were shown to it" % name, office.log.text().count("letter not judged") + tried <= 30)
            test.same("%s: said once in each" % name, 2, office.log.text().count("the relay takes no letters"))
            test.has("%s: and by status" % name, "NOTHING GOES OUT: the mail server .*takes no letters", office.good("status").out)
            test.same("%s: no domain is blamed" % name, [], office.good("suspend", "list", "--json").json())
            server.kill()
            server.wait()
            server, port, record = failing(office, 1, [])
            by_smtp(office, port, lanes=4)
            office.once(env={"SIGNPOST_CLOCK": iso(time.time() + 41 * 3600)})
            server.kill()
            server.wait()
            test.same("%s: well again, all have it" % name, 40, office.books(mailing)["sent"])
            once_each(test, name, record, 40)


def one_domain(test):
    """A relay that cannot look one domain up says a bare 451, as of itself: the people there wait as anybody, nobody else does, and the
    relay is not said to be in trouble, however many of them are all that is due."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@d%d.example.com" % (i, i), "", "news") for i in range(8)] + [
            flow.Person("n%d@bad.example.net" % i, "", "news") for i in range(6)])
        server, port, record = failing(office, 0, ["rcpt~bad.example.net=451 Temporary local problem - please try later"])
        by_smtp(office, port, lanes=4)
        mailing = office.queue(LETTER)
        for number, seconds in enumerate((0, 400, 1400, 5400), 1):
            test.same("run %d: nobody is told" % number, 0, office.once(env={"SIGNPOST_CLOCK": iso(time.time() + seconds)}).code)
            test.same("run %d: each had its try" % number, [(3, number, 6)], office.rows(
                "SELECT state, attempts, count(*) FROM deliveries WHERE mailing = ?1 AND state <> 4 GROUP BY state, attempts", mailing))
            test.has_not("run %d: status" % number, "NOTHING GOES OUT", office.good("status").out)
        test.has_not("no trouble of the relay", "relay takes no letters|letter not judged", office.log.text())
        server.kill()
        server.wait()
        once_each(test, "one domain", record, 8)


def poisoned(test):
    """F-21: the relay hangs up on some recipients.  It holds up nobody else, nor the next mailing; they are put off as by any other answer,
    nobody is blamed, and the relay is not said to be in trouble."""
    for name, action in (("dropped", "drop"), ("421", "421 4.3.2 try later")):
        for more in ([], ["--no-pipelining"]):
            with flow.Office(test) as office:
                office.add_people([flow.Person("m%d@%s" % (i, "bad.example.net" if i % 5 == 4 else "good.example.com"), "", "news")
                                   for i in range(30)])
                server, port, record = failing(office, 0, ["rcpt~@bad=" + action] + more)
                by_smtp(office, port, lanes=2)
                mailing = office.queue(LETTER)
                daemon = office.daemon()
                test.check("%s %s: the others have it" % (name, more), office.until(lambda: office.sent(mailing) == 24, 20), office.books(mailing))
                time.sleep(2)
                second = office.queue(LETTER.replace("December", "the second"))
                test.check("%s %s: and the second" % (name, more), office.until(lambda: office.sent(second) == 24, 10), office.books(second))
                test.check("%s %s: few were tried" % (name, more), office.value("SELECT sum(attempts) FROM deliveries WHERE state <> 4") <= 6)
                test.has_not("%s %s: the relay works" % (name, more), "NOTHING GOES OUT", office.good("status").out)
                test.has("%s %s: that domain waits" % (name, more), "bad.example.net", office.good("suspend", "list").out)
                test.same("%s %s: the daemon stops in order" % (name, more), 0, daemon.stop())
                test.same("%s %s: nobody is blamed" % (name, more), [(6,)], office.rows("SELECT DISTINCT fault FROM deliveries"
                                                                                      " WHERE state <> 4 AND attempts > 0"))
                test.same("%s %s: nobody suspended" % (name, more), 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
                server.kill()
                server.wait()
                test.same("%s %s: once each" % (name, more), 48, len(accepted_by(record)))


def poison_alone(test):
    """The same where the relay has taken nothing for long, of several domains: it may well be down.  One line at a time tries that, and
    with what was not tried, so that the next mailing ends it."""
    for more in ([], ["--no-pipelining"]):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m%d@bad%d.example.net" % (i, i), "", "news") for i in range(6)] + [
                flow.Person("n%d@good.example.com" % i, "", "surveys") for i in range(10)])
            server, port, record = failing(office, 0, ["rcpt~@bad=drop"] + more)
            by_smtp(office, port, lanes=4, per_day=500)
            mailing = office.queue(LETTER)
            daemon = office.daemon()
            test.check("%s: it is said" % more, office.until(lambda: "the relay takes no letters" in office.log.text(), 30))
            second = office.queue("---\nsubject: Seven odd words\nreason: to try\n---\n\n## What do you think?\nTopic: surveys\n\nTell us.\n")
            test.check("%s: the second is through" % more, office.until(lambda: office.sent(second) == 10, 40), office.books(second))
            test.check("%s: few lines were opened for that" % more, office.log.text().count("letter not judged") <= 16,
                       office.log.text().count("letter not judged"))
            test.same("%s: it ends in order" % more, 0, daemon.stop())
            test.same("%s: nobody is given up" % more, (0, 6), tuple(office.books(mailing)[key] for key in ("refused", "waiting")))
            server.kill()
            server.wait()
            once_each(test, "alone %s" % more, record, 10)


def poison_in_front(test):
    """The same within one mailing, where a provider's day has what was tried before go first: not while one letter goes at a time."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@bad%d.example.net" % (i, i), "", "news") for i in range(6)] + [
            flow.Person("m@good.example.com", "", "news")])
        # At the sixth in a row it is said: until then the good one, whose place among them is random, must not be taken either.
        server, port, record = failing(office, 0, ["rcpt@%d=drop" % i for i in range(1, 7)] + ["rcpt~@bad=drop"])
        by_smtp(office, port, lanes=1, per_day=500)
        mailing = office.queue(LETTER)
        daemon = office.daemon(env={"SIGNPOST_CLOCK": later(office, 0)})
        test.check("it is said", office.until(lambda: "the relay takes no letters" in office.log.text(), 30))
        for minute in range(1, 15):
            later(office, minute * 61)
            if office.until(lambda: office.sent(mailing) == 1, 1.5):
                break
        test.same("the good one has had its turn", 1, office.sent(mailing))
        test.same("it ends in order", 0, daemon.stop())
        server.kill()
        server.wait()
        once_each(test, "poison in front", record, 1)


def service_mail_in_trouble(test):
    """Newsletters that have used their part of a provider's day are no probe: what is kept for service mail would wait behind them until
    the day is over, with nobody to see that the relay is well again."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@good.example.com" % i, "", "news") for i in range(5)])
        server, port, record = failing(office, 0, ["dot@%d=451 4.3.0 Temporary server error" % i for i in range(3, 10)])
        by_smtp(office, port, lanes=1, per_day=12)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("two of the newsletter, and no more today", office.until(
            lambda: "the letters that the provider allows in a day are used up" in office.log.text(), 20))
        service = office.queue("---\nkind: service\nsubject: When the office is open\nreason: all must know\n---\n\n## Days in spring\n"
                               "Topic: service\n\nToday.\n")
        test.check("it is said", office.until(lambda: "the relay takes no letters" in office.log.text(), 30))
        test.check("the service mail goes once it is well", office.until(lambda: office.sent(service) >= 3, 40), office.books(service))
        test.same("and still two of the newsletter", 2, office.sent(mailing))
        test.same("it ends in order", 0, daemon.stop())
        server.kill()
        server.wait()


def down_for_one_domain(test):
    """A relay that ends each line at RCPT, where all are of one domain: a few lines, then that domain waits; then
    one line after the other, until it waits again."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(60)])
        server, port, record = failing(office, 0, ["rcpt=drop", "connect=wait:0.3"])
        by_smtp(office, port, lanes=10)
        mailing = office.queue(LETTER)
        daemon = office.daemon(env={"SIGNPOST_CLOCK": later(office, 0)})
        tried = 0
        for pause, most in enumerate((12, 5), 1):
            test.check("the domain waits %d" % pause, office.until(lambda: office.log.text().count("its domain waits") == pause, 20))
            time.sleep(2)
            before, tried = tried, office.log.text().count("letter not judged") + office.log.text().count("letter put off")
            test.check("few lines %d" % pause, 3 <= tried - before <= most, tried - before)
            later(office, 310)
        test.same("it ends in order", 0, daemon.stop())
        server.kill()
        server.wait()
        server, port, record = failing(office, 1, [])
        by_smtp(office, port, lanes=10)
        office.once(env={"SIGNPOST_CLOCK": iso(time.time() + 1800)})
        test.same("well again, all have it", 60, office.books(mailing)["sent"])
        server.kill()
        server.wait()
        once_each(test, "down for one domain", record, 60)


def in_a_daemon(test):
    """The same over a while: it goes on by itself once the relay takes letters again."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(60)])
        server, port, record = failing(office, 0, ["dot@%d=451 4.3.0 busy" % i for i in range(11, 16)])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("through in the end, but for the two that had a try", office.until(lambda: office.waiting(mailing) == 2, 40),
                   office.books(mailing))
        test.same("it ends in order", 0, daemon.stop())
        server.kill()
        server.wait()
        once_each(test, "after some trouble", record, 58)
        test.same("three were shown to it in vain", 3, office.log.text().count("letter not judged"))


def short_sessions(test):
    """A relay that takes so many letters over one line and no more, however it says so: no letter waits for that."""
    rows = (("hangs up after each", ["dot=drop:250 2.0.0 Ok"]), ("421 to the second MAIL", ["mail@%d=421 4.7.0 enough" % i for i in range(2, 99, 2)]),
            ("452 to the second MAIL", ["mail@%d=452 4.5.3 Too many messages in this session" % i for i in range(2, 99, 2)]),
            ("452 to the second RCPT", ["rcpt@%d=452 4.5.3 Too many recipients" % i for i in range(2, 99, 2)]))
    for name, faults in rows:
        for more in ([], ["--no-pipelining"]):
            with flow.Office(test) as office:
                office.add_people([flow.Person("m%d@d%d.example.com" % (i, i % 2), "", "news") for i in range(12)])
                server, port, record = failing(office, 0, faults + more)
                by_smtp(office, port, lanes=1)
                mailing = office.queue(LETTER)
                daemon = office.daemon()
                test.check("%s %s: through in seconds" % (name, more), office.until(lambda: office.waiting(mailing) == 0, 15),
                           office.books(mailing))
                test.same("%s %s: it ends in order" % (name, more), 0, daemon.stop())
                server.kill()
                server.wait()
                once_each(test, "%s %s" % (name, more), record, 12)
                test.has_not("%s %s: nobody is told" % (name, more), "relay takes no letters|no line to the relay", office.log.text())


def so_many_lines(test):
    """A relay that allows four connections at a time: four are used, it is asked for no fifth again and again, and nobody is told it
    was in trouble."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(60)])
        server, port, record = failing(office, 0, ["connect@5+=421 4.3.2 too many connections from you", "dot=wait:0.2"])
        by_smtp(office, port, lanes=10)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("through", office.until(lambda: office.waiting(mailing) == 0, 30), office.books(mailing))
        test.has_not("status says that it works", "NOTHING GOES OUT", office.good("status").out)
        test.same("it ends in order", 0, daemon.stop())
        server.kill()
        server.wait()
        once_each(test, "four lines", record, 60)
        test.has_not("and so does the log", "no line to the relay|the relay takes no letters", office.log.text())


def one_line_of_ten(test):
    """A relay that lets one line be and turns the others away one after the other, while letters go over the first: said once a second at
    most, not for each line."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(40)])
        server, port, record = failing(office, 0, ["connect@%d=wait:%.1f:554 5.3.2 go away" % (i, (i - 1) / 10) for i in range(2, 11)] + [
            "connect@11+=wait:9:554 5.3.2 go away", "dot=wait:0.03"])
        by_smtp(office, port, lanes=10)
        mailing = office.queue(LETTER)
        daemon = office.daemon()
        test.check("through", office.until(lambda: office.waiting(mailing) == 0, 20), office.books(mailing))
        test.same("it ends in order", 0, daemon.stop())
        server.kill()
        server.wait()
        once_each(test, "one line of ten", record, 40)
        said = office.log.text().count("no line to the relay; trying again")
        test.check("said once or twice", 1 <= said <= 2, said)


def over_after_two_days(test):
    """C-33: what the relay says of us for two days ends nobody's letter; a person looks, and a release begins afresh."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@remote.example.com", "", "news"), flow.Person("b@slow.example.com", "", "news")])
        server, port, record = failing(office, 0, ["rcpt~@slow=451 4.7.1 by policy, not now"])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        office.once()
        for _ in range(14):
            state, due = office.rows("SELECT g.state, d.due FROM deliveries d JOIN mailings g ON g.id = d.mailing WHERE d.state = 3")[0]
            if state == 3:
                break
            clock = due + 1
            office.once(env={"SIGNPOST_CLOCK": iso(clock)})
        books = office.books(mailing)
        test.same("on hold, nobody refused", (3, 1, 0, 1), (state, books["sent"], books["refused"], books["waiting"]))
        test.has("and why", "mailing on hold.*put off until their time was over", office.log.text())
        clock += 50 * 3600
        office.good("mailing", "release", str(mailing), env={"SIGNPOST_CLOCK": iso(clock)})
        office.once(env={"SIGNPOST_CLOCK": iso(clock)})
        test.same("released: tried anew, and put off as always", (2, 1), (
            office.value("SELECT state FROM mailings WHERE id = ?1", mailing),
            office.value("SELECT count(*) FROM deliveries WHERE state = 3 AND due > %d" % clock)))
        server.kill()
        server.wait()


def an_outage_is_no_try(test):
    """F-23: a letter that was put off once, and then waited two days for a relay that was down, has its two days still before it."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@remote.example.com", "", "news"), flow.Person("b@slow.example.com", "", "news")])
        for number, hours in enumerate((0, 1, 60)):
            server, port, record = failing(office, number, ["rcpt~@slow=450 4.2.1 later"])
            by_smtp(office, port if hours != 1 else free_port(), lanes=1)
            if hours == 0:
                mailing = office.queue(LETTER)
            office.once(env={"SIGNPOST_CLOCK": iso(time.time() + hours * 3600)})
            server.kill()
            server.wait()
        test.same("put off once more", (1, 0, 1), tuple(office.books(mailing)[key] for key in ("sent", "refused", "waiting")))


def an_outage_is_no_end(test):
    """The same near the end of its two days: the next answer of a relay that was away for long does not end it."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@remote.example.com", "", "news"), flow.Person("b@slow.example.com", "", "news")])
        server, port, record = failing(office, 0, ["rcpt~@slow=450 4.2.1 later"])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        office.once()
        start = due = int(time.time())
        while due < start + 45 * 3600:
            office.once(env={"SIGNPOST_CLOCK": iso(due + 1)})
            due = office.value("SELECT due FROM deliveries WHERE state = 3")
        by_smtp(office, free_port(), lanes=1)
        test.same("away", 4, office.once(env={"SIGNPOST_CLOCK": iso(due + 60)}).code)
        by_smtp(office, port, lanes=1)
        office.once(env={"SIGNPOST_CLOCK": iso(due + 12 * 3600)})
        test.same("put off once more", (1, 0, 1), tuple(office.books(mailing)[key] for key in ("sent", "refused", "waiting")))
        server.kill()
        server.wait()


def a_minute_later(test):
    """A line that breaks before it has judged anything, where no recipient was named: again in a minute, not at once, and uncounted, by
    the store and by the provider's day."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(2)])
        server, port, record = failing(office, 0, ["mail@1=421 4.3.2 going down"])
        by_smtp(office, port, lanes=1, per_day=12)      # ten are kept for service mail
        mailing = office.queue(LETTER)
        clock = time.time()
        office.once(env={"SIGNPOST_CLOCK": iso(clock)})
        test.same("one waits, uncounted, for a minute", [(0, 0, True)], [(state, attempts, 30 < due - clock < 90) for state, attempts, due in
                  office.rows("SELECT state, attempts, due FROM deliveries WHERE mailing = ?1 AND state <> 4", mailing)])
        office.once(env={"SIGNPOST_CLOCK": iso(clock + 100)})
        test.same("it took nothing of the day", 2, office.books(mailing)["sent"])
        server.kill()
        server.wait()
        once_each(test, "a minute later", record, 2)


def forgotten_pauses(test):
    """C-07: a domain that was left in peace is kept for a day, and no longer."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(3)])
        server, port, record = failing(office, 0, ["rcpt@%d=450 4.7.1 too fast" % i for i in (1, 2, 3)])
        by_smtp(office, port, lanes=1)
        office.queue(LETTER)
        for hours, kept in ((0, 1), (2, 1), (24, 1), (26, 0)):
            office.once(env={"SIGNPOST_CLOCK": iso(time.time() + hours * 3600)} if hours else None)
            test.same("after %d hours" % hours, kept, office.value("SELECT count(*) FROM domains WHERE paused_until > 0"))
        server.kill()
        server.wait()


def not_tried_is_not_old(test):
    """F-23: the two days of a letter begin with its first try; a hold is none."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(5)])
        server, port, record = failing(office, 0, ["rcpt=421 4.3.2 not now"])
        by_smtp(office, port, lanes=1)
        mailing = office.queue(LETTER)
        office.once()
        office.good("mailing", "hold", str(mailing))
        days = {"SIGNPOST_CLOCK": iso(time.time() + 3 * 86400)}
        office.good("mailing", "release", str(mailing), env=days)
        office.once(env=days)
        server.kill()
        server.wait()
        test.same("nobody is given up", (0, 5), tuple(office.books(mailing)[key] for key in ("refused", "waiting")))


def release_later(test, office, mailing, at):
    """Somebody says at night that it goes on in the morning; what is not on hold gets no other time so."""
    words = datetime.fromtimestamp(at, zoneinfo.ZoneInfo("Europe/London")).strftime("%Y-%m-%d %H:%M")
    test.same("a time that is over", 2, office.run("mailing", "release", str(mailing), "--at", "2020-01-01 09:00").code)
    test.same("no time", 1, office.run("mailing", "release", str(mailing), "--at", "later").code)
    test.has("when it goes on", words[-5:], office.good("mailing", "release", str(mailing), "--at", words).out)
    test.has("it waits for that", words[-5:], office.good("mailing", "show", str(mailing)).out)
    test.same("not on hold", 2, office.run("mailing", "release", str(mailing), "--at", words).code)
    test.has("released once more: when it goes", "is not on hold; it goes .*" + words[-5:], office.good("mailing", "release", str(mailing)).out)
    test.has("status says who has it", r"Next: .*to the rest: \d+ (has|have) it, at most \d+ to come", office.good("status").out)
    office.good("mailing", "hold", str(mailing))
    test.has("held and released, its time stands, and is said", "goes on .*" + words[-5:], office.good("mailing", "release", str(mailing)).out.splitlines()[-1])
    test.same("the second of no time", 1, office.run("mailing", "release", str(mailing), "--second").code)


def trouble(test):
    """C-33 (0.2, test 10) and F-23: what one provider or a busy relay does is nobody's fault and nobody's loss."""
    rows = (
        ("a provider blocks us: 80 of 400", 400, 80, "550 5.7.1 blocked by policy", True),
        ("put off: 900 of 1,450", 1450, 900, "450 4.2.1 try again later", False),
    )
    for number, (name, count, bad, answer, held) in enumerate(rows):
        with flow.Office(test) as office:
            office.add_people([flow.Person("m%d@%s.example.com" % (i, "bad" if i % count < bad else "good"), "", "news")
                               for i in range(count)])
            server, port, first = failing(office, number, ["rcpt~@bad=" + answer])
            by_smtp(office, port, lanes=10)
            mailing = office.queue(LETTER.replace("December", "in trouble"))
            office.once()
            server.kill()
            server.wait()
            books = office.books(mailing)
            test.same("%s: nobody refused, all kept" % name, (0, 0, count), (books["refused"], books["doubt"],
                                                                             books["sent"] + books["waiting"]))
            test.same("%s: nobody suspended" % name, 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
            office.until(lambda: not held or "mailing on hold" in office.log.text(), 5)
            test.same("%s: one alarm or none" % name, int(held), office.log.text().count("mailing on hold"))
            if held:
                test.same("%s: on hold" % name, 3, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
                test.check("%s: before all were tried" % name, books["waiting"] > bad, books)
                test.has("%s: status says so" % name, "waits: mail servers take its letters for spam", office.good("status").out)
                release_later(test, office, mailing, time.time() + 300)
            server, port, second = failing(office, 10 + number, [])
            by_smtp(office, port, lanes=10)
            if held:
                office.once()
                test.same("%s: not before its time" % name, books["sent"], office.books(mailing)["sent"])
            office.once(env={"SIGNPOST_CLOCK": iso(time.time() + 600)})
            server.kill()
            server.wait()
            test.same("%s: in the end all have it" % name, count, office.books(mailing)["sent"])
            accepted = accepted_by(first) + accepted_by(second)
            test.same("%s: and none twice" % name, (count, count), (len(accepted), len(set(accepted))))


def few_refused(test):
    """C-33: two of few letters hold it, whenever each was refused and however often; what a person has seen holds it no more."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(20)])
        spam = "=550 5.7.1 blocked as spam"
        rounds = (
            # hours from now, what m3 and m4 get, state afterwards: 2 = sending, 3 = on hold, 6 = finished
            (0, spam, "=450 4.2.1 later", 2), (1, spam, "=450 4.2.1 later", 2), (8, spam, spam, 3),
            (15, spam, spam, 2), (22, "=250 2.0.0 ok", "=250 2.0.0 ok", 6),
        )
        start = time.time() + 60
        for number, (hours, third, fourth, state) in enumerate(rounds):
            clock = {"SIGNPOST_CLOCK": iso(start + hours * 3600)}
            server, port, _ = failing(office, number, ["rcpt~m3@" + third, "rcpt~m4@" + fourth])
            by_smtp(office, port, lanes=1)
            if number == 0:
                mailing = office.queue(LETTER)
            office.once(env=clock)
            server.kill()
            server.wait()
            test.same("after %d hours" % hours, state, office.value("SELECT state FROM mailings WHERE id = ?1", mailing))
            if state == 3:
                test.same("all others have it", 18, office.books(mailing)["sent"])
                office.good("mailing", "release", str(mailing), env=clock)
        test.same("said once", 1, office.log.text().count("mailing on hold"))


def pace(test):
    """C-07: no more a minute than the provider allows, evenly, and a sender that is killed has no second budget."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(16)])
        server, port, record = failing(office, 0, [])
        by_smtp(office, port, per_minute=240)
        said = office.good("queue", office.file("paced.md", LETTER), "--yes").out
        test.has("queue says when the last one leaves", r"Last letter .*the provider allows no more", said)
        start = time.monotonic()
        daemon = office.daemon()
        test.check("it sends", office.until(lambda: len(accepted_by(record)) >= 4))
        time.sleep(0.1)     # what was accepted is booked by now
        daemon.kill()
        office.once()
        took = time.monotonic() - start
        server.kill()
        server.wait()
        test.same("all of them, once", (16, 16), (len(accepted_by(record)), len(set(accepted_by(record)))))
        test.check("four a second and no faster", 3.4 < took < 30, took)


def without_verp(test):
    """A relay that rewrites the envelope: one plain return address, and the code in the Message-ID."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("m%d@remote.example.com" % i, "", "news") for i in range(6)])
        server, port, record = failing(office, 0, [])
        by_smtp(office, port)
        with open(office.config) as file:
            text = file.read()
        with open(office.config, "w") as file:
            file.write(re.sub(r"(?m)^bounces:\n", "bounces:\n  verp: false\n", text))
        office.queue(LETTER)
        office.once()
        server.kill()
        server.wait()
        with open(record) as file:
            letters = [fact for fact in map(json.loads, file.read().split("\n")[:-1]) if fact.get("answer", "").startswith("250")]
        codes = [re.search(r"(?im)^Message-ID: *<([a-z2-7]{32})@", letter["body"]) for letter in letters]
        test.same("without VERP: one return address", [1, True], [len({letter["from"] for letter in letters}),
                                                                  "+" not in letters[0]["from"]])
        test.check("without VERP: each has its own code in the Message-ID", len(codes) == 6 and all(codes) and
                   len({code.group(1) for code in codes}) == 6, codes)
        test.check("without VERP: and its own stop address", all(re.search(r"List-Unsubscribe:[^>]*\+[a-z2-7]{32}@", letter["body"])
                                                                for letter in letters))


def facts_of(record):
    with open(record) as file:
        return [json.loads(line) for line in file if line.endswith("\n")]     # it may be writing


def accepted_by(record):
    return [fact["to"] for fact in facts_of(record) if fact.get("answer", "").startswith("250")]


def failing(office, number, faults, open_to_all=True):
    record = os.path.join(office.folder, "record%d" % number)
    server = subprocess.Popen([sys.executable, os.path.join(SERVERS, "fault_server.py"), *["--no-auth", "--no-starttls"] * open_to_all,
                               "--record", record, *faults], stdout=subprocess.PIPE, text=True)
    return server, int(server.stdout.readline().split()[1]), record


def once_each(test, name, record, sent):
    test.same("%s: nothing early" % name, [], [fact for fact in facts_of(record) if "early" in fact])
    accepted = accepted_by(record)
    test.same("%s: once each" % name, (sent, sent), (len(accepted), len(set(accepted))))


def real_servers(test):
    with flow.Office(test) as office:
        with Servers(office) as servers:
            same_octets(test, office, servers)
            refusals(test, office, servers)
            not_who_it_says(test, office, servers)
            gentle_end(test, office, servers)
            dots(test, office, servers)
            international_by_postfix(test, office)


def main():
    test = flow.Test()
    piped, plain = [], ["--no-pipelining"]
    # The longest first.
    test.side_by_side((real_servers, functools.partial(ended_in_the_middle, piped), functools.partial(ended_in_the_middle, plain),
                       functools.partial(before_the_body, piped), functools.partial(before_the_body, plain), functools.partial(silence, piped), functools.partial(silence, plain),
                       functools.partial(held_before_the_body, piped), functools.partial(held_before_the_body, plain),
                       functools.partial(less_before_the_body, piped), functools.partial(less_before_the_body, plain), gone_and_on_hold,
                       doubtful_certificate, an_outage_is_no_end, a_minute_later, forgotten_pauses,
                       refused_login, offered, pace, takes_nothing, one_domain, poisoned, poison_alone, poison_in_front, service_mail_in_trouble, down_for_one_domain,
                       in_a_daemon, short_sessions, so_many_lines, one_line_of_ten, over_after_two_days, an_outage_is_no_try, behind_a_slow_one, no_body_at_the_end, refused_after_it_was_stopped,
                       failing_server, trouble, few_refused, international, stopped_on_the_wire, stopped_while_down, nobody_there,
                       hung_up, not_tried_is_not_old, without_verp))
    test.done()


if __name__ == "__main__":
    main()
