/*
 * An offer: words that tell the reader how to stop, at the foot of other people's letters.  It is no wish of the writer's.
 */
#ifndef MAIL_WISH_OFFER_H
#define MAIL_WISH_OFFER_H

#include <stdbool.h>

/* "To unsubscribe, click here", "don't want offers?", "stop these alerts: https://...".  `rest` is what stands behind the clause. */
bool wish_is_offer(const char *clause, const char *rest);

#endif
