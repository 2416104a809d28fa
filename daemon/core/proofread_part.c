/*
 * The draft cut into parts for the judges, and the honest place of everything in it.
 * cmark tells where a piece of text begins; we believe it only where the file says the same octets.
 */
#include "core/proofread_part.h"

#include <glib.h>

#include "base/text.h"

/* Parts and passages of a draft of DRAFT_LIMIT octets: at worst one run for every octet. */
enum { ARENA_LIMIT = 96 * 1024 * 1024, QUOTE_LIMIT = 120 };

static int
count_characters(const char *text, size_t length)
{
	int count = 0;

	for (size_t i = 0; i < length; i++) {
		if (((unsigned char)text[i] & 0xC0) != 0x80)
			count++;
	}
	return count;
}

struct place
source_place(const char *source, int line, size_t offset)
{
	size_t start = 0;

	for (size_t i = 0; i < offset && source[i] != '\0'; i++) {
		if (source[i] == '\n') {
			line++;
			start = i + 1;
		}
	}
	return (struct place){ line, count_characters(source + start, offset - start) + 1 };
}

/* The start of the number-th line (1-based) of text, or NULL. */
static const char *
line_start(const char *text, int number)
{
	while (--number > 0) {
		text = strchr(text, '\n');
		if (text == NULL)
			return NULL;
		text++;
	}
	return text;
}

struct place
part_find(const struct part *part, int from, const char *needle)
{
	const char *start = from < part->line ? part->source : line_start(part->source, from - part->line + 1);
	const char *found = start == NULL || *needle == '\0' ? NULL : strstr(start, needle);

	if (found == NULL)
		return (struct place){ from, 0 };
	return source_place(part->source, part->line, (size_t)(found - part->source));
}

int
part_line(const struct part *part, cmark_node *node)
{
	while (node != NULL && cmark_node_get_type(node) >= CMARK_NODE_FIRST_INLINE)
		node = cmark_node_parent(node);
	return part->line + (node == NULL ? 0 : cmark_node_get_start_line(node) - 1);
}

struct place
passage_place(const struct passage *passage, size_t offset)
{
	int line = passage->line;

	for (const struct run *run = passage->runs; run != NULL && run->start <= offset; run = run->next) {
		line = run->place.line;
		if (offset < run->end && run->place.column > 0)
			return (struct place){ line, run->place.column +
			    count_characters(passage->text + run->start, offset - run->start) };
	}
	return (struct place){ line, 0 };
}

/* Where cmark says this text node stands; column 0 unless the file has the same octets there. */
static struct place
node_place(const struct part *part, cmark_node *node, const char *literal)
{
	int column = cmark_node_get_start_column(node), line = cmark_node_get_start_line(node);
	const char *start = line_start(part->source, line);
	size_t length = start == NULL ? 0 : strcspn(start, "\n");
	struct place place = { part->line + line - 1, 0 };

	if (start != NULL && column > 0 && (size_t)column <= length &&
	    text_starts(start + column - 1, literal))
		place.column = count_characters(start, (size_t)column - 1) + 1;
	return place;
}

struct gathering {
	struct proof *proof;
	const struct part *part;
	struct run **end;	/* where the next run is hung */
	struct buffer text;
};

static void
gather_literal(struct gathering *gathering, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node);
	struct run *run = arena_take(gathering->proof->arena, sizeof *run);

	run->start = gathering->text.length;
	buffer_add_text(&gathering->text, literal);
	run->end = gathering->text.length;
	run->place = node_place(gathering->part, node, literal);
	*gathering->end = run;
	gathering->end = &run->next;
}

static bool
is_text(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK;
}

