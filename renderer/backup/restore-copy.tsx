// Third step of restoring: which copy. The newest complete one is chosen already.
import { ArrowLeft, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { formatSince } from '#domain/khmer/format.ts';
import { clockOf, dayAndTime } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { type Rows, useRows } from '../ui/rows.ts';
import { EmptyState } from '../ui/states.tsx';
import { formatBytes } from './bytes.ts';
import type { Decided, Opened } from './restore-choices.ts';
import { RestoreFrame } from './restore-frame.tsx';

type Copy = Opened['snapshots'][number];
type Props = {
  decided: Decided;
  snapshots: readonly Copy[];
  onBack: () => void;
  onNext: (snapshot: string) => void;
};
const SHOWN = 5;

export function RestoreCopy({ decided, snapshots, onBack, onNext }: Props) {
  const { t, language } = useText();
  const [all, setAll] = useState(false);
  const newestFirst = [...snapshots].sort((a, b) => b.at - a.at);
  const shown = all ? newestFirst : newestFirst.slice(0, SHOWN);
  const { here, setHere, rowProps } = useRows({
    ids: shown.map((copy) => copy.id),
    onOpen: onNext,
    openWord: t('restore.copy.fetch'),
  });
  const usual = newestFirst.find((copy) => copy.complete) ?? newestFirst[0];
  const [looked, setLooked] = useState(false);
  if (!looked && usual) {
    setLooked(true);
    setHere(usual.id);
  }
  useKeys([{ keys: ['Alt ArrowLeft', 'Escape'], says: t('restore.back'), run: onBack }]);
  const chosen = newestFirst.find((copy) => copy.id === here);
  return (
    <RestoreFrame
      step="copy"
      decided={decided}
      title={t('restore.copy.title')}
      text={t('restore.copy.text')}
      foot={
        <>
          <Button onPress={onBack}>
            <ArrowLeft className="ic" aria-hidden />
            {t('restore.back')}
          </Button>
          <span className="end cap">
            {chosen &&
              chosen.bytes !== null &&
              t('restore.copy.size', { size: formatBytes(chosen.bytes, language) })}
          </span>
          <Button
            main
            autoFocus
            hint="Enter"
            off={!chosen}
            onPress={() => chosen && onNext(chosen.id)}
          >
            {t('restore.copy.fetch')}
          </Button>
        </>
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t('restore.copy.none')} />
      ) : (
        <div className="snap" role="listbox" aria-label={t('restore.copy.title')}>
          {shown.map((copy) => (
            <CopyRow
              key={copy.id}
              copy={copy}
              chosen={copy.id === here}
              row={{ ...rowProps(copy.id), onClick: () => setHere(copy.id) }}
            />
          ))}
        </div>
      )}
      {!all && newestFirst.length > SHOWN && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('restore.copy.older', { count: newestFirst.length - SHOWN })}
        </button>
      )}
    </RestoreFrame>
  );
}

function CopyRow(props: { copy: Copy; chosen: boolean; row: ReturnType<Rows['rowProps']> }) {
  const { t, language } = useText();
  const { copy } = props;
  const now = Date.now();
  const day = dayAndTime(copy.at, language, t);
  const time = clockOf(copy.at, language);
  // Today and yesterday have their time already; two copies of one older day must be told apart too.
  const copied = day.includes(time) ? day : `${day} ${time}`;
  return (
    <div
      {...props.row}
      role="option"
      tabIndex={-1}
      aria-selected={props.chosen}
      className={props.chosen ? 'pick here' : 'pick'}
    >
      <span className={props.chosen ? 'radio on' : 'radio'} aria-hidden />
      <span>
        <b>{copied}</b>
        <span className="cap">{formatSince(copy.at, now, language)}</span>
      </span>
      <span>
        {copy.counts &&
          t('restore.copy.counts', {
            cases: t('backup.count.cases', { count: copy.counts.cases }),
            pages: t('backup.count.pages', { count: copy.counts.pages }),
          })}
      </span>
      <span className="cap">{t('restore.copy.computer', { host: copy.host })}</span>
      {copy.complete ? (
        <Mark kind="safe">{t('restore.copy.complete')}</Mark>
      ) : (
        <Mark kind="plain" icon={CircleDashed}>
          {t('restore.copy.partial')}
        </Mark>
      )}
    </div>
  );
}
