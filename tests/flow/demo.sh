#!/bin/bash
# The demo that `make run` tells, run with the real programs: its figures add up, a step that is broken
# ends it with 5 and its name, and it touches nothing but its own folder.  BUILD=build-asan for the
# other build.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/flow/check.sh
bin=$PWD/${BUILD:-build}/bin
story=$PWD/contrib/demo.sh
work=$(mktemp -d "${TMPDIR:-/tmp}/signpost-demo-XXXXXX")
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

# figure WORDS: the number before these words in the story.
figure() { sed -n "s/^\(.*[^0-9]\)\{0,1\}\([0-9][0-9]*\) $1.*/\2/p" "$work/told" | head -n 1; }

# tell DIR [BIN]: the demo; its exit code in $code, what it said in told.
tell() {
	(cd "$work" && HOME=$work/home TMPDIR=$work/tmp "$story" "${2:-$bin}" "$1") >"$work/told" 2>&1
	code=$?
}

# programs NAME: a folder of the real programs, to break one of them.
programs() {
	mkdir "$work/$1"
	ln -s "$bin"/* "$work/$1/"
}

# instead NAME PROGRAM: another program in its place; its text is read from standard input.
instead() {
	rm "$work/$1/$2"
	cat >"$work/$1/$2"
	chmod 0755 "$work/$1/$2"
}

# broken NAME STEP DIR: that run ends with 5 and names the step.
broken() {
	tell "$3" "$work/$1"
	same "$1: ends with 5" 5 "$code" "$(cat "$work/told")"
	has "$1: names the step" "failed at the step \"$2" "$work/told"
}

# ---- the story, told twice in the same place ----

mkdir "$work/home" "$work/tmp"
for time in first second third; do
	tell ./demo
	same "$time: ends well" 0 "$code" "$(cat "$work/told")"
	same "$time: what was written into the last one is kept" "${written:-}" "$(cat "$work/demo.before/mine.md" 2>/dev/null)"
	same "$time: and not in this one" "no" "$([ -e "$work/demo/mine.md" ] && echo yes || echo no)"
	written="written in the $time"
	echo "$written" >"$work/demo/mine.md"
done
has "it says where the last one is" '^The last demo is now in \./demo\.before\.$' "$work/told"
people=$(figure "invented parents") gets=$(figure "people will get this") not=$(figure "will not:")
sent=$(figure "letters in") hold=$(figure "hold the petition") free=$(figure "hold no word")
same "members" 100 "$people" "$(cat "$work/told")"
same "who gets it adds up" "$people" "$((gets + not))"
same "its reasons add up" "$not" "$(($(figure "never agreed") + $(figure "agreed once")))"
same "letters sent" "$gets" "$sent"
same "letters with and without the petition" "$sent" "$((hold + free))"
same "letters in the folder, three of them answers to mails" "$((sent + $(figure "letters\\.") + 3))" \
	"$(find "$work/demo/outbox/new" -type f | wc -l)"
has "a letter that came back" "no such mailbox 1 of the $sent letters" "$work/told"
has "a mail that says stop" 'unsubscribe +2 topics stopped' "$work/told"
has "somebody who joins" 'joining.* a member now' "$work/told"
has "somebody who is away" 'out of office +nothing changed' "$work/told"
has "a question" 'a question +unread, and waits' "$work/told"
has "all of it is in the record book" '[1-9][0-9]* new entries' "$work/told"
same "what is in the mailbox where a person reads: the question" question "$(ls "$work/demo/mailbox/new")"
same "and nothing is lost of the others" 6 "$(find "$work/demo/mailbox" -type f | wc -l)"
same "the second time one less" "$((sent - 1))" "$(figure "letters\\.")"
has "the books" "$people = $sent sent \+ 0 refused \+ $not not sent on purpose" "$work/told"
has "balance" '0 in doubt \+ 0 waiting +BALANCED' "$work/told"
has "nothing leaks" 'hold no word of it +checked: 0 found' "$work/told"
has "she stays unsubscribed" 'stays unsubscribed \(line 57\)' "$work/told"
has "the record book" '[1-9][0-9]+ entries verified' "$work/told"
has "a changed bit is found" 'FOUND, entry [1-9]' "$work/told"
has "her letter is a page" '<html' "$work/demo/letter.html"
has "it holds the mark" 'do not endorse it' "$work/demo/letter.html"
same "no line is too long for a terminal" "" "$(awk 'length > 80 && !/--config/' "$work/told")"
same "nothing outside its folder" "demo demo.before home tmp told" "$(find "$work" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort | xargs)"
same "nothing in the home or the temporary folder" "" "$(find "$work/home" "$work/tmp" -mindepth 1)"

# ---- what it tells to try works as it stands ----

sed -n '/^Try/,$p' "$work/told" | sed 's/^Try *//; s/^ *//' >"$work/try"
same "four commands to try" 4 "$(wc -l <"$work/try")"
while read -r line; do
	(cd "$work" && sh -c "$line") >"$work/out" 2>&1
	same "try: ${line##*/bin/}" 0 "$?" "$(cat "$work/out")"
done <"$work/try"

# ---- the check of the letters sees what it is meant to see ----

letter=$(grep -lrL 'campaign.example' "$work/demo/outbox/new" | head -n 1)
look() {
	LC_ALL=C awk -v title="Petition: school bus" -v body="Example Campaign" -v host="campaign.example" \
		-v mark="do not endorse it" -f contrib/demo/letters.awk "$1" | cut -d' ' -f1-3
}
same "a letter without it" "0 0 0" "$(look "$letter")"
{ cat "$letter"; printf 'see campa=\r\nign=2Eexample\r\n'; } >"$work/leak"
sed -i 's/^--.*--\r*$//' "$work/leak"
same "a host in quoted-printable, broken over two lines" "0 0 1" "$(look "$work/leak")"
printf 'Subject: =?UTF-8?Q?Petition=3A_school_bus?=\r\nContent-Type: text/plain\r\n\r\nHello.\r\n' >"$work/leak"
same "a title in the subject" "1 0 1" "$(look "$work/leak")"
printf 'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n' \
	"$(printf 'Write to Example\nCampaign today.' | base64)" >"$work/leak"
same "a name in base64" "0 0 1" "$(look "$work/leak")"

# ---- broken on purpose ----

programs no-import
instead no-import signpost <<SH
#!/bin/sh
case "\$*" in *"member import"*) echo "signpost: no" >&2; exit 4 ;; esac
exec "$bin/signpost" "\$@"
SH
broken no-import members ./broken-import
programs no-sender
instead no-sender signpostd <<'SH'
#!/bin/sh
exit 0
SH
broken no-sender sent ./broken-sender
programs deaf
instead deaf signpostd <<SH
#!/bin/sh
rm -f ./broken-deaf/mailbox/new/stop
exec "$bin/signpostd" "\$@"
SH
broken deaf mailbox ./broken-deaf
programs false-books
instead false-books signpost <<SH
#!/bin/sh
case "\$*" in *books*) "$bin/signpost" "\$@" | sed 's/"refused":0/"refused":1/'; exit ;; esac
exec "$bin/signpost" "\$@"
SH
broken false-books books ./broken-books
programs blind
instead blind signpost <<SH
#!/bin/sh
case "\$*" in *changed.db*) exec "$bin/signpost" --config ./broken-blind/signpost.yaml ledger verify --json ;; esac
exec "$bin/signpost" "\$@"
SH
broken blind "record book, changed" ./broken-blind
programs no-outbox
instead no-outbox signpostd <<SH
#!/bin/sh
rm -rf ./broken-outbox/outbox
: >./broken-outbox/outbox
exec "$bin/signpostd" "\$@"
SH
broken no-outbox sent ./broken-outbox
programs incomplete
rm "$work/incomplete/signpostd-sender"
tell ./demo "$work/incomplete"
same "a program that is not built: 4" 4 "$code"
has "and says what to do" 'run make first' "$work/told"

