// A scanner stopped before the paper was through: why, and that what came in is safe.
import type { ErrorCode } from '#contract/errors.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';

export function ScannerStopped({ error, pages }: { error: ErrorCode; pages: number }) {
  const { t } = useText();
  return (
    <Banner kind="risk">
      <b>{t(`errors.${error}.what`)}</b> {t(`errors.${error}.todo`)}{' '}
      {t('scanners.stopped', { count: pages })}
    </Banner>
  );
}
