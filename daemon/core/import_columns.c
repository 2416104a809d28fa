/*
 * The columns of an import file: see import_columns.h.
 */
#include "core/import_columns.h"

#include "base/memory.h"
#include "base/text.h"
#include "core/consent.h"
#include "records/words.h"
#include "render/front_matter.h"
#include "store/store_topic.h"

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

enum { COLUMN_YES = -3, COLUMN_LEFT_OUT = -2, COLUMN_UNKNOWN = -1 };

const char *
import_column_name(enum import_column column)
{
	return column_names[column];
}

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
	    "UTF-8 (comma delimited)\", or write %s as the first line", strchr(heading->cells[0], ';') != NULL ? "sep=;" :
	    "sep= and a tab");
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

int
import_yes_or_no(const char *cell)
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
	return text_ends(name, "?") || (import_yes_or_no(cell) >= 0 && strlen(cell) > 1);
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

bool
import_columns_read(struct import_columns *columns, const struct csv_row *heading, const struct csv_row *first, const char *map,
    const struct import_topics *topics, struct reason *why)
{
	struct meaning meant[CSV_COLUMNS] = { { .ours = COLUMN_UNKNOWN } };
	bool unknown = false;

	/* A tab is a control character too, and the better answer is the one about the list's format. */
	if (!import_heading_has_commas(heading, why))
		return false;
	if (!import_csv_cells_are_lines(heading, why))
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
