#!/usr/bin/env python3
"""
The mailbox over IMAP: letters through a real Postfix to addresses that are unknown, full, gone and blocked come back to a
real Dovecot and are read from it; IDLE, OAuth2, a server that goes away, numbers that change, folders that vanish, and servers
that mean no good.
"""
import fcntl
import glob
import os
import re
import shutil
import smtplib
import socket
import subprocess
import sys
import threading
import time

import flow
import oauth2
import post
import smtp
from inbound import LETTER

BOX = "bounces@list.example.org"
NOBODY, FULL, SPAM, NETWORK = 1, 2, 4, 6


def by_imap(office, facts, security="tls", login=BOX, password="bounces-word", ca_file=None, port=None, **more):
    with open(office.config) as file:
        text = re.sub(r"(?m)^(mailbox|unsubscribe|bounces):\n(?:  .*\n|#.*\n|\n)*", "", file.read())
    mailbox = {"host": "localhost", "port": port or facts["IMAPS_PORT" if security == "tls" else "IMAP_PORT"], "security": security,
               "login": login, "ca_file": ca_file or facts["CA_FILE"]}
    if password:
        mailbox["password_file"] = office.file("imap-password", password)
        os.chmod(mailbox["password_file"], 0o600)
        office.secrets.add(password)
    mailbox.update(more)
    text += "mailbox:\n" + "".join("  %s: %s\n" % one for one in mailbox.items())
    text += "unsubscribe:\n  address: stops@list.example.org\nbounces:\n  address: %s\n" % BOX
    with open(office.config, "w") as file:
        file.write(text)


def folder(facts, name=""):
    path = os.path.join(facts["MAIL_DIR"], "list.example.org", BOX.split("@")[0], "Maildir")
    return os.path.join(path, "." + name.replace("/", ".")) if name else path


def mails(facts, name=""):
    return [path for part in ("new", "cur") for path in glob.glob(os.path.join(folder(facts, name), part, "*"))]


def post_mail(facts, to, octets):
    with smtplib.SMTP("127.0.0.1", int(facts["SMTP_PORT"])) as server:
        server.sendmail("ann@example.net", [to], octets)


def real_bounces(test, office, facts):
    """The real loop: what a distant site refuses after our relay took it comes back by itself."""
    expected = {"nobody": NOBODY, "full": FULL, "gone": NOBODY, "blocked": SPAM, "nocode": NOBODY, "fine": 0}
    office.add_people([flow.Person("%s@remote.example.com" % name, "", "news;events") for name in expected])
    by_imap(office, facts)
    smtp.by_smtp(office, facts["SUBMISSION_PORT"], facts)
    mailing = office.queue(LETTER)
    test.same("all are taken by the relay", 0, office.once().code)
    test.check("five come back", office.until(lambda: len(mails(facts)) >= 5, 30), mails(facts))
    test.same("the mailbox is read", 0, office.once().code)
    found = {}
    for name in expected:
        member = office.good("member", "show", "%s@remote.example.com" % name, "--json").json()[0]["member"]
        found[name] = office.value("SELECT returned_for FROM deliveries WHERE mailing = ?1 AND member = ?2", mailing, member)
    test.same("each for its reason", expected, found)
    test.same("nobody is suspended for one letter", 0, office.value("SELECT count(*) FROM members WHERE suspended_at <> 0"))
    test.same("they lie with the returned, unread", (0, 5), (len(mails(facts)), len(mails(facts, "Signpost/Returned"))))
    seen = [path for path in mails(facts, "Signpost/Returned") if "S" in path.partition(":2,")[2]]
    test.same("none is marked as read", [], seen)
    return mailing


def code_of(servers, address):
    letters = [letter for letter in servers.letters() if letter.to == address]
    return re.search(r"stops\+([a-z2-7]{32})@", re.sub(r"=\n", "", letters[-1].octets.decode("latin-1").replace("\r\n", "\n")))[1]


def by_idle(test, office, servers, facts):
    office.add_people([flow.Person("m%d@list.example.org" % i, "", "news;events") for i in range(6)])
    office.queue(LETTER.replace("families", "idle"))
    office.once()
    office.until(lambda: len([one for one in servers.letters() if one.to.startswith("m")]) >= 6)
    codes = [code_of(servers, "m%d@list.example.org" % i) for i in range(6)]
    daemon = office.daemon()
    daemon.two_rounds()

    def stopped():
        return office.value("SELECT count(*) FROM consent WHERE state = 4")

    before = stopped()
    began = time.monotonic()
    post_mail(facts, "stops+%s@list.example.org" % codes[0], post.mail("stops+%s@list.example.org" % codes[0], "", "unsubscribe"))
    test.check("IDLE brings a stop at once", office.until(lambda: stopped() == before + 2, 20))
    test.check("within seconds", time.monotonic() - began < 10, time.monotonic() - began)
    return daemon, codes, stopped


