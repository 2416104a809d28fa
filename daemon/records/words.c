/*
 * The words of our enums: one table each, and lookups that say no more than the table.
 */
#include "records/words.h"

#include "base/text.h"

static const char *
word_of(const struct word *words, int value)
{
	for (; words->word != NULL; words++) {
		if (words->value == value)
			return words->word;
	}
	return "?";
}

int
word_value(const struct word *words, const char *word, int none)
{
	for (; words->word != NULL; words++) {
		if (text_same(words->word, word))
			return words->value;
	}
	return none;
}

/* A.2: the plain word, and the number. */
const struct word topic_class_words[] = {
	{ TOPIC_NEWS, "news" },
	{ TOPIC_EVENTS, "events" },
	{ TOPIC_SURVEYS, "surveys" },
	{ TOPIC_REPS_WANTED, "reps-wanted" },
	{ TOPIC_NATIONAL, "national" },
	{ TOPIC_SIGNPOSTING, "signposting" },
	{ TOPIC_REP_WORK, "rep-work" },
	{ TOPIC_BOARD, "board" },
	{ TOPIC_PARTNERS, "partners" },
	{ TOPIC_NO_SURPRISES, "no-surprises" },
	{ TOPIC_SERVICE, "service" },
	{ TOPIC_NEWS, "T1" },
	{ TOPIC_EVENTS, "T2" },
	{ TOPIC_SURVEYS, "T3" },
	{ TOPIC_REPS_WANTED, "T4" },
	{ TOPIC_NATIONAL, "T5" },
	{ TOPIC_SIGNPOSTING, "T6" },
	{ TOPIC_REP_WORK, "T7" },
	{ TOPIC_BOARD, "T8" },
	{ TOPIC_PARTNERS, "T9" },
	{ TOPIC_NO_SURPRISES, "T10" },
	{ TOPIC_SERVICE, "T11" },
	{ 0, NULL }
};

const char *
topic_class_word(enum topic_class class)
{
	return word_of(topic_class_words, (int)class);
}

/* A.2: T1 to T6 by consent, T7 to T10 by role, T11 to the one person it is about. */
enum topic_basis
topic_class_basis(enum topic_class class)
{
	switch (class) {
	case TOPIC_NEWS:
	case TOPIC_EVENTS:
	case TOPIC_SURVEYS:
	case TOPIC_REPS_WANTED:
	case TOPIC_NATIONAL:
	case TOPIC_SIGNPOSTING:
		return BASIS_CONSENT;
	case TOPIC_REP_WORK:
	case TOPIC_BOARD:
	case TOPIC_PARTNERS:
	case TOPIC_NO_SURPRISES:
		return BASIS_ROLE;
	case TOPIC_SERVICE:
		return BASIS_SERVICE;
	case TOPIC_CLASSES:
		break;
	}
	return BASIS_CONSENT;	/* not a class: ask for the most */
}

unsigned
topic_class_role(enum topic_class class)
{
	switch (class) {
	case TOPIC_REP_WORK:
		return ROLE_REP;
	case TOPIC_BOARD:
		return ROLE_DIRECTOR;
	case TOPIC_PARTNERS:
		return ROLE_PARTNER_CONTACT;
	case TOPIC_NO_SURPRISES:
		return ROLE_STATUTORY_CONTACT;
	case TOPIC_NEWS:
	case TOPIC_EVENTS:
	case TOPIC_SURVEYS:
	case TOPIC_REPS_WANTED:
	case TOPIC_NATIONAL:
	case TOPIC_SIGNPOSTING:
	case TOPIC_SERVICE:
	case TOPIC_CLASSES:
		break;
	}
	return 0;
}

static const struct word topic_basis_words[] = {
	{ BASIS_CONSENT, "consent" },
	{ BASIS_ROLE, "role" },
	{ BASIS_SERVICE, "service" },
	{ 0, NULL }
};

const char *
topic_basis_word(enum topic_basis basis)
{
	return word_of(topic_basis_words, (int)basis);
}

static const struct word member_role_words[] = {
	{ ROLE_MEMBER, "member" },
	{ ROLE_REP, "rep" },
	{ ROLE_DIRECTOR, "director" },
	{ ROLE_STAFF, "staff" },
	{ ROLE_PARTNER_CONTACT, "partner" },
	{ ROLE_STATUTORY_CONTACT, "statutory" },
	{ ROLE_REGIONAL_CONTACT, "regional" },
	{ 0, NULL }
};

