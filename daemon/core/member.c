/*
 * Members: see member.h.  SQL: store/store_member.c.
 */
#include "core/member.h"

#include <glib.h>
#include <sodium.h>

#include "base/clock.h"
#include "base/text.h"
#include "mail/address.h"
#include "records/words.h"
#include "store/store_consent.h"
#include "store/store_event.h"
#include "store/store_intake.h"
#include "store/store_join.h"
#include "store/store_key.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

enum { FIRST_VERSION = 1, AT_ONE_ADDRESS = 16 };

/* E-08: letters, marks, spaces, ' - and . only, so that a name can never be a link or markup. */
bool
member_name_is_good(const char *name, struct reason *why)
{
	if (!text_is_one_line(name))
		return reason_refused(why, "the name holds characters that cannot be printed on one line");
	if (g_utf8_strlen(name, -1) > MEMBER_NAME_LIMIT)
		return reason_refused(why, "the name is longer than %d letters", MEMBER_NAME_LIMIT);
	for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar one = g_utf8_get_char(at);
		bool dot_in_word = one == '.' && g_unichar_isalpha(g_utf8_get_char(g_utf8_next_char(at))) &&
		    at > name + 1 && g_unichar_isalpha((gunichar)at[-1]) && g_unichar_isalpha((gunichar)at[-2]);

		if (!g_unichar_isalpha(one) && !g_unichar_ismark(one) && one != 0x2019 &&
		    (one >= 0x80 || strchr(" '-.", (int)one) == NULL))
			return reason_refused(why, "a name holds letters, spaces, hyphens, apostrophes and full stops only");
		if (dot_in_word)
			return reason_refused(why, "the name looks like a web address");
	}
	return true;
}

static bool
seal_and_store(struct office *office, struct member *member, const char *name, const char *address,
    int64_t domain_tag)
{
	struct buffer sealed_name = { .limit = 4096 }, sealed_address = { .limit = 4096 };

	keyring_seal(office->keys, member->id, "name", member->version, name, &sealed_name);
	keyring_seal(office->keys, member->id, "address", member->version, address, &sealed_address);
	store_member_add(office->store, member, (struct sealed){ sealed_name.bytes, sealed_name.length },
	    (struct sealed){ sealed_address.bytes, sealed_address.length }, domain_tag);
	buffer_free(&sealed_name);
	buffer_free(&sealed_address);
	return true;
}

static void
record_added(struct office *office, const struct member *member)
{
	struct ledger_body body = { 0 };
	struct ledger_entry entry = { .kind = LEDGER_MEMBER_ADDED, .member = member->id, .actor = office->actor };

	ledger_say_number(&body, "address", member->address_id);
	ledger_say_number(&body, "roles", member->roles);
	ledger_say_number(&body, "capacity", member->capacity);
	if (member->import != 0)
		ledger_say_number(&body, "import", member->import);
	ledger_add(office->store, &entry, &body);
}

bool
member_add(struct office *office, const struct new_member *given, int64_t *id, struct reason *why)
{
	struct member member = { .state = MEMBER_ACTIVE, .roles = given->roles, .capacity = given->capacity,
		.joined_at = clock_now(), .import = given->import, .version = FIRST_VERSION,
		.address_kind = given->kind };
	const struct address *address = given->parsed;
	struct address read;
	int64_t there;

	if (address == NULL && !address_read(given->address, &read, why))
		return false;
	if (address == NULL)
		address = &read;
	if (!member_name_is_good(given->name, why))
		return false;
	keyring_blind_index(office->keys, address->folded, member.blind_index);
	if (!given->second_person && store_member_by_blind_index(office->store, member.blind_index, &there, 1) == 1)
		return reason_refused(why, "this address is on the list already (person %lld). If two people share it, "
		    "add --second-person", (long long)there);
	member.district = (char *)(uintptr_t)given->district;
	member.id = keyring_new_member(office->keys);
	seal_and_store(office, &member, given->name, address->text, keyring_domain_tag(office->keys, address->domain));
	record_added(office, &member);
	*id = member.id;
	return true;
}

unsigned
member_differs(const struct member *member, const struct new_member *wished)
{
	return (strcmp(member->name, wished->name) != 0 ? DETAIL_NAME : 0U) | (member->roles != wished->roles ? DETAIL_ROLES : 0U) |
	    (member->capacity != wished->capacity ? DETAIL_CAPACITY : 0U) |
	    (member->address_kind != wished->kind ? DETAIL_KIND : 0U) |
	    (strcmp(member->district, wished->district) != 0 ? DETAIL_DISTRICT : 0U);
}

