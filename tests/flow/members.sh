#!/bin/bash
# The people's side of signpost, with the real program: a forum from `init --demo`, people, agreements, stops,
# imports, the record book, and doors that must stay shut.  BUILD=build-asan for the other build.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/flow/check.sh
signpost=$(realpath "${BUILD:-build}/bin/signpost")
if [ ! -x "$signpost" ]; then
	echo "FAILED: there is no ${BUILD:-build}/bin/signpost; run make first"
	echo "0 passed, 1 failed"
	exit 1
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/signpost-members-XXXXXX")
unset SIGNPOST_CONFIG SUDO_UID SUDO_COMMAND

clean_up() {
	umount "$work/small" 2>/dev/null
	chmod -R u+w "$work" 2>/dev/null
	rm -rf "$work"
}
trap clean_up EXIT

said() { cat "$work/out" "$work/err" 2>/dev/null; }

# run CODE WORDS…: the program in $forum must end with this code; out and err are kept.
forum=$work/demo
run() {
	local wanted=$1
	shift
	"$signpost" "$@" --config "$forum/signpost.yaml" >"$work/out" 2>"$work/err" </dev/null
	same "signpost $*" "$wanted" $?
}
# json FILTER: one value of the last line of out.
json() { tail -n 1 "$work/out" | python3 -c "import json, sys; print(json.load(sys.stdin)$1)"; }
make_forum() { "$signpost" init --demo "$1" >"$work/out" 2>"$work/err" </dev/null; }

echo "-- init"
make_forum "$forum"
same "init --demo" 0 $?
has "init shows the sheet" '^  [a-z2-7]{4}( [a-z2-7]{4}){6}$' "$work/out"
cp "$work/out" "$work/sheet"
for part in outbox/new outbox/cur outbox/tmp mailbox/new mailbox/cur mailbox/tmp store/store.db keys/keys.db keys/journal; do
	[ -e "$forum/$part" ] && good || bad "init --demo makes $part"
done
same "the key is its owner's alone" 400 "$(stat -c %a "$forum/keys/master.key")"
same "nothing half made is left" "" "$(find "$forum" -name half-made)"
make_forum "$forum"
same "init twice" 2 $?
run 2 init
run 0 check
run 0 status
has "status" 'Nothing is waiting to go out' "$work/out"
run 0 check --json
same "check --json: what is looked at" \
	"configuration log people folders disk bank-holidays key-file store record-book agreements topics books journal keys imports sender" \
	"$(sed -n 's/.*"check":"\([a-z-]*\)","good":true.*/\1/p' "$work/out" | tr '\n' ' ' | sed 's/ $//')"
"$signpost" init --demo "$work/json" --json >"$work/out" 2>"$work/err"
same "init --json is one line" 1 "$(wc -l <"$work/out")"
has_not "init --json keeps the letters to itself" '[a-z2-7]{4} [a-z2-7]{4}' "$work/out"

echo "-- words that are no command"
while read -r meant words; do
	run 1 $words
	has "what is meant by $words" "there is no command '${words%% *}', perhaps ${meant//_/ };" "$work/err"
done <<-END
	help hlep
	status staus
	queue send n.md
	member_find search Mary
	member_stop unsubscribe jo@example.org
	member_forget delete jo@example.org
	stop stpo 17
END
run 1 STOP
has "what it does is said with it" "there is no command 'STOP', perhaps stop, which stops everything; " "$work/err"
run 1 sopt
has_not "none is near" perhaps "$work/err"
for words in stpo shop step "ship 17"; do
	run 1 $words
	has_not "stop alone stops everything: it is not proposed for $words" 'perhaps stop' "$work/err"
done

echo "-- people"
run 0 member add jo@example.org --name "Jo Example" --district Dacorum --json
jo=$(json '["member"]')
run 2 member add JO@example.org
run 0 member add jo@example.org --second-person --name "Sam Example" --roles member,rep --json
sam=$(json '["member"]')
run 0 member add pat@council.example --roles statutory --address-kind corporate
run 1 member add x@example.org --roles boss
run 2 member add not-an-address
run 2 member add y@example.org --name "visit evil.example"
run 0 member list --json
same "three people" 3 "$(wc -l <"$work/out")"
run 0 member list --role rep
has "list --role" 'Sam Example' "$work/out"
has_not "list --role" 'Jo Example' "$work/out"
run 0 member add zoe@example.org --name "Zoë O'Mara" --json
zoe=$(json '["member"]')
for words in "zoë" "ZOË O'MARA" "Zoë O'Mara" "o'mara" "ZOE@EX" "$(printf 'zoe\314\210')"; do
	run 0 member find $words
	has "found by $words" "^ *$zoe  zoe@example.org +Zoë" "$work/out"
	has_not "and nobody else" 'Jo Example' "$work/out"
