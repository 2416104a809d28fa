/*
 * What the configuration says, as plain values.  config/ fills it, roles hand it on.
 * Everything in it belongs to the settings it came from and lives as long as they do.
 */
#ifndef RECORDS_FORUM_H
#define RECORDS_FORUM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "records/consent.h"
#include "records/topic.h"

enum forum_kind { FORUM_CIC, FORUM_CHARITY, FORUM_UNINCORPORATED };

/* On what footing T1 to T6 are sent.  The other two have a seat so that a configuration that names
 * them can be refused in words: settings with them never load (B-17). */
enum legal_basis { LEGAL_CONSENT, LEGAL_CHARITY_SOFT_OPT_IN, LEGAL_COMMERCIAL_SOFT_OPT_IN };

/* One voice the forum may speak with: the list is closed. */
struct identity {
	char *name;		/* "office" */
	char *display_name;	/* "Example Parent Carer Forum" */
	char *address;		/* the From */
	char *reply_to;		/* a monitored mailbox */
	int line;
};

/* Bits: what a person may do.  It says who answers for what and keeps nobody out: whoever may run the programs reads what their user reads. */
enum right {
	RIGHT_SEE = 1,		/* see member records */
	RIGHT_MEMBERS = 2,	/* add, import, change consent with evidence */
	RIGHT_QUEUE = 4,	/* queue, test, reschedule */
	RIGHT_HOLD = 8,		/* hold and release */
	RIGHT_STOP = 16,	/* the kill switch */
	RIGHT_OPERATE = 32,	/* init, check, ledger, journal */
	RIGHT_ALL = 63
};

struct person {
	char *login;		/* unix login name */
	int64_t uid;		/* -1 if the machine does not know the login */
	char *title;		/* "Membership and Comms Officer" */
	unsigned rights;
	int line;
};

enum outbox_kind { OUTBOX_MAILDIR, OUTBOX_SMTP };
enum line_security { SECURITY_STARTTLS, SECURITY_TLS, SECURITY_NONE };	/* NONE: loopback only */

/* How an OAuth2 token is shown to a mail server: Google's and Microsoft's way, and RFC 7628's. */
enum login_mechanism { MECHANISM_XOAUTH2, MECHANISM_OAUTHBEARER };

/* Login by tokens of a sign-in service; all empty where passwords are used. */
struct oauth2 {
	char *token_url;
	char *client_id;
	char *client_secret_file;	/* absolute */
	char *scope;
	char *refresh_token_file;	/* absolute; "" = as the program itself (client credentials) */
	char *ca_file;		/* "" = the machine's */
	enum login_mechanism mechanism;
};

struct outbox {
	enum outbox_kind kind;
	bool not_emailed;	/* said outside a demo: letters into a folder reach nobody */
	char *directory;	/* maildir */
	char *host;		/* smtp */
	int64_t port;		/* never 0: follows from the security where the file is silent */
	enum line_security security;
	char *login;		/* "" = the relay asks for none */
	char *password_file;	/* absolute; "" with a login = by OAuth2 */
	char *ca_file;		/* "" = the machine's */
	char *hello;		/* our EHLO name; the forum's domain where the file is silent */
	int64_t lanes;		/* connections, 1 to 100 */
	int64_t per_second, per_minute, per_day;	/* letters the provider allows; 0 = no limit */
	int64_t domain_per_minute;	/* letters to addresses of one domain; 0 = no limit */
	int64_t size_limit;	/* octets of one letter */
};

/* Where bounces, stops and answers arrive. */
enum mailbox_kind { MAILBOX_NONE, MAILBOX_MAILDIR, MAILBOX_IMAP };

struct mailbox_settings {
	enum mailbox_kind kind;	/* follows from which of the two is named */
	char *directory;	/* maildir */
	char *host;		/* imap */
	int64_t port;		/* never 0: follows from the security where the file is silent */
	enum line_security security;
	char *login;
	char *password_file;	/* absolute; "" = by OAuth2 */
	char *ca_file;		/* "" = the machine's */
	char **folders;		/* that are read, NULL-ended; never empty */
	char *people_folder;	/* people's mail is moved there; "" = it stays where it is */
	char *authserv_id;	/* whose word about a sender counts (E-02); "" = nobody's */
	char *join_address;	/* where people write to join; "" = nowhere */
};

/* F-07: the hours in which nothing goes that people agreed to; by the clock on the wall. */
struct quiet_hours {
	char *from, *until;	/* "20:00" */
	bool sundays;
	int from_minute, until_minute;	/* of the day; the same = there are none */
};

struct forum {
	/* who */
	char *name;
	char *short_name;	/* the name where the file is silent */
	enum forum_kind kind;
	enum legal_basis legal_basis;	/* LEGAL_CONSENT */
	char *postal_address;
	char *contact;		/* where people reach people */
	char *website;
	char *privacy_notice;	/* its address on the web */
	char *domain;		/* of Message-ID and List-Id */
	char *time_zone;
	bool demo;

	struct identity *identities;
	int identity_count;
	struct topic *topics;
	int topic_count;
	struct wording *wordings;
	int wording_count;
	struct person *people;
	int person_count;

	/* how */
	char *everyone;		/* stands for an empty {{name}} */
	char *fund_default, *fund_signposting;
	char **no_signposting_funds;	/* may never pay for signposting, NULL-ended */
	char *unsubscribe_address;	/* "unsub@example.org"; the token goes behind a + */
	char *bounce_address;
	bool verp;		/* its own return address for each letter; else the code is in the Message-ID */
	char *separator;	/* "+" */
	char *base_url;		/* https, ends with / or =, the token goes behind; "" = none yet (C-24) */
	char *asset_directory;	/* images; "" = none */
	char **closed_hosts;	/* registered campaign bodies and petition sites, in small letters,
				 * each with all hosts under it; NULL-ended */

	struct oauth2 oauth2;
	struct outbox outbox;
	struct mailbox_settings mailbox;

	char *store_directory;
	char *key_directory;
	char *log_socket;	/* "" = /dev/log */

	struct quiet_hours quiet;
	char **closures;	/* "2026-12-24" or "2026-12-24 to 2027-01-02", NULL-ended */

	/* limits */
	int64_t send_attempt_hours;	/* 48, F-23 */
	int64_t notice_hours;		/* 24, A-35 */
};

#endif
