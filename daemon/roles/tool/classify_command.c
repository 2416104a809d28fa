/*
 * classify: what a mail is, by the code that the mailbox reader uses.  Opens neither configuration nor store nor keys.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "mail/guard.h"
#include "mail/limits.h"
#include "records/words.h"
#include "roles/tool/tool.h"

/* "auth-failure" and "not-spam" tell reports that are no complaint of a person from each other. */
static const char *
reason_word_of(const struct report *report)
{
	if (report->set_aside)
		return "unreadable";
	return report->feedback != FEEDBACK_NONE ? feedback_word(report->feedback) : bounce_reason_word(report->reason);
}

/* Whoever asks about their data and in clear words to stop is stopped, though the mail is kept for people to answer. */
static const char *
class_word_of(const struct report *report)
{
	if (report->set_aside)
		return mail_class_word(MAIL_HUMAN);
	return mail_class_word(report->request == REQUEST_DATA_STOP ? MAIL_UNSUBSCRIBE : report->with_token);
}

static void
print_report(const char *path, const struct report *report)
{
	json_t *recipients = json_array(), *line;
	char *text;

	for (uint32_t i = 0; i < report->recipient_count; i++)
		json_array_append_new(recipients, json_string(report->recipients[i]));
	line = json_pack("{s:s%, s:s, s:o, s:s, s:s}", "file", path, strlen(path), "class",
	    class_word_of(report), "recipient", recipients, "status",
	    report->status, "reason", reason_word_of(report));
	text = line != NULL ? json_dumps(line, JSON_COMPACT) : NULL;
	puts(text != NULL ? text : "{}");
	free(text);
	json_decref(line);
}

static bool
classify_file(struct guard *guard, const char *path, struct reason *why)
{
	static uint8_t octets[LIMIT_MAIL];
	struct report report;
	size_t length = 0;
	ssize_t got = 0;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (file < 0)
		return reason_not_found(why, "cannot open %.300s: %s", path, strerror(errno));
	while (length < sizeof octets && (got = read(file, octets + length, sizeof octets - length)) > 0)
		length += (size_t)got;
	close(file);
	if (got < 0)
		return reason_unreachable(why, "cannot read %.300s: %s", path, strerror(errno));
	if (!guard_read(guard, octets, length, &report, why))
		return false;
	print_report(path, &report);
	return true;
}

/* One path a line. */
static bool
classify_listed(struct guard *guard, struct reason *why)
{
	char *path = NULL;
	size_t room = 0;
	ssize_t length;
	bool good = true;

	while (good && (length = getline(&path, &room, stdin)) > 0) {
		path[strcspn(path, "\r\n")] = '\0';
		if (path[0] != '\0')
			good = classify_file(guard, path, why);
	}
	free(path);
	return good;
}

static bool
run_classify(struct tool *tool, struct reason *why)
{
	static const struct own_addresses nobody = { "", "", "", "", "+", "" };
	struct guard *guard = guard_new(&nobody, why);
	bool good = guard != NULL;

	if (good && tool->word_count == 1 && strcmp(tool->words[0], "-") == 0)
		good = classify_listed(guard, why);
	else
		for (int i = 0; i < tool->word_count && good; i++)
			good = classify_file(guard, tool->words[i], why);
	guard_free(&guard);
	return good;
}

const struct command classify_commands[] = {
	{ "classify", "FILE … | -", "say what mails are, as the mailbox reader would", 1, -1, NEEDS_NOTHING, 0, NULL,
	    run_classify, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