const char *
member_role_word(enum member_role role)
{
	return word_of(member_role_words, (int)role);
}

int
member_role_from_word(const char *word)
{
	return word_value(member_role_words, word, 0);
}

static const struct word member_capacity_words[] = {
	{ CAPACITY_PARENT, "parent" },
	{ CAPACITY_PROFESSIONAL, "professional" },
	{ CAPACITY_PARENT | CAPACITY_PROFESSIONAL, "both" },
	{ 0, NULL }
};

const char *
member_capacity_word(unsigned capacity)
{
	return word_of(member_capacity_words, (int)capacity);
}

int
member_capacity_from_word(const char *word)
{
	return word_value(member_capacity_words, word, 0);
}

static const struct word address_kind_words[] = {
	{ ADDRESS_KIND_UNKNOWN, "unknown" },
	{ ADDRESS_INDIVIDUAL, "individual" },
	{ ADDRESS_CORPORATE, "corporate" },
	{ 0, NULL }
};

const char *
address_kind_word(enum address_kind kind)
{
	return word_of(address_kind_words, (int)kind);
}

int
address_kind_from_word(const char *word)
{
	return word_value(address_kind_words, word, -1);
}

static const struct word member_state_words[] = {
	{ MEMBER_ACTIVE, "active" },
	{ MEMBER_RESTRICTED, "restricted" },
	{ MEMBER_ERASING, "erasing" },
	{ MEMBER_ERASED, "erased" },
	{ 0, NULL }
};

const char *
member_state_word(enum member_state state)
{
	return word_of(member_state_words, (int)state);
}

static const struct word consent_state_words[] = {
	{ CONSENT_NONE, "none" },
	{ CONSENT_PENDING, "pending" },
	{ CONSENT_GIVEN, "given" },
	{ CONSENT_REFUSED, "refused" },
	{ CONSENT_WITHDRAWN, "withdrawn" },
	{ CONSENT_EXPIRED, "expired" },
	{ CONSENT_OBJECTED, "objected" },
	{ 0, NULL }
};

const char *
consent_state_word(enum consent_state state)
{
	return word_of(consent_state_words, (int)state);
}

int
consent_state_from_word(const char *word)
{
	return word_value(consent_state_words, word, -1);
}

static const struct word consent_channel_words[] = {
	{ CHANNEL_WEB, "web" },
	{ CHANNEL_EMAIL, "email" },
	{ CHANNEL_PAPER, "paper" },
	{ CHANNEL_PHONE, "phone" },
	{ CHANNEL_EVENT, "event" },
	{ CHANNEL_RULE, "rule" },
	{ 0, NULL }
};

const char *
consent_channel_word(enum consent_channel channel)
{
	return word_of(consent_channel_words, (int)channel);
}

int
consent_channel_from_word(const char *word)
{
	return word_value(consent_channel_words, word, 0);
}

static const struct word mailing_kind_words[] = {
	{ KIND_NEWSLETTER, "newsletter" },
	{ KIND_EVENT_NOTICE, "event-notice" },
	{ KIND_SURVEY, "survey" },
	{ KIND_SIGNPOST, "signposting" },
	{ KIND_SIGNPOST, "signpost" },
	{ KIND_NOTICE, "notice" },
	{ KIND_SERVICE, "service" },
	{ KIND_REMINDER, "reminder" },
	{ 0, NULL }
};

const char *
mailing_kind_word(enum mailing_kind kind)
{
	return word_of(mailing_kind_words, (int)kind);
}

int
mailing_kind_from_word(const char *word)
{
	return word_value(mailing_kind_words, word, 0);
}

static const struct word mailing_state_words[] = {
	{ MAILING_PREPARING, "preparing" },
	{ MAILING_QUEUED, "queued" },
	{ MAILING_SENDING, "sending" },
	{ MAILING_HELD, "held" },
	{ MAILING_STOPPED, "stopped" },
	{ MAILING_FINISHED, "finished" },
	{ MAILING_EXPIRED, "expired" },
	{ 0, NULL }
};

