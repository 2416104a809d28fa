#!/bin/bash
# Lines for real: a real Postfix and Dovecot, certificates that must not be accepted, servers that
# misbehave.  line.sh [BUILD-FOLDER].  Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/../.."
probe=${1:-build}/flow/line_probe
work=$(mktemp -d "${TMPDIR:-/tmp}/signpost-line.XXXXXX")
chmod 755 "$work"
log=$work/everything-said
passed=0 failed=0 fault_pid=

finish() {
	[ -z "$fault_pid" ] || kill "$fault_pid" 2>/dev/null
	tests/servers/stop.sh "$work/servers"
	rm -rf "$work"
}
trap finish EXIT

tests/servers/start.sh "$work/servers" || { echo "0 passed, 1 failed"; exit 1; }
. "$work/servers/ports.env"
# Nothing of the environment has a say in where a line goes.
export all_proxy=http://127.0.0.1:1 http_proxy=http://127.0.0.1:1 https_proxy=http://127.0.0.1:1

verdict() { # name, expected pattern, what was said
	printf '%s\n' "$3" >>"$log"
	case "$3" in
	*"a turn took"*) echo "FAILED $1: line_group_turn blocked"; failed=$((failed + 1)) ;;
	$2) passed=$((passed + 1)) ;;
	*) echo "FAILED $1: $3"; failed=$((failed + 1)) ;;
	esac
}

# name, pattern, then the probe's arguments
check() {
	local name=$1 pattern=$2
	shift 2
	verdict "$name" "$pattern" "$("$probe" "$@" 2>&1)"
}

# The server that was just started says its port when it listens: a minute, where the machine is busy.
await_port() {
	fault_pid=$!
	for _ in $(seq 1200); do
		[ ! -s "$work/port" ] || break
		kill -0 "$fault_pid" 2>/dev/null || { echo "FAILED: the fault server has ended: $(cat "$work/fault-errors")"; break; }
		sleep 0.05
	done
	read -r _ port <"$work/port"
}

# Starts a fault server with these arguments; its port is in $port, its record in $work/record.
fault() {
	: >"$work/record"
	: >"$work/port"
	python3 tests/servers/fault_server.py --cert "$work/servers/tls/good.pem" --key "$work/servers/tls/good.key" \
		--record "$work/record" "$@" >"$work/port" 2>"$work/fault-errors" &
	await_port
}

no_fault() {
	kill "$fault_pid"
	wait "$fault_pid" 2>/dev/null
	fault_pid=
}

# name, pattern, then faults: a line to such a server, with a login, two seconds to open
bad_server() {
	local name=$1 pattern=$2
	shift 2
	fault "$@"
	check "$name" "$pattern" smtp localhost "$port" starttls "$LOGIN" "$PASSWORD" "$CA_FILE" 2
	no_fault
}

good=("$LOGIN" "$PASSWORD" "$CA_FILE" 10)

check "STARTTLS and login" "open PIPELINING DSN" smtp localhost "$SUBMISSION_PORT" starttls "${good[@]}"
check "by number" "open*" smtp 127.0.0.1 "$SUBMISSION_PORT" starttls "${good[@]}"
check "TLS from the first octet" "open*" smtps localhost "$SUBMISSIONS_PORT" tls "${good[@]}"
check "plain on loopback" "open*" smtp localhost "$SMTP_PORT" none "" "" "" 10
check "IMAP with STARTTLS" "open" imap localhost "$IMAP_PORT" starttls bounces@list.example.org bounces-word "$CA_FILE" 10
check "IMAP with TLS" "open" imap localhost "$IMAPS_PORT" tls bounces@list.example.org bounces-word "$CA_FILE" 10

check "wrong password" "login:*refused our login*" smtp localhost "$SUBMISSION_PORT" starttls "$LOGIN" wrong "$CA_FILE" 10
check "IMAP wrong password" "login:*" imap localhost "$IMAPS_PORT" tls bounces@list.example.org wrong "$CA_FILE" 10
check "login without TLS is not offered" "login:*does not offer a login*" smtp localhost "$SMTP_PORT" none "${good[@]}"
check "C-04 another name in the certificate" "certificate:*another name*" smtp localhost "$WRONG_NAME_PORT" starttls "${good[@]}"
check "C-04 self-signed" "certificate:*trusts*" smtp localhost "$SELF_SIGNED_PORT" starttls "${good[@]}"
check "C-04 expired" "certificate:*expired*" smtp localhost "$EXPIRED_PORT" starttls "${good[@]}"
check "C-04 authority not known" "certificate:*trusts*" smtp localhost "$SUBMISSION_PORT" starttls "$LOGIN" "$PASSWORD" "" 10
check "certificate file missing" "certificate:*cannot be read*" smtp localhost "$SUBMISSION_PORT" starttls "$LOGIN" "$PASSWORD" /no/such/file 10
check "TLS towards a server without it" "no-tls:*" smtp localhost "$SMTP_PORT" tls "${good[@]}"
check "nobody listens" "network:*refuses the connection*" smtp localhost 1 starttls "${good[@]}"
check "unknown name" "name:*not known*" smtp no-such-host.invalid 25 starttls "${good[@]}"
check "a name that is none" "protocol:*could not be prepared*" smtp "a b" 25 starttls "${good[@]}"
# 192.0.2.0/24 is for documentation; nothing is sent to it.
check "plain text never leaves the machine" "no-tls:*another machine*" smtp 192.0.2.1 25 none "${good[@]}"

