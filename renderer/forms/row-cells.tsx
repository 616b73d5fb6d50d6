// The questions of one row, of rows or of a table: in a line under the heads of the columns, or a card.
import { memo, type ReactNode } from 'react';
import { type Answers, visibleColumns } from '#domain/forms/answers.ts';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import type { Cell, FormDefinition, Level, RowsField, TableField } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { askedNow } from './asked-now.ts';
import type { FormWorld } from './fields/asked.ts';
import { useLabels } from './fields/labels.ts';
import type { FieldNotes } from './notes.ts';
import { Question, type QuestionProps } from './question.tsx';
import { isWide } from './wide.ts';

/** What every row is given; the same objects while another row is written. */
export type RowsShared = {
  form: FormDefinition;
  field: RowsField | TableField;
  /** The answers that rules and formulas of columns look at, outside of the row. */
  scope: Answers;
  notes: FieldNotes;
  world: FormWorld;
  onCell: (row: string, column: string, answer: unknown) => void;
  onStand: (path: string) => void;
};

type Props = RowsShared & {
  rowId: string;
  answers: Answers;
  levels?: readonly Level[] | undefined;
  helpAt: string;
  /** Under heads: all columns have their place, those that are not asked stay empty. */
  inLine?: boolean;
  quietLabels?: boolean;
};

export function RowCells(props: Props) {
  const { form, field, scope, rowId, answers, inLine, onCell, onStand } = props;
  const shown = visibleColumns(field, scope, { answers });
  const columns = inLine ? field.columns : shown;
  const answerTo = (column: Cell): unknown => {
    if (column.type !== 'calc') return answers[column.id];
    const worked = workOut(form, column, scope, { columns: field.columns, answers });
    return worked && sayWorked(worked);
  };
  return columns.map((column) => {
    if (!shown.includes(column)) return <div key={column.id} className="q" />;
    const path = `${field.id}.${rowId}.${column.id}`;
    return (
      <CellOfRow
        key={column.id}
        {...{ path, rowId, onCell, onStand }}
        column={askedNow(column, scope, answers)}
        wide={isWideIn(field, column)}
        answer={answerTo(column)}
        note={props.notes.get(path)}
        world={props.world}
        levels={props.levels}
        quietLabel={props.inLine || props.quietLabels || isOfRow(column)}
        helping={props.helpAt === path}
      />
    );
  });
}

type CellProps = Omit<QuestionProps, 'field' | 'onAnswer'> &
  Pick<RowsShared, 'onCell' | 'onStand'> & { column: Cell; rowId: string; wide: boolean };

/** Drawn again only when its own answer changed, never because of a key in the cell beside it. */
const CellOfRow = memo(function CellOfRow(props: CellProps) {
  const { column, rowId, wide, onCell, onStand, ...asked } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
    <div
      data-path={asked.path}
      className={wide ? 'q wide' : 'q'}
      onFocus={() => onStand(asked.path)}
    >
      <Question {...asked} field={column} onAnswer={(answer) => onCell(rowId, column.id, answer)} />
    </div>
  );
});

/** The levels of a row: the name of the row says already what is scored. */
const isOfRow = (column: Cell) => column.type === 'score' && column.levels === 'row';

/** A step to take has its words alone, then who and when beside each other; so has a level its reason. */
function isWideIn(field: RowsField | TableField, column: Cell): boolean {
  const standsAlone = field.type === 'rows' ? field.task === true : field.columns.some(isOfRow);
  return isWide(column) || (standsAlone && column.type === 'text');
}

/** One line under the heads; a fieldset could not share their columns. */
export function LineRow(props: { label: string; path?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no part in the grid around it
    <div className="line-row" role="group" aria-label={props.label} data-path={props.path}>
      {props.children}
    </div>
  );
}

/** The heads of columns above rows in a line; each box has the same words as its own name. */
export function ColumnHeads({ field }: { field: RowsField | TableField }) {
  const labels = useLabels();
  const { t } = useText();
  return (
    <div className="line-row heads" aria-hidden>
      {field.type === 'table' && <div className="q" />}
      {field.columns.map((column) => {
        const { label, otherLabel } = labels(column.label);
        return (
          <div key={column.id} className="q">
            <b>{label}</b>
            {(column.needed || column.neededForDraft) && (
              <span className="req" title={t('app.mark.required')}>
                *
              </span>
            )}{' '}
            <span className="cap" lang={langOf(otherLabel)}>
              {otherLabel}
            </span>
          </div>
        );
      })}
    </div>
  );
}
