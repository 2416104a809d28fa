/*
 * Memory that is never NULL, arenas and bounded buffers: see memory.h.
 */
#include "base/memory.h"

#include <assert.h>
#include <malloc.h>

enum { ARENA_BLOCK = 64 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t used;
	size_t room;
	max_align_t bytes[];
};

struct arena {
	struct arena_block *blocks;
	size_t taken;
	size_t limit;
};

static void *
must(void *memory)
{
	if (memory == NULL) {
		fputs("out of memory\n", stderr);
		abort();
	}
	return memory;
}

void
memory_keep_freed(void)
{
	mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
	mallopt(M_MMAP_THRESHOLD, 256 * 1024);
}

void *
memory_new(size_t size)
{
	return must(calloc(1, size > 0 ? size : 1));
}

void *
memory_resize(void *old, size_t count, size_t size)
{
	return must(reallocarray(old, count > 0 ? count : 1, size));
}

char *
memory_text(const char *text)
{
	return text == NULL ? NULL : must(strdup(text));
}

char *
memory_text_part(const char *text, size_t length)
{
	char *copy = memory_new(length + 1);

	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

struct arena *
arena_new(size_t limit)
{
	struct arena *arena = memory_new(sizeof *arena);

	arena->limit = limit;
	return arena;
}

void
arena_free(struct arena **arena)
{
	if (*arena == NULL)
		return;
	while ((*arena)->blocks != NULL) {
		struct arena_block *block = (*arena)->blocks;

		(*arena)->blocks = block->next;
		free(block);
	}
	free(*arena);
	*arena = NULL;
}

void *
arena_take(struct arena *arena, size_t size)
{
	size_t rounded = (size + sizeof(max_align_t) - 1) & ~(sizeof(max_align_t) - 1);
	struct arena_block *block = arena->blocks;

	arena->taken += rounded;
	assert(arena->taken <= arena->limit);
	if (block == NULL || block->room - block->used < rounded) {
		size_t room = rounded > ARENA_BLOCK ? rounded : ARENA_BLOCK;

		block = memory_new(sizeof *block + room);
		block->room = room;
		block->next = arena->blocks;
		arena->blocks = block;
	}
	block->used += rounded;
	return (char *)block->bytes + block->used - rounded;
}

char *
arena_text_part(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_take(arena, length + 1);

	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

char *
arena_text(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_text_part(arena, text, strlen(text));
}

char *
arena_format(struct arena *arena, const char *format, ...)
{
	va_list arguments;
	char *text, *copy;

	va_start(arguments, format);
	if (vasprintf(&text, format, arguments) < 0)
		must(NULL);
	va_end(arguments);
	copy = arena_text(arena, text);
	free(text);
	return copy;
}

struct buffer
buffer_over(char *bytes, size_t size)
{
	bytes[0] = '\0';
	return (struct buffer){ .bytes = bytes, .room = size, .limit = size - 1 };
}

static bool
buffer_make_room(struct buffer *buffer, size_t more)
{
	size_t room = buffer->room > 0 ? buffer->room : 256;

	if (more > buffer->limit || buffer->length > buffer->limit - more) {
		buffer->full = true;
		return false;
	}
	while (room < buffer->length + more + 1)
		room *= 2;
	if (room != buffer->room) {
		buffer->bytes = memory_resize(buffer->bytes, room, 1);
		buffer->room = room;
	}
	return true;
}

void
buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
	if (!buffer_make_room(buffer, length))
		return;
	if (length > 0)
		memcpy(buffer->bytes + buffer->length, bytes, length);
	buffer->length += length;
	buffer->bytes[buffer->length] = '\0';
}

void
buffer_add_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void
buffer_add_char(struct buffer *buffer, char one)
{
	if (buffer->length + 1 >= buffer->room || buffer->length >= buffer->limit) {
		buffer_add(buffer, &one, 1);
		return;
	}
	buffer->bytes[buffer->length++] = one;
	buffer->bytes[buffer->length] = '\0';
}

void
buffer_add_number(struct buffer *buffer, int64_t number)
{
	char text[20];
	size_t at = sizeof text;
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;

	do
		text[--at] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (number < 0)
		text[--at] = '-';
	buffer_add(buffer, text + at, sizeof text - at);
}

/* Written where there is room for it; once more if there was too little. */
void
buffer_format(struct buffer *buffer, const char *format, ...)
{
	size_t room = buffer->room - buffer->length;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(room > 0 ? buffer->bytes + buffer->length : NULL, room, format, arguments);
	va_end(arguments);
	if (length < 0)
		must(NULL);
	if (!buffer_make_room(buffer, (size_t)length)) {
		if (room > 0)
			buffer->bytes[buffer->length] = '\0';
		return;
	}
	if ((size_t)length >= room) {
		va_start(arguments, format);
		vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, arguments);
		va_end(arguments);
	}
	buffer->length += (size_t)length;
}

void
buffer_expect(struct buffer *buffer, size_t length)
{
	if (length <= buffer->limit - buffer->length)
		buffer_make_room(buffer, length);
}

void
buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
	buffer->full = false;
	if (buffer->bytes != NULL)
		buffer->bytes[0] = '\0';
}

void
buffer_free(struct buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct buffer){ .limit = buffer->limit };
}

char *
buffer_text(struct buffer *buffer)
{
	char *text = buffer->bytes != NULL ? buffer->bytes : memory_new(1);

	*buffer = (struct buffer){ .limit = buffer->limit };
	return text;
}
