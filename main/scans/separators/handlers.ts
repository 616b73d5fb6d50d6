// Calls of separators, answered by the use cases of this folder.

import type { z } from 'zod';
import type { Emit } from '#contract/events.ts';
import type { SortQuestion, separatorCalls } from '#contract/separators.ts';
import type { Section, SortFault } from '#domain/cabinet/sections.ts';
import type { Session } from '#domain/roles.ts';
import type { Handlers } from '../../ipc/router.ts';
import { findFolder } from '../../storage/cabinet.ts';
import { findCase } from '../../storage/cases.ts';
import type { Store } from '../../storage/store.ts';
import { mayFileIn } from '../place-of-code.ts';
import { makeSheets, markPage, planBatch } from './make-sheets.ts';
import { answerBatch, lookAtBatch, sortWhenRead } from './sort-batch.ts';

type Deps = { store: () => Store; emit: Emit };

export function separatorHandlers({ store, emit }: Deps): Handlers<typeof separatorCalls> {
  const told = <T>(value: T): T => {
    emit('changed', { entity: 'document', id: null, caseId: null });
    emit('changed', { entity: 'cabinet', id: null, caseId: null });
    return value;
  };
  const numberOf = (id: string | null) => (id && findFolder(store().db, id)?.number) || '';

  function ask({ ...fault }: SortFault): z.input<typeof SortQuestion> {
    if (!('folderId' in fault)) return fault;
    const { folderId, ...rest } = fault;
    return { ...rest, number: numberOf(folderId) } as z.input<typeof SortQuestion>;
  }

  function show(session: Session, { folderId, place, pages }: Section) {
    const maySee = place !== null && mayFileIn(store(), session, place.caseId);
    const code = maySee ? (findCase(store().db, place.caseId)?.code ?? '') : '';
    const from = pages[0]?.number ?? 0;
    const to = pages.at(-1)?.number ?? from;
    return {
      number: numberOf(folderId),
      code,
      kind: place?.kind ?? null,
      pages: pages.length,
      from,
      to,
    };
  }

  return {
    'separators.make': (input, session) => makeSheets(store(), session, input),
    'separators.plan': (input, session) => {
      const planned = told(planBatch(store(), session, input));
      if (sortWhenRead(store(), session, input.batchId)) told(null);
      return planned;
    },
    'separators.view': ({ batchId }, session) => {
      const { state, plan, sections, faults } = lookAtBatch(store().db, batchId);
      return {
        state,
        plan: plan.map((folderId) => ({
          ...{ folderId, number: numberOf(folderId) },
          sheets: findFolder(store().db, folderId)?.sheets ?? null,
        })),
        sections: sections.map((section) => show(session, section)),
        questions: faults.map(ask),
      };
    },
    'separators.answer': (input, session) => told(answerBatch(store(), session, input)),
    'separators.mark': (input, session) => {
      const { batchId } = markPage(store(), session, input);
      sortWhenRead(store(), session, batchId);
      return told({});
    },
  };
}
