/*
 * the names a signposting section goes by, and finding them in a text.  Headings and
 * organisations are compared by their letters and digits alone, whole and as people shorten them;
 * sites keep their dots.
 */
#include "core/proofread_part.h"

#include <glib.h>

#include "base/text.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

enum { NAME_SHORTEST = 3, WORD_SHORTEST = 6 };

static const char *const heading_words[] = { "petition", "campaign", "survey", NULL };
static const char *const company_words[] = { "ltd", "limited", "cic", "charity", "uk", "trust", NULL };

/* Words that carry no name of their own in any mailing of a parent carer forum. */
static const char *const particles[] = { "a", "about", "an", "and", "at", "by", "for", "from", "in", "of", "on", "our",
	"the", "their", "this", "to", "with", "your", NULL };
static const char *const everyday[] = { "autism", "autistic", "campaign", "carer", "carers", "child", "children",
	"council", "disabilities", "disability", "disabled", "education", "families", "family", "funding", "health",
	"needs", "parent", "parents", "people", "petition", "school", "schools", "send", "services", "support", "survey",
	"transport", "young", NULL };

/* Two labels under which names are given out, and sites that many bodies share. */
static const char *const second_levels[] = { "org.uk", "co.uk", "gov.uk", "ac.uk", "me.uk", "nhs.uk", NULL };
static const char *const shared_sites[] = { "sch.uk", "service.gov.uk", "parliament.uk", "google.com", "facebook.com",
	"wordpress.com", "blogspot.com", "wixsite.com", "weebly.com", "squarespace.com", "sharepoint.com", "office.com",
	"microsoft.com", NULL };

const char *
host_bare(const char *host)
{
	return text_starts_folded(host, "www.") ? host + 4 : host;
}

/* " keep the bus ": letters and digits, everything between them as one space, one at each end.
 * Marks and hidden signs part no words. */
static char *
words_only(const char *text)
{
	char *words = memory_new(strlen(text) + 3), *to = words;

	*to++ = ' ';
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		size_t length = (size_t)(g_utf8_next_char(at) - at);

		if (g_unichar_isalnum(sign)) {
			memcpy(to, at, length);
			to += length;
		} else if (!g_unichar_ismark(sign) && g_unichar_type(sign) != G_UNICODE_FORMAT && to[-1] != ' ') {
			*to++ = ' ';
		}
	}
	if (to[-1] != ' ')
		*to++ = ' ';
	*to = '\0';
	return words;
}

struct ground
ground_of(const char *text)
{
	struct ground ground = { .folded = text_fold(text) };
	bool readable = ground.folded != NULL;

	if (!readable)
		ground.folded = memory_text("");
	ground.words = words_only(ground.folded);
	ground.written = words_only(readable ? text : "");
	return ground;
}

void
ground_free(struct ground *ground)
{
	free(ground->folded);
	free(ground->words);
	free(ground->written);
	*ground = (struct ground){ NULL };
}

/* Both begin and end with a space, which two neighbours share. */
static int
count_words(const char *words, const char *wanted)
{
	size_t step = strlen(wanted) - 1;
	int count = 0;

	for (const char *at = strstr(words, wanted); at != NULL; at = strstr(at + step, wanted))
		count++;
	return count;
}

static bool
is_host_at(const char *text, const char *start, size_t length)
{
	if (g_unichar_isalnum(g_utf8_get_char(start + length)))
		return false;
	return start == text || !g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(start)));
}

bool
ground_has_host(const struct ground *ground, const char *host)
{
	size_t length = strlen(host);

	if (length < NAME_SHORTEST)
		return false;
	for (const char *at = strstr(ground->folded, host); at != NULL; at = strstr(at + length, host)) {
		if (is_host_at(ground->folded, at, length))
			return true;
	}
	return false;
}

bool
ground_has(const struct ground *ground, const struct known_name *name, bool lenient)
{
	int count;

	if (name->is_host)
		return ground_has_host(ground, name->wanted);
	count = count_words(ground->words, name->wanted);
	if (count > 0 && lenient && name->is_common_small)
		count -= count_words(ground->written, name->wanted);
	return count > 0;
}

/* A shortened name is looked for only if it still is one: two words that are not both everyday ones, or
 * one long word. */
static bool
still_names(const struct known_name *name)
{
	int words = 0, own = 0;
	size_t length;

	if (name->is_single && g_utf8_strlen(name->wanted, -1) < WORD_SHORTEST + 2)
		return false;
	for (const char *at = name->wanted + 1; *at != '\0'; at += length + 1) {
		length = strcspn(at, " ");
		words += !text_is_among(at, length, particles);
		own += !text_is_among(at, length, particles) && !text_is_among(at, length, everyday);
	}
	return own > 0 && (words > 1 || name->is_single);
}

/* What stands in the forum's own names and addresses stands in every mail it sends. */
static bool
is_forums_own(const struct forum *forum, const struct known_name *name)
{
	const char *own[] = { forum->name, forum->short_name, forum->website, forum->privacy_notice, forum->base_url,
		forum->domain, forum->contact, forum->postal_address };
	bool found = false;

	for (size_t i = 0; i < sizeof own / sizeof *own && !found; i++) {
		struct ground ground = ground_of(own[i] == NULL ? "" : own[i]);

		found = ground_has(&ground, name, false);
		ground_free(&ground);
	}
	return found;
}

