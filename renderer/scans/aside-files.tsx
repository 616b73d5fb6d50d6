// Files of a batch that gave no pages of their own: not in or not readable, with what to do; or here before.
import { Copy, FileWarning, FileX } from 'lucide-react';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import { isAside, type Page, type Source } from './batch.ts';

type Props = {
  sources: readonly Source[];
  pages: readonly Page[];
  onOpen: (pageId: string) => void;
};

export function AsideFiles({ sources, pages, onOpen }: Props) {
  const aside = sources.filter(isAside);
  const twins = sources.filter((source) => source.state === 'duplicate');
  if (aside.length + twins.length === 0) return null;
  return (
    <ul className="list aside-files">
      {aside.map((source) => (
        <Aside key={source.id} source={source} />
      ))}
      {twins.map((source) => (
        <Twin
          key={source.id}
          source={source}
          first={pages.find((page) => page.sourceId === source.twinId)}
          onOpen={onOpen}
        />
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

/** The first one is opened from here when its pages are in this batch. */
function Twin(props: {
  source: Source;
  first: Page | undefined;
  onOpen: (pageId: string) => void;
}) {
  const { source, first } = props;
  const { t, language } = useText();
  return (
    <li>
      <Copy className="ic l" aria-hidden />
      <div className="grow">
        <b lang={langOf(source.name)}>{source.name}</b>
        <p className="sup">
          {t('scans.twin.text', { when: dayAndTime(source.receivedAt, language, t) })}
        </p>
      </div>
      {first && (
        <Button small onPress={() => props.onOpen(first.id)}>
          {t('scans.twin.open')}
        </Button>
      )}
      <Mark kind="plain">{t('scans.twin.title')}</Mark>
    </li>
  );
}
