#!/usr/bin/env python3
"""
Joining and choosing by mail (B-08, B-21, E-01, K33, K36): one letter to confirm, nothing without an answer, zero topics allowed, the
words people saw on record, and no way to flood anybody.
"""
import datetime
import os
import re
import time

import flow
import post
import smtp

DAY = 86400
JOIN = re.compile(r"join\+([a-z2-7]{32})@example\.org")


class Forum:
    def __init__(self, test):
        self.test = test
        self.office = flow.Office(test)
        self.office.__enter__()
        self.start = int(time.time())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return self.office.__exit__(*error)

    def read(self, octets, env=None):
        name = post.deliver(self.office, octets)
        result = self.office.once(env=env)
        self.test.check("read", result.code == 0, result)
        return post.where(self.office, name)

    def ask(self, sender, env=None, **fields):
        return self.read(post.mail("join@example.org", "I would like to join, please.", "join", sender, **fields), env)

    def listed(self):
        return [one["kind"] for one in self.office.good("inbox", "list", "--json").json()]

    def letters(self, to):
        return sorted((one for one in self.office.letters() if one.to == to), key=lambda one: one.path)

    def code(self, to):
        return [found[1] for found in (JOIN.search(str(one.message["Reply-To"])) for one in self.letters(to)) if found][-1]

    def answer(self, sender, words, env=None, code=None, **fields):
        quoted = "\r\n\r\nOn Thursday the forum wrote:\r\n> stop news events signposting\r\n"
        return self.read(post.mail("join+%s@example.org" % (code or self.code(sender)), words + quoted, "Re: Please confirm", sender,
                                   **fields), env)

    def member(self, address):
        found = self.office.run("member", "show", address, "--json")
        return found.json()[0] if found.code == 0 else None

    def topics(self, address):
        member = self.member(address)["member"]
        return {name: post.state(self.office, member, name) for name in ("news", "events", "surveys", "signposting")
                if post.state(self.office, member, name)}


def joins(test):
    with Forum(test) as forum:
        office = forum.office
        zoe = "zoe@example.net"
        test.same("somebody asks", "Joins", forum.ask(zoe))
        letters = forum.letters(zoe)
        test.same("one letter", 1, len(letters))
        text = re.sub(r"\s+", " ", letters[0].part("text/plain"))
        test.has("it asks to confirm", "To join, answer this letter", text)
        test.has("and shows what there is", "news.*events.*signposting", text)
        test.has("with the exact words that one agrees to", re.escape(re.sub(r"\s+", " ", office.value(
            "SELECT text FROM wordings ORDER BY id DESC LIMIT 1")).strip()[:60]), text)
        test.same("no news, no list, no way back but the answer", (None, None), (
            letters[0].message["List-Unsubscribe"], letters[0].message["List-Id"]))
        test.same("to nobody's return path", "auto-replied", letters[0].message["Auto-Submitted"])
        test.has("the list says so", r"zoe@example.net .*asked to join, not confirmed yet.*\n.*and those who have not confirmed yet",
                 office.good("member", "list").out)
        test.same("she has no role yet, and is not counted", ([], 0), (forum.member(zoe)["roles"], office.value(
            "SELECT count(*) FROM members WHERE roles <> 0")))
        mailing = office.queue(flow.NEWSLETTER)
        office.once()
        test.same("a newsletter is not meant for her", 0, office.books(mailing)["intended"])
        test.same("a machine's answer confirms nothing", [], (forum.answer(zoe, "I am away", Auto_Submitted="auto-replied"),
                                                             forum.member(zoe)["roles"])[1])
        code = forum.code(zoe)
        test.same("a changed code neither", [], (forum.answer(zoe, "news", code=code[:-1] + ("a" if code[-1] != "a" else "b")),
                                                 forum.member(zoe)["roles"])[1])
        test.same("she answers, and writes nothing: she has joined, with zero topics (B-02)", ("Joins", ["member"], {}), (
            forum.answer(zoe, ""), forum.member(zoe)["roles"], forum.topics(zoe)))
        test.same("what is quoted counts for nothing", {}, forum.topics(zoe))
        test.has("she is told", "You have joined", str(forum.letters(zoe)[-1].message["Subject"]))
        forum.answer(zoe, "news and events, please")
        test.same("she chooses", {"news": 2, "events": 2}, forum.topics(zoe))
        rows = office.rows("SELECT body FROM ledger WHERE kind = 7 AND member = ?1", forum.member(zoe)["member"])
        test.check("with the wording on record (B-05)", len(rows) == 2 and all(
            "wording=" in row[0] and "channel=email" in row[0] for row in rows), rows)
        forum.answer(zoe, "stop events")
        test.same("and thinks again", {"news": 2, "events": 4}, forum.topics(zoe))
        mailing = office.queue(flow.NEWSLETTER.split("## Petition")[0])
        office.once()
        test.same("she gets what she chose", 1, office.books(mailing)["sent"])
        waiting = len(office.good("inbox", "list", "--json").json())
        forum.answer(zoe, "Could you tell me when the coffee morning is?")
        test.same("a question in an answer is a person's to read", waiting + 1, len(office.good("inbox", "list", "--json").json()))
        forum.answer(zoe, "stop everything")
        test.same("everything", {"news": 4, "events": 4}, forum.topics(zoe))
        test.same("which is an objection", 1, office.value("SELECT count(*) FROM members WHERE objected_at <> 0"))
        forum.answer(zoe, "news")
        test.same("her own fresh yes counts again (B-28)", 2, forum.topics(zoe)["news"])


