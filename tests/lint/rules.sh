#!/bin/sh
# Every rule that is cited by its number stands in daemon/RULES.md, once, and every one that stands there is cited.
set -eu
cd "$(dirname "$0")/../.."
book=daemon/RULES.md
number='(?<![A-Za-z0-9])([A-F][-_][0-9]{2}|[A-F]\.[0-9](?!\.)|K[0-9]{2})(?![A-Za-z0-9])'
said=$(sed -n 's/^\* \*\*\([A-Z0-9.-]*\)\*\* .*/\1/p' "$book" | sort)
cited=$(grep -rhoP "$number" daemon tests config templates --exclude=RULES.md --exclude-dir=mails --exclude=rules.sh | tr _ - | sort -u)
bad=0
for rule in $(printf '%s\n' "$said" | uniq -d); do
	echo "$book: $rule stands there twice" >&2; bad=1
done
for rule in $cited; do
	printf '%s\n' "$said" | grep -qxF "$rule" || { echo "$book: does not say what $rule is, which is cited" >&2; bad=1; }
done
for rule in $said; do
	printf '%s\n' "$cited" | grep -qxF "$rule" || { echo "$book: nobody cites $rule" >&2; bad=1; }
done
[ "$bad" = 0 ] || { echo "lint rules: mend $book, or the number" >&2; exit 1; }
echo "lint rules: good"
