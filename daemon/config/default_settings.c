/*
 * The shipped config/signpost.yaml, as part of the program: `init` writes it out.
 */
#include "config/settings.h"

/* The path is taken from where the compiler runs, the top of the source tree. */
__asm__(".section .rodata\n"
	"default_settings_start:\n"
	".incbin \"config/signpost.yaml\"\n"
	"default_settings_end:\n"
	".byte 0\n"
	".previous\n");

extern const char default_settings_start[], default_settings_end[];

const char *
settings_default_text(size_t *length)
{
	*length = (size_t)(default_settings_end - default_settings_start);
	return default_settings_start;
}
