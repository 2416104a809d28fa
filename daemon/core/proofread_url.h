/*
 * Web addresses as officers paste them: their parts, whose host it is, and what is unsafe (C-63).
 */
#ifndef CORE_PROOFREAD_URL_H
#define CORE_PROOFREAD_URL_H

#include <stdbool.h>

#include "core/proofread_part.h"

/* Texts live in the proof's arena and are never NULL.  The host is in small letters, A-label form,
 * without a dot at its end. */
struct url {
	bool readable;		/* false: no program would know where it leads */
	const char *scheme;	/* small letters; "" = none */
	const char *host;	/* "" = none */
	const char *mailbox;	/* of a mailto: address, or "sam@example.org"; "" = it is none */
	bool has_user;		/* "https://bank.example@evil.example" */
};

void url_read(struct proof *proof, const char *text, struct url *url);

/* True for the host itself and every host below it; "www." in front of parent does not count. */
bool host_is_under(const char *host, const char *parent);

/* The forum's website, its privacy notice, its one-click address. */
bool host_is_own(const struct forum *forum, const char *host);

/* The registered campaign body or petition site this host belongs to, or NULL. */
const char *host_closed(const struct forum *forum, const char *host);

/* Adds what is wrong with an address as a target: errors for what may not be linked to, a warning for a
 * host name of mixed scripts.  `what` begins the sentence: "The link 'Apply now'". */
void url_judge(struct proof *proof, const struct url *url, const char *text, struct place place,
    const char *what);

/* The octets of a quotation mark that stands here, straight or curly; 0 = none does. */
size_t url_quote_length(const char *at);

/* Adds that a link leads to an e-mail address that is not the forum's, with what to write in place of the quote. */
void mailbox_refuse(struct proof *proof, struct place place, const char *what, const char *quote, const char *fix);

/* True for an address of the forum itself: only those are linked to. */
bool mailbox_is_own(const struct forum *forum, const char *mailbox);

/* The address that was meant, whole, without quotation marks and with https:, if url_judge finds nothing wrong with it; else "".
 * Whatever is proposed gets pasted. */
const char *url_meant(struct proof *proof, const char *text);

#endif
