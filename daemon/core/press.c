/*
 * The press: see press.h.
 */
#include "core/press.h"

#include <assert.h>
#include <sodium.h>

#include "base/text.h"
#include "base/wire.h"
#include "core/member.h"
#include "mail/address.h"
#include "mail/calendar.h"
#include "records/draft.h"
#include "render/draft_file.h"
#include "render/letter.h"
#include "render/personal.h"
#include "render/variant_render.h"
#include "store/store_mailing.h"

enum {
	KEPT = 64,			/* versions */
	KEPT_PICTURES = 3 * PICTURES_COUNT,	/* of all of them */
	KEPT_OCTETS = 4 * LETTER_LIMIT,	/* versions and pictures */
	DIGEST = 16
};

struct press {
	struct office *office;
	bool inert;
	struct mailing mailing;		/* the one at work; id 0 = none */
	struct draft *draft;
	const struct identity *identity;
	struct {
		uint32_t bits;
		struct variant *variant;
		uint8_t digest[DIGEST];	/* of its octets, which hold the hash of each picture */
	} kept[KEPT];
	int count;
	struct enclosure pictures[KEPT_PICTURES];	/* that the kept ones borrow */
	int picture_count;
	size_t octets;			/* of all that is kept */
};

struct press *
press_new(struct office *office, bool inert)
{
	struct press *press = memory_new(sizeof *press);

	press->office = office;
	press->inert = inert;
	return press;
}

static void
put_versions_away(struct press *press)
{
	for (int i = 0; i < press->count; i++)
		variant_free(&press->kept[i].variant);
	for (int i = 0; i < press->picture_count; i++)
		free(press->pictures[i].octets);
	press->count = press->picture_count = 0;
	press->octets = 0;
}

static void
put_away(struct press *press)
{
	put_versions_away(press);
	draft_free(&press->draft);
	store_mailing_clear(&press->mailing);
}

void
press_free(struct press **press)
{
	if (*press == NULL)
		return;
	put_away(*press);
	free(*press);
	*press = NULL;
}

static bool
take_up(struct press *press, int64_t id, struct reason *why)
{
	struct findings findings = { 0 };
	const struct forum *forum = press->office->forum;

	if (press->mailing.id == id && press->identity != NULL)
		return true;
	put_away(press);
	if (!store_mailing_read(press->office->store, id, &press->mailing))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	press->draft = draft_read(press->mailing.source, strlen(press->mailing.source), &findings);
	findings_free(&findings);
	press->identity = NULL;
	for (int i = 0; i < forum->identity_count; i++)
		if (strcmp(forum->identities[i].name, press->mailing.identity) == 0)
			press->identity = &forum->identities[i];
	if (press->identity == NULL)
		return reason_refused(why, "mailing %lld speaks as %s, which is no longer in the configuration",
		    (long long)id, press->mailing.identity);
	return true;
}

/* A calendar file that names the one person it goes to gets a hole for their address; the store never holds it in the open. */
static char *
with_attendee_hole(const char *file)
{
	const char *mark = strstr(file, "mailto:\n " CALENDAR_ATTENDEE "\n");
	struct buffer text = { .limit = LETTER_LIMIT };

	if (mark == NULL)
		return memory_text(file);
	mark = strstr(mark, CALENDAR_ATTENDEE);
	buffer_add(&text, file, (size_t)(mark - file));
	hole_add(&text, HOLE_ATTENDEE);
	buffer_add_text(&text, mark + strlen(CALENDAR_ATTENDEE));
	return buffer_text(&text);
}

/* Makes the version and stores it; the form it is stored in comes back in `saved`. */
static bool
render(struct press *press, uint32_t bits, struct buffer *saved, struct reason *why)
{
	char *calendar = with_attendee_hole(press->mailing.calendar);
	struct variant_order order = { .forum = press->office->forum, .draft = press->draft,
		.identity = press->identity, .kind = press->mailing.kind, .bits = bits, .test = press->mailing.test,
		.in_reply_to = press->mailing.in_reply_to, .reply_to = press->mailing.reply_to,
		.calendar = calendar, .calendar_method = calendar_method_word(calendar) };
	struct store *store = press->office->store;
	struct variant *variant;
	char seed[64];

	snprintf(seed, sizeof seed, "mailing %lld version %u", (long long)press->mailing.id, bits);
	variant = variant_render(&order, seed, why);
	free(calendar);
	if (variant == NULL)
		return false;
	variant_save(variant, saved);
	store_variant_add(store, press->mailing.id, bits, saved->bytes, saved->length);
	for (int i = 0; i < variant->enclosure_count; i++)
		store_enclosure_add(store, press->mailing.id, &variant->enclosures[i]);
	variant_free(&variant);
	return true;
}

