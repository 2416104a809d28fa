#!/usr/bin/env python3
"""
A new address (B-43, Art 16 UK GDPR): what somebody agreed to goes along only if the new address answers our letter with its code;
until then nothing changes, and a week later it is forgotten.  Nobody who said stop is written to again by it.
"""
import datetime
import re

import flow
import joining
import post
import restore
import smtp

DAY = joining.DAY
OLD, NEW = "anna@example.net", "anna@new.example"
NEWS = flow.NEWSLETTER.split("## Coffee")[0]
EVENT = """---
title: Coffee and talk
starts: %d-06-15 10:00
ends: 12 noon
place: Village hall
access: step-free
cost: free
book: answer this letter
contact: Sam at the office
---

Come and meet other parent carers.
""" % (datetime.date.today().year + 1)


class Move(joining.Forum):
    """Anna agreed to news and events, and has said stop to events since."""

    def __enter__(self):
        self.office.add_people([flow.Person(OLD, "Anna Example", "news;events")])
        self.office.secrets.update((NEW, "other@new.example"))
        self.office.good("member", "stop", OLD, "events")
        self.id = self.member(OLD)["member"]
        return self

    def at(self, days):
        return {"SIGNPOST_CLOCK": smtp.iso(self.start + int(days * DAY))}

    def change(self, address=NEW, *options, env=None):
        return self.office.run("member", "change", str(self.id), "--address", address, "--yes", "--json", *options, env=env)

    def asked(self):
        """Asked, and our letters sent."""
        self.test.same("asked", "asked", self.change().json()[0]["address"])
        self.office.once()

    def moved(self):
        self.asked()
        self.test.same("answered", "Joins", self.answer(NEW, "yes"))

    def who(self):
        return self.office.good("member", "show", str(self.id), "--json").json()[0]

    def news(self, subject="News for families", text=NEWS):
        """Sends news; to which addresses it went."""
        mailing = self.office.queue(text.replace("News for families, December", subject))
        self.office.once()
        return mailing, sorted(one.to for one in self.office.letters() if str(one.message["Subject"]) == subject)

    def imports(self, *addresses):
        """A list of these addresses with a yes to news each; who came new."""
        before = self.office.value("SELECT count(*) FROM members WHERE state < 2")
        self.office.add_people([flow.Person(one, "Anna Example", "news") for one in addresses])
        return self.office.value("SELECT count(*) FROM members WHERE state < 2") - before


