// A question that is answered by rows: a line for each when they are short, else cards, one open at a time.
import { Plus } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { type Answers, honestAnswer, type Row, rowsOf } from '#domain/forms/answers.ts';
import type { FormDefinition, RowsField } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import type { FormWorld } from './fields/asked.ts';
import { type TakenRow, useTakenOf } from './fields/taken-out.ts';
import { GroupLabel } from './group-label.tsx';
import type { FieldNotes } from './notes.ts';
import { Offered } from './offered.tsx';
import { offeredRows } from './offered-rows.ts';
import { PutBack } from './put-back.tsx';
import { ColumnHeads, type RowsShared } from './row-cells.tsx';
import { RowCard, RowLine } from './row-of-rows.tsx';
import { tracks } from './table-question.tsx';
import { useOpenRow } from './use-open-row.ts';
import { type SetAnswer, useRowsAnswer } from './use-rows-answer.ts';
import { lineOf } from './wide.ts';

type Props = {
  form: FormDefinition;
  field: RowsField;
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
  /** Puts the hands on a field. */
  onGo: (path: string) => void;
};
/** A row of people or things; more than the shape of answers takes are not added. */
const MOST_ROWS = 200;

export function RowsQuestion(props: Props) {
  const { t, language } = useText();
  const say = useToast();
  const { form, field, world, scope, notes, onStand, onGo, at } = props;
  const rows = rowsOf(field, { [field.id]: props.answer });
  const offered = world.readOnly ? [] : offeredRows(field, rows, world.seeds);
  const { change, onCell } = useRowsAnswer(field, props.setAnswer);
  const { gone, keep, forget } = useTakenOf(field.id, rows);
  const [open, setOpen] = useOpenRow(
    field.id,
    rows.map(({ id }) => id),
    at,
  );
  const fold = useCallback(
    (row: string, isOpened: boolean) => {
      setOpen(isOpened ? row : null);
      // The card above it closes and everything moves: the hands go into what was opened.
      (isOpened ? onGo : onStand)(`${field.id}.${row}`);
    },
    [field.id, setOpen, onStand, onGo],
  );

  const begin = (row: Row) => {
    change((before) => [...before, row]);
    setOpen(row.id);
    onGo(`${field.id}.${row.id}`);
  };
  const take = (taken: readonly Row[]) => {
    change((before) => [...before, ...taken.map(({ id, answers }) => ({ id, answers }))]);
    // A line that is still true is done; a row of another form is there to be answered.
    if (!field.keeps) setOpen(taken[0]?.id ?? null);
  };
  const foot = useRef<HTMLDivElement>(null);
  const putBack = useCallback(
    ({ row, at: place }: TakenRow) => {
      change((before) =>
        before.some(({ id }) => id === row.id) ? before : before.toSpliced(place, 0, row),
      );
      forget(row.id);
      onGo(`${field.id}.${row.id}`);
    },
    [change, forget, onGo, field.id],
  );
  const remove = useCallback(
    (row: Row, place: number) => {
      change((before) => before.filter((one) => one.id !== row.id));
      // An empty row is nothing to be put back.
      if (Object.keys(row.answers).length > 0) keep({ field: field.id, row, at: place });
      // The button that was pressed is gone: the hands go where a letter is no text, so that U takes it back.
      const next = foot.current?.querySelector('button');
      if (next) next.focus();
      else onGo(field.id);
      say(
        (t) => t('forms.removed'),
        () => putBack({ field: field.id, row, at: place }),
      );
    },
    [change, say, onGo, field.id, keep, putBack],
  );
  const line = lineOf(field);
  const shared: RowsShared = { form, field, scope, notes, world, onCell, onStand };
  const problem = notes.get(field.id)?.problem;
  const honest = honestAnswer(props.answer);
  const addWords = t(field.about === 'people' ? 'forms.addPerson' : 'forms.addRow');
  return (
    <fieldset className="field rows-question">
      <GroupLabel field={field} number={props.number} />
      {(props.helpAt === field.id || rows.length === 0) && field.help && (
        <p className="help">{field.help[language]}</p>
      )}
      {offered.length > 0 && (
        <Offered
          field={field}
          scope={scope}
          rows={offered}
          world={world}
          onTake={take}
          onOpen={({ id, answers }) => begin({ id, answers })}
        />
      )}
      {line && rows.length > 0 ? (
        <div className="rowgrid" style={{ gridTemplateColumns: `${tracks(line)} 32px` }}>
          <ColumnHeads field={field} />
          {rows.map((row, index) => (
            <RowLine
              key={row.id}
              {...shared}
              row={row}
              place={index}
              helpAt={helpIn(props.helpAt, field.id, row.id)}
              onRemove={remove}
            />
          ))}
        </div>
      ) : (
        rows.map((row, index) => (
          <RowCard
            key={row.id}
            {...shared}
            row={row}
            place={index}
            open={row.id === open}
            helpAt={helpIn(props.helpAt, field.id, row.id)}
            onFold={fold}
            onRemove={remove}
          />
        ))
      )}
      {!world.readOnly && <PutBack {...{ field, scope, gone, world }} onBack={putBack} />}
      {!world.readOnly && (
        <div className="row wrap" ref={foot}>
          {rows.length < MOST_ROWS && (
            <Button onPress={() => begin({ id: newId(), answers: {} })}>
              <Plus className="ic" aria-hidden />
              {addWords}
            </Button>
          )}
          {rows.length === 0 && field.needed === 'complete' && (
            <Button
              quiet
              onPress={() =>
                props.setAnswer(field.id, () => (honest ? undefined : { honest: 'not-known-yet' }))
              }
            >
              {t(honest ? 'forms.answer' : 'forms.honest.not-known-yet')}
            </Button>
          )}
          {honest && <span className="sup">{t(`forms.honest.${honest}`)}</span>}
        </div>
      )}
      {problem && <p className="help bad">{t(`forms.problem.${problem}`)}</p>}
    </fieldset>
  );
}

const helpIn = (helpAt: string, field: string, row: string) =>
  helpAt.startsWith(`${field}.${row}.`) ? helpAt : '';
