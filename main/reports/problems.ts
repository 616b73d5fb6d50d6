// What became of the problems a family named: solved, partly, not, or nobody wrote it down.
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { factsOf } from './standing.ts';
import { countOf, countWhere, partition } from './table.ts';
import { newestBy, rowOfPath, type Told, toldOf } from './values.ts';
import { optionsOfConcept } from './words.ts';

const PROBLEMS = { en: 'Problems', km: 'បញ្ហា' };

/** Problems of closed cases, each with its newest result, by the area it was put in at reflection. */
export function countProblems(counting: Counting): ReportTable[] {
  const keyOf = ({ caseId, path }: Told) => `${caseId} ${rowOfPath(path)}`;
  const areas = newestBy(toldOf(counting.db, 'problem.area'), keyOf);
  const items = [...newestBy(factsOf(counting)('problem.result'), keyOf).values()];
  const results = optionsOfConcept('problem.result');
  return [
    partition({
      id: 'problems',
      title: { en: 'Problems of closed cases, by area', km: 'បញ្ហានៃករណីដែលបានបិទ តាមផ្នែក' },
      items,
      parts: optionsOfConcept('problem.area').map(({ id, label }) => ({
        label,
        has: (one: Told) => areas.get(keyOf(one))?.value === id,
      })),
      gap: { en: 'Area not recorded', km: 'មិនបានកត់ត្រាផ្នែក' },
      columns: [
        countOf<Told>(PROBLEMS),
        ...results.map(({ id, label }) => countWhere<Told>(label, ({ value }) => value === id)),
        countWhere<Told>({ en: 'Result not recorded', km: 'មិនបានកត់ត្រាលទ្ធផល' }, ({ value }) =>
          results.every(({ id }) => id !== value),
        ),
      ],
      adds: [{ from: 1, to: results.length + 1, total: 0 }],
      caseOf: ({ caseId }) => caseId,
      onlyFilled: true,
    }),
  ];
}
