/*
 * D-33: judges what people will really see.  Draws every version that can occur, fills it with the
 * longest and the emptiest name, and looks at size, headings, the text part, and at what must not
 * be in it.
 */
#include "core/proofread_part.h"

#include <ctype.h>
#include <glib.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/proofread_gaps.h"
#include "records/letter.h"
#include "records/member.h"
#include "render/draft_file.h"
#include "render/variant_render.h"

enum {
	HTML_WARN = 80 * 1000,		/* C-60: some programs cut the rest off */
	HTML_REFUSE = 100 * 1000,
	VERSIONS_LIMIT = 256
};

static const char program_fault[] = "This is a fault of the program, not of your file. Tell your operator.";

/* What is looked for, and what was said already: one finding of each kind is enough. */
struct look {
	struct proof *proof;
	uint32_t bits;
	struct known_names names[ITEMS_LIMIT];	/* of the signposting sections */
	bool said_size, said_headings, said_text, said_mark, said_leak, said_refused;
};

/* The version's HTML as a person reads it: no tags, the common entities as characters. */
static char *
html_words(const char *html)
{
	static const struct {
		const char *entity, *text;
	} entities[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" },
		{ "&nbsp;", " " } };
	char *words = memory_new(strlen(html) + 1), *to = words;

	while (*html != '\0') {
		size_t taken = 0;

		if (*html == '<') {
			html += strcspn(html, ">");
			html += *html == '>';
			*to++ = ' ';
			continue;
		}
		for (size_t i = 0; *html == '&' && taken == 0 && i < sizeof entities / sizeof *entities; i++) {
			if (text_starts(html, entities[i].entity)) {
				taken = strlen(entities[i].entity);
				*to++ = *entities[i].text;
			}
		}
		if (taken == 0)
			*to++ = *html;
		html += taken > 0 ? taken : 1;
	}
	return words;
}

/* Letters and digits only, folded: how a part is compared with another that wraps its lines and
 * draws its headings differently. */
static char *
bare_letters(const char *text)
{
	char *folded = text_fold(text), *to, *bare = memory_new(strlen(folded == NULL ? "" : folded) + 1);

	to = bare;
	for (const char *at = folded == NULL ? "" : folded; *at != '\0'; at = g_utf8_next_char(at)) {
		if (!g_unichar_isalnum(g_utf8_get_char(at)))
			continue;
		memcpy(to, at, (size_t)(g_utf8_next_char(at) - at));
		to += g_utf8_next_char(at) - at;
	}
	free(folded);
	return bare;
}

static bool
bare_holds(const char *bare, const char *words)
{
	char *wanted = bare_letters(words);
	bool holds = strstr(bare, wanted) != NULL;

	free(wanted);
	return holds;
}

static void
look_at_size(struct look *look, const char *html)
{
	size_t length = strlen(html);

	if (look->said_size || length <= HTML_WARN)
		return;
	look->said_size = true;
	findings_add(look->proof->findings, length > HTML_REFUSE ? FINDING_ERROR : FINDING_WARNING, 0, 0, "C-60", "",
	    "", "The mailing has %zu bytes as people get it; %s. Make two mailings of it, or link to longer texts.",
	    length, length > HTML_REFUSE ? "more than 100,000 are not sent" :
	    "above 80,000 some mail programs cut off the end");
}

/* D-03: one first-level heading, and no level skipped on the way down. */
static void
look_at_headings(struct look *look, const char *html)
{
	int first = 0, above = 0;
	bool skipped = false;

	for (const char *at = strchr(html, '<'); at != NULL; at = strchr(at + 1, '<')) {
		int level = at[1] == 'h' && at[2] >= '1' && at[2] <= '6' && !isalnum((unsigned char)at[3]) ? at[2] - '0' : 0;

		if (level == 0)
			continue;
		first += level == 1;
		skipped = skipped || level > above + 1;
		above = level;
	}
	if (look->said_headings || (first == 1 && !skipped))
		return;
	look->said_headings = true;
	if (look->proof->findings->errors == 0)
		findings_add(look->proof->findings, FINDING_ERROR, 0, 0, "D-03", "", "",
		    "The headings do not follow each other as they should. %s", program_fault);
}