static void
add_name(struct proof *proof, struct known_names *names, const char *what, const char *text, bool shortened)
{
	struct known_name *name = &names->list[names->count];
	struct ground ground = ground_of(text);

	*name = (struct known_name){ .what = what, .text = text, .wanted = arena_text(proof->arena, ground.words) };
	name->is_single = strlen(name->wanted) < 3 || strchr(name->wanted + 1, ' ') == strrchr(name->wanted, ' ');
	name->is_common_small = name->is_single && (shortened || strcmp(ground.words, ground.written) != 0);
	ground_free(&ground);
	if (strlen(name->wanted) < NAME_SHORTEST + 2)
		return;
	for (int i = 0; i < names->count; i++) {
		if (strcmp(names->list[i].wanted, name->wanted) == 0)
			return;
	}
	if (!shortened || (still_names(name) && !is_forums_own(proof->forum, name)))
		names->count += names->count < NAMES_LIMIT - 1;
}

/* The text behind its first word and what follows that, or NULL if the word is not in the list. */
static const char *
behind_word(const char *text, const char *const *list)
{
	size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

	if (!text_is_among(text, length, list) || g_unichar_isalnum(g_utf8_get_char(text + length)))
		return NULL;
	text += length;
	while (*text != '\0' && !g_unichar_isalnum(g_utf8_get_char(text)))
		text = g_utf8_next_char(text);
	return text;
}

/* Behind the next ":", " - " or dash with blanks around it; NULL if there is none. */
static const char *
behind_mark(const char *text)
{
	static const char *const marks[] = { ":", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 " };
	const char *first = NULL;

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *found = strstr(text, marks[i]);

		if (found != NULL && (first == NULL || found + strlen(marks[i]) < first))
			first = found + strlen(marks[i]);
	}
	return first == NULL ? NULL : first + strspn(first, " ");
}

static void
add_heading(struct proof *proof, struct known_names *names, const char *title)
{
	static const char what[] = "the heading";
	const char *shorter = behind_word(title, heading_words);

	add_name(proof, names, what, title, false);
	if (shorter != NULL)
		add_name(proof, names, what, shorter, true);
	for (int i = 0; i < 3 && (title = behind_mark(title)) != NULL; i++)
		add_name(proof, names, what, title, true);
}

/* Cuts "(Herts)" out; without a closing bracket, up to the end. */
static const char *
without_brackets(struct proof *proof, const char *text)
{
	char *kept = arena_text(proof->arena, text), *open;

	while ((open = strpbrk(kept, "([")) != NULL) {
		char *close = strpbrk(open, ")]");
		const char *rest = close == NULL ? "" : close + 1;

		memmove(open, rest, strlen(rest) + 1);
	}
	return text_trim(kept);
}

/* Without the last word and the signs around it, if it is one a company's name ends with; else NULL. */
static const char *
without_company_word(struct proof *proof, const char *text)
{
	char *kept = arena_text(proof->arena, text), *end = kept + strlen(kept), *start;

	while (end > kept && strchr(" .,", end[-1]) != NULL)
		end--;
	for (start = end; start > kept && strchr(" .,", start[-1]) == NULL;)
		start--;
	if (start == kept || !text_is_among(start, (size_t)(end - start), company_words))
		return NULL;
	*start = '\0';
	return text_trim(kept);
}

static void
add_organisation(struct proof *proof, struct known_names *names, const char *from)
{
	static const char what[] = "the organisation";
	static const char *const article[] = { "the", NULL };
	const char *shorter = without_brackets(proof, from), *behind = behind_word(shorter, article);

	add_name(proof, names, what, from, false);
	add_name(proof, names, what, shorter, true);
	if (behind != NULL)
		add_name(proof, names, what, shorter = behind, true);
	while ((shorter = without_company_word(proof, shorter)) != NULL)
		add_name(proof, names, what, shorter, true);
}

/* "example.org.uk" of "act.example.org.uk"; NULL if the host is no longer than that. */
static const char *
registered_name(const char *host)
{
	const char *at = host + strlen(host);
	int wanted = 2;

	for (const char *const *level = second_levels; *level != NULL; level++)
		wanted += host_is_under(host, *level);
	while (at > host && wanted > 0) {
		at--;
		wanted -= *at == '.';
	}
	return at > host ? at + 1 : NULL;
}

static void
add_host(struct proof *proof, struct known_names *names, const char *host, bool shortened)
{
	struct known_name *name = &names->list[names->count];

	*name = (struct known_name){ .what = "the site", .text = host, .wanted = host, .is_host = true,
		.is_single = strchr(host, '.') == NULL };
	if (shortened && (text_is_among(host, strlen(host), shared_sites) || host_closed(proof->forum, host) != NULL ||
	    is_forums_own(proof->forum, name)))
		return;
	names->count += names->count < NAMES_LIMIT - 1;
}

void
names_of_item(struct proof *proof, int item, struct known_names *names)
{
	const char *from = proof->draft->items[item].from;
	const char *host = host_bare(proof->plan->items[item].link_host), *registered = registered_name(host);

	names->count = 0;
	add_heading(proof, names, proof->titles[item]);
	if (from != NULL)
		add_organisation(proof, names, from);
	if (*host != '\0')
		add_host(proof, names, host, false);
	if (registered != NULL)
		add_host(proof, names, registered, true);
}
