/*
 * Personal fields: there is one, {{name}}, and it stands only in the text.  Fields of other
 * programs are told apart, so that nobody gets "Dear *|FNAME|*".
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "render/draft_file.h"

/* What a field of any program may be called if it means the name. */
static const char *const name_words[] = { "name", "fname", "lname", "firstname", "first_name", "first name",
	"first-name", "forename", "lastname", "last_name", "last name", "last-name", "surname", "fullname", "full_name",
	"full name", "full-name", "parent", "parent_name", "parent name", "member", "member_name", "recipient", "you",
	"contact.firstname", "subscriber.first_name", "email", "address", "nmae", "naem", "nam", "username", NULL };

/* How a field begins and ends; `sure` ones are errors whatever stands in them. */
static const struct bracket {
	const char *open, *close;
	bool sure;
} brackets[] = {
	{ "{{", "}}", true },
	{ "*|", "|*", true },
	{ "%%", "%%", true },
	{ "[[", "]]", false },
	{ "<<", ">>", false },
	{ "${", "}", false },
	{ "{", "}", false },
	{ "[", "]", false },
};

enum { FIELD_LIMIT = 60 };

static bool
means_a_name(const char *inside)
{
	char word[FIELD_LIMIT + 1];

	text_copy(word, sizeof word, inside);
	for (const char *const *known = name_words; *known != NULL; known++) {
		if (text_same(text_trim(word), *known))
			return true;
	}
	return false;
}

/* The octets of a field of this kind at `at`, 0 if there is none.  inside has FIELD_LIMIT + 1. */
static size_t
field_length(const char *at, const struct bracket *bracket, char *inside)
{
	size_t open = strlen(bracket->open), length;
	const char *close;

	if (!text_starts(at, bracket->open))
		return 0;
	close = strstr(at + open, bracket->close);
	length = close == NULL ? 0 : (size_t)(close - at) - open;
	if (length == 0 || length > FIELD_LIMIT || memchr(at, '\n', open + length) != NULL)
		return 0;
	memcpy(inside, at + open, length);
	inside[length] = '\0';
	if (!bracket->sure && !means_a_name(inside))
		return 0;
	if (text_starts(bracket->open, "%%") && strpbrk(inside, " \t") != NULL)
		return 0;
	return open + length + strlen(bracket->close);
}

/* What a line is called in the file it stands in. */
static const char *
line_name(const struct proof *proof, const struct part *part)
{
	if (!proof->draft->of_form)
		return part->name;
	return proof->plan->kind == KIND_SURVEY ? "A survey's title" : "An event's title";
}

/* The subject and headings; the subject of an event is its title, which is its heading too. */
static void
say_in_line(struct proof *proof, const struct part *part, struct place place, const char *field)
{
	if (proof->draft->of_form && part->kind == PART_SUBJECT)
		return;
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "E-08", field, "",
	    "%s cannot hold {{name}} or any other personal field: nobody's name belongs where others can read it over a shoulder. "
	    "Use it in the text.", line_name(proof, part));
}

static void
say_field(struct proof *proof, const struct part *part, struct place place, const char *field,
    const char *inside)
{
	if (part->tree == NULL)
		say_in_line(proof, part, place, field);
	else if (strcmp(field, "{{name}}") != 0)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "E-08", field, "{{name}}",
		    "There is no personal field %s. The only one is {{name}}%s.", field,
		    means_a_name(inside) ? ", written just so" : ", the name a person is called by");
}

static struct place
place_in(const struct part *part, size_t offset)
{
	if (part->tree != NULL)
		return source_place(part->source, part->line, offset);
	return passage_place(part->passages, offset);
}

/* The first kind of bracket that makes a field here. */
static size_t
judge_at(struct proof *proof, const struct part *part, const char *at)
{
	char inside[FIELD_LIMIT + 1];

	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
		size_t length = field_length(at, &brackets[i], inside);

		/* "[name](https://…)" is a link, whatever its words are. */
		if (length == 0 || (*at == '[' && at[length] == '('))
			continue;
		say_field(proof, part, place_in(part, (size_t)(at - part->source)),
		    quote_of(proof, at, 0, length), inside);
		return length;
	}
	return 0;
}

static void
judge_open_field(struct proof *proof, const struct part *part, const char *at)
{
	struct place place = place_in(part, (size_t)(at - part->source));
	const char *quote = quote_of(proof, at, 0, strcspn(at, " \n"));

	if (part->tree == NULL)
		say_in_line(proof, part, place, quote);
	else
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "E-08", quote, "{{name}}",
		    "A personal field begins here with {{ and does not end. Write {{name}}.");
}

static void
judge_part(struct proof *proof, const struct part *part)
{
	for (const char *at = part->source; *at != '\0';) {
		size_t length = judge_at(proof, part, at);

		if (length == 0 && text_starts(at, "{{")) {
			judge_open_field(proof, part, at);
			length = 2;
		}
		at += length > 0 ? length : 1;
	}
}

/* A line under a section's heading: it is sent as it stands, nothing is put in. */
static void
judge_line(struct proof *proof, int item, const char *key, const char *value, int line)
{
	struct passage passage = { .line = line };
	struct part part = { .kind = PART_TITLE, .item = item, .source = value, .line = line, .passages = &passage };

	if (value == NULL)
		return;
	part.name = arena_format(proof->arena, "'%s' of section '%s'", key, item_title(proof, item));
	judge_part(proof, &part);
}

void
proofread_fields(struct proof *proof)
{
	EACH_PART(proof, part)
		judge_part(proof, part);
	for (int i = 0; i < proof->draft->item_count; i++) {
		const struct draft_item *item = &proof->draft->items[i];

		judge_line(proof, i, "From:", item->from, item->from_line);
		judge_line(proof, i, "Link:", item->link, item->link_line);
		judge_line(proof, i, "Ends:", item->ends, item->ends_line);
	}
}
