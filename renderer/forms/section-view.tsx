// One section of a form: its questions two in a line, what only some are asked set in.
import { memo, useMemo } from 'react';
import { type Answers, visibleFields } from '#domain/forms/answers.ts';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import { columnsOf, type Field, type FormDefinition } from '#domain/forms/form.ts';
import { closedFields } from '#domain/support/request.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { askedNow } from './asked-now.ts';
import type { FormWorld } from './fields/asked.ts';
import { type FieldNotes, NO_NOTES } from './notes.ts';
import { followUps, numberQuestions } from './numbers.ts';
import { Question } from './question.tsx';
import { RowsQuestion } from './rows-question.tsx';
import { TableQuestion } from './table-question.tsx';
import type { SetAnswer } from './use-rows-answer.ts';
import { readByRows, useScope } from './use-steady.ts';
import { isWide } from './wide.ts';

type Hands = {
  setAnswer: SetAnswer;
  onStand: (path: string) => void;
  /** Puts the hands on a field. */
  onGo: (path: string) => void;
  /** A field was left: what is typed is saved now. */
  onLeave: () => void;
};
type Props = Hands & {
  form: FormDefinition;
  at: number;
  answers: Answers;
  notes: ReadonlyMap<string, FieldNotes>;
  world: FormWorld;
  standing: string;
  helpAt: string;
};

export function SectionView(props: Props) {
  const { t, language } = useText();
  const { me } = useSession();
  const { form, answers, world } = props;
  const closedWorld = useMemo(() => ({ ...world, readOnly: true }), [world]);
  const section = form.sections[props.at];
  const numbers = useMemo(() => numberQuestions(form, language), [form, language]);
  const scope = useScope(
    answers,
    useMemo(() => readByRows(form), [form]),
  );
  if (!section) return null;
  const shown = new Set(visibleFields(form, answers));
  const closed = new Set(closedFields(form.id, me.role, answers));
  const other = section.title[language === 'km' ? 'en' : 'km'];
  const pathIn = (field: Field, path: string) =>
    path === field.id || path.startsWith(`${field.id}.`) ? path : '';
  const { setAnswer, onStand, onGo, onLeave } = props;
  return (
    <>
      <h2 className="section-title">
        {section.title[language]}{' '}
        <span className="lat" lang={langOf(other)}>
          {other}
        </span>
      </h2>
      {!world.readOnly && section.fields.some(({ id }) => closed.has(id)) && (
        <p className="sup">{t('support.closed')}</p>
      )}
      <div className="fields">
        {section.fields
          .filter((field) => shown.has(field))
          .map((field) => (
            <FieldOfForm
              key={field.id}
              {...{ form, setAnswer, onStand, onGo, onLeave }}
              world={closed.has(field.id) ? closedWorld : world}
              field={askedNow(field, answers)}
              number={numbers.get(field.id)}
              answer={answerOf(form, field, answers)}
              scope={columnsOf(field).length > 0 ? scope : NO_ANSWERS}
              notes={props.notes.get(field.id) ?? NO_NOTES}
              standing={pathIn(field, props.standing)}
              helpAt={pathIn(field, props.helpAt)}
            />
          ))}
      </div>
    </>
  );
}

const NO_ANSWERS: Answers = {};

/** The answer as it stands; for a formula its value in words. */
function answerOf(form: FormDefinition, field: Field, answers: Answers): unknown {
  if (field.type !== 'calc') return answers[field.id];
  const worked = workOut(form, field, answers);
  return worked ? sayWorked(worked) : undefined;
}

type FieldProps = Hands & {
  form: FormDefinition;
  field: Field;
  number: string | undefined;
  answer: unknown;
  scope: Answers;
  notes: FieldNotes;
  world: FormWorld;
  standing: string;
  helpAt: string;
};

/** Drawn again only when something of its own changed, never because of a key in another field. */
export const FieldOfForm = memo(function FieldOfForm(props: FieldProps) {
  const { form, field, number, answer, scope, setAnswer, notes, world, helpAt, onStand } = props;
  const rows = { form, number, answer, scope, setAnswer, notes, world, helpAt, onStand };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
    <div
      data-path={field.id}
      className={layoutOf(form, field.id)}
      onFocus={() => columnsOf(field).length === 0 && onStand(field.id)}
      onBlur={props.onLeave}
    >
      {field.type === 'rows' ? (
        <RowsQuestion {...rows} field={field} at={props.standing} onGo={props.onGo} />
      ) : field.type === 'table' ? (
        <TableQuestion {...rows} field={field} at={props.standing} />
      ) : (
        <Question
          field={field}
          path={field.id}
          number={number}
          answer={answer}
          onAnswer={(next) => setAnswer(field.id, () => next)}
          note={notes.get(field.id)}
          world={world}
          helping={helpAt === field.id}
        />
      )}
    </div>
  );
});

/** What follows from an answer beside it is set in; what an earlier section decides is not. */
function layoutOf(form: FormDefinition, id: string): string {
  const parts = ['q'];
  const section = form.sections.find(({ fields }) => fields.some((field) => field.id === id));
  const field = section?.fields.find((one) => one.id === id);
  if (!section || !field) return '';
  if (isWide(field)) parts.push('wide');
  if (followUps(section).has(id)) parts.push('set-in');
  if (field.type === 'calc') parts.push('known');
  return parts.join(' ');
}
