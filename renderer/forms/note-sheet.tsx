// A form on one page: numbered parts beside each other, and below what there is only now and then.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Answers, isBlank, visibleFields } from '#domain/forms/answers.ts';
import { type Field, type FormDefinition, fieldsOf, type Sheet } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choice.tsx';
import type { FormWorld } from './fields/asked.ts';
import { NoteGoals } from './note-goals.tsx';
import { NoteKind } from './note-kind.tsx';
import { NotePeople } from './note-people.tsx';
import { NoteSpeech } from './note-speech.tsx';
import { NoteSteps } from './note-steps.tsx';
import { type FieldNotes, NO_NOTES, type Note } from './notes.ts';
import { numberQuestions } from './numbers.ts';
import { Question } from './question.tsx';
import { FieldOfForm } from './section-view.tsx';
import type { SetAnswer } from './use-rows-answer.ts';
import './note.css';

export type SheetProps = {
  form: FormDefinition;
  sheet: Sheet;
  answers: Answers;
  notes: ReadonlyMap<string, FieldNotes>;
  world: FormWorld;
  setAnswer: SetAnswer;
  standing: string;
  helpAt: string;
  /** What a new one began with, as it was last time; null when there is nothing to be told of. */
  asLast: Answers | null;
  onStand: (path: string) => void;
  onGo: (path: string) => void;
  onLeave: () => void;
};

export function NoteSheet(props: SheetProps) {
  const { t, language } = useText();
  const { form, sheet, answers, world } = props;
  const placed = new Set(sheet.lines.flat(2));
  const apart = form.sections.find(({ id }) => id === sheet.apart)?.fields ?? [];
  const head = form.sections[0]?.fields ?? [];
  const isFilled = (field: Field) => !isBlank(field, answers[field.id]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        fieldsOf(form)
          .filter((field) => isFilled(field) && (world.readOnly || !head.includes(field)))
          .map(({ id }) => id),
      ),
  );
  const shown = visibleFields(form, answers).filter(({ type }) => type !== 'calc');
  const free = shown.filter((field) => !placed.has(field.id) && !apart.includes(field));
  const more = [
    ...free.filter((field) => !head.includes(field)),
    ...free.filter((field) => head.includes(field)),
  ];
  /** What is asked only because of another question stands there with it. */
  const isOpen = ({ id, shownWhen }: Field) =>
    opened.has(id) ||
    (shownWhen !== undefined && 'field' in shownWhen && opened.has(shownWhen.field));
  const add = (id: string) => {
    setOpened((before) => new Set([...before, id]));
    props.onGo(id);
  };
  const numbers = numberQuestions(form, language);
  return (
    <div className="note-sheet">
      {sheet.lines.map((line) => (
        <div key={line.flat().join()} className="note-line" data-parts={line.length}>
          {line.map((part) => (
            <Part key={part.join()} {...props} part={part} shown={shown} numbers={numbers} />
          ))}
        </div>
      ))}
      <div className="fields">
        {more.filter(isOpen).map((field) => (
          <FieldOfForm
            key={field.id}
            {...{ form, field, world, setAnswer: props.setAnswer }}
            {...{ onStand: props.onStand, onGo: props.onGo, onLeave: props.onLeave }}
            number={numbers.get(field.id)}
            answer={answers[field.id]}
            scope={answers}
            notes={props.notes.get(field.id) ?? NO_NOTES}
            standing={pathIn(field, props.standing)}
            helpAt={pathIn(field, props.helpAt)}
          />
        ))}
      </div>
      {!world.readOnly && (
        <div className="row wrap note-more">
          <span className="cap">{t('forms.note.more')}</span>
          {more
            .filter((field) => !isOpen(field))
            .map((field) => (
              <Button key={field.id} small quiet onPress={() => add(field.id)}>
                <Plus className="ic s" aria-hidden />
                {field.label[language]}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}

const pathIn = (field: Field, path: string) =>
  path === field.id || path.startsWith(`${field.id}.`) ? path : '';

type PartProps = SheetProps & {
  part: readonly string[];
  shown: readonly Field[];
  numbers: ReadonlyMap<string, string>;
};

/** One part: its first question as its kind asks for it, then those that belong to it. */
function Part(props: PartProps) {
  const { part, shown, onStand, onLeave } = props;
  const fields = part.flatMap((id) => shown.find((field) => field.id === id) ?? []);
  const marks = fields.filter((field) => field.type === 'people' && field.marks !== undefined);
  return (
    <div className="note-part">
      {fields
        .filter((field) => !marks.includes(field))
        .map((field) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
          <div
            key={field.id}
            data-path={field.id}
            className="q"
            onFocus={() => onStand(field.id)}
            onBlur={onLeave}
          >
            <Asked {...props} field={field} />
          </div>
        ))}
    </div>
  );
}

function Asked(props: PartProps & { field: Field }) {
  const { t, language } = useText();
  const { field, answers, world, setAnswer, notes } = props;
  const own = notes.get(field.id) ?? NO_NOTES;
  const note: Note | undefined = own.get(field.id);
  const answer = answers[field.id];
  const number = props.numbers.get(field.id);
  const shared = { number, answer, notes: own, world };
  const onAnswer = (next: unknown) => setAnswer(field.id, () => next);
  if (field.type === 'rows' && field.speech)
    return <NoteSpeech {...shared} field={field} setAnswer={setAnswer} answers={answers} />;
  if (field.type === 'rows' && field.seed?.inPlace)
    return <NoteGoals {...shared} field={field} setAnswer={setAnswer} />;
  if (field.type === 'rows' && field.task)
    return <NoteSteps {...shared} field={field} setAnswer={setAnswer} />;
  if (field.type === 'people') {
    const marked = props.shown.find((one) => one.type === 'people' && one.marks === field.id);
    return <NotePeople {...{ field, number, answer, note, world, marked, answers, setAnswer }} />;
  }
  if (field.type === 'check' && world.readOnly && answer !== true) return null;
  if (field.type === 'check' && !world.readOnly)
    return (
      <Tick
        label={field.label[language]}
        checked={answer === true}
        onChange={(isTicked) => onAnswer(isTicked ? true : undefined)}
      />
    );
  if (field.type === 'rows' || field.type === 'table') return null;
  const asked = { field, path: field.id, number, answer, onAnswer, note, world };
  const help = props.helpAt === field.id;
  const isAsLast =
    props.sheet.asLast.includes(field.id) &&
    answer !== undefined &&
    props.asLast?.[field.id] === answer;
  return (
    <>
      {field.type === 'choice' ? (
        <NoteKind {...asked} field={field} />
      ) : (
        <Question {...asked} helping={help} />
      )}
      {isAsLast && <p className="cap as-last">{t('forms.note.asLast')}</p>}
    </>
  );
}