const char *
mailing_state_word(enum mailing_state state)
{
	return word_of(mailing_state_words, (int)state);
}

static const struct word mailing_hold_names[] = {
	{ HOLD_NONE, "none" },
	{ HOLD_BY_PERSON, "person" },
	{ HOLD_LATE, "late" },
	{ HOLD_RELAY, "relay" },
	{ HOLD_BROKEN, "broken" },
	{ HOLD_RESTORED, "restored" },
	{ HOLD_DRAFT, "draft" },
	{ HOLD_NOTICE, "notice" },
	{ HOLD_COMPLAINTS, "complaints" },
	{ HOLD_GONE, "gone" },
	{ 0, NULL }
};

const char *
mailing_hold_word(enum mailing_hold hold)
{
	return word_of(mailing_hold_names, (int)hold);
}

const char *
mailing_hold_words(enum mailing_hold hold)
{
	switch (hold) {
	case HOLD_NONE:
		return "it is not on hold";
	case HOLD_BY_PERSON:
		return "somebody put it on hold";
	case HOLD_LATE:
		return "its time came and went while nothing could be sent; a person has to decide";
	case HOLD_RELAY:
		return "our mail server is not taking mail";
	case HOLD_BROKEN:
		return "a letter of it cannot be made; your operator has to look";
	case HOLD_RESTORED:
		return "an older copy of the records was put back, and it has gone out, or been stopped, since that copy";
	case HOLD_DRAFT:
		return "the program made it, and a person has to look at it first";
	case HOLD_NOTICE:
		return "the notice to partners that it waits for has not gone out, or reached nobody";
	case HOLD_COMPLAINTS:
		return "people reported it as spam";
	case HOLD_GONE:
		return "so many letters of it were refused or came back as if nobody were there that it is not believed, and counts against nobody";
	case MAILING_HOLDS:
		break;
	}
	return "?";
}

const char *
fault_trouble_words(enum fault fault)
{
	return fault == FAULT_SIZE ? "its letters are larger than mail servers take" :
	    fault == FAULT_POLICY ? "mail servers take its letters for spam, or do not believe that they come from us" : "";
}

const char *
fault_advice_words(enum fault fault)
{
	return fault == FAULT_SIZE ? "It goes with smaller pictures, or fewer: stop this one and queue it anew" :
	    fault == FAULT_POLICY ? "Your operator has to see what the mail servers say before it is released" :
	    "Your operator has to see to the mail server; released, it goes on";
}

const char *
mailing_alarm_words(enum mailing_hold hold)
{
	return hold == HOLD_RELAY ? "letters of it were refused or came back because of us, and not of the people they were for" :
	    hold == HOLD_COMPLAINTS || hold == HOLD_GONE ? mailing_hold_words(hold) : "";
}

static const struct word delivery_state_words[] = {
	{ DELIVERY_WAITING, "waiting" },
	{ DELIVERY_CLAIMED, "claimed" },
	{ DELIVERY_SENDING, "sending" },
	{ DELIVERY_DEFERRED, "deferred" },
	{ DELIVERY_SENT, "sent" },
	{ DELIVERY_REFUSED, "refused" },
	{ DELIVERY_WITHHELD, "withheld" },
	{ DELIVERY_DOUBT, "doubt" },
	{ 0, NULL }
};

const char *
delivery_state_word(enum delivery_state state)
{
	return word_of(delivery_state_words, (int)state);
}

static const struct word withheld_words[] = {
	{ WITHHELD_NOT, "not" },
	{ WITHHELD_STOPPED, "stopped" },
	{ WITHHELD_ERASED, "erased" },
	{ WITHHELD_RESTRICTED, "restricted" },
	{ WITHHELD_SUPPRESSED, "suppressed" },
	{ WITHHELD_OBJECTED, "objected" },
	{ WITHHELD_SUSPENDED, "suspended" },
	{ WITHHELD_IMPORT, "import" },
	{ WITHHELD_AUDIENCE, "audience" },
	{ WITHHELD_NO_CONSENT, "no_consent" },
	{ WITHHELD_PENDING, "pending" },
	{ WITHHELD_WITHDRAWN, "withdrawn" },
	{ WITHHELD_EXPIRED, "expired" },
	{ WITHHELD_ENDED, "ended" },
	{ WITHHELD_HELD, "held" },
	{ 0, NULL }
};

