#!/bin/sh
# File names are unique in the tree; a file says what it owns; a log sentence is a literal.
set -eu
cd "$(dirname "$0")/../.."
twice=$(find daemon -name '*.c' -printf '%f\n' | sort | uniq -d)
[ -z "$twice" ] || { echo "lint names: two files called: $twice" >&2; exit 1; }
bad=0
for file in $(find daemon -name '*.c' | sort); do
	head -n 1 "$file" | grep -q '^/\*' || { echo "$file: say at the top what the file owns" >&2; bad=1; }
done
if grep -rnE 'log_(info|warning|error)\([^"]' daemon --include='*.c' | grep -v base/; then
	echo "lint names: a log sentence is a literal" >&2; bad=1
fi
if grep -rnE '\b(LOG_INFO|syslog\()' daemon --include='*.c' | grep -v base/log.c; then
	echo "lint names: log through base/log" >&2; bad=1
fi
[ "$bad" = 0 ] || exit 1
echo "lint names: good"
