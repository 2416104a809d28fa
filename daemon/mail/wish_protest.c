/*
 * A protest: see wish_protest.h.
 *
 * A sentence of somebody's is told by the kinds of words it has: what it calls the letters, and that they are ours.
 */
#include "mail/wish_protest.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish_weigh.h"

enum {
	ALONE_WORDS = 5,	/* "I never consented." */
	USELESS_WORDS = 8	/* between letters and what is said of them */
};

static bool
has(const char *clause, const char *const *phrases)
{
	size_t ignored;

	return phrases_whole_at(clause, phrases, &ignored) != NULL;
}

/* Names us, or points at what we send. */
static bool
points_at_us(const char *clause)
{
	static const char *const pointers[] = { "you", "your", "you're", "this is", "this spam", "this email", "this mail",
		"this newsletter", "these", "sie", "ihr", "ihre", "ihren", "ihnen", "euch", "eure", "euren", "diese", "dieser", "diesen",
		"das ist", NULL };

	return has(clause, pointers);
}

static bool
names_letters(const char *clause)
{
	static const char *const letters[] = { "email", "emails", "emailing", "mail", "mails", "mailing", "newsletter",
	"newsletters", "bulletin", "bulletins",
		"updates", "messages", "marketing", "pecr", "contact me", "contact us", "contacting me", "these", "write to me", "werbung",
		"post",
		"nachrichten", NULL };

	return has(clause, letters);
}

/* How it comes: what a newsletter lacks is said of what is in it. */
static bool
names_mail(const char *clause)
{
	static const char *const mail[] = { "email", "emails", "emailing", "mail", "mails", "mailing", "messages", "contact me", "contact us",
		"contacting me", "write to me", NULL };

	return has(clause, mail);
}

/* "Spam!", and no more. */
static bool
is_one_word(const char *clause)
{
	static const char *const word[] = { "spam", NULL };

	clause = clause_without_politeness(clause);
	return clause_word_at(clause, word) != NULL && clause[strlen("spam") + strspn(clause + strlen("spam"), " !.")] == '\0';
}

/* "I have marked it as spam"; but a letter that a filter has marked is none of their doing. */
static bool
calls_it_spam(const char *clause)
{
	static const char *const ours[] = { "you are ~ spam", "you're ~ spam", "you are ~ spamming", "you're ~ spamming",
		"you ~ spamming me", "you ~ spamming us", "you keep spamming", "you spamming", "you spammed", "you spammers",
		"you are ~ spammers", "you're ~ spammers", "your spam", "your spamming", "your ~ spam emails", "your emails ~ spam",
		"your email is ~ spam", "your mails ~ spam", "your mail is ~ spam", "your messages ~ spam", "your mailings ~ spam",
		"your newsletter ~ spam", "your newsletters ~ spam", "these emails ~ spam", "these mails ~ spam", "these messages ~ spam",
		"these are ~ spam", "this is ~ spam", "this email is ~ spam", "this mail is ~ spam", "this newsletter is ~ spam",
		"this spam", "spam from you", "spam you send", "spam you keep", "spamming me", "spamming us", "consider this spam",
		"consider these spam", "call this spam", "this is ~ junk mail", "your junk mail", "junk mail from you", "sie spammen",
		"ihr spammt", "sie ~ zuspammen", "mich zuspammen", "mich zuzuspammen", "zugespammt", "spammen mich", "spammt mich",
		"ihr seid ~ spammer", "sie sind ~ spammer", "ihre mails ~ spam", "ihre emails ~ spam", "ihre mail ist ~ spam",
		"ihr newsletter ist ~ spam", "diese mails ~ spam", "diese emails ~ spam", "das ist ~ spam", "dies ist ~ spam",
		"schicken ist ~ spam", "spam von ihnen", "spam-mails von ihnen", "ihr spam", "ihren spam", "euren spam",
		"unerlaubte werbung", "unerwunschte werbung", "unverlangte werbung", "c'est du spam", "ceci est du spam", "esto es spam",
		"questo e spam", "isto e spam", "dit is spam", "to jest spam", NULL };
	static const char *const as_spam[] = { "as spam", "as junk", "als spam", NULL };
	static const char *const done[] = { "i marked", "i have marked", "i've marked", "i am marking", "i'm marking", "we marked",
		"we have marked", "we've marked", "i have now marked", "i've now marked", "i reported", "i have reported", "i've reported",
		"i am reporting", "i'm reporting", "we have reported", "i regard", "i consider", "i treat", "reporting you", "report you",
		"reported you", "ich habe", "hab ich", "wir haben", "ich betrachte", "ich sehe", "melde sie", NULL };
	static const char *const begins[] = { "marked", "marking", "reported", "reporting", "als spam", NULL };

	if (has(clause, as_spam))
		return has(clause, done) || phrases_start(clause, begins);
	return is_one_word(clause) || has(clause, ours);
}

