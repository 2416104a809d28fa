/*
 * The reader's end of the wire to the recorder: messages are sent ahead of their answers, so that the recorder can put many on
 * disk at once; one that is not answered in time is a fault of the round, which begins again later.
 */
#ifndef ROLES_READER_RECORDER_LINE_H
#define ROLES_READER_RECORDER_LINE_H

#include "base/reason.h"
#include "records/intake.h"

struct recorder_line;

/* `leave`: two descriptors, borrowed; once one is readable nothing is waited for any more. */
struct recorder_line *recorder_line_new(int wire, const int *leave);
void recorder_line_free(struct recorder_line **line);

/* Sends one, filling in session and number.  While too many are unanswered it waits for an answer first; each answer is
 * handed to `answered` with the message it belongs to.  False with a reason: the recorder is silent. */
typedef void recorder_answered(void *owner, const struct intake *intake, const struct intake_answer *answer);
bool recorder_line_send(struct recorder_line *line, struct intake *intake, recorder_answered *answered, void *owner,
    struct reason *why);

/* Waits until everything is answered. */
bool recorder_line_finish(struct recorder_line *line, recorder_answered *answered, void *owner, struct reason *why);

/* Forgets what is unanswered: the round is over. */
void recorder_line_forget(struct recorder_line *line);

#endif
