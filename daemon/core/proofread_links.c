/*
 * Links: where they lead (C-63) and what their words say when read alone (D-04).
 */
#include "core/proofread_part.h"

#include <ctype.h>
#include <glib.h>

#include "base/text.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

/* D-04: words that say nothing when a screen reader lists the links of a page. */
static const char *const empty_words[] = {
	"click here", "click", "here", "click this link", "follow this link", "read more", "read more here", "more",
	"more here", "find out more", "find out more here", "learn more", "see more", "more info",
	"more information", "info", "link", "this link", "this", "this page", "see here", "go here", "go",
	"download", "continue", "details", "press here", "tap here", NULL
};

/* Words in small letters, without the quotes, dots and arrows around them. */
static char *
words_plain(struct proof *proof, const char *words)
{
	char *folded = text_fold(words), *start = arena_text(proof->arena, folded == NULL ? "" : folded);
	char *end = start + strlen(start);

	free(folded);
	while (start < end && !g_unichar_isalnum(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	while (end > start && !g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	*end = '\0';
	return start;
}

static bool
is_in(const char *const *list, const char *word)
{
	for (; *list != NULL; list++) {
		if (strcmp(*list, word) == 0)
			return true;
	}
	return false;
}

/* "https://…", "www.…" or "example.org/page": what reads as an address. */
static bool
looks_like_address(const char *words)
{
	const char *dot = strchr(words, '.');

	if (strpbrk(words, " \t\n@") != NULL)
		return false;
	return strstr(words, "://") != NULL || text_starts_folded(words, "www.") ||
	    (dot != NULL && dot > words && strlen(dot) > 2 && strchr("0123456789", dot[1]) == NULL);
}

static const char *
host_shown(struct proof *proof, const char *words)
{
	struct url url;

	url_read(proof, strstr(words, "://") != NULL ? words : arena_format(proof->arena, "https://%s", words),
	    &url);
	return host_bare(url.host);
}

/* C-63: what looks like an address leads there; D-04: and is no good as a link's words at all. */
static void
judge_shown_address(struct proof *proof, const struct url *url, const char *words, const char *target,
    struct place place)
{
	if (strcmp(host_shown(proof, words), host_bare(url->host)) != 0)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", words, "",
		    "The link shows '%s' but leads to '%s'. People must be able to trust what they see.", words,
		    target);
	else
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-04", words,
		    arena_format(proof->arena, "[(write here what the page is about)](%s)", target),
		    "The link '%s' is a bare address, which is hard to listen to. Say what the page is about.", words);
}

static void
judge_words(struct proof *proof, const struct url *url, const char *words, const char *target, struct place place)
{
	const char *plain = words_plain(proof, words);

	if (*plain == '\0')
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-04", target,
		    arena_format(proof->arena, "[(write here what the page is about)](%s)", target),
		    "A link to %s has no words.", target);
	else if (looks_like_address(words))
		judge_shown_address(proof, url, words, target, place);
	else if (is_in(empty_words, plain))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-04", words,
		    arena_format(proof->arena, "[(write here what the page is about)](%s)", target),
		    "The link '%s' does not say where it leads. Say what the page is about.", words);
	else if (strpbrk(plain, " \t") == NULL && strchr(plain, '@') == NULL)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-04", words, "",
		    "The link '%s' is a single word. Two or three words are easier to understand and to hit.",
		    words);
}

/* B-50: the same link for everybody. */
static bool
has_field(const char *target)
{
	return strstr(target, "{{") != NULL || strcasestr(target, "%7b%7b") != NULL || strstr(target, "*|") != NULL;
}

static void
judge_link(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *target = cmark_node_get_url(node), *words = node_text(proof, node);
	struct place place = node_find(part, node, words);
	struct url url;

	url_read(proof, target, &url);
	url_judge(proof, &url, target, place, arena_format(proof->arena, "The link '%s'", words));
	judge_words(proof, &url, words, target, place);
	if (has_field(target))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "B-50", target, "",
		    "The link '%s' holds a personal field. Everybody gets the same link; we follow nobody.", words);
	if ((proof->plan->kind == KIND_SERVICE || plan_item_is(proof->plan, part->item, TOPIC_SERVICE)) &&
	    *url.host != '\0' && !host_is_own(proof->forum, url.host))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "A-12", target, "",
		    "The link '%s' leads away from the forum's own website. A service message holds only links to it.",
		    words);
}

/* The words of one link, for comparing it with the others. */
struct seen {
	const char *plain, *target;
	struct seen *next;
};

