#!/bin/sh
# The source tour tells the truth: every file and function that daemon/README.md names is there, a function that stands beside a file is
# in that file, and it names every noun.
set -eu
cd "$(dirname "$0")/../.."
tour=daemon/README.md
bad=0
for file in $(grep -o '`[^` ]*`' "$tour" | tr -d '`' | grep -E '/|\.(c|h|md|sh|yaml)$' | grep -v '()' | sort -u); do
	found=
	for candidate in daemon/$file $file; do
		[ ! -e "$candidate" ] || found=yes
	done
	[ -n "$found" ] || { echo "$tour: there is no $file" >&2; bad=1; }
done
for name in $(grep -o '`[a-z_]*()`' "$tour" | tr -d '`()' | sort -u); do
	grep -rq "^$name(" daemon --include='*.c' || { echo "$tour: nothing is called $name()" >&2; bad=1; }
done
# `core/press.c`, `press_letter()` and `press_letter()` in `core/press.c`.
beside=$(tr -s '\n ' ' ' <"$tour" | grep -oE '`[^` ]+\.c`[,:] `[a-z_]+\(\)`|`[a-z_]+\(\)`,? (in |\()`[^` ]+\.c`' | tr -d '`(),:' |
    sed -E 's/^([^ ]+\.c) ([^ ]+)$/\2 \1/; s/ in / /')
[ "$(echo "$beside" | wc -l)" -ge 20 ] || { echo "$tour: which function is in which file can no longer be read" >&2; bad=1; }
while read -r name file; do
	grep -q "^$name(" daemon/$file || { echo "$tour: $name() is not in $file" >&2; bad=1; }
done <<BESIDE
$beside
BESIDE
for noun in daemon/records/*.[ch]; do
	[ "$noun" = daemon/records/words.h ] || grep -q "\`${noun#daemon/}\`" "$tour" || { echo "$tour: does not name $noun" >&2; bad=1; }
done
[ "$bad" = 0 ] || { echo "lint tour: mend the tour (or the name)" >&2; exit 1; }
echo "lint tour: good"