/* Tells us that they object, complain, or have shut us out. */
static bool
takes_steps(const char *clause)
{
	static const char *const steps[] = { "breach of pecr", "breaching pecr", "under pecr", "breach pecr", "blocked and reported",
		"reported and blocked",
		"i have blocked you", "i've blocked you", "i blocked you", "i am blocking you", "i'm blocking you", "you are blocked",
		"you're blocked", "you have been blocked", "i have blocked your", "i've blocked your", "i blocked your",
		"i'm blocking your", "we have blocked your", "you are harassing", "you're harassing", "report you ~ ico",
		"reporting you ~ ico", "reported you ~ ico",
		"report this ~ ico", "reporting this ~ ico", "reported this ~ ico", "report these ~ ico", "reporting these ~ ico",
		"complain to the ico about you", "complain to the ico about your", "complain to the ico about these",
		"complaining to the ico about you", "complaining to the ico about your", "habe sie blockiert", "sie sind blockiert",
		"melde sie ~ datenschutzbehorde", "sie ~ datenschutzbehorde melden", NULL };
	static const char *const by_mail[] = { "how dare you", "you ~ no right to", "bombarded by you", "you are bombarding", "you're bombarding", NULL };
	static const char *const complains[] = { "complaint", "complain", "complaining", "beschwerde", "beschweren", "beschwere", NULL };
	static const char *const about[] = { "your emails", "your email", "your mailings",
		"your marketing", "these emails", "these mails", "the emails you", "emails from you", "ihre mails", "ihre emails",
		"ihren newsletter", "diese mails", "diese emails", NULL };
	static const char *const unsolicited[] = { "unsolicited", "unwanted", "unerwunschte", "unerwunschten", "unverlangte",
		"unverlangten", "unverlangter", "unaufgeforderte", "unaufgeforderten", NULL };

	if (has(clause, steps) || (has(clause, by_mail) && names_mail(clause)) || (has(clause, complains) && has(clause, about)))
		return true;
	return has(clause, unsolicited) && names_letters(clause) && (points_at_us(clause) || has(clause, complains));
}

static bool
denies_consent(const char *clause)
{
	static const char *const consents[] = { "never gave ~ consent", "never gave ~ permission", "not give ~ consent",
		"not give ~ permission", "not given ~ consent", "not given ~ permission", "never given ~ consent",
		"never given ~ permission", "never consented", "not consented", "without my consent", "without my permission",
		"without our consent", "no consent", "not have my consent", "not have my permission", "not have our consent", "not have our permission", "never had my consent",
		"never had my permission", "never agreed to", "nie eingewilligt", "nicht eingewilligt", "nie zugestimmt",
		"nicht zugestimmt", "keine einwilligung", "keine zustimmung", "nie eine einwilligung", "ohne einwilligung",
		"ohne meine einwilligung", "ohne meine zustimmung", "ohne meine erlaubnis", "nie erlaubt", "einverstandnis ~ nie",
		"nie ~ einverstandnis", NULL };
	static const char *const forms[] = { "form", "forms", NULL };

	return has(clause, consents) && (names_letters(clause) || clause_words(clause) <= ALONE_WORDS) && !has(clause, forms) &&
	    !phrases_found(clause, request_places) && !phrases_found(clause, request_places_abroad);
}

/* "These emails are no use to me",
	"what you send does not concern us"; what stands in one may be of no use, and they want it all the same. */
static bool
finds_it_useless(const char *clause)
{
	static const char *const useless[] = { "no use", "of no use", "no good to", "useless", "not useful", "not relevant",
	"no longer relevant",
		"irrelevant", "waste of", "not apply to", "applies to", "apply to", "no longer apply", "not concern", "not for me",
		"not for us",
		"no interest", "of no interest", "not interest me", "not interest us", "nothing to do with me",
		"nothing to do with us", NULL };
	static const char *const letters[] = { "emails", "mails", "newsletter", "newsletters", "bulletin", "bulletins",
	"messages", "mailings", "updates",
		"these are", "what you send", "nothing you send", NULL };
	static const char *const unwanted[] = { "no use for your emails", "no use for these", "no use for your newsletter",
	"no use for the newsletter",
		"no interest in your", "none of this applies", "none of these apply", "none of it applies to", NULL };
	static const char *const agree[] = { "applies to", "apply to", NULL }, *const none[] = { "none of", "nothing", "not",
	"no longer", NULL };
	static const char *const parts[] = { "in your", "in the", "in this", "in these", "from the", "if", NULL };
	char before[REQUEST_TEXT];
	size_t length;
	const char *found = phrases_whole_at(clause, useless, &length);

	if (has(clause, parts) || phrases_found(clause, request_places))
		return false;
	if (has(clause, unwanted))
		return true;
	if (found == NULL || (phrases_start(found, agree) && !has(clause, none)))
		return false;
	text_copy(before, (size_t)(found - clause) + 1, clause);
	return has(before, letters) && clause_words(before) <= USELESS_WORDS;
}

