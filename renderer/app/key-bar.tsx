// The bar at the foot: every key of this very screen, most used first. `?` shows all there are.
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { type KeyUse, useKeyStore, useKeys, useShownKeys } from './keys.tsx';

const MOST = 8;

export function KeyBar() {
  const { t } = useText();
  const { screen, everywhere } = useShownKeys();
  const shown = onceEach([
    ...screen.filter((use) => !use.quiet),
    ...everywhere.filter((use) => use.bar),
  ]).slice(0, MOST);
  return (
    <footer className="keys">
      <div className="these mayclip">
        {shown.map((use) => (
          <span key={use.says} className="key">
            <KeyRow use={use} />
            <span>{use.says}</span>
          </span>
        ))}
      </div>
      <span className="key">
        <KeyHint name="?" />
        <span>{t('app.keys.all')}</span>
      </span>
      <AllKeys />
    </footer>
  );
}

function KeyRow(props: { use: KeyUse }) {
  const names = props.use.shown ?? props.use.keys;
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
                  <KeyRow use={use} />
                  <span>{use.says}</span>
                </div>
              ))}
            </div>
          </section>
        ))}
    </Dialog>
  );
}
