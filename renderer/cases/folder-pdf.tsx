// The dialog before a folder is saved as a PDF: what stays behind, and what goes with it only when it is chosen.
import { FileDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Input } from '#contract/calls.ts';
import { isApart } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import { call, useCall } from '../app/call.ts';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Props = {
  of: Input<'scans.exportPdf'>['of'];
  onClose: () => void;
  children?: ReactNode;
};

export function FolderPdf({ of, onClose, children }: Props) {
  const { t } = useText();
  const { busy, error, run } = useDoing();
  const [restricted, setRestricted] = useState(false);
  const [drawings, setDrawings] = useState(false);
  const [bodyMaps, setBodyMaps] = useState(false);
  const asked = useCall('scans.papersToGiveOut', { of });
  const { papers = [], photosLeft = 0 } = asked.value ?? {};
  const hasRestricted = papers.some(({ kind, restricted }) => restricted && !isApart(kind));
  const hasBodyMaps = papers.some(({ kind }) => isApart(kind));
  const hasDrawings = papers.some(({ kind }) => kind === 'drawing');
  const chosen = { restricted, drawings, bodyMaps };
  // Nobody saves before they read what stays behind.
  const mayNot = asked.value === undefined;
  const save = () => {
    if (mayNot) return;
    void run(
      () => call('scans.exportPdf', { cmd: newId(), of, ...chosen }),
      // The person left the system's own dialog: the choice stands here still.
      ({ jobId }) => jobId !== null && onClose(),
    );
  };
  return (
    <Dialog
      title={t('giving.folder.title')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('giving.folder.save'), run: save, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button main autoFocus hint="Ctrl Enter" busy={busy} off={mayNot} onPress={save}>
            <FileDown className="ic" aria-hidden />
            {t('giving.folder.save')}
          </Button>
        </>
      }
    >
      <div className="col">
        <p>{t('print.dialog.pdfHelp')}</p>
        <p>{t('giving.folder.text')}</p>
        <p>{t('giving.folder.apart')}</p>
        {children}
        {photosLeft > 0 && (
          <p className="help bad">{t('giving.folder.photosLeft', { count: photosLeft })}</p>
        )}
        {hasRestricted && (
          <Tick
            label={t('giving.folder.restricted')}
            checked={restricted}
            onChange={setRestricted}
          />
        )}
        {hasBodyMaps && (
          <Tick label={t('giving.folder.bodyMaps')} checked={bodyMaps} onChange={setBodyMaps} />
        )}
        {hasDrawings && (
          <>
            <p className="help bad">{t('giving.folder.mayBeBodyMap')}</p>
            <Tick label={t('giving.folder.drawings')} checked={drawings} onChange={setDrawings} />
          </>
        )}
        <ErrorNote error={asked.error ?? error} />
      </div>
    </Dialog>
  );
}