def server_away(test, office, facts, daemon, codes, stopped):
    """Gone, and back: said once each way; what came meanwhile is read then."""
    here = os.path.join(flow.ROOT, "tests", "servers")
    with open(os.path.join(facts["SERVERS_DIR"], "dovecot", "run", "master.pid")) as file:
        flow.end_process(int(file.read()))
    subprocess.run(["pkill", "-9", "-f", facts["SERVERS_DIR"] + "/dovecot"], check=False)
    test.check("it is said", office.until(lambda: "the mailbox cannot be read" in office.log.text(), 90))
    time.sleep(6)
    before = stopped()
    subprocess.run(["sh", "-c", "DIR=$0; . $DIR/ports.env; . %s/dovecot.sh; start_dovecot" % here, facts["SERVERS_DIR"]], check=True)
    office.until(lambda: can_connect(facts["IMAPS_PORT"]), 10)
    post_mail(facts, "stops+%s@list.example.org" % codes[1], post.mail("stops+%s@list.example.org" % codes[1], "", "unsubscribe"))
    test.check("what came meanwhile is read", office.until(lambda: stopped() == before + 2, 90))
    log = office.log.text()
    test.same("once each way", (1, 1), (log.count("the mailbox cannot be read"), log.count("the mailbox can be read again")))
    test.same("it ends in order", 0, daemon.stop())


def can_connect(port):
    try:
        socket.create_connection(("127.0.0.1", int(port)), 1).close()
        return True
    except OSError:
        return False


def numbers_change(test, office, facts, codes, stopped):
    """Another UIDVALIDITY, and a folder that is gone: nothing is done twice, nothing is lost."""
    question = post.mail(BOX, "Hello, when is the next meeting?", "a question", "m3@list.example.org")
    post_mail(facts, BOX, question)
    office.until(lambda: len(mails(facts)) == 1)
    office.once()
    listed = [one["kind"] for one in office.good("inbox", "list", "--json").json()]
    seq = office.value("SELECT max(seq) FROM ledger")
    shutil.rmtree(folder(facts, "Signpost/Stops"))
    for path in glob.glob(os.path.join(folder(facts), "dovecot*")):
        os.remove(path)
    office.once()
    test.same("other numbers, the same mails", (["person"], seq, 2), (
        listed, office.value("SELECT max(seq) FROM ledger"), office.value("SELECT count(DISTINCT validity) FROM folders WHERE name = 'INBOX'")))
    test.same("one question, still", 1, len(office.good("inbox", "list", "--json").json()))
    before = stopped()
    post_mail(facts, "stops+%s@list.example.org" % codes[2], post.mail("stops+%s@list.example.org" % codes[2], "", "unsubscribe"))
    office.until(lambda: len(mails(facts)) == 2)
    test.same("a folder that is gone is made again", (0, before + 2, 1), (
        office.once().code, stopped(), len(mails(facts, "Signpost/Stops"))))
    subprocess.run(["doveadm", "-c", os.path.join(facts["SERVERS_DIR"], "dovecot", "dovecot.conf"), "flags", "add", "-u", BOX,
                    "\\Answered", "mailbox", "INBOX", "all"], check=True, stdin=subprocess.DEVNULL)
    office.once()
    test.same("what a person has answered is done", [], office.good("inbox", "list", "--json").json())


def dovecot_with(facts, text):
    """Dovecot goes on with this behind its configuration."""
    path = os.path.join(facts["SERVERS_DIR"], "dovecot", "dovecot.conf")
    with open(path) as file:
        plain = file.read().split("# for one test")[0]
    with open(path, "w") as file:
        file.write(plain + "# for one test\n" + text)
    subprocess.run(["doveadm", "-c", path, "reload"], check=True, stdin=subprocess.DEVNULL)
    time.sleep(0.5)