def forwarded(test):
    """E-04: who was forwarded the letter has its code as well, and can say stop with it, but never yes."""
    with Forum(test) as forum:
        zoe, other = "zoe@example.net", "friend@example.com"
        forum.ask(zoe)
        test.same("somebody else answers: a person has to look", ("INBOX", [], {}, ["person"]), (
            forum.answer(other, "news", code=forum.code(zoe)), forum.member(zoe)["roles"], forum.topics(zoe), forum.listed()))
        test.same("she answers herself", {"news": 2, "events": 2}, (
            forum.answer("Zoe@Example.NET", "news events", code=forum.code(zoe)), forum.topics(zoe))[1])
        forum.answer(other, "stop news events", code=forum.code(zoe))
        test.same("anybody's stop counts, by name", ({"news": 4, "events": 4}, 0), (forum.topics(zoe), forum.office.value(
            "SELECT count(*) FROM members WHERE objected_at <> 0")))
        forum.answer(other, "stop everything", code=forum.code(zoe))
        forum.answer(other, "news events", code=forum.code(zoe))
        test.same("and nobody else takes it back (B-28)", ({"news": 4, "events": 4}, 1), (forum.topics(zoe), forum.office.value(
            "SELECT count(*) FROM members WHERE objected_at <> 0")))


def forged(test):
    """E-04: a yes in her name, with her code, is none where our own server says that she did not send it; a stop is one all the same."""
    says = lambda result: {"Authentication_Results": "mx.example.org; spf=pass smtp.mailfrom=evil.example; %s header.from=example.net" % result}
    zoe = "zoe@example.net"
    for result, where, roles, topics in (("dmarc=fail (p=none)", "INBOX", [], {}), ("dmarc=pass", "Joins", ["member"], {"news": 2}),
                                         ("dmarc=none", "Joins", ["member"], {"news": 2})):
        with Forum(test) as forum:
            forum.office.edit("  join_address: join@example.org\n", "  join_address: join@example.org\n  authserv_id: mx.example.org\n")
            forum.ask(zoe, **says("dmarc=pass"))
            test.same("%s: a yes" % result, (where, roles, topics), (forum.answer(zoe, "news", **says(result)), forum.member(zoe)["roles"],
                                                                    forum.topics(zoe)))
            test.same("%s: whether a person looks" % result, ["person"] if where == "INBOX" else [], forum.listed())
            forum.answer(zoe, "stop everything", **says(result))
            test.same("%s: a stop" % result, 1, forum.office.value("SELECT count(*) FROM members WHERE objected_at <> 0"))
    with Forum(test) as forum:
        forum.ask(zoe)
        forum.answer(zoe, "news", **says("dmarc=fail"))
        test.same("who has not named their server is told nothing by it", {"news": 2}, forum.topics(zoe))


def no_is_no(test):
    """B-24, B-45: an answer that says no, or that we do not understand, confirms no joining and agrees to nothing."""
    rows = (
        ("I never asked for this. Please take me off your mailing list.", "Stops", []),
        ("This was not me! Delete my data.", "INBOX", ["data-protection", "stop-perhaps"]),
        ("Please get rid of my details, I have never heard of you", "Stops", []),
        ("Please lose my details, I have never heard of you", "INBOX", ["person"]),
        ("No thank you", "INBOX", ["person"]),
        ("I don't want news or events", "INBOX", ["stop-perhaps"]),
        ("news and events yes yes yes " + "please " * 80 + "not", "INBOX", ["person"]),	# cut off behind a word
        ("events stop", "INBOX", ["person"]),
        ("Please take me off your list. Who gave you my address?", "INBOX", ["data-protection"]),
        ("stop everything", "Stops", []),
    )
    with Forum(test) as forum:
        for number, (words, folder, shown) in enumerate(rows):
            zoe = "zoe%d@example.net" % number
            forum.ask(zoe)
            before = len(forum.listed())
            test.same("%.40s: not joined, no yes" % words, (folder, [], {}, shown), (
                forum.answer(zoe, words), forum.member(zoe)["roles"], {
                    topic: said for topic, said in forum.topics(zoe).items() if said == 2}, forum.listed()[before:]))
            test.same("%.40s: no letter says that they have joined" % words, 1, len(forum.letters(zoe)))
    rows = (
        ("I don't want news or events any more.", "INBOX", {}, "held"),
        ("Please take me off your mailing list.", "Stops", {"news": 4, "surveys": 4}, "objected"),
        ("please stop news", "Stops", {"news": 4}, "stopped"),
        ("stop surveys", "Stops", {"surveys": 4}, "stopped"),
        ("Stop petitions", "Stops", {}, "stopped"),
        ("About the news and the surveys you send: please stop them", "INBOX", {}, "held"),
        ("Hello, events, please. Also signposting. Thank you", "Joins", {"events": 2, "signposting": 2}, "answered"),
    )
    with Forum(test) as forum:
        for number, (words, folder, changed, effect) in enumerate(rows):
            dan = "dan%d@example.net" % number
            forum.office.add_people([flow.Person(dan, "", "news;surveys")])
            forum.ask(dan)
            test.same("%.40s: what it does" % words, (folder, {"news": 2, "surveys": 2, **changed}, effect), (
                forum.answer(dan, words), forum.topics(dan), post.effect(forum.office)[0][1]))
        test.has("whose mail it was is on record", "an answer to our letter .*, from dan6@example.net",
                 forum.office.good("member", "history", "dan6@example.net").out)


