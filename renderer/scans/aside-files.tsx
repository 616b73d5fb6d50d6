// Files of a batch that gave no pages of their own: not in or not readable, with what to do; or here before.
import { Copy, FileWarning, FileX } from 'lucide-react';
import { dayAndTime } from '../app/clock.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import { isAside, type Source } from './batch.ts';

type Props = { sources: readonly Source[]; onOpen: (pageId: string) => void };

export function AsideFiles({ sources, onOpen }: Props) {
  const aside = sources.filter(isAside);
  const twins = sources.filter((source) => source.state === 'duplicate');
  if (aside.length + twins.length === 0) return null;
  return (
    <ul className="list aside-files">
      {aside.map((source) => (
        <Aside key={source.id} source={source} />
      ))}
      {twins.map((source) => (
        <Twin key={source.id} source={source} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Aside({ source }: { source: Source }) {
  const { t } = useText();
  const { kept, settled } = source;
  const reason = source.reason ?? 'coming';
  const Icon = kept ? FileWarning : FileX;
  return (
    <li className={settled ? 'mut' : undefined}>
      <Icon className="ic l" aria-hidden />
      <div className="grow">
        <b lang={langOf(source.name)}>{source.name}</b>
        <p className="sup">
          {t(`scans.quarantine.${reason}`)} {t(`scans.quarantine.todo.${reason}`)}
        </p>
        {kept && reason !== 'original-damaged' && (
          <p className="cap">{t('scans.quarantine.kept')}</p>
        )}
        {!kept && !settled && <p className="cap">{t('scans.quarantine.outText')}</p>}
      </div>
      {settled ? (
        <Mark kind="plain">{t('scans.quarantine.settled')}</Mark>
      ) : (
        <Mark kind="overdue">{t(kept ? 'scans.quarantine.title' : 'scans.quarantine.out')}</Mark>
      )}
    </li>
  );
}

/** Leads to the first one: in this batch, in another, or in the case it was filed in. */
function Twin({ source, onOpen }: { source: Source; onOpen: (pageId: string) => void }) {
  const { t, language } = useText();
  const { go } = usePlaces();
  const { twin } = source;
  const open = () => {
    if (!twin) return;
    const { batchId, pageId } = twin;
    if (batchId === source.batchId && pageId) onOpen(pageId);
    else go({ screen: 'scan', batchId, ...(pageId && { pageId }) });
  };
  return (
    <li>
      <Copy className="ic l" aria-hidden />
      <div className="grow">
        <b lang={langOf(source.name)}>{source.name}</b>
        <p className="sup">
          {t(twin ? 'scans.twin.text' : 'scans.twin.hidden', {
            when: dayAndTime(source.receivedAt, language, t),
          })}
        </p>
      </div>
      {twin && (
        <Button small onPress={open}>
          {t('scans.twin.open')}
        </Button>
      )}
      <Mark kind="plain">{t('scans.twin.title')}</Mark>
    </li>
  );
}
