/*
 * Memory that is never NULL: running out of it ends the process (the supervisor
 * starts a new one).  Arenas for what lives as long as one letter or one mail;
 * buffers for text that grows, each with a stated limit.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* size octets, all zero.  The caller frees them with free(). */
void *memory_new(size_t size);

/* For a program that makes and frees the same few buffers all day: freed memory is kept (up to 4 MiB) and not given back to
 * the kernel and asked for again at each of them.  What is larger than 256 KiB, such as a letter with pictures, goes back at once. */
void memory_keep_freed(void);

/* count * size octets with the old content kept; new octets are not cleared. */
void *memory_resize(void *old, size_t count, size_t size);

/* A copy of text, or NULL for NULL.  The caller frees it. */
char *memory_text(const char *text);

/* A copy of length octets with a NUL behind them.  The caller frees it. */
char *memory_text_part(const char *text, size_t length);

struct arena;

/* An arena that may hold limit octets in all; asking for more is a bug and ends
 * the process, so bound the input first. */
struct arena *arena_new(size_t limit);
void arena_free(struct arena **arena);
void *arena_take(struct arena *arena, size_t size);	/* zeroed */
char *arena_text(struct arena *arena, const char *text);
char *arena_text_part(struct arena *arena, const char *text, size_t length);
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Octets that grow up to limit.  `bytes` always has a NUL behind `length`, so it
 * reads as a string; it may hold NULs inside.  Past the limit nothing is added and
 * `full` is set: check it once at the end.  { .limit = n } is an empty buffer. */
struct buffer {
	char *bytes;
	size_t length;
	size_t room;
	size_t limit;
	bool full;
};

/* An empty buffer in `size` octets of the caller's, at least one: it never grows beyond them and is not to be freed. */
struct buffer buffer_over(char *bytes, size_t size);

void buffer_add(struct buffer *buffer, const void *bytes, size_t length);
void buffer_add_text(struct buffer *buffer, const char *text);
void buffer_add_char(struct buffer *buffer, char one);
void buffer_add_number(struct buffer *buffer, int64_t number);	/* decimal */
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_expect(struct buffer *buffer, size_t length);	/* makes room at once for what will be added */
void buffer_clear(struct buffer *buffer);	/* length 0, room kept */
void buffer_free(struct buffer *buffer);	/* gives the room back, limit kept */
char *buffer_text(struct buffer *buffer);	/* hands the text over; never NULL; caller frees */

#endif