static void
say_before(struct buffer *words, const char *what, const char *before)
{
	if (before[0] != '\0')
		buffer_format(words, "; the %s was \"%s\"", what, before);
	else
		buffer_format(words, "; there was no %s", what);
}

/* B-53: before and after.  What is personal only sealed, behind how we know. */
static void
record_changed(struct office *office, const struct member *member, const struct new_member *wished, unsigned differs,
    const struct consent_act *told)
{
	struct ledger_entry entry = { .kind = LEDGER_MEMBER_CHANGED, .member = member->id, .actor = office->actor,
		.happened_at = told->happened_at };
	struct buffer words = { .limit = 8192 }, sealed = { .limit = 16 * 1024 };
	struct ledger_body body = { 0 };

	buffer_add_text(&words, told->evidence);
	ledger_say_number(&body, "details", differs);
	ledger_say(&body, "channel", consent_channel_word(told->channel));
	if ((differs & DETAIL_NAME) != 0)
		say_before(&words, "name", member->name);
	if ((differs & DETAIL_DISTRICT) != 0)
		say_before(&words, "district", member->district);
	if ((differs & DETAIL_ROLES) != 0) {
		ledger_say_number(&body, "roles_before", member->roles);
		ledger_say_number(&body, "roles", wished->roles);
	}
	if ((differs & DETAIL_CAPACITY) != 0) {
		ledger_say_number(&body, "capacity_before", member->capacity);
		ledger_say_number(&body, "capacity", wished->capacity);
	}
	if ((differs & DETAIL_KIND) != 0) {
		ledger_say(&body, "address_kind_before", address_kind_word(member->address_kind));
		ledger_say(&body, "address_kind", address_kind_word(wished->kind));
	}
	keyring_seal(office->keys, member->id, "evidence", 0, words.bytes, &sealed);
	entry.sealed = sealed.bytes;
	entry.sealed_length = sealed.length;
	ledger_add(office->store, &entry, &body);
	buffer_free(&words);
	buffer_free(&sealed);
}

bool
member_change(struct office *office, const struct member *member, const struct new_member *wished,
    const struct consent_act *told, struct reason *why)
{
	struct buffer sealed_name = { .limit = 4096 }, sealed_address = { .limit = 4096 };
	unsigned differs = member_differs(member, wished);
	struct member after = *member;
	bool done;

	if (!member_name_is_good(wished->name, why))
		return false;
	if (differs == 0)
		return true;
	after.version++;
	after.roles = wished->roles;
	after.capacity = wished->capacity;
	after.address_kind = wished->kind;
	after.district = (char *)(uintptr_t)wished->district;
	keyring_seal(office->keys, after.id, "name", after.version, wished->name, &sealed_name);
	keyring_seal(office->keys, after.id, "address", after.version, member->address, &sealed_address);
	done = store_member_change(office->store, &after, (struct sealed){ sealed_name.bytes, sealed_name.length },
	    (struct sealed){ sealed_address.bytes, sealed_address.length });
	if (done)
		record_changed(office, member, wished, differs, told);
	else
		reason_refused(why, "somebody else has changed person %lld meanwhile; please look again", (long long)member->id);
	buffer_free(&sealed_name);
	buffer_free(&sealed_address);
	return done;
}

bool
member_read(struct office *office, int64_t id, struct member *member, struct reason *why)
{
	struct buffer name = { .limit = 8192 }, address = { .limit = 8192 }, plain = { .limit = 8192 };
	bool found = store_member_read(office->store, id, member, &name, &address);

	if (!found)
		reason_not_found(why, "there is no person number %lld", (long long)id);
	else if (member->state == MEMBER_ERASED || member->state == MEMBER_ERASING)
		found = reason_refused(why, "person %lld has been erased; only the number and the counts are left",
		    (long long)id);
	else if (!keyring_unseal(office->keys, id, "name", member->version, name.bytes, name.length, &plain))
		found = reason_unreachable(why, "the record of person %lld cannot be opened: it is damaged",
		    (long long)id);
	else
		member->name = buffer_text(&plain);
	if (found && !keyring_unseal(office->keys, id, "address", member->version, address.bytes, address.length,
	    &plain))
		found = reason_unreachable(why, "the address of person %lld cannot be opened: it is damaged",
		    (long long)id);
	else if (found)
		member->address = buffer_text(&plain);
	buffer_free(&plain);
	buffer_free(&name);
	buffer_free(&address);
	return found;
}

