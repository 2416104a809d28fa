/*
 * Files: see file.h.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "base/clock.h"

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

bool
file_send_counted(int socket, const void *bytes, uint32_t length)
{
	struct iovec parts[] = { { &length, sizeof length }, { (void *)(uintptr_t)bytes, length } };
	struct msghdr message = { .msg_iov = parts, .msg_iovlen = 2 };

	return sendmsg(socket, &message, MSG_NOSIGNAL) == (ssize_t)(sizeof length + length);
}

bool
file_receive_counted(int socket, void *bytes, uint32_t room, uint32_t *length)
{
	return file_read_all(socket, length, sizeof *length) && *length <= room && file_read_all(socket, bytes, *length);
}

/* What a call that does not wait came to: true if it is to be made again, when the socket is ready for it. */
static bool
comes_later(int socket, short what, int64_t until)
{
	struct pollfd watched = { socket, what, 0 };
	int64_t left = until - clock_monotonic_milliseconds();

	if (left <= 0 || (errno != EAGAIN && errno != EINTR))
		return false;
	return poll(&watched, 1, (int)left) > 0 || errno == EINTR;
}

bool
file_send_counted_until(int socket, const void *bytes, uint32_t length, int64_t until)
{
	const char *const starts[] = { (const char *)&length, bytes };
	const size_t sizes[] = { sizeof length, length };
	size_t sent = 0;

	while (sent < sizes[0] + sizes[1]) {
		size_t head = sent < sizes[0] ? sent : sizes[0], body = sent - head;
		struct iovec parts[] = { { (void *)(uintptr_t)(starts[0] + head), sizes[0] - head },
			{ (void *)(uintptr_t)(starts[1] + body), sizes[1] - body } };
		struct msghdr message = { .msg_iov = parts, .msg_iovlen = 2 };
		ssize_t put = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (put < 0 && !comes_later(socket, POLLOUT, until))
			return false;
		sent += put < 0 ? 0 : (size_t)put;
	}
	return true;
}

bool
file_read_all_until(int socket, void *bytes, size_t length, int64_t until)
{
	char *at = bytes;

	while (length > 0) {
		ssize_t got = recv(socket, at, length, MSG_DONTWAIT);

		if (got == 0 || (got < 0 && !comes_later(socket, POLLIN, until)))
			return false;
		at += got < 0 ? 0 : got;
		length -= got < 0 ? 0 : (size_t)got;
	}
	return true;
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
