// Scan and file: the list of batches, or one batch.
import { BatchScreen } from './batch-screen.tsx';
import { BatchesScreen } from './batches-screen.tsx';
import './filing.css';
import './scans.css';

type Props = {
  batchId: string | undefined;
  pageId: string | undefined;
  /** The case a person came from: offered first. */
  caseId: string | undefined;
  /** What they came to scan for it. */
  kind: string | undefined;
  /** The job that brings this batch in, when it was started from this window. */
  jobId: string | undefined;
};

export function ScanScreen({ batchId, pageId, caseId, kind, jobId }: Props) {
  if (!batchId) return <BatchesScreen caseId={caseId} kind={kind} />;
  return <BatchScreen {...{ batchId, pageId, caseId }} firstKind={kind} jobId={jobId ?? null} />;
}
