#!/bin/sh
# Every sentence a program can log stands in signpostd.8, with its level, where an operator looks it up.
set -eu
cd "$(dirname "$0")/../.."
page=daemon/roles/supervisor/signpostd.8
grep -rhoE 'log_(info|warning|error)\("[^"]*"' daemon --include='*.c' | sort -u |
	sed -e 's/^log_info("/info: /' -e 's/^log_warning("/warning: /' -e 's/^log_error("/err: /' -e 's/"$//' | {
	bad=0
	while read -r line; do
		grep -qF ".It Sy $line" "$page" || { echo "$page does not list \"$line\"" >&2; bad=1; }
	done
	exit $bad
} || { echo "lint loglines: list it, with what to do about it" >&2; exit 1; }
echo "lint loglines: good"
