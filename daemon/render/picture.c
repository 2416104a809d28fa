/*
 * Pictures from the forum's folder: opening them safely and knowing what they are.  They are not
 * decoded: the few octets read here tell the kind, the size and whether it moves.
 */
#include "render/picture.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

static const unsigned char png_start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
static const unsigned char jpeg_start[] = { 0xFF, 0xD8, 0xFF };

bool
picture_is_name(const char *address)
{
	return address[0] != '\0' && strpbrk(address, "/\\:") == NULL;
}

/* ---- what the octets say ---- */

/* Big-endian, as both kinds have it. */
static uint32_t
number_at(const struct picture *picture, size_t at, size_t octets)
{
	uint32_t number = 0;

	for (size_t i = 0; i < octets && at + i < picture->length; i++)
		number = number << 8 | (unsigned char)picture->bytes[at + i];
	return number;
}

/* PNG 5.3: length, type, content, check sum.  "acTL" before the first "IDAT" means that it moves. */
static void
look_at_png(struct picture *picture)
{
	enum { TYPE = 4, OVERHEAD = 12 };
	size_t at = sizeof png_start;

	while (at + OVERHEAD <= picture->length) {
		const char *type = picture->bytes + at + TYPE;

		if (memcmp(type, "IDAT", 4) == 0)
			return;
		if (memcmp(type, "acTL", 4) == 0)
			picture->moves = true;
		if (memcmp(type, "IHDR", 4) == 0) {
			picture->width = number_at(picture, at + 8, 4);
			picture->height = number_at(picture, at + 12, 4);
		}
		at += OVERHEAD + number_at(picture, at, 4);
	}
}

/* ITU T.81 B.2.2: frame headers have the markers C0 to CF but for C4, C8 and CC. */
static bool
is_frame(uint32_t marker)
{
	return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Marker FF xx, then the length of what follows, itself included. */
static void
look_at_jpeg(struct picture *picture)
{
	size_t at = 2;

	while (at + 9 <= picture->length && number_at(picture, at, 1) == 0xFF) {
		uint32_t marker = number_at(picture, at + 1, 1);

		if (marker == 0xFF) {	/* a fill octet */
			at++;
			continue;
		}
		if (is_frame(marker)) {
			picture->height = number_at(picture, at + 5, 2);
			picture->width = number_at(picture, at + 7, 2);
			return;
		}
		at += 2 + number_at(picture, at + 2, 2);
	}
}

static bool
starts_with(const struct picture *picture, const unsigned char *start, size_t length)
{
	return picture->length >= length && memcmp(picture->bytes, start, length) == 0;
}

static bool
ends_folded(const char *name, const char *end)
{
	size_t length = strlen(name), wanted = strlen(end);

	return length > wanted && text_same(name + length - wanted, end);
}

/* Name and content must agree: mail programs go by either. */
static bool
know_type(struct picture *picture, struct reason *why)
{
	bool png = ends_folded(picture->name, ".png");

	if (png ? !starts_with(picture, png_start, sizeof png_start) :
	    !starts_with(picture, jpeg_start, sizeof jpeg_start))
		return reason_refused(why, "is no %s picture, whatever its name says. Open it in a picture program "
		    "and save it as %s.", png ? "PNG" : "JPEG", png ? "PNG" : "JPEG");
	picture->type = png ? PICTURE_PNG : PICTURE_JPEG;
	if (png)
		look_at_png(picture);
	else
		look_at_jpeg(picture);
	return true;
}

/* ---- reading ---- */

/* E-09: a name and nothing else, so that it cannot lead out of the folder. */
static bool
check_name(const struct pictures *pictures, const char *name, struct reason *why)
{
	if (pictures->folder == NULL || pictures->folder[0] == '\0')
		return reason_refused(why, "cannot be sent: the configuration names no folder for pictures. Ask your "
		    "operator, or link to the picture instead.");
	if (!picture_is_name(name) || name[0] == '.' || strpbrk(name, "?#%") != NULL || !text_is_one_line(name))
		return reason_refused(why, "must be named as it is called in the forum's folder for pictures, such as "
		    "coffee.jpg.");
	if (!ends_folded(name, ".png") && !ends_folded(name, ".jpg") && !ends_folded(name, ".jpeg"))
		return reason_refused(why, "is neither PNG nor JPEG. Open it in a picture program and save it as one of "
		    "these, with a name that ends in .png or .jpg.");
	return true;
}

static bool
refuse_open(int error, struct reason *why)
{
	if (error == ENOENT)
		return reason_not_found(why, "is not in the forum's folder for pictures. Put it there, or mend the name.");
	if (error == ELOOP)
		return reason_refused(why, "is only a link to a file elsewhere. Put the picture itself in the forum's "
		    "folder for pictures.");
	return reason_unreachable(why, "cannot be read: %s. Ask your operator to let Signpost read it.",
	    strerror(error));
}

/* The folder may be a link, that is the operator's affair; what lies in it may not. */
static int
open_picture(const char *folder, const char *name, struct stat *facts, struct reason *why)
{
	int directory = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC), file;

	if (directory < 0) {
		reason_unreachable(why, "cannot be read, because the forum's folder for pictures cannot: %s. Tell your "
		    "operator.", strerror(errno));
		return -1;
	}
	file = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (file < 0)
		refuse_open(errno, why);
	close(directory);
	if (file >= 0 && (fstat(file, facts) != 0 || !S_ISREG(facts->st_mode))) {
		reason_refused(why, "is not a file. Put the picture itself in the forum's folder for pictures.");
		close(file);
		file = -1;
	}
	return file;
}

