#!/usr/bin/env python3
"""
What the program makes by itself: surveys with one reminder (K09, K41, A-49), letters that come again and again (F-13), quiet hours that
pause a running send (F-07), and the agenda that tells of all of it.
"""
import re

import flow
from flow import at

LETTER = flow.NEWSLETTER.split("## Petition")[0].replace("subject: News for families, December\n", "subject: News for families\n")
SURVEY = """---
title: Getting to school
link: https://www.example.org/survey
%scloses: %s
remind: %s
---

How does your child get to school?
"""


def subjects(office):
    found = {}
    for letter in office.letters():
        found.setdefault(str(letter.message["Subject"]), []).append(letter.to)
    return found


def surveys(test):
    everybody = [flow.Person("a@example.org", "", "surveys"), flow.Person("b@example.org", "", "surveys;news"),
                 flow.Person("c@example.org", "", "news")]
    with flow.Office(test) as office:
        office.add_people(everybody)
        path = office.file("s.md", SURVEY % ("", "Friday 15 January 2027, 5pm", "3 days"))
        office.good("survey", "add", path, "--yes", env=at("2027-01-04T09:00:00Z"))
        office.good("survey", "invite", "1", "--yes", env=at("2027-01-04T09:00:10Z"))
        office.once(env=at("2027-01-04T09:01:00Z"))
        test.same("invited are those who agreed to surveys", {"Survey: Getting to school": ["a@example.org", "b@example.org"]},
                  {name: sorted(to) for name, to in subjects(office).items()})
        test.check("twice only if asked", office.run("survey", "invite", "1", "--yes", env=at("2027-01-05T09:00:00Z")).code == 2)
        # The end moves: the reminder moves with it.
        later = office.file("s2.md", SURVEY % ("", "Wednesday 20 January 2027, 5pm", "3 days"))
        office.good("survey", "change", "1", later, "--yes", env=at("2027-01-06T09:00:00Z"))
        office.once(env=at("2027-01-12T17:00:30Z"))
        test.same("not at the old time", 1, len(subjects(office)))
        office.once(env=at("2027-01-17T17:00:30Z"))
        test.same("one reminder", 2, len(subjects(office).get("Still open: Getting to school", [])))
        office.good("survey", "change", "1", office.file("s3.md", SURVEY % ("", "Friday 29 January 2027, 5pm", "3 days")), "--yes",
                    env=at("2027-01-18T09:00:00Z"))
        office.once(env=at("2027-01-26T17:00:30Z"))
        test.same("K09 never a second one", 2, len(subjects(office).get("Still open: Getting to school", [])))
        early = office.run("survey", "result", "1", office.file("r.md", LETTER), env=at("2027-01-26T18:00:00Z"))
        test.check("its result before it has closed: asked first", early.code == 1 and "is open until Friday 29 January 2027" in early.out, early)
        test.check("nothing after it has closed", office.run("survey", "invite", "1", "--again", "--yes",
                                                             env=at("2027-01-29T17:00:00Z")).code == 2)
        test.has("its result is asked for", "not told yet", office.good("survey", "list", env=at("2027-02-01T09:00:00Z")).out)
        office.good("survey", "result", "1", office.file("r.md", LETTER), "--yes", env=at("2027-02-01T09:00:00Z"))
        test.has("A-49 told, and tied to it", r"Result +told in mailing \d+",
                 office.good("survey", "show", "1", env=at("2027-02-01T09:01:00Z")).out)
        office.once(env=at("2027-02-01T09:02:00Z"))


