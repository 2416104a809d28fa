# What the flows in shell share: what passed and failed is counted, and what failed is told.  Read in by `.`, from the top folder.
passed=0 failed=0

# What the flow's last command has said; shown where something is not the same.
said() { :; }

good() { passed=$((passed + 1)); }
bad() {	# NAME [TEXT]
	failed=$((failed + 1))
	echo "FAILED: $1"
	[ $# -lt 2 ] || printf '%s\n' "$2" | tail -n 20 | sed 's/^/    /'
}
same() {	# NAME EXPECTED FOUND [TEXT]
	if [ "$2" = "$3" ]; then good; else bad "$1: expected '$2', found '$3'" "${4-$(said)}"; fi
}
has() {	# NAME PATTERN FILE
	if grep -qE -- "$2" "$3" 2>/dev/null; then good; else bad "$1: no '$2' in it" "$(cat "$3" 2>&1)"; fi
}
has_not() {	# NAME PATTERN FILE: a file that is not there holds nothing, and proves nothing
	if [ ! -e "$3" ] || grep -qE -- "$2" "$3"; then bad "$1: '$2' in it" "$(cat "$3" 2>&1)"; else good; fi
}

# The last line of every flow; false if anything failed.
counted() {
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ]
}
