/*
 * One row of an import file: which column is which, and the cells made into a person, checked.
 * Nothing here looks at who is on the list already.
 */
#ifndef CORE_IMPORT_ROW_H
#define CORE_IMPORT_ROW_H

#include "core/import_csv.h"
#include "mail/address.h"
#include "records/consent.h"
#include "records/member.h"
#include "records/topic.h"
#include "store/store.h"

enum import_column {
	COLUMN_ADDRESS,
	COLUMN_NAME,
	COLUMN_ROLES,
	COLUMN_CAPACITY,
	COLUMN_ADDRESS_KIND,
	COLUMN_DISTRICT,
	COLUMN_TOPICS,
	COLUMN_CONSENT_AT,
	COLUMN_CHANNEL,
	COLUMN_WORDING,
	COLUMN_EVIDENCE,
	IMPORT_COLUMNS
};

enum { EVIDENCE_LIMIT = 500, DISTRICT_LIMIT = 80 };

/* The topics people can agree to, as the store has them. */
struct import_topics {
	struct topic list[TOPICS_LIMIT];
	int count;
};

void import_topics_load(struct import_topics *topics, struct store *store);
void import_topics_clear(struct import_topics *topics);

/* Where each of our columns stands in the file; -1 = it is not there. */
struct import_columns {
	int at[IMPORT_COLUMNS];
	int count;		/* columns of the file */
	const struct topic *yes_to[CSV_COLUMNS];	/* a yes in this column of the file agrees to it; NULL = it is no such column */
};

/* Refuses a heading that spreadsheets have cut with semicolons or tabs. */
bool import_heading_has_commas(const struct csv_row *heading, struct reason *why);

/* Reads the heading.  map says what the file calls our columns: pairs "Their name=ours" with commas between them; "Their name=-" leaves a
 * column out; "Their name=yes:news" says that a yes in it agrees to news; NULL = no map.  Refuses unknown columns with a map to
 * paste, as much of it as a reason has room for, for which it looks at the first row of people (NULL = there is none), a column
 * that is there twice, and a file without `address`. */
bool import_columns_read(struct import_columns *columns, const struct csv_row *heading, const struct csv_row *first, const char *map,
    const struct import_topics *topics, struct reason *why);

/* B-02, B-05: which of the columns are not there that a yes needs; NULL = none.  The caller frees. */
char *import_columns_lack(const struct import_columns *columns);

/* The wordings as the store has them, without their text. */
struct import_wordings {
	struct wording *list;
	int count;
};

void import_wordings_load(struct import_wordings *wordings, struct store *store);
void import_wordings_clear(struct import_wordings *wordings);

/* The one a yes to this topic at that instant rests on: by name, or for "" the one in force, as
 * store_wording_named and store_wording_in_force find them; 0 = none. */
int64_t import_wording_find(const struct import_wordings *wordings, const char *name, const char *topic, int64_t at);

/* A row as a person; text is the row's. */
struct import_person {
	struct address address;
	const char *name;		/* "" = not said */
	unsigned roles, capacity;
	enum address_kind kind;
	const char *district;
	const struct topic *topics[TOPICS_LIMIT];
	int topic_count;
	int64_t consent_at;
	enum consent_channel channel;
	const char *wording;		/* its id in the configuration; "" = the one in force then */
	const char *evidence;
};

/* The reason names the column and its number, not the line, and never repeats a cell that is personal.  What stands in a column that
 * import_columns_lack names is not asked for; topic_count is right either way. */
bool import_person_read(struct import_person *person, const struct csv_row *row,
    const struct import_columns *columns, const struct import_topics *topics, struct reason *why);

/* False with the reason if they agreed by a wording that there never was: a slip of the pen must not cost them what they agreed to. */
bool import_wording_is_known(const struct import_wordings *wordings, const struct import_person *person,
    const struct import_columns *columns, struct reason *why);

/* "member;rep" as bits; false with the reason.  Also for the command line, with commas. */
bool import_roles_read(const char *text, unsigned *roles, struct reason *why);

/* The capacity that goes with roles where nothing else is said. */
unsigned import_usual_capacity(unsigned roles);

/* "paper" and the like; what the rules do is no channel of a person (B-02). */
bool import_channel_read(const char *text, enum consent_channel *channel, struct reason *why);

#endif
