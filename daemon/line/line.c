/*
 * Lines: libcurl connects, checks the certificate and logs in (CURLOPT_CONNECT_ONLY), then we read
 * and write.  Each line has a multi handle of its own, because libcurl prunes the idle connections
 * of a shared one, and to libcurl a line in our hands is idle.
 */
#include "line/line.h"

#include <assert.h>
#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "line/line_socket.h"

enum { HOST_TEXT = 256, EVENTS = 64 };

struct line_group {
	int epoll;
	struct line *lines;
	uint32_t last_number;
};

struct line {
	struct line_group *group;
	struct line *next;
	uint32_t number;	/* in epoll events, beside the descriptor: a line may be gone by then */

	CURLM *multi;		/* NULL once failed */
	CURL *easy;
	int timer;		/* when libcurl wants to be called; -1 once open or failed */
	int socket;		/* -1 until open */

	enum line_state state;
	enum line_fault fault;
	struct reason why;
	char error[CURL_ERROR_SIZE];	/* libcurl's; may hold the server's words, so it is only searched */

	char host[HOST_TEXT];
	int seconds;		/* in all */
	int connect_seconds;	/* until it is connected, and again from the greeting on */
	int64_t connect_by;	/* monotonic milliseconds; 0 = only `seconds` counts */
	bool greeted;		/* the server has said its first line */
	bool plain;		/* SECURITY_NONE */
	bool smtp;
	bool wants_login;
	bool by_token;		/* OAuth2 */
	bool logged_in;		/* 235 was seen, or for IMAP: no PREAUTH */
	bool not_loopback;	/* a plain line was about to leave the machine */

	void (*each_reply)(void *owner, const char *line, size_t length);
	void *owner;
};

/* --- libcurl's sockets and timer in our epoll ------------------------------------------------- */

static uint64_t
event_key(const struct line *line, int descriptor)
{
	return (uint64_t)line->number << 32 | (uint32_t)descriptor;
}

static void
watch(const struct line *line, int descriptor, uint32_t events)
{
	struct epoll_event event = { .events = events, .data.u64 = event_key(line, descriptor) };
	int epoll = line->group->epoll;

	if (epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event) < 0 && errno == ENOENT)
		epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

static int
on_socket(CURL *easy, curl_socket_t descriptor, int what, void *owner, void *unused)
{
	struct line *line = owner;

	(void)easy, (void)unused;
	if (what == CURL_POLL_REMOVE)
		epoll_ctl(line->group->epoll, EPOLL_CTL_DEL, descriptor, NULL);
	else
		watch(line, descriptor,
		    (what & CURL_POLL_IN ? EPOLLIN : 0u) | (what & CURL_POLL_OUT ? EPOLLOUT : 0u));
	return 0;
}

static int
on_timer(CURLM *multi, long milliseconds, void *owner)
{
	struct line *line = owner;
	struct itimerspec when = { 0 };

	(void)multi;
	if (line->timer < 0)
		return 0;
	when.it_value.tv_sec = milliseconds > 0 ? milliseconds / 1000 : 0;
	when.it_value.tv_nsec = milliseconds > 0 ? milliseconds % 1000 * 1000000 : 0;
	if (milliseconds == 0)
		when.it_value.tv_nsec = 1;	/* at once; all zero would disarm it, as -1 asks */
	timerfd_settime(line->timer, 0, &when, NULL);
	return 0;
}

static curl_socket_t
on_open_socket(void *owner, curlsocktype purpose, struct curl_sockaddr *address)
{
	struct line *line = owner;

	(void)purpose;
	return line_socket_open(address, !line->plain, &line->not_loopback);
}