QUOTED = "On Thursday the forum wrote:\r\n> news: SEND news.\r\n%s> signposting: Signposting.\r\n> stop everything\r\n%s"
OUTLOOK = ("From: Example Parent Carer Forum <office@example.org>\r\nSent: 26 November 2026 10:00\r\nTo: Zoe\r\nSubject: Please confirm\r\n\r\n"
           "To join, answer this letter.\r\n\r\n* news: SEND news.\r\n\r\nThis e-mail is from Example Parent Carer Forum.\r\n"
           "Example Parent Carer Forum, 1 Example Street\r\n\r\nHow we look after your details: https://www.example.org/privacy\r\n%s")


def people(test):
    """B-08, B-24, A-46: how people answer, tired and on telephones: who has joined, with what, and who is shown to a person."""
    both = {"news": 2, "events": 2}
    every = {"news": 2, "events": 2, "surveys": 2, "signposting": 2}
    rows = (
        # name, what the whole mail says, joined, agreed to
        ("below the quote", QUOTED % ("", "\r\nnews and events please\r\n-- \r\nDan Moss, no day like today\r\n"), True, both),
        ("between the lines", QUOTED % ("\r\nnews, events\r\n\r\n", ""), True, both),
        ("a no below", QUOTED % ("", "\r\nno thanks\r\n"), False, {}),
        ("nothing but a quote", QUOTED % ("", ""), True, {}),
        ("Outlook, above", "News please\r\n\r\nKind regards\r\nDan Moss\r\nHead of Care, Hill Farm\r\n\r\n" + OUTLOOK % "", True, {"news": 2}),
        ("Outlook, below", OUTLOOK % "\r\nsurveys\r\n", True, {"surveys": 2}),
        ("Outlook, a no below", OUTLOOK % "\r\nThis was not me\r\n", False, {}),
        ("Outlook, nothing", OUTLOOK % "", True, {}),
        ("a telephone", "Yes pls news x\r\n\r\nSent from my iPhone\r\n\r\n> On 26 Nov 2026, at 10:00, Forum wrote:\r\n> stop\r\n", True, {"news": 2}),
        ("signed", "Yes please, many thanks. Dan Moss xx", True, {}),
        ("all of them", "yes please all of them", True, every),
        ("everything", "Everything please, thank you so much", True, every),
        ("to everybody", "Dear all, yes please", False, {}),
        ("all of us", "All of us would like to join", False, {}),
        ("everything but", "everything except surveys", False, {}),
        ("everything and", "everything, not only news", False, {}),
        ("just one", "Just the news", True, {"news": 2}),
        ("only to join", "I only want to join, thanks", True, {}),
        ("a friendly face", "yes please \U0001F60A", True, {}),
        ("Welsh", "Ie, plis: news. Diolch", True, {"news": 2}),
        ("Polish", "Tak, prosz\u0119 events. Dzi\u0119kuj\u0119", True, {"events": 2}),
        ("Polish no", "Nie, dzi\u0119kuj\u0119", False, {}),
        ("it is me", "Yes that's me, sign me up", True, {}),
        ("is it for us", "Is this for us", False, {}),
        ("a newsletter", "Yes, the newsletter please", False, {}),
        ("who", "who is this?", False, {}),
        ("a question beside a yes", "Yes please, news. When is the next coffee morning?", False, {}),
        ("a story beside a yes", "Yes please. My son has been out of school since May and nobody rings back.", False, {}),
        ("a question behind a sign-off", "News please\r\nMany thanks\r\nDan\r\n\r\nIs there a group in Hill Town?", False, {}),
        ("not now", "Not just now thanks, maybe in September", False, {}),
        ("for somebody else", "I think this is for my ex", False, {}),
        ("a wish for peace", "let me be", False, {}),
        ("too much", "too many", False, {}),
        ("not all", "news, events but no surveys", False, {}),
        ("doubt", "I'm not sure, news?", False, {}),
        ("too late", "Never mind", False, {}),
    )
    for number in range(0, len(rows), 18):	# no more than twenty may ask in an hour (E-01)
        with Forum(test) as forum:
            for at, (name, text, joined, agreed) in enumerate(rows[number:number + 18]):
                dan = "dan%d@example.net" % at
                forum.ask(dan)
                before = len(forum.listed())
                forum.read(post.mail("join+%s@example.org" % forum.code(dan), text, "Re: Please confirm", "Dan Moss <%s>" % dan))
                test.same("%s: joined, agreed, shown" % name, (joined, agreed, not joined), (
                    forum.member(dan)["roles"] == ["member"], forum.topics(dan), len(forum.listed()) > before))


def only(test):
    """Who gets more than "just" what they name, and may want no more of the rest, is held until somebody has asked (B-24)."""
    with Forum(test) as forum:
        forum.office.add_people([flow.Person("ann@example.net", "", "news;surveys"), flow.Person("bea@example.net", "", "news")])
        for ann, effect in (("ann@example.net", "held"), ("bea@example.net", "answered")):
            forum.ask(ann)
            forum.answer(ann, "Just the news please")
            test.same("%s: just the news" % ann, effect, post.effect(forum.office)[0][1])


