/*
 * The command line of signpostd: see signpostd_options.h.
 */
#include "roles/supervisor/signpostd_options.h"

#include <getopt.h>

const char signpostd_options_help[] =
    "Usage: signpostd [--config FILE | --forum NAME] [--foreground] [--once | -n] [--libexec DIR]\n"
    "Keeps Signpost's programs running and stops them properly.\n"
    "\n"
    "  --config FILE   the configuration (else SIGNPOST_CONFIG, else the only forum's)\n"
    "  --forum NAME    the forum whose configuration is " SIGNPOST_ETC "/NAME/signpost.yaml\n"
    "  --foreground    write the log to this terminal\n"
    "  --once          send what is due now, and end\n"
    "  -n              check the configuration, print every problem, start nothing\n"
    "  --libexec DIR   the folder with signpostd-sender\n"
    "  --version, --help\n"
    "\n"
    "Exit codes: 0 done, 1 wrong command line, 2 the configuration has problems, 3 not found,\n"
    "4 a key, the store or a program cannot be reached, 5 -n found problems, or --once ended in doubt.\n"
    "More in the manual: man 8 signpostd\n";

enum { LONG_CONFIG = 256, LONG_FORUM, LONG_FOREGROUND, LONG_ONCE, LONG_LIBEXEC, LONG_VERSION, LONG_HELP };

static const struct option known[] = {
	{ "config", required_argument, NULL, LONG_CONFIG },
	{ "forum", required_argument, NULL, LONG_FORUM },
	{ "foreground", no_argument, NULL, LONG_FOREGROUND },
	{ "once", no_argument, NULL, LONG_ONCE },
	{ "libexec", required_argument, NULL, LONG_LIBEXEC },
	{ "version", no_argument, NULL, LONG_VERSION },
	{ "help", no_argument, NULL, LONG_HELP },
	{ NULL, 0, NULL, 0 },
};

static bool
take(struct signpostd_options *options, int letter, const char *word, struct reason *why)
{
	switch (letter) {
	case LONG_CONFIG:
		options->config = optarg;
		return true;
	case LONG_FORUM:
		options->forum = optarg;
		return true;
	case LONG_LIBEXEC:
		options->programs = optarg;
		return true;
	case LONG_FOREGROUND:
		options->foreground = true;
		return true;
	case LONG_ONCE:
		options->task = TASK_ONCE;
		return true;
	case 'n':
		options->task = TASK_CHECK;
		return true;
	case LONG_VERSION:
		options->task = TASK_VERSION;
		return true;
	case 'h':
	case LONG_HELP:
		options->task = TASK_HELP;
		return true;
	case ':':
		return reason_usage(why, "%s needs a value; signpostd --help lists the options", word);
	}
	return reason_usage(why, "%s is not an option of signpostd; signpostd --help lists them", word);
}

bool
signpostd_options_read(int count, char **words, struct signpostd_options *options, struct reason *why)
{
	int letter;

	*options = (struct signpostd_options){ .task = TASK_RUN };
	opterr = 0;
	optind = 0;	/* start afresh, for the tests */
	for (;;) {
		int at = optind > 0 ? optind : 1;

		letter = getopt_long(count, words, "+:nh", known, NULL);
		if (letter == -1)
			break;
		if (!take(options, letter, words[at], why))
			return false;
		if (options->task == TASK_HELP || options->task == TASK_VERSION)
			return true;
	}
	if (optind < count)
		return reason_usage(why, "signpostd does not know what to do with \"%s\"", words[optind]);
	if (options->config != NULL && options->forum != NULL)
		return reason_usage(why, "give --config or --forum, not both");
	return true;
}
