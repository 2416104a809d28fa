/*
 * How the commands speak of people: their roles, their state, who acted, and what an officer typed about when
 * and how.
 */
#ifndef ROLES_TOOL_PERSON_WORDS_H
#define ROLES_TOOL_PERSON_WORDS_H

#include "core/member.h"
#include "records/consent.h"
#include "roles/tool/tool.h"
#include "store/store_delivery.h"

enum { ROLES_TEXT = 128, ACTOR_TEXT = 160 };

/* As member_find, and where several people share the address their names stand beside the numbers, for whoever may see them. */
bool person_find(struct tool *tool, const char *who, int64_t *id, struct reason *why);

/* "member, rep". */
char *person_roles_text(unsigned roles, char text[ROLES_TEXT]);

/* "member,rep", as --roles takes them. */
char *person_roles_list(unsigned roles, char text[ROLES_TEXT]);

/* "Membership and Comms Officer (jane)", "user 1001", "the program". */
char *person_actor_text(const struct tool *tool, struct actor actor, char text[ACTOR_TEXT]);

/* "has agreed", "has said stop". */
const char *person_consent_words(enum consent_state state);

/* "by phone", "on paper". */
const char *person_channel_words(enum consent_channel channel);

/* The address of a member; "" for who was erased.  The caller frees it. */
char *person_address(struct tool *tool, int64_t id);

/* A list of the addresses a member had before, oldest first; the caller has the reference. */
json_t *person_former_addresses(struct tool *tool, int64_t id);

/* True if the last letter to them did not arrive. */
bool person_letter_came_back(struct tool *tool, int64_t id);

/* Everything known about a member as JSON. */
json_t *person_json(struct tool *tool, const struct member *member);

/* What the record book says about a person, in words or as JSON (history_command.c). */
void person_say_history(struct tool *tool, int64_t member);

/* What became of one letter, in words; and as JSON, which the caller has (why_command.c). */
void person_say_letter(struct tool *tool, int64_t mailing, const struct delivery_row *row);
json_t *person_letter_json(const struct delivery_row *row, const struct mailing *mailing);

/* The folders of the mailbox in which mails of people may lie, with a comma between; the caller frees it. */
char *person_mail_folders(const struct mailbox_settings *mailbox);

/* Reads --channel, --date and --evidence into an act, with what is usual for a stop told to somebody: by phone, now,
 * to the acting person.  `words` keeps the evidence.  demand: nothing is taken for granted but now (B-07). */
bool person_read_act(struct tool *tool, bool demand, struct consent_act *act, char words[256],
    struct reason *why);

/* Reads --name, --roles, --capacity, --address-kind and --district; what is not said stays as it stands in `given`, and a capacity
 * that is nowhere said (0) is the usual one of the roles. */
bool person_read_details(struct tool *tool, struct new_member *given, struct reason *why);

/* "Dave Wood, dave@example.org"; the address alone where no name is known, "" for who was erased. */
enum { PERSON_TEXT = MEMBER_NAME_LIMIT * 4 + MEMBER_ADDRESS_LIMIT + 4 };
char *person_text(struct tool *tool, int64_t id, char text[PERSON_TEXT]);

/* "2044143271 (Dave Wood, dave@example.org)": a number is easily typed wrong.  The number alone for who was erased, and for whoever may not
 * see the list. */
enum { PERSON_KNOWN = PERSON_TEXT + 32 };
char *person_known(struct tool *tool, int64_t id, char text[PERSON_KNOWN]);

/* A cell that a spreadsheet would take for a formula gets an apostrophe in front (E-14). */
const char *person_cell(const char *text, char *room, size_t size);

#endif
