// What support cost: by kind of service, with travel and visits, in the currency it was written in.
import type { Bilingual } from '#domain/forms/form.ts';
import { SERVICE_GROUPS, SERVICES } from '#domain/forms/services.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { moneyColumns, RATE_NOTE } from './money.ts';
import { factsOf } from './standing.ts';
import { partition } from './table.ts';
import { groupBy, rowOfPath, type Told } from './values.ts';

type Cost = Told & { kind: string | null };

const GROUPS = new Map<string, string>(SERVICES.map(({ id, group }) => [id, group]));
const TRAVEL: Bilingual = { en: 'Travel of workers', km: 'ការធ្វើដំណើររបស់បុគ្គលិក' };
const VISITS: Bilingual = { en: 'Prison visits', km: 'ការចូលសួរនៅពន្ធនាគារ' };

/**
 * A line of support has its service beside the price. What was bought on a request is of the kind
 * asked for when all of it is of one kind, and of none otherwise.
 */
function supportCosts(facts: (concept: string) => Told[]): Cost[] {
  const services = groupBy(facts('service.type'), ({ formId }) => formId);
  return facts('service.cost').map((cost) => {
    const own = services.get(cost.formId) ?? [];
    const beside = own.find(({ path }) => rowOfPath(path) === rowOfPath(cost.path));
    const kinds = new Set((beside ? [beside] : own).map(({ value }) => GROUPS.get(value) ?? null));
    const [kind = null] = kinds;
    return { ...cost, kind: kinds.size === 1 ? kind : null };
  });
}

export function countCosts(counting: Counting): ReportTable[] {
  const facts = factsOf(counting);
  const as = (kind: string) => (told: Told) => ({ ...told, kind });
  const items: Cost[] = [
    ...supportCosts(facts),
    ...facts('cost.travel').map(as('travel')),
    ...facts('cost.visit').map(as('visits')),
  ].filter(({ value }) => value !== 'not-recorded');
  const parts = [
    ...SERVICE_GROUPS.map(([id, en, km]) => ({ id, label: { en, km } })),
    { id: 'travel', label: TRAVEL },
    { id: 'visits', label: VISITS },
  ];
  return [
    partition({
      id: 'costs',
      title: { en: 'Costs by kind of support', km: 'ចំណាយ តាមប្រភេទជំនួយ' },
      items,
      parts: parts.map(({ id, label }) => ({ label, has: ({ kind }: Cost) => kind === id })),
      gap: { en: 'Kind not recorded, or several', km: 'មិនបានកត់ត្រាប្រភេទ ឬច្រើនប្រភេទ' },
      columns: moneyColumns<Cost>(counting, (own) => own),
      caseOf: ({ caseId }) => caseId,
      notes: [RATE_NOTE],
      onlyFilled: true,
    }),
  ];
}
