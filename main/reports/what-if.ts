// What would be if the limits were others: every referral judged again, and nothing is saved.
import { type Criterion, judge, type Standing } from '#domain/cases/eligibility.ts';
import { type Recounted, recount } from '#domain/cases/recount.ts';
import type { Bilingual } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { AS_SET, type ReportTable, spellSum, type WhatIf } from '#domain/reports/report.ts';
import { type Assessed, assessedReferrals, type Referral } from './assessed.ts';
import type { Counting } from './counting.ts';
import { CASES, casesBehind, countOf, countsRow, countWhere, partition } from './table.ts';
import { rowsOfConcept } from './words.ts';

const NOW: Bilingual = { en: 'As it is', km: 'តាមកម្រិតបច្ចុប្បន្ន' };
const THEN: Bilingual = { en: 'With these limits', km: 'តាមកម្រិតសាកល្បង' };
const NOT_ASSESSED: Bilingual = { en: 'Not assessed yet', km: 'មិនទាន់ប៉ាន់ប្រមាណ' };
const REFERRED: Bilingual = { en: 'Referred', km: 'បានបញ្ជូន' };
const STANDINGS: readonly (readonly [standing: Standing, label: Bilingual])[] = [
  ['meets', { en: 'Meets every criterion', km: 'គ្រប់លក្ខខណ្ឌទាំងអស់' }],
  ['does-not', { en: 'Does not meet one or more', km: 'មិនគ្រប់លក្ខខណ្ឌណាមួយ' }],
  ['cannot-yet', { en: 'Cannot be decided yet', km: 'មិនទាន់អាចសម្រេចបាន' }],
];
const NOTES: readonly Bilingual[] = [
  {
    en: 'This is only counted: no case, form or rule is changed.',
    km: 'នេះគ្រាន់តែជាការរាប់៖ គ្មានករណី ទម្រង់ ឬវិធានណាត្រូវបានកែទេ។',
  },
  {
    en: 'What a worker judged stays, unless the limit changes what the facts say. Facts are those of the day the form was completed.',
    km: 'ការវាយតម្លៃរបស់បុគ្គលិកនៅដដែល លើកលែងតែកម្រិតថ្មីប្ដូរលទ្ធផលនៃព័ត៌មាន។ ព័ត៌មាន គឺតាមថ្ងៃដែលបានបញ្ចប់ទម្រង់។',
  },
];

type Looked = Referral & { again: Recounted | null };

/** Points tell the class where an office had set what they mean; else it stays as it was chosen. */
function withPoints({ facts, points }: Assessed, poorFrom: number | null) {
  if (points === null || poorFrom === null) return facts;
  return { ...facts, meansClass: points >= poorFrom ? 'struggling' : 'managing' };
}

function look(one: Referral, asked: WhatIf): Looked {
  const { assessed } = one;
  if (assessed === null) return { ...one, again: null };
  const { module, judged, limits, poorFrom } = assessed;
  const now = withPoints(assessed, poorFrom);
  const then = withPoints(assessed, poorFrom === null ? null : (asked.points ?? poorFrom));
  const changed = {
    min: asked.fromMonths ?? limits.min,
    max: asked.toMonths ?? limits.max,
  };
  const facts = { ...then, inTarget: asked.everywhere || then.inTarget };
  return {
    ...one,
    again: recount(module, judged, { facts: now, limits }, { facts, limits: changed }),
  };
}

function standings(items: readonly Looked[]): ReportTable {
  const rowOf = (label: Bilingual, kind: 'part' | 'gap', standing: Standing | null) => {
    const now = items.filter(({ again }) => (again?.asIs.standing ?? null) === standing);
    const then = items.filter(({ again }) => (again?.asAsked.standing ?? null) === standing);
    const cases = [now, then].map((some) => casesBehind(some.map(({ id }) => id)));
    return { label, kind, values: [{ count: now.length }, { count: then.length }], cases };
  };
  const parts = [
    ...STANDINGS.map(([standing, label]) => rowOf(label, 'part', standing)),
    rowOf(NOT_ASSESSED, 'gap', null),
  ];
  const all = { count: items.length };
  return {
    id: 'what-if',
    title: { en: 'Who would meet the criteria', km: 'អ្នកដែលនឹងគ្រប់លក្ខខណ្ឌ' },
    columns: [NOW, THEN],
    rows: [
      ...parts,
      {
        ...{ label: REFERRED, kind: 'total' as const, values: [all, all] },
        cases: [casesBehind(items.map(({ id }) => id))],
      },
    ],
    sum: spellSum(
      items.length,
      parts.map(({ values: [now] }) => now?.count ?? 0),
    ),
    adds: [],
    notes: [...NOTES],
  };
}

const turned = ({ again }: Looked) => again && again.asIs.standing !== again.asAsked.standing;

