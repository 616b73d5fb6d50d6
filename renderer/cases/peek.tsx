// A look at the current case beside the list: who, what waits, the family, what happened last.
import { useEffect, useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import { describeBirth, describePartialDate } from '#domain/people/describe-date.ts';
import { useCall } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useUserName } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { type StepNumber, StepsSmall } from '../ui/steps.tsx';
import { FamilyList } from './family-list.tsx';
import { useHappeningTitle } from './happening-title.ts';
import type { CaseRow, CaseWaiting } from './use-case-list.ts';
import { AllWaiting } from './waiting-marks.tsx';

/** Running down the list does not open every case on the way: to look into one is an event. */
const STAYED_MS = 250;
const LATELY = 4;

export function Peek({ row, waiting }: { row: CaseRow; waiting: CaseWaiting | undefined }) {
  const { t } = useText();
  const [stayed, setStayed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStayed(true), STAYED_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <aside className="peek scroll" aria-label={row.code} tabIndex={0}>
      {row.hidden ? (
        <>
          <h2>{row.code}</h2>
          <p>
            <Mark kind="restricted">{t('app.mark.restricted')}</Mark>
          </p>
          <p className="sup">{t('cases.hidden.ask')}</p>
        </>
      ) : (
        <>
          <PeekHead row={row} />
          <h3>{t('cases.waiting.title')}</h3>
          {waiting && <AllWaiting waiting={waiting} />}
          {stayed && <PeekInside caseId={row.id} />}
        </>
      )}
    </aside>
  );
}

function PeekHead({ row }: { row: CaseRow }) {
  const { t, language } = useText();
  const userName = useUserName();
  const facts = [
    row.sex !== 'u' && t(`words.sex.${row.sex}`),
    row.birth && describeBirth(row.birth, today(), language),
    row.placeText,
  ].filter(Boolean);
  const names = row.workers.map((id) => userName(id, true)).join(', ') || t('cases.noWorker');
  return (
    <>
      <h2>
        <PersonName {...row} stacked />
      </h2>
      <p className="cap selectable">
        {row.code} · {t(`words.module.${row.module}`)}
      </p>
      <p>{facts.join(' · ')}</p>
      <p className="row">
        <StepsSmall step={row.step} />
        <span className="cap">{t(`words.step.s${row.step as StepNumber}`)}</span>
      </p>
      <p className="cap">{t('cases.head.worker', { names })}</p>
    </>
  );
}

function PeekInside({ caseId }: { caseId: string }) {
  const { t } = useText();
  const { value, error } = useCall('cases.view', { caseId });
  const { paper } = useOpenWords();
  if (!value) return <ErrorNote error={error} />;
  return (
    <>
      <FamilyList view={value} />
      <h3>{t('cases.peek.lately')}</h3>
      <Lately lines={value.chronology.slice(0, LATELY)} />
      {value.missing.length > 0 && (
        <>
          <h3>{t('cases.peek.missing')}</h3>
          <p>{value.missing.map((kind) => paper(kind)).join(' · ')}</p>
        </>
      )}
    </>
  );
}

function Lately({ lines }: { lines: CaseView['chronology'] }) {
  const { t, language } = useText();
  const titleOf = useHappeningTitle();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>
          {titleOf(line)}
          <span className="cap">
            {line.happened
              ? describePartialDate(line.happened, language)
              : t('cases.chronology.noDate')}
          </span>
        </li>
      ))}
    </ul>
  );
}