done
run 0 member find example
same "several" 4 "$(wc -l <"$work/out")"
run 3 member find Nobody
has "nobody" 'nobody on the list has “Nobody” in their name or address' "$work/err"
run 1 member find z
run 0 member forget "$zoe" --yes
run 0 member show "$jo"
has "zero topics at first (B-02)" 'nothing agreed to yet' "$work/out"
run 3 member show nobody@example.org
run 2 member show jo@example.org
has "two at one address are named" "number: $jo \\(Jo Example\\), $sam \\(Sam Example\\)\$" "$work/err"

echo "-- details put right"
run 0 member change "$sam" --name "Samira Example" --district Ware --evidence "an e-mail of hers" --channel email --yes
has "before and after are shown" 'Name: +Sam Example -> Samira Example' "$work/out"
has "and who it is" "^Person $sam \\(Sam Example, jo@example.org\\)\$" "$work/out"
run 0 member change "$sam" --roles member,rep,director --capacity both --json --yes
same "what was changed" "['roles', 'capacity']" "$(json '["changed"]')"
run 0 member show "$sam"
has "they stand there" 'Name: +Samira Example' "$work/out"
has "all of them" 'Roles: +member, rep, director \(both\)' "$work/out"
run 0 member history "$sam"
has "the book says which, and how we know" 'name; district, by e-mail' "$work/out"
has "and what stood there before" 'How we know: an e-mail of hers; the name was "Sam Example"; there was no district' "$work/out"
has "roles in the open" 'roles: member, rep -> member, rep, director; capacity: parent -> both' "$work/out"
same "no name lies open in the store" "" "$(sqlite3 "$forum/store/store.db" .dump | grep -i samira)"
run 1 member change "$sam"
has "what may be said" 'say what is to change' "$work/err"
run 2 member change "$sam" --name "Samira Example" --yes
has "nothing to change" 'stands there already' "$work/err"
run 2 member change "$sam" --name "visit evil.example" --yes
run 1 member change "$sam" --roles boss --yes
run 1 member change "$sam" --capacity none --yes
run 1 member change "$sam" --date tomorrow --name Sam --yes
run 3 member change nobody@example.org --name Sam --yes
run 1 member change "$sam" --name Sam --name Sammy --yes
has "twice" '--name is given twice' "$work/err"
run 1 member change "$sam" --nmae=Sam --yes
has "the nearest option" '^signpost: --nmae is not an option here, perhaps --name; try --help' "$work/err"
run 1 member change "$sam" --quite-another
has "none is near" '^signpost: --quite-another is not an option here; try --help' "$work/err"
run 1 member change "$sam" --name Sam Example --yes
has "without quotation marks" 'Example” is too much' "$work/err"
run 2 member show Sam
has "by name" 'neither a person.s number nor an e-mail address; to find somebody by name: signpost member find NAME' "$work/err"
run 1 member change "$sam" --name Sam
has "nobody to ask, nothing done" 'add --yes' "$work/err"
run 0 member change "$sam" --name "Sam Example" --roles member,rep --capacity parent --district "" --yes

printf -- '---\nsubject: A test\n---\n\n## New\nTopic: news\n\nForty places are open. [How to ask](https://www.example.org/ask) says more.\n' >"$work/test.md"
run 2 test "$work/test.md" --to "$sam"
has "who is not staff can become it" "person $sam \\(Sam Example, jo@example.org\\) has not got it. .*: signpost member change $sam --roles member,rep,staff\$" "$work/err"

echo "-- agreements"
run 1 consent give "$jo" news
run 1 consent give "$jo" news --channel assumed --evidence x
run 3 consent give "$jo" newz --channel paper --evidence "form 1"
has "the nearest topic" 'did you mean news' "$work/err"
run 2 consent give "$jo" board --channel paper --evidence "form 1"
run 2 consent give "$jo" news --channel paper --evidence "form 1" --date 2019-01-01
run 1 consent give "$jo" news --channel paper --evidence "form 1" --date tomorrow
has "a date by its shape" 'tomorrow. is not a day such as' "$work/err"
for date in 2026-02-29 "2026-02-29 10:00"; do
	run 1 consent give "$jo" news --channel paper --evidence "form 1" --date "$date"
	has "a day that there is not" 'there is no 29 February in 2026' "$work/err"
