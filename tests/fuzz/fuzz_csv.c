/*
 * Fuzz target: whatever somebody hands us as a list is read to its end, row by row and twice the same, each row within its
 * limits and with the line it stands in.
 */
#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/import_csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int64_t
rows_of(struct import_csv *csv, int64_t *cells)
{
	struct csv_row row;
	struct reason why;
	enum csv_step step;
	int64_t rows = 0, line = 0;

	*cells = 0;
	import_csv_rewind(csv);
	while ((step = import_csv_next(csv, &row, &why)) != CSV_STEP_END) {
		assert(row.line > line);
		line = row.line;
		rows++;
		if (step == CSV_STEP_BAD)
			continue;
		assert(row.count > 0 && row.count <= CSV_COLUMNS);
		for (int i = 0; i < row.count; i++)
			*cells += (int64_t)strlen(row.cells[i]) + 1;
	}
	return rows;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int file = memfd_create("list", MFD_CLOEXEC);
	struct import_csv *csv;
	struct reason why;

	assert(file >= 0 && write(file, data, size) == (ssize_t)size && lseek(file, 0, SEEK_SET) == 0);
	csv = import_csv_open(file, "/tmp", &why);
	if (csv != NULL) {
		int64_t cells, again, rows = rows_of(csv, &cells);

		assert(rows_of(csv, &again) == rows && again == cells);
		import_csv_free(&csv);
	}
	close(file);
	return 0;
}
