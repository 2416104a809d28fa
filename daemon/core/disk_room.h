/*
 * Room on the disks that hold store and keys.
 */
#ifndef CORE_DISK_ROOM_H
#define CORE_DISK_ROOM_H

#include <stdbool.h>
#include <stdint.h>

#include "records/forum.h"

/* True if one of them has less than a tenth of it left, and less than a gigabyte: that is kept for what members write, and letters
 * wait (E-18).  How many megabytes are left on the fullest. */
bool disk_room_is_low(const struct forum *forum, int64_t *megabytes);

#endif
