/*
 * Files: secrets that are checked before they are read, whole files with a limit, and writing that survives a power cut; and
 * octets between two of our processes.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/reason.h"

/* Opens a secret for reading: a plain file, no link, owned by this user (or root), readable by
 * nobody else (mode 0400 or 0600).  Returns the descriptor or -1 with a reason. */
int file_open_secret(const char *path, struct reason *why);

/* The same for reading and writing; made, empty, where it is not there. */
int file_open_own_secret(const char *path, struct reason *why);

/* The whole of a descriptor or a file into buffer, up to its limit. */
bool file_read_descriptor(int descriptor, struct buffer *buffer, struct reason *why);
bool file_read(const char *path, struct buffer *buffer, struct reason *why);

/* Makes a new file with this mode; refuses if one is there.  File and folder are on disk when
 * it returns. */
bool file_create(const char *path, unsigned mode, const void *bytes, size_t length, struct reason *why);

/* The same for what can be made again: it is on disk when the system gets to it. */
bool file_create_quickly(const char *path, unsigned mode, const void *bytes, size_t length, struct reason *why);

/* Replaces a file in one step (temporary name beside it, fsync, rename, fsync of the folder). */
bool file_replace(const char *path, unsigned mode, const void *bytes, size_t length, struct reason *why);

bool file_make_folder(const char *path, unsigned mode, struct reason *why);	/* there already = good */
bool file_sync_folder(const char *path, struct reason *why);
bool file_exists(const char *path);

/* The path of one of these two, as it lies from the folder of the program that runs, the first before the second; NULL if neither is there.
 * The caller frees it. */
char *file_beside_program(const char *first, const char *second);

/* All of the octets, through EINTR and short writes. */
bool file_write_all(int descriptor, const void *bytes, size_t length);

/* Exactly so many octets; false if there are fewer, or none come for as long as the socket's SO_RCVTIMEO. */
bool file_read_all(int descriptor, void *bytes, size_t length);

/* A descriptor and an octet from one of our processes to another, by a socket of streams between them.  The sender keeps its own.  Receive: -1 if the
 * other end is gone or sends none for as long as the socket's SO_RCVTIMEO. */
bool file_send_descriptor(int socket, int descriptor, char octet);
int file_receive_descriptor(int socket, char *octet);

/* For a process that must not reach anything else: the descriptor becomes number 3, input, output and errors lead nowhere, and all others
 * are closed.  (With sanitizers errors stay, for their reports.) */
bool file_keep_only(int descriptor);

/* "directory/name" in a new string; the caller frees it. */
char *file_path(const char *directory, const char *name);

#endif
