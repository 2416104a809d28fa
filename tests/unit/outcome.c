/*
 * Outcomes: what a reply means for a letter, and when to try again.  F-20, F-23; libraries' table of phases.
 */
#include "unit/unit.h"

#include <string.h>

#include "core/outcome.h"

static const struct {
	const char *name;
	enum smtp_phase phase;
	int code;
	const char *enhanced, *text;
	bool dot_offered, tried;
	enum delivery_state state;
	enum fault fault;
} rows[] = {
	{ "accepted", SMTP_AT_DOT, 250, "2.0.0", "Ok: queued as 4F", true, true, DELIVERY_SENT, FAULT_NONE },
	{ "Exim relays for nobody", SMTP_AT_RCPT, 550, "", "relay not permitted", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "Exim says no more", SMTP_AT_RCPT, 550, "", "Administrative prohibition", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our sender is not believed", SMTP_AT_RCPT, 550, "", "Sender verify failed", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "qmail relays for nobody", SMTP_AT_RCPT, 553, "", "sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our address is what is refused", SMTP_AT_RCPT, 550, "5.1.8", "Access denied, bad outbound sender", false, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "our account may not send", SMTP_AT_RCPT, 550, "", "This account has been disabled for sending", false, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "Microsoft's day is used up", SMTP_AT_DOT, 554, "5.2.0",
	    "STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message", true, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "our mailbox is full, not theirs", SMTP_AT_DOT, 554, "5.2.2", "mailbox full; STOREDRV.Submission.Exception", true, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "Gmail's day is used up", SMTP_AT_DOT, 550, "5.4.5", "Daily user sending quota exceeded", true, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "we are throttled", SMTP_AT_DOT, 550, "5.2.251", "Sender throttled", true, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "cPanel: an hour's letters are used up", SMTP_AT_RCPT, 550, "",
	    "Domain example.org has exceeded the max emails per hour (150/150 (100%)) allowed. Message discarded.", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "cPanel: too many were turned away", SMTP_AT_RCPT, 550, "",
	    "Domain example.org has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded.", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our hour is used up", SMTP_AT_RCPT, 550, "", "You have exceeded your hourly email allowance", false, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "how we greet", SMTP_AT_RCPT, 550, "", "Access denied - Invalid HELO name (See RFC2821 4.1.1.1)", false, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "our account is suspended", SMTP_AT_RCPT, 550, "", "Your account has been suspended, contact support", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "but one that is theirs is not ours", SMTP_AT_RCPT, 550, "5.2.1", "This account has been disabled", false, true, DELIVERY_REFUSED,
	    FAULT_MEMBER },
	{ "our account may only receive", SMTP_AT_RCPT, 550, "", "Outgoing mail from this account is not allowed", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our domain is not known", SMTP_AT_RCPT, 550, "", "Sender's domain does not exist in DNS", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our domain is not believed", SMTP_AT_RCPT, 550, "5.0.0", "Sender domain not a valid domain", false, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "our address is not ours", SMTP_AT_RCPT, 553, "5.7.1", "Sender address not allowed", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "we are on a list, whatever the code", SMTP_AT_RCPT, 550, "5.1.1", "Your IP is listed", false, true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "no is said to us", SMTP_AT_RCPT, 550, "", "Access denied", false, true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "Microsoft's no such person", SMTP_AT_RCPT, 550, "5.4.1", "Recipient address rejected: Access denied. AS(201806281)", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "nobody is listed under this name", SMTP_AT_RCPT, 550, "5.1.1", "User not listed in Domino Directory; shelolo", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Amazon: slower", SMTP_AT_DOT, 454, "", "Throttling failure: Maximum sending rate exceeded.", true, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "Microsoft: slower", SMTP_AT_RCPT, 432, "4.3.2", "STOREDRV.ClientSubmit; sender thread limit exceeded", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "slower", SMTP_AT_RCPT, 450, "4.4.2", "Too many connections, slow down", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "this person has too much mail: no word about us", SMTP_AT_RCPT, 450, "4.2.1",
	    "The user you are trying to contact is receiving mail too quickly", false, true, DELIVERY_DEFERRED, FAULT_MEMBER },
	{ "too large is no limit of ours", SMTP_AT_RCPT, 552, "5.3.4", "Message size exceeds the maximum of 10 MB per message", false, true,
	    DELIVERY_REFUSED, FAULT_SIZE },
	{ "no such person", SMTP_AT_RCPT, 550, "5.1.1", "User unknown", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "an address that is quoted says nothing", SMTP_AT_RCPT, 550, "5.1.1", "<spamfan@example.org>: user unknown", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "nor does one without brackets", SMTP_AT_RCPT, 550, "5.1.1", "user unknown: quota.blocked@spf.example.org", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "short words stand alone", SMTP_AT_RCPT, 550, "5.1.1", "user unknown in the marbles and spfx department", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "and are found when they do", SMTP_AT_DOT, 550, "5.1.1", "SPF: not allowed", true, true, DELIVERY_DEFERRED,
	    FAULT_POLICY },
	{ "no such person, no enhanced code", SMTP_AT_RCPT, 550, "", "No such user here", false, true, DELIVERY_REFUSED,
	    FAULT_MEMBER },
	{ "a bare 550 to the recipient", SMTP_AT_RCPT, 550, "", "no", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "mailbox full", SMTP_AT_RCPT, 552, "5.2.2", "Mailbox full", false, true, DELIVERY_REFUSED, FAULT_FULL },
	{ "full, as RFC 5321 4.2.3 says it", SMTP_AT_RCPT, 552, "", "Requested mail action aborted: exceeded storage allocation", false, true,
	    DELIVERY_REFUSED, FAULT_FULL },
	{ "the same of a body is of its size", SMTP_AT_DOT, 552, "", "Requested mail action aborted: exceeded storage allocation", true, true,
	    DELIVERY_REFUSED, FAULT_SIZE },
	{ "too large, without a code", SMTP_AT_RCPT, 552, "", "Message size exceeds fixed limit", false, true, DELIVERY_REFUSED, FAULT_SIZE },
	{ "full of small ones", SMTP_AT_RCPT, 552, "5.2.2", "Mailbox has too many messages", false, true, DELIVERY_REFUSED, FAULT_FULL },
	{ "too many of ours, with the same code", SMTP_AT_RCPT, 552, "5.2.2", "Sender has sent too many messages", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "full for now", SMTP_AT_RCPT, 452, "4.2.2", "over quota", false, true, DELIVERY_DEFERRED, FAULT_FULL },
	{ "too big", SMTP_AT_DOT, 552, "5.3.4", "Message too big", true, true, DELIVERY_REFUSED, FAULT_SIZE },
	{ "spam, whatever the code", SMTP_AT_DOT, 550, "5.1.1", "blocked as spam", true, true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "5.7.1 of the receiver", SMTP_AT_DOT, 554, "5.7.1", "rejected", true, true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "5.7.1 that means the person", SMTP_AT_RCPT, 550, "5.7.1", "No such user", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "greylisted", SMTP_AT_RCPT, 451, "4.7.1", "Greylisted, try again later", false, true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "greylisted by the relay itself", SMTP_AT_RCPT, 450, "4.2.0",
	    "<a@example.org>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.com.html", false, true,
	    DELIVERY_DEFERRED, FAULT_POLICY },
	{ "greylisted, before it has heard of whom", SMTP_AT_RCPT, 450, "4.7.1", "<host>: Client host rejected: Greylisted for 5 minutes", false,
	    true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "not now, of this mailbox: no word about the relay", SMTP_AT_RCPT, 450, "4.2.0", "try again later", false, true, DELIVERY_DEFERRED,
	    FAULT_MEMBER },
	{ "not now, of the relay", SMTP_AT_RCPT, 451, "4.3.0", "try again later", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our relay refuses us: tried again", SMTP_AT_RCPT, 554, "5.7.1", "Relay access denied", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our sender refused: tried again", SMTP_AT_MAIL, 550, "5.7.1", "not owned by user", false, true, DELIVERY_DEFERRED,
	    FAULT_RELAY },
	{ "421 at the dot", SMTP_AT_DOT, 421, "4.3.2", "shutting down", true, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "421 before its turn", SMTP_AT_MAIL, 421, "", "closing", false, false, DELIVERY_WAITING, FAULT_RELAY },
	{ "421 to the recipient", SMTP_AT_RCPT, 421, "4.7.0", "closing", false, false, DELIVERY_WAITING, FAULT_NETWORK },
	{ "the line broke before the body", SMTP_AT_RCPT, 0, "", "", false, false, DELIVERY_WAITING, FAULT_NETWORK },
	{ "the line broke inside the body", SMTP_IN_BODY, 0, "", "", false, true, DELIVERY_DEFERRED, FAULT_NETWORK },
	{ "the line broke after the dot", SMTP_AT_DOT, 0, "", "", true, true, DELIVERY_DOUBT, FAULT_NETWORK },
	{ "not understood", SMTP_AT_RCPT, 550, "5.5.4", "unknown parameter", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	/* Refused for what is ours, at the recipient: nobody is gone for it (C-33). */
	{ "their system takes nothing", SMTP_AT_RCPT, 550, "5.3.2", "System not accepting network messages", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "its own trouble", SMTP_AT_RCPT, 550, "5.3.0", "Other mail system problem", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "it cannot do that", SMTP_AT_RCPT, 550, "5.3.3", "System not capable of selected features", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "a code that says nothing", SMTP_AT_RCPT, 550, "5.0.0", "Rejected", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "an address, whose is not said", SMTP_AT_RCPT, 550, "5.1.0", "Rejected", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "what is in the letter", SMTP_AT_RCPT, 550, "5.6.0", "Rejected", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "letters of other alphabets", SMTP_AT_RCPT, 553, "5.6.7", "Non-ASCII addresses not permitted", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "we did not log in", SMTP_AT_RCPT, 550, "", "SMTP AUTH is required for message submission on port 587", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "nor here", SMTP_AT_RCPT, 550, "", "Must be authenticated", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "it does not relay", SMTP_AT_RCPT, 550, "", "we do not relay", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "it cannot relay", SMTP_AT_RCPT, 550, "", "Unable to relay for that domain", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "relaying by another word", SMTP_AT_RCPT, 550, "", "Relay not allowed", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "and another", SMTP_AT_RCPT, 550, "", "this host is not a gateway", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "Tencent: too often", SMTP_AT_RCPT, 550, "", "Connection frequency limited", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "no name for our number", SMTP_AT_RCPT, 550, "", "Your server has no PTR", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "our account does not send", SMTP_AT_RCPT, 550, "", "SMTP service disabled", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "so many letters, not so large a mailbox", SMTP_AT_RCPT, 550, "", "You exceeded the quota of mails to send", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "junk", SMTP_AT_RCPT, 550, "", "JunkMail rejected", false, true,
	    DELIVERY_DEFERRED, FAULT_POLICY },
	{ "Tencent: what it says", SMTP_AT_RCPT, 550, "", "Mail content denied", false, true,
	    DELIVERY_DEFERRED, FAULT_POLICY },
	{ "Microsoft: a list, in two words", SMTP_AT_RCPT, 550, "", "Unfortunately, messages from [192.0.2.1] weren't sent. Part of their network is on our block list (S3150)", false, true,
	    DELIVERY_DEFERRED, FAULT_POLICY },
	{ "a list by its older name", SMTP_AT_RCPT, 550, "", "found on a black list", false, true,
	    DELIVERY_DEFERRED, FAULT_POLICY },

	/* Behind the recipient, words are about the letter; only a code names a person. */
	{ "a link that does not exist", SMTP_AT_DOT, 554, "", "Message rejected: the domain of a link in it does not exist", true, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "a field that is not valid", SMTP_AT_DOT, 550, "5.6.0", "Message rejected: the address in List-Unsubscribe is not a valid address", true, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "an account that is disabled, perhaps ours", SMTP_AT_DOT, 550, "5.2.1", "Account disabled", true, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "in the middle of the letter", SMTP_IN_BODY, 554, "", "a mailbox named in it does not exist", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "550 to the letter", SMTP_AT_DOT, 550, "", "no", true, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "550 to DATA", SMTP_AT_DATA, 550, "", "no", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "unknown at MAIL is our address", SMTP_AT_MAIL, 550, "", "user unknown", false, true,
	    DELIVERY_DEFERRED, FAULT_RELAY },
	{ "who is gone may be told there too", SMTP_AT_DOT, 550, "5.1.1", "User unknown", true, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "or that the domain is", SMTP_AT_DOT, 550, "5.1.2", "Domain not found", true, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "or that it takes no mail", SMTP_IN_BODY, 556, "5.1.10", "Recipient address has null MX", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },

	/* Nobody there, in the words of those who say it. */
	{ "Postfix", SMTP_AT_RCPT, 550, "5.1.1", "<a@example.org>: Recipient address rejected: User unknown in virtual mailbox table", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Postfix, for a relay", SMTP_AT_RCPT, 550, "", "<a@example.org>: Recipient address rejected: User unknown in relay recipient table", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Postfix, having asked", SMTP_AT_RCPT, 550, "5.1.0", "<a@example.org>: Recipient address rejected: undeliverable address: unknown recipient", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Postfix, by its alias", SMTP_AT_RCPT, 550, "5.1.0", "<a@example.org>: User unknown in local recipient table", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exim", SMTP_AT_RCPT, 550, "", "Unrouteable address", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exim, in full", SMTP_AT_RCPT, 550, "", "<a@example.org>: unknown user", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exim of cPanel", SMTP_AT_RCPT, 550, "", "No Such User Here", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exim behind a code", SMTP_AT_RCPT, 550, "5.0.0", "Unrouteable address", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "sendmail", SMTP_AT_RCPT, 550, "5.1.1", "<a@example.org>... User unknown", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "sendmail, virtual", SMTP_AT_RCPT, 550, "5.0.0", "<a@example.org>... No such user here", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exchange", SMTP_AT_RCPT, 550, "5.1.10", "RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exchange, the older", SMTP_AT_RCPT, 550, "5.1.1", "User unknown", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Exchange, by words", SMTP_AT_RCPT, 550, "", "RESOLVER.ADR.RecipNotFound; not found", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Gmail", SMTP_AT_RCPT, 550, "5.1.1", "The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces.", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Gmail, without its code", SMTP_AT_RCPT, 550, "", "The email account that you tried to reach does not exist", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Gmail, closed", SMTP_AT_RCPT, 550, "5.2.1", "The email account that you tried to reach is disabled.", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Yahoo", SMTP_AT_RCPT, 552, "", "1 Requested mail action aborted, mailbox not found", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Yahoo, closed", SMTP_AT_RCPT, 554, "", "30 Sorry, your message to a@example.org cannot be delivered. This mailbox is disabled (554.30)", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Yahoo, the older", SMTP_AT_RCPT, 554, "", "delivery error: dd This user doesn't have a yahoo.com account", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "Outlook.com", SMTP_AT_RCPT, 550, "5.5.0", "Requested action not taken: mailbox unavailable", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "its system's code, and a person", SMTP_AT_RCPT, 550, "5.3.0", "<a@example.org>... No such user", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "251 turned round", SMTP_AT_RCPT, 551, "", "User not local; please try another host", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },
	{ "a mailbox, and no more", SMTP_AT_RCPT, 550, "5.2.0", "Requested action not taken", false, true,
	    DELIVERY_REFUSED, FAULT_MEMBER },

	/* A 5yz that is contradicted, or that speaks of something else: nobody is gone for it. */
	{ "550 that says for now", SMTP_AT_RCPT, 550, "4.7.1", "Greylisted", false, true, DELIVERY_DEFERRED, FAULT_POLICY },
	{ "a mailbox that is busy, not gone", SMTP_AT_RCPT, 550, "4.2.1", "Mailbox busy", false, true, DELIVERY_DEFERRED, FAULT_MEMBER },
	{ "qmail, of our sender", SMTP_AT_RCPT, 553, "5.7.1", "sorry, your envelope sender is in my badmailfrom list (#5.7.1)", false, true,
	    DELIVERY_DEFERRED, FAULT_POLICY },
	{ "qmail, of us", SMTP_AT_RCPT, 553, "5.7.1", "sorry, your mail was administratively denied. (#5.7.1)", false, true, DELIVERY_DEFERRED,
	    FAULT_POLICY },
	{ "qmail, of nobody there", SMTP_AT_RCPT, 550, "5.1.1", "sorry, no mailbox here by that name. (#5.1.1)", false, true, DELIVERY_REFUSED,
	    FAULT_MEMBER },
	{ "not of them", SMTP_AT_RCPT, 550, "", "Authentication is required for relay", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "rejected because 192.0.2.1 is not allowed to send", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "from address must match login", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "Sender not allowed", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "Internal error", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "Service not available", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "Maximum recipients reached", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "DNS lookup failed", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "try again later", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "not of them", SMTP_AT_RCPT, 550, "", "You must use TLS", false, true, DELIVERY_DEFERRED, FAULT_RELAY },
	{ "of them", SMTP_AT_RCPT, 550, "", "Requested action not taken", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "Invalid address", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "Bad destination mailbox address", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "not our customer", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "Account closed", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "Addressee unknown", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "mailbox is inactive", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "no one here by that name", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "Empfaenger unbekannt", false, true, DELIVERY_REFUSED, FAULT_MEMBER },
	{ "of them", SMTP_AT_RCPT, 550, "", "no such account", false, true, DELIVERY_REFUSED, FAULT_MEMBER },

	{ "refused in the body", SMTP_IN_BODY, 552, "5.2.3", "too large", false, true, DELIVERY_REFUSED, FAULT_SIZE },
};

static void
a_reply_means_what_the_table_says(void **state)
{
	struct claim claim = { .attempts = 0, .first_try_at = 1000 };
	(void)state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct smtp_result result = { .phase = rows[i].phase, .dot_offered = rows[i].dot_offered,
			.tried = rows[i].tried };
		struct outcome outcome;

		result.reply.code = rows[i].code;
		snprintf(result.reply.enhanced, sizeof result.reply.enhanced, "%s", rows[i].enhanced);
		snprintf(result.reply.text, sizeof result.reply.text, "%s", rows[i].text);
		outcome_from_reply(&result, &claim, false, 1000, 48, &outcome);
		if (outcome.state != rows[i].state || outcome.fault != rows[i].fault)
			fail_msg("%s (%s): state %d, fault %d", rows[i].name, rows[i].text, (int)outcome.state, (int)outcome.fault);
		if (outcome.state == DELIVERY_DEFERRED)
			/* F-23: what is refused for good is not asked again in five minutes. */
			assert_int_equal(outcome.retry_at, 1000 + (rows[i].code >= 500 && rows[i].enhanced[0] != '4' && rows[i].fault == FAULT_POLICY ? RETRY_LONGEST : 300));
		free(outcome.reply);
	}
}

/* F-20: service mail goes again, but not for ever; a letter nobody judges ends too. */
static void
nothing_goes_on_for_ever(void **state)
{
	struct claim claim = { .attempts = 1, .first_try_at = 1000, .relay_took_at = 2000 };
	struct smtp_result broken = { .phase = SMTP_AT_RCPT };
	struct outcome outcome = { 0 };
	(void)state;

	outcome_of_doubt(true, &claim, 2000, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_DEFERRED);
	outcome = (struct outcome){ 0 };
	outcome_of_doubt(true, &claim, 1000 + 48 * 3600, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_DOUBT);
	outcome_from_reply(&broken, &claim, false, 2000, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_WAITING);
	outcome_from_reply(&broken, &claim, false, 1001 + 48 * 3600, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_REFUSED);
	assert_int_equal(outcome.fault, FAULT_EXPIRED);
}

/* F-21, F-23: the line broke when the relay had been told of the recipient.  What it did last is in `ends`. */
static void
a_line_that_broke_on_a_recipient_is_a_try(void **state)
{
	struct smtp_result broken = { .phase = SMTP_AT_RCPT }, said = { .phase = SMTP_AT_RCPT, .reply = { .code = 421, .enhanced = "4.3.2" } };
	struct claim works = { .first_try_at = 1000, .relay_took_at = 900 }, silent = { .first_try_at = 1000 };
	struct claim old = { .attempts = 9, .first_try_at = 1000, .relay_took_at = 1000 + 48 * 3600 };
	struct outcome outcome;

	(void)state;
	outcome_from_reply(&broken, &works, false, 1000, 48, &outcome);
	outcome_of_broken_line(&works, 1000, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_DEFERRED);
	assert_int_equal(outcome.fault, FAULT_NETWORK);
	assert_int_equal(outcome.retry_at, 1000 + 300);
	assert_string_equal(outcome.enhanced, "4.4.2");
	outcome_from_reply(&said, &works, false, 1000, 48, &outcome);
	outcome_of_broken_line(&works, 1000, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_DEFERRED);
	assert_string_equal(outcome.enhanced, "4.3.2");
	/* Nothing is known of the relay: it may be down. */
	outcome_from_reply(&broken, &silent, false, 1000, 48, &outcome);
	outcome_of_broken_line(&silent, 1000, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_WAITING);
	outcome_from_reply(&broken, &old, false, 1000 + 47 * 3600, 48, &outcome);
	outcome_of_broken_line(&old, 1000 + 47 * 3600, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_REFUSED);
	assert_int_equal(outcome.fault, FAULT_EXPIRED);
}

static void
what_stays_full_for_two_days_is_refused_as_full(void **state)
{
	struct smtp_result later = { .phase = SMTP_AT_RCPT, .tried = true, .reply = { .code = 452, .enhanced = "4.2.2" } };
	struct claim claim = { .attempts = 9, .first_try_at = 1000, .relay_took_at = 1000 };
	struct outcome outcome;

	(void)state;
	outcome_from_reply(&later, &claim, false, 1000 + 49 * 3600, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_REFUSED);
	assert_int_equal(outcome.fault, FAULT_FULL);
	snprintf(later.reply.enhanced, sizeof later.reply.enhanced, "4.2.1");
	outcome_from_reply(&later, &claim, false, 1000 + 49 * 3600, 48, &outcome);
	assert_int_equal(outcome.fault, FAULT_EXPIRED);
}

/* What the last of 48 hours brings.  took: when the relay took a letter of anybody's, in hours after the first try of this one. */
static const struct {
	const char *name;
	enum smtp_phase phase;
	int code;
	const char *enhanced, *text;
	bool tried;
	int took;	/* -99 = never */
	enum delivery_state state;
	bool needs_person, afresh;
} ends[] = {
	{ "later, from a relay that works", SMTP_AT_RCPT, 450, "4.2.1", "", true, 20, DELIVERY_REFUSED, false, false },
	{ "from one that worked right before", SMTP_AT_RCPT, 450, "4.2.1", "", true, -1, DELIVERY_REFUSED, false, false },
	{ "from one that has taken nothing since", SMTP_AT_RCPT, 450, "4.2.1", "", true, -2, DELIVERY_DEFERRED, true, true },
	{ "nor ever", SMTP_AT_RCPT, 450, "4.2.1", "", true, -99, DELIVERY_DEFERRED, true, true },
	{ "full, as far as such a relay can tell", SMTP_AT_RCPT, 452, "4.2.2", "", true, -99, DELIVERY_DEFERRED, true, true },
	{ "trouble of the relay's", SMTP_AT_DOT, 451, "4.3.0", "", true, 20, DELIVERY_DEFERRED, true, true },
	{ "taken for spam", SMTP_AT_DOT, 550, "5.7.1", "", true, 20, DELIVERY_DEFERRED, true, true },
	{ "the line breaks each time, others are taken", SMTP_AT_RCPT, 0, "", "", false, 20, DELIVERY_REFUSED, false, false },
	{ "421 each time, nothing is taken", SMTP_AT_MAIL, 421, "", "", false, -99, DELIVERY_WAITING, false, true },
};

static void
only_a_relay_that_works_lets_a_letter_expire(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct claim claim = { .attempts = 9, .first_try_at = 1000000 };
		struct smtp_result result = { .phase = ends[i].phase, .tried = ends[i].tried };
		struct outcome outcome;

		claim.relay_took_at = ends[i].took == -99 ? 0 : 1000000 + ends[i].took * 3600;
		result.reply.code = ends[i].code;
		snprintf(result.reply.enhanced, sizeof result.reply.enhanced, "%s", ends[i].enhanced);
		outcome_from_reply(&result, &claim, false, 1000000 + 49 * 3600, 48, &outcome);
		if (outcome.state != ends[i].state || outcome_needs_person(&outcome) != ends[i].needs_person || outcome.afresh != ends[i].afresh)
			fail_msg("%s: state %d, retry_at %d, afresh %d", ends[i].name, (int)outcome.state, (int)outcome.retry_at, outcome.afresh);
	}
}

