/*
 * A topic: what a person can say yes or no to.  Classes T1 to T11 are those of A.2;
 * an officer never sees the numbers.
 */
#ifndef RECORDS_TOPIC_H
#define RECORDS_TOPIC_H

#include <stdint.h>

enum topic_class {
	TOPIC_NEWS = 1,
	TOPIC_EVENTS,
	TOPIC_SURVEYS,
	TOPIC_REPS_WANTED,
	TOPIC_NATIONAL,
	TOPIC_SIGNPOSTING,	/* T6: other bodies' campaigns, petitions and surveys */
	TOPIC_REP_WORK,
	TOPIC_BOARD,
	TOPIC_PARTNERS,
	TOPIC_NO_SURPRISES,
	TOPIC_SERVICE,		/* T11: strictly neutral, to the one person */
	TOPIC_CLASSES
};

/* Why we may write at all.  Follows from the class: topic_class_basis(). */
enum topic_basis {
	BASIS_CONSENT = 1,	/* T1 to T6: the person agreed to this topic at this address */
	BASIS_ROLE,		/* T7 to T10: the person holds the role */
	BASIS_SERVICE,		/* T11 */
	TOPIC_BASES
};

struct topic {
	int64_t id;		/* in the store; 0 in the configuration */
	char *name;		/* "news": a word of a-z, 0-9 and - */
	enum topic_class class;
	char *title;		/* "SEND news" */
	char *description;	/* one plain sentence */
	int line;		/* where the configuration says it */
};

enum { TOPICS_LIMIT = 64 };

#endif
