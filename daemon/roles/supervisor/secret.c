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
	case SECRET_MAILBOX_PASSWORD:
		return "--password-fd";
	case SECRET_REFRESH_TOKEN:
		return "--refresh-fd";
	case SECRET_KEPT_TOKEN:
		return "--kept-fd";
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

/* The file of a login's password; by OAuth2 that of the program's own secret; NULL where nobody logs in. */
static const char *
password_file(bool wanted, const char *login, const char *file, const struct forum *forum)
{
	if (!wanted || login[0] == '\0')
		return NULL;
	return file[0] != '\0' ? file : forum->oauth2.client_secret_file;
}

static const char *
secret_file(enum secret secret, const struct forum *forum)
{
	const struct outbox *outbox = &forum->outbox;
	const struct mailbox_settings *mailbox = &forum->mailbox;

	switch (secret) {
	case SECRET_OUTBOX_PASSWORD:
		return password_file(outbox->kind == OUTBOX_SMTP, outbox->login, outbox->password_file, forum);
	case SECRET_MAILBOX_PASSWORD:
		return password_file(mailbox->kind == MAILBOX_IMAP, mailbox->login, mailbox->password_file, forum);
	case SECRET_REFRESH_TOKEN:
		return forum->oauth2.refresh_token_file[0] != '\0' ? forum->oauth2.refresh_token_file : NULL;
	case SECRET_MASTER_KEY:
	case SECRET_KEPT_TOKEN:
	case SECRET_COUNT:
		break;
	}
	return NULL;
}

/* An empty one would only be told as a login that the server refuses.  Looked at without moving: the role reads it from its start. */
static int
open_first_line(const char *path, struct reason *why)
{
	int descriptor = file_open_secret(path, why);
	char first;

	if (descriptor < 0 || (pread(descriptor, &first, 1, 0) == 1 && first != '\n' && first != '\r'))
		return descriptor;
	reason_unreachable(why, "%s is empty: its first line has to be the password or secret", path);
	close(descriptor);
	return -1;
}

/* Opened anew for each role: their locks on it have to be their own. */
static int
open_kept_token(const struct forum *forum, struct reason *why)
{
	char *path;
	int descriptor;

	if (forum->oauth2.refresh_token_file[0] == '\0')
		return -1;
	path = file_path(forum->key_directory, "oauth2-refresh-token");
	descriptor = file_open_own_secret(path, why);
	free(path);
	return descriptor;
}

bool
secret_open(enum secret secret, const struct forum *forum, int *descriptor, struct reason *why)
{
	const char *file = secret_file(secret, forum);

	if (secret == SECRET_KEPT_TOKEN) {
		*descriptor = open_kept_token(forum, why);
		return *descriptor >= 0 || forum->oauth2.refresh_token_file[0] == '\0';
	}
	*descriptor = -1;
	if (secret != SECRET_MASTER_KEY && file == NULL)
		return true;
	*descriptor = secret == SECRET_MASTER_KEY ? open_master_key(forum, why) : open_first_line(file, why);
	return *descriptor >= 0;
}
