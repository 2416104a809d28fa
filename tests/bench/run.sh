#!/bin/bash
# Measures the sender against Postfix's own smtp-source, to the same smtp-sink, in turns and all on one core, with durable
# books and a log that is read; against two programs that send to lists; and how fast what comes back is read.  Ratios hold on a
# noisy machine; absolute figures do not.  One line a figure:
#	bench: NAME VALUE UNIT goal GOAL
# PEOPLE=20000 LANES=20 ROUNDS=3 MANY=155000 MILLION=0 can be given; MILLION=1 also measures a million, which takes long.
set -eu
cd "$(dirname "$0")/../.."
bin=$PWD/build/bin people=${PEOPLE:-20000} lanes=${LANES:-20} rounds=${ROUNDS:-3} many=${MANY:-155000}
work=$(mktemp -d) sink= port= reader=
trap 'for one in $sink $reader; do kill "$one" 2>/dev/null; done; rm -rf "$work"' EXIT
command -v smtp-source >/dev/null || PATH=$PATH:/usr/sbin
core="taskset -c 0"

start_sink() {	# OPTIONS: smtp-sink on a free port
	for port in $(seq $((20000 + RANDOM % 9000)) 1 30000); do
		$core smtp-sink -u nobody "$@" 127.0.0.1:"$port" 1024 2>/dev/null & sink=$!
		sleep 0.2
		kill -0 $sink 2>/dev/null && return
	done
}
stop_sink() { kill $sink; wait $sink 2>/dev/null || true; sink=; }
# COMMAND…: wall seconds into $took, CPU seconds into $cpu, the largest process in MB into $peak; its output into $work/out.
seconds() {
	local facts
	facts=$(python3 tests/bench/measure.py "$work/out" "$@")
	read -r took cpu peak <<<"$facts"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
figure() { echo "bench: $1 $2 $3 goal $4"; }

python3 -c 'import socket, sys
log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
log.bind(sys.argv[1])
while True: log.recv(4096)' "$work/log" & reader=$!

letter() {	# a personalised letter of 10 KiB as it goes over the line, like those of smtp-source -l 10240
	printf -- '---\nsubject: News for families\nreason: made for measuring\n---\n\nHello {{name}},\n\n'
	printf '## New short-break grants\nTopic: news\n\n'
	for i in $(seq 24); do
		printf 'Forty new places are open in part %d of the county, and the council answers questions.\n\n' "$i"
	done
	printf '## Coffee morning in Watford\nTopic: events\n\nCome and meet other parents.\n'
}
letter >"$work/news.md"

# NUMBER: a forum of that many people, with its import measured into $took.
make_forum() {
	rm -rf "$work/forum"
	"$bin/signpost" init --demo "$work/forum" >/dev/null
	config=$work/forum/signpost.yaml
	awk -v n="$1" 'BEGIN { print "address,name,roles,capacity,topics,consent_at,channel,evidence"
		for (i = 1; i <= n; i++) printf "parent%d@example.org,Pat Example,member,parent,news;events,2024-05-01,paper,form %d\n", i, i }' \
		>"$work/people.csv"
	seconds "$bin/signpost" --config "$config" member import "$work/people.csv" --source "joining forms" --yes
}
signpost() { "$bin/signpost" --config "$config" "$@"; }
to_sink() {	# points the outbox at the sink and the log at our reader
	awk -v port="$port" -v lanes="$1" -v socket="$work/log" '
		/^outbox:/ { print "outbox:\n  kind: smtp\n  host: 127.0.0.1\n  port: " port "\n  security: none\n  lanes: " lanes
			print "log:\n  socket: " socket; skip = 1; next }
		skip && /^ / { next }
		{ skip = 0; print }' "$config" >"$work/forum/sink.yaml"
}
send() { seconds $core "$bin/signpostd" --config "$work/forum/sink.yaml" --once; }

