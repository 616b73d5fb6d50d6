// The way from the line about pages that were hard to read to the first of them, at the desk of its batch.
import { call } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';

/** Leads to the first page that was hard to read; to the list of all batches where none is found any more. */
export function useOpenUnclear(): () => Promise<void> {
  const { go } = usePlaces();
  return async () => {
    const batches = await call('scans.batches', {}).catch(() => []);
    const batchId = batches.find(({ unclear }) => unclear > 0)?.id;
    const view = batchId && (await call('scans.batch', { batchId }).catch(() => null));
    const pageId = view ? view.pages.find(({ state }) => state === 'needs-eye')?.id : undefined;
    go({ screen: 'scan', ...(batchId && { batchId }), ...(pageId && { pageId }) });
  };
}
