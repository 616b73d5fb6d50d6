// The recognised lines and words of a page, stepped through with the arrow keys until the place of an answer is found;
// bands of the page where nothing was read.
import { useEffect, useRef, useState } from 'react';
import { bandsOfPage, lineAt, linesOf, offerLine } from '#domain/forms/paper-spots.ts';
import { useCall } from '../app/call.ts';
import { KeysGroup, type KeyUse, useKeys } from '../app/keys.tsx';
import type { Mark } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { langOf } from '../ui/person-name.tsx';

export type Sought = { typed: string; labels: readonly string[] };
type Props = {
  pageId: string;
  sought: Sought;
  /** The place marked last on this page, from which a page that was not read is stepped through. */
  last: Mark | null;
  /** The place stepped to, to be shown; null: none. */
  onShow: (box: Mark | null) => void;
  onTake: (box: Mark) => void;
  onClose: () => void;
};

export function LineChooser(props: Props) {
  return (
    <KeysGroup>
      <Chooser {...props} />
    </KeysGroup>
  );
}

function Chooser({ pageId, sought, last, onShow, onTake, onClose }: Props) {
  const { t } = useText();
  const { value } = useCall('scans.page', { pageId });
  const read = linesOf(value?.text?.words ?? []);
  const isUnread = value !== undefined && read.length === 0;
  const lines = isUnread ? bandsOfPage : read;
  const [line, setLine] = useState<number | null>(null);
  const [word, setWord] = useState<number | null>(null);
  const strip = useRef<HTMLElement>(null);
  const first = isUnread && last ? lineAt(lines, last) : offerLine(lines, sought);
  const at = line ?? first ?? 0;
  const here = lines[at];
  const box = word === null ? here?.box : here?.words[word]?.box;
  const step = (by: -1 | 1) => {
    setLine(Math.min(Math.max(at + by, 0), Math.max(lines.length - 1, 0)));
    setWord(null);
  };
  const stepWord = (by: -1 | 1) => {
    const end = (here?.words.length ?? 1) - 1;
    setWord(word === null ? (by > 0 ? 0 : end) : Math.min(Math.max(word + by, 0), end));
  };
  const take = () => (box ? onTake(box) : onClose());
  const { x, y, w, h } = box ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown again only when the place is another
  useEffect(() => onShow(box ?? null), [x, y, w, h]);
  useEffect(() => strip.current?.focus(), []);
  const keys: readonly KeyUse[] = [
    {
      keys: ['ArrowUp', 'ArrowDown'],
      says: t('forms.spot.lines'),
      run: ({ key }) => step(key === 'ArrowUp' ? -1 : 1),
    },
    {
      keys: ['ArrowLeft', 'ArrowRight'],
      says: t(isUnread ? 'forms.spot.parts' : 'forms.spot.words'),
      run: ({ key }) => stepWord(key === 'ArrowLeft' ? -1 : 1),
    },
    { keys: ['Enter'], says: t('forms.spot.take'), run: take },
    { keys: ['Escape'], says: t('forms.spot.leave'), run: onClose },
  ];
  useKeys(keys);
  const words = word === null ? here?.words : here?.words.slice(word, word + 1);
  const text = words?.map((one) => one.text).join(' ') ?? '';
  return (
    <section className="spot-strip" ref={strip} tabIndex={-1} aria-label={t('forms.spot.mark')}>
      <span className="grow" aria-live="polite" lang={isUnread ? undefined : langOf(text)}>
        {isUnread ? t('forms.spot.nothingRead') : text}
      </span>
      <Button small quiet hint="Escape" onPress={onClose}>
        {t('forms.spot.leave')}
      </Button>
      {box && (
        <Button small hint="Enter" onPress={take}>
          {t('forms.spot.take')}
        </Button>
      )}
    </section>
  );
}
