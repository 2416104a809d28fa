#!/usr/bin/env python3
"""
Login by OAuth2: tokens from a real endpoint over TLS, shown to a real Postfix whose Dovecot asks back about each of them.
One request for many lines, renewal, refused tokens, endpoints in trouble, refresh tokens that are replaced, and never a token
in the log.
"""
import json
import os
import re
import time

import flow
import smtp

LETTER = flow.NEWSLETTER.split("## Petition")[0]


def by_token(office, facts, refresh=False, lanes=8, mechanism="xoauth2", secret="client-word"):
    """The outbox logs in by OAuth2."""
    with open(office.config) as file:
        text = re.sub(r"(?m)^(outbox|oauth2):\n(?:  .*\n|#.*\n|\n)*", "", file.read())
    files = {"client-secret": secret, "refresh-token": "refresh-1"}
    for name, word in files.items():
        os.chmod(office.file(name, word), 0o600)
    office.secrets.update((facts["LOGIN"], "client-word"))
    text += """
outbox:
  kind: smtp
  host: localhost
  port: %s
  security: starttls
  lanes: %d
  login: %s
  ca_file: %s
oauth2:
  token_url: https://localhost:%s/token
  client_id: signpost
  client_secret_file: %s
  scope: https://mail.example.org/.default
  ca_file: %s
  mechanism: %s
""" % (facts["SUBMISSION_PORT"], lanes, facts["LOGIN"], facts["CA_FILE"], facts["TOKEN_PORT"],
       os.path.join(office.folder, "client-secret"), facts["CA_FILE"], mechanism)
    if refresh:
        text += "  refresh_token_file: %s\n" % os.path.join(office.folder, "refresh-token")
    with open(office.config, "w") as file:
        file.write(text)


def control(facts, words):
    with open(facts["TOKEN_CONTROL"], "w") as file:
        file.write(words)


def asked(facts, path="/token"):
    try:
        with open(facts["TOKEN_RECORD"]) as file:
            return [one for one in map(json.loads, file) if one["path"] == path]
    except FileNotFoundError:
        return []


def newest(path):
    """The number of the newest refresh token in the file of the keys."""
    with open(path, "rb") as file:
        return max(int(number) for number in re.findall(rb"refresh-(\d+)\0", file.read()))


def people(count, start):
    return [flow.Person("m%d@%s" % (start + i, smtp.DOMAIN), "", "news") for i in range(count)]


def once_with(test, office, facts, words, expected, said=None):
    """One run under a fault of the endpoint: nothing goes, nothing is lost, and the log says what is wrong."""
    control(facts, words)
    before = len(office.log.text())
    mailing = office.queue(LETTER.replace("December", "with %s" % words))
    result = office.once()
    test.check("%s: it ends, and not as if all were well" % words, result.code != 0, str(result))
    test.same("%s: nothing went, all wait" % words, expected, office.waiting(mailing))
    if said:
        test.has("%s: the log says so" % words, said, office.log.text()[before:])
    control(facts, "")
    office.good("stop", str(mailing))


def mechanisms(test, office, facts):
    for mechanism in ("xoauth2", "oauthbearer"):
        by_token(office, facts, mechanism=mechanism)
        before = len(asked(facts))
        mailing = office.queue(LETTER.replace("December", mechanism))
        office.once()
        test.same("%s: all have it" % mechanism, 24, office.books(mailing)["sent"])
        test.same("%s: one request for eight lines" % mechanism, 1, len(asked(facts)) - before)
        test.check("%s: the mail server asked about the token" % mechanism, len(asked(facts, "/introspect")) > 0)


def in_trouble(test, office, facts):
    by_token(office, facts)
    once_with(test, office, facts, "invalid_client", 24, "no token for the login: a person must act .*invalid_client")
    for words in ("busy", "broken", "garbage", "oversized", "twice"):
        once_with(test, office, facts, words, 24, "no token for the login; asking again")
    once_with(test, office, facts, "stranger", 24, "refused our login token")
    before, shown = len(asked(facts)), len(asked(facts, "/introspect"))
    once_with(test, office, facts, "void", 24, "refused our login token")
    test.check("a refused token is asked for anew once, and no more", len(asked(facts)) - before <= 2,
               len(asked(facts)) - before)
    test.check("each was shown by one line", len(asked(facts, "/introspect")) - shown <= 2, len(asked(facts, "/introspect")) - shown)
    by_token(office, facts, secret="wrong-word")
    once_with(test, office, facts, "", 24, "invalid_client")
    by_token(office, dict(facts, TOKEN_PORT="1"))
    once_with(test, office, facts, "", 24, "gives us no token for now")


