/*
 * The officer's file as a draft: three dashes, `word: value` lines, three dashes, a greeting, and
 * one item under each `##` heading (signpost-newsletter(5)).  A `##` always opens an item, wherever it stands: a
 * text that slipped under another item's topic would reach people who never agreed to it.
 */
#include "render/draft_file.h"

#include <assert.h>
#include <glib.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/text.h"
#include "render/front_matter.h"

enum {
	SUBJECT_LONGEST = 300,		/* characters; C.2 */
	SUBJECT_COMFORTABLE = 78	/* characters; most mail programs cut the rest */
};

/* The file while it is read. */
struct reader {
	struct draft *draft;
	struct findings *findings;
	struct file_lines file;
};

/* Where the value of a word goes: offsets into a draft_head or a draft_item. */
struct slot {
	const char *word;
	size_t text;
	size_t line;
};

#define HEAD_SLOT(name) \
	{ #name, offsetof(struct draft_head, name), offsetof(struct draft_head, name##_line) }
#define ITEM_SLOT(word, name) \
	{ word, offsetof(struct draft_item, name), offsetof(struct draft_item, name##_line) }

static const struct slot head_slots[] = {
	HEAD_SLOT(subject), HEAD_SLOT(preheader), HEAD_SLOT(kind), HEAD_SLOT(send), HEAD_SLOT(audience),
	HEAD_SLOT(identity), HEAD_SLOT(topic), HEAD_SLOT(fund), HEAD_SLOT(reason), HEAD_SLOT(repeat),
	HEAD_SLOT(ahead), HEAD_SLOT(release), HEAD_SLOT(after),
	{ NULL, 0, 0 }
};
static const char *const head_words[] = {
	"subject", "preheader", "kind", "send", "audience", "identity", "topic", "fund", "reason", "repeat",
	"ahead", "release", "after", NULL
};

static const struct slot item_slots[] = {
	ITEM_SLOT("Topic", topic), ITEM_SLOT("From", from), ITEM_SLOT("Link", link), ITEM_SLOT("Ends", ends),
	ITEM_SLOT("Fund", fund), ITEM_SLOT("Not signposting", not_signposting),
	{ NULL, 0, 0 }
};
static const char *const item_words[] = {
	"Topic", "From", "Link", "Ends", "Fund", "Not signposting", NULL
};

static const char *
after_hashes(const char *line)
{
	line += strspn(line, " ");
	return line + strspn(line, "#");
}

/* "## Title", and also "##Title", which Markdown would not take for a heading. */
static bool
opens_item(const char *line)
{
	return line_heading_depth(line) == 2;
}

static const struct slot *
find_slot(const struct slot *slots, const char *word)
{
	for (; slots->word != NULL; slots++)
		if (text_same(slots->word, word))
			return slots;
	return NULL;
}

static struct front_value
slot_value(const void *record, const struct slot *slot)
{
	return (struct front_value){ .text = *(char *const *)((const char *)record + slot->text),
		.line = *(const int *)((const char *)record + slot->line) };
}

/* Takes the value over. */
static void
slot_set(void *record, const struct slot *slot, const struct front_value *value)
{
	*(char **)((char *)record + slot->text) = value->text;
	*(int *)((char *)record + slot->line) = value->line;
}

/* ---- the front matter ---- */

static void
check_subject(struct reader *reader)
{
	const struct draft_head *head = &reader->draft->head;
	long length;

	if (head->subject == NULL) {
		findings_add(reader->findings, FINDING_ERROR, head->subject_line, 1, "", "",
		    "subject: (write here what the letter is about)", "The file does not say what the subject is.");
		return;
	}
	length = g_utf8_strlen(head->subject, -1);
	if (length > SUBJECT_LONGEST)
		findings_add(reader->findings, FINDING_ERROR, head->subject_line, 1, "C.2", head->subject, "",
		    "The subject has %ld characters. It may have at most %d; best are under %d.", length,
		    SUBJECT_LONGEST, SUBJECT_COMFORTABLE);
	else if (length > SUBJECT_COMFORTABLE)
		findings_add(reader->findings, FINDING_WARNING, head->subject_line, 1, "C.2", head->subject,
		    "", "The subject has %ld characters. Many mail programs show only the first %d.", length,
		    SUBJECT_COMFORTABLE);
}

/* Returns the index of the first line behind the front matter. */
static int
read_head(struct reader *reader)
{
	struct front_matter front = { .words = head_words, .opening = "---\nsubject: (write here what the letter is about)\n---" };
	int next;
	bool found = front_matter_read(&front, &reader->file, &next, reader->findings);

	for (int i = 0; head_words[i] != NULL; i++)
		slot_set(&reader->draft->head, &head_slots[i], &front.values[i]);
	if (found)
		check_subject(reader);
	return next;
}

/* ---- greeting and items ---- */

/* "Title" of "## Title ##". */
static char *
title_of(const char *line)
{
	char *copy = memory_text(after_hashes(line)), *title = text_trim(copy), *found;
	size_t length = strlen(title), end = length;

	while (end > 0 && title[end - 1] == '#')
		end--;
	if (end < length && (end == 0 || title[end - 1] == ' '))
		title[end] = '\0';
	found = memory_text(text_trim(title));
	free(copy);
	return found;
}

static void
check_title(struct reader *reader, const char *line, const char *title, int number)
{
	char fix[512];

	if (title[0] == '\0')
		findings_add(reader->findings, FINDING_ERROR, number, 1, "D-03", line, "## (write here what the section is about)",
		    "This heading has no words.");
	else if (*after_hashes(line) != ' ' && *after_hashes(line) != '\t') {
		snprintf(fix, sizeof fix, "## %s", title);
		findings_add(reader->findings, FINDING_ERROR, number, 1, "", line, fix,
		    "There must be a space behind the two #.");
	}
	if (!text_is_one_line(title))
		findings_add(reader->findings, FINDING_ERROR, number, 1, "E-05", "", "",
		    "This heading holds a tab or an invisible sign. Type it again by hand.");
}

/* True if the line directly under a heading is one of ours, or was meant to be. */
static bool
read_item_line(struct reader *reader, struct draft_item *item, int at)
{
	const struct slot *slot;
	struct front_value value;
	const char *meant;
	struct word_line pair;
	char fix[512];

	if (!word_line_read(reader->file.lines[at], &pair))
		return false;
	slot = find_slot(item_slots, pair.word);
	if (slot != NULL) {
		value = slot_value(item, slot);
		front_value_take(&value, slot->word, &pair, at + 1, false, reader->findings);
		slot_set(item, slot, &value);
		return true;
	}
	meant = word_meant(pair.word, item_words);
	if (meant == NULL)
		return false;	/* "Time:" and "Where:" are how people begin a sentence about an event */
	snprintf(fix, sizeof fix, "%s: %s", meant, pair.value);
	findings_add(reader->findings, FINDING_ERROR, at + 1, 1, "", pair.word, fix,
	    "“%s:” is not a word this file knows under a heading. If it begins the text of the section, "
	    "leave an empty line above it.", pair.word);
	return true;
}

/* A `Topic:` that slipped into the text would put the section under another topic without a
 * word; so would any of them behind an empty line under the heading. */
static void
check_stray_word(struct reader *reader, int at, bool first)
{
	const struct slot *slot;
	struct word_line pair;

	if (!word_line_read(reader->file.lines[at], &pair))
		return;
	slot = find_slot(item_slots, pair.word);
	if (slot == NULL || (!first && !text_same(pair.word, "Topic") &&
	    !text_same(pair.word, "Not signposting")))
		return;
	findings_add(reader->findings, FINDING_ERROR, at + 1, 1, "A-10", reader->file.lines[at], "",
	    "“%s:” must stand directly under its heading, with no empty line and no text between. If it "
	    "belongs to the text, begin the line with another word.", slot->word);
}

/* Headings that Markdown would see and an officer did not mean (D-03). */
static void
check_body_heading(struct reader *reader, int at, int from)
{
	const char *line = reader->file.lines[at], *above = at > from ? reader->file.lines[at - 1] : "";
	size_t rule = strspn(line, line[0] == '=' ? "=" : "-");
	int depth = line_heading_depth(line);
	char fix[512];

	if (depth == 1 && (*after_hashes(line) == ' ' || *after_hashes(line) == '\t')) {
		snprintf(fix, sizeof fix, "##%s", after_hashes(line));
		findings_add(reader->findings, FINDING_ERROR, at + 1, 1, "D-03", line, fix,
		    "One # is for the subject alone. A section opens with ##, a heading inside it with ###.");
	} else if (depth > 2 && strchr(" \t", *after_hashes(line)) == NULL) {
		snprintf(fix, sizeof fix, "%.*s %s", depth, "######", after_hashes(line));
		findings_add(reader->findings, FINDING_ERROR, at + 1, 1, "D-03", line, fix,
		    "There must be a space behind the %d #, or this is no heading and people see the signs.", depth);
	} else if (rule >= 2 && line_is_blank(line + rule) && !line_is_blank(above) && line_heading_depth(above) == 0) {
		snprintf(fix, sizeof fix, "## %s", above);
		findings_add(reader->findings, FINDING_ERROR, at + 1, 1, "D-03", above, fix,
		    "The line of dashes makes a heading of the line above it. A section opens with ##; for a "
		    "mere line, leave an empty line above the dashes.");
	}
}

/* Looks through the text of the greeting or of an item. */
static void
check_body(struct reader *reader, int from, int end, bool under_heading)
{
	bool first = under_heading;

	for (int at = from; at < end; at++) {
		if (line_is_blank(reader->file.lines[at]))
			continue;
		check_stray_word(reader, at, first);
		check_body_heading(reader, at, from);
		first = false;
	}
}

static void
take_default_topic(struct draft_item *item, const struct draft_head *head)
{
	if (item->topic != NULL || head->topic == NULL)
		return;
	item->topic = memory_text(head->topic);
	item->topic_line = head->topic_line;
}

/* Reads the item whose heading stands at `at` and whose text ends before `end`. */
static void
read_item(struct reader *reader, int at, int end)
{
	struct draft *draft = reader->draft;
	struct draft_item *item = &draft->items[draft->item_count++];

	item->title = title_of(reader->file.lines[at]);
	item->title_line = at + 1;
	check_title(reader, reader->file.lines[at], item->title, at + 1);
	for (at++; at < end && read_item_line(reader, item, at);)
		at++;
	take_default_topic(item, &draft->head);
	check_body(reader, at, end, at < end && line_is_blank(reader->file.lines[at]));
	item->body = file_lines_join(&reader->file, at, end, &item->body_line);
}

static int
next_item(const struct reader *reader, int at)
{
	while (at < reader->file.count && !opens_item(reader->file.lines[at]))
		at++;
	return at;
}

static void
read_body(struct reader *reader, int at)
{
	struct draft *draft = reader->draft;
	int end = next_item(reader, at);

	check_body(reader, at, end, true);
	draft->greeting = file_lines_join(&reader->file, at, end, &draft->greeting_line);
	for (at = end; at < reader->file.count; at = end) {
		end = next_item(reader, at + 1);
		if (draft->item_count == ITEMS_LIMIT) {
			findings_add(reader->findings, FINDING_ERROR, at + 1, 1, "", reader->file.lines[at], "",
			    "There are more than %d sections. Put the rest into a second letter.", ITEMS_LIMIT);
			return;
		}
		read_item(reader, at, end);
	}
}

struct draft *
draft_read(const char *bytes, size_t length, struct findings *findings)
{
	struct draft *draft = memory_new(sizeof *draft);
	struct reader reader = { .draft = draft, .findings = findings };

	if (file_lines_read(&reader.file, bytes, length, findings))
		read_body(&reader, read_head(&reader));
	else
		draft->greeting = memory_text("");
	draft->source = file_lines_free(&reader.file);
	return draft;
}

int
draft_column(const struct draft *draft, int line)
{
	const char *at = draft->source, *colon;

	for (int i = 1; i < line && at != NULL; i++) {
		at = strchr(at, '\n');
		at = at != NULL ? at + 1 : NULL;
	}
	colon = at != NULL && line > 0 ? strchr(at, ':') : NULL;
	return colon != NULL ? (int)g_utf8_pointer_to_offset(at, colon + 1 + strspn(colon + 1, " \t")) + 1 : 0;
}

static void
free_slots(void *record, const struct slot *slots)
{
	for (; slots->word != NULL; slots++)
		free(*(char **)((char *)record + slots->text));
}

void
draft_free(struct draft **draft)
{
	if (*draft == NULL)
		return;
	free_slots(&(*draft)->head, head_slots);
	for (int i = 0; i < (*draft)->item_count; i++) {
		free_slots(&(*draft)->items[i], item_slots);
		free((*draft)->items[i].title);
		free((*draft)->items[i].body);
	}
	free((*draft)->greeting);
	free((*draft)->source);
	free(*draft);
	*draft = NULL;
}