static size_t
on_reply(char *text, size_t size, size_t count, void *owner)
{
	struct line *line = owner;
	size_t length = size * count;

	if (line->state != LINE_OPENING)
		return length;
	if (!line->greeted && line->connect_seconds < line->seconds)
		line->connect_by = clock_monotonic_milliseconds() + 1000L * line->connect_seconds;
	line->greeted = true;
	if (line->smtp && length >= 4 && memcmp(text, "235", 3) == 0)
		line->logged_in = true;
	if (!line->smtp && length >= 9 && memcmp(text, "* PREAUTH", 9) == 0)
		line->logged_in = false;	/* as somebody else, perhaps */
	if (line->each_reply != NULL)
		line->each_reply(line->owner, text, length);
	return length;
}

/* --- opening ---------------------------------------------------------------------------------- */

/* "smtps://host:port/hello" in libcurl's memory, or NULL. */
static char *
make_url(const struct line *line, const struct line_target *target)
{
	char scheme[8], host[HOST_TEXT + 2], port[24], path[HOST_TEXT + 1];
	CURLU *parts = curl_url();
	char *url = NULL;
	bool good;

	snprintf(scheme, sizeof scheme, "%s%s", line->smtp ? "smtp" : "imap",
	    target->security == SECURITY_TLS ? "s" : "");
	snprintf(host, sizeof host, strchr(line->host, ':') != NULL ? "[%s]" : "%s", line->host);
	snprintf(port, sizeof port, "%lld", (long long)target->port);
	snprintf(path, sizeof path, "/%s", line->smtp ? target->hello : "");
	good = parts != NULL && curl_url_set(parts, CURLUPART_SCHEME, scheme, 0) == CURLUE_OK &&
	    curl_url_set(parts, CURLUPART_HOST, host, 0) == CURLUE_OK &&
	    curl_url_set(parts, CURLUPART_PORT, port, 0) == CURLUE_OK &&
	    curl_url_set(parts, CURLUPART_PATH, path, 0) == CURLUE_OK;
	if (good && curl_url_get(parts, CURLUPART_URL, &url, 0) != CURLUE_OK)
		url = NULL;
	curl_url_cleanup(parts);
	return url;
}

#define SET(option, value)	(curl_easy_setopt(easy, (option), (value)) == CURLE_OK)

/* C-04: verified TLS or nothing; nothing of the environment (proxy, netrc) has a say. */
static bool
set_security(CURL *easy, const struct line_target *target)
{
	long tls = target->security == SECURITY_STARTTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE;

	return SET(CURLOPT_USE_SSL, tls) && SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) &&
	    SET(CURLOPT_SSL_VERIFYPEER, 1L) && SET(CURLOPT_SSL_VERIFYHOST, 2L) &&
	    SET(CURLOPT_CAPATH, NULL) &&	/* the folder costs 50 to 100 ms a line */
	    (target->ca_file[0] == '\0' || SET(CURLOPT_CAINFO, target->ca_file)) &&
	    SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps,imap,imaps") && SET(CURLOPT_PROXY, "") &&
	    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
}

