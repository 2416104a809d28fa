"""
What the tests of whole programs share: a demo forum in a folder of its own, its log caught by a
socket of ours, the programs run with a deadline, the letters read as a mail program reads them.

    import flow
    test = flow.Test()
    with flow.Office(test) as office:
        office.add_people(flow.people(100))
        ...
    test.done()

Standard library only.  BUILD=build-asan tests the other build.  Every Office checks, when it
ends, that nothing of its people, subjects and passwords stands in its log (E-12),
that no sanitizer spoke, and that every mailing's books balance.
"""
import concurrent.futures
import email
import email.policy
import fcntl
import glob
import json
import os
import pty
import re
import select
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAMS = os.path.join(ROOT, os.environ.get("BUILD", "build"), "bin")
DEADLINE = 120      # seconds no single command may take
COLUMNS = "address,name,roles,capacity,address_kind,district,topics,consent_at,channel,wording,evidence"
WAITING, CLAIMED, SENDING, DEFERRED, SENT, REFUSED, WITHHELD, DOUBT = range(8)     # records/delivery.h
# What the programs print when they are broken rather than unlucky.
BROKEN = re.compile(r"AddressSanitizer|LeakSanitizer|runtime error:|Assertion .* failed|Segmentation fault")
# 32 letters of base32: a token, which lets whoever has it act for a member.
TOKEN = re.compile(r"(?<![a-zA-Z0-9])[a-zA-Z2-7]{32}(?![a-zA-Z0-9])")
ADDRESS = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\.[A-Za-z]")

# An event; %: when it starts.
COFFEE = """---
title: Coffee morning
starts: %s
ends: 12 noon
place: Village hall
access: step-free
cost: free
book: answer this letter
contact: Sam at the office
---

Come along.
"""
NEWSLETTER = """---
subject: News for families, December
---

Hello {{name}},

here is what is new this month.

## New short-break grants
Topic: news

Forty new places are open. [How to apply for a short break](https://www.example.org/short-breaks) explains who can ask.

## Coffee morning in Exampletown
Topic: events

Come and meet other families on Tuesday morning in the library.

## Petition: keep the school bus
Topic: signposting
From: Example Bus Campaign
Link: https://bus-campaign.example/petition
Ends: 2099-12-20

Example Bus Campaign asks people to sign its petition about the school bus.
"""
# What nobody without consent to signposting may see a byte of.
SIGNPOSTED = ["keep the school bus", "Example Bus Campaign", "bus-campaign.example", "petition"]


class Test:
    """Counts; the last line says how many passed and failed."""

    def __init__(self):
        self.passed = self.failed = 0
        self.lock = threading.Lock()

    def check(self, name, good, detail=""):
        with self.lock:
            if good:
                self.passed += 1
            else:
                self.failed += 1
                print("FAILED: %s" % name)
                for line in str(detail).splitlines()[-15:]:
                    print("    " + line[:300])
                sys.stdout.flush()
        return good

    def same(self, name, expected, found):
        return self.check(name, expected == found, "expected %r, found %r" % (expected, found))

    def has(self, name, pattern, text):
        return self.check(name, re.search(pattern, text), "no %r in: %s" % (pattern, text))

    def has_not(self, name, pattern, text):
        return self.check(name, not re.search(pattern, text), "%r in: %s" % (pattern, text))

    def side_by_side(self, parts, at_a_time=3):
        """Each part has an office of its own, and most of it is waiting."""
        with concurrent.futures.ThreadPoolExecutor(at_a_time) as several:
            for ended in [several.submit(part, self) for part in parts]:
                ended.result()

    def done(self):
        print("%d passed, %d failed" % (self.passed, self.failed))
        sys.exit(1 if self.failed else 0)


class Person:
    def __init__(self, address, name="", topics="", roles="member"):
        self.address, self.name, self.topics, self.roles = address, name, topics, roles

    def row(self):
        consent = "2024-05-01,paper,,paper form" if self.topics else ",,,"
        return ",".join(quoted(one) for one in (self.address, self.name, self.roles, "parent", "individual", "",
                                               self.topics)) + "," + consent


def quoted(text):
    return '"%s"' % text.replace('"', '""') if re.search(r'[",\r\n]', text) else text


