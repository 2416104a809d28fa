#!/bin/sh
# Includes only go down, and roles never include each other.  One table, one pass.
set -eu
cd "$(dirname "$0")/../.."
find daemon -name '*.[ch]' | sort | xargs awk '
BEGIN {
	allowed["base"] = "base"
	allowed["records"] = "base records"
	allowed["config"] = "base records config"
	allowed["store"] = "base records store"
	allowed["render"] = "base records render"
	allowed["mail"] = "base records mail"
	allowed["line"] = "base records line"
	allowed["core"] = "base records store render mail line core"
	everything = "base records config store render mail line core"
}
/^#include "/ {
	split(FILENAME, part, "/")
	layer = part[2]
	name = $2
	gsub(/"/, "", name)
	split(name, target, "/")
	ok = allowed[layer]
	if (layer == "roles") {
		ok = everything
		if (target[1] == "roles" && target[2] == part[3])
			next
	}
	if (index(" " ok " ", " " target[1] " ") == 0) {
		printf "%s:%d: %s may not include %s\n", FILENAME, FNR, layer, name
		bad++
	}
}
END { exit bad > 0 }
' || { echo "lint layers: includes must only go down (daemon/README.md)" >&2; exit 1; }
# core/ never begins or ends a transaction; the reader has neither store nor core.
if grep -nE 'store_(begin|commit|rollback)\(' daemon/core/*.c daemon/core/*.h 2>/dev/null; then
	echo "lint layers: core/ must not begin or commit; roles and commands do" >&2
	exit 1
fi
if grep -nE '#include "(store|core)/' daemon/roles/reader/* 2>/dev/null; then
	echo "lint layers: the reader may not see the store" >&2
	exit 1
fi
echo "lint layers: good"