/* The mechanisms are pinned: PLAIN, else LOGIN, both inside TLS; nothing the server would rather have. */
static bool
set_login(CURL *easy, const struct line_target *target)
{
	/* libcurl would fall back to PLAIN with an empty password. */
	if (target->bearer != NULL)
		return SET(CURLOPT_USERNAME, target->login) && SET(CURLOPT_XOAUTH2_BEARER, target->bearer) &&
		    SET(CURLOPT_LOGIN_OPTIONS, target->mechanism == MECHANISM_OAUTHBEARER ? "AUTH=OAUTHBEARER" : "AUTH=XOAUTH2");
	return target->login[0] == '\0' ||
	    (SET(CURLOPT_USERNAME, target->login) && SET(CURLOPT_PASSWORD, target->password) &&
		SET(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN"));
}

static bool
set_rest(CURL *easy, struct line *line)
{
	long milliseconds = 1000L * line->seconds;

	return SET(CURLOPT_CONNECT_ONLY, 1L) && SET(CURLOPT_NOSIGNAL, 1L) && SET(CURLOPT_TCP_NODELAY, 1L) &&
	    SET(CURLOPT_TCP_KEEPALIVE, 1L) &&
	    SET(CURLOPT_QUICK_EXIT, 1L) &&	/* no waiting for a slow resolver */
	    SET(CURLOPT_BUFFERSIZE, 4096L) &&	/* holds a greeting; after that the buffers are ours */
	    SET(CURLOPT_CONNECTTIMEOUT_MS, milliseconds) && SET(CURLOPT_TIMEOUT_MS, milliseconds) &&
	    SET(CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)line->seconds) &&
	    SET(CURLOPT_ERRORBUFFER, line->error) && SET(CURLOPT_HEADERFUNCTION, on_reply) &&
	    SET(CURLOPT_HEADERDATA, line) && SET(CURLOPT_OPENSOCKETFUNCTION, on_open_socket) &&
	    SET(CURLOPT_OPENSOCKETDATA, line);
}

static bool
set_up(struct line *line, const struct line_target *target)
{
	CURL *easy = line->easy = curl_easy_init();
	char *url = make_url(line, target);
	bool good = easy != NULL && url != NULL && SET(CURLOPT_URL, url) && set_security(easy, target) &&
	    set_login(easy, target) && set_rest(easy, line);

	curl_free(url);
	line->multi = curl_multi_init();
	line->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
	if (!good || line->multi == NULL || line->timer < 0)
		return false;
	watch(line, line->timer, EPOLLIN);
	curl_multi_setopt(line->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
	curl_multi_setopt(line->multi, CURLMOPT_SOCKETDATA, line);
	curl_multi_setopt(line->multi, CURLMOPT_TIMERFUNCTION, on_timer);
	curl_multi_setopt(line->multi, CURLMOPT_TIMERDATA, line);
	return curl_multi_add_handle(line->multi, easy) == CURLM_OK;
}

#undef SET

static void
drop_timer(struct line *line)
{
	if (line->timer >= 0)
		close(line->timer);	/* which takes it out of the epoll as well */
	line->timer = -1;
}

static void
drop_handles(struct line *line)
{
	drop_timer(line);
	if (line->multi != NULL && line->easy != NULL)
		curl_multi_remove_handle(line->multi, line->easy);
	curl_easy_cleanup(line->easy);
	curl_multi_cleanup(line->multi);
	line->easy = NULL;
	line->multi = NULL;
	line->socket = -1;
}

static void
fail(struct line *line, enum line_fault fault)
{
	line->state = LINE_FAILED;
	line->fault = fault;
	drop_handles(line);
}

/* No socket, no file of certificates, no answer of DNS: libcurl takes each for something else. */
static bool
is_out_of_files(struct line *line)
{
	int one = fcntl(line->group->epoll, F_DUPFD_CLOEXEC, 0);

	if (one >= 0) {
		close(one);
		return false;
	}
	reason_unreachable(&line->why, "There are too many open files for another line to the mail server %s: please let us open more "
	    "(LimitNOFILE), or have fewer lanes.", line->host);
	fail(line, LINE_NETWORK);
	return true;
}

struct line *
line_open(struct line_group *group, const struct line_target *target,
    void (*each_reply)(void *owner, const char *line, size_t length), void *owner)
{
	struct line *line = memory_new(sizeof *line);

	line->group = group;
	line->next = group->lines;
	group->lines = line;
	line->number = ++group->last_number;
	line->timer = line->socket = -1;
	line->connect_seconds = target->connect_seconds > 0 ? target->connect_seconds : 60;
	line->seconds = line->connect_seconds + target->greeting_seconds;
	line->connect_by = target->greeting_seconds == 0 ? 0 : clock_monotonic_milliseconds() + 1000L * line->connect_seconds;
	line->plain = target->security == SECURITY_NONE;
	line->smtp = text_starts(target->scheme, "smtp");
	line->wants_login = target->login[0] != '\0';
	line->by_token = target->bearer != NULL;
	line->logged_in = !line->smtp;
	line->each_reply = each_reply;
	line->owner = owner;
	if ((!text_copy(line->host, sizeof line->host, target->host) || !set_up(line, target)) && !is_out_of_files(line)) {
		reason_unreachable(&line->why, "The line to the mail server %s could not be prepared: please "
		    "check its name, its port and our own name in the configuration.", line->host);
		fail(line, LINE_PROTOCOL);
	}
	return line;
}

/* --- how it ended ----------------------------------------------------------------------------- */

static const char *
no_login_words(const struct line *line)
{
	return line->by_token ? "The mail server %s does not offer the login by token (OAuth2) that is configured." :
	    "The mail server %s does not offer a login that we can use (PLAIN or LOGIN).";
}

/* What libcurl's codes mean here, for SMTP and IMAP; %s is the host. */
static const struct {
	CURLcode code;
	enum line_fault fault;
	const char *words;
} faults[] = {
	{ CURLE_COULDNT_RESOLVE_HOST, LINE_NAME, "The name of the mail server, %s, is not known (DNS)." },
	{ CURLE_COULDNT_CONNECT, LINE_NETWORK,
	    "The mail server %s cannot be reached: it refuses the connection." },
	{ CURLE_SEND_ERROR, LINE_NETWORK, "The mail server %s closed the connection." },
	{ CURLE_RECV_ERROR, LINE_NETWORK, "The mail server %s closed the connection." },
	{ CURLE_GOT_NOTHING, LINE_NETWORK, "The mail server %s closed the connection." },
	{ CURLE_PEER_FAILED_VERIFICATION, LINE_CERTIFICATE,
	    "The certificate of the mail server %s is not issued by anybody this machine trusts." },
	{ CURLE_SSL_CACERT_BADFILE, LINE_CERTIFICATE,
	    "The file of trusted certificates for the mail server %s cannot be read." },
	{ CURLE_SSL_CONNECT_ERROR, LINE_NO_TLS,
	    "The mail server %s and we could not agree on a secure connection (TLS 1.2 or newer)." },
	{ CURLE_USE_SSL_FAILED, LINE_NO_TLS,
	    "The mail server %s does not offer a secure connection (STARTTLS). Nothing was sent." },
	{ CURLE_LOGIN_DENIED, LINE_LOGIN,
	    "The mail server %s refused our login: please check login name and password." },
};

/* gnutls_certificate_status_t, which is all libcurl passes on (CURLINFO_SSL_VERIFYRESULT). */
enum { CERTIFICATE_NOT_YET = 1 << 9, CERTIFICATE_EXPIRED = 1 << 10 };

/* Which of the things that can be wrong with a certificate it is. */
static const char *
certificate_words(const struct line *line, const char *otherwise)
{
	long status = 0;

	curl_easy_getinfo(line->easy, CURLINFO_SSL_VERIFYRESULT, &status);
	if (status & CERTIFICATE_EXPIRED)
		return "The certificate of the mail server %s has expired.";
	if (status & CERTIFICATE_NOT_YET)
		return "The certificate of the mail server %s is not valid yet. Is our clock right?";
	if (strstr(line->error, "does not match") != NULL)
		return "The certificate of the mail server %s is made out to another name.";
	return otherwise;
}

/* A reply of 4yz says: not now.  The rest of what a server may say is about us. */
static void
explain_code(struct line *line, CURLcode result, long code)
{
	if (code / 100 == 4) {
		reason_unreachable(&line->why,
		    "The mail server %s asks us to come back later (it answered %ld).", line->host, code);
		fail(line, LINE_LATER);
	} else if (code / 100 == 5) {
		reason_unreachable(&line->why, "The mail server %s turns us away (it answered %ld).",
		    line->host, code);
		fail(line, LINE_PROTOCOL);
	} else {
		reason_unreachable(&line->why,
		    "The mail server %s did not behave like a mail server (libcurl %d).", line->host, (int)result);
		fail(line, LINE_PROTOCOL);
	}
}

static void
explain(struct line *line, CURLcode result)
{
	long code = 0;

	curl_easy_getinfo(line->easy, CURLINFO_RESPONSE_CODE, &code);
	if (line->not_loopback) {
		reason_unreachable(&line->why, "The mail server %s is another machine, and without TLS we "
		    "speak only to this one. Please set its security to starttls or tls.", line->host);
		fail(line, LINE_NO_TLS);
		return;
	}
	if (code == 0 && result != CURLE_OPERATION_TIMEDOUT && is_out_of_files(line))
		return;
	if (result == CURLE_OPERATION_TIMEDOUT) {
		reason_unreachable(&line->why, "The mail server %s did not let us in within %d seconds.",
		    line->host, line->seconds);
		fail(line, LINE_NETWORK);
		return;
	}
	for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
		const char *words = faults[i].words;

		if (faults[i].code != result || (result == CURLE_LOGIN_DENIED && code / 100 == 4))
			continue;
		if (result == CURLE_LOGIN_DENIED && code / 100 == 2)	/* EHLO was the last word */
			words = no_login_words(line);
		else if (result == CURLE_LOGIN_DENIED && line->by_token)
			words = "The mail server %s refused our login token: please check the login name and what the sign-in "
			    "service was told it may do.";
		if (result == CURLE_PEER_FAILED_VERIFICATION)
			words = certificate_words(line, words);
		reason_unreachable(&line->why, words, line->host);
		fail(line, faults[i].fault);
		return;
	}
	explain_code(line, result, code);
}

static void
finish(struct line *line, CURLcode result)
{
	curl_socket_t active = CURL_SOCKET_BAD;

	if (result != CURLE_OK) {
		explain(line, result);
		return;
	}
	if (line->wants_login && !line->logged_in) {	/* libcurl goes on without */
		reason_unreachable(&line->why, no_login_words(line), line->host);
		fail(line, LINE_LOGIN);
		return;
	}
	curl_easy_getinfo(line->easy, CURLINFO_ACTIVESOCKET, &active);
	if (active == CURL_SOCKET_BAD) {
		explain(line, CURLE_RECV_ERROR);
		return;
	}
	curl_easy_setopt(line->easy, CURLOPT_PASSWORD, NULL);
	curl_easy_setopt(line->easy, CURLOPT_XOAUTH2_BEARER, NULL);
	drop_timer(line);
	epoll_ctl(line->group->epoll, EPOLL_CTL_DEL, active, NULL);
	line->socket = active;
	line->state = LINE_OPEN;
}

/* --- the group -------------------------------------------------------------------------------- */

struct line_group *
line_group_new(void)
{
	struct line_group *group = memory_new(sizeof *group);

	if (curl_global_init(CURL_GLOBAL_ALL) != CURLE_OK)
		abort();
	group->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (group->epoll < 0)
		abort();
	return group;
}

void
line_group_free(struct line_group **group)
{
	if (*group == NULL)
		return;
	assert((*group)->lines == NULL);
	close((*group)->epoll);
	free(*group);
	*group = NULL;
	curl_global_cleanup();
}

int
line_group_descriptor(const struct line_group *group)
{
	return group->epoll;
}

static struct line *
find_line(const struct line_group *group, uint32_t number)
{
	struct line *line = group->lines;

	while (line != NULL && line->number != number)
		line = line->next;
	return line;
}

static void
act(struct line *line, int descriptor, uint32_t events)
{
	int running, left, what = (events & EPOLLIN ? CURL_CSELECT_IN : 0) |
	    (events & EPOLLOUT ? CURL_CSELECT_OUT : 0) | (events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
	const CURLMsg *message;
	uint64_t expirations;

	if (descriptor == line->timer) {
		if (read(line->timer, &expirations, sizeof expirations) < 0)
			return;		/* libcurl has set it anew meanwhile */
		descriptor = CURL_SOCKET_TIMEOUT;
		what = 0;
	}
	curl_multi_socket_action(line->multi, descriptor, what, &running);
	message = curl_multi_info_read(line->multi, &left);
	if (message != NULL && message->msg == CURLMSG_DONE)
		finish(line, message->data.result);
}

/* libcurl's own limit for connecting includes the greeting and the login.  Connected and not greeted is what may take long. */
static void
look_at_deadline(struct line *line)
{
	curl_off_t took = 0;

	if (line->connect_by == 0 || clock_monotonic_milliseconds() < line->connect_by)
		return;
	line->connect_by = 0;
	curl_easy_getinfo(line->easy, CURLINFO_CONNECT_TIME_T, &took);
	if (took != 0 && !line->greeted)
		return;
	line->seconds = line->connect_seconds;
	explain(line, CURLE_OPERATION_TIMEDOUT);
}

void
line_group_turn(struct line_group *group)
{
	struct epoll_event events[EVENTS];
	int count = epoll_wait(group->epoll, events, EVENTS, 0);

	for (int i = 0; i < count; i++) {
		struct line *line = find_line(group, (uint32_t)(events[i].data.u64 >> 32));

		if (line != NULL && line->state == LINE_OPENING)
			act(line, (int)(uint32_t)events[i].data.u64, events[i].events);
	}
	for (struct line *line = group->lines; line != NULL; line = line->next)
		if (line->state == LINE_OPENING)
			look_at_deadline(line);
}

/* --- in our hands ----------------------------------------------------------------------------- */

enum line_state
line_state(const struct line *line)
{
	return line->state;
}

enum line_fault
line_failure(const struct line *line, struct reason *why)
{
	if (line->fault != LINE_NO_FAULT)
		*why = line->why;
	return line->fault;
}

int
line_descriptor(const struct line *line)
{
	return line->socket;
}

/* A plain line is a socket and nothing more; through libcurl each call would cost several microseconds, four of them a letter. */
static bool
read_plain(const struct line *line, char *bytes, size_t room, size_t *got)
{
	ssize_t result = recv(line->socket, bytes, room, 0);

	*got = result > 0 ? (size_t)result : 0;
	return result > 0 || (result < 0 && (errno == EAGAIN || errno == EINTR));
}

static bool
write_plain(const struct line *line, const char *bytes, size_t length, size_t *put)
{
	ssize_t result = send(line->socket, bytes, length, MSG_NOSIGNAL);

	*put = result > 0 ? (size_t)result : 0;
	return result >= 0 || errno == EAGAIN || errno == EINTR;
}

bool
line_read(struct line *line, char *bytes, size_t room, size_t *got)
{
	CURLcode result;

	*got = 0;
	if (line->state != LINE_OPEN)
		return false;
	if (line->plain)
		return read_plain(line, bytes, room, got);
	result = curl_easy_recv(line->easy, bytes, room, got);
	if (result == CURLE_AGAIN) {
		*got = 0;
		return true;
	}
	return result == CURLE_OK && *got > 0;	/* OK and nothing is the end of the stream */
}

bool
line_write(struct line *line, const char *bytes, size_t length, size_t *put)
{
	CURLcode result;

	*put = 0;
	if (line->state != LINE_OPEN)
		return false;
	if (line->plain)
		return write_plain(line, bytes, length, put);
	result = curl_easy_send(line->easy, bytes, length, put);
	if (result == CURLE_AGAIN)
		*put = 0;
	return result == CURLE_OK || result == CURLE_AGAIN;
}

void
line_close(struct line **line)
{
	struct line **place;

	if (*line == NULL)
		return;
	drop_handles(*line);
	for (place = &(*line)->group->lines; *place != *line; place = &(*place)->next)
		;
	*place = (*line)->next;
	free(*line);
	*line = NULL;
}
