// What support should have cost by the office's own price list, and what was paid for it: by thing and by month.
import type { Bilingual } from '#domain/forms/form.ts';
import { NOT_RECORDED } from '#domain/forms/project.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { formatMonth } from '#domain/khmer/format.ts';
import { readSetting } from '#domain/office/settings.ts';
import type { Count, ReportRow, ReportTable } from '#domain/reports/report.ts';
import { standardPrice } from '#domain/support/rules.ts';
import { settingOn } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import { addUp, RATE_NOTE, type Sums } from './money.ts';
import { factsOf } from './standing.ts';
import { type Column, partition, plainRow } from './table.ts';
import { groupBy, rowOfPath, type Told } from './values.ts';

type Amount = Pick<Told, 'value' | 'day'>;
/** One thing that was given: what the list says for all of it, and what was paid; null where not known. */
type Given = {
  caseId: string;
  service: string;
  quantity: number;
  day: string;
  standard: Amount | null;
  paid: Amount | null;
};

/** By the row it stands in; one thing and one purchase of a request belong together too. */
function beside(told: readonly Told[], thing: Told, things: readonly Told[]): Told | undefined {
  const own = told.find(({ path }) => rowOfPath(path) === rowOfPath(thing.path));
  return own ?? (things.length === 1 && told.length === 1 ? told[0] : undefined);
}

/** Everything handed over in the period, by the day of the hand-over, or of the note that tells of it. */
function givenIn(counting: Counting): Given[] {
  const { db, options, today } = counting;
  const facts = factsOf({ ...counting, options: { ...options, from: null, to: null } });
  const byForm = (concept: string) => groupBy(facts(concept), ({ formId }) => formId);
  const [handed, costs, counts] = [
    byForm('service.date'),
    byForm('service.cost'),
    byForm('service.quantity'),
  ];
  const lists = new Map<string, ReturnType<typeof pricesOn>>();
  const pricesOn = (day: string) => readSetting('price-list', settingOn(db, 'price-list', day));
  const standardOf = (service: string, quantity: number, day: string): Amount | null => {
    if (!SERVICES.some(({ id }) => id === service)) return null;
    const list = lists.get(day) ?? pricesOn(day);
    lists.set(day, list);
    const price = standardPrice(list, service);
    return price && { value: `${price.amount * quantity} ${price.currency}`, day };
  };
  return [...byForm('service.type')].flatMap(([formId, things]) => {
    const [date] = handed.get(formId) ?? [];
    return things.flatMap((thing): Given[] => {
      const service = thing.value;
      if (service === NOT_RECORDED) return [];
      const day = (date && date.value !== NOT_RECORDED ? date.value : thing.day) ?? today;
      if (day < (options.from ?? '') || (options.to !== null && day > options.to)) return [];
      const quantity = Number(beside(counts.get(formId) ?? [], thing, things)?.value) || 1;
      const cost = beside(costs.get(formId) ?? [], thing, things);
      const paid = cost && cost.value !== NOT_RECORDED ? { value: cost.value, day } : null;
      const standard = standardOf(service, quantity, day);
      return [{ caseId: thing.caseId, service, quantity, day, standard, paid }];
    });
  });
}

const money = (amount: number | null, currency: 'KHR' | 'USD'): Count =>
  amount === null ? { none: true } : { money: Math.round(amount), currency };
const less = (one: number | null, other: number | null) =>
  one === null || other === null ? null : one - other;

type Currency = 'KHR' | 'USD';
const IN: Readonly<Record<Currency, Bilingual>> = {
  KHR: { en: 'in riel', km: 'ជារៀល' },
  USD: { en: 'in dollars', km: 'ជាដុល្លារ' },
};
const sumIn = (sums: Sums, currency: Currency) => (currency === 'KHR' ? sums.allKhr : sums.allUsd);

const TIMES: Bilingual = { en: 'Times', km: 'ដង' };
const QUANTITY: Bilingual = { en: 'How many', km: 'ចំនួន' };
const PAID: Bilingual = { en: 'Paid', km: 'បានបង់' };

/** Times, how many; then by the list, paid, and how much more that is, all of it in one currency. */
function columnsFor(counting: Counting, currency: Currency): Column<Given>[] {
  const all = (items: readonly Given[], which: 'standard' | 'paid') => {
    const amounts = items.flatMap((item) => item[which] ?? []);
    return sumIn(addUp(counting, amounts), currency);
  };
  return [
    { head: TIMES, of: (items) => ({ count: items.length }) },
    {
      head: QUANTITY,
      of: (items) => ({ count: items.reduce((sum, { quantity }) => sum + quantity, 0) }),
    },
    {
      head: { en: 'By the list', km: 'តម្លៃកំណត់' },
      of: (items) => money(all(items, 'standard'), currency),
    },
    { head: PAID, of: (items) => money(all(items, 'paid'), currency) },
    {
      head: { en: 'More than the list', km: 'លើសតម្លៃកំណត់' },
      of: (items) => money(less(all(items, 'paid'), all(items, 'standard')), currency),
    },
  ];
}

