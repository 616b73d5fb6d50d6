// Second step of restoring: the twenty-four words from paper. Each wrong one is named by its place.
import { ArrowLeft, CircleAlert, CircleCheck } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { signOfWords } from '../print/sign-of-words.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, useLate } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { WordBox } from '../vault/word-box.tsx';
import {
  completeWord,
  judgeWords,
  splitWords,
  strangeWords,
  WORD_COUNT,
} from './recovery-words.ts';
import type { Decided, Opened } from './restore-choices.ts';
import { RestoreFrame } from './restore-frame.tsx';

/** A storage that has not answered by then is told as slow. */
const SLOW_MS = 4000;
type Props = {
  decided: Decided;
  open: (words: string) => Promise<Opened>;
  onBack: () => void;
  onNext: (opened: Opened, sign: string) => void;
};

export function RestoreWords({ decided, open, onBack, onNext }: Props) {
  const { t } = useText();
  const [words, setWords] = useState<readonly string[]>(() => Array(WORD_COUNT).fill(''));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const slow = useLate(busy, SLOW_MS);
  const judged = judgeWords(words);
  const strange = judged.state === 'unknown' ? judged.places : strangeWords(words);

  const put = (at: number, word: string) => {
    setError(undefined);
    setWords((before) => before.map((old, place) => (place === at ? word : old)));
  };
  const boxAt = (target: EventTarget) => boxes.current.indexOf(target as HTMLInputElement);
  const paste = (event: ClipboardEvent) => {
    const pasted = splitWords(event.clipboardData.getData('text'));
    const from = boxAt(event.target);
    if (pasted.length < 2 || from < 0) return;
    event.preventDefault();
    const first = pasted.length >= WORD_COUNT ? 0 : from;
    setWords((before) => before.map((old, at) => pasted[at - first] ?? old));
    boxes.current[Math.min(first + pasted.length, WORD_COUNT) - 1]?.focus();
  };
  /** Space ends a word, as between the words of a sentence; Backspace in an empty box goes back. */
  const step = (event: KeyboardEvent) => {
    const at = boxAt(event.target);
    if (at < 0) return;
    if (event.key === ' ') {
      event.preventDefault();
      put(at, completeWord(words[at] ?? ''));
      boxes.current[at + 1]?.focus();
    } else if (event.key === 'Backspace' && words[at] === '' && at > 0) {
      event.preventDefault();
      boxes.current[at - 1]?.focus();
    }
  };
  const goOn = async () => {
    if (judged.state !== 'right' || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const opened = await open(words.join(' '));
      onNext(opened, await signOfWords(words));
    } catch (thrown) {
      setError(toCallError(thrown));
      setBusy(false);
    }
  };
  useKeys([
    { keys: ['Space'], says: t('app.keys.next') },
    { keys: ['Ctrl Enter'], says: t('restore.words.open'), run: goOn, typing: true },
    { keys: ['Alt ArrowLeft', 'Escape'], says: t('restore.back'), run: onBack, typing: true },
  ]);
  return (
    <RestoreFrame
      step="words"
      decided={decided}
      title={t('restore.words.title')}
      text={t('restore.words.text')}
      foot={
        <>
          <Button onPress={onBack}>
            <ArrowLeft className="ic" aria-hidden />
            {t('restore.back')}
          </Button>
          {judged.state === 'missing' && (
            <span className="end cap">{t('restore.words.missing', { count: judged.count })}</span>
          )}
          {judged.state !== 'missing' && <span className="end" />}
          <Button main hint="Ctrl Enter" off={judged.state !== 'right'} busy={busy} onPress={goOn}>
            {t(busy ? 'restore.words.opening' : 'restore.words.open')}
          </Button>
        </>
      }
    >
      <ol className="grid24 six" lang="en" onPasteCapture={paste} onKeyDownCapture={step}>
        {words.map((word, at) => (
          <WordBox
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a word is
            key={at}
            place={at + 1}
            value={word}
            wrong={strange.includes(at + 1)}
            autoFocus={at === 0}
            onChange={(next) => put(at, next)}
            box={(element) => {
              boxes.current[at] = element;
            }}
          />
        ))}
      </ol>
      <WordsSentence places={strange} state={judged.state} />
      {slow && <Banner kind="info">{t('restore.words.slow')}</Banner>}
      <ErrorNote error={error} />
    </RestoreFrame>
  );
}

function WordsSentence(props: { places: readonly number[]; state: string }) {
  const { t, language } = useText();
  const { places } = props;
  if (places.length > 0) {
    return (
      <p className="help bad" role="status">
        <CircleAlert className="ic" aria-hidden />
        {t('restore.words.unknown', {
          count: places.length,
          places: inDigitsOf(language, places.join(', ')),
        })}
      </p>
    );
  }
  if (props.state === 'checksum') {
    return (
      <p className="help bad" role="status">
        <CircleAlert className="ic" aria-hidden />
        {t('restore.words.checksum')}
      </p>
    );
  }
  if (props.state === 'right') {
    return (
      <p className="help good" role="status">
        <CircleCheck className="ic" aria-hidden />
        {t('restore.words.right')}
      </p>
    );
  }
  return <p className="help" />;
}
