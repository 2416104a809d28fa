/*
 * A report: what one mail that came in claims to be.
 * Of fixed size and without pointers, so that it can cross a socket as it is.  Nothing in it is proven:
 * whoever reads mails has no keys, so it says what the mail is if its token is right, and what it is if not.
 */
#ifndef RECORDS_REPORT_H
#define RECORDS_REPORT_H

#include <stdbool.h>
#include <stdint.h>

/* What a mail is; the words of `signpost classify`. */
enum mail_class {
	MAIL_HUMAN,		/* a person wrote it, or we cannot tell: kept for people */
	MAIL_HARD,		/* a bounce: there is no such person or place */
	MAIL_SOFT,		/* a bounce for any other reason */
	MAIL_DELAYED,		/* not delivered yet; no bounce */
	MAIL_AUTOREPLY,		/* out of office and the like: no effect */
	MAIL_COMPLAINT,		/* RFC 5965: somebody pressed "this is spam" */
	MAIL_UNSUBSCRIBE,	/* a request to stop, by token or in clear words */
	MAIL_CHALLENGE,		/* asks to prove that we are people: never answered by machine */
	MAIL_OTHER,		/* a machine's: receipts, reports, lists */
	MAIL_CLASSES
};

/* Why a letter came back; effect and order are those of the policy in core/. */
enum bounce_reason {
	BOUNCE_NONE,
	BOUNCE_UNKNOWN_USER,	/* hard */
	BOUNCE_UNKNOWN_DOMAIN,	/* hard */
	BOUNCE_DISABLED,	/* hard */
	BOUNCE_FULL,
	BOUNCE_SIZE,		/* our letter's fault */
	BOUNCE_POLICY,		/* spam, authentication, block lists, content: never the member's */
	BOUNCE_RELAY,		/* our side: relaying, sender refused, rate, TLS */
	BOUNCE_NETWORK,		/* network, expired, loop, a local system in trouble */
	BOUNCE_OTHER,
	BOUNCE_REASONS
};

/* What a feedback report is about (RFC 5965 7.3 and its registry). */
enum feedback {
	FEEDBACK_NONE,		/* no feedback report */
	FEEDBACK_ABUSE,		/* "this is spam"; fraud and virus count the same */
	FEEDBACK_OPT_OUT,	/* asks to be taken off */
	FEEDBACK_NOT_SPAM,	/* takes an earlier complaint back: no act of the member's */
	FEEDBACK_AUTHENTICATION,/* our signatures failed: for the operator */
	FEEDBACK_OTHER,
	FEEDBACKS
};

/* What a person or a machine asks for in the new text of a mail. */
enum mail_request {
	REQUEST_NONE,
	REQUEST_STOP,		/* clear words; `topic_words` says of what, "" = no more was said */
	REQUEST_STOP_PERHAPS,	/* smells like it (B-24): hold, and a person decides */
	REQUEST_JOIN,
	REQUEST_JOIN_AND_MORE,	/* came to the join address, and says more than that: a person reads it too */
	REQUEST_CONFIRM,	/* an answer to the letter about joining and choosing; `topic_words` is what they wrote */
	REQUEST_PREFERENCES,	/* wants to see or change what they get */
	REQUEST_DATA,		/* data protection (B-45): to a person, with a clock */
	REQUEST_DATA_STOP,	/* and in clear words to stop */
	REQUEST_DATA_PERHAPS,	/* and perhaps to stop (B-24) */
	REQUEST_BOOK,		/* would like to come to what our letter told of */
	REQUEST_ATTENDANCE,	/* a calendar program answers an invitation: `attendance` */
	REQUESTS
};

/* What a calendar program answers (RFC 5545 3.2.12). */
enum attendance { ATTENDANCE_NONE, ATTENDANCE_ACCEPTED, ATTENDANCE_DECLINED, ATTENDANCE_TENTATIVE, ATTENDANCES };

/* Where a token was seen: says for what purpose it must be right. */
enum token_place {
	TOKEN_NOWHERE,
	TOKEN_AT_BOUNCES,	/* in a bounce address: the mail came to it, or a returned letter was sent from it */
	TOKEN_AT_STOP,		/* in a stop address that the mail came to */
	TOKEN_IN_LETTER,	/* in the stop address of a letter that came back or is complained of */
	TOKEN_AT_CONFIRM,	/* in a join address */
	TOKEN_PLACES
};

enum { REPORT_RECIPIENTS = 8, REPORT_ADDRESS = 255, REPORT_TOKEN = 33, REPORT_UID = 128,
	REPORT_WORDS = 512 };

struct report {
	/* what it is */
	enum mail_class with_token;	/* if the token below is right */
	enum mail_class without_token;	/* if there is none or it is wrong */
	enum bounce_reason reason;
	enum feedback feedback;
	char status[12];		/* "5.1.1" or "" */
	bool reached;			/* it also says that the letter was delivered or passed on, to the same or another reader */
	enum mail_request request;
	char topic_words[REPORT_WORDS];	/* folded words that name a topic, or "everything"; "" = none */
	bool question;			/* beside a wish to stop they ask or tell something, or a form that may be a person's: one reads it */
	bool silence;			/* somebody else may read what we write back, and must not */
	bool breach;			/* what is theirs has reached somebody else (B-48) */
	bool gone;			/* an automatic reply that says that nobody reads there any more */
	enum attendance attendance;
	char event_uid[REPORT_UID];	/* of the event it is about, "" = none */
	char attendee[REPORT_ADDRESS];	/* who it says will come or not, "" = nobody */

	/* whom it is about and who sent it */
	enum token_place token_place;
	char token[REPORT_TOKEN];	/* as seen, "" = none */
	char quoted[REPORT_TOKEN];	/* of a stop address in its text, "" = none: says whose letter it may be about, and no more */
	char from[REPORT_ADDRESS];	/* address of the From, "" = none or several */
	char return_path[REPORT_ADDRESS];	/* "" = <> or not known */
	bool from_proven;		/* a trusted Authentication-Results says DMARC pass for it (E-02) */
	bool from_denied;		/* one says DMARC fail: as far as can be known somebody else wrote it (E-04) */
	bool automatic;			/* never answered (C-39): Auto-Submitted, list, bulk, null sender, our own */
	char message_id[REPORT_ADDRESS];	/* of the mail, for In-Reply-To */
	char about[REPORT_ADDRESS];	/* Message-ID of the letter that came back, was complained of or answered */
	bool set_aside;			/* could not be parsed: no more is known than what its head says, if that (C-41) */

	/* whom it says it is about; last, so that no more of it need be sent than there is */
	uint32_t recipient_count;
	char recipients[REPORT_RECIPIENTS][REPORT_ADDRESS];
};

#endif
