/*
 * The scripts that make and change the two databases.  Appended to, never edited.
 */
#ifndef STORE_MIGRATIONS_H
#define STORE_MIGRATIONS_H

#include "store/driver.h"

extern const struct driver_schema store_schema;		/* store.db: everything but keys */
extern const struct driver_schema keys_schema;		/* keys.db: wrapped keys only */

#endif