def ahead(test):
    """A clock that was ahead once keeps nobody from being answered."""
    with Forum(test) as forum:
        forum.office.add_people([flow.Person("ann@example.net", "", "news")])
        forum.office.once()
        forum.ask("ann@example.net", {"SIGNPOST_CLOCK": smtp.iso(forum.start + 400 * DAY)})
        test.same("answered by that clock", 1, len(forum.letters("ann@example.net")))
        test.same("its code is of a time to come: it agrees to nothing", ("INBOX", {"news": 2}), (
            forum.answer("ann@example.net", "surveys", {"SIGNPOST_CLOCK": smtp.iso(forum.start + 30)}), forum.topics("ann@example.net")))
        forum.ask("ann@example.net", {"SIGNPOST_CLOCK": smtp.iso(forum.start + 60)}, message_id="<again@example.net>")
        test.same("and by the right one", 2, len(forum.letters("ann@example.net")))
    with Forum(test) as forum:
        forum.office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + 400 * DAY)})
        forum.ask("zoe@example.net")
        test.same("by that clock the mailbox was looked at first", 1, len(forum.letters("zoe@example.net")))


def stops(test):
    """What the letter offers as an answer is done: each topic behind "stop"; what says more is held until somebody has looked."""
    both, one = {"news": 4, "events": 4, "surveys": 2}, {"news": 2, "events": 2, "surveys": 4}
    rows = (("stop news events", "stopped", both), ("Please stop news and events", "stopped", both), ("stop: surveys", "stopped", one),
            ("stop news of the school", "held", {"news": 2, "events": 2, "surveys": 2}),
            ("board please", "shown", {"news": 2, "events": 2, "surveys": 2}))	# no topic that one can agree to: a person reads it
    with Forum(test) as forum:
        for at, (words, effect, agreed) in enumerate(rows):
            ann = "ann%d@example.net" % at
            forum.office.add_people([flow.Person(ann, "", "news;events;surveys")])
            forum.ask(ann)
            forum.answer(ann, words)
            test.same(words, (effect, agreed), (post.effect(forum.office)[0][1], forum.topics(ann)))


def through_a_list(test):
    """B-21, B-24, C-39: what a machine may have sent stops as much as the same words do without its header, and agrees to nothing."""
    every, before = {"news": 4, "events": 4, "surveys": 4}, {"news": 2, "events": 2, "surveys": 2}
    rows = (("stop news events", "stopped", {"news": 4, "events": 4, "surveys": 2}), ("stop surveys", "stopped", {"news": 2, "events": 2, "surveys": 4}),
            ("stop the podcast", "held", before), ("stop everything", "objected", every), ("signposting", "shown", before))
    with Forum(test) as forum:
        office = forum.office
        for at, (words, effect, agreed) in enumerate(rows):
            for field in ("X_Auto_Response_Suppress", "Precedence"):
                ann = "ann%d.%s@example.net" % (at, field[0])
                office.add_people([flow.Person(ann, "", "news;events;surveys")])
                forum.ask(ann)
                forum.answer(ann, words, **{field: "list"})
                test.same("%s, %s" % (words, field), (effect, agreed), (post.effect(office)[0][1], forum.topics(ann)))
        office.once()
        test.same("who has stopped has a receipt", ["We have stopped, as you asked"], [
            str(one.message["Subject"]) for one in forum.letters("ann0.X@example.net")][1:])
        forum.read(post.complaint("join+%s@example.org" % forum.code(ann), "Subject: x\r\n\r\nx", "opt-out"))
        test.same("a button that stops what this letter is of: that is all", ("objected", every), (post.effect(office)[0][1], forum.topics(ann)))
        test.same("no mailing has such a code", {"0"}, set(re.findall(r"token=right.* mailing=(\d+)", office.log.text())))


def welcome(test):
    """B-02, B-08: who has joined with nothing is told so, and how to choose; who has chosen is not."""
    nothing = "At present nothing is chosen for this address, so no news comes"
    with Forum(test) as forum:
        for ivy, words in (("ivy@example.net", ""), ("kim@example.net", "news")):
            forum.ask(ivy)
            forum.answer(ivy, words)
            letter = re.sub(r"\s+", " ", forum.letters(ivy)[-1].part("text/plain"))
            test.same("%s: told that nothing comes" % ivy, words == "", nothing in letter)
            test.has("%s: told how to choose" % ivy, "To get something, answer with its word.*news.*events.*surveys", letter)


OTHER_WORDS = """wordings:
  - id: news-2027
    in_force_from: 2020-02-01
    privacy_notice: 2027-03
    topics: [news, lottery]
    text: |
      I would like Example Parent Carer Forum to e-mail me about SEND news: news for families, also from our research unit,
      and about our lottery.
      I can stop it at any time, in the way shown at the foot of every e-mail or by telling the office.
      My details are kept by Example Parent Carer Forum and are never passed on to anyone else.
"""


