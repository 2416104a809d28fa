/*
 * The SMTP carrier: lanes to one relay.  A lane is a line that libcurl opened, verified and logged in (line/), and a
 * dialogue that knows where each letter stands (mail/smtp).  With PIPELINING a lane has two letters in work: one whose
 * body is on its way and one whose envelope went with it: one round trip a letter.
 *
 * Everything happens in flush(): it moves every lane as far as it goes without waiting.  How the relay is, and how long it is left in
 * peace, is in relay_health.c.
 */
#include "roles/sender/carrier.h"

#include <assert.h>
#include <sodium.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "core/outcome.h"
#include "line/line.h"
#include "line/token_source.h"
#include "mail/smtp.h"
#include "roles/sender/relay_health.h"

enum {
	LANES = 100,
	IN_WORK = 2,			/* letters of one lane */
	CONNECT_SECONDS = 30,
	GREETING_SECONDS = 300,		/* RFC 5321 4.5.3.2.1; some let strangers wait on purpose */
	IDLE_MILLISECONDS = 20000,	/* then the line is given back */
	LOGIN_IS_GOOD = 60000,		/* milliseconds after one that worked */
	READ = 16 * 1024
};

struct lane {
	struct line *line;		/* NULL = closed */
	struct smtp *smtp;		/* NULL until the line is open */
	struct smtp_extensions extensions;
	struct job *jobs[IN_WORK];
	int job_count;
	int64_t quiet_since;		/* monotonic; the last octet written or the last whole reply */
	uint32_t token_number;		/* of the token it logs in with */
	bool watched_for_writing;
	bool readable;			/* there may be octets: epoll said so, or the line is new */
	bool used, judged;		/* it was given a letter; the relay has judged one */
	bool broken;			/* the relay has ended it, or broken the rules or its patience */
	int64_t broke_on;		/* when it had been told of a recipient of this domain; 0 = of nobody */
};

struct relay {
	struct carrier carrier;
	const struct forum *forum;
	char *password;
	struct token_source *tokens;	/* NULL = the password is shown */
	bool told, told_for_good;	/* that no token comes for now, or until a person acts */
	struct line_group *lines;
	int epoll;
	struct lane lanes[LANES];
	int lane_count;
	struct {
		struct job *job;
		struct outcome outcome;
	} results[LANES * IN_WORK * 2];
	int result_count, result_next;
	struct relay_health health;
	bool moved;			/* since flush began there is something to record, to release or to claim for */
};

static void
each_reply(void *owner, const char *line, size_t length)
{
	struct lane *lane = owner;

	smtp_extension_line(&lane->extensions, line, length);
}

static void
open_lane(struct relay *relay, struct lane *lane)
{
	const struct outbox *outbox = &relay->forum->outbox;
	struct line_target target = {
		.scheme = outbox->security == SECURITY_TLS ? "smtps" : "smtp",
		.host = outbox->host,
		.port = outbox->port,
		.security = outbox->security,
		.login = outbox->login,
		.password = relay->password,
		.bearer = relay->tokens != NULL ? token_source_bearer(relay->tokens) : NULL,
		.mechanism = relay->forum->oauth2.mechanism,
		.hello = outbox->hello,
		.ca_file = outbox->ca_file,
		.connect_seconds = CONNECT_SECONDS,
		.greeting_seconds = GREETING_SECONDS,
	};

	*lane = (struct lane){ .quiet_since = clock_monotonic_milliseconds(),
		.token_number = relay->tokens != NULL ? token_source_number(relay->tokens) : 0 };
	lane->line = line_open(relay->lines, &target, each_reply, lane);
}

/* No line without a token; it is asked for only while letters are due.  What is wrong is said once, or each time it was
 * tried again. */
