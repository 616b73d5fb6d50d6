// A table whose rows are known: a line for each under the heads of the columns, or a card for each.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Fragment, memo, useCallback } from 'react';
import { type Answers, tableRowsOf } from '#domain/forms/answers.ts';
import {
  type Bilingual,
  type FormDefinition,
  headingOf,
  type TableField,
  type TableRow,
} from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { rowWords } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import { useLabels } from './fields/labels.ts';
import { GroupLabel } from './group-label.tsx';
import type { FieldNotes } from './notes.ts';
import { ColumnHeads, LineRow, RowCells, type RowsShared } from './row-cells.tsx';
import { useAnswerOptions } from './use-answer-options.ts';
import { useOpenRow } from './use-open-row.ts';
import { type SetAnswer, useTableAnswer } from './use-rows-answer.ts';
import { isMatrix, lineOf } from './wide.ts';

type Props = {
  form: FormDefinition;
  field: TableField;
  number: string | undefined;
  answer: unknown;
  scope: Answers;
  setAnswer: SetAnswer;
  notes: FieldNotes;
  world: FormWorld;
  /** The path of the field the hands are on, and of the one help is asked for. */
  at: string;
  helpAt: string;
  onStand: (path: string) => void;
};
/** Cards with more questions than this are folded, all but one. */
const OPEN_COLUMNS = 3;

export function TableQuestion(props: Props) {
  const { t, language } = useText();
  const { field, at, form, scope, notes, world, onStand } = props;
  const rows = tableRowsOf(field, { ...scope, [field.id]: props.answer });
  const tableRows = rows.map(({ row }) => row);
  const onCell = useTableAnswer(field.id, props.setAnswer);
  const [open, setOpen] = useOpenRow(
    field.id,
    rows.map(({ row }) => row.id),
    at,
  );
  const fold = useCallback(
    (row: string, isFolded: boolean) => {
      setOpen(isFolded ? row : null);
      onStand(`${field.id}.${row}`);
    },
    [field.id, setOpen, onStand],
  );
  const line = lineOf(field);
  const kind = isMatrix(field) ? 'matrix' : line ? 'lines' : 'cards';
  const folds = kind === 'cards' && field.columns.length > OPEN_COLUMNS;
  const shared: RowsShared = { form, field, scope, notes, world, onCell, onStand };
  const problem = notes.get(field.id)?.problem;
  return (
    <fieldset className="field table-question">
      <GroupLabel field={field} number={props.number} />
      {field.help && <p className="help">{field.help[language]}</p>}
      <div
        className={kind === 'lines' ? 'rowgrid' : kind}
        {...(kind === 'lines' && { style: { gridTemplateColumns: tracks(line ?? []) } })}
      >
        {kind === 'lines' && <ColumnHeads field={field} />}
        {rows.map(({ row, answers }, nth) => (
          <Fragment key={row.id}>
            <RowHeading heading={headingOf(tableRows, nth)} />
            <OneRow
              {...shared}
              kind={kind}
              row={row}
              answers={answers}
              helpAt={props.helpAt.startsWith(`${field.id}.${row.id}.`) ? props.helpAt : ''}
              folded={folds && open !== row.id}
              onFold={folds ? fold : null}
            />
          </Fragment>
        ))}
      </div>
      {problem && <p className="help bad">{t(`forms.problem.${problem}`)}</p>}
    </fieldset>
  );
}

/** What the rows below belong to. */
function RowHeading({ heading }: { heading: Bilingual | null }) {
  const { label, otherLabel } = useLabels()(heading ?? NO_WORDS);
  if (heading === null) return null;
  return (
    <p className="row-under">
      {label}{' '}
      <span className="cap" lang={langOf(otherLabel)}>
        {otherLabel}
      </span>
    </p>
  );
}
const NO_WORDS: Bilingual = { en: '', km: '' };

export const tracks = (shares: readonly number[]) =>
  shares.map((share) => `minmax(0, ${share}fr)`).join(' ');

type RowProps = RowsShared & {
  kind: 'matrix' | 'lines' | 'cards';
  row: TableRow;
  answers: Answers;
  helpAt: string;
  folded: boolean;
  onFold: ((row: string, isFolded: boolean) => void) | null;
};

const OneRow = memo(function OneRow(props: RowProps) {
  const { row, kind, folded, onFold } = props;
  const { language } = useText();
  const { label, otherLabel } = useLabels()(row.label);
  const cells = (
    <RowCells
      {...props}
      rowId={row.id}
      levels={row.levels}
      inLine={kind === 'lines'}
      quietLabels={kind === 'matrix'}
    />
  );
  const name = (
    <>
      <b>{label}</b>{' '}
      <span className="cap" lang={langOf(otherLabel)}>
        {otherLabel}
      </span>
      {row.help && <span className="row-help help">{row.help[language]}</span>}
    </>
  );
  const named = (
    <>
      <div className="row-name">{name}</div>
      {cells}
    </>
  );
  if (kind === 'lines') return <LineRow label={label}>{named}</LineRow>;
  if (kind === 'matrix') {
    return (
      <fieldset className="matrix-row" aria-label={label}>
        {named}
      </fieldset>
    );
  }
  return (
    <fieldset className={folded ? 'rowcard' : 'rowcard open'} aria-label={label}>
      {onFold ? (
        <button
          type="button"
          className="rowfold"
          aria-expanded={!folded}
          onClick={() => onFold(row.id, folded)}
        >
          {folded ? (
            <ChevronDown className="ic s" aria-hidden />
          ) : (
            <ChevronUp className="ic s" aria-hidden />
          )}
          {name}
          {folded && <Folded {...props} />}
        </button>
      ) : (
        <div className="row-name">{name}</div>
      )}
      {!folded && <div className="fields">{cells}</div>}
    </fieldset>
  );
});

function Folded({ field, scope, row, answers, world }: RowProps) {
  const options = useAnswerOptions(world);
  return (
    <span className="rowline">{rowWords(field, scope, { answers, tableRow: row }, options)}</span>
  );
}
