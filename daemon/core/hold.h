/*
 * A person whose mail may be a wish to stop gets no marketing until somebody has looked (B-24, E-02): a stop that was none can be
 * put right, one that is missed is unlawful.
 */
#ifndef CORE_HOLD_H
#define CORE_HOLD_H

#include "core/intake_mail.h"

/* Whose wish a mail may be from an address that nobody on the list has: whoever got the letter that it answers or quotes, else whoever had
 * that address before, or has it without what stands behind a plus; 0 = it is not known.  It proves nothing: somebody else may have it. */
int64_t hold_whose(const struct arrival *arrival);

/* Holds marketing to this person, whose mail it may be, and to everybody at their address, shows the mail, and asks them, unless it is
 * surely they who ask about their data.  0 = nobody on the list has the sender's address: it is hold_whose; if that is not known it is only
 * shown.  Once ten people are held within an hour somebody may be playing: a mail that may be somebody else's holds nobody more, and is shown
 * with whose it may be; so is one since which they have agreed. */
void hold_perhaps_stopped(struct arrival *arrival, int64_t member);

/* True if the mail is old (arrival_is_old), and whatever is agreed to by anybody at this person's address was agreed to after it: the yes is
 * their later word (B-07). */
bool hold_agreed_since(const struct arrival *arrival, int64_t member);

/* True if a mail that nobody has looked at yet, but for the one of this row, may be a wish to stop of somebody at this person's address. */
bool hold_another_waits(struct office *office, int64_t member, int64_t but_for);

/* Somebody has looked, and it was no wish to stop: marketing goes on for everybody the mail held.  True if anybody was. */
bool hold_lift(struct office *office, int64_t member);

#endif
