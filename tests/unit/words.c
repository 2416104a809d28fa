/*
 * The words of the enums: every value has one, no two share one, and each that people type leads back.
 */
#include "unit/unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "records/words.h"

typedef const char *(*word_function)(int value);

/* The functions take enums of their own; cmocka's table needs one shape. */
#define AS_NUMBER(name, type) \
	static const char *name##_of(int value) { return name((type)value); }
AS_NUMBER(topic_class_word, enum topic_class)
AS_NUMBER(topic_basis_word, enum topic_basis)
AS_NUMBER(member_role_word, enum member_role)
AS_NUMBER(member_capacity_word, unsigned)
AS_NUMBER(address_kind_word, enum address_kind)
AS_NUMBER(member_state_word, enum member_state)
AS_NUMBER(consent_state_word, enum consent_state)
AS_NUMBER(consent_channel_word, enum consent_channel)
AS_NUMBER(mailing_kind_word, enum mailing_kind)
AS_NUMBER(mailing_state_word, enum mailing_state)
AS_NUMBER(mailing_hold_word, enum mailing_hold)
AS_NUMBER(mailing_hold_words, enum mailing_hold)
AS_NUMBER(dropped_word, enum dropped)
AS_NUMBER(dropped_phrase, enum dropped)
AS_NUMBER(appointment_key, enum appointment_kind)
AS_NUMBER(delivery_state_word, enum delivery_state)
AS_NUMBER(withheld_word, enum withheld)
AS_NUMBER(fault_word, enum fault)
AS_NUMBER(fault_phrase, enum fault)
AS_NUMBER(try_phrase, enum delivery_state)
AS_NUMBER(mail_class_word, enum mail_class)
AS_NUMBER(bounce_reason_word, enum bounce_reason)
AS_NUMBER(feedback_word, enum feedback)
AS_NUMBER(token_state_word, enum token_state)
AS_NUMBER(mail_effect_word, enum mail_effect)
AS_NUMBER(disposition_folder, enum disposition)
AS_NUMBER(inbox_kind_word, enum inbox_kind)
AS_NUMBER(inbox_kind_phrase, enum inbox_kind)
AS_NUMBER(inbox_done_word, enum inbox_done)
AS_NUMBER(ledger_kind_word, enum ledger_kind)
AS_NUMBER(ledger_via_word, enum ledger_via)

/* Only the reader of settings has to do with these: by the table. */
static const char *
right_word(int value)
{
	for (const struct word *row = right_words; row->word != NULL; row++)
		if (row->value == value)
			return row->word;
	return "?";
}

static int
right_from_word(const char *word)
{
	return word_value(right_words, word, 0);
}

static int
topic_class_from_word(const char *word)
{
	return word_value(topic_class_words, word, 0);
}

/* This enum has no end of its own: who adds a state is told here by the compiler. */
static int
end_of_mailing_states(void)
{
	switch (MAILING_PREPARING) {
	case MAILING_PREPARING:
	case MAILING_QUEUED:
	case MAILING_SENDING:
	case MAILING_HELD:
	case MAILING_EXPIRED:
	case MAILING_STOPPED:
	case MAILING_FINISHED:
		break;
	}
	return MAILING_FINISHED + 1;
}

