#!/bin/sh
# The main job, shown on invented people: contrib/demo.sh BIN DIR, as `make run` calls it.
# BIN holds the programs; DIR is made afresh.  A demo of ours that is there moves to DIR.before, with all
# that somebody may have put into it; nothing but an earlier demo of ours is ever replaced.
# Every figure is measured in this run.  Ends with 5, naming the step, when one fails.
set -eu
export LC_ALL=C
unset SIGNPOST_CONFIG SIGNPOST_CLOCK

if [ $# != 2 ] || [ -z "${2%/}" ]; then
	echo "usage: contrib/demo.sh BIN DIR" >&2
	exit 1
fi
bin=${1%/} demo=${2%/}
case $demo in /* | ./* | ../*) ;; *) demo=./$demo ;; esac	# no name is taken for an option
data=$(dirname "$0")/demo
config=$demo/signpost.yaml
work=$demo/work			# what the programs answered, for whoever wants to look
step="start"

# ---- tools of the story ----

say() { printf '%s\n' "$*"; }

# tell LABEL WORDS: one line of the story, the label in a column of its own.
tell() { printf '%-14s%s\n' "$1" "$2"; }

broken() {
	printf '\nThe demo failed at the step "%s": %s\n' "$step" "$1" >&2
	[ ! -s "$work/trouble" ] || tail -n 5 "$work/trouble" | sed 's/^/    /' >&2
	exit 5
}

# ask NAME WORDS…: runs signpost; what it answers is kept as NAME.
ask() {
	answer=$work/$1.json
	shift
	"$bin/signpost" --config "$config" "$@" --json >"$answer" 2>"$work/trouble" || broken "signpost $1 ended with $?"
}

# number KEY: the number of that name in the last answer; 0 if it is not in it.
number() {
	found=$(sed -n 's/.*"'"$1"'":\(-\{0,1\}[0-9][0-9]*\)[,}].*/\1/p' "$answer" | head -n 1)
	echo "${found:-0}"
}

# send: one round of the daemon; how long it took, in seconds.
send() {
	began=$(date +%s.%N)
	"$bin/signpostd" --config "$config" --once --foreground >"$work/trouble" 2>&1 || broken "signpostd ended with $?"
	cat "$work/trouble" >>"$demo/log"
	ended=$(date +%s.%N)
	echo "$began $ended" | awk '{ printf "%.1f", $2 - $1 }'
}

# letters MAILING: its letters in the outbox, one a line.
letters() { find "$demo/outbox/new" -type f -name "$(printf '%010d' "$1").*" | sort; }

# who MAILING: the numbers of those who have a letter of it.
who() { letters "$1" | sed 's|.*/[0-9]*\.0*\([0-9]*\)\.signpost$|\1|' | sort; }

# from_newsletter WORD: the value of "WORD: value" in the section marked as signposting.
from_newsletter() { sed -n 's/^'"$1"': //p' "$demo/newsletter.md" | head -n 1; }

# address LINE: of the parent who stands in this line of the table.
address() { sed -n "${1}s/,.*//p" "$demo/parents.csv"; }

# letter_to MAILING LINE: the file of that parent's letter.
letter_to() {
	ask "parent-$2" member show "$(address "$2")"
	letters "$1" | grep "\.0*$(number member)\." || broken "no letter to the parent in line $2"
}

# field NAME LETTER: what stands between "<" and ">" in that field, without "mailto:" and what follows a "?".
field() {
	sed -e 's/\r$//; /^$/q' "$2" | sed -e :again -e '$!N; s/\n[ 	]/ /; t again' -e 'P; D' |
		sed -n 's/^'"$1"': .*<\(mailto:\)\{0,1\}\([^>?]*\).*/\2/p'
}

# arrives NAME LETTER ADDRESS: one of the mails made for the demo comes in, as an answer to this letter.
arrives() {
	sed -e "s/@RETURN@/$(field Return-Path "$2")/" -e "s/@STOP@/$(field List-Unsubscribe "$2")/" \
		-e "s/@REPLY@/$(field Reply-To "$2")/" -e "s/@MESSAGE@/<$(field Message-ID "$2")>/" \
		-e "s/@ADDRESS@/$3/" -e "s/@DATE@/$(date -R)/" "$data/mails/$1.eml" >"$demo/mailbox/tmp/$1" || broken "no mail $1"
	mv "$demo/mailbox/tmp/$1" "$demo/mailbox/new/$1" || broken "the mailbox takes no mail"
}