const char *
withheld_word(enum withheld reason)
{
	return word_of(withheld_words, (int)reason);
}

/* One person, several people. */
static const char *const withheld_phrases[WITHHELD_REASONS][2] = {
	[WITHHELD_NOT] = { "will get it", "will get it" },
	[WITHHELD_STOPPED] = { "did not get it because the mailing was stopped",
	    "did not get it because the mailing was stopped" },
	[WITHHELD_ERASED] = { "asked to be forgotten", "asked to be forgotten" },
	[WITHHELD_RESTRICTED] = { "asked us to stop using their details for now",
	    "asked us to stop using their details for now" },
	[WITHHELD_SUPPRESSED] = { "must not be written to at that address",
	    "must not be written to at that address" },
	[WITHHELD_OBJECTED] = { "told us not to write about anything but their own affairs",
	    "told us not to write about anything but their own affairs" },
	[WITHHELD_SUSPENDED] = { "has an address that mail keeps coming back from",
	    "have an address that mail keeps coming back from" },
	[WITHHELD_IMPORT] = { "came with an import that is not finished",
	    "came with an import that is not finished" },
	[WITHHELD_AUDIENCE] = { "is not among those this was written to",
	    "are not among those this was written to" },
	[WITHHELD_NO_CONSENT] = { "has not agreed to any of these topics",
	    "have not agreed to any of these topics" },
	[WITHHELD_PENDING] = { "asked to join and has not confirmed it yet",
	    "asked to join and have not confirmed it yet" },
	[WITHHELD_WITHDRAWN] = { "agreed once and has since said stop",
	    "agreed once and have since said stop" },
	[WITHHELD_EXPIRED] = { "agreed too long ago and has not renewed it",
	    "agreed too long ago and have not renewed it" },
	[WITHHELD_ENDED] = { "would only have got things that are over by now",
	    "would only have got things that are over by now" },
	[WITHHELD_HELD] = { "may have asked us to stop; somebody has to look (signpost inbox list)",
	    "may have asked us to stop; somebody has to look (signpost inbox list)" },
};

const char *
withheld_phrase(enum withheld reason, int64_t people)
{
	if ((unsigned)reason >= WITHHELD_REASONS)
		return "?";
	return withheld_phrases[reason][people == 1 ? 0 : 1];
}

static const struct word fault_words[] = {
	{ FAULT_NONE, "none" },
	{ FAULT_MEMBER, "member" },
	{ FAULT_FULL, "full" },
	{ FAULT_SIZE, "size" },
	{ FAULT_POLICY, "policy" },
	{ FAULT_RELAY, "relay" },
	{ FAULT_NETWORK, "network" },
	{ FAULT_EXPIRED, "expired" },
	{ FAULT_ADDRESS, "address" },
	{ 0, NULL }
};

const char *
fault_word(enum fault fault)
{
	return word_of(fault_words, (int)fault);
}

const char *
fault_phrase(enum fault fault)
{
	switch (fault) {
	case FAULT_NONE:
		return "";
	case FAULT_MEMBER:
		return "there is nobody with this address";
	case FAULT_FULL:
		return "their mailbox is full";
	case FAULT_SIZE:
		return "the letter is too large for them";
	case FAULT_POLICY:
		return "taken for unwanted mail";
	case FAULT_RELAY:
		return "our own mail server would not take it";
	case FAULT_NETWORK:
		return "their mail server could not be reached";
	case FAULT_EXPIRED:
		return "tried for two days";
	case FAULT_ADDRESS:
		return "our mail server cannot write to this address";
	case FAULTS:
		break;
	}
	return "";
}

const char *
try_phrase(enum delivery_state state)
{
	switch (state) {
	case DELIVERY_SENT:
		return "sent";
	case DELIVERY_REFUSED:
		return "turned away";
	case DELIVERY_DEFERRED:
		return "put off";
	case DELIVERY_DOUBT:
		return "in doubt: the line broke after its end was sent";
	case DELIVERY_WITHHELD:
		return "not sent, on purpose";
	case DELIVERY_WAITING:
	case DELIVERY_CLAIMED:
	case DELIVERY_SENDING:
		return "the line broke before it was judged";
	case DELIVERY_STATES:
		break;
	}
	return "";
}

