// What is known of a drawing the moment it begins.
import type { PartialDate } from '../people/partial-date.ts';
import { type DrawingDetails, type DrawingTool, isClosedAtFirst } from './drawing.ts';

type Known = {
  tool: DrawingTool;
  /** Whose it is, when it is one child's. */
  personId: string | null;
  /** Null of what was drawn on paper: nobody wrote down when, or which worker was there. */
  held: PartialDate | null;
  worker: string | null;
};

export function firstDetails({ tool, personId, held, worker }: Known): DrawingDetails {
  const known = (id: string | null) => (id === null ? null : { id, text: '' });
  return {
    ...{ held, place: '', present: [] },
    ...{ drawnBy: known(personId), worker: known(worker) },
    agreed: { keep: 'not-asked', print: 'not-asked', share: 'not-asked' },
    restricted: isClosedAtFirst(tool),
  };
}
