// The support ledger of a case: everything its final forms say was given, with the standard price beside.
import type { z } from 'zod';
import type { Ledger, LedgerLine } from '#contract/support.ts';
import { ChoiceAnswer, numberOf, PeopleAnswer, type Row } from '#domain/forms/answers.ts';
import { readingOf } from '#domain/forms/rights.ts';
import { type DatedMoney, exchange, type Rate, ratesFrom } from '#domain/money/exchange.ts';
import { type Money, MoneySchema, sumMoney } from '#domain/money/money.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { mayEdit, mayRead, type Session } from '#domain/roles.ts';
import { isAbove, standardPrice } from '#domain/support/rules.ts';
import { AppError } from '../../ipc/errors.ts';
import { formFacts } from '../../storage/access.ts';
import { caseScope, findCase } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import { type FormRecord, formsOfCase } from '../../storage/forms.ts';
import { membersOf } from '../../storage/people.ts';
import { settingHistory, settingOn } from '../../storage/settings.ts';
import type { Store } from '../../storage/store.ts';
import { rowsIn } from '../computed/case-forms.ts';
import { nameIn } from './names.ts';
import { papersMissing } from './papers.ts';

type Line = z.input<typeof LedgerLine>;
type Given = { form: FormRecord; day: string | null; rates: readonly Rate[]; db: Db };

const moneyIn = (answer: unknown): Money | null => MoneySchema.safeParse(answer).data ?? null;
const times = (money: Money | null, quantity: number | null): Money | null =>
  money && { ...money, amount: money.amount * (quantity ?? 1) };
const textIn = (answer: unknown): string => (typeof answer === 'string' ? answer.trim() : '');

/** What stands beside every line of a form: when, by whom it was given, and who paid. */
function headOf({ db, form, day }: Given, funder: unknown) {
  return { formId: form.id, day, by: nameIn(db, form.answers.worker), funder: nameIn(db, funder) };
}

function thing(given: Given, row: Row, told: { people: unknown[]; paid: Money | null }) {
  const { db, form, day, rates } = given;
  const choice = ChoiceAnswer.safeParse(row.answers.service).data;
  const service = choice?.option ?? '';
  const quantity = numberOf(row.answers.quantity);
  const priceDay = day ?? dayOf(form.enteredAt);
  const prices = readSetting('price-list', settingOn(db, 'price-list', priceDay));
  const standard = times(standardPrice(prices, service), quantity);
  return {
    ...{ id: row.id, service, words: choice?.other ?? '', quantity, standard, paid: told.paid },
    people: told.people.map((who) => nameIn(db, who)),
    above: isAbove(told.paid, standard, { rates, day: priceDay }),
    why: [textIn(row.answers['price-why']), textIn(row.answers.anyway)].filter(Boolean).join(' · '),
  };
}

/**
 * A request that was handed over. A purchase under the id of an item is what that item cost; one item
 * and one purchase belong together too. Other purchases stand beside as they were written.
 */
function linesOfRequest(given: Given): Line[] {
  const { answers } = given.form;
  const items = rowsIn(answers, 'items');
  const bought = rowsIn(answers, 'bought');
  const head = headOf(given, answers.funder);
  const costOf = (item: Row): Row | undefined =>
    bought.find(({ id }) => id === item.id) ??
    (items.length === 1 && bought.length === 1 ? bought[0] : undefined);
  const matched = new Set(items.map(costOf));
  const missing = papersMissing(given.db, given.form);
  const things = items.map((item) => {
    const paid = moneyIn(costOf(item)?.answers.price);
    const lacks = missing.get(item.id) ?? null;
    return { ...head, ...thing(given, item, { people: [item.answers.who], paid }), lacks };
  });
  const others = bought
    .filter((row) => !matched.has(row))
    .map((row): Line => {
      const { item, price } = row.answers;
      const nothing = { service: '', people: [], quantity: null, standard: null, above: false };
      const open = { why: '', lacks: null };
      return {
        ...head,
        ...nothing,
        id: row.id,
        words: textIn(item),
        paid: moneyIn(price),
        ...open,
      };
    });
  return [...things, ...others];
}

/** What a note says was given on the way. */
function linesOfNote(given: Given): Line[] {
  return rowsIn(given.form.answers, 'services').map((row) => {
    const people = PeopleAnswer.safeParse(row.answers['for-whom']).data?.people ?? [];
    const paid = moneyIn(row.answers.value);
    const told = thing(given, row, { people, paid });
    return { ...headOf(given, row.answers.funder), ...told, lacks: null };
  });
}

/** A request speaks of the day it was handed over; what was not approved gave nothing. */
function linesOf(db: Db, form: FormRecord, rates: readonly Rate[]): Line[] {
  const happened = form.event?.from ?? form.event?.to ?? null;
  if (form.form === 'case-note') return linesOfNote({ db, form, rates, day: happened });
  const handed = PartialDateSchema.safeParse(form.answers['handed-on']).data?.from ?? null;
  return handed === null ? [] : linesOfRequest({ db, form, rates, day: handed });
}

/** Throws `not-found` or `not-allowed`. Forms this person may not read give no lines. */
export function readLedger(
  { db }: Store,
  session: Session,
  caseId: string,
): z.input<typeof Ledger> {
  const scope = caseScope(db, caseId);
  const record = findCase(db, caseId);
  if (!scope || !record) throw new AppError('not-found');
  if (!mayRead(session, scope)) throw new AppError('not-allowed');
  const finals = formsOfCase(db, caseId).filter(({ state }) => state === 'final');
  const corrected = new Set(finals.map(({ amends }) => amends));
  const rates = ratesFrom(settingHistory(db, 'riel-per-dollar'));
  const lines = finals
    .filter(({ form }) => form === 'support-request' || form === 'case-note')
    .filter((form) => !corrected.has(form.id))
    .filter((form) => readingOf(session, scope, formFacts(db, form)) !== 'none')
    .flatMap((form) => linesOf(db, form, rates))
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const paid = lines.flatMap(({ paid: money, day }): DatedMoney[] =>
    money ? [{ money, day: day ?? dayOf(Date.now()) }] : [],
  );
  const { khr, usd, rates: used } = exchange(paid, rates);
  const main = membersOf(db, caseId).find(({ personId }) => personId === record.mainPerson);
  return {
    code: record.code,
    ...{ nameKm: main?.person.nameKm ?? '', nameLatin: main?.person.nameLatin ?? '' },
    ...{ lines, sums: sumMoney(paid.map(({ money }) => money)), khr, usd },
    mayAsk: mayEdit(session, scope),
    rates: used.flatMap(({ riel, validFrom }) => (riel === null ? [] : [{ riel, validFrom }])),
  };
}