const char *
letter_phrase(enum delivery_state state, enum fault fault)
{
	if (state == DELIVERY_DOUBT)
		return "the line broke after its end was sent";
	/* What cannot be reached is tried until it expires; only a letter in doubt is given up with this fault. */
	if (state == DELIVERY_REFUSED && fault == FAULT_NETWORK)
		return "was in doubt, and somebody said that it was lost";
	return fault_phrase(fault);
}

const struct word right_words[] = {
	{ RIGHT_SEE, "see" },
	{ RIGHT_MEMBERS, "members" },
	{ RIGHT_QUEUE, "queue" },
	{ RIGHT_HOLD, "hold" },
	{ RIGHT_STOP, "stop" },
	{ RIGHT_OPERATE, "operate" },
	{ 0, NULL }
};

static const struct word ledger_kind_words[] = {
	{ LEDGER_OPENED, "opened" },
	{ LEDGER_TOPIC, "topic" },
	{ LEDGER_WORDING, "wording" },
	{ LEDGER_MEMBER_ADDED, "member-added" },
	{ LEDGER_MEMBER_CHANGED, "member-changed" },
	{ LEDGER_MEMBER_ERASED, "member-erased" },
	{ LEDGER_CONSENT, "consent" },
	{ LEDGER_OBJECTION, "objection" },
	{ LEDGER_SUPPRESSION, "suppression" },
	{ LEDGER_IMPORT_STARTED, "import-started" },
	{ LEDGER_IMPORT_FINISHED, "import-finished" },
	{ LEDGER_IMPORT_UNDONE, "import-undone" },
	{ LEDGER_MAILING_QUEUED, "mailing-queued" },
	{ LEDGER_MAILING_HELD, "mailing-held" },
	{ LEDGER_MAILING_RELEASED, "mailing-released" },
	{ LEDGER_MAILING_STOPPED, "mailing-stopped" },
	{ LEDGER_MAILING_RESCHEDULED, "mailing-rescheduled" },
	{ LEDGER_MAILING_FINISHED, "mailing-finished" },
	{ LEDGER_TEST_SENT, "test-sent" },
	{ LEDGER_JOURNAL_REPLAYED, "journal-replayed" },
	{ LEDGER_DOUBT_SETTLED, "doubt-settled" },
	{ LEDGER_SUSPENDED, "suspended" },
	{ LEDGER_UNSUSPENDED, "unsuspended" },
	{ LEDGER_DOMAIN_PAUSED, "domain-paused" },
	{ LEDGER_DOMAIN_LIFTED, "domain-lifted" },
	{ LEDGER_PERSON_HELD, "person-held" },
	{ LEDGER_PERSON_GOES_ON, "person-goes-on" },
	{ LEDGER_LETTER_RETURNED, "letter-returned" },
	{ LEDGER_JOIN_ASKED, "join-asked" },
	{ LEDGER_EVENT_ADDED, "event-added" },
	{ LEDGER_EVENT_CHANGED, "event-changed" },
	{ LEDGER_EVENT_CANCELLED, "event-cancelled" },
	{ LEDGER_BOOKED, "booked" },
	{ LEDGER_BOOKING_OFF, "booking-off" },
	{ LEDGER_MAILING_REWRITTEN, "mailing-rewritten" },
	{ LEDGER_SURVEY_ADDED, "survey-added" },
	{ LEDGER_SURVEY_CHANGED, "survey-changed" },
	{ LEDGER_REPEAT_ADDED, "repeat-added" },
	{ LEDGER_REPEAT_ENDED, "repeat-ended" },
	{ LEDGER_INBOX_DONE, "inbox-done" },
	{ LEDGER_JOURNAL_ACCEPTED, "journal-accepted" },
	{ LEDGER_EXPORTED, "member-exported" },
	{ LEDGER_MAILING_DOUBTED, "mailing-doubted" },
	{ LEDGER_MAILING_COUNTED, "mailing-counted" },
	{ 0, NULL }
};

const char *
ledger_kind_word(enum ledger_kind kind)
{
	return word_of(ledger_kind_words, (int)kind);
}

