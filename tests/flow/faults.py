#!/usr/bin/env python3
"""
The machine fails: a full disk, a store that cannot be written, damaged, newer than the programs or
not there, keys that are not there or another forum's.  Each time one clear sentence and exit 4,
nothing half-written, and once it is mended the sender goes on where it was.
"""
import contextlib
import glob
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import time

import flow
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]
# Root without root's powers, so that permissions mean something.
POWERLESS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.getuid() == 0 else ()
# No file longer than this many KiB, and the signal that says so ignored: writing fails as on a full disk.
LIMITED = ("bash", "-c", 'trap "" XFSZ; ulimit -f "$0"; exec "$@"')


def clear(test, name, result, code=4):
    """One sentence on standard error, or in the log for a daemon, and the code."""
    test.check("%s: exit %d" % (name, code), result.code == code, result)


def sentence(test, name, result):
    clear(test, name, result)
    lines = [line for line in result.err.splitlines() if line.strip()]
    test.check("%s: one clear sentence" % name, len(lines) == 1 and lines[0].startswith("signpost: ") and
               25 < len(lines[0]) < 400, result)


class Disk:
    """A disk of its own for the store, which can be filled; without the right to mount one, a limit on file sizes."""

    def __init__(self, office):
        self.office = office
        self.store = os.path.join(office.home, "store")
        self.filler = os.path.join(self.store, "filler")
        aside = os.path.join(office.folder, "aside")
        os.rename(self.store, aside)
        os.mkdir(self.store, 0o700)
        self.mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m,mode=0700", "none", self.store],
                                      capture_output=True).returncode == 0
        shutil.copytree(aside, self.store, dirs_exist_ok=True)

    def limit(self):
        largest = max(os.path.getsize(path) for path in glob.glob(os.path.join(self.store, "*")))
        return (*LIMITED, str(min(64, largest // 1024)))

    def fill(self):
        """All but a few pages.  What must stand before a command for it to feel it."""
        if not self.mounted:
            return self.limit()
        self.nearly_fill(48)
        return ()

    def nearly_fill(self, kept):
        """All but this many KiB."""
        facts = os.statvfs(self.store)
        with open(self.filler, "wb") as file:
            file.write(b"x" * max(0, facts.f_bavail * facts.f_frsize - kept * 1024))

    def free(self):
        if os.path.exists(self.filler):
            os.remove(self.filler)

    def close(self):
        if self.mounted:
            subprocess.run(["umount", "--lazy", self.store], check=False)


def full_disk(test):
    with flow.Office(test) as office:
        office.add_people(flow.people(300))
        disk = Disk(office)
        try:
            full_while_sending(test, office, disk)
        finally:
            office.check_books()
            disk.close()


def full_while_sending(test, office, disk):
    mailing = office.queue(LETTER)
    before = office.value("SELECT count(*) FROM mailings")
    limit = disk.fill()
    sentence(test, "queue on a full disk", office.run("queue", office.file("n.md", LETTER), "--yes", wrapper=limit))
    sentence(test, "import on a full disk",
             office.run("member", "import", office.file("p.csv", flow.COLUMNS + "\n" + "".join(
                 one.row() + "\n" for one in flow.people(200, 1000))), "--source", "flow test", "--yes", wrapper=limit))
    disk.free()
    clear(test, "the sender on a full disk", office.once(wrapper=disk.limit()))
    test.has("and the log says so", r"<1[89]>signpostd-sender.*(full|space|large|disk)", office.log.text())
    test.same("nothing half-queued can be sent", [], [one for one in office.rows(
        "SELECT id FROM mailings WHERE state NOT IN (0, 6) AND id <> ?1", mailing)])
    test.check("not more mailings than before, but for one that was never queued",
               office.value("SELECT count(*) FROM mailings WHERE state <> 0") == before)
    test.same("with room again it goes on", 0, office.once().code)
    letters = office.letters()
    test.same("everybody, once", (270, 270), (len(letters), len({one.to for one in letters})))
    test.same("as the books say", (270, 0, 0), tuple(office.books(mailing)[key] for key in ("sent", "doubt", "waiting")))
    test.same("and the record book verifies", 0, office.run("ledger", "verify").code)


def nearly_full_disk(test):
    """E-18: what is left of a disk is kept for stops; letters wait."""
    with flow.Office(test) as office:
        disk = Disk(office)
        try:
            if disk.mounted:
                nearly_full_while_sending(test, office, disk)
        finally:
            disk.close()


def nearly_full_while_sending(test, office, disk):
    office.add_people(flow.people(30))
    mailing = office.queue(LETTER)
    disk.nearly_fill(1000)
    clear(test, "the sender on a nearly full disk", office.once())
    test.has("says so once", r"<19>signpostd-sender.*the disk is nearly full: nothing goes out, stops still count", office.log.text())
    test.same("nothing went", 0, len(office.letters()))
    test.has("status says it", "NOTHING GOES OUT: the disk is nearly full", office.good("status").out)
    test.has("check says it", "disk.*too little", office.run("check").out)
    gone = next(one.address for one in flow.people(30) if "news" in one.topics)
    office.good("member", "stop", gone, "--yes")
    disk.free()
    test.same("with room again letters go", 0, office.once().code)
    test.check("and not to who said stop meanwhile", len(office.letters()) == office.books(mailing)["sent"] > 20 and
               gone not in [one.to for one in office.letters()])


def few_descriptors(test):
    """However few files may be open: a clear end, or letters over as many lines as there are; never one lost, never one twice."""
    with flow.Office(test) as office:
        office.add_people(flow.people(40))
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, lanes=20)
        mailing, sent = office.queue(LETTER), 0
        for limit in range(6, 30, 2):
            result = office.once(wrapper=("prlimit", "--nofile=%d:%d" % (limit, limit)))
            books = office.books(mailing)
            test.check("%d files: sent, or a sentence and nothing" % limit, (result.code, books["waiting"]) == (0, 0) or (
                result.code == 4 and "too many open files" in office.log.text().lower()), result)
            if books["waiting"] == 0:
                sent += books["sent"]
                mailing = office.queue(LETTER.replace("December", "with %d files" % limit))
        server.kill()
        server.wait()
        test.check("with some it goes", sent > 36, sent)
        accepted = [(one["to"], one["body"].split("Subject:")[1].split("\n")[0]) for one in smtp.facts_of(record) if
                    one.get("answer", "").startswith("250")]
        test.same("none twice", (sent, sent), (len(accepted), len(set(accepted))))


def no_room_for_a_stop(test):
    """The journal has it and the store has no room: it is not lost, and not said to be."""
    with flow.Office(test) as office:
        office.add_people(flow.people(3))
        settle(office)
        who = flow.people(3)[0].address
        stop = office.run("member", "stop", who, wrapper=["prlimit", "--fsize=32768"])
        test.check("it says where it stands", stop.code == 4 and "but it stands in the journal and counts" in stop.err, stop)
        office.once()
        test.has("with room it counts", "has said stop to everything", office.good("member", "list").out)

        mailing = office.queue(LETTER)
        settle(office)
        stop = office.run("stop", str(mailing), wrapper=["prlimit", "--fsize=32768"])
        test.check("it says the same of a mailing", stop.code == 4 and "but the mailing is stopped" in stop.err, stop)
        office.once()
        test.has("with room it is stopped", "newsletter, stopped", office.good("mailing", "show", str(mailing)).out)
        test.same("and nobody got it", [0, 0], [office.books(mailing)[key] for key in ("sent", "waiting")])


def only_the_sender_is_missing(test):
    """The daemon runs and its sender cannot start: status and check do not say that the daemon is not running."""
    with flow.Office(test) as office:
        test.has("a daemon that was stopped is no fault", "good    sender", office.good("check").out)
        outbox = os.path.join(office.home, "outbox")
        os.rename(outbox, outbox + ".away")
        office.file("demo/outbox", "")
        daemon = office.daemon()
        test.check("the recorder is ready", office.until(lambda: "recorder ready" in office.log.text()))
        test.check("the sender is not", office.until(lambda: daemon.sender() is None))
        test.has("status says so", "the daemon runs, but its sender does not", office.good("status").out)
        check = office.run("check")
        test.check("and check", check.code == 5 and "FAILED  sender" in check.out, check)
        os.remove(outbox)
        os.rename(outbox + ".away", outbox)
        test.same("the daemon stops in order", 0, daemon.stop())


def read_only(test):
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        mailing = office.queue(LETTER)
        settle(office)
        store = os.path.join(office.home, "store")
        before = contents(store)
        for path in glob.glob(os.path.join(store, "*")):
            os.chmod(path, 0o400)
        os.chmod(store, 0o500)
        sentence(test, "queue into a read-only store", office.run("queue", office.file("n.md", LETTER), "--yes",
                                                                wrapper=POWERLESS))
        sentence(test, "withdrawing in a read-only store", office.run("consent", "withdraw", "parent1@example.org", "news",
                                                                     wrapper=POWERLESS))
        clear(test, "the sender on a read-only store", office.once(wrapper=POWERLESS))
        test.same("nothing was written", before, contents(store))
        test.same("nothing was sent", 0, len(office.letters()))
        os.chmod(store, 0o700)
        for path in glob.glob(os.path.join(store, "*")):
            os.chmod(path, 0o600)
        test.same("writable again, it goes", (0, 9), (office.once().code, office.books(mailing)["sent"]))


def contents(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))
            if name.startswith("store.db") and not name.endswith("-shm")}


