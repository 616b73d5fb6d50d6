// How much paper came in after a moment.
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { pagesAfter } from '../../../main/storage/backups.ts';
import { openStore } from '../../../main/storage/store.ts';
import { temporaryFolder } from './temporary.ts';

test('pages are counted from the millisecond after it, with the time of the last', () => {
  const store = openStore(temporaryFolder(), Buffer.alloc(32, 1), newId());
  onTestFinished(() => store.close());
  const { db } = store;
  db.pragma('foreign_keys = OFF');
  const page = (at: number) =>
    db
      .prepare(`INSERT INTO pages(id, source_id, ix, state, rev) VALUES(?, 's', 0, 'queued', 'r')`)
      .run(newId(at));
  const noon = Date.UTC(2026, 0, 5, 12);
  expect(pagesAfter(db, noon)).toEqual({ count: 0, lastAt: 0 });
  for (const at of [noon - 1, noon, noon + 1, noon + 60_000]) page(at);
  expect(pagesAfter(db, noon)).toEqual({ count: 2, lastAt: noon + 60_000 });
});
