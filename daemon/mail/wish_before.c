/*
 * What stands before a wish: see wish_before.h.
 */
#include "mail/wish_before.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish_whom.h"

enum { ORDER_WORDS = 3 };

/* Which of these the text ends in; NULL = none. */
static const char *
end_of(const char *text, const char *const *ends)
{
	while (*ends != NULL && !text_ends(text, *ends))
		ends++;
	return *ends;
}

/* Takes the last of these words off; false if it ends in none of them. */
static bool
shorten(char *text, const char *const *ends)
{
	const char *end = end_of(text, ends);

	if (end != NULL)
		text[strlen(text) - strlen(end) + 1] = '\0';
	return end != NULL;
}

/* "I would never really": what comes behind is not wished. */
static bool
is_denied(char *before, const char *at)
{
	static const char *const between[] = { " ever ", " really ", " actually ", " even ", " want to ", " wish to ",
		" like to ", " asked to ", " ask to ", " asked ", " request ", " requested ", " think i ", " think we ",
		" sure i ", " sure we ", " ready to ", " quite ", " yet ", " feel free to ", " for you to ", " you to ",
		" want ", " wish ", " like ", " ask ", " asking ", " that you ", " you should ", " think ", " let ",
		" let them ", " let me ", " let us ", " for me ", " for us ", " my name ", " for ", " that ", " said ",
		" possible ", " you can ", " should ", " happy for ", " happy ", " the ", NULL };
	static const char *const denials[] = { " not ", " never ", " nor ", " wouldn't ", " haven't ", " hate to ", " hate ",
		" sorry to ", " no need to ", " not need to ", " needn't ", " not have to ", " no reason to ", NULL };
	static const char *const nothing[] = { "not asking", "not saying", "not suggesting", "nothing has",
		"nothing needs", "nothing should", NULL };

	if (phrases_found(before, nothing))
		return true;
	if (text_starts(at, "need to ") && text_ends(before, " no "))
		return true;
	while (shorten(before, between))
		;
	return shorten(before, denials);
}

/* "My son has left and I", "so please": who wishes stands next to the wish.  With the word before: "if I", "do I". */
static const char *
of_last_person(const char *before)
{
	static const char *const persons[] = { " i ", " i'm ", " i'd ", " i'll ", " i've ", " we ", " we're ", " we'd ",
		" we've ", " so " };
	const char *last = before, *found;

	for (size_t i = 0; i < sizeof persons / sizeof *persons; i++)
		for (const char *at = before; (found = strstr(at, persons[i])) != NULL; at = found + 1)
			last = found > last ? found : last;
	while (last > before && last[-1] != ' ')
		last--;
	return last;
}

/* "If it goes to the council, I'll want to be taken off." */
static bool
is_threat(const char *before)
{
	static const char *const futures[] = { " i'll ", " i will ", " we'll ", " we will ", " i shall ", " we shall " };
	const char *condition = strstr(before, " if ");

	for (size_t i = 0; i < sizeof futures / sizeof *futures && condition != NULL; i++)
		if (strstr(condition, futures[i]) != NULL)
			return true;
	return false;
}

bool
wish_has_odd_quotes(const char *clause)
{
	bool odd = false;

	for (; (clause = strchr(clause, '"')) != NULL; clause++)
		odd = !odd;
	return odd;
}

/* "Kindly amend your records and": what comes is asked of us too. */
static bool
goes_on_asking(const char *before)
{
	static const char *const asks[] = { "please ", "kindly ", "can you ", "could you ", "would you ", "will you ",
		NULL };

	return text_ends(before, " and ") && phrases_start(before + strspn(before, " "), asks);
}

/* Nothing but politeness, or a wish without its "I": "would like to". */
static bool
begins_wish(const char *before)
{
	static const char *const begins[] = { "would like ", "would love ", "like ", "want ", "wish ", "wishing ",
		"request ", "need ", "please ", "kindly ", "ask ", "can ", "could ", "do ", "to ", "be so kind ",
		"stop, ", "make ", "feel free to ", "happy for you to ", "more than happy for you to ",
		"time for you to ", "time to ", "requesting ", "asking ", "this is ", "my request ",
		"it's time to ", "you can ", "you may ", "you might as well ", "go ahead and ", "really ", "honestly ",
		NULL };
	static const char *const openings[] = { "writing to", "emailing to", "quick one to", "note to", "line to",
		"mail to", "just to ask", "possible for", "possible to", "great to", "good to", "nice to", "lovely to",
		"message to", NULL };
	bool goes_on = goes_on_asking(before) || phrases_found(before, openings);

	before = clause_without_politeness(before + strspn(before, " "));
	return *before == '\0' || phrases_start(before, begins) || goes_on;
}

