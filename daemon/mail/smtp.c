/*
 * The SMTP dialogue: which command may go when, and what each reply means for the letter it is
 * about.  Commands and replies are paired by one short queue of expectations; a letter is a state.
 * Bytes: smtp_reply.c, smtp_body.c, smtp_command.c.
 */
#include "mail/smtp.h"

#include <assert.h>
#include <strings.h>

#include "mail/smtp_body.h"
#include "mail/smtp_command.h"

enum {
	IN_WORK = 2,		/* one whose body goes, one whose envelope goes */
	RESULTS = 3,		/* not taken yet */
	EXPECTATIONS = 8,	/* dot, RSET, MAIL, RCPT, DATA, QUIT are the most there can be */
	COMMAND_ROOM = 8 * 1024
};

/* The states in the order a letter passes them. */
enum work_state {
	WORK_OFFERED,		/* its commands wait until they may go */
	WORK_ASKED,		/* MAIL, RCPT, DATA: not all answered yet */
	WORK_READY,		/* DATA accepted; the body is not released */
	WORK_RELEASED,		/* the body is in the output, nothing of it handed out */
	WORK_IN_BODY,		/* some of it was handed out, but not the dot */
	WORK_DOT_OFFERED,	/* the dot was handed out, perhaps not written */
	WORK_DOT_WRITTEN
};

struct work {
	struct smtp_letter letter;
	enum work_state state;
	enum smtp_phase phase;	/* the command asked last; set for good by the body */
	bool answered;		/* the server broke the protocol where it should have judged this letter */
};

/* What the server's next reply is about. */
enum expected {
	EXPECT_MAIL,
	EXPECT_RCPT,
	EXPECT_DATA,
	EXPECT_DOT,
	EXPECT_EMPTY_DOT,	/* ends a DATA that was accepted for a letter refused before it */
	EXPECT_RSET,
	EXPECT_QUIT
};

struct expectation {
	enum expected what;
	uint64_t letter;	/* serial number; the oldest in work, or one decided already */
};

struct smtp {
	struct smtp_extensions extensions;

	struct work work[IN_WORK];	/* at serial number % IN_WORK */
	uint64_t oldest, next;		/* serial numbers: [oldest, next) are in work */

	struct expectation expected[EXPECTATIONS];
	unsigned expected_first, expected_count;
	bool transaction;	/* as far as commands went, a MAIL without its dot or RSET */

	struct buffer output;
	size_t written;		/* of output */
	size_t body_at, dot_at;	/* offsets in output: begin of the body, end of the dot */

	struct smtp_reply_reader reader;
	uint64_t replies;	/* whole ones, so far */
	struct smtp_result results[RESULTS];
	unsigned result_first, result_count;

	bool took;		/* a letter, since it began */
	bool quit_asked, quit_said;
	bool over;		/* smtp_must_close */
};

struct smtp *
smtp_new(const struct smtp_extensions *extensions)
{
	struct smtp *smtp = memory_new(sizeof *smtp);

	smtp->extensions = *extensions;
	smtp->output.limit = SMTP_BODY_LIMIT + COMMAND_ROOM;
	return smtp;
}

void
smtp_free(struct smtp **smtp)
{
	if (*smtp == NULL)
		return;
	buffer_free(&(*smtp)->output);
	free(*smtp);
	*smtp = NULL;
}

/* The letter with this serial number, or NULL if it has been decided. */
static struct work *
work_of(struct smtp *smtp, uint64_t letter)
{
	if (letter < smtp->oldest || letter >= smtp->next)
		return NULL;
	return &smtp->work[letter % IN_WORK];
}

static const struct work *
oldest_work(const struct smtp *smtp)
{
	return smtp->oldest < smtp->next ? &smtp->work[smtp->oldest % IN_WORK] : NULL;
}

static void
expect(struct smtp *smtp, enum expected what, uint64_t letter)
{
	unsigned place = (smtp->expected_first + smtp->expected_count) % EXPECTATIONS;

	assert(smtp->expected_count < EXPECTATIONS);
	smtp->expected[place] = (struct expectation){ what, letter };
	smtp->expected_count++;
}

/* With nothing expected: a question about no letter. */
static struct expectation
next_expectation(const struct smtp *smtp)
{
	if (smtp->expected_count == 0)
		return (struct expectation){ EXPECT_QUIT, smtp->next };
	return smtp->expected[smtp->expected_first];
}

