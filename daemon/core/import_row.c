/*
 * Rows of an import file: see import_row.h.
 */
#include "core/import_row.h"

#include <glib.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/member.h"
#include "records/words.h"
#include "render/front_matter.h"
#include "store/store_topic.h"

static const char *const column_names[IMPORT_COLUMNS + 1] = {
	[COLUMN_ADDRESS] = "address",
	[COLUMN_NAME] = "name",
	[COLUMN_ROLES] = "roles",
	[COLUMN_CAPACITY] = "capacity",
	[COLUMN_ADDRESS_KIND] = "address_kind",
	[COLUMN_DISTRICT] = "district",
	[COLUMN_TOPICS] = "topics",
	[COLUMN_CONSENT_AT] = "consent_at",
	[COLUMN_CHANNEL] = "channel",
	[COLUMN_WORDING] = "wording",
	[COLUMN_EVIDENCE] = "evidence",
};

enum { COLUMN_YES = -3, COLUMN_LEFT_OUT = -2, COLUMN_UNKNOWN = -1, WORDS = 16, WORD_LENGTH = 64 };

static int
column_of(const char *name)
{
	for (int i = 0; i < IMPORT_COLUMNS; i++)
		if (text_same(name, column_names[i]))
			return i;
	return strcmp(name, "-") == 0 ? COLUMN_LEFT_OUT : COLUMN_UNKNOWN;
}

static bool
heading_has(const struct csv_row *heading, const char *name)
{
	for (int i = 0; i < heading->count; i++)
		if (text_same(heading->cells[i], name))
			return true;
	return false;
}

static const struct topic *
find_topic(const struct import_topics *topics, const char *name)
{
	for (int i = 0; i < topics->count; i++)
		if (text_same(topics->list[i].name, name))
			return &topics->list[i];
	return NULL;
}

/* B-02: "yes:news" behind a column of Yes and No. */
static bool
read_yes(const char *name, const struct import_topics *topics, const struct topic **topic, struct reason *why)
{
	*topic = find_topic(topics, name);
	if (*topic == NULL)
		return reason_usage(why, "--map: there is no topic '%.60s' that a yes could be for; see: signpost topic list", name);
	if (topic_class_basis((*topic)->class) != BASIS_CONSENT)
		return reason_usage(why, "--map: nobody agrees to '%.60s': it %s", name, topic_goes((*topic)->class));
	return true;
}

/* What a map says about one column of the file. */
struct meaning {
	int ours;
	const struct topic *yes_to;
};

/* One pair of the map; either way round, as long as one side is ours and the other is in the file. */
static bool
read_pair(char *pair, const struct csv_row *heading, const struct import_topics *topics, char **theirs, struct meaning *meaning,
    struct reason *why)
{
	char *equals = strchr(pair, '=');
	char *left, *right;

	if (equals == NULL)
		return reason_usage(why, "--map: '%.60s' should be 'their column=our column'", pair);
	*equals = '\0';
	left = text_trim(pair);
	right = text_trim(equals + 1);
	*theirs = left;
	*meaning = (struct meaning){ .ours = column_of(right) };
	if (!heading_has(heading, left) && heading_has(heading, right) && column_of(left) >= 0) {
		*theirs = right;
		meaning->ours = column_of(left);
	}
	if (text_starts_folded(right, "yes:")) {
		meaning->ours = COLUMN_YES;
		if (!read_yes(text_trim(right + strlen("yes:")), topics, &meaning->yes_to, why))
			return false;
	}
	if (meaning->ours == COLUMN_UNKNOWN)
		return reason_usage(why, "--map: '%.60s' is not one of our columns; they are address, name, roles, capacity, "
		    "address_kind, district, topics, consent_at, channel, wording, evidence, yes: and a topic, and - to leave one out", right);
	if (!heading_has(heading, *theirs))
		return reason_usage(why, "--map: the file has no column '%.60s'", *theirs);
	return true;
}

/* What the map says about each column of the file. */
static bool
read_map(const char *map, const struct csv_row *heading, const struct import_topics *topics, struct meaning meant[CSV_COLUMNS],
    struct reason *why)
{
	char *copy = memory_text(map), *rest = copy, *pair;
	bool good = true;

