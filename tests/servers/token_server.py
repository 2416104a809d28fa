#!/usr/bin/env python3
"""
A token endpoint (RFC 6749) over TLS and an introspection endpoint (RFC 7662) for Dovecot.  Standard library only.

    token_server.py --port N --introspect-port N --cert PEM --key PEM --user NAME --control FILE --record FILE

Client "signpost", secret "client-word", refresh token "refresh-1" (replaced at each use by refresh-2 …).  FILE for control
holds words that change what it does, read at each request:

    invalid_client   invalid_grant   busy (429, Retry-After: 2)   broken (500)   garbage   oversized   twice (a key twice)
    slow (2 s)   short (tokens live 60 s)   stranger (tokens of somebody else)   void (introspection knows no token)

Each request is one line of JSON in the record: what was asked, and the answer's status.
"""
import argparse
import http.server
import json
import secrets
import ssl
import threading
import time
import urllib.parse

parser = argparse.ArgumentParser()
for name in ("--port", "--introspect-port"):
    parser.add_argument(name, type=int)
for name in ("--cert", "--key", "--user", "--control", "--record"):
    parser.add_argument(name)
options = parser.parse_args()
tokens = {}
refresh = ["refresh-1"]
lock = threading.Lock()


def control():
    try:
        with open(options.control) as file:
            return set(file.read().split())
    except FileNotFoundError:
        return set()


def token_answer(asked):
    words = control()
    if "slow" in words:
        time.sleep(2)
    if "busy" in words:
        return 429, {"error": "slow_down"}
    if "broken" in words:
        return 500, "trouble"
    if "garbage" in words:
        return 200, b"\x00\xff{"
    if "oversized" in words:
        return 200, b'{"access_token": "' + b"x" * 100000 + b'"}'
    if "twice" in words:
        return 200, b'{"access_token": "a", "access_token": "b", "expires_in": 3600}'
    if "invalid_client" in words or (asked.get("client_id"), asked.get("client_secret")) != ("signpost", "client-word"):
        return 401, {"error": "invalid_client", "error_description": "no such client"}
    grant = asked.get("grant_type")
    if "invalid_grant" in words or (grant == "refresh_token" and asked.get("refresh_token") != refresh[0]):
        return 400, {"error": "invalid_grant"}
    life = 60 if "short" in words else 3600
    token = secrets.token_urlsafe(2000)
    tokens[token] = ("stranger@list.example.org" if "stranger" in words else options.user, time.time() + life)
    answer = {"token_type": "Bearer", "expires_in": life, "access_token": token}
    if grant == "refresh_token":
        refresh[0] = "refresh-%d" % (int(refresh[0].split("-")[1]) + 1)
        answer["refresh_token"] = refresh[0]
    return 200, answer


def introspection(asked):
    user, end = tokens.get(asked.get("token"), (None, 0))
    if "void" in control() or end < time.time():
        return 200, {"active": False}
    return 200, {"active": True, "username": user}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *unused):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        asked = {key: values[0] for key, values in urllib.parse.parse_qs(body).items()}
        with lock:
            code, answer = self.answer(asked)
            with open(options.record, "a") as file:
                file.write(json.dumps({"path": self.path, "grant": asked.get("grant_type"), "code": code,
                                       "refresh": asked.get("refresh_token")}) + "\n")
        octets = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(code)
        if code == 429:
            self.send_header("Retry-After", "2")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)


class Token(Handler):
    answer = staticmethod(token_answer)


class Introspection(Handler):
    answer = staticmethod(introspection)


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(options.cert, options.key)
endpoint = http.server.ThreadingHTTPServer(("127.0.0.1", options.port), Token)
endpoint.socket = context.wrap_socket(endpoint.socket, server_side=True)
threading.Thread(target=endpoint.serve_forever, daemon=True).start()
http.server.ThreadingHTTPServer(("127.0.0.1", options.introspect_port), Introspection).serve_forever()
