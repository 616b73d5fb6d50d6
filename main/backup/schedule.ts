// When the next copy is due (every day at one time, at the next start if that was missed, later after a failure),
// and the next test restore of a place (every week).

/** What is known of a place: when its last good copy and its last try began, how often in a row it failed. */
export type History = { lastGoodAt: number | null; lastTryAt: number | null; failures: number };

const MINUTE = 60_000;
/** After the first, second, third … failure in a row. */
const WAITS = [15 * MINUTE, 60 * MINUTE, 4 * 60 * MINUTE];

/** The last moment at or before `now` when a daily copy should have begun; `dailyAt` is "HH:MM" here. */
export function lastSlot(dailyAt: string, now: number): number {
  const [hours = 0, minutes = 0] = dailyAt.split(':').map(Number);
  const slot = new Date(now);
  slot.setHours(hours, minutes, 0, 0);
  if (slot.getTime() > now) slot.setDate(slot.getDate() - 1);
  return slot.getTime();
}

/**
 * The moment the next copy to a place should begin (milliseconds since 1970); at or before `now` means
 * now. A place that never had a copy is due at once. A clock that jumped back never stops copies: a
 * time in the future counts as never.
 */
export function nextRunAt(history: History, dailyAt: string, now: number): number {
  const good = history.lastGoodAt !== null && history.lastGoodAt <= now ? history.lastGoodAt : null;
  const tried = history.lastTryAt !== null && history.lastTryAt <= now ? history.lastTryAt : null;
  const slot = lastSlot(dailyAt, now);
  if (good !== null && good >= slot) {
    const next = new Date(slot);
    next.setDate(next.getDate() + 1);
    return next.getTime();
  }
  if (history.failures === 0 || tried === null) return now;
  return tried + waitAfter(history.failures);
}

const waitAfter = (failures: number): number => WAITS[Math.min(failures, WAITS.length) - 1] ?? 0;

/** So many pages since the last copy are a day's work that should not wait for the evening. */
const MANY_PAGES = 50;
/** Nothing came for so long: whoever scans has finished. */
const SETTLED_MS = 2 * MINUTE;

/** Pages that came since the last good copy of a place, and when the last of them did. */
export type NewPages = { count: number; lastAt: number };

/**
 * The moment a copy should begin because much paper has come in; null when it has not, or while more is
 * coming. After failures it waits as every copy does.
 */
export function afterImportAt(history: History, pages: NewPages, now: number): number | null {
  if (pages.count < MANY_PAGES || now - pages.lastAt < SETTLED_MS) return null;
  if (history.failures === 0 || history.lastTryAt === null) return now;
  return history.lastTryAt + waitAfter(history.failures);
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** What is known of the test restores of a place: when its copies began, and how the last test ended. */
export type Proofs = {
  firstCopyAt: number | null;
  lastProof: { at: number; reason: string | null } | null;
};

/**
 * Should a copy of this place be brought back to see whether it can be? A day after the first copy, then
 * every week; a test that could not be made (the disk is away) is tried again the next day. A time in the
 * future counts as never.
 */
export function isProofDue({ firstCopyAt, lastProof }: Proofs, now: number): boolean {
  if (firstCopyAt === null) return false;
  if (lastProof === null || lastProof.at > now) return now - firstCopyAt >= DAY;
  const tells = lastProof.reason === null || lastProof.reason === 'backup-damaged';
  return now - lastProof.at >= (tells ? WEEK : DAY);
}
