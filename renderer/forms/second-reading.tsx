// A second person reads a finished form against its paper: Enter agrees, words say what the paper says instead.
// Where the two differ, the coordinator decides.
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { type Field as Asked, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { type Holds, readingState } from '#domain/forms/second-reading.ts';
import { newId } from '#domain/ids.ts';
import { formatDay, formatNumber } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { answerWords } from './answer-words.ts';
import { DecideReading } from './decide-reading.tsx';
import type { FormWorld } from './fields/asked.ts';
import { useAnswerOptions } from './use-answer-options.ts';

type Again = NonNullable<Output<'forms.view'>['again']>;
type Props = {
  formId: string;
  form: FormDefinition;
  answers: Answers;
  world: FormWorld;
  again: Again;
  /** Which field is read now; null: none. */
  onField: (field: string | null) => void;
};

export function SecondReading(props: Props) {
  const { form, answers, world, formId, onField } = props;
  const { t, language } = useText();
  const nameOf = useUserName();
  const options = useAnswerOptions(world);
  const [again, setAgain] = useState(props.again);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const state = readingState(again.fields, again.readings);
  const read = again.fields.length - state.open.length;
  const [field] = left;
  const whole = fieldsOf(form).find(({ id }) => id === field);
  const labelOf = (id: string) =>
    fieldsOf(form).find((one) => one.id === id)?.label[language] ?? id;
  const whenWho = ({ by, at }: { by: string; at: number }) => {
    return { name: nameOf(by, true), day: formatDay(dayOf(at), language) };
  };
  const goOn = (rest: readonly string[]) => {
    setLeft(rest);
    setSaid('');
    setError(undefined);
    onField(rest[0] ?? null);
  };
  const begin = () => {
    const [first] = [state.open, state.differing].filter(({ length }) => length > 0);
    goOn(first ?? again.fields);
  };
  const before = field ? again.fields[again.fields.indexOf(field) - 1] : undefined;
  /** Back to the answer before, with what was said of it: whoever pressed Enter once too often says it anew. */
  const goBack = () => {
    if (!before || busy) return;
    goOn([before, ...left]);
    setSaid(again.readings.find((one) => one.field === before)?.said ?? '');
  };
  const undecided = again.mayDecide ? state.undecided : [];
  const disputed = deciding ? again.readings.find((one) => one.field === undecided[0]) : undefined;
  const disputedField = fieldsOf(form).find(({ id }) => id === disputed?.field);
  const lookAt = (next: string | undefined) => {
    setDeciding(next !== undefined);
    onField(next ?? null);
  };
  const decide = () => lookAt(undecided[0]);
  const settle = (holds: Holds) => {
    if (!disputed || busy) return;
    setBusy(true);
    setError(undefined);
    call('forms.decideReading', { cmd: newId(), formId, reading: disputed.id, holds })
      .then(({ again: now }) => {
        if (now) setAgain(now);
        lookAt(now ? readingState(now.fields, now.readings).undecided[0] : undefined);
      })
      .catch((thrown: unknown) => setError(toCallError(thrown)))
      .finally(() => setBusy(false));
  };
  const typedWords = (asked: Asked) =>
    answerWords(asked, answers[asked.id], options) || t('words.notRecorded');
  const mayBeginDeciding = !field && !disputed && undecided.length > 0;
  const mayBegin = again.may && !field && !disputed && again.fields.length > 0;
  const answer = () => {
    if (!field || busy) return;
    setBusy(true);
    call('forms.readAgain', { cmd: newId(), formId, field, said: said.trim() || null })
      .then((answered) => {
        if (answered.again) setAgain(answered.again);
        goOn(left.slice(1));
      })
      .catch((thrown: unknown) => setError(toCallError(thrown)))
      .finally(() => setBusy(false));
  };
  // Declared here and not where they are shown: the key of whoever stood first inside wins, also Escape.
  useKeys([
    ...(disputed
      ? [
          {
            ...{ keys: ['1'], says: t('forms.again.firstHolds') },
            run: () => settle('first'),
          },
          {
            ...{ keys: ['2'], says: t('forms.again.secondHolds') },
            run: () => settle('second'),
          },
          {
            ...{ keys: ['Escape'], says: t('forms.again.later') },
            run: () => lookAt(undefined),
          },
        ]
      : []),
    ...(mayBeginDeciding
      ? [{ keys: ['F3' as const], says: t('forms.again.decide'), run: decide, typing: true }]
      : []),
    ...(mayBegin && !mayBeginDeciding
      ? [{ keys: ['F3' as const], says: t('forms.again.begin'), run: begin, typing: true }]
      : []),
    ...(field
      ? [
          {
            ...{ keys: ['Enter' as const], typing: true, run: answer },
            says: t(said.trim() ? 'forms.again.keep' : 'forms.again.same'),
          },
          {
            ...{ keys: ['Escape' as const], typing: true, run: () => goOn([]) },
            says: t('forms.again.stop'),
          },
        ]
      : []),
    ...(before
      ? [{ keys: ['F3' as const], says: t('forms.again.before'), run: goBack, typing: true }]
      : []),
  ]);
  return (
    <section className="second-reading" aria-label={t('forms.again.title')}>
      {disputed && disputedField ? (
        <DecideReading
          {...{ reading: disputed, busy, onHolds: settle, onStop: () => lookAt(undefined) }}
          label={disputedField.label[language]}
          typed={typedWords(disputedField)}
        />
      ) : field && whole ? (
        <>
          <span className="cap nw">
            {t('forms.again.field', {
              at: formatNumber(again.fields.indexOf(field) + 1, language),
              of: formatNumber(again.fields.length, language),
            })}
          </span>
          <b className="grow">{whole.label[language]}</b>
          <span className="whole selectable">
            <span className="cap">{t('forms.again.typed')}</span> {typedWords(whole)}
          </span>
          <div className="grow">
            <Field
              key={field}
              label={t('forms.again.ask')}
              value={said}
              onChange={setSaid}
              maxLength={2000}
              autoFocus
            />
          </div>
          <Button quiet hint="Escape" onPress={() => goOn([])}>
            {t('forms.again.stop')}
          </Button>
          {before && (
            <Button quiet hint="F3" onPress={goBack}>
              {t('forms.again.before')}
            </Button>
          )}
          <Button main hint="Enter" busy={busy} onPress={answer}>
            {t(said.trim() ? 'forms.again.keep' : 'forms.again.same')}
          </Button>
        </>
      ) : (
        <>
          {state.done ? (
            <Mark kind="safe">{t('forms.again.done', whenWho(state.done))}</Mark>
          ) : (
            <span className="grow">
              {read === 0
                ? t('forms.again.none')
                : t('forms.again.part', {
                    read: formatNumber(read, language),
                    of: formatNumber(again.fields.length, language),
                  })}
            </span>
          )}
          {mayBeginDeciding && (
            <Button small hint="F3" onPress={decide}>
              {t('forms.again.decide')}
            </Button>
          )}
          {mayBegin && (
            <Button small {...(!mayBeginDeciding && { hint: 'F3' })} onPress={begin}>
              {t('forms.again.begin')}
            </Button>
          )}
          {again.readings.map((reading) =>
            reading.said === null ? null : (
              <span className="whole selectable" key={reading.field}>
                <b>{labelOf(reading.field)}</b>{' '}
                {t('forms.again.paperSays', { said: reading.said, ...whenWho(reading) })}
                {reading.decided && (
                  <>
                    {' '}
                    {t(`forms.again.decided.${reading.decided.holds}`, whenWho(reading.decided))}
                  </>
                )}
              </span>
            ),
          )}
          {state.differing.length > 0 && (
            <span className="cap whole">{t('forms.again.settle')}</span>
          )}
        </>
      )}
      <ErrorNote error={error} />
    </section>
  );
}
