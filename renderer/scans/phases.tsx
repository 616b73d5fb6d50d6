// How far a batch is: kept safe, read, filed.
import { CircleCheck, FolderInput, ScanText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { type BatchView, countBatch, isAllHere, isReading, mayGoBack } from './batch.ts';

/** `view` is null until the first file of a batch is announced. `asks`: the paper stays at hand until that is answered. */
export function Phases({ view, asks }: { view: BatchView | null; asks: boolean }) {
  const { t } = useText();
  const { pages = [], batch } = view ?? {};
  const { total, filed, open, read } = countBatch(pages);
  const coming = batch?.coming ?? true;
  const { sources = 0, missing = 0, quarantined = 0 } = batch ?? {};
  /** All came in and is kept, and some of it gave no page. */
  const isUnread = !coming && missing === 0 && quarantined > 0;
  const isSafe = batch !== undefined && isAllHere(batch) && total > 0;
  const isWhole = isSafe && mayGoBack(batch) && !asks;
  const reading = read < total;
  const waits = view?.trouble != null && isReading(view);
  return (
    <ol className="phase">
      <Phase
        icon={<CircleCheck className="ic" aria-hidden />}
        state={coming ? 'now' : isWhole ? 'done' : 'later'}
        title={
          isUnread
            ? t('scans.batch.quarantined', { count: quarantined })
            : t(isSafe ? 'scans.phase.safe' : coming ? 'scans.phase.sealing' : 'scans.phase.partly')
        }
        line={
          isWhole
            ? t('scans.phase.safeDone', { done: total, total })
            : isSafe
              ? t('scans.phase.safeLine', { done: total, total })
              : t('scans.phase.safeLine', { done: sources, total: sources + missing })
        }
      />
      <Phase
        icon={<ScanText className="ic" aria-hidden />}
        state={total === 0 || waits ? 'later' : reading ? 'now' : 'done'}
        title={t(
          waits
            ? 'scans.phase.readWaits'
            : reading || total === 0
              ? 'scans.phase.reading'
              : 'scans.phase.readDone',
        )}
        line={t('scans.phase.readLine', { done: read, total })}
      />
      <Phase
        icon={<FolderInput className="ic" aria-hidden />}
        state={open > 0 ? 'later' : filed > 0 ? 'done' : 'later'}
        title={t('scans.phase.file')}
        line={
          open > 0 || filed === 0
            ? t('scans.phase.ready', { count: open })
            : t('scans.phase.fileDone')
        }
      />
    </ol>
  );
}

function Phase(props: {
  icon: ReactNode;
  state: 'done' | 'now' | 'later';
  title: string;
  line: string;
}) {
  return (
    <li className={props.state}>
      <b className="row">
        {props.icon}
        {props.title}
      </b>
      <p className="cap">{props.line}</p>
    </li>
  );
}