/* "Nine asked to be removed", "our MP has no interest in the campaign": who, if not the writer? */
static bool
names_no_writer(const char *before)
{
	return !begins_wish(before) && !phrases_found(before, request_writers);
}

/* "I want my son to be removed": what stands before "to be" is who. */
static bool
names_another(const char *before)
{
	static const char *const asks[] = { "can", "could", NULL };
	static const char *const wishes[] = { " like ", " love ", " want ", " wish ", " wishing ", " ask ", " asked ",
		" asking ", " request ", " requested ", " need ", " prefer ", " me ", " us ", " name ", " names ",
		" address ", " email ", " details ", " both ", " please ", " ready ", " happy ", " writing ",
		" grateful ", " demand ", " requesting ", " good ", " great ", " nice ", " lovely ", " possible ",
		NULL };

	/* "Could the chairs": it asks, but of what? */
	return end_of(before, wishes) == NULL && (!begins_wish(before) || phrases_start(clause_without_politeness(before), asks));
}

/* "The therapists do not contact us": tells of something, and asks for nothing. */
static bool
is_statement(const char *before)
{
	static const char *const asks[] = { " please ", " kindly ", " so ", " and ", " but ", " just ", " again ",
		" then ", " therefore ", " or ", " - ", ", ", ": ", NULL };

	return end_of(before, asks) == NULL && !begins_wish(before);
}

/* "I'll ask you to", "next year I will want you to". */
static bool
asks_later(const char *before)
{
	static const char *const asks[] = { "i'll ask you to ", "i'll want you to ", "i'll need you to ",
		"i'll ask that ", "i will ask you to ", "i will want you to ", "i will need you to ",
		"we'll ask you to ", "we'll want you to ", "we will ask you to ", "we will want you to ", NULL };

	return end_of(before, asks) != NULL;
}

/* "I toyed with asking you to": it was thought of, and no more. */
static bool
is_only_thought(const char *before)
{
	static const char *const between[] = { " ask ", " asking ", " to ", " you ", " getting ", " the idea of ", " the thought of ",
		" whether ", " about ", " with ", " that ", " i should ", " we should ", NULL };
	static const char *const thoughts[] = { " thought of ", " thought about ", " thought hard ", " thought long and hard ", " toyed ", " toying ", " wondered ", " considered ",
		" contemplated ", " contemplating ", " debated ", " debating ", " close ", " point of ", " verge of ", " brink of ", " used to think ", " mulled over ", " flirted ",
		" played ", " dreamt of ", " dreamed of ", " talked of ", " talked about ", NULL };
	char words[REQUEST_TEXT + 1];

	text_copy(words, sizeof words, before);
	do {
		if (end_of(words, thoughts) != NULL)
			return true;
	} while (shorten(words, between));
	return false;
}

/* "My sister said I should ask you to": it was her thought. */
static bool
is_anothers_thought(const char *before)
{
	static const char *const between[] = { " to ", " ask ", " you ", NULL };
	static const char *const dues[] = { " i should ", " i ought ", " i must ", " i could ", " we should ", " we ought ", " we must ",
		" we could ", NULL };
	static const char *const that[] = { " that ", NULL };
	static const char *const thinks[] = { " said ", " says ", " thinks ", " thought ", " reckons ", " reckoned ", " suggests ", " suggested ",
		" insists ", " insisted ", " feels ", " felt ", " believes ", " hinted ", NULL };
	char words[REQUEST_TEXT + 1];

	text_copy(words, sizeof words, before);
	while (shorten(words, between))
		;
	if (!shorten(words, dues))
		return false;
	while (shorten(words, that))
		;
	return shorten(words, thinks) && !phrases_found(words, request_writers);
}

/* "Sue says I want to", "someone told me that I am", "who told you that I am?": it was said of the writer, or is asked. */
static bool
is_told_of_writer(const char *before, bool asked)
{
	static const char *const writer[] = { " i ", " i'm ", " we ", " we're ", " i'd ", " we'd ", " i would ", " we would ", NULL };
	static const char *const between[] = { " that ", " here ", " there ", " me ", " us ", NULL }, *const you[] = { " you ", NULL };
	static const char *const tells[] = { " said ", " says ", " say ", " thinks ", " thought ", " reckons ", " reckoned ", " believes ", " believed ",
		" claims ", " claimed ", " tells ", " told ", " writes ", " wrote ", " heard ", " hears ", " insists ", " insisted ", NULL };
	static const char *const hears[] = { " heard ", " true ", " tell you ", " told you ", " know ", " aware ", " correct ", " think ", " notice ",
		" say ", " said ", " read ", NULL };
	char words[REQUEST_TEXT + 1];

	text_copy(words, sizeof words, before);
	if (!shorten(words, writer))
		return false;
	while (shorten(words, between))
		;
	if (asked && end_of(words, hears) != NULL)
		return true;
	shorten(words, you);
	return shorten(words, tells) && !phrases_found(words, request_writers);
}

