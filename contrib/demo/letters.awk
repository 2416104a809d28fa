# Reads letters as they lie in the outbox and undoes their transfer encodings (quoted-printable and
# base64), so that their words can be looked at as a reader sees them.  Run with LC_ALL=C.
#
#   awk -v title=… -v body=… -v host=… -v mark=… -f letters.awk LETTER…
#	one line a letter: HOLDS MARKED HINTS FILE; HOLDS = the title is in it, MARKED = the mark is,
#	HINTS = how many of title, body and host are in it, headers included.
#   awk -v html=1 -f letters.awk LETTER
#	the HTML part of the letter.

BEGIN {
	hex = "0123456789ABCDEF"
	digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	for (i = 0; i < 256; i++)
		octet[i] = sprintf("%c", i)
}

# "=E2=80=99" becomes the octets it stands for.
function unquote(text,    out, at, high, low) {
	out = ""
	while ((at = index(text, "=")) > 0) {
		high = index(hex, toupper(substr(text, at + 1, 1)))
		low = index(hex, toupper(substr(text, at + 2, 1)))
		if (high > 0 && low > 0 && at + 2 <= length(text)) {
			out = out substr(text, 1, at - 1) octet[(high - 1) * 16 + low - 1]
			text = substr(text, at + 3)
		} else {
			out = out substr(text, 1, at)
			text = substr(text, at + 1)
		}
	}
	return out text
}

function unbase(text,    out, i, value, bits, held) {
	out = ""
	for (i = 1; i <= length(text); i++) {
		value = index(digits, substr(text, i, 1)) - 1
		if (value < 0)
			continue
		held = held * 64 + value
		bits += 6
		if (bits >= 8) {
			bits -= 8
			out = out octet[int(held / 2 ^ bits)]
			held = held % 2 ^ bits
		}
	}
	return out
}

# Headers may say "=?UTF-8?Q?Caf=C3=A9_at_ten?=".
function unword(text,    out, piece) {
	out = ""
	while (match(text, /=\?[^?]*\?[QqBb]\?[^?]*\?=/)) {
		out = out substr(text, 1, RSTART - 1)
		piece = substr(text, RSTART + 2, RLENGTH - 4)
		text = substr(text, RSTART + RLENGTH)
		sub(/^[^?]*\?/, "", piece)
		encoding = tolower(substr(piece, 1, 1))
		piece = substr(piece, 3)
		if (encoding == "q")
			gsub(/_/, " ", piece)
		out = out (encoding == "q" ? unquote(piece) : unbase(piece))
	}
	return out text
}

# What was gathered of a part's body, decoded.
function end_part(    text) {
	text = encoding_of_part == "base64" ? unbase(part) : encoding_of_part == "quoted-printable" ? unquote(part) : part
	if (html && type_of_part ~ /^text\/html/)
		printf "%s", text
	words = words "\n" text
	part = ""
}

function take_header(line,    lower) {
	lower = tolower(line)
	words = words " " unword(line)
	if (lower ~ /^content-transfer-encoding:/) {
		sub(/^[^:]*:[ \t]*/, "", lower)
		sub(/[ \t;].*$/, "", lower)
		encoding_of_part = lower
	} else if (lower ~ /^content-type:/) {
		sub(/^[^:]*:[ \t]*/, "", lower)
		type_of_part = lower
	}
	if (match(line, /boundary="[^"]*"/))
		boundary[substr(line, RSTART + 10, RLENGTH - 11)] = 1
	else if (match(line, /boundary=[^ ;]+/))
		boundary[substr(line, RSTART + 9, RLENGTH - 9)] = 1
}

function holds(word) {
	return index(words, tolower(word)) > 0 ? 1 : 0
}

function end_letter() {
	end_part()
	if (!html) {
		words = tolower(words)
		gsub(/[ \t\r\n]+/, " ", words)
		print holds(title), holds(mark), holds(title) + holds(body) + holds(host), name
	}
}

FNR == 1 {
	if (name != "")
		end_letter()
	name = FILENAME
	in_headers = 1
	words = header = part = type_of_part = encoding_of_part = ""
	split("", boundary)
}

{
	sub(/\r$/, "")
	fence = $0
	sub(/^--/, "", fence)
	sub(/--$/, "", fence)
}

substr($0, 1, 2) == "--" && fence in boundary {
	end_part()
	in_headers = 1
	header = type_of_part = encoding_of_part = ""
	next
}

in_headers && /^[ \t]/ {
	header = header $0
	next
}

in_headers {
	if (header != "")
		take_header(header)
	header = $0
	if ($0 == "")
		in_headers = 0
	next
}

# A line that ends in = goes on in the next.
encoding_of_part == "quoted-printable" && /=$/ {
	part = part substr($0, 1, length($0) - 1)
	next
}

{ part = part $0 "\n" }

END {
	if (name != "")
		end_letter()
}
