// All hits on a page, for when the palette is too small.
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { OptionRow } from '../ui/option-row.tsx';
import { useRows } from '../ui/rows.ts';
import { FoundNote } from './found-note.tsx';
import { groupHits, rowId } from './groups.ts';
import { HitRow } from './hit-row.tsx';
import { useOpenHit } from './use-open-hit.ts';
import { useSearch } from './use-search.ts';
import './search.css';

const LIMIT = 50;

export function SearchScreen(props: { text: string }) {
  const { t } = useText();
  const [text, setText] = useState(props.text);
  const found = useSearch(text, LIMIT);
  const groups = groupHits(found.hits);
  const hits = groups.flatMap((group) => group.hits);
  const openHit = useOpenHit();
  const rows = useRows({
    ids: hits.map(rowId),
    onOpen: (id) => {
      const hit = hits.find((one) => rowId(one) === id);
      if (hit) openHit(hit, text);
    },
    typing: true,
  });
  return (
    <div className="search-page">
      <h1>{t('search.title')}</h1>
      <div className="inp">
        <Search className="ic" aria-hidden />
        <input
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
      <FoundNote text={text} found={found} />
      <div className="hits scroll">
        {groups.map((group) => (
          <section key={group.name}>
            <div className="sec">
              <h2>
                {t(`search.group.${group.name}`)} <span className="n">· {group.hits.length}</span>
              </h2>
            </div>
            <div role="listbox" aria-label={t(`search.group.${group.name}`)}>
              {group.hits.map((hit) => (
                <OptionRow key={rowId(hit)} id={rowId(hit)} rows={rows}>
                  <HitRow hit={hit} here={rowId(hit) === rows.here} />
                </OptionRow>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
