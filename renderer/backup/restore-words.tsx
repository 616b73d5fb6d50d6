// Second step of restoring: the words from paper, from the office's own sheet or from two trustees' sheets.
import { ArrowLeft, CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { signOfWords } from '../print/sign-of-words.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, useLate } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { judgeWords, strangeWords, WORD_COUNT } from './recovery-words.ts';
import type { Decided, Opened } from './restore-choices.ts';
import { RestoreFrame } from './restore-frame.tsx';
import { isTrusteeSheet, joinTrusteeSheets, TRUSTEE_WORD_COUNT } from './trustee-sheets.ts';
import { WordGrid } from './word-grid.tsx';

/** A storage that has not answered by then is told as slow. */
const SLOW_MS = 4000;
type Props = {
  decided: Decided;
  open: (words: string) => Promise<Opened>;
  onBack: () => void;
  onNext: (opened: Opened, sign: string) => void;
};
/** What is typed: the office's sheet, or the first or second of two trustees' sheets. */
type Sheet = 'own' | 'first' | 'second';
type Amiss = 'checksum' | 'same' | 'apart';

const emptyWords = (sheet: Sheet): readonly string[] =>
  Array(sheet === 'own' ? WORD_COUNT : TRUSTEE_WORD_COUNT).fill('');

export function RestoreWords({ decided, open, onBack, onNext }: Props) {
  const { t, language } = useText();
  const [sheet, setSheet] = useState<Sheet>('own');
  const [words, setWords] = useState(() => emptyWords('own'));
  const [first, setFirst] = useState<readonly string[]>([]);
  const [amiss, setAmiss] = useState<Amiss>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const slow = useLate(busy, SLOW_MS);
  // Whether a trustee's sheet fits together is asked when it is whole.
  const judged = judgeWords(words, sheet === 'own' ? undefined : () => amiss !== 'checksum');
  const strange = judged.state === 'unknown' ? judged.places : strangeWords(words);

  const begin = (next: Sheet) => {
    setSheet(next);
    setWords(emptyWords(next));
    setAmiss(undefined);
    setError(undefined);
  };
  const type = (next: readonly string[]) => {
    setError(undefined);
    setAmiss(undefined);
    setWords(next);
  };
  /** The twenty-four words, as soon as they are known. */
  const wordsOfSheets = async (): Promise<readonly string[] | null> => {
    if (sheet === 'own') return words;
    if (!(await isTrusteeSheet(words))) {
      setAmiss('checksum');
      return null;
    }
    if (sheet === 'first') {
      setFirst(words);
      begin('second');
      return null;
    }
    const both = await joinTrusteeSheets(first, words);
    if (both.state === 'joined') return both.words;
    setAmiss(both.state);
    return null;
  };
  const goOn = async () => {
    if (judged.state !== 'right' || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const all = await wordsOfSheets();
      if (all) return onNext(await open(all.join(' ')), await signOfWords(all));
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  const back = () => (sheet === 'second' ? begin('first') : onBack());
  const other = sheet === 'own' ? 'first' : 'own';
  useKeys([
    { keys: ['Space'], says: t('app.keys.next') },
    { keys: ['Ctrl Enter'], says: t('restore.words.open'), run: goOn, typing: true },
    {
      keys: ['Alt S'],
      says: t(`restore.sheets.${other}`),
      run: () => begin(other),
      typing: true,
    },
    { keys: ['Alt L'], says: t('restore.words.clear'), run: () => begin(sheet), typing: true },
    { keys: ['Alt ArrowLeft', 'Escape'], says: t('restore.back'), run: back, typing: true },
  ]);
  return (
    <RestoreFrame
      step="words"
      decided={decided}
      title={t(`restore.sheets.title.${sheet}`)}
      text={t('restore.words.text')}
      foot={
        <>
          <Button onPress={back}>
            <ArrowLeft className="ic" aria-hidden />
            {t('restore.back')}
          </Button>
          {judged.state === 'missing' && (
            <span className="end cap">{t('restore.words.missing', { count: judged.count })}</span>
          )}
          {judged.state !== 'missing' && <span className="end" />}
          <Button main hint="Ctrl Enter" off={judged.state !== 'right'} busy={busy} onPress={goOn}>
            {t(
              busy
                ? 'restore.words.opening'
                : sheet === 'first'
                  ? 'restore.sheets.next'
                  : 'restore.words.open',
            )}
          </Button>
        </>
      }
    >
      <Choice
        label={t('restore.sheets.which')}
        options={(['own', 'first'] as const).map((one) => ({
          value: one,
          label: t(`restore.sheets.${one}`),
        }))}
        value={sheet === 'own' ? 'own' : 'first'}
        onChange={(next) => begin(next as Sheet)}
      />
      {words.some((word) => word !== '') && (
        <p>
          <Button small quiet hint="Alt L" onPress={() => begin(sheet)}>
            {t('restore.words.clear')}
          </Button>
        </p>
      )}
      <WordGrid key={sheet} words={words} wrong={strange} onChange={type} />
      {strange.length > 0 ? (
        <Sentence>
          {t('restore.words.unknown', {
            count: strange.length,
            places: inDigitsOf(language, strange.join(', ')),
          })}
        </Sentence>
      ) : amiss === 'same' || amiss === 'apart' ? (
        <Sentence>{t(`restore.sheets.${amiss}`)}</Sentence>
      ) : judged.state === 'checksum' ? (
        <Sentence>{t('restore.words.checksum')}</Sentence>
      ) : judged.state === 'right' ? (
        <Sentence good>{t('restore.words.right')}</Sentence>
      ) : (
        <p className="help" />
      )}
      {slow && <Banner kind="info">{t('restore.words.slow')}</Banner>}
      <ErrorNote error={error} />
    </RestoreFrame>
  );
}

function Sentence({ good = false, children }: { good?: boolean; children: string }) {
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <p className={good ? 'help good' : 'help bad'} role="status">
      <Icon className="ic" aria-hidden />
      {children}
    </p>
  );
}
