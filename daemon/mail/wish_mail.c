/*
 * The mail that a wish stands in: see wish_mail.h.
 */
#include "mail/wish_mail.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish_offer.h"
#include "mail/wish_words.h"

enum { NAME_LETTERS = 3, LOCAL_LETTERS = 6 };

/* The name that a From gives before its address, as plain text; its length. */
static size_t
name_in(const char **from)
{
	size_t length;

	*from += strspn(*from, "\"' ");
	length = strcspn(*from, "\"<");
	while (length > 0 && (*from)[length - 1] == ' ')
		length--;
	return length;
}

/* Where in "please remove Zoe Moss" the name stands, or NULL. */
static const char *
find_name(const char *own, const char *name, size_t length)
{
	static const char *const verbs[] = { "please remove ", "please unsubscribe ", "please take ", "please delete ",
		"kindly remove ", "you remove ", "you take ", "you unsubscribe ", "you delete " };

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		for (const char *at = own; (at = strstr(at, verbs[i])) != NULL;) {
			at += strlen(verbs[i]);
			if (strncmp(at, name, length) == 0 && strchr(" .,!", at[length]) != NULL)
				return at;
		}
	return NULL;
}

/* "Northvale News" in an answer to "Northvale News: coffee morning": what the letter that it answers is called, up to the word that says what it is; its
 * length, 0 = nothing. */
static size_t
newsletter_in(const char **subject)
{
	static const char *const kinds[] = { " news", " newsletter", " bulletin", " update", " updates", " digest", " round-up", NULL };
	size_t marks = 0;

	for (int i = 0; request_reply_marks[i] != NULL; i++)
		while (text_starts(*subject, request_reply_marks[i])) {
			*subject += strlen(request_reply_marks[i]);
			*subject += strspn(*subject, " ");
			marks++;
		}
	for (const char *const *kind = kinds; marks > 0 && *kind != NULL; kind++) {
		const char *found = strstr(*subject, *kind);
		size_t length = found != NULL ? (size_t)(found - *subject) + strlen(*kind) : 0;

		if (length > 0 && strchr(" :-,|(", (*subject)[length]) != NULL && strcspn(*subject, ":,|(-") >= length)
			return length;
	}
	return 0;
}

/* "Unsubscribe me from Northvale News": from all of it, if that is what they answer. */
static void
call_it_newsletter(const struct incoming *incoming, char text[REQUEST_TEXT])
{
	static const char ours[] = "your newsletter";
	const char *name = incoming->subject;
	size_t length = newsletter_in(&name);
	char own[REQUEST_TEXT];

	for (const char *at = text; length > 0 && (at = strchr(at, ' ')) != NULL;) {
		at++;
		if (strncmp(at, name, length) != 0 || strchr(" .,!\n", at[length]) == NULL)
			continue;
		text_copy(own, sizeof own, text);
		snprintf(text + (at - text), REQUEST_TEXT - (size_t)(at - text), "%s%s", ours, own + (at - text) + length);
		return;
	}
}

struct wish_mail
wish_mail_read(const struct incoming *incoming, const char *sender, const char *own, char text[REQUEST_TEXT])
{
	const char *name = incoming->from, *found = NULL;
	size_t length = name_in(&name), local = strcspn(sender, "@");

	text_copy(text, REQUEST_TEXT, own);
	if (sender[0] != '\0' && length >= NAME_LETTERS)
		found = find_name(own, name, length);
	if (found == NULL && local >= LOCAL_LETTERS && strcspn(sender, ".") < local) {
		found = find_name(own, sender, local);	/* "zoe.moss" */
		length = local;
	}
	if (found != NULL)
		snprintf(text + (found - own), REQUEST_TEXT - (size_t)(found - own), "%s%s", sender, found + length);
	call_it_newsletter(incoming, text);
	return (struct wish_mail){ incoming, text, clause_words(text) };
}

bool
wish_names_topic(const char *text)
{
	struct sentence sentence;
	int end;

	sentence_read(&sentence, wish_grammar(), text, "");
	return sentence_find(&sentence, WISH_TOPIC, 0, &end) >= 0;
}