def confirmed(test):
    with Move(test) as forum:
        office = forum.office
        office.good("event", "add", office.file("coffee.md", EVENT), "--yes")
        office.good("event", "book", "1", OLD, "--yes")
        before, _ = forum.news("News of the first week")
        stop = post.STOP.search([one for one in forum.letters(OLD) if str(one.message["Subject"]) == "News of the first week"][0].decoded())[0]
        given = office.rows("SELECT changed_at, wording FROM consent WHERE member = ?1 AND state = 2", forum.id)
        forum.asked()
        letters = forum.letters(NEW)
        test.same("one letter to the new address", 1, len(letters))
        test.has("it asks", "If that is right, answer this letter", re.sub(r"\s+", " ", letters[0].part("text/plain")))
        test.check("and names nobody, nor the old address", not letters[0].holds("Anna Example") and not letters[0].holds(OLD))
        told = [one for one in forum.letters(OLD) if "another address" in str(one.message["Subject"])]
        test.check("the old one is told, and not which the new one is", len(told) == 1 and not told[0].holds(NEW), told)
        test.same("until it is answered, letters go to the old one", [OLD], forum.news("News of the seventh week")[1])
        test.has("the list shows it", r"anna@new\.example .*somebody's new address, not confirmed yet", office.good("member", "list").out)
        test.has("so does the person", r"New: +anna@new\.example, since .* not confirmed yet", office.good("member", "show", OLD).out)
        test.has("and the status", "1 new address is not confirmed yet", office.good("status").out)
        test.same("a machine's answer confirms nothing", OLD, (forum.answer(NEW, "I am away", Auto_Submitted="auto-replied"),
                                                              forum.who()["address"])[1])
        code = forum.code(NEW)
        test.same("nor does a changed code", OLD, (forum.answer(NEW, "yes", code=code[:-1] + ("a" if code[-1] != "a" else "b")),
                                                  forum.who()["address"])[1])
        test.same("nor words that may mean no", OLD, (forum.answer(NEW, "no, not me"), forum.who()["address"])[1])
        waiting = office.queue(NEWS.replace("News for families, December", "On its way"))
        test.same("it answers", "Joins", forum.answer(NEW, "yes, please"))
        test.same("that is in the log", "moved", post.effect(office)[0][1])
        who = forum.who()
        test.same("she has it", (NEW, [OLD], "", "Anna Example", ["member"]), tuple(who[one] for one in (
            "address", "former_addresses", "new_address", "name", "roles")))
        test.same("what she said goes along, the stop too", {"news": "given", "events": "withdrawn"}, who["topics"])
        test.same("with its day and its wording", given, office.rows(
            "SELECT changed_at, wording FROM consent WHERE member = ?1 AND state = 2", forum.id))
        test.same("what waited went to the new one", [NEW], [one.to for one in office.letters()
                                                             if str(one.message["Subject"]) == "On its way"])
        test.same("and is in the books", 1, office.books(waiting)["sent"])
        told = [one for one in forum.letters(NEW) if str(one.message["Subject"]) == "We have your new address"]
        test.same("she is told", 1, len(told))
        test.has("what she gets", r"news \(you get it\)", re.sub(r"[*\s]+", " ", told[0].part("text/plain")))
        test.same("nobody waits any more", (1, 0), (office.value("SELECT count(*) FROM members WHERE state < 2"),
                                                    office.value("SELECT count(*) FROM joins WHERE instead_of <> 0")))
        test.same("what made it wait is erased, with its key", 3, office.value("SELECT state FROM members WHERE id <> ?1", forum.id))
        test.same("she is booked still", 1, office.value("SELECT count(*) FROM bookings WHERE member = ?1 AND state = 1", forum.id))
        test.same("the next news goes there", [NEW], forum.news("News of the second week")[1])
        test.same("a correction to what she got before, too", [NEW], forum.news(
            "Correction", NEWS.replace("---\n\nHello", "audience: got %d\n---\n\nHello" % before, 1))[1])
        why = office.good("why", str(forum.id), str(before)).out
        test.check("why knows", "It was for the address they had before" in why and "(SEND news: agreed)" in why, why)
        test.has("whoever looks for the old one finds her", "person %d had it before" % forum.id, office.run("member", "show", OLD).err)
        history = office.good("member", "history", str(forum.id)).out
        test.has("the book says how", r"new address, confirmed by its answer; agreements that go along: 1, that have ended: 0", history)
        test.has("and from where", "with its code, from anna@new.example; the address was \"anna@example.net\"", history)
        test.has("agreements can be rebuilt from it", "just what the record book says", office.good("ledger", "rebuild", "--check").out)
        test.same("everything is whole", 0, office.run("check").code)
        test.same("an old list does not bring the old address back", 0, forum.imports(OLD))
        told = office.good("member", "import", office.file("old.csv", "address\n%s\n" % OLD), "--source", "an old list", "--dry-run").out
        test.has("it is told that the list is old", "this person has a new address since; not imported", told)
        test.check("and neither which, nor of a stop", NEW not in told and "never" not in told, told)
        add = office.run("member", "add", OLD)
        test.same("whoever adds it by hand is asked, and without an answer nothing is done", (1, None), (add.code, forum.member(OLD)))
        test.has("whose it was", "Person %d had this address and has a new one since" % forum.id, add.out)
        test.same("an answer that comes twice is a person's", "INBOX", forum.answer(NEW, "yes", code=code))
        forum.read(post.mail(stop, "stop", "stop", OLD))
        test.same("the code of a letter to the old one still stops hers", "withdrawn", forum.who()["topics"]["news"])
        test.same("so nothing goes", [], forum.news("News of the third week")[1])
        office.good("member", "forget", str(forum.id), "--yes")
        test.same("forgotten, both addresses with her", 0, office.value("SELECT count(*) FROM addresses"))
        test.same("no list brings either back", 0, forum.imports(OLD, NEW))


