/*
 * Why the world said no: see reason.h.
 */
#include "base/reason.h"

#include <stdarg.h>

static bool
fill(struct reason *why, enum reason_kind kind, const char *format, va_list arguments)
{
	why->kind = kind;
	vsnprintf(why->text, sizeof why->text, format, arguments);
	return false;
}

#define REASON_FUNCTION(name, kind)				\
bool								\
name(struct reason *why, const char *format, ...)		\
{								\
	va_list arguments;					\
								\
	va_start(arguments, format);				\
	fill(why, kind, format, arguments);			\
	va_end(arguments);					\
	return false;						\
}

REASON_FUNCTION(reason_usage, REASON_USAGE)
REASON_FUNCTION(reason_refused, REASON_REFUSED)
REASON_FUNCTION(reason_not_found, REASON_NOT_FOUND)
REASON_FUNCTION(reason_unreachable, REASON_UNREACHABLE)
REASON_FUNCTION(reason_check_failed, REASON_CHECK_FAILED)

int
reason_exit_code(enum reason_kind kind)
{
	switch (kind) {
	case REASON_NONE:
		return 0;
	case REASON_USAGE:
		return 1;
	case REASON_REFUSED:
		return 2;
	case REASON_NOT_FOUND:
		return 3;
	case REASON_UNREACHABLE:
		return 4;
	case REASON_CHECK_FAILED:
		return 5;
	}
	return 1;
}