bool
wish_mail_offers(const struct wish_mail *mail)
{
	char clause[REQUEST_TEXT];

	if (phrases_found(mail->own, request_offers))
		return true;
	for (const char *at = mail->own; *at != '\0';) {
		at = clause_next(at, clause);
		if (wish_is_offer(clause, at))
			return true;
	}
	return false;
}

bool
wish_mail_is_about_place(const struct wish_mail *mail)
{
	if (phrases_found(mail->own, request_bookings))
		return true;
	return phrases_found(mail->incoming->subject, request_places) &&
	    (mail->words <= WISH_COMMAND_WORDS || phrases_found(mail->own, request_absences));
}

/* Takes the last word off if it is one of these. */
static bool
drop_last(char *text, const char *const *words)
{
	size_t length = strlen(text), begin;

	while (length > 0 && text[length - 1] == ' ')
		text[--length] = '\0';
	for (begin = length; begin > 0 && text[begin - 1] != ' ';)
		begin--;
	for (; *words != NULL; words++)
		if (length > begin && strcmp(text + begin, *words) == 0) {
			text[begin] = '\0';
			return true;
		}
	return false;
}

/* What stands before "never joined" in its sentence names the writer, or nobody; but not in "Mrs Hale says she". */
static bool
is_said_of_writer(char *before)
{
	static const char *const small[] = { "have", "had", "got", "do", "did", "am", "definitely", "certainly", "just", "actually",
		"honestly", "really", "also", "ever", "still", "even", "personally", "both", "myself", "all", "simply", "absolutely",
		"literally", "obviously", "would", NULL };
	static const char *const writers[] = { "i", "i've", "i'm", "i'd", "we", "we've", "we're", "we'd", "me", "us", NULL };
	static const char *const joins[] = { "and", "but", "as", "because", "since", "so", NULL };

	while (drop_last(before, small))
		;
	if (before[0] == '\0' || strchr(",:-(", before[strlen(before) - 1]) != NULL || drop_last(before, writers))
		return true;
	return drop_last(before, joins) && (before[0] == '\0' || phrases_found(before, request_writers));
}

bool
wish_mail_is_of_stranger(const struct wish_mail *mail)
{
	char clause[REQUEST_TEXT], before[REQUEST_TEXT];

	if (phrases_found(mail->own, request_strangers))
		return true;
	for (const char *at = mail->own, *said; *at != '\0';) {
		at = clause_next(at, clause);
		said = phrases_next_at(clause, clause, request_strangers_say);
		if (said == NULL)
			continue;
		text_copy(before, (size_t)(said - clause) + 1, clause);
		if (is_said_of_writer(before))
			return true;
	}
	return false;
}

/* "Unsubscribe" as what somebody has done, or tried. */
static const char *const tried[] = { "me unsubscribe", "tried to unsubscribe", "tried unsubscribing", "find how to unsubscribe",
	"see how to unsubscribe", "trying to unsubscribe", "unsubscribe link", "unsubscribe button", "clicked unsubscribe",
	"click unsubscribe", "pressed unsubscribe", "press unsubscribe", NULL };

bool
wish_mail_names_our_list(const struct wish_mail *mail)
{
	static const char *const lists[] = { "your list", "your mailing list", "the mailing list", "this mailing list" };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const char *found = strstr(mail->own, lists[i]);

		if (found != NULL && !text_starts(found + strlen(lists[i]), " for"))
			return true;
	}
	return phrases_found(mail->own, tried);
}

bool
wish_mail_is_of_failed(const struct wish_mail *mail)
{
	static const char *const still[] = { "still getting", "still receiving", "every month", "every week", "every time", "keep coming",
		"keep getting", "still coming", "still get", "still come", "do it your end", "do it at your end", "do it by hand",
		"do it for me", "do this for me", "do that for me", "sort it for me", "do it manually", "got another",
		"another this morning", "another one today", NULL };

	return mail->words <= WISH_SHORT_WORDS && phrases_found(mail->own, tried) && phrases_found(mail->own, still);
}
