/*
 * The words of the enums: every value has one, no two share one, and each leads back.
 */
#include "unit/unit.h"

#include <stdbool.h>

#include "records/words.h"

typedef const char *(*word_function)(int value);

/* The functions take enums of their own; cmocka's table needs one shape. */
#define AS_NUMBER(name, type) \
	static const char *name##_of(int value) { return name##_word((type)value); }
AS_NUMBER(topic_class, enum topic_class)
AS_NUMBER(member_role, enum member_role)
AS_NUMBER(member_capacity, unsigned)
AS_NUMBER(address_kind, enum address_kind)
AS_NUMBER(member_state, enum member_state)
AS_NUMBER(consent_state, enum consent_state)
AS_NUMBER(consent_channel, enum consent_channel)
AS_NUMBER(mailing_kind, enum mailing_kind)
AS_NUMBER(mailing_state, enum mailing_state)
AS_NUMBER(mailing_hold, enum mailing_hold)
AS_NUMBER(delivery_state, enum delivery_state)
AS_NUMBER(withheld, enum withheld)
AS_NUMBER(fault, enum fault)
AS_NUMBER(right, enum right)
AS_NUMBER(ledger_kind, enum ledger_kind)
AS_NUMBER(ledger_via, enum ledger_via)

static const struct {
	const char *name;
	word_function word;
	int (*from_word)(const char *word);
	int first, last;
	bool bits;
	int unknown;
} enums[] = {
	{ "topic class", topic_class_of, topic_class_from_word, TOPIC_NEWS, TOPIC_SERVICE, false, 0 },
	{ "role", member_role_of, member_role_from_word, ROLE_MEMBER, ROLE_REGIONAL_CONTACT, true, 0 },
	{ "capacity", member_capacity_of, member_capacity_from_word, 1, 3, false, 0 },
	{ "address kind", address_kind_of, address_kind_from_word, ADDRESS_KIND_UNKNOWN, ADDRESS_CORPORATE,
	    false, -1 },
	{ "member state", member_state_of, member_state_from_word, MEMBER_ACTIVE, MEMBER_ERASED, false, -1 },
	{ "consent state", consent_state_of, consent_state_from_word, CONSENT_NONE, CONSENT_OBJECTED, false,
	    -1 },
	{ "channel", consent_channel_of, consent_channel_from_word, CHANNEL_WEB, CHANNEL_RULE, false, 0 },
	{ "mailing kind", mailing_kind_of, mailing_kind_from_word, KIND_NEWSLETTER, KIND_SERVICE, false, 0 },
	{ "mailing state", mailing_state_of, mailing_state_from_word, MAILING_PREPARING, MAILING_EXPIRED,
	    false, -1 },
	{ "hold", mailing_hold_of, mailing_hold_from_word, HOLD_NONE, HOLD_RELAY, false, -1 },
	{ "delivery state", delivery_state_of, delivery_state_from_word, DELIVERY_WAITING,
	    DELIVERY_STATES - 1, false, -1 },
	{ "withheld", withheld_of, withheld_from_word, WITHHELD_NOT, WITHHELD_REASONS - 1, false, -1 },
	{ "fault", fault_of, fault_from_word, FAULT_NONE, FAULTS - 1, false, -1 },
	{ "right", right_of, right_from_word, RIGHT_SEE, RIGHT_OPERATE, true, 0 },
	{ "ledger kind", ledger_kind_of, ledger_kind_from_word, LEDGER_OPENED, LEDGER_JOURNAL_REPLAYED, false,
	    0 },
	{ "via", ledger_via_of, ledger_via_from_word, VIA_COMMAND, VIA_WEB, false, 0 },
};

static void
test_every_value_has_a_word_that_leads_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof enums / sizeof enums[0]; i++) {
		for (int value = enums[i].first; value <= enums[i].last;
		    value = enums[i].bits ? value * 2 : value + 1) {
			const char *word = enums[i].word(value);

			if (strcmp(word, "?") == 0 || enums[i].from_word(word) != value)
				fail_msg("%s %d: '%s'", enums[i].name, value, word);
		}
		assert_string_equal(enums[i].word(enums[i].last + 1000), "?");
		assert_int_equal(enums[i].from_word("no such word"), enums[i].unknown);
		assert_int_equal(enums[i].from_word(""), enums[i].unknown);
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
	for (int hold = HOLD_NONE; hold <= HOLD_RELAY; hold++)
		assert_string_not_equal(mailing_hold_words((enum mailing_hold)hold), "?");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_value_has_a_word_that_leads_back),
		cmocka_unit_test(test_words_that_others_rely_on),
		cmocka_unit_test(test_A_2_basis_and_role_of_each_class),
		cmocka_unit_test(test_phrases_follow_a_number_of_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
