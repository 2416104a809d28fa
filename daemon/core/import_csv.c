/*
 * CSV files: see import_csv.h.  libcsv does the quoting; lines, encodings and limits are ours.
 */
#include "core/import_csv.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

struct import_csv {
	FILE *file;
	uint8_t digest[CSV_DIGEST];
	int64_t length;			/* octets of the file */
	int64_t position;
	int64_t line;			/* the last one read */
	char separator;			/* a comma, unless the first line says otherwise */
	char *text;			/* that line, with its end */
	struct csv_parser parser;
	bool ended;
	struct {
		bool open;
		int64_t line;
		int column;
	} quote;			/* the last quotation mark that opens a cell */

	/* the row that is being put together */
	struct buffer cells;		/* one after the other, each with a NUL */
	size_t starts[CSV_COLUMNS];
	int count;
	bool too_many, too_long, complete;
};

/* Copies and hashes; the name is never seen in any folder. */
static bool
copy_file(int from, int to, uint8_t digest[CSV_DIGEST], int64_t *length, struct reason *why)
{
	crypto_generichash_state state;
	uint8_t part[64 * 1024];
	ssize_t got;

	*length = 0;
	crypto_generichash_init(&state, NULL, 0, CSV_DIGEST);
	while ((got = read(from, part, sizeof part)) > 0 || (got < 0 && errno == EINTR)) {
		if (got < 0)
			continue;
		crypto_generichash_update(&state, part, (unsigned long long)got);
		if (!file_write_all(to, part, (size_t)got))
			return reason_unreachable(why, "cannot make a private copy of the file: %s", strerror(errno));
		*length += got;
	}
	crypto_generichash_final(&state, digest, CSV_DIGEST);
	if (got < 0)
		return reason_unreachable(why, "cannot read the file: %s", strerror(errno));
	return true;
}

/* UTF-8 text begins with neither of UTF-16's marks; a file of nothing is no list. */
static bool
looks_like_text(int file, int64_t length, struct reason *why)
{
	uint8_t start[2] = { 0, 0 };

	if (length == 0 || pread(file, start, sizeof start, 0) < 1)
		return reason_refused(why, "the file is empty");
	if ((start[0] == 0xff && start[1] == 0xfe) || (start[0] == 0xfe && start[1] == 0xff))
		return reason_refused(why, "the file is UTF-16 text. Please save it as \"CSV UTF-8 (comma delimited)\"");
	if (start[0] == 'P' && start[1] == 'K')
		return reason_refused(why, "this is a spreadsheet, not a CSV file. Please save it as \"CSV UTF-8 (comma "
		    "delimited)\"");
	return true;
}

struct import_csv *
import_csv_open(int descriptor, const char *folder, struct reason *why)
{
	int copy = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	struct import_csv *csv;

	if (copy < 0) {
		reason_unreachable(why, "cannot make a private copy of the file in %s: %s", folder, strerror(errno));
		return NULL;
	}
	csv = memory_new(sizeof *csv);
	csv->cells.limit = CSV_LINE_LIMIT;
	csv->text = memory_new(CSV_LINE_LIMIT + 2);
	csv->file = fdopen(copy, "r");
	if (csv->file == NULL) {
		reason_unreachable(why, "cannot read the file: %s", strerror(errno));
		close(copy);
	} else if (copy_file(descriptor, copy, csv->digest, &csv->length, why) && looks_like_text(copy, csv->length, why) &&
	    csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI) == 0) {
		import_csv_rewind(csv);
		return csv;
	}
	import_csv_free(&csv);
	return NULL;
}

void
import_csv_free(struct import_csv **csv)
{
	if (*csv == NULL)
		return;
	if ((*csv)->file != NULL)
		fclose((*csv)->file);
	csv_free(&(*csv)->parser);
	buffer_free(&(*csv)->cells);
	free((*csv)->text);
	free(*csv);
	*csv = NULL;
}

const uint8_t *
import_csv_digest(const struct import_csv *csv)
{
	return csv->digest;
}

int64_t
import_csv_position(const struct import_csv *csv, int64_t *length)
{
	*length = csv->length;
	return csv->position;
}

static void
forget_row(struct import_csv *csv)
{
	buffer_clear(&csv->cells);
	csv->count = 0;
	csv->too_many = csv->too_long = csv->complete = false;
	csv->quote.open = false;
}

static void
start_parser(struct import_csv *csv)
{
	csv_free(&csv->parser);
	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&csv->parser, (unsigned char)csv->separator);
	forget_row(csv);
}

void
import_csv_rewind(struct import_csv *csv)
{
	char mark[3];

	rewind(csv->file);
	csv->position = 3;
	if (fread(mark, 1, 3, csv->file) != 3 || memcmp(mark, "\xef\xbb\xbf", 3) != 0) {
		rewind(csv->file);	/* no byte-order mark */
		csv->position = 0;
	}
	csv->line = 0;
	csv->separator = ',';
	csv->ended = false;
	start_parser(csv);
}

static void
take_cell(void *bytes, size_t length, void *owner)
{
	struct import_csv *csv = owner;
	char end = '\0';

	if (csv->count == CSV_COLUMNS) {
		csv->too_many = true;
		return;
	}
	csv->starts[csv->count++] = csv->cells.length;
	buffer_add(&csv->cells, bytes, length);
	buffer_add(&csv->cells, &end, 1);
	csv->too_long = csv->too_long || csv->cells.full;
}

static void
take_row(int end, void *owner)
{
	struct import_csv *csv = owner;

	(void)end;
	csv->complete = true;
}

