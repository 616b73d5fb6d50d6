// Files for other programs: CSV that Excel reads in Khmer, and a workbook.
import writeXlsxFile from 'write-excel-file/node';
import type { FlatCell, FlatRow } from './flatten.ts';

/** Without this mark Excel takes the file for a Western one and shows no Khmer. */
const BYTE_ORDER_MARK = '\uFEFF';

function quote(cell: FlatCell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, in UTF-8 with a byte order mark. */
export function writeCsv(rows: readonly FlatRow[]): Buffer {
  const lines = rows.map(({ cells }) => cells.map(quote).join(','));
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

/** One sheet with everything below each other; heads and totals are bold. */
export async function writeWorkbook(rows: readonly FlatRow[]): Promise<Buffer> {
  const data = rows.map(({ cells, strong }) =>
    cells.map((value) =>
      value === null ? null : { value, ...(strong && { fontWeight: 'bold' as const }) },
    ),
  );
  return await writeXlsxFile(data, { columns: [{ width: 44 }] }).toBuffer();
}