done
run 1 consent give "$jo" news --channel paper --evidence "form 1" --date 2026-09-31
while IFS='|' read -r date says; do
	run 1 consent give "$jo" news --channel paper --evidence "form 1" --date "$date"
	has "no day: $date" "^signpost: --date: $says" "$work/err"
done <<-END
	13/13/2024|'13/13/2024' is not a day such as
	13/09/2024 x|'13/09/2024 x' is not a day such as
	31 September 2024|There is no 31 September in 2024\\.
	31/9/2024|There is no 31 September in 2024\\.
	13/9|'13/9' does not say the year\\.
	Sunday 3 April 2026|3 April 2026 is a Friday, not a Sunday\\. Check which of the two is right\\.
	Sunday 3 April 2026, 10am|3 April 2026 is a Friday, not a Sunday
END
run 0 member add dated@example.org
for date in 2024-09-13 "13 September 2024" "Friday 13 September 2024" 13/09/2024 13/9/24; do
	run 0 consent give dated@example.org news --channel paper --evidence "form 1" --date "$date"
	has "as it was read" 'has agreed to news on Friday 13 September 2024' "$work/out"
	run 0 member history dated@example.org
done
same "one day, however it is written" 5 "$(grep -c '^Friday 13 September 2024, 00:00' "$work/out")"
run 0 member forget dated@example.org --yes
run 1 agenda 2026-11-31
has "nor in the agenda" 'there is no 31 November in 2026' "$work/err"
run 0 consent give "$jo" News SIGNPOSTING --channel paper --evidence "form 114" --date 2026-03-14
has "by name and number" "^Person $jo \\(Jo Example, jo@example.org\\) has agreed to news" "$work/out"
run 3 consent give "$sam" news events newz --channel paper --evidence "form 115"
run 0 consent show "$sam" --json
same "all topics or none" 0 "$(grep -c '"given"' "$work/out")"
run 0 consent give "$sam" news --channel event --evidence "stall at the fair" --wording joining-2020
run 3 consent give "$sam" events --channel event --evidence "stall" --wording joining-1999
run 0 consent show "$jo"
has "consent show" 'Signposting +has agreed.*joining-2020' "$work/out"
run 0 member list --topic Signposting --json
same "list --topic" 1 "$(wc -l <"$work/out")"
run 0 topic list
has "topic list" 'news +SEND news +2 people have agreed' "$work/out"
run 0 topic show signposting
run 0 topic wording joining-2020
has "topic wording" 'does not endorse them' "$work/out"
run 3 topic wording joining-1999

echo "-- stops, as people type them"
run 0 member add typed@example.org --name "Tess Typed" --json
typed=$(json '["member"]')
run 0 consent give "$typed" news events surveys --channel paper --evidence "form 7"
for words in "everything" "news ALL" "news everything"; do
	run 1 member stop "$typed" $words
	has "how everything is stopped" "to stop everything leave the topics out: signpost member stop $typed\$" "$work/err"
done
run 3 member stop "$typed" events newz
has "the nearest topic" 'did you mean news' "$work/err"
run 0 consent show "$typed"
has_not "all of them or none" 'has said stop' "$work/out"
run 0 member stop "$typed" Events NEWS --json
same "each is told by its own name" "events news" "$(sed -n 's/.*"topic":"\([a-zA-Z]*\)".*/\1/p' "$work/out" | tr '\n' ' ' | sed 's/ $//')"
run 0 member stop "$typed" Events events --json
same "one that is said twice is one" 1 "$(wc -l <"$work/out")"
run 0 member stop "$typed" "news, events, NEWS"
has "several at once" 'Stopped: Tess Typed, typed@example.org gets no more SEND news, Events, from now on' "$work/out"
run 0 consent show "$typed"
has "these are stopped" 'Events +has said stop' "$work/out"
has "and the other is not" 'Surveys +has agreed' "$work/out"
run 0 consent withdraw "$typed" Surveys --json
has "by its own name" '"topic":"surveys"' "$work/out"
run 0 member stop "$typed" all
has "all is everything" 'gets no more mail about any topic' "$work/out"
run 2 member stop Tess events
has "by name" '“Tess” is neither a person.s number nor an e-mail address' "$work/err"