def for_now_and_then_for_good(test, office, facts):
    """The endpoint is in trouble, and when it is well again it does not know us: that is a second thing, and it does not mend itself."""
    by_token(office, facts)
    control(facts, "broken")
    before = len(office.log.text())
    mailing = office.queue(LETTER.replace("December", "now and for good"))
    daemon = office.daemon()
    test.check("for now", office.until(lambda: "no token for the login; asking again" in office.log.text()[before:], 10))
    control(facts, "invalid_client")
    test.check("then for good", office.until(lambda: "no token for the login: a person must act" in office.log.text()[before:], 30))
    test.check("status says so too", office.until(lambda: "does not mend itself" in office.good("status").out, 5), office.good("status").out)
    test.same("each said once", (1, 1), tuple(office.log.text()[before:].count(words) for words in (
        "no token for the login; asking again", "no token for the login: a person must act")))
    test.same("the daemon stops in order", 0, daemon.stop())
    control(facts, "")
    office.good("stop", str(mailing))


def waits_and_goes_on(test, office, facts):
    """429 with Retry-After: the daemon waits so long, and then all goes."""
    by_token(office, facts)
    control(facts, "busy")
    mailing = office.queue(LETTER.replace("December", "busy, then not"))
    daemon = office.daemon()
    test.check("it asks", office.until(lambda: asked(facts)[-1]["code"] == 429, 10))
    time.sleep(1)
    test.same("and does not knock again at once", 1, len([one for one in asked(facts)[-3:] if one["code"] == 429]))
    control(facts, "")
    test.check("then all goes", office.until(lambda: office.waiting(mailing) == 0, 20), office.books(mailing))
    test.same("the daemon stops in order", 0, daemon.stop())


def renewed(test, office, facts):
    """A token that lives a minute is renewed before its end, without a line in between that is refused."""
    by_token(office, facts)
    control(facts, "short")
    before = len(asked(facts))
    office.queue(LETTER.replace("December", "short"))
    daemon = office.daemon()
    test.check("the first went", office.until(lambda: len(asked(facts)) == before + 1, 10))
    time.sleep(31)
    mailing = office.queue(LETTER.replace("December", "short, later"))
    test.check("the second too", office.until(lambda: office.waiting(mailing) == 0, 10), office.books(mailing))
    test.same("by a second token", before + 2, len(asked(facts)))
    test.same("the daemon stops in order", 0, daemon.stop())
    control(facts, "")


def refreshed(test, office, facts):
    """Each refresh token is good once: the next is on disk before the token that came with it is used."""
    by_token(office, facts, refresh=True)
    kept = os.path.join(office.home, "keys", "oauth2-refresh-token")
    for run in range(3):
        mailing = office.queue(LETTER.replace("December", "refresh %d" % run))
        daemon = office.daemon()
        test.check("refresh %d: all have it" % run, office.until(lambda: office.waiting(mailing) == 0, 15),
                   office.books(mailing))
        daemon.kill()
        test.same("refresh %d: the next one is kept" % run, run + 2, newest(kept))
        test.same("refresh %d: readable by nobody else" % run, 0o600, os.stat(kept).st_mode & 0o777)
    shown = [one["refresh"] for one in asked(facts) if one["refresh"]]
    test.same("each was shown once, also across kill -9", ["refresh-1", "refresh-2", "refresh-3"], shown)
    once_with(test, office, facts, "invalid_grant", 24, "a person must act .*invalid_grant")


def configuration(test, office, facts):
    by_token(office, facts)
    with open(office.config) as file:
        good = file.read()
    for old, new, said in ((r"  client_id: .*\n", "", "client_id is missing"),
                           ("https://localhost", "http://localhost.example.org", "only shown over https"),
                           ("xoauth2", "plain", "mechanism"),
                           ("  scope:", "  password_file: x\n  scope:", "password_file"),
                           ("  login: %s\n" % facts["LOGIN"], "", "nothing uses it")):
        with open(office.config, "w") as file:
            file.write(re.sub(old, new, good, count=1))
        result = office.run("status")
        test.check("refused: %s" % said, result.code != 0, str(result))
        test.has("with line and column: %s" % said, r":\d+:\d+: .*" + said, result.err)
    with open(office.config, "w") as file:
        file.write(good)


def main():
    test = flow.Test()
    with flow.Office(test) as office:
        office.add_people(people(24, 0))
        with smtp.Servers(office) as servers:
            facts = servers.facts
            mechanisms(test, office, facts)
            in_trouble(test, office, facts)
            for_now_and_then_for_good(test, office, facts)
            waits_and_goes_on(test, office, facts)
            renewed(test, office, facts)
            refreshed(test, office, facts)
            configuration(test, office, facts)
        test.has_not("no token, secret or refresh token in the log", r"client-word|refresh-\d|Bearer|auth=", office.log.text())
        test.check("letters arrived", len(office.log.text()) > 0)
    test.done()


if __name__ == "__main__":
    main()