/* The first link of the section's text that the text part does not spell out, or NULL. */
static const char *
missing_link(const struct look *look, int i, const char *bare)
{
	const char *missing = NULL;

	EACH_PART(look->proof, part) {
		cmark_iter *walk;

		if (part->kind != PART_BODY || part->item != i)
			continue;
		walk = cmark_iter_new(part->tree);
		while (missing == NULL && cmark_iter_next(walk) != CMARK_EVENT_DONE) {
			cmark_node *node = cmark_iter_get_node(walk);

			if (cmark_node_get_type(node) == CMARK_NODE_LINK &&
			    text_starts(cmark_node_get_url(node), "https://") &&
			    !bare_holds(bare, cmark_node_get_url(node)))
				missing = cmark_node_get_url(node);
		}
		cmark_iter_free(walk);
	}
	return missing;
}

/* D-18: what the HTML part says, the text part says too. */
static void
look_at_text_item(struct look *look, int i, const char *bare)
{
	const struct draft_item *item = &look->proof->draft->items[i];
	const char *missing = NULL;

	if (!bare_holds(bare, look->proof->titles[i]))
		missing = look->proof->titles[i];
	else if (plan_item_is(look->proof->plan, i, TOPIC_SIGNPOSTING) && !bare_holds(bare, item->link))
		missing = item->link;
	else
		missing = missing_link(look, i, bare);
	if (missing == NULL || look->said_text || is_said_already(look->proof, "E-08", item->title_line, item->title_line))
		return;
	look->said_text = true;
	findings_add(look->proof->findings, FINDING_ERROR, item->title_line, 0, "D-18", missing, "",
	    "The plain-text part of section '%s' does not hold '%s'. %s", item_title(look->proof, i), missing,
	    program_fault);
}

/* whose it is, and that we do not endorse it. */
static void
look_at_mark(struct look *look, int i, const char *bare_text, const char *bare_html)
{
	const struct draft_item *item = &look->proof->draft->items[i];

	if (!plan_item_is(look->proof->plan, i, TOPIC_SIGNPOSTING) || look->said_mark)
		return;
	if (bare_holds(bare_text, item->from) && bare_holds(bare_html, item->from) &&
	    bare_holds(bare_text, "endorse") && bare_holds(bare_html, "endorse"))
		return;
	look->said_mark = true;
	findings_add(look->proof->findings, FINDING_ERROR, item->title_line, 0, "A-22", item->title, "",
	    "Section '%s' would go out without the note that the forum does not endorse it. %s",
	    item_title(look->proof, i), program_fault);
}

/* One word alone may be anybody's, as "Contact" is in every footer; the draft was judged for those. */
static bool
holds_any(const struct known_names *names, const struct ground *ground)
{
	for (int n = 0; n < names->count; n++) {
		if (!names->list[n].is_single && ground_has(ground, &names->list[n], false))
			return true;
	}
	return false;
}

static void
look_for_leaks_in(struct look *look, const char *text)
{
	const struct plan *plan = look->proof->plan;
	struct ground ground = ground_of(text);

	for (int i = 0; i < plan->item_count && !look->said_leak; i++) {
		if ((look->bits >> i & 1) != 0 || !plan_item_is(plan, i, TOPIC_SIGNPOSTING) ||
		    !holds_any(&look->names[i], &ground))
			continue;
		look->said_leak = true;
		findings_add(look->proof->findings, FINDING_ERROR, look->proof->draft->items[i].title_line, 0, "A-21",
		    look->proof->titles[i], "",
		    "People who do not get the signposting section '%s' would still see words of it.",
		    item_title(look->proof, i));
	}
	ground_free(&ground);
}

/* nothing of a section in a version that does not have it. */
static void
look_for_leaks(struct look *look, const struct rendering *version)
{
	char *words = html_words(version->html);
	const char *texts[] = { version->subject, version->preheader, version->text, version->html, words };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (texts[i] != NULL)
			look_for_leaks_in(look, texts[i]);
	}
	free(words);
}

static char *
fill(const struct look *look, const char *marked, const char *name)
{
	const struct forum *forum = look->proof->forum;
	struct letter_fields fields = { .name = name, .everyone = forum->everyone != NULL ? forum->everyone : "",
		.to = "reader@example.org", .from_domain = forum->domain != NULL ? forum->domain : "example.org",
		.message_id = "proofread", .stop_address = "unsubscribe+0123456789abcdef0123456789abcdef@example.org",
		.stop_url = "", .date = look->proof->now };

	return rendering_fill(marked, &fields);
}

static void
look_at_filled(struct look *look, const struct rendering *version, const char *name)
{
	char *html = fill(look, version->html, name), *text = fill(look, version->text, name);
	char *words = html_words(html);
	char *bare_text = bare_letters(text), *bare_html = bare_letters(words);

	look_at_size(look, html);
	look_at_headings(look, html);
	for (int i = 0; i < look->proof->plan->item_count; i++) {
		if ((look->bits >> i & 1) == 0)
			continue;
		look_at_text_item(look, i, bare_text);
		look_at_mark(look, i, bare_text, bare_html);
	}
	free(bare_html);
	free(bare_text);
	free(words);
	free(text);
	free(html);
}

