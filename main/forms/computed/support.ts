// What the app says beside each item of a support request, under the id of its row.
import type { Bilingual } from '#domain/forms/form.ts';
import { formatMoney } from '#domain/money/money.ts';
import { sayWarning, standardPrice } from '#domain/support/rules.ts';
import { papersMissing } from '../support/papers.ts';
import { checkItems } from '../support-facts.ts';
import type { ComputeRows } from './compute.ts';

const standard: ComputeRows = ({ db, form }) =>
  checkItems(db, form).map(({ row, item, prices }) => {
    const price = standardPrice(prices, item.service);
    const amount = price && formatMoney(price);
    return [row.id, amount ? [{ en: amount, km: amount }] : []];
  });

const warnings: ComputeRows = ({ db, form }) =>
  checkItems(db, form).map(({ row, item, facts, prices, warnings: found }) => {
    const lines: Bilingual[] = found.map((one) => sayWarning(one, item, facts, prices));
    return [row.id, lines];
  });

const missing: ComputeRows = ({ db, form }) =>
  [...papersMissing(db, form)].map(([row, line]) => [row, [line]]);

export const COMPUTE_SUPPORT = {
  'standard-price': standard,
  'request-warnings': warnings,
  'papers-missing': missing,
} as const satisfies Record<string, ComputeRows>;
