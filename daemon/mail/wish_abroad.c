/*
 * A wish to stop in another language: see wish_abroad.h.
 */
#include "mail/wish_abroad.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/request_text.h"
#include "mail/tongue_tally.h"

#define KIND(kind) (1U << TONGUE_##kind)

int
wish_abroad_tongue(const char *text)
{
	struct tongue_tallies tallies;
	int most = 0;

	tongue_tally_read(&tallies, text);
	for (int i = 1; i < TONGUES; i++)
		if (tallies.in[i].known > tallies.in[most].known)
			most = i;
	return most;
}

/* True if the sentence has a word of each of these kinds; and of one. */
static bool
has(const struct tongue_tally *tally, unsigned kinds)
{
	return (tally->kinds & kinds) == kinds;
}

static bool
has_one(const struct tongue_tally *tally, unsigned kinds)
{
	return (tally->kinds & kinds) != 0;
}

/* Without a word that might say of what else. */
static bool
says_nothing_else(const struct tongue_tally *tally)
{
	return tally->known == tally->words;
}

static bool
names_letters(const struct tongue_tally *tally)
{
	return has(tally, KIND(LETTERS)) || says_nothing_else(tally);
}

/* "Remove" or "take", and not "take onto". */
static bool
takes_out(const struct tongue_tally *tally)
{
	return has(tally, KIND(REMOVE)) || (has(tally, KIND(TAKE)) && !has(tally, KIND(ONTO)));
}

/* "Unsubscribe", "take me off the list".  There are lists of other things: whoever asks for that says so in a word that is not known. */
static bool
asks_to_leave(const struct tongue_tally *tally)
{
	bool from = has_one(tally, KIND(LETTERS) | KIND(LISTS) | KIND(RECORDS)), alone = says_nothing_else(tally);

	if (has_one(tally, KIND(NOT) | KIND(HOW)))
		return false;
	if (has(tally, KIND(LEAVE)))
		return from || alone;
	if (has(tally, KIND(REMOVE) | KIND(WHOM) | KIND(LETTERS)))
		return true;
	return from && alone && takes_out(tally);
}

/* "Enough of these letters".  Not "a letter is enough". */
static bool
has_enough(const struct tongue_tally *tally)
{
	if (!has(tally, KIND(ENOUGH) | KIND(THESE)) || has_one(tally, KIND(NOT) | KIND(HOW)))
		return false;
	return has_one(tally, KIND(SEND) | KIND(GET)) || (has(tally, KIND(LETTERS)) && says_nothing_else(tally));
}

/* "No more mails, please", and nothing more. */
static bool
is_no_more(const struct tongue_tally *tally)
{
	const unsigned said = KIND(NOT) | KIND(MORE) | KIND(LETTERS);

	return has(tally, said) && says_nothing_else(tally) &&
	    (tally->kinds & ~(said | KIND(RECORDS) | KIND(SMALL) | KIND(THESE) | KIND(AND))) == 0;
}

/* "Stop sending me these", "no more letters please". */
static bool
asks_for_no_more(const struct tongue_tally *tally)
{
	if (has(tally, KIND(NOT)) == has(tally, KIND(CEASE)) || has(tally, KIND(NOT) | KIND(ENOUGH) | KIND(THESE)))
		return false;	/* "do not stop" */
	if (has(tally, KIND(CEASE)))
		return !has(tally, KIND(HOW)) &&	/* "why have you stopped?" */
		    (has(tally, KIND(LETTERS)) || (has(tally, KIND(SEND)) && says_nothing_else(tally)));
	if (has(tally, KIND(CAN)))
		return false;	/* "I cannot send you a mail" */
	if (has(tally, KIND(SEND)))
		return !has(tally, KIND(HOW)) && names_letters(tally);	/* "why do you send me no more?" */
	if (!has(tally, KIND(WANT)) || has_one(tally, KIND(LEAVE) | KIND(REMOVE) | KIND(TAKE)))
		return false;
	/* Not "I do not need an answer to my mail". */
	return has(tally, KIND(LETTERS) | KIND(GET)) || (has_one(tally, KIND(LETTERS) | KIND(GET)) && says_nothing_else(tally));
}