static const struct word ledger_via_words[] = {
	{ VIA_COMMAND, "command" },
	{ VIA_IMPORT, "import" },
	{ VIA_MAIL, "mail" },
	{ VIA_SENDER, "sender" },
	{ VIA_WEB, "web" },
	{ 0, NULL }
};

const char *
ledger_via_word(enum ledger_via via)
{
	return word_of(ledger_via_words, (int)via);
}

static const struct word mail_class_words[] = {
	{ MAIL_HUMAN, "human" },
	{ MAIL_HARD, "hard" },
	{ MAIL_SOFT, "soft" },
	{ MAIL_DELAYED, "delayed" },
	{ MAIL_AUTOREPLY, "autoreply" },
	{ MAIL_COMPLAINT, "complaint" },
	{ MAIL_UNSUBSCRIBE, "unsubscribe" },
	{ MAIL_CHALLENGE, "challenge" },
	{ MAIL_OTHER, "other" },
	{ 0, NULL }
};

const char *
mail_class_word(enum mail_class class)
{
	return word_of(mail_class_words, (int)class);
}

static const struct word bounce_reason_words[] = {
	{ BOUNCE_NONE, "" },
	{ BOUNCE_UNKNOWN_USER, "user-unknown" },
	{ BOUNCE_UNKNOWN_DOMAIN, "no-such-domain" },
	{ BOUNCE_DISABLED, "disabled" },
	{ BOUNCE_FULL, "mailbox-full" },
	{ BOUNCE_SIZE, "too-big" },
	{ BOUNCE_POLICY, "policy" },
	{ BOUNCE_RELAY, "relay" },
	{ BOUNCE_NETWORK, "network" },
	{ BOUNCE_OTHER, "other" },
	{ 0, NULL }
};

const char *
bounce_reason_word(enum bounce_reason reason)
{
	return word_of(bounce_reason_words, (int)reason);
}

static const struct word feedback_words[] = {
	{ FEEDBACK_NONE, "" },
	{ FEEDBACK_ABUSE, "abuse" },
	{ FEEDBACK_OPT_OUT, "opt-out" },
	{ FEEDBACK_NOT_SPAM, "not-spam" },
	{ FEEDBACK_AUTHENTICATION, "auth-failure" },
	{ FEEDBACK_OTHER, "other" },
	{ 0, NULL }
};

const char *
feedback_word(enum feedback feedback)
{
	return word_of(feedback_words, (int)feedback);
}

static const struct word token_state_words[] = {
	{ TOKEN_NONE, "none" },
	{ TOKEN_RIGHT, "right" },
	{ TOKEN_WRONG, "wrong" },
	{ 0, NULL }
};

const char *
token_state_word(enum token_state state)
{
	return word_of(token_state_words, (int)state);
}

static const struct word mail_effect_words[] = {
	{ EFFECT_NONE, "none" },
	{ EFFECT_SHOWN, "shown" },
	{ EFFECT_STOPPED, "stopped" },
	{ EFFECT_OBJECTED, "objected" },
	{ EFFECT_HELD, "held" },
	{ EFFECT_RETURNED, "returned" },
	{ EFFECT_SUSPENDED, "suspended" },
	{ EFFECT_JOIN_ASKED, "join-asked" },
	{ EFFECT_JOINED, "joined" },
	{ EFFECT_ANSWERED, "answered" },
	{ EFFECT_BOOKED, "booked" },
	{ EFFECT_BOOKING_OFF, "booking-off" },
	{ EFFECT_AGAIN, "again" },
	{ EFFECT_MOVED, "moved" },
	{ 0, NULL }
};

const char *
mail_effect_word(enum mail_effect effect)
{
	return word_of(mail_effect_words, (int)effect);
}

static const struct word disposition_words[] = {
	{ KEPT_FOR_PEOPLE, "" },
	{ MOVED_RETURNED, "Signpost/Returned" },
	{ MOVED_STOPS, "Signpost/Stops" },
	{ MOVED_JOINS, "Signpost/Joins" },
	{ MOVED_AUTOMATIC, "Signpost/Automatic" },
	{ MOVED_UNREADABLE, "Signpost/Unreadable" },
	{ MOVED_BOOKINGS, "Signpost/Bookings" },
	{ KEPT_WHERE_IT_IS, "" },
	{ 0, NULL }
};