static bool
has_token(struct relay *relay)
{
	bool for_good, told;

	if (relay->tokens == NULL)
		return true;
	relay->moved |= token_source_turn(relay->tokens);
	if (token_source_bearer(relay->tokens) != NULL) {
		relay->told = false;
		return true;
	}
	if (!token_source_failure(relay->tokens, &for_good, &relay->health.why))
		return false;
	told = for_good ? relay->told_for_good : relay->told;
	relay->told = true;
	relay->told_for_good |= for_good;
	relay->health.needs_person = for_good;
	if (!told && for_good)
		log_error("no token for the login: a person must act", log_why(&relay->health.why));
	else if (!told)
		log_warning("no token for the login; asking again", log_why(&relay->health.why));
	return false;
}

/* A letter may follow another whose body is about to go, since its envelope goes with that; never one whose answer may take long. */
static bool
lane_has_room(const struct lane *lane)
{
	return lane->smtp != NULL && (lane->job_count == 0 || (lane->job_count < IN_WORK && smtp_awaits_body(lane->smtp))) &&
	    !smtp_must_close(lane->smtp) && smtp_wants_letter(lane->smtp);
}

static bool
lane_has_room_soon(const struct lane *lane)
{
	return lane->line != NULL && (lane->smtp == NULL || lane_has_room(lane));
}

static bool
letters_in_work(const struct relay *relay)
{
	for (int i = 0; i < relay->lane_count; i++)
		if (relay->lanes[i].job_count > 0)
			return true;
	return false;
}

static int
count_lines(const struct relay *relay)
{
	int lines = 0;

	for (int i = 0; i < relay->lane_count; i++)
		lines += relay->lanes[i].line != NULL;
	return lines;
}

static int
count_open(const struct relay *relay)
{
	int open = 0;

	for (int i = 0; i < relay->lane_count; i++)
		open += relay->lanes[i].smtp != NULL;
	return open;
}

/* A wrong password is shown once, not by twenty lines at a time: where nobody knows that it is right, one line opens, and the others
 * after it.  So it is where the relay has ended a line, until it takes a letter. */
static bool
opens_one_by_one(const struct relay *relay)
{
	if (relay->health.doubtful || relay->health.against > 0)
		return true;
	return relay->forum->outbox.login[0] != '\0' && count_open(relay) == 0 &&
	    (relay->health.opened_at == 0 || clock_monotonic_milliseconds() > relay->health.opened_at + LOGIN_IS_GOOD);
}

static void
want(struct carrier *carrier, int64_t letters)
{
	struct relay *relay = (struct relay *)carrier;
	bool trouble = relay_health_in_trouble(&relay->health);
	int64_t now = clock_monotonic_milliseconds();
	int soon = 0, more;

	if (relay_health_pauses(&relay->health, now) || letters == 0 || (trouble && letters_in_work(relay)) || !has_token(relay))
		return;
	letters = trouble ? 1 : letters;
	for (int i = 0; i < relay->lane_count; i++)
		soon += lane_has_room_soon(&relay->lanes[i]);
	more = relay_health_lines_allowed(&relay->health, relay->lane_count, now) - count_lines(relay);
	if (more > 0 && opens_one_by_one(relay))
		more = count_lines(relay) == count_open(relay) ? 1 : 0;
	for (int i = 0; i < relay->lane_count && soon < letters && more > 0; i++)
		if (relay->lanes[i].line == NULL) {
			open_lane(relay, &relay->lanes[i]);
			soon++;
			more--;
		}
}

static int
room(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;
	bool trouble = relay_health_in_trouble(&relay->health);
	int count = 0;

	if (trouble && (relay_health_pauses(&relay->health, clock_monotonic_milliseconds()) || letters_in_work(relay)))
		return 0;
	for (int i = 0; i < relay->lane_count; i++)
		count += lane_has_room(&relay->lanes[i]);
	return trouble && count > 0 ? 1 : count;
}

