/*
 * The SQLite driver behind driver.h.  WAL, full synchronisation, strict tables; every writer begins
 * with the write lock, so nobody is ever told "busy" half way (after a plain BEGIN they are).
 */
#include "store/driver.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/memory.h"

enum { QUERIES = 256, BUSY_MILLISECONDS = 10000, CHECKPOINT_MILLISECONDS = 100 };

struct query {
	const char *sql;	/* the literal's address is the key */
	sqlite3_stmt *statement;
	struct driver *driver;
};

struct driver {
	sqlite3 *database;
	char *path;
	struct query queries[QUERIES];
	bool in_transaction;
	const char *promise;	/* NULL = nothing is written */
};

static bool
explain(struct reason *why, const char *path, sqlite3 *database, int code)
{
	switch (code & 0xff) {
	case SQLITE_FULL:
		return reason_unreachable(why, "the disk is full; nothing was written (%s)", path);
	case SQLITE_READONLY:
		return reason_unreachable(why, "%s cannot be written: the disk or the file is read-only", path);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return reason_unreachable(why,
		    "%s is damaged; nothing was written. Restore it from a backup", path);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return reason_unreachable(why,
		    "%s is in use by another program that has held it for more than ten seconds", path);
	case SQLITE_CANTOPEN:
		return reason_unreachable(why, "cannot open %s: %s", path, errno != 0 ? strerror(errno) : "no access");
	case SQLITE_IOERR:
		return reason_unreachable(why, "the disk under %s answers with an error; nothing was written", path);
	default:
		return reason_unreachable(why, "the store %s failed: %s", path,
		    database != NULL ? sqlite3_errmsg(database) : sqlite3_errstr(code));
	}
}

static _Noreturn void
fault(struct driver *driver, int code)
{
	struct reason why;

	explain(&why, driver->path, driver->database, code);
	if (driver->promise != NULL)
		reason_unreachable(&why, "%s cannot be written (%s), but %s", driver->path, sqlite3_errstr(code), driver->promise);
	log_fatal(&why);
}

static void
script(struct driver *driver, const char *sql)
{
	int code = sqlite3_exec(driver->database, sql, NULL, NULL, NULL);

	if (code != SQLITE_OK)
		fault(driver, code);
}

static int
small_number(struct driver *driver, const char *sql, int64_t *number)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(driver->database, sql, -1, &statement, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return code == SQLITE_ROW ? SQLITE_OK : code;
}

