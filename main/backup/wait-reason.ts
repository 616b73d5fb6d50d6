// Why a copy that nobody asked for waits: the computer runs on its battery, or the line is paid by the megabyte.
import { lastSlot } from './schedule.ts';

export type WaitReason = 'battery' | 'paid-line';
export type Conditions = { onBattery: boolean; paidLine: boolean; dailyAt: string };
export type PlaceToCopy = { kind: 'folder' | 's3'; lastGoodAt: number | null; addedAt: number };

const HOUR = 3_600_000;
/** An office that is always on battery must not stay without a copy. */
const LONGEST_WAIT = 72 * HOUR;

/** When a copy to this place goes whatever the power and the line are; a time in the future counts as long ago. */
export function goesAnywayAt({ lastGoodAt, addedAt }: PlaceToCopy, now: number): number {
  const since = lastGoodAt ?? addedAt;
  return since > now ? now : since + LONGEST_WAIT;
}

/**
 * Null when it may go. On a paid line copies to a server go in the hour after the set time only; a folder is
 * no line. What a person asks for by hand is never asked here.
 */
export function waitReason(
  place: PlaceToCopy,
  { onBattery, paidLine, dailyAt }: Conditions,
  now: number,
): WaitReason | null {
  if (now >= goesAnywayAt(place, now)) return null;
  if (onBattery) return 'battery';
  const isSetHour = now - lastSlot(dailyAt, now) < HOUR;
  return paidLine && place.kind === 's3' && !isSetHour ? 'paid-line' : null;
}
