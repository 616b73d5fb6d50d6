// A decision on who can join rests on facts that have changed: what is judged otherwise now, and the way on.
import { Scale } from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall, useChanged } from '../../app/call.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import './facts.css';

export type Decision = Output<'eligibility.changed'>['decisions'][number];

/** "Time to release is within the limits: cannot tell yet → meets". */
export function useJudgedWords() {
  const { t, language } = useText();
  return ({ criteria }: Decision): string[] =>
    criteria.map(({ name, before, now }) =>
      t('facts.becomes', {
        label: name[language],
        before: t(`facts.standing.${before}`),
        now: t(`facts.standing.${now}`),
      }),
    );
}

/** Nothing while the facts say what they said. `onAgain`: null for who may not write. */
export function ChangedDecision(props: { caseId: string; onAgain: (() => void) | null }) {
  const { t, language } = useText();
  const words = useJudgedWords();
  const { value, refresh } = useCall('eligibility.changed', { caseId: props.caseId });
  useChanged(['case', 'form'], (event) => {
    if (event.caseId === null || event.caseId === props.caseId) refresh();
  });
  const decision = value?.decisions[0];
  if (!decision) return null;
  return (
    <section className="changed-decision" aria-label={t('facts.waiting.decisions')}>
      <Scale className="ic l" aria-hidden />
      <div className="grow">
        <b>{t('facts.decision.title', { day: formatDay(dayOf(decision.decidedAt), language) })}</b>
        {words(decision).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="cap">
          {t('facts.decision.now', { standing: t(`facts.together.${decision.now}`) })}
        </p>
      </div>
      {props.onAgain && <Button onPress={props.onAgain}>{t('facts.decision.again')}</Button>}
    </section>
  );
}
