/*
 * Pictures: from the forum's own folder or site (C-61, E-09), with words for those who do not see
 * them (D-02), and still (D-11).
 */
#include "core/proofread_part.h"

#include "base/file.h"
#include "base/text.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

static const char *const picture_ends[] = { ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif",
	".tiff", ".heic", NULL };

static const char *const empty_starts[] = { "image of", "picture of", "photo of", "photograph of", "graphic of",
	"a photo of", "a picture of", "an image of", NULL };

static bool
is_file_name(const char *words)
{
	for (const char *const *end = picture_ends; *end != NULL; end++) {
		size_t length = strlen(words);

		if (length > strlen(*end) && text_same(words + length - strlen(*end), *end))
			return true;
	}
	return text_starts_folded(words, "IMG_") || text_starts_folded(words, "DSC_") ||
	    text_starts_folded(words, "DSC0") || text_same(words, "image") || text_same(words, "picture") ||
	    text_same(words, "photo") || text_same(words, "untitled");
}

static bool
starts_empty(const char *words)
{
	for (const char *const *start = empty_starts; *start != NULL; start++) {
		if (text_starts_folded(words, *start))
			return true;
	}
	return false;
}

static void
judge_words(struct proof *proof, const char *words, const char *source, struct place place)
{
	const char *fix = arena_format(proof->arena, "![What the picture shows](%s)", source);

	if (*words == '\0')
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-02", source, fix,
		    "The picture %s has no words for people who do not see it. Say between the brackets what it "
		    "shows.", source);
	else if (is_file_name(words))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-02", words, fix,
		    "The picture's words are the name of a file: '%s'. Say what it shows.", words);
	else if (starts_empty(words))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-02", words, fix,
		    "The picture's words begin with '%.12s…'. Programs say already that it is a picture: say what it "
		    "shows.", words);
}

/* A name in the asset folder: no way out of it, and the file is there. */
static void
judge_file(struct proof *proof, const char *source, struct place place)
{
	const char *folder = proof->forum->asset_directory;
	char *path;

	if (folder == NULL || *folder == '\0') {
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
		    "The picture %s cannot be sent: the configuration names no folder for pictures. Ask your "
		    "operator, or link to the picture instead.", source);
		return;
	}
	path = file_path(folder, source);
	if (*source == '/' || strstr(source, "..") != NULL || strpbrk(source, "\\:?#%") != NULL)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
		    "The picture %s must be named as it is called in the forum's folder for pictures, such as "
		    "coffee.jpg.", source);
	else if (!file_exists(path))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
		    "There is no picture %s in the forum's folder for pictures. Put it there, or mend the name.",
		    source);
	free(path);
}

static void
judge_source(struct proof *proof, const char *source, struct place place)
{
	struct url url;

	url_read(proof, source, &url);
	if (text_starts_folded(source, "data:"))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", "data:", "",
		    "A picture is pasted into the text. Put it in the forum's folder for pictures and write its name.");
	else if (*url.scheme == '\0' && *url.host == '\0')
		judge_file(proof, source, place);
	else if (!host_is_own(proof->forum, url.host) || strcmp(url.scheme, "https") != 0)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
		    "The picture %s lies on another site, which would see who opens the mail. Put it in the forum's "
		    "folder for pictures and write its name.", source);
}

/* The path of an address, without what follows ? or #, ends so. */
static bool
is_gif(const char *source)
{
	size_t length = strcspn(source, "?#");

	return length > 4 && strncasecmp(source + length - 4, ".gif", 4) == 0;
}

static void
judge_image(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *source = cmark_node_get_url(node), *words = node_text(proof, node);
	struct place place = node_find(part, node, words);

	judge_words(proof, words, source, place);
	judge_source(proof, source, place);
	if (is_gif(source))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-11", source, "",
		    "The picture %s is a GIF, which may move or flash. Save it as PNG or JPEG.", source);
}

void
proofread_images(struct proof *proof)
{
	EACH_PART(proof, part)
		part_walk(proof, part, CMARK_NODE_IMAGE, judge_image);
}
