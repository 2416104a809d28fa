#!/usr/bin/env python3
"""
An SMTP server that fails on demand.  Standard library only; listens on loopback.

    fault_server.py [options] [PHASE[@N[+]][~TEXT]=ACTION ...]

PHASE   connect ehlo starttls tls auth mail rcpt data body dot rset noop quit
        tls is the moment after the handshake; body is after the first line of a body
@N      only the N-th time this server comes to that phase; @N+ from then on
~TEXT   only if the command or, for body and dot, the recipient holds TEXT
ACTION  drop            close the connection without a word
        reset           the same, by a reset
        silence         say nothing more, keep the connection
        wait:SECONDS    answer as usual, but later (wait:2:550 5.1.1 no: say that)
        "550 5.1.1 no"  say so (several lines: separate them with |); 421 also closes
        drop:250 ok     say so, then close
        garbage         octets that are no reply       nul, overlong, endless: bad replies
        drip            the right answer, one octet a second

Options: --port N  --record FILE  --no-pipelining  --no-dsn  --no-starttls  --no-auth
         --tls (from the first octet)  --old-tls (1.1 at most)  --cert PEM --key PEM  --login NAME:PASSWORD
         --size N  --mechanisms "LOGIN"  --inject (replies put in before the TLS handshake)  --smtputf8

Prints "port N" when it listens.  Ends on SIGTERM.  FILE gets one JSON line for each body that
came with its dot: {"from", "to", "body", "answer"}; answer "" = none was given.  Commands sent
ahead of a reply although PIPELINING was not offered: a line {"early": …}.  A login begun: {"login": …}.  STARTTLS: {"starttls": …}.
"""
import argparse
import base64
import json
import re
import signal
import socket
import ssl
import struct
import sys
import threading
import time

PHASES = "connect ehlo starttls tls auth mail rcpt data body dot rset noop quit".split()
BAD_REPLIES = {
    "garbage": b"\x00\xff\x1b[2Jhello\r\n",
    "nul": b"550 5.1.1 no\x00pe\x1b[31m\xff\r\n",
    "overlong": b"550 " + b"x" * 200000 + b"\r\n",
    "endless": b"550-no\r\n" * 20000,
}


class Gone(Exception):
    """The connection is over."""


class Fault:
    def __init__(self, text):
        left, _, self.action = text.partition("=")
        found = re.fullmatch(r"([a-z]+)(?:@(\d+)(\+?))?(?:~(.*))?", left)
        if not found or found[1] not in PHASES or not self.action:
            sys.exit("fault_server: what is %r?  See the top of this file." % text)
        self.phase, self.text = found[1], found[4] or ""
        self.first = int(found[2] or 1)
        self.last = self.first if found[2] and not found[3] else float("inf")

    def fits(self, phase, count, text):
        return phase == self.phase and self.first <= count <= self.last and self.text in text


class Server:
    def __init__(self, options):
        self.options = options
        self.faults = [Fault(text) for text in options.faults]
        self.counts = dict.fromkeys(PHASES, 0)
        self.lock = threading.Lock()
        self.record_file = open(options.record, "a", buffering=1) if options.record else None
        self.tls = None
        if options.cert:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(options.cert, options.key)
            if options.old_tls:
                self.tls.minimum_version = ssl.TLSVersion.TLSv1
                self.tls.maximum_version = ssl.TLSVersion.TLSv1_1
                self.tls.set_ciphers("ALL:@SECLEVEL=0")

    def fault(self, phase, text):
        with self.lock:
            self.counts[phase] += 1
            for fault in self.faults:
                if fault.fits(phase, self.counts[phase], text):
                    return fault.action
        return None

    def record(self, **fact):
        if self.record_file:
            with self.lock:
                self.record_file.write(json.dumps(fact) + "\n")