/* Words of a wish that do not say enough. */
static bool
smells(const struct tongue_tally *tally)
{
	bool removes = has(tally, KIND(REMOVE) | KIND(WHOM)) && has_one(tally, KIND(LISTS) | KIND(RECORDS) | KIND(LETTERS));

	/* "I do not want to be on the list", "could you not take me off?" */
	if (says_nothing_else(tally) && (has(tally, KIND(NOT) | KIND(WANT) | KIND(LISTS)) || (has(tally, KIND(NOT) | KIND(CAN)) && removes)))
		return true;
	if (has_one(tally, KIND(NOT) | KIND(OTHERS)))
		return false;
	if (has(tally, KIND(ENOUGH) | KIND(THESE) | KIND(GET) | KIND(LETTERS)))
		return true;	/* "how can I stop getting these?" */
	if (has(tally, KIND(LEAVE)) || (has(tally, KIND(CEASE) | KIND(SEND)) && !has(tally, KIND(HOW))))
		return true;
	if (says_nothing_else(tally))
		return takes_out(tally) || has(tally, KIND(CEASE)) || (has(tally, KIND(ENOUGH) | KIND(LETTERS)) && !has(tally, KIND(HOW)));
	return removes;
}

/* Octets up to a comma, or a word like "and". */
static size_t
length_to_comma(int tongue, const char *part)
{
	size_t length = 0;

	while (part[length] != '\0' && strchr(",;:~", part[length]) == NULL) {
		size_t word = strcspn(part + length, " ,;:~");

		if (length > 0 && word > 0 && tongue_tally_kinds(tongue, part + length, word) & KIND(AND))
			break;
		length += word + (part[length + word] == ' ');
	}
	return length;
}

static struct tongue_tally
tally_of(int tongue, const char *part, size_t length)
{
	struct tongue_tallies tallies;
	char copy[REQUEST_TEXT];

	text_copy(copy, length + 1, part);
	tongue_tally_read(&tallies, copy);
	return tallies.in[tongue];
}

/* Octets of the part of a sentence that begins here.  In "remove, please, my address" the commas part nothing. */
static size_t
part_length(int tongue, const char *part)
{
	size_t length = length_to_comma(tongue, part), please;
	struct tongue_tally tally = tally_of(tongue, part, length);

	if (part[length] != ',' || !has_one(&tally, KIND(LEAVE) | KIND(REMOVE) | KIND(TAKE) | KIND(CEASE)))
		return length;
	please = length + 1 + length_to_comma(tongue, part + length + 1);
	tally = tally_of(tongue, part + length, please - length);
	if (part[please] != ',' || tally.kinds != KIND(SMALL) || !says_nothing_else(&tally))
		return length;
	return please + 1 + length_to_comma(tongue, part + please + 1);
}

/* "Do you not want our mails?" stands at the foot of other people's letters, and "I do not want to write mails" is what the writer does:
 * neither tells us to send none; whoever says that we are not to send says to whom. */
static bool
may_wish_nothing(const struct tongue_tally *tally, bool asked)
{
	if (!has(tally, KIND(NOT) | KIND(WANT)) || has_one(tally, KIND(LEAVE) | KIND(REMOVE) | KIND(CEASE)))
		return false;
	if (!has(tally, KIND(SEND)))
		return asked;
	return !has(tally, KIND(WHOM)) && (asked || (has(tally, KIND(DO)) && !has_one(tally, KIND(GET) | KIND(THAT))));
}

/* How sure one part is, if it is a wish at all.  how: the sentence asks something; asked: the part is a question. */
static enum mail_request
judge_part(const struct tongue_tally *tally, bool how, bool asked, bool about_place)
{
	if (!asks_for_no_more(tally) && !has_enough(tally) && (how || !asks_to_leave(tally)))
		return REQUEST_NONE;
	/* "Take my story out of the newsletter." */
	if (!says_nothing_else(tally) || has(tally, KIND(OTHERS)) || (about_place && !has(tally, KIND(LETTERS))) || may_wish_nothing(tally, asked))
		return REQUEST_STOP_PERHAPS;
	return REQUEST_STOP;
}

/* The sign of a question, of whatever script. */
static bool
has_question(const char *part, size_t length)
{
	static const char *const signs[] = { "?", "\xef\xbc\x9f", "\xd8\x9f" };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		const char *sign = strstr(part, signs[i]);

		if (sign != NULL && sign < part + length)
			return true;
	}
	return false;
}

