// The calls of support: the ledger of a case.
import type { supportCalls } from '#contract/support.ts';
import type { Handlers } from '../../ipc/router.ts';
import type { Store } from '../../storage/store.ts';
import { readLedger } from './ledger.ts';

type Deps = { store: () => Store };

export function supportHandlers({ store }: Deps): Handlers<typeof supportCalls> {
  return {
    'support.ledger': ({ caseId }, session) => readLedger(store(), session, caseId),
  };
}
