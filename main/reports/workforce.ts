// The workforce sheet: the office's own people by role, education, years and training, and who is supervised.
import type { Bilingual } from '#domain/forms/form.ts';
import { readSetting } from '#domain/office/settings.ts';
import { EDUCATIONS, TRAININGS, type WorkerFacts } from '#domain/office/workforce.ts';
import { addMonths } from '#domain/people/iso-day.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { Role } from '#domain/roles.ts';
import { rowsOf } from '../storage/prepared.ts';
import { settingOn } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import {
  countOf,
  countWhere,
  NOT_RECORDED_LABEL,
  type Partition,
  partition,
  plainRow,
} from './table.ts';
import { newestBy, toldOf } from './values.ts';

type Worker = { id: string; role: string; facts: WorkerFacts | null; supervisedOn: string | null };

const PEOPLE: Bilingual = { en: 'People', km: 'នាក់' };
const ROLES: Readonly<Record<Role, Bilingual>> = {
  coordinator: { en: 'Coordinator', km: 'អ្នកសម្របសម្រួល' },
  'social-worker': { en: 'Social worker', km: 'បុគ្គលិកសង្គមកិច្ច' },
  counsellor: { en: 'Counsellor', km: 'អ្នកផ្ដល់ប្រឹក្សា' },
  'scan-clerk': { en: 'Office staff', km: 'បុគ្គលិកការិយាល័យ' },
  procurement: { en: 'Procurement', km: 'លទ្ធកម្ម' },
  finance: { en: 'Finance', km: 'ហិរញ្ញវត្ថុ' },
  monitoring: { en: 'Monitoring', km: 'តាមដាន និងវាយតម្លៃ' },
  director: { en: 'Director', km: 'នាយក' },
  researcher: { en: 'Researcher', km: 'អ្នកស្រាវជ្រាវ' },
  'focal-person': { en: 'Child-protection focal person', km: 'ជនបង្គោលកិច្ចការពារកុមារ' },
  administrator: { en: 'Administrator', km: 'អ្នកគ្រប់គ្រងប្រព័ន្ធ' },
};
const YEARS: readonly (readonly [from: number, to: number, label: Bilingual])[] = [
  [0, 1, { en: '0 to 1 year', km: '០ ដល់ ១ ឆ្នាំ' }],
  [2, 4, { en: '2 to 4 years', km: '២ ដល់ ៤ ឆ្នាំ' }],
  [5, 9, { en: '5 to 9 years', km: '៥ ដល់ ៩ ឆ្នាំ' }],
  [10, Number.POSITIVE_INFINITY, { en: '10 years and more', km: '១០ ឆ្នាំឡើង' }],
];

function readWorkers({ db, today }: Counting): Worker[] {
  const facts = new Map(
    readSetting('workforce', settingOn(db, 'workforce', today)).map((one) => [one.user, one]),
  );
  const sessions = newestBy(toldOf(db, 'supervision.worker'), ({ value }) => value);
  return rowsOf<{ id: string; role: string }>(
    db,
    'SELECT id, role FROM users WHERE active = 1 ORDER BY name_latin, id',
  ).map(({ id, role }) => ({
    ...{ id, role, facts: facts.get(id) ?? null },
    supervisedOn: sessions.get(id)?.day ?? null,
  }));
}

const sexOf = (sex: WorkerFacts['sex']) => (worker: Worker) => (worker.facts?.sex ?? null) === sex;

