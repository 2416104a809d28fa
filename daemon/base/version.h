/*
 * The version all our programs show.
 */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define SIGNPOST_VERSION "0.1"

#endif