bad_server "C-04 nothing below TLS 1.2" "no-tls:*TLS 1.2*" --old-tls
bad_server "C-04 no STARTTLS offered" "no-tls:*does not offer*" --no-starttls
bad_server "C-04 STARTTLS refused" "no-tls:*" "starttls=454 4.7.0 not now"
bad_server "E-19 replies put in before the handshake" "protocol:*" --inject
bad_server "no login offered" "login:*does not offer a login*" --no-auth
bad_server "only LOGIN offered" "open*" --mechanisms LOGIN
bad_server "only a mechanism we do not use" "login:*does not offer a login*" --mechanisms "CRAM-MD5 NTLM"
bad_server "login refused for now" "later:*454*" "auth=454 4.7.0 try later"
bad_server "turned away" "protocol:*554*" "connect=554 5.3.2 no service here"
bad_server "turned away for now" "later:*421*" "connect=421 4.3.2 too many"
bad_server "EHLO refused" "[np]*:*" "ehlo=502 5.5.2 what"
bad_server "silence at once" "network:*within 2 seconds*" connect=silence
bad_server "silence after EHLO" "network:*within 2 seconds*" ehlo=silence
bad_server "silence after STARTTLS" "network:*within 2 seconds*" starttls=silence
bad_server "silence at the login" "network:*within 2 seconds*" auth=silence
bad_server "one octet a second" "network:*within 2 seconds*" connect=drip
bad_server "dropped at once" "network:*closed*" connect=drop
bad_server "dropped at EHLO" "network:*closed*" ehlo=drop
bad_server "dropped at the login" "[nl]*:*" auth=drop
bad_server "garbage" "[np]*:*" connect=garbage
bad_server "a line without end" "[np]*:*" connect=overlong
bad_server "a reply without end" "[np]*:*" ehlo=endless

# PREAUTH: logged in as whom?
: >"$work/port"
python3 - "$work/servers/tls" >"$work/port" <<'PYTHON' &
import socket, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1] + "/good.pem", sys.argv[1] + "/good.key")
listener = socket.create_server(("127.0.0.1", 0))
print("port", listener.getsockname()[1], flush=True)
line = context.wrap_socket(listener.accept()[0], server_side=True)
line.sendall(b"* PREAUTH welcome\r\n")
for command in line.makefile("rb"):
    line.sendall(b"* CAPABILITY IMAP4rev1\r\n" + command.split()[0] + b" OK done\r\n")
PYTHON
await_port
check "IMAP PREAUTH is not our login" "login:*" imap localhost "$port" tls "$LOGIN" "$PASSWORD" "$CA_FILE" 5
no_fault

# Letters over the line.
send() { # name, pattern, recipients…
	local name=$1 pattern=$2
	shift 2
	check "$name" "$pattern" smtp localhost "$SUBMISSION_PORT" starttls "${good[@]}" "$@"
}
line_end='
'
send "letters over one line, refusals in between" "open PIPELINING DSN${line_end}one@list.example.org dot 250 dot${line_end}unknown@list.example.org rcpt 550${line_end}later@list.example.org rcpt 450${line_end}two@list.example.org dot 250 dot" \
	one@list.example.org unknown@list.example.org later@list.example.org two@list.example.org

# Dots come out as they went in.
for _ in $(seq 100); do
	letter=$(find "$MAIL_DIR/list.example.org/two/Maildir/new" -type f 2>/dev/null | head -n 1)
	[ -z "$letter" ] || break
	sleep 0.1
done
verdict "E-15 dots come out as they went in" "A line.|.|..two|" "$(tail -n 3 "$letter" | tr -d '\r' | tr '\n' '|')"

misbehave() { # name, pattern, faults…
	local name=$1 pattern=$2
	shift 2
	fault "$@"
	check "$name" "open*$pattern" smtp localhost "$port" starttls "${good[@]:0:3}" 2 a@example.org b@example.org c@example.org
}
misbehave "dropped after the dot: doubt" "a@example.org dot 0 dot${line_end}b@example.org mail 0 untried" dot=drop
no_fault
misbehave "silence after the dot: doubt" "a@example.org dot 0 dot*" dot=silence
no_fault
misbehave "accepted, then the line goes" "a@example.org dot 250 dot${line_end}b@example.org mail 0 untried" "dot=drop:250 ok"
verdict "the server took exactly one" 1 "$(grep -c '"answer": "250' "$work/record")"
no_fault
misbehave "421 to MAIL" "a@example.org mail 421 untried" "mail=421 4.3.2 closing"
no_fault
misbehave "421 to the dot" "a@example.org dot 421 dot${line_end}b@example.org mail 0 untried" "dot=421 4.3.2 closing"
no_fault
misbehave "refused inside the body" "a@example.org * 552*" "body=552 5.3.4 too large"
no_fault
misbehave "one of three refused" "a@example.org dot 250 dot${line_end}b@example.org rcpt 550${line_end}c@example.org dot 250 dot" "rcpt~b@=550 5.1.1 no"
no_fault
misbehave "RCPT refused, DATA accepted: nothing was delivered" "a@example.org dot 250 dot${line_end}b@example.org rcpt 550${line_end}c@example.org dot 250 dot" \
	"rcpt~b@=550 5.1.1 no" "data@2=354 go on"
no_fault
misbehave "without PIPELINING" "a@example.org dot 250 dot${line_end}b@example.org rcpt 450${line_end}c@example.org dot 250 dot" --no-pipelining "rcpt~b@=450 4.2.1 later"
verdict "without PIPELINING nothing was said early" 0 "$(grep -c early "$work/record")"
no_fault

# E-11: no password, in no form, in anything we said.
secrets="$PASSWORD|bounces-word|$(printf '\0%s\0%s' "$LOGIN" "$PASSWORD" | base64)|$(printf %s "$PASSWORD" | base64)"
verdict "E-11 no credential in anything said" 0 "$(grep -cE "$secrets" "$log")"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
