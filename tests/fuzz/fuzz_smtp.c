/*
 * Fuzz target: what an SMTP server may answer, and when.  Each input octet is a step: offer, release,
 * write, a common reply, or octets of the input as the server's.  Whatever happens, each letter ends
 * with one result, in order, and "accepted" needs a dot that was written.
 */
#include <assert.h>
#include <stdint.h>

#include "mail/smtp.h"

enum { LETTERS = 200 };

static const char body[] = "Subject: x\r\n\r\n.marker\r\n";
static const char *const common[] = { "250 ok\r\n", "354 go\r\n", "550 5.1.1 no\r\n", "451 4.0.0 later\r\n",
	"421 bye\r\n", "250-one\r\n", "503 what\r\n", "220 x\r\n" };

struct run {
	struct smtp *smtp;
	uintptr_t offered, resulted;
	int released, dots_written;
	struct buffer wire;
	bool alive;
};

static void
take_results(struct run *run)
{
	struct smtp_result result;

	while (smtp_next_result(run->smtp, &result)) {
		assert((uintptr_t)result.letter.owner == ++run->resulted);
		assert(result.tried || !result.dot_offered);
		assert(!result.dot_offered || result.phase == SMTP_AT_DOT);
		assert(result.phase != SMTP_AT_DOT || result.dot_offered);
		assert(memchr(result.reply.text, '\0', sizeof result.reply.text) != NULL);
		if (result.reply.code / 100 == 2)
			assert(result.phase == SMTP_AT_DOT && result.tried && run->dots_written-- > 0);
	}
}

static void
offer(struct run *run)
{
	const struct smtp_letter letter = { "b@example.org", "m@example.org", "id", sizeof body - 1,
		(void *)(run->offered + 1) };
	struct reason why;

	if (run->offered < LETTERS && smtp_wants_letter(run->smtp) && smtp_offer(run->smtp, &letter, &why))
		run->offered++;
}

static void
release(struct run *run)
{
	struct reason why;

	if (smtp_awaits_body(run->smtp)) {
		assert(smtp_release(run->smtp, body, sizeof body - 1, &why));
		run->released++;
	}
}

static int
count(const struct buffer *wire, const char *what)
{
	int found = 0;

	for (const char *at = wire->bytes; at != NULL && (at = strstr(at, what)) != NULL; at++)
		found++;
	return found;
}

static void
write_some(struct run *run, size_t limit)
{
	size_t length;
	const char *bytes = smtp_output(run->smtp, &length);
	int before = count(&run->wire, "..marker\r\n.\r\n");

	if (length > limit)
		length = limit;
	buffer_add(&run->wire, bytes, length);
	smtp_wrote(run->smtp, length);
	run->dots_written += count(&run->wire, "..marker\r\n.\r\n") - before;
	assert(count(&run->wire, "..marker") <= run->released);	/* no body before its release */
}

static size_t
feed(struct run *run, const char *bytes, size_t length)
{
	struct reason why;

	run->alive = smtp_input(run->smtp, bytes, length, &why);
	assert(run->alive || smtp_must_close(run->smtp));
	return length;
}

static size_t
step(struct run *run, const uint8_t *data, size_t left)
{
	switch (data[0] & 7) {
	case 0:
		offer(run);
		return 1;
	case 1:
		release(run);
		return 1;
	case 2:
		write_some(run, SIZE_MAX);
		return 1;
	case 3:
		write_some(run, data[0] >> 3);
		return 1;
	case 4:
	case 5:
		feed(run, common[data[0] >> 5], strlen(common[data[0] >> 5]));
		return 1;
	case 6:
		smtp_patience_seconds(run->smtp);
		if (data[0] == 0xfe)
			smtp_quit(run->smtp);
		return 1;
	}
	if (left > 1 + (size_t)(data[0] >> 3))
		left = 1 + (size_t)(data[0] >> 3);
	return 1 + feed(run, (const char *)data + 1, left - 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct smtp_extensions extensions = { .pipelining = size > 0 && (data[0] & 1), .dsn = size > 0 && (data[0] & 2) };
	struct run run = { .smtp = smtp_new(&extensions), .wire = { .limit = 1 << 20 }, .alive = true };

	if (size > 4096)
		size = 4096;
	for (size_t at = 1; at < size && run.alive; at += step(&run, data + at, size - at))
		take_results(&run);
	smtp_closed(run.smtp);
	take_results(&run);
	assert(run.resulted == run.offered && smtp_must_close(run.smtp));
	if (size > 0) {		/* the EHLO answer is the server's as well */
		smtp_extension_line(&extensions, (const char *)data, size);
		smtp_extension_line(&extensions, (const char *)data, size / 2);
	}
	buffer_free(&run.wire);
	smtp_free(&run.smtp);
	return 0;
}
