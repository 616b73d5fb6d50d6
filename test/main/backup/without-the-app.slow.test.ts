// The page for an IT person without our program, followed by the letter: stock restic, a script, stock sqlite3.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as anyTest, expect, onTestFinished } from 'vitest';
import { newId } from '#domain/ids.ts';
import { createKeyFile } from '../../../main/backup/restic/key-file.ts';
import { runBackup } from '../../../main/backup/run.ts';
import { sealOriginal } from '../../../main/storage/sealed-files.ts';
import type { Store } from '../../../main/storage/store.ts';
import { wrapForRecovery } from '../../../main/vault/keyring.ts';
import { keyOfWords, makeRecoveryWords } from '../../../main/vault/recovery-words.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';
import { whyNoRestic } from '../../support/restic.ts';
import { isInstalled } from '../../support/s3/server.ts';
import { runInput, temporaryFolder } from './office.ts';
import { makeTarget } from './stores/targets.ts';

const why =
  whyNoRestic() ??
  (isInstalled('sqlite3') ? null : 'sqlite3 is not installed: apt-get install sqlite3');
if (why !== null) console.warn(`skipped: ${why}`);
const test = anyTest.skipIf(why !== null);

const STORE_ID = '0198f0a0-0000-7000-8000-00000000000e';

/** The commands of the page in their order; what a reader fills in is filled in. */
function commandsOfThePage(repository: string): string {
  const page = readFileSync('docs/restore-without-the-app.md', 'utf8');
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  return blocks
    .join('\n')
    .replace('/media/usb/samnum ', `${repository} `)
    .replace(/^export AWS.*$/m, '');
}

/** An office of a case with two people and a paper, copied to a folder; answers its words and what it holds. */
async function copiedOffice() {
  const [folder, words, storeKey] = [temporaryFolder(), makeRecoveryWords(), randomBytes(32)];
  const office = openOffice(folder, { key: storeKey, storeId: STORE_ID });
  onTestFinished(() => office.close());
  const worker = office.person('social-worker');
  const { caseId, code } = await openCase(office, worker, { nameKm: 'ចាន់ បូរី' });
  await addPerson(office, worker, caseId, { nameKm: 'ចាន់ យាយ', relation: 'grandmother' });
  const paper = randomBytes(200_000);
  keepPaper(office.store, caseId, paper);
  const ring = { storeId: STORE_ID, epoch: 1 };
  const wraps = [wrapForRecovery(ring, storeKey, keyOfWords(words, STORE_ID))];
  const target = await makeTarget('folder');
  const input = runInput(
    { folder, store: office.store, storeKey, ...createKeyFile(words.join(' '), new Date()) },
    target.open(),
    temporaryFolder(),
  );
  await runBackup({
    ...input,
    holdStore: async () => ({
      ...(await input.holdStore()),
      keybag: Buffer.from(JSON.stringify({ ...ring, wraps })),
    }),
  });
  return { words, repository: target.restic.repository, code, paper };
}

function keepPaper(store: Store, caseId: string, original: Buffer): void {
  const [batch, source, at, user] = [newId(), newId(), Date.now(), newId()];
  const { name, key, bytes } = sealOriginal(store.folder, store.keys, original);
  store.db
    .prepare(`INSERT INTO batches(id, origin, at, user) VALUES(?, 'drop', ?, ?)`)
    .run(batch, at, user);
  store.db
    .prepare(
      `INSERT INTO sources(id, batch_id, ord, digest, bytes, mime, name, state, sealed_name, sealed_key,
       sealed_bytes, received_at, user, rev) VALUES(?, ?, 1, ?, ?, 'image/jpeg', '../a/លិខិត.jpg', 'split', ?, ?, ?, ?, ?, ?)`,
    )
    .run(source, batch, Buffer.from(name), original.length, name, key, bytes, at, user, newId());
  store.db
    .prepare(
      `INSERT INTO pages(id, source_id, case_id, ix, state, rev) VALUES(?, ?, ?, 1, 'read', ?)`,
    )
    .run(newId(), source, caseId, newId());
}

type Ended = { code: number; told: string; complained: string };

/** Runs a shell in an empty folder, as somebody who types; `typed` is what they are asked for. */
function inShell(folder: string, script: string, typed: string): Promise<Ended> {
  const env = { ...process.env, RESTIC_CACHE_DIR: join(folder, 'cache') };
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 2 ** 26 };
    const child = execFile('bash', ['-e', '-c', script], options, (error, told, complained) =>
      resolve({ code: error ? Number(error.code) : 0, told, complained }),
    );
    child.stdin?.end(`${typed}\n`);
  });
}

test('the page for somebody without our program leads from the sheet to every record and every paper', async () => {
  const { words, repository, code, paper } = await copiedOffice();
  const folder = temporaryFolder();
  const page = commandsOfThePage(repository);
  const [open, erase] = page.split(/^(?=rm )/m);
  const ended = await inShell(folder, open ?? '', words.join(' '));
  expect(ended.complained.replace(/^.*24 words.*: /, '')).toBe('');
  expect(ended.code).toBe(0);
  expect(ended.told).toContain(`│ ${code}`);
  expect(ended.told).toContain('ចាន់ បូរី');
  expect(ended.told).toContain('grandmother');
  expect(ended.told).toMatch(/answers = \{/);
  const papers = join(folder, 'opened/papers', code);
  expect(readdirSync(papers)).toEqual(['00001 .._a_លិខិត.jpg']);
  expect(readFileSync(join(papers, '00001 .._a_លិខិត.jpg')).equals(paper)).toBe(true);
  await inShell(folder, erase ?? '', '');
  expect(readdirSync(folder)).toEqual(['cache']);
});

test('the script says what is wrong: another word, damage in the case file, a scan that is gone', async () => {
  const { words, repository } = await copiedOffice();
  const folder = temporaryFolder();
  const right = words.join(' ');
  const first = await inShell(
    folder,
    `read -r WORDS; export RESTIC_PASSWORD="$WORDS"; restic -r ${repository} restore latest --target restored`,
    right,
  );
  expect(first.code).toBe(0);
  const rescue = (into: string, typed: string, before = 'true') =>
    inShell(folder, `${before}; node restored/rescue.mjs restored ${into}`, typed);
  const swapped = [...words.slice(1), words[0]].join(' ');
  expect((await rescue('a', swapped)).complained).toMatch(/wrong order|another/);
  expect((await rescue('b', right.replace(/^\w+/, 'bopha'))).complained).toContain('Word 1 is not');
  expect((await rescue('c', words.slice(2).join(' '))).complained).toContain('There are 22 words');
  expect((await rescue('d', makeRecoveryWords().join(' '))).complained).toContain('another office');
  const lost = await rescue('e', right, 'rm -r restored/sealed');
  expect(lost.complained).toMatch(/Could not be opened: sealed\/[0-9a-f]{64}\.enc/);
  expect(lost.code).toBe(1);
  const spoil = 'printf X | dd of=restored/db/cases.db bs=1 seek=9000 conv=notrunc status=none';
  expect((await rescue('f', right, spoil)).complained).toContain('Page 3 of');
});
