// The monthly look at the work: visits held and missed, late notes, reviews, decisions, concerns.

import { readSetting } from '#domain/office/settings.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { hideSmall } from '#domain/reports/hide-small.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { rowsOf } from '../storage/prepared.ts';
import { settingOn } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import { countMoved } from './moved.ts';
import { sameIds } from './same.ts';
import { casesEver, factsOf, type StandingCase } from './standing.ts';
import { CASES, countOf, countWhere, partition } from './table.ts';
import { newestBy, type Told, toldOf } from './values.ts';
import { labelOfConcept, optionsOfConcept } from './words.ts';

const caseOf = ({ caseId }: { caseId: string }) => caseId;
const TIMES = { en: 'Times', km: 'ដង' };

/** Items under a concept by what was chosen. */
function chosen(concept: string, items: readonly Told[], more: Partial<ReportTable> = {}) {
  const table = partition({
    id: concept,
    title: labelOfConcept(concept),
    items,
    parts: optionsOfConcept(concept).map(({ id, label }) => ({
      label,
      has: ({ value }: Told) => value === id,
    })),
    columns: [countOf<Told>(TIMES)],
    caseOf,
    onlyFilled: true,
  });
  return { ...table, ...more };
}

function visits(facts: (concept: string) => Told[]): ReportTable {
  const planned = new Set(
    facts('visit.planned').flatMap(({ formId, value }) =>
      value === 'not-recorded' ? [] : [formId],
    ),
  );
  const table = partition({
    id: 'visits',
    title: { en: 'Prison visits', km: 'ការចូលសួរនៅពន្ធនាគារ' },
    items: facts('visit.status'),
    parts: optionsOfConcept('visit.status').map(({ id, label }) => ({
      label,
      has: ({ value }: Told) => value === id,
    })),
    columns: [
      countOf<Told>({ en: 'Visits', km: 'ការចូលសួរ' }),
      countWhere<Told>({ en: 'Had been planned', km: 'បានគ្រោងទុក' }, ({ formId }) =>
        planned.has(formId),
      ),
    ],
    caseOf,
  });
  return table;
}

type Note = { caseId: string; day: string | null; entered: number };

/** A note is late when it was begun more days after the contact than the office allows. */
function notes({ db, options, today }: Counting, own: ReadonlySet<string>): ReportTable {
  const days = readSetting('note-days', settingOn(db, 'note-days', today));
  const same = sameIds(db);
  const all = rowsOf<Note>(
    db,
    `SELECT case_id AS caseId, event_from AS day, entered_at AS entered FROM forms
     WHERE form = 'case-note' AND state = 'final' AND amends IS NULL`,
  )
    .map((note) => ({ ...note, caseId: same.caseOf(note.caseId) }))
    .filter(
      ({ caseId, day }) =>
        own.has(caseId) &&
        (options.from === null || (day ?? '') >= options.from) &&
        (options.to === null || (day !== null && day <= options.to)),
    );
  const lastDay = ({ day }: Note) => (day === null ? null : addDays(day, days));
  const inTime = (note: Note) => dayOf(note.entered) <= (lastDay(note) ?? '');
  return partition({
    id: 'notes',
    title: { en: 'Case notes', km: 'កំណត់ត្រាករណី' },
    items: all,
    parts: [
      { label: { en: 'Written in time', km: 'សរសេរទាន់ពេល' }, has: inTime },
      { label: { en: 'Written late', km: 'សរសេរយឺត' }, has: ({ day }) => day !== null },
    ],
    gap: { en: 'Day of the contact not recorded', km: 'មិនបានកត់ត្រាថ្ងៃទាក់ទង' },
    columns: [countOf<Note>({ en: 'Notes', km: 'កំណត់ត្រា' })],
    caseOf,
  });
}

function reviews({ db, options, today }: Counting, cases: readonly StandingCase[]): ReportTable {
  const due = newestBy(toldOf(db, 'review.due'), ({ caseId }) => caseId);
  const dueOn = ({ id }: StandingCase) => {
    const value = due.get(id)?.value;
    return value === undefined || value === 'not-recorded' ? null : value;
  };
  const day = options.to ?? today;
  return partition({
    id: 'reviews',
    title: { en: 'Next review of active cases', km: 'ការពិនិត្យលើកក្រោយ នៃករណីសកម្ម' },
    items: cases.filter(({ decision, status }) => decision === 'enrolled' && status === 'open'),
    parts: [
      { label: { en: 'Still to come', km: 'មិនទាន់ដល់ថ្ងៃ' }, has: (one) => (dueOn(one) ?? '') >= day },
      { label: { en: 'Overdue', km: 'ហួសថ្ងៃ' }, has: (one) => dueOn(one) !== null },
    ],
    gap: { en: 'No day recorded', km: 'មិនបានកត់ត្រាថ្ងៃ' },
    columns: [countOf<StandingCase>(CASES)],
    caseOf: ({ id }) => id,
  });
}

/** Everything of the period that a coordinator looks at each month. */
export function countMonthly(counting: Counting): ReportTable[] {
  const facts = factsOf(counting);
  const cases = casesEver(counting);
  const own = new Set(cases.map(({ id }) => id));
  const concerns = chosen('concern.decision', facts('concern.decision'), {
    title: { en: 'Concerns: what was decided', km: 'កង្វល់៖ អ្វីដែលបានសម្រេច' },
  });
  const least = readSetting('small-cells', settingOn(counting.db, 'small-cells', counting.today));
  return [
    chosen('contact.type', facts('contact.type')),
    visits(facts),
    countMoved(counting, facts),
    notes(counting, own),
    reviews(counting, cases),
    chosen('meeting.decision', facts('meeting.decision'), {
      title: { en: 'Items of meetings', km: 'របៀបវារៈនៃកិច្ចប្រជុំ' },
    }),
    chosen('review.decision', facts('review.decision'), {
      title: { en: 'Decisions of reviews', km: 'ការសម្រេចពេលពិនិត្យករណី' },
    }),
    // Concerns are few and grave: their small counts are told to nobody, and no case stands behind them.
    hideSmall(concerns, least),
  ];
}
