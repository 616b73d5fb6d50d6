// The independent judge: stock restic reads what we write, and we read what it writes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEY_COST } from '../../../main/backup/restic/key-file.ts';
import { listSnapshots, openWithWords } from '../../../main/backup/restic/repository.ts';
import { openStore } from '../../../main/storage/store.ts';
import { restic, whyNoRestic } from '../../support/restic.ts';
import { bringBack, expectNoErrors } from './judged.ts';
import {
  addScans,
  backUp,
  countRows,
  fingerprint,
  makeOffice,
  type Office,
  scansOf,
  temporaryFolder,
  WORDS,
  writeRows,
} from './office.ts';
import { availableKinds, makeTarget, type Target } from './stores/targets.ts';

const why = whyNoRestic();
if (why !== null) console.warn(`skipped: ${why}`);
const kinds = why === null ? availableKinds().filter((kind) => kind !== 'fake') : [];

/** Opens the restored case file with the office's own key and counts. */
function rowsIn(restored: string, office: Office): number {
  const store = openStore(join(restored, 'db'), office.storeKey, office.store.id);
  const rows = countRows(store);
  store.close();
  return rows;
}

describe.each(kinds)('a backup on a target (%s) and stock restic', (kind) => {
  let target: Target;
  beforeEach(async () => {
    target = await makeTarget(kind);
  }, 120_000);

  test('restic finds no error in two days of backups and restores them byte for byte', async () => {
    const office = makeOffice(30, KEY_COST);
    const work = temporaryFolder();
    await backUp(office, target.open(), work);
    addScans(office, 3);
    writeRows(office, 20);
    const second = await backUp(office, target.open(), work);
    expect(second.newFiles).toBe(3);

    await expectNoErrors(target.restic);

    const out = join(temporaryFolder(), 'out');
    const restored = await restic(target.restic, WORDS, ['restore', 'latest', '--target', out]);
    expect(restored.code, restored.output).toBe(0);
    expect(fingerprint(join(out, 'sealed'))).toEqual(scansOf(office));
    expect(rowsIn(out, office)).toBe(420);
  }, 60_000);

  test('a copy that restic gave a tag no longer tells what it holds in the list, and comes back whole', async () => {
    const office = makeOffice(2);
    await backUp(office, target.open(), temporaryFolder());
    const { repository } = await openWithWords(target.open(), WORDS);
    const [ours] = (await listSnapshots(repository)).snapshots;
    expect(ours?.manifest?.rows.secrets).toBe(400);
    const tagged = await restic(target.restic, WORDS, ['tag', '--add', 'kept', 'latest']);
    expect(tagged.code, tagged.output).toBe(0);
    const [anew, ...others] = (await listSnapshots(repository)).snapshots;
    expect(others).toEqual([]);
    expect(anew).toMatchObject({ tree: ours?.tree, tags: expect.arrayContaining(['kept']) });
    expect(anew?.manifest).toBeUndefined();
    const { into, manifest } = await bringBack(repository, anew?.id ?? '');
    expect(manifest).toEqual(ours?.manifest);
    expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));
  }, 60_000);

  test('we restore a backup that restic added to our repository', async () => {
    const office = makeOffice(2);
    const folder = join(temporaryFolder(), 'written-by-restic');
    mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'ឯកសារ <&>.txt'), 'អក្សរខ្មែរ '.repeat(40_000));
    writeFileSync(join(folder, 'deep', 'deeper', 'empty'), '');
    await backUp(office, target.open(), temporaryFolder());
    const added = await restic(target.restic, WORDS, ['backup', '--tag', 'stock', folder]);
    expect(added.code, added.output).toBe(0);

    const { repository } = await openWithWords(target.open(), WORDS);
    const { snapshots } = await listSnapshots(repository);
    const stock = snapshots.find((snapshot) => snapshot.tags.includes('stock'));
    if (stock === undefined) throw new Error('restic made no snapshot');
    const { into } = await bringBack(repository, stock.id);
    expect(fingerprint(join(into, folder))).toEqual(fingerprint(folder));

    await expectNoErrors(target.restic);
  }, 60_000);
});
