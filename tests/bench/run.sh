#!/bin/bash
# Measures the sender against Postfix's own smtp-source, to the same smtp-sink, in turns.  Ratios hold on a noisy
# machine; absolute figures do not.  One line a figure: bench: NAME VALUE UNIT goal GOAL
# PEOPLE=10000 LANES=20 ROUNDS=3 can be given.
set -eu
cd "$(dirname "$0")/../.."
bin=$PWD/build/bin people=${PEOPLE:-10000} lanes=${LANES:-20} rounds=${ROUNDS:-3}
work=$(mktemp -d) sink= port=
trap '[ -z "$sink" ] || kill "$sink" 2>/dev/null; rm -rf "$work"' EXIT
command -v smtp-source >/dev/null || PATH=$PATH:/usr/sbin

start_sink() {	# OPTIONS: smtp-sink on a free port
	for port in $(seq $((20000 + RANDOM % 9000)) 1 30000); do
		smtp-sink -u nobody "$@" 127.0.0.1:"$port" 1024 2>/dev/null & sink=$!
		sleep 0.2
		kill -0 $sink 2>/dev/null && return
	done
}
stop_sink() { kill $sink; wait $sink 2>/dev/null || true; sink=; }
seconds() {	# COMMAND…: wall seconds, into $took; its output into $work/out
	local from=$EPOCHREALTIME
	"$@" >"$work/out" 2>&1
	took=$(echo "$EPOCHREALTIME $from" | awk '{ printf "%.3f", $1 - $2 }')
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
figure() { echo "bench: $1 $2 $3 goal $4"; }

"$bin/signpost" init --demo "$work/forum" >/dev/null
config=$work/forum/signpost.yaml
signpost() { "$bin/signpost" --config "$config" "$@"; }
awk -v n="$people" 'BEGIN { print "address,name,roles,capacity,topics,consent_at,channel,evidence"
	for (i = 1; i <= n; i++) printf "parent%d@example.org,Pat Example,member,parent,news;events,2024-05-01,paper,form %d\n", i, i }' \
	>"$work/people.csv"
seconds signpost member import "$work/people.csv" --source "joining forms" --yes
figure import_s "$took" s "30 for 155000 people; these are $people"
{
	printf -- '---\nsubject: News for families\n---\n\nHello {{name}},\n\n## New short-break grants\nTopic: news\n\n'
	for i in $(seq 40); do
		printf 'Forty new places are open in part %d of the county, and the council answers questions.\n\n' "$i"
	done
	printf '## Coffee morning in Watford\nTopic: events\n\nCome and meet other parents.\n'
} >"$work/news.md"
{ printf -- '---\nsubject: News for families\nreason: made for measuring\n'; tail -n +3 "$work/news.md"; } >"$work/n.md"

# Points the outbox at the sink.
to_sink() {
	awk -v port="$port" -v lanes="$lanes" '
		/^outbox:/ { print "outbox:\n  kind: smtp\n  host: 127.0.0.1\n  port: " port "\n  security: none\n  lanes: " lanes
			skip = 1; next }
		skip && /^ / { next }
		{ skip = 0; print }' "$work/forum/signpost.yaml" >"$work/forum/sink.yaml"
}

compare() {	# NAME GOAL SINK-OPTIONS
	local name=$1 goal=$2 round ours theirs
	shift 2
	: >"$work/ratios"
	for round in $(seq "$rounds"); do
		start_sink "$@"
		to_sink
		seconds signpost queue "$work/n.md" --yes --json
		queue_took=$took
		seconds /usr/bin/env TIME=x bash -c "times >/dev/null; \"$bin/signpostd\" --config \"$work/forum/sink.yaml\" --once"
		ours=$took
		seconds smtp-source -d -s "$lanes" -m "$people" -l 10240 127.0.0.1:"$port"
		theirs=$took
		stop_sink
		echo "$ours $theirs" | awk '{ printf "%.3f\n", $2 / $1 }' >>"$work/ratios"
	done
	figure "$name" "$(median <"$work/ratios")" ratio "$goal"
	figure queue_s "$queue_took" s "2 for 155000 people; these are $people"
}

compare pipelined_vs_smtp_source 1.0
compare unpipelined_vs_smtp_source 0.70 -p
signpost books --json | tail -n 1
