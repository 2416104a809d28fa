#!/usr/bin/env python3
"""
Hostile names, addresses, subjects and texts, through the list of people, through `member add` and
through the officer's file (E-05, E-15, C-11).  Each is refused in words, or arrives exactly as it
was written: never as a header, a recipient, a command or another letter.
"""
import html
import re
import unicodedata

import flow

LETTER = flow.NEWSLETTER.split("## Petition")[0]
LONG = "x" * 10000

NAMES = (
    "Bob\r\nBcc: evil@example.com", "Bob\nX-Evil: yes", "Bob\rX-Evil: yes", "Bob\0Evil", "Bob\t\tTab", LONG,
    "{{name}}", "{{", "}}", "*|FNAME|*", "=?utf-8?q?evil?=", "=?utf-8?B?ZXZpbA==?=", ".", "..", ".leading",
    "\u202eevil\u202c", "\u2067evil", "أحمد علي", "Zoë", "Zo\u0308e", "😀 Smile", "<script>alert(1)</script>", "</td>",
    "O'Neil & Sons", "=cmd|' /C calc'!A0", "+44 1632", "%s%n%s", "$(reboot)", "`reboot`", "; DROP TABLE members",
    "'; DROP TABLE members; --", "Ann\u2028Bob", "Ann\u0085Bob", "Ann\u200bBob", "[link](https://evil.example)",
    "**bold**", "# heading", "\\", "a" * 80, "=0D=0A.=0D=0A", "Ann =\r\n", "\ufeffAnn", "Ann\x7f", "\x1b[31mred",
    "Jean-Luc d'Arc Jr.", "李小龍", "Łukasz Żółć", "e" + "\u0301" * 50,
)

BAD_ADDRESSES = (
    "a@example.org\r\nRCPT TO:<evil@example.com>", "<a@example.org>", "a@example.org,b@example.org", "a@example.org b",
    "a@@example.org", "@example.org", "a@", "a", '"a b"@example.org', "a@exa mple.org",
    "x" * 65 + "@example.org", "a@" + "x" * 64 + ".example", "a@" + "x." * 130 + "example", "a\0@example.org",
    "a@example.org\0", "a@[127.0.0.1]", "a@example..org", ".a@example.org", "a.@example.org", "a@-example.org",
    "😀@example.org", "\u202ea@example.org", "postmaster@localhost", "a@example.org>", "a@example.org;",
)
# The third is the second once more.
GOOD_ADDRESSES = (
    "zoë@example.org", "a@bücher.example", "a@xn--bcher-kva.example", "a+b@example.org", "o'neil@example.org", "a%b@example.org",
    "a!b@example.org", "{{name}}@example.org", "=?utf-8?q?a?=@example.org", "-oQ/tmp/x@example.org",
)

SUBJECTS = (
    "News\rBcc: evil@example.com", "News\0News", LONG, "{{name}}", "{{", "*|FNAME|*", "=?utf-8?q?evil?=",
    "=?iso-8859-1?B?ZXZpbA==?=", ".", ".leading dot", "..", "\u202eevil", "أخبار الأسر", "News for all 😀", "Zoë's news",
    "A \"quoted\" subject, with: marks; <and> more", "x" * 70, "x " * 45, "ü" * 60, "News\u2028Bcc: evil@example.com",
    "News\x1b[31m", "News\u0085Bcc: evil@example.com", "Re: [evil] (comment) \\", "=" * 30, "News =?= ?= =?",
)

BODIES = (
    ("a dot alone", "One.\n\n\\.\n\nTwo.\n", [".", "Two."]),
    ("dots that lead", "..two\n\n...three\n\n    .code\n    ..\n", ["..two", "...three", ".code", ".."]),
    ("a header", "Bcc: evil@example.com\n\nSubject: evil\n", ["Bcc: evil@example.com", "Subject: evil"]),
    ("From at the start", "From here on all is new.\n\nFrom: nobody\n", ["From here on all is new.", "From: nobody"]),
    ("a long word", "x" * 2000 + "\n", []),
    ("a boundary", "--=_signpost\n\n--=-\n\n--\n", []),
    ("other scripts", "أهلا وسهلا\n\n你好\n\n😀😀😀\n", ["أهلا وسهلا", "你好", "😀😀😀"]),
    ("equals signs", "a=b =3D =0A =\n\n=\n\n====x\n", ["a=b =3D =0A ="]),
    ("spaces at the end", "ends with spaces   \nnext line\t\n\nlast\n", ["last"]),
    ("MIME in the text", "Content-Type: text/html\n\nMIME-Version: 6.66\n", ["Content-Type: text/html"]),
)


