#!/bin/sh
# run.sh SECONDS: builds every fuzz target with clang and runs each so long.  Findings and what was
# learnt stay in build-fuzz/.  Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/../.."
seconds=${1:-60} passed=0 failed=0
targets=$(ls tests/fuzz/fuzz_*.c | sed 's|.*/\(.*\)\.c|build-fuzz/fuzz/\1|')
# shellcheck disable=SC2086
make -s -j2 FUZZ=1 CC=clang $targets || { echo "0 passed, 1 failed"; exit 1; }
for target in $targets; do
	name=$(basename "$target")
	mkdir -p "build-fuzz/corpus/$name"
	if "$target" -max_total_time="$seconds" -max_len=4096 -artifact_prefix="build-fuzz/$name-" \
	    "build-fuzz/corpus/$name" >"build-fuzz/$name.log" 2>&1; then
		passed=$((passed + 1))
		tail -n 1 "build-fuzz/$name.log" | sed "s/^/$name: /"
	else
		failed=$((failed + 1))
		echo "FAILED $name: see build-fuzz/$name.log"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