# ---- other people's folders stay as they are ----

mkdir "$work/theirs"
echo precious >"$work/theirs/file"
tell ./theirs
same "a folder that is no demo: refused" 2 "$code"
same "and left alone" precious "$(cat "$work/theirs/file")"
printf 'demo: false\n' >"$work/theirs/signpost.yaml"
tell ./theirs
same "a real forum: refused" 2 "$code"
same "and left alone too" precious "$(cat "$work/theirs/file")"
tell ./own
mkdir "$work/own.before"
echo precious >"$work/own.before/file"
tell ./own
same "a folder in the way that is no demo: refused" 2 "$code"
same "and both left alone" "precious yes" \
	"$(cat "$work/own.before/file") $([ -s "$work/own/letter.html" ] && echo yes)"
ln -s demo "$work/link"
tell ./link
same "a link: refused" 2 "$code"
same "what it leads to is still there" yes "$([ -s "$work/demo/letter.html" ] && echo yes)"
mkdir "$work/empty"
tell ./empty
same "an empty folder is fine" 0 "$code" "$(cat "$work/told")"
tell "$work/with a blank"
same "a name with a blank is fine" 0 "$code" "$(cat "$work/told")"
tell "it's"
same "a name with a quotation mark is fine" 0 "$code" "$(cat "$work/told")"
sed -n 's/^Try *//p' "$work/told" >"$work/try"
(cd "$work" && sh "$work/try") >"$work/out" 2>&1
same "and can be pasted" 0 "$?" "$(cat "$work/out")"
"$story" >/dev/null 2>&1
same "no arguments: 1" 1 "$?"
"$story" "$bin" / >/dev/null 2>&1
same "never the whole machine: 1" 1 "$?"

counted
