/*
 * Fuzz target: whatever somebody mails us is taken apart and classified within the limits, and what comes out is fit for the
 * recorder: enums in range, texts that end, a token only of the right shape.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "mail/classify.h"
#include "mail/token.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct own_addresses ours = { "example.org", "bounces@example.org", "unsub@example.org", "join@example.org", "+",
		"mx.example.org" };
	struct report report = { .set_aside = false };
	struct token shape;

	classify_start();
	classify_mail(data, size, &ours, &report);
	assert(report.with_token < MAIL_CLASSES && report.without_token < MAIL_CLASSES && report.reason < BOUNCE_REASONS);
	assert(report.request < REQUESTS && report.feedback < FEEDBACKS && report.recipient_count <= REPORT_RECIPIENTS);
	for (uint32_t i = 0; i < report.recipient_count; i++)
		assert(strchr(report.recipients[i], '@') != NULL && strlen(report.recipients[i]) < REPORT_ADDRESS);
	assert(report.token[0] == '\0' || (strlen(report.token) == REPORT_TOKEN - 1 && token_read(report.token, &shape)));
	assert((report.token[0] == '\0') == (report.token_place == TOKEN_NOWHERE));
	assert(strlen(report.from) < REPORT_ADDRESS && strlen(report.message_id) < REPORT_ADDRESS);
	return 0;
}