def reworded(test):
    """A-25, B-01, B-05: an answer agrees to what its own letter showed, and to nothing that was changed or added since."""
    with Forum(test) as forum:
        office = forum.office
        zoe, later = "zoe@example.net", {"SIGNPOST_CLOCK": smtp.iso(forum.start + 60)}
        forum.ask(zoe)
        office.edit("wordings:\n", OTHER_WORDS)
        office.edit("description: Our coffee mornings, workshops and meetings, and reminders of them", "description: Our coffee mornings, workshops and meetings, and reminders of them, and those of our sponsors")
        office.edit("topics:\n", "topics:\n  - name: lottery\n    class: national\n    title: Lottery\n    description: Our lottery.\n")
        test.same("everything: she has joined, with what is as it was", ("Joins", ["member"], {"surveys": 2, "signposting": 2}), (
            forum.answer(zoe, "yes, everything please", later), forum.member(zoe)["roles"], forum.topics(zoe)))
        test.same("not with a topic that is new", 0, post.state(office, forum.member(zoe)["member"], "lottery"))
        old, letter = forum.letters(zoe)[0], re.sub(r"[*\s]+", " ", forum.letters(zoe)[-1].part("text/plain"))
        test.has("she is shown what there is now", r"news: .*events: .*of our sponsors.*surveys \(you get it\).*lottery: .*our research unit", letter)
        forum.answer(zoe, "news events lottery", later, JOIN.search(str(old.message["Reply-To"]))[1])
        test.same("the old letter agrees to none of it, even by name", {"surveys": 2, "signposting": 2}, forum.topics(zoe))
        forum.answer(zoe, "news events lottery", {"SIGNPOST_CLOCK": smtp.iso(forum.start + 120)})
        test.same("the new one does", ({"news": 2, "events": 2, "surveys": 2, "signposting": 2}, 2), (
            forum.topics(zoe), post.state(office, forum.member(zoe)["member"], "lottery")))
        test.same("to its own words", ["news-2027"], [row[0] for row in office.rows(
            "SELECT w.name FROM consent c JOIN wordings w ON w.id = c.wording JOIN topics t ON t.id = c.topic WHERE t.name = 'news'")])


def forgotten(test):
    """B-08: after seven days without an answer nothing of them is left, and the code is worth nothing."""
    with Forum(test) as forum:
        office = forum.office
        ivy = "ivy@example.net"
        forum.ask(ivy)
        code, member = forum.code(ivy), forum.member(ivy)["member"]
        later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + 6 * DAY)}
        office.once(env=later)
        test.check("six days later she is there", forum.member(ivy) is not None)
        later = {"SIGNPOST_CLOCK": smtp.iso(forum.start + 7 * DAY + 3600)}
        office.once(env=later)
        test.same("a week later she is not", None, forum.member(ivy))
        test.same("erased, and her address with her", (3, 0), (
            office.value("SELECT state FROM members WHERE id = ?1", member),
            office.value("SELECT count(*) FROM addresses WHERE member = ?1 AND sealed IS NOT NULL", member)))
        test.same("nothing stays suppressed: she may ask again", 0, office.value("SELECT count(*) FROM suppressions"))
        test.same("her late answer is a person's to read", "INBOX", forum.answer(ivy, "yes", later, code))
        test.same("she asks again", "Joins", forum.ask(ivy, later))
        test.check("and is written to", len(forum.letters(ivy)) == 2, len(forum.letters(ivy)))


def in_words(test):
    """B-08: an answer that a person has to read is one: who wrote it is not forgotten over it, and the office is told what to do."""
    words = "Yes please! My son Jake is 4 and we live in Exampletown. News and events would be lovely. Is there a group near us?"
    with Forum(test) as forum:
        def at(days):
            return {"SIGNPOST_CLOCK": smtp.iso(forum.start + int(days * DAY))}

        def shown(number, days=1):
            return office.good("inbox", "show", str(number), env=at(days)).out

        def give(who, days):
            return office.run("consent", "give", who, "news", "--channel", "email", "--evidence", "their answer", env=at(days))

        office, kate, dan, ivy = forum.office, "kate@example.net", "dan@example.net", "ivy@example.net"
        for sender in (kate, dan):
            forum.ask(sender)
            forum.answer(sender, words, at(4))
        forum.read(post.mail("join@example.org", "Let me join. My grandson was excluded from school today, who can I ring?", "join", ivy))
        forum.read(post.mail("office@example.org", "And is there a crèche?", "a question", ivy), at(0.1))
        rows = office.good("inbox", "list", "--json", env=at(4)).json()
        member = forum.member(kate)["member"]
        test.same("to be dealt with before they are forgotten, all of them", [True] * 4, [
            datetime.datetime.fromisoformat(row["due"]).timestamp() < forum.start + 7 * DAY + 600 for row in rows])
        test.has("what to do about the answer", "If it is a yes, and from their address: signpost member change %d --roles member" % member, shown(1))
        test.has("a mail without our code is no answer", "has not been answered yet", shown(4))
        test.has("nor is the one that asked", "has not been answered yet", shown(3))
        test.has("member show says how it stands", "Roles: +none.*\n +Has asked to join, and NOT CONFIRMED it yet.*\n +Forgotten from .* on",
                 office.good("member", "show", kate, env=at(4)).out)
        told = give(kate, 4)
        test.same("a yes to news would be forgotten with them, so it is not taken", (2, {}), (told.code, forum.topics(kate)))
        test.has("and how to go on is told", "signpost member change %d --roles member" % member, told.err)
        office.good("inbox", "done", "4", env=at(0.2))
        office.once(env=at(7.5))
        test.same("a mail waits, or has just been dealt with: they stay", (member, True), (forum.member(kate)["member"], forum.member(dan) is not None))
        test.check("the office has dealt with it a week ago: gone", forum.member(ivy) is None)
        office.good("member", "change", kate, "--roles", "member", "--yes", env=at(8))
        test.same("now a yes is taken", (0, {"news": 2}), (give(kate, 8).code, forum.topics(kate)))
        for number in (1, 2):
            office.good("inbox", "done", str(number), env=at(9))
        office.once(env=at(15))
        test.check("six days after it was dealt with they are there", forum.member(dan) is not None)
        office.once(env=at(16.1))
        test.same("a week after it nobody is who has not joined", (["member"], None), (forum.member(kate)["roles"], forum.member(dan)))
    with Forum(test) as forum:
        forum.read(post.mail("join@example.org", "Let me join. My grandson was excluded from school today, who can I ring?", "join", "ivy@example.net"))
        forum.office.once(env={"SIGNPOST_CLOCK": smtp.iso(forum.start + 7 * DAY + 3600)})
        test.same("a mail that asks to join, read by nobody, is no answer", None, forum.member("ivy@example.net"))


