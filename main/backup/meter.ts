// Counts the bytes a run sends.
import type { ObjectStore } from './stores/object-store.ts';

/** The same store, and how many bytes were put through it (each object counted once per put). */
export function meterStore(store: ObjectStore): { store: ObjectStore; sent: () => number } {
  let sent = 0;
  const metered: ObjectStore = {
    ...store,
    put(name, bytes, patience) {
      sent += bytes.length;
      return store.put(name, bytes, patience);
    },
    putNew(name, bytes) {
      sent += bytes.length;
      return store.putNew(name, bytes);
    },
  };
  return { store: metered, sent: () => sent };
}