def people(count, first=0):
    """Of ten: four agreed to everything, five to all but signposting, one to nothing; of three, one has no name."""
    return [Person("parent%d@example.org" % i, "Ann Example" if i % 3 else "",
                   "news;events;signposting" if i % 10 < 4 else "news;events" if i % 10 < 9 else "")
            for i in range(first, first + count)]


def at(clock, zone=None):
    """The environment in which it is that instant: "2026-12-01T09:00:00Z"; zone: that of the process, which must not matter."""
    return {"SIGNPOST_CLOCK": clock, "TZ": zone}


class Log:
    """A syslog of our own: a datagram socket, every line kept."""

    def __init__(self, path):
        self.path, self.lines, self.marks = path, [], {}
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        self.socket.bind(path)
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def listen(self):
        while True:
            line = self.socket.recv(65536)
            if line == b"end":
                return
            if line in self.marks:
                self.marks.pop(line).set()
            else:
                self.lines.append(line.decode("utf-8", "replace"))

    def say(self, octets):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
            one.sendto(octets, self.path)

    def settled(self):
        """The lines, with all that was logged before now."""
        here = threading.Event()
        mark = b"mark %d" % id(here)
        self.marks[mark] = here
        self.say(mark)
        assert here.wait(DEADLINE), "nobody listens to the log"
        return self.lines

    def text(self):
        time.sleep(0.05)
        return "\n".join(self.settled()) + "\n"

    def close(self):
        self.say(b"end")
        self.thread.join(10)
        self.socket.close()


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def json(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def __str__(self):
        return "exit code %s\n%s\n%s" % (self.code, self.out, self.err)


class Daemon:
    """A running signpostd; stderr goes to a file, which must stay free of complaints."""

    def __init__(self, office, *options, env=None):
        self.office = office
        self.errors = tempfile.TemporaryFile("w+")
        self.began = int(time.time())
        self.process = subprocess.Popen([os.path.join(PROGRAMS, "signpostd"), "--config", office.config, "--libexec",
                                         PROGRAMS, *options], stdin=subprocess.DEVNULL, stdout=self.errors,
                                        stderr=self.errors, env=office.environment(env), start_new_session=True)
        office.daemons.append(self)

    def children(self):
        """Process numbers by the name of the program: {"signpostd-sender": 1234, …}."""
        found = {}
        for path in glob.glob("/proc/%d/task/*/children" % self.process.pid):
            try:
                with open(path) as children:
                    for child in children.read().split():
                        with open("/proc/%s/cmdline" % child) as words:
                            found[os.path.basename(words.read().split("\0")[0])] = int(child)
            except OSError:
                pass
        return found

    def role(self, name):
        """The process number of the running role, or None."""
        return self.children().get("signpostd-" + name)

    def sender(self):
        return self.role("sender")

    def two_rounds(self):
        """Waits until the reader has made its first two rounds, the second three seconds after the first: then it waits for what comes."""
        def read_at():
            return self.office.value("SELECT coalesce(max(number), 0) FROM facts WHERE name = 'mailbox_read_at'")

        good = self.office.until(lambda: read_at() >= self.began, DEADLINE)
        first = read_at()
        self.office.test.check("two rounds", good and self.office.until(lambda: read_at() >= first + 3, DEADLINE), self.office.log.text())

    def signal(self, which):
        if self.process.poll() is None:
            self.process.send_signal(which)

    def wait(self, seconds=DEADLINE):
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return "hangs"
        return self.process.returncode

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def stop(self):
        self.signal(signal.SIGTERM)
        return self.wait(45)

    def kill(self):
        children = self.children().values()
        self.signal(signal.SIGKILL)
        self.process.wait()
        for child in children:
            end_process(child)


def end_process(pid):
    """Ends it and waits until it is gone, with its locks."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    until = time.monotonic() + 5
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.005)


def alive(pid):
    """A process that still does something: one that only waits to be buried does not."""
    try:
        with open("/proc/%d/stat" % pid) as file:
            return file.read().rsplit(")", 1)[1].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Office:
    """A demo forum of its own.  secrets: what must not be in its log, besides what it knows itself."""

    def __init__(self, test, secrets=()):
        self.test = test
        self.folder = tempfile.mkdtemp(prefix="signpost-flow-")
        os.chmod(self.folder, 0o755)
        self.home = os.path.join(self.folder, "demo")
        self.config = os.path.join(self.home, "signpost.yaml")
        self.secrets = set(secrets)
        self.daemons = []
        self.log = Log(os.path.join(self.folder, "log"))
        made = self.run("init", "--demo", self.home, config=False)
        self.test.check("init --demo", made.code == 0 and os.path.exists(self.config), made)
        self.edit("", "log:\n  socket: %s\n" % self.log.path)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        try:
            for daemon in self.daemons:
                if daemon.process.poll() is None:
                    daemon.kill()
                said = daemon.said()
                self.test.check("signpostd is sound", not BROKEN.search(said), said)
            if kind is None:
                self.check_books()
            self.log.close()
            if kind is None:
                self.check_log()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def edit(self, old, new):
        """Changes the configuration: old is replaced; "" = new goes to the end."""
        with open(self.config) as file:
            text = file.read()
        assert old in text, old
        with open(self.config, "w") as file:
            file.write(text.replace(old, new, 1) if old else text + new)

    def environment(self, more=None):
        """An environment of ours; None takes a name away."""
        result = {name: value for name, value in os.environ.items()
                  if not name.startswith(("SIGNPOST_", "SUDO_")) and name != "TZ"}
        result.setdefault("ASAN_OPTIONS", "detect_leaks=1")
        for name, value in (more or {}).items():
            result.pop(name, None)
            if value is not None:
                result[name] = value
        return result

    def command(self, *words):
        return [os.path.join(PROGRAMS, "signpost"), *words, "--config", self.config]

    def run(self, *words, config=True, env=None, input="", wrapper=()):
        """Runs `signpost WORDS`."""
        command = [*wrapper, *(self.command(*words) if config else [os.path.join(PROGRAMS, "signpost"), *words])]
        return self.finish(command, env, input)

    def once(self, env=None, wrapper=()):
        """Runs `signpostd --once`; its log goes where it always goes."""
        command = [*wrapper, os.path.join(PROGRAMS, "signpostd"), "--config", self.config, "--libexec", PROGRAMS,
                   "--once"]
        return self.finish(command, env, "")

    def finish(self, command, env, input):
        try:
            done = subprocess.run(command, input=input, capture_output=True, text=True, errors="replace",
                                  env=self.environment(env), timeout=DEADLINE)
            result = Result(done.returncode, done.stdout, done.stderr)
        except subprocess.TimeoutExpired as late:
            result = Result("hangs", str(late.stdout), str(late.stderr))
        name = " ".join(os.path.basename(word) for word in command[:4])
        self.test.check("%s is sound" % name, not BROKEN.search(result.err) and result.code != "hangs" and
                        result.code >= 0, result)
        return result

    def on_terminal(self, words, answers, env=None):
        """Runs `signpost WORDS` on a terminal of its own and types each answer when its question stands there.  (exit code, what it said)"""
        child, terminal = pty.fork()
        if child == 0:
            os.execve(self.command()[0], self.command(*words), self.environment(env))
        said, end, answers = "", time.monotonic() + 20, list(answers)
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 0.5)[0]:
                continue
            try:
                said += os.read(terminal, 4096).decode("utf-8", "replace")
            except OSError:
                break
            if answers and re.search(answers[0][0], said):
                os.write(terminal, (answers.pop(0)[1] + "\n").encode())
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said

    def good(self, *words, **options):
        """Runs a command that must succeed."""
        result = self.run(*words, **options)
        self.test.check("signpost %s" % " ".join(words[:2]), result.code == 0, result)
        return result

    def daemon(self, *options, env=None):
        return Daemon(self, *options, env=env)

    def file(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    def add_people(self, everybody, *options):
        for person in everybody:
            self.secrets.update(one for one in (person.address, person.name) if len(one) > 3)
        csv = COLUMNS + "\n" + "".join(person.row() + "\n" for person in everybody)
        return self.good("member", "import", self.file("people.csv", csv), "--source", "flow test", "--yes", *options)

    def refuses(self, command, faults, env):
        """Files that must not be added, each told with its place: (name, text, line, column or None for any, words)."""
        for name, text, line, column, words in faults:
            result = self.run(*command, self.file("bad.md", text), "--yes", "--json", env=env)
            found = [(one["line"], one["column"]) for one in result.json() if words in one.get("text", "")]
            self.test.same(name + " is refused", 2, result.code)
            self.test.check("%s is told at %s:%s" % (name, line, column), any(
                one == (line, one[1] if column is None else column) for one in found), result.out[-800:])

    def queue(self, text=NEWSLETTER, env=None):
        """Queues a newsletter; the number of the mailing."""
        self.secrets.update(re.findall(r"(?m)^subject: *(.+)$", text))
        self.secrets.update(re.findall(r"(?m)^## *(.+)$", text))
        result = self.good("queue", self.file("newsletter.md", text), "--yes", "--json", env=env)
        return result.json()[0]["mailing"] if result.code == 0 else 0

    def books(self, mailing, env=None):
        result = self.run("books", str(mailing), "--json", env=env)
        books = result.json()[0] if result.out else {}
        self.test.check("books of mailing %s balance" % mailing, result.code == 0 and books["balanced"] and
                        books["intended"] == sum(books[part] for part in
                                                 ("sent", "refused", "withheld", "doubt", "waiting")), result)
        return books

    def check_books(self):
        if os.path.exists(os.path.join(self.home, "store", "store.db")):
            for mailing, in self.rows("SELECT id FROM mailings WHERE state <> 0"):
                self.books(mailing)
            self.test.same("of each mailing so many are said to be gone as its letters say", [], self.rows(
                "SELECT id, said_gone FROM mailings m WHERE said_gone <> (SELECT count(*) FROM attempts WHERE mailing = m.id AND state = 5"
                " AND fault IN (1, 2)) + (SELECT count(*) FROM deliveries WHERE mailing = m.id AND returned_at <> 0 AND returned_for IN (1, 2))"))

    def rows(self, query, *values):
        """Asks the store itself.  Only reads."""
        store = sqlite3.connect("file:%s?mode=ro" % os.path.join(self.home, "store", "store.db"), uri=True,
                                timeout=10)
        try:
            return store.execute(query, values).fetchall()
        finally:
            store.close()

    def value(self, query, *values):
        return self.rows(query, *values)[0][0]

    def until(self, condition, seconds=30):
        """Waits until condition() is true; False if it never was."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                return False
            time.sleep(0.01)
        return True

    def sent(self, mailing):
        return self.value("SELECT sent FROM mailings WHERE id = ?1", mailing)

    def waiting(self, mailing):
        return self.value("SELECT waiting FROM mailings WHERE id = ?1", mailing)

    def letters(self, folder=None):
        return read_maildir(folder or os.path.join(self.home, "outbox"))

    def check_log(self):
        """Rule 0.2, test 12: no address, name, subject, token or password."""
        text = "\n".join(self.log.lines) + "\n"
        keep = os.environ.get("FLOW_LOGS")
        if keep:
            append(os.path.join(keep, "log"), text)
            append(os.path.join(keep, "secrets"), "".join(json.dumps(one) + "\n" for one in sorted(self.secrets)))
        check_log(self.test, text, self.secrets)


def append(path, text):
    """In one piece, whoever else appends meanwhile."""
    with open(path, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(text)


def check_log(test, text, secrets):
    folded = text.lower()
    found = [secret for secret in secrets if secret.lower() in folded]
    test.check("E-12: no name, address, subject or password in the log", not found, found)
    for name, pattern in (("address", ADDRESS), ("token", TOKEN)):
        hit = pattern.search(text)
        test.check("E-12: no %s in the log" % name, not hit, hit and text[max(0, hit.start() - 80):hit.end() + 20])


def read_maildir(folder):
    found = []
    for part in ("new", "cur"):
        for path in sorted(glob.glob(os.path.join(folder, part, "*"))):
            with open(path, "rb") as file:
                found.append(Letter(file.read(), path))
    return found


class Letter:
    def __init__(self, octets, path=""):
        self.octets, self.path = octets, path
        self.message = email.message_from_bytes(octets, policy=email.policy.default)
        self.to = str(self.message["To"])

    def decoded(self):
        """Every header and part, decoded, and the raw octets too."""
        parts = [self.octets.decode("latin-1")]
        for part in self.message.walk():
            parts += ["%s: %s" % (name, value) for name, value in part.items()]
            if not part.is_multipart():
                parts.append(part.get_payload(decode=True).decode(part.get_content_charset() or "utf-8", "replace"))
        return "\n".join(parts)

    def holds(self, text):
        return text.lower() in self.decoded().lower()

    def part(self, kind):
        for part in self.message.walk():
            if part.get_content_type() == kind:
                return part.get_content()
        return ""
