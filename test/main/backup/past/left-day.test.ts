// A day that somebody left while it was still coming: nothing of it stays open, and nothing of it lies there.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdFolder, whyNoHeldFolder } from '../../../support/held-folder.ts';
import { openPastOffice } from './past-office.ts';

const root = mkdtempSync(join(tmpdir(), 'samnum-past-'));
const here = openPastOffice(root);
const coordinator = here.office.person('coordinator');
afterAll(async () => {
  await here.close();
  rmSync(root, { recursive: true, force: true });
});

test('A past day that was left before it came is fetched no further and not kept', async () => {
  const snapshot = await here.copy();
  await here.call(coordinator, 'past.days', { placeId: here.placeId });
  const coming = here.fetch(coordinator, snapshot);
  await here.call(coordinator, 'past.close', {});
  expect(await coming).toMatchObject({ state: 'cancelled' });
  expect(await here.call(coordinator, 'past.open', {})).toBeNull();
  expect(existsSync(join(root, 'backup-work', 'past'))).toBe(false);
});

test.skipIf(whyNoHeldFolder() !== null)(
  'What cannot be removed of a past day at this moment keeps nobody from opening or locking the office',
  async () => {
    const other = join(root, 'other');
    const letGo = holdFolder(join(other, 'backup-work', 'past', 'held'));
    try {
      const { office, call, close } = openPastOffice(other);
      await call(office.person('coordinator'), 'past.close', {});
      await close();
    } finally {
      letGo();
    }
  },
);
