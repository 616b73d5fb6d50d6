// Rows and tables on paper: ruled, with the heads on every page, or a block for each row.
import { Fragment } from 'react';
import {
  type Answers,
  honestAnswer,
  isBlank,
  isNeeded,
  openRows,
  visibleColumns,
} from '#domain/forms/answers.ts';
import {
  type Cell,
  headingOf,
  type RowsField,
  type TableField,
  type TableRow,
} from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';
import { answerWords } from '../forms/answer-words.ts';
import { Face } from '../forms/fields/face.tsx';
import { useLabels } from '../forms/fields/labels.ts';
import { moodOf } from '../forms/fields/levels.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { Labelled, LabelOf } from './labelled.tsx';
import type { Printed } from './printed.ts';
import { isBoxes, PrintedAnswer, Tick, tickedOf, useCalcWords, useTicks } from './printed-cell.tsx';
import { columnsOnPaper, isMatrixOnPaper, ruledShares } from './room.ts';

type Row = { id: string; answers: Answers; tableRow?: TableRow };
type Props = Printed & { field: RowsField | TableField; number: string | undefined };
type Shown = Printed & { field: RowsField | TableField; columns: readonly Cell[]; rows: Row[] };
/** Empty rows to write in: more when they are lines, fewer when each is a block. */
const EMPTY_LINES = 5;
const EMPTY_BLOCKS = 2;
/** A block with more questions than this may go on overleaf, between two of them. */
const WHOLE = 12;

export function PrintedRows(props: Props) {
  const { form, field, answers, number, world } = props;
  const options = useAnswerOptions(world);
  const isEmpty = answers === null;
  const columns = columnsOnPaper(field, isEmpty);
  const shares = ruledShares(form, field, columns);
  const rows = isEmpty ? blankRows(field, shares !== null) : openRows(field, answers);
  const shown: Shown = { ...props, columns, rows };
  const words = isEmpty ? '' : answerWords(field, answers[field.id], options);
  const isMatrix = field.type === 'table' && isMatrixOnPaper(field, columns);
  return (
    <Labelled field={field} number={number} wide breaks>
      {rows.length === 0 ? (
        <div className="v">{words}</div>
      ) : isMatrix ? (
        <Matrix {...shown} />
      ) : shares ? (
        <Ruled {...shown} shares={shares} />
      ) : (
        <Blocks {...shown} />
      )}
    </Labelled>
  );
}

function blankRows(field: RowsField | TableField, ruled: boolean): Row[] {
  if (field.type === 'table')
    return field.rows.map((tableRow) => ({ id: tableRow.id, answers: {}, tableRow }));
  const isOne = field.keeps === 'household';
  const count = isOne ? 1 : ruled ? EMPTY_LINES : EMPTY_BLOCKS;
  return Array.from({ length: count }, (_, at) => ({ id: String(at), answers: {} }));
}

/** The columns that this row answers; an empty form asks for all. */
function useShownIn({ field, answers }: Pick<Shown, 'field' | 'answers'>) {
  return (row: Row): ReadonlySet<Cell> =>
    new Set(answers === null ? field.columns : visibleColumns(field, answers, row));
}

