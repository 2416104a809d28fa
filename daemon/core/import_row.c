/*
 * Rows of an import file: see import_row.h.
 */
#include "core/import_row.h"

#include <glib.h>

#include "base/memory.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/member.h"
#include "core/moment.h"
#include "records/words.h"
#include "store/store_topic.h"

static bool
load_wording(void *owner, const struct wording *wording)
{
	struct import_wordings *wordings = owner;
	struct wording *copy;
	int names = 0;

	while (wording->topics[names] != NULL)
		names++;
	wordings->list = memory_resize(wordings->list, (size_t)wordings->count + 1, sizeof *wordings->list);
	copy = &wordings->list[wordings->count++];
	*copy = (struct wording){ .id = wording->id, .name = memory_text(wording->name), .version = wording->version,
		.in_force_from = wording->in_force_from, .retired = wording->retired,
		.topics = memory_new((size_t)(names + 1) * sizeof *copy->topics) };
	for (int i = 0; i < names; i++)
		copy->topics[i] = memory_text(wording->topics[i]);
	return true;
}

void
import_wordings_load(struct import_wordings *wordings, struct store *store)
{
	*wordings = (struct import_wordings){ 0 };
	store_wording_walk(store, load_wording, wordings);
}

void
import_wordings_clear(struct import_wordings *wordings)
{
	for (int i = 0; i < wordings->count; i++)
		store_wording_clear(&wordings->list[i]);
	free(wordings->list);
	*wordings = (struct import_wordings){ 0 };
}

static bool
covers(const struct wording *wording, const char *topic)
{
	for (char **name = wording->topics; *name != NULL; name++)
		if (strcmp(*name, topic) == 0)
			return true;
	return false;
}

/* True if `next` counts before `best`: by version within a name, else by its day. */
static bool
comes_first(const struct wording *next, const struct wording *best, bool named)
{
	if (best == NULL)
		return true;
	if (!named && next->in_force_from != best->in_force_from)
		return next->in_force_from > best->in_force_from;
	if (next->version != best->version)
		return next->version > best->version;
	return next->id > best->id;
}

int64_t
import_wording_find(const struct import_wordings *wordings, const char *name, const char *topic, int64_t at)
{
	const struct wording *best = NULL;
	bool named = name[0] != '\0';

	for (int i = 0; i < wordings->count; i++) {
		const struct wording *next = &wordings->list[i];

		if (next->in_force_from <= at && (named ? strcmp(next->name, name) == 0 : !next->retired) &&
		    covers(next, topic) && comes_first(next, best, named))
			best = next;
	}
	return best != NULL ? best->id : 0;
}

bool
import_wording_is_known(const struct import_wordings *wordings, const struct import_person *person, const struct import_columns *columns,
    struct reason *why)
{
	const char **names, *nearest;
	bool known = person->topic_count == 0 || person->wording[0] == '\0';

	for (int i = 0; i < wordings->count && !known; i++)
		known = strcmp(wordings->list[i].name, person->wording) == 0;
	if (known)
		return true;
	names = memory_new(((size_t)wordings->count + 1) * sizeof *names);
	for (int i = 0; i < wordings->count; i++)
		names[i] = wordings->list[i].name;
	nearest = text_nearest(person->wording, names);
	reason_refused(why, "column wording (%d): there is no wording '%.60s'%s%s%s", columns->at[COLUMN_WORDING] + 1, person->wording,
	    nearest != NULL ? "; did you mean " : "; see: signpost topic wording", nearest != NULL ? nearest : "", nearest != NULL ? "?" : "");
	free(names);
	return false;
}

enum { WORDS = 16, WORD_LENGTH = 64 };

/* Cuts a list at ; or , into words; returns how many, -1 = too many or too long. */
static int
cut(const char *text, char words[WORDS][WORD_LENGTH])
{
	int count = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, ";,");
		char word[WORD_LENGTH], *trimmed;

		if (length >= WORD_LENGTH)
			return -1;
		memcpy(word, text, length);
		word[length] = '\0';
		trimmed = text_trim(word);
		if (*trimmed != '\0') {
			if (count == WORDS)
				return -1;
			text_copy(words[count++], WORD_LENGTH, trimmed);
		}
		text += length + (text[length] != '\0');
	}
	return count;
}

