// Files of a batch that gave no pages of their own: not readable, with what to do; or here before.
import { Copy, FileWarning } from 'lucide-react';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import type { Page, Source } from './batch.ts';

type Props = {
  sources: readonly Source[];
  pages: readonly Page[];
  onOpen: (pageId: string) => void;
};

export function AsideFiles({ sources, pages, onOpen }: Props) {
  const quarantined = sources.filter((source) => source.state === 'quarantined');
  const twins = sources.filter((source) => source.state === 'duplicate');
  if (quarantined.length + twins.length === 0) return null;
  return (
    <ul className="list aside-files">
      {quarantined.map((source) => (
        <Quarantined key={source.id} source={source} />
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

function Quarantined({ source }: { source: Source }) {
  const { t } = useText();
  const reason = source.reason ?? 'damaged';
  return (
    <li>
      <FileWarning className="ic l" aria-hidden />
      <div className="grow">
        <b lang={langOf(source.name)}>{source.name}</b>
        <p className="sup">
          {t(`scans.quarantine.${reason}`)} {t(`scans.quarantine.todo.${reason}`)}
        </p>
        <p className="cap">{t('scans.quarantine.kept')}</p>
      </div>
      <Mark kind="overdue">{t('scans.quarantine.title')}</Mark>
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