function Ruled(props: Shown & { shares: number[] }) {
  const { form, field, columns, rows, shares, answers, world } = props;
  const options = useAnswerOptions(world);
  const calcWords = useCalcWords(world);
  const shownIn = useShownIn(props);
  const sum = shares.reduce((total, share) => total + share, 0);
  const wordsIn = (column: Cell, row: Row) =>
    column.type === 'calc'
      ? calcWords(form, column, answers, { ...row, columns: field.columns })
      : answerWords(column, row.answers[column.id], { ...options, levels: row.tableRow?.levels });
  return (
    <table className="ruled">
      <colgroup>
        {shares.map((share, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have their place
          <col key={at} style={{ width: `${(100 * share) / sum}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {field.type === 'table' && <th />}
          {columns.map((column) => (
            <th key={column.id}>
              <LabelOf field={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const shown = shownIn(row);
          return (
            <Fragment key={row.id}>
              <UnderRow rows={rows} at={at} span={columns.length + 1} />
              <tr>
                {row.tableRow && <RowHead row={row.tableRow} />}
                {columns.map((column) => {
                  if (answers === null)
                    return (
                      <td key={column.id} className="blank">
                        <BlankCell column={column} />
                      </td>
                    );
                  const words = shown.has(column) ? wordsIn(column, row) : '';
                  return (
                    <td key={column.id} lang={langOf(words)}>
                      {words}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the rows below belong to, over the whole width. */
function UnderRow({ rows, at, span }: { rows: readonly Row[]; at: number; span: number }) {
  const labels = useLabels();
  const heading = headingOf(
    rows.flatMap(({ tableRow }) => tableRow ?? []),
    at,
  );
  if (!heading) return null;
  const { label, otherLabel } = labels(heading);
  return (
    <tr>
      <th scope="rowgroup" colSpan={span}>
        {label} <span lang={langOf(otherLabel)}>{otherLabel}</span>
      </th>
    </tr>
  );
}

/** The name of a row of a table, in both languages. */
function RowHead({ row }: { row: TableRow }) {
  const { label, otherLabel } = useLabels()(row.label);
  return (
    <th scope="row">
      {label} <span lang={langOf(otherLabel)}>{otherLabel}</span>
    </th>
  );
}

/** A few boxes to tick where there are few things to choose; else room to write. */
function BlankCell({ column }: { column: Cell }) {
  const ticks = useTicks()(column);
  if (!isBoxes(column) || ticks.length > 5) return null;
  return (
    <div className="bxs down">
      {ticks.map(({ id, label }) => (
        <Tick key={id} on={false}>
          {column.type === 'check' ? '' : label}
        </Tick>
      ))}
    </div>
  );
}

/** What can be chosen over the columns, a box in each cell. */
function Matrix({ columns, rows, answers, world }: Shown) {
  const { language } = useText();
  const options = useAnswerOptions(world);
  const ticks = useTicks();
  const [only] = columns;
  if (!only) return null;
  const levels = only.type === 'score' && only.levels !== 'row' ? only.levels : null;
  const heads = levels
    ? levels.map(({ id, label }) => ({ id, label: label[language] }))
    : ticks(only);
  return (
    <table className="ruled matrix">
      <thead>
        <tr>
          <th />
          {heads.map(({ id, label }, at) => {
            const level = levels?.[at];
            const hasFace = only.type === 'score' && only.faces && level && levels;
            return (
              <th key={id} className="tick">
                {hasFace && <Face mood={moodOf(level, at, levels)} size={32} />}
                <div>{label}</div>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const answer = answers === null ? undefined : row.answers[only.id];
          const chosen = new Set(tickedOf(answer));
          if (honestAnswer(answer)) {
            return (
              <Fragment key={row.id}>
                <UnderRow rows={rows} at={at} span={heads.length + 1} />
                <tr>
                  {row.tableRow && <RowHead row={row.tableRow} />}
                  <td colSpan={heads.length}>{answerWords(only, answer, options)}</td>
                </tr>
              </Fragment>
            );
          }
          return (
            <Fragment key={row.id}>
              <UnderRow rows={rows} at={at} span={heads.length + 1} />
              <tr>
                {row.tableRow && <RowHead row={row.tableRow} />}
                {heads.map(({ id }) => (
                  <td key={id} className="tick">
                    <Tick on={chosen.has(id)} />
                  </td>
                ))}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

const isScoreOfRow = (column: Cell) => column.type === 'score' && column.levels === 'row';

/** Each row in a frame of its own, its questions two in a line. */
function Blocks(props: Shown) {
  const { language } = useText();
  const { columns, rows, answers, world, form, field } = props;
  const labels = useLabels();
  const calcWords = useCalcWords(world);
  const shownIn = useShownIn(props);
  /** Nobody answered it and nobody needs it: no room is wasted on it once the form is filled in. */
  const isIdle = (column: Cell, row: Row) =>
    answers !== null &&
    column.type !== 'calc' &&
    isBlank(column, row.answers[column.id]) &&
    !isNeeded(column, answers, row.answers);
  const legend = answers === null && field.type === 'table' ? columns.filter(isListedOnce) : [];
  const tableRows = rows.flatMap(({ tableRow }) => tableRow ?? []);
  const blocks = rows.map((row, at) => {
    const heading = headingOf(tableRows, at);
    const under = heading && labels(heading);
    const shown = shownIn(row);
    const cells = columns.filter((column) => shown.has(column) && !isIdle(column, row));
    const name = row.tableRow && labels(row.tableRow.label);
    return (
      <div key={row.id} className={cells.length > WHOLE ? 'block breaks' : 'block'}>
        {under && (
          <p className="block-under">
            {under.label} <span lang={langOf(under.otherLabel)}>{under.otherLabel}</span>
          </p>
        )}
        {name && (
          <p className="block-name">
            <b>{name.label}</b> <span lang={langOf(name.otherLabel)}>{name.otherLabel}</span>
          </p>
        )}
        {row.tableRow?.help && <p className="block-help">{row.tableRow.help[language]}</p>}
        <div className="block-cells">
          {cells.map((column) => {
            const isOfRow = isScoreOfRow(column);
            const standsAlone = column.type === 'text' && columns.some(isScoreOfRow);
            const ticked = answers === null && isBoxes(column) && !legend.includes(column);
            const wide = isOfRow || column.type === 'long' || ticked || standsAlone;
            const inRow = { ...row, columns: field.columns };
            return (
              <div key={column.id} className={wide ? 'wide' : ''}>
                {!isOfRow && <LabelOf field={column} />}
                {column.type === 'calc' ? (
                  <div className="v">{calcWords(form, column, answers, inRow)}</div>
                ) : (
                  <PrintedAnswer
                    field={column}
                    answer={row.answers[column.id]}
                    answers={answers}
                    world={world}
                    levels={row.tableRow?.levels}
                    inRow
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    );
  });
  return (
    <>
      {legend.map((column) => (
        <Legend key={column.id} column={column} />
      ))}
      {blocks}
    </>
  );
}

/** A longer list than this is printed once over the rows of a table, not in each of them. */
const IN_EACH = 6;

const isListedOnce = (column: Cell) =>
  (column.type === 'choice' || column.type === 'choices') && optionsFor(column).length > IN_EACH;

function Legend({ column }: { column: Cell }) {
  const ticks = useTicks()(column);
  const { label } = useLabels()(column.label);
  return (
    <p className="boxes-legend">
      {label}: {ticks.map((tick) => tick.label).join(' · ')}
    </p>
  );
}