static void
what_a_relay_says_to_everybody_is_no_try(void **state)
{
	struct outcome later = { .state = DELIVERY_DEFERRED, .code = 451, .fault = FAULT_RELAY, .retry_at = 5000 };
	struct outcome grey = { .state = DELIVERY_DEFERRED, .code = 451, .fault = FAULT_POLICY };
	struct outcome never = { .state = DELIVERY_DEFERRED, .code = 554, .fault = FAULT_RELAY };

	(void)state;
	assert_true(outcome_is_of_relay(&later));
	assert_false(outcome_is_of_relay(&grey));
	assert_false(outcome_is_of_relay(&never));
	outcome_of_trouble(1000, &later);
	assert_int_equal(later.state, DELIVERY_WAITING);
	assert_int_equal(later.retry_at, 1000);
	assert_true(later.afresh);
}

/* C-33: what a few of hold the mailing. */
static const struct {
	const char *name;
	struct outcome outcome;
	bool blames;
} blamed[] = {
	{ "the relay refuses us", { .state = DELIVERY_DEFERRED, .code = 554, .fault = FAULT_RELAY }, true },
	{ "taken for spam", { .state = DELIVERY_DEFERRED, .code = 550, .fault = FAULT_POLICY }, true },
	{ "our letter is too large", { .state = DELIVERY_REFUSED, .code = 552, .fault = FAULT_SIZE }, true },
	{ "the folder cannot be written", { .state = DELIVERY_DEFERRED, .fault = FAULT_RELAY }, true },
	{ "not now", { .state = DELIVERY_DEFERRED, .code = 451, .fault = FAULT_RELAY }, false },
	{ "greylisted", { .state = DELIVERY_DEFERRED, .code = 451, .fault = FAULT_POLICY }, false },
	{ "greylisted, for good", { .state = DELIVERY_DEFERRED, .code = 550, .enhanced = "4.7.1", .fault = FAULT_POLICY }, false },
	{ "nobody there", { .state = DELIVERY_REFUSED, .code = 550, .fault = FAULT_MEMBER }, false },
	{ "full", { .state = DELIVERY_REFUSED, .code = 552, .fault = FAULT_FULL }, false },
	{ "the line broke", { .state = DELIVERY_DEFERRED, .fault = FAULT_NETWORK }, false },
	{ "nobody judged it", { .state = DELIVERY_WAITING, .fault = FAULT_RELAY }, false },
};

