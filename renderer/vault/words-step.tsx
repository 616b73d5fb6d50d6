// Third step: the 24 words, large and numbered, with a sheet to print. They go on only from paper.
import { CameraOff, Printer, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { type CallError, toCallError, useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePrint } from '../app/printing.tsx';
import { useText } from '../i18n/use-text.ts';
import { RecoverySheet } from '../print/recovery-sheet.tsx';
import { signOfWords } from '../print/sign-of-words.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choice.tsx';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';

type Props = {
  notes: Partial<Record<SetupStep, string>>;
  officeName: string;
  onNext: () => void;
};

export function WordsStep(props: Props) {
  const { t } = useText();
  const asked = useCall('vault.words', {});
  const print = usePrint();
  const [printed, setPrinted] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  const [error, setError] = useState<CallError>();
  const words = asked.value?.words ?? [];

  const printSheet = async () => {
    setError(undefined);
    try {
      const sign = await signOfWords(words);
      const sheet = <RecoverySheet words={words} officeName={props.officeName} sign={sign} />;
      const how = { to: 'printer', what: 'recovery-sheet', id: null, caseId: null } as const;
      if (await print(sheet, { ...how, landscape: false })) setPrinted(true);
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  const next = () => {
    if (onPaper) props.onNext();
  };
  useKeys([
    { keys: ['Ctrl P'], says: t('vault.setup.words.print'), run: printSheet },
    { keys: ['Space'], says: t('vault.setup.words.isOnPaper'), run: () => setOnPaper(!onPaper) },
    { keys: ['Enter'], says: t('vault.setup.next'), run: next },
  ]);
  return (
    <SetupFrame
      step="words"
      notes={props.notes}
      title={t('vault.setup.words.title')}
      text={t('vault.setup.words.text')}
      foot={
        <>
          <Button onPress={printSheet} hint="Ctrl P">
            <Printer className="ic" aria-hidden />
            {t('vault.setup.words.print')}
          </Button>
          <Tick label={t('vault.setup.words.isOnPaper')} checked={onPaper} onChange={setOnPaper} />
          <span className="end cap">
            {printed ? t('vault.setup.words.printed') : !onPaper && t('vault.setup.words.missing')}
          </span>
          <Button main hint="Enter" off={!onPaper} onPress={next}>
            {t('vault.setup.next')}
          </Button>
        </>
      }
    >
      {asked.error && <ErrorState error={asked.error} onAgain={asked.refresh} />}
      {!asked.error && words.length === 0 && <Waiting />}
      {words.length > 0 && (
        <ol className="grid24" lang="en">
          {words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a word is
            <li key={index} className="word shown">
              <b aria-hidden>{index + 1}</b>
              <span className="str">{word}</span>
            </li>
          ))}
        </ol>
      )}
      <PaperNotes />
      <ErrorNote error={error} />
    </SetupFrame>
  );
}

/** Who keeps the sheets, and what never to do with them. */
export function PaperNotes() {
  const { t } = useText();
  return (
    <div className="notes2">
      <div className="card sunk">
        <UsersRound className="ic l" aria-hidden />
        <div>
          <p className="str">{t('vault.setup.keepers.title')}</p>
          <p className="cap">{t('vault.setup.keepers.text')}</p>
        </div>
      </div>
      <div className="card sunk">
        <CameraOff className="ic l" aria-hidden />
        <div>
          <p className="str">{t('vault.setup.noPhoto.title')}</p>
          <p className="cap">{t('vault.setup.noPhoto.text')}</p>
        </div>
      </div>
    </div>
  );
}