/* "Nobody may", "only I can": what comes is not done, but said of who may. */
static bool
is_of_who_may(const char *before)
{
	static const char *const mays[] = { " may ", " can ", " could ", " should ", " must ", " shall ", " will ", NULL };
	static const char *const besides[] = { " else ", " but me ", " but i ", " except me ", " apart from me ", " other than me ", NULL };
	static const char *const whos[] = { " nobody ", " no one ", " no-one ", " none of you ", " only i ", " only we ", NULL };
	char words[REQUEST_TEXT + 1];

	text_copy(words, sizeof words, before);
	if (!shorten(words, mays) && !text_ends(words, " only i "))
		return false;
	while (shorten(words, besides))
		;
	return end_of(words, whos) != NULL;
}

/* What stands behind the last word of use: "app on my phone to" in "I use an app on my phone to"; NULL = there is none. */
static const char *
means_in(const char *before)
{
	static const char *const uses[] = { " use ", " uses ", " using ", " used ", " have a ", " have an ", " have the ", " have some ", " have my ",
		" has a ", " has an ", " got a ", " got an ", " got some ", " bought ", " installed ", " set up ", " set a ", " added ", " downloaded ",
		" pay for ", " paid for ", " run ", " running ", " change ", " changed ", " made ", " built ", " wrote ", " created ", " turned on ",
		" switched on ", " put in ", " put on ", " there is a ", " there's a " };
	const char *means = NULL, *found;

	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
		for (const char *at = before; (found = strstr(at, uses[i])) != NULL; at = found + 1)
			if (means == NULL || found + strlen(uses[i]) > means)
				means = found + strlen(uses[i]);
	return means;
}

/* "I use an app to": what comes is what the app is for.  "I am using this form to" tells us. */
static bool
names_means(const char *before, const char *at)
{
	static const char *const stops[] = { "stop", "cease", "halt", "end ", "get rid of", NULL };
	/* What is at hand when somebody writes to us, or no means at all; or the sentence goes on with something else. */
	static const char *const others[] = { ",", "this", "my email", "your email", "an email", "form", "message", "note", "letter", "reply", "request", "notice", "complaint",
		"wish", "right", "rights", "article", "gdpr", "law", "way", "chance", "opportunity", "reason", "reasons", "problem", "problems",
		"trouble", "difficulty", "button", "link", "words", "and", "so", "but", "because", "as", "want", "wants", "like", "need", "decided",
		"asking", "ask", "asked", "try", "trying", "tried", "would", "please", "time", "mind", "you", "i", "we", "i'm", "i'd", NULL };
	const char *means = phrases_start(at, stops) ? means_in(before) : NULL;

	return means != NULL && text_ends(means, " to ") && !phrases_found(means, others);
}

/* "To stop junk e-mail": not what we send. */
static bool
is_of_junk(const char *at)
{
	static const char *const junk[] = { "junk", "spam", "unwanted", "unsolicited", "nuisance", "scam", "phishing", "mass", "bulk",
		"strangers", NULL };
	static const char *const ours[] = { "your", "these", "those", "this", "you", "them", NULL };

	return phrases_found(at, junk) && !phrases_found(at, ours);
}

/* "To stop email reminders, ask at any branch" is rather told to the reader. */
static bool
may_tell_reader(const char *before, const char *at)
{
	const char *behind = strchr(at, ',');

	/* "To stop", "to be removed", "to unfollow and stop". */
	if (strcmp(before, " to ") != 0 && (strcmp(before, " ") != 0 || !text_starts(at, "to ")) &&
	    (!text_starts(before, " to ") || !text_ends(before, " and ")))
		return false;
	return behind != NULL && clause_words(behind) >= ORDER_WORDS && !phrases_found(behind, request_writers) &&
	    !phrases_found(behind, request_writers_own);
}

