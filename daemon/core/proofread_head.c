/*
 * The top of the file: kind, identity and audience, from words to values.  draft_read has looked at
 * the subject.
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "records/words.h"
#include "render/draft_file.h"
#include "render/front_matter.h"

static void
judge_kind(struct proof *proof)
{
	static const char *const words[] = { "newsletter", "event-notice", "survey", "signposting", "notice",
		"service", NULL };
	const char *word = proof->draft->head.kind;
	const char *nearest;

	proof->plan->kind = word == NULL ? KIND_NEWSLETTER : (enum mailing_kind)mailing_kind_from_word(word);
	if (proof->plan->kind != 0 && proof->plan->kind != KIND_REMINDER)
		return;
	nearest = word_meant(word, words);
	findings_add(proof->findings, FINDING_ERROR, proof->draft->head.kind_line, 0, "A-10", word,
	    nearest == NULL ? "" : arena_format(proof->arena, "kind: %s", nearest),
	    "There is no kind '%s'. The kinds are newsletter, event-notice, survey, signposting, notice and "
	    "service.", word);
}

/* The names of the identities, for a suggestion and for the sentence. */
static const char **
identity_names(struct proof *proof)
{
	const char **names = arena_take(proof->arena,
	    ((size_t)proof->forum->identity_count + 1) * sizeof *names);

	for (int i = 0; i < proof->forum->identity_count; i++)
		names[i] = proof->forum->identities[i].name;
	return names;
}

static const char *
names_joined(struct proof *proof, const char **names)
{
	const char *joined = names[0];

	for (int i = 1; names[i] != NULL; i++)
		joined = arena_format(proof->arena, "%s, %s", joined, names[i]);
	return joined;
}

/* nobody speaks as the forum but the identities of the configuration. */
static void
judge_identity(struct proof *proof)
{
	const struct forum *forum = proof->forum;
	const char *word = proof->draft->head.identity;
	const char **names = identity_names(proof);
	const char *nearest;

	for (int i = 0; i < forum->identity_count; i++) {
		if (word == NULL || text_same(word, forum->identities[i].name)) {
			proof->plan->identity = &forum->identities[i];
			return;
		}
	}
	if (word == NULL) {
		findings_add(proof->findings, FINDING_ERROR, 0, 0, "A-27", "", "",
		    "The configuration names no sender (identities). Ask your operator.");
		return;
	}
	nearest = word_meant(word, names);
	findings_add(proof->findings, FINDING_ERROR, proof->draft->head.identity_line, 0, "A-27", word,
	    nearest == NULL ? "" : arena_format(proof->arena, "identity: %s", nearest),
	    "There is no sender called '%s'. Yours are: %s.", word,
	    names[0] == NULL ? "none" : names_joined(proof, names));
}

/* The words of an audience.  A-06: mail to parents does not reach somebody we know only from work,
 * nor the other way round; directors, staff and regional contacts may be either. */
static const struct audience_word {
	const char *word;
	unsigned role, capacity;
} audience_words[] = {
	{ "members", ROLE_MEMBER, CAPACITY_PARENT },
	{ "reps", ROLE_REP, CAPACITY_PARENT },
	{ "directors", ROLE_DIRECTOR, CAPACITY_PARENT | CAPACITY_PROFESSIONAL },
	{ "staff", ROLE_STAFF, CAPACITY_PARENT | CAPACITY_PROFESSIONAL },
	{ "partners", ROLE_PARTNER_CONTACT, CAPACITY_PROFESSIONAL },
	{ "statutory", ROLE_STATUTORY_CONTACT, CAPACITY_PROFESSIONAL },
	{ "regional", ROLE_REGIONAL_CONTACT, CAPACITY_PARENT | CAPACITY_PROFESSIONAL },
};

enum { AUDIENCE_WORDS = sizeof audience_words / sizeof *audience_words };

static const struct audience_word *
audience_word_find(const char *word)
{
	int role = member_role_from_word(word);

	for (int i = 0; i < AUDIENCE_WORDS; i++) {
		if (text_same(word, audience_words[i].word) || (int)audience_words[i].role == role)
			return &audience_words[i];
	}
	return NULL;
}