def opened_survey(test):
    """One that people are answering already can be changed from its own file, and written about again."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "surveys")])
        office.good("survey", "add", office.file("s.md", SURVEY % ("opens: 2027-01-10 09:00\n", "2027-01-15 17:00", "2 days")), "--yes",
                    env=at("2027-01-04T09:00:00Z"))
        office.good("survey", "invite", "1", "--yes", env=at("2027-01-04T09:00:10Z"))
        office.once(env=at("2027-01-11T09:00:30Z"))
        later = at("2027-01-12T09:00:00Z")
        file = office.good("survey", "show", "1", "--file", env=later).out.replace("2027-01-15 17:00", "2027-01-29 17:00")
        office.good("survey", "change", "1", office.file("later.md", file), "--yes", env=later)
        office.good("survey", "invite", "1", "--again", "--yes", env=later)
        office.once(env=at("2027-01-12T09:01:00Z"))
        test.same("both invitations went", [2], [len(to) for to in subjects(office).values()])
        other = office.file("other.md", file.replace("opens: 2027-01-10", "opens: 2027-01-11"))
        test.check("another time that has passed is no opening", office.run("survey", "change", "1", other, "--yes", env=later).code == 2)


def closed_survey(test):
    """Down at its time, and it closes within a day: dropped.  An invitation that would go after the end is refused."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "surveys")])
        office.good("survey", "add", office.file("s.md", SURVEY % ("opens: 2027-01-10 09:00\n", "2027-01-15 17:00", "2 days")), "--yes",
                    env=at("2027-01-04T09:00:00Z"))
        office.good("survey", "invite", "1", "--yes", env=at("2027-01-04T09:00:10Z"))
        office.once(env=at("2027-01-14T18:00:00Z"))
        test.same("neither invitation nor reminder", {}, subjects(office))
        test.same("the invitation expired", "expired", office.good("mailing", "show", "1", "--json",
                                                                   env=at("2027-01-14T18:00:10Z")).json()[0]["state"])
        test.has("and the reminder says why", "dropped=(survey_closed|no_notice)", office.log.text())


def many_expire(test):
    """F.1: however many are too late in one turn, each expires and the log names each."""
    count = 40
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "news")])
        queued = [office.queue(LETTER.replace("subject:", "send: 2027-06-01 09:00\nsubject:").replace("News for", "News %d for" % i),
                               env=at("2027-05-31T12:00:00Z")) for i in range(count)]
        office.once(env=at("2027-06-02T12:00:00Z"))
        test.same("a day late: all are held", [(3, count)], office.rows("SELECT state, count(*) FROM mailings GROUP BY state"))
        office.once(env=at("2027-06-07T12:00:00Z"))
        test.same("a week late: all expire", [(4, count)], office.rows("SELECT state, count(*) FROM mailings GROUP BY state"))
        test.same("each is named once", queued, sorted(int(one) for one in re.findall(
            r"mailing expired: it was too late when its turn came mailing=(\d+)", office.log.text())))
        test.same("nobody has a letter", [], office.letters())


BAD_SURVEYS = [
    ("closes before it opens", SURVEY % ("opens: 2027-02-10 09:00\n", "2027-02-01 17:00", "3 days"), 5, 9, "closes before it opens"),
    ("in the past", SURVEY % ("", "2026-01-15 17:00", "3 days"), 4, 9, "has passed"),
    ("two reminders", SURVEY % ("", "2027-02-15 17:00", "3 days, 1 day"), 5, 9, "reminded once"),
    ("no link", SURVEY.replace("link: https://www.example.org/survey\n", "") % ("", "2027-02-15 17:00", "3 days"), 0, 0, "where people"),
    ("in another decade", SURVEY % ("", "2037-02-15 17:00", "3 days"), 4, 9, "more than two years ahead"),
    ("a day too far ahead", SURVEY % ("", "2029-01-05 09:00", "3 days"), 4, 9, "more than two years ahead"),
    ("for those who got no mailing", SURVEY % ("for: got 41\n", "2027-02-15 17:00", "3 days"), 4, 6, "no mailing with this number"),
    ("reminded before it opens", SURVEY % ("opens: 2027-02-10 09:00\n", "2027-02-12 17:00", "3 days"), 6, 9, "reminded before they are invited"),
    ("a petition", SURVEY.replace("org/survey", "org/petition") % ("", "2027-02-15 17:00", "3 days"), 3, None, "its address has 'petition' in it"),
    ("an open link", SURVEY.replace("https://", "http://") % ("", "2027-02-15 17:00", "3 days"), 3, 7, "https"),
]


def bad_surveys(test):
    with flow.Office(test) as office:
        result = office.run("survey", "add", office.file("bad.md", SURVEY % ("", "Friday 17 February 2027, 10am", "3 days")), "--yes",
                            "--json", env=at("2027-01-04T09:00:00Z"))
        test.same("a wrong weekday keeps the hour", "closes: Wednesday 17 February 2027, 10am", result.json()[0]["fix"])
        office.refuses(("survey", "add"), BAD_SURVEYS, at("2027-01-04T09:00:00Z"))
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.refuses(("survey", "add"), [("reminded when it has closed", SURVEY % ("", "Sunday 14 February 2027, 11.59pm", "1 day"), 5, 9,
                                            "when they are over, on Monday 15 February 2027, 08:00, the survey has closed")], at("2027-01-04T09:00:00Z"))
        office.add_people([flow.Person("a@example.org", "", "surveys")])
        office.good("survey", "add", office.file("s.md", SURVEY % ("", "Friday 15 January 2027, 5pm", "30 days")), "--yes", env=at("2027-01-04T09:00:00Z"))
        test.has("a reminder that has passed is told", "No reminder +30 days before it closes: that time has passed", office.good(
            "survey", "invite", "1", "--yes", env=at("2027-01-04T09:00:10Z")).out)