static void
forget(char **text)
{
	if (*text != NULL)
		sodium_memzero(*text, strlen(*text));
	free(*text);
	*text = NULL;
}

void
member_clear(struct member *member)
{
	forget(&member->name);
	forget(&member->address);
	forget(&member->district);
}

int
member_at_address(struct office *office, const char *text, int64_t *ids, int room, struct reason *why)
{
	uint8_t index[BLIND_INDEX_LENGTH];
	struct address address;

	if (!address_read(text, &address, why))
		return -1;
	keyring_blind_index(office->keys, address.folded, index);
	return store_member_by_blind_index(office->store, index, ids, room);
}

int
member_sharers(struct office *office, int64_t id, int64_t *ids, int room)
{
	struct address_facts facts;

	if (!store_address_facts(office->store, store_member_address(office->store, id), &facts))
		return 0;
	return store_member_by_blind_index(office->store, facts.blind_index, ids, room);
}

bool
member_is_at_address(struct office *office, int64_t id, const char *text)
{
	uint8_t index[BLIND_INDEX_LENGTH];
	struct address address;
	struct reason ignored;

	if (!address_read(text, &address, &ignored))
		return false;
	keyring_blind_index(office->keys, address.folded, index);
	return store_member_has_blind_index(office->store, id, index);
}

int64_t
member_had_before(struct office *office, const char *text)
{
	uint8_t index[BLIND_INDEX_LENGTH];
	struct address address;
	struct reason ignored;

	if (!address_read(text, &address, &ignored))
		return 0;
	keyring_blind_index(office->keys, address.folded, index);
	return store_member_gave_up(office->store, index);
}

static bool
nobody_there(struct office *office, const char *who, struct reason *why)
{
	int64_t member = member_had_before(office, who);

	if (member != 0)
		return reason_not_found(why, "nobody on the list has this address any more; person %lld had it before", (long long)member);
	return reason_not_found(why, "nobody on the list has this address");
}

