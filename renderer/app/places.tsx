// Where the window is: one place at a time, with the way back. No addresses, nothing is written down.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ReportPlace } from '../reports/report-place.ts';
import type { SearchFilter } from '../search/filter.ts';

export type Place =
  | { screen: 'today' }
  | { screen: 'planner' }
  | { screen: 'cases'; text?: string }
  | { screen: 'new-case'; nameKm?: string; nameLatin?: string }
  | { screen: 'case'; caseId: string }
  | { screen: 'ledger'; caseId: string }
  | { screen: 'requests' }
  | { screen: 'request'; formId: string }
  | { screen: 'facts'; caseId: string; thread?: string }
  | { screen: 'tasks'; caseId: string }
  | { screen: 'as-it-stood'; caseId: string }
  | { screen: 'past-case'; caseId: string }
  | { screen: 'waiting' }
  | { screen: 'person'; personId: string; caseId: string }
  | { screen: 'people'; text?: string }
  | { screen: 'restricted'; caseId: string; code: string; workers: readonly string[] }
  /** `at`: the question of a draft to begin at; `found`: the answer a search found; else where a draft was left. */
  | { screen: 'form'; formId: string; at?: string; found?: string }
  | { screen: 'drawing'; drawingId: string; view?: string }
  | {
      screen: 'scan';
      batchId?: string;
      pageId?: string;
      caseId?: string;
      kind?: string;
      jobId?: string;
    }
  | { screen: 'cabinet'; folderId?: string | undefined }
  | { screen: 'readings' }
  | { screen: 'page'; pageId: string; marks?: readonly Mark[]; text?: string }
  | { screen: 'search'; text: string; filter?: SearchFilter }
  | { screen: 'reports'; at?: ReportPlace }
  | { screen: 'backup' }
  | { screen: 'restore' }
  | { screen: 'settings' }
  | { screen: 'office' }
  | { screen: 'access' };
export type ScreenName = Place['screen'];
/** A box on the upright page, all four from 0 to 1. */
export type Mark = { x: number; y: number; w: number; h: number };

/** Screens that use the whole width: the folder tabs become icons. */
export const workScreens: readonly ScreenName[] = ['form', 'drawing', 'scan', 'page'];

type Places = {
  place: Place;
  /** Grows with every move, so that a screen that is opened twice begins anew. */
  visit: number;
  canGoBack: boolean;
  go(place: Place): void;
  /** Goes without leaving the present place in the way back. */
  replace(place: Place): void;
  back(): void;
};
const PlacesContext = createContext<Places | null>(null);

export function PlacesProvider(props: { first?: Place; children: ReactNode }) {
  const [{ way, visit }, setState] = useState<{ way: readonly Place[]; visit: number }>({
    way: [props.first ?? { screen: 'today' }],
    visit: 0,
  });
  const place = way.at(-1) ?? { screen: 'today' };

  const go = useCallback(
    (next: Place) => setState((s) => ({ way: [...s.way.slice(-49), next], visit: s.visit + 1 })),
    [],
  );
  const replace = useCallback(
    (next: Place) => setState((s) => ({ way: [...s.way.slice(0, -1), next], visit: s.visit + 1 })),
    [],
  );
  const back = useCallback(
    () => setState((s) => (s.way.length > 1 ? { way: s.way.slice(0, -1), visit: s.visit + 1 } : s)),
    [],
  );
  const value = useMemo(
    () => ({ place, visit, canGoBack: way.length > 1, go, replace, back }),
    [place, visit, way.length, go, replace, back],
  );
  return <PlacesContext value={value}>{props.children}</PlacesContext>;
}

export function usePlaces(): Places {
  const places = useContext(PlacesContext);
  if (!places) throw new Error('usePlaces outside PlacesProvider');
  return places;
}