/* "I'm done with these newsletters"; of these cuts it is no wish, nor is it of spam. */
static bool
is_weary(const char *clause)
{
	static const char *const weary[] = { "done with", "fed up with", "fed up of", "sick of", "tired of", "bored of", "bored with",
		"through with", "weary of", "not sure i need", "not sure i want", "not sure we need", "not sure we want",
		"not think i need",
		"not think i want",
		"not think we need", "not think we want", "had my fill of", NULL };
	static const char *const another[] = { "from the", "from my", "from our", "draft", NULL }, *const your[] = { "your", NULL };
	char of[REQUEST_TEXT];
	size_t length;
	const char *found = phrases_whole_at(clause, weary, &length);

	if (found == NULL)
		return false;
	text_copy(of, strcspn(found + length, ",;") + 1, found + length);
	return names_letters(of) && wish_names_ours(of) && (!has(of, another) || has(of, your));
}

/* "I opted out in spring yet your newsletter still comes." */
static bool
says_it_failed(const char *clause)
{
	static const char *const done[] = { "opted out", "unsubscribed", "asked to be removed", "asked to be taken off",
	"asked to come off",
		"asked you to stop", "told you to stop", "asked you to remove", "asked you to take", "said stop", "said no",
		"left your list",
		"came off your list", NULL };
	static const char *const goes_on[] = { "still", "keep", "keeps", "again", "another", "continue", "continues", "carry on",
	"yet", NULL };

	return has(clause, done) && has(clause, goes_on) && names_letters(clause) && points_at_us(clause);
}

/* Spam in general, or what became of a letter: "im Spam" is read as "I'm spam". */
static bool
speaks_of_others(const char *clause)
{
	static const char *const words[] = { "if this is", "if it is", "if it's", "whether", "not spam", "no spam", "isn't spam", "in spam",
		"in my spam", "my spam", "to spam", "into spam", "from spam", "to junk", "in junk", "my junk", "of junk", "jemand",
		"jemandem", "folder", "filter", "filters", "pretend", "pretends", "pretending", "your name", "warn", "thought", "says",
		"said", "fake", "scam", "phishing", "hacked", "hacker", "outlook", "gmail", "hotmail", "yahoo", "automatically",
		"not think", "not mean to", "by mistake", "accident", "accidentally", "facebook", "whatsapp", "group", "calls", "photo",
		"photos",
		"like spam", "i'm spam", "in den spam", "ordner", "spamordner", "spam-ordner", "gelandet", "kein spam", "nicht spam",
		"versehentlich", "aus versehen", "falschlich", "foto", "fotos", "schule", NULL };

	return has(clause, words) || phrases_found(clause, request_others);
}

/* "Why are you spamming me?" is no question. */
static bool
asks(const char *clause)
{
	static const char *const blames[] = { "you spamming", "you keep spamming", "you still spamming", "how dare you", NULL };

	return strchr(clause, '?') != NULL && !has(clause, blames);
}

/* One of these is in each of them; most sentences have none, and need no closer look. */
static bool
may_protest(const char *clause)
{
	static const char *const stems[] = { "spam", "spamm", "zuspam", "zuzuspam", "zugespam", "junk", "werbung", "pecr", "block", "ico",
		"datenschutz", "harass", "bombard", "dare", "right", "complain", "beschwer", "unsolicited", "unwanted", "unerwunscht",
		"unverlangt", "unaufgefordert", "unerlaubt", "consent", "permission", "agreed", "eingewilligt", "zugestimmt",
		"einwilligung",
		"zustimmung", "erlaub", "einverstandnis",
		"use", "useless", "good", "useful", "relevant", "irrelevant", "waste", "apply", "not for", "interest", "nothing", "none",
		"done", "fed up", "sick", "tired", "bored", "through", "fill", "weary", "sure", "think", "need", "concern",
		"opted", "unsubscribed", "asked", "told", "said", "left", "came off", NULL };

	return phrases_found(clause, stems);
}

bool
wish_is_protest(const char *clause)
{
	return may_protest(clause) && !asks(clause) && !speaks_of_others(clause) &&
	    (calls_it_spam(clause) || takes_steps(clause) || denies_consent(clause) || finds_it_useless(clause) ||
	    is_weary(clause) || says_it_failed(clause));
}