static void
drop_expectation(struct smtp *smtp)
{
	assert(smtp->expected_count > 0);
	smtp->expected_first = (smtp->expected_first + 1) % EXPECTATIONS;
	smtp->expected_count--;
}

static bool
is_expected(const struct smtp *smtp, enum expected what)
{
	for (unsigned i = 0; i < smtp->expected_count; i++)
		if (smtp->expected[(smtp->expected_first + i) % EXPECTATIONS].what == what)
			return true;
	return false;
}

/* The oldest letter in work is done with; reply NULL = none came. */
static void
decide(struct smtp *smtp, enum smtp_phase phase, const struct smtp_reply *reply, bool tried)
{
	struct work *work = &smtp->work[smtp->oldest % IN_WORK];
	struct smtp_result *result =
	    &smtp->results[(smtp->result_first + smtp->result_count) % RESULTS];

	assert(smtp->oldest < smtp->next && smtp->result_count < RESULTS);
	result->letter = work->letter;
	result->phase = phase;
	result->dot_offered = work->state >= WORK_DOT_OFFERED;
	result->tried = tried;
	if (reply != NULL)
		result->reply = *reply;
	else
		result->reply = (struct smtp_reply){ 0 };
	smtp->result_count++;
	smtp->oldest++;
}

/* Nothing more is said on this line. */
static void
end_session(struct smtp *smtp)
{
	smtp->over = true;
	smtp->expected_count = 0;
	buffer_clear(&smtp->output);
	smtp->written = 0;
}

/* --- what may be said now ------------------------------------------------------------------- */

static void
say(struct smtp *smtp, enum expected what, uint64_t letter)
{
	struct work *work = work_of(smtp, letter);

	expect(smtp, what, letter);
	switch (what) {
	case EXPECT_MAIL:
		assert(!smtp->transaction);	/* C-05: one MAIL, one RCPT, one DATA */
		smtp_command_mail(&smtp->output, &work->letter, &smtp->extensions);
		smtp->transaction = true;
		work->state = WORK_ASKED;
		return;
	case EXPECT_RCPT:
		smtp_command_rcpt(&smtp->output, &work->letter, &smtp->extensions);
		return;
	case EXPECT_DATA:
		buffer_add_text(&smtp->output, "DATA\r\n");
		return;
	case EXPECT_DOT:
		smtp->transaction = false;	/* smtp_body_add wrote it */
		return;
	case EXPECT_EMPTY_DOT:
		buffer_add_text(&smtp->output, ".\r\n");
		smtp->transaction = false;
		return;
	case EXPECT_RSET:
		buffer_add_text(&smtp->output, "RSET\r\n");
		smtp->transaction = false;
		return;
	case EXPECT_QUIT:
		buffer_add_text(&smtp->output, "QUIT\r\n");
		smtp->quit_said = true;
		return;
	}
}

/* RFC 2920 3.1: DATA is the last command of a group; what follows waits for its answer, because the
 * server might be reading a body. */
static bool
may_speak(const struct smtp *smtp)
{
	if (!smtp->extensions.pipelining)
		return smtp->expected_count == 0;
	return !is_expected(smtp, EXPECT_MAIL) && !is_expected(smtp, EXPECT_RCPT) &&
	    !is_expected(smtp, EXPECT_DATA);
}

/* The envelope of an offered letter, or as much of it as may go now. */
static void
say_envelope(struct smtp *smtp, uint64_t letter)
{
	if (smtp->transaction) {
		say(smtp, EXPECT_RSET, letter);
		if (!smtp->extensions.pipelining)
			return;
	}
	say(smtp, EXPECT_MAIL, letter);
	if (smtp->extensions.pipelining) {
		say(smtp, EXPECT_RCPT, letter);
		say(smtp, EXPECT_DATA, letter);
	}
}

/* Puts into the output whatever has become possible. */
static void
advance(struct smtp *smtp)
{
	const struct work *oldest = oldest_work(smtp);
	struct work *last = work_of(smtp, smtp->next - 1);

	if (smtp->over || smtp->quit_said || !may_speak(smtp))
		return;
	if (oldest != NULL && oldest->state == WORK_READY)
		return;		/* the server reads a body now */
	if (last != NULL && last->state == WORK_OFFERED)
		say_envelope(smtp, smtp->next - 1);
	else if (smtp->quit_asked && oldest == NULL)
		say(smtp, EXPECT_QUIT, smtp->next);
}