	while (good && (pair = strsep(&rest, ",")) != NULL) {
		char *theirs = pair;
		struct meaning meaning;

		pair = text_trim(pair);
		if (*pair == '\0')
			continue;
		good = read_pair(pair, heading, topics, &theirs, &meaning, why);
		for (int i = 0; good && i < heading->count; i++)
			if (text_same(heading->cells[i], theirs))
				meant[i] = meaning;
	}
	free(copy);
	return good;
}

bool
import_heading_has_commas(const struct csv_row *heading, struct reason *why)
{
	if (heading->count != 1 || strpbrk(heading->cells[0], ";\t") == NULL)
		return true;
	return reason_refused(why, "the columns are separated by semicolons or tabs. Please save the file as \"CSV "
	    "UTF-8 (comma delimited)\"");
}

/* ---- a map to paste ---- */

/* How lists call what we call otherwise; the first that stands in a heading counts. */
static const struct {
	const char *says;
	int ours;
} usual_names[] = {
	{ "birth", COLUMN_LEFT_OUT }, { "child", COLUMN_LEFT_OUT }, { "school", COLUMN_LEFT_OUT }, { "phone", COLUMN_LEFT_OUT },
	{ "mobile", COLUMN_LEFT_OUT }, { "postcode", COLUMN_LEFT_OUT }, { "surname", COLUMN_LEFT_OUT }, { "last name", COLUMN_LEFT_OUT },
	{ "e-mail", COLUMN_ADDRESS }, { "email", COLUMN_ADDRESS }, { "name", COLUMN_NAME }, { "role", COLUMN_ROLES },
	{ "district", COLUMN_DISTRICT }, { "area", COLUMN_DISTRICT }, { "topic", COLUMN_TOPICS }, { "interests", COLUMN_TOPICS },
	{ "consent", COLUMN_CONSENT_AT }, { "agreed on", COLUMN_CONSENT_AT }, { "date agreed", COLUMN_CONSENT_AT },
	{ "joined", COLUMN_CONSENT_AT }, { "channel", COLUMN_CHANNEL }, { "evidence", COLUMN_EVIDENCE }, { "proof", COLUMN_EVIDENCE },
};

/* yes, no, or what is neither: then -1. */
static int
yes_or_no(const char *cell)
{
	static const char *const yes[] = { "yes", "y", "true", "1", "x" }, *const no[] = { "no", "n", "false", "0", "" };

	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		if (text_same(cell, yes[i]))
			return 1;
		if (text_same(cell, no[i]))
			return 0;
	}
	return -1;
}

/* "Events?" is about the topic of that name, "Newsletter" about news; NULL = nobody knows. */
static const struct topic *
topic_in(const struct import_topics *topics, const char *heading)
{
	for (int i = 0; i < topics->count; i++) {
		const struct topic *topic = &topics->list[i];

		if (topic_class_basis(topic->class) == BASIS_CONSENT && topic->class != TOPIC_SIGNPOSTING &&
		    strcasestr(heading, topic->name) != NULL)
			return topic;
	}
	return NULL;
}

static bool
is_yes_column(const char *name, const char *cell)
{
	return text_ends(name, "?") || (yes_or_no(cell) >= 0 && strlen(cell) > 1);
}

/* What is there already is not there again. */
static int
guess(const struct import_columns *columns, const char *name)
{
	const char *meant = word_meant(name, column_names);
	int ours = meant != NULL ? column_of(meant) : COLUMN_LEFT_OUT;

	for (size_t i = 0; meant == NULL && i < sizeof usual_names / sizeof *usual_names; i++)
		if (strcasestr(name, usual_names[i].says) != NULL) {
			ours = usual_names[i].ours;
			break;
		}
	return ours >= 0 && columns->at[ours] >= 0 ? COLUMN_LEFT_OUT : ours;
}

/* In double quotes, on one line, and such that a shell takes every sign for itself: an apostrophe alone would have it wait for the next
 * one. */
static void
add_quoted(struct buffer *map, const char *name)
{
	for (; *name != '\0'; name++) {
		if (strchr("\"\\$`", *name) != NULL)
			buffer_add_char(map, '\\');
		buffer_add_char(map, *name == '\n' ? ' ' : *name);
	}
}

/* A map that fits into a reason, in whole pairs. */
struct proposal {
	struct buffer map;
	bool adds;		/* to what was given, which would leave no room */
	bool yes;		/* a column may say who agreed */
	int left;		/* columns for which there is no room */
};

