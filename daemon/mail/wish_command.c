/*
 * Commands to stop: see wish_command.h.
 */
#include "mail/wish_command.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"

enum { ALONE_WORDS = 8, FEW_WORDS = 4, SIGNATURE_LINE = 6, NAME = 64, NAME_LETTERS = 3, NAME_WORDS = 2 };

/* How many words of it may be a command: "unsubscribe please, my lad's transport is sorted" says behind the comma why. */
static int
words_of_command(const char *at)
{
	static const char *const unsubscribes[] = { "unsubscribe", NULL };
	/* "Unsubscribe, as we said, should be in bigger letters." */
	static const char *const tells[] = { ", is", ", should", ", but i", ", but we", "said", "says", NULL };
	const char *why = at + strcspn(at, ",");
	char command[REQUEST_TEXT];

	if (clause_word_at(at, unsubscribes) == NULL || strpbrk(why, "?:") != NULL || phrases_found(why, tells) ||
	    phrases_found(why, request_reports) ||
	    (!phrases_found(why, request_writers) && !phrases_found(why, request_writers_own)))
		return clause_words(at);
	text_copy(command, (size_t)(why - at) + 1, at);
	return clause_words(command);
}

bool
wish_is_command(const char *clause, const char *const *commands)
{
	const char *at = clause_without_politeness(clause), *behind;

	if (words_of_command(at) > WISH_COMMAND_WORDS && !text_starts(at, "unsubscribe - "))
		return false;
	for (; *commands != NULL; commands++) {
		size_t length = strlen(*commands);

		if (!text_starts(at, *commands) || strchr(" .,!;?)\"'", at[length]) == NULL)
			continue;	/* strchr also finds the NUL */
		behind = at + length;
		if (clause_picture(behind + strspn(behind, " ")) > 0 || text_starts(behind, " - "))
			return true;
		if (*behind == ',' && !wish_names_subscription(at) && clause_words(clause_without_politeness(behind + 1)) > NAME_WORDS)
			return false;	/* "Stop, you're making me blush!" */
		if (*behind != ' ' || clause_word_at(behind + strspn(behind, " -,"), request_command_ends) != NULL)
			return true;
	}
	return false;
}

bool
wish_ends_in_command(const char *clause, const char *const *commands)
{
	const char *comma = strrchr(clause, ',');

	return comma != NULL && clause_words(clause) <= ALONE_WORDS && wish_is_command(comma + 1, commands);
}

bool
wish_names_subscription(const char *clause)
{
	return strstr(clause, "subscri") != NULL || strstr(clause, " list") != NULL;
}

/* "We have moved, please unsubscribe": at a foot it is offered with an "if", or stands there without a "please". */
static bool
is_plain_wish(const struct wish_mail *mail, const char *clause)
{
	static const char *const asks[] = { "please", "kindly", NULL };

	return wish_names_subscription(clause) && phrases_found(clause, asks) && !wish_mail_offers(mail) &&
	    !phrases_found(mail->own, request_others);
}

/* Thanks and a name may stand there, or that they wish to hear of it. */
static bool
says_nothing_more(const char *rest)
{
	static const char *const confirms[] = { "and please confirm", "please confirm", "confirm", "and confirm", NULL };
	static const char *const tells[] = { "you", "you'll", "you're", "your", NULL };	/* "You'll make me cry." */

	rest += strspn(rest, " \n");
	if (phrases_start(rest, confirms) && clause_words(rest) <= ALONE_WORDS)
		return true;
	rest = clause_without_politeness(rest);
	return clause_words(rest) <= WISH_GREETING_WORDS && !phrases_found(rest, tells) && strchr(rest, '?') == NULL;
}

