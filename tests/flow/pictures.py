#!/usr/bin/env python3
"""
Pictures from the forum's folder, by the real programs: the sender reads them from within its
sandbox, every mail program can take the letter apart again, and a picture that is gone holds the
mailing instead of leaving a gap (C-61, B-50, E-09).
"""
import email
import email.policy
import os
import shutil
import struct
import tempfile
import zlib

import flow
import smtp

LETTER = """---
subject: A new ramp for families
---

Hello {{name}},

## The ramp at the front door
Topic: news

![A ramp at the front door](ramp.png)

The same once more: ![The ramp from the side](ramp.png)

## Coffee in the hall
Topic: events

![A cup on a table](cup.jpg)
"""


def png(width, height):
    """A whole PNG: grey, with lines that do not compress to nothing."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + bytes((x * y) % 251 for x in range(width)) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b""))


class Pictures:
    """A demo forum with a folder of pictures."""

    def __init__(self, office):
        # Not under /tmp, where the sender may read anyway: its sandbox must know of this folder.
        self.folder = tempfile.mkdtemp(prefix="pictures-", dir=os.path.dirname(flow.PROGRAMS))
        self.ramp, self.cup = png(120, 90), b"\xff\xd8\xff\xe0\0\4\0\0" + bytes(range(256)) * 20
        self.put("ramp.png", self.ramp)
        self.put("cup.jpg", self.cup)
        office.edit('assets: ""', 'assets: "%s"' % self.folder)

    def put(self, name, octets):
        with open(os.path.join(self.folder, name), "wb") as file:
            file.write(octets)

    def remove(self, name):
        os.unlink(os.path.join(self.folder, name))

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def strict(letter):
    """The letter taken apart by a parser that forgives nothing."""
    return email.message_from_bytes(letter.octets, policy=email.policy.default.clone(raise_on_defect=True))


def travel(test, office, pictures):
    office.add_people(flow.people(10))
    mailing = office.queue(LETTER)
    test.same("sent", 0, office.once().code)
    letters = office.letters()
    test.same("all of them", (9, 9), (len(letters), office.books(mailing)["sent"]))
    for letter in letters:
        message = strict(letter)
        parts = [part for part in message.walk()]
        test.same("the parts", ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
                                "image/jpeg"], [part.get_content_type() for part in parts])
        html, ramp, cup = parts[3].get_content(), parts[4], parts[5]
        test.same("the octets", (pictures.ramp, pictures.cup), (ramp.get_content(), cup.get_content()))
        for part, times in ((ramp, 2), (cup, 1)):
            test.same("shown where it belongs", times, html.count('src="cid:%s"' % part["Content-ID"].strip("<>")))
        test.same("nothing from elsewhere", 3, html.count("<img "))
        test.check("complete without pictures", "[Picture: A ramp at the front door]" in parts[1].get_content())
        test.same("no long line", [], [line for line in letter.octets.split(b"\r\n\r\n", 1)[1].split(b"\r\n")
                                       if len(line) > 76])
    test.same("each is stored once", 2, office.value("SELECT count(*) FROM enclosures WHERE mailing = ?1", mailing))
    test.same("B-50: the same for everybody", 1, len({letter.octets.split(b"image/png", 1)[1] for letter in letters}))


def told_before(test, office, pictures):
    """What cannot go is said when the officer can still mend it."""
    pictures.put("large.png", b"\x89PNG\r\n\x1a\n" + bytes(300 * 1024))
    pictures.put("page.png", b"<html>")
    os.symlink("/etc/hostname", os.path.join(pictures.folder, "link.png"))
    for name, words in (("large.png", "at most 200 KB"), ("page.png", "no PNG picture"), ("link.png", "only a link"),
                        ("nowhere.png", "Put it there"), ("../ramp.png", "must be named")):
        result = office.run("proofread", office.file("bad.md", LETTER.replace("ramp.png", name, 1)))
        test.same("%s is refused" % name, 2, result.code)
        test.has("and why", words, result.out + result.err)
    page = office.good("preview", office.file("page.md", LETTER), "--web")
    test.has("a page shows it by its name", r'<img src="ramp\.png"', page.out)


def gone(test, office, pictures):
    """Between queue and the first letter: held, nothing sent, and its file's name not in the log."""
    before = len(office.letters())
    mailing = office.queue(LETTER.replace("new ramp", "second ramp"))
    pictures.remove("ramp.png")
    office.once()
    test.same("nothing went", before, len(office.letters()))
    test.same("all wait", 9, office.books(mailing)["waiting"])
    log = office.log.text()
    test.has("said in the log", r"on hold.*mailing=%d\b|mailing=%d\b.*A picture of the letter" % (mailing, mailing), log)
    test.has_not("without the name of the file", r"ramp\.png", log)
    pictures.put("ramp.png", pictures.ramp)
    office.good("mailing", "release", str(mailing))
    office.once()
    test.same("put back and released, it goes", before + 9, len(office.letters()))


def no_allowance(test, office, pictures):
    """Letters that could not be made have used up nothing of what the provider allows in a day."""
    server, port, record = smtp.failing(office, 0, [])
    smtp.by_smtp(office, port, per_day=40)
    mailing = office.queue(LETTER.replace("new ramp", "third ramp"))
    pictures.remove("ramp.png")
    office.once()
    test.check("held", office.books(mailing)["waiting"] >= 9, office.books(mailing))
    test.same("the day's letters are untouched", 0, office.value("SELECT coalesce(sum(letters), 0) FROM attempts_by_hour"))
    pictures.put("ramp.png", pictures.ramp)
    office.good("mailing", "release", str(mailing))
    office.once()
    test.same("and used once it goes", 9, office.value("SELECT sum(letters) FROM attempts_by_hour"))
    server.kill()
    server.wait()
    smtp.once_each(test, "with its picture", record, 9)


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        pictures = Pictures(office)
        try:
            travel(test, office, pictures)
            told_before(test, office, pictures)
            gone(test, office, pictures)
            no_allowance(test, office, pictures)
        finally:
            pictures.close()
    test.done()


if __name__ == "__main__":
    main()
