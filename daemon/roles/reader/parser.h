/*
 * The process that has mails read: it is forked before the reader knows any secret, keeps none of its descriptors, and only
 * ever passes octets to the guard's children (mail/guard.h).  So what a mail may take over has never had a password in its memory.
 */
#ifndef ROLES_READER_PARSER_H
#define ROLES_READER_PARSER_H

#include "base/reason.h"
#include "records/own_addresses.h"
#include "records/report.h"

struct parser;

/* Starts the process; `own` is borrowed by it for life.  NULL with a reason. */
struct parser *parser_start(const struct own_addresses *own, struct reason *why);

/* Mails are handed over ahead of the reports on them, PARSER_AHEAD at most, so that fetching and parsing go on at once; reports come in
 * the same order.  Each false with a reason if the process is gone or silent, which only the machine can be the cause of. */
enum { PARSER_AHEAD = 16 };
bool parser_give(struct parser *parser, const uint8_t *octets, size_t length, struct reason *why);
bool parser_take(struct parser *parser, struct report *report, struct reason *why);

/* Once one of them was false: a report may be missing or late, and nothing that comes after it is known to be of the mail it seems to
 * be of.  No new process can be forked by now (the secrets are read), so the reader has to end. */
bool parser_is_gone(const struct parser *parser);

/* Takes what is still on its way and throws it away. */
void parser_forget(struct parser *parser);

void parser_end(struct parser **parser);

#endif
