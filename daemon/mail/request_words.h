/*
 * The words in which people ask to stop, to join or about their data, as data.
 */
#ifndef MAIL_REQUEST_WORDS_H
#define MAIL_REQUEST_WORDS_H

#include "mail/sentence.h"

/* Phrases (mail/phrases.h) in plain text without accents; each list ends with NULL.  These are met in the spelling of
 * mail/request_text.h, and so they are written here; those below that have to do with lines, and the marks of an answer, before it. */
extern const char *const request_commands[];		/* the whole of a short mail, or its first word */
extern const char *const request_commands_perhaps[];	/* which could as well be about a place that somebody booked */
extern const char *const request_noes[];		/* the same of a few words, but in an answer that chooses */
extern const char *const request_command_ends[];	/* what may stand behind one */
extern const char *const request_stops[];		/* wishes to get no more that no table knows */
extern const char *const request_places_abroad[];	/* with a wish in another language: perhaps a place that somebody booked */
extern const char *const request_smells[];		/* words that such a wish has, and other sentences too */
extern const char *const request_not[];			/* says that it is no such wish */
extern const char *const request_doubts[];		/* some of it, or for another reason */
extern const char *const request_offers[];		/* tells the reader how to stop */
extern const char *const request_others[];		/* before it: somebody else's wish */
extern const char *const request_questions[];		/* before it: a question, or a condition */
extern const char *const request_strangers[];		/* in the same mail: the writer is none of our people */
extern const char *const request_strangers_say[];	/* likewise, where the writer says it of themselves */
extern const char *const request_places[];		/* behind it: a place or a thing that is no letter of ours */
extern const char *const request_bookings[];		/* the mail is about a place that somebody booked */
extern const char *const request_bookings_cancelled[];	/* what somebody gives up who does not come */
extern const char *const request_absences[];		/* why somebody does not come */
extern const char *const request_groups[];		/* before it: what anybody may wish */
extern const char *const request_reports[];		/* before it: somebody else said so */
extern const char *const request_askers[];		/* where a sentence begins anew */
extern const char *const request_writers[];		/* words of the writer: "I", "me" */
extern const char *const request_writers_own[];		/* "my" */
extern const char *const request_greetings[];

extern const char *const request_polite[];		/* single words before a command that say nothing */

extern const char *const request_books[];	/* would like to come to an event */
extern const char *const request_books_not[];
extern const char *const request_joins[];
extern const char *const request_preferences[];

/* Questions of data protection (B-45): in fixed words, and by the kinds of words a sentence has. */
extern const char *const request_data[];
extern const char *const request_breaches[];	/* likewise: somebody else has seen what is theirs */
extern const char *const request_data_not[];	/* in the same sentence: somebody else is asked for it, or it is sent to us */
extern const struct rule request_data_rules[];

enum data_rule {
	DATA_ASKS,		/* about data that we hold */
	DATA_WISHES,		/* likewise, but not with request_data_not */
	DATA_OBJECTS,		/* likewise, unless it is to marketing: that is a wish to stop */
	DATA_ERASES,		/* likewise: "delete everything about me", "my account" */
	DATA_GONE,		/* likewise: "take me off your database"; one who wishes to stop asks for that too */
	DATA_GONE_PERHAPS,	/* likewise, unless it is from a list: "delete me" */
	DATA_BREACH		/* what is theirs has reached somebody else */
};

/* Read once, kept for good. */
const struct grammar *request_data_grammar(void);

/* Lines with which an older mail begins, or a foot. */
extern const char *const request_quote_lines[];		/* the line has it: who wrote what is quoted below */
extern const char *const request_older_lines[];		/* the line is that and no more: what is below is not marked */
extern const char *const request_quote_starts[];	/* the line begins so: likewise */
extern const char *const request_quote_marks[];		/* the line begins so: it is quoted */
extern const char *const request_program_feet[];	/* the line begins so, as telephones sign */
extern const char *const request_foot_starts[];		/* the line begins so, as disclaimers do */
extern const char *const request_foot_words[];		/* the line has it, and is not the first */
extern const char *const request_sign_offs[];		/* the whole line */
extern const char *const request_speaks[];		/* the line has it, and is no name or post */

/* The subject of an answer begins so, unless somebody has written one of their own. */
extern const char *const request_reply_marks[];

#endif
