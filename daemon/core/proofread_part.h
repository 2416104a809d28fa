/*
 * What the files of the proofreader share: the draft cut into parts, each with its Markdown tree
 * and the passages a person reads.  Nobody else includes this.
 */
#ifndef CORE_PROOFREAD_PART_H
#define CORE_PROOFREAD_PART_H

#include <cmark.h>

#include "base/memory.h"
#include "records/draft.h"
#include "records/forum.h"
#include "records/plan.h"
#include "render/picture.h"

/* Where something stands; column 0 = somewhere in that line, or below it. */
struct place {
	int line, column;
};

/* A stretch of a passage that stands verbatim in the file. */
struct run {
	size_t start, end;	/* in the passage's text */
	struct place place;	/* column in characters */
	struct run *next;
};

/* One paragraph, heading or list entry as a person reads it: no markup, soft breaks as spaces. */
struct passage {
	char *text;
	int line;
	bool heading;
	struct run *runs;
	struct passage *next;
};

enum part_kind {
	PART_SUBJECT,
	PART_PREHEADER,
	PART_GREETING,
	PART_TITLE,
	PART_BODY
};

struct part {
	enum part_kind kind;
	int item;		/* TITLE and BODY: which one; else -1 */
	const char *name;	/* "The subject", "The greeting", "Section 'Coffee morning'" */
	const char *source;	/* as the officer wrote it */
	int line;		/* of its first line */
	cmark_node *tree;	/* GREETING and BODY; else NULL */
	struct passage *passages;
};

enum { PARTS_LIMIT = 3 + 2 * ITEMS_LIMIT };

struct proof {
	const struct forum *forum;
	const struct draft *draft;
	struct findings *findings;
	struct plan *plan;
	struct arena *arena;
	int64_t now;
	const char *titles[ITEMS_LIMIT];	/* as people read them: without markup; "" = none */
	struct part parts[PARTS_LIMIT];
	int part_count;
	struct pictures pictures;		/* of the whole mailing, while its images are judged */
};

#define EACH_PART(proof, part) \
	for (struct part *part = (proof)->parts; part < (proof)->parts + (proof)->part_count; part++)
#define EACH_PASSAGE(part, passage) \
	for (struct passage *passage = (part)->passages; passage != NULL; passage = passage->next)

/* proofread_part.c: cutting, and finding places. */
void parts_cut(struct proof *proof);
void parts_free(struct proof *proof);

struct place passage_place(const struct passage *passage, size_t offset);

/* The place of an octet of a text whose first line is `line`. */
struct place source_place(const char *source, int line, size_t offset);

/* Where `needle` stands verbatim in the part, at or after line `from`; else that line, column 0. */
struct place part_find(const struct part *part, int from, const char *needle);

/* Line in the file of the block around a node of the part's tree. */
int part_line(const struct part *part, cmark_node *node);

/* What a person reads of one node: a link's words, a picture's alternative text. */
char *node_text(struct proof *proof, cmark_node *node);

/* Calls `look` for each node of this type in the part's tree, in reading order. */
void part_walk(struct proof *proof, const struct part *part, cmark_node_type type,
    void (*look)(struct proof *proof, const struct part *part, cmark_node *node));

/* Where a link or a picture stands: its words, else its address, else its block. */
struct place node_find(const struct part *part, cmark_node *node, const char *words);

/* What the file calls its audience. */
const char *audience_word(const struct proof *proof);

/* A section's title without markup, for a sentence; never empty. */
const char *item_title(const struct proof *proof, int item);

/* True if a finding of this rule stands in these lines already: draft_read looks at shape, and nobody
 * wants to hear it twice. */
bool is_said_already(const struct proof *proof, const char *rule, int from, int to);

/* The words of `text` from start, at most what fits a quote. */
char *quote_of(struct proof *proof, const char *text, size_t start, size_t length);

bool plan_item_is(const struct plan *plan, int item, enum topic_class class);
bool plan_is_all(const struct plan *plan, enum topic_class class);

/* A text made ready for searching; ground_free frees what is in it. */
struct ground {
	char *folded;		/* for sites */
	char *words;		/* folded, letters and digits only, a space between words and at both ends */
	char *written;		/* the same in the text's own case */
};

struct ground ground_of(const char *text);
void ground_free(struct ground *ground);

/* A name a signposting section goes by: whole, or as people shorten it. */
struct known_name {
	const char *what;	/* "the heading", "the organisation", "the site" */
	const char *text;	/* as the officer wrote it */
	const char *wanted;	/* as it is searched for */
	bool is_host;
	bool is_single;		/* one word */
	bool is_common_small;	/* in small letters an everyday word: "contact us" is not Contact */
};

enum { NAMES_LIMIT = 16 };

struct known_names {
	struct known_name list[NAMES_LIMIT];
	int count;
};

/* Whole names first, the shorter ones behind them; texts live in the proof's arena or in the draft. */
void names_of_item(struct proof *proof, int item, struct known_names *names);

/* True if the name stands there as whole words, whatever stands between them, their case and Unicode
 * form.  With `lenient`, a name that is common in small letters does not count where it has them. */
bool ground_has(const struct ground *ground, const struct known_name *name, bool lenient);

/* True if the site, in small letters, stands there. */
bool ground_has_host(const struct ground *ground, const char *host);

/* A host as it is looked for: without "www.". */
const char *host_bare(const char *host);

/* The judges.  Each looks at the whole draft. */
void proofread_head(struct proof *proof);	/* kind, identity, audience */
void proofread_send(struct proof *proof);	/* when it goes: F-03, F-04 */
void proofread_repeat(struct proof *proof);	/* F-13 */
void proofread_gaps(struct proof *proof);	/* what is still to be filled in */
void proofread_items(struct proof *proof);	/* topics, ends, funds, mixing */
void proofread_service(struct proof *proof);	/* whom it reaches, and that it promotes nothing */
void proofread_signposts(struct proof *proof);	/* */
void proofread_leaks(struct proof *proof);	/* */
void proofread_campaigns(struct proof *proof);	/* phrases and closed hosts */
void proofread_lists(struct proof *proof);	/* D-17 */
void proofread_markdown(struct proof *proof);	/* D-03, D-34; after the lists */
void proofread_marks(struct proof *proof);	/* D-34: what was to be a link or bold and is none */
void proofread_links(struct proof *proof);	/* C-63, D-04, E-22; after the marks */
void proofread_images(struct proof *proof);	/* C-61, D-02, D-09, D-11 */
void proofread_characters(struct proof *proof);	/* E-05, D-14 */
void proofread_fields(struct proof *proof);	/* E-08 */
void proofread_words(struct proof *proof);	/* D-13, D-16 */
void proofread_dates(struct proof *proof);	/* D-17 */
void proofread_rendered(struct proof *proof);	/* D-33; after all the others */

#endif
