// Bringing an office back: interrupted or repeated it leaves nothing behind, and what it lacked is remembered.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FORM_REVISIONS, findForm } from '#domain/forms/definitions/index.ts';
import { readFormFile } from '#domain/forms/file/read-form-file.ts';
import { newId } from '#domain/ids.ts';
import { beginRestore, type Restore, type RestoreVault } from '../../../main/backup/bring-back.ts';
import type { Job } from '../../../main/ipc/jobs.ts';
import { closeForms, openForms } from '../../../main/office/forms.ts';
import { readArrival } from '../../../main/storage/arrivals.ts';
import { lastProof } from '../../../main/storage/backup-proofs.ts';
import { activeTargets, changesSince, lastGoodRun, runsOf } from '../../../main/storage/backups.ts';
import { insertReleasedForm } from '../../../main/storage/form-definitions.ts';
import { CASE_FILE, openStore } from '../../../main/storage/store.ts';
import { forkFrom } from '../../support/fork-child.ts';
import { holdFolder, whyNoHeldFolder } from '../../support/held-folder.ts';
import { temporaryFolder, WORDS } from './office.ts';
import { type BackupOffice, openBackupOffice } from './open-office.ts';

const job: Job = { id: newId(), signal: new AbortController().signal, progress() {} };

/** A new computer on which the office is brought back from the folder of the old one. */
async function begin(
  office: BackupOffice,
  holding: (profile: string) => void = () => {},
): Promise<{ profile: string; restore: Restore }> {
  const profile = temporaryFolder();
  const vault: RestoreVault = {
    readWords: (typed) => typed,
    openWithWords: () => Buffer.from(office.storeKey),
    openRestoredStore: (folder, key) => openStore(folder, key, office.store.id),
    setPassphrase: async () => {},
    async holdOffice() {
      holding(profile);
      return () => {};
    },
  };
  const place = { kind: 'folder' as const, path: join(office.profile, 'backup') };
  const deps = { profile, vault, spawn: forkFrom('main/backup') };
  return { profile, restore: await beginRestore(deps, place, WORDS) };
}

test('the same copy can be fetched twice, and what an earlier try left goes', async () => {
  const office = openBackupOffice();
  office.addPapers('SR-2026-0001', 2);
  await office.runJob('backup.now');
  const { profile, restore } = await begin(office);
  const left = join(profile, 'restoring', 'an-older-copy');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'half'), 'x');
  const snapshot = restore.snapshots[0]?.id ?? '';
  await restore.fetch(snapshot, job);
  await restore.fetch(snapshot, job);
  expect(restore.result()).toMatchObject({ equal: true, usable: true, lostOf: [] });
  expect(readdirSync(join(profile, 'restoring'))).toEqual(['office']);
  await expect(restore.fetch('../../office', job)).rejects.toMatchObject({ code: 'not-found' });
});

test.each(['before anything was told of it', 'before it was laid out'])(
  'a fetch that a power cut ended %s is begun again',
  async (when) => {
    const office = openBackupOffice();
    office.addPapers('SR-2026-0001', 1);
    await office.runJob('backup.now');
    const { profile, restore } = await begin(office);
    const snapshot = restore.snapshots[0]?.id ?? '';
    const left = join(profile, 'restoring', snapshot);
    mkdirSync(join(left, 'db'), { recursive: true });
    // A disk keeps the name of a file that was not flushed, and nothing in it.
    if (when.endsWith('told of it')) writeFileSync(join(left, '.restoring'), '');
    else writeFileSync(join(left, 'db', 'cases.db'), 'another');
    await restore.fetch(snapshot, job);
    expect(restore.result()).toMatchObject({ equal: true, usable: true });
  },
);

test('when the office that was brought back cannot be put in its place, the one of before stays there', async () => {
  const office = openBackupOffice();
  await office.runJob('backup.now');
  const { profile, restore } = await begin(office, (at) =>
    rmSync(join(at, 'restoring', 'office'), { recursive: true }),
  );
  mkdirSync(join(profile, 'office'));
  writeFileSync(join(profile, 'office', CASE_FILE), 'of before');
  await restore.fetch(restore.snapshots[0]?.id ?? '', job);
  await expect(restore.agree(newId(), newId(), 'any')).rejects.toThrow('ENOENT');
  expect(readFileSync(join(profile, 'office', CASE_FILE), 'utf8')).toBe('of before');
  expect(readdirSync(profile).filter((name) => name.includes('before'))).toEqual([]);
  expect(existsSync(join(profile, 'swapping'))).toBe(false);
});

