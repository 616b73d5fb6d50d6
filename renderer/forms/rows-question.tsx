// A question that is answered by rows: people or things, one open at a time, the others folded to a line.
import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { honestAnswer, type Row, rowsOf, visibleColumns } from '#domain/forms/answers.ts';
import type { AnswerProblem } from '#domain/forms/check.ts';
import type { RowsField } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { langOf } from '../ui/person-name.tsx';
import { rowLines } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import { useLabels } from './fields/labels.ts';
import { Question } from './question.tsx';
import { useAnswerOptions } from './use-answer-options.ts';
import { isWide } from './wide.ts';

type Props = {
  field: RowsField;
  number: string | undefined;
  answers: Readonly<Record<string, unknown>>;
  onAnswer: (answer: unknown) => void;
  problems: ReadonlyMap<string, AnswerProblem>;
  world: FormWorld;
  /** The path of the field the hands are on, and of the one help is asked for. */
  at: string;
  helpAt: string;
  onStand: (path: string) => void;
};

export function RowsQuestion(props: Props) {
  const { t, language } = useText();
  const say = useToast();
  const { field, answers, world } = props;
  const labels = useLabels()(field.label);
  const rows = rowsOf(field, answers);
  const standing = rows.find((row) => props.at.startsWith(`${field.id}.${row.id}`))?.id;
  const [open, setOpen] = useState<string | null>(standing ?? rows[0]?.id ?? null);
  useEffect(() => {
    if (standing) setOpen(standing);
  }, [standing]);

  const write = (next: readonly Row[]) =>
    props.onAnswer(next.length === 0 ? undefined : { rows: next });
  const add = () => {
    const row: Row = { id: newId(), answers: {} };
    write([...rows, row]);
    setOpen(row.id);
    props.onStand(`${field.id}.${row.id}`);
  };
  const remove = (row: Row) => {
    write(rows.filter((one) => one.id !== row.id));
    say(
      (t) => t('forms.removed'),
      () => write(rows),
    );
  };
  const problem = props.problems.get(field.id);
  const honest = honestAnswer(answers[field.id]);
  return (
    <fieldset className="field rows-question" data-path={field.id}>
      <legend className="lab">
        {props.number && <span className="qno">{props.number}</span>}
        <span>{labels.label}</span>
        <span className="other" lang={langOf(labels.otherLabel)}>
          {labels.otherLabel}
        </span>
        {field.needed && (
          <span className="req" aria-hidden>
            *
          </span>
        )}
      </legend>
      {(props.helpAt === field.id || rows.length === 0) && field.help && (
        <p className="help">{field.help[language]}</p>
      )}
      {rows.map((row, index) => (
        <RowCard
          key={row.id}
          {...props}
          row={row}
          number={index + 1}
          open={row.id === open}
          onOpen={() => setOpen(row.id === open ? null : row.id)}
          onRow={(next) => write(rows.map((one) => (one.id === row.id ? next : one)))}
          onRemove={() => remove(row)}
        />
      ))}
      {!world.readOnly && (
        <div className="row wrap">
          <Button onPress={add}>
            <Plus className="ic" aria-hidden />
            {t(field.about === 'people' ? 'forms.addPerson' : 'forms.addRow')}
          </Button>
          {rows.length === 0 && field.needed === 'complete' && (
            <Button
              quiet
              onPress={() => props.onAnswer(honest ? undefined : { honest: 'not-known-yet' })}
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

function RowCard(
  props: Omit<Props, 'number'> & {
    row: Row;
    number: number;
    open: boolean;
    onOpen: () => void;
    onRow: (row: Row) => void;
    onRemove: () => void;
  },
) {
  const { t } = useText();
  const options = useAnswerOptions(props.world);
  const { field, row } = props;
  const only = { [field.id]: { rows: [row] } };
  const line = rowLines(field, only, options)[0] || t('forms.empty');
  const name = t(field.about === 'people' ? 'forms.person' : 'forms.row', {
    number: props.number,
  });
  const base = `${field.id}.${row.id}`;
  return (
    <div className={props.open ? 'rowcard open' : 'rowcard'}>
      <div className="row">
        <button type="button" className="rowfold" aria-expanded={props.open} onClick={props.onOpen}>
          {props.open ? (
            <ChevronUp className="ic s" aria-hidden />
          ) : (
            <ChevronDown className="ic s" aria-hidden />
          )}
          <b>{name}</b>
          {!props.open && <span className="rowline">{line}</span>}
        </button>
        {!props.world.readOnly && (
          <button
            type="button"
            className="icbtn end"
            aria-label={`${t('forms.remove')}: ${name}`}
            title={t('forms.remove')}
            onClick={props.onRemove}
          >
            <X className="ic s" aria-hidden />
          </button>
        )}
      </div>
      {props.open && (
        <div className="fields">
          {visibleColumns(field, props.answers, row).map((column) => {
            const path = `${base}.${column.id}`;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
              <div
                key={column.id}
                data-path={path}
                className={isWide(column) ? 'q wide' : 'q'}
                onFocus={() => props.onStand(path)}
              >
                <Question
                  field={column}
                  path={path}
                  number={undefined}
                  answer={row.answers[column.id]}
                  onAnswer={(answer) => {
                    const { [column.id]: _, ...rest } = row.answers;
                    const next = answer === undefined ? rest : { ...rest, [column.id]: answer };
                    props.onRow({ ...row, answers: next });
                  }}
                  problem={props.problems.get(path)}
                  world={props.world}
                  helping={props.helpAt === path}
                />
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
