// Equal support: what to look at before an item is asked for. Every rule warns; that a business has its plan
// first is the one that no reason overrides.
import type { Bilingual } from '../forms/form.ts';
import { SERVICES } from '../forms/services.ts';
import { formatDay, inDigitsOf } from '../khmer/format.ts';
import { exchange, type Rate } from '../money/exchange.ts';
import { formatMoney, type Money } from '../money/money.ts';
import type { Setting } from '../office/settings.ts';

export type ItemRules = Setting<'item-rules'>;
export type PriceList = Setting<'price-list'>;

export type Item = { service: string; price: Money | null };
/** What is known of the person an item is for, and of the family. */
export type ItemFacts = {
  /** ISO days on which the same service was given to the same person before. */
  givenOn: readonly string[];
  /** The family holds a card for the poor. */
  idPoor: boolean;
  /** A completed income plan is in the folder. */
  incomePlan: boolean;
  /** The rates of the office, the newest first, and the ISO day on which the item is asked for. */
  rates?: readonly Rate[];
  day?: string;
};

export type ItemWarning =
  | 'given-before'
  | 'family-can-give'
  | 'free-with-idpoor'
  | 'no-income-plan'
  | 'above-standard';

const HEALTH = new Set(['clinic', 'medicine']);
const BUSINESS = new Set(['iga-asset', 'iga-cash', 'loan']);

/** What the office pays as a rule for a service, in the currency it was set in; null without a rule. */
export function standardPrice(prices: PriceList, service: string): Money | null {
  return prices.find((line) => line.service === service)?.price ?? null;
}

/**
 * More than the standard price? Of riel and dollars one is changed at the rate of the day; without a rate
 * nothing is said.
 */
export function isAbove(
  price: Money | null,
  standard: Money | null,
  { rates, day }: { rates: readonly Rate[]; day: string },
): boolean {
  if (price === null || standard === null) return false;
  if (price.currency === standard.currency) return price.amount > standard.amount;
  const inRiel = (money: Money) => exchange([{ money, day }], rates).khr;
  const [asked, usual] = [inRiel(price), inRiel(standard)];
  return asked !== null && usual !== null && asked > usual;
}

/** What to look at before this is asked for, in a fixed order. */
export function findWarnings(
  item: Item,
  facts: ItemFacts,
  rules: ItemRules,
  prices: PriceList,
): ItemWarning[] {
  const { service, price } = item;
  const standard = standardPrice(prices, service);
  const { rates = [], day = '' } = facts;
  const found: [ItemWarning, boolean][] = [
    ['given-before', rules.bagInFirstYearOnly && service === 'bag' && facts.givenOn.length > 0],
    ['family-can-give', rules.pensByFamily && service === 'pens'],
    ['free-with-idpoor', rules.clinicFreeWithIdPoor && HEALTH.has(service) && facts.idPoor],
    ['no-income-plan', BUSINESS.has(service) && !facts.incomePlan],
    ['above-standard', isAbove(price, standard, { rates, day })],
  ];
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []));
}

const nameOf = (service: string): Bilingual =>
  SERVICES.find(({ id }) => id === service)?.label ?? { en: service, km: service };

/** A warning as it is shown beside the item. */
export function sayWarning(
  warning: ItemWarning,
  item: Item,
  facts: ItemFacts,
  prices: PriceList,
): Bilingual {
  switch (warning) {
    case 'given-before': {
      const [first = ''] = facts.givenOn.toSorted();
      return {
        en: `Given on ${formatDay(first, 'en')}; a bag is given in the first year only`,
        km: `បានឱ្យនៅថ្ងៃទី ${formatDay(first, 'km')} ហើយ កាបូបឱ្យតែក្នុងឆ្នាំដំបូង`,
      };
    }
    case 'family-can-give':
      return { en: 'The family can contribute this', km: 'គ្រួសារអាចចូលរួមទិញបាន' };
    case 'free-with-idpoor':
      return {
        en: 'Free at the health centre with the IDPoor card',
        km: 'ឥតគិតថ្លៃនៅមណ្ឌលសុខភាព តាមប័ណ្ណសមធម៌',
      };
    case 'no-income-plan':
      return {
        en: 'No income plan with a market check is in the folder',
        km: 'មិនទាន់មានផែនការបង្កើតប្រាក់ចំណូលដែលបានពិនិត្យទីផ្សារ',
      };
    case 'above-standard': {
      const standard = standardPrice(prices, item.service);
      const amount = standard ? formatMoney(standard) : '';
      const name = nameOf(item.service);
      return {
        en: `${name.en}: above the standard price of ${amount}`,
        km: `${name.km}៖ លើសតម្លៃកំណត់ ${inDigitsOf('en', amount)}`,
      };
    }
  }
}
