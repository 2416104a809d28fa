/*
 * Challenges: see challenge.h.
 */
#include "mail/challenge.h"

#include <string.h>
#include <strings.h>

#include "mail/phrases.h"
#include "mail/plain.h"
#include "mail/request_text.h"

static bool
names_program(const char *value)
{
	static const char *const programs[] = { ".tmda@", "tmda/", "boxtrapper", "mailinblack", "active spam killer", NULL };

	for (const char *const *program = programs; *program != NULL; program++)
		if (strcasestr(value, *program) != NULL)
			return true;
	return false;
}

bool
challenge_is_marked(const struct incoming *incoming)
{
	static const char *const names[] = { "x-boxbe-notice", "x-spamarrest-noauth", "x-spamarrest-speedcode",
		"x-askversion", "x-bluebottle-request",
		"x-boxtrapper", "x-choicemail-registration-request", "x-challenge-response", "x-mailinblack",
		"x-uolmail-challenge", NULL };
	static const char *const senders[] = { "boxbe", "spamarrest", "spam arrest", "bluebottle.com", "mailinblack",
		"vanquish.com", "qurb.com", "0spam", "uol antispam", "antispam uol", "spamlion", "digiportal", "knowspam",
		NULL };
	static const char *const fields[] = { "x-delivery-agent", "content-type", "message-id", NULL };
	char value[FIELD_VALUE];

	for (const char *const *name = names; *name != NULL; name++)
		if (incoming_has(incoming, *name))
			return true;
	if (phrases_found(incoming->from, senders))
		return true;
	for (const char *const *field = fields; *field != NULL; field++)
		if (incoming_field(incoming, *field, value, sizeof value) && names_program(value))
			return true;
	return false;
}

bool
challenge_is_said(const struct incoming *incoming)
{
	static const char *const subjects[] = { "your email requires verification", "requires verification",
		"please confirm your message", "confirm your email to", "please confirm your email to",
		"verify your message", "verification required", "message verification", "sender verification",
		"action required to deliver", "your message to ~ requires", "confirm sender", "anti-spam confirmation",
		"verify you are human", "verify that you are human", "demande d'authentification",
		"confirmation necessaire", NULL };
	static const char *const words[] = { "your message is being held", "message is being held until",
		"has been held until", "to have your message delivered", "to have your mail delivered",
		"in order for your message to be delivered", "prove that you are", "prove you are human",
		"prove that you're", "you are a human", "you are not a spammer", "are a real person",
		"confirm that you are a", "challenge-response", "challenge/response", "anti-spam system ~ requires",
		"permission-based", "my spam filter requires", "requires verification", "uses ~ to block spam",
		"uses an anti-spam", "verify that you are", "verify your identity ~ deliver", "click ~ link ~ deliver",
		"follow this link to deliver", "reply to this message without", "just reply to this",
		"hit reply and send", "one-time confirmation", "one time confirmation", "add you to my ~ approved",
		"approved senders list", "list of allowed senders", "list of approved senders",
		"add your ~ address to ~ list", "authentifier", "cliquez ~ lien ~ message soit",
		"um ihre nachricht zuzustellen", "bestatigen sie ~ absender", "confirme ~ mensagem seja entregue",
		NULL };
	/* With a page to go to, these are enough. */
	static const char *const plain[] = { "confirm that you are a person", "confirm you are a person",
		"confirm that you are human", "confirm you are human", "you are not a robot", "you're not a robot",
		"n'etes pas un robot", "kein roboter", "non sei un robot", "essere una persona", "no eres un robot",
		"no es un robot", "nao e um robo", "nie jestes robotem", "geen robot", "om uw bericht af te leveren",
		"vastgehouden tot u", "送信者確認", "送信者の確認", "are you a real person", "use spam arrest",
		"list of allowed senders", "not on the list of approved", "not on my list of approved", "not in my list of approved",
		"to complete the verification", "from receiving junk mail", "to send me mail you must", "to send me email you must", "not been delivered yet ~ confirm",
		"not yet been delivered ~ confirm", "so i'll receive your email", "so that i receive your email",
		"recopiez les caracteres", "votre message est en attente", "this will only be asked once", NULL };
	/* A person who was asked so by some page. */
	static const char *const tells[] = { "i tried", "i've tried", "it keeps", "keeps asking", "asks me", "asking me", "it says", "i get", NULL };
	const char *text = incoming->text.bytes != NULL ? incoming->text.bytes : "";
	bool subject = phrases_found(incoming->subject, subjects);
	char flat[3000], own[REQUEST_TEXT];

	if (subject && incoming->null_sender)
		return true;
	if (subject || incoming->null_sender) {
		plain_flat(text, incoming->text.length, flat, sizeof flat);
		if (phrases_found(flat, words))
			return true;
	}
	if (strstr(text, "http") == NULL)
		return false;
	request_text_own(incoming, own);	/* people quote challenges */
	return strstr(own, "http") != NULL && phrases_found(own, plain) && !phrases_found(own, tells);
}
