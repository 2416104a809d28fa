/*
 * The proofreader: asks each judge in turn, the rendered versions last, and lists what they found
 * worst first.  A judge is a file beside this one.
 */
#include "core/proofread.h"

#include "base/clock.h"
#include "core/proofread_part.h"
#include "render/draft_file.h"

void
proofread(const struct forum *forum, const struct draft *draft, struct findings *findings,
    struct plan *plan)
{
	struct proof proof = { .forum = forum, .draft = draft, .findings = findings, .plan = plan,
		.now = clock_now() };

	*plan = (struct plan){ .identity = NULL };
	parts_cut(&proof);
	proofread_head(&proof);
	proofread_send(&proof);
	proofread_repeat(&proof);
	proofread_gaps(&proof);
	proofread_items(&proof);
	proofread_service(&proof);
	proofread_signposts(&proof);
	proofread_leaks(&proof);
	proofread_campaigns(&proof);
	proofread_lists(&proof);
	proofread_markdown(&proof);
	proofread_marks(&proof);
	proofread_links(&proof);
	proofread_images(&proof);
	proofread_characters(&proof);
	proofread_fields(&proof);
	proofread_words(&proof);
	proofread_dates(&proof);
	proofread_rendered(&proof);
	parts_free(&proof);
	findings_sort(findings);
}

bool
proofread_passes(const struct findings *findings, const struct draft *draft)
{
	const char *reason = draft->head.reason;
	bool covered = reason != NULL && reason[strspn(reason, " \t")] != '\0';

	return findings->errors == 0 && (findings->warnings == 0 || covered);
}
