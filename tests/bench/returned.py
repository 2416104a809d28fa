#!/usr/bin/env python3
"""
How fast returned letters are dealt with: as many delivery status notifications as there are people come in at a real Dovecot.  A client
that does nothing but fetch them is timed, and ours, which fetches, classifies and records them: both over TLS, both from mails that
have just arrived, in commands of 500 mails, in turns with nothing else.  Once Dovecot has served mails it serves them again several
times as fast; what that gives, in one command for all, is told beside it.  Ours is timed from when its reader is ready to
sign in, as the client is, until the last mail is recorded, which is seen up to 0.01 s later; moving them away is not in it.  Both have the login and the SELECT of a folder full of new mail, some 0.2 s.  They come back in no order of ours, which touches more of the
store at a time than the order in which they were sent.  PEOPLE=10000 ROUNDS=3.  One line a figure, as run.sh
prints them: the median of the rounds.
"""
import glob
import os
import re
import shutil
import socket
import ssl
import statistics
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "flow"))
import flow
import inbound_imap
import post
import smtp

PEOPLE = int(os.environ.get("PEOPLE", "10000"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
AT_ONCE = 500   # mails of one command, as in roles/reader/imap_fetch.c


def fill(office, facts):
    """Sends a letter to everybody into a folder; returns what would come back for each."""
    office.add_people([flow.Person("m%d@example.net" % number, "", "news;events") for number in range(PEOPLE)])
    inbound_imap.by_imap(office, facts)
    office.queue(post_letter())
    office.once()
    returned = []
    for path in glob.glob(os.path.join(office.home, "outbox", "new", "*")):
        with open(path) as file:
            letter = file.read()
        code = re.search(r"(?m)^Return-Path: <bounces\+([a-z2-7]{32})@", letter)[1]
        octets = post.bounce("bounces+%s@list.example.org" % code, re.search(r"(?m)^To: .*?(m\d+@example\.net)", letter)[1])
        returned.append(octets.replace(b"could not be delivered.", b"could not be delivered.\r\n" + b"It was kept for five days. " * 100))
    return returned


def arrive(facts, returned):
    """All of them have just come in: Dovecot knows the mailbox, and none of them."""
    box = os.path.dirname(inbound_imap.folder(facts))
    shutil.rmtree(box, ignore_errors=True)
    with Client(facts):
        pass
    for number, octets in enumerate(returned):
        with open(os.path.join(box, "Maildir", "new", "1790000000.%d.example" % number), "wb") as file:
            file.write(octets)
        os.chown(file.name, *owner_of(box))


def owner_of(path):
    facts = os.stat(path)
    return facts.st_uid, facts.st_gid


def post_letter():
    return flow.NEWSLETTER.split("## Petition")[0]


class Client:
    """A client that looks at nothing: a login, and the INBOX open."""

    def __init__(self, facts):
        context = ssl.create_default_context(cafile=facts["CA_FILE"])
        plain = socket.create_connection(("127.0.0.1", int(facts["IMAPS_PORT"])))
        self.line = context.wrap_socket(plain, server_hostname="localhost")
        self.line.recv(4096)
        self.ask("LOGIN %s bounces-word" % inbound_imap.BOX)
        self.ask("SELECT INBOX")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.line.close()

    def ask(self, command):
        self.line.sendall(b"a %s\r\n" % command.encode())
        end = b""
        while not re.search(rb"(?m)^a (OK|NO|BAD).*\r\n$", end):
            end = (end + self.line.recv(1 << 16))[-400:]
        if b"a OK" not in end:
            sys.exit("the mail server says no: %r" % end)


def fetch_all(facts, at_once):
    """Seconds in which Dovecot serves them to a client that looks at nothing."""
    began = time.monotonic()
    with Client(facts) as client:
        for first in range(1, PEOPLE + 1, at_once):
            client.ask("UID FETCH %d:%d (UID BODY.PEEK[])" % (first, first + at_once - 1))
    return time.monotonic() - began


def read_all(office):
    """Seconds in which ours has signed in, fetched, classified and recorded them; moving them away comes after."""
    moments = []

    def watch():
        office.until(lambda: any("reader ready" in line for line in office.log.lines[before:]), 30)
        moments.append(time.monotonic())
        office.until(is_last_recorded, 120)
        moments.append(time.monotonic())

    def is_last_recorded():
        """They are recorded in order, so nothing has to be counted, which costs processor time as well."""
        return office.value("SELECT EXISTS (SELECT 1 FROM folders f JOIN mails m ON m.folder = f.id AND m.uid = ? WHERE f.name = 'INBOX')", PEOPLE)

    before = len(office.log.settled())
    watcher = threading.Thread(target=watch)
    watcher.start()
    office.once()
    watcher.join()
    return moments[1] - moments[0]


def round_of(test, told):
    """One round: notes seconds of both clients."""
    with flow.Office(test) as office, smtp.Servers(office) as servers:
        returned = fill(office, servers.facts)
        arrive(servers.facts, returned)
        told["fetched"].append(fetch_all(servers.facts, AT_ONCE))
        told["again"].append(fetch_all(servers.facts, PEOPLE))
        arrive(servers.facts, returned)
        told["ours"].append(read_all(office))
        recorded = office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0")
        if recorded != PEOPLE or test.failed:
            sys.exit("not all were recorded: %d" % recorded)


def main():
    test = flow.Test()
    told = {"fetched": [], "again": [], "ours": []}
    for _ in range(ROUNDS):
        round_of(test, told)

    def median_ratio(name):
        return statistics.median(one / ours for one, ours in zip(told[name], told["ours"]))

    print("bench: returned_per_second %.0f letters/s goal none" % (PEOPLE / statistics.median(told["ours"])))
    print("bench: returned_vs_fetch %.2f ratio goal 0.5" % median_ratio("fetched"))
    print("bench: returned_vs_fetch_again %.2f ratio goal none" % median_ratio("again"))


if __name__ == "__main__":
    main()
