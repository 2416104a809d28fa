/*
 * Whose letter a mail is about that comes from an address nobody on the list has: people answer from another one of theirs (B-24).
 */
#ifndef CORE_WHOSE_LETTER_H
#define CORE_WHOSE_LETTER_H

#include "core/intake_mail.h"

/* The person to whom the letter of ours went that the mail answers, or whose text it quotes; 0 = it is not known.  It proves nothing: whoever
 * was forwarded the letter can answer it too. */
int64_t whose_letter(const struct arrival *arrival);

/* True if finding that out means to try everybody to whom the mailing went, and that has not been done for this mail. */
bool whose_letter_is_far(const struct office *office, const struct report *report);

/* Does that, and remembers what it has found for the mail that comes next: a tenth of a second for 155,000 people, and needs no transaction. */
void whose_letter_search(struct office *office, const struct report *report);

#endif
