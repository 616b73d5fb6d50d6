// A list of folders, typed, pasted or from a table file: each line is understood or refused with its reason.
import { toLatinDigits } from '../khmer/digits.ts';
import { normaliseText } from '../khmer/normalise.ts';

export const MOST_SHEETS = 5_000;
const LONGEST = { number: 40, name: 200, shelf: 60 } as const;

/** A line as it was read, cells in the order of `COLUMNS`. */
export type ListLine = { line: number; cells: readonly string[] };
export const COLUMNS = ['number', 'name', 'shelf', 'sheets', 'code'] as const;
type Column = (typeof COLUMNS)[number];

/** Why a line is not taken. */
export const LINE_FAULTS = [
  'no-number',
  'number-twice',
  'number-there',
  'sheets-no-number',
  'case-unknown',
  'too-long',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

export type FolderLine = {
  number: string;
  name: string;
  shelf: string;
  /** Sheets counted by hand; null when nobody counted. */
  sheets: number | null;
  caseId: string | null;
};
export type ReadList = {
  rows: (FolderLine & { line: number })[];
  refused: { line: number; number: string; why: LineFault }[];
};
/** What the office knows already. */
export type KnownFolders = {
  isThere: (number: string) => boolean;
  caseWithCode: (code: string) => string | null;
};

/** The headings a column may have, in search form. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  number: ['number', 'no', 'no.', 'folder', 'folder number', 'លេខ', 'លេខសំណុំឯកសារ', 'ល.រ'],
  name: ['name', 'name on it', 'ឈ្មោះ'],
  shelf: ['shelf', 'ធ្នើ'],
  sheets: ['sheets', 'pages', 'សន្លឹក', 'ចំនួនសន្លឹក'],
  code: ['case', 'case code', 'case number', 'ករណី', 'លេខករណី', 'លេខកូដករណី'],
};

/** How two numbers of folders are compared: 17, ០១៧ and " 17 " are not all the same, but 17 and ១៧ are. */
export const sameNumber = (number: string): string =>
  toLatinDigits(number).trim().toLowerCase().replace(/\s+/g, ' ');

/** Where each column stands when the first line is a heading; else null. */
function headingOf(cells: readonly string[]): Record<Column, number> | null {
  const heads = cells.map((cell) => normaliseText(cell).trim().toLowerCase());
  const at = (column: Column) => {
    const names = HEADINGS[column].map((name) => normaliseText(name));
    return heads.findIndex((head) => names.includes(head));
  };
  const found = Object.fromEntries(COLUMNS.map((column) => [column, at(column)]));
  return (found.number ?? -1) >= 0 && Object.values(found).filter((n) => n >= 0).length > 1
    ? (found as Record<Column, number>)
    : null;
}

/** The sheets that were counted: nothing, or a number from 1. */
export function readSheets(typed: string): number | null | undefined {
  const text = toLatinDigits(typed).trim();
  if (text === '') return null;
  const sheets = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return sheets >= 1 && sheets <= MOST_SHEETS ? sheets : undefined;
}

function readLine(cells: Record<Column, string>, known: KnownFolders): FolderLine | LineFault {
  const { number, name, shelf, code } = cells;
  if (number === '') return 'no-number';
  if ((['number', 'name', 'shelf'] as const).some((one) => cells[one].length > LONGEST[one]))
    return 'too-long';
  if (known.isThere(number)) return 'number-there';
  const sheets = readSheets(cells.sheets);
  if (sheets === undefined) return 'sheets-no-number';
  const caseId = code === '' ? null : known.caseWithCode(toLatinDigits(code).toUpperCase());
  if (code !== '' && caseId === null) return 'case-unknown';
  return { number, name, shelf, sheets, caseId };
}

/** Reads a list. A heading may stand above it; without one the columns come in the order of `COLUMNS`. */
export function readFolderList(lines: readonly ListLine[], known: KnownFolders): ReadList {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const heading = filled[0] ? headingOf(filled[0].cells) : null;
  const columns = heading ?? { number: 0, name: 1, shelf: 2, sheets: 3, code: 4 };
  const list: ReadList = { rows: [], refused: [] };
  const seen = new Set<string>();
  for (const { line, cells } of heading ? filled.slice(1) : filled) {
    const cell = (column: Column) => (cells[columns[column]] ?? '').trim();
    const named = Object.fromEntries(COLUMNS.map((column) => [column, cell(column)]));
    const number = cell('number');
    const isTwice = number !== '' && seen.has(sameNumber(number));
    const read = isTwice ? 'number-twice' : readLine(named as Record<Column, string>, known);
    if (typeof read === 'string') list.refused.push({ line, number, why: read });
    else list.rows.push({ line, ...read });
    seen.add(sameNumber(number));
  }
  return list;
}
