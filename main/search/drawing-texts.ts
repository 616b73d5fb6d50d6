// The words of a drawing as they can be found: of a closed one none, whoever looks.
import { wordsOf } from '#domain/drawings/words.ts';
import { namingOf } from '../storage/access.ts';
import type { Db } from '../storage/database.ts';
import { type DrawingRecord, itemsOfDrawing } from '../storage/drawings.ts';

/** Restricted, or closed to named people. */
export function isClosed(db: Db, { id, details }: DrawingRecord): boolean {
  return details.restricted || namingOf(db, id).only;
}

/** One line for each text; what was said in private is not there. */
export function drawingText(db: Db, drawing: DrawingRecord): string {
  if (isClosed(db, drawing)) return '';
  return itemsOfDrawing(db, drawing.id).flatMap(wordsOf).join('\n');
}
