/*
 * Whose letter a mail is about that comes from an address nobody on the list has: people answer from another one of theirs (B-24).
 */
#ifndef CORE_WHOSE_LETTER_H
#define CORE_WHOSE_LETTER_H

#include "core/intake_mail.h"

/* The person to whom the letter of ours went that the mail answers, or whose text it quotes; 0 = it is not known.  It proves nothing: whoever
 * was forwarded the letter can answer it too. */
int64_t whose_letter(const struct arrival *arrival);

#endif