/* Whether what stands before the rule that begins at this text leaves it open whether it is the writer's wish, and one at all. */
static bool
is_doubtful(const char *before, const char *at, enum wish_rule rule)
{
	static const char *const not_yet[] = { " will ", " must ", " may ", " might ", " would ", " should ", NULL };
	static const char *const hedges[] = { "going to", "about to", "always", "tempted to", "i might", "we might",
		"i may", "we may", "thinking of", "thinking about", "considering", "was thinking", "were thinking",
		"maybe i", "maybe we", "perhaps i", "perhaps we", "sorry i asked", "sorry we asked", "if you like",
		"if it helps", "almost", "nearly", "i see that", "i see i", "before you", "last year i", "last year we",
		"i said i", "i wrote that", "it says", "let me", NULL };
	static const char *const futures[] = { " i'll ", " i will ", " we'll ", " we will ", " i'd better ", NULL };
	static const char *const trials[] = { "trying", "tried", "asking", "wanting", "wanted", NULL };
	static const char *const orders[] = { "do not ", "never ", "no further contact", "no more contact", "you can ",
		"you may ", NULL };
	static const char *const sayings[] = { " said ", " says ", " say ", " thinks ", " asks that ", " said that ",
		" says that ", NULL };
	static const char *const readiness[] = { " was ", " were ", " you are ", " you're ", " are you ", NULL };

	if (end_of(before, sayings) != NULL && !phrases_found(before, request_writers))
		return true;	/* "the school says I should be taken off" */
	if (text_starts(at, "like ") && text_ends(before, " would you "))
		return true;	/* "would you like to unsubscribe?" */
	if (phrases_found(before, hedges) || is_only_thought(before) || is_anothers_thought(before) || may_tell_reader(before, at))
		return true;
	if ((end_of(before, futures) != NULL && !text_starts(at, "not ")) || asks_later(before))
		return true;	/* "I'll stop bothering you" */
	if (phrases_start(at, trials) && names_no_writer(before))
		return true;	/* "Jo has been trying to unsubscribe" */
	if (((text_starts(at, "ready ") || text_starts(at, "happy ")) && end_of(before, readiness) != NULL) || text_ends(before, " only "))
		return true;	/* "I was ready to unsubscribe", "please only take me off if" */
	if (text_starts(at, "object ") && text_ends(before, " used to "))
		return true;
	if (text_starts(at, "be ") && end_of(before, not_yet) != NULL)
		return true;
	if (phrases_start(at, orders) && is_statement(before))
		return true;
	if (text_starts(at, "to be ") && names_another(before))
		return true;
	return ((wish_needs_letters(rule) && !text_starts(at, "no need to ")) || text_starts(at, "to be ") || text_ends(before, " to ")) &&
	    names_no_writer(before);
}

/* "I am not getting any more emails": misses them. */
static bool
misses_letters(const char *before, const char *at)
{
	static const char *const states[] = { " am ", " i'm ", " are ", " we're ", " did ", " have ", NULL };

	return (text_starts(at, "not getting ") || text_starts(at, "not receive ")) && end_of(before, states) != NULL;
}

struct wish_before
wish_before_read(const struct sentence *sentence, enum wish_rule rule, int at)
{
	static const char *const cannot[] = { " cannot ", " can't ", NULL };
	static const char *const us[] = { "you people", NULL };	/* no group that wishes */
	static const char *const will[] = { " will ", NULL };	/* "it says I will be removed" */
	const char *text = sentence->text + sentence->words[at].begin, *near;
	char before[REQUEST_TEXT + 1] = " ";
	struct wish_before found;
	bool told, means;

	text_copy(before + 1, (size_t)sentence->words[at].begin + 1, sentence->text);
	near = of_last_person(before);
	found.nothing = begins_wish(before);
	found.misses = misses_letters(before, text);
	found.others = phrases_found(near, request_others) || phrases_found(near, request_questions) ||
	    (phrases_found(near, request_groups) && !phrases_found(near, us)) || phrases_found(before, request_reports) ||
	    wish_is_for_another(before, text);
	means = names_means(before, text);
	found.doubts = means || is_doubtful(before, text, rule) || is_of_who_may(before) ||
	    is_told_of_writer(before, strchr(text, '?') != NULL);
	/* An apostrophe begins what somebody said behind a colon alone. */
	told = wish_has_odd_quotes(before) || strstr(before, ": '") != NULL || is_threat(before) || shorten(before, cannot) || (rule == WISH_REMOVAL && shorten(before, will));
	found.denied = !found.others && !told && ((means && is_of_junk(text)) || is_denied(before, text));
	found.doubts = found.doubts || told;
	return found;
}