def twice(test):
    """B-08: each letter gives seven days; who is gone by the time their answer comes is a person's to look for."""
    with Forum(test) as forum:
        def at(days):
            return {"SIGNPOST_CLOCK": smtp.iso(forum.start + int(days * DAY))}

        ivy = "ivy@example.net"
        forum.ask(ivy)
        forum.ask(ivy, at(6))
        test.same("two letters", 2, len(forum.letters(ivy)))
        forum.office.once(env=at(7.5))
        test.same("seven days from the second: she joins", ("Joins", ["member"]), (
            forum.answer(ivy, "yes please", at(8)), forum.member(ivy)["roles"]))
        code = forum.code(ivy)
        forum.office.good("member", "forget", ivy, "--yes", env=at(8))
        test.same("a right code of somebody who is gone", ("INBOX", ["person"]), (forum.answer(ivy, "news", at(8.1), code), forum.listed()))


def flood(test):
    """E-01: 500 wishes for one address are one letter; many addresses are twenty an hour; machines are never answered."""
    with Forum(test) as forum:
        office = forum.office
        for number in range(500):
            post.deliver(office, post.mail("join@example.org", "Let me join.", "join %d" % number, "victim@example.net"))
        office.once()
        test.same("500 wishes for one address", 1, len(forum.letters("victim@example.net")))
        test.same("whoever has their letter is not listed", [], forum.listed())
        forum.ask("ann@example.net")
        test.same("they use up the hour, and others are", (0, ["person"]), (len(forum.letters("ann@example.net")), forum.listed()))
    with Forum(test) as forum:
        office = forum.office
        for number in range(60):
            post.deliver(office, post.mail("join@example.org", "Let me join.", "join", "v%d@example.net" % number))
        office.once()
        test.same("many addresses in an hour", 20, len([one for one in office.letters() if one.to.endswith("@example.net")]))
        test.same("whoever was not written to is listed", ["person"] * 40, forum.listed())
        test.same("the operator is told once", 1, office.log.text().count("so many ask to join"))
        test.has("status says so", "So many ask to join", office.good("status").out)
        test.has_not("an hour later no more", "So many ask to join", office.good("status", env={"SIGNPOST_CLOCK": smtp.iso(forum.start + 7200)}).out)
        office.add_people([flow.Person("kim@example.net", "", "news")])
        forum.read(post.mail("office@example.org", "Please take me off your mailing list", "stop", "kim@example.net"))
        test.same("no range but one of numbers", 1, office.run("inbox", "done", "1-30", "all").code)
        done = office.good("inbox", "done", "1-30", "32", "40-100", "--yes").out
        test.has("many are done at once, and who is held stays", "41 stays: may ask us to stop.*\nDone: 32", done)
        test.same("the others wait", ["person"] * 8 + ["stop-perhaps"], forum.listed())
    with Forum(test) as forum:
        office, victim, written = forum.office, "victim@example.net", []
        for day in range(33):
            before = len(forum.letters(victim))
            forum.ask(victim, {"SIGNPOST_CLOCK": smtp.iso(forum.start + day * DAY)})
            written += [day] * (len(forum.letters(victim)) - before)
        test.same("three in 30 days, and what was forgotten in between counts", [0, 1, 2, 30, 31, 32], written)
        test.check("whoever asks for somebody who was written to often, and is not here, is seen", forum.listed())
        test.same("older ones are not kept", 3, office.value("SELECT count(*) FROM join_letters"))
    with Forum(test) as forum:
        for number in range(5):
            forum.ask("victim+%d@example.net" % number)
        test.same("one mailbox, whatever stands behind its plus", 1, len(forum.office.letters()))
    with Forum(test) as forum:
        office = forum.office
        for fields in ({"Auto_Submitted": "auto-generated"}, {"Precedence": "bulk"}, {"List_Id": "<x.example.com>"}):
            forum.ask("robot@example.net", **fields)
        forum.read(post.mail("join@example.org", "join", "join", "robot@example.net", ""))
        test.same("a machine is never answered (C-39), but may be a person who writes through a list (A-46)", (0, ["person"] * 2), (
            len(office.letters()), forum.listed()))
        office.good("member", "suppress", "never@example.net")
        test.same("nor who must not be written to; but a person sees it (A-46)", ("INBOX", ["person"] * 2 + ["never"], 0, None), (
            forum.ask("never@example.net"), forum.listed(), len(office.letters()), forum.member("never@example.net")))
        shown = office.good("inbox", "show", str(office.good("inbox", "list", "--json").json()[-1]["inbox"])).out
        test.has("who is told why, and what lifts it", "marked never to be written to.*\n.*signpost member add ADDRESS.*consent give", shown)


