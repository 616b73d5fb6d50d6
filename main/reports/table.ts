// Builds tables whose parts add up: every item falls into exactly one part, or into "not recorded".
import type { Bilingual } from '#domain/forms/form.ts';
import {
  type Count,
  MOST_CASES,
  type ReportRow,
  type ReportTable,
  spellSum,
} from '#domain/reports/report.ts';
import { roundShares } from '#domain/reports/shares.ts';

export const NOT_RECORDED_LABEL: Bilingual = { en: 'Not recorded', km: 'មិនបានកត់ត្រា' };
export const TOTAL: Bilingual = { en: 'Together', km: 'សរុប' };
export const CASES: Bilingual = { en: 'Cases', km: 'ករណី' };
export const CHILDREN: Bilingual = { en: 'Children', km: 'កុមារ' };

export const FAMILY_PRESERVATION: Bilingual = {
  en: 'Family Preservation',
  km: 'ការទប់ស្កាត់ការបែកចេញពីគ្រួសារ',
};
export const FAMILY_SUPPORT: Bilingual = { en: 'Family Support', km: 'ការគាំទ្រគ្រួសារ' };

/** Counted from the items of a row; `all` are those of the whole table. */
export type Column<T> = {
  head: Bilingual;
  of: (items: readonly T[], all: readonly T[]) => Count;
  /** Whose cases are behind the number; of the first column all items of the row. */
  behind?: (items: readonly T[]) => readonly T[];
};

export type Partition<T> = {
  id: string;
  title: Bilingual;
  items: readonly T[];
  /** An item goes to the first part that has it. */
  parts: readonly { label: Bilingual; has: (item: T) => boolean }[];
  /** Label of what is in no part; null when every item must be in one. */
  gap?: Bilingual | null;
  total?: Bilingual;
  /** The first counts the items, so that it adds up. */
  columns: readonly Column<T>[];
  adds?: ReportTable['adds'];
  caseOf: (item: T) => string | null;
  notes?: readonly Bilingual[];
  /** Parts without an item are left out. */
  onlyFilled?: boolean;
};

/** The cases behind a number, each once, as many as a report carries. */
export function casesBehind(ids: readonly (string | null)[]): string[] {
  const first = new Set<string>();
  for (const id of ids) {
    if (id !== null) first.add(id);
    if (first.size === MOST_CASES) break;
  }
  return [...first];
}

/** The shares of the parts as they are shown everywhere: they add up to the whole. */
function evenShares(rows: readonly ReportRow[], sizes: readonly number[]): ReportRow[] {
  const shares = roundShares(sizes);
  return rows.map((row, at) => ({
    ...row,
    values: row.values.map((value) =>
      'share' in value ? { ...value, share: shares[at] ?? value.share } : value,
    ),
  }));
}

/** Throws when an item is in no part of a table that has no gap: a total would not be its parts. */
export function partition<T>(asked: Partition<T>): ReportTable {
  const { items, parts, columns, caseOf, gap = NOT_RECORDED_LABEL } = asked;
  const places = new Map<T, number>(
    items.map((item) => [item, parts.findIndex(({ has }) => has(item))]),
  );
  const inPart = (at: number) => items.filter((item) => places.get(item) === at);
  const rowOf = (label: Bilingual, kind: ReportRow['kind'], own: readonly T[]): ReportRow => ({
    label,
    kind,
    values: columns.map(({ of }) => of(own, items)),
    cases: columns.map(({ behind }, at) =>
      casesBehind((behind?.(own) ?? (at === 0 ? own : [])).map(caseOf)),
    ),
  });
  const filled = parts.map(({ label }, at) => ({ label, own: inPart(at) }));
  const shown = filled.filter(({ own }) => !asked.onlyFilled || own.length > 0);
  const rest = inPart(-1);
  if (gap === null && rest.length > 0) throw new RangeError(`${asked.id} has items in no part`);
  const counts = shown.map(({ own }) => own.length);
  const sizes = gap === null ? counts : [...counts, rest.length];
  const rows = [
    ...shown.map(({ label, own }) => rowOf(label, 'part', own)),
    ...(gap === null ? [] : [rowOf(gap, 'gap', rest)]),
  ];
  return {
    id: asked.id,
    title: asked.title,
    columns: columns.map(({ head }) => head),
    rows: [...evenShares(rows, sizes), rowOf(asked.total ?? TOTAL, 'total', items)],
    sum: spellSum(items.length, sizes),
    adds: asked.adds ?? [],
    notes: [...(asked.notes ?? [])],
  };
}

/** How many items. */
export const countOf = <T>(head: Bilingual): Column<T> => ({
  head,
  of: (items) => ({ count: items.length }),
  behind: (items) => items,
});

/** How many of the items. */
export function countWhere<T>(head: Bilingual, has: (item: T) => boolean): Column<T> {
  return {
    head,
    of: (items) => ({ count: items.filter(has).length }),
    behind: (items) => items.filter(has),
  };
}

/** The part of all items, with how many they are. */
export const shareOf = <T>(): Column<T> => ({
  head: { en: 'Share', km: 'ភាគរយ' },
  of: (items, all) =>
    all.length === 0 ? { none: true } : { share: items.length / all.length, of: all.length },
});

/** Numbers that stand beside the parts and are none of them; `cases` are those behind each. */
export function plainRow(
  label: Bilingual,
  values: readonly Count[],
  cases: readonly (readonly (string | null)[])[] = [],
): ReportRow {
  return { label, kind: 'plain', values: [...values], cases: cases.map(casesBehind) };
}

/** The same, of numbers that count what is behind them: the case of each thing that is counted. */
export function countsRow(
  label: Bilingual,
  ...counted: readonly (readonly (string | null)[])[]
): ReportRow {
  return plainRow(
    label,
    counted.map(({ length }) => ({ count: length })),
    counted,
  );
}