class Session:
    def __init__(self, server, connection):
        self.server, self.options, self.connection = server, server.options, connection
        self.buffer = b""
        self.said = ""
        self.secure = self.known = False
        self.forget()

    def forget(self):
        self.sender = self.recipient = None

    def line(self):
        while b"\n" not in self.buffer:
            more = self.connection.recv(65536)
            if not more:
                raise Gone
            self.buffer += more
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r").decode("latin-1")

    def say(self, text):
        data = "".join(part + "\r\n" for part in text.split("|")).encode("latin-1")
        self.said = text
        self.connection.sendall(data)
        return text

    def answer(self, phase, usual, about=""):
        """Says the usual, or does what was ordered.  Returns what was said."""
        action = self.server.fault(phase, about)
        if self.buffer and self.options.no_pipelining and phase != "body":
            self.server.record(early=self.buffer.decode("latin-1"))
        if action is None:
            return self.say(usual) if usual else ""
        if action == "drop":
            raise Gone
        if action == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise Gone
        if action == "silence":
            while self.connection.recv(65536):
                pass
            raise Gone
        if action.startswith("wait:"):
            _, seconds, *words = action.split(":", 2)
            time.sleep(float(seconds))
            return self.say(words[0] if words else usual) if words or usual else ""
        if action == "drip":
            for octet in (usual + "\r\n").encode():
                self.connection.sendall(bytes([octet]))
                time.sleep(1)
            return usual
        if action in BAD_REPLIES:
            self.connection.sendall(BAD_REPLIES[action])
            return action
        if action.startswith("drop:"):
            self.say(action[5:])
            raise Gone
        self.say(action)
        if action.startswith("421"):
            raise Gone
        return action

    def extensions(self):
        o, words = self.options, ["mx.example.com"]
        words += [] if o.no_pipelining else ["PIPELINING"]
        words += [] if o.no_dsn else ["DSN"]
        words += ["SIZE %d" % o.size] if o.size else ["SIZE"]
        words += ["STARTTLS"] if self.server.tls and not self.secure and not o.no_starttls else []
        words += [] if o.no_auth else ["AUTH " + o.mechanisms]
        words += ["ENHANCEDSTATUSCODES", "8BITMIME"] + (["SMTPUTF8"] if o.smtputf8 else [])
        return "|".join("250%s%s" % ("-" if i + 1 < len(words) else " ", word) for i, word in enumerate(words))

    def start_tls(self):
        self.server.record(starttls=True)
        said = self.answer("starttls", "220 2.0.0 go ahead" +
                           ("|250-mx.example.com|250 AUTH PLAIN" if self.options.inject else ""))
        if not said.startswith("220"):
            return
        self.buffer = b""
        self.handshake()

    def handshake(self):
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.secure = True
        self.answer("tls", "")

    def auth(self, words):
        self.server.record(login=len(words) > 1 and words[1])
        if len(words) > 1 and words[1].upper() == "LOGIN":
            self.say("334 VXNlcm5hbWU6")
            name = base64.b64decode(self.line())
            self.say("334 UGFzc3dvcmQ6")
            given = name + b":" + base64.b64decode(self.line())
        else:
            blob = words[2] if len(words) > 2 else None
            if blob is None:
                self.say("334 ")
                blob = self.line()
            given = b":".join(base64.b64decode(blob).split(b"\0")[1:])
        good = not self.options.login or given.decode() == self.options.login
        said = self.answer("auth", "235 2.7.0 welcome" if good else "535 5.7.8 wrong login")
        self.known = said.startswith("235")

    def data(self):
        if not self.answer("data", "354 go on" if self.recipient else "554 5.5.1 no valid recipient").startswith("354"):
            return
        lines, line = [], self.line()
        if line != ".":
            lines.append(line)
            self.answer("body", "", self.recipient or "")
        while line != ".":
            line = self.line()
            lines.append(line)
        body = "\r\n".join(one[1:] if one.startswith(".") else one for one in lines[:-1]) + "\r\n"
        self.said = ""
        try:
            self.answer("dot", "250 2.0.0 Ok: queued as 4FAULT1", self.recipient or "")
        finally:
            self.server.record(**{"from": self.sender, "to": self.recipient, "body": body, "answer": self.said})
            self.forget()

    def command(self, line):
        words, verb = line.split(), line[:4].upper()
        if verb in ("EHLO", "HELO"):
            self.answer("ehlo", self.extensions(), line)
        elif line.upper() == "STARTTLS" and self.server.tls:
            self.start_tls()
        elif verb == "AUTH":
            self.auth(words)
        elif verb == "MAIL":
            if self.sender is not None:
                self.say("503 5.5.1 nested MAIL")
            elif self.answer("mail", "250 2.1.0 ok", line).startswith("250"):
                self.sender = re.sub(r".*<(.*?)>.*", r"\1", line)
        elif verb == "RCPT":
            if self.sender is None:
                self.say("503 5.5.1 need MAIL")
            elif self.answer("rcpt", "250 2.1.5 ok", line).startswith("25"):
                self.recipient = re.sub(r".*<(.*?)>.*", r"\1", line)
        elif verb == "DATA":
            self.data()
        elif verb == "RSET":
            self.forget()
            self.answer("rset", "250 2.0.0 ok")
        elif verb == "NOOP":
            self.answer("noop", "250 2.0.0 ok")
        elif verb == "QUIT":
            self.answer("quit", "221 2.0.0 bye")
            raise Gone
        else:
            self.say("500 5.5.2 what?")

    def run(self):
        try:
            if self.options.tls:
                self.handshake()
            self.answer("connect", "220 mx.example.com ESMTP")
            while True:
                self.command(self.line())
        except (Gone, OSError, ValueError, IndexError):
            pass
        finally:
            self.connection.close()


def read_options():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--port", type=int, default=0)
    for name in ("record", "cert", "key", "login"):
        parser.add_argument("--" + name, default="")
    parser.add_argument("--mechanisms", default="PLAIN LOGIN")
    parser.add_argument("--size", type=int, default=0)
    for name in ("no-pipelining", "no-dsn", "no-starttls", "no-auth", "tls", "old-tls", "inject", "smtputf8"):
        parser.add_argument("--" + name, action="store_true")
    parser.add_argument("faults", nargs="*")
    return parser.parse_args()


def main():
    server = Server(read_options())
    signal.signal(signal.SIGTERM, lambda *unused: sys.exit(0))
    listener = socket.create_server(("127.0.0.1", server.options.port), backlog=128)
    print("port", listener.getsockname()[1], flush=True)
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=Session(server, connection).run, daemon=True).start()


if __name__ == "__main__":
    main()
