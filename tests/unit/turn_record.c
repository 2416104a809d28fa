/* What a turn remembers of itself: what it has no room for is left to the next turn, and nothing is lost in silence. */
#include "unit/unit.h"

#include "roles/sender/turn_record.h"

static struct turn turn;	/* large */

static void
letters_find_room_and_so_do_those_that_cannot_be_made(void **state)
{
	static const struct claim claim = { .mailing = 1, .member = 1 };
	static const struct outcome outcome = { .state = DELIVERY_SENT };
	int results = 0;

	(void)state;
	turn_begin(&turn);
	for (; turn_has_room(&turn); results++)
		turn_note_letter(&turn, &claim, &outcome, false);
	assert_true(results > 400);	/* every lane's two, and one refused for each */
	for (int i = 0; i < TURN_CLAIMS; i++)
		turn_note_letter(&turn, &claim, &outcome, false);
}

/* Small mailings, each letter the last of its own. */
static void
each_mailing_that_finishes_is_remembered(void **state)
{
	int finished = 0;

	(void)state;
	turn_begin(&turn);
	while (turn_has_room(&turn))
		turn_note_finished(&turn, ++finished);
	for (int i = 0; i < TURN_AFTER; i++)
		turn_note_finished(&turn, ++finished);
	assert_int_equal(turn.finished_count, finished);
}

/* Letters to one person each: several mailings begin in one turn. */
static void
each_mailing_that_begins_is_remembered(void **state)
{
	(void)state;
	turn_begin(&turn);
	for (int i = 0; i < TURN_CLAIMED; i++)
		turn_note_started(&turn, 50 + i, 1);
	assert_int_equal(turn.started_count, TURN_CLAIMED);
	assert_int_equal(turn.started[0].mailing, 50);
	assert_int_equal(turn.started[TURN_CLAIMED - 1].mailing, 50 + TURN_CLAIMED - 1);
	turn_begin(&turn);
	assert_int_equal(turn.started_count, 0);
}

static void
each_mailing_on_hold_has_its_own_reason(void **state)
{
	struct reason first, second;

	(void)state;
	reason_refused(&first, "first");
	reason_refused(&second, "second");
	turn_begin(&turn);
	turn_note_held(&turn, 41, false, &first);
	turn_note_held(&turn, 42, false, &second);
	assert_int_equal(turn.held_count, 2);
	assert_int_equal(turn.held[0].mailing, 41);
	assert_string_equal(turn.held[0].why.text, "first");
	assert_string_equal(turn.held[1].why.text, "second");
	while (turn_has_room(&turn))
		turn_note_held(&turn, 43, false, &first);
	for (int i = 0; i < TURN_AFTER; i++)
		turn_note_held(&turn, 44, false, &second);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_find_room_and_so_do_those_that_cannot_be_made),
		cmocka_unit_test(each_mailing_that_finishes_is_remembered),
		cmocka_unit_test(each_mailing_that_begins_is_remembered),
		cmocka_unit_test(each_mailing_on_hold_has_its_own_reason),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
