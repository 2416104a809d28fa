/*
 * One YAML document as a tree that remembers where everything stands.
 */
#ifndef CONFIG_YAML_TREE_H
#define CONFIG_YAML_TREE_H

#include <stdbool.h>
#include <yaml.h>

#include "config/problems.h"

struct yaml_tree;

/* Reads the octets, which may be freed afterwards.  NULL, and at least one problem more, for
 * anything but one document in UTF-8 without references (& and *), tags (!) and hidden NULs:
 * so every part is reached by one road, and walking it always ends. */
struct yaml_tree *yaml_tree_read(const char *bytes, size_t length, struct problems *problems);
void yaml_tree_free(struct yaml_tree **tree);

/* Nodes belong to the tree. */
const yaml_node_t *yaml_tree_root(const struct yaml_tree *tree);

/* The number of entries of a list or a mapping; 0 for anything else. */
size_t yaml_tree_count(const yaml_node_t *node);

/* The n-th entry of a list, NULL if there is none; the n-th key of a mapping and its value. */
const yaml_node_t *yaml_tree_item(const struct yaml_tree *tree, const yaml_node_t *list, size_t n);
const yaml_node_t *yaml_tree_key(const struct yaml_tree *tree, const yaml_node_t *mapping, size_t n,
    const yaml_node_t **value);

/* The value of a key, NULL if it is not said or node is NULL or no mapping. */
const yaml_node_t *yaml_tree_value(const struct yaml_tree *tree, const yaml_node_t *node,
    const char *key);

/* The text of a single value, NULL for a list or a mapping. */
const char *yaml_tree_text(const yaml_node_t *node);

#endif