#define AUDIENCES "members, reps, directors, staff, partners, statutory or regional, several with 'and' between them; or 'got 41' for " \
	"those who got mailing 41"

/* at: where the word stands in the officer's words, the rest of which stay.  Who is meant is never guessed: a fix is pasted, and
 * the letter gone. */
static void
unknown_audience(struct proof *proof, const char *words, size_t at, const char *word)
{
	const char *names[AUDIENCE_WORDS + 1] = { NULL };
	const char *meant;

	for (int i = 0; i < AUDIENCE_WORDS; i++)
		names[i] = audience_words[i].word;
	meant = word_meant(word, names);
	findings_add(proof->findings, FINDING_ERROR, proof->draft->head.audience_line, 0, "A-06", word,
	    meant == NULL ? "" : arena_format(proof->arena, "%s: %.*s%s%s", audience_word(proof), (int)at, words, meant,
	    words + at + strlen(word)), "There is no audience '%s'. Use " AUDIENCES ".", word);
}

/* "those who got 21" can only mean one thing; with any other word in it, such as "not", it is no longer sure. */
static int64_t
got_of(struct proof *proof, const char *words)
{
	static const char *const harmless[] = { "got", "received", "those", "them", "who", "that", "all", "people", "everybody", "everyone",
		"the", "a", "mailing", "letter", "newsletter", "number", NULL };
	char *rest = arena_text(proof->arena, words), *word;
	int64_t number = 0;

	while ((word = strsep(&rest, " ,.;#\t")) != NULL) {
		if (number == 0 && text_to_number(word, 1, INT64_MAX, &number))
			continue;
		if (*word != '\0' && !text_is_among(word, strlen(word), harmless))
			return 0;
	}
	return number;
}

/* "got 41": a number, and nothing else before or behind it. */
static void
judge_got(struct proof *proof, const char *words)
{
	char *number = text_trim(arena_text(proof->arena, words + strlen("got")));
	int64_t meant = got_of(proof, words);

	if (text_starts_folded(words, "got ") && text_to_number(number, 1, INT64_MAX, &proof->plan->audience.got))
		return;
	findings_add(proof->findings, FINDING_ERROR, proof->draft->head.audience_line, 0, "A-06", words,
	    meant == 0 ? "" : arena_format(proof->arena, "%s: got %lld", audience_word(proof), (long long)meant),
	    "'%s' is not understood. Use " AUDIENCES ".", words);
}

static bool
has_got(struct proof *proof, const char *words)
{
	char *rest = arena_text(proof->arena, words), *word;

	while ((word = strsep(&rest, " ,;&\t")) != NULL)
		if (text_same(word, "got"))
			return true;
	return false;
}

static void
judge_audience(struct proof *proof)
{
	const char *words = proof->draft->head.audience != NULL ? proof->draft->head.audience : "members";
	struct audience *audience = &proof->plan->audience;
	char *copy = arena_text(proof->arena, words), *rest = copy, *word;

	if (has_got(proof, words)) {
		judge_got(proof, words);
		return;
	}
	while ((word = strsep(&rest, " ,;&\t")) != NULL) {
		const struct audience_word *known;

		if (*word == '\0' || text_same(word, "and"))
			continue;
		known = audience_word_find(word);
		if (known == NULL) {
			unknown_audience(proof, words, (size_t)(word - copy), word);
			continue;
		}
		audience->parents |= (known->capacity & CAPACITY_PARENT) != 0 ? known->role : 0;
		audience->professionals |= (known->capacity & CAPACITY_PROFESSIONAL) != 0 ? known->role : 0;
	}
	if (*words == '\0' || strspn(words, " ,;&\t") == strlen(words))
		unknown_audience(proof, words, 0, "");
}

void
proofread_head(struct proof *proof)
{
	judge_kind(proof);
	judge_identity(proof);
	judge_audience(proof);
}
