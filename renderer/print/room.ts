// How rows stand on paper: as a ruled table when the columns fit the sheet, else as blocks.
import type { Cell, FormDefinition, RowsField, TableField } from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';

/** Shares of the width of a sheet that a column needs to be read, and to be written in by hand. */
const SHARES: Record<Cell['type'], number> = {
  text: 3,
  long: 4,
  date: 1.9,
  time: 1.2,
  num: 1.2,
  money: 2,
  yn: 1.4,
  check: 1,
  choice: 2,
  choices: 2.6,
  person: 2.3,
  people: 2.6,
  place: 2.6,
  score: 1.4,
  paper: 1.8,
  link: 2.8,
  calc: 1.6,
};
const NAME_OF_ROW = 2.6;
const UPRIGHT = 13.5;
const ON_ITS_SIDE = 21;

/** Columns that stand on paper: a scan is filed, not written down, and an empty form works nothing out. */
export function columnsOnPaper(field: RowsField | TableField, isBlank: boolean): readonly Cell[] {
  if (!isBlank) return field.columns;
  return field.columns.filter(({ type }) => type !== 'paper' && type !== 'calc');
}

/** The shares of the columns of a ruled table, or null when they do not fit. */
export function ruledShares(
  form: FormDefinition,
  field: RowsField | TableField,
  columns: readonly Cell[],
): number[] | null {
  if (columns.some(({ type, ...rest }) => type === 'score' && 'levels' in rest && isOfRow(rest)))
    return null;
  const own = columns.map(({ type }) => SHARES[type]);
  const shares = field.type === 'table' ? [NAME_OF_ROW, ...own] : own;
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum <= (form.landscape ? ON_ITS_SIDE : UPRIGHT) ? shares : null;
}

const isOfRow = (rest: object) => 'levels' in rest && rest.levels === 'row';

/** What can be chosen stands over the columns when a row is nothing but one choice. */
export function isMatrixOnPaper(field: TableField, columns: readonly Cell[]): boolean {
  const [only, second] = columns;
  if (field.type !== 'table' || !only || second) return false;
  if (only.type === 'score') return only.levels !== 'row' && only.levels.length <= 7;
  return only.type === 'yn' || (only.type === 'choice' && optionsFor(only).length <= 6);
}
