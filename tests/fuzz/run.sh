#!/bin/bash
# run.sh SECONDS: builds every fuzz target with clang and runs each so long, on a processor of its own.  Findings and
# what was learnt stay in build-fuzz/.  Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/../.." || exit 1
export seconds=${1:-60}
targets=$(ls tests/fuzz/fuzz_*.c | sed 's|.*/\(.*\)\.c|build-fuzz/fuzz/\1|')
# shellcheck disable=SC2086
make -s -j2 FUZZ=1 CC=clang $targets || { echo "0 passed, 1 failed"; exit 1; }

fuzz() {
	local name=${1##*/}
	mkdir -p "build-fuzz/corpus/$name"
	if "$1" -max_total_time="$seconds" -max_len=4096 -artifact_prefix="build-fuzz/$name-" \
	    "build-fuzz/corpus/$name" >"build-fuzz/$name.log" 2>&1; then
		echo "$name: $(tail -n 1 "build-fuzz/$name.log")"
	else
		echo "FAILED $name: see build-fuzz/$name.log"
	fi
}
export -f fuzz

echo "$targets" | xargs -P "$(nproc)" -I TARGET bash -c 'fuzz TARGET' | tee build-fuzz/told
passed=$(grep -c '^fuzz_' build-fuzz/told)
failed=$(($(echo "$targets" | wc -l) - passed))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
