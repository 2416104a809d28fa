/*
 * One value of the settings: checked by its row of the table and put into its field.
 */
#ifndef CONFIG_SETTINGS_VALUE_H
#define CONFIG_SETTINGS_VALUE_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/reason.h"
#include "config/settings_table.h"

/* Puts the text, as the file says it, into the row's field of `base` (a struct forum or the element
 * of a list).  Text of the field is taken from the arena; relative paths begin at `folder`.
 * False with a reason, and the field left alone, if the row does not allow it.  For the types of
 * one value only. */
bool settings_value_set(const struct setting *row, const char *text, const char *folder,
    struct arena *arena, void *base, struct reason *why);

/* What the field holds while nothing is said: the row's default, else "", 0, false. */
void settings_value_default(const struct setting *row, const char *folder, struct arena *arena,
    void *base);

/* The rights a word stands for: one right, or all of a post.  0 with a reason. */
unsigned settings_value_rights(const char *word, struct reason *why);

/* The key itself: "port" of "outbox.port". */
const char *settings_value_name(const struct setting *row);

/* True for 127.0.0.1 and the like, ::1 and localhost: what never leaves this machine. */
bool settings_value_is_loopback(const char *host);

#endif