echo "-- stops"
run 0 member stop JO@Example.org news
has "a shared address stops for both (A-08)" 'Stopped: 2 people at jo@example.org get no more' "$work/out"
run 0 consent show "$sam" --json
has "the other one too" '"topic":"news","state":"withdrawn"' "$work/out"
run 2 consent give "$jo" news --channel paper --evidence "old form" --date 2026-04-01
has "an older yes" 'newer yes' "$work/err"
run 2 member stop "$jo" board
run 0 member stop pat@council.example partners
has "whom it meets" 'Stopped: (.*, )?pat@council.example gets no more' "$work/out"
run 3 member stop nobody@example.org
run 0 member stop "$jo"
run 0 member show "$jo"
has "stop without a topic is everything" 'has said stop to everything|Has said stop to everything' "$work/out"
run 0 member history "$jo"
has "history: how we know" 'How we know: form 114' "$work/out"
has "history: what they saw" '\| I would like Example Parent Carer Forum' "$work/out"
has "history: the stop" 'has said stop, by phone' "$work/out"
has_not "no jargon for officers" 'suppress|blind|T6|UTC' "$work/out"
run 0 consent give "$jo" news --channel phone --evidence "rang again"
run 0 consent withdraw "$jo" news --channel email --evidence "mail of today"
has "by name and number" "the address of person $jo \\(Jo Example, jo@example.org\\)" "$work/out"
run 0 consent withdraw "$jo" ALL
run 2 consent withdraw "$jo" board
has "why not" 'board goes to people because of their role' "$work/err"
for command in "consent withdraw $jo service" "member stop $jo service" "consent give $jo service --channel paper --evidence x"; do
	run 2 $command
	has "nobody gets it by a role" 'goes to the one person it is about' "$work/err"
done
run 0 member add quiet@example.org --json
quiet=$(json '["member"]')
run 0 member stop "$quiet" surveys --date 2026-03-14
run 0 member stop "$quiet" partners
run 0 consent show "$quiet"
has "a stop to what they never agreed to is shown" 'Surveys +has said stop, Saturday 14 March 2026' "$work/out"
has "also to what goes by role" 'Partners +has said stop' "$work/out"
has "and nothing else is" 'Events +has not said anything' "$work/out"
run 0 consent show "$quiet" --json
has "so for machines" '"topic":"surveys","state":"withdrawn","since":"2026-03-14' "$work/out"
run 0 member show "$quiet"
has "the person shows it" 'Surveys +has said stop \(Saturday 14 March 2026\)' "$work/out"
run 0 member show "$quiet" --json
has "so for machines" '"topics":{"surveys":"withdrawn","partners":"withdrawn"}' "$work/out"
run 2 bounce reset "$quiet" --reason "rang"
has "no letter came back" 'were not stopped because of any that came back, so nothing was changed$' "$work/err"
run 0 member stop "$quiet" --date 2026-03-15
run 2 bounce reset "$quiet" --reason "rang"
has "what holds letters back is named" 'What holds them back: they have said stop to everything$' "$work/err"
run 0 member history "$quiet"
has_not "the book has nothing of it" 'suspended' "$work/out"
run 0 member suppress never@example.org
run 0 member add never@example.org
has "a suppressed address is told of" 'told us never to write' "$work/out"
run 1 member forget "$sam"
echo n | script -qec "'$signpost' member forget $sam --config '$forum/signpost.yaml'" /dev/null >"$work/screen" 2>&1
has "erasing asks by name and number" "about person $sam \\(Sam Example, jo@example.org\\), for good\?" "$work/screen"
run 0 member forget "$sam" --yes
run 2 member show "$sam"
run 0 member history "$sam"
has "what is left of somebody erased" 'erased' "$work/out"
has_not "their words are gone" 'stall at the fair' "$work/out"
run 2 member forget "$sam" --yes
run 0 check

echo "-- imports"
head='address,name,roles,capacity,address_kind,district,topics,consent_at,channel,wording,evidence'
printf '%s\r\n' "$head" 'new@example.org,New Person,member,parent,individual,,news;signposting,2026-05-01,paper,,form 1' \
	'jo@example.org,jo EXAMPLE,member,,,,news,2026-05-01,paper,,form 2' 'early@example.org,,,,,,news,2019-05-01,paper,,form 3' >"$work/list.csv"