/* The longest version as a message: what could only be refused on the day is refused now, such as signs in the subject
 * that no header can carry. */
static void
look_at_message(struct look *look, const struct variant_order *order)
{
	struct reason why = { REASON_NONE, "" };
	struct variant *variant;

	if (look->proof->findings->errors > 0 || look->bits != look->proof->plan->all_bits)
		return;
	variant = variant_render(order, "proofread", &why);
	if (variant == NULL)
		findings_add(look->proof->findings, FINDING_ERROR, 0, 0, "D-33", "", "", "%s", why.text);
	variant_free(&variant);
}

static void
look_at_version(struct look *look, uint32_t bits)
{
	struct proof *proof = look->proof;
	struct variant_order order = { .forum = proof->forum, .draft = proof->draft, .identity = proof->plan->identity,
		.kind = proof->plan->kind, .bits = bits, .pictures_by_name = true };
	struct rendering version = { .subject = NULL };
	struct reason why = { REASON_NONE, "" };
	char longest[MEMBER_NAME_LIMIT + 1];

	look->bits = bits;
	if (!variant_draw(&order, &version, &why)) {
		if (!look->said_refused)
			findings_add(proof->findings, FINDING_ERROR, 0, 0, "D-33", "", "", "%s", why.text);
		look->said_refused = true;
		return;
	}
	memset(longest, 'W', MEMBER_NAME_LIMIT);
	longest[MEMBER_NAME_LIMIT] = '\0';
	look_at_filled(look, &version, longest);
	look_at_filled(look, &version, "");
	look_for_leaks(look, &version);
	look_at_message(look, &order);
	rendering_free(&version);
}

/* The bits of each topic: sections of one topic come and go together. */
static int
topic_bits(const struct plan *plan, uint32_t *bits)
{
	const struct topic *topics[ITEMS_LIMIT];
	int count = 0;

	for (int i = 0; i < plan->item_count; i++) {
		int n = 0;

		while (n < count && topics[n] != plan->items[i].topic)
			n++;
		if (n == count) {
			topics[count] = plan->items[i].topic;
			bits[count++] = 0;
		}
		bits[n] |= UINT32_C(1) << i;
	}
	return count;
}

/* Every set of topics but the empty one, which gets no mail; with too many of them: all, each one
 * alone, and all but each one. */
static void
look_at_versions(struct look *look)
{
	uint32_t bits[ITEMS_LIMIT], all = look->proof->plan->all_bits;
	int topics = topic_bits(look->proof->plan, bits);

	if (topics < 31 && (1 << topics) <= VERSIONS_LIMIT) {
		for (int set = (1 << topics) - 1; set > 0; set--) {
			uint32_t shown = 0;

			for (int n = 0; n < topics; n++)
				shown |= (set >> n & 1) != 0 ? bits[n] : 0;
			look_at_version(look, shown);
		}
		return;
	}
	look_at_version(look, all);
	for (int n = 0; n < topics; n++) {
		look_at_version(look, bits[n]);
		look_at_version(look, all & ~bits[n]);
	}
}

/* True if there is enough to draw: who it is from, and each section with its topic and its words. */
static bool
is_drawable(const struct proof *proof)
{
	const struct plan *plan = proof->plan;

	if (plan->identity == NULL || plan->kind == 0 || plan->item_count == 0 ||
	    proof->draft->head.subject == NULL)
		return false;
	for (int i = 0; i < plan->item_count; i++) {
		const struct draft_item *item = &proof->draft->items[i];

		if (plan->items[i].topic == NULL || item->title == NULL || *item->title == '\0')
			return false;
		if (plan_item_is(plan, i, TOPIC_SIGNPOSTING) &&
		    (item->from == NULL || item->link == NULL || gap_is_in(item->from) || gap_is_in(item->link)))
			return false;
	}
	return true;
}

void
proofread_rendered(struct proof *proof)
{
	struct look look = { .proof = proof };

	if (!is_drawable(proof))
		return;
	for (int i = 0; i < proof->plan->item_count; i++) {
		if (plan_item_is(proof->plan, i, TOPIC_SIGNPOSTING))
			names_of_item(proof, i, &look.names[i]);
	}
	for (int i = 0; i < proof->findings->count; i++)
		look.said_leak = look.said_leak || strcmp(proof->findings->list[i].rule, "A-21") == 0;
	look_at_versions(&look);
}
