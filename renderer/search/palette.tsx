// The search palette (Ctrl K): one box, hits in groups, the first one under the finger.
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { KeysGroup, useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { useRows } from '../ui/rows.ts';
import { useDeeds } from './deeds.tsx';
import { FoundNote } from './found-note.tsx';
import { groupHits, rowId } from './groups.ts';
import { HitRow } from './hit-row.tsx';
import { useOpenHit } from './use-open-hit.ts';
import { useSearch } from './use-search.ts';
import './search.css';

const LIMIT = 30;
/** Of each group, so that the groups below stay in sight. */
const EACH = 6;

export function FindPalette({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  return (
    <ModalOverlay
      className="veil high overlays"
      isOpen
      isDismissable
      isKeyboardDismissDisabled
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog-box palette">
        <AriaDialog className="dialog" aria-label={t('search.title')}>
          <KeysGroup>
            <Palette onClose={onClose} />
          </KeysGroup>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  const [text, setText] = useState('');
  const found = useSearch(text, LIMIT);
  const openHit = useOpenHit();
  const deeds = useDeeds();
  const begun = text.trim() !== '';
  const groups = groupHits(found.hits).map(({ name, hits }) => ({
    name,
    hits: hits.slice(0, EACH),
  }));
  const hits = groups.flatMap((group) => group.hits);

  const open = (id: string) => {
    onClose();
    const deed = deeds.find((one) => one.id === id);
    if (deed) return go(deed.place);
    const hit = hits.find((one) => rowId(one) === id);
    if (hit) openHit(hit, text);
  };
  const showAll = () => {
    if (hits.length === 0) return;
    onClose();
    go({ screen: 'search', text: text.trim() });
  };
  const rows = useRows({
    ids: begun ? hits.map(rowId) : deeds.map((deed) => deed.id),
    onOpen: open,
    typing: true,
    awaited: found.loading ? text : null,
  });
  const { here } = rows;
  useKeys([
    { keys: ['Ctrl Enter'], says: t('search.all'), run: showAll, typing: true },
    { keys: ['Escape'], says: t('app.keys.close'), run: onClose, typing: true },
  ]);
  const row = (id: string, children: ReactNode) => (
    <OptionRow key={id} id={id} rows={rows} elementId={`hit-${id}`}>
      {children}
    </OptionRow>
  );
  return (
    <>
      <div className="q">
        <Search className="ic" aria-hidden />
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('search.example')}
          aria-label={t('search.box')}
          role="combobox"
          aria-expanded
          aria-controls="palette-hits"
          aria-activedescendant={here ? `hit-${here}` : undefined}
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type
          autoFocus
        />
        {found.loading && <span className="ring" aria-hidden />}
      </div>
      <div className="hits scroll" id="palette-hits" role="listbox" aria-label={t('search.title')}>
        {!begun && (
          <HitGroup name={t('search.group.do')}>
            {deeds.map((deed) =>
              row(
                deed.id,
                <>
                  {deed.icon}
                  <span className="hit">{deed.says}</span>
                  <KeyHint name={deed.id === here ? 'Enter' : deed.hint} />
                </>,
              ),
            )}
          </HitGroup>
        )}
        {groups.map((group) => (
          <HitGroup key={group.name} name={t(`search.group.${group.name}`)}>
            {group.hits.map((hit) =>
              row(rowId(hit), <HitRow hit={hit} here={rowId(hit) === here} />),
            )}
          </HitGroup>
        ))}
      </div>
      <FoundNote text={text} found={found} onAll={hits.length > 0 ? showAll : undefined} />
    </>
  );
}

function HitGroup(props: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of options inside a list box
    <div role="group" aria-label={props.name}>
      <div className="gr" aria-hidden>
        {props.name}
      </div>
      {props.children}
    </div>
  );
}