/* The picture of this hash: kept, or from the store.  NULL if it is damaged or not there. */
static const struct enclosure *
find_picture(void *owner, const uint8_t hash[ENCLOSURE_HASH])
{
	struct buffer octets = { .limit = LETTER_LIMIT };
	struct press *press = owner;
	struct enclosure *picture = &press->pictures[press->picture_count];

	for (int i = 0; i < press->picture_count; i++)
		if (memcmp(press->pictures[i].hash, hash, ENCLOSURE_HASH) == 0)
			return &press->pictures[i];
	if (press->picture_count == KEPT_PICTURES || !store_enclosure_read(press->office->store, press->mailing.id, hash, &octets))
		return NULL;
	crypto_generichash(picture->hash, ENCLOSURE_HASH, (const uint8_t *)octets.bytes, octets.length, NULL, 0);
	if (memcmp(picture->hash, hash, ENCLOSURE_HASH) != 0) {
		buffer_free(&octets);
		return NULL;
	}
	picture->length = octets.length;
	picture->octets = buffer_text(&octets);
	press->octets += picture->length;
	press->picture_count++;
	return picture;
}

/* For one version more and its pictures. */
static bool
has_room(const struct press *press)
{
	return press->count < KEPT && press->picture_count + PICTURES_COUNT <= KEPT_PICTURES &&
	    press->octets + LETTER_LIMIT <= KEPT_OCTETS;
}

static bool
keep_version(struct press *press, uint32_t bits, const struct buffer *saved)
{
	struct variant *variant;

	if (!has_room(press))
		put_versions_away(press);
	variant = variant_load(saved->bytes, saved->length, find_picture, press);
	if (variant == NULL)
		return false;
	press->kept[press->count].bits = bits;
	press->kept[press->count].variant = variant;
	crypto_generichash(press->kept[press->count].digest, DIGEST, (const uint8_t *)saved->bytes, saved->length, NULL, 0);
	press->octets += saved->length;
	press->count++;
	return true;
}

/* From memory, from the store, or rendered now: its place among the kept; -1 with a reason. */
static int
find_version(struct press *press, uint32_t bits, struct reason *why)
{
	struct buffer saved = { .limit = 4 * LETTER_LIMIT };
	bool kept = false;

	for (int i = 0; i < press->count; i++)
		if (press->kept[i].bits == bits)
			return i;
	if (store_variant_read(press->office->store, press->mailing.id, bits, &saved) || render(press, bits, &saved, why)) {
		kept = keep_version(press, bits, &saved);
		if (!kept)
			reason_unreachable(why, "a stored version of mailing %lld is damaged", (long long)press->mailing.id);
	}
	buffer_free(&saved);
	return kept ? press->count - 1 : -1;
}

/* A letter is made of the version's octets and of these fields and of nothing else, so this names it as surely as a
 * hash of its ten thousand octets would, which would cost a tenth of all the time a letter takes. */
static void
digest_letter(const uint8_t version[DIGEST], const struct letter_fields *fields, uint8_t digest[DIGEST])
{
	const char *texts[] = { fields->name, fields->everyone, fields->to, fields->from_domain, fields->message_id,
		fields->stop_address, fields->stop_url };
	char room[8192];
	struct buffer all = buffer_over(room, sizeof room);

	buffer_add(&all, version, DIGEST);
	wire_add_number(&all, (uint64_t)fields->date, 8);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		buffer_add(&all, texts[i], strlen(texts[i]) + 1);
	assert(!all.full);
	crypto_generichash(digest, DIGEST, (const uint8_t *)all.bytes, all.length, NULL, 0);
}

