/*
 * Fuzz target: whatever a reader that was taken over sends to the recorder is refused, or is a message whose enums are in range
 * and whose texts end; and what is sent again of it is the same message.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "mail/report_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
texts_end(const struct report *report)
{
	assert(memchr(report->status, '\0', sizeof report->status) != NULL);
	assert(memchr(report->topic_words, '\0', sizeof report->topic_words) != NULL);
	assert(memchr(report->token, '\0', sizeof report->token) != NULL);
	assert(memchr(report->from, '\0', sizeof report->from) != NULL);
	assert(memchr(report->return_path, '\0', sizeof report->return_path) != NULL);
	assert(memchr(report->message_id, '\0', sizeof report->message_id) != NULL);
	assert(memchr(report->about, '\0', sizeof report->about) != NULL);
	for (int i = 0; i < REPORT_RECIPIENTS; i++)
		assert(memchr(report->recipients[i], '\0', REPORT_ADDRESS) != NULL);
}

static void
in_range(const struct report *report)
{
	assert(report->with_token < MAIL_CLASSES && report->without_token < MAIL_CLASSES && report->reason < BOUNCE_REASONS);
	assert(report->request < REQUESTS && report->feedback < FEEDBACKS && report->token_place < TOKEN_PLACES);
	assert(report->recipient_count <= REPORT_RECIPIENTS);
}

/* The octets lie somewhere in a message that is otherwise empty, for a whole one is longer than the fuzzer likes to write. */
static size_t
lay_out(const uint8_t *data, size_t size, unsigned char *octets, size_t whole)
{
	size_t at = (size_t)(data[0] << 8 | data[1]) % whole, length = (size_t)(data[2] << 8 | data[3]) % (whole + 64);

	size -= 4;
	memset(octets, 0, whole + 64);
	memcpy(octets + at, data + 4, size < whole - at ? size : whole - at);
	return length;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static unsigned char octets[sizeof(struct intake) + 64];
	struct intake intake, again;
	struct report report;
	size_t length;

	if (size < 4)
		return 0;
	length = lay_out(data, size, octets, sizeof(struct intake));
	if (intake_read(octets, length, &intake)) {
		assert(intake.kind >= INTAKE_FOLDER && intake.kind < INTAKE_KINDS && intake.place.uid >= 0);
		assert(memchr(intake.place.folder, '\0', sizeof intake.place.folder) != NULL);
		assert(intake.kind != INTAKE_THERE || intake.as.there.count <= INTAKE_RANGE);
		assert(intake_length(&intake) <= sizeof intake && intake_read(&intake, intake_length(&intake), &again));
		if (intake.kind == INTAKE_MAIL) {
			in_range(&intake.as.report);
			texts_end(&intake.as.report);
		}
	}
	length = lay_out(data, size, octets, sizeof report);
	if (report_read(octets, length % 2 == 0 ? sizeof report : length, &report)) {
		in_range(&report);
		texts_end(&report);
	}
	return 0;
}