def rewritten(test):
    """Other words are judged for the time at which they will go, and not for that of their file."""
    with flow.Office(test) as office:
        office.add_people(flow.people(4))
        now = at("2026-12-01T09:00:00Z")
        mailing = office.queue(LETTER.replace("\n---", "\nsend: 2027-01-05 09:00\n---", 1), env=now)
        ended = LETTER.replace("Topic: news\n", "Topic: news\nEnds: 2026-12-09\n", 1)
        bad = office.run("mailing", "rewrite", str(mailing), office.file("ended.md", ended), "--yes", env=now)
        test.check("a section that is over by then is refused", bad.code == 2 and "before this mailing goes out (Tuesday 5 January 2027, 09:00)" in bad.out, bad)
        early = LETTER.replace("\n---", "\nsend: 2026-12-02 09:00\n---", 1).replace("Forty", "Fifty")
        test.has("how many people get it is said, before and after", "So far: .*, for 4 people as things are.\n.*, for 4 people.",
                 office.good("mailing", "rewrite", str(mailing), office.file("early.md", early), "--yes", env=now).out)
        office.once(env=at("2026-12-03T09:00:00Z"))
        test.same("its time stays", 0, office.sent(mailing))
        office.once(env=at("2027-01-05T09:00:30Z"))
        test.same("then it goes, with the new words", 4, len([one for one in office.letters() if one.holds("Fifty")]))


def repeats(test):
    with flow.Office(test) as office:
        office.add_people(flow.people(4))
        monthly = LETTER.replace("\n---", "\nsend: 2027-01-05 09:00\nrepeat: every month on the first Tuesday\n---", 1)
        office.good("repeat", "add", office.file("m.md", monthly), "--yes", env=at("2026-12-20T09:00:00Z"))
        office.once(env=at("2026-12-29T08:59:00Z"))
        test.same("not before its time", 0, office.value("SELECT count(*) FROM mailings WHERE origin = 9"))
        office.once(env=at("2026-12-29T09:00:30Z"))
        made = office.value("SELECT max(id) FROM mailings WHERE origin = 9")
        shown = office.good("mailing", "show", str(made), "--json", env=at("2026-12-29T09:01:00Z")).json()[0]
        test.same("made a week before, and on hold", ("held", "draft", "2027-01-05T09:00:00+00:00"), (
            shown["state"], shown["hold"], shown["send"]))
        office.once(env=at("2027-01-05T09:00:30Z"))
        test.same("nothing goes that nobody released", {}, subjects(office))
        words = office.good("mailing", "show", str(made), "--file", env=at("2027-01-05T09:01:00Z")).out
        test.has_not("its file says nothing of coming again", "repeat", words)
        office.good("mailing", "rewrite", str(made), office.file("january.md", words.replace("Forty new places", "Fifty new places").replace(
            "send: 2027-01-05 09:00\n", "")), "--yes", env=at("2027-01-05T09:02:00Z"))
        office.good("mailing", "release", str(made), env=at("2027-01-05T09:03:00Z"))
        office.once(env=at("2027-01-05T09:04:00Z"))
        letters = [letter for letter in office.letters() if "News" in str(letter.message["Subject"])]
        test.check("the new words go to everybody", len(letters) == 4 and all(one.holds("Fifty new places") for one in letters))
        # Off from January to June: five were missed, and one is made.
        office.once(env=at("2027-06-03T09:00:00Z"))
        test.same("F-13 several missed ones collapse to the last, which is not too late", 2,
                  office.value("SELECT count(*) FROM mailings WHERE origin = 9"))
        test.has("and that is said", "dropped=collapsed", office.log.text())
        test.same("the next one is in July", "2027-07-06 09:00", office.value("SELECT words FROM appointments WHERE state = 0"))
        office.good("repeat", "end", "1", env=at("2027-06-04T09:00:00Z"))
        office.once(env=at("2027-07-06T09:00:30Z"))
        test.same("an ended one is not made", 2, office.value("SELECT count(*) FROM mailings WHERE origin = 9"))
        itself = LETTER.replace("\n---", "\nsend: 2027-08-02 09:00\nrepeat: every Monday\nahead: 0 days\nrelease: itself\n---", 1)
        office.good("repeat", "add", office.file("w.md", itself), "--yes", env=at("2027-08-01T09:00:00Z"))
        for day in ("2027-08-02", "2027-08-09"):
            before = len(office.letters())
            office.once(env=at(day + "T08:00:30Z"))
            test.same("one that releases itself goes on " + day, 4, len(office.letters()) - before)
        test.has_not("nothing to mend", "could not be made", office.good("status", env=at("2027-08-09T09:00:00Z")).out)
        office.edit("  - name: events\n", "  - name: outings\n")
        office.edit("[news, events,", "[news, outings,")
        before = len(office.letters())
        office.once(env=at("2027-08-16T08:00:30Z"))
        test.same("a letter that does not pass any more goes to nobody", before, len(office.letters()))
        test.has("and that needs a person", "the letter of repeat 2 could not be made: its text .*signpost repeat show 2",
                 office.good("status", env=at("2027-08-16T09:00:00Z")).out)
        office.edit("  - name: outings\n", "  - name: events\n")
        office.edit("[news, outings,", "[news, events,")
        bad = LETTER.replace("\n---", "\nsend: 2027-01-05 09:00\nrepeat: FREQ=MINUTELY\n---", 1)
        result = office.run("repeat", "add", office.file("b.md", bad), "--yes", "--json", env=at("2026-12-20T09:00:00Z"))
        test.check("below a day is refused, with line and column", result.code == 2 and any(
            (one["line"], one["column"]) == (4, 9) and "once a day" in one["text"] for one in result.json()), result.out)
        ends = itself.replace("Topic: news", "Topic: news\nEnds: 2027-08-20", 1)
        result = office.run("repeat", "add", office.file("e.md", ends), "--yes", "--json", env=at("2027-08-01T09:00:00Z"))
        test.check("what ends cannot come again and again", result.code == 2 and any(
            one["column"] == 1 and "could not be made any more" in one["text"] for one in result.json()), result.out)


