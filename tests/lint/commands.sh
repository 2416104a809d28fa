#!/bin/sh
# Every command of signpost is explained in signpost(1).
set -eu
cd "$(dirname "$0")/../.."
page=daemon/roles/tool/signpost.1
sed -n 's/^\t{ "\([a-z][a-z ]*\)", "[^"]*", "[a-z].*/\1/p' daemon/roles/tool/*.c | sort | {
	bad=0 seen=0
	while read -r command; do
		seen=$((seen + 1))
		grep -qE "^\.It Ic (.* , )?$command( |\$)" "$page" || { echo "$page does not explain: $command" >&2; bad=1; }
	done
	[ "$seen" -gt 30 ] || { echo "only $seen commands were found: mend this lint" >&2; bad=1; }
	exit $bad
} || { echo "lint commands: explain it there" >&2; exit 1; }
echo "lint commands: good"
