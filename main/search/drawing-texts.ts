// The words of a drawing as they can be found: of a closed one, or one nobody may keep, none, whoever looks.
import { wordsOf } from '#domain/drawings/words.ts';
import { namingOf } from '../storage/access.ts';
import type { Db } from '../storage/database.ts';
import { type DrawingRecord, itemsOfDrawing } from '../storage/drawings.ts';

/** Not what is restricted or closed to named people, nor what the family does not want kept. */
export function isFindable(db: Db, { id, details }: DrawingRecord): boolean {
  return !details.restricted && !namingOf(db, id).only && details.agreed.keep !== 'no';
}

/** One line for each text; what was said in private is not there. */
export function drawingText(db: Db, drawing: DrawingRecord): string {
  if (!isFindable(db, drawing)) return '';
  return itemsOfDrawing(db, drawing.id).flatMap(wordsOf).join('\n');
}
