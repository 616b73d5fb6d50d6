// The line below the hits: how many, nothing found, pages that are still being read.
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Found } from './use-search.ts';

type Props = {
  text: string;
  found: Found;
  onAll?: (() => void) | undefined;
  /** What the search is narrowed to, in words. */
  only?: string;
};

export function FoundNote(props: Props) {
  const { t } = useText();
  const { asked, loading, hits, more, behind, error } = props.found;
  const typed = props.text.trim();
  if (error) return <ErrorNote error={error} />;
  return (
    <div className="found-note" role="status">
      {typed !== '' && !asked && <span>{t('search.begin')}</span>}
      {asked && !loading && hits.length === 0 && (
        <span>
          {typed === '' ? (
            <b>{t('search.noneHere')}</b>
          ) : (
            <>
              <b>{t('search.none', { text: typed })}</b> {t('search.noneHelp')}
            </>
          )}
        </span>
      )}
      {asked && hits.length > 0 && (
        <span>{t(more ? 'search.first' : 'search.count', { count: hits.length })}</span>
      )}
      {props.only && (
        <span>
          {t('search.only', { what: props.only })} <KeyHint name="Escape" />
        </span>
      )}
      {asked && behind > 0 && <span>{t('search.behind', { count: behind })}</span>}
      {props.onAll && (
        <button type="button" className="link end" onClick={props.onAll}>
          {t('search.all')}
          <KeyHint name="Ctrl Enter" />
        </button>
      )}
    </div>
  );
}
