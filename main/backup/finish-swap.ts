// After a power cut in the middle of a swap: the old office goes back to its place.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renameDurably } from '../storage/durable.ts';

/** Called at the start, before anything of the office is read. */
export function finishSwap(profile: string): void {
  const note = join(profile, 'swapping');
  if (!existsSync(note)) return;
  const kept = readFileSync(note, 'utf8');
  const place = join(profile, 'office');
  if (!existsSync(place) && existsSync(kept)) renameDurably(kept, place);
  rmSync(note, { force: true });
}