run 1 member import "$work/list.csv"
run 2 member import "$work/list.csv" --source "signatures of a petition"
has "A-26" 'campaign group' "$work/err"
run 1 member import "$work/list.csv" --source "joining forms"
has "asks first" 'What will be done' "$work/out"
run 0 member import "$work/list.csv" --source "joining forms" --dry-run --json
same "dry run: new people" 2 "$(json '["new"]')"
run 0 member import list
same "a dry run writes nothing" "" "$(cat "$work/out")"
run 0 member import "$work/list.csv" --source "joining forms" --yes
has "B-28: the line is told" 'line 3: has said stop to news; left as it is' "$work/out"
has "no wording then" 'line 4: no wording for news was in force on Wednesday 1 May 2019' "$work/out"
run 0 member import "$work/list.csv" --source "joining forms" --yes --json
same "again: nobody new" 0 "$(json '["new"]')"
run 1 member import undo 1
has "undo says whom it is about" 'Import 1 brought [0-9,]* pe[a-z]* who are on the list; 0 of them have had letters' "$work/out"
run 0 member import undo 1 --yes
run 2 member import undo 1 --yes
run 3 member import undo 99 --yes
run 3 member import undo 99	# looked for before anything is asked
run 3 member show new@example.org
run 3 member import "$work/missing.csv" --source "joining forms"
printf 'address,name\nok@example.org,Fine\nbad@,X\nZo\351@example.org,Y\n' >"$work/bad.csv"
run 2 member import "$work/bad.csv" --source "joining forms" --yes
has "error by line and column" 'line 3: column address \(1\)' "$work/out"
has "Windows-1252" 'line 4: the text is not UTF-8' "$work/out"
run 3 member show ok@example.org
printf '%s\n' "$head" 'a@example.org,,,,,,news,03/14/2026,paper,,form 1' 'b@example.org,,,,,,news,05/24/2026,paper,,form 2' \
	'jo@example.org,Jo Example,member,,,,news,2026-05-01,paper,,form 2' >"$work/bad.csv"
run 2 member import "$work/bad.csv" --source "joining forms" --yes
has "one cause is said once" "2 lines \\(2, 3\\): column consent_at \\(8\\): '03/14/2026' is not a day" "$work/out"
printf '%s\n' "$head" 'early@example.org,,,,,,news;events,2019-05-01,paper,joining-2020,form 3' >"$work/early.csv"
run 0 member import "$work/early.csv" --source "joining forms" --dry-run
has "one line is one line" "^  line 2: the wording 'joining-2020' did not speak of news" "$work/out"
has "also where it is told of twice" "^  line 2: the wording 'joining-2020' did not speak of events" "$work/out"
forum=$work/dates dates=0
make_forum "$forum"
echo "address,topics,consent_at,channel,evidence" >"$work/dates.csv"
for date in 2024-09-13 "13 September 2024" 13/09/2024 13/9/24 "2024-09-13 10:30"; do
	echo "dated$((++dates))@example.org,news,$date,paper,form 1" >>"$work/dates.csv"
done
run 0 member import "$work/dates.csv" --source "joining forms" --yes
for date in 1 2 3 4; do
	run 0 member history "dated$date@example.org"
	has "an import reads days as --date does" '^Friday 13 September 2024, 00:00  SEND news: has agreed' "$work/out"
done
run 0 member history dated5@example.org
has "with the hour" '^Friday 13 September 2024, 10:30  SEND news' "$work/out"
printf 'address;name\na@example.org;A\n' >"$work/semicolons.csv"
run 2 member import "$work/semicolons.csv" --source "joining forms" --yes
has "what to do about semicolons" 'or write sep=; as the first line' "$work/err"
sed -i '1i sep=;' "$work/semicolons.csv"
run 0 member import "$work/semicolons.csv" --source "joining forms" --dry-run
forum=$work/demo
run 2 member import "$work/bad.csv" --source "joining forms" --yes
same "errors under their title, and what is left out under another" 'Stops the import: Left out:' \
	"$(grep -oE '^(Stops the import:|Left out:)$' "$work/out" | tr '\n' ' ' | sed 's/ $//')"
