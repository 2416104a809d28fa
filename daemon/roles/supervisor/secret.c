/*
 * Opening secrets: see secret.h.
 */
#include "roles/supervisor/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static const char MASTER_KEY[] = "master.key";

const char *
secret_option(enum secret secret)
{
	switch (secret) {
	case SECRET_MASTER_KEY:
		return "--master-fd";
	case SECRET_OUTBOX_PASSWORD:
		return "--password-fd";
	case SECRET_REFRESH_TOKEN:
		return "--refresh-fd";
	case SECRET_COUNT:
		break;
	}
	return NULL;
}

/* A file that systemd hands over (LoadCredential=).  Its folder admits nobody but our user; the file
 * belongs to root and may carry an access list, which shows as a group bit, so the stricter
 * rule of file_open_secret would turn it away. */
static int
open_credential(const char *path, struct reason *why)
{
	int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	struct stat facts;

	if (descriptor < 0) {
		reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
		return -1;
	}
	if (fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) && (facts.st_mode & 027) == 0 &&
	    (facts.st_uid == 0 || facts.st_uid == geteuid()))
		return descriptor;
	reason_unreachable(why, "%s can be read or changed by others", path);
	close(descriptor);
	return -1;
}

static int
open_master_key(const struct forum *forum, struct reason *why)
{
	const char *credentials = getenv("CREDENTIALS_DIRECTORY");
	char *path = credentials != NULL ? file_path(credentials, MASTER_KEY) : NULL;
	int descriptor;

	if (path != NULL && file_exists(path)) {
		descriptor = open_credential(path, why);
	} else {
		free(path);
		path = file_path(forum->key_directory, MASTER_KEY);
		descriptor = file_open_secret(path, why);
	}
	free(path);
	return descriptor;
}

static bool
needs_password(const struct outbox *outbox)
{
	return outbox->kind == OUTBOX_SMTP && outbox->login != NULL && outbox->login[0] != '\0';
}

bool
secret_open(enum secret secret, const struct forum *forum, int *descriptor, struct reason *why)
{
	*descriptor = -1;
	switch (secret) {
	case SECRET_MASTER_KEY:
		*descriptor = open_master_key(forum, why);
		return *descriptor >= 0;
	case SECRET_OUTBOX_PASSWORD:
		if (!needs_password(&forum->outbox))
			return true;
		*descriptor = file_open_secret(forum->outbox.password_file[0] != '\0' ? forum->outbox.password_file :
		    forum->oauth2.client_secret_file, why);
		return *descriptor >= 0;
	case SECRET_REFRESH_TOKEN:
		if (!needs_password(&forum->outbox) || forum->oauth2.refresh_token_file[0] == '\0')
			return true;
		*descriptor = file_open_secret(forum->oauth2.refresh_token_file, why);
		return *descriptor >= 0;
	case SECRET_COUNT:
		break;
	}
	return true;
}
