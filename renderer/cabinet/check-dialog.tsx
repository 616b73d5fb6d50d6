// The second check: somebody holds the paper folder against its pages and says that every sheet is here.
import { ClipboardCheck } from 'lucide-react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import { newId } from '#domain/ids.ts';
import { call, useCall } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { FolderPages } from './folder-pages.tsx';
import { PagesFact } from './pages-fact.tsx';

export function CheckDialog({ folder, onClose }: { folder: CabinetFolder; onClose: () => void }) {
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const { id: folderId, rev: baseRev, number } = folder;
  const asked = useCall('scans.folder', { folderId });
  // Nobody says that every sheet is here before they saw them, nor of pages that are closed to them.
  const mayCheck = asked.value?.hidden === 0;
  const check = () => {
    if (!mayCheck) return;
    const seen = asked.value?.pages.map(({ id }) => id) ?? [];
    void run(
      () =>
        call('cabinet.check', { cmd: newId(), baseRev, folderId, holds: true, seen }).catch(
          (thrown: unknown) => {
            asked.refresh();
            throw thrown;
          },
        ),
      () => {
        say((text) => text('cabinet.checked', { number }));
        onClose();
      },
    );
  };
  const hasChanged = error?.code === 'conflict';
  const says = t('cabinet.checkDone');
  return (
    <Dialog
      title={`${t('cabinet.check')} · ${t('cabinet.folder', { number })}`}
      icon={<ClipboardCheck className="ic" aria-hidden />}
      wide
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says, run: check }]}
      actions={
        <>
          <Button quiet autoFocus hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button main hint="Ctrl Enter" busy={busy} off={!mayCheck} onPress={check}>
            {says}
          </Button>
        </>
      }
    >
      <p className="str">
        <PagesFact folder={folder} />
      </p>
      <p>{t('cabinet.checkText')}</p>
      {hasChanged && <Banner kind="risk">{t('cabinet.lookAgain')}</Banner>}
      <ErrorNote error={asked.error ?? (hasChanged ? undefined : error)} />
      {asked.value && <FolderPages {...asked.value} caseId={folder.caseId} />}
    </Dialog>
  );
}
