/*
 * Files: see file.h.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

bool
file_keep_only(int descriptor)
{
#ifdef __SANITIZE_ADDRESS__
	const int last = STDOUT_FILENO;
#else
	const int last = STDERR_FILENO;
#endif
	bool good = dup2(descriptor, 3) == 3;
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);

	for (int number = STDIN_FILENO; number <= last; number++)
		good = good && dup2(nothing, number) == number;
	return good && close_range(4, ~0U, 0) == 0;
}

char *
file_path(const char *directory, const char *name)
{
	size_t length = strlen(directory) + strlen(name) + 2;
	char *path = memory_new(length);

	snprintf(path, length, "%s/%s", directory, name);
	return path;
}

bool
file_exists(const char *path)
{
	struct stat facts;

	return lstat(path, &facts) == 0;
}

static bool
secret_is_safe(int descriptor, const char *path, struct reason *why)
{
	struct stat facts;

	if (fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode))
		return reason_unreachable(why, "%s is not a plain file", path);
	if (facts.st_uid != geteuid() && facts.st_uid != 0 && geteuid() == 0)
		return reason_unreachable(why, "%s belongs to the user Signpost runs as, and root is another: put sudo -u USER before the "
		    "command, with its owner for USER", path);
	if (facts.st_uid != geteuid() && facts.st_uid != 0)
		return reason_unreachable(why, "%s belongs to somebody else; it must belong to the user Signpost runs as",
		    path);
	if ((facts.st_mode & 077) != 0)
		return reason_unreachable(why, "%s can be read by others; run: chmod 0400 %s", path, path);
	return true;
}

int
file_open_secret(const char *path, struct reason *why)
{
	int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);

	if (descriptor < 0 && errno == ELOOP)
		reason_unreachable(why, "%s is a link; a secret must be a plain file", path);
	else if (descriptor < 0)
		reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
	else if (!secret_is_safe(descriptor, path, why)) {
		close(descriptor);
		descriptor = -1;
	}
	return descriptor;
}

int
file_open_own_secret(const char *path, struct reason *why)
{
	int descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);

	if (descriptor < 0)
		reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
	else if (!secret_is_safe(descriptor, path, why)) {
		close(descriptor);
		descriptor = -1;
	}
	return descriptor;
}

bool
file_read_descriptor(int descriptor, struct buffer *buffer, struct reason *why)
{
	char part[16 * 1024];
	ssize_t got;

	for (;;) {
		got = read(descriptor, part, sizeof part);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		buffer_add(buffer, part, (size_t)got);
		if (buffer->full)
			return reason_refused(why, "the file is larger than %zu KB", buffer->limit / 1024);
	}
	explicit_bzero(part, sizeof part);	/* it may have been a key */
	if (got < 0)
		return reason_unreachable(why, "cannot read: %s", strerror(errno));
	return true;
}

bool
file_read(const char *path, struct buffer *buffer, struct reason *why)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	struct reason inner;
	bool done;

	if (descriptor < 0)
		return errno == ENOENT ? reason_not_found(why, "there is no file %s", path) :
		    reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
	done = file_read_descriptor(descriptor, buffer, &inner);
	close(descriptor);
	if (!done) {
		reason_unreachable(why, "%s: %.900s", path, inner.text);
		why->kind = inner.kind;
	}
	return done;
}

bool
file_write_all(int descriptor, const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length > 0) {
		ssize_t put = write(descriptor, at, length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		at += put;
		length -= (size_t)put;
	}
	return true;
}

bool
file_read_all(int descriptor, void *bytes, size_t length)
{
	char *at = bytes;

	while (length > 0) {
		ssize_t got = read(descriptor, at, length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		length -= (size_t)got;
	}
	return true;
}

/* One octet, with room for a descriptor beside it. */
struct carrier {
	char octet;
	struct iovec part;
	struct msghdr message;
	union {
		struct cmsghdr head;	/* its end is open: nothing may stand behind it */
		char room[CMSG_SPACE(sizeof(int))];
	} beside;
};

static void
prepare(struct carrier *carrier)
{
	*carrier = (struct carrier){ .part = { &carrier->octet, 1 } };
	carrier->message = (struct msghdr){ .msg_iov = &carrier->part, .msg_iovlen = 1, .msg_control = carrier->beside.room,
		.msg_controllen = sizeof carrier->beside.room };
}

bool
file_send_descriptor(int socket, int descriptor, char octet)
{
	struct carrier carrier;

	prepare(&carrier);
	carrier.octet = octet;
	carrier.beside.head = (struct cmsghdr){ .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof descriptor) };
	memcpy(CMSG_DATA(&carrier.beside.head), &descriptor, sizeof descriptor);
	return sendmsg(socket, &carrier.message, MSG_NOSIGNAL) == 1;
}

