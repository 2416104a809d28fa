/*
 * SQL of mail that came in: which was read, what it was, and what a person has to look at.
 */
#ifndef STORE_STORE_INTAKE_H
#define STORE_STORE_INTAKE_H

#include "records/inbox.h"
#include "records/intake.h"
#include "store/store.h"

/* The row of a folder under this UIDVALIDITY, made if it is new. */
int64_t store_folder(struct store *store, const struct mail_place *place, int64_t now);

/* Its name, in a new string; "?" if there is none. */
char *store_folder_name(struct store *store, int64_t folder);

/* The first number of the folder that may hold something new, or something that was never moved. */
int64_t store_folder_resume(struct store *store, int64_t folder);

/* Reading begins again at the first number if it had come beyond `next`, the number of the folder's next mail; true = it had. */
bool store_folder_start_over(struct store *store, int64_t folder, int64_t next);

/* When a folder of this name was first looked at, whatever its UIDVALIDITY. */
int64_t store_folder_first_seen(struct store *store, const char *name);

/* When all mails of this folder were told of last; 0 = never. */
int64_t store_folder_rolled_at(struct store *store, int64_t folder);
void store_folder_set_rolled(struct store *store, int64_t folder, int64_t now);

/* What was recorded of one mail. */
struct mail_row {
	int64_t folder, uid;
	int64_t arrived_at, recorded_at;
	enum mail_class class;
	enum mail_effect effect;
	enum disposition disposition;
	bool to_move;		/* lies still where it came in, and is to go elsewhere */
	int64_t member, mailing;
	uint8_t digest[INTAKE_DIGEST];
};

bool store_mail_read(struct store *store, int64_t folder, int64_t uid, struct mail_row *row);

/* The same octets, wherever they lay last; false if they never came. */
bool store_mail_by_digest(struct store *store, const uint8_t digest[INTAKE_DIGEST], struct mail_row *row);

/* One that is written down already stays as it is. */
void store_mail_add(struct store *store, const struct mail_row *row);

/* Another mail lies at its place now: it and what is open of it have a negative number from now on, until its octets come again. */
void store_mail_displace(struct store *store, int64_t folder, int64_t uid);

/* Everything up to this number that was to be moved has been, and everything there was read: only this, and no mail with a higher number,
 * moves the place where reading goes on, so that one which the server left out once is asked for again; and never beyond the last one that
 * was recorded, so that a wrong number switches no folder off.  INT64_MAX: all that was recorded has been moved, and what was under an
 * earlier UIDVALIDITY is not to be any more; nothing is said about what was read.  Some rows at a time: false if there may be more, and
 * then it has not been written down how far reading has come. */
bool store_mail_moved(struct store *store, int64_t folder, int64_t until);

/* This mail lies there still, so what was recorded of it is kept. */
void store_mail_seen(struct store *store, int64_t folder, int64_t uid, int64_t now);

/* Takes away, some rows at a time, what was recorded of mails that nobody has seen since this instant, and what people have done with by
 * then.  So there are no more rows than places where a mail lies or has lain since.  False if there may be more to take away. */
bool store_mail_forget(struct store *store, int64_t before);

/* What is recorded of this person's mails, and of those about their letters, as they came; the digests are left out. */
void store_mail_walk(struct store *store, int64_t member, void (*each)(void *owner, const struct mail_row *row), void *owner);

/* Whose the mails of this person were, and what waits of them: nobody's that is known (B-42).  What waits goes on waiting. */
void store_mail_forget_person(struct store *store, int64_t member);

/* The open mails of this person that may be a wish to stop are this other person's, whom they hold as well. */
void store_inbox_hand_over(struct store *store, int64_t member, int64_t to);

/* How many mails of a kind came in the hour that began then: for limits against floods, which mails recorded by a clock that was ahead
 * do not use up. */
int64_t store_mail_count_effect(struct store *store, enum mail_effect effect, int64_t since);

/* How many people these mails were from, or about. */
int64_t store_mail_count_people(struct store *store, enum mail_effect effect, int64_t since);

/* How many came and said, between these two instants, that a letter came back or is spam, without a code that says whose it was. */
int64_t store_mail_count_unknown(struct store *store, int64_t from, int64_t until);

/* How many recorded mails said that a letter of this mailing is spam, and were objections (C-06). */
int64_t store_mail_count_complaints(struct store *store, int64_t mailing);

/* What a person is to look at; returns its number. */
int64_t store_inbox_add(struct store *store, const struct inbox_row *row);
bool store_inbox_read(struct store *store, int64_t id, struct inbox_row *row);

/* The first open one after `after`, oldest first; false = no more. */
bool store_inbox_next(struct store *store, int64_t after, bool done_too, struct inbox_row *row);

/* The first one of this person's after `after`, done or not; false = no more. */
bool store_inbox_next_of(struct store *store, int64_t member, int64_t after, struct inbox_row *row);

/* The open one that lies there; false = none. */
bool store_inbox_at(struct store *store, int64_t folder, int64_t uid, struct inbox_row *row);

/* The open ones of mails in the folder with numbers between these two, lowest first, but for those that we have moved away.  Until `each`
 * returns false; it changes nothing. */
void store_inbox_walk(struct store *store, int64_t folder, int64_t from, int64_t until, bool (*each)(void *owner, const struct inbox_row *row),
    void *owner);

/* The open ones that lay in this folder under an earlier UIDVALIDITY or another number, but for those that we have moved away: they lie
 * nowhere any more, as far as is known.  Until `each` returns false; it changes nothing. */
void store_inbox_lost(struct store *store, int64_t folder, bool (*each)(void *owner, const struct inbox_row *row), void *owner);

/* A mail that lies here now, wherever it lay before, is the same one to whoever looks at it; also if it was missed there since this
 * instant, and so taken for done. */
void store_inbox_follow(struct store *store, const uint8_t digest[INTAKE_DIGEST], int64_t folder, int64_t uid, int64_t since);

bool store_inbox_done(struct store *store, int64_t id, int64_t at, enum inbox_done how);

/* Open ones, and of them those past their day. */
void store_inbox_count(struct store *store, int64_t now, int64_t *open, int64_t *late);

/* Of one kind, how many that arrived before this instant wait still. */
int64_t store_inbox_count_kind_before(struct store *store, enum inbox_kind kind, int64_t before);

#endif