def not_made(test):
    """A letter that could not be made is told to staff on Monday, until a week later it is no news any more."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("a@example.org", "", "news"), flow.Person("staff@example.org", "", "", "staff")])
        office.good("repeat", "add", office.file("w.md", LETTER.replace(
            "\n---", "\nsend: 2027-08-03 09:00\nrepeat: every 8 weeks\nahead: 0 days\nrelease: itself\n---", 1)), "--yes",
                    env=at("2027-08-01T09:00:00Z"))
        office.edit("  - name: news\n", "  - name: tidings\n")
        office.edit("[news, events,", "[tidings, events,")
        for day in ("2027-08-03T08:00:30Z", "2027-08-09T08:00:00Z", "2027-08-16T08:00:00Z"):
            office.once(env=at(day))
            office.once(env=at(day.replace("00Z", "50Z").replace("30Z", "50Z")))
        weeks = [re.sub(r"\s+", " ", letter.part("text/plain")) for letter in office.letters() if "The week" in str(letter.message["Subject"])]
        test.same("told in its week, and not in the next", [True, False], [
            "1 letter could not be made when its time came" in week for week in weeks])
        test.same("nothing went", 0, len(subjects(office).get("News for families", [])))


MEETING = """---
title: Directors' meeting
starts: 2027-02-02 19:00
ends: 9pm
place: Village hall, High Street
access: step-free
cost: free
book: answer this letter
contact: Sam at the office
topic: board
for: directors
repeat: %s
remind: 2 days
---

