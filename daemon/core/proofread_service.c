/*
 * Service messages: they reach people who said stop, so they hold nothing that promotes anything (A-12, B-23).
 */
#include "core/proofread_part.h"

#include "core/proofread_phrases.h"
#include "records/member.h"
#include "render/draft_file.h"

static bool
is_for_staff_alone(const struct audience *audience)
{
	return audience->got == 0 && (audience->parents | audience->professionals) == ROLE_STAFF;
}

/* Honest ones to all there are, such as a new privacy notice; somebody says that this is one. */
static void
judge_reach(struct proof *proof)
{
	int line = proof->draft->head.kind_line;

	if (is_for_staff_alone(&proof->plan->audience))
		return;
	findings_add(proof->findings, FINDING_WARNING, line, draft_column(proof->draft, line), "A-12", "service", "",
	    "A service message goes to everybody of its audience, also to those who said stop. It may hold only what they must know about "
	    "their own data or membership, such as a changed privacy notice: no news, no events, nothing to buy or to join in. Anything else "
	    "is a newsletter.");
}

static void
judge_words(struct proof *proof, const struct part *part, const struct passage *passage)
{
	struct phrase_hit hit;
	struct place place;
	const char *words;

	if (!phrase_find(PHRASE_PROMOTES, passage->text, 0, &hit))
		return;
	place = passage_place(passage, hit.start);
	words = quote_of(proof, passage->text, hit.start, hit.length);
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "A-12", words, "",
	    "%s promotes something: '%s'. A service message reaches people who said stop, so it may not. Take it out, or make it a "
	    "newsletter.", part->name, words);
}

void
proofread_service(struct proof *proof)
{
	if (proof->plan->kind != KIND_SERVICE)
		return;
	judge_reach(proof);
	EACH_PART(proof, part)
		EACH_PASSAGE(part, passage)
			judge_words(proof, part, passage);
}
