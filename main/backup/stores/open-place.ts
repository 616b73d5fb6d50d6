// The store behind a place as main describes it.
import type { Place } from '../messages.ts';
import { openFolderStore } from './folder.ts';
import type { ObjectStore } from './object-store.ts';
import { openS3Store } from './s3.ts';

/** `onWaiting` is told when a server does not answer; a folder answers at once or fails. */
export function openPlace(
  place: Place,
  signal: AbortSignal,
  onWaiting: (waiting: boolean) => void = () => {},
): ObjectStore {
  if (place.kind === 'folder') return openFolderStore(place.path);
  const { authority } = place;
  return openS3Store(place, { signal, onWaiting, ...(authority !== undefined && { authority }) });
}
