// What a job does right now, in words; the stages are codes that main tells.
import type { JobState } from '#contract/events.ts';
import { backup } from '../i18n/en/backup.ts';
import { past } from '../i18n/en/past.ts';
import { restore } from '../i18n/en/restore.ts';
import { scans } from '../i18n/en/scans.ts';
import { useText } from '../i18n/use-text.ts';

const has = <T extends object>(texts: T, key: string): key is keyof T & string => key in texts;

/** A stage nobody knows gives an empty sentence: the bar tells enough. */
export function useStageSentence(): (job: Pick<JobState, 'kind' | 'stage'>) => string {
  const { t } = useText();
  return ({ kind, stage }) => {
    if (kind === 'restore' && has(restore.fetch.stage, stage))
      return t(`restore.fetch.stage.${stage}`);
    if (kind === 'arrival' && has(restore.arriving.stage, stage))
      return t(`restore.arriving.stage.${stage}`);
    if ((kind === 'backup' || kind === 'proof') && has(backup.stage, stage))
      return t(`backup.stage.${stage}`);
    if (kind === 'past' && has(past.stage, stage)) return t(`past.stage.${stage}`);
    if ((kind === 'import' || kind === 'reading') && has(scans.stage, stage))
      return t(`scans.stage.${stage}`);
    return '';
  };
}
