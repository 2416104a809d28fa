/*
 * A long way on one machine: `delay PORT-TO MILLISECONDS` prints a port of its own and passes on what comes to it, each octet so many
 * milliseconds after it came, in both directions.  Ends with its standard input.  What one direction can hold is bounded: past it, it
 * reads no more.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { WAYS = 256, HELD = 1 << 18, PIECES = 256, EARLY = 400000 };	/* EARLY: nanoseconds before its time it stops sleeping, and looks */

/* One direction: octets in the order they came, in pieces of the same moment. */
struct way {
	int from, to;		/* 0 = free */
	bool ended;		/* nothing more comes */
	size_t used;
	struct {
		int64_t at;
		size_t length;
	} pieces[PIECES];
	int count;
	char octets[HELD];
};

static struct way ways[WAYS];	/* 2n and 2n + 1 are one connection */
static int64_t delay;		/* nanoseconds */

static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void
take_connection(int listening, int port)
{
	struct sockaddr_in there = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr = { htonl(INADDR_LOOPBACK) } };
	int near = accept4(listening, NULL, NULL, SOCK_CLOEXEC), far = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), i = 0;

	while (i < WAYS && ways[i].from != 0)
		i += 2;
	if (near < 0 || i >= WAYS || connect(far, (struct sockaddr *)&there, sizeof there) != 0)
		err(1, "a connection");
	setsockopt(near, IPPROTO_TCP, TCP_NODELAY, &(int){ 1 }, sizeof(int));
	setsockopt(far, IPPROTO_TCP, TCP_NODELAY, &(int){ 1 }, sizeof(int));
	for (int side = 0; side < 2; side++) {
		ways[i + side].from = side == 0 ? near : far;
		ways[i + side].to = side == 0 ? far : near;
		ways[i + side].used = 0;
		ways[i + side].count = 0;
		ways[i + side].ended = false;
	}
}

static void
read_some(struct way *way)
{
	ssize_t got = recv(way->from, way->octets + way->used, HELD - way->used, MSG_DONTWAIT);

	if (got < 0 && errno == EAGAIN)
		return;
	if (got <= 0) {
		way->ended = true;
		return;
	}
	way->used += (size_t)got;
	way->pieces[way->count].at = now() + delay;
	way->pieces[way->count++].length = (size_t)got;
}

static void
pass_on(struct way *way)
{
	size_t due = 0;
	int pieces = 0;

	while (pieces < way->count && way->pieces[pieces].at <= now())
		due += way->pieces[pieces++].length;
	for (size_t sent = 0; sent < due;) {
		ssize_t more = send(way->to, way->octets + sent, due - sent, MSG_NOSIGNAL);

		if (more <= 0)
			break;	/* the other side has gone: dropped */
		sent += (size_t)more;
	}
	memmove(way->octets, way->octets + due, way->used - due);
	memmove(way->pieces, way->pieces + pieces, (size_t)(way->count - pieces) * sizeof *way->pieces);
	way->used -= due;
	way->count -= pieces;
	if (way->ended && way->count == 0)
		shutdown(way->to, SHUT_WR);
}

static void
close_ended(void)
{
	for (int i = 0; i < WAYS; i += 2)
		if (ways[i].from != 0 && ways[i].ended && ways[i + 1].ended && ways[i].count + ways[i + 1].count == 0) {
			close(ways[i].from);
			close(ways[i].to);
			ways[i].from = ways[i + 1].from = 0;
		}
}

static void
wait_for_something(struct pollfd *watched, int listening)
{
	int64_t next = INT64_MAX, left;
	struct timespec patience;

	watched[WAYS] = (struct pollfd){ .fd = listening, .events = POLLIN };
	watched[WAYS + 1] = (struct pollfd){ .fd = 0, .events = POLLIN };
	for (int i = 0; i < WAYS; i++) {
		bool reads = ways[i].from != 0 && !ways[i].ended && ways[i].used < HELD && ways[i].count < PIECES;

		watched[i] = (struct pollfd){ .fd = reads ? ways[i].from : -1, .events = POLLIN };
		if (ways[i].from != 0 && ways[i].count > 0 && ways[i].pieces[0].at < next)
			next = ways[i].pieces[0].at;
	}
	left = next == INT64_MAX ? 0 : next - now() > EARLY ? next - now() - EARLY : 0;
	patience = (struct timespec){ .tv_sec = left / 1000000000, .tv_nsec = left % 1000000000 };
	ppoll(watched, WAYS + 2, next == INT64_MAX ? NULL : &patience, NULL);
}

int
main(int argc, char **argv)
{
	struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
	socklen_t length = sizeof here;
	int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct pollfd watched[WAYS + 2];

	if (argc != 3 || bind(listening, (struct sockaddr *)&here, sizeof here) != 0 || listen(listening, 128) != 0 ||
	    getsockname(listening, (struct sockaddr *)&here, &length) != 0)
		err(1, "usage: delay PORT-TO MILLISECONDS");
	delay = (int64_t)(atof(argv[2]) * 1000000);
	printf("%d\n", ntohs(here.sin_port));
	fflush(stdout);
	do {
		wait_for_something(watched, listening);
		if (watched[WAYS].revents != 0)
			take_connection(listening, atoi(argv[1]));
		for (int i = 0; i < WAYS; i++)
			if (watched[i].fd >= 0 && watched[i].revents != 0)
				read_some(&ways[i]);
		for (int i = 0; i < WAYS; i++)
			if (ways[i].from != 0)
				pass_on(&ways[i]);
		close_ended();
	} while (watched[WAYS + 1].revents == 0);
	return 0;
}
