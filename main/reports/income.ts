// Income activities: what trials decided and left, how businesses run, by kind of business.
import type { Bilingual } from '#domain/forms/form.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { moneyColumns, RATE_NOTE } from './money.ts';
import { factsOf } from './standing.ts';
import { partition } from './table.ts';
import { groupBy, newestBy, type Told, toldOf } from './values.ts';
import { optionsOfConcept } from './words.ts';

type Activity = { caseId: string; kind: string; result: string; amounts: readonly Told[] };

function tableOf(
  counting: Counting,
  asked: { id: string; title: Bilingual; items: readonly Activity[]; concept: string },
  key: 'kind' | 'result',
): ReportTable {
  return partition({
    ...{ id: asked.id, title: asked.title, items: asked.items },
    parts: optionsOfConcept(asked.concept).map(({ id, label }) => ({
      label,
      has: (one: Activity) => one[key] === id,
    })),
    columns: moneyColumns<Activity>(counting, (own) => own.flatMap(({ amounts }) => amounts)),
    caseOf: ({ caseId }) => caseId,
    notes: [RATE_NOTE],
    onlyFilled: key === 'kind',
  });
}

/** Trials and business visits of the period; profit is what was left over, equipment apart. */
export function countIncome(counting: Counting): ReportTable[] {
  const facts = factsOf(counting);
  const kinds = newestBy(toldOf(counting.db, 'iga.type'), ({ personId }) => personId);
  const activities = (result: string, profit: string): Activity[] => {
    const amounts = groupBy(facts(profit), ({ formId }) => formId);
    return facts(result).map(({ formId, caseId, personId, value }) => ({
      ...{ caseId, result: value, amounts: amounts.get(formId) ?? [] },
      kind: kinds.get(personId ?? '')?.value ?? '',
    }));
  };
  const trials = activities('iga.stage', 'iga.trial-profit');
  const visits = activities('iga.status', 'iga.profit');
  return [
    tableOf(
      counting,
      {
        ...{ id: 'trials', items: trials, concept: 'iga.stage' },
        title: { en: 'Trials, and what was left over', km: 'ការសាកល្បង និងប្រាក់ចំណេញ' },
      },
      'result',
    ),
    tableOf(
      counting,
      {
        ...{ id: 'businesses', items: visits, concept: 'iga.status' },
        title: { en: 'Business visits, and what was left over', km: 'ការចុះពិនិត្យមុខរបរ និងប្រាក់ចំណេញ' },
      },
      'result',
    ),
    tableOf(
      counting,
      {
        ...{ id: 'kinds', items: [...trials, ...visits], concept: 'iga.type' },
        title: { en: 'Together, by kind of business', km: 'សរុប តាមប្រភេទមុខរបរ' },
      },
      'kind',
    ),
  ];
}
