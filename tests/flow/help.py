#!/usr/bin/env python3
"""
What the program says of itself: help, usage and the manual have the same commands and options, and what is to be typed next can be pasted.
"""
import os
import re
import time

import flow


def entries():
    """The entries of signpost(1), by the command each explains."""
    with open(os.path.join(flow.ROOT, "daemon/roles/tool/signpost.1")) as file:
        parts = re.split(r"(?m)^\.It Ic ", file.read())[1:]
    return {re.split(r" (?:Ar|Fl|Op|Oo|Cm|Qq|\\)", name)[0].strip(): part for part in parts
            for name in part.partition("\n")[0].split(" , ")}


def manual(test, office):
    """Every option of every command stands in its entry."""
    explained, seen = entries(), 0
    for command in re.findall(r"(?m)^  ([a-z]+(?: [a-z]+)*)(?:  | (?=the people who are sent))", office.run("help", config=False).out):
        options = re.findall(r"(?m)^  --([a-z-]+)", office.run(*command.split(), "--help", config=False).out)
        seen += len(options)
        test.same("the manual on " + command, [], [one for one in options if not re.search(r"-%s\b" % one, explained.get(command, ""))])
    test.check("there are options", seen > 50, seen)


def help_on(test, office):
    """`help WORDS` is `WORDS --help`; of what there is not neither explains anything."""
    for words in (("new",), ("event", "add"), ("event",), ("mailing", "who")):
        asked, helped = office.run("help", *words, config=False), office.run(*words, "--help", config=False)
        test.check("help " + " ".join(words), asked.code == 0 and asked.out == helped.out != "", (asked, helped))
    test.has("new says which kinds there are", "newsletter.*event.*survey.*signposting.*notice.*service", office.run("new", "--help").out)
    test.has("so does its usage", "newsletter.*event.*survey.*signposting.*notice.*service", office.run("new").err)
    test.has("mailing who says which people", r"sent\|refused\|not-sent\|doubt\|waiting\|returned", office.run("mailing", "who", "4").err)
    for words in (("evidence", "--help"), ("help", "evidence"), ("help", "event", "make")):
        result = office.run(*words, config=False)
        test.check(" ".join(words) + " is a mistake", result.code == 1 and result.out == "" and "there is no command" in result.err, result)
    test.same("what the manual has: help", ["help"], [one for one in entries() if one == "help"])


LETTER = "---\nsubject: News\n%s---\n\n## Grants\nTopic: news\n\nForty places are open.\n"
EVENT = "---\ntitle: Coffee\nstarts: 2099-01-01 10:00\n---\n\nCome.\n"
SURVEY = "---\ntitle: Buses\ncloses: 2099-01-01 10:00\nlink: https://www.example.org/s\n---\n\nSay.\n"


def full_output(test, office):
    """A disk that is full, or a pipe that nobody reads, takes back nothing: whoever does it once more would send it twice."""
    into = ("sh", "-c", 'exec "$@" >/dev/full', "sh")
    result = office.run("queue", office.file("full.md", LETTER % ""), "--yes", wrapper=into)
    test.same("what cannot be written: 4", 4, result.code)
    test.has("and it is said that it is done", "changed all the same", result.err)
    test.same("queued", "queued", office.good("mailing", "list", "--json").json()[0]["state"])
    office.good("stop", "--yes")


def to_paste(test, office):
    """A file that has a blank in its name stands in quotation marks in what to type next; one that has no name is FILE."""
    month = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 30 * 86400))
    letter, again, event, survey = (office.file("my %s.md" % name, text) for name, text in (("letter", LETTER % ""), (
        "again", LETTER % ("send: %s 09:00\nrepeat: every week\n" % month)), ("event", EVENT), ("survey", SURVEY)))
    test.has("proofread", "Next: signpost preview '%s'$" % letter, office.good("proofread", letter).out.strip())
    test.has("of standard input", "Next: signpost preview FILE$", office.good("proofread", "-", input=LETTER % "").out.strip())
    test.has("that had a name before sudo", "Next: signpost preview 'my letter.md'$", office.good(
        "proofread", "-", "--file-name", "my letter.md", input=LETTER % "").out.strip())
    for path, command in ((event, "event add"), (survey, "survey add")):
        test.has(command, "signpost %s '%s'$" % (command, path), office.run("proofread", path).err.strip())
    test.has("repeat add", "signpost repeat add '%s'$" % again, office.run("queue", again).err.strip())
    new = os.path.join(office.folder, "a new one.md")
    test.has("new", "then: signpost event add '%s'$" % new, office.good("new", "event", new).out.strip())


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        manual(test, office)
        help_on(test, office)
        to_paste(test, office)
        full_output(test, office)
    test.done()


if __name__ == "__main__":
    main()
