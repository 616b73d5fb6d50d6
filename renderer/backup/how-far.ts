// How far a job is, in the unit that its stage counts: bytes of copies, papers, or pages and files.
import type { JobState } from '#contract/events.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { Text } from '../i18n/use-text.ts';
import { formatBytes } from './bytes.ts';

const OF_BYTES: readonly JobState['kind'][] = ['backup', 'proof', 'restore', 'past'];

/** Empty when nothing can be said: no total yet, or the line is silent. */
export function howFar(
  { kind, stage, done, total }: JobState,
  t: Text,
  language: Language,
): string {
  if (!total || stage === 'waiting') return '';
  if (OF_BYTES.includes(kind) && stage !== 'scans') {
    return `${formatBytes(done, language)} / ${formatBytes(total, language)}`;
  }
  return t('app.jobs.progress', { done, total });
}
