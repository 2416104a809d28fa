/*
 * Any octets as a template: what is accepted, is filled; and a value never becomes a tag, whatever
 * the template round it is.
 */
#include <assert.h>
#include <stdint.h>

#include "render/template.h"
#include "render/variant_render.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct template_name row_names[] = { { .name = "t", .slot = SLOT_TEXT }, { .name = NULL } };
static const struct template_name names[] = {
	{ .name = "w", .slot = SLOT_TEXT },
	{ .name = "d", .slot = SLOT_FINISHED },
	{ .name = "y", .slot = SLOT_FLAG },
	{ .name = "s", .slot = SLOT_HOLE, .text = HOLE_STOP_TEXT, .link = HOLE_STOP_HTML },
	{ .name = "r", .slot = SLOT_LIST, .inside = row_names },
	{ .name = NULL }
};
static const struct template_value row[] = { { .name = "t", .text = "<script\x01>'\"" }, { .name = NULL } };
static const struct template_value *const rows[] = { row, row, NULL };
static const struct template_value values[] = {
	{ .name = "w", .text = "<script\x01>'\"" },
	{ .name = "d", .finished = { "x" } },
	{ .name = "y", .flag = true },
	{ .name = "r", .rows = rows },
	{ .name = NULL }
};

static bool
no_file(const char *name, const char **source, size_t *length)
{
	*source = "{{> a}}";
	*length = name[0] == 'a' ? strlen(*source) : 0;
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buffer filled = { .limit = 1024 * 1024 };
	struct reason why;
	struct template *template;

	if (size == 0)
		return 0;
	template = template_load("fuzz", (const char *)data + 1, size - 1,
	    data[0] % 2 == 0 ? TEMPLATE_HTML : TEMPLATE_TEXT, names, no_file, &why);
	if (template == NULL)
		return 0;
	template_fill(template, values, &filled);
	if (data[0] % 2 == 0 && memmem(data, size, "<script", 7) == NULL && filled.bytes != NULL)
		assert(memmem(filled.bytes, filled.length, "<script", 7) == NULL);
	buffer_free(&filled);
	template_free(&template);
	return 0;
}
