#!/bin/bash
# signpostd, the real program, with invented roles: shell scripts that crash, hang, refuse or
# tell what they were handed, because no real role can be made to.  BUILD=build-asan for the
# other build.  Takes a little over 30 seconds: that is how long a hanging role is given.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/flow/check.sh
supervisor=$(realpath "${BUILD:-build}/bin/signpostd")
if [ ! -x "$supervisor" ]; then
	echo "FAILED: there is no ${BUILD:-build}/bin/signpostd; run make first"
	echo "0 passed, 1 failed"
	exit 1
fi
shipped=$PWD/config/signpost.yaml
work=$(mktemp -d "${TMPDIR:-/tmp}/signpost-supervisor-XXXXXX")

clean_up() {
	# Only those that still run: the number of one that ended may be somebody else's by now.
	for each in $(jobs -pr); do kill -KILL "$each"; wait "$each"; done 2>/dev/null
	# A role that ignores everything would outlive a test that was interrupted.
	while read -r each _; do
		if grep -qaF "$work" "/proc/$each/cmdline"; then kill -KILL "$each"; fi
	done < <(cat "$work"/*/programs/starts) 2>/dev/null
	rm -rf "$work"
}
trap clean_up EXIT

# until SECONDS COMMAND…: true as soon as the command is.
until_true() {
	local tries=$(($1 * 20))
	shift
	while ! "$@" 2>/dev/null; do
		[ $((tries -= 1)) -gt 0 ] || return 1
		sleep 0.05
	done
}
soon_has() { until_true 30 grep -qE -- "$2" "$3"; has "$@"; }
gone() { ! kill -0 "$1" 2>/dev/null; }
soon_gone() { if until_true "$3" gone "$2"; then good; else bad "$1: process $2 is still there"; fi; }
lines() { if [ -e "$1" ]; then wc -l <"$1"; else echo 0; fi; }
has_lines() { [ "$(lines "$1")" = "$2" ]; }

# forum NAME: a complete configuration in its own folder, with a key and no mailbox; says nothing.
key=the-master-key-of-an-invented-01
forum() {
	mkdir -p "$work/$1/keys" "$work/$1/programs"
	sed '/^mailbox:/,/^$/d' "$shipped" >"$work/$1/signpost.yaml"
	printf %s "$key" >"$work/$1/keys/master.key"
	chmod 0400 "$work/$1/keys/master.key"
}

# role NAME: an invented sender for that forum; its deeds are read from standard input.
role() {
	cat >"$work/$1/programs/signpostd-sender" <<-'HEAD'
		#!/bin/bash
		here=${0%/*}
		echo "$$ $EPOCHREALTIME" >>"$here/starts"
		words="$*"
		while [ $# -gt 0 ]; do
			case $1 in
			--master-fd) master=$2 ;; --life-fd) life=$2 ;; --password-fd) password=$2 ;;
			esac
			shift
		done
	HEAD
	cat >>"$work/$1/programs/signpostd-sender"
	chmod 0755 "$work/$1/programs/signpostd-sender"
}

# run NAME [OPTION…]: the supervisor in the background; its process in $pid.
run() {
	local name=$1
	shift
	: >"$work/$name/log"	# what an earlier run has said must not be taken for this one's
	"$supervisor" --config "$work/$name/signpost.yaml" --libexec "$work/$name/programs" --foreground "$@" \
		2>>"$work/$name/log" &
	pid=$!
}
# once NAME [OPTION…]: one run; its exit code in $code.
once() {
	local name=$1
	shift
	timeout -k 2 20 "$supervisor" --config "$work/$name/signpost.yaml" --libexec "$work/$name/programs" --once \
		--foreground "$@" 2>"$work/$name/log"
	code=$?
}

# ---- a role that hangs: begun first, looked at last ----
forum hanging
role hanging <<'DEEDS'
trap '' TERM
while :; do sleep 1; done
DEEDS
run hanging
hanging=$pid
soon_has "hanging: started" 'role started role=sender' "$work/hanging/log"
kill -TERM "$hanging"
hang_began=$EPOCHSECONDS

# ---- the command line and -n ----
same "help" 0 "$("$supervisor" --help >"$work/out"; echo $?)"
has "help names the options" '--libexec DIR' "$work/out"
same "an unknown option" 1 "$("$supervisor" --nonsense 2>"$work/out"; echo $?)"
has "and it is named" '--nonsense is not an option' "$work/out"
same "an option without its value" 1 "$("$supervisor" --config 2>/dev/null; echo $?)"
same "a word too many" 1 "$("$supervisor" -n extra 2>/dev/null; echo $?)"
same "two ways to say which" 1 "$("$supervisor" --config x --forum y 2>/dev/null; echo $?)"
same "a forum nobody has" 3 "$("$supervisor" --forum no-such-forum 2>/dev/null; echo $?)"
same "-n on the shipped configuration" 0 "$("$supervisor" -n --config "$shipped" >"$work/out" 2>&1; echo $?)"
printf 'nonsense: 1\nlimits:\n  retry_hours: 4000\n' >"$work/bad.yaml"
same "-n on a bad one" 5 "$("$supervisor" -n --config "$work/bad.yaml" >"$work/out" 2>&1; echo $?)"
has "-n names the first problem" 'nonsense' "$work/out"
has "-n names the second too" 'retry_hours' "$work/out"
sed 's|^assets:.*|assets: ./no-pictures|' "$shipped" >"$work/lacking.yaml"
same "-n where the pictures are not there" 5 "$("$supervisor" -n --config "$work/lacking.yaml" >"$work/out" 2>&1; echo $?)"
has "-n names the folder" 'assets: cannot find .*no-pictures' "$work/out"
same "a role that reads a bad one" 2 "$("${supervisor%/*}/signpostd-sender" --config "$work/bad.yaml" --life-fd 0 2>"$work/out"; echo $?)"
same "a bad one is not run" 2 "$("$supervisor" --foreground --config "$work/bad.yaml" 2>"$work/out"; echo $?)"
has "and says why" 'the configuration has a problem' "$work/out"

# ---- what a role is handed (E-11) ----
forum handed
role handed <<'DEEDS'
echo "$words" >"$here/words"
cat <&"$master" >"$here/master"
[ -z "${password:-}" ] || cat <&"$password" >"$here/password"
tr '\0' '\n' </proc/$$/environ | sed 's/=.*//' >"$here/environment"
# A program of its own looks: what the shell opens to look would show among them.
ls -l "/proc/$$/fd" >"$here/listing"
sed -n '/ -> /{ /signpostd-sender$/d; s/.* \([0-9]* -> \)/\1/; s/ -> / /; p }' "$here/listing" >"$here/descriptors"
grep -E '^(NoNewPrivs|Seccomp):' /proc/$$/status >"$here/status"
grep 'Max core file size' /proc/$$/limits >>"$here/status"
umask >>"$here/status"
DEEDS
programs=$work/handed/programs
exec 7<"$shipped"	# an open file of the caller's, which is no business of any role's
export SIGNPOST_CLOCK=2026-12-01T09:00:00Z TZ=Pacific/Auckland SECRET_WORD=do-not-tell http_proxy=http://192.0.2.1/
NOTIFY_SOCKET=$work/nobody WATCHDOG_USEC=5000000 once handed
exec 7<&-
same "one run" 0 "$code"
same "the master key arrives whole" "$key" "$(cat "$programs/master")"
has "the configuration is named" "--config $work/handed/signpost.yaml" "$programs/words"
has "one run is passed on" '--once' "$programs/words"
has "the foreground is passed on" '--foreground' "$programs/words"
has_not "no password without a login" '--password-fd' "$programs/words"
same "the environment is the allow-list" "SIGNPOST_CLOCK" \
	"$(grep -vE '^(ASAN|UBSAN|LSAN)_OPTIONS$' "$programs/environment" | sort | xargs)"
same "five descriptors and no more" 5 "$(lines "$programs/descriptors")"
has "nothing to read from" '^0 /dev/null' "$programs/descriptors"
has_not "not the caller's file" 'config/signpost.yaml' "$programs/descriptors"
has "no new privileges" 'NoNewPrivs:	1' "$programs/status"
has "filtered system calls" 'Seccomp:	2' "$programs/status"
has "no core dump" 'Max core file size +0 +0' "$programs/status"
has "files for ourselves alone" '^0077' "$programs/status"
unset SIGNPOST_CLOCK TZ SECRET_WORD http_proxy

once handed 0<&- 1>&-
same "a caller without standard descriptors" 0 "$code"
same "puts no secret in their place" "$key" "$(cat "$programs/master")"
mkdir "$work/credentials"
printf 'the-key-that-systemd-handed-over' >"$work/credentials/master.key"
chmod 0440 "$work/credentials/master.key"
CREDENTIALS_DIRECTORY=$work/credentials once handed
same "systemd's credential comes first" "the-key-that-systemd-handed-over" "$(cat "$programs/master")"
chmod 0444 "$work/credentials/master.key"
CREDENTIALS_DIRECTORY=$work/credentials once handed
same "unless everybody can read it" 4 "$code"

python3 - "$work/handed/signpost.yaml" <<'EDIT'
import sys
text = open(sys.argv[1]).read()
text = text.replace("  kind: maildir\n  directory: ./outbox\n", "  kind: smtp\n  host: localhost\n"
    "  login: office@example.org\n  password_file: ./smtp-password\n", 1)
open(sys.argv[1], "w").write(text)
EDIT
once handed
same "a password file that is not there" 4 "$code"
has "and which" 'smtp-password' "$work/handed/log"
printf '\n' >"$work/handed/smtp-password"
chmod 0600 "$work/handed/smtp-password"
once handed
same "an empty password file" 4 "$code"
has "and which" 'smtp-password is empty' "$work/handed/log"
printf 'opensesame' >"$work/handed/smtp-password"
chmod 0600 "$work/handed/smtp-password"
once handed
same "with a login there is a password" "opensesame" "$(cat "$programs/password")"
has_not "which is on no command line" 'opensesame' "$programs/words"
has_not "and in no log" 'opensesame|the-master-key' "$work/handed/log"

# ---- one run: the exit code ----
forum codes
for expected in 0 4 5; do
	role codes <<<"exit $expected"
	once codes
	same "the role's exit code is ours" "$expected" "$code"
done
role codes <<<'kill -SEGV $$'
once codes
same "a crash in one run is doubt" 5 "$code"
has "and is said" 'role was ended by a signal role=sender signal=11' "$work/codes/log"
timeout -k 2 20 bash -c "trap '' CHLD; exec '$supervisor' --config '$work/codes/signpost.yaml' \
	--libexec '$work/codes/programs' --once --foreground" 2>/dev/null
same "also where the caller ignores SIGCHLD" 5 "$?"
role codes <<<'sleep 20 & wait'
run codes --once
soon_has "one run, interrupted" 'role started' "$work/codes/log"
kill -INT "$pid"
soon_gone "one run obeys Ctrl-C" "$pid" 5
chmod 0644 "$work/codes/keys/master.key"
once codes
same "a key that others can read" 4 "$code"
has "and what to do" 'chmod 0400' "$work/codes/log"
chmod 0400 "$work/codes/keys/master.key"
rm "$work/codes/programs/signpostd-sender"
once codes
same "a program that is not there" 4 "$code"
has "and where it was looked for" 'codes/programs/signpostd-sender' "$work/codes/log"
printf '#!/nowhere/shell\n' >"$work/codes/programs/signpostd-sender"
chmod 0755 "$work/codes/programs/signpostd-sender"
once codes
same "a program that cannot be started" 4 "$code"

# ---- K52: crashes, and how long to wait ----
forum crashing
role crashing <<'DEEDS'
cat <&"$master" >>"$here/masters"
echo >>"$here/masters"
kill -ABRT $$
DEEDS
forum refusing
role refusing <<<'exit 4'
forum misconfigured
role misconfigured <<<'exit 2'
forum jailed
role jailed <<<'kill -SYS $$'
run crashing; crashing=$pid
run refusing; refusing=$pid
run misconfigured; misconfigured=$pid
run jailed; jailed=$pid
soon_has "crash: after one second" 'role crashed role=sender code=0 signal=6 .*again_in_seconds=1$' "$work/crashing/log"
soon_has "crash: then two" 'role crashed .*again_in_seconds=2$' "$work/crashing/log"
soon_has "crash: then four" 'role crashed .*again_in_seconds=4$' "$work/crashing/log"
same "crash: three starts until then" 3 "$(lines "$work/crashing/programs/starts")"
same "every start reads the key from its first octet" "$key $key $key" "$(xargs <"$work/crashing/programs/masters")"
same "crash: the waits were kept" yes "$(awk '{ at[NR] = $2 } END {
	a = at[2] - at[1]; b = at[3] - at[2]; print (a > 0.9 && a < 1.9 && b > 1.9 && b < 2.9) ? "yes" : a " " b }' \
	"$work/crashing/programs/starts")"
has "exit 4: an error, and slowly" 'error: role cannot reach .*code=4 .*again_in_seconds=60' "$work/refusing/log"
same "exit 4: no hurry" 1 "$(lines "$work/refusing/programs/starts")"
has "exit 2: an error, and slowly" 'error: role refuses to run.*code=2 .*again_in_seconds=60' "$work/misconfigured/log"
has "SIGSYS: an error of its own" 'error: role made a forbidden system call.*signal=31' "$work/jailed/log"
for each in "$crashing" "$refusing" "$misconfigured" "$jailed"; do kill -TERM "$each"; done
for each in "$crashing" "$refusing" "$misconfigured" "$jailed"; do
	wait "$each"
	same "told to stop while a role waits" 0 "$?"
done

# ---- stopping: the letter on the wire is finished ----
forum gentle
role gentle <<'DEEDS'
trap '' TERM		# the life pipe alone must be enough
read -r -u "$life"	# until the supervisor is gone
echo finished >>"$here/finished"
DEEDS
run gentle
soon_has "gentle: started" 'role started' "$work/gentle/log"
kill -TERM "$pid"
wait "$pid"
same "SIGTERM ends with 0" 0 "$?"
same "and the role saw its life pipe close" 1 "$(lines "$work/gentle/programs/finished")"
has "stopping is said" 'stopping; letters on the wire are finished first' "$work/gentle/log"

run gentle
soon_has "gentle: started once more" 'role started' "$work/gentle/log"
until_true 30 has_lines "$work/gentle/programs/starts" 2
child=$(tail -n 1 "$work/gentle/programs/starts" | cut -d' ' -f1)
{ kill -KILL "$pid"; wait "$pid"; } 2>/dev/null
soon_gone "a supervisor killed takes its role along" "$child" 5
same "which finishes first" 2 "$(lines "$work/gentle/programs/finished")"

# ---- SIGHUP: new settings, and bad ones ----
forum changing
role changing <<'DEEDS'
read -r -u "$life"
DEEDS
run changing
soon_has "changing: started" 'role started' "$work/changing/log"
until_true 30 test -s "$work/changing/programs/starts"
printf 'nonsense: 1\n' >>"$work/changing/signpost.yaml"
kill -HUP "$pid"
soon_has "a bad configuration is not taken" 'error: the configuration was not taken.*problems=[1-9]' "$work/changing/log"
has "its problem is said" 'the configuration has a problem why=.*nonsense' "$work/changing/log"
same "the old role runs on" 1 "$(lines "$work/changing/programs/starts")"
sed -i '/^nonsense/d' "$work/changing/signpost.yaml"
kill -HUP "$pid"
soon_has "a good one is" 'the configuration was read again' "$work/changing/log"
until_true 30 has_lines "$work/changing/programs/starts" 2
same "and the role starts afresh" 2 "$(lines "$work/changing/programs/starts")"
kill -TERM "$pid"
wait "$pid"
same "then it stops as ever" 0 "$?"

# ---- systemd and syslog, as they hear us ----
forum heard
role heard <<'DEEDS'
read -r -u "$life"
DEEDS
cat >"$work/listen.py" <<'LISTEN'
import os, socket, sys
heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
heard.bind(sys.argv[1])
with open(sys.argv[2], "w") as to:
    print("listening", file=to, flush=True)
    while True:
        print(heard.recv(65536).decode(), file=to, flush=True)
LISTEN
python3 "$work/listen.py" "$work/notify" "$work/notified" &
python3 "$work/listen.py" "$work/syslog" "$work/logged" &
until_true 30 test -s "$work/notified" -a -s "$work/logged"
printf 'log:\n  socket: %s\n' "$work/syslog" >>"$work/heard/signpost.yaml"
NOTIFY_SOCKET=$work/notify WATCHDOG_USEC=400000 "$supervisor" --config "$work/heard/signpost.yaml" \
	--libexec "$work/heard/programs" 2>"$work/heard/log" &
pid=$!
soon_has "ready when the role runs" 'READY=1' "$work/notified"
has "status in words" 'STATUS=Roles: sender is running\.' "$work/notified"
soon_has "the log goes to syslog" '^<22>signpostd\[[0-9]+\]: role started role=sender' "$work/logged"
same "and not to the terminal" "" "$(cat "$work/heard/log")"
before=$(grep -c WATCHDOG=1 "$work/notified")
sleep 1
after=$(grep -c WATCHDOG=1 "$work/notified")
same "a sign of life at least twice as often as asked" yes "$([ $((after - before)) -ge 4 ] && echo yes || echo "$before $after")"
ready=$(grep -c READY=1 "$work/notified")
kill -HUP "$pid"
soon_has "reloading is told" 'RELOADING=1' "$work/notified"
until_true 30 bash -c "[ \$(grep -c READY=1 '$work/notified') -gt $ready ]"
same "and being ready again" $((ready + 1)) "$(grep -c READY=1 "$work/notified")"
kill -TERM "$pid"
wait "$pid"
has "stopping is told" 'STOPPING=1' "$work/notified"
has_not "no error in all this" '^<19>' "$work/logged"

# ---- a terminal that is closed ----
forum terminal
role terminal <<'DEEDS'
read -r -u "$life"
DEEDS
python3 - "$supervisor" --config "$work/terminal/signpost.yaml" --libexec "$work/terminal/programs" --foreground \
	>"$work/terminal/out" 2>&1 <<'HANGUP'
import os, pty, select, sys, time
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
seen = b""
while b"role started" not in seen and select.select([terminal], [], [], 8)[0]:
    seen += os.read(terminal, 4096)
os.close(terminal)
for _ in range(100):
    done, status = os.waitpid(child, os.WNOHANG)
    if done:
        print("ended", status)
        break
    time.sleep(0.05)
else:
    os.kill(child, 9)
    print("still there")
HANGUP
has "a hangup stops, a person's SIGHUP reloads" '^ended 0$' "$work/terminal/out"

# ---- every line we can log is in the manual ----
manual=daemon/roles/supervisor/signpostd.8
while IFS= read -r sentence; do
	if grep -qF -- ": $sentence" "$manual"; then good; else bad "signpostd.8 does not list: $sentence"; fi
done < <(tr -d '\n' <<<"$(cat daemon/roles/supervisor/*.c)" | grep -oE 'log_(info|warning|error)\([[:space:]]*"[^"]*"' |
	sed 's/^[^"]*"//; s/"$//' | sort -u)

# ---- the role that hangs, half a minute later ----
until_true 40 gone "$hanging"
wait "$hanging"
same "hanging: the supervisor ends with 0" 0 "$?"
# The last line of its log tells when it ended; we may have come to look later.
took=$(($(stat -c %Y "$work/hanging/log") - hang_began))
same "hanging: after 30 seconds, no less and little more" yes "$([ $took -ge 29 ] && [ $took -le 33 ] && echo yes || echo $took)"
has "hanging: and says so" 'warning: role did not finish in time and is killed role=sender' "$work/hanging/log"

counted
