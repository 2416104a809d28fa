#!/bin/bash
# Everything: lints, unit tests and whole programs (with ASan and UBSan), crashes, a short fuzz, the manuals.
# Each part has a deadline, so that a bug that hangs does not hang the run.  Ends with "N passed, N failed".
# FUZZ_SECONDS=6 is how long each fuzz target runs.
set -u
cd "$(dirname "$0")/.."
if [ "$(id -u)" != 0 ]; then
	echo "The tests start a real Postfix and a real Dovecot, which only root may."
	exec sudo "$PWD/tests/run-all.sh"
fi
logs=$(mktemp -d)
begun=0
ROOM=3	# so many flows at a time: most of what they do is wait
PATIENCE=1800	# seconds for a flow: the longest takes ten minutes on a slow machine

finish() {
	cat "$logs"/*.pid 2>/dev/null | xargs -r kill 2>/dev/null
	wait
	pkill -f "$logs/"	# servers and daemons of a flow that could not end them itself
	! mountpoint -q "$logs/forums" || umount -l "$logs/forums"
	rm -rf "$logs"
}
trap finish EXIT
trap 'exit 130' INT TERM

# tell NAME SECONDS FROM CODE: adds up what the part's last "N passed, N failed" says; without one, it is one test.
tell() {
	local name=$1 seconds=$2 from=$3 code=$4 counts good bad
	counts=$(grep -E '^([a-z]+: )?[0-9]+ passed, [0-9]+ failed' "$logs/$name" | tail -n 1)
	good=$(echo "$counts" | sed -nE 's/^([a-z]+: )?([0-9]+) passed.*/\2/p')
	bad=$(echo "$counts" | sed -nE 's/.* ([0-9]+) failed.*/\1/p')
	[ -n "$good" ] || { good=0 bad=0; [ "$code" != 0 ] || good=1; }
	[ "$good" != 0 ] || [ "$bad" != 0 ] || bad=1	# a part that tests nothing proves nothing
	[ "$code" = 0 ] || [ "$bad" -gt 0 ] || bad=1
	echo "$good $bad" >>"$logs/counts"
	printf '%-12s %4d passed  %d failed  %3d s\n' "$name" "$good" "$bad" $((SECONDS - from))
	[ "$bad" = 0 ] || { [ "$code" != 124 ] || echo "  it did not end within $seconds s"; tail -n 40 "$logs/$name" | sed 's/^/  /'; }
}

# In the background a shell has Ctrl-C ignored; what it runs here is to be as in a terminal.
run() {
	local name=$1 seconds=$2 from=$SECONDS code=0
	shift 2
	env --default-signal=INT,QUIT timeout -k 10 "$seconds" "$@" >"$logs/$name" 2>&1 </dev/null &
	echo $! >"$logs/$name.pid"
	wait $! || code=$?
	rm "$logs/$name.pid"
	# One at a time, so that what belongs together stands together.
	{ flock 9; tell "$name" "$seconds" "$from" "$code"; } 9>>"$logs/telling"
}

# part NAME SECONDS COMMAND…: when all before it are done.
part() {
	wait
	begun=$((begun + 1))
	run "$@"
}

# beside NAME SECONDS COMMAND…: beside others like it.  All that it touches it has made for itself.
beside() {
	while [ "$(jobs -pr | wc -l)" -ge "$ROOM" ]; do wait -n; done
	begun=$((begun + 1))
	run "$@" &
}

manuals() {
	find daemon -name '*.[158]' | sort | xargs mandoc -T lint -W warning
}

lints() {
	make -s lint
}

units() {
	# shellcheck disable=SC2046
	make -s ASAN=1 -j2 $(printf 'build-asan/tests/%s ' $(basename -s .c tests/unit/*.c)) &&
	    tests/run-unit.sh $(printf 'build-asan/tests/%s ' $(basename -s .c tests/unit/*.c))
}
export -f manuals lints units

flow() {
	local file=$1 name=${1##*/}
	case $name in
	flow.py | post.py | check.sh) ;;	# what the others share
	privacy.py) ;;	# last: it also looks at what the others have logged
	# As they are shipped: a crash has another rhythm under ASan, and a year takes long enough.
	crash.py | commits.py | steps.py | year.py) BUILD=build beside "${name%.*}" $PATIENCE /usr/bin/python3 "$file" ;;
	line.sh) beside line $PATIENCE bash "$file" build-asan ;;
	*.sh) beside "${name%.*}" $PATIENCE bash "$file" ;;
	*.py) beside "${name%.*}" $PATIENCE /usr/bin/python3 "$file" ;;
	esac
}

part build 1200 make -s -j2 all build/flow/crash_point.so
part build-asan 1200 make -s -j2 ASAN=1 all build-asan/flow/line_probe
part lint 60 bash -c lints
part manuals 60 bash -c manuals
part unit 900 bash -c units
export BUILD=build-asan FLOW_LOGS=$logs/flow TMPDIR=$logs/forums
mkdir "$FLOW_LOGS" "$TMPDIR"
chmod 711 "$logs"	# Postfix and Dovecot run as users of their own
# The forums of the flows lie in memory: many thousand times a flow waits until something is on disk, and none can tell
# whether it is.  Without the right to mount, or the memory, they lie on disk.
[ "$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)" -lt $((3 << 20)) ] ||
	mount -t tmpfs -o size=2g none "$TMPDIR" 2>/dev/null
chmod 1777 "$TMPDIR"
# The longest first: for what begins last everybody waits.
long='year smtp steps fault_table inbound inbound_imap reader clock joining oauth2 crash'
for name in $long; do flow "tests/flow/$name.py"; done
for file in tests/flow/*.sh tests/flow/*.py; do
	name=${file##*/}
	case " $long " in *" ${name%.*} "*) ;; *) flow "$file" ;; esac
done
part privacy 120 /usr/bin/python3 tests/flow/privacy.py
part fuzz 600 tests/fuzz/run.sh "${FUZZ_SECONDS:-6}"
read -r told passed failed < <(awk '{ good += $1; bad += $2 } END { print NR, good, bad }' "$logs/counts")
[ "$told" = "$begun" ] || { echo "$begun parts began, and $told have told how they ended"; failed=$((failed + 1)); }
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
