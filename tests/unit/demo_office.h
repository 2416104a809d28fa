/*
 * A demo forum in a temporary folder, made of the shipped configuration, for tests of the core.
 */
#ifndef TESTS_UNIT_DEMO_OFFICE_H
#define TESTS_UNIT_DEMO_OFFICE_H

#include <ftw.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "config/settings.h"
#include "core/consent.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/office.h"
#include "core/proofread.h"
#include "render/draft_file.h"
#include "store/store_topic.h"

struct demo {
	char folder[64];
	struct settings *settings;
	const struct forum *forum;
	struct office *office;
};

static inline void
demo_open(struct demo *demo)
{
	struct reason why;

	demo->office = office_open(demo->forum, -1, &why);
	if (demo->office == NULL)
		fail_msg("%s", why.text);
	demo->office->actor = (struct actor){ 1000, VIA_COMMAND };
}

static inline void
demo_make(struct demo *demo)
{
	struct buffer problems = { .limit = 64 * 1024 };
	char sheet[RECOVERY_TEXT], path[128];
	struct reason why = { 0 };
	const char *text;
	size_t length;

	snprintf(demo->folder, sizeof demo->folder, "/tmp/signpost-test-XXXXXX");
	assert_non_null(mkdtemp(demo->folder));
	snprintf(path, sizeof path, "%s/signpost.yaml", demo->folder);
	text = settings_default_text(&length);
	assert_true(file_create(path, 0600, text, length, &why));
	demo->settings = settings_load(path, &problems);
	if (demo->settings == NULL)
		fail_msg("%s", problems.bytes);
	demo->forum = settings_forum(demo->settings);
	if (!office_create(demo->forum, sheet, &why))
		fail_msg("%s", why.text);
	demo_open(demo);
	store_begin(demo->office->store);
	assert_true(office_declare(demo->office, &why));
	store_commit(demo->office->store);
}

static inline int
demo_remove_one(const char *path, const struct stat *facts, int type, struct FTW *where)
{
	(void)facts;
	(void)type;
	(void)where;
	return remove(path);
}

static inline void
demo_remove(struct demo *demo)
{
	office_close(&demo->office);
	settings_free(&demo->settings);
	nftw(demo->folder, demo_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static inline int64_t
demo_topic(struct demo *demo, const char *name)
{
	struct topic topic = { 0 };
	int64_t id;

	assert_true(store_topic_by_name(demo->office->store, name, &topic, NULL));
	id = topic.id;
	store_topic_clear(&topic);
	return id;
}

/* A parent at this address who agreed to these topics (NULL-ended), on paper, in 2024. */
static inline int64_t
demo_member(struct demo *demo, const char *address, const char *name, const char *const *topics)
{
	struct new_member given = { .address = address, .name = name, .roles = ROLE_MEMBER,
		.capacity = CAPACITY_PARENT, .kind = ADDRESS_INDIVIDUAL, .district = "" };
	struct consent_act act = { .channel = CHANNEL_PAPER, .evidence = "paper form" };
	struct member member;
	struct reason why;
	int64_t id;

	store_begin(demo->office->store);
	if (!member_add(demo->office, &given, &id, &why))
		fail_msg("%s", why.text);
	assert_true(clock_parse_date("2024-05-01", &act.happened_at));
	assert_true(member_read(demo->office, id, &member, &why));
	act.member = id;
	act.address = member.address_id;
	for (; topics != NULL && *topics != NULL; topics++) {
		act.topic = demo_topic(demo, *topics);
		if (!consent_give(demo->office, &act, &why))
			fail_msg("%s", why.text);
	}
	store_commit(demo->office->store);
	member_clear(&member);
	return id;
}

/* A test's tear-down: what its set-up left in *state. */
static inline int
demo_tear_down(void **state)
{
	demo_remove(*state);
	free(*state);
	return 0;
}

/* Proofreads and queues a draft; every intended person has a row afterwards. */
static inline int64_t
demo_queue(struct demo *demo, const char *text)
{
	struct findings findings = { 0 };
	struct draft *draft = draft_read(text, strlen(text), &findings);
	struct reason why = { 0 };
	struct plan plan;
	int64_t id, after = 0;

	proofread(demo->forum, draft, &findings, &plan);
	for (int i = 0; i < findings.count; i++)
		if (findings.list[i].level == FINDING_ERROR)
			fail_msg("line %d: %s", findings.list[i].line, findings.list[i].text);
	store_begin(demo->office->store);
	id = mailing_prepare(demo->office, draft, &plan, false, &why);
	if (id == 0)
		fail_msg("%s", why.text);
	while (mailing_prepare_some(demo->office, id, &plan.audience, &after))
		;
	assert_true(mailing_queue(demo->office, id, &why));
	store_commit(demo->office->store);
	draft_free(&draft);
	findings_free(&findings);
	return id;
}

#endif
