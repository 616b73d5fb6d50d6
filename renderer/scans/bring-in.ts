// Bringing in paper: files that are chosen or dropped become a batch of their own, shown at once.
import { useCallback, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useToast } from '../app/toasts.tsx';

/** `wanted`: the case a person came from, and what they came to scan for it. */
export function useBringIn(wanted: { caseId?: string; kind?: string } = {}) {
  const { go } = usePlaces();
  const say = useToast();
  const { caseId, kind } = wanted;
  const [error, setError] = useState<CallError>();

  /** Into a batch that is there already, files that had not come in take their place again. */
  const pick = useCallback(
    async (batchId: string = newId()) => {
      setError(undefined);
      try {
        const { jobId } = await call('scans.pick', { cmd: newId(), batchId });
        if (!jobId) return;
        go({ screen: 'scan', batchId, jobId, ...(caseId && { caseId }), ...(kind && { kind }) });
      } catch (thrown) {
        setError(toCallError(thrown));
      }
    },
    [go, caseId, kind],
  );

  const drop = useCallback(
    async (files: readonly File[]) => {
      setError(undefined);
      if (files.length === 0) return;
      const batchId = newId();
      try {
        const tokens = await Promise.all(files.map((file) => window.samnum.pathToken(file)));
        const { jobId } = await call('scans.drop', { cmd: newId(), batchId, tokens });
        say((t) => t('scans.dropped', { count: files.length }));
        go({ screen: 'scan', batchId, jobId });
      } catch (thrown) {
        setError(toCallError(thrown));
      }
    },
    [go, say],
  );
  return { pick, drop, error };
}