/* --- what a reply means ---------------------------------------------------------------------- */

/* The server broke the protocol where it should have judged a letter: that counts as a try, or the
 * same letter would break one line after the other for ever. */
static bool
does_not_fit(struct smtp *smtp, struct expectation front, struct reason *why)
{
	struct work *work = work_of(smtp, front.letter);

	if (work != NULL && front.what <= EXPECT_DOT)
		work->answered = true;
	return reason_check_failed(why, "The mail server does not keep to the rules of SMTP.");
}

/* The reply is a refusal of the letter it is about, if that letter is still in work. */
static void
refuse(struct smtp *smtp, const struct work *work, enum smtp_phase phase, const struct smtp_reply *reply)
{
	if (work != NULL)
		decide(smtp, phase, reply, true);
}

/* Each answer_ takes a reply other than 421 to one expectation; false = it does not fit.  `work` is
 * NULL if the letter was decided by an earlier reply. */
static bool
answer_mail(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	assert(work != NULL);
	switch (reply->code / 100) {
	case 2:
		if (!smtp->extensions.pipelining)
			say(smtp, EXPECT_RCPT, letter);
		work->phase = SMTP_AT_RCPT;
		return true;
	case 3:
		return false;
	}
	smtp->transaction = false;
	/* Before a recipient was named, "not now" is said to this session (RFC 5321 4.5.3.1.10 has 452 for it): another may fare better. */
	smtp->quit_asked |= reply->code / 100 == 4;
	decide(smtp, SMTP_AT_MAIL, reply, reply->code / 100 != 4);
	return true;
}

/* RFC 5321 4.5.3.1.10: 452 when there are too many recipients.  A letter has one, so they are those of the session, where it has taken some;
 * 4.2.x is the mailbox that is full of them. */
static bool
has_had_enough(const struct smtp *smtp, const struct smtp_reply *reply)
{
	return smtp->took && reply->code == 452 && strncmp(reply->enhanced, "4.2.", 4) != 0 && (strcmp(reply->enhanced, "4.5.3") == 0 ||
	    strcasestr(reply->text, "too many") != NULL || strcasestr(reply->text, "session") != NULL);
}

static bool
answer_rcpt(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	if (reply->code / 100 == 3)
		return false;
	if (work != NULL && has_had_enough(smtp, reply)) {
		smtp->quit_asked = true;
		decide(smtp, SMTP_AT_RCPT, reply, false);
	} else if (reply->code / 100 != 2) {
		refuse(smtp, work, SMTP_AT_RCPT, reply);
	} else if (work != NULL) {
		if (!smtp->extensions.pipelining)
			say(smtp, EXPECT_DATA, letter);
		work->phase = SMTP_AT_DATA;
	}
	return true;
}

static bool
answer_data(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	switch (reply->code / 100) {
	case 2:
		return false;	/* it might be reading a body, or not */
	case 3:
		/* RFC 2920 3.1: DATA may be accepted though no recipient was; then a lone dot, and
		 * whatever comes back, nothing was delivered. */
		if (work == NULL)
			say(smtp, EXPECT_EMPTY_DOT, letter);
		else
			work->state = WORK_READY;
		return true;
	}
	refuse(smtp, work, SMTP_AT_DATA, reply);
	return true;
}

static bool
answer_dot(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	bool early;

	assert(work != NULL);
	(void)letter;
	early = work->state < WORK_DOT_WRITTEN;
	/* Nobody can have accepted a letter before its dot was written. */
	if (reply->code / 100 == 3 || (early && reply->code / 100 == 2))
		return false;
	smtp->took |= reply->code / 100 == 2;
	decide(smtp, work->state >= WORK_DOT_OFFERED ? SMTP_AT_DOT : SMTP_IN_BODY, reply, true);
	if (early)
		end_session(smtp);	/* it no longer reads the rest as a body */
	return true;
}

static bool
answer_empty_dot(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	(void)smtp, (void)work, (void)letter;
	return reply->code / 100 != 3;
}