# expect WORDS THIS THAT: two figures that must be the same.
expect() { [ "$2" = "$3" ] || broken "$1 ($2 and $3)"; }

# ---- the folder ----

# is_free FOLDER: nothing is there, or an empty folder.  Ends with 2 if it is anything but a demo of ours.
is_free() {
	if [ -L "$1" ] || { [ -e "$1" ] && [ ! -d "$1" ]; }; then
		echo "$1 is there and is not a folder; it stays as it is. Name another place." >&2
		exit 2
	fi
	[ -d "$1" ] && [ -n "$(ls -A "$1")" ] || return 0
	grep -Eqs '^demo:[[:space:]]*true' "$1/signpost.yaml" && return 1
	echo "$1 is not a demo of Signpost; it stays as it is. Name another place, or move it away." >&2
	exit 2
}

# What an officer wrote into the last demo is kept once more.
clear_folder() {
	step="making room"
	! is_free "$demo" || return 0
	is_free "$demo.before" || true
	rm -rf "$demo.before" || broken "the demo before the last cannot be removed"
	mv "$demo" "$demo.before" || broken "the last demo cannot be moved away"
	say "The last demo is now in $demo.before."
}

make_forum() {
	step="init"
	mkdir -p "$(dirname "$demo")"
	made=$("$bin/signpost" init --demo "$demo" 2>&1) || { say "$made" >&2; broken "signpost init ended with an error"; }
	mkdir -p "$work" || broken "no folder $work"
	say "$made" >"$work/init"
	sed -e "s/@EVENT_ISO@/$(date -d '+21 days' +%F)/" -e "s/@EVENT_DAY@/$(date -d '+21 days' '+%A %-d %B %Y')/" \
		-e "s/@LAST_ISO@/$(date -d '+28 days' +%F)/" "$data/newsletter.md" >"$demo/newsletter.md"
	awk -v people=100 -f "$data/people.awk" >"$demo/parents.csv"
}

# ---- the story ----

tell_members() {
	step="members"
	ask import member import "$demo/parents.csv" --source "invented for the demo" --yes
	people=$(number new)
	answers=$(number agreed)
	expect "people in the file and people added" "$(($(wc -l <"$demo/parents.csv") - 1))" "$people"
	tell "1 Members" "$people invented parents with $answers agreements to topics,"
	tell "" "each on record with the day, the way they told us,"
	tell "" "and the words they saw."
	# Two of them have left since, topic by topic.
	for topic in news events; do says_stop 3 "$topic"; done
	for topic in news national; do says_stop 4 "$topic"; done
}

# says_stop LINE TOPIC|ALL: the parent who stands in this line of the table rings up and says stop.
says_stop() {
	ask "stop-$1-$2" member stop "$(address "$1")" "$2" --channel phone
}

tell_newsletter() {
	step="newsletter"
	ask proofread proofread "$demo/newsletter.md"
	tell "2 Newsletter" "\"$(sed -n 's/^subject: //p' "$demo/newsletter.md")\", $(grep -c '^## ' "$demo/newsletter.md") sections:"
	awk '/^## / { title = substr($0, 4) } /^Topic: / { topic = substr($0, 8)
		printf "%-14s  %-26s(%s)\n", "", title, topic == "signposting" ? topic ", not ours" : topic }' "$demo/newsletter.md"
}

# reason KEY WORDS: one line, if anybody is withheld for it.
reason() {
	count=$(number "$1")
	[ "$count" = 0 ] || tell "" "  $count $2"
	explained=$((explained + count))
}

tell_who() {
	step="who gets it"
	ask queue queue "$demo/newsletter.md" --yes
	first=$(number mailing) will_get=$(number will_get) intended=$(number intended) explained=0
	tell "3 Who gets it" "$will_get people will get this. $((intended - will_get)) will not:"
	reason no_consent "never agreed to any of these topics"
	reason withdrawn "agreed once and have since said stop"
	expect "people who will not get it and the reasons told" "$((intended - will_get))" "$explained"
}

tell_sent() {
	step="sent"
	took=$(send)
	count=$(letters "$first" | wc -l)
	expect "people who were to get it and letters in the folder" "$will_get" "$count"
	tell "4 Sent" "$count letters in $took s   (files in $demo/outbox)"
	tell_petition
	tell_books "$first"
}

