// The folder the office's scanner writes into; what lands there comes in by itself.
import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';

export function ScannerFolder() {
  const { t } = useText();
  const watch = useCall('scans.watch', {});
  const [error, setError] = useState<CallError>();
  const folder = watch.value?.folder ?? null;
  const set = (stop: boolean) => {
    setError(undefined);
    call('scans.setWatch', { cmd: newId(), stop }).then(watch.refresh, (thrown: unknown) =>
      setError(toCallError(thrown)),
    );
  };
  return (
    <section aria-labelledby="scanner">
      <div className="row">
        <div className="grow">
          <h2 id="scanner">{t('settings.scanner')}</h2>
          <p className="sup">{t('settings.scannerText')}</p>
          <p className="cap selectable">
            {folder === null ? t('settings.noFolder') : t('settings.watching', { folder })}
          </p>
        </div>
        {folder !== null && (
          <Button quiet onPress={() => set(true)}>
            {t('settings.stop')}
          </Button>
        )}
        <Button onPress={() => set(false)}>
          <FolderInput className="ic" aria-hidden />
          {t('settings.pick')}
        </Button>
      </div>
      <ErrorNote error={error} />
    </section>
  );
}
