// Beginning to draw: goes on with what is being drawn, or copies what was finished, or takes an empty sheet.
import type { CaseView } from '#contract/cases.ts';
import type { DrawingHead } from '#contract/drawings.ts';
import { type DrawingTool, FORM_SHEET } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { usePlaces } from '../../app/places.tsx';
import { useDoing } from '../../app/use-doing.ts';

const CHILD_ROLES = ['main-child', 'child', 'juvenile'];

/** Whose drawing it can be: the children of the case. */
export const childrenOf = ({ people }: CaseView) =>
  people.filter(({ roles }) => roles.some((role) => CHILD_ROLES.includes(role)));

/** The drawing to go on with, or the finished one that a new one begins as a copy of. */
export function lastOf(
  drawings: readonly DrawingHead[],
  tool: DrawingTool,
  personId: string | null,
  form?: string,
): DrawingHead | undefined {
  const own = drawings.filter(
    (one) => !one.hidden && one.tool === tool && one.personId === personId && one.form?.id === form,
  );
  return own.find(({ state }) => state === 'draft') ?? own[0];
}

export function useDraw(caseId: string) {
  const { go } = usePlaces();
  const { error, run } = useDoing();
  /** A form is filled in by hand on a new sheet, unless one lies there that is not finished. */
  const drawForm = (form: string) => begin(FORM_SHEET, null, { form });
  /** `view`: the slot it fills, for a tool that fills two. */
  const draw = (tool: DrawingTool, personId: string | null, view: string) =>
    begin(tool, personId, { view });
  const begin = (
    tool: DrawingTool,
    personId: string | null,
    { view, form }: { view?: string; form?: string },
  ) => {
    let drawingId = newId();
    void run(
      async () => {
        const { drawings } = await call('drawings.list', { caseId });
        const last = lastOf(drawings, tool, personId, form);
        if (last?.state === 'draft') drawingId = last.id;
        else {
          const follows = form ? null : (last?.id ?? null);
          const input = { cmd: newId(), id: drawingId, caseId, tool, personId, follows };
          ({ drawingId } = await call('drawings.begin', { ...input, ...(form && { form }) }));
        }
      },
      () => go({ screen: 'drawing', drawingId, ...(view && { view }) }),
    );
  };
  return { draw, drawForm, error };
}
