#!/bin/sh
# Every function that a header declares is called from another file than its own; if not, it is static or it goes.
# Where the header says "for tests", behind it or in the comment above it, a unit test will do.
set -eu
cd "$(dirname "$0")/../.."
awk '
# The line without its comments and texts.
function code(line,	begin, end) {
	gsub(/\\./, "", line)
	gsub(/\047"\047/, "", line)
	gsub(/"[^"]*"/, "", line)
	for (;;) {
		if (inside) {
			end = index(line, "*/")
			if (end == 0)
				return ""
			line = substr(line, end + 2)
			inside = 0
		}
		begin = index(line, "/*")
		if (begin == 0)
			return line
		end = index(substr(line, begin + 2), "*/")
		if (end == 0) {
			inside = 1
			return substr(line, 1, begin - 1)
		}
		line = substr(line, 1, begin - 1) " " substr(line, begin + end + 3)
	}
}

# What this line of a header declares, and whether it is for tests.
function declare(line) {
	if ($0 ~ /^\/\*/ || $0 == "")
		above = name = ""
	if (line ~ /^[a-z][a-z_0-9 *]*[ *][a-z_0-9]+\(/ && line !~ /^(static|typedef) /) {
		name = line
		sub(/\(.*/, "", name)
		sub(/.*[ *]/, "", name)
		header[name] = FILENAME
		for_tests[name] = above
	}
	if ($0 ~ /for tests/ && name != "")
		for_tests[name] = "yes"
	else if ($0 ~ /for tests/)
		above = "yes"
}

function note_words(line,	word) {
	while (match(line, /[A-Za-z_][A-Za-z_0-9]*/)) {
		word = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		if ((word, FILENAME) in says)
			continue
		says[word, FILENAME] = 1
		if (FILENAME ~ /^tests/)
			tests[word]++
		else
			files[word]++
	}
}

FNR == 1 { inside = goes_on = 0; above = name = "" }
{
	line = code($0)
	if (FILENAME ~ /\.h$/) {
		declare(line)
		# A macro calls what stands in it.
		if (line ~ /^#define/ || goes_on)
			note_words(line)
		goes_on = (line ~ /^#define/ || goes_on) && $0 ~ /\\$/
		next
	}
	if (FILENAME !~ /^tests/ && match(line, /^[a-z_0-9]+\(/)) {
		defined[substr(line, 1, RLENGTH - 1)] = FILENAME
		line = substr(line, RLENGTH)
	}
	note_words(line)
}

END {
	for (name in header) {
		count++
		if (files[name] > ((name, defined[name]) in says) || for_tests[name] != "" && tests[name] > 0)
			continue
		printf "%s: nobody but %s calls %s()\n", header[name], defined[name], name
		bad = 1
	}
	if (count < 500) {
		printf "only %d functions were found: mend this lint\n", count
		bad = 1
	}
	exit bad
}
' $(find daemon -name '*.[ch]' | sort) tests/unit/*.c >&2 || { echo "lint callers: make it static, or take it away" >&2; exit 1; }
echo "lint callers: good"