function changes(items: readonly Looked[]): ReportTable {
  const isEnrolled = ({ decision }: Looked) => decision === 'enrolled';
  return partition<Looked>({
    id: 'changes',
    title: { en: 'What would change', km: 'អ្វីដែលនឹងប្រែប្រួល' },
    items,
    parts: [
      {
        label: { en: 'Would meet, and does not now', km: 'នឹងគ្រប់លក្ខខណ្ឌ តែឥឡូវមិនគ្រប់' },
        has: (one) => turned(one) === true && one.again?.asAsked.standing === 'meets',
      },
      {
        label: { en: 'Meets now, and no longer would', km: 'ឥឡូវគ្រប់លក្ខខណ្ឌ តែនឹងលែងគ្រប់' },
        has: (one) => turned(one) === true && one.again?.asIs.standing === 'meets',
      },
      {
        label: { en: 'Changes otherwise', km: 'ប្រែប្រួលផ្សេង' },
        has: (one) => turned(one) === true,
      },
      { label: { en: 'Stays as it is', km: 'នៅដដែល' }, has: () => true },
    ],
    gap: null,
    total: REFERRED,
    columns: [
      countOf<Looked>(CASES),
      countWhere<Looked>({ en: 'Of these enrolled', km: 'ក្នុងនោះ បានទទួល' }, isEnrolled),
      countWhere<Looked>({ en: 'Not enrolled', km: 'មិនបានទទួល' }, (one) => !isEnrolled(one)),
    ],
    adds: [{ from: 1, to: 2, total: 0 }],
    caseOf: ({ id }) => id,
  });
}

/** The facts do not tell whether the time to release is within any limits. */
function withoutRelease(items: readonly Looked[]): Looked[] {
  return items.filter(
    ({ assessed }) =>
      assessed?.module === 'fs' &&
      judge('sentence-left', assessed.facts, assessed.limits) === 'cannot-yet',
  );
}

function criteria(items: readonly Looked[]): ReportTable {
  const missing = (criterion: string, when: keyof Recounted) =>
    items.filter(({ again }) =>
      again?.[when].criteria.some(
        (one) => one.criterion === (criterion as Criterion) && one.standing === 'does-not',
      ),
    );
  const silent = withoutRelease(items);
  const idOf = ({ id }: Looked) => id;
  return {
    id: 'what-if-criteria',
    title: { en: 'Criteria that are not met', km: 'លក្ខខណ្ឌដែលមិនគ្រប់' },
    columns: [NOW, THEN],
    rows: [
      ...rowsOfConcept('eligibility.criterion').map(({ id, label }) => {
        const [now, then] = [missing(id, 'asIs'), missing(id, 'asAsked')];
        return countsRow(label, now.map(idOf), then.map(idOf));
      }),
      countsRow(
        {
          en: 'Day of release not recorded: stays as it was judged',
          km: 'មិនបានកត់ត្រាថ្ងៃដោះលែង៖ នៅតាមការវាយតម្លៃដដែល',
        },
        silent.map(idOf),
        silent.map(idOf),
      ),
    ],
    sum: '',
    adds: [],
    notes: [],
  };
}

/** The limits that were asked for, in words; what is not asked for is as the office has set it. */
function sayLimits({ fromMonths, toMonths, points, everywhere }: WhatIf): Bilingual[] {
  const months = (value: number | null) =>
    value === null
      ? { en: 'as set', km: 'តាមវិធាន' }
      : { en: formatNumber(value, 'en'), km: formatNumber(value, 'km') };
  const [from, to] = [months(fromMonths), months(toMonths)];
  return [
    ...(fromMonths === null && toMonths === null
      ? []
      : [
          {
            en: `Months to release, from: ${from.en}; to: ${to.en}.`,
            km: `ចំនួនខែរហូតដល់ដោះលែង ចាប់ពី៖ ${from.km} ដល់៖ ${to.km}។`,
          },
        ]),
    ...(points === null
      ? []
      : [
          {
            en: `Poor from ${formatNumber(points, 'en')} points of the means test.`,
            km: `ក្រីក្រ ចាប់ពី ${formatNumber(points, 'km')} ពិន្ទុនៃការវាយតម្លៃជីវភាព។`,
          },
        ]),
    ...(everywhere
      ? [
          {
            en: 'Families from everywhere are taken on.',
            km: 'ទទួលគ្រួសារពីគ្រប់ទីកន្លែង។',
          },
        ]
      : []),
  ];
}

/** A question of the office to itself: for the public there is nothing to tell. */
export function countWhatIf(counting: Counting): ReportTable[] {
  const { whatIf = AS_SET, ...options } = counting.options;
  if (options.public) return [];
  const items = assessedReferrals({ ...counting, options }).map((one) => look(one, whatIf));
  const table = standings(items);
  return [
    { ...table, notes: [...sayLimits(whatIf), ...table.notes] },
    changes(items),
    criteria(items),
  ];
}
