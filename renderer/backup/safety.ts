// What the state of all targets means for the office, without words: how safe is it, and what would be lost?
import type { BackupStatus } from '#contract/backup.ts';

export type Target = BackupStatus['targets'][number];
export type Safety = 'nothing' | 'never' | 'only-here' | 'old' | 'safe';

const TWO_DAYS = 2 * 86_400_000;

/** Targets that are still there when this computer is not. */
export function targetsAway(status: BackupStatus): Target[] {
  return status.targets.filter((target) => target.active && !target.builtIn);
}

/** The newest good copy away from this computer, in milliseconds since 1970. */
export function lastAway(status: BackupStatus): number | null {
  const times = targetsAway(status).flatMap((target) => target.lastGoodAt ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}

/** A copy on this very computer is a copy, but it is lost with the computer. */
export function safetyOf(status: BackupStatus, now: number): Safety {
  const { counts } = status;
  if (counts.cases + counts.pages + counts.files === 0) return 'nothing';
  if (status.lastGoodAt === null) return 'never';
  const away = lastAway(status);
  if (away === null) return 'only-here';
  return now - away > TWO_DAYS ? 'old' : 'safe';
}
