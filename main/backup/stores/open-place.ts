// The store behind a place as main describes it.
import type { Place } from '../messages.ts';
import { openFolderStore } from './folder.ts';
import type { ObjectStore } from './object-store.ts';
import type { UploadLimit } from './pace.ts';
import type { RetryPlan } from './retry.ts';

/**
 * `onWaiting` is told when a server does not answer; a folder answers at once or fails. What speaks with
 * servers is loaded for servers only: a copy to a folder need not wait for it.
 */
export async function openPlace(
  place: Place,
  signal: AbortSignal,
  onWaiting: (waiting: boolean) => void = () => {},
  limit?: UploadLimit,
  retry?: RetryPlan,
): Promise<ObjectStore> {
  if (place.kind === 'folder') return openFolderStore(place.path);
  const { openS3Store } = await import('./s3.ts');
  const { authority } = place;
  return openS3Store(place, {
    signal,
    onWaiting,
    limit,
    ...(retry !== undefined && { retry }),
    ...(authority !== undefined && { authority }),
  });
}
