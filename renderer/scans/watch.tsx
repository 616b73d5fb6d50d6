// The folder the scanner writes into: watched or not, and the sentence that says so.
import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall, useChanged } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

export function useWatch() {
  const say = useToast();
  const asked = useCall('scans.watch', {});
  useChanged(['source'], asked.refresh);
  const [changed, setChanged] = useState<string | null>();
  const [error, setError] = useState<CallError>();
  const folder = changed === undefined ? (asked.value?.folder ?? null) : changed;
  const toggle = () => {
    const stop = folder !== null;
    setError(undefined);
    call('scans.setWatch', { cmd: newId(), stop }).then(
      (now) => {
        setChanged(now.folder);
        if (stop && now.folder === null) say((t) => t('scans.watch.stopped'));
        if (!stop && now.folder !== null) say((t) => t('scans.watch.started'));
      },
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  const away = asked.value?.away === true && asked.value.folder === folder;
  const trouble = asked.value?.folder === folder ? asked.value.trouble : null;
  return { folder, away, trouble, toggle, error };
}
export type Watch = ReturnType<typeof useWatch>;

export function WatchNote({ watch }: { watch: Watch }) {
  const { t } = useText();
  const toggle = (
    <Button small quiet hint="W" onPress={watch.toggle}>
      {t(watch.folder === null ? 'scans.watch.set' : 'scans.watch.stop')}
    </Button>
  );
  if (watch.away && watch.folder !== null) {
    return (
      <Banner kind="overdue" action={toggle}>
        {t('scans.watch.away', { folder: watch.folder })}
      </Banner>
    );
  }
  if (watch.trouble && watch.folder !== null) {
    const { trouble } = watch;
    return (
      <Banner kind="overdue" action={toggle}>
        <b>{t(`errors.${trouble}.what`)}</b> {t('scans.watch.stays', { folder: watch.folder })}{' '}
        {trouble === 'disk-full' ? t('scans.makeRoom') : t(`errors.${trouble}.todo`)}
      </Banner>
    );
  }
  return (
    <p className="row wrap watch-note">
      <FolderSearch className="ic" aria-hidden />
      {watch.folder !== null && (
        <span className="grow">{t('scans.watch.on', { folder: watch.folder })}</span>
      )}
      {toggle}
    </p>
  );
}
