/*
 * Room on the disks that hold store and keys: see disk_room.h.
 */
#include "core/disk_room.h"

#include <sys/statvfs.h>

enum { MEGABYTE = 1 << 20, KEPT_MEGABYTES = 1024, KEPT_PART = 10 };

bool
disk_room_is_low(const struct forum *forum, int64_t *megabytes)
{
	const char *const folders[] = { forum->store_directory, forum->key_directory };
	bool low = false;

	*megabytes = INT64_MAX;
	for (int i = 0; i < 2; i++) {
		struct statvfs facts;
		int64_t left;

		if (statvfs(folders[i], &facts) != 0)
			continue;	/* whoever uses the folder next says so */
		left = (int64_t)(facts.f_bavail * facts.f_frsize / MEGABYTE);
		low |= left < KEPT_MEGABYTES && facts.f_bavail < facts.f_blocks / KEPT_PART;
		*megabytes = left < *megabytes ? left : *megabytes;
	}
	return low;
}
