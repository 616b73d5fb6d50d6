// What was said: a line for each speaker, in quotation marks. Enter begins the next line; the arrow keys
// change who speaks while a line is short.
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import {
  type Answers,
  LONGEST_TEXT,
  PeopleAnswer,
  PersonAnswer,
  type Row,
  rowsOf,
} from '#domain/forms/answers.ts';
import type { RowsField } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { GroupLabel } from './group-label.tsx';
import type { FieldNotes } from './notes.ts';
import { type SetAnswer, useRowsAnswer } from './use-rows-answer.ts';

type Props = {
  field: RowsField;
  number: string | undefined;
  answer: unknown;
  notes: FieldNotes;
  world: FormWorld;
  /** All answers: who was met speaks. */
  answers: Answers;
  setAnswer: SetAnswer;
};

const keyOf = ({ id, text }: PersonAnswer) => id ?? `text ${text}`;
const speakerOf = (row: Row) => PersonAnswer.safeParse(row.answers.who).data ?? null;
const wordsOf = (row: Row) => (typeof row.answers.words === 'string' ? row.answers.words : '');

/** Those who were met, in the order of the question that names them first; then the family. */
function speakersIn(answers: Answers, world: FormWorld): PersonAnswer[] {
  const met = PeopleAnswer.safeParse(answers.met).data?.people ?? [];
  if (met.length > 0) return met;
  return world.family.map(({ id }) => ({ id, text: '' }));
}

export function NoteSpeech(props: Props) {
  const { t } = useText();
  const { field, world, notes } = props;
  const { change, onCell } = useRowsAnswer(field, props.setAnswer);
  const rows = rowsOf(field, { [field.id]: props.answer });
  const list = useRef<HTMLDivElement>(null);
  const speakers = speakersIn(props.answers, world);
  // The empty line below the others: it keeps its id when it becomes one of them.
  const [next, setNext] = useState(newId);
  const spoke = new Set(
    rows.map((row) => (row.id === next ? '' : keyOf(speakerOf(row) ?? NOBODY))),
  );
  const [going, setGoing] = useState(0);
  const [chosen, setChosen] = useState<PersonAnswer | null>(null);
  const ghostSpeaker =
    chosen ?? speakers.find((one) => !spoke.has(keyOf(one))) ?? speakers[0] ?? NOBODY;
  const isBegun = rows.some(({ id }) => id === next);
  const ghost: Row = { id: next, answers: { who: ghostSpeaker, words: '' } };
  const lines = world.readOnly || isBegun ? rows : [...rows, ghost];

  const write = (row: Row, words: string) => {
    if (rows.some(({ id }) => id === row.id)) return onCell(row.id, 'words', words);
    change((before) => [...before, { id: row.id, answers: { who: row.answers.who, words } }]);
  };
  const give = (row: Row, who: PersonAnswer) => {
    if (rows.some(({ id }) => id === row.id)) onCell(row.id, 'who', who);
    else setChosen(who);
  };
  const goOn = () => {
    if (isBegun) setNext(newId());
    setChosen(null);
    setGoing((before) => before + 1);
  };
  // Before the next key comes: none is typed into the line before.
  useLayoutEffect(() => {
    if (going > 0) [...(list.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
  }, [going]);
  const leave = (row: Row) => {
    if (wordsOf(row).trim() === '' && rows.some(({ id }) => id === row.id))
      change((before) => before.filter(({ id }) => id !== row.id));
    else if (row.id === next && isBegun) {
      setNext(newId());
      setChosen(null);
    }
  };
  const problem = notes.get(field.id)?.problem;
  return (
    <fieldset className="field note-speech">
      <GroupLabel field={field} number={props.number} />
      <div ref={list}>
        {lines.map((row) => (
          <Line
            key={row.id}
            row={row}
            field={field}
            speakers={speakers}
            world={world}
            onWords={(words) => write(row, words)}
            onSpeaker={(who) => give(row, who)}
            onNext={goOn}
            onLeave={() => leave(row)}
          />
        ))}
      </div>
      {problem ? (
        <p className="help bad">{t(`forms.problem.${problem}`)}</p>
      ) : (
        !world.readOnly && (
          <p className="help speech-keys">
            <KeyHint name="Enter" /> {t('forms.note.nextLine')} · <KeyHint name="ArrowUp" />
            <KeyHint name="ArrowDown" /> {t('forms.note.whoSpeaks')}
          </p>
        )
      )}
    </fieldset>
  );
}

const NOBODY: PersonAnswer = { id: null, text: '' };

type LineProps = {
  row: Row;
  field: RowsField;
  speakers: readonly PersonAnswer[];
  world: FormWorld;
  onWords: (words: string) => void;
  onSpeaker: (who: PersonAnswer) => void;
  onNext: () => void;
  onLeave: () => void;
};

function Line({ row, field, speakers, world, ...on }: LineProps) {
  const { t, language } = useText();
  const who = speakerOf(row) ?? NOBODY;
  const known = speakers.some((one) => keyOf(one) === keyOf(who));
  const offered = known ? speakers : [who, ...speakers];
  const nameOf = (one: PersonAnswer) =>
    one.id === null ? one.text || '…' : (world.nameOf(one.id) ?? t('words.someone'));
  const words = field.columns.find(({ id }) => id === 'words');
  const turn = (by: 1 | -1) => {
    const at = offered.findIndex((one) => keyOf(one) === keyOf(who));
    const one = offered[(at + by + offered.length) % offered.length];
    if (one) on.onSpeaker(one);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, currentTarget: box } = event;
    if (world.readOnly || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const isShort = box.clientHeight < 2.5 * Number.parseFloat(getComputedStyle(box).lineHeight);
    if (key === 'Enter') {
      event.preventDefault();
      on.onNext();
    } else if ((key === 'ArrowUp' || key === 'ArrowDown') && isShort) {
      event.preventDefault();
      turn(key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <div className="speech-line" data-path={`${field.id}.${row.id}.words`}>
      <select
        aria-label={field.columns.find(({ id }) => id === 'who')?.label[language]}
        value={keyOf(who)}
        disabled={world.readOnly}
        tabIndex={-1}
        onChange={(event) => {
          const one = offered.find((other) => keyOf(other) === event.target.value);
          if (one) on.onSpeaker(one);
        }}
      >
        {offered.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <span className="quote" aria-hidden>
        {language === 'km' ? '«' : '“'}
      </span>
      <textarea
        rows={1}
        aria-label={`${words?.label[language] ?? ''}: ${nameOf(who)}`}
        lang={langOf(wordsOf(row))}
        value={wordsOf(row)}
        readOnly={world.readOnly}
        maxLength={LONGEST_TEXT}
        onChange={(event) => on.onWords(event.target.value)}
        onKeyDown={press}
        onBlur={on.onLeave}
      />
      <span className="quote end" aria-hidden>
        {language === 'km' ? '»' : '”'}
      </span>
    </div>
  );
}
