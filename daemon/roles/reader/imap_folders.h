/*
 * Which folders an IMAP server says it has (RFC 9051 LIST).
 */
#ifndef ROLES_READER_IMAP_FOLDERS_H
#define ROLES_READER_IMAP_FOLDERS_H

#include "roles/reader/imap_line.h"

/* All false with a reason if the line broke, or the server does not say. */

/* What stands between a folder and the one in it; '/' if the server does not say. */
bool imap_folders_delimiter(struct imap_line *line, char *delimiter, struct reason *why);

/* Whether there is a folder of this name, as the server writes it, that can be opened. */
bool imap_folders_has(struct imap_line *line, const char *name, bool *there, struct reason *why);

/* The folder that is marked as the one for spam (RFC 6154), as the server writes it, in a new string; NULL = none is. */
bool imap_folders_junk(struct imap_line *line, char **name, struct reason *why);

#endif