static bool
refuse_large(off_t length, struct reason *why)
{
	return reason_refused(why, "has %lld KB; at most %d KB can go in a letter. Make it smaller (800 dots wide is "
	    "plenty), or put it on your website and link to it.", ((long long)length + 1023) / 1024,
	    PICTURE_LIMIT / 1024);
}

static bool
read_picture(const char *folder, const char *name, struct picture *picture, struct reason *why)
{
	struct buffer bytes = { .limit = PICTURE_LIMIT };
	struct stat facts;
	int file = open_picture(folder, name, &facts, why);
	struct reason inner;
	bool done;

	if (file < 0)
		return false;
	if (facts.st_size > PICTURE_LIMIT)
		done = refuse_large(facts.st_size, why);
	else if (!(done = file_read_descriptor(file, &bytes, &inner)))
		reason_unreachable(why, "cannot be read: %.200s. Try again.", inner.text);
	close(file);
	picture->name = memory_text(name);
	picture->length = bytes.length;
	picture->bytes = buffer_text(&bytes);
	return done && know_type(picture, why);
}

static void
picture_clear(struct picture *picture)
{
	free(picture->name);
	free(picture->bytes);
	*picture = (struct picture){ .name = NULL };
}

static void
make_id(struct picture *picture)
{
	uint8_t hash[(PICTURE_ID_TEXT - 1) / 2];

	crypto_generichash(hash, sizeof hash, (const uint8_t *)picture->bytes, picture->length, NULL, 0);
	text_hex(hash, sizeof hash, picture->id);
}

/* ---- the pictures of a letter ---- */

static bool
has_room(const struct pictures *pictures, const struct picture *picture, struct reason *why)
{
	if (pictures->count == PICTURES_COUNT)
		return reason_refused(why, "is one too many: a mailing can show at most %d. Leave some out, or link to "
		    "them.", PICTURES_COUNT);
	if (pictures->length + picture->length > PICTURES_LIMIT)
		return reason_refused(why, "makes the pictures of this mailing %zu KB together; at most %d KB can go. Make "
		    "them smaller, or link to some instead.", (pictures->length + picture->length + 1023) / 1024,
		    PICTURES_LIMIT / 1024);
	return true;
}

const struct picture *
pictures_take(struct pictures *pictures, const char *name, struct reason *why)
{
	struct picture picture = { .name = NULL };
	bool keep;

	for (int i = 0; i < pictures->count; i++)
		if (strcmp(pictures->list[i].name, name) == 0)
			return &pictures->list[i];
	keep = check_name(pictures, name, why) && read_picture(pictures->folder, name, &picture, why);
	if (keep)
		make_id(&picture);
	for (int i = 0; keep && i < pictures->count; i++)
		if (strcmp(pictures->list[i].id, picture.id) == 0) {
			picture_clear(&picture);
			return &pictures->list[i];
		}
	if (!keep || !has_room(pictures, &picture, why)) {
		picture_clear(&picture);
		return NULL;
	}
	pictures->length += picture.length;
	pictures->list[pictures->count] = picture;
	return &pictures->list[pictures->count++];
}

void
pictures_clear(struct pictures *pictures)
{
	for (int i = 0; i < pictures->count; i++)
		picture_clear(&pictures->list[i]);
	pictures->count = 0;
	pictures->length = 0;
}
