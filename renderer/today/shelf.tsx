// The shelf of the cabinet: one spine for each folder, dark once a safe copy of it exists.
import { Trans } from 'react-i18next';
import { useText } from '../i18n/use-text.ts';

const BOARDS = 7;
const MOST = 59 * BOARDS;

type Props = { folders: number; safe: number; pages: number };

/** `inside`: further folders that are in the store and not safe yet. */
export function Spines(props: { folders: number; safe: number; inside?: number; says: string }) {
  const { folders, safe, inside = 0, says } = props;
  // With very many folders one spine stands for several.
  const spines = Math.min(MOST, folders);
  const shareOf = (some: number) => (folders === 0 ? 0 : Math.floor((some / folders) * spines));
  const [dark, half] = [shareOf(safe), shareOf(safe + inside)];
  const perBoard = Math.max(24, Math.ceil(spines / BOARDS));
  const boards = Math.max(2, Math.ceil(spines / perBoard));
  return (
    <div className="shelf" role="img" aria-label={says}>
      {Array.from({ length: boards }, (_, board) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boards and spines have no other name
        <p key={board}>
          {Array.from({ length: Math.min(perBoard, spines - board * perBoard) }, (_, at) => {
            const spine = board * perBoard + at;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: boards and spines have no other name
              <i key={at} className={spine < dark ? 'safe' : spine < half ? 'inside' : undefined} />
            );
          })}
        </p>
      ))}
    </div>
  );
}

export function Shelf({ folders, safe, pages }: Props) {
  const { t } = useText();
  return (
    <section>
      <div className="sec">
        <h2>{t('today.shelf.title')}</h2>
      </div>
      <Spines
        folders={folders}
        safe={safe}
        says={t('today.shelf.label', { safe, count: folders })}
      />
      <p>
        {folders === 0 ? (
          t('today.shelf.none')
        ) : (
          <Trans
            t={t}
            i18nKey="today.shelf.count"
            count={folders}
            values={{ safe, count: folders }}
            components={{ b: <b /> }}
          />
        )}
      </p>
      {pages > 0 && <p className="cap">{t('today.shelf.pages', { count: pages })}</p>}
    </section>
  );
}
