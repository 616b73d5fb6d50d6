// A page of a diary: first what needs a look, then what was begun, then what changed.
import { ClipboardCheck, FilePlus, Folder, ScanLine, SpellCheck } from 'lucide-react';
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
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { type StepNumber, StepsSmall } from '../ui/steps.tsx';
import { Agenda, AgendaLine } from './agenda.tsx';
import { BackupCard } from './backup-card.tsx';
import { BackupLines, isBackupLine, useBackupLines } from './backup-lines.tsx';
import { DayHead } from './day-head.tsx';
import { Drafts } from './drafts.tsx';
import { DueList } from './due-list.tsx';
import { useOpenUnclear } from './open-unclear.ts';
import { OthersDid } from './others-did.tsx';
import { Oversight, type OversightItem, oversightId } from './oversight.tsx';
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
  const copies = useBackupLines();
  const { value, error, refresh } = useCall('cases.today', {});
  const soon = addDays(today(), SOON);
  const due = useCall(
    'planner.list',
    works ? { whose: 'mine', part: 'until', day: soon, offset: 0, limit: TASKS } : null,
  );
  const open = useCall('oversight.list', useMay(concernRoles) ? {} : null);
  const asked = useCall('exceptions.list', works ? {} : null);
  const coordinates = useMay(['coordinator']);
  const readings = useCall('forms.typedFromPaper', coordinates ? {} : null);
  const cabinet = useCall('cabinet.view', coordinates ? {} : null);
  useChanged(['cabinet', 'page', 'document', 'source'], cabinet.refresh);
  useChanged(['case', 'form', 'page', 'document', 'source'], () => {
    refresh();
    due.refresh();
    open.refresh();
    asked.refresh();
    readings.refresh();
  });
  const openUnclear = useOpenUnclear();
  const [deciding, setDeciding] = useState<Exception | null>(null);

  const undecided = (readings.value?.cases ?? [])
    .flatMap(({ differing }) => differing)
    .filter((form) => form.undecided > 0).length;
  const toCheck = cabinet.value?.folders.filter(({ mayCheck }) => mayCheck) ?? [];
  const attention = [
    ...copies,
    ...(mayScan && value && value.unfiledPages > 0 ? ['unfiled'] : []),
    ...(mayScan && value && value.uncheckedPages > 0 ? ['unchecked'] : []),
    ...(undecided > 0 ? ['readings'] : []),
    ...(toCheck.length > 0 ? ['second-check'] : []),
  ];
  const tasks = due.value?.items ?? [];
  const left = open.value?.items ?? [];
  const exceptions = asked.value?.exceptions ?? [];
  const drafts = mayOpen ? (value?.drafts ?? []) : [];
  const recent = mayOpen ? (value?.recent ?? []) : [];
  const late = useFactLines();
  const { begin, error: refused } = useBegin();
  const openException = (one: Exception) => {
    const { formId, rule, says } = one;
    if (rule === 'item') go({ screen: 'request', formId });
    else if (says === null) setDeciding(one);
    else go({ screen: 'form', formId });
  };
  const rows = useRows({
    on: deciding === null,
    ids: [
      ...attention,
      ...late.lines.map(({ id }) => id),
      ...exceptions.map(exceptionId),
      ...left.map(oversightId),
      ...tasks.map(({ id }) => id),
      ...drafts.map((d) => d.formId),
      ...recent.map((row) => row.id),
    ],
    onOpen: (id) => {
      if (isBackupLine(id)) return go({ screen: 'backup' });
      if (id === 'unfiled') return go({ screen: 'scan' });
      if (id === 'unchecked') return void openUnclear();
      if (id === 'readings') return go({ screen: 'readings' });
      if (id === 'second-check') return go({ screen: 'cabinet', folderId: toCheck[0]?.id });
      if (late.lines.some((line) => line.id === id)) return late.open(id);
      const exception = exceptions.find((one) => exceptionId(one) === id);
      if (exception) return openException(exception);
      const found = left.find((one) => oversightId(one) === id);
      if (found?.kind === 'supervision') return begin(found.caseId, 'supervision');
      if (found) return go(placeOf(found, mayOpen));
      const task = tasks.find((one) => one.id === id);
      if (task) return go({ screen: 'case', caseId: task.caseId });
      if (drafts.some((d) => d.formId === id)) return go({ screen: 'form', formId: id });
      go({ screen: 'case', caseId: id });
    },
  });

  useKeys(
    works
      ? [
          {
            ...{ keys: ['P'], says: t('today.calendar.title') },
            run: () => go({ screen: 'planner' }),
          },
        ]
      : [],
  );
  if (error && !value) return <ErrorState error={error} onAgain={refresh} />;
  if (!value) return <Waiting />;
  const sum = [
    drafts.length > 0 && t('today.drafts', { count: drafts.length }),
    mayScan && value.unfiledPages > 0 && t('today.pages', { count: value.unfiledPages }),
  ].filter(Boolean);
  const isQuiet =
    exceptions.length + left.length + tasks.length + late.lines.length + attention.length === 0;
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
        {attention.length + late.lines.length > 0 && (
          <Agenda title={t('today.first')}>
            <BackupLines ids={copies} rows={rows} />
            {attention.includes('unfiled') && (
              <AgendaLine
                {...{ rows, id: 'unfiled', icon: ScanLine }}
                title={t('today.unfiled', { count: value.unfiledPages })}
                detail={t('today.unfiledHelp')}
              />
            )}
            {attention.includes('unchecked') && (
              <AgendaLine
                {...{ rows, id: 'unchecked', icon: SpellCheck }}
                title={t('today.unchecked', { count: value.uncheckedPages })}
                detail={t('today.uncheckedHelp')}
              >
                <Mark kind="pencil">{t('today.please')}</Mark>
              </AgendaLine>
            )}
            {undecided > 0 && (
              <AgendaLine
                {...{ rows, id: 'readings', icon: SpellCheck }}
                title={t('forms.again.differing')}
                detail={t('forms.again.toDecide', { count: undecided })}
              />
            )}
            {toCheck.length > 0 && (
              <AgendaLine
                {...{ rows, id: 'second-check', icon: ClipboardCheck }}
                title={t('today.secondCheck', { count: toCheck.length })}
                detail={t('today.secondCheckHelp')}
              />
            )}
            {late.lines.map((line) => (
              <AgendaLine key={line.id} rows={rows} {...line} />
            ))}
          </Agenda>
        )}
        <ErrorNote error={refused} />
        <ExceptionLines all={exceptions} rows={rows} />
        {open.value && <Oversight left={open.value} rows={rows} />}
        <DueList
          items={tasks}
          total={due.value?.total ?? 0}
          rows={rows}
          onCalendar={() => go({ screen: 'planner' })}
        />
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