static int
set_up(struct driver *driver, int cache_kib)
{
	char cache[64];
	int code = sqlite3_exec(driver->database, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
	    "PRAGMA cell_size_check = ON; PRAGMA temp_store = FILE", NULL, NULL, NULL);

	sqlite3_db_config(driver->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(driver->database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(driver->database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_db_config(driver->database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
	snprintf(cache, sizeof cache, "PRAGMA cache_size = -%d", cache_kib);
	if (code == SQLITE_OK)
		code = sqlite3_exec(driver->database, cache, NULL, NULL, NULL);
	return code;
}

/* Only once we know the file is ours: this writes to it. */
static int
set_up_writing(struct driver *driver)
{
	return sqlite3_exec(driver->database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
	    "PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864", NULL, NULL, NULL);
}

static int64_t
newest_version(const struct driver_schema *schema)
{
	int64_t known = 0;

	while (schema->migrations[known] != NULL)
		known++;
	return known;
}

bool
driver_is_older(const char *path, const struct driver_schema *schema)
{
	struct driver driver = { .database = NULL };
	int64_t version = INT64_MAX;

	if (sqlite3_open_v2(path, &driver.database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL) == SQLITE_OK)
		small_number(&driver, "PRAGMA user_version", &version);
	sqlite3_close(driver.database);
	return version < newest_version(schema);
}

static bool
migrate(struct driver *driver, enum driver_mode mode, const struct driver_schema *schema, struct reason *why)
{
	int64_t version = 0, mark = 0, known = newest_version(schema);
	int code = small_number(driver, "PRAGMA user_version", &version);

	if (code == SQLITE_OK)
		code = small_number(driver, "PRAGMA application_id", &mark);
	if (code != SQLITE_OK)
		return explain(why, driver->path, driver->database, code);
	if (mode != DRIVER_CREATE && mark != schema->application_id)
		return reason_unreachable(why, "%s is not a Signpost store", driver->path);
	if (version > known)
		return reason_unreachable(why, "%s was written by a newer Signpost; nothing was changed. "
		    "Install that version again", driver->path);
	if (mode != DRIVER_READ && (code = set_up_writing(driver)) != SQLITE_OK)
		return explain(why, driver->path, driver->database, code);
	if (version == known)
		return true;
	if (mode == DRIVER_READ)
		return reason_unreachable(why, "%s is from an older Signpost; run: signpost check", driver->path);
	driver_begin(driver);
	for (int64_t step = version; step < known; step++) {
		char after[96];

		script(driver, schema->migrations[step]);
		snprintf(after, sizeof after, "PRAGMA user_version = %lld; PRAGMA application_id = %d",
		    (long long)step + 1, schema->application_id);
		script(driver, after);
	}
	driver_commit(driver);
	return true;
}

static bool
folder_of_path_allows(const char *path, enum driver_mode mode, struct reason *why)
{
	struct stat facts;
	bool there = lstat(path, &facts) == 0;

	if (mode == DRIVER_CREATE && there)
		return reason_refused(why, "%s is there already", path);
	if (mode != DRIVER_CREATE && !there)
		return errno == EACCES ? reason_unreachable(why, "no permission to read %s", path) :
		    reason_unreachable(why, "%s is missing. For a new forum run: signpost init; if there was one, restore it from a "
		    "backup", path);
	if (mode == DRIVER_WRITE && access(path, W_OK) != 0)
		return reason_unreachable(why, "%s cannot be written: %s", path, strerror(errno));
	return true;
}

/* Somebody else is writing: look again every millisecond.  SQLite's own handler waits longer and longer, and so misses
 * the gaps that a long import leaves on purpose. */
static int
wait_a_moment(void *nothing, int times)
{
	(void)nothing;
	usleep(1000);
	return times < BUSY_MILLISECONDS;
}

/* A copy in a folder that cannot be written has no room for a write-ahead log's index; if it has no log either, it cannot
 * change and is read as it is. */
static char *
name_to_open(const char *path, enum driver_mode mode)
{
	struct buffer name = { .limit = 3 * 4096 };
	char *folder = memory_text(path), *log = memory_new(strlen(path) + 5);
	bool still;

	snprintf(log, strlen(path) + 5, "%s-wal", path);
	still = mode == DRIVER_READ && access(dirname(folder), W_OK) != 0 && access(log, F_OK) != 0;
	buffer_add_text(&name, "file:");
	for (; *path != '\0'; path++) {
		if (strchr("?#%", *path) != NULL)
			buffer_format(&name, "%%%02x", (unsigned)*path);
		else
			buffer_add_char(&name, *path);
	}
	if (still)
		buffer_add_text(&name, "?immutable=1");
	free(folder);
	free(log);
	return buffer_text(&name);
}

char *
driver_find(const char *path, struct reason *why)
{
	static const char mark[16] = "SQLite format 3";
	char *real = realpath(path, NULL), start[sizeof mark];
	struct stat facts;
	int file = -1;
	bool found = real != NULL && stat(real, &facts) == 0;

	if (found && !S_ISREG(facts.st_mode)) {
		found = reason_unreachable(why, "%s is no file", path);
	} else if (!found || (file = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) < 0) {
		found = errno == ENOENT ? reason_not_found(why, "there is no file %s", path) :
		    reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
	} else if (read(file, start, sizeof start) != sizeof start || memcmp(start, mark, sizeof mark) != 0) {
		found = reason_unreachable(why, "%s is not a Signpost store, nor a copy of one", path);
	}
	if (file >= 0)
		close(file);
	if (!found) {
		free(real);
		return NULL;
	}
	return real;
}

struct driver *
driver_open(const char *path, enum driver_mode mode, const struct driver_schema *schema, struct reason *why)
{
	struct driver *driver;
	int flags = mode == DRIVER_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
	mode_t old_mask;
	char *name;
	int code;

	if (!folder_of_path_allows(path, mode, why))
		return NULL;
	/* No program of ours has two threads in the store, and none asks SQLite how much memory it has. */
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (mode == DRIVER_CREATE)
		flags |= SQLITE_OPEN_CREATE;
	driver = memory_new(sizeof *driver);
	driver->path = memory_text(path);
	errno = 0;
	old_mask = umask(077);
	name = name_to_open(path, mode);
	code = sqlite3_open_v2(name, &driver->database, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
	    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL);
	free(name);
	if (code == SQLITE_OK) {
		sqlite3_busy_handler(driver->database, wait_a_moment, NULL);
		code = set_up(driver, schema->cache_kib);
	}
	if (code != SQLITE_OK)
		explain(why, path, driver->database, code);
	if (code != SQLITE_OK || !migrate(driver, mode, schema, why))
		driver_close(&driver);
	umask(old_mask);
	return driver;
}

void
driver_close(struct driver **driver)
{
	if (*driver == NULL)
		return;
	for (int i = 0; i < QUERIES; i++)
		sqlite3_finalize((*driver)->queries[i].statement);
	sqlite3_close((*driver)->database);
	free((*driver)->path);
	free(*driver);
	*driver = NULL;
}

void
driver_begin(struct driver *driver)
{
	assert(!driver->in_transaction);
	query_run(driver, "BEGIN IMMEDIATE", "");
	driver->in_transaction = true;
}

void
driver_commit(struct driver *driver)
{
	assert(driver->in_transaction);
	query_run(driver, "COMMIT", "");
	driver->in_transaction = false;
	driver->promise = NULL;
}

void
driver_rollback(struct driver *driver)
{
	assert(driver->in_transaction);
	query_run(driver, "ROLLBACK", "");
	driver->in_transaction = false;
	driver->promise = NULL;
}

void
driver_promise(struct driver *driver, const char *words)
{
	driver->promise = words;
}

void
driver_begin_reading(struct driver *driver)
{
	assert(!driver->in_transaction);
	query_run(driver, "BEGIN", "");
}

void
driver_end_reading(struct driver *driver)
{
	assert(!driver->in_transaction);
	query_run(driver, "COMMIT", "");
}

bool
driver_in_transaction(const struct driver *driver)
{
	return driver->in_transaction;
}

void
driver_expect_much(struct driver *driver, int mebibytes)
{
	char words[96];

	snprintf(words, sizeof words, "PRAGMA cache_size = -%d; PRAGMA wal_autocheckpoint = %d", mebibytes * 1024, mebibytes * 160);
	script(driver, words);
}

int64_t
driver_version_of_data(struct driver *driver)
{
	return query_one(driver, 0, "PRAGMA data_version", "");
}

bool
driver_check(struct driver *driver, struct reason *why)
{
	struct query *found = query_open(driver, "PRAGMA quick_check(1)", "");
	bool good = query_row(found) && strcmp(query_text(found, 0), "ok") == 0;

	if (!good)
		reason_check_failed(why, "%s is damaged: %.200s", driver->path, query_text(found, 0));
	query_end(found);
	return good;
}

bool
driver_checkpoint(struct driver *driver)
{
	int64_t in_the_way = 1;
	int code;

	sqlite3_busy_timeout(driver->database, CHECKPOINT_MILLISECONDS);
	code = small_number(driver, "PRAGMA wal_checkpoint(TRUNCATE)", &in_the_way);
	sqlite3_busy_handler(driver->database, wait_a_moment, NULL);
	if (code != SQLITE_OK)
		fault(driver, code);
	return in_the_way == 0;
}

/* The prepared query of this literal: found by its address, prepared on first use. */
static struct query *
prepared(struct driver *driver, const char *sql)
{
	size_t at = ((uintptr_t)sql >> 3) % QUERIES;
	int code;

	for (int tries = 0; tries < QUERIES; tries++, at = (at + 1) % QUERIES) {
		struct query *query = &driver->queries[at];

		if (query->sql == sql)
			return query;
		if (query->sql != NULL)
			continue;
		code = sqlite3_prepare_v3(driver->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &query->statement,
		    NULL);
		if (code != SQLITE_OK)
			fault(driver, code);
		query->sql = sql;
		query->driver = driver;
		return query;
	}
	abort();	/* more literals than QUERIES: a bug */
}

static void
bind(struct query *query, const char *types, va_list arguments)
{
	for (int at = 1; *types != '\0'; types++, at++) {
		int code = SQLITE_OK;

		if (*types == 'i') {
			code = sqlite3_bind_int64(query->statement, at, va_arg(arguments, int64_t));
		} else if (*types == 't') {
			code = sqlite3_bind_text(query->statement, at, va_arg(arguments, const char *), -1, SQLITE_STATIC);
		} else if (*types == 'b') {
			const void *bytes = va_arg(arguments, const void *);
			size_t length = va_arg(arguments, size_t);

			code = bytes == NULL ? sqlite3_bind_null(query->statement, at) :
			    sqlite3_bind_blob64(query->statement, at, bytes, length, SQLITE_STATIC);
		} else {
			code = sqlite3_bind_null(query->statement, at);
		}
		if (code != SQLITE_OK)
			fault(query->driver, code);
	}
}

static struct query *
start(struct driver *driver, const char *sql, const char *types, va_list arguments)
{
	struct query *query = prepared(driver, sql);

	assert(!sqlite3_stmt_busy(query->statement));	/* the same query within itself: a bug */
	bind(query, types, arguments);
	return query;
}

struct query *
query_open(struct driver *driver, const char *sql, const char *types, ...)
{
	va_list arguments;
	struct query *query;

	va_start(arguments, types);
	query = start(driver, sql, types, arguments);
	va_end(arguments);
	return query;
}

bool
query_row(struct query *query)
{
	int code = sqlite3_step(query->statement);

	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		fault(query->driver, code);
	query_end(query);
	return false;
}

void
query_end(struct query *query)
{
	sqlite3_reset(query->statement);
	sqlite3_clear_bindings(query->statement);
}

int64_t
query_number(const struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

bool
query_is_null(const struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

const char *
query_text(const struct query *query, int column)
{
	const char *text = (const char *)sqlite3_column_text(query->statement, column);

	return text != NULL ? text : "";
}

const void *
query_bytes(const struct query *query, int column, size_t *length)
{
	const void *bytes = sqlite3_column_blob(query->statement, column);

	*length = (size_t)sqlite3_column_bytes(query->statement, column);
	return bytes != NULL ? bytes : "";
}

int64_t
query_run(struct driver *driver, const char *sql, const char *types, ...)
{
	va_list arguments;
	struct query *query;

	va_start(arguments, types);
	query = start(driver, sql, types, arguments);
	va_end(arguments);
	while (query_row(query))
		;
	return sqlite3_changes64(driver->database);
}

int64_t
query_one(struct driver *driver, int64_t otherwise, const char *sql, const char *types, ...)
{
	va_list arguments;
	struct query *query;

	va_start(arguments, types);
	query = start(driver, sql, types, arguments);
	va_end(arguments);
	if (query_row(query)) {
		otherwise = query_number(query, 0);
		query_end(query);
	}
	return otherwise;
}
