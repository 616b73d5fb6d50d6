// How many of the lines on which words stand are found, when the lines are written or read in other ways.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import { toSearchTokens } from '#domain/khmer/tokens.ts';
import type { Session } from '#domain/roles.ts';
import { findDocuments } from '../../../main/search/find.ts';
import { openSearchIndex, putDocument } from '../../../main/storage/search-index.ts';
import { openStore } from '../../../main/storage/store.ts';
import { createDice } from '../../office/random.ts';
import { TEST_KEY, TEST_STORE_ID } from '../../support/office-on-disk.ts';
import { round } from '../figures.ts';
import { inventLines, misread, queriesFrom, withHiddenSpaces, withOtherOrder } from './texts.ts';

const QUERIES = 60;

export type Recall = {
  recall_clean: number;
  recall_zwsp: number;
  recall_reordered: number;
  recall_noise3: number;
  /** Of what is found on clean lines, the share on which the words truly stand. */
  precision_clean: number;
};

/** Shares over all queries together. The truth is plain: the words stand in the clean line, letter by letter. */
export function measureRecall(folder: string, count: number): Recall {
  const dice = createDice(5);
  const lines = inventLines(count, dice);
  const queries = queriesFrom(lines, QUERIES, dice);
  const session: Session = { user: newId(), device: newId(), role: 'coordinator' };
  const truth = queries.map((query) =>
    lines.flatMap((line, at) => (line.includes(query) ? [at] : [])),
  );

  function measure(name: string, change: (line: string) => string) {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    const store = openStore(own, TEST_KEY, TEST_STORE_ID);
    const { db: index } = openSearchIndex(own, TEST_KEY, 'bench');
    try {
      const ids = lines.map(() => newId());
      const lineOf = new Map(ids.map((id, at) => [id, at]));
      index.transaction(() => {
        for (const [at, line] of lines.entries()) {
          const page = { kind: 'page' as const, id: ids[at] ?? '', caseId: null, day: '' };
          putDocument(index, page, toSearchTokens(change(line)));
        }
      })();
      let wanted = 0;
      let right = 0;
      let found = 0;
      for (const [at, text] of queries.entries()) {
        const input = { text, kinds: ['page' as const], limit: count };
        const hits = new Set(
          findDocuments(index, store.db, session, input).hits.map(({ id }) => lineOf.get(id)),
        );
        const there = truth[at] ?? [];
        wanted += there.length;
        found += hits.size;
        right += there.filter((line) => hits.has(line)).length;
      }
      return { recall: round(right / wanted, 4), precision: round(right / found, 4) };
    } finally {
      index.close();
      store.close();
    }
  }

  const clean = measure('clean', (line) => line);
  return {
    recall_clean: clean.recall,
    recall_zwsp: measure('zwsp', withHiddenSpaces).recall,
    recall_reordered: measure('reordered', withOtherOrder).recall,
    recall_noise3: measure('noise', (line) => misread(line, 0.03, dice)).recall,
    precision_clean: clean.precision,
  };
}
