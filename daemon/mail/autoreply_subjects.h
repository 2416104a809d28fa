/*
 * Subjects of automatic replies in some thirty languages, as data.
 */
#ifndef MAIL_AUTOREPLY_SUBJECTS_H
#define MAIL_AUTOREPLY_SUBJECTS_H

extern const char *const autoreply_subjects[];		/* a subject that begins so is one */
extern const char *const autoreply_persons_subjects[];	/* one that begins so may be, and people write such too */
extern const char *const autoreply_perhaps_subjects[];	/* words in it that are, where a machine wrote the mail */

#endif
