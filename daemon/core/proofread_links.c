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

/* A link of the draft, as it is judged. */
struct link {
	const char *words, *target;
	const char *written;	/* as it stands in the file; NULL = not in one of the usual ways */
	struct url url;
	struct place place;
};

/* The link as the file has it: what is proposed in its place must stand for all of it. */
static const char *
link_written(struct proof *proof, const struct part *part, cmark_node *node, const struct link *link)
{
	const char *const ways[] = { arena_format(proof->arena, "[%s](%s)", link->words, link->target),
		arena_format(proof->arena, "[%s](<%s>)", link->words, link->target), arena_format(proof->arena, "<%s>", link->words) };

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		if (part_find(part, part_line(part, node), ways[i]).column > 0)
			return ways[i];
	}
	return NULL;
}

static void
link_read(struct proof *proof, const struct part *part, cmark_node *node, struct link *link)
{
	*link = (struct link){ .words = node_text(proof, node), .target = cmark_node_get_url(node) };
	url_read(proof, link->target, &link->url);
	link->written = link_written(proof, part, node, link);
	link->place = node_find(part, node, link->words);
}

/* The address with words to be filled in, for pasting; "" where it may not be linked to anyway. */
static const char *
link_gap(struct proof *proof, const char *address)
{
	const char *meant = url_meant(proof, address);

	return *meant == '\0' ? "" : arena_format(proof->arena, "[(write here what the page is about)](%s)", meant);
}

/* D-04.  `says` is a sentence with the words in it.  True if what is proposed mends the address as well. */
static bool
refuse_words(struct proof *proof, const struct link *link, const char *says)
{
	const char *fix = link->written != NULL ? link_gap(proof, link->target) : "";

	findings_add(proof->findings, FINDING_ERROR, link->place.line, link->place.column, "D-04",
	    link->written != NULL ? link->written : link->words, fix, "%s", says);
	return *fix != '\0';
}

/* C-63: what looks like an address leads there; D-04: and is no good as a link's words at all. */
static bool
judge_shown_address(struct proof *proof, const struct link *link)
{
	if (strcmp(host_shown(proof, link->words), host_bare(link->url.host)) == 0)
		return refuse_words(proof, link, arena_format(proof->arena, "The link '%s' is a bare address, which is hard to listen to. Say what "
		    "the page is about.", link->words));
	findings_add(proof->findings, FINDING_ERROR, link->place.line, link->place.column, "C-63", link->words, "",
	    "The link shows '%s' but leads to '%s'. People must be able to trust what they see.", link->words, link->target);
	return false;
}

static bool
judge_words(struct proof *proof, const struct link *link)
{
	const char *plain = words_plain(proof, link->words);

	if (*plain == '\0')
		return refuse_words(proof, link, arena_format(proof->arena, "A link to %s has no words.", link->target));
	if (looks_like_address(link->words))
		return judge_shown_address(proof, link);
	if (text_is_among(plain, strlen(plain), empty_words))
		return refuse_words(proof, link, arena_format(proof->arena, "The link '%s' does not say where it leads. Say what the page is about.",
		    link->words));
	if (strpbrk(plain, " \t") == NULL && strchr(plain, '@') == NULL)
		findings_add(proof->findings, FINDING_WARNING, link->place.line, link->place.column, "D-04", link->words, "",
		    "The link '%s' is a single word. Two or three words are easier to understand and to hit.", link->words);
	return false;
}

/* Where the letter leads to somebody's e-mail address, people read it as plain text. */
static void
judge_target(struct proof *proof, const struct link *link)
{
	const char *what = arena_format(proof->arena, "The link '%s'", link->words), *address = link->target;

	if (*link->url.mailbox == '\0' || mailbox_is_own(proof->forum, link->url.mailbox)) {
		url_judge(proof, &link->url, link->target, link->place, what);
		return;
	}
	if (text_starts_folded(address, "mailto:"))
		address += strlen("mailto:");
	if (link->written == NULL)
		mailbox_refuse(proof, link->place, what, link->target, "");
	else if (strcmp(link->words, address) == 0 || *link->words == '\0')
		mailbox_refuse(proof, link->place, what, link->written, address);
	else
		mailbox_refuse(proof, link->place, what, link->written, arena_format(proof->arena, "%s: %s", link->words, address));
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
	struct link link;

	link_read(proof, part, node, &link);
	if (!judge_words(proof, &link))
		judge_target(proof, &link);
	if (has_field(link.target))
		findings_add(proof->findings, FINDING_ERROR, link.place.line, link.place.column, "B-50", link.target, "",
		    "The link '%s' holds a personal field. Everybody gets the same link; we follow nobody.", link.words);
	if ((proof->plan->kind == KIND_SERVICE || plan_item_is(proof->plan, part->item, TOPIC_SERVICE)) &&
	    *link.url.host != '\0' && !host_is_own(proof->forum, link.url.host))
		findings_add(proof->findings, FINDING_ERROR, link.place.line, link.place.column, "A-12", link.target, "",
		    "The link '%s' leads away from the forum's own website. A service message holds only links to it.",
		    link.words);
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
	} else if (strcmp(seen->target, target) != 0 && *plain != '\0' && !text_is_among(plain, strlen(plain), empty_words)) {
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
	const char *gap = link_gap(proof, words);
	struct url url;

	url_read(proof, words, &url);
	if (*gap == '\0')
		url_judge(proof, &url, words, place, arena_format(proof->arena, "The address '%s'", words));
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-04", words, gap,
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
	    link_gap(proof, arena_format(proof->arena, "https://%s", bare)),
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

/* The octets of an address that begins here; closing punctuation belongs to the sentence, and so does a curly quotation mark. */
static size_t
address_length(const char *at)
{
	size_t length = strcspn(at, " \t\n<>\"");

	for (size_t i = 0; i < length; i++) {
		if (url_quote_length(at + i) > 1)
			length = i;
	}
	while (length > 0 && strchr(".,;:!?)'", at[length - 1]) != NULL)
		length--;
	return length;
}

/* True if proofread_marks has said what is wrong with the link this was to be. */
static bool
is_of_remnant(const struct proof *proof, const char *text, const char *at, const char *words)
{
	if (at - text >= 2 && text_starts(at - 2, "]("))
		return true;
	for (int i = 0; i < proof->findings->count; i++) {
		const struct finding *said = &proof->findings->list[i];

		if (strcmp(said->rule, "D-34") == 0 && strstr(said->quote, words) != NULL)
			return true;
	}
	return false;
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
		if (is_of_remnant(proof, text, at, words))
			;
		else if (whole)
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
