// The stack of one paper folder is scanned or chosen: main knows which folder it is before its first page is in.
import { useState } from 'react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useBringIn } from '../scans/bring-in.ts';
import { ScannerDialog } from '../scans/scanner-dialog.tsx';

/** Without a folder the paper belongs to none that is listed. */
export function useFolderStack(folder: CabinetFolder | undefined) {
  const bringIn = useBringIn();
  const [batchId, setBatchId] = useState<string | null>(null);
  const [failed, setFailed] = useState<CallError>();
  const begin = async (then: (batch: string) => void) => {
    const next = newId();
    setFailed(undefined);
    try {
      if (folder)
        await call('separators.plan', { cmd: newId(), batchId: next, folders: [folder.id] });
      then(next);
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  return {
    scan: () => void begin(setBatchId),
    files: () => void begin((next) => void bringIn.pick(next)),
    error: failed ?? bringIn.error,
    dialog: batchId !== null && (
      <ScannerDialog
        batchId={batchId}
        caseId={folder?.caseId ?? undefined}
        onClose={() => setBatchId(null)}
      />
    ),
  };
}
