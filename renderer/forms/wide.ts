// How much room questions take: the whole width of the form or half, a line of a list or a card.
import type { Cell, Field, RowsField, TableField } from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';

const WHOLE_WIDTH = ['long', 'rows', 'table', 'choices', 'people', 'score', 'link'];

/** Long texts, rows, and choices whose options would not fit into half the width. */
export function isWide(field: Field): boolean {
  if (WHOLE_WIDTH.includes(field.type)) return true;
  if (field.type !== 'choice') return false;
  const count = optionsFor(field).length;
  return count > (field.needed ? 2 : 3) && count <= 8;
}

/** Shares of a line that a column needs; null when it never stands in one. */
const SHARES: Partial<Record<Cell['type'], number>> = {
  text: 3,
  date: 2.2,
  time: 1.7,
  num: 1.5,
  money: 2.8,
  person: 2.6,
  place: 3,
  paper: 2.6,
  calc: 1.6,
  check: 1.3,
};
/** What is searched by typing stands in one box. */
const SEARCHED = 2.6;
const LINE = 10;
const NAME_OF_ROW = 2.4;

function shareOf(column: Cell): number | null {
  if (column.type === 'choice') return optionsFor(column).length > 8 ? SEARCHED : null;
  return SHARES[column.type] ?? null;
}

function shares(columns: readonly Cell[], room: number): number[] | null {
  const each = columns.map(shareOf);
  const known = each.filter((share) => share !== null);
  const sum = known.reduce((total, share) => total + share, 0);
  return known.length === each.length && sum <= room ? known : null;
}

/** The shares of the columns when each row fits into one line, or null: then rows are cards. */
export function lineOf(field: RowsField | TableField): number[] | null {
  if (field.type === 'rows' && field.print === 'signatures') return null;
  const own = shares(field.columns, field.type === 'table' ? LINE - NAME_OF_ROW : LINE);
  return own && field.type === 'table' ? [NAME_OF_ROW, ...own] : own;
}

/** Tables whose rows are one choice each: the name left, what can be chosen right of it. */
export function isMatrix(field: TableField): boolean {
  const [only, second] = field.columns;
  if (!only || second) return false;
  if (only.type === 'score') return only.levels !== 'row';
  return only.type === 'yn' || (only.type === 'choice' && optionsFor(only).length <= 6);
}
