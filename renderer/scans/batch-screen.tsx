// One batch: all its pages while they come in, and the desk where they are filed one by one.
import { useState } from 'react';
import { CallError, useCall } from '../app/call.ts';
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
  const shows = asked ?? (!coming && !asks && view.pages.some(isOpen) ? 'filing' : 'overview');
  if (shows === 'overview' || view.pages.length === 0) {
    return (
      <BatchOverview
        view={view}
        asks={asks}
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