enum { PROPOSAL_LIMIT = 480 };

static void
add_guess(struct proposal *proposal, struct import_columns *columns, int at, const char *name, const char *cell,
    const struct import_topics *topics)
{
	bool yes = is_yes_column(name, cell);
	const struct topic *topic = yes ? topic_in(topics, name) : NULL;
	struct buffer pair = { .limit = PROPOSAL_LIMIT };
	int ours = yes ? COLUMN_LEFT_OUT : guess(columns, name);

	if (ours >= 0)
		columns->at[ours] = at;
	proposal->yes = proposal->yes || yes;
	buffer_add_text(&pair, proposal->map.length > 0 ? "," : "");
	add_quoted(&pair, name);
	buffer_format(&pair, "=%s%s", topic != NULL ? "yes:" : ours >= 0 ? column_names[ours] : "-", topic != NULL ? topic->name : "");
	if (proposal->left > 0 || pair.full || proposal->map.length + pair.length > PROPOSAL_LIMIT)
		proposal->left++;
	else
		buffer_add(&proposal->map, pair.bytes, pair.length);
	buffer_free(&pair);
}

static bool
refuse_with_proposal(const struct proposal *proposal, int at, const char *name, struct reason *why)
{
	char left[96] = "";

	if (proposal->left > 0)
		snprintf(left, sizeof left, ". There was no room for %d column%s more; the next try goes on with %s", proposal->left,
		    proposal->left == 1 ? "" : "s", proposal->left == 1 ? "it" : "them");
	return reason_refused(why, "column %d is called '%.60s', which is not one of ours. Say what the columns are, and leave out with - what "
	    "is not needed. This may be right; please check it%s\"%s\"%s%s", at, name,
	    proposal->adds ? ", and add it to your map behind a comma: " : ": --map ", proposal->map.bytes, left,
	    proposal->yes ? ". A column of Yes and No can say who agreed to a topic: =yes: and the topic's name, as in "
	    "\"Newsletter?=yes:news\"" : "");
}

/* A title above the list has no column of addresses, or is taken for one in which the first line holds none. */
static bool
has_address_column(const struct import_columns *columns, const struct csv_row *first, const struct meaning *meant)
{
	int at = columns->at[COLUMN_ADDRESS];

	return at >= 0 && (meant[at].ours == COLUMN_ADDRESS || first == NULL || at >= first->count || first->cells[at][0] == '\0' ||
	    strchr(first->cells[at], '@') != NULL);
}

/* All that nobody knows at once, so that one command mends it. */
static bool
refuse_columns(struct import_columns *columns, const struct csv_row *heading, const struct csv_row *first, const struct meaning *meant,
    const char *given, const struct import_topics *topics, struct reason *why)
{
	struct proposal proposal = { .map = { .limit = PROPOSAL_LIMIT } };
	int at = -1, comma = -1;
	bool people = false;

	if (given != NULL)
		add_quoted(&proposal.map, given);
	proposal.adds = proposal.map.full || proposal.map.length > PROPOSAL_LIMIT / 2;
	if (proposal.adds)
		buffer_clear(&proposal.map);
	for (int i = 0; i < heading->count; i++) {
		const char *cell = first != NULL && i < first->count ? first->cells[i] : "";

		if (meant[i].ours != COLUMN_UNKNOWN)
			continue;
		at = at < 0 ? i : at;
		comma = comma < 0 && strpbrk(heading->cells[i], ",=") != NULL ? i : comma;
		people = people || strchr(heading->cells[i], '@') != NULL;
		add_guess(&proposal, columns, i, heading->cells[i], cell, topics);
	}
	if (people)
		reason_refused(why, "the first line should name the columns, as in: address,name");
	else if (!has_address_column(columns, first, meant))
		reason_refused(why, "this does not look like the names of columns: none of them is an address. Delete the lines above the "
		    "names, if there are any; or say which column holds the addresses: --map \"Their name=address\"");
	else if (comma >= 0)
		reason_refused(why, "the name of column %d, '%.60s', holds a comma or =, which --map cannot. Give it another name in "
		    "the file", comma + 1, heading->cells[comma]);
	else
		refuse_with_proposal(&proposal, at + 1, heading->cells[at], why);
	buffer_free(&proposal.map);
	return false;
}

