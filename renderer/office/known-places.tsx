// The places that the office loaded: made known to the window beside those of the app, forgotten at the lock.
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Output } from '#contract/calls.ts';
import { registerPlaces } from '#domain/places/known-places.ts';
import { useCall } from '../app/call.ts';

type Loaded = { counts: Output<'office.places'>['counts']; refresh: () => void };
const KnownPlacesContext = createContext<Loaded>({ counts: [], refresh: () => {} });

/** Nobody waits for the list: until it is there a place is written in words. */
export function KnownPlacesProvider(props: { children: ReactNode }) {
  const { value, refresh } = useCall('office.places', {});
  useEffect(() => {
    if (value) registerPlaces(value.places);
  }, [value]);
  useEffect(() => () => registerPlaces([]), []);
  return (
    <KnownPlacesContext value={{ counts: value?.counts ?? [], refresh }}>
      {props.children}
    </KnownPlacesContext>
  );
}

export function useLoadedPlaces(): Loaded {
  return useContext(KnownPlacesContext);
}
