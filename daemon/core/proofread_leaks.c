/*
 * what somebody did not agree to get must not reach them by another road.  The name, the
 * organisation and the site of a signposting section stand nowhere that people without it can see.
 */
#include "core/proofread_part.h"

#include "render/draft_file.h"

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

/* The signposting sections of the mailing, and which of their names the part at hand holds. */
struct leaks {
	struct known_names names[ITEMS_LIMIT];
	bool held[ITEMS_LIMIT][NAMES_LIMIT];
};

static void
search(struct leaks *leaks, const struct part *part, const char *text)
{
	bool lenient = part->kind == PART_BODY || part->kind == PART_GREETING;
	struct ground ground = ground_of(text);

	for (int i = 0; i < ITEMS_LIMIT; i++) {
		for (int n = 0; n < leaks->names[i].count; n++)
			leaks->held[i][n] = leaks->held[i][n] || ground_has(&ground, &leaks->names[i].list[n], lenient);
	}
	ground_free(&ground);
}

static void
say_leak(struct proof *proof, int i, const struct part *part, const struct known_name *name)
{
	struct place place = leak_place(part, name->text);

	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "A-21", name->text,
	    arena_format(proof->arena, "leave out: %s", name->text),
	    "%s holds %s of the signposting section '%s'. People who did not agree to signposting see it "
	    "too. Leave out these words: %s", part->name, name->what, item_title(proof, i), name->text);
}

/* Of each kind of name only the longest one: its shorter forms stand in it. */
static void
say_leaks(struct proof *proof, const struct part *part, const struct leaks *leaks)
{
	for (int i = 0; i < proof->plan->item_count; i++) {
		const char *said = NULL;

		for (int n = 0; n < leaks->names[i].count && is_seen_without(proof, part, i); n++) {
			const struct known_name *name = &leaks->names[i].list[n];

			if (!leaks->held[i][n] || name->what == said)
				continue;
			said = name->what;
			say_leak(proof, i, part, name);
		}
	}
}

void
proofread_leaks(struct proof *proof)
{
	struct leaks *leaks = memory_new(sizeof *leaks);

	for (int i = 0; i < proof->plan->item_count; i++) {
		if (plan_item_is(proof->plan, i, TOPIC_SIGNPOSTING))
			names_of_item(proof, i, &leaks->names[i]);
	}
	EACH_PART(proof, part) {
		memset(leaks->held, 0, sizeof leaks->held);
		search(leaks, part, part->source);
		EACH_PASSAGE(part, passage)
			search(leaks, part, passage->text);
		say_leaks(proof, part, leaks);
	}
	free(leaks);
}
