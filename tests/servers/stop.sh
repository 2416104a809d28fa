#!/bin/sh
# stop.sh DIR: stops what start.sh DIR started, and only that.  What it left can be read or removed.
set -u
[ $# = 1 ] && [ -d "$1" ] || { echo "usage: stop.sh DIR" >&2; exit 1; }
DIR=$(cd "$1" && pwd)
pids=
for file in "$DIR/postfix/spool/pid/master.pid" "$DIR/dovecot/run/master.pid" "$DIR/token.pid"; do
	[ -r "$file" ] || continue
	pid=$(tr -d ' \n' <"$file")
	# The number may be somebody else's by now.
	case $({ tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null) in
	*"$DIR"*) kill "$pid" 2>/dev/null && pids="$pids $pid" ;;
	esac
done
for pid in $pids; do
	tries=0
	while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 50 ]; do
		sleep 0.1
		tries=$((tries + 1))
	done
done
exit 0
