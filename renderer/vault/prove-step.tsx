// Fourth step: four of the words, typed from paper. Main says which are different; no other way on.
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote, ErrorState } from '../ui/states.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';
import { WordBox } from './word-box.tsx';
import { PaperNotes } from './words-step.tsx';

type Props = {
  notes: Partial<Record<SetupStep, string>>;
  onBack: () => void;
  onProved: () => void;
};

const PLACES = Array.from({ length: 24 }, (_, index) => index + 1);

export function ProveStep({ notes, onBack, onProved }: Props) {
  const { t, language } = useText();
  const asked = useCall('vault.words', {});
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const boxes = useRef(new Map<number, HTMLInputElement>());

  const places = asked.value?.prove ?? [];
  const known = places.filter((place) => wordlist.includes(typed[place] ?? ''));
  const ready = places.length > 0 && known.length === places.length;

  const check = async () => {
    if (!ready || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const answers = places.map((place) => ({ place, word: typed[place] ?? '' }));
      const { wrong: different } = await call('vault.proveWords', { cmd: newId(), answers });
      if (different.length === 0) return onProved();
      setWrong(different);
      boxes.current.get(different[0] ?? 0)?.focus();
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  const nextWord = () => {
    if (ready) return void check();
    const open = places.find((place) => !wordlist.includes(typed[place] ?? ''));
    if (open !== undefined) boxes.current.get(open)?.focus();
  };
  useKeys([
    { keys: ['Tab'], says: t('vault.setup.prove.complete') },
    { keys: ['Enter'], says: t('vault.setup.prove.next'), run: nextWord, typing: true },
    { keys: ['Alt ArrowLeft'], says: t('vault.setup.prove.again'), run: onBack, typing: true },
  ]);
  const [a = '', b = '', c = '', d = ''] = places.map((place) => inDigitsOf(language, place));
  return (
    <SetupFrame
      step="prove"
      notes={notes}
      title={t('vault.setup.prove.title')}
      text={t('vault.setup.prove.text', { a, b, c, d })}
      foot={
        <>
          <Button quiet onPress={onBack}>
            <ArrowLeft className="ic" aria-hidden />
            {t('vault.setup.prove.again')}
          </Button>
          <span className="end cap">{t('vault.setup.prove.typed', { done: known.length })}</span>
          <Button main hint="Enter" off={!ready} busy={busy} onPress={check}>
            {t('vault.setup.next')}
          </Button>
        </>
      }
    >
      {asked.error && <ErrorState error={asked.error} onAgain={asked.refresh} />}
      {places.length > 0 && (
        <ol className="grid24">
          {PLACES.map((place) =>
            places.includes(place) ? (
              <WordBox
                key={place}
                place={place}
                value={typed[place] ?? ''}
                wrong={wrong.includes(place)}
                autoFocus={place === places[0]}
                onChange={(word) => {
                  setTyped((before) => ({ ...before, [place]: word }));
                  setWrong((before) => before.filter((other) => other !== place));
                }}
                box={(element) => {
                  if (element) boxes.current.set(place, element);
                }}
              />
            ) : (
              <li key={place} className="word">
                <b aria-hidden>{place}</b>
                <span className="dots" />
              </li>
            ),
          )}
        </ol>
      )}
      {wrong.length > 0 && (
        <div style={{ marginTop: 12, maxWidth: 1080 }}>
          <Banner kind="overdue">
            {t('vault.setup.prove.wrongWords', { count: wrong.length })}
          </Banner>
        </div>
      )}
      <PaperNotes />
      <ErrorNote error={error} />
    </SetupFrame>
  );
}
