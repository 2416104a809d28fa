/*
 * The ledger: see ledger.h.  SQL: store/store_ledger.c.
 */
#include "core/ledger.h"

#include <sodium.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/wire.h"
#include "store/store_ledger.h"

void
ledger_say(struct ledger_body *body, const char *key, const char *value)
{
	body->text.limit = LEDGER_BODY_LIMIT;
	buffer_format(&body->text, "%s=", key);
	for (; *value != '\0'; value++) {
		if (*value == '\n')
			buffer_add_text(&body->text, "\\n");
		else if (*value == '\\')
			buffer_add_text(&body->text, "\\\\");
		else
			buffer_add_char(&body->text, *value);
	}
	buffer_add_char(&body->text, '\n');
}

void
ledger_say_number(struct ledger_body *body, const char *key, int64_t value)
{
	body->text.limit = LEDGER_BODY_LIMIT;
	buffer_format(&body->text, "%s=%lld\n", key, (long long)value);
}

void
ledger_say_content(struct ledger_body *body, const char *text)
{
	uint8_t hash[16];
	char hex[2 * sizeof hash + 1];

	crypto_generichash(hash, sizeof hash, (const uint8_t *)text, strlen(text), NULL, 0);
	text_hex(hash, sizeof hash, hex);
	ledger_say(body, "content", hex);
}

char *
ledger_value(const char *body, const char *key)
{
	size_t length = strlen(key);
	struct buffer value = { .limit = LEDGER_BODY_LIMIT };

	while (strncmp(body, key, length) != 0 || body[length] != '=') {
		body = strchr(body, '\n');
		if (body == NULL || body[1] == '\0')
			return NULL;
		body++;
	}
	for (body += length + 1; *body != '\0' && *body != '\n'; body++) {
		if (*body == '\\' && body[1] != '\0') {
			body++;
			buffer_add_char(&value, *body == 'n' ? '\n' : *body);
		} else {
			buffer_add_char(&value, *body);
		}
	}
	return buffer_text(&value);
}

int64_t
ledger_value_number(const char *body, const char *key)
{
	char *text = ledger_value(body, key);
	int64_t number = 0;

	if (text != NULL && !text_to_number(text, INT64_MIN, INT64_MAX, &number))
		number = 0;
	free(text);
	return number;
}

static void
hash_entry(const struct ledger_entry *entry, uint8_t hash[LEDGER_HASH_LENGTH])
{
	struct buffer canonical = { .limit = 2 * LEDGER_BODY_LIMIT };

	buffer_add(&canonical, entry->previous, LEDGER_HASH_LENGTH);
	wire_add_number(&canonical, (uint64_t)entry->seq, 8);
	wire_add_number(&canonical, (uint64_t)entry->happened_at, 8);
	wire_add_number(&canonical, (uint64_t)entry->recorded_at, 8);
	wire_add_number(&canonical, (uint64_t)entry->actor.uid, 8);
	wire_add_number(&canonical, (uint64_t)entry->actor.via, 8);
	wire_add_number(&canonical, (uint64_t)entry->kind, 8);
	wire_add_number(&canonical, (uint64_t)entry->member, 8);
	wire_add_text(&canonical, entry->body);
	wire_add_bytes(&canonical, entry->sealed, entry->sealed_length);
	crypto_generichash(hash, LEDGER_HASH_LENGTH, (const uint8_t *)canonical.bytes, canonical.length, NULL, 0);
	buffer_free(&canonical);
}

int64_t
ledger_add(struct store *store, const struct ledger_entry *given, struct ledger_body *body)
{
	struct ledger_entry entry = *given;

	store_ledger_head(store, &entry.seq, entry.previous);
	entry.seq++;
	entry.recorded_at = clock_now();
	if (entry.happened_at == 0)
		entry.happened_at = entry.recorded_at;
	entry.body = body->text.bytes != NULL ? body->text.bytes : "";
	hash_entry(&entry, entry.hash);
	store_ledger_add(store, &entry);
	buffer_free(&body->text);
	return entry.seq;
}

struct verifying {
	int64_t rows;
	uint8_t last[LEDGER_HASH_LENGTH];
	struct reason *why;
	bool bad;
};

static bool
verify_row(void *owner, const struct ledger_entry *entry)
{
	struct verifying *state = owner;
	uint8_t hash[LEDGER_HASH_LENGTH];

	hash_entry(entry, hash);
	if (entry->seq != state->rows + 1)
		reason_check_failed(state->why, "entry %lld is missing", (long long)state->rows + 1);
	else if (memcmp(entry->previous, state->last, sizeof hash) != 0)
		reason_check_failed(state->why, "entry %lld does not follow the one before it", (long long)entry->seq);
	else if (memcmp(entry->hash, hash, sizeof hash) != 0)
		reason_check_failed(state->why, "entry %lld has been changed", (long long)entry->seq);
	else {
		state->rows++;
		memcpy(state->last, hash, sizeof hash);
		return true;
	}
	state->bad = true;
	return false;
}

bool
ledger_verify(struct store *store, int64_t *rows, char head[LEDGER_HEAD_TEXT], struct reason *why)
{
	struct verifying state = { .why = why };
	uint8_t hash[LEDGER_HASH_LENGTH];
	int64_t seq;

	store_ledger_walk(store, 0, 0, verify_row, &state);
	*rows = state.rows;
	text_hex(state.last, sizeof state.last, head);
	if (state.bad)
		return false;
	store_ledger_head(store, &seq, hash);
	if (seq > state.rows)
		return reason_check_failed(why, "entry %lld is missing: the end of the book was cut off",
		    (long long)state.rows + 1);
	if (seq != state.rows || memcmp(hash, state.last, sizeof hash) != 0)
		return reason_check_failed(why, "the book does not end where its head says");
	return true;
}

void
ledger_head(struct store *store, int64_t *seq, char head[LEDGER_HEAD_TEXT])
{
	uint8_t hash[LEDGER_HASH_LENGTH];

	store_ledger_head(store, seq, hash);
	text_hex(hash, sizeof hash, head);
}
