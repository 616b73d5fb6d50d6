// The parts of a chronology that can be looked at alone: notes, visits, other forms, drawings, papers, tasks, facts.
import type { CaseView } from '#contract/cases.ts';

type Happening = CaseView['chronology'][number];
const PARTS = ['notes', 'visits', 'forms', 'drawings', 'papers', 'tasks', 'facts'] as const;
export type Part = (typeof PARTS)[number];

function partOf({ kind, form }: Happening): Part | null {
  if (kind === 'case') return null;
  if (kind === 'document') return 'papers';
  if (kind === 'drawing') return 'drawings';
  if (kind === 'task') return 'tasks';
  if (kind === 'line') return 'facts';
  if (form === 'prison-visit') return 'visits';
  return kind === 'note' || form === 'case-note' ? 'notes' : 'forms';
}

export const isOfPart = (one: Happening, part: Part): boolean => partOf(one) === part;

/** The parts that there is something of, with how much. */
export function partsOf(chronology: readonly Happening[]): { value: Part; count: number }[] {
  return PARTS.map((value) => ({
    value,
    count: chronology.filter((one) => isOfPart(one, value)).length,
  })).filter(({ count }) => count > 0);
}
