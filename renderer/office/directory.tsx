// Prisons, services and funders: one box finds them by name, place or what they offer.
import { Plus, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DirectoryEntry } from '#contract/office.ts';
import { keptKinds } from '#domain/office/entry-rights.ts';
import { findEntries } from '#domain/office/find-entries.ts';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { FilterChips } from '../ui/chips.tsx';
import { langOf } from '../ui/person-name.tsx';
import { type Rows, useRows } from '../ui/rows.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';
import { EntryDialog } from './entry-dialog.tsx';

const KINDS = ['all', 'facilities', 'providers', 'funders'] as const;
type Kind = (typeof KINDS)[number];

export function Directory() {
  const { t } = useText();
  const { value, error, refresh } = useCall('office.directory', {});
  const { me } = useSession();
  const kept = keptKinds(me.role);
  const mayChange = kept.length > 0;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [open, setOpen] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const entries = value?.entries ?? [];
  const found = findEntries(entries, text);
  const shown = inOrder(found.filter((entry) => kind === 'all' || entry.kind === kind));
  const rows = useRows({
    ids: shown.map(({ id }) => id),
    onOpen: setOpen,
    typing: true,
    on: open === null,
  });
  const add = () => setOpen('new');
  useKeys([
    ...(mayChange
      ? [{ keys: ['Ctrl Enter'], says: t('office.directory.add'), run: add, typing: true }]
      : []),
    {
      keys: ['Escape'],
      says: t('cases.clear'),
      run: () => {
        setText('');
        box.current?.focus();
      },
      typing: true,
    },
  ]);
  if (!value) return error ? <ErrorState error={error} onAgain={refresh} /> : <Waiting />;
  return (
    <>
      <div className="row findrow">
        <div className="inp grow">
          <Search className="ic" aria-hidden />
          <input
            ref={box}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              rows.setHere(null);
            }}
            placeholder={t('office.directory.find')}
            aria-label={t('office.directory.find')}
            // biome-ignore lint/a11y/noAutofocus: the box is where every search begins
            autoFocus
            spellCheck={false}
            maxLength={200}
          />
          <span className="cap nw" role="status">
            {t('office.directory.found', { count: shown.length })}
          </span>
        </div>
        {mayChange && (
          <Button main hint="Ctrl Enter" onPress={add}>
            <Plus className="ic" aria-hidden />
            {t('office.directory.add')}
          </Button>
        )}
      </div>
      <FilterChips
        label={t('office.directory.kinds')}
        chosen={kind}
        onChoose={setKind}
        chips={KINDS.map((one) => ({
          value: one,
          label: t(`office.kind.${one}`),
          count: found.filter((entry) => one === 'all' || entry.kind === one).length,
        }))}
      />
      {shown.length > 0 ? (
        <ul className="list entries">
          {shown.map((entry) => (
            <EntryRow key={entry.id} entry={entry} rows={rows} />
          ))}
        </ul>
      ) : (
        <EmptyState
          inside
          title={t(entries.length === 0 ? 'office.directory.empty' : 'office.directory.nothing')}
          text={t(
            entries.length === 0 ? 'office.directory.emptyText' : 'office.directory.nothingText',
          )}
        />
      )}
      {open !== null && (
        <EntryDialog
          entry={entries.find(({ id }) => id === open) ?? null}
          kind={kept.find((one) => one === kind) ?? 'providers'}
          name={entries.length === 0 || found.length > 0 ? '' : text.trim()}
          kept={kept}
          onClose={() => setOpen(null)}
          onDone={refresh}
        />
      )}
    </>
  );
}

/** What is no longer offered stands at the end: old forms name it, nobody is sent there. */
function inOrder(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  return [...entries.filter((one) => one.active), ...entries.filter((one) => !one.active)];
}

function EntryRow({ entry, rows }: { entry: DirectoryEntry; rows: Rows }) {
  const { t, language } = useText();
  const { id, kind, nameKm, nameLatin, details, active } = entry;
  const [first, second] = language === 'km' ? [nameKm, nameLatin] : [nameLatin, nameKm];
  const { offers = '', offersEn = '' } = details;
  const does = language === 'km' ? offers || offersEn : offersEn || offers;
  return (
    <li className={rows.here === id ? 'here' : ''}>
      <button type="button" className="rowbtn entry" {...rows.rowProps(id)}>
        <span>
          <b lang={langOf(first || second)}>{first || second}</b>
          {first && second && (
            <span className="cap" lang={langOf(second)}>
              {second}
            </span>
          )}
        </span>
        <span lang={langOf(does)}>{does}</span>
        <span>
          <span className="cap">{active ? t(`office.kind.${kind}`) : t('office.entry.gone')}</span>
          <span className="cap">{[details.place, details.phone].filter(Boolean).join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}
