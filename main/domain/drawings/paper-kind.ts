// What the paper of a drawing is filed as.
import { TOOLS } from '../cases/tools.ts';
import type { DrawingTool } from './drawing.ts';

/** `form`: whose sheet it is written on; null of what a family draws. */
type Drawn = { tool: DrawingTool; form: { id: string } | null };

/** Every kind of paper that can be this drawing. */
export const paperKindsOf = ({ tool, form }: Drawn): string[] =>
  form === null
    ? TOOLS.filter(({ drawings }) => drawings.includes(tool)).flatMap(({ papers }) => papers)
    : [form.id];

/** As the form or the slot of its own name, else as the first one that it fills. */
export function paperKindOf(drawn: Drawn): string {
  const kinds = paperKindsOf(drawn);
  return kinds.find((kind) => kind === drawn.tool) ?? kinds[0] ?? 'drawing';
}