printf "\xef\xbb\xbfEmail,Parent's name,News?\nquoted@example.org,Quoted,No\n" >"$work/map.csv"
run 2 member import "$work/map.csv" --source "joining forms" --yes
has "a map to paste" "Email=address,Parent's name=name,News[?]=yes:news\"" "$work/err"
map=$(sed -n 's/.*\(--map ".*"\)\..*/\1/p' "$work/err" | head -n 1)
eval "set -- ${map%%. A column*}"
run 0 member import "$work/map.csv" --source "joining forms" --dry-run "$@"
script -qec "'$signpost' member import '$work/map.csv' --source 'joining forms' --dry-run --map \"$2\" --config '$forum/signpost.yaml'" \
	/dev/null >"$work/screen" 2>&1
has "the line of progress ends" "$(printf '\033')\\[KThis is what would be done:" "$work/screen"
printf 'Email,Notes\nmapped@example.org,secret\n' >"$work/map.csv"
run 2 member import "$work/map.csv" --source "joining forms" --yes
run 0 member import "$work/map.csv" --source "joining forms" --map 'Email=address,Notes=-' --yes
printf 'very secret\n' >"$work/map.txt"
run 1 member import "$work/map.csv" --source "joining forms 2" --map "$work/map.txt" --yes
has "a map is no file" 'takes the columns themselves' "$work/err"
has_not "a map is not opened" 'very secret' "$work/err"
"$signpost" member import - --source "joining forms 3" --yes --config "$forum/signpost.yaml" <"$work/map.txt" >"$work/out" 2>"$work/err"
same "a list on standard input" 2 $?

echo "-- an import that is killed goes on"
python3 -c "
print('$head')
for i in range(20000): print(f'many{i}@example.org,Many,member,parent,individual,,news;events,2026-05-01,paper,,form {i}')" >"$work/many.csv"
"$signpost" member import "$work/many.csv" --source "many forms" --yes --config "$forum/signpost.yaml" >"$work/out" 2>"$work/err" &
pid=$!
for _ in $(seq 600); do
	[ "$("$signpost" member import list --json --config "$forum/signpost.yaml" | tail -n 1 | grep -cE 'many forms' )" = 1 ] && break
	kill -0 $pid 2>/dev/null || break
	sleep 0.05
done
sleep 0.3
kill -KILL $pid 2>/dev/null
wait $pid 2>/dev/null
run 0 status
has "status names it" 'was interrupted' "$work/out"
run 5 check
run 0 member import "$work/many.csv" --source "many forms" --yes --json
same "the rest is done" 20000 "$(json '["rows"]')"
run 0 member list --topic events --json
run 0 member find "many"
same "a few people and not the list" "20 These are the first 20; there are more: say more of the name." \
	"$(grep -c '  Many' "$work/out") $(tail -n 1 "$work/out")"
run 0 member list --topic events --json
same "nobody twice, nobody missing" 20000 "$(grep -c '"many' "$work/out")"
run 0 check
run 0 ledger rebuild --check

echo "-- the record book"
run 0 ledger verify
run 0 ledger head --json
same "head" "$(json '["entry"]')" "$("$signpost" ledger verify --json --config "$forum/signpost.yaml" | python3 -c 'import json,sys; print(json.load(sys.stdin)["entries"])')"
copy() { rm -f "$work"/copy.db*; sqlite3 "$forum/store/store.db" "VACUUM INTO '$work/copy.db'"; }
tamper() {
	copy
	sqlite3 "$work/copy.db" "DROP TRIGGER ledger_no_update; DROP TRIGGER ledger_no_delete; $2"
	(cd / && "$signpost" ledger verify "$work/copy.db" >"$work/out" 2>"$work/err")
	same "$1" 5 $?
}
copy
(cd / && "$signpost" ledger verify "$work/copy.db" >"$work/out" 2>"$work/err")
same "a good copy, without keys or configuration" 0 $?
tamper "one changed letter" "UPDATE ledger SET body = replace(body, 'news', 'mews') WHERE seq = 2"
tamper "one removed row" "DELETE FROM ledger WHERE seq = 9"
tamper "one swapped pair" "UPDATE ledger SET seq = -1 WHERE seq = 9; UPDATE ledger SET seq = 9 WHERE seq = 10; UPDATE ledger SET seq = 10 WHERE seq = -1"
tamper "a cut end" "DELETE FROM ledger WHERE seq > 100"
echo "not a store" >"$work/other.db"
(cd / && "$signpost" ledger verify "$work/other.db" >"$work/out" 2>"$work/err")
same "a file that is no store" 4 $?
has "a file that is no store" 'other.db is not a Signpost store, nor a copy of one$' "$work/err"
"$signpost" ledger verify "$work/nothing.db" >"$work/out" 2>"$work/err"
same "no file" 3 $?
has "no file" 'there is no file .*nothing.db$' "$work/err"
"$signpost" ledger verify "$work" >"$work/out" 2>"$work/err"
same "a folder" 4 $?
has "a folder" 'is no file$' "$work/err"
copy
ln -s copy.db "$work/link.db"
"$signpost" ledger verify "$work/link.db" >"$work/out" 2>"$work/err"
same "behind a link" 0 $?

