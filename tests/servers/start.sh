#!/bin/sh
# start.sh DIR: a real Postfix and a real Dovecot for tests, everything of theirs under DIR.
# See README.md.  Writes DIR/ports.env.  Needs root.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# = 1 ] || { echo "usage: start.sh DIR" >&2; exit 1; }
mkdir -p "$1"
DIR=$(cd "$1" && pwd)
chmod 755 "$DIR"
if [ "$(id -u)" != 0 ]; then
	echo "start.sh: Postfix and Dovecot need root" >&2
	exit 1
fi
for user in postfix dovecot dovenull mail; do
	id "$user" >/dev/null 2>&1 || { echo "start.sh: no user $user: install postfix and dovecot-core" >&2; exit 1; }
done
# They run as users of their own, who must get to DIR; mktemp -d makes folders that shut them out.
setpriv --reuid=mail --regid=mail --clear-groups test -x "$DIR" || {
	echo "start.sh: $DIR is inside a folder that other users may not enter (chmod 755)" >&2
	exit 1
}

"$here/certificates.sh" "$DIR/tls"

# Ports nobody has at this moment, and nobody gets before the servers have them: not of those that the kernel gives away
# (32768 and up), and by our number, so that who starts servers beside us has others.
python3 - "$$" >"$DIR/ports.env" <<'PYTHON'
import socket, sys
names = ["SMTP", "SUBMISSION", "SUBMISSIONS", "WRONG_NAME", "SELF_SIGNED", "EXPIRED", "REMOTE", "IMAP", "IMAPS", "TOKEN", "INTROSPECT"]
port = 12000 + int(sys.argv[1]) * len(names) % 20000
for name in names:
    with socket.socket() as one:
        while True:
            port += 1
            try:
                one.bind(("127.0.0.1", port))
                break
            except OSError:
                pass
    print("%s_PORT=%d" % (name, port))
PYTHON
cat >>"$DIR/ports.env" <<END
SERVERS_DIR=$DIR
CA_FILE=$DIR/tls/ca.pem
LOGIN=relay@list.example.org
PASSWORD=correct-horse
MAIL_DIR=$DIR/mail
TOKEN_CONTROL=$DIR/token.control
TOKEN_RECORD=$DIR/token.record
END
. "$DIR/ports.env"

. "$here/dovecot.sh"
. "$here/postfix.sh"
write_dovecot
write_postfix
start_dovecot
start_postfix
# Tokens for OAuth2.  Its own output: a daemon that held ours would keep a caller's pipe open.
python3 "$here/token_server.py" --port "$TOKEN_PORT" --introspect-port "$INTROSPECT_PORT" --cert "$DIR/tls/good.pem" \
	--key "$DIR/tls/good.key" --user "$LOGIN" --control "$TOKEN_CONTROL" --record "$TOKEN_RECORD" \
	</dev/null >"$DIR/token.log" 2>&1 &
echo $! >"$DIR/token.pid"

# Up when both answer.
tries=0
until python3 - "$SUBMISSION_PORT" "$IMAPS_PORT" "$TOKEN_PORT" "$DIR/dovecot/run/lmtp" <<'PYTHON' 2>/dev/null
import socket, sys
for port in sys.argv[1:4]:
    socket.create_connection(("127.0.0.1", int(port)), 1).close()
socket.socket(socket.AF_UNIX).connect(sys.argv[4])
PYTHON
do
	tries=$((tries + 1))
	[ "$tries" -lt 50 ] || { echo "start.sh: the servers do not answer; see $DIR/postfix/log, $DIR/dovecot/log" >&2; exit 1; }
	sleep 0.1
done
