/*
 * The words in which people ask to stop, to join or about their data, as data.
 */
#ifndef MAIL_REQUEST_WORDS_H
#define MAIL_REQUEST_WORDS_H

/* Phrases (mail/phrases.h) in plain text without accents; each list ends with NULL. */
extern const char *const request_commands[];	/* the whole of a short mail, or its first word */
extern const char *const request_stops[];	/* a wish to get no more */
extern const char *const request_smells[];	/* words that such a wish has, and other sentences too */
extern const char *const request_not[];		/* says that it is no such wish, or one about something else */
extern const char *const request_topics[];	/* what may stand behind "stop" */
extern const char *const request_books[];	/* would like to come to an event */
extern const char *const request_books_not[];
extern const char *const request_joins[];
extern const char *const request_preferences[];
extern const char *const request_data[];	/* questions of data protection (B-45) */

/* Lines at which the new text ends. */
extern const char *const request_quote_lines[];		/* the line has it */
extern const char *const request_quote_starts[];	/* the line begins so */

#endif