/** People by something, women and men beside but for the public; no case stands behind a colleague. */
function bySex(
  { options }: Counting,
  asked: Pick<Partition<Worker>, 'id' | 'title' | 'parts' | 'items' | 'gap' | 'onlyFilled'>,
) {
  if (options.public)
    return partition<Worker>({ ...asked, columns: [countOf<Worker>(PEOPLE)], caseOf: () => null });
  return partition<Worker>({
    ...asked,
    columns: [
      countOf<Worker>(PEOPLE),
      countWhere<Worker>({ en: 'Women', km: 'ស្រី' }, sexOf('f')),
      countWhere<Worker>({ en: 'Men', km: 'ប្រុស' }, sexOf('m')),
      countWhere<Worker>({ en: 'Other', km: 'ផ្សេងទៀត' }, sexOf('x')),
      countWhere<Worker>(NOT_RECORDED_LABEL, sexOf(null)),
    ],
    adds: [{ from: 1, to: 4, total: 0 }],
    caseOf: () => null,
  });
}

function trainings(workers: readonly Worker[]): ReportTable {
  const has = (id: (typeof TRAININGS)[number]['id']) =>
    workers.filter(({ facts }) => facts?.training.includes(id)).length;
  const none = workers.filter(({ facts }) => (facts?.training.length ?? 0) === 0).length;
  return {
    id: 'training',
    title: { en: 'Trained in', km: 'បានទទួលការបណ្ដុះបណ្ដាលលើ' },
    columns: [PEOPLE],
    rows: [
      ...TRAININGS.map(({ id, label }) => plainRow(label, [{ count: has(id) }])),
      plainRow({ en: 'No training recorded', km: 'មិនបានកត់ត្រាការបណ្ដុះបណ្ដាល' }, [{ count: none }]),
    ],
    sum: '',
    adds: [],
    notes: [
      {
        en: 'One person can be trained in several, so these do not add up to the people.',
        km: 'មនុស្សម្នាក់អាចរៀនច្រើនមុខ ដូច្នេះលេខទាំងនេះមិនបូកស្មើចំនួនមនុស្សទេ។',
      },
    ],
  };
}

/** Everybody who works in the office today. What is known of them stands in the office's rules. */
export function countWorkforce(counting: Counting): ReportTable[] {
  const { db, today } = counting;
  const items = readWorkers(counting);
  const yearsOf = ({ facts }: Worker) =>
    facts?.since == null ? null : Number(today.slice(0, 4)) - facts.since;
  const months = readSetting('supervision-months', settingOn(db, 'supervision-months', today));
  const since = addMonths(today, -months);
  return [
    bySex(counting, {
      id: 'roles',
      title: { en: 'By role', km: 'តាមតួនាទី' },
      items,
      parts: Role.options.map((role) => ({
        label: ROLES[role],
        has: (worker) => worker.role === role,
      })),
      gap: null,
      onlyFilled: true,
    }),
    bySex(counting, {
      id: 'education',
      title: { en: 'By education', km: 'តាមកម្រិតវិជ្ជាជីវៈ' },
      items,
      parts: EDUCATIONS.map(({ id, label }) => ({
        label,
        has: ({ facts }) => facts?.education === id,
      })),
    }),
    bySex(counting, {
      id: 'years',
      title: { en: 'Years in social work', km: 'ចំនួនឆ្នាំក្នុងការងារសង្គម' },
      items,
      parts: YEARS.map(([from, to, label]) => ({
        label,
        has: (worker) => {
          const years = yearsOf(worker);
          return years !== null && years >= from && years <= to;
        },
      })),
    }),
    trainings(items),
    bySex(counting, {
      id: 'supervised',
      title: { en: 'Social workers: supervised', km: 'បុគ្គលិកសង្គមកិច្ច៖ ការអភិបាល' },
      items: items.filter(({ role }) => role === 'social-worker'),
      parts: [
        {
          label: { en: 'Within the time set', km: 'ក្នុងរយៈពេលកំណត់' },
          has: ({ supervisedOn }) => supervisedOn !== null && supervisedOn >= since,
        },
        {
          label: { en: 'Longer ago', km: 'យូរជាងរយៈពេលកំណត់' },
          has: ({ supervisedOn }) => supervisedOn !== null,
        },
      ],
      gap: { en: 'No session recorded', km: 'មិនបានកត់ត្រាជំនួប' },
    }),
  ];
}
