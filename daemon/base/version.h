/*
 * The version all our programs show.
 */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define SIGNPOST_VERSION "0.1"

/* No clock that is right shows an earlier time than this: 1 November 2026 (F-15). */
#define SIGNPOST_MADE INT64_C(1793491200)

#endif