static bool
is_break(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

/* Blocks whose content is text: each becomes a passage. */
static bool
is_readable_block(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK;
}

static struct passage *
gather_passage(struct proof *proof, const struct part *part, cmark_node *block)
{
	struct passage *passage = arena_take(proof->arena, sizeof *passage);
	struct gathering gathering = { proof, part, &passage->runs, { .limit = 2 * DRAFT_LIMIT } };
	cmark_iter *walk = cmark_iter_new(block);

	passage->line = part_line(part, block);
	passage->heading = cmark_node_get_type(block) == CMARK_NODE_HEADING;
	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);

		if (cmark_iter_get_event_type(walk) != CMARK_EVENT_ENTER)
			continue;
		if (is_text(node))
			gather_literal(&gathering, node);
		else if (is_break(node))
			buffer_add_char(&gathering.text, ' ');
	}
	cmark_iter_free(walk);
	passage->text = arena_text_part(proof->arena, gathering.text.length > 0 ? gathering.text.bytes : "",
	    gathering.text.length);
	buffer_free(&gathering.text);
	return passage;
}

char *
node_text(struct proof *proof, cmark_node *node)
{
	struct buffer text = { .limit = 2 * DRAFT_LIMIT };
	cmark_iter *walk = cmark_iter_new(node);
	char *kept;

	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *inner = cmark_iter_get_node(walk);

		if (cmark_iter_get_event_type(walk) != CMARK_EVENT_ENTER)
			continue;
		if (is_text(inner))
			buffer_add_text(&text, cmark_node_get_literal(inner));
		else if (is_break(inner))
			buffer_add_char(&text, ' ');
	}
	cmark_iter_free(walk);
	kept = arena_text_part(proof->arena, text.length > 0 ? text.bytes : "", text.length);
	buffer_free(&text);
	return text_trim(kept);
}

void
part_walk(struct proof *proof, const struct part *part, cmark_node_type type,
    void (*look)(struct proof *proof, const struct part *part, cmark_node *node))
{
	cmark_iter *walk;

	if (part->tree == NULL)
		return;
	walk = cmark_iter_new(part->tree);
	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);

		if (cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER && cmark_node_get_type(node) == type)
			look(proof, part, node);
	}
	cmark_iter_free(walk);
}

struct place
node_find(const struct part *part, cmark_node *node, const char *words)
{
	cmark_node *first = cmark_node_first_child(node);
	const char *address = cmark_node_get_url(node);
	struct place place = { part_line(part, node), 0 };

	if (first != NULL && cmark_node_get_type(first) == CMARK_NODE_TEXT)
		place = node_place(part, first, cmark_node_get_literal(first));
	if (place.column == 0 && *words != '\0')
		place = part_find(part, place.line, words);
	if (place.column == 0 && address != NULL)
		place = part_find(part, place.line, address);
	return place;
}

static void
cut_passages(struct proof *proof, struct part *part)
{
	struct passage **end = &part->passages;
	cmark_iter *walk = cmark_iter_new(part->tree);

	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);

		if (cmark_iter_get_event_type(walk) != CMARK_EVENT_ENTER || !is_readable_block(node))
			continue;
		*end = gather_passage(proof, part, node);
		end = &(*end)->next;
	}
	cmark_iter_free(walk);
}

static struct part *
add_part(struct proof *proof, enum part_kind kind, int item, const char *name, const char *source, int line)
{
	struct part *part = &proof->parts[proof->part_count++];

	*part = (struct part){ .kind = kind, .item = item, .name = name, .source = source, .line = line };
	return part;
}

static void
add_markdown(struct proof *proof, enum part_kind kind, int item, const char *name, const char *source, int line)
{
	struct part *part = add_part(proof, kind, item, name, source, line);

	part->tree = cmark_parse_document(source, strlen(source), CMARK_OPT_DEFAULT);
	cmark_consolidate_text_nodes(part->tree);	/* "a_b" comes in pieces */
	cut_passages(proof, part);
}