# Every letter is decoded and read: who holds the petition, and whether anybody else got a word of it.
tell_petition() {
	step="petition"
	title=$(awk '/^## / { title = substr($0, 4) } /^Topic: signposting/ { print title; exit }' "$demo/newsletter.md")
	letters "$first" | tr '\n' '\0' | xargs -0 awk -v title="$title" -v body="$(from_newsletter From)" \
		-v host="$(from_newsletter Link | sed 's|^https*://||; s|/.*||')" -v mark="do not endorse it" \
		-f "$data/letters.awk" >"$work/petition" || broken "the letters cannot be read"
	hold=$(awk '$1' "$work/petition" | wc -l)
	marked=$(awk '$1 && $2' "$work/petition" | wc -l)
	others=$(awk '!$1' "$work/petition" | wc -l)
	hints=$(awk '!$1 { n += $3 } END { print n + 0 }' "$work/petition")
	expect "letters with the petition and letters with its mark" "$hold" "$marked"
	expect "letters read" "$count" "$((hold + others))"
	[ "$hold" -gt 0 ] || broken "no letter holds it"
	tell "" "$hold hold the petition, marked \"do not endorse it\""
	tell "" "$others hold no word of it      checked: $hints found"
	expect "words of the petition in other letters" "$hints" 0
}

# tell_books MAILING: the sum is done here again, not only believed.
tell_books() {
	step="books"
	ask books books "$1"
	sent=$(number sent) refused=$(number refused) withheld=$(number withheld) doubt=$(number doubt)
	waiting=$(number waiting) intended=$(number intended)
	expect "the books' two sides" "$intended" "$((sent + refused + withheld + doubt + waiting))"
	grep -q '"balanced":true' "$answer" || broken "the program says that they do not balance"
	expect "letters sent and letters in the folder" "$sent" "$(letters "$1" | wc -l)"
	tell "  Books" "$intended = $sent sent + $refused refused + $withheld not sent on purpose"
	tell "" "    + $doubt in doubt + $waiting waiting          BALANCED"
}

# "She" stands in this line of the table; so do three others who write, or whose letter comes back.
her_line=57 gone_line=20 away_line=30 asking_line=40

# mail_from NAME LINE: that parent's mail.
mail_from() { arrives "$1" "$(letter_to "$first" "$2")" "$(address "$2")"; }

