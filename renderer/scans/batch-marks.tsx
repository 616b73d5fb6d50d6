// What a batch waits for, in a few words each.
import type { ListedBatch } from '#contract/scans.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { CountMark } from './counted-pages.tsx';

export function BatchMarks({ batch }: { batch: ListedBatch }) {
  const { t } = useText();
  const { asks, missing, coming, differs, quarantined, duplicates } = batch;
  return (
    <>
      {asks && <Mark kind="overdue">{t('scans.batch.asks')}</Mark>}
      {missing > 0 && !coming && (
        <Mark kind="overdue">{t('scans.batch.missing', { count: missing })}</Mark>
      )}
      {differs !== null && differs !== 0 && <CountMark batch={batch} />}
      {quarantined > 0 && (
        <Mark kind="overdue">{t('scans.batch.quarantined', { count: quarantined })}</Mark>
      )}
      {duplicates > 0 && (
        <Mark kind="plain">{t('scans.batch.duplicates', { count: duplicates })}</Mark>
      )}
    </>
  );
}