def unproven(test):
    """E-07: where our own server looks who has written, nobody else has a letter sent to somebody; a person reads what is not proven."""
    proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}
    for result in ("mx.example.org; dmarc=fail header.from=example.net", "mx.example.org; dmarc=none header.from=example.net", ""):
        with Forum(test) as forum:
            zoe, ann = "zoe@example.net", "ann@example.net"
            forum.office.edit("  join_address:", "  authserv_id: mx.example.org\n  join_address:")
            forum.office.add_people([flow.Person(ann, "", "news")])
            fields = {"Authentication_Results": result} if result else {}
            test.same("%s: read by a person" % result, ("INBOX", ["person"], 0, None), (
                forum.ask(zoe, **fields), forum.listed(), len(forum.office.letters()), forum.member(zoe)))
            forum.read(post.mail("office@example.org", "What am I signed up for?", "my preferences", ann, **fields))
            test.same("%s: nor is somebody on the list written to" % result, (["person"] * 2, 0), (forum.listed(), len(forum.office.letters())))
            test.same("%s: who is proven is asked" % result, ("Joins", 1), (forum.ask(zoe, **proven), len(forum.letters(zoe))))


def unseen(test):
    """E-26: how many more are answered in the hour tells nobody whether somebody is on the list, was, or has asked before."""
    def joins(forum, first, last):
        for number in range(first, last):
            forum.read(post.mail("join@example.org", "Let me join.", "join", "own%d@example.com" % number))

    victim, here = "victim@example.net", flow.Person("victim@example.net", "", "news")
    for words in ("Let me join.", "What am I signed up for?"):
        answered = []
        for who in ("nobody", "here", "erased", "asked"):
            with Forum(test) as forum:
                forum.office.add_people([flow.Person("ann@example.net", "", "news")] + [here] * (who in ("here", "erased")))
                if who == "erased":
                    forum.office.good("member", "forget", victim, "--yes")
                if who == "asked":
                    forum.ask(victim, {"SIGNPOST_CLOCK": smtp.iso(forum.start - 2 * 3600)})
                joins(forum, 0, 18)
                forum.read(post.mail("join@example.org" if "join" in words else "office@example.org", words, "a question", victim))
                joins(forum, 18, 20)
                answered.append(len([one for one in forum.office.letters() if one.to.endswith("@example.com")]))
        test.same("%s: as many are answered" % words, [19] * 4, answered)


def known(test):
    """Who is on the list is told what they get, at their own address only, once a day."""
    with Forum(test) as forum:
        office = forum.office
        office.add_people([flow.Person("ann@example.net", "", "news")])
        test.same("she asks to join", "Joins", forum.ask("ann@example.net"))
        letters = forum.letters("ann@example.net")
        test.has("and is told what she gets", r"news \(you get it\)", re.sub(r"[*\s]+", " ", letters[-1].part("text/plain")))
        forum.read(post.mail("office@example.org", "What am I signed up for?", "my preferences", "ann@example.net"))
        test.same("once a day", 1, len(forum.letters("ann@example.net")))
        test.same("one person, as before", 1, office.value("SELECT count(*) FROM members"))
        forum.answer("ann@example.net", "surveys")
        test.same("her answer counts", {"news": 2, "surveys": 2}, forum.topics("ann@example.net"))
        test.same("what only looks like a receipt a person reads", ("INBOX", ["person"] * 2), (forum.read(post.mail(
            "join+%s@example.org" % forum.code("ann@example.net"), "Your message was read on Monday. Now help us.", "Read: your letter",
            "ann@example.net")), forum.listed()))
        test.same("a week later her code agrees to nothing", ("INBOX", {"news": 2, "surveys": 2}), (
            forum.answer("ann@example.net", "events", {"SIGNPOST_CLOCK": smtp.iso(forum.start + 8 * DAY)}), forum.topics("ann@example.net")))


def shared(test):
    """A-08, B-05, B-28: at an address of two people nobody knows whose yes it would be, so a person asks."""
    both = "both@example.net"
    with Forum(test) as forum:
        office = forum.office
        first, second = (office.good("member", "add", both, "--roles", "member", *words, "--json").json()[0]["member"]
                         for words in ((), ("--second-person",)))
        office.good("consent", "give", str(second), "news", "--channel", "paper", "--evidence", "form 1")
        office.good("member", "stop", str(first))
        for asks in ("I would like to join, please.", "What am I signed up for?"):
            test.same("%s: kept for people" % asks, "INBOX", forum.read(post.mail("join@example.org", asks, "a question", both)))
        listed = office.good("inbox", "list", "--json").json()
        test.same("shown, as of the first of them", [("person", first)] * 2, [(one["kind"], one["member"]) for one in listed])
        test.same("nobody is written to in the name of one of them", 0, len(forum.letters(both)))
        test.has("and what to do", "2 people have this address: ask which of them it is, and enter what they say under that number",
                 office.good("inbox", "show", str(listed[0]["inbox"])).out)
        test.same("the objection stands", 1, office.value("SELECT count(*) FROM members WHERE id = %d AND objected_at <> 0" % first))
    with Forum(test) as forum:
        office = forum.office
        office.add_people([flow.Person(both, "", "news")])
        first = forum.member(both)["member"]
        forum.ask(both)
        office.good("member", "add", both, "--roles", "member", "--second-person")
        test.same("a code says whose answer it is", "Joins", forum.answer(both, "surveys"))
        test.same("hers alone", [(first,)], office.rows("SELECT member FROM consent WHERE state = 2 AND topic = (SELECT id FROM topics WHERE name = 'surveys')"))


