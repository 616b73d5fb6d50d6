// Where children live at the end of the period: kept in family care, or not, or nobody wrote it down.
import type { Bilingual } from '#domain/forms/form.ts';
import { FAMILY_CARE, LIVING_GROUPS, type LivingGroup } from '#domain/forms/lists/living.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { rowsOf } from '../storage/prepared.ts';
import type { Child } from './children-register.ts';
import type { Counting } from './counting.ts';
import { sameIds } from './same.ts';
import { type Column, partition } from './table.ts';

const WAYS: readonly (readonly [groups: readonly LivingGroup[], label: Bilingual])[] = [
  [['family'], { en: 'With a parent', km: 'ជាមួយឪពុក ឬម្ដាយ' }],
  [['kin'], { en: 'With relatives', km: 'ជាមួយសាច់ញាតិ' }],
  [['informal'], { en: 'With a neighbour or friend', km: 'ជាមួយអ្នកជិតខាង ឬមិត្តភក្ដិ' }],
  [['foster'], { en: 'In a foster family', km: 'ក្នុងគ្រួសារធម៌' }],
  [['residential'], { en: 'In residential care', km: 'ក្នុងមណ្ឌល ឬជម្រក' }],
  [['prison'], { en: 'In prison', km: 'ក្នុងពន្ធនាគារ' }],
  [
    ['boarding', 'work', 'own', 'alone', 'street'],
    { en: 'Elsewhere or alone', km: 'កន្លែងផ្សេង ឬតែឯង' },
  ],
];

type Columns = { personId: string; living: string | null; since: string | null; at: number };

/** The way each child lived on a day, from the newest line that had begun by then. */
export function livingOn({ db }: Counting, day: string): Map<string, LivingGroup> {
  const { personOf } = sameIds(db);
  const lines = rowsOf<Columns>(
    db,
    `SELECT person_id AS personId, json_extract(answers, '$.living.option') AS living,
     json_extract(answers, '$.since.from') AS since, at FROM lines
     WHERE kind = 'living' AND person_id IS NOT NULL AND ended_at IS NULL`,
  ).map((line) => ({
    ...line,
    personId: personOf(line.personId),
    begun: line.since ?? dayOf(line.at),
  }));
  const sorted = lines.toSorted((a, b) =>
    a.begun === b.begun ? a.at - b.at : a.begun < b.begun ? -1 : 1,
  );
  const ways = new Map<string, LivingGroup>();
  for (const { personId, living, begun } of sorted) {
    if (begun > day) continue;
    const group = LIVING_GROUPS[living ?? ''];
    if (group) ways.set(personId, group);
    else ways.delete(personId);
  }
  return ways;
}

/** Whether a child is kept in family care: with parents or with relatives. */
export const inFamilyCare = (group: LivingGroup | undefined): boolean =>
  group !== undefined && FAMILY_CARE.includes(group);

export function countLiving(
  children: readonly Child[],
  ways: ReadonlyMap<string, LivingGroup>,
  columns: readonly Column<Child>[],
): ReportTable {
  const of = ({ id }: Child) => ways.get(id);
  return partition({
    id: 'living',
    title: { en: 'Where the children live', km: 'កន្លែងដែលកុមាររស់នៅ' },
    items: children,
    parts: WAYS.map(([groups, label]) => ({
      label,
      has: (child: Child) => groups.some((group) => group === of(child)),
    })),
    columns,
    caseOf: ({ caseId }) => caseId,
    onlyFilled: true,
    notes: [
      {
        en: 'Kept in family care: with a parent or with relatives on the last day of the period.',
        km: 'នៅក្នុងការថែទាំរបស់គ្រួសារ៖ រស់នៅជាមួយឪពុកម្ដាយ ឬសាច់ញាតិ នៅថ្ងៃចុងក្រោយនៃរយៈពេល។',
      },
    ],
  });
}