/* Of each enum: its first value and the end behind its last; with bits the next is twice as much. */
static const struct {
	const char *name;
	word_function word;
	int (*from_word)(const char *word);	/* NULL = nobody reads them: then no two are the same */
	int first, end;
	bool bits;
	int unknown;
} enums[] = {
	{ "topic class", topic_class_word_of, topic_class_from_word, TOPIC_NEWS, TOPIC_CLASSES, false, 0 },
	{ "basis", topic_basis_word_of, NULL, BASIS_CONSENT, TOPIC_BASES, false, 0 },
	{ "role", member_role_word_of, member_role_from_word, ROLE_MEMBER, MEMBER_ROLES, true, 0 },
	{ "capacity", member_capacity_word_of, member_capacity_from_word, CAPACITY_PARENT, 4, false, 0 },
	{ "address kind", address_kind_word_of, address_kind_from_word, ADDRESS_KIND_UNKNOWN, ADDRESS_KINDS, false, -1 },
	{ "member state", member_state_word_of, NULL, MEMBER_ACTIVE, MEMBER_STATES, false, 0 },
	{ "consent state", consent_state_word_of, consent_state_from_word, CONSENT_NONE, CONSENT_STATES, false, -1 },
	{ "channel", consent_channel_word_of, consent_channel_from_word, CHANNEL_WEB, CONSENT_CHANNELS, false, 0 },
	{ "mailing kind", mailing_kind_word_of, mailing_kind_from_word, KIND_NEWSLETTER, MAILING_KINDS, false, 0 },
	{ "mailing state", mailing_state_word_of, NULL, MAILING_PREPARING, MAILING_FINISHED + 1, false, 0 },
	{ "hold", mailing_hold_word_of, NULL, HOLD_NONE, MAILING_HOLDS, false, 0 },
	{ "dropped", dropped_word_of, NULL, DROPPED_NOT, DROPPED_REASONS, false, 0 },
	{ "delivery state", delivery_state_word_of, NULL, DELIVERY_WAITING, DELIVERY_STATES, false, 0 },
	{ "withheld", withheld_word_of, NULL, WITHHELD_NOT, WITHHELD_REASONS, false, 0 },
	{ "fault", fault_word_of, NULL, FAULT_NONE, FAULTS, false, 0 },
	{ "mail class", mail_class_word_of, NULL, MAIL_HUMAN, MAIL_CLASSES, false, 0 },
	{ "bounce reason", bounce_reason_word_of, NULL, BOUNCE_NONE, BOUNCE_REASONS, false, 0 },
	{ "feedback", feedback_word_of, NULL, FEEDBACK_NONE, FEEDBACKS, false, 0 },
	{ "token state", token_state_word_of, NULL, TOKEN_NONE, TOKEN_STATES, false, 0 },
	{ "mail effect", mail_effect_word_of, NULL, EFFECT_NONE, MAIL_EFFECTS, false, 0 },
	{ "folder", disposition_folder_of, NULL, KEPT_FOR_PEOPLE, DISPOSITIONS, false, 0 },
	{ "inbox kind", inbox_kind_word_of, NULL, INBOX_PERSON, INBOX_KINDS, false, 0 },
	{ "inbox done", inbox_done_word_of, NULL, DONE_NOT, DONES, false, 0 },
	{ "right", right_word, right_from_word, RIGHT_SEE, RIGHT_ALL + 1, true, 0 },
	{ "ledger kind", ledger_kind_word_of, NULL, LEDGER_OPENED, LEDGER_KINDS, false, 0 },
	{ "via", ledger_via_word_of, NULL, VIA_COMMAND, LEDGER_VIAS, false, 0 },
};

static bool
leads_back(size_t i, int value)
{
	const char *word = enums[i].word(value);

	if (enums[i].from_word != NULL)
		return enums[i].from_word(word) == value;
	for (int other = enums[i].first; other < value && word[0] != '\0'; other++)	/* "" = no folder, for more than one reason */
		if (strcmp(enums[i].word(other), word) == 0)
			return false;
	return true;
}

static void
test_every_value_has_a_word_that_leads_back(void **state)
{
	(void)state;
	assert_int_equal(end_of_mailing_states(), MAILING_FINISHED + 1);
	for (size_t i = 0; i < sizeof enums / sizeof enums[0]; i++) {
		for (int value = enums[i].first; value < enums[i].end; value = enums[i].bits ? value * 2 : value + 1)
			if (strcmp(enums[i].word(value), "?") == 0 || !leads_back(i, value))
				fail_msg("%s %d: '%s'", enums[i].name, value, enums[i].word(value));
		assert_string_equal(enums[i].word(enums[i].end), "?");
		if (enums[i].from_word == NULL)
			continue;
		assert_int_equal(enums[i].from_word("no such word"), enums[i].unknown);
		assert_int_equal(enums[i].from_word(""), enums[i].unknown);
	}
}

/* What people read, and the keys of the log: two values may have the same. */
static const struct {
	const char *name;
	word_function phrase;
	int first, end;
} phrases[] = {
	{ "hold", mailing_hold_words_of, HOLD_NONE, MAILING_HOLDS },
	{ "dropped", dropped_phrase_of, DROPPED_NOT + 1, DROPPED_REASONS },
	{ "fault", fault_phrase_of, FAULT_NONE + 1, FAULTS },
	{ "try", try_phrase_of, DELIVERY_WAITING, DELIVERY_STATES },
	{ "inbox kind", inbox_kind_phrase_of, INBOX_PERSON, INBOX_KINDS },
	{ "appointment", appointment_key_of, APPOINTMENT_EVENT_REMINDER, APPOINTMENT_KINDS },
};

static void
test_every_value_has_a_phrase(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++)
		for (int value = phrases[i].first; value < phrases[i].end; value++) {
			const char *phrase = phrases[i].phrase(value);

			if (phrase[0] == '\0' || strcmp(phrase, "?") == 0)
				fail_msg("%s %d: '%s'", phrases[i].name, value, phrase);
		}
}