echo "-- a backup put back"
forum=$work/restored
make_forum "$forum"
run 0 member add one@example.org --json
one=$(json '["member"]')
run 0 consent give "$one" news --channel paper --evidence "form 1" --date 2026-01-01
run 0 member add two@example.org
cp "$forum/store/store.db" "$work/backup.db"
run 0 member stop "$one"
run 0 member forget two@example.org --yes
cp "$work/backup.db" "$forum/store/store.db"
rm -f "$forum"/store/store.db-*
run 5 check
has "check sees it" 'journal replay' "$work/out"
has "who was erased since is no missing key" '^good    keys +1 person was erased since' "$work/out"
run 0 status
has "status says it" 'Stops were said that this store does not know' "$work/out"
run 0 journal replay
run 0 check
run 0 consent show "$one" --json
has "E-25: the stop holds again" '"topic":"news","state":"withdrawn"' "$work/out"

echo "-- doors that stay shut: one clear sentence, exit 4, nothing written"
# shut NAME WORDS: `member add` must fail so, and the store must be as it was.
whole=$work/whole
make_forum "$whole"
fresh() { chmod -R u+w "$work/shut" 2>/dev/null; rm -rf "$work/shut"; cp -a "$whole" "$work/shut"; forum=$work/shut; }
prints() { (cd "$work/shut" && find store keys -name '*.db' -type f -exec sha256sum {} + | sort); }
shut() {
	local before
	before=$(prints)
	"${shut_as[@]}" "$signpost" member add door@example.org --config "$forum/signpost.yaml" >"$work/out" 2>"$work/err" </dev/null
	same "$1" 4 $?
	has "$1" "$2" "$work/err"
	same "$1: one sentence" 1 "$(wc -l <"$work/err")"
	same "$1: nothing written" "$before" "$(prints)"
}
shut_as=()
fresh; head -c 32 /dev/zero >"$work/zero"; install -m 0400 "$work/zero" "$forum/keys/master.key"
shut "another master key" 'does not fit this store'
fresh; chmod 0440 "$forum/keys/master.key"
shut "a key others can read" 'can be read by others; run: chmod 0400'
fresh; mv "$forum/keys/master.key" "$forum/keys/elsewhere"; ln -s elsewhere "$forum/keys/master.key"
shut "a key that is a link" 'is a link'
fresh; rm "$forum/keys/master.key"
shut "no key" 'cannot open .*master.key'
fresh; mv "$forum/store/store.db" "$forum/store/elsewhere.db"; ln -s elsewhere.db "$forum/store/store.db"
shut "a store that is a link" 'store.db'
fresh; sqlite3 "$forum/store/store.db" "PRAGMA user_version = 99" >/dev/null
shut "a newer Signpost's store" 'newer Signpost'
fresh; sqlite3 "$forum/store/store.db" "PRAGMA application_id = 7" >/dev/null
shut "a store of something else" 'not a Signpost store'
fresh; printf 'not a store at all, just some text that is long enough' >"$forum/store/store.db"
shut "a store that is text" 'is damaged'
fresh; page=$(sqlite3 "$forum/store/store.db" "SELECT rootpage FROM sqlite_schema WHERE name = 'topics'")
dd if=/dev/urandom of="$forum/store/store.db" bs=4096 seek=$((page - 1)) count=1 conv=notrunc status=none
shut "a damaged page" 'is damaged'
fresh; rm "$forum/keys/journal"
shut "no journal" 'cannot open the journal'
fresh; cp "$work/demo/keys/keys.db" "$forum/keys/keys.db"; cp "$work/demo/keys/master.key" "$work/key2"
install -m 0400 "$work/key2" "$forum/keys/master.key"
shut "the keys of another forum" 'do not belong together'
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
	chmod 0755 "$work"
	shut_as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
	fresh; chown -R 65534:65534 "$forum"; chmod 0500 "$forum/store" "$forum/keys"; chmod 0400 "$forum"/store/* "$forum"/keys/*
	shut "a folder that is read-only" 'cannot be written|Permission'
	fresh; chown -R 65534:65534 "$forum"; chmod 0500 "$forum/store"; chmod 0400 "$forum"/store/store.db
	shut "a store that is read-only" 'store.db cannot be written'
	shut_as=()
fi
limited() { (ulimit -f "$1"; shift; exec "$@"); }
fresh; shut_as=(limited 64)
before=$(prints)
"${shut_as[@]}" "$signpost" member import "$work/many.csv" --source "many forms" --yes --config "$forum/signpost.yaml" >"$work/out" 2>"$work/err" </dev/null
same "a full disk (file size limit)" 4 $?
has "a full disk" 'disk|full|File too large' "$work/err"
shut_as=()
run 0 member list --json
if [ "$(id -u)" = 0 ] && mkdir "$work/small" && mount -t tmpfs -o size=600k tmpfs "$work/small" 2>/dev/null; then
	fresh; cp -a "$forum/." "$work/small/"; forum=$work/small
	"$signpost" member import "$work/many.csv" --source "many forms" --yes --config "$forum/signpost.yaml" >"$work/out" 2>"$work/err" </dev/null
	same "a full disk (tmpfs)" 4 $?
	has "a full disk" 'disk is full|No space left' "$work/err"
	rm -rf "$work/small/outbox"
	umount "$work/small"
	mount -t tmpfs -o size=100k tmpfs "$work/small"
	make_forum "$work/small/forum"
	same "init on a full disk" 4 $?
	same "init on a full disk leaves no store" "" "$(find "$work/small" -name 'store.db' -path '*/store/store.db'; find "$work/small" -name signpost.yaml)"
	umount "$work/small"
