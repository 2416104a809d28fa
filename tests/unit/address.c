/*
 * Addresses: what is taken, in which form, and what is refused in which words (B-29, C-13, E-05).
 */
#include "unit/unit.h"

#include "base/text.h"
#include "mail/address.h"

#define A10 "aaaaaaaaaa"
#define A60 A10 A10 A10 A10 A10 A10

static const struct {
	const char *name, *typed, *text, *folded, *domain;
} taken[] = {
	{ "plain", "mo@example.org", "mo@example.org", "mo@example.org", "example.org" },
	{ "blanks at the ends", " \tmo@example.org \t", "mo@example.org", "mo@example.org", "example.org" },
	{ "no-break spaces at the ends", "\xc2\xa0mo@example.org\xc2\xa0", "mo@example.org", "mo@example.org",
	    "example.org" },
	{ "B-29 the local part keeps its case on the wire only", "Mo.Khan@EXAMPLE.Org", "Mo.Khan@example.org",
	    "mo.khan@example.org", "example.org" },
	{ "B-29 trailing dot", "mo@example.org.", "mo@example.org", "mo@example.org", "example.org" },
	{ "B-29 IDN", "mo@b\xc3\xbc" "cher.example", "mo@xn--bcher-kva.example", "mo@xn--bcher-kva.example",
	    "xn--bcher-kva.example" },
	{ "B-29 IDN in capitals", "mo@B\xc3\x9c" "CHER.example", "mo@xn--bcher-kva.example",
	    "mo@xn--bcher-kva.example", "xn--bcher-kva.example" },
	{ "B-29 IDN not composed (NFC)", "mo@bu\xcc\x88" "cher.example", "mo@xn--bcher-kva.example",
	    "mo@xn--bcher-kva.example", "xn--bcher-kva.example" },
	{ "B-29 IDN as A-label in capitals", "mo@XN--BCHER-KVA.example", "mo@xn--bcher-kva.example",
	    "mo@xn--bcher-kva.example", "xn--bcher-kva.example" },
	{ "sharp s stays itself (non-transitional)", "mo@stra\xc3\x9f" "e.example", "mo@xn--strae-oqa.example",
	    "mo@xn--strae-oqa.example", "xn--strae-oqa.example" },
	{ "ideographic full stop", "mo@b\xc3\xbc" "cher\xe3\x80\x82" "example", "mo@xn--bcher-kva.example",
	    "mo@xn--bcher-kva.example", "xn--bcher-kva.example" },
	{ "plus and odd atoms", "o'neil+news_{x}@example.org", "o'neil+news_{x}@example.org",
	    "o'neil+news_{x}@example.org", "example.org" },
	{ "no Gmail dot tricks", "m.o@example.com", "m.o@example.com", "m.o@example.com", "example.com" },
	{ "local part of 64", A60 "aaaa@example.org", A60 "aaaa@example.org", A60 "aaaa@example.org",
	    "example.org" },
	{ "C-13 accent before the @", "Zo\xc3\x8b@example.org", "Zo\xc3\x8b@example.org", "zo\xc3\xab@example.org", "example.org" },
	{ "C-13 the same, not composed", "ZoE\xcc\x88@Example.org", "Zo\xc3\x8b@example.org", "zo\xc3\xab@example.org", "example.org" },
	{ "C-13 another script", "\xe0\xa4\xb8\xe0\xa5\x80\xe0\xa4\xa4\xe0\xa4\xbe@example.org",
	    "\xe0\xa4\xb8\xe0\xa5\x80\xe0\xa4\xa4\xe0\xa4\xbe@example.org",
	    "\xe0\xa4\xb8\xe0\xa5\x80\xe0\xa4\xa4\xe0\xa4\xbe@example.org", "example.org" },
	{ "the Kelvin sign is a K", "\xe2\x84\xaa" "im@example.org", "Kim@example.org", "kim@example.org", "example.org" },
	{ "deep domain", "a@b.c.d.example.co.uk", "a@b.c.d.example.co.uk", "a@b.c.d.example.co.uk",
	    "b.c.d.example.co.uk" },
};

