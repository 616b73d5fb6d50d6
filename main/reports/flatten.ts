// A report as plain rows for a file: titles, heads and numbers, and nothing that leads to a person.
import type { Language } from '#domain/khmer/format.ts';
import type { Count, Report } from '#domain/reports/report.ts';

export type FlatCell = string | number | null;
/** `strong` rows are heads and totals. */
export type FlatRow = { cells: FlatCell[]; strong: boolean };

const WORDS = {
  period: { en: 'Period', km: 'រយៈពេល' },
  always: { en: 'All years', km: 'គ្រប់ឆ្នាំ' },
  counted: { en: 'Counted on', km: 'រាប់នៅថ្ងៃ' },
  hidden: { en: 'kept back', km: 'បានលាក់' },
} as const;

/** A share is a fraction of one, money is in riel or dollars, what is not known is empty. */
function cellOf(value: Count, language: Language): FlatCell {
  if ('count' in value) return value.count;
  if ('days' in value) return value.days;
  if ('words' in value) return value.words[language];
  if ('share' in value) return Math.round(value.share * 1000) / 1000;
  if ('money' in value) return value.currency === 'USD' ? value.money / 100 : value.money;
  return 'hidden' in value ? WORDS.hidden[language] : null;
}

/** Days are ISO days, so that a program can sort them. */
export function flatten(report: Report, language: Language): FlatRow[] {
  const { from, to } = report.options;
  const period =
    from === null && to === null ? WORDS.always[language] : `${from ?? ''} – ${to ?? ''}`;
  const row = (cells: FlatCell[], strong = false): FlatRow => ({ cells, strong });
  return [
    row([report.title[language]], true),
    row([WORDS.period[language], period]),
    row([WORDS.counted[language], report.countedOn]),
    ...report.tables.flatMap((table) => [
      row([]),
      row([table.title[language], ...table.columns.map((head) => head[language])], true),
      ...table.rows.map(({ label, values, kind }) =>
        row([label[language], ...values.map((value) => cellOf(value, language))], kind === 'total'),
      ),
      ...(table.sum === '' ? [] : [row([table.sum])]),
      ...table.notes.map((note) => row([note[language]])),
    ]),
  ];
}
