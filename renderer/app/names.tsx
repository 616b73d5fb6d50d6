// F9 turns every name on lists and headers into the case code; a lock leaves it on.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

type Names = { hidden: boolean; toggle: () => void };
const NamesContext = createContext<Names>({ hidden: false, toggle: () => {} });

export function NamesProvider(props: { startHidden: boolean; children: ReactNode }) {
  const [hidden, setHidden] = useState(props.startHidden);
  const toggle = useCallback(() => setHidden((before) => !before), []);
  const value = useMemo(() => ({ hidden, toggle }), [hidden, toggle]);
  return <NamesContext value={value}>{props.children}</NamesContext>;
}

export function useNames(): Names {
  return useContext(NamesContext);
}
