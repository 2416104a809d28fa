/*
 * The name of a folder, written for those who do not take all of UTF-8.
 */
#ifndef ROLES_READER_FOLDER_NAME_H
#define ROLES_READER_FOLDER_NAME_H

#include <stddef.h>

enum { FOLDER_WORD = 65 };	/* as long as a word in the log may be */

/* As IMAP writes it: RFC 3501 5.1.3.  Cut to size. */
void folder_name_for_imap(const char *name, char *encoded, size_t size);

/* As the log takes it (E-12): '_' for each letter that it does not take.  Cut to size. */
void folder_name_for_log(const char *name, char word[FOLDER_WORD]);

#endif