def keywords(facts):
    found = subprocess.run(["doveadm", "-c", os.path.join(facts["SERVERS_DIR"], "dovecot", "dovecot.conf"), "fetch", "-u", BOX, "flags",
                            "mailbox", "INBOX", "all"], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return found.stdout


def without_move(test, office, facts, codes, stopped):
    """RFC 3501 alone: copied and marked, nothing deleted, nothing done twice.  And a mailbox that is full."""
    plain = "protocol imap {\n  imap_capability = IMAP4rev1 SASL-IR ID ENABLE IDLE LITERAL+%s\n}\n"

    def stop(code):
        before = len(mails(facts))
        post_mail(facts, "stops+%s@list.example.org" % code, post.mail("stops+%s@list.example.org" % code, "", "unsubscribe"))
        office.until(lambda: len(mails(facts)) == before + 1)

    before, there, copies = stopped(), len(mails(facts)), len(mails(facts, "Signpost/Stops"))
    stop(codes[3])
    dovecot_with(facts, plain % "")
    test.same("without MOVE: recorded", (0, before + 2), (office.once().code, stopped()))
    test.same("copied, and the mail stays", (there + 1, copies + 1), (len(mails(facts)), len(mails(facts, "Signpost/Stops"))))
    test.has("with a mark", "Signpost", keywords(facts))
    test.same("once", (0, before + 2, copies + 1), (office.once().code, stopped(), len(mails(facts, "Signpost/Stops"))))
    stop(codes[4])
    dovecot_with(facts, plain % "" + "mail_plugins = quota\nplugin {\n  quota = maildir:User\n  quota_rule = *:storage=1B\n"
                 "  quota_grace = 0\n}\n")
    log = len(office.log.text())
    test.same("a mailbox that is full: what a mail says is done all the same", (5, before + 4, copies + 1), (
        office.once().code, stopped(), len(mails(facts, "Signpost/Stops"))))
    test.same("and nothing is lost", there + 2, len(mails(facts)))
    test.has("it is told", "is the mailbox full", office.log.text()[log:])
    dovecot_with(facts, "")
    test.same("with room it is moved", (0, before + 4, copies + 2), (office.once().code, stopped(), len(mails(facts, "Signpost/Stops"))))


def marked_junk(test, office, facts, codes, stopped):
    """RFC 6154: a server's folder for spam that is not called Junk is known by its mark."""
    dovecot_with(facts, "namespace inbox {\n  mailbox Spam {\n    auto = create\n    special_use = \\Junk\n  }\n}\n")
    before = stopped()
    test.same("there is nothing in it yet", (0, before), (office.once().code, stopped()))
    post_mail(facts, "stops+%s@list.example.org" % codes[5], post.mail("stops+%s@list.example.org" % codes[5], "", "unsubscribe"))
    office.until(lambda: glob.glob(os.path.join(folder(facts), "new", "*")))
    for path in glob.glob(os.path.join(folder(facts), "new", "*")):
        os.rename(path, os.path.join(folder(facts, "Spam"), "new", os.path.basename(path)))
    test.same("a stop in the folder for spam", (0, before + 2, 0), (office.once().code, stopped(), len(mails(facts, "Spam"))))
    dovecot_with(facts, "")


def refused(test, office, facts):
    """Refused before any credential, or by the server: the reason is said, and --once ends with 5."""
    rows = (
        ("a certificate of nobody we trust", dict(ca_file=os.path.join(facts["SERVERS_DIR"], "tls", "self-signed.pem")), "certificate"),
        ("a wrong password", dict(password="wrong-word"), "login"),
        ("nobody listens", dict(port=1), "refused|reach|connect"),
    )
    for name, change, words in rows:
        by_imap(office, facts, **change)
        before = len(office.log.text())
        test.same("%s: --once ends with 5" % name, 5, office.once().code)
        test.has("%s: the reason" % name, "the mailbox cannot be read.*(%s)" % words, office.log.text()[before:])
    waits_for_it(test, office)
    by_imap(office, facts, security="starttls")
    test.same("STARTTLS works as well", 0, office.once().code)


def waits_for_it(test, office):
    """After a start the mailbox comes first, and while it cannot be read status says that letters wait, and until when (F-10)."""
    mailing = office.queue(LETTER.replace("December", "which waits for the mailbox"))
    daemon = office.daemon()
    office.until(lambda: "AGREED TO DOES NOT GO OUT until" in office.good("status").out, 10)
    test.has("status says so first", r"^.*\nWHAT PEOPLE AGREED TO DOES NOT GO OUT until .*, nor news for partners: the mailbox has not been read since the start",
             office.good("status").out)
    test.has_not("and nothing else", "Sending works", office.good("status").out)
    test.check("nobody has it", office.sent(mailing) == 0)
    test.same("it ends in order", 0, daemon.stop())
    office.good("stop", str(mailing))


def by_token(test, office, facts):
    oauth2.by_token(office, facts)
    by_imap(office, facts, login=facts["LOGIN"], password=None)
    with smtplib.SMTP("127.0.0.1", int(facts["SMTP_PORT"])) as server:
        server.sendmail("ann@example.net", [facts["LOGIN"]], post.mail(facts["LOGIN"], "Hello, it is me.", "a question"))
    box = os.path.join(facts["MAIL_DIR"], "list.example.org", "relay", "Maildir", "new")
    office.until(lambda: os.path.isdir(box) and len(os.listdir(box)) == 1)
    test.same("OAuth2: the mailbox is read", 0, office.once().code)
    test.same("and the question is in the list", 1, len(office.good("inbox", "list", "--json").json()))
    oauth2.control(facts, "invalid_client")
    test.same("no token: --once ends with 5", 5, office.once().code)
    oauth2.control(facts, "")
    refreshed(test, office, facts)
    oauth2.by_token(office, facts)
    smtp.by_smtp(office, facts["SUBMISSION_PORT"], facts)
    mailing = office.queue(LETTER.replace("December", "by password, read by token"))
    test.same("the relay by a password, the mailbox by a token", (0, 0), (office.once().code, office.waiting(mailing)))


def locked(path):
    with open(path, "rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def refreshed(test, office, facts):
    """Each refresh token is good once, and sender and reader show the same one in turn, also when one of them is killed."""
    oauth2.by_token(office, facts, refresh=True)
    by_imap(office, facts, login=facts["LOGIN"], password=None)
    begun = len(oauth2.asked(facts))
    for words in ("slow", "", "slow"):
        oauth2.control(facts, words)
        mailing = office.queue(LETTER.replace("December", "refreshed " + str(len(oauth2.asked(facts)))))
        test.same("both have a token", (0, 0), (office.once().code, office.waiting(mailing)))
    oauth2.control(facts, "")
    daemon = office.daemon()

    def kill_reader(then=""):
        test.check("the reader runs", office.until(lambda: daemon.role("reader") is not None, 10))
        time.sleep(1)   # what the service has replaced and nobody has been told of is lost to everybody
        oauth2.control(facts, then)
        flow.end_process(daemon.role("reader"))

    for _ in range(3):
        before = len(oauth2.asked(facts))
        mailing = office.queue(LETTER.replace("December", "killed " + str(before)))
        kill_reader()
        test.check("a new reader has a token", office.until(lambda: len(oauth2.asked(facts)) > before, 20))
        test.check("the sender too", office.until(lambda: office.waiting(mailing) == 0, 20))
    kept = os.path.join(office.home, "keys", "oauth2-refresh-token")
    kill_reader(then="slow")
    before = len(oauth2.asked(facts))
    test.check("a new reader asks for a token", office.until(lambda: locked(kept), 20))
    test.same("it ends in order", 0, daemon.stop())
    test.same("and not before it has the answer", before + 1, len(oauth2.asked(facts)))
    oauth2.control(facts, "")
    asked = oauth2.asked(facts)[begun:]
    test.check("each was shown once, and none was refused", len(asked) >= 9 and [one["refresh"] for one in asked] == [
        "refresh-%d" % (i + 1) for i in range(len(asked))] and {one["code"] for one in asked} == {200}, asked)
    test.same("the next one is kept", len(asked) + 1, oauth2.newest(kept))
    with open(kept, "r+b") as file:
        # Half a place is written, then the power is cut: what was there before it still counts.
        file.seek(os.path.getsize(kept) // 2 * (len(asked) % 2))
        file.write(b"\xff" * 64)
    mailing = office.queue(LETTER.replace("December", "after a power cut"))
    test.check("a torn place is seen, and the older one shown", office.once().code == 5 and oauth2.asked(facts)[-1]["refresh"] ==
               "refresh-%d" % len(asked), (len(asked), [one["refresh"] for one in oauth2.asked(facts)[begun:]]))
    office.good("stop", str(mailing))


HOSTILE = """
import socket, sys, time
kind = sys.argv[1]
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    line = listener.accept()[0]
    try:
        line.sendall(b"* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hello\\r\\n")
        for command in line.makefile("rb"):
            words = command.split()
            tag, verb = words[0], b" ".join(words[1:]).upper()
            if verb.startswith(b"CAPABILITY"):
                line.sendall(b"* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\\r\\n" + tag + b" OK\\x20done\\r\\n")
            elif verb.startswith(b"AUTHENTICATE") or verb.startswith(b"LOGIN"):
                line.sendall(tag + b" OK in\\r\\n")
            elif kind == "tags":
                line.sendall(b"zzz9 OK done\\r\\n" * 5)
            elif kind == "endless" and verb.startswith(b"SELECT"):
                line.sendall(b"* 1 FETCH (BODY[] {4000000000}\\r\\n")
                while True:
                    line.sendall(b"x" * 65536)
            elif kind == "flood" and verb.startswith(b"SELECT"):
                while True:
                    line.sendall(b"* OK nothing of any use\\r\\n" * 1000)
            elif kind == "closes" and verb.startswith(b"SELECT"):
                line.sendall(b"* FLAGS (")
                line.close()
                break
            elif kind == "binary" and verb.startswith(b"SELECT"):
                line.sendall(bytes(range(256)) * 40 + b"\\r\\n" + tag + b" OK\\r\\n")
            elif kind == "nested" and verb.startswith(b"SELECT"):
                line.sendall(b"* 1 FETCH (BODYSTRUCTURE " + b"(" * 30000 + b"\\r\\n")
                line.sendall(tag + b" OK done\\r\\n")
            elif kind == "drip" and verb.startswith(b"SELECT"):
                while True:
                    line.sendall(b"*")
                    time.sleep(1)
            elif verb.startswith(b"LIST"):
                line.sendall(b'* LIST (\\\\Noselect) "/" ""\\r\\n' + tag + b" OK done\\r\\n")
            elif verb.startswith(b"SELECT"):
                line.sendall(b"* 1 EXISTS\\r\\n* OK [UIDVALIDITY 7] ok\\r\\n* OK [UIDNEXT 4294967295] ok\\r\\n" + tag + b" OK done\\r\\n")
            elif kind == "numbers" and b"SEARCH" in verb:
                line.sendall(b"* SEARCH 4294967295 1 1 1 0 77\\r\\n" + tag + b" OK done\\r\\n")
            else:
                line.sendall(tag + b" NO not that\\r\\n")
    except OSError:
        pass
"""


def hostile(test):
    """Every one is given up in bounded time and memory; nothing is recorded."""
    kinds = ("tags", "endless", "flood", "closes", "binary", "nested", "numbers", "drip")
    results = {}

    def one(kind):
        with flow.Office(flow.Test()) as office:
            server = subprocess.Popen([sys.executable, "-c", HOSTILE, kind], stdout=subprocess.PIPE, text=True)
            try:
                by_imap(office, {"CA_FILE": "", "IMAP_PORT": ""}, security="none", port=server.stdout.readline().strip(),
                        ca_file=os.path.join(flow.ROOT, "README.md"), host="127.0.0.1")
                daemon = office.daemon("--once")
                most, began = 0, time.monotonic()
                while daemon.process.poll() is None and time.monotonic() - began < 120:
                    reader = daemon.role("reader")
                    try:
                        with open("/proc/%d/status" % (reader or 0)) as file:
                            found = re.search(r"VmHWM:\s+(\d+)", file.read())
                            most = max(most, int(found[1]) if found else 0)
                    except OSError:
                        pass
                    time.sleep(0.05)
                results[kind] = (daemon.wait(5), time.monotonic() - began, most, office.value("SELECT count(*) FROM mails"))
            finally:
                server.kill()
                server.wait()

    threads = [threading.Thread(target=one, args=(kind,)) for kind in kinds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    memory = 600 if "asan" in flow.PROGRAMS else 32
    for kind in kinds:
        code, seconds, most, recorded = results.get(kind, ("nothing", 0, 0, 0))
        test.same("a server that does %s: given up" % kind, (5, 0), (code, recorded))
        test.check("%s: in time" % kind, seconds < 100, seconds)
        test.check("%s: in %d MB" % (kind, memory), most < memory * 1024, most)


def real_servers(test):
    with flow.Office(test) as office:
        with smtp.Servers(office) as servers:
            facts = servers.facts
            office.secrets.add(BOX)
            real_bounces(test, office, facts)
            daemon, codes, stopped = by_idle(test, office, servers, facts)
            server_away(test, office, facts, daemon, codes, stopped)
            numbers_change(test, office, facts, codes, stopped)
            without_move(test, office, facts, codes, stopped)
            marked_junk(test, office, facts, codes, stopped)
            refused(test, office, facts)
            by_token(test, office, facts)


def main():
    test = flow.Test()
    test.side_by_side((hostile, real_servers))
    test.done()


if __name__ == "__main__":
    main()