static void
add_result(struct relay *relay, struct job *job, const struct outcome *outcome)
{
	if (relay->result_next == relay->result_count)
		relay->result_next = relay->result_count = 0;
	assert(relay->result_count < LANES * IN_WORK * 2);
	relay->moved = true;
	relay->results[relay->result_count].job = job;
	relay->results[relay->result_count++].outcome = *outcome;
}

static struct lane *
lane_with_room(struct relay *relay)
{
	for (int i = 0; i < relay->lane_count; i++)
		if (lane_has_room(&relay->lanes[i]))
			return &relay->lanes[i];
	abort();	/* no more are taken than room() said */
}

static void
take(struct carrier *carrier, struct job *job)
{
	struct relay *relay = (struct relay *)carrier;
	struct smtp_letter letter = { job->letter.from, job->letter.to, job->letter.envelope_id,
		job->letter.body.length, job };
	struct outcome outcome = { .state = DELIVERY_REFUSED, .fault = FAULT_ADDRESS };
	struct lane *lane = lane_with_room(relay);
	struct reason why;

	if (smtp_offer(lane->smtp, &letter, &why)) {
		lane->jobs[lane->job_count++] = job;
		lane->used = true;
		return;
	}
	if (smtp_is_too_large(&letter, &lane->extensions))
		outcome_of_size(&job->claim, clock_now(), relay->forum->send_attempt_hours, &outcome);
	outcome.reply = memory_text(why.text);	/* shown by `signpost why` */
	add_result(relay, job, &outcome);
}

/* *stuck = the line takes no more for now. */
static bool
write_lane(struct lane *lane, bool *stuck)
{
	const char *bytes;
	size_t length, put;

	*stuck = false;
	while (!*stuck && (bytes = smtp_output(lane->smtp, &length), length > 0)) {
		if (!line_write(lane->line, bytes, length, &put))
			return false;
		if (put > 0)
			lane->quiet_since = clock_monotonic_milliseconds();
		smtp_wrote(lane->smtp, put);
		*stuck = put < length;
	}
	return true;
}

/* A lane whose letter is not released has no body in its output; one whose line is broken is seen by flush. */
static void
ask(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;
	bool stuck;

	for (int i = 0; i < relay->lane_count; i++)
		if (relay->lanes[i].job_count > 0 && !relay->lanes[i].jobs[0]->released)
			write_lane(&relay->lanes[i], &stuck);
}

static bool
awaits_release(const struct lane *lane)
{
	return lane->smtp != NULL && smtp_awaits_body(lane->smtp) && !lane->jobs[0]->released;
}

static bool
is_to_be_sending(const struct lane *lane)
{
	return lane->smtp != NULL && lane->job_count > 0 && !lane->extensions.pipelining && !lane->jobs[0]->sending;
}

static struct job *
awaiting(struct carrier *carrier, bool *body)
{
	struct relay *relay = (struct relay *)carrier;

	for (int i = 0; i < relay->lane_count; i++) {
		struct lane *lane = &relay->lanes[i];

		*body = awaits_release(lane);
		if (*body || is_to_be_sending(lane))
			return lane->jobs[0];
	}
	return NULL;
}

static struct lane *
lane_of(struct relay *relay, const struct job *job)
{
	for (int i = 0; i < relay->lane_count; i++)
		if (relay->lanes[i].job_count > 0 && relay->lanes[i].jobs[0] == job)
			return &relay->lanes[i];
	abort();
}

/* Takes a job out of its lane: its result is known. */
static void
forget_job(struct lane *lane, const struct job *job)
{
	if (lane->job_count > 0 && lane->jobs[0] == job)
		lane->jobs[0] = lane->jobs[1];
	lane->job_count--;
}

/* The recipient it had been told of may be why the line broke: this was a try of theirs, and says nothing of other domains (F-21).
 * A session may also be over after so many letters: that says nothing of the next, which need not wait for it. */
