/*
 * Appointments: mailings the program makes itself when their time comes.  The sender works on one at a time, a step in each turn, so that a
 * long list never holds anybody up.
 */
#ifndef CORE_APPOINTMENT_H
#define CORE_APPOINTMENT_H

#include "core/office.h"
#include "records/appointment.h"
#include "records/mailing.h"

/* What the sender is at; all zero = at nothing.  Lost in a crash: then the mailing was never queued, is cleared away, and
 * the appointment is taken up again. */
struct appointment_work {
	struct appointment appointment;
	int64_t mailing;
	struct audience audience;
	int64_t after;
	enum mailing_hold hold;	/* it is for a person to release; HOLD_NONE = it goes */
};

/* What a step has decided, for the log. */
struct appointment_news {
	struct appointment appointment;	/* id 0 = nothing was decided */
};

/* Does the next piece, in the caller's transaction; false if there is nothing to do now. */
bool appointment_step(struct office *office, struct appointment_work *work, struct appointment_news *news);

#endif
