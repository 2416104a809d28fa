#!/usr/bin/env python3
"""
How fast returned letters are dealt with: as many delivery status notifications as there are people lie in a real Dovecot.  A client that
does nothing but fetch them is timed, and then ours, which fetches, classifies and records them; both over TLS, in turns with
nothing else.  PEOPLE=10000.  One line a figure, as run.sh prints them.
"""
import glob
import os
import re
import shutil
import socket
import ssl
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "flow"))
import flow
import inbound_imap
import post
import smtp

PEOPLE = int(os.environ.get("PEOPLE", "10000"))


def fill(office, facts):
    """Sends a letter to everybody into a folder, and lays what would come back for each into the mailbox."""
    office.add_people([flow.Person("m%d@example.net" % number, "", "news;events") for number in range(PEOPLE)])
    inbound_imap.by_imap(office, facts)
    office.queue(post_letter())
    office.once()
    box = inbound_imap.folder(facts)
    for part in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(box, part), exist_ok=True)
    for number, path in enumerate(glob.glob(os.path.join(office.home, "outbox", "new", "*"))):
        with open(path) as file:
            code = re.search(r"(?m)^Return-Path: <bounces\+([a-z2-7]{32})@", file.read())[1]
        octets = post.bounce("bounces+%s@list.example.org" % code, "m@example.net")
        with open(os.path.join(box, "cur", "1790000000.%d.example:2," % number), "wb") as file:
            file.write(octets.replace(b"could not be delivered.", b"could not be delivered.\r\n" + b"It was kept for five days. " * 100))
    home = os.path.dirname(box)
    for folder, folders, files in os.walk(os.path.dirname(home)):
        for name in folders + files:
            shutil.chown(os.path.join(folder, name), "mail", "mail")
    shutil.chown(os.path.dirname(home), "mail", "mail")


def post_letter():
    return flow.NEWSLETTER.split("## Petition")[0]


def fetch_all(facts):
    """Seconds in which Dovecot serves them to a client that looks at nothing."""
    context = ssl.create_default_context(cafile=facts["CA_FILE"])
    with socket.create_connection(("127.0.0.1", int(facts["IMAPS_PORT"]))) as plain:
        line = context.wrap_socket(plain, server_hostname="localhost")

        def ask(tag, command):
            line.sendall(b"%s %s\r\n" % (tag, command))
            end = b""
            while not re.search(rb"(?m)^%s (OK|NO|BAD).*\r\n$" % tag, end):
                end = (end + line.recv(1 << 16))[-400:]

        line.recv(4096)
        ask(b"a", b"LOGIN %s bounces-word" % inbound_imap.BOX.encode())
        ask(b"b", b"SELECT INBOX")
        began = time.monotonic()
        ask(b"c", b"UID FETCH 1:* (UID BODY.PEEK[])")
        return time.monotonic() - began


def read_all(office):
    """Seconds in which ours has fetched, classified and recorded them; moving them away comes after."""
    seconds = []

    def watch():
        began = time.monotonic()
        while office.value("SELECT count(*) FROM mails") < PEOPLE and time.monotonic() < began + 120:
            time.sleep(0.05)    # looking costs processor time as well
        seconds.append(time.monotonic() - began)

    watcher = threading.Thread(target=watch)
    watcher.start()
    office.once()
    watcher.join()
    return seconds[0]


def main():
    test = flow.Test()
    with flow.Office(test) as office, smtp.Servers(office) as servers:
        fill(office, servers.facts)
        fetch_all(servers.facts)    # Dovecot's own index is made now
        trivial = fetch_all(servers.facts)
        ours = read_all(office)
        returned = office.value("SELECT count(*) FROM deliveries WHERE returned_at <> 0")
        if returned != PEOPLE or test.failed:
            sys.exit("not all were recorded: %d" % returned)
    print("bench: returned_per_second %.0f letters/s goal none" % (PEOPLE / ours))
    print("bench: returned_vs_fetch %.2f ratio goal 0.5" % (trivial / ours))


if __name__ == "__main__":
    main()