static void
weigh_unjudged(struct relay *relay, struct lane *lane, const struct claim *claim, const struct smtp_result *result, struct outcome *outcome)
{
	if (lane->broken && result->phase != SMTP_AT_MAIL) {
		lane->broke_on = claim->domain_tag;
		outcome_of_broken_line(claim, clock_now(), relay->forum->send_attempt_hours, outcome);
		if (relay_health_in_trouble(&relay->health) && outcome->state != DELIVERY_REFUSED)
			outcome_of_trouble(clock_now(), outcome);
	} else if (lane->judged && outcome->state == DELIVERY_WAITING)
		outcome->retry_at = claim->due;
}

static void
weigh(struct relay *relay, struct lane *lane, const struct claim *claim, const struct smtp_result *result, struct outcome *outcome)
{
	if (!result->tried && !result->dot_offered) {
		weigh_unjudged(relay, lane, claim, result, outcome);
		return;
	}
	lane->judged = true;
	if (!outcome_is_of_relay(outcome)) {
		relay_health_note_judged(&relay->health, outcome);
		return;
	}
	relay_health_note_against(&relay->health, result->phase == SMTP_AT_RCPT ? claim->domain_tag : 0,
	    clock_monotonic_milliseconds());
	if (relay_health_in_trouble(&relay->health))
		outcome_of_trouble(clock_now(), outcome);
}

static void
collect(struct relay *relay, struct lane *lane)
{
	struct smtp_result result;
	struct outcome outcome;

	while (smtp_next_result(lane->smtp, &result)) {
		struct job *job = result.letter.owner;

		forget_job(lane, job);
		outcome_from_reply(&result, &job->claim, job->goes_again, clock_now(), relay->forum->send_attempt_hours, &outcome);
		weigh(relay, lane, &job->claim, &result, &outcome);
		add_result(relay, job, &outcome);
	}
}

static void
close_lane(struct relay *relay, struct lane *lane)
{
	if (lane->smtp != NULL) {
		smtp_closed(lane->smtp);
		collect(relay, lane);
		epoll_ctl(relay->epoll, EPOLL_CTL_DEL, line_descriptor(lane->line), NULL);
		smtp_free(&lane->smtp);
	}
	line_close(&lane->line);
	relay->moved = true;
	assert(lane->job_count == 0);
}

static void
release(struct carrier *carrier, struct job *job)
{
	struct relay *relay = (struct relay *)carrier;
	struct lane *lane = lane_of(relay, job);
	struct reason why;

	job->released = true;
	if (!smtp_release(lane->smtp, job->letter.body.bytes, job->letter.body.length, &why)) {
		log_error("a letter was not fit to be sent", log_number("mailing", job->claim.mailing), log_why(&why));
		close_lane(relay, lane);
	}
}

/* Stopped while the relay waits for its body: SMTP knows no way back but to hang up.  Whatever else the lane had in
 * work has a result that does not count. */
static void
abandon(struct carrier *carrier, struct job *job)
{
	struct relay *relay = (struct relay *)carrier;

	close_lane(relay, lane_of(relay, job));
}

static struct job *
result(struct carrier *carrier, struct outcome *outcome)
{
	struct relay *relay = (struct relay *)carrier;

	if (relay->result_next == relay->result_count)
		return NULL;
	*outcome = relay->results[relay->result_next].outcome;
	return relay->results[relay->result_next++].job;
}

static void
watch(struct relay *relay, struct lane *lane, int operation, bool writing)
{
	struct epoll_event event = { .events = EPOLLIN | EPOLLRDHUP | (writing ? EPOLLOUT : 0), .data.ptr = lane };

	lane->watched_for_writing = writing;
	epoll_ctl(relay->epoll, operation, line_descriptor(lane->line), &event);
}

