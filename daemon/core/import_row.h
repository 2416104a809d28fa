/*
 * One row of an import file: the cells made into a person, checked.
 * Nothing here looks at who is on the list already.
 */
#ifndef CORE_IMPORT_ROW_H
#define CORE_IMPORT_ROW_H

#include "core/import_columns.h"
#include "mail/address.h"
#include "records/consent.h"
#include "records/member.h"
#include "store/store.h"

enum { EVIDENCE_LIMIT = 500, DISTRICT_LIMIT = 80 };

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