def given_up(test):
    """Taken back, and not answered for a week: as if it had never been said."""
    with Move(test) as forum:
        forum.asked()
        code = forum.code(NEW)
        test.same("the present address takes it back", "taken-back", forum.change(OLD).json()[0]["address"])
        test.same("it is gone", 1, forum.office.value("SELECT count(*) FROM addresses"))
        test.same("its answer is a person's to read", ("INBOX", OLD), (forum.answer(NEW, "yes", code=code), forum.who()["address"]))
        test.same("taken back twice", 2, forum.change(OLD).code)
        test.same("asked again, on the same day", "asked", forum.change().json()[0]["address"])
    with Move(test) as forum:
        forum.asked()
        code = forum.code(NEW)
        test.same("a letter a day (E-01)", 2, forum.change().code)
        test.same("another one takes its place", "asked", forum.change("other@new.example").json()[0]["address"])
        test.same("one waits", (None, "other@new.example"), (forum.member(NEW), forum.who()["new_address"]))
        test.same("the first one's answer does nothing", ("INBOX", OLD), (forum.answer(NEW, "yes", code=code), forum.who()["address"]))
        forum.office.once(env=forum.at(6))
        test.same("six days later it waits", "other@new.example", forum.who()["new_address"])
        code = forum.code("other@new.example")
        forum.office.once(env=forum.at(7.1))
        test.same("a week later it is forgotten", ("", 1), (forum.who()["new_address"],
                                                           forum.office.value("SELECT count(*) FROM addresses")))
        test.same("a late answer does nothing", ("INBOX", OLD), (
            forum.answer("other@new.example", "yes", forum.at(7.2), code), forum.who()["address"]))
    with Move(test) as forum:
        forum.asked()
        forum.answer(NEW, "Yes that's my new one, thanks Sam. Did you get my form?", forum.at(2))
        row = forum.office.good("inbox", "list", "--json", env=forum.at(2)).json()[0]
        test.has("an answer in words, and what to do", "our letter to the new address of person %d. If it is a yes, ask them to answer" % forum.id,
                 forum.office.good("inbox", "show", str(row["inbox"]), env=forum.at(2)).out)
        test.has("agreements are the person's own", "written down for person %d" % forum.id, forum.office.run(
            "consent", "give", str(row["member"]), "news", "--channel", "email", "--evidence", "their answer", env=forum.at(2)).err)
        forum.office.once(env=forum.at(7.1))
        test.same("it is not forgotten while that waits for a person", NEW, forum.who()["new_address"])
        forum.office.good("inbox", "done", str(row["inbox"]), env=forum.at(8))
        forum.change(NEW, env=forum.at(8))
        forum.office.once(env=forum.at(8))
        test.same("and a new letter asks once more", ("Joins", NEW), (forum.answer(NEW, "yes", forum.at(8.1)), forum.who()["address"]))
    with Move(test) as forum:
        forum.asked()
        forum.answer(NEW, "stop everything")
        test.same("who says stop there has not confirmed it", (OLD, "given"), (forum.who()["address"], forum.who()["topics"]["news"]))
    with Move(test) as forum:
        forum.asked()
        forum.ask(NEW, forum.at(1.1))
        test.has("who asks to join from there is asked about the address", "Please confirm your new address", str(
            forum.letters(NEW)[-1].message["Subject"]))
        test.same("and that code is as good", ("Joins", NEW), (forum.answer(NEW, "", forum.at(1.2)), forum.who()["address"]))
    with Move(test) as forum:
        forum.asked()
        forum.office.good("member", "forget", OLD, "--yes")
        test.same("forgotten with the person", 0, forum.office.value("SELECT count(*) FROM addresses"))


