#!/bin/sh
# A quotation mark of the manuals ends where it should: mdoc quotes all that follows on the line, commas and options too.
# And no section stands twice.
set -eu
cd "$(dirname "$0")/../.."
bad=0
for page in $(find daemon -name '*.[158]' | sort); do
	grep -nHE '^\.(.* )?(Ql|Qq|Dq|Sq) (.* [,;.:] [^ ]|.* (Op|No|Pq) |Ar .*Fl )' "$page" >&2 && bad=1
	twice=$(sed -n 's/^\.S[hs] //p' "$page" | sort | uniq -d)
	[ -z "$twice" ] || { echo "$page has more than one: $twice" >&2; bad=1; }
done
[ "$bad" = 0 ] || { echo "lint manuals: end the quotation, or take the sections together" >&2; exit 1; }
echo "lint manuals: good"
