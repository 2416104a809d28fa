/*
 * The columns of an import file: which of them is which of ours, and what to say where nobody knows.
 */
#ifndef CORE_IMPORT_COLUMNS_H
#define CORE_IMPORT_COLUMNS_H

#include "core/import_csv.h"
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

/* As the heading has it: "consent_at". */
const char *import_column_name(enum import_column column);

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

/* What stands in a column of Yes and No: 1, 0, or -1 for what is neither. */
int import_yes_or_no(const char *cell);

#endif