bool
import_roles_read(const char *text, unsigned *roles, struct reason *why)
{
	char words[WORDS][WORD_LENGTH];
	int count = cut(text, words);

	*roles = 0;
	if (count < 0)
		return reason_refused(why, "too many roles");
	for (int i = 0; i < count; i++) {
		int role = member_role_from_word(words[i]);

		if (role == 0)
			return reason_refused(why, "there is no role '%s'; the roles are member, rep, director, staff, partner, "
			    "statutory and regional", words[i]);
		*roles |= (unsigned)role;
	}
	return true;
}

unsigned
import_usual_capacity(unsigned roles)
{
	unsigned capacity = 0;

	if ((roles & (ROLE_MEMBER | ROLE_REP | ROLE_DIRECTOR)) != 0)
		capacity |= CAPACITY_PARENT;
	if ((roles & (ROLE_STAFF | ROLE_PARTNER_CONTACT | ROLE_STATUTORY_CONTACT | ROLE_REGIONAL_CONTACT)) != 0)
		capacity |= CAPACITY_PROFESSIONAL;
	return capacity;
}

bool
import_channel_read(const char *text, enum consent_channel *channel, struct reason *why)
{
	*channel = (enum consent_channel)consent_channel_from_word(text);
	if (*channel == 0 || *channel == CHANNEL_RULE)
		return reason_refused(why, "'%.40s' is no way to agree; they are web, email, paper, phone and event", text);
	return true;
}

static const char *
cell(const struct csv_row *row, const struct import_columns *columns, enum import_column column)
{
	return columns->at[column] >= 0 ? row->cells[columns->at[column]] : "";
}

static bool
read_who(struct import_person *person, const struct csv_row *row, const struct import_columns *columns,
    enum import_column *at, struct reason *why)
{
	const char *text;
	int found;

	*at = COLUMN_ADDRESS;
	if (!address_read(cell(row, columns, COLUMN_ADDRESS), &person->address, why))
		return false;
	*at = COLUMN_NAME;
	person->name = cell(row, columns, COLUMN_NAME);
	if (!member_name_is_good(person->name, why))
		return false;
	*at = COLUMN_ROLES;
	if (!import_roles_read(cell(row, columns, COLUMN_ROLES), &person->roles, why))
		return false;
	if (person->roles == 0)
		person->roles = ROLE_MEMBER;
	*at = COLUMN_CAPACITY;
	text = cell(row, columns, COLUMN_CAPACITY);
	person->capacity = *text != '\0' ? (unsigned)member_capacity_from_word(text) :
	    import_usual_capacity(person->roles);
	if (person->capacity == 0)
		return reason_refused(why, "'%.40s' is not parent, professional or both", text);
	*at = COLUMN_ADDRESS_KIND;
	text = cell(row, columns, COLUMN_ADDRESS_KIND);
	found = *text != '\0' ? address_kind_from_word(text) : ADDRESS_KIND_UNKNOWN;
	if (found < 0)
		return reason_refused(why, "'%.40s' is not individual or corporate", text);
	person->kind = (enum address_kind)found;
	*at = COLUMN_DISTRICT;
	person->district = cell(row, columns, COLUMN_DISTRICT);
	if (!text_is_one_line(person->district) || g_utf8_strlen(person->district, -1) > DISTRICT_LIMIT)
		return reason_refused(why, "a district is one line of at most %d letters", DISTRICT_LIMIT);
	return true;
}

static bool
add_topic(struct import_person *person, const struct import_topics *topics, const char *name,
    struct reason *why)
{
	const char *names[TOPICS_LIMIT + 1] = { NULL }, *nearest;

	for (int i = 0; i < topics->count; i++) {
		if (text_same(topics->list[i].name, name)) {
			if (topic_class_basis(topics->list[i].class) != BASIS_CONSENT)
				return reason_refused(why, "nobody agrees to '%s': it %s", name, topic_goes(topics->list[i].class));
			for (int k = 0; k < person->topic_count; k++)
				if (person->topics[k] == &topics->list[i])
					return true;
			person->topics[person->topic_count++] = &topics->list[i];
			return true;
		}
		names[i] = topics->list[i].name;
	}
	nearest = text_nearest(name, names);
	return reason_refused(why, "there is no topic '%s'%s%s%s", name, nearest != NULL ? "; did you mean " : "",
	    nearest != NULL ? nearest : "", nearest != NULL ? "?" : "");
}