/* What files and `--json` hold, which may not change. */
static void
test_words_that_others_rely_on(void **state)
{
	(void)state;
	assert_string_equal(withheld_word(WITHHELD_NO_CONSENT), "no_consent");
	assert_string_equal(delivery_state_word(DELIVERY_DOUBT), "doubt");
	assert_string_equal(member_role_word(ROLE_PARTNER_CONTACT), "partner");
	assert_string_equal(member_capacity_word(CAPACITY_PARENT | CAPACITY_PROFESSIONAL), "both");
	assert_string_equal(address_kind_word(ADDRESS_CORPORATE), "corporate");
	assert_string_equal(mailing_kind_word(KIND_EVENT_NOTICE), "event-notice");
	assert_int_equal(mailing_kind_from_word("signpost"), KIND_SIGNPOST);
	assert_int_equal(topic_class_from_word("t6"), TOPIC_SIGNPOSTING);
	assert_int_equal(topic_class_from_word("T11"), TOPIC_SERVICE);
	assert_int_equal(topic_class_from_word("T12"), 0);
	assert_int_equal(member_role_from_word("Rep"), ROLE_REP);
}

/* What people are told they may type is what there is. */
static void
test_lists_name_every_word(void **state)
{
	char roles[200] = "", channels[200] = "";

	(void)state;
	for (unsigned role = ROLE_MEMBER; role < MEMBER_ROLES; role *= 2)
		snprintf(roles + strlen(roles), sizeof roles - strlen(roles), "%s%s", roles[0] != '\0' ? ", " : "",
		    member_role_word((enum member_role)role));
	assert_string_equal(MEMBER_ROLE_LIST, roles);
	for (int channel = CHANNEL_WEB; channel < CONSENT_CHANNELS; channel++)
		if (channel != CHANNEL_RULE)
			snprintf(channels + strlen(channels), sizeof channels - strlen(channels), "%s%s",
			    channels[0] != '\0' ? ", " : "", consent_channel_word((enum consent_channel)channel));
	assert_string_equal(CONSENT_CHANNEL_LIST, channels);
}

/* A.2. */
static void
test_A_2_basis_and_role_of_each_class(void **state)
{
	static const struct {
		enum topic_class class;
		enum topic_basis basis;
		unsigned role;
	} rows[] = {
		{ TOPIC_NEWS,		BASIS_CONSENT,	0 },
		{ TOPIC_EVENTS,		BASIS_CONSENT,	0 },
		{ TOPIC_SURVEYS,	BASIS_CONSENT,	0 },
		{ TOPIC_REPS_WANTED,	BASIS_CONSENT,	0 },
		{ TOPIC_NATIONAL,	BASIS_CONSENT,	0 },
		{ TOPIC_SIGNPOSTING,	BASIS_CONSENT,	0 },
		{ TOPIC_REP_WORK,	BASIS_ROLE,	ROLE_REP },
		{ TOPIC_BOARD,		BASIS_ROLE,	ROLE_DIRECTOR },
		{ TOPIC_PARTNERS,	BASIS_ROLE,	ROLE_PARTNER_CONTACT },
		{ TOPIC_NO_SURPRISES,	BASIS_ROLE,	ROLE_STATUTORY_CONTACT },
		{ TOPIC_SERVICE,	BASIS_SERVICE,	0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_int_equal(topic_class_basis(rows[i].class), rows[i].basis);
		assert_int_equal(topic_class_role(rows[i].class), rows[i].role);
	}
}

static void
test_phrases_follow_a_number_of_people(void **state)
{
	(void)state;
	assert_string_equal(withheld_phrase(WITHHELD_NO_CONSENT, 213), "have not agreed to any of these topics");
	assert_string_equal(withheld_phrase(WITHHELD_NO_CONSENT, 1), "has not agreed to any of these topics");
	assert_string_equal(withheld_phrase(WITHHELD_WITHDRAWN, 2), "agreed once and have since said stop");
	assert_string_equal(withheld_phrase(WITHHELD_REASONS, 2), "?");
	for (int reason = 0; reason < WITHHELD_REASONS; reason++) {
		assert_non_null(withheld_phrase((enum withheld)reason, 1));
		assert_non_null(withheld_phrase((enum withheld)reason, 2));
		assert_null(strstr(withheld_phrase((enum withheld)reason, 2), "withheld"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_value_has_a_word_that_leads_back),
		cmocka_unit_test(test_every_value_has_a_phrase),
		cmocka_unit_test(test_words_that_others_rely_on),
		cmocka_unit_test(test_lists_name_every_word),
		cmocka_unit_test(test_A_2_basis_and_role_of_each_class),
		cmocka_unit_test(test_phrases_follow_a_number_of_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
