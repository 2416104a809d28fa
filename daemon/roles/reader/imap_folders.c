/*
 * Which folders an IMAP server says it has: see imap_folders.h.
 */
#include "roles/reader/imap_folders.h"

#include <string.h>

#include "base/memory.h"
#include "base/text.h"

enum { LIST_OCTETS = 1024 * 1024 };

static bool
list(struct imap_line *line, const char *pattern, clist **folders, bool *yes, struct reason *why)
{
	*folders = NULL;
	return imap_line_answer(line, mailimap_list(imap_line_command(line, LIST_OCTETS), "", pattern, folders), "which folders it has", yes,
	    why);
}

/* RFC 9051 7.3.1: what is listed may still be no folder. */
static bool
can_be_opened(const struct mailimap_mailbox_list *folder)
{
	return folder->mb_flag == NULL || folder->mb_flag->mbf_type != MAILIMAP_MBX_LIST_FLAGS_SFLAG ||
	    folder->mb_flag->mbf_sflag != MAILIMAP_MBX_LIST_SFLAG_NOSELECT;
}

static bool
is_marked_junk(const struct mailimap_mailbox_list *folder)
{
	if (folder->mb_flag == NULL || !can_be_opened(folder))
		return false;
	for (clistiter *at = clist_begin(folder->mb_flag->mbf_oflags); at != NULL; at = clist_next(at)) {
		const struct mailimap_mbx_list_oflag *flag = clist_content(at);

		if (flag->of_flag_ext != NULL && text_same(flag->of_flag_ext, "Junk"))
			return true;
	}
	return false;
}

bool
imap_folders_delimiter(struct imap_line *line, char *delimiter, struct reason *why)
{
	clist *folders;
	bool yes;

	*delimiter = '/';
	if (!list(line, "", &folders, &yes, why))
		return false;
	if (folders != NULL && clist_begin(folders) != NULL) {
		const struct mailimap_mailbox_list *root = clist_content(clist_begin(folders));

		if (root->mb_delimiter != '\0')
			*delimiter = root->mb_delimiter;
	}
	if (folders != NULL)
		mailimap_list_result_free(folders);
	return true;
}

/* The folders of this pattern. */
static bool
ask(struct imap_line *line, const char *pattern, clist **folders, struct reason *why)
{
	bool yes;

	if (!list(line, pattern, folders, &yes, why))
		return false;
	return (yes && *folders != NULL) || reason_unreachable(why, "the mail server does not say which folders it has");
}

bool
imap_folders_has(struct imap_line *line, const char *name, bool *there, struct reason *why)
{
	clist *folders;

	*there = false;
	if (!ask(line, name, &folders, why))
		return false;
	for (clistiter *at = clist_begin(folders); at != NULL; at = clist_next(at)) {
		const struct mailimap_mailbox_list *folder = clist_content(at);

		/* A name may be a pattern that others fit as well. */
		*there = *there || (strcmp(folder->mb_name, name) == 0 && can_be_opened(folder));
	}
	mailimap_list_result_free(folders);
	return true;
}

bool
imap_folders_junk(struct imap_line *line, char **name, struct reason *why)
{
	clist *folders;

	*name = NULL;
	if (!ask(line, "*", &folders, why))
		return false;
	for (clistiter *at = clist_begin(folders); at != NULL && *name == NULL; at = clist_next(at)) {
		const struct mailimap_mailbox_list *folder = clist_content(at);

		if (is_marked_junk(folder))
			*name = memory_text(folder->mb_name);
	}
	mailimap_list_result_free(folders);
	return true;
}
