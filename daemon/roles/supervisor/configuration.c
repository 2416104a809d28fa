/*
 * What is wrong with the configuration: see configuration.h.
 */
#include "roles/supervisor/configuration.h"

#include "base/log.h"
#include "base/reason.h"

/* The rest can be seen with signpostd -n; a log is no place for a whole page. */
enum { LOGGED_AT_MOST = 20 };

void
configuration_print_problems(const struct buffer *problems, FILE *to)
{
	if (problems->length == 0)
		return;
	fwrite(problems->bytes, 1, problems->length, to);
	if (problems->bytes[problems->length - 1] != '\n')
		fputc('\n', to);
}

int
configuration_log_problems(const struct buffer *problems)
{
	const char *line = problems->bytes;
	int count = 0;

	while (line != NULL && *line != '\0') {
		size_t length = strcspn(line, "\n");
		struct reason why;

		/* %.*s: a long line is cut by the reason, whatever it holds. */
		reason_check_failed(&why, "%.*s", (int)length, line);
		if (length > 0 && count++ < LOGGED_AT_MOST)
			log_error("the configuration has a problem", log_why(&why));
		line += length + (line[length] == '\n');
	}
	return count;
}
