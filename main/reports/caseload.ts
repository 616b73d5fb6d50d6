// How much each worker carries: active cases on time and late, and the children in them.
import type { Bilingual } from '#domain/forms/form.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { lateCases } from '../storage/case-waiting.ts';
import { rowsOf } from '../storage/prepared.ts';
import { childrenOf } from './children-register.ts';
import type { Counting } from './counting.ts';
import { casesEver, type StandingCase } from './standing.ts';
import { CASES, CHILDREN, countOf, countWhere, partition } from './table.ts';

type Worker = { id: string; nameKm: string; nameLatin: string };

/** The worker who has had each case longest; a second one is not counted again. */
function firstWorkers({ db }: Counting): Map<string, string> {
  const rows = rowsOf<{ caseId: string; userId: string }>(
    db,
    `SELECT case_id AS caseId, user_id AS userId FROM case_workers WHERE to_at IS NULL
     ORDER BY from_at DESC, id DESC`,
  );
  return new Map(rows.map(({ caseId, userId }) => [caseId, userId]));
}

function nameOf({ nameKm, nameLatin }: Worker, number: number, names: boolean): Bilingual {
  if (!names) return { en: `Worker ${number}`, km: `បុគ្គលិក ${number}` };
  return { en: nameLatin || nameKm, km: nameKm || nameLatin };
}

export function countCaseload(counting: Counting): ReportTable[] {
  const { db, today, names } = counting;
  const cases = casesEver(counting).filter(
    ({ status, decision }) => status === 'open' && decision !== 'ineligible',
  );
  const workerOf = firstWorkers(counting);
  const late = lateCases(db, today);
  const children = new Map<string, number>();
  for (const { caseId } of childrenOf(counting, cases))
    children.set(caseId, (children.get(caseId) ?? 0) + 1);
  const workers = rowsOf<Worker>(
    db,
    'SELECT id, name_km AS nameKm, name_latin AS nameLatin FROM users ORDER BY name_latin, id',
  );
  return [
    partition({
      id: 'caseload',
      title: { en: 'Active cases by worker', km: 'ករណីសកម្ម តាមអ្នកកាន់ករណី' },
      items: cases,
      parts: workers.map((worker, at) => ({
        label: nameOf(worker, at + 1, names),
        has: ({ id }: StandingCase) => workerOf.get(id) === worker.id,
      })),
      gap: { en: 'No worker recorded', km: 'មិនបានកត់ត្រាបុគ្គលិក' },
      columns: [
        countOf<StandingCase>(CASES),
        countWhere<StandingCase>({ en: 'On time', km: 'ទាន់ពេល' }, ({ id }) => !late.has(id)),
        countWhere<StandingCase>({ en: 'Late', km: 'ហួសកំណត់' }, ({ id }) => late.has(id)),
        {
          head: CHILDREN,
          of: (own) => ({ count: own.reduce((sum, { id }) => sum + (children.get(id) ?? 0), 0) }),
        },
      ],
      adds: [{ from: 1, to: 2, total: 0 }],
      caseOf: ({ id }) => id,
      onlyFilled: true,
      notes: [
        {
          en: 'A case with two workers stands with the one who has had it longest. Late: something to do is past its day.',
          km: 'ករណីដែលមានបុគ្គលិកពីរនាក់ រាប់តាមអ្នកកាន់យូរជាង។ ហួសកំណត់៖ មានកិច្ចការហួសថ្ងៃ។',
        },
      ],
    }),
  ];
}