int
file_receive_descriptor(int socket, char *octet)
{
	struct carrier carrier;
	int descriptor = -1;
	ssize_t got;

	prepare(&carrier);
	while ((got = recvmsg(socket, &carrier.message, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR)
		;
	if (got == 1 && carrier.message.msg_controllen >= CMSG_LEN(sizeof descriptor) && carrier.beside.head.cmsg_type == SCM_RIGHTS)
		memcpy(&descriptor, CMSG_DATA(&carrier.beside.head), sizeof descriptor);
	*octet = carrier.octet;
	return descriptor;
}

bool
file_sync_folder(const char *path, struct reason *why)
{
	int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = descriptor >= 0 && fsync(descriptor) == 0;

	if (!done)
		reason_unreachable(why, "cannot write to the folder %s: %s", path, strerror(errno));
	if (descriptor >= 0)
		close(descriptor);
	return done;
}

static bool
sync_parent(const char *path, struct reason *why)
{
	char *copy = memory_text(path);
	bool done = file_sync_folder(dirname(copy), why);

	free(copy);
	return done;
}

static bool
create(const char *path, unsigned mode, const void *bytes, size_t length, bool sync, struct reason *why)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, (mode_t)mode);

	if (descriptor < 0)
		return errno == EEXIST ? reason_refused(why, "%s is there already", path) :
		    reason_unreachable(why, "cannot make %s: %s", path, strerror(errno));
	if (fchmod(descriptor, (mode_t)mode) != 0 || !file_write_all(descriptor, bytes, length) ||
	    (sync && fsync(descriptor) != 0)) {
		reason_unreachable(why, "cannot write %s: %s", path, strerror(errno));
		close(descriptor);
		unlink(path);
		return false;
	}
	close(descriptor);
	return true;
}

bool
file_create(const char *path, unsigned mode, const void *bytes, size_t length, struct reason *why)
{
	return create(path, mode, bytes, length, true, why) && sync_parent(path, why);
}

bool
file_create_quickly(const char *path, unsigned mode, const void *bytes, size_t length, struct reason *why)
{
	return create(path, mode, bytes, length, false, why);
}

bool
file_replace(const char *path, unsigned mode, const void *bytes, size_t length, struct reason *why)
{
	size_t room = strlen(path) + 32;
	char *beside = memory_new(room);
	bool done;

	snprintf(beside, room, "%s.%ld.new", path, (long)getpid());
	unlink(beside);
	done = file_create(beside, mode, bytes, length, why);
	if (done && rename(beside, path) != 0) {
		done = reason_unreachable(why, "cannot write %s: %s", path, strerror(errno));
		unlink(beside);
	}
	free(beside);
	return done && sync_parent(path, why);
}

bool
file_make_folder(const char *path, unsigned mode, struct reason *why)
{
	struct stat facts;

	if (mkdir(path, (mode_t)mode) == 0)
		return sync_parent(path, why);
	if (errno == EEXIST && stat(path, &facts) == 0 && S_ISDIR(facts.st_mode))
		return true;
	return reason_unreachable(why, "cannot make the folder %s: %s", path, strerror(errno));
}

char *
file_beside_program(const char *first, const char *second)
{
	const char *const places[] = { first, second };
	char own[4096];
	ssize_t length = readlink("/proc/self/exe", own, sizeof own - 1);

	own[length > 0 ? length : 0] = '\0';
	dirname(own);	/* cuts it in place: the path is absolute */
	for (size_t i = 0; length > 0 && i < sizeof places / sizeof *places; i++) {
		char *path = file_path(own, places[i]);

		if (file_exists(path))
			return path;
		free(path);
	}
	return NULL;
}