compare() {	# NAME GOAL SINK-OPTIONS
	local name=$1 goal=$2 round ours used
	shift 2
	: >"$work/ratios" >"$work/cpus" >"$work/relative"
	for round in $(seq "$rounds"); do
		start_sink "$@"
		to_sink "$lanes"
		signpost queue "$work/news.md" --yes --json >/dev/null
		send
		ours=$took used=$cpu
		echo "$cpu $people" | awk '{ printf "%.1f\n", $1 * 1000000 / $2 }' >>"$work/cpus"
		seconds $core smtp-source -d -s "$lanes" -m "$people" -l 10240 127.0.0.1:"$port"
		stop_sink
		echo "$used $cpu" | awk '{ printf "%.3f\n", $1 / $2 }' >>"$work/relative"
		echo "$ours $took" | awk '{ printf "%.3f\n", $2 / $1 }' >>"$work/ratios"
	done
	figure "$name" "$(median <"$work/ratios")" ratio "$goal"
}

make_forum "$people"
compare pipelined_vs_smtp_source 1.0
figure cpu_us_per_letter "$(median <"$work/cpus")" us 55
# The goal was set where smtp-source took 42 us: this holds on any machine.
figure cpu_vs_smtp_source "$(median <"$work/relative")" "of its processor time" 1.3
figure disk_sync_ms "$(python3 tests/bench/sync.py "$work/sync")" "ms, the median wait for the disk at a commit" none
compare unpipelined_vs_smtp_source 0.70 -p

# A relay without PIPELINING that takes a second to answer the dot, ten lines.
make_forum 100
start_sink -p -W .:1	# a pipelining sink does not wait before it answers
to_sink 10
signpost queue "$work/news.md" --yes --json >/dev/null
send
stop_sink
figure slow_dot_per_second "$(echo "$took" | awk '{ printf "%.1f", 100 / $1 }')" letters/s 9

# The same sink, the same letter: how many times as many letters a second as the two others.  Everybody has all cores: the others
# are many processes.
core=
make_forum "$people"
. tests/bench/peers.sh
per_second() { echo "$1 $took" | awk '{ printf "%.2f", $1 / $2 }'; }
times() { echo "$1 $2" | awk '{ printf "%.1f", $1 / $2 }'; }
start_sink
to_sink "$lanes"
signpost queue "$work/news.md" --yes --json >/dev/null
send
ours=$(per_second "$people")
by_mlmmj 200
figure vs_mlmmj "$(times "$ours" "$(per_second 200)")" times 200
start_postfix
by_postfix 4000
stop_postfix
figure vs_xverp "$(times "$ours" "$(per_second 4000)")" times 8
stop_sink
core="taskset -c 0"

# 20 ms there and back: what counts is round trips, and one a letter is the least there is.
cc -O2 -o "$work/delay" tests/bench/delay.c
distant() {	# LANES
	make_forum $(($1 * 1000))	# enough of them that opening the lines counts for little
	start_sink
	mkfifo "$work/open" && exec 9<>"$work/open"
	taskset -c 1 "$work/delay" "$port" 10 <"$work/open" >"$work/port" & far=$!
	sleep 0.3
	port=$(cat "$work/port")
	to_sink "$1"
	signpost queue "$work/news.md" --yes --json >/dev/null
	send
	kill $far; wait $far 2>/dev/null || true
	exec 9>&-
	rm "$work/open"
	stop_sink
	echo "$took $1" | awk '{ printf "%.3f\n", ($2 * 1000 / $1) / ($2 / 0.020) }'
}
: >"$work/distant"
for lines in 10 20 50; do distant $lines >>"$work/distant"; done
figure rtt20_efficiency "$(sort -n "$work/distant" | head -n 1)" "of lines / round trip, the worst of 10, 20 and 50 lines" 0.9

large() {	# NUMBER NAME GOAL-QUEUE
	make_forum "$1"
	figure "import_$2_s" "$took" s "$([ "$1" = 155000 ] && echo 30 || echo none)"
	seconds "$bin/signpost" --config "$config" queue "$work/news.md" --yes --json
	figure "queue_$2_s" "$took" s "$3"
	start_sink
	to_sink "$lanes"
	send
	stop_sink
	figure "peak_mb_$2" "$peak" MB 24
	signpost books --json | tail -n 1
}
large "$many" "$((many / 1000))k" 2
[ "${MILLION:-0}" != 1 ] || large 1000000 1m 8
/usr/bin/python3 tests/bench/returned.py
/usr/bin/python3 tests/bench/classify.py