/* E-05: no cell may break a line, neither ours on a screen nor a header's in a letter. */
static bool
cells_are_lines(const struct csv_row *row, struct reason *why)
{
	for (int i = 0; i < row->count; i++)
		if (!text_is_one_line(row->cells[i]))
			return reason_refused(why, "column %d holds a line break or another control character", i + 1);
	return true;
}

bool
import_columns_read(struct import_columns *columns, const struct csv_row *heading, const struct csv_row *first, const char *map,
    const struct import_topics *topics, struct reason *why)
{
	struct meaning meant[CSV_COLUMNS] = { { .ours = COLUMN_UNKNOWN } };
	bool unknown = false;

	/* A tab is a control character too, and the better answer is the one about the list's format. */
	if (!import_heading_has_commas(heading, why))
		return false;
	if (!cells_are_lines(heading, why))
		return false;
	*columns = (struct import_columns){ .count = heading->count };
	for (int i = 0; i < IMPORT_COLUMNS; i++)
		columns->at[i] = -1;
	for (int i = 0; i < heading->count; i++)
		meant[i] = (struct meaning){ .ours = column_of(heading->cells[i]) };
	if (map != NULL && !read_map(map, heading, topics, meant, why))
		return false;
	for (int i = 0; i < heading->count; i++) {
		columns->yes_to[i] = meant[i].yes_to;
		unknown = unknown || meant[i].ours == COLUMN_UNKNOWN;
		if (meant[i].ours < 0)
			continue;
		if (columns->at[meant[i].ours] >= 0)
			return reason_refused(why, "the column %s is there twice (columns %d and %d)",
			    column_names[meant[i].ours], columns->at[meant[i].ours] + 1, i + 1);
		columns->at[meant[i].ours] = i;
	}
	if (unknown)
		return refuse_columns(columns, heading, first, meant, map, topics, why);
	if (columns->at[COLUMN_ADDRESS] < 0)
		return reason_refused(why, "there is no column called address");
	return true;
}

char *
import_columns_lack(const struct import_columns *columns)
{
	static const struct {
		enum import_column column;
		const char *is;
	} needed[] = {
		{ COLUMN_CONSENT_AT, "the day on which they agreed" }, { COLUMN_CHANNEL, "how: web, email, paper, phone or event" },
		{ COLUMN_EVIDENCE, "how we know, such as paper form 114" },
	};
	struct buffer words = { .limit = 500 };

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (columns->at[needed[i].column] < 0)
			buffer_format(&words, "%s%s (%s)", words.length > 0 ? ", and no column " : "", column_names[needed[i].column], needed[i].is);
	return words.length > 0 ? buffer_text(&words) : NULL;
}

static bool
load_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct import_topics *topics = owner;

	(void)version;
	if (topics->count < TOPICS_LIMIT)
		topics->list[topics->count++] = (struct topic){ .id = topic->id, .class = topic->class,
			.name = memory_text(topic->name), .title = memory_text(topic->title) };
	return true;
}

void
import_topics_load(struct import_topics *topics, struct store *store)
{
	topics->count = 0;
	store_topic_walk(store, load_topic, topics);
}

void
import_topics_clear(struct import_topics *topics)
{
	for (int i = 0; i < topics->count; i++)
		store_topic_clear(&topics->list[i]);
	topics->count = 0;
}

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
		int yes = columns->yes_to[i] != NULL ? yes_or_no(row->cells[i]) : 0;

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
	char words[CLOCK_TEXT];

	if (*day == '\0')
		return reason_refused(why, "there are topics but no day on which the person agreed to them");
	if (clock_day_is_missing(day, words))
		return reason_refused(why, "%s", words);
	if (!clock_parse_date(day, &person->consent_at))
		return reason_refused(why, "'%.40s' is not a day such as 2026-03-14", day);
	if (person->consent_at > clock_now())
		return reason_refused(why, "%.40s lies in the future", day);
	return true;
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
	if (!cells_are_lines(row, why))
		return false;
	if (!read_yeses(person, row, columns, topics, why))
		return false;
	if (read_who(person, row, columns, &at, &inner) && read_consent(person, row, columns, topics, &at, &inner))
		return true;
	if (columns->at[at] < 0)
		return reason_refused(why, "column %s is missing: %.900s", column_names[at], inner.text);
	return reason_refused(why, "column %s (%d): %.900s", column_names[at], columns->at[at] + 1, inner.text);
}
