/*
 * The seam between the sender and what carries letters away: an SMTP relay or a Maildir.
 *
 * A job is one claimed letter.  Its road: take (claimed) -> awaiting says its body is asked for ->
 * the sender commits it as `sending` -> release -> flush lets octets leave -> result.  A relay without PIPELINING asks for the
 * body only after some replies, and each commit would cost a wait for the disk: there awaiting names a job as soon as it is
 * taken, to be `sending` from its claim on, and once more when its body is asked for, so that the gate is asked then too.
 */
#ifndef ROLES_SENDER_CARRIER_H
#define ROLES_SENDER_CARRIER_H

#include "core/press.h"
#include "line/refresh_token.h"
#include "records/delivery.h"
#include "records/forum.h"

struct job {
	struct claim claim;
	struct pressed letter;
	bool sending;		/* so it stands in the store */
	bool released;		/* its body may leave */
	int64_t changes;	/* of the sender, when it was claimed */
	bool goes_again;	/* in doubt it is sent again (core/mailing.h) */
};

struct carrier;

struct carrier_operations {
	void (*want)(struct carrier *carrier, int64_t letters);	/* so many are due: open lines */
	int (*room)(struct carrier *carrier);			/* how many more it can take now */
	void (*take)(struct carrier *carrier, struct job *job);
	void (*ask)(struct carrier *carrier);			/* before the commit: envelopes may leave, and no body */
	struct job *(*awaiting)(struct carrier *carrier, bool *body);	/* the next to be sending; *body: and to be released; NULL = none */
	void (*release)(struct carrier *carrier, struct job *job);
	void (*abandon)(struct carrier *carrier, struct job *job);	/* stopped meanwhile: no octet leaves; freed */
	struct job *(*result)(struct carrier *carrier, struct outcome *outcome);	/* handed back to the caller */
	bool (*flush)(struct carrier *carrier);			/* after the commit; true = something came of it: look again */
	int (*descriptor)(struct carrier *carrier);		/* readable = flush; -1 = none */
	int (*patience)(struct carrier *carrier);			/* milliseconds until flush must run; -1 = none */
	/* Whether a dead sender's letter went; asked only before any is taken. */
	bool (*was_sent)(struct carrier *carrier, const struct claim *claim, bool *certain);
	bool (*busy)(struct carrier *carrier);			/* letters are in work */
	/* No line could be opened, or no letter is taken; with the reason, and whether that does not mend itself.  False while nothing is
	 * known, or it is being tried; that it works is known only from a letter that was sent. */
	bool (*down)(struct carrier *carrier, bool *needs_person, struct reason *why);
	void (*hang_up)(struct carrier *carrier);		/* the end cannot wait: each letter in work has its result now */
	void (*close)(struct carrier *carrier);			/* says goodbye and frees everything */
};

struct carrier {
	const struct carrier_operations *operations;
};

/* NULL with a reason. */
struct carrier *carrier_maildir_open(const struct forum *forum, struct reason *why);
/* password: of the login, or of the client where it logs in by OAuth2; refresh: taken over, NULL = no refresh token. */
struct carrier *carrier_smtp_open(const struct forum *forum, const char *password, struct refresh_token *refresh,
    struct reason *why);

void job_free(struct job **job);

#endif
