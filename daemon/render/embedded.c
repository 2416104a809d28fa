/*
 * The templates, put into the program when it is built (make runs at the top of the tree, so the
 * paths are those of the tree).
 */
#include "render/embedded.h"

#define EMBED(symbol, file) \
	__asm__(".pushsection .rodata\n" \
		"embedded_" #symbol ":\n\t.incbin \"templates/" file "\"\n" \
		"embedded_" #symbol "_end:\n\t.byte 0\n" \
		".popsection\n"); \
	extern const char embedded_##symbol[] __attribute__((visibility("hidden"))); \
	extern const char embedded_##symbol##_end[] __attribute__((visibility("hidden")))

EMBED(newsletter_html, "newsletter.html");
EMBED(newsletter_txt, "newsletter.txt");
EMBED(service_html, "service.html");
EMBED(service_txt, "service.txt");
EMBED(web_html, "web.html");
EMBED(web_txt, "web.txt");
EMBED(head_html, "head.html");
EMBED(items_html, "items.html");
EMBED(items_txt, "items.txt");
EMBED(signposting_html, "signposting.html");
EMBED(signposting_txt, "signposting.txt");
EMBED(sender_html, "sender.html");
EMBED(sender_txt, "sender.txt");

#define FILE_OF(symbol, name) { name, embedded_##symbol, embedded_##symbol##_end }

static const struct embedded {
	const char *name;
	const char *start;
	const char *end;
} files[] = {
	FILE_OF(newsletter_html, "newsletter.html"), FILE_OF(newsletter_txt, "newsletter.txt"),
	FILE_OF(service_html, "service.html"), FILE_OF(service_txt, "service.txt"),
	FILE_OF(web_html, "web.html"), FILE_OF(web_txt, "web.txt"),
	FILE_OF(head_html, "head.html"), FILE_OF(items_html, "items.html"), FILE_OF(items_txt, "items.txt"),
	FILE_OF(signposting_html, "signposting.html"), FILE_OF(signposting_txt, "signposting.txt"),
	FILE_OF(sender_html, "sender.html"), FILE_OF(sender_txt, "sender.txt")
};

const char *const embedded_names[] = {
	"newsletter.html", "newsletter.txt", "service.html", "service.txt", "web.html", "web.txt",
	"head.html", "items.html", "items.txt", "signposting.html", "signposting.txt", "sender.html",
	"sender.txt", NULL
};

bool
embedded_find(const char *name, const char **source, size_t *length)
{
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		if (strcmp(files[i].name, name) == 0) {
			*source = files[i].start;
			*length = (size_t)(files[i].end - files[i].start);
			return true;
		}
	return false;
}
