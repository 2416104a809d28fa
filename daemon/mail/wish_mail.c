/*
 * The mail that a wish stands in: see wish_mail.h.
 */
#include "mail/wish_mail.h"

#include <string.h>

#include "base/text.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish_words.h"

bool
wish_names_topic(const char *text)
{
	struct sentence sentence;
	int end;

	sentence_read(&sentence, wish_grammar(), text, "");
	return sentence_find(&sentence, WISH_TOPIC, 0, &end) >= 0;
}

bool
wish_mail_is_about_place(const struct wish_mail *mail)
{
	if (phrases_found(mail->own, request_bookings))
		return true;
	return phrases_found(mail->incoming->subject, request_places) &&
	    (mail->words <= WISH_COMMAND_WORDS || phrases_found(mail->own, request_absences));
}

bool
wish_mail_names_our_list(const struct wish_mail *mail)
{
	static const char *const tried[] = { "me unsubscribe", "tried to unsubscribe", "tried unsubscribing", "trying to unsubscribe", "unsubscribe link", "unsubscribe button",
		"clicked unsubscribe", "click unsubscribe", "pressed unsubscribe", "press unsubscribe", NULL };
	static const char *const lists[] = { "your list", "your mailing list", "the mailing list", "this mailing list" };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const char *found = strstr(mail->own, lists[i]);

		if (found != NULL && !text_starts(found + strlen(lists[i]), " for"))
			return true;
	}
	return phrases_found(mail->own, tried);
}
