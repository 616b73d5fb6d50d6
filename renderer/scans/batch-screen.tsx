// One batch: all its pages while they come in, and the desk where they are filed one by one.
import { useState } from 'react';
import { CallError, useCall, useChanged } from '../app/call.ts';
import { useJob } from '../app/jobs.tsx';
import { usePlaces } from '../app/places.tsx';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { isOpen } from './batch.ts';
import { BatchOverview } from './batch-overview.tsx';
import { Filing } from './filing.tsx';
import { useBatch } from './use-batch.ts';

type Props = {
  batchId: string;
  pageId: string | undefined;
  caseId: string | undefined;
  firstKind: string | undefined;
  jobId: string | null;
};

export function BatchScreen({ batchId, pageId, caseId, firstKind, jobId }: Props) {
  const { view, error, refresh } = useBatch(batchId);
  const sorting = useCall('separators.view', view ? { batchId } : null);
  // Whether a stack asks is known once its last page was read, perhaps while somebody is at the desk.
  useChanged(['page', 'source', 'document', 'cabinet'], sorting.refresh);
  const { back } = usePlaces();
  const job = useJob(jobId);
  const coming = view?.batch.coming ?? job?.state === 'running';
  const [asked, setAsked] = useState<'overview' | 'filing' | null>(pageId ? 'filing' : null);
  const [start, setStart] = useState(pageId);

  // A batch is not there before its first file is sealed.
  if (!view && coming) return <BatchOverview view={null} job={job} onFile={() => {}} />;
  // The import ended before there was a batch: its reason says more than that nothing was found.
  const failed =
    job?.error && new CallError({ ok: false, code: job.error, ref: job.jobId.slice(-8) });
  if (!view) {
    return error ? (
      <ErrorState error={failed ?? error} onAgain={refresh} onBack={back} />
    ) : (
      <Waiting />
    );
  }
  if (asked === null && !sorting.value && !sorting.error) return <Waiting />;
  // A stack that is not what it should be is answered before any page of it is filed.
  const asks = sorting.value?.state === 'asks';
  // What was said to be folders files itself when it is read: until then there is nothing to do by hand.
  const waits = sorting.value?.state === 'waits' && sorting.value.plan.length > 0;
  const shows =
    asked ?? (coming || asks || waits || !view.pages.some(isOpen) ? 'overview' : 'filing');
  if (shows === 'overview' || view.pages.length === 0) {
    return (
      <BatchOverview
        view={view}
        asks={asks}
        waits={waits}
        job={job}
        onFile={(page) => {
          setStart(page);
          setAsked('filing');
        }}
      />
    );
  }
  return (
    <Filing
      view={view}
      job={job}
      start={start}
      caseId={caseId}
      firstKind={firstKind}
      refresh={refresh}
      onOverview={() => setAsked('overview')}
      onDone={() => {
        setStart(undefined);
        setAsked(null);
      }}
    />
  );
}
