// How long a job still takes, told by how fast it went since it was first seen on this screen.
import { useRef } from 'react';
import type { JobState } from '#contract/events.ts';
import { useText } from '../i18n/use-text.ts';

/** Before this nothing can be told. */
const LEAST_MS = 10_000;
const MINUTE = 60_000;

/** Milliseconds that are left at the pace since `began`; null when that cannot be told. */
export function timeLeft(
  began: { at: number; done: number },
  now: { at: number; done: number; total: number | null },
): number | null {
  const [passed, moved] = [now.at - began.at, now.done - began.done];
  if (now.total === null || passed < LEAST_MS || moved <= 0) return null;
  return ((now.total - now.done) * passed) / moved;
}

/** A sentence, or nothing while it cannot be told. Only papers that arrive take long enough for it. */
export function useTimeLeft({ kind, state, stage, done, total }: JobState): string {
  const { t } = useText();
  const began = useRef<{ at: number; done: number } | null>(null);
  if (kind !== 'arrival' || state !== 'running' || stage !== 'arriving') {
    began.current = null;
    return '';
  }
  began.current ??= { at: Date.now(), done };
  const left = timeLeft(began.current, { at: Date.now(), done, total });
  if (left === null) return '';
  const minutes = Math.max(1, Math.round(left / MINUTE));
  const time =
    minutes < 90
      ? t('restore.arriving.minutes', { count: minutes })
      : t('restore.arriving.hours', { count: Math.round(minutes / 60) });
  return t('restore.arriving.left', { time });
}