def plain(text):
    return unicodedata.normalize("NFC", text)


def shape(letter):
    """What no text of anybody's may change: the headers there are, and the parts."""
    return sorted(letter.message.keys()), [part.get_content_type() for part in letter.message.walk()]


def sound(test, name, letter, model):
    test.same("%s: headers and parts as in any letter" % name, shape(model), shape(letter))
    test.check("%s: lines" % name, not re.search(rb"\r(?!\n)|(?<!\r)\n|\0", letter.octets) and
               max(map(len, letter.octets.split(b"\r\n"))) <= 998 and max(letter.octets) < 128, letter.octets[:500])
    test.same("%s: no defects" % name, [], [defect for part in letter.message.walk() for defect in part.defects])


def model_letter(office):
    office.add_people([flow.Person("model@example.org", "Model Example", "news")])
    office.queue(LETTER)
    office.once()
    return office.letters()[0]


def shown(text):
    return ascii(text if len(text) < 40 else text[:37] + "...")


def named(test, office, model):
    """Names by import and by member add; then one mailing to all who got in."""
    taken = {}
    for number, name in enumerate(NAMES):
        address = "hostile%d@example.org" % number
        row = flow.Person(address, name, "news").row()
        path = office.file("hostile.csv", (flow.COLUMNS + "\n" + row + "\n").encode())
        result = office.run("member", "import", path, "--source", "flow test", "--yes")
        test.check("name %s: taken, or refused in words" % shown(name), result.code in (0, 2), result)
        if result.code == 0:
            taken[address] = name
        else:
            test.has("name %s: says where and why" % shown(name), r"\n  line 2: .*[a-z]{3}", result.out)
        if "\0" in name:
            continue
        added = office.run("member", "add", "added%d@example.org" % number, "--name=" + name)
        test.check("member add %s: taken, or refused" % shown(name), added.code in (0, 2), added)
        test.same("member add agrees with the import: %s" % shown(name), result.code == 0, added.code == 0)
    for name in ("Zoë", "أحمد علي", "李小龍", "Łukasz Żółć", "Jean-Luc d'Arc Jr.", "Zo\u0308e"):
        test.check("an honest name is taken: %s" % shown(name), name in taken.values())
    return taken


def delivered(test, office, model, taken):
    office.queue(LETTER.replace("December", "for hostile names"))
    test.same("sent", 0, office.once().code)
    letters = {one.to: one for one in office.letters() if "hostile names" in str(one.message["Subject"])}
    test.same("everybody who was taken, and nobody else", set(taken) | {"model@example.org"}, set(letters))
    for address, name in taken.items():
        letter = letters.get(address)
        if letter is None:
            continue
        sound(test, "name %s" % shown(name), letter, model)
        greeting = "Hello %s," % plain(name.strip())
        test.check("name %s: as written, in the text" % shown(name), greeting in plain(letter.part("text/plain")),
                   letter.part("text/plain")[:300])
        page = plain(html.unescape(letter.part("text/html")))
        test.check("name %s: as written, on the page" % shown(name), greeting in page, page[:300])
        if "<" in name:
            test.check("name %s: not as markup" % shown(name), name not in letter.part("text/html"))


def addressed(test, office):
    """Addresses: a bad one is refused; a good one is one recipient."""
    before = {person for person, in office.rows("SELECT id FROM members")}
    for number, address in enumerate(BAD_ADDRESSES + GOOD_ADDRESSES):
        row = flow.Person(address, "Ann Example", "news").row()
        path = office.file("hostile.csv", (flow.COLUMNS + "\n" + row + "\n").encode())
        result = office.run("member", "import", path, "--source", "flow test", "--yes")
        test.check("address %s: taken, or refused in words" % shown(address), result.code == (0 if address in GOOD_ADDRESSES else 2) and
                   (result.code == 0 or "\n  line 2: " in result.out), result)
    office.secrets.update(("evil@example.com", "bücher.example", "o'neil@example.org"))
    added = office.value("SELECT count(*) FROM members") - len(before)
    mailing = office.queue(LETTER.replace("December", "for hostile addresses"))
    test.same("sent", 0, office.once().code)
    letters = [one for one in office.letters() if "hostile addresses" in str(one.message["Subject"])]
    test.same("one letter for each who was taken", len(letters), office.books(mailing)["sent"])
    test.same("honest addresses are taken", len(GOOD_ADDRESSES) - 1, added)
    for letter in letters:
        test.check("C-05: one address", re.fullmatch(r"(?:[!-~]|\w)+@[a-z0-9.-]+", letter.to) and letter.to.count("@") == 1 and
                   not re.search(r"[,;<>\s]", letter.to) and "evil" not in letter.to.split("@")[1], letter.to)