The papers follow a week before.
"""


def calls(office):
    """Which letters have gone, as their subjects."""
    return sorted(letter.message["Subject"] for letter in office.letters() if "irectors" in str(letter.message["Subject"]))


def meetings(test):
    """Directors meet again and again: an event for each time, whose notice is made two weeks before and waits for a person (F-13)."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("d@example.org", "", "", "director"), flow.Person("m@example.org", "", "events")])
        added = office.good("event", "add", office.file("m.md", MEETING % "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU"), "--yes",
                            env=at("2027-01-25T09:00:00Z"))
        starts = [row["starts"] for row in office.good("event", "list", "--json", env=at("2027-01-25T09:00:10Z")).json()]
        test.same("one for each time, at seven in winter and in summer", [
            "2027-02-02T19:00:00+00:00", "2027-04-06T19:00:00+01:00", "2027-06-01T19:00:00+01:00", "2027-08-03T19:00:00+01:00",
            "2027-10-05T19:00:00+01:00", "2027-12-07T19:00:00+00:00", "2028-02-01T19:00:00+00:00"], starts)
        test.has("it says what it does", "Add these 7 events|Events 1 to 7 are added", added.out)
        test.has("and up to when", r"Times are added up to Tuesday 1 February 2028, 7pm to 9pm, and no later ones.*\n  starts: 2028-04-04 19:00\n"
                 r"  ends: 2028-04-04 21:00\n", added.out)
        test.has("a notice that would be late is told", "notice of event 1 would be due already", added.out)
        test.same("no event holds the others", 0, office.value("SELECT count(*) FROM events WHERE source LIKE '%repeat:%'"))
        plan = office.good("agenda", "2027-03", env=at("2027-01-25T09:01:00Z")).out
        test.has("the agenda tells it", r"Tuesday 23 March 2027\n  19:00 GMT .*Notice: Directors' meeting .*for a person to release", plan)
        # The first is queued by hand, the second released by a person, the third by nobody.
        office.good("event", "notice", "1", "--yes", env=at("2027-01-25T09:02:00Z"))
        office.once(env=at("2027-01-25T09:03:00Z"))
        office.once(env=at("2027-01-31T19:00:30Z"))
        test.same("by hand, and reminded", ["Directors' meeting", "Reminder: Directors' meeting"], [
            subject.split(",")[0].split(" on ")[0] for subject in calls(office)])
        office.once(env=at("2027-03-23T19:00:30Z"))
        made = office.value("SELECT max(id) FROM mailings")
        shown = office.good("mailing", "show", str(made), "--json", env=at("2027-03-23T19:01:00Z")).json()[0]
        test.same("made two weeks before by the clock on the wall, and held", ("held", "draft"), (shown["state"], shown["hold"]))
        office.once(env=at("2027-03-24T09:00:00Z"))
        test.same("nothing goes that nobody released", 2, len(calls(office)))
        office.good("mailing", "release", str(made), env=at("2027-03-24T09:01:00Z"))
        office.once(env=at("2027-03-24T09:02:00Z"))
        office.once(env=at("2027-04-04T17:59:00Z"))
        test.same("released: it goes", 3, len(calls(office)))
        office.once(env=at("2027-04-04T18:00:30Z"))
        test.same("its reminder goes at seven in summer time", 4, len(calls(office)))
        office.once(env=at("2027-05-18T18:00:30Z"))
        office.once(env=at("2027-05-30T18:00:30Z"))
        test.same("one that nobody released has no reminder either", 4, len(calls(office)))
        test.has("and that is said", "dropped=no_notice", office.log.text())
        # One is moved, one cancelled; the others stay.
        moved = office.good("event", "show", "4", "--file", env=at("2027-06-02T09:00:00Z")).out.replace("2027-08-03 19:00", "2027-08-10 19:00")
        moved = moved.replace("2027-08-03 21:00", "2027-08-10 21:00")
        office.good("event", "change", "4", office.file("moved.md", moved), "--yes", env=at("2027-06-02T09:00:00Z"))
        office.good("event", "cancel", "5", "--yes", env=at("2027-06-02T09:01:00Z"))
        due = [row[0] for row in office.rows("SELECT datetime(due_at, 'unixepoch') FROM appointments WHERE state = 0 AND kind = 4 ORDER BY due_at")]
        test.same("the notice moves with its event, that of a cancelled one is dropped", [
            "2027-07-27 18:00:00", "2027-11-23 19:00:00", "2028-01-18 19:00:00"], due)
        office.good("event", "notice", "6", "--yes", env=at("2027-06-02T09:02:00Z"))
        test.same("one that somebody queues by hand is not made a second time", 0, office.value(
            "SELECT count(*) FROM appointments WHERE state = 0 AND kind = 4 AND of = 6"))
        again = office.run("event", "change", "4", office.file("m.md", MEETING % "every month on the first Tuesday"), "--yes",
                           env=at("2027-01-26T09:02:00Z"))
        test.check("a change does not make new ones", again.code == 2 and "line 12" in again.err, again)


