// The table of a file of places, as a table program saves it: CSV, or a workbook with a sheet for each province.
import { readFileSync, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../ipc/errors.ts';

/** Several times the list of the whole country. */
const LARGEST_FILE = 12 * 1024 * 1024;

/** `line` is the row in its sheet, from 1; `sheet` is empty where the file is one table. */
export type TableRow = { sheet: string; line: number; cells: string[] };

/** Figures come as they are shown: 17 and not 17.0; what is empty is an empty text. */
const textOf = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell));

async function readSheets(bytes: Buffer): Promise<TableRow[]> {
  const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  return sheets.flatMap(({ sheet, data }) =>
    data.map((cells, at) => ({
      sheet: sheets.length > 1 ? sheet : '',
      line: at + 1,
      cells: cells.map(textOf),
    })),
  );
}

function readCsv(bytes: Buffer): TableRow[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const heading = text.slice(0, text.search(/\r?\n|$/));
  const count = (sign: string) => heading.split(sign).length;
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a));
  const table: TableRow[] = [];
  parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      table.push({ sheet: '', line: lines, cells });
      return null;
    },
  });
  return table;
}

/** Throws `file-unreadable` for a file that is gone, too large, no text in UTF-8 and no workbook. */
export async function readTable(path: string): Promise<TableRow[]> {
  try {
    if (statSync(path).size > LARGEST_FILE) throw new AppError('file-unreadable');
    const bytes = readFileSync(path);
    const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
    return isWorkbook ? await readSheets(bytes) : readCsv(bytes);
  } catch {
    throw new AppError('file-unreadable');
  }
}
