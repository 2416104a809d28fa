/*
 * The gate: the one SQL fragment that decides what a person gets of a mailing.  The claim, the counts and
 * `why` are built on it and on nothing else; there is no other road to the socket (B-12, A-20, A-25).
 *
 * GATE is a SELECT over some rows of deliveries (named d) that yields, for each, its mailing, member and verdict (and what
 * else is asked for), where verdict holds one bit per visible item in its low 32 bits and, above them, the first reason: the
 * lowest enum withheld of all items.  Bits 0 = nothing may go.
 *
 * ?1 is now.  The numbers in the text are enum values; store_gate.c asserts that they are.
 */
#ifndef STORE_GATE_H
#define STORE_GATE_H

/* a role counts only in the capacity it is addressed in. */
#define GATE_AUDIENCE(parents, professionals) \
	"((m.capacity & 1) <> 0 AND (m.roles & " parents ") <> 0)" \
	" OR ((m.capacity & 2) <> 0 AND (m.roles & " professionals ") <> 0)"

/* The whole person first: one bit for each of the reasons 1 to 8 that holds, and one for 14. */
#define GATE_PERSON \
	" (CASE WHEN g.state = 5 THEN 2 ELSE 0 END)" \
	" | (CASE WHEN m.id IS NULL OR a.id IS NULL OR m.state IN (2, 3) THEN 4 ELSE 0 END)" \
	" | (CASE WHEN m.state = 1 THEN 8 ELSE 0 END)" \
	" | (CASE WHEN EXISTS (SELECT 1 FROM suppressions s WHERE s.blind_index = a.blind_index AND s.topic = 0)" \
	"    THEN 16 ELSE 0 END)" \
	" | (CASE WHEN m.objected_at <> 0 THEN 32 ELSE 0 END)" \
	" | (CASE WHEN m.suspended_at <> 0 THEN 64 ELSE 0 END)" \
	" | (CASE WHEN p.id IS NOT NULL AND p.finished_at IS NULL THEN 128 ELSE 0 END)" \
	" | (CASE WHEN a.current <> 1 OR (g.audience_got = 0 AND NOT (" \
	     GATE_AUDIENCE("g.audience_parents", "g.audience_professionals") ")) THEN 256 ELSE 0 END)" \
	" | (CASE WHEN m.held_at <> 0 THEN 512 ELSE 0 END)"

#define GATE_TOPIC_STOPPED \
	"EXISTS (SELECT 1 FROM suppressions s WHERE s.blind_index = w.blind_index AND s.topic = i.topic)"

/* Then each item, in the order of the reasons: mailing stopped, erased, restricted, suppressed, objected, suspended,
 * import unfinished, audience and capacity, held (B-24), dates, basis.  (A mailing on hold is not looked at at all.)  Service mail
 * passes a restriction, a suppression and a suspension; an objection stops T1 to T6 and T9 (B-23). */
#define GATE_ITEM \
	" CASE" \
	"  WHEN (w.person & 2) <> 0 THEN 1" \
	"  WHEN (w.person & 4) <> 0 THEN 2" \
	"  WHEN (w.person & 8) <> 0 AND t.basis <> 3 THEN 3" \
	"  WHEN (w.person & 16) <> 0 AND t.basis <> 3 THEN 4" \
	"  WHEN (w.person & 32) <> 0 AND (t.class <= 6 OR t.class = 9) THEN 5" \
	"  WHEN (w.person & 64) <> 0 AND t.basis <> 3 THEN 6" \
	"  WHEN (w.person & 128) <> 0 THEN 7" \
	"  WHEN (w.person & 256) <> 0 THEN 8" \
	"  WHEN (w.person & 512) <> 0 AND (t.class <= 6 OR t.class = 9) THEN 14" \
	"  WHEN i.ends_at <> 0 AND i.ends_at <= ?1 THEN 13" \
	"  WHEN w.test = 1 THEN CASE WHEN (w.roles & 8) <> 0 THEN 0 ELSE 8 END" \
	"  WHEN t.basis = 1 THEN" \
	"   CASE coalesce((SELECT c.state FROM consent c WHERE c.member = w.member" \
	"                  AND c.topic = i.topic AND c.address = w.address), 0)" \
	"    WHEN 2 THEN CASE WHEN " GATE_TOPIC_STOPPED " THEN 4 ELSE 0 END" \
	"    WHEN 1 THEN 11 WHEN 4 THEN 9 WHEN 5 THEN 10 WHEN 6 THEN 5 ELSE 12 END" \
	"  WHEN t.basis = 2 THEN CASE WHEN (w.roles & t.roles) = 0 THEN 8 WHEN " GATE_TOPIC_STOPPED " THEN 4" \
	"   ELSE 0 END" \
	"  WHEN t.basis = 3 THEN 0" \
	"  ELSE 12 END"

/* columns: what else is wanted, of d and of the letter's address a, with a comma in front.  rows: the WHERE that chooses among
 * deliveries d, with an order if there is to be one and always a LIMIT: LIMIT -1 limits nothing, but keeps SQLite from copying a
 * SELECT into each place that uses its answer, so that person, reason and verdict are worked out once a row (a fourth of the time). */
#define GATE(columns, rows) \
	"SELECT w.*," \
	" coalesce((SELECT sum(CASE WHEN reason = 0 THEN 1 << position ELSE 0 END) | (min(reason) << 32) FROM" \
	"  (SELECT i.position AS position," GATE_ITEM " AS reason" \
	"   FROM items i JOIN topics t ON t.id = i.topic WHERE i.mailing = w.mailing LIMIT -1)), 12 << 32) AS verdict" \
	" FROM (SELECT d.mailing AS mailing, d.member AS member, d.address AS address" columns ", g.test AS test," \
	"  m.roles AS roles, a.blind_index AS blind_index," GATE_PERSON " AS person" \
	"  FROM deliveries d JOIN mailings g ON g.id = d.mailing" \
	"  LEFT JOIN members m ON m.id = d.member" \
	"  LEFT JOIN addresses a ON a.id = d.address" \
	"  LEFT JOIN imports p ON p.id = m.import " rows ") w" \
	" LIMIT -1"

#endif