static void
judge_twin(struct proof *proof, const struct part *part, cmark_node *node, struct seen **all)
{
	const char *target = cmark_node_get_url(node), *words = node_text(proof, node);
	const char *plain = words_plain(proof, words);
	struct seen *seen = *all;

	while (seen != NULL && strcmp(seen->plain, plain) != 0)
		seen = seen->next;
	if (seen == NULL) {
		seen = arena_take(proof->arena, sizeof *seen);
		*seen = (struct seen){ plain, target, *all };
		*all = seen;
	} else if (strcmp(seen->target, target) != 0 && *plain != '\0' && !is_in(empty_words, plain)) {
		struct place place = node_find(part, node, words);

		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-04", words, "",
		    "Two links have the same words '%s' but lead to different pages: %s and %s. Say what is "
		    "different.", words, seen->target, target);
	}
}

static void
judge_twins(struct proof *proof)
{
	struct seen *all = NULL;

	EACH_PART(proof, part) {
		cmark_iter *walk;

		if (part->tree == NULL)
			continue;
		walk = cmark_iter_new(part->tree);
		while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
			cmark_node *node = cmark_iter_get_node(walk);

			if (cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER &&
			    cmark_node_get_type(node) == CMARK_NODE_LINK)
				judge_twin(proof, part, node, &all);
		}
		cmark_iter_free(walk);
	}
}

/* An address in plain text: mail programs make a link of it, so it is judged as one. */
static void
judge_plain_address(struct proof *proof, const struct part *part, int line, char *words)
{
	struct place place = part_find(part, line, words);
	struct url url;

	url_read(proof, words, &url);
	url_judge(proof, &url, words, place, arena_format(proof->arena, "The address '%s'", words));
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-04", words,
	    arena_format(proof->arena, "[(write here what the page is about)](%s)", words),
	    "The address '%s' stands in the text. Make it a link whose words say what the page is about.", words);
}

/* "www.example.org/grants", "http:/example.org": nobody can open it, or only where a mail program guesses. */
static void
judge_dead_address(struct proof *proof, const struct part *part, int line, char *words)
{
	struct place place = part_find(part, line, words);
	const char *bare = words;

	if (text_starts_folded(bare, "http"))
		bare += text_starts_folded(bare, "https") ? 5 : 4;
	bare += strspn(bare, ":;/\\");
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", words,
	    arena_format(proof->arena, "[(write here what the page is about)](https://%s)", bare),
	    "The address '%s' is no link as it stands. Make it one: the words in [ ], behind them the whole address in ( ), which begins with "
	    "https://", words);
}

/* One that lacks its beginning, or has it with a slip of the pen. */
static bool
is_dead_address(const char *at, const char *text)
{
	static const char *const slips[] = { "http:/", "https:/", "http//", "https//", "http:\\", "https:\\", "http;//", "https;//", NULL };

	if (at > text && isalnum((unsigned char)at[-1]))
		return false;
	if (text_starts_folded(at, "www."))
		return isalnum((unsigned char)at[4]) && memchr(at + 4, '.', strcspn(at + 4, " \t\n")) != NULL;
	for (const char *const *slip = slips; *slip != NULL; slip++)
		if (text_starts_folded(at, *slip))
			return isalnum((unsigned char)at[strlen(*slip) + (at[strlen(*slip)] == '\\')]);
	return false;
}

/* The octets of an address that begins here; closing punctuation belongs to the sentence. */
static size_t
address_length(const char *at)
{
	size_t length = strcspn(at, " \t\n<>\"");

	while (length > 0 && strchr(".,;:!?)'", at[length - 1]) != NULL)
		length--;
	return length;
}

/* Text nodes outside links only: a link's own words are judged with the link. */
static void
judge_text(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *text = cmark_node_get_literal(node);

	for (cmark_node *up = node; up != NULL; up = cmark_node_parent(up)) {
		if (cmark_node_get_type(up) == CMARK_NODE_LINK || cmark_node_get_type(up) == CMARK_NODE_IMAGE)
			return;
	}
	for (const char *at = text; *at != '\0'; at++) {
		bool whole = text_starts_folded(at, "https://") || text_starts_folded(at, "http://");
		size_t length;
		char *words;

		if (!whole && !is_dead_address(at, text))
			continue;
		length = address_length(at);
		words = arena_text_part(proof->arena, at, length);
		if (whole)
			judge_plain_address(proof, part, part_line(part, node), words);
		else
			judge_dead_address(proof, part, part_line(part, node), words);
		at += length - 1;
	}
}

void
proofread_links(struct proof *proof)
{
	EACH_PART(proof, part) {
		part_walk(proof, part, CMARK_NODE_LINK, judge_link);
		part_walk(proof, part, CMARK_NODE_TEXT, judge_text);
	}
	judge_twins(proof);
}
