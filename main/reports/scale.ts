// The wellbeing scale: how children stood at the start and later, factor by factor, with how many.
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { factsOf } from './standing.ts';
import { CHILDREN, countOf, countsRow, partition, shareOf } from './table.ts';
import { groupBy, type Told, toldByRow } from './values.ts';
import { rowsOfConcept } from './words.ts';

type Child = { caseId: string; start: string | null; later: string | null };

/** The form at the start and the newest one after it, of each child. */
function childrenAsked(occasions: readonly Told[]): Child[] {
  const own = occasions.filter(({ personId }) => personId !== null);
  return [...groupBy(own, ({ personId }) => personId ?? '').values()].map((forms) => {
    const at = forms.findIndex(({ value }) => value === 'baseline');
    const start = forms[at];
    const later = forms.slice(at + 1).findLast(({ value }) => value !== 'baseline');
    return {
      caseId: forms[0]?.caseId ?? '',
      start: start?.formId ?? null,
      later: later?.formId ?? null,
    };
  });
}

/** Levels by factor, by form; no number where nothing was recorded. */
type Levels = ReadonlyMap<string, ReadonlyMap<string, string>>;

function changes(children: readonly Child[], levels: Levels): ReportTable {
  const pairs = children.flatMap(({ start, later, caseId }) => {
    const [before, after] = [levels.get(start ?? ''), levels.get(later ?? '')];
    return start === null || later === null ? [] : [{ caseId, before, after }];
  });
  const rows = rowsOfConcept('scale.factor').map(({ id, label }) => {
    const all = pairs.map(({ before, after, caseId }) => {
      const step = Number(after?.get(id) ?? Number.NaN) - Number(before?.get(id) ?? Number.NaN);
      return { step, caseId };
    });
    const steps = all.filter(({ step }) => !Number.isNaN(step));
    const unpaired = all.filter(({ step }) => Number.isNaN(step)).map(({ caseId }) => caseId);
    const those = (has: (step: number) => boolean) =>
      steps.filter(({ step }) => has(step)).map(({ caseId }) => caseId);
    return countsRow(
      label,
      steps.map(({ caseId }) => caseId),
      those((step) => step > 0),
      those((step) => step === 0),
      those((step) => step < 0),
      unpaired,
    );
  });
  return {
    id: 'factors',
    title: {
      en: 'At the start and at the last time, side by side',
      km: 'ពេលចាប់ផ្ដើម ធៀបនឹងលើកចុងក្រោយ',
    },
    columns: [
      { en: 'Compared (n)', km: 'បានប្រៀបធៀប (n)' },
      { en: 'Better', km: 'ប្រសើរជាង' },
      { en: 'The same', km: 'ដដែល' },
      { en: 'Worse', km: 'អន់ជាង' },
      { en: 'Not recorded twice', km: 'មិនបានកត់ត្រាពីរដង' },
    ],
    rows,
    sum: '',
    adds: [{ from: 1, to: 3, total: 0 }],
    notes: [
      {
        en: 'There is no single figure for a child: each side is looked at for itself.',
        km: 'គ្មានលេខតែមួយសម្រាប់កុមារម្នាក់ទេ៖ មើលផ្នែកនីមួយៗដោយឡែក។',
      },
    ],
  };
}

export function countScale(counting: Counting): ReportTable[] {
  const facts = factsOf(counting);
  const children = childrenAsked(facts('scale.occasion'));
  const levels = toldByRow(counting.db, 'scale.factor');
  return [
    partition({
      id: 'asked',
      title: { en: 'Children with a scale', km: 'កុមារដែលមានមាត្រដ្ឋាន' },
      items: children,
      parts: [
        {
          label: { en: 'At the start and later', km: 'ពេលចាប់ផ្ដើម និងក្រោយមក' },
          has: ({ start, later }) => start !== null && later !== null,
        },
        {
          label: { en: 'At the start only', km: 'តែពេលចាប់ផ្ដើម' },
          has: ({ start }) => start !== null,
        },
      ],
      gap: { en: 'Start not recorded', km: 'មិនបានកត់ត្រាពេលចាប់ផ្ដើម' },
      columns: [countOf<Child>(CHILDREN), shareOf<Child>()],
      caseOf: ({ caseId }) => caseId,
    }),
    changes(children, levels),
  ];
}