static bool
answer_rset(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	(void)work, (void)letter;
	if (reply->code / 100 != 2)
		end_session(smtp);
	return true;
}

static bool
answer_quit(struct smtp *smtp, struct work *work, uint64_t letter, const struct smtp_reply *reply)
{
	(void)work, (void)letter, (void)reply;
	end_session(smtp);
	return true;
}

static bool (*const answer[])(struct smtp *, struct work *, uint64_t, const struct smtp_reply *) = {
	[EXPECT_MAIL] = answer_mail,
	[EXPECT_RCPT] = answer_rcpt,
	[EXPECT_DATA] = answer_data,
	[EXPECT_DOT] = answer_dot,
	[EXPECT_EMPTY_DOT] = answer_empty_dot,
	[EXPECT_RSET] = answer_rset,
	[EXPECT_QUIT] = answer_quit,
};

static enum smtp_phase
phase_of(const struct work *work)
{
	if (work->state >= WORK_DOT_OFFERED)
		return SMTP_AT_DOT;
	return work->state >= WORK_RELEASED ? SMTP_IN_BODY : work->phase;
}

/* 421 to anything ends the session.  To the dot it is a refusal like any other; before that it is
 * about the line and says nothing of the letter. */
static void
answer_421(struct smtp *smtp, const struct work *work, const struct smtp_reply *reply)
{
	if (work != NULL)
		decide(smtp, phase_of(work), reply, work->state >= WORK_DOT_OFFERED);
	end_session(smtp);
}

/* One command at a time: what comes before it has left is no answer to it. */
static bool
came_too_soon(const struct smtp *smtp, struct expectation front)
{
	return !smtp->extensions.pipelining && front.what != EXPECT_DOT && smtp->expected_count > 0 &&
	    smtp->written < smtp->output.length;
}

static bool
take_reply(struct smtp *smtp, const struct smtp_reply *reply, struct reason *why)
{
	struct expectation front = next_expectation(smtp);
	struct work *work;

	if (reply->code != 421 && came_too_soon(smtp, front))
		return does_not_fit(smtp, front, why);
	if (smtp->expected_count > 0)
		drop_expectation(smtp);
	else if (reply->code != 421)	/* RFC 5321 3.8: 421 may come unasked */
		return does_not_fit(smtp, front, why);
	work = work_of(smtp, front.letter);
	if (reply->code == 421) {
		answer_421(smtp, front.what <= EXPECT_DOT ? work : NULL, reply);
		return true;
	}
	return answer[front.what](smtp, work, front.letter, reply) || does_not_fit(smtp, front, why);
}

/* --- for the caller -------------------------------------------------------------------------- */

bool
smtp_wants_letter(const struct smtp *smtp)
{
	const struct work *oldest = oldest_work(smtp);
	uint64_t in_work = smtp->next - smtp->oldest;

	if (smtp->over || smtp->quit_asked || smtp->result_count + in_work >= RESULTS)
		return false;
	return oldest == NULL ||
	    (in_work == 1 && smtp->extensions.pipelining && oldest->state >= WORK_READY);
}

bool
smtp_offer(struct smtp *smtp, const struct smtp_letter *letter, struct reason *why)
{
	assert(smtp_wants_letter(smtp));
	if (!smtp_command_check(letter, &smtp->extensions, why))
		return false;
	smtp->work[smtp->next % IN_WORK] = (struct work){ .letter = *letter };
	smtp->next++;
	advance(smtp);
	return true;
}

bool
smtp_awaits_body(const struct smtp *smtp)
{
	const struct work *oldest = oldest_work(smtp);

	return oldest != NULL && oldest->state == WORK_READY && !smtp->over;
}

static bool
add_body(struct smtp *smtp, const char *body, size_t length, struct reason *why)
{
	smtp->body_at = smtp->output.length;
	if (!smtp_body_add(&smtp->output, body, length, smtp_is_international(&oldest_work(smtp)->letter), why))
		return false;
	if (smtp->output.length - smtp->body_at > SMTP_BODY_LIMIT)	/* room stays for commands */
		return reason_refused(why, "The letter is too large to be sent.");
	smtp->dot_at = smtp->output.length;
	return true;
}