const char *
disposition_folder(enum disposition disposition)
{
	return word_of(disposition_words, (int)disposition);
}

static const struct word inbox_kind_words[] = {
	{ INBOX_PERSON, "person" },
	{ INBOX_STOP_PERHAPS, "stop-perhaps" },
	{ INBOX_DATA, "data-protection" },
	{ INBOX_OTHER_PERSON, "returned-other" },
	{ INBOX_CHALLENGE, "challenge" },
	{ INBOX_UNREADABLE, "unreadable" },
	{ INBOX_TAKEN_OFF, "taken-off" },
	{ INBOX_NEW_ADDRESS, "new-address" },
	{ INBOX_NEVER, "never" },
	{ 0, NULL }
};

const char *
inbox_kind_word(enum inbox_kind kind)
{
	return word_of(inbox_kind_words, (int)kind);
}

static const struct word inbox_kind_phrases[] = {
	{ INBOX_PERSON, "somebody wrote" },
	{ INBOX_STOP_PERHAPS, "may ask us to stop" },
	{ INBOX_DATA, "about data protection" },
	{ INBOX_OTHER_PERSON, "came back, and names somebody else than its code" },
	{ INBOX_CHALLENGE, "a mail server asks whether a person writes here" },
	{ INBOX_UNREADABLE, "could not be read" },
	{ INBOX_TAKEN_OFF, "would like to come to an event that the office took them off" },
	{ INBOX_NEW_ADDRESS, "our letter to a new address came back" },
	{ INBOX_NEVER, "asks to join, or what they get, from an address marked never to be written to" },
	{ 0, NULL }
};

const char *
inbox_kind_phrase(enum inbox_kind kind)
{
	return word_of(inbox_kind_phrases, (int)kind);
}

static const struct word inbox_done_words[] = {
	{ DONE_NOT, "open" },
	{ DONE_ANSWERED, "answered" },
	{ DONE_MOVED, "moved" },
	{ DONE_SAID, "done" },
	{ 0, NULL }
};

const char *
inbox_done_word(enum inbox_done done)
{
	return word_of(inbox_done_words, (int)done);
}

static const struct word dropped_words[] = {
	{ DROPPED_NOT, "no" },
	{ DROPPED_EVENT_STARTED, "event_started" },
	{ DROPPED_EVENT_MOVED, "event_moved" },
	{ DROPPED_EVENT_CANCELLED, "event_cancelled" },
	{ DROPPED_LATE, "late" },
	{ DROPPED_NO_NOTICE, "no_notice" },
	{ DROPPED_SURVEY_CLOSED, "survey_closed" },
	{ DROPPED_COLLAPSED, "collapsed" },
	{ DROPPED_BY_PERSON, "person" },
	{ DROPPED_BROKEN, "broken" },
	{ 0, NULL }
};

const char *
dropped_word(enum dropped dropped)
{
	return word_of(dropped_words, (int)dropped);
}

const char *
dropped_phrase(enum dropped dropped)
{
	switch (dropped) {
	case DROPPED_NOT:
		break;
	case DROPPED_EVENT_STARTED:
		return "the event had begun, or was about to";
	case DROPPED_EVENT_MOVED:
		return "the event was moved and the time for it had passed";
	case DROPPED_EVENT_CANCELLED:
		return "the event was cancelled";
	case DROPPED_LATE:
		return "it was too late when its time came";
	case DROPPED_NO_NOTICE:
		return "what it reminds of never went out";
	case DROPPED_SURVEY_CLOSED:
		return "the survey had closed, or was about to";
	case DROPPED_COLLAPSED:
		return "the next one went in its place";
	case DROPPED_BY_PERSON:
		return "it is not asked for any more";
	case DROPPED_BROKEN:
		return "its text has to be mended";
	case DROPPED_REASONS:
		break;
	}
	return "";
}

static const struct word appointment_keys[] = {
	{ APPOINTMENT_EVENT_REMINDER, "event" },
	{ APPOINTMENT_SURVEY_REMINDER, "survey" },
	{ APPOINTMENT_REPEAT, "repeat" },
	{ APPOINTMENT_EVENT_NOTICE, "event" },
	{ 0, NULL }
};

const char *
appointment_key(enum appointment_kind kind)
{
	return word_of(appointment_keys, (int)kind);
}
