// What a search on the page of all hits is narrowed to.
import { DrawingTool } from '#domain/drawings/drawing.ts';
import { allForms } from '#domain/forms/definitions/index.ts';
import { NUMBERED, OTHERS } from '../scans/kinds.ts';

export type SearchFilter = {
  case: { caseId: string; code: string } | null;
  /** Kind of paper, form or drawing tool; '' for all. */
  form: string;
  /** A year, `none` for what has no date, '' for all. */
  year: string;
};
export const NO_FILTER: SearchFilter = { case: null, form: '', year: '' };

/** Papers brought from families are seldom older. */
const FIRST_YEAR = 1990;

/** From this year back, whether there is paper of it or not: the list tells nothing of closed cases. */
export const searchYears = (thisYear: number): number[] =>
  Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, at) => thisYear - at);

/** Every kind a hit can have, papers first, each once. */
export const searchKinds = (): string[] => [
  ...new Set<string>([
    ...NUMBERED,
    ...OTHERS,
    ...allForms().map(({ id }) => id),
    ...DrawingTool.options,
  ]),
];

export const isNarrowed = (filter: SearchFilter): boolean =>
  filter.case !== null || filter.form !== '' || filter.year !== '';

/** The part of a call that narrows it. */
export function narrowing(filter: SearchFilter) {
  const year = filter.year === 'none' ? ('none' as const) : Number(filter.year);
  return {
    ...(filter.case && { caseId: filter.case.caseId }),
    ...(filter.form !== '' && { form: filter.form }),
    ...(filter.year !== '' && { year }),
  };
}