/* "I have no time to read it, please take me off the list": the "no" is not of the wish.  In "not that you take me off" and "never,
 * never stop these" it is. */
static enum mail_request
judge_parts(int tongue, const char *clause, bool about_place)
{
	enum mail_request request = REQUEST_NONE, found;
	bool denied = false, never = false, how = false, asked;

	for (const char *at = clause; *at != '\0' && request != REQUEST_STOP; at += strspn(at, ",;:~ ")) {
		size_t length = part_length(tongue, at);
		struct tongue_tally tally = tally_of(tongue, at, length);

		asked = has_question(at, length);
		at += length;
		how = how || has(&tally, KIND(HOW));
		found = judge_part(&tally, how, asked, about_place);
		if (found != REQUEST_NONE && !(denied && has(&tally, KIND(THAT))) && !(never && !has(&tally, KIND(NOT))))
			request = found;
		denied = denied || has(&tally, KIND(NOT) | KIND(WANT));
		never = never || ((tally.kinds & ~(KIND(SMALL) | KIND(AND))) == KIND(NOT) && says_nothing_else(&tally));
	}
	return request;
}

/* "I cannot come to the meeting, take me off the list." */
static bool
may_be_another_list(const struct tongue_tally *tally)
{
	return has_one(tally, KIND(LEAVE) | KIND(REMOVE) | KIND(TAKE)) && !has_one(tally, KIND(LETTERS) | KIND(RECORDS)) &&
	    !says_nothing_else(tally);
}

enum mail_request
wish_abroad_judge(int tongue, const char *clause, bool about_place)
{
	struct tongue_tallies tallies;
	const struct tongue_tally *tally = &tallies.in[tongue];
	enum mail_request request;

	if (tongue == 0)
		return REQUEST_NONE;
	tongue_tally_read(&tallies, clause);
	request = judge_parts(tongue, clause, about_place);
	/* What a comma parts may belong together: "stop it at last, sending me these". */
	if (request == REQUEST_NONE && !has(tally, KIND(NOT)))
		request = judge_part(tally, false, false, about_place);
	if (request == REQUEST_NONE && is_no_more(tally) && !has_question(clause, strlen(clause)))
		return REQUEST_STOP;
	if (request == REQUEST_STOP && (has(tally, KIND(OTHERS)) || may_be_another_list(tally)))
		return REQUEST_STOP_PERHAPS;
	return request == REQUEST_NONE && !about_place && smells(tally) ? REQUEST_STOP_PERHAPS : request;
}

/* "Please do not take me off", and nothing more. */
static bool
asks_to_stay(const struct tongue_tally *tally)
{
	return has(tally, KIND(NOT) | KIND(WHOM)) && has_one(tally, KIND(LEAVE) | KIND(REMOVE) | KIND(TAKE)) &&
	    !has_one(tally, KIND(SEND) | KIND(GET) | KIND(CAN)) && says_nothing_else(tally);
}

/* "I want to get them". */
static bool
wants_letters(const struct tongue_tally *tally)
{
	return has(tally, KIND(WANT) | KIND(GET) | KIND(LETTERS)) &&
	    !has_one(tally, KIND(NOT) | KIND(LEAVE) | KIND(REMOVE) | KIND(CEASE) | KIND(ENOUGH));
}

bool
wish_abroad_stays(int tongue, const char *text)
{
	struct tongue_tallies tallies;
	const struct tongue_tally *tally = &tallies.in[tongue];
	char clause[REQUEST_TEXT];

	for (const char *at = text; tongue != 0 && *at != '\0';) {
		at = clause_next(at, clause);
		tongue_tally_read(&tallies, clause);
		if (has(tally, KIND(MISSES)) || wants_letters(tally) ||
		    (asks_to_stay(tally) && wish_abroad_judge(tongue, clause, false) == REQUEST_NONE))
			return true;
	}
	return false;
}

bool
wish_abroad_doubts(int tongue, const char *text)
{
	struct tongue_tallies tallies;

	if (tongue == 0)
		return false;
	tongue_tally_read(&tallies, text);
	return has(&tallies.in[tongue], KIND(KEEPS));
}
