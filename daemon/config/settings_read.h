/*
 * A tree of YAML read into struct forum, row by row of the table; then what must fit together.
 */
#ifndef CONFIG_SETTINGS_READ_H
#define CONFIG_SETTINGS_READ_H

#include "config/problems.h"
#include "config/yaml_tree.h"
#include "records/forum.h"

struct reader {
	const struct yaml_tree *tree;
	struct problems *problems;
	struct arena *arena;	/* holds all that the forum points to */
	const char *folder;	/* of the file, absolute */
	struct forum *forum;
};

/* Adds a problem where the node stands; a NULL node is the whole file. */
void reader_say(const struct reader *reader, const yaml_node_t *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Fills the forum.  Whatever could not be read is a problem more and holds its default, so that no
 * text and no list in the forum is ever NULL. */
void settings_read(const struct reader *reader);

/* What one value alone cannot show: names that are not defined, names twice, combinations that the
 * rules forbid.  Fills in what follows from other settings (an empty reply_to, port, hello, uids). */
void settings_check_rules(const struct reader *reader);

/* B-03, B-04: what a wording that is in use must say and must not say. */
void settings_check_wording(const struct reader *reader, const struct wording *wording,
    const yaml_node_t *node);

#endif