bool
smtp_release(struct smtp *smtp, const char *body, size_t length, struct reason *why)
{
	struct work *work = &smtp->work[smtp->oldest % IN_WORK];

	assert(smtp_awaits_body(smtp));
	if (!add_body(smtp, body, length, why)) {
		decide(smtp, SMTP_AT_DATA, NULL, false);
		end_session(smtp);
		return false;
	}
	work->state = WORK_RELEASED;
	say(smtp, EXPECT_DOT, smtp->oldest);
	advance(smtp);
	return true;
}

const char *
smtp_output(struct smtp *smtp, size_t *length)
{
	struct work *work = work_of(smtp, smtp->oldest);
	size_t end = smtp->output.length;

	if (end - smtp->written > SMTP_PIECE)
		end = smtp->written + SMTP_PIECE;
	*length = end - smtp->written;
	if (work != NULL && work->state >= WORK_RELEASED && *length > 0) {
		if (work->state < WORK_IN_BODY && end > smtp->body_at)
			work->state = WORK_IN_BODY;
		if (work->state < WORK_DOT_OFFERED && end >= smtp->dot_at)
			work->state = WORK_DOT_OFFERED;
	}
	return *length > 0 ? smtp->output.bytes + smtp->written : "";
}

void
smtp_wrote(struct smtp *smtp, size_t length)
{
	struct work *work = work_of(smtp, smtp->oldest);

	assert(length <= smtp->output.length - smtp->written);
	smtp->written += length;
	if (work != NULL && work->state == WORK_DOT_OFFERED && smtp->written >= smtp->dot_at)
		work->state = WORK_DOT_WRITTEN;
	if (smtp->written == smtp->output.length) {
		buffer_clear(&smtp->output);
		smtp->written = 0;
	}
}

bool
smtp_input(struct smtp *smtp, const char *bytes, size_t length, struct reason *why)
{
	bool good = true;

	while (good && length > 0 && !smtp->over) {
		size_t used;

		switch (smtp_reply_read(&smtp->reader, bytes, length, &used)) {
		case SMTP_REPLY_MORE:
			return true;
		case SMTP_REPLY_WHOLE:
			smtp->replies++;
			good = take_reply(smtp, &smtp->reader.reply, why);
			break;
		case SMTP_REPLY_BROKEN:
			good = does_not_fit(smtp, next_expectation(smtp), why);
			break;
		}
		bytes += used;
		length -= used;
	}
	if (good)
		advance(smtp);
	else
		end_session(smtp);
	return good;
}

void
smtp_closed(struct smtp *smtp)
{
	const struct work *work;

	while ((work = oldest_work(smtp)) != NULL)
		decide(smtp, phase_of(work), NULL, work->answered || work->state >= WORK_IN_BODY);
	end_session(smtp);
}

void
smtp_quit(struct smtp *smtp)
{
	smtp->quit_asked = true;
	advance(smtp);
}

bool
smtp_next_result(struct smtp *smtp, struct smtp_result *result)
{
	if (smtp->result_count == 0)
		return false;
	*result = smtp->results[smtp->result_first];
	smtp->result_first = (smtp->result_first + 1) % RESULTS;
	smtp->result_count--;
	return true;
}

/* RFC 5321 4.5.3.2. */
static const int patience[] = {
	[EXPECT_MAIL] = 300,
	[EXPECT_RCPT] = 300,
	[EXPECT_DATA] = 120,
	[EXPECT_DOT] = 600,
	[EXPECT_EMPTY_DOT] = 600,
	[EXPECT_RSET] = 300,
	[EXPECT_QUIT] = 10,	/* nothing depends on it */
};

enum { BLOCK_PATIENCE = 180 };	/* 4.5.3.2.5: a piece of the body to be taken */

int
smtp_patience_seconds(const struct smtp *smtp)
{
	const struct work *oldest = oldest_work(smtp);

	if (smtp->expected_count == 0)
		return 0;
	if (oldest != NULL && oldest->state >= WORK_RELEASED && oldest->state < WORK_DOT_WRITTEN)
		return BLOCK_PATIENCE;
	return patience[smtp->expected[smtp->expected_first].what];
}

uint64_t
smtp_replies(const struct smtp *smtp)
{
	return smtp->replies;
}

bool
smtp_must_close(const struct smtp *smtp)
{
	return smtp->over;
}