static void
the_relay_and_we_are_blamed_where_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof blamed / sizeof *blamed; i++)
		if (outcome_blames_relay(&blamed[i].outcome) != blamed[i].blames)
			fail_msg("%s: %d", blamed[i].name, !blamed[i].blames);
}

/* A first try begins its two days now, whenever it was claimed: it may have been on the wire for long, or back from it. */
static void
the_first_try_begins_the_two_days(void **state)
{
	struct smtp_result later = { .phase = SMTP_AT_RCPT, .tried = true, .reply = { .code = 450, .enhanced = "4.2.1" } };
	struct claim claim = { .attempts = 0, .first_try_at = 1000, .relay_took_at = 1000 };
	struct outcome outcome;

	(void)state;
	outcome_from_reply(&later, &claim, false, 1000 + 49 * 3600, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_DEFERRED);
	assert_int_equal(outcome.retry_at, 1000 + 49 * 3600 + 300);
	claim.attempts = 1;
	outcome_from_reply(&later, &claim, false, 1000 + 49 * 3600, 48, &outcome);
	assert_int_equal(outcome.state, DELIVERY_REFUSED);
}

/* Where letters are tried for less than six hours, one that is taken for spam has its tries too. */
static void
a_short_limit_leaves_time_for_a_second_try(void **state)
{
	struct smtp_result spam = { .phase = SMTP_AT_DOT, .dot_offered = true, .tried = true, .reply = { .code = 550, .text = "spam" } };
	struct claim claim = { .attempts = 0, .first_try_at = 1000, .relay_took_at = 1000 };
	struct outcome outcome;

	(void)state;
	for (int64_t hours = 1; hours <= 6; hours++) {
		outcome_from_reply(&spam, &claim, false, 1000, hours, &outcome);
		free(outcome.reply);
		assert_false(outcome_needs_person(&outcome));
		assert_int_equal(outcome.retry_at, 1000 + (hours < 6 ? 300 : RETRY_LONGEST));
	}
}

