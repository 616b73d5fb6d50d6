// Somebody holds a recovery sheet and types it: proof that it is there. From it, sheets for three trustees.
import { FileKey, Printer } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { signOfWords } from '../print/sign-of-words.ts';
import { TrusteeSheets } from '../print/trustee-sheets.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { judgeWords, strangeWords, WORD_COUNT } from './recovery-words.ts';
import { makeTrusteeSheets } from './trustee-sheets.ts';
import { WordGrid } from './word-grid.tsx';

type Props = { onClose: () => void; onProved: () => void };

export function SheetDialog({ onClose, onProved }: Props) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const print = usePrint();
  const [words, setWords] = useState<readonly string[]>(() => Array(WORD_COUNT).fill(''));
  const [proved, setProved] = useState(false);
  const [printed, setPrinted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const judged = judgeWords(words);
  const wrong = judged.state === 'unknown' ? judged.places : strangeWords(words);

  const doing = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  const prove = () =>
    doing(async () => {
      if (judged.state !== 'right') return;
      await call('vault.proveSheet', { cmd: newId(), words: words.join(' ') });
      setProved(true);
      onProved();
    });
  const printSheets = () =>
    doing(async () => {
      const sheets = await makeTrusteeSheets(words);
      const sign = await signOfWords(words);
      const paper = <TrusteeSheets sheets={sheets} officeName={officeName} sign={sign} />;
      const how = { to: 'printer', what: 'recovery-sheet', id: null, caseId: null } as const;
      if (await print(paper, { ...how, landscape: false })) setPrinted(true);
    });
  const type = (next: readonly string[]) => {
    setError(undefined);
    setWords(next);
  };
  const sentence =
    wrong.length > 0
      ? t('restore.words.unknown', {
          count: wrong.length,
          places: inDigitsOf(language, wrong.join(', ')),
        })
      : judged.state === 'checksum'
        ? t('restore.words.checksum')
        : judged.state === 'missing'
          ? t('restore.words.missing', { count: judged.count })
          : '';
  return (
    <Dialog
      wide
      title={t('backup.sheet.title')}
      icon={<FileKey className="ic l" aria-hidden />}
      onClose={onClose}
      keys={
        proved
          ? [{ keys: ['Ctrl P'], says: t('backup.sheet.print'), run: printSheets, typing: true }]
          : [{ keys: ['Ctrl Enter'], says: t('backup.sheet.prove'), run: prove, typing: true }]
      }
      actions={
        proved ? (
          <>
            <Button hint="Ctrl P" busy={busy} onPress={printSheets}>
              <Printer className="ic" aria-hidden />
              {t('backup.sheet.print')}
            </Button>
            <Button main autoFocus hint="Escape" onPress={onClose}>
              {t('app.state.close')}
            </Button>
          </>
        ) : (
          <>
            <span className="cap grow">{sentence}</span>
            <Button
              main
              hint="Ctrl Enter"
              off={judged.state !== 'right'}
              busy={busy}
              onPress={prove}
            >
              {t('backup.sheet.prove')}
            </Button>
          </>
        )
      }
    >
      {proved ? (
        <>
          <Banner kind="safe">{t('backup.sheet.proved')}</Banner>
          <p className="bk-trustees">{t('backup.sheet.trustees')}</p>
          {printed && <p className="cap">{t('backup.sheet.printed')}</p>}
        </>
      ) : (
        <>
          <p>{t('backup.sheet.text')}</p>
          <WordGrid words={words} wrong={wrong} onChange={type} />
        </>
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