/* "Dr P Lyle" or "Philippa Lyle BSc", of somebody who writes as "Philippa Lyle"; "Ann Lyle" is another. */
static bool
is_name_of(const char *line, const char *from)
{
	static const char *const titles[] = { "mrs", "miss", "prof", "cllr", "rev", "sir", NULL };
	char word[NAME];
	int found = 0, others = 0;

	for (const char *at = line; *at != '\0'; at += strspn(at, " ,.")) {
		size_t length = strcspn(at, " ,.");

		text_copy(word, length < sizeof word ? length + 1 : sizeof word, at);
		at += length;
		if (length < NAME_LETTERS || phrases_start(word, titles))
			continue;
		if (strstr(from, word) != NULL)
			found++;
		else
			others++;
	}
	return found > 1 || (found == 1 && others == 0);
}

/* The sender's name, and lines of a few words each: a post, a telephone number. */
static bool
is_signature(const struct wish_mail *mail, const char *rest)
{
	char line[REQUEST_TEXT];

	text_copy(line, strcspn(rest, "\n") + 1, rest);
	if (!is_name_of(line, mail->incoming->from) || strpbrk(rest, "?!") != NULL)
		return false;
	while (*rest != '\0') {
		size_t length = strcspn(rest, "\n");

		text_copy(line, length + 1, rest);
		if (clause_words(line) > SIGNATURE_LINE && strchr(line, '|') == NULL)
			return false;
		rest += length + (rest[length] == '\n');
	}
	return true;
}

/* Above what somebody says of themselves, or a few words, a subject is a wish: "Unsubscribe" above "we have moved". */
static bool
may_be_above(const char *rest)
{
	return clause_words(rest) <= WISH_GREETING_WORDS || phrases_found(rest, request_writers) ||
	    phrases_found(rest, request_writers_own);
}

/* "I do not want these cuts.  Stop them!" */
static bool
points_elsewhere(const struct wish_context *context, const char *clause)
{
	static const char *const pointers[] = { "this", "these", "them", NULL };

	return !context->named && phrases_found(clause, pointers) && !wish_names_subscription(clause);
}

/* "I never signed up for this.  Remove." */
static bool
closes_mail(const struct wish_context *context, const char *clause)
{
	const struct wish_mail *mail = &context->mail;

	if (points_elsewhere(context, clause))
		return false;
	if (mail->words > WISH_SHORT_WORDS || strstr(clause, "no more") != NULL || wish_names_topic(mail->own) ||
	    phrases_found(mail->own, request_others) || wish_mail_offers(mail))
		return false;
	return wish_names_subscription(clause) || strstr(clause, "stop") != NULL || !wish_mail_is_about_place(mail);
}

/* "Stop, please, until May", in any language that has such a command: they want it again. */
static bool
is_for_a_time(const char *clause)
{
	static const char *const times[] = { "until", "till", "temporarily", "bis", "vorubergehend", "tot", "tijdelijk", "jusqu", "hasta", "fino", "tills",
		"indtil", NULL };

	return phrases_found(clause, times);
}

enum mail_request
wish_command_judge(const struct wish_context *context, const char *clause, const char *rest)
{
	const struct wish_mail *mail = &context->mail;
	/* "Please stop.  My son is being bullied."  And "unsubscribe" at the foot of something is a link. */
	bool last = says_nothing_more(rest), plain = wish_names_subscription(clause), above = *rest != '\n' || may_be_above(rest);
	bool alone = context->first && ((plain && above) || last || mail->words <= FEW_WORDS || (*rest == '\n' && is_signature(mail, rest + 1)));

	/* "Off please" below "Re: Coffee morning". */
	if (text_starts(clause_without_politeness(clause), "off please") && wish_mail_is_about_place(mail))
		return REQUEST_STOP_PERHAPS;
	if (is_for_a_time(clause))
		return REQUEST_STOP_PERHAPS;
	return alone || (last && closes_mail(context, clause)) || is_plain_wish(mail, clause) || wish_mail_is_of_stranger(mail) ? REQUEST_STOP :
	    REQUEST_STOP_PERHAPS;
}