tell_mailbox() {
	step="mailbox"
	ask ledger-before ledger verify
	entries=$(number entries)
	ask away-before member show "$(address "$away_line")"
	mail_from came-back "$gone_line"
	mail_from stop "$her_line"
	mail_from join "$her_line"
	mail_from away "$away_line"
	mail_from question "$asking_line"
	send >/dev/null
	joining=$(grep -l '^To: new\.parent@' "$demo"/outbox/new/*) || broken "whoever wants to join is not asked to confirm"
	arrives confirm "$joining" new.parent@example.net
	send >/dev/null
	tell "5 Mailbox" "6 mails come in, made up for this demo:"
	tell_came_back
	tell_stop
	tell_joined
	tell_away
	tell_question
	ask ledger-after ledger verify
	tell "" "The record book has $(($(number entries) - entries)) new entries."
}

# became NAME WORDS: what became of one mail.
became() { tell "" "$(printf '  %-16s%s' "$1" "$2")"; }

tell_came_back() {
	ask books-again books "$first"
	expect "letters that came back and 1" "$(number returned)" 1
	became "no such mailbox" "$(number returned) of the $(number sent) letters came back, and is counted"
}

tell_stop() {
	ask her member show "$(address "$her_line")"
	her=$(number member)
	stopped=$(grep -o ':"withdrawn"' "$answer" | wc -l)
	[ "$stopped" -gt 0 ] || broken "she wrote stop, and no topic has stopped"
	became "unsubscribe" "$stopped topics stopped, and she was told so"
}

tell_joined() {
	ask joined member show new.parent@example.net
	expect "topics the new parent agreed to, and 1" "$(grep -o ':"given"' "$answer" | wc -l)" 1
	became "joining, twice" "asked to confirm, answered: a member now"
}

tell_away() {
	ask away-after member show "$(address "$away_line")"
	cmp -s "$work/away-before.json" "$work/away-after.json" || broken "an automatic answer changed something"
	became "out of office" "nothing changed"
}

tell_question() {
	ask inbox inbox list
	expect "mails that wait for a person, and 1" "$(wc -l <"$answer")" 1
	[ -f "$demo/mailbox/new/question" ] || broken "the parent's question is not unread any more"
	became "a question" "unread, and waits for a person"
}

tell_again() {
	step="again"
	keep_her_letter
	ask queue-again queue "$demo/newsletter.md" --yes
	second=$(number mailing)
	send >/dev/null
	who "$first" >"$work/first"
	who "$second" >"$work/second"
	missing=$(comm -23 "$work/first" "$work/second")
	tell "6 Again" "the same newsletter, sent once more: $(wc -l <"$work/second") letters."
	expect "the one who is missing and the one who said stop" "$missing" "$her"
	tell "" "The missing one: the parent who wrote to unsubscribe."
}

keep_her_letter() {
	awk -v html=1 -f "$data/letters.awk" "$(letters "$first" | grep "\.0*$her\.")" >"$demo/letter.html"
	grep -qi '<html' "$demo/letter.html" || broken "her letter has no page in it"
}

# An old list never brings back somebody who left.
tell_old_list() {
	step="old list"
	ask old-list member import "$demo/parents.csv" --source "an old list" --yes
	grep -q "\"line\":${her_line}[,}]" "$answer" || broken "line $her_line is not reported"
	ask queue-old rehearse "$demo/newsletter.md" "$work/rehearsal"
	[ ! -e "$work/rehearsal/letter-$her.eml" ] || broken "she would get letters again"
	tell "7 Old list" "imported again: she stays unsubscribed (line $her_line)."
}

tell_record_book() {
	step="record book"
	ask ledger ledger verify
	entries=$(number entries)
	tell "8 Record book" "$entries entries verified."
	step="record book, changed"
	cp "$demo/store/store.db" "$work/changed.db"
	[ ! -s "$demo/store/store.db-wal" ] || cp "$demo/store/store.db-wal" "$work/changed.db-wal"
	ask copy ledger verify "$work/changed.db"
	flip_a_bit "$work/changed.db"
	code=0
	"$bin/signpost" ledger verify "$work/changed.db" >"$work/changed" 2>&1 || code=$?
	expect "the answer to a changed bit, and 5" "$code" 5
	found=$(grep -o 'entry [0-9]*' "$work/changed" | sed -n '1s/entry //p')
	[ -n "$found" ] || broken "$(cat "$work/changed")"
	tell "" "One bit changed in a copy: FOUND, entry $found."
}

# flip_a_bit STORE: one bit in one entry of the record book, in the raw file.
flip_a_bit() {
	cp "$1" "$1.before"
	place=$(grep -abo 'channel=' "$1" | awk -F: '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }')
	[ -n "$place" ] || broken "the copy holds no entry"
	# "c" is 143 in octal; its lowest bit makes it "b".
	printf '\142' | dd of="$1" bs=1 seek="$place" conv=notrunc 2>/dev/null
	expect "octets that differ, and 1" "$(cmp -l "$1" "$1.before" | wc -l)" 1
	rm "$1.before"
}

# quoted PATH: as it can be pasted into a shell.
quoted() {
	case $1 in
	*[!A-Za-z0-9/._+-]*) printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")" ;;
	*) printf %s "$1" ;;
	esac
}

tell_what_next() {
	signpost="$(quoted "$bin/signpost") --config $(quoted "$config")"
	say
	tell "Look" "$demo/letter.html       one letter as she saw it"
	tell "" "$demo/log               what the log says"
	tell "Try" "$signpost why $her"
	tell "" "$signpost preview $(quoted "$demo/newsletter.md")"
	tell "" "$signpost books $first"
	tell "" "$signpost inbox list"
}

for program in signpost signpostd signpostd-sender signpostd-reader signpostd-recorder; do
	[ -x "$bin/$program" ] || { echo "$bin/$program is not built; run make first" >&2; exit 4; }
done
clear_folder
make_forum
say "Signpost demo in $demo. No mail leaves this machine."
say
tell_members
tell_newsletter
tell_who
tell_sent
tell_mailbox
tell_again
tell_old_list
tell_record_book
tell_what_next
