/*
 * Whose lines are whose: what a person wrote, above and below a letter of ours that their program did not mark as quoted.  Its end is
 * told by the foot of our letters, so the foot is taken from the template itself.  C-36, C-37.
 */
#include "unit/unit.h"

#include <string.h>

#include "base/memory.h"
#include "mail/incoming.h"
#include "mail/own_lines.h"
#include "render/embedded.h"

/* The template with each {{name}} as "Riverside", and no line of {{#…}} or {{/…}}. */
static void
add_foot(struct buffer *mail)
{
	const char *source, *at, *end;
	size_t length;

	assert_true(embedded_find("sender.txt", &source, &length));
	for (at = source, end = source + length; at < end;) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline != NULL ? newline : end;
		bool is_rule = stop - at > 3 && (strncmp(at, "{{#", 3) == 0 || strncmp(at, "{{/", 3) == 0);

		while (!is_rule && at < stop) {
			const char *close = strncmp(at, "{{", 2) == 0 ? strstr(at, "}}") : NULL;

			if (close != NULL)
				buffer_add_text(mail, "Riverside");
			else
				buffer_add_char(mail, *at);
			at = close != NULL ? close + 2 : at + 1;
		}
		if (!is_rule)
			buffer_add_text(mail, "\r\n");
		at = stop + 1;
	}
}

/* The own lines that are not empty, with "|" between them. */
static void
read_own(const char *above, const char *below, enum own_place place, char *found, size_t room)
{
	struct buffer mail = { .limit = 65536 };
	struct incoming incoming;
	struct own_lines lines;
	char flat[OWN_LINE];

	buffer_add_text(&mail, "From: <pat@example.org>\r\nSubject: Re: joining\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n");
	buffer_add_text(&mail, above);
	buffer_add_text(&mail, "\r\n\r\nFrom: Riverside <news@example.org>\r\nSent: Monday\r\nTo: pat@example.org\r\n\r\n"
	    "Please answer this e-mail.\r\n\r\n");
	add_foot(&mail);
	buffer_add_text(&mail, below);
	incoming_read(&incoming, (const uint8_t *)mail.bytes, mail.length);
	own_lines_start(&lines, &incoming, place);
	found[0] = '\0';
	while (own_lines_next(&lines, flat))
		if (flat[0] != '\0')
			snprintf(found + strlen(found), room - strlen(found), "%s%s", found[0] != '\0' ? "|" : "", flat);
	incoming_clear(&incoming);
	buffer_free(&mail);
}

/* What gateways put above a text, and what looks like it. */
static const struct {
	const char *text, *own;
} banners[] = {
	{ "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you recognise the sender and "
	    "know the content is safe.\r\n\r\nYes please", "yes please" },
	{ "CAUTION: This email originated from outside of the organisation. Do not click\r\nlinks or open attachments unless you recognise the sender and know "
	    "the content\r\nis safe.\r\n\r\nYes please", "yes please" },
	{ "*** CAUTION: this email came from outside. Do not open attachments unless\r\nyou trust the sender. ***\r\nYes please", "yes please" },
	{ "[You don't often get email from pat@example.org. Learn why this is important at https://aka.ms/LearnAboutSenderIdentification ]\r\n\r\nYes please",
	    "yes please" },
	{ "You don\xe2\x80\x99t often get email from pat@example.org. Learn why this is important\r\nYes please", "yes please" },
	{ "EXTERNAL EMAIL: Be careful with links.\r\n\r\nYes please", "yes please" },
	{ "[EXTERNAL EMAIL]\r\nDo not click links unless you know the sender.\r\n\r\nYes please", "yes please" },
	{ "\r\nThis message was sent from outside of your organisation.\r\n\r\nYes please", "yes please" },
	{ "WARNING: This email originated outside Riverside School, from an external sender.\r\nThank you\r\n\r\nYes", "thank you|yes" },
	{ "CAUTION: This email originated from outside of the organisation - take care\r\nWe no longer want these emails.",
	    "we no longer want these emails." },
	{ "CAUTION: This email originated from outside of the organisation - take care\r\nTake us off the list", "take us off the list" },
	{ "CAUTION: This email originated from outside of the organisation - take care\r\nPlease send a copy of the records",
	    "please send a copy of the records" },
	{ "External emails are a nuisance to me", "external emails are a nuisance to me" },
	{ "EXTERNAL EMAIL: Be careful with links. Please take me off.", "external email: be careful with links. please take me off." },
	{ "EXTERNAL EMAIL: Be careful with links.\r\nDo not write to us again.", "do not write to us again." },
	{ "This email came too late for us.\r\nCheers", "this email came too late for us.|cheers" },
	{ "Warning: this is not what was agreed", "warning: this is not what was agreed" },
	{ "Hello,\r\nThis message was sent from outside of your organisation.", "hello,|this message was sent from outside of your organisation." },
};

static void
test_a_banner_is_nobodys_words(void **state)
{
	char found[4096];

	(void)state;
	for (size_t i = 0; i < sizeof banners / sizeof *banners; i++)
		for (int place = OWN_ABOVE; place <= OWN_EVERYWHERE; place++) {
			read_own(banners[i].text, "", (enum own_place)place, found, sizeof found);
			assert_string_equal(found, banners[i].own);
		}
}

static void
test_our_foot_ends_what_is_quoted(void **state)
{
	char found[4096];

	(void)state;
	read_own("Yes please", "\r\nbut no surveys\r\n", OWN_EVERYWHERE, found, sizeof found);
	assert_string_equal(found, "yes please|but no surveys");
	read_own("", "\r\nYes please\r\n", OWN_EVERYWHERE, found, sizeof found);
	assert_string_equal(found, "yes please");
	read_own("Yes please", "", OWN_EVERYWHERE, found, sizeof found);
	assert_string_equal(found, "yes please");
}

static void
test_only_above(void **state)
{
	char found[4096];

	(void)state;
	read_own("Yes please", "\r\nbut no surveys\r\n", OWN_ABOVE, found, sizeof found);
	assert_string_equal(found, "yes please");
}

static int
start(void **state)
{
	(void)state;
	incoming_start();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_our_foot_ends_what_is_quoted), cmocka_unit_test(test_a_banner_is_nobodys_words),
		cmocka_unit_test(test_only_above),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
