// What the paper of a drawing is filed as.
import { TOOLS } from '../cases/tools.ts';
import type { DrawingTool } from './drawing.ts';

/** Every kind of paper that can be a drawing with this tool. */
export const paperKindsOf = (tool: DrawingTool): string[] =>
  TOOLS.filter(({ drawings }) => drawings.includes(tool)).flatMap(({ papers }) => papers);

/** As the slot of its own name, else as the first one that it fills. */
export function paperKindOf(tool: DrawingTool): string {
  const kinds = paperKindsOf(tool);
  return kinds.find((kind) => kind === tool) ?? kinds[0] ?? 'drawing';
}