def stop_after(test):
    """B-24: the letter that asked is answered a second time, with a wish to stop; its code is nobody's any more."""
    with Move(test) as forum:
        forum.asked()
        code = forum.code(NEW)
        test.same("confirmed", "Joins", forum.answer(NEW, "yes", code=code))
        forum.answer(NEW, "stop everything", code=code)
        test.same("held until somebody has looked", (1, ["stop-perhaps"]), (
            forum.office.value("SELECT count(*) FROM members WHERE held_at <> 0"), forum.listed()))


def from_the_old_one(test):
    """B-24, E-02: a wish from the address they gave up holds them, as it may be theirs; it stops nobody, as it may be somebody else's by now."""
    stop, delete = "Please unsubscribe me.", "Delete my data, please."
    machine = {"Auto_Submitted": "auto-replied"}
    rows = (
        # name, what is written, header fields, somebody else has the address now; whether she is held, what is listed
        ("proven", stop, {"Authentication_Results": "mx.example.org; dmarc=pass header.from=example.net"}, False, True, {"stop-perhaps"}),
        ("not proven", stop, {}, False, True, {"stop-perhaps"}),
        ("about her data", delete, {}, False, True, {"data-protection", "stop-perhaps"}),
        ("a machine answers there", "Anna has a new address. " + stop, machine, False, False, set()),
        ("somebody else is on the list with it", stop, {}, True, False, {"stop-perhaps"}),
        ("a question", "When is the coffee morning?", {}, False, False, {"person"}),
    )
    for name, words, fields, other, held, listed in rows:
        with Move(test) as forum:
            office = forum.office
            office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
            proven = {"Authentication_Results": "mx.example.org; dmarc=pass header.from=new.example"}
            forum.asked()
            test.same("%s: moved" % name, "Joins", forum.answer(NEW, "yes", **proven))
            if other:
                office.good("member", "add", OLD, "--yes")
            topics = forum.who()["topics"]
            forum.read(post.mail("office@example.org", words, "hello", OLD, **fields))
            office.once()
            test.same("%s: held" % name, [forum.id] if held else [], [row[0] for row in office.rows("SELECT id FROM members WHERE held_at <> 0 AND id = %d" % forum.id)])
            test.same("%s: listed" % name, listed, set(forum.listed()))
            test.same("%s: nothing is stopped" % name, topics, forum.who()["topics"])
            asked = [one for one in office.letters() if "Did you ask" in str(one.message["Subject"])]
            test.same("%s: whoever wrote is told nothing, and she is asked where she is" % name, [OLD] if other else [NEW] if held else [],
                      [one.to for one in asked])
            if not held or not asked:
                continue
            test.has("%s: and told why" % name, "comes from an address that you had before, or one much like yours", re.sub(
                r"\s+", " ", asked[0].part("text/plain")))
            test.same("%s: and not which mail" % name, None, asked[0].message["In-Reply-To"])
            test.has("%s: whose it may be" % name, "person %d .* or from whoever answers a letter to them, or has an address they had before" % forum.id,
                     office.good("inbox", "list").out)
            refused = office.run("member", "stop", OLD, "--channel", "email")
            test.check("%s: by that address it is said who had it" % name, refused.code == 3 and
                       "person %d had it before" % forum.id in refused.err and "signpost member stop %d" % forum.id in refused.err, refused)


def called_back(test):
    """What has not gone yet, and is not so any more, does not go."""
    for name, address, options in (("taken back", OLD, ()), ("another one", "third@example.net", ()), ("at once", NEW, ("--at-once",))):
        with Move(test) as forum:
            forum.change()
            forum.change(address, *options)
            forum.office.once()
            told = [one.to for one in forum.office.letters() if "another address" in str(one.message["Subject"])]
            test.same("%s: who hears of an address" % name, [OLD] if name == "another one" else [], told)
            test.same("%s: nobody is asked in vain" % name, 0, len([one for one in forum.letters(NEW) if "onfirm" in str(one.message["Subject"])]))


