"""
Mails as they come into a forum's mailbox, and the codes of its letters: what the flow tests of the mailbox share.
"""
import itertools
import json
import os
import re
import time

import smtp

numbers = itertools.count(1)
STOP = re.compile(r"stops?\+([a-z2-7]{32})@(?:list\.)?example\.org")
BOUNCE = re.compile(r"bounces\+([a-z2-7]{32})@(?:list\.)?example\.org")


class Codes:
    """Of one letter: its return address and its stop address."""

    def __init__(self, fact):
        body = re.sub(r"=\r?\n", "", fact["body"])
        self.bounce = BOUNCE.search(fact["from"])[1]
        found = STOP.search(body)
        self.stop = found[1] if found else None
        self.message_id = re.search(r"(?im)^message-id: (.*?)\r?$", fact["body"])[1]


def send(office, number, text, env=None, answer=()):
    """Queues and sends over a relay that takes all; the number of the mailing, and the codes by address."""
    server, port, record = smtp.failing(office, number, list(answer))
    try:
        smtp.by_smtp(office, port, lanes=1)
        mailing = office.queue(text, env=env)
        office.once(env=env)
    finally:
        server.kill()
        server.wait()
    return mailing, codes_of(record)


def codes_of(record):
    """The codes of the letters that a relay took, by address."""
    with open(record) as file:
        facts = [json.loads(line) for line in file]
    return {fact["to"]: Codes(fact) for fact in facts if fact.get("answer", "").startswith("250")}


def by_folder(office):
    """Letters go into the folder again."""
    with open(office.config) as file:
        text = file.read()
    with open(office.config, "w") as file:
        file.write(re.sub(r"(?m)^outbox:\n(?:  .*\n)*", "outbox:\n  kind: maildir\n  directory: ./outbox\n", text))


def mail(to, text, subject="a mail", sender="ann@example.net", envelope=None, message_id=None, **fields):
    """One mail as the forum's server delivers it.  fields: more header fields, "_" for "-"."""
    lines = ["Return-Path: <%s>" % (sender if envelope is None else envelope), "Delivered-To: " + to, "From: " + sender,
             "To: " + to, "Subject: " + subject, "Message-ID: %s" % (message_id or "<m%d@example.net>" % next(numbers)),
             "Date: Thu, 26 Nov 2026 10:00:00 +0000"]
    lines += ["%s: %s" % (name.replace("_", "-"), value) for name, value in fields.items()]
    if "Content_Type" not in fields:
        lines.append("Content-Type: text/plain; charset=utf-8")
    return ("\r\n".join(lines) + "\r\n\r\n" + text).encode()


def bounce(to, recipient, status="5.1.1", action="failed", diagnostic="550 5.1.1 no such user", about="<x@example.org>"):
    """A delivery status notification, RFC 3464."""
    text = ("--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
            "Final-Recipient: rfc822; %s\r\nAction: %s\r\nStatus: %s\r\nDiagnostic-Code: smtp; %s\r\n\r\n"
            "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: %s\r\nSubject: News\r\n\r\n--b--\r\n"
            % (recipient, action, status, diagnostic, about))
    return mail(to, text, "Undelivered Mail Returned to Sender", "MAILER-DAEMON@example.net", "", Auto_Submitted="auto-replied",
                Content_Type='multipart/report; report-type=delivery-status; boundary="b"')


def complaint(to, about, kind="abuse"):
    """A feedback report, RFC 5965, with the letter it is about."""
    text = ("--f\r\nContent-Type: text/plain\r\n\r\nThis is an abuse report.\r\n\r\n"
            "--f\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: %s\r\nUser-Agent: Example/1.0\r\nVersion: 1\r\n\r\n"
            "--f\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n--f--\r\n" % (kind, about))
    return mail(to, text, "complaint about message", "fbl@example.net", "",
                Content_Type='multipart/report; report-type=feedback-report; boundary="f"')


def deliver(office, octets, folder="mailbox/new"):
    """Lays a mail into the Maildir; its unique name."""
    name = "%d.%06d.example" % (time.time(), next(numbers))
    with open(os.path.join(office.home, "mailbox", "tmp", name), "wb") as file:
        file.write(octets)
    os.rename(os.path.join(office.home, "mailbox", "tmp", name), os.path.join(office.home, folder, name))
    return name


def where(office, name):
    """The folder in which a mail lies now: "INBOX", "Stops" … and "gone"."""
    for folder, _, files in os.walk(os.path.join(office.home, "mailbox")):
        if any(file.split(":")[0] == name for file in files):
            part = os.path.relpath(os.path.dirname(folder), os.path.join(office.home, "mailbox"))
            return "INBOX" if part == "." else part.replace(".Signpost.", "")
    return "gone"


def state(office, member, topic):
    """What this person last said about a topic: 0 nothing, 1 pending, 2 yes, 4 stop."""
    return office.value("SELECT coalesce((SELECT c.state FROM consent c JOIN topics t ON t.id = c.topic WHERE c.member = ?1"
                        " AND t.name = ?2), 0)", member, topic)


def effect(office):
    """Class and effect of the mail that was recorded last."""
    return re.findall(r"mail recorded class=(\S+) effect=(\S+)", office.log.text())[-1:]