/* The relay is in trouble or we are: slower, and never blamed on a member. */
static void
note_failure(struct relay *relay, struct lane *lane)
{
	int64_t now = clock_monotonic_milliseconds();
	struct reason why = { 0 };
	enum line_fault fault = line_failure(lane->line, &why);
	bool limit = fault == LINE_LATER && relay_health_note_limit(&relay->health, count_lines(relay) - 1, count_open(relay) > 0, now);

	/* A token may end before its time: once, a new one is asked for at once. */
	if (fault == LINE_LOGIN && relay->tokens != NULL && token_source_refused(relay->tokens, lane->token_number))
		relay_health_note_doubt(&relay->health, &why);
	else if (!limit)
		relay_health_note_failure(&relay->health, fault, &why, now);
	line_close(&lane->line);
}

static void
greet_opened(struct relay *relay, struct lane *lane)
{
	switch (line_state(lane->line)) {
	case LINE_OPENING:
		break;
	case LINE_FAILED:
		relay->moved = true;
		note_failure(relay, lane);
		break;
	case LINE_OPEN:
		relay->moved = true;
		lane->smtp = smtp_new(&lane->extensions);
		lane->quiet_since = clock_monotonic_milliseconds();
		relay_health_note_opened(&relay->health, lane->quiet_since);
		lane->readable = true;	/* libcurl may have read further than it needed */
		if (relay->tokens != NULL)
			token_source_worked(relay->tokens);
		watch(relay, lane, EPOLL_CTL_ADD, false);
		break;
	}
}

/* Reads until there is no more: TLS may hold octets that epoll knows nothing of.  Without TLS a short answer was all
 * there is, and the next octet wakes us. */
static bool
read_lane(struct relay *relay, struct lane *lane)
{
	bool plain = relay->forum->outbox.security == SECURITY_NONE;
	char bytes[READ];
	size_t got = sizeof bytes;
	struct reason why;
	uint64_t replies;

	while (lane->readable) {
		if (!line_read(lane->line, bytes, sizeof bytes, &got))
			return false;
		lane->readable = got > 0 && !(plain && got < sizeof bytes);
		if (got == 0)
			return true;
		replies = smtp_replies(lane->smtp);
		if (!smtp_input(lane->smtp, bytes, got, &why))
			return false;
		if (smtp_replies(lane->smtp) != replies)
			lane->quiet_since = clock_monotonic_milliseconds();
	}
	return true;
}

static bool
lane_is_late(const struct lane *lane)
{
	int seconds = smtp_patience_seconds(lane->smtp);
	int64_t quiet = clock_monotonic_milliseconds() - lane->quiet_since;

	return seconds > 0 ? quiet > (int64_t)seconds * 1000 : quiet > 2 * IDLE_MILLISECONDS;
}

static void
move_lane(struct relay *relay, struct lane *lane)
{
	bool stuck = false;
	bool good = read_lane(relay, lane) && write_lane(lane, &stuck);

	lane->broken = !good || smtp_must_close(lane->smtp) || lane_is_late(lane);
	collect(relay, lane);
	if (lane->broken) {
		close_lane(relay, lane);
		if (lane->used && !lane->judged)
			relay_health_note_against(&relay->health, lane->broke_on, clock_monotonic_milliseconds());
		return;
	}
	relay->moved |= awaits_release(lane);
	if (lane->job_count == 0 && clock_monotonic_milliseconds() - lane->quiet_since > IDLE_MILLISECONDS)
		smtp_quit(lane->smtp);
	if (stuck != lane->watched_for_writing)
		watch(relay, lane, EPOLL_CTL_MOD, stuck);
}

static bool
flush(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;
	struct epoll_event events[LANES];

	relay->moved = false;
	for (int at = epoll_wait(relay->epoll, events, LANES, 0) - 1; at >= 0; at--)
		if (events[at].data.ptr != NULL && (events[at].events & ~(uint32_t)EPOLLOUT) != 0)
			((struct lane *)events[at].data.ptr)->readable = true;
	line_group_turn(relay->lines);
	if (relay->tokens != NULL && token_source_patience(relay->tokens) >= 0)
		relay->moved |= token_source_turn(relay->tokens);
	for (int i = 0; i < relay->lane_count; i++) {
		struct lane *lane = &relay->lanes[i];

		if (lane->line != NULL && lane->smtp == NULL)
			greet_opened(relay, lane);
		if (lane->smtp != NULL)
			move_lane(relay, lane);
	}
	return relay->moved;
}

