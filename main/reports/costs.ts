// What support cost: by kind of service, with travel and visits, in the currency it was written in.
import type { Bilingual } from '#domain/forms/form.ts';
import { SERVICE_GROUPS, SERVICES } from '#domain/forms/services.ts';
import type { Count, ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { addUp, moneyColumns, RATE_NOTE } from './money.ts';
import { casesEver, factsOf } from './standing.ts';
import { FAMILY_PRESERVATION, FAMILY_SUPPORT, partition } from './table.ts';
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

/** Places of the sums in one currency only, which stand in the table above. */
const WRITTEN = [1, 2];

const distinctCases = (items: readonly Cost[]) => new Set(items.map(({ caseId }) => caseId)).size;

/** What a family costs: all that was written for the families who had any cost, shared among them. */
function byModule(counting: Counting, items: readonly Cost[]): ReportTable {
  const modules = new Map(casesEver(counting).map(({ id, module }) => [id, module]));
  const perFamily = (own: readonly Cost[]): Count => {
    const { allUsd } = addUp(counting, own);
    const families = distinctCases(own);
    if (allUsd === null || families === 0) return { none: true };
    return { money: Math.round(allUsd / families), currency: 'USD' };
  };
  return partition<Cost>({
    id: 'costs-by-module',
    title: { en: 'Costs by module, and for one family', km: 'ចំណាយតាមម៉ូឌុល និងក្នុងមួយគ្រួសារ' },
    items,
    parts: (
      [
        ['fp', FAMILY_PRESERVATION],
        ['fs', FAMILY_SUPPORT],
      ] as const
    ).map(([id, label]) => ({ label, has: ({ caseId }) => modules.get(caseId) === id })),
    gap: { en: 'Module not recorded', km: 'មិនបានកត់ត្រាម៉ូឌុល' },
    columns: [
      ...moneyColumns<Cost>(counting, (own) => own).filter((_, at) => !WRITTEN.includes(at)),
      {
        head: { en: 'Families', km: 'គ្រួសារ' },
        of: (own) => ({ count: distinctCases(own) }),
      },
      { head: { en: 'For one family', km: 'ក្នុងមួយគ្រួសារ' }, of: perFamily },
    ],
    caseOf: ({ caseId }) => caseId,
    notes: [
      {
        en: 'Families with no cost recorded are not among those that a cost is shared among.',
        km: 'គ្រួសារដែលមិនបានកត់ត្រាចំណាយ មិនរាប់ក្នុងការចែកមធ្យមទេ។',
      },
    ],
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
    byModule(counting, items),
  ];
}
