/*
 * what somebody did not agree to get must not reach them by another road.  The name, the
 * organisation and the site of a signposting section stand nowhere that people without it can see.
 */
#include "core/proofread_part.h"

#include <glib.h>

#include "base/text.h"
#include "render/draft_file.h"

enum { NAME_SHORTEST = 3 };

static bool
is_word_at(const char *text, const char *start, size_t length)
{
	gunichar after = g_utf8_get_char(start + length);

	if (g_unichar_isalnum(after))
		return false;
	return start == text || !g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(start)));
}

static int
count_words(const char *text, const char *name)
{
	size_t length = strlen(name);
	int count = 0;

	for (const char *at = strstr(text, name); at != NULL; at = strstr(at + length, name)) {
		if (is_word_at(text, at, length))
			count++;
	}
	return count;
}

/* Runs of spaces and line ends become one space, so that a wrapped name is still the name. */
static char *
squeeze(char *text)
{
	char *to = text;

	for (const char *from = text; *from != '\0'; from++) {
		if (strchr(" \t\n\r", *from) == NULL)
			*to++ = *from;
		else if (to > text && to[-1] != ' ')
			*to++ = ' ';
	}
	*to = '\0';
	return text_trim(text);
}

char *
name_ground(const char *text)
{
	char *folded = text_fold(text), *ground = memory_text(folded == NULL ? "" : squeeze(folded));

	free(folded);
	return ground;
}

int
ground_count(const char *ground, const char *name)
{
	char *wanted = name_ground(name);
	int count = strlen(wanted) < NAME_SHORTEST ? 0 : count_words(ground, wanted);

	free(wanted);
	return count;
}

bool
name_occurs(const char *text, const char *name, bool lenient)
{
	char *ground = name_ground(text), *wanted = name_ground(name);
	int count = ground_count(ground, name);

	if (count > 0 && lenient && strchr(wanted, ' ') == NULL && strcmp(wanted, name) != 0)
		count -= count_words(text, wanted);
	free(wanted);
	free(ground);
	return count > 0;
}

const char *
host_bare(const char *host)
{
	return text_starts_folded(host, "www.") ? host + 4 : host;
}

/* True if somebody may see this part without seeing section i. */
static bool
is_seen_without(const struct proof *proof, const struct part *part, int i)
{
	const struct plan *plan = proof->plan;

	if (part->item >= 0)
		return plan->items[part->item].topic != plan->items[i].topic;
	for (int n = 0; n < plan->item_count; n++) {
		if (plan->items[n].topic != plan->items[i].topic)
			return true;
	}
	return false;
}

/* The words in the file, in whatever case they stand there. */
static struct place
leak_place(const struct part *part, const char *name)
{
	const char *found = strcasestr(part->source, name);
	struct place place = { part->line, 0 };

	if (found == NULL)
		return place;
	if (part->tree != NULL)
		return source_place(part->source, part->line, (size_t)(found - part->source));
	return passage_place(part->passages, (size_t)(found - part->source));
}

static bool
part_has(const struct part *part, const char *name)
{
	bool lenient = part->kind == PART_BODY || part->kind == PART_GREETING;

	if (name_occurs(part->source, name, lenient))
		return true;
	EACH_PASSAGE(part, passage) {
		if (name_occurs(passage->text, name, lenient))
			return true;
	}
	return false;
}

static void
judge_name(struct proof *proof, int i, const char *what, const char *name)
{
	if (name == NULL || *name == '\0')
		return;
	EACH_PART(proof, part) {
		struct place place;

		if (!is_seen_without(proof, part, i) || !part_has(part, name))
			continue;
		place = leak_place(part, name);
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "A-21", name,
		    arena_format(proof->arena, "leave out: %s", name),
		    "%s holds %s of the signposting section '%s'. People who did not agree to signposting see it "
		    "too. Leave out these words: %s", part->name, what, item_title(proof, i), name);
	}
}

void
proofread_leaks(struct proof *proof)
{
	for (int i = 0; i < proof->plan->item_count; i++) {
		if (!plan_item_is(proof->plan, i, TOPIC_SIGNPOSTING))
			continue;
		judge_name(proof, i, "the heading", proof->titles[i]);
		judge_name(proof, i, "the organisation", proof->draft->items[i].from);
		judge_name(proof, i, "the site", host_bare(proof->plan->items[i].link_host));
	}
}
