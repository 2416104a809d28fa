/*
 * A folder of pictures for a test: files that are PNG or JPEG as far as we look.
 */
#ifndef TESTS_UNIT_PICTURE_FOLDER_H
#define TESTS_UNIT_PICTURE_FOLDER_H

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/wire.h"
#include "render/picture.h"

struct picture_folder {
	char path[64];
};

static inline void
picture_folder_make(struct picture_folder *folder)
{
	snprintf(folder->path, sizeof folder->path, "/tmp/signpost-pictures-XXXXXX");
	assert_non_null(mkdtemp(folder->path));
}

static inline int
picture_folder_remove_one(const char *path, const struct stat *facts, int kind, struct FTW *walk)
{
	(void)facts;
	(void)kind;
	(void)walk;
	return remove(path);
}

static inline void
picture_folder_remove(struct picture_folder *folder)
{
	nftw(folder->path, picture_folder_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static inline void
picture_put(const struct picture_folder *folder, const char *name, const void *bytes, size_t length)
{
	char *path = file_path(folder->path, name);
	struct reason why;

	unlink(path);
	if (!file_create(path, 0644, bytes, length, &why))
		fail_msg("%s", why.text);
	free(path);
}

static inline void
picture_chunk(struct buffer *buffer, const char *type, const void *bytes, size_t length)
{
	wire_add_number(buffer, length, 4);
	buffer_add(buffer, type, 4);
	buffer_add(buffer, bytes, length);
	wire_add_number(buffer, 0, 4);		/* nobody here looks at the check sum */
}

/* Octets that differ with `filling`, in all `length` (at least 64). */
static inline void
picture_fill(struct buffer *buffer, size_t length, char filling)
{
	while (buffer->length < length)
		buffer_add_char(buffer, (char)(buffer->length * 7 + (unsigned char)filling));
}

static inline void
picture_put_png(const struct picture_folder *folder, const char *name, uint32_t width, uint32_t height, bool moves,
    size_t length, char filling)
{
	struct buffer png = { .limit = 1 << 20 }, head = { .limit = 64 };

	buffer_add(&png, "\x89PNG\r\n\x1A\n", 8);
	wire_add_number(&head, width, 4);
	wire_add_number(&head, height, 4);
	buffer_add(&head, "\x08\x02\x00\x00\x00", 5);
	picture_chunk(&png, "IHDR", head.bytes, head.length);
	if (moves)
		picture_chunk(&png, "acTL", "\0\0\0\2\0\0\0\0", 8);
	wire_add_number(&png, 1000, 4);
	buffer_add_text(&png, "IDAT");
	picture_fill(&png, length, filling);
	picture_put(folder, name, png.bytes, png.length);
	buffer_free(&head);
	buffer_free(&png);
}

static inline void
picture_put_jpeg(const struct picture_folder *folder, const char *name, uint16_t width, uint16_t height,
    size_t length, char filling)
{
	struct buffer jpeg = { .limit = 1 << 20 };

	buffer_add(&jpeg, "\xFF\xD8\xFF\xE0\x00\x04\x00\x00", 8);	/* a first segment */
	buffer_add(&jpeg, "\xFF\xFF\xC0\x00\x11\x08", 6);		/* a fill octet, then the frame */
	wire_add_number(&jpeg, height, 2);
	wire_add_number(&jpeg, width, 2);
	picture_fill(&jpeg, length, filling);
	picture_put(folder, name, jpeg.bytes, jpeg.length);
	buffer_free(&jpeg);
}

#endif