def settle(office):
    """Everything into the one file, so that a copy is a copy."""
    store = sqlite3.connect(os.path.join(office.home, "store", "store.db"))
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()


def damaged(test):
    """A store that was written to by something else."""
    with flow.Office(test) as office:
        office.add_people(flow.people(300))
        mailing = office.queue(LETTER)
        settle(office)
        path = os.path.join(office.home, "store", "store.db")
        shutil.copy(path, path + ".good")
        size = os.path.getsize(path)
        for name, damage in (
                ("the first page", lambda file: (file.seek(0), file.write(b"\xa5" * 4096))),
                ("every page but the first", lambda file: [(file.seek(at), file.write(b"\xa5" * 4096))
                                                           for at in range(4096, size, 4096)]),
                ("only half of it", lambda file: file.truncate(size // 2 // 4096 * 4096)),
                ("a newer schema", newer)):
            with open(path, "r+b") as file:
                damage(file)
            spoilt = contents(os.path.dirname(path))
            for words in (("books", str(mailing)), ("queue", office.file("n.md", LETTER), "--yes")):
                sentence(test, "%s, %s" % (name, words[0]), office.run(*words))
            clear(test, "%s, the sender" % name, office.once())
            test.same("%s: nothing was sent" % name, 0, len(office.letters()))
            test.check("%s: nothing was written" % name, spoilt["store.db"] == contents(os.path.dirname(path))["store.db"])
            put_back(path)
        test.same("the good one put back, it goes", (0, 270), (office.once().code, office.books(mailing)["sent"]))


def newer(file):
    """user_version is the 4 octets at 60 of SQLite's header."""
    file.seek(60)
    file.write((999).to_bytes(4, "big"))


def put_back(path):
    for extra in ("-wal", "-shm"):
        if os.path.exists(path + extra):
            os.remove(path + extra)
    shutil.copy(path + ".good", path)


def one_page(test):
    """Each page in turn: whatever is hit, no crash, no letter twice, and never a balance that is not one."""
    with flow.Office(test) as office:
        office.add_people(flow.people(60))
        mailing = office.queue(LETTER)
        settle(office)
        path = os.path.join(office.home, "store", "store.db")
        shutil.copy(path, path + ".good")
        pages = os.path.getsize(path) // 4096
        for page in range(1, pages, max(1, pages // 12)):
            with open(path, "r+b") as file:
                file.seek(page * 4096)
                file.write(b"\x5a" * 4096)
            result = office.once()
            test.check("page %d: done, or a clear end" % page, result.code in (0, 2, 4), result)
            books = office.run("books", str(mailing), "--json")
            test.check("page %d: books, or a clear end" % page, books.code in (0, 4, 5), books)
            letters = office.letters()
            test.same("page %d: nobody twice" % page, len(letters), len({one.to for one in letters}))
            shutil.rmtree(os.path.join(office.home, "outbox"), ignore_errors=True)
            put_back(path)


def keys(test):
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        mailing = office.queue(LETTER)
        folder = os.path.join(office.home, "keys")
        for name in ("master.key", "keys.db", "journal"):
            path = os.path.join(folder, name)
            os.rename(path, path + ".away")
            sentence(test, "without %s" % name, office.run("member", "show", "parent1@example.org"))
            stop = office.run("member", "stop", "parent1@example.org")
            test.check("without %s nobody thinks that a stop was written down" % name, stop.code == 4 and
                       "NOT written down: keep your note" in stop.err and len(stop.err.splitlines()) == 1, stop)
            clear(test, "the sender without %s" % name, office.once())
            test.check("%s is not made anew" % name, not os.path.exists(path))
            os.rename(path + ".away", path)
        master = os.path.join(folder, "master.key")
        with open(master, "rb") as file:
            good = file.read()
        os.chmod(master, 0o600)
        with open(master, "wb") as file:
            file.write(bytes(octet ^ 1 for octet in good) if len(good) == 32 else good[::-1])
        os.chmod(master, 0o400)
        sentence(test, "with another forum's key", office.run("member", "show", "parent1@example.org"))
        clear(test, "the sender with another forum's key", office.once())
        test.same("nothing was sent", 0, len(office.letters()))
        os.chmod(master, 0o600)
        with open(master, "wb") as file:
            file.write(good)
        os.chmod(master, 0o400)
        test.same("with the right one it goes", (0, 9), (office.once().code, office.books(mailing)["sent"]))


def outbox(test):
    """A folder that takes no letters: they wait, nobody is blamed, a person is told, and they go when it does again."""
    with flow.Office(test) as office:
        office.add_people(flow.people(10))
        mailing = office.queue(LETTER)
        folder = os.path.join(office.home, "outbox")
        for part in ("tmp", "new", "cur"):
            os.makedirs(os.path.join(folder, part), exist_ok=True)
        os.chmod(os.path.join(folder, "new"), 0o500)
        result = office.once(wrapper=POWERLESS)
        test.check("a folder that takes nothing", result.code in (0, 4), result)
        test.same("nobody is refused for it", (0, 9), tuple(office.books(mailing)[key] for key in ("refused", "waiting")))
        test.has("a person is told (C-33)", "is not taking mail", office.good("status").out)
        os.chmod(os.path.join(folder, "new"), 0o700)
        office.good("mailing", "release", str(mailing))
        soon = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 400))
        test.same("then they go", (0, 9), (office.once(env={"SIGNPOST_CLOCK": soon}).code, office.books(mailing)["sent"]))


def two_versions(test):
    """A command of a newer version leaves the store alone while a daemon of the older one has it."""
    with flow.Office(test) as office:
        office.add_people(flow.people(3))
        store = os.path.join(office.home, "store", "store.db")
        with contextlib.closing(sqlite3.connect(store)) as records:
            version = records.execute("PRAGMA user_version").fetchone()[0]
        daemon = office.daemon()
        office.until(lambda: "sender ready" in office.log.text(), 10)
        for number in (version - 1, version):
            with contextlib.closing(sqlite3.connect(store)) as records:
                records.execute("PRAGMA user_version = %d" % number)
            for words in (("status",), ("check",), ("member", "list")):
                result = office.run(*words)
                test.check("%s, %d of %d" % (words[0], number, version), number == version or (
                    result.code == (5 if words[0] == "check" else 4) and "older version than this command" in result.out + result.err), result)
        test.same("it ends in order", 0, daemon.stop())


def full_log(test):
    """A system log that stands still: the command does what it is asked to, and says that its line is missing there."""
    with flow.Office(test) as office:
        path = os.path.join(office.folder, "still")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as still, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as noise:
            still.bind(path)
            noise.connect(path)
            noise.setblocking(False)
            try:
                while True:
                    noise.send(b"x" * 100)
            except BlockingIOError:
                pass
            office.edit("  socket: %s\n" % office.log.path, "  socket: %s\n" % path)
            result = office.good("member", "add", "a@example.org")
            test.has("it says so", "1 line did not reach the system log; tell your operator", result.err)
            found = office.run("check")
            test.check("check finds it", found.code == 5 and re.search(r"FAILED  log +nobody takes it at %s" % re.escape(path), found.out),
                       found)
            office.edit("  socket: %s\n" % path, "  socket: %s\n" % office.log.path)
        test.has("and the person is there", "a@example.org", office.good("member", "list").out)


def main():
    test = flow.Test()
    full_disk(test)
    nearly_full_disk(test)
    few_descriptors(test)
    no_room_for_a_stop(test)
    only_the_sender_is_missing(test)
    read_only(test)
    damaged(test)
    one_page(test)
    keys(test)
    outbox(test)
    two_versions(test)
    full_log(test)
    test.done()


if __name__ == "__main__":
    main()
