// A case as the app knew it at the end of a past day: read only, with the day above it and one key back.
import { History } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { CaseView } from '#contract/cases.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { addDays } from '#domain/people/iso-day.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';
import { useCall } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import type { StepNumber } from '../ui/steps.tsx';
import { HappeningLine } from './happening-line.tsx';
import { LineSigns } from './line-signs.tsx';
import { useLineWords } from './line-words.ts';
import { PastFacts } from './past-facts.tsx';
import './case.css';
import './as-it-stood.css';

type Stood = Output<'cases.asItStood'>;

export function AsItStoodScreen({ caseId }: { caseId: string }) {
  const { back, replace } = usePlaces();
  const { value, error, refresh } = useCall('cases.view', { caseId });
  if (value?.row.hidden) {
    replace({ screen: 'case', caseId });
    return null;
  }
  if (value) return <Chosen view={value} />;
  return error ? <ErrorState error={error} onAgain={refresh} onBack={back} /> : <Waiting />;
}

function Chosen({ view }: { view: CaseView }) {
  const { t, language } = useText();
  const { back, go } = usePlaces();
  const mayBringBack = useMay(['coordinator']);
  const toCopy = () => go({ screen: 'past-case', caseId: view.row.id });
  const [date, setDate] = useState<PartialDate | null>(() => exactDay(addDays(today(), -1)));
  const day = date?.precision === 'day' ? date.from : null;
  const stood = useCall('cases.asItStood', day === null ? null : { caseId: view.row.id, day });
  const child = stood.value?.people.find(({ roles }) => roles.includes('main-child'));
  useKeys([
    { keys: ['Escape'], says: t('casePage.past.back'), run: back, typing: true },
    ...(mayBringBack ? [{ keys: ['F7'], says: t('past.open'), run: toCopy, typing: true }] : []),
  ]);
  return (
    <div className="as-it-stood">
      <div className="stood-head">
        <History className="ic l" aria-hidden />
        <div className="grow">
          <h1>
            <PersonName {...(child ?? view.row)} code={view.row.code} /> ·{' '}
            {day === null
              ? t('casePage.past.title')
              : t('casePage.past.on', { day: formatDay(day, language) })}
          </h1>
          <p className="sup">{t('casePage.past.text')}</p>
          {stood.value?.known && <Casework stood={stood.value} />}
        </div>
        <div className="which-day">
          <DateBox
            autoFocus
            past
            label={t('casePage.past.day')}
            value={date}
            onChange={setDate}
            example={t('casePage.past.example')}
          />
        </div>
        {mayBringBack && (
          <Button hint="F7" onPress={toCopy}>
            {t('past.open')}
          </Button>
        )}
        <Button hint="Escape" onPress={back}>
          {t('casePage.past.back')}
        </Button>
      </div>
      <ErrorNote error={stood.error} />
      {day !== null && stood.value && <Stood key={day} view={view} stood={stood.value} />}
    </div>
  );
}

function Stood({ view, stood }: { view: CaseView; stood: Stood }) {
  const { t } = useText();
  const { go } = usePlaces();
  const { chronology } = stood;
  const wordsOf = useLineWords();
  const rows = useRows({
    ids: chronology.map(({ id }) => id),
    onOpen: (id) => {
      const one = chronology.find((other) => other.id === id);
      if (one?.kind === 'form' && one.state === 'final' && !one.hidden)
        go({ screen: 'form', formId: id });
    },
  });
  if (!stood.known) return <p className="nothing-known">{t('casePage.past.unknown')}</p>;
  return (
    <div className="three">
      <section className="family scroll" aria-labelledby="past-people">
        <PastPeople people={stood.people} code={view.row.code} />
      </section>
      <section className="scroll" aria-labelledby="past-chronology">
        <div className="sec">
          <h2 id="past-chronology">{t('cases.chronology.title')}</h2>
        </div>
        <LineSigns />
        <ol className="chron">
          {chronology.map((one) => (
            <HappeningLine key={one.id} one={one} words={wordsOf(one)} rows={rows} />
          ))}
        </ol>
      </section>
      <section className="folder scroll" aria-labelledby="past-facts">
        <PastFacts view={view} facts={stood.facts} />
      </section>
    </div>
  );
}

/** Where its casework stood, and in whose hands. */
function Casework({ stood: { step, status, workers } }: { stood: Stood }) {
  const { t } = useText();
  const userName = useUserName();
  const names = workers.map((id) => userName(id, true)).join(', ');
  const told = [
    step === null ? t('casePage.past.stepUnknown') : t(`words.step.s${step as StepNumber}`),
    status === 'closed' && t('cases.head.closed'),
    t('cases.head.worker', { names: names || t('cases.noWorker') }),
  ];
  return <p className="casework-then">{told.filter(Boolean).join(' · ')}</p>;
}

function PastPeople({ people, code }: { people: Stood['people']; code: string }) {
  const { t } = useText();
  const { hidden } = useNames();
  const { relation, personRole } = useOpenWords();
  return (
    <>
      <div className="sec">
        <h2 id="past-people">{t('cases.family.title')}</h2>
        <span className="n">{people.length}</span>
      </div>
      <ul className="past-list">
        {people.map((person) => {
          const isMain = person.roles.includes('main-child');
          const kin = isMain ? t('cases.family.main') : relation(person.relation);
          const about = [
            ...person.roles.filter((role) => role !== 'main-child').map(personRole),
            person.as !== 'then' && t(`casePage.past.as.${person.as}`),
          ];
          return (
            <li key={person.id}>
              {hidden ? <b>{kin || code}</b> : <PersonName {...person} code={code} firstOnly />}{' '}
              {!hidden && kin}
              <span className="cap">{about.filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
