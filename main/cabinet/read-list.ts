// Lines of a list of folders: a table file, or what was copied out of a table program.
import { readFileSync, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { ListLine } from '#domain/cabinet/folder-list.ts';
import { AppError } from '../ipc/errors.ts';

const LARGEST_FILE = 1024 * 1024;

/** Lines with their number in the text, from 1. Throws `file-unreadable` for quotes that never end. */
export function linesOf(text: string): ListLine[] {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => heading.split(sign).length;
  const [delimiter = ','] = ['\t', ',', ';'].toSorted((a, b) => count(b) - count(a));
  const lines: ListLine[] = [];
  try {
    parse(text, {
      ...{ delimiter, bom: true, relax_column_count: true, skip_empty_lines: true },
      relax_quotes: delimiter === '\t',
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ line, cells });
        return null;
      },
    });
  } catch {
    throw new AppError('file-unreadable');
  }
  return lines;
}

/** The text of a table file. Throws `file-unreadable` for a file that is gone, too large or not in UTF-8. */
export function textOf(path: string): string {
  try {
    if (statSync(path).size > LARGEST_FILE) throw new AppError('file-unreadable');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new AppError('file-unreadable');
  }
}