static const struct {
	const char *name;
	int attempts;
	int64_t age, wait;	/* 0 = give up */
} retries[] = {
	{ "first failure waits five minutes", 1, 0, 300 },
	{ "then fifteen", 2, 300, 900 },
	{ "then an hour", 3, 1200, 3600 },
	{ "then four", 4, 4800, 14400 },
	{ "fifth and later wait six hours", 9, 86400, 21600 },
	{ "two days old: give up", 9, 2 * 86400, 0 },
	{ "would be past two days: give up", 9, 43 * 3600, 0 },
};

static void
retries_follow_the_schedule(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof retries / sizeof *retries; i++) {
		int64_t now = 5000 + retries[i].age;
		int64_t at = outcome_retry_at(retries[i].attempts, 5000, now, 48);

		if (at != (retries[i].wait == 0 ? 0 : now + retries[i].wait))
			fail_msg("%s: %lld", retries[i].name, (long long)(at - now));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reply_means_what_the_table_says),
		cmocka_unit_test(nothing_goes_on_for_ever),
		cmocka_unit_test(a_line_that_broke_on_a_recipient_is_a_try),
		cmocka_unit_test(what_stays_full_for_two_days_is_refused_as_full),
		cmocka_unit_test(only_a_relay_that_works_lets_a_letter_expire),
		cmocka_unit_test(what_a_relay_says_to_everybody_is_no_try),
		cmocka_unit_test(the_relay_and_we_are_blamed_where_the_table_says),
		cmocka_unit_test(the_first_try_begins_the_two_days),
		cmocka_unit_test(a_short_limit_leaves_time_for_a_second_try),
		cmocka_unit_test(retries_follow_the_schedule),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
