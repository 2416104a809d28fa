/*
 * How the relay is: see relay_health.h.
 */
#include "roles/sender/relay_health.h"

#include "base/log.h"

enum {
	FIRST_PAUSE = 1000,		/* milliseconds before lines are tried again; doubles up to: */
	LONGEST_PAUSE = 60000,
	FIRST_REFUSED_PAUSE = 60000,	/* the same after a refused login: too many lock an account out */
	LONGEST_REFUSED_PAUSE = 3600000,
	CEILING_MILLISECONDS = 600000,	/* so long no more lines than it allows, then one more is tried */
	LASTING = 8000,			/* a pause so long is said to somebody; shorter ones are a relay's way to say: slower */
	AGAINST = 3			/* so often in a row: no accident, the relay is in trouble */
};

bool
relay_health_pauses(const struct relay_health *health, int64_t now)
{
	return now < health->not_before;
}

bool
relay_health_in_trouble(const struct relay_health *health)
{
	return health->against >= AGAINST;
}

int
relay_health_lines_allowed(struct relay_health *health, int lanes, int64_t now)
{
	if (health->ceiling != 0 && now >= health->ceiling_until) {
		health->ceiling++;
		health->ceiling_until = now + CEILING_MILLISECONDS;
	}
	return health->ceiling != 0 && health->ceiling < lanes ? health->ceiling : lanes;
}

void
relay_health_note_opened(struct relay_health *health, int64_t now)
{
	health->opened_at = now;
	health->told_person = LINE_NO_FAULT;
	health->pause = health->doubtful ? 0 : health->pause;
	health->doubtful = false;
}

bool
relay_health_note_limit(struct relay_health *health, int others, bool any_open, int64_t now)
{
	health->ceiling = others;
	health->ceiling_until = now + CEILING_MILLISECONDS;
	if (any_open && !health->ceiling_told) {
		health->ceiling_told = true;
		log_info("the relay allows no more lines at a time", log_number("lines", others));
	}
	return others > 0;
}

/* Nothing for a while, twice as long each time: the relay is in trouble or we are.  False = it is waited for already. */
static bool
back_off(struct relay_health *health, bool refused, int64_t now)
{
	int64_t first = refused ? FIRST_REFUSED_PAUSE : FIRST_PAUSE, longest = refused ? LONGEST_REFUSED_PAUSE : LONGEST_PAUSE;

	if (relay_health_pauses(health, now) && (!refused || health->pause >= first))
		return false;
	health->pause = health->pause * 2 < first ? first : health->pause * 2 > longest ? longest : health->pause * 2;
	health->not_before = now + health->pause;
	return true;
}

static void
tell_failure(const struct relay_health *health)
{
	struct log_field seconds = log_number("seconds", health->pause / 1000), why = log_why(&health->why);

	if (health->needs_person)
		log_error("no line to the relay: a person must act", seconds, why);
	else
		log_warning("no line to the relay; trying again", seconds, why);
}

void
relay_health_note_doubt(struct relay_health *health, const struct reason *why)
{
	health->why = *why;
	health->doubtful = true;
}

void
relay_health_note_failure(struct relay_health *health, enum line_fault fault, const struct reason *why, int64_t now)
{
	bool refused = fault == LINE_LOGIN || fault == LINE_CERTIFICATE, person = refused || fault == LINE_NO_TLS;

	health->why = *why;
	if (health->why.kind == REASON_NONE)
		reason_unreachable(&health->why, "the relay cannot be reached");
	health->doubtful |= refused;
	health->needs_person = person;
	if (back_off(health, refused, now) && (!person || fault != health->told_person)) {
		tell_failure(health);
		health->told_person = person ? fault : health->told_person;
	}
}

void
relay_health_note_against(struct relay_health *health, int64_t domain, int64_t now)
{
	health->against += domain == 0 || domain != health->against_domain;
	health->against_domain = domain;
	if (!relay_health_in_trouble(health) || !back_off(health, false, now) || health->pause < LASTING)
		return;
	health->needs_person = false;
	reason_unreachable(&health->why, "the relay takes letters from nobody: it puts each off, or ends the line before it has judged one");
	if (health->pause == LASTING)	/* once */
		log_warning("the relay takes no letters; trying one at a time", log_why(&health->why));
}

void
relay_health_note_judged(struct relay_health *health, const struct outcome *outcome)
{
	if (outcome->state == DELIVERY_SENT) {
		health->against = 0;
		health->against_domain = 0;
	}
	if (relay_health_in_trouble(health))
		return;
	health->pause = health->doubtful ? health->pause : 0;
	health->why = (struct reason){ 0 };
}