void
member_record_export(struct office *office, int64_t id)
{
	struct ledger_entry entry = { .kind = LEDGER_EXPORTED, .member = id, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_add(office->store, &entry, &body);
}

bool
member_say_which(int count, const char *list, struct reason *why)
{
	return reason_refused(why, "%d people share this address; say which by number: %s", count, list);
}

bool
member_find(struct office *office, const char *who, int64_t *id, struct reason *why)
{
	int64_t ids[AT_ONE_ADDRESS];
	struct buffer numbers = { .limit = 512 };
	int count;

	if (text_to_number(who, 1, UINT32_MAX, id)) {
		if (!store_member_exists(office->store, *id))
			return reason_not_found(why, "there is no person number %lld", (long long)*id);
		return true;
	}
	if (strchr(who, '@') == NULL)
		return reason_refused(why, "“%s” is neither a person's number nor an e-mail address; to find somebody by name: signpost "
		    "member find NAME", who);
	count = member_at_address(office, who, ids, AT_ONE_ADDRESS, why);
	if (count < 0)
		return false;
	if (count == 0)
		return nobody_there(office, who, why);
	*id = ids[0];
	if (count == 1)
		return true;
	for (int i = 0; i < count; i++)
		buffer_format(&numbers, "%s%lld", i > 0 ? ", " : "", (long long)ids[i]);
	member_say_which(count, numbers.bytes, why);
	buffer_free(&numbers);
	return false;
}

/* A-08, B-24: a mail that may be a wish to stop holds everybody at the address; while somebody else is there, it must go on naming
 * one whom it holds, or nobody could let them go. */
static void
hand_over_holds(struct office *office, int64_t id)
{
	struct address_facts facts;
	int64_t there[2];
	int count;

	if (!store_address_facts(office->store, store_member_address(office->store, id), &facts))
		return;
	count = store_member_by_blind_index(office->store, facts.blind_index, there, 2);
	if (count == 2)
		store_inbox_hand_over(office->store, id, there[0] != id ? there[0] : there[1]);
}

static void
erase_in_store(struct office *office, int64_t id, int64_t at)
{
	struct ledger_entry entry = { .kind = LEDGER_MEMBER_ERASED, .member = id, .actor = office->actor,
		.happened_at = at };
	struct ledger_body body = { 0 };

	int64_t waiting = store_join_instead_of(office->store, id);

	if (waiting != 0)
		erase_in_store(office, waiting, at);	/* their new address, not confirmed yet */
	store_join_remove(office->store, id);
	hand_over_holds(office, id);
	if (store_member_shares(office->store, id))
		ledger_restore_stops(office->store, id);
	store_member_erase(office->store, id);
	store_booking_forget(office->store, id);
	store_mailing_forget_person(office->store, id);
	store_mail_forget_person(office->store, id);
	store_member_set_state(office->store, id, MEMBER_ERASING);
	ledger_add(office->store, &entry, &body);
}

/* B-29: the address stays suppressed, unless somebody else still lives there. */
static bool
is_alone(struct office *office, const uint8_t *blind_index)
{
	int64_t ids[2];

	return store_member_by_blind_index(office->store, blind_index, ids, 2) < 2;
}

/* The addresses they had before carry that mark already, in this store; one from before the change has to learn it too. */
static bool
journal_former(struct office *office, int64_t id, int64_t at, struct reason *why)
{
	struct journal_entry line = { .kind = JOURNAL_SUPPRESS, .happened_at = at };
	struct former_address former = { .id = 0 };
	struct buffer sealed = { .limit = 8192 };
	bool done = true;

	while (done && store_member_next_former(office->store, id, &former, &sealed)) {
		memcpy(line.blind_index, former.blind_index, BLIND_INDEX_LENGTH);
		done = !store_is_suppressed(office->store, former.blind_index, 0) ||
		    journal_add(office->journal, office->store, &line, why);
	}
	buffer_free(&sealed);
	return done;
}

bool
member_begin_erasing(struct office *office, int64_t id, bool suppress, struct reason *why)
{
	struct journal_entry line = { .kind = JOURNAL_ERASE, .happened_at = clock_now(), .member = id };
	struct buffer name = { .limit = 8192 }, address = { .limit = 8192 };
	struct member member;
	bool done = store_member_read(office->store, id, &member, &name, &address);

	buffer_free(&name);
	buffer_free(&address);
	if (!done)
		return reason_not_found(why, "there is no person number %lld", (long long)id);
	if (member.state == MEMBER_ERASING || member.state == MEMBER_ERASED) {
		member_clear(&member);
		return reason_refused(why, "person %lld has been erased already", (long long)id);
	}
	suppress = suppress && is_alone(office, member.blind_index);
	if (suppress)
		memcpy(line.blind_index, member.blind_index, BLIND_INDEX_LENGTH);
	done = office_catch_up(office, why) >= 0 && journal_former(office, id, line.happened_at, why) &&
	    journal_add(office->journal, office->store, &line, why);
	if (done) {
		if (suppress)
			store_suppress(office->store, member.blind_index, 0, line.happened_at);
		erase_in_store(office, id, line.happened_at);
	}
	member_clear(&member);
	return done;
}

void
member_erase_unjournalled(struct office *office, int64_t id)
{
	erase_in_store(office, id, 0);
}

void
member_replay_erasing(struct office *office, const struct journal_entry *line)
{
	static const uint8_t nothing[BLIND_INDEX_LENGTH];

	if (memcmp(line->blind_index, nothing, sizeof nothing) != 0)
		store_suppress(office->store, line->blind_index, 0, line->happened_at);
	if (store_member_is_open(office->store, line->member))
		erase_in_store(office, line->member, line->happened_at);
}

int64_t
member_finish_all_erasing(struct office *office)
{
	bool behind = store_keys_are_behind(office->store);
	int64_t id = 0, count = 0, erasures;

	if (!behind && store_member_erasing(office->store, 0) == 0)
		return 0;
	/* The keys are gone for good before any state says so: a crash between leaves the state, and this runs again. */
	keyring_begin(office->keys);
	while (behind && (id = store_member_erased(office->store, id)) != 0)
		keyring_destroy_member(office->keys, id);
	for (id = 0; (id = store_member_erasing(office->store, id)) != 0;)
		keyring_destroy_member(office->keys, id);
	erasures = store_keys_count_erasure(office->store);
	keyring_commit(office->keys);
	for (id = 0; (id = store_member_erasing(office->store, id)) != 0;)
		if (!keyring_has_member(office->keys, id)) {	/* else somebody has begun with them meanwhile, and finishes it */
			store_member_set_state(office->store, id, MEMBER_ERASED);
			count++;
		}
	store_count_erasure(office->store, erasures);
	return count;
}