const NO_PRICE: Bilingual = {
  en: 'No price in the list for its day',
  km: 'គ្មានតម្លៃកំណត់សម្រាប់ថ្ងៃនោះ',
};
const NOT_PAID: Bilingual = { en: 'Price paid not recorded', km: 'មិនបានកត់ត្រាតម្លៃបានបង់' };
const monthOf = ({ day }: Given) => day.slice(0, 7);
const sayMonth = (month: string): Bilingual => ({
  en: formatMonth(month, 'en'),
  km: formatMonth(month, 'km'),
});

const LESS_NOTE: Bilingual = {
  en: 'A minus stands where less was paid than the list says. The list is the one that held on the day of giving.',
  km: 'សញ្ញាដក មានន័យថាបានបង់តិចជាងតម្លៃកំណត់។ តម្លៃកំណត់ គឺតម្លៃដែលមានប្រសិទ្ធភាពនៅថ្ងៃឱ្យ។',
};

/** What cannot be compared stands below the table, with what was paid for it, and in none of its sums. */
function apart(columns: readonly Column<Given>[], label: Bilingual, items: Given[]): ReportRow[] {
  if (items.length === 0) return [];
  const known = columns.map(({ head, of }): Count => {
    const value = of(items, items);
    const isPaid = head === PAID && items.some(({ paid }) => paid !== null);
    return 'count' in value || isPaid ? value : { none: true };
  });
  return [plainRow(label, known, [items.map(({ caseId }) => caseId)])];
}

type Cut = {
  id: string;
  title: Bilingual;
  parts: readonly { label: Bilingual; has: (item: Given) => boolean }[];
  /** Things of one kind stand in each row, so that they can be counted. */
  isOfOneKind: boolean;
};

const BOTH = 'prices-by-thing-and-month';

/** By thing, by month, and by both. */
function cutsOf(items: readonly Given[]): Cut[] {
  const months = [...new Set(items.map(monthOf))].sort();
  return [
    {
      ...{ id: 'prices', isOfOneKind: true },
      title: { en: 'By thing', km: 'តាមមុខជំនួយ' },
      parts: SERVICES.map(({ id, label }) => ({ label, has: ({ service }) => service === id })),
    },
    {
      ...{ id: 'prices-by-month', isOfOneKind: false },
      title: { en: 'By month', km: 'តាមខែ' },
      parts: months.map((month) => ({
        label: sayMonth(month),
        has: (item) => monthOf(item) === month,
      })),
    },
    {
      ...{ id: BOTH, isOfOneKind: true },
      title: { en: 'By thing and month', km: 'តាមមុខជំនួយ និងតាមខែ' },
      parts: SERVICES.flatMap(({ id, label }) =>
        months.map((month) => {
          const { en, km } = sayMonth(month);
          return {
            label: { en: `${label.en} · ${en}`, km: `${label.km} · ${km}` },
            has: (item: Given) => item.service === id && monthOf(item) === month,
          };
        }),
      ),
    },
  ];
}

/** Each cut in riel and in dollars; what cannot be compared is told below the first. */
export function countPrices(counting: Counting): ReportTable[] {
  const given = givenIn(counting);
  const items = given.filter(({ standard, paid }) => standard !== null && paid !== null);
  const unpriced = given.filter(({ standard }) => standard === null);
  const unpaid = given.filter(({ standard, paid }) => standard !== null && paid === null);
  return cutsOf(items).flatMap(({ id, title, parts, isOfOneKind }) =>
    (['KHR', 'USD'] as const).map((currency): ReportTable => {
      const all = columnsFor(counting, currency);
      const columns = isOfOneKind ? all : all.filter(({ head }) => head !== QUANTITY);
      const table = partition<Given>({
        ...{ items, parts, columns, gap: null, onlyFilled: true, notes: [LESS_NOTE, RATE_NOTE] },
        id: currency === 'KHR' ? id : `${id}-in-dollars`,
        title: { en: `${title.en}, ${IN[currency].en}`, km: `${title.km} ${IN[currency].km}` },
        caseOf: ({ caseId }) => caseId,
      });
      // The same things are counted in each table; that they add up is told of the short ones, once.
      const isTold = currency === 'KHR' && id !== BOTH;
      const told = isTold ? table : { ...table, sum: '' };
      if (id !== 'prices') return told;
      const below = [...apart(columns, NO_PRICE, unpriced), ...apart(columns, NOT_PAID, unpaid)];
      return { ...told, rows: [...told.rows, ...below] };
    }),
  );
}