fi

echo "-- the recovery sheet"
forum=$work/demo
letters=$(grep -E '^  [a-z2-7]{4}( [a-z2-7]{4}){6}$' "$work/sheet")
sheet() { printf '%s\n' "$1" | "$signpost" init --from-sheet --config "$forum/signpost.yaml" >"$work/out" 2>"$work/err"; }
sheet "$letters"
same "a key that is there stays" 2 $?
has "a key that is there: which file to move away" "keys/master.key .*move that file away" "$work/err"
cp -p "$forum/keys/master.key" "$work/right.key"
rm -f "$forum/keys/master.key"
sheet "$(echo "$letters" | sed 's/^  ./  1/')"
same "a wrong letter" 2 $?
[ ! -e "$forum/keys/master.key" ] && good || bad "a wrong letter writes no key"
"$signpost" init --demo "$work/other" >"$work/other-sheet"
sheet "$(grep -E '^  [a-z2-7]{4}( [a-z2-7]{4}){6}$' "$work/other-sheet")"
same "the sheet of another forum" 2 $?
has "the sheet of another forum" "sheet of another forum" "$work/err"
[ ! -e "$forum/keys/master.key" ] && good || bad "the sheet of another forum writes no key"
sheet "$letters"
same "the right letters" 0 $?
cmp -s "$work/right.key" "$forum/keys/master.key" && good || bad "the same key as before"
same "mode of the new key" 400 "$(stat -c %a "$forum/keys/master.key")"
run 0 check

echo "-- what mails are"
printf 'From: zoe@example.org\nSubject: Re: News\n\nPlease take me off your mailing list.\n' >"$work/stop.eml"
printf 'From: zoe@example.org\nSubject: Re: News\n\nWhat data do you hold about me? And please take me off your mailing list.\n' >"$work/data.eml"
printf 'From: zoe@example.org\nSubject: Re: News\n\nWhat data do you hold about me?\n' >"$work/asks.eml"
"$signpost" classify "$work/stop.eml" "$work/data.eml" "$work/asks.eml" >"$work/out" 2>"$work/err"
same "classify" 0 $?
same "who asks to stop, also beside a question about data; and who only asks" "unsubscribe unsubscribe human" \
	"$(sed 's/.*"class":"\([a-z]*\)".*/\1/' "$work/out" | tr '\n' ' ' | sed 's/ $//')"

counted