def newest(test, office, before):
    for letter in office.letters():
        if letter.path not in before and letter.to == "model@example.org":
            return letter
    test.check("a letter was written", False, office.log.text()[-600:])
    return None


def titled(test, office, model):
    for subject in SUBJECTS:
        text = LETTER.replace("News for families, December", subject)
        office.secrets.add(subject.strip()[:60] if len(subject.strip()) > 8 else "a subject of a test")
        result = office.run("queue", office.file("hostile.md", text.encode()), "--yes", "--json")
        test.check("subject %s: taken, or refused in words" % shown(subject), result.code in (0, 2), result)
        if result.code != 0:
            continue
        before = {one.path for one in office.letters()}
        test.same("sent", 0, office.once().code)
        letter = newest(test, office, before)
        if letter is None:
            continue
        sound(test, "subject %s" % shown(subject), letter, model)
        test.same("subject %s: as written" % shown(subject), plain(subject.strip()),
                  plain(str(letter.message["Subject"])))
    for good in ("أخبار الأسر", "News for all 😀", "Zoë's news"):
        test.check("an honest subject is taken: %s" % shown(good),
                   any(str(one.message["Subject"]) == good for one in office.letters()))


def written(test, office, model):
    for name, body, lines in BODIES:
        text = "---\nsubject: Body\n---\n\nHello {{name}},\n\n## Something new\nTopic: news\n\n" + body
        result = office.run("queue", office.file("hostile.md", text.encode()), "--yes", "--json")
        test.check("%s: taken, or refused in words" % name, result.code in (0, 2), result)
        if result.code != 0:
            continue
        before = {one.path for one in office.letters()}
        office.once()
        letter = newest(test, office, before)
        if letter is None:
            continue
        sound(test, name, letter, model)
        found = [line.strip() for line in letter.part("text/plain").splitlines()]
        for line in lines:
            test.check("%s: %r arrives" % (name, line), line in found, found)


def files(test, office):
    """Whole files that are no text of ours."""
    for name, octets in (("nothing", b""), ("octets", bytes(range(256)) * 20), ("NUL", b"\0" * 1000),
                         ("not UTF-8", LETTER.encode("utf-16")), ("latin-1", LETTER.replace("here", "ä").encode("latin-1")),
                         ("no end", b"---\nsubject: x"), ("too much", LETTER.encode() + b"x y " * 500000),
                         ("many sections", b"---\nsubject: x\n---\n" + b"## a\nTopic: news\n\ntext\n\n" * 40)):
        for command in ("queue", "proofread"):
            result = office.run(command, office.file("odd.md", octets), "--yes")
            test.check("%s of %s: refused in words" % (command, name), result.code == 2 and result.err.strip(), result)
        result = office.run("member", "import", office.file("odd.csv", octets), "--source", "flow test", "--yes")
        test.check("import of %s: refused in words" % name, result.code == 2 and result.err.strip(), result)
    result = office.run("proofread", office.file("letter.docx", b"PK\x03\x04" + b"\xff" * 100000))
    test.check("a large Word document: it says what it is", result.code == 2 and "a file of Word" in result.err, result)
    honest = b"\xef\xbb\xbf" + LETTER.replace("\n", "\r\n").encode()
    test.same("a byte-order mark and CRLF are accepted", 0,
              office.run("proofread", office.file("windows.md", honest)).code)


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        model = model_letter(office)
        taken = named(test, office, model)
        delivered(test, office, model, taken)
        files(test, office)
    with flow.Office(test) as office:
        addressed(test, office)
    with flow.Office(test) as office:
        model = model_letter(office)
        titled(test, office, model)
        written(test, office, model)
    test.done()


if __name__ == "__main__":
    main()
