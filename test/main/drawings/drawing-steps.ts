// Drawing in a test, as the window does it.
import type { Input } from '#contract/calls.ts';
import type { DrawingTool } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import type { OfficeOnDisk } from '../../support/office-on-disk.ts';

export type Put = Input<'drawings.change'>['put'][number];
export const pictures = { km: '<svg>ខ្មែរ</svg>', en: '<svg>English</svg>' };

/** A cause of a problem tree with these words, or whatever `part` makes of it. */
export const statement = (words: string, part: Partial<Put> = {}): Put => ({
  ...{ id: newId(), thread: newId(), kind: 'statement', parent: null, ord: 1, base: null },
  content: {
    ...{ side: 'cause', words, good: '', by: null, quote: '' },
    ...{ weight: 2, changeable: null },
  },
  ...part,
});

export function drawingSteps(office: OfficeOnDisk, worker: Session) {
  const view = (drawingId: string, who = worker) =>
    office.call(who, 'drawings.view', { drawingId });
  /** What the window sends: the version of the drawing as it is seen now. */
  const finishing = async (drawingId: string) => {
    const { rev: baseRev } = await view(drawingId);
    return { cmd: newId(), drawingId, baseRev, pictures };
  };
  return {
    view,
    finishing,
    async begin(caseId: string, tool: DrawingTool, follows: string | null = null) {
      const input = { cmd: newId(), id: newId(), caseId, tool, personId: null, follows };
      return (await office.call(worker, 'drawings.begin', input)).drawingId;
    },
    put: (drawingId: string, ...items: Put[]) =>
      office.call(worker, 'drawings.change', { cmd: newId(), drawingId, put: items, drop: [] }),
    finish: async (drawingId: string) =>
      office.call(worker, 'drawings.finish', await finishing(drawingId)),
  };
}
