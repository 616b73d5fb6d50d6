// The calls of support: the ledger of a case, and the way of a request.
import type { Emit } from '#contract/events.ts';
import type { supportCalls } from '#contract/support.ts';
import type { Handlers } from '../../ipc/router.ts';
import type { Store } from '../../storage/store.ts';
import { requireForm } from '../find.ts';
import { readLedger } from './ledger.ts';
import { listRequests, viewRequest } from './requests.ts';
import { attachReceipt, buy, decide, fileReceipt, withdraw } from './steps.ts';

type Deps = { store: () => Store; emit: Emit };

export function supportHandlers({ store, emit }: Deps): Handlers<typeof supportCalls> {
  const told = <T>(id: string, done: T): T => {
    emit('changed', { entity: 'form', id, caseId: requireForm(store().db, id).caseId });
    return done;
  };
  return {
    'support.ledger': ({ caseId }, session) => readLedger(store(), session, caseId),
    'support.requests': (input, session) => listRequests(store(), session, input),
    'support.request': ({ formId }, session) => viewRequest(store(), session, formId),
    'support.decide': (input, session) => told(input.formId, decide(store(), session, input)),
    'support.buy': (input, session) => told(input.formId, buy(store(), session, input)),
    'support.receipt': (input, session) =>
      told(input.formId, attachReceipt(store(), session, input)),
    'support.fileReceipt': (input, session) => {
      const filed = told(input.formId, fileReceipt(store(), session, input));
      emit('changed', { entity: 'document', id: input.documentId, caseId: null });
      return filed;
    },
    'support.withdraw': (input, session) => told(input.formId, withdraw(store(), session, input)),
  };
}