static const struct {
	const char *name, *typed, *words;	/* words: a part of the reason */
} refused[] = {
	{ "nothing", "", "no e-mail address" },
	{ "only blanks", " \t ", "no e-mail address" },
	{ "no @", "mo.example.org", "no @" },
	{ "two @", "mo@home@example.org", "more than one @" },
	{ "nothing before", "@example.org", "nothing before" },
	{ "nothing behind", "mo@", "after the @" },
	{ "only a dot behind", "mo@.", "after the @" },
	{ "no dot in the domain", "mo@localhost", "no dot" },
	{ "two trailing dots", "mo@example.org..", "after the @" },
	{ "empty label", "mo@example..org", "after the @" },
	{ "label begins with a hyphen", "mo@-example.org", "after the @" },
	{ "label ends with a hyphen", "mo@example-.org", "after the @" },
	{ "underscore in the domain", "mo@exa_mple.org", "after the @" },
	{ "slash in the domain", "mo@example.org/x", "after the @" },
	{ "label of 64", "mo@" A60 "aaaa.org", "after the @" },
	{ "an A-label that is none", "mo@xn--zzzzzzzzzz9999999.example", "after the @" },
	{ "address literal", "mo@[192.0.2.1]", "not a number" },
	{ "numbers as a domain", "mo@192.0.2.1", "not a number" },
	{ "E-05 line feed", "mo@example.org\nRCPT TO:<eve@example.com>", "line break" },
	{ "E-05 line feed at the end", "mo@example.org\n", "line break" },
	{ "E-05 carriage return", "mo\r@example.org", "line break" },
	{ "control character", "mo\x01@example.org", "control character" },
	{ "delete character", "mo\x7f@example.org", "control character" },
	{ "angle brackets", "<mo@example.org>", "angle brackets" },
	{ "name and angle brackets", "Mo Khan <mo@example.org>", "space" },
	{ "only a closing bracket", "mo@example.org>", "angle brackets" },
	{ "space inside", "mo khan@example.org", "space" },
	{ "no-break space inside", "mo\xc2\xa0khan@example.org", "space" },
	{ "quoted local part", "\"mo khan\"@example.org", "quotation marks" },
	{ "comment", "mo(home)@example.org", "round brackets" },
	{ "comma for a dot", "mo@example,org", "comma" },
	{ "two addresses", "mo@example.org;eve@example.org", "semicolon" },
	{ "mailto:", "mailto:mo@example.org", "character :" },
	{ "backslash", "mo\\x@example.org", "character \\" },
	{ "leading dot", ".mo@example.org", "begins or ends" },
	{ "dot before the @", "mo.@example.org", "begins or ends" },
	{ "two dots", "mo..khan@example.org", "two dots" },
	{ "C-13 no letter before the @", "zo\xe2\x80\x8b" "e@example.org", "no letter" },
	{ "C-13 from right to left", "zo\xe2\x80\xae" "e@example.org", "no letter" },
	{ "C-13 a picture", "\xf0\x9f\x98\x80@example.org", "no letter" },
	{ "C-13 what composes to a semicolon", "mo\xcd\xbe" "eve@example.org", "character ;" },
	{ "C-13 33 letters of two octets", "\xc3\xab\xc3\xab\xc3\xab\xc3\xab\xc3\xab" A60 "@example.org", "64" },
	{ "fullwidth @ is no @", "mo\xef\xbc\xa0" "example.org", "no @" },
	{ "fullwidth @ behind the @", "mo@a\xef\xbc\xa0" "b.example", "after the @" },
	{ "fullwidth > behind the @", "mo@a.example\xef\xbc\x9e", "after the @" },
	{ "not UTF-8", "mo@ex\xff" "ample.org", "UTF-8" },
	{ "zero-width space", "mo@exa\xe2\x80\x8bmple.o\xe2\x80\xaerg", "after the @" },
	{ "local part of 65", A60 "aaaaa@example.org", "64" },
};

static void
test_B29_addresses_taken(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++) {
		struct address address;
		struct reason why = { 0 };

		if (!address_read(taken[i].typed, &address, &why))
			fail_msg("%s: refused: %s", taken[i].name, why.text);
		if (strcmp(address.text, taken[i].text) != 0 || strcmp(address.folded, taken[i].folded) != 0 ||
		    strcmp(address.domain, taken[i].domain) != 0)
			fail_msg("%s: got %s, %s, %s", taken[i].name, address.text, address.folded,
			    address.domain);
	}
}

static void
test_addresses_refused_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
		struct address address;
		struct reason why = { 0 };

		if (address_read(refused[i].typed, &address, &why))
			fail_msg("%s: taken as %s", refused[i].name, address.text);
		assert_int_equal(why.kind, REASON_REFUSED);
		if (strstr(why.text, refused[i].words) == NULL)
			fail_msg("%s: says '%s'", refused[i].name, why.text);
		if (strlen(refused[i].typed) > 3 && strstr(why.text, refused[i].typed) != NULL)
			fail_msg("%s: the reason repeats the address", refused[i].name);
	}
}

/* RFC 5321 4.5.3.1.3: 254 octets is the longest, whatever the parts are. */
static void
test_length_of_the_whole(void **state)
{
	char typed[300];
	struct address address;
	struct reason why;

	(void)state;
	snprintf(typed, sizeof typed, "a@%s.%s.%s.%s.example.org", A60, A60, A60, A60);
	assert_int_equal(strlen(typed), 257);
	assert_false(address_read(typed, &address, &why));
	assert_non_null(strstr(why.text, "too long"));
	snprintf(typed, sizeof typed, "a@%s.%s.%s.%s.exampl.uk", A60, A60, A60, &A60[1]);
	assert_int_equal(strlen(typed), 254);
	assert_true(address_read(typed, &address, &why));
	assert_int_equal(strlen(address.text), 254);
	snprintf(typed, sizeof typed, "ab@%s.%s.%s.%s.exampl.uk", A60, A60, A60, &A60[1]);
	assert_false(address_read(typed, &address, &why));
}

static void
test_very_long_text_is_refused(void **state)
{
	static char typed[100001];
	struct address address;
	struct reason why;

	(void)state;
	memset(typed, 'a', sizeof typed - 1);
	assert_false(address_read(typed, &address, &why));
	assert_non_null(strstr(why.text, "too long"));
}

/* E-01: one mailbox, whatever is written behind a plus. */
static void
test_E01_mailbox_behind_an_address(void **state)
{
	static const struct {
		const char *typed, *mailbox;
	} rows[] = {
		{ "Mo@Example.org", "mo@example.org" }, { "mo+news@example.org", "mo@example.org" },
		{ "mo+news+1@example.org", "mo@example.org" }, { "mo+@example.org", "mo@example.org" },
		{ "+mo@example.org", "+mo@example.org" }, { "m.o@example.org", "m.o@example.org" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char mailbox[ADDRESS_TEXT];
		struct address address;
		struct reason why;

		assert_true(address_read(rows[i].typed, &address, &why));
		address_mailbox(&address, mailbox);
		assert_string_equal(rows[i].mailbox, mailbox);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_B29_addresses_taken),
		cmocka_unit_test(test_addresses_refused_in_words),
		cmocka_unit_test(test_length_of_the_whole),
		cmocka_unit_test(test_very_long_text_is_refused),
		cmocka_unit_test(test_E01_mailbox_behind_an_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
