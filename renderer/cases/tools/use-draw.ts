// Beginning to draw: goes on with what is being drawn, or copies what was finished, or takes an empty sheet.
import type { CaseView } from '#contract/cases.ts';
import type { DrawingHead } from '#contract/drawings.ts';
import type { DrawingTool } from '#domain/drawings/drawing.ts';
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
): DrawingHead | undefined {
  const own = drawings.filter(
    (one) => !one.hidden && one.tool === tool && one.personId === personId,
  );
  return own.find(({ state }) => state === 'draft') ?? own[0];
}

export function useDraw(caseId: string) {
  const { go } = usePlaces();
  const { error, run } = useDoing();
  /** `view`: the slot it fills, for a tool that fills two. */
  const draw = (tool: DrawingTool, personId: string | null, view: string) => {
    let drawingId = newId();
    void run(
      async () => {
        const { drawings } = await call('drawings.list', { caseId });
        const last = lastOf(drawings, tool, personId);
        if (last?.state === 'draft') drawingId = last.id;
        else {
          const input = { cmd: newId(), id: drawingId, caseId, tool, personId };
          ({ drawingId } = await call('drawings.begin', { ...input, follows: last?.id ?? null }));
        }
      },
      () => go({ screen: 'drawing', drawingId, view }),
    );
  };
  return { draw, error };
}
