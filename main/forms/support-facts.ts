// What decides whether an item is asked for like for every family: what was given, the card, the plan.
import {
  type Answers,
  ChoiceAnswer,
  PeopleAnswer,
  PersonAnswer,
  type Row,
} from '#domain/forms/answers.ts';
import { ratesFrom } from '#domain/money/exchange.ts';
import { MoneySchema } from '#domain/money/money.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import {
  findWarnings,
  type Item,
  type ItemFacts,
  type ItemRules,
  type ItemWarning,
  type PriceList,
} from '#domain/support/rules.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, formsOfCase } from '../storage/forms.ts';
import { currentLines } from '../storage/lines.ts';
import { settingHistory, settingOn } from '../storage/settings.ts';

const rows = (answers: Answers, field: string): Row[] =>
  (answers[field] as { rows?: Row[] } | undefined)?.rows ?? [];
const optionOf = (answer: unknown) => ChoiceAnswer.safeParse(answer).data?.option ?? null;
const firstDay = (answer: unknown) => PartialDateSchema.safeParse(answer).data?.from ?? null;

/** Who a row is for, whichever way the form names them. */
function isFor(row: Row, personId: string): boolean {
  const one = PersonAnswer.safeParse(row.answers.who).data;
  const many = PeopleAnswer.safeParse(row.answers['for-whom']).data?.people ?? [];
  return one?.id === personId || many.some(({ id }) => id === personId);
}

/** Days on which a service was given to somebody, from requests handed over and notes of this case. */
function daysGiven(finals: readonly FormRecord[], service: string, personId: string): string[] {
  return finals.flatMap((form) => {
    const field = form.form === 'support-request' ? 'items' : 'services';
    const day = firstDay(form.answers['handed-on']) ?? form.event?.from ?? null;
    const given = rows(form.answers, field).some(
      (row) => optionOf(row.answers.service) === service && isFor(row, personId),
    );
    return given && day !== null ? [day] : [];
  });
}

export type CheckedItem = {
  row: Row;
  item: Item;
  facts: ItemFacts;
  warnings: ItemWarning[];
  prices: PriceList;
};

/** Every item of a support request with what is to be looked at before it is asked for. */
export function checkItems(db: Db, form: FormRecord): CheckedItem[] {
  const { caseId } = form;
  const day = form.event?.from ?? dayOf(Date.now());
  const rules: ItemRules = readSetting('item-rules', settingOn(db, 'item-rules', day));
  const prices: PriceList = readSetting('price-list', settingOn(db, 'price-list', day));
  const rates = ratesFrom(settingHistory(db, 'riel-per-dollar'));
  const finals = formsOfCase(db, caseId).filter(
    (one) => one.state === 'final' && one.id !== form.id && one.id !== form.amends,
  );
  const household = currentLines(db, caseId, 'household')[0]?.answers;
  const card = optionOf(household?.idpoor);
  return rows(form.answers, 'items').flatMap((row) => {
    const service = optionOf(row.answers.service);
    if (service === null) return [];
    const personId = PersonAnswer.safeParse(row.answers.who).data?.id ?? null;
    const item: Item = { service, price: MoneySchema.safeParse(row.answers.price).data ?? null };
    const facts: ItemFacts = {
      givenOn: personId === null ? [] : daysGiven(finals, service, personId),
      idPoor: card === 'poor-1' || card === 'poor-2',
      incomePlan: finals.some((one) => one.form === 'iga-plan'),
      ...{ rates, day },
    };
    return [{ row, item, facts, prices, warnings: findWarnings(item, facts, rules, prices) }];
  });
}
