// The bar at the foot: every key of this very screen that holds now, most used first. `?` shows all there are.
import { useState, useSyncExternalStore } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { isTyping, type KeyName, writes } from './key-match.ts';
import { type KeyUse, useKeyStore, useKeys, useShownKeys } from './keys.tsx';

const MOST = 8;

export function KeyBar() {
  const { t } = useText();
  const { screen, everywhere } = useShownKeys();
  const typing = useTyping();
  const shown = onceEach([
    // Out of a text box leads Esc, whatever it does else.
    ...screen.filter((use) => !use.quiet || (typing && use.keys.includes('Escape'))),
    ...everywhere.filter((use) => use.bar),
  ])
    .map((use) => ({ says: use.says, names: namesOf(use, typing) }))
    .filter(({ names }) => names.length > 0)
    .slice(0, MOST);
  return (
    <footer className="keys">
      <div className="these mayclip">
        {shown.map(({ says, names }) => (
          <span key={says} className="key">
            <KeyRow names={names} />
            <span>{says}</span>
          </span>
        ))}
      </div>
      <span className="key">
        <KeyHint name={typing ? 'F1' : '?'} />
        <span>{t('app.keys.all')}</span>
      </span>
      <AllKeys />
    </footer>
  );
}

function subscribeFocus(tell: () => void): () => void {
  document.addEventListener('focusin', tell);
  document.addEventListener('focusout', tell);
  return () => {
    document.removeEventListener('focusin', tell);
    document.removeEventListener('focusout', tell);
  };
}

/** Is somebody in a text box? */
const useTyping = (): boolean =>
  useSyncExternalStore(subscribeFocus, () => isTyping(document.activeElement));

/** The keys to offer for it: in a text box none that would only be written there. */
function namesOf(
  { keys, shown, run, typing: always }: KeyUse,
  typing: boolean,
): readonly KeyName[] {
  if (typing && run && !always) return keys.filter((name) => !writes(name));
  return shown ?? keys;
}

function KeyRow({ names }: { names: readonly KeyName[] }) {
  return (
    <span className="row" style={{ gap: 4 }}>
      {names.map((name) => (
        <KeyHint key={name} name={name} />
      ))}
    </span>
  );
}

function onceEach(uses: readonly KeyUse[]): KeyUse[] {
  const seen = new Set<string>();
  return uses.filter((use) => !seen.has(use.says) && seen.add(use.says));
}

/** `?`: the keys of this screen and those that hold everywhere. */
function AllKeys() {
  const { t } = useText();
  /** The group the list was asked for: its own dialog covers that while it is open. */
  const [group, setGroup] = useState<string | null>(null);
  const store = useKeyStore();
  useShownKeys();
  useKeys(
    [
      {
        keys: ['?', 'F1'],
        says: t('app.keys.all'),
        run: () => setGroup((before) => before ?? store.top()),
      },
    ],
    { global: true },
  );
  if (group === null) return null;
  const close = () => setGroup(null);
  const keys = store.of(group);
  return (
    <Dialog
      title={t('app.keys.allTitle')}
      wide
      onClose={close}
      actions={
        <Button main autoFocus hint="Escape" onPress={close}>
          {t('app.state.close')}
        </Button>
      }
    >
      {(['screen', 'everywhere'] as const)
        .filter((part) => keys[part].length > 0)
        .map((part) => (
          <section key={part}>
            <h3 className="mut">
              {t(part === 'screen' ? 'app.keys.onScreen' : 'app.keys.everywhere')}
            </h3>
            <div className="allkeys">
              {onceEach(keys[part]).map((use) => (
                <div key={use.says}>
                  <KeyRow names={namesOf(use, false)} />
                  <span>{use.says}</span>
                </div>
              ))}
            </div>
          </section>
        ))}
    </Dialog>
  );
}
