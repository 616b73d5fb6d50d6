// What a slot of the sixteen can be filled with: the forms, drawings or papers that count for it.
import type { Tool } from '#domain/cases/tools.ts';
import { type DrawingTool, FORM_SHEET } from '#domain/drawings/drawing.ts';

export type Way = 'draw' | 'write' | 'scan' | 'print';
/** `id`: of the form or kind of paper; of what a family draws, its tool again. */
export type Kind = { id: string; drawing: DrawingTool | null };

/** More than one: it must be asked which is meant. Empty sheets can be printed of forms and drawings. */
export function kindsOf(way: Way, { forms, papers, drawings }: Tool): Kind[] {
  const typed = forms.map((id) => ({ id, drawing: null }));
  const drawn = drawings.map((tool) => ({ id: tool, drawing: tool }));
  if (way === 'draw')
    return [...drawn, ...forms.map((id) => ({ id, drawing: FORM_SHEET }) as const)];
  if (way === 'print') return [...typed, ...drawn];
  // What has no form is typed in the list beside its picture.
  if (way === 'write') return typed.length > 0 ? typed : drawn;
  if (typed.length > 1) return typed;
  return papers.slice(0, 1).map((id) => ({ id, drawing: null }));
}