/* The columns of Yes and No. */
static bool
read_yeses(struct import_person *person, const struct csv_row *row, const struct import_columns *columns,
    const struct import_topics *topics, struct reason *why)
{
	for (int i = 0; i < columns->count; i++) {
		int yes = columns->yes_to[i] != NULL ? import_yes_or_no(row->cells[i]) : 0;

		if (yes < 0)
			return reason_refused(why, "column %d, for %s: '%.40s' is neither yes nor no", i + 1, columns->yes_to[i]->name,
			    row->cells[i]);
		if (yes == 1 && !add_topic(person, topics, columns->yes_to[i]->name, why))
			return false;
	}
	return true;
}

static bool
read_topics(struct import_person *person, const struct csv_row *row, const struct import_columns *columns,
    const struct import_topics *topics, struct reason *why)
{
	char words[WORDS][WORD_LENGTH];
	int count = cut(cell(row, columns, COLUMN_TOPICS), words);

	if (count < 0)
		return reason_refused(why, "too many topics");
	for (int i = 0; i < count; i++)
		if (!add_topic(person, topics, words[i], why))
			return false;
	return true;
}

static bool
read_day(struct import_person *person, const char *day, struct reason *why)
{
	if (*day == '\0')
		return reason_refused(why, "there are topics but no day on which the person agreed to them");
	return moment_past_read(day, &person->consent_at, why);
}

/* B-02, B-05: a yes needs a day, a way and evidence, or it is none.  A column that is not there at all is said once, for the file. */
static bool
read_consent(struct import_person *person, const struct csv_row *row, const struct import_columns *columns,
    const struct import_topics *topics, enum import_column *at, struct reason *why)
{
	*at = COLUMN_TOPICS;
	if (!read_topics(person, row, columns, topics, why))
		return false;
	if (person->topic_count == 0)
		return true;
	*at = COLUMN_CONSENT_AT;
	if (columns->at[*at] >= 0 && !read_day(person, cell(row, columns, COLUMN_CONSENT_AT), why))
		return false;
	*at = COLUMN_CHANNEL;
	if (columns->at[*at] >= 0 && !import_channel_read(cell(row, columns, COLUMN_CHANNEL), &person->channel, why))
		return false;
	*at = COLUMN_WORDING;
	person->wording = cell(row, columns, COLUMN_WORDING);
	*at = COLUMN_EVIDENCE;
	person->evidence = cell(row, columns, COLUMN_EVIDENCE);
	if (*person->evidence == '\0' && columns->at[*at] >= 0)
		return reason_refused(why, "there are topics but no evidence, such as \"paper form 114\"");
	if (!text_is_one_line(person->evidence) || g_utf8_strlen(person->evidence, -1) > EVIDENCE_LIMIT)
		return reason_refused(why, "evidence is one line of at most %d letters", EVIDENCE_LIMIT);
	return true;
}

bool
import_person_read(struct import_person *person, const struct csv_row *row,
    const struct import_columns *columns, const struct import_topics *topics, struct reason *why)
{
	enum import_column at = COLUMN_ADDRESS;
	struct reason inner = { 0 };

	*person = (struct import_person){ .topic_count = 0 };
	if (row->count != columns->count)
		return reason_refused(why, "the row has %d column%s, the first line has %d", row->count, row->count == 1 ? "" : "s",
		    columns->count);
	if (!import_csv_cells_are_lines(row, why))
		return false;
	if (!read_yeses(person, row, columns, topics, why))
		return false;
	if (read_who(person, row, columns, &at, &inner) && read_consent(person, row, columns, topics, &at, &inner))
		return true;
	if (columns->at[at] < 0)
		return reason_refused(why, "column %s is missing: %.900s", import_column_name(at), inner.text);
	return reason_refused(why, "column %s (%d): %.900s", import_column_name(at), columns->at[at] + 1, inner.text);
}