/* "unsub@example.org" and a token: "unsub+TOKEN@example.org". */
static void
with_token(char *to, size_t room, const char *address, const char *separator, const char *token)
{
	const char *at = strrchr(address, '@');
	struct buffer text = buffer_over(to, room);

	buffer_add(&text, address, (size_t)(at - address));
	buffer_add_text(&text, separator);
	buffer_add_text(&text, token);
	buffer_add_text(&text, at);
	assert(!text.full);
}

static bool
write_letter(struct press *press, const struct claim *claim, const struct member *member,
    int place, struct pressed *letter, struct reason *why)
{
	const struct variant *variant = press->kept[place].variant;
	const struct forum *forum = press->office->forum;
	char bounce[TOKEN_TEXT], stop[TOKEN_TEXT], message_id[MESSAGE_ID_TEXT], stop_address[PRESS_ENVELOPE], url[512];
	struct letter_fields fields = {
		.name = member->name,
		.everyone = forum->everyone,
		.to = letter->to,
		.from_domain = forum->domain,
		.message_id = message_id,
		.stop_address = stop_address,
		.stop_url = url,
		.date = claim->decided_at,
	};

	bool inert = press->inert || press->mailing.test;

	keyring_token(press->office->keys, TOKEN_BOUNCE, claim->mailing, claim->member, inert, bounce);
	keyring_token(press->office->keys, TOKEN_STOP, claim->mailing, claim->member, inert, stop);
	/* A relay that rewrites the envelope leaves no return address of ours: then the code comes back in the Message-ID. */
	if (forum->verp) {
		keyring_message_id(press->office->keys, claim->mailing, claim->member, message_id);
		with_token(letter->from, sizeof letter->from, forum->bounce_address, forum->separator, bounce);
	} else {
		text_copy(message_id, sizeof message_id, bounce);
		text_copy(letter->from, sizeof letter->from, forum->bounce_address);
	}
	/* RFC 3834 3.3: what comes back of an answer must not be answered. */
	if (press->mailing.in_reply_to[0] != '\0')
		letter->from[0] = '\0';
	with_token(stop_address, sizeof stop_address, forum->unsubscribe_address, forum->separator, stop);
	if (!letter_needs_stop(variant))
		stop_address[0] = '\0';	/* T8, T10, T11: there is nothing to stop */
	url[0] = '\0';
	if (forum->base_url != NULL && forum->base_url[0] != '\0' && stop_address[0] != '\0')
		snprintf(url, sizeof url, "%s%s", forum->base_url, stop);
	text_copy(letter->envelope_id, sizeof letter->envelope_id, bounce);
	letter->body.limit = LETTER_LIMIT;
	if (!letter_write(variant, &fields, &letter->body))
		return reason_refused(why, "a letter of mailing %lld is too long", (long long)claim->mailing);
	if ((int64_t)letter->body.length > forum->outbox.size_limit && forum->outbox.size_limit > 0)
		return reason_refused(why, "a letter of mailing %lld has %zu octets; the mail server takes %lld",
		    (long long)claim->mailing, letter->body.length, (long long)forum->outbox.size_limit);
	digest_letter(press->kept[place].digest, &fields, letter->digest);
	return true;
}

bool
press_letter(struct press *press, const struct claim *claim, struct pressed *letter, bool *member_trouble,
    struct reason *why)
{
	struct member member = { 0 };
	struct address address;
	bool done = false;
	int place;

	*letter = (struct pressed){ .body = { .limit = LETTER_LIMIT } };
	*member_trouble = false;
	if (!take_up(press, claim->mailing, why) ||
	    (place = find_version(press, claim->verdict.bits, why)) < 0)
		return false;
	/* C-05: exactly one address, checked again at the last moment. */
	if (!member_read(press->office, claim->member, &member, why) || !address_read(member.address, &address, why)) {
		*member_trouble = true;
	} else {
		text_copy(letter->to, sizeof letter->to, address.text);
		letter->address_version = member.version;
		done = write_letter(press, claim, &member, place, letter, why);
	}
	member_clear(&member);
	if (!done)
		buffer_free(&letter->body);
	return done;
}
