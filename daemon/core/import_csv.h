/*
 * A CSV file that somebody hands us: copied to a private file first, then read row by row as often as needed.
 * Strict: RFC 4180, UTF-8, LF or CRLF; every fault is told with its line.  Above the heading a line such as "sep=;" may say what stands
 * between the cells instead of a comma.
 */
#ifndef CORE_IMPORT_CSV_H
#define CORE_IMPORT_CSV_H

#include <stdbool.h>
#include <stdint.h>

#include "base/reason.h"

struct import_csv;

enum { CSV_COLUMNS = 64, CSV_LINE_LIMIT = 64 * 1024, CSV_DIGEST = 32 };

/* One row.  Cells are trimmed, NUL-ended UTF-8, and live until the next call. */
struct csv_row {
	int64_t line;		/* where it begins, the heading being line 1; of BAD: where the fault is */
	int column;		/* of BAD: in that line, in characters from 1; 0 = not said */
	int count;
	char *cells[CSV_COLUMNS];
};

enum csv_step { CSV_STEP_ROW, CSV_STEP_BAD, CSV_STEP_END };

/* Copies the file into an unnamed one in `folder`.  NULL with a reason: empty, UTF-16, cannot be read or copied.
 * The descriptor stays the caller's. */
struct import_csv *import_csv_open(int descriptor, const char *folder, struct reason *why);
void import_csv_free(struct import_csv **csv);

/* A hash of the whole file, CSV_DIGEST octets. */
const uint8_t *import_csv_digest(const struct import_csv *csv);

/* How much of the file has been read: of how many octets. */
int64_t import_csv_position(const struct import_csv *csv, int64_t *length);

void import_csv_rewind(struct import_csv *csv);

/* The next row that is not empty.  BAD: the reason says why, without a line; row->line says where; go on with
 * the next call. */
enum csv_step import_csv_next(struct import_csv *csv, struct csv_row *row, struct reason *why);

/* E-05: no cell may break a line, neither ours on a screen nor a header's in a letter.  False with a reason if one does. */
bool import_csv_cells_are_lines(const struct csv_row *row, struct reason *why);

#endif