static int
descriptor(struct carrier *carrier)
{
	return ((struct relay *)carrier)->epoll;
}

static int
patience(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;

	/* Deadlines are whole seconds, and the sender wakes once a second anyway. */
	return relay->tokens != NULL ? token_source_patience(relay->tokens) : -1;
}

static bool
was_sent(struct carrier *carrier, const struct claim *claim, bool *certain)
{
	(void)carrier;
	(void)claim;
	*certain = false;	/* only the relay knows, and it does not say */
	return false;
}

static bool
busy(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;

	return relay->result_next < relay->result_count || letters_in_work(relay);
}

static bool
down(struct carrier *carrier, bool *needs_person, struct reason *why)
{
	struct relay *relay = (struct relay *)carrier;

	if (relay->health.why.kind == REASON_NONE || letters_in_work(relay))
		return false;
	for (int i = 0; i < relay->lane_count; i++)
		if (relay->lanes[i].line != NULL && relay->lanes[i].smtp == NULL)
			return false;	/* being opened */
	*needs_person = relay->health.needs_person;
	*why = relay->health.why;
	return true;
}

static void
hang_up(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;

	for (int i = 0; i < relay->lane_count; i++)
		if (relay->lanes[i].line != NULL)
			close_lane(relay, &relay->lanes[i]);
}

static void
close_relay(struct carrier *carrier)
{
	struct relay *relay = (struct relay *)carrier;

	for (int i = 0; i < relay->lane_count; i++) {
		struct lane *lane = &relay->lanes[i];
		bool stuck;

		if (lane->smtp != NULL && lane->job_count == 0) {
			smtp_quit(lane->smtp);
			write_lane(lane, &stuck);
		}
		if (lane->line != NULL)
			close_lane(relay, lane);
	}
	while (relay->result_next < relay->result_count) {
		free(relay->results[relay->result_next].outcome.reply);
		job_free(&relay->results[relay->result_next++].job);
	}
	token_source_free(&relay->tokens);
	line_group_free(&relay->lines);
	close(relay->epoll);
	sodium_memzero(relay->password, strlen(relay->password));
	free(relay->password);
	free(relay);
}

static const struct carrier_operations operations = { want, room, take, ask, awaiting, release, abandon, result, flush,
	descriptor, patience, was_sent, busy, down, hang_up, close_relay };

/* OAuth2, where this login has no password. */
static void
open_tokens(struct relay *relay, struct refresh_token *refresh)
{
	const struct oauth2 *oauth2 = &relay->forum->oauth2;

	if (oauth2->token_url[0] == '\0' || relay->forum->outbox.login[0] == '\0' || relay->forum->outbox.password_file[0] != '\0') {
		refresh_token_free(&refresh);
		return;
	}
	relay->tokens = token_source_new(oauth2, relay->password, refresh);
}

struct carrier *
carrier_smtp_open(const struct forum *forum, const char *password, struct refresh_token *refresh, struct reason *why)
{
	struct relay *relay = memory_new(sizeof *relay);
	struct epoll_event event = { .events = EPOLLIN };

	relay->carrier.operations = &operations;
	relay->forum = forum;
	relay->password = memory_text(password);
	relay->lane_count = forum->outbox.lanes > LANES ? LANES : (int)forum->outbox.lanes;
	open_tokens(relay, refresh);
	relay->lines = line_group_new();
	relay->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (relay->epoll < 0 ||
	    epoll_ctl(relay->epoll, EPOLL_CTL_ADD, line_group_descriptor(relay->lines), &event) != 0) {
		reason_unreachable(why, "the machine has no room for another event queue");
		close_relay(&relay->carrier);
		return NULL;
	}
	return &relay->carrier;
}