def more(test):
    """A-46, C-31: what says more than that somebody would like to join, or what they get, is read by a person too."""
    rows = (
        ("join", "Hello, I'd like to join your mailing list, please. Thank you.", "Joins", [], 1),
        ("join", "Let me join. My grandson was excluded from school today, who can I ring?", "INBOX", ["person"], 1),
        ("join", "Please delete my data.", "INBOX", ["data-protection"], 0),
        ("office", "My daughter's school preferences form is due. Can somebody ring me?", "INBOX", ["person"], 0),
    )
    for to, words, folder, shown, letters in rows:
        with Forum(test) as forum:
            gran = "gran@example.com"
            if to == "office":
                forum.office.add_people([flow.Person(gran, "", "news")])
            test.same("%s: %.40s" % (to, words), (folder, shown, letters), (
                forum.read(post.mail(to + "@example.org", words, "a question", gran)), forum.listed(), len(forum.letters(gran))))


def like_a_machine(test):
    """A-46, C-39: what a person writes through a list or a form is never answered, and a person reads it."""
    words = "I would like to join. My son is out of school and nobody helps us, please ring me on 01632 960001."
    rows = (("ann@example.net", {"List_Id": "<parents.groups.example>"}), ("gran@example.com", {"Precedence": "list"}),
            ("dan@example.com", {"X_Auto_Response_Suppress": "All"}), ("eve@example.com", {"Feedback_ID": "1:2:3:x"}),
            ("noreply@forms.example", {}))
    with Forum(test) as forum:
        forum.office.add_people([flow.Person("ann@example.net", "", "news")])
        for sender, fields in rows:
            test.same("%s %s: kept" % (sender, fields), "INBOX", forum.read(post.mail("join@example.org", words, "join", sender, **fields)))
        listed = forum.office.good("inbox", "list", "--json").json()
        test.same("shown, a member by their number", [("person", forum.member("ann@example.net")["member"])] + [("person", 0)] * 4,
                  [(one["kind"], one["member"]) for one in listed])
        test.same("nobody is answered", 0, len(forum.office.letters()))
        test.same("what a machine writes stays there, and is not listed", ("INBOX", 5), (
            forum.read(post.mail("join@example.org", words, "join", "x@example.com", Auto_Submitted="auto-generated")),
            len(forum.office.good("inbox", "list", "--json").json())))
        test.same("in a member's name it is listed", ("INBOX", 6), (
            forum.read(post.mail("join@example.org", words, "join", "ann@example.net", Auto_Submitted="auto-generated")),
            len(forum.office.good("inbox", "list", "--json").json())))


def long_ago(test):
    """B-08: whoever asked years before the mailbox was first looked at waits for no letter; whoever asked last week does."""
    with Forum(test) as forum:
        for days, sender in ((3 * 365, "old@example.net"), (60, "spring@example.net"), (7, "new@example.net")):
            name = post.deliver(forum.office, post.mail("join@example.org", "I would like to join, please.", "join", sender))
            os.utime(os.path.join(forum.office.home, "mailbox", "new", name), (forum.start - days * DAY,) * 2)
        forum.office.once()
        test.same("who is written to", ["new@example.net"], [one.to for one in forum.office.letters()])
        test.same("and is known", [None, None, True], [forum.member(one) and True for one in (
            "old@example.net", "spring@example.net", "new@example.net")])
        test.same("the others lie where they lay, and nobody has to look", ("new", 2, []), (
            "new", len(os.listdir(os.path.join(forum.office.home, "mailbox", "new"))), forum.listed()))


def from_us(test):
    """E-06: a wish in our own name is a person's to read: nobody is written to, and we are not on our own list."""
    with Forum(test) as forum:
        forum.office.edit("    reply_to: office@example.org", "    reply_to: replies@example.org")
        for ours in ("office@example.org", "Office@Example.Org", "replies@example.org", "join@example.org", "stop@example.org", "bounces@example.org"):
            test.same("%s: kept" % ours, "INBOX", forum.ask(ours))
            test.same("%s: not on the list" % ours, None, forum.member(ours))
        test.same("shown, and not answered", (["person"] * 6, 0), (forum.listed(), len(forum.office.letters())))


def without(test):
    """No join address: a person reads it."""
    with Forum(test) as forum:
        forum.office.edit("  join_address: join@example.org\n", "")
        test.same("kept for people", ("INBOX", 0), (forum.ask("zoe@example.net"), len(forum.office.letters())))


def main():
    test = flow.Test()
    test.side_by_side((people, joins, forwarded, forged, no_is_no, only, stops, through_a_list, ahead, welcome, reworded, forgotten,
                       in_words, twice, flood, unproven, unseen, known, shared, more, like_a_machine, long_ago, from_us, without))
    test.done()


if __name__ == "__main__":
    main()
