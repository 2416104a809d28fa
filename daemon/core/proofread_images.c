/*
 * Pictures: from the forum's own folder or site (C-61, E-09), small enough to travel, with words for
 * those who do not see them (D-02), not words themselves (D-09), and still (D-11).
 */
#include "core/proofread_part.h"

#include <glib.h>

#include "base/text.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

enum {
	WORDS_LONG = 150,	/* letters: who needs more tells what is written in the picture */
	BANNER_WIDTH = 600,	/* dots: as wide as the letter … */
	BANNER_SHAPE = 3	/* … and this many times wider than high */
};

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
	const char *fix = arena_format(proof->arena, "![(write here what it shows)](%s)", source);

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

static void
warn_of_words(struct proof *proof, const char *words, const char *source, struct place place)
{
	if (g_utf8_strlen(words, -1) > WORDS_LONG)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-09", source, "",
		    "The words of the picture %s are long. Say briefly what it shows; what is written in it belongs "
		    "into the text, where everybody can read it.", source);
}

static void
judge_look(struct proof *proof, const struct picture *picture, const char *source, struct place place)
{
	if (picture->moves)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-11", source, "",
		    "The picture %s moves. Save it as a PNG or JPEG that stands still.", source);
	if (picture->width >= BANNER_WIDTH && picture->width / BANNER_SHAPE >= picture->height)
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-09", source, "",
		    "The picture %s is as wide and low as a banner. If words stand in it, write them into the text: "
		    "people who do not see pictures miss them.", source);
}

/* The relay may take less than we would send; half of it is left for the words. */
static bool
fits_relay(struct proof *proof, const char *source, struct place place)
{
	int64_t most = proof->forum->outbox.size_limit / 2;

	if (most == 0 || (int64_t)proof->pictures.length <= most)
		return true;
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
	    "The picture %s makes the pictures of this mailing %zu KB together; your mail server takes at most "
	    "%lld KB. Make them smaller, or link to some instead.", source, (proof->pictures.length + 1023) / 1024,
	    (long long)most / 1024);
	return false;
}

/* A name in the forum's folder: it is there, and can go. */
static void
judge_file(struct proof *proof, const char *source, struct place place)
{
	int before = proof->pictures.count;
	struct reason why;
	const struct picture *picture = pictures_take(&proof->pictures, source, &why);

	if (picture == NULL)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
		    "The picture %s %s", source, why.text);
	else if (proof->pictures.count > before && fits_relay(proof, source, place))
		judge_look(proof, picture, source, place);
}

/* The path of an address, without what follows ? or #, ends so. */
static bool
is_gif(const char *source)
{
	size_t length = strcspn(source, "?#");

	return length > 4 && strncasecmp(source + length - 4, ".gif", 4) == 0;
}

static void
judge_source(struct proof *proof, const char *source, struct place place)
{
	struct url url;

	url_read(proof, source, &url);
	if (text_starts_folded(source, "data:"))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", "data:", "",
		    "A picture is pasted into the text. Put it in the forum's folder for pictures and write its name.");
	else if (*url.scheme == '\0' && *url.host == '\0' && !is_gif(source))
		judge_file(proof, source, place);
	else if (*url.scheme == '\0' && *url.host == '\0')
		return;		/* said already */
	else if (!host_is_own(proof->forum, url.host) || strcmp(url.scheme, "https") != 0)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-61", source, "",
		    "The picture %s lies on another site, which would see who opens the mail. Put it in the forum's "
		    "folder for pictures and write its name.", source);
}

static void
judge_image(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *source = cmark_node_get_url(node), *words = node_text(proof, node);
	struct place place = node_find(part, node, words);

	judge_words(proof, words, source, place);
	warn_of_words(proof, words, source, place);
	if (is_gif(source))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-11", source, "",
		    "The picture %s is a GIF, which may move or flash. Save it as PNG or JPEG.", source);
	judge_source(proof, source, place);
}

void
proofread_images(struct proof *proof)
{
	proof->pictures = (struct pictures){ .folder = proof->forum->asset_directory, .domain = proof->forum->domain };
	EACH_PART(proof, part)
		part_walk(proof, part, CMARK_NODE_IMAGE, judge_image);
	pictures_clear(&proof->pictures);
}
