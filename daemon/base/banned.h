/*
 * Functions nobody uses here, because each has hurt somebody: no length, no
 * error, or a second source of time.  Included before every source file by the
 * Makefile, so a use does not compile.  base/clock.c alone lifts the ban on asking for the time.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* clang sees the fortified ones as macros already. */
#undef sprintf
#undef vsprintf

#define strcpy(...)	banned_use_text_copy
#define strcat(...)	banned_use_buffer_add
#define strncpy(...)	banned_use_text_copy
#define strncat(...)	banned_use_buffer_add
#define sprintf(...)	banned_use_snprintf
#define vsprintf(...)	banned_use_vsnprintf
#define strtok(...)	banned_keeps_hidden_state
#define atoi(...)	banned_use_text_to_number
#define atol(...)	banned_use_text_to_number
#define system(...)	banned_no_shell
#define popen(...)	banned_no_shell
#define tmpnam(...)	banned_use_mkstemp
#define localtime(...)	banned_use_clock
#define gmtime(...)	banned_use_clock
#define ctime(...)	banned_use_clock
#define asctime(...)	banned_use_clock
#define time(...)	banned_use_clock_now
#define mktime(...)	banned_use_clock
#define clock_gettime(...) banned_use_clock

#endif
