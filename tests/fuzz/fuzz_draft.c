/*
 * Any octets as an officer's file: it is read, drawn and made into a message, and the promises of
 * records/draft.h, render/quoted.h and render/letter.h hold.
 */
#include <assert.h>
#include <stdint.h>

#include "base/text.h"
#include "render/draft_file.h"
#include "render/letter.h"
#include "render/variant_render.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct topic topics[] = {
	{ .name = "news", .class = TOPIC_NEWS, .title = "News" },
	{ .name = "signposting", .class = TOPIC_SIGNPOSTING, .title = "Signposting" },
	{ .name = "board", .class = TOPIC_BOARD, .title = "Board" },
	{ .name = "service", .class = TOPIC_SERVICE, .title = "You" },
};
static struct identity identity = { .name = "office", .display_name = "Office", .address = "news@example.org",
	.reply_to = "office@example.org" };
static struct forum forum = { .name = "Example Forum", .postal_address = "1 Example Street",
	.contact = "office@example.org", .website = "https://www.example.org/", .domain = "example.org",
	.privacy_notice = "https://www.example.org/privacy", .everyone = "everyone", .topics = topics, .topic_count = 4 };

static void
check_letter(const struct variant *variant)
{
	struct buffer letter = { .limit = LETTER_LIMIT };
	const struct letter_fields fields = { .name = ".From =?x?= {{name}}", .everyone = "everyone",
		.to = "a@example.com", .from_domain = "example.org", .message_id = "x",
		.stop_address = "unsub+x@example.org", .stop_url = "" };
	bool body = false;

	if (!letter_write(variant, &fields, &letter))
		goto out;
	assert(strlen(letter.bytes) == letter.length && text_ends(letter.bytes, "\r\n"));
	for (const char *at = letter.bytes; *at != '\0';) {
		size_t length = strcspn(at, "\r\n");

		assert(length <= (body ? 76 : 998) && at[0] != '.');
		assert(at[length] == '\r' && at[length + 1] == '\n');
		body = body || length == 0;
		at += length + 2;
	}
out:
	buffer_free(&letter);
}

static void
draw(const struct draft *draft, uint32_t bits, bool web)
{
	const struct variant_order order = { .forum = &forum, .draft = draft, .identity = &identity,
		.kind = KIND_NEWSLETTER, .bits = bits, .web = web,
		.pictures_by_name = true };
	struct rendering rendering;
	struct variant *variant;
	struct reason why;

	if (!variant_draw(&order, &rendering, &why))
		return;
	assert(!web || strchr(rendering.html, HOLE_MARK) == NULL);
	rendering_free(&rendering);
	variant = web ? NULL : variant_render(&order, "seed", &why);
	if (variant != NULL)
		check_letter(variant);
	variant_free(&variant);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct findings findings = { .list = NULL };
	struct draft *draft = draft_read((const char *)data, size, &findings);

	assert(draft->source != NULL && draft->greeting != NULL && draft->item_count <= ITEMS_LIMIT);
	assert(draft->head.subject != NULL || findings.errors > 0);
	for (int i = 0; i < draft->item_count; i++)
		assert(draft->items[i].title != NULL && draft->items[i].body != NULL);
	findings_sort(&findings);
	draw(draft, UINT32_MAX, size % 2 == 1);
	draw(draft, 1, false);
	findings_free(&findings);
	draft_free(&draft);
	return 0;
}