def at_once(test):
    """Without an answer the yeses end, for good: only a new one brings news."""
    with Move(test) as forum:
        office = forum.office
        done = forum.change(NEW, "--at-once", "--evidence", "she rang", "--name", "Anne Example").json()[0]
        test.same("changed", ("changed", 1, ["name"]), (done["address"], done["ended"], done["changed"]))
        test.same("she has it, and agrees to nothing", (NEW, [OLD], {"events": "withdrawn"}, "Anne Example"), tuple(
            forum.who()[one] for one in ("address", "former_addresses", "topics", "name")))
        mailing, to = forum.news()
        test.same("no news to either", [], to)
        test.has("why says that they had agreed where they were", "has not agreed at the address they have now", office.good(
            "why", str(forum.id), str(mailing)).out)
        test.same("no list makes it a yes", ({"events": "withdrawn"}, 0), (forum.who()["topics"], forum.imports(OLD, NEW)))
        test.has("agreements can be rebuilt", "just what the record book says", office.good("ledger", "rebuild", "--check").out)
        text = re.sub(r"[*\s]+", " ", forum.letters(NEW)[-1].part("text/plain"))
        test.has("a letter tells how to agree again", "nothing is chosen for this address.*answer with its word.*news", text)
        forum.answer(NEW, "news")
        test.same("she does", "given", forum.who()["topics"]["news"])
        test.same("and gets it", [NEW], forum.news("News of the fourth week")[1])
        test.same("back to the old one, but not at once", 2, forum.change(OLD, "--at-once").code)
        forum.change(OLD)
        office.once()
        test.same("with its answer", ("Joins", OLD), (forum.answer(OLD, "yes"), forum.who()["address"]))
        test.same("what she agreed to goes along", [OLD], forum.news("News of the fifth week")[1])


def refused(test):
    with Move(test) as forum:
        office = forum.office
        office.add_people([flow.Person("bea@example.net", "Bea", "news")])
        office.good("member", "suppress", "never@example.net")
        rows = (
            ("somebody has it", "BEA@example.net", (), 2, "on the list already"),
            ("it is theirs", OLD.upper(), (), 2, "stands there already"),
            ("never to be written to", "never@example.net", (), 2, "never to write there"),
            ("nor at once", "never@example.net", ("--at-once",), 2, "never to write there"),
            ("no address", "not-an-address", (), 2, ""),
            ("nothing", "", (), 2, ""),
        )
        for what, address, options, code, words in rows:
            result = forum.change(address, *options)
            test.same(what, code, result.code)
            test.has("%s: a plain sentence" % what, words, result.err)
        test.same("at once what?", 1, office.run("member", "change", OLD, "--at-once", "--yes").code)
        test.same("who has not confirmed yet", 2, (forum.asked(), office.run(
            "member", "change", NEW, "--address", "x@example.net", "--yes"))[1].code)
        test.same("nobody else's that waits", 2, office.run("member", "change", "bea@example.net", "--address", NEW, "--yes").code)
        forgotten = office.run("member", "forget", NEW, "--yes")
        test.same("an address that waits is no person to be forgotten", 2, forgotten.code)
        test.has("what to do instead", "signpost member change %d --address" % forum.id, forgotten.err)
        forum.change(OLD)
        office.edit("  join_address: join@example.org\n", "")
        result = forum.change()
        test.same("without a join address nobody can answer", 2, result.code)
        test.has("and it says what goes", "--at-once", result.err)
        test.same("at once goes", "changed", forum.change(NEW, "--at-once").json()[0]["address"])
        test.same("nothing of what was refused was done", 2, office.value("SELECT count(*) FROM members WHERE state < 2"))


def shared(test):
    """A-08: who stays at a shared address keeps their mail, and what was stopped there stays stopped."""
    with Move(test) as forum:
        office = forum.office
        office.good("member", "add", OLD, "--second-person", "--name", "Ben")
        ben = [one["member"] for one in office.good("member", "list", "--json").json() if one["name"] == "Ben"][0]
        office.good("consent", "give", str(ben), "news", "--channel", "paper", "--evidence", "form 1")
        forum.moved()
        test.same("each at their own", [OLD, NEW], forum.news()[1])
        office.good("member", "change", str(ben), "--address", "ben@new.example", "--at-once", "--yes")
        added = office.good("member", "add", OLD, "--name", "Cleo", "--yes").out
        test.has("who has it after them has to agree themselves", "Person %d gave this address up" % ben, added)
        office.secrets.update(("ben@new.example", "Cleo"))