def weekly(test):
    """One that is told to release itself needs nobody; a late one waits for a person all the same."""
    with flow.Office(test) as office:
        office.add_people([flow.Person("d@example.org", "", "", "director")])
        text = (MEETING % "every Tuesday").replace("remind: 2 days", "notice: 3 days\nrelease: itself").replace(
            "19:00\nends: 9pm", "10:00\nends: 11am")
        office.good("event", "add", office.file("w.md", text), "--yes", env=at("2027-01-25T09:00:00Z"))
        test.same("a year and a month of weeks", 56, office.value("SELECT count(*) FROM events"))
        office.once(env=at("2027-01-30T10:00:30Z"))
        test.same("three days before, by itself", 1, len(calls(office)))
        # Off from Saturday to Monday morning: late, and the meeting is tomorrow.
        office.once(env=at("2027-02-08T09:00:00Z"))
        test.same("not when it comes late, within two days of the meeting", (1, 1), (len(calls(office)), office.value(
            "SELECT count(*) FROM mailings WHERE hold <> 0")))
        # Off until an hour before: too late for anybody.
        office.once(env=at("2027-02-16T09:00:00Z"))
        test.has("and not at all within three hours", "dropped=event_started", office.log.text())
        test.same("nothing went", 1, len(calls(office)))


def the_rest(test):
    """The same file again, a year later, with the times that were told; of a series with an end nothing is left to tell."""
    with flow.Office(test) as office:
        text = MEETING % "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU"
        office.good("event", "add", office.file("m.md", text), "--yes", env=at("2027-01-25T09:00:00Z"))
        later = text.replace("starts: 2027-02-02 19:00\nends: 9pm", "starts: 2028-04-04 19:00\nends: 2028-04-04 21:00")
        office.good("event", "add", office.file("n.md", later), "--yes", env=at("2028-01-25T09:00:00Z"))
        starts = [row[0] for row in office.rows("SELECT starts_wall FROM events ORDER BY id")]
        test.same("no time is left out or there twice", (["2028-02-01 19:00", "2028-04-04 19:00"], len(starts)), (
            starts[6:8], len(set(starts))))
        few = office.good("event", "add", office.file("f.md", MEETING % "FREQ=WEEKLY;COUNT=3"), "--yes", env=at("2027-01-25T09:00:00Z"))
        test.has("three are three", "Add these 3 events|Events \\d+ to \\d+ are added", few.out)
        test.has_not("and nothing was left out", "Times are added up to", few.out)


BAD_SERIES = [
    ("below a day", MEETING % "FREQ=MINUTELY", 12, 9, "once a day"),
    ("not the first of its times", MEETING % "every month on the second Tuesday", 3, 9, "not one of the times"),
    ("no time at all", MEETING % "FREQ=MONTHLY;UNTIL=20200101T000000", 12, 9, "no such time"),
    ("months without that day", (MEETING % "every month").replace("2027-02-02", "2027-03-31"), 12, 9, "Every month without a day 31 is left out"),
    ("a notice in no words", (MEETING % "every Tuesday").replace("remind:", "notice: soon\nremind:"), 13, 9, "how long before"),
    ("a notice in hours", (MEETING % "every Tuesday").replace("remind:", "notice: 3 hours\nremind:"), 13, 9, "days or weeks"),
    ("released by whom", (MEETING % "every Tuesday").replace("remind:", "release: Sam\nremind:"), 13, 10, "itself"),
    ("too long", (MEETING % "every Tuesday") + "All of it.\n" * 5930, 12, 9, "too long"),
]


def bad_series(test):
    with flow.Office(test) as office:
        office.refuses(("event", "add"), BAD_SERIES, at("2027-01-04T09:00:00Z"))
        test.same("nothing was added", 0, office.value("SELECT count(*) FROM events"))


