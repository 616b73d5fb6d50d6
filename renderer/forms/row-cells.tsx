// The questions of one row, of rows or of a table: in a line under the heads of the columns, or a card.
import type { ReactNode } from 'react';
import { type Answers, visibleColumns } from '#domain/forms/answers.ts';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import type { Cell, FormDefinition, Level, RowsField, TableField } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { useLabels } from './fields/labels.ts';
import type { FieldNotes } from './notes.ts';
import { Question } from './question.tsx';
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
  const { field, answers, inLine } = props;
  const shown = visibleColumns(field, props.scope, { answers });
  const columns = inLine ? field.columns : shown;
  return columns.map((column) =>
    shown.includes(column) ? (
      <CellOfRow key={column.id} {...props} column={column} />
    ) : (
      <div key={column.id} className="q" />
    ),
  );
}

function CellOfRow(props: Props & { column: Cell }) {
  const { form, field, column, rowId, answers, levels } = props;
  const path = `${field.id}.${rowId}.${column.id}`;
  const worked =
    column.type === 'calc'
      ? workOut(form, column, props.scope, { columns: field.columns, answers })
      : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
    <div
      data-path={path}
      className={isWideIn(field, column) ? 'q wide' : 'q'}
      onFocus={() => props.onStand(path)}
    >
      <Question
        field={column}
        path={path}
        answer={column.type === 'calc' ? worked && sayWorked(worked) : answers[column.id]}
        onAnswer={(answer) => props.onCell(rowId, column.id, answer)}
        note={props.notes.get(path)}
        world={props.world}
        levels={levels}
        quietLabel={props.inLine || props.quietLabels || isOfRow(column)}
        helping={props.helpAt === path}
      />
    </div>
  );
}

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