test('an office without some originals is usable, and waits for those that its copy holds', async () => {
  const office = openBackupOffice();
  const [lost = ''] = office.addPapers('SR-2026-0001', 1);
  office.addPapers('SR-2026-0002', 3);
  rmSync(join(office.folder, 'sealed', lost.slice(0, 2), `${lost}.enc`));
  writeFileSync(join(office.folder, 'sealed', lost.slice(0, 2), `${lost}.enc`), 'spoiled');
  await office.runJob('backup.now');
  const { profile, restore } = await begin(office);
  await restore.fetch(restore.snapshots[0]?.id ?? '', job);
  expect(restore.result()).toMatchObject({ equal: false, usable: true, lostOf: ['SR-2026-0001'] });
  expect(restore.result()).toMatchObject({ expected: { files: 4 }, counts: { files: 3 } });
  await restore.agree(newId(), newId(), 'any');
  expect(existsSync(join(profile, 'restoring'))).toBe(false);
  expect(existsSync(join(profile, 'office', CASE_FILE))).toBe(true);
  const store = openStore(join(profile, 'office'), office.storeKey, office.store.id);
  // What the restore proved is told when the last paper is here.
  expect(lastProof(store.db, null)).toBeUndefined();
  const arrival = readArrival(store.db);
  expect(arrival).toMatchObject({ total: 3, lost: [lost], counts: { files: 3 } });
  expect(readdirSync(join(profile, 'office', 'sealed'))).toEqual([]);
  store.close();
});

test.skipIf(whyNoHeldFolder() !== null)(
  'what cannot be removed of a restore at this moment does not keep the office that came back from being opened',
  async () => {
    const office = openBackupOffice();
    await office.runJob('backup.now');
    const { profile, restore } = await begin(office);
    await restore.fetch(restore.snapshots[0]?.id ?? '', job);
    onTestFinished(holdFolder(join(profile, 'restoring', 'held')));
    await restore.agree(newId(), newId(), 'any');
    expect(existsSync(join(profile, 'office', CASE_FILE))).toBe(true);
  },
);

test('an office that came back from its first copy knows of that copy', async () => {
  const office = openBackupOffice();
  await office.runJob('backup.now');
  const { profile, restore } = await begin(office);
  const [{ id: snapshot, at } = { id: '', at: 0 }] = restore.snapshots;
  await restore.fetch(snapshot, job);
  await restore.agree(newId(), newId(), 'any');
  const store = openStore(join(profile, 'office'), office.storeKey, office.store.id);
  const [place] = activeTargets(store.db);
  expect(runsOf(store.db, place?.id ?? '')).toMatchObject([
    { state: 'done', snapshot, ended_at: at },
  ]);
  expect(
    changesSince(store.db, lastGoodRun(store.db, place?.id ?? '')?.covers_event ?? -1),
  ).toMatchObject({
    changes: 0,
  });
  store.close();
});

test('a form that the office made itself comes back with it and is known when the office opens', async () => {
  const office = openBackupOffice();
  const told = readFormFile(readFileSync('docs/home-garden.form.json', 'utf8'), {
    own: FORM_REVISIONS,
    loaded: [],
  });
  if (!told.ok) throw new Error('the example is no form');
  const released = { definition: told.form, hash: 'a'.repeat(64), releasedAt: 1 };
  insertReleasedForm(office.store.db, { ...released, user: newId(), rev: newId() });
  await office.runJob('backup.now');
  const { profile, restore } = await begin(office);
  await restore.fetch(restore.snapshots[0]?.id ?? '', job);
  await restore.agree(newId(), newId(), 'any');
  expect(findForm('home-garden', 1)).toBeNull();
  const store = openStore(join(profile, 'office'), office.storeKey, office.store.id);
  openForms(store.db);
  expect(findForm('home-garden', 1)).toEqual(told.form);
  closeForms();
  store.close();
});