def returned(test):
    """C-34: what came back from the old address does not count against the new one."""
    with Move(test) as forum:
        office = forum.office
        codes = [post.send(office, number, NEWS.replace("News for families, December", "News %d" % number), forum.at(4 * number))[1][OLD]
                 for number in range(2)]
        post.by_folder(office)
        for code in codes:
            forum.read(post.bounce("bounces+%s@example.org" % code.bounce, OLD), forum.at(8))
        test.same("letters to the old one come back", True, forum.who()["suspended"])
        test.same("asked", "asked", forum.change(env=forum.at(9)).json()[0]["address"])
        office.once(env=forum.at(9))
        test.same("who gets nothing there is not told there", [], forum.letters(OLD))
        test.same("answered: she is written to again", ("Joins", False), (forum.answer(NEW, "yes", forum.at(9)), forum.who()["suspended"]))


def misspelt(test):
    """Our letter to the new address comes back: somebody hears of it, and asks again; nothing else changes."""
    with Move(test) as forum:
        office = forum.office
        server, port, record = smtp.failing(office, 0, [])
        smtp.by_smtp(office, port, lanes=1)
        forum.asked()
        server.kill()
        server.wait()
        post.by_folder(office)
        code = post.codes_of(record)[NEW].bounce
        forum.read(post.bounce("bounces+%s@example.org" % code, NEW, "5.1.2", diagnostic="550 5.1.2 no such domain"))
        listed = office.good("inbox", "list", "--json").json()
        test.same("listed, as hers, where it lies", [("new-address", forum.id, "Signpost/Returned")], [(row["kind"], row["member"], row["folder"]) for row in listed])
        test.has("with what to do", "signpost member change %d --address" % forum.id, office.good("inbox", "show", str(listed[0]["inbox"])).out)
        test.same("letters go where they went", (OLD, False), (forum.who()["address"], forum.who()["suspended"]))


def undone(test):
    """What rests on an import ends with it, at the new address too."""
    with Move(test) as forum:
        forum.moved()
        forum.office.good("member", "import", "undo", "1", "--yes")
        test.same("she is there, and has agreed to nothing", (NEW, {"events": "withdrawn"}), (
            forum.who()["address"], forum.who()["topics"]))
        test.same("no news", [], forum.news()[1])


def put_back(test):
    """E-25: a store from before the change goes on neither at the old address nor with what was stopped at the new one."""
    with Move(test) as forum:
        office = forum.office
        copy = office.folder + "/copy.db"
        restore.copy_store(office, copy)
        forum.moved()
        office.good("consent", "give", NEW, "surveys", "--channel", "phone", "--evidence", "she rang")
        office.good("member", "stop", NEW, "news")
        restore.put_back(office, copy)
        test.same("nothing to the old one", [], forum.news()[1])
        test.has("staff see whom it is about", OLD, office.good("bounce", "list").out)
        office.edit("mailbox:\n  directory: ./mailbox", "mailbox:\n  directory: ./mailbox\n  authserv_id: mx.example.org")
        forum.read(post.mail("office@example.org", "When is the coffee morning?", "a question", OLD,
                             Authentication_Results="mx.example.org; dmarc=pass header.from=example.net"))
        test.same("who writes from there now may be somebody else", True, forum.who()["suspended"])
        office.edit("  authserv_id: mx.example.org\n", "")
        code = forum.change()
        test.same("it is given once more", "asked", code.json()[0]["address"])
        office.once()
        test.same("and answered", ("Joins", NEW, False), (forum.answer(NEW, "yes"), forum.who()["address"], forum.who()["suspended"]))
        test.same("what was stopped there stays stopped", [], forum.news("News of the sixth week")[1])


def main():
    test = flow.Test()
    test.side_by_side((confirmed, stop_after, from_the_old_one, given_up, called_back, at_once, refused, shared, returned, misspelt, undone, put_back))
    test.done()


if __name__ == "__main__":
    main()
