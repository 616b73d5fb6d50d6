// One declaration gives a key both its place on the bar at the foot and what it does.
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import {
  isHeldBack,
  isTyping,
  type KeyName,
  keyMatches,
  pressesControl,
  writes,
} from './key-match.ts';
import { scrollByKey } from './scroll-keys.ts';

export type KeyUse = {
  keys: readonly KeyName[];
  /** The word beside it. */
  says: string;
  /** What it does; without it the bar only tells what a widget does by itself. */
  run?: (event: KeyboardEvent) => void;
  /** Also while somebody types in a text box. */
  typing?: boolean;
  /** Known to the list of all keys, but not on the bar. */
  quiet?: boolean;
  /** A key that holds everywhere and is shown on the bar while there is room. */
  bar?: boolean;
  /** How it is printed, if not as its keys one by one. */
  shown?: readonly string[];
};
/** `group` is the dialog the keys belong to, '' for the screen itself. */
type Layer = { uses: readonly KeyUse[]; group: string; global: boolean };

class KeyStore {
  readonly layers = new Map<string, Layer>();
  readonly listeners = new Set<() => void>();
  shown: readonly KeyUse[] = [];
  everywhere: readonly KeyUse[] = [];

  set(id: string, layer: Layer | null) {
    if (layer) this.layers.set(id, layer);
    else this.layers.delete(id);
    const { screen: uses, everywhere } = this.of(this.top());
    if (sameWords(uses, this.shown) && sameWords(everywhere, this.everywhere)) return;
    this.shown = uses;
    this.everywhere = everywhere;
    for (const tell of this.listeners) tell();
  }

  /** The group whose keys hold now: a dialog covers what is below it. */
  top(): string {
    return [...this.layers.values()].findLast((layer) => layer.group !== '')?.group ?? '';
  }

  /** The keys of a group, and those that hold everywhere. */
  of(group: string): { screen: readonly KeyUse[]; everywhere: readonly KeyUse[] } {
    const all = [...this.layers.values()];
    return {
      screen: all.filter((one) => one.group === group && !one.global).flatMap((one) => one.uses),
      everywhere: all.filter((one) => one.global).flatMap((one) => one.uses),
    };
  }

  press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || pressesControl(event)) return;
    const inText = isTyping(event.target);
    const { screen, everywhere } = this.of(this.top());
    for (const use of [...screen, ...everywhere]) {
      const key = use.run && use.keys.find((name) => keyMatches(event, name));
      if (!key || (inText && writes(key) && !use.typing)) continue;
      event.preventDefault();
      use.run?.(event);
      return;
    }
  };
}

function sameWords(a: readonly KeyUse[], b: readonly KeyUse[]): boolean {
  const words = (uses: readonly KeyUse[]) =>
    uses.map((use) => [use.says, use.quiet, ...use.keys].join('|')).join('\n');
  return words(a) === words(b);
}

const KeysContext = createContext<KeyStore | null>(null);
const GroupContext = createContext('');

export function KeysProvider(props: { children: ReactNode }) {
  const store = useMemo(() => new KeyStore(), []);
  useEffect(() => {
    const pressFirst = (event: KeyboardEvent) => {
      if (!isHeldBack(event)) return;
      store.press(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener('keydown', pressFirst, { capture: true });
    window.addEventListener('keydown', store.press);
    window.addEventListener('keydown', scrollByKey);
    return () => {
      window.removeEventListener('keydown', pressFirst, { capture: true });
      window.removeEventListener('keydown', store.press);
      window.removeEventListener('keydown', scrollByKey);
    };
  }, [store]);
  return <KeysContext value={store}>{props.children}</KeysContext>;
}

/** Keys declared inside hide those of everything outside: dialogs and the search palette. */
export function KeysGroup(props: { children: ReactNode }) {
  return <GroupContext value={useId()}>{props.children}</GroupContext>;
}

/** Where keys are declared; a list of them asks it each time it is drawn. */
export function useKeyStore(): KeyStore {
  const store = useContext(KeysContext);
  if (!store) throw new Error('useKeys outside KeysProvider');
  return store;
}

/**
 * Puts keys on the bar while this component is shown. `global` keys hold everywhere, also over
 * dialogs, and only show in the list of all keys. The key of the innermost component wins.
 */
export function useKeys(uses: readonly KeyUse[], layer: { global?: boolean } = {}): void {
  const store = useKeyStore();
  const id = useId();
  const group = useContext(GroupContext);
  const { global = false } = layer;
  const latest = useRef(uses);
  latest.current = uses;
  // Before the page is drawn: whoever sees a row can already press Enter on it.
  useLayoutEffect(() => {
    store.set(id, { uses: latest.current, group: global ? '' : group, global });
  });
  useLayoutEffect(() => () => store.set(id, null), [store, id]);
}

/** The keys of this very screen, and those that hold everywhere. */
export function useShownKeys() {
  const store = useKeyStore();
  const subscribe = (tell: () => void) => {
    store.listeners.add(tell);
    return () => store.listeners.delete(tell);
  };
  const screen = useSyncExternalStore(subscribe, () => store.shown);
  const everywhere = useSyncExternalStore(subscribe, () => store.everywhere);
  return { screen, everywhere };
}