/* Reads one physical line with its end; false at the end of the file. */
static bool
read_line(struct import_csv *csv, size_t *length, bool *fits)
{
	int one = EOF;

	*length = 0;
	*fits = true;
	while ((one = getc_unlocked(csv->file)) != EOF) {
		csv->position++;
		if (*length < CSV_LINE_LIMIT)
			csv->text[(*length)++] = (char)one;
		else
			*fits = false;
		if (one == '\n')
			break;
	}
	if (one == EOF && *length == 0)
		return false;
	csv->text[*length] = '\0';
	csv->line++;
	return true;
}

/* Excel writes Windows-1252 unless asked, and the £ and é of that are no UTF-8. */
static bool
line_is_good(const struct import_csv *csv, size_t length, bool fits, struct reason *why)
{
	const char *carriage = memchr(csv->text, '\r', length);

	if (!fits)
		return reason_refused(why, "the line is longer than %d octets", CSV_LINE_LIMIT);
	if (memchr(csv->text, '\0', length) != NULL)
		return reason_refused(why, "the line holds a NUL character; this is not a text file");
	if (!text_is_utf8(csv->text, length))
		return reason_refused(why, "the text is not UTF-8 (it looks like Windows-1252). Please save the file as "
		    "\"CSV UTF-8 (comma delimited)\" and try again");
	if (carriage != NULL && carriage[1] != '\n')
		return reason_refused(why, "a carriage return stands in the middle of the line");
	return true;
}

static bool
row_is_empty(const struct csv_row *row)
{
	for (int i = 0; i < row->count; i++)
		if (row->cells[i][0] != '\0')
			return false;
	return true;
}

/* Hands the finished row over; its cells stay in the buffer until the next call. */
static enum csv_step
finish_row(struct import_csv *csv, struct csv_row *row, struct reason *why)
{
	if (csv->too_many || csv->too_long) {
		reason_refused(why, csv->too_many ? "the row has too many columns" : "the row is too long");
		start_parser(csv);
		return CSV_STEP_BAD;
	}
	row->count = csv->count;
	for (int i = 0; i < csv->count; i++)
		row->cells[i] = text_trim(csv->cells.bytes + csv->starts[i]);
	csv->complete = false;
	return CSV_STEP_ROW;
}

/* RFC 4180 2.7: two of them inside a cell are one that is meant: closed, and open again where it was. */
static void
note_quotes(struct import_csv *csv, size_t length)
{
	int column = 0;

	for (size_t i = 0; i < length; i++) {
		column += ((unsigned char)csv->text[i] & 0xc0) != 0x80;
		if (csv->text[i] != '"')
			continue;
		csv->quote.open = !csv->quote.open;
		if (csv->quote.open && (i == 0 || csv->text[i - 1] != '"')) {
			csv->quote.line = csv->line;
			csv->quote.column = column;
		}
	}
}

static enum csv_step
finish_file(struct import_csv *csv, struct csv_row *row, struct reason *why)
{
	csv->ended = true;
	if (csv_fini(&csv->parser, take_cell, take_row, csv) != 0) {
		row->line = csv->quote.line;
		row->column = csv->quote.column;
		reason_refused(why, "a quotation mark is opened here and never closed");
		return CSV_STEP_BAD;
	}
	return csv->complete ? finish_row(csv, row, why) : CSV_STEP_END;
}

/* "sep=;" on the first line, with which Excel says what stands between the cells: taken at its word, and no row. */
static bool
says_separator(struct import_csv *csv)
{
	const char *at = csv->text + (csv->text[0] == '"');

	if (csv->line != 1 || !text_starts_folded(at, "sep=") || at[4] == '\0' || strchr(",;\t", at[4]) == NULL ||
	    at[5 + strspn(at + 5, "\"\r\n")] != '\0')
		return false;
	csv->separator = at[4];
	start_parser(csv);
	return true;
}

/* Feeds lines until a row is whole; a row goes over several lines if a quoted cell does. */
static enum csv_step
one_row(struct import_csv *csv, struct csv_row *row, struct reason *why)
{
	size_t length;
	bool fits, started = false;

	row->line = csv->line + 1;
	row->column = 0;
	forget_row(csv);
	while (read_line(csv, &length, &fits)) {
		if (!started)
			row->line = csv->line;
		if (!line_is_good(csv, length, fits, why)) {
			row->line = csv->line;
			start_parser(csv);
			return CSV_STEP_BAD;
		}
		if (says_separator(csv))
			continue;
		note_quotes(csv, length);
		if (csv_parse(&csv->parser, csv->text, length, take_cell, take_row, csv) != length) {
			reason_refused(why, "a quotation mark stands where it cannot. A cell with quotation marks in it is "
			    "written \"like \"\"this\"\"\"");
			start_parser(csv);
			return CSV_STEP_BAD;
		}
		if (csv->complete || csv->too_long)
			return finish_row(csv, row, why);
		started = started || csv->count > 0 || csv->parser.entry_pos > 0 || csv->parser.quoted;
		if (csv->parser.entry_pos > CSV_LINE_LIMIT)
			break;
	}
	return finish_file(csv, row, why);
}

enum csv_step
import_csv_next(struct import_csv *csv, struct csv_row *row, struct reason *why)
{
	enum csv_step step;

	if (csv->ended)
		return CSV_STEP_END;
	do
		step = one_row(csv, row, why);
	while (step == CSV_STEP_ROW && row_is_empty(row) && !csv->ended);
	return step == CSV_STEP_ROW && row_is_empty(row) ? CSV_STEP_END : step;
}

bool
import_csv_cells_are_lines(const struct csv_row *row, struct reason *why)
{
	for (int i = 0; i < row->count; i++)
		if (!text_is_one_line(row->cells[i]))
			return reason_refused(why, "column %d holds a line break or another control character", i + 1);
	return true;
}
