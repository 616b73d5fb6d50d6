// A counted value in words for the screen and for paper.

import { formatNumber, type Language } from '#domain/khmer/format.ts';
import { formatMoney } from '#domain/money/money.ts';
import type { Count, ReportTable } from '#domain/reports/report.ts';

/** Figures in 0-9 in both languages, so that a column can be compared. */
export function sayCount(value: Count | undefined, language: Language = 'en'): string {
  if (value === undefined || 'none' in value) return '—';
  if ('count' in value) return formatNumber(value.count, 'en');
  if ('words' in value) return value.words[language];
  if ('days' in value) return formatNumber(value.days, 'en');
  if ('share' in value) return `${(value.share * 100).toFixed(1)} %`;
  if ('money' in value) return formatMoney({ amount: value.money, currency: value.currency });
  return '•••';
}

/** The number itself, or null when nothing is told. */
export function numberIn(value: Count | undefined): number | null {
  return value && 'count' in value ? value.count : null;
}

/** A head so short, "0–4", is not broken over two lines. */
export function headClass(head: string): string {
  return head.length <= 6 ? 'num short' : 'num';
}

/** Does a column hold words of a list, and not counts? */
export const isOfWords = ({ rows }: ReportTable, column: number): boolean =>
  rows.some(({ values }) => values[column] !== undefined && 'words' in values[column]);

/** Words so short, "2019-07", stay on one line. */
export const classOfWords = (value: Count): string | undefined =>
  'words' in value && value.words.en.length <= 10 ? 'nw' : undefined;
