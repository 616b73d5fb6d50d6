// How pages come from a scanner in the network, and the question whether it is the right one.
import { useState } from 'react';
import type { Scanner } from '#contract/scanners.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';

/** The beginning of a certificate's SHA-256, as a person compares it. */
const markOf = (certificate: string) =>
  certificate.slice(0, 16).toUpperCase().match(/.{4}/gu)?.join(' ');

export function ScannerTrust(props: { scanner: Scanner; onChange: () => void }) {
  const { t } = useText();
  const say = useToast();
  const isCoordinator = useMay(['coordinator']);
  const [failed, setFailed] = useState<CallError>();
  const { scanner, onChange } = props;
  const { key, name, protection, certificate } = scanner;

  if (protection === 'local') return null;
  if (protection === 'open' || protection === 'trusted') {
    return <p className="cap">{t(`scanners.${protection}`)}</p>;
  }
  if (protection === 'lost') {
    return (
      <Banner kind="risk">
        <b>{t('scanners.lost.what', { name })}</b> {t('scanners.lost.text')}{' '}
        {t(isCoordinator ? 'scanners.lost.begin' : 'scanners.lost.ask')}
      </Banner>
    );
  }
  const agree = async () => {
    if (!certificate) return;
    setFailed(undefined);
    try {
      await call('scanners.trust', { cmd: newId(), key, certificate });
      say((words) => words('scanners.agreed', { name }));
      onChange();
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  const mayAgree = protection === 'asks' || isCoordinator;
  return (
    <>
      <Banner kind={protection === 'asks' ? 'info' : 'risk'}>
        <p>
          <b>{t(`scanners.${protection}.what`, { name })}</b> {t(`scanners.${protection}.text`)}
        </p>
        <p className="scanner-mark">{certificate && markOf(certificate)}</p>
        {mayAgree ? (
          <Button small onPress={() => void agree()}>
            {t(`scanners.${protection}.yes`)}
          </Button>
        ) : (
          <p>{t('scanners.changed.ask')}</p>
        )}
      </Banner>
      <ErrorNote error={failed} />
    </>
  );
}