def agenda(test):
    with flow.Office(test) as office:
        office.add_people(flow.people(2))
        office.good("repeat", "add", office.file("m.md", LETTER.replace(
            "\n---", "\nsend: 2027-03-02 09:00\nrepeat: every month on the first Tuesday\n---", 1)), "--yes", env=at("2027-02-20T09:00:00Z"))
        office.good("survey", "add", office.file("s.md", SURVEY % ("", "2027-03-12 17:00", "3 days")), "--yes", env=at("2027-02-20T09:00:00Z"))
        page = office.good("agenda", "2027-03", env=at("2027-02-20T09:00:00Z")).out
        for line in (r"Tuesday 2 March 2027\n  09:00 GMT  goes out +News for families", r"17:00 GMT  survey +The survey closes",
                     r"Friday 26 March 2027\n +bank holiday +Good Friday", r"Sunday 28 March 2027\n +clocks +The clocks go forward"):
            test.has("March: " + line, line, page)
        year = office.good("agenda", "year", "--json", env=at("2027-02-20T09:00:00Z")).json()
        letters = [one["at"] for one in year if one["what"] == "goes out"]
        test.same("twelve letters in the year, always at nine", (12, {"09:00"}), (len(letters), {one[11:16] for one in letters}))
        test.same("in order", sorted(one["at"][:10] for one in year), [one["at"][:10] for one in year])
        day = office.good("agenda", "2027-04-06", env=at("2027-02-20T09:00:00Z")).out
        test.has("in summer it says so", "09:00 BST", day)
        file = office.good("agenda", "2027-03", "--ics", env=at("2027-02-20T09:00:00Z")).out
        test.check("as a calendar file", file.startswith("BEGIN:VCALENDAR") and file.count("BEGIN:VEVENT") == 5 and "ATTENDEE" not in file)
        holiday = entries(file)["Good Friday"]
        test.same("a bank holiday is a whole day and makes nobody busy", ("20270326", "20270327", True, True), (
            holiday["DTSTART;VALUE=DATE"], holiday["DTEND;VALUE=DATE"], holiday["TRANSP"] == "TRANSPARENT",
            entries(file)["News for families (made before, for a person to release)"]["TRANSP"] == "OPAQUE"))
        test.check("a span nobody understands is refused", office.run("agenda", "soon").code == 1)


def entries(file):
    """The entries of a calendar file by their titles, each its lines by what stands before the colon."""
    found = {}
    for part in file.replace("\r\n", "\n").replace("\n ", "").split("BEGIN:VEVENT\n")[1:]:
        one = dict(line.split(":", 1) for line in part.split("END:VEVENT")[0].splitlines())
        found[one["SUMMARY"].replace("\\,", ",")] = one
    return found


WEEKEND = MEETING.replace("repeat: %s\n", "").replace("Directors' meeting", "Directors away").replace(
    "starts: 2027-02-02 19:00\nends: 9pm", "starts: 2027-03-26 18:00\nends: 2027-03-28 16:00\nnotice: 2 weeks")


def days(test):
    """An event of several days is on each of them, and its entries are the same ones when it moves."""
    now = at("2027-02-20T09:00:00Z")
    with flow.Office(test) as office:
        office.add_people([flow.Person("d@example.org", "", "", "director")])
        office.good("event", "add", office.file("w.md", WEEKEND), "--yes", env=now)
        page = office.good("agenda", "2027-03", env=now).out
        for line in (r"Friday 26 March 2027\n +bank holiday +Good Friday\n  18:00 GMT  event +Directors away "
                     r"\(until Sunday 28 March 2027, 16:00\)  \(event 1\)",
                     r"Saturday 27 March 2027\n {13}event +Directors away \(until Sunday 28 March 2027, 16:00\)  \(event 1\)",
                     r"Sunday 28 March 2027\n {13}event +Directors away", r"18:00 GMT  goes out +Notice: Directors away .*\(event 1\)"):
            test.has("March: " + line, line, page)
        day = office.good("agenda", "2027-03-27", env=now)
        test.has("the second day alone", "Directors away", day.out)
        test.has_not("is not empty", "Nothing is planned", day.out)
        test.has("the day behind it is", "Nothing is planned", office.good("agenda", "2027-03-30", env=now).out)
        test.same("and it is one entry of a calendar, whole", ("20270326T180000", "20270328T160000"), tuple(entries(office.good(
            "agenda", "2027-03-27", "--ics", env=now).out)["Directors away"][name] for name in (
                "DTSTART;TZID=Europe/London", "DTEND;TZID=Europe/London")))
        rows = office.good("agenda", "2027-03", "--json", env=now).json()
        test.same("what each number is of", [("goes out", "event", 1, False), ("bank holiday", "", 0, False), ("event", "event", 1, False),
                                             ("event", "event", 1, True), ("event", "event", 1, True), ("clocks", "", 0, False),
                                             ("bank holiday", "", 0, False)],
                  [(one["what"], one["of"], one["id"], one["goes_on"]) for one in rows])
        moved(test, office, now)
        for year, known in (("2031", True), ("2032", False), ("2025", False)):
            test.same("are the bank holidays known in " + year, known, "Bank holidays are known" not in office.good("agenda", year, env=now).out)


