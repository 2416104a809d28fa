/*
 * The templates this program was built with: the files in templates/, by their names.
 */
#ifndef RENDER_EMBEDDED_H
#define RENDER_EMBEDDED_H

#include <stdbool.h>
#include <stddef.h>

/* False if there is no template of this name.  What it yields lives for ever. */
bool embedded_find(const char *name, const char **source, size_t *length);

/* All their names, NULL-ended. */
extern const char *const embedded_names[];

#endif