/* A line of the file as one passage; the value's column is found where the line is still there. */
static void
add_line(struct proof *proof, enum part_kind kind, int item, const char *name, const char *value, int line)
{
	struct part *part = add_part(proof, kind, item, name, value, line);
	struct passage *passage = arena_take(proof->arena, sizeof *passage);
	const char *start = proof->draft->source == NULL ? NULL : line_start(proof->draft->source, line);
	const char *found = start == NULL ? NULL : strstr(start, value);

	passage->text = arena_text(proof->arena, value);
	passage->line = line;
	passage->heading = kind == PART_TITLE;
	part->passages = passage;
	if (found != NULL && *value != '\0' && found < start + strcspn(start, "\n")) {
		struct run *run = arena_take(proof->arena, sizeof *run);

		run->end = strlen(value);
		run->place = (struct place){ line, count_characters(start, (size_t)(found - start)) + 1 };
		passage->runs = run;
	}
}

/* "Keep **the** bus" reads "Keep the bus"; a title that is all markup stays as it is. */
static const char *
plain_title(struct proof *proof, const char *title)
{
	cmark_node *tree = cmark_parse_document(title, strlen(title), CMARK_OPT_DEFAULT);
	const char *plain = node_text(proof, tree);

	cmark_node_free(tree);
	return *plain == '\0' ? title : plain;
}

void
parts_cut(struct proof *proof)
{
	const struct draft *draft = proof->draft;

	proof->arena = arena_new(ARENA_LIMIT);
	if (draft->head.subject != NULL)
		add_line(proof, PART_SUBJECT, -1, "The subject", draft->head.subject, draft->head.subject_line);
	if (draft->head.preheader != NULL)
		add_line(proof, PART_PREHEADER, -1, "The preheader", draft->head.preheader,
		    draft->head.preheader_line);
	if (draft->greeting != NULL && *draft->greeting != '\0')
		add_markdown(proof, PART_GREETING, -1, "The greeting", draft->greeting, draft->greeting_line);
	for (int i = 0; i < draft->item_count; i++) {
		const struct draft_item *item = &draft->items[i];
		const char *name;

		proof->titles[i] = plain_title(proof, item->title != NULL ? item->title : "");
		name = arena_format(proof->arena, "Section '%s'", item_title(proof, i));

		if (item->title != NULL)
			add_line(proof, PART_TITLE, i, name, item->title, item->title_line);
		if (item->body != NULL && *item->body != '\0')
			add_markdown(proof, PART_BODY, i, name, item->body, item->body_line);
	}
}

void
parts_free(struct proof *proof)
{
	EACH_PART(proof, part) {
		if (part->tree != NULL)
			cmark_node_free(part->tree);
	}
	proof->part_count = 0;
	arena_free(&proof->arena);
}

const char *
audience_word(const struct proof *proof)
{
	return proof->draft->of_form ? "for" : "audience";
}

const char *
item_title(const struct proof *proof, int item)
{
	return *proof->titles[item] == '\0' ? "without a heading" : proof->titles[item];
}

bool
is_said_already(const struct proof *proof, const char *rule, int from, int to)
{
	for (int i = 0; i < proof->findings->count; i++) {
		const struct finding *said = &proof->findings->list[i];

		if (strcmp(said->rule, rule) == 0 && said->line >= from && said->line <= to)
			return true;
	}
	return false;
}

char *
quote_of(struct proof *proof, const char *text, size_t start, size_t length)
{
	if (length > QUOTE_LIMIT) {
		length = QUOTE_LIMIT;
		while (((unsigned char)text[start + length] & 0xC0) == 0x80)
			length--;
	}
	return arena_text_part(proof->arena, text + start, length);
}

bool
plan_item_is(const struct plan *plan, int item, enum topic_class class)
{
	return item >= 0 && plan->items[item].topic != NULL && plan->items[item].topic->class == class;
}

bool
plan_is_all(const struct plan *plan, enum topic_class class)
{
	for (int i = 0; i < plan->item_count; i++) {
		if (!plan_item_is(plan, i, class))
			return false;
	}
	return plan->item_count > 0;
}