def moved(test, office, now):
    """Where an entry is must not be in what it is."""
    before = entries(office.good("agenda", "2027-03", "--ics", env=now).out)
    office.good("event", "change", "1", office.file("w2.md", WEEKEND.replace("2027-03-26", "2027-03-27")), "--yes", env=now)
    after = entries(office.good("agenda", "2027-03", "--ics", env=now).out)
    test.same("the same titles", sorted(before), sorted(after))
    test.same("the same entries", {name: one["UID"] for name, one in before.items()}, {name: one["UID"] for name, one in after.items()})
    test.same("none twice", len(before), len({one["UID"] for one in before.values()}))
    test.same("event and notice have moved", 2, sum(one != after[name] and one.get("DTSTART;TZID=Europe/London") != after[name].get(
        "DTSTART;TZID=Europe/London") for name, one in before.items()))


def quiet(test):
    """A newsletter that runs into 20:00 pauses, and goes on at 08:00 asking again (F-07)."""
    with flow.Office(test) as office:
        everybody = flow.people(30)
        office.edit("demo: true\n", "demo: true\nquiet_hours:\n  from: \"20:00\"\n  until: \"08:00\"\n")
        office.add_people(everybody)
        agreed = sum("news" in one.topics for one in everybody)
        mailing = office.queue(LETTER, env=at("2027-02-02T19:58:00Z"))
        # It has begun, and its letters are put off into the night because their domain has to wait.
        office.good("suspend", "--domain", "example.org", "--for", "1h", "--reason", "a test", env=at("2027-02-02T19:58:10Z"))
        office.once(env=at("2027-02-02T19:58:20Z"))
        first = office.sent(mailing)
        office.once(env=at("2027-02-02T21:30:00Z"))
        test.same("nothing in the quiet hours", (0, first), (office.sent(mailing) - first, office.sent(mailing)))
        service = office.good("member", "add", "booked@example.org").code
        test.same("it is on its way, and nobody is lost", ("sending", agreed), (office.good(
            "mailing", "show", str(mailing), "--json", env=at("2027-02-02T21:31:00Z")).json()[0]["state"], office.waiting(mailing)))
        gone = next(one for one in everybody if "news" in one.topics)
        office.good("member", "stop", gone.address, env=at("2027-02-03T07:00:00Z"))
        office.once(env=at("2027-02-03T07:59:00Z"))
        test.same("not a minute early", first, office.sent(mailing))
        office.once(env=at("2027-02-03T08:00:30Z"))
        test.same("at eight it goes on, without who said stop in the night", agreed - 1, office.sent(mailing))
        test.same("and the books balance", True, office.books(mailing)["balanced"])
        late = office.queue(LETTER, env=at("2027-02-06T20:30:00Z"))
        office.once(env=at("2027-02-07T12:00:00Z"))
        test.same("nor on Sunday", 0, office.sent(late))
        office.once(env=at("2027-02-08T08:00:30Z"))
        test.same("on Monday it is not late", agreed - 1, office.sent(late))
        result = office.good("queue", office.file("n.md", LETTER), "--yes", env=at("2027-02-09T21:00:00Z"))
        test.has("and the officer is told when it goes", "Wednesday 10 February 2027, 08:00.*quiet hours", result.out)
        test.check("and service is one", service == 0)
        night = str(office.value("SELECT max(id) FROM mailings"))
        for words in (("status",), ("mailing", "list"), ("mailing", "show", night)):
            test.has("%s says the same" % " ".join(words), "Wednesday 10 February 2027, 08:00", office.good(*words, env=at("2027-02-09T21:01:00Z")).out)
        board = office.file("board.md", "---\nsubject: Papers\naudience: directors\nreason: a test\n---\n\n## Papers\nTopic: board\n\nRead them.\n")
        test.has("what goes by role does not wait for the morning", "First letter  Tuesday 9 February 2027, 21:01 ", office.good(
            "queue", board, "--yes", env=at("2027-02-09T21:01:30Z")).out)
        test.has("nor is that said", "send: Tuesday 9 February 2027, 21:01", office.good(
            "mailing", "show", str(int(night) + 1), env=at("2027-02-09T21:01:40Z")).out)
        test.has("and so does a move into the night", r"is moved to Friday 12 February 2027, 08:00 \(UK time\), when the quiet hours are over\.", office.good(
            "mailing", "reschedule", night, "2027-02-11 23:00", env=at("2027-02-09T21:02:00Z")).out)


test = flow.Test()
surveys(test)
opened_survey(test)
closed_survey(test)
many_expire(test)
bad_surveys(test)
rewritten(test)
repeats(test)
not_made(test)
meetings(test)
weekly(test)
the_rest(test)
bad_series(test)
agenda(test)
days(test)
quiet(test)
test.done()
