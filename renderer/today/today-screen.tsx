// A page of a diary: first what needs a look, then what was begun, then what changed.
import { FilePlus, Folder, ScanLine } from 'lucide-react';
import { useState } from 'react';
import {
  caseRoles,
  concernRoles,
  enteringRoles,
  filingRoles,
  readingRoles,
} from '#contract/call.ts';
import type { Exception } from '#contract/exceptions.ts';
import { addDays } from '#domain/people/iso-day.ts';
import { useCall, useChanged } from '../app/call.ts';
import { columnWhen, today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { type Place, usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useFactLines } from '../cases/facts/fact-lines.tsx';
import { NoCases } from '../cases/no-cases.tsx';
import { useBegin } from '../cases/use-write.ts';
import { DecideException } from '../forms/exceptions/decide-exception.tsx';
import { ExceptionLines, exceptionId } from '../forms/exceptions/exception-lines.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { type StepNumber, StepsSmall } from '../ui/steps.tsx';
import { Agenda, AgendaLine, AgendaLines, useAgenda } from './agenda.tsx';
import { BackupCard } from './backup-card.tsx';
import { useBackupLines } from './backup-lines.tsx';
import { DayHead } from './day-head.tsx';
import { Drafts } from './drafts.tsx';
import { DueList } from './due-list.tsx';
import { OthersDid } from './others-did.tsx';
import { Oversight, type OversightItem, oversightId } from './oversight.tsx';
import { usePaperLines } from './paper-lines.tsx';
import { Shelf } from './shelf.tsx';
import './today.css';

/** More are on the pages of their cases. */
const TASKS = 8;
/** What is due later stands in the calendar. */
const SOON = 14;

export function TodayScreen() {
  const { t, language } = useText();
  const { go } = usePlaces();
  const mayOpen = useMay(readingRoles);
  const works = useMay(caseRoles);
  const mayEnter = useMay(enteringRoles);
  const mayScan = useMay(filingRoles);
  const { value, error, refresh } = useCall('cases.today', {});
  const soon = addDays(today(), SOON);
  const due = useCall(
    'planner.list',
    works ? { whose: 'mine', part: 'until', day: soon, offset: 0, limit: TASKS } : null,
  );
  const open = useCall('oversight.list', useMay(concernRoles) ? {} : null);
  const asked = useCall('exceptions.list', works ? {} : null);
  useChanged(['case', 'form', 'page', 'document', 'source'], () => {
    refresh();
    due.refresh();
    open.refresh();
    asked.refresh();
  });
  const [deciding, setDeciding] = useState<Exception | null>(null);
  const { begin, error: refused } = useBegin();

  const first = [...useBackupLines(), ...usePaperLines(value), ...useFactLines()];
  const tasks = due.value?.items ?? [];
  const left = open.value?.items ?? [];
  const exceptions = asked.value?.exceptions ?? [];
  const drafts = mayOpen ? (value?.drafts ?? []) : [];
  const recent = mayOpen ? (value?.recent ?? []) : [];
  const openException = (one: Exception) => {
    const { formId, rule, says } = one;
    if (rule === 'item') go({ screen: 'request', formId });
    else if (says === null) setDeciding(one);
    else go({ screen: 'form', formId });
  };
  const openLeft = (one: OversightItem) => {
    if (one.kind === 'supervision') begin(one.caseId, 'supervision');
    else go(placeOf(one, mayOpen));
  };
  const openCase = (caseId: string) => go({ screen: 'case', caseId });
  const openings = [
    ...first,
    ...exceptions.map((one) => ({ id: exceptionId(one), open: () => openException(one) })),
    ...left.map((one) => ({ id: oversightId(one), open: () => openLeft(one) })),
    ...tasks.map(({ id, caseId }) => ({ id, open: () => openCase(caseId) })),
    ...drafts.map(({ formId: id }) => ({ id, open: () => go({ screen: 'form', formId: id }) })),
    ...recent.map(({ id }) => ({ id, open: () => openCase(id) })),
  ];
  const rows = useAgenda(openings, { on: deciding === null });

  const calendar = () => go({ screen: 'planner' });
  useKeys(works ? [{ keys: ['P'], says: t('today.calendar.title'), run: calendar }] : []);
  if (error && !value) return <ErrorState error={error} onAgain={refresh} />;
  if (!value) return <Waiting />;
  const sum = [
    drafts.length > 0 && t('today.drafts', { count: drafts.length }),
    mayScan && value.unfiledPages > 0 && t('today.pages', { count: value.unfiledPages }),
  ].filter(Boolean);
  const isQuiet = first.length + exceptions.length + left.length + tasks.length === 0;
  return (
    <div className="day">
      <section className="left scroll">
        <DayHead sum={sum.length > 0 ? sum.join(' ') : isQuiet ? t('today.nothing') : ''}>
          {mayScan && (
            <Button onPress={() => go({ screen: 'scan' })}>
              <ScanLine className="ic" aria-hidden />
              {t('today.scan')}
            </Button>
          )}
          {mayEnter && (
            <Button main hint="Ctrl N" onPress={() => go({ screen: 'new-case' })}>
              <FilePlus className="ic" aria-hidden />
              {t('today.newCase')}
            </Button>
          )}
        </DayHead>

        {value.counts.cases === 0 && value.unfiledPages === 0 && mayScan && (
          <NoCases newCase={mayEnter ? () => go({ screen: 'new-case' }) : null} inside />
        )}
        {first.length > 0 && (
          <Agenda title={t('today.first')}>
            <AgendaLines lines={first} rows={rows} />
          </Agenda>
        )}
        <ErrorNote error={refused} />
        <ExceptionLines all={exceptions} rows={rows} />
        {open.value && <Oversight left={open.value} rows={rows} />}
        <DueList items={tasks} total={due.value?.total ?? 0} rows={rows} onCalendar={calendar} />
        <Drafts drafts={drafts} rows={rows} />
        {recent.length > 0 && (
          <Agenda title={t('today.recent')}>
            {recent.map((row) => (
              <AgendaLine
                key={row.id}
                {...{ rows, id: row.id, icon: Folder }}
                when={columnWhen(row.changedAt, language)}
                title={<PersonName {...row} />}
                detail={[row.code, row.placeText]}
              >
                <span className="step">
                  <StepsSmall step={row.step} />
                  {t(`words.step.s${row.step as StepNumber}`)}
                </span>
              </AgendaLine>
            ))}
          </Agenda>
        )}
      </section>
      <aside className="right scroll">
        <Shelf
          folders={value.counts.folders}
          safe={value.counts.safeFolders}
          pages={value.counts.pages}
        />
        <BackupCard />
        <OthersDid since={value.since} />
      </aside>
      {deciding && (
        <DecideException
          one={deciding}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            asked.refresh();
          }}
        />
      )}
    </div>
  );
}

/** A concern is read by people who may open nothing else of the case. */
function placeOf({ kind, formId, at, caseId }: OversightItem, mayOpen: boolean): Place {
  const isForm = formId !== null && (kind === 'concern' || kind === 'undecided' || !mayOpen);
  return isForm ? { screen: 'form', formId, ...(at && { at }) } : { screen: 'case', caseId };
}
