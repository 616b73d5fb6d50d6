// All hits on a page, for when the palette is too small; narrowed to a case, a kind, a year.
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { CasePicker } from '../scans/case-picker.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { useRows } from '../ui/rows.ts';
import { isNarrowed, NO_FILTER, type SearchFilter } from './filter.ts';
import { FoundNote } from './found-note.tsx';
import { groupHits, rowId } from './groups.ts';
import { HitRow } from './hit-row.tsx';
import { SearchFilters } from './search-filters.tsx';
import { useKindName } from './use-kind-name.ts';
import { useOpenHit } from './use-open-hit.ts';
import { useSearch } from './use-search.ts';
import './search.css';
import '../scans/page-view.css';

const LIMIT = 50;

/** What a search is narrowed to, in words. */
function useFilterWords(): (filter: SearchFilter) => string {
  const { t, language } = useText();
  const nameOf = useKindName();
  return (filter) =>
    [
      filter.case?.code ?? '',
      filter.form === '' ? '' : nameOf(filter.form),
      filter.year === 'none' ? t('search.noDate') : inDigitsOf(language, filter.year),
    ]
      .filter((word) => word !== '')
      .join(' · ');
}

export function SearchScreen(props: { text: string; filter?: SearchFilter | undefined }) {
  const { t, language } = useText();
  const { replace } = usePlaces();
  const [text, setText] = useState(props.text);
  const [filter, setFilter] = useState(props.filter ?? NO_FILTER);
  const [choosing, setChoosing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // Whoever chose a case goes on typing.
  useEffect(() => {
    if (!choosing) box.current?.focus();
  }, [choosing]);
  const found = useSearch(text, LIMIT, filter);
  const groups = groupHits(found.hits);
  const hits = groups.flatMap((group) => group.hits);
  const openHit = useOpenHit();
  const wordsOf = useFilterWords();
  const rows = useRows({
    ids: hits.map(rowId),
    onOpen: (id) => {
      const hit = hits.find((one) => rowId(one) === id);
      if (!hit) return;
      // The way back leads to this search as it stands now.
      replace({ screen: 'search', text, filter });
      openHit(hit, text);
    },
    typing: true,
    awaited: found.loading ? text : null,
  });
  const here = hits.find((hit) => rowId(hit) === rows.here);
  const narrowed = isNarrowed(filter);
  useKeys([
    { keys: ['Alt C'], says: t('search.oneCase'), run: () => setChoosing(true), typing: true },
    {
      keys: ['Escape'],
      says: t(narrowed ? 'search.clear' : 'search.clearText'),
      run: () => (narrowed ? setFilter(NO_FILTER) : setText('')),
      typing: true,
    },
  ]);
  return (
    <div className="search-page">
      <h1>{t('search.title')}</h1>
      <div className="inp">
        <Search className="ic" aria-hidden />
        <input
          ref={box}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('search.example')}
          aria-label={t('search.box')}
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: a search page is opened to type
          autoFocus
        />
        {found.loading && <span className="ring" aria-hidden />}
      </div>
      <SearchFilters filter={filter} onChange={setFilter} onCase={() => setChoosing(true)} />
      <FoundNote text={text} found={found} only={wordsOf(filter)} />
      <div className="hits scroll">
        {groups.map((group) => (
          <section key={group.name}>
            <div className="sec">
              <h2>
                {t(`search.group.${group.name}`)}{' '}
                <span className="n">· {inDigitsOf(language, group.hits.length)}</span>
              </h2>
            </div>
            <div role="listbox" aria-label={t(`search.group.${group.name}`)}>
              {group.hits.map((hit) => (
                <OptionRow key={rowId(hit)} id={rowId(hit)} rows={rows}>
                  <HitRow hit={hit} here={rowId(hit) === rows.here} cutOut />
                </OptionRow>
              ))}
            </div>
          </section>
        ))}
      </div>
      {choosing && (
        <CasePicker
          offers={here?.caseId ? [{ caseId: here.caseId, code: here.code }] : []}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            setFilter({ ...filter, case: chosen });
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}
