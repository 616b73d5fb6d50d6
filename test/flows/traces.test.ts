// Nothing that was typed, scanned or shown may be readable in anything a run of the app wrote: looked
// at while the office is open, after the copies, while it is locked, and after the end.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../main/storage/database.ts';
import { openBucket } from '../support/s3/bucket.ts';
import { type FakeS3, startFakeS3 } from '../support/s3/fake-server.ts';
import { shareServer, whyNoServer } from '../support/s3/server.ts';
import { addCloud, addFolder, backUpNow, type Cloud, goToBackup } from './steps/backup.ts';
import { readObjects } from './steps/bucket-bytes.ts';
import { goToCase, openCase } from './steps/cases.ts';
import { type Desk, makeFolder, removeFolders, sitDown } from './steps/desk.ts';
import { bringInFiles } from './steps/drop.ts';
import { leaveForm, printForm, writeReason } from './steps/forms.ts';
import { allRows, openInside } from './steps/inside.ts';
import { lockByKey, makeOffice, tryPassphrase, unlock } from './steps/office.ts';
import { findPages, openFoundPage, waitUntilRead } from './steps/papers.ts';
import {
  type Bytes,
  filesBelow,
  findNeedles,
  keyNeedles,
  type Needle,
  textNeedles,
  watchNameless,
  wordNeedles,
} from './steps/traces.ts';
import { typePage } from './steps/typed-page.ts';

const CHILD = {
  nameKm: 'ឈឿន វិរៈពណ្ណី',
  nameLatin: 'Chhoeun Virakponny',
  birth: '3/5/2012',
  village: 'ភូមិអណ្តូងមាស',
};
const REASON = 'ម្តាយធ្វើការនៅឆ្ងាយ។ The blue bicycle is kept behind Wexthorpe mill.';
const PAGE_WORD = 'Brindlewick';
const PAGE = ['Village meeting', `The family of ${PAGE_WORD}`, 'needs rice until the harvest.'];
const FILE_NAME = 'letter about Tamsingrove.png';

const why = whyNoServer('rgw');
if (why !== null) console.warn(`a bucket of a real server is left out: ${why}`);

/** All the run may write to on this computer; printed paper and the chosen file lie elsewhere. */
const computer = makeFolder('traces');
const disk = makeFolder('traces-disk');
const elsewhere = makeFolder('traces-elsewhere');
const profile = join(computer, 'profile');
const needles: Needle[] = [];
const found: Record<string, string[]> = {};
let rows = '';
let looked = 0;
/** Keeps the requests, too. */
let bucket: FakeS3;
let cloud: Cloud | null = null;
let desk: Desk;

const at = (name: string) => {
  mkdirSync(join(computer, name), { recursive: true });
  return join(computer, name);
};
const isJournal = ({ where }: Bytes) => where.endsWith('-wal');

function inBucket(): Bytes[] {
  const objects = [...(bucket.buckets.get('office')?.objects ?? [])];
  const stored = objects.flatMap(([name, versions]) =>
    versions.map(({ bytes }) => ({
      where: `bucket: ${name}`,
      read: () => bytes ?? Buffer.alloc(0),
    })),
  );
  const asked = [...objects.map(([name]) => name), ...bucket.log].join('\n');
  return [{ where: 'requests', read: () => Buffer.from(asked) }, ...stored];
}

/** Looks now: at all folders, the bucket, and what the app said to whoever started it. */
function look(moment: string): void {
  const said = { where: 'stderr', read: () => Buffer.from(desk.stderr()) };
  const places = [...filesBelow(computer), ...filesBelow(disk), ...inBucket(), said];
  looked += places.length;
  found[moment] = findNeedles(places, needles);
}

/** What must not be found, known once there are words and keys. */
async function knowSecrets(passphrase: string, words: string[]): Promise<void> {
  const inside = await openInside(profile, passphrase);
  inside.close();
  const texts = {
    'Khmer name': CHILD.nameKm,
    'given name in Khmer': CHILD.nameKm.split(' ')[1] ?? '',
    'Latin name': CHILD.nameLatin,
    'given name': CHILD.nameLatin.split(' ')[1] ?? '',
    village: CHILD.village,
    form: REASON,
    'word of the form': 'Wexthorpe',
    'word of the page': PAGE_WORD,
    'file name': FILE_NAME,
    'word of the file name': 'Tamsingrove',
    passphrase,
    'secret key of the bucket': bucket.secretKey,
  };
  needles.push(...Object.entries(texts).flatMap(([what, text]) => textNeedles(what, text)));
  needles.push(...wordNeedles(words), ...keyNeedles('store key', inside.storeKey));
  for (const [name, key] of Object.entries(inside.keys))
    if (Buffer.isBuffer(key)) needles.push(...keyNeedles(`key for ${name}`, key));
}

beforeAll(async () => {
  const picture = await typePage(join(elsewhere, FILE_NAME), PAGE);
  bucket = await startFakeS3(['office']);
  // The browser as it ships, which keeps more than its headless shell.
  const browser = { ELECTRON_HOST_CHROMIUM: '', ELECTRON_HOST_KEEP_PROFILE: '1' };
  const env = { TMPDIR: at('tmp'), HOME: at('home'), ELECTRON_HOST_PROFILES: at('browser') };
  desk = await sitDown(profile, 'en', { ...env, ...browser });
  const { passphrase, words } = await makeOffice(desk, join(elsewhere, 'sheet.pdf'));
  await knowSecrets(passphrase, words);
  const stop = watchNameless(desk.app.process().pid ?? 0, needles);
  await openCase(desk, CHILD);
  await writeReason(desk, REASON);
  await printForm(desk, join(elsewhere, 'form.pdf'));
  await leaveForm(desk);
  await goToCase(desk, CHILD.nameLatin);
  await bringInFiles(desk, [picture], 1);
  await waitUntilRead(desk);
  await findPages(desk, PAGE_WORD);
  await openFoundPage(desk);
  look('while the office is open');
  await desk.page.keyboard.press('Escape');
  await goToBackup(desk);
  await addCloud(desk, { server: bucket, bucket: { name: 'office' } });
  await addFolder(desk, disk, 'Disk');
  if (why === null) {
    const server = await shareServer('rgw');
    cloud = { server, bucket: await openBucket(server) };
    await addCloud(desk, cloud);
  }
  await backUpNow(desk, cloud ? 4 : 3);
  look('after the copies');
  await lockByKey(desk);
  const closed = () => expect(filesBelow(profile).some(isJournal)).toBe(false);
  await vi.waitFor(closed, { timeout: 15_000 });
  look('while it is locked');
  await tryPassphrase(desk, `${passphrase} not`);
  await desk.page.getByText(desk.say('vault.unlock.wrong')).waitFor();
  await unlock(desk, passphrase);
  found['in files without a name'] = stop();
  await desk.close();
  look('after the end');
  const after = await openInside(profile, passphrase);
  rows = JSON.stringify([...allRows(after)]);
  after.close();
}, 240_000);

afterAll(async () => {
  await desk?.kill();
  await bucket?.close();
  removeFolders();
});

describe('a day with a child, a form, a page and copies', () => {
  test('really held all of it, and wrote to every place that is looked at', () => {
    const held = [CHILD.nameKm, CHILD.nameLatin, 'Wexthorpe', PAGE_WORD, FILE_NAME];
    for (const text of held) expect(rows).toContain(text);
    const places = [...filesBelow(computer), ...filesBelow(disk)].map(({ where }) => where);
    for (const part of ['/cases.db', '/sealed/', '/backup/', '/backup-work/', '/cache/'])
      expect(places.join('\n')).toContain(part);
    expect(filesBelow(disk).length).toBeGreaterThan(4);
    expect(inBucket().length).toBeGreaterThan(4);
    expect(looked).toBeGreaterThan(200);
  });

  test('leaves no name, form, page, file name, passphrase, word or key that can be read', () => {
    expect(needles.length).toBeGreaterThan(200);
    expect(found).toEqual({
      'while the office is open': [],
      'after the copies': [],
      'while it is locked': [],
      'in files without a name': [],
      'after the end': [],
    });
  });
});

describe.runIf(why === null)('the bucket of a real server', () => {
  test('holds none of it either, in the names or in the bytes of its objects', async () => {
    const objects = cloud ? [...(await readObjects(cloud))] : [];
    expect(objects.length).toBeGreaterThan(3);
    const names = objects.map(([name]) => name).join('\n');
    const stored = objects.map(([where, bytes]) => ({ where, read: () => bytes }));
    const places = [{ where: 'names', read: () => Buffer.from(names) }, ...stored];
    expect(findNeedles(places, needles)).toEqual([]);
  });
});

describe('the search for traces', () => {
  test('finds what was planted, in each way of writing it', () => {
    const planted = makeFolder('planted');
    for (const [index, { bytes }] of needles.entries()) {
      const around = Buffer.alloc(index % 7, 0x41);
      writeFileSync(join(planted, String(index)), Buffer.concat([around, bytes, around]));
    }
    const [names, ...files] = filesBelow(planted);
    const byPlace = new Map(files.map((file) => [file.where, file]));
    const missed = needles.filter((needle, index) => {
      const file = byPlace.get(join(planted, String(index)));
      return !file || findNeedles([file], [needle]).length === 0;
    });
    expect(missed).toEqual([]);
    expect(findNeedles(files, textNeedles('nowhere', 'Nettlebourne'))).toEqual([]);
    expect(names && findNeedles([names], needles)).toEqual([]);
    writeFileSync(join(planted, `${CHILD.nameKm}.jpg`), '');
    expect(findNeedles(filesBelow(planted).slice(0, 1), needles)).not.toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'finds what a database spills into temporary files when nothing keeps it from that',
    async () => {
      const wanted = textNeedles('story', REASON);
      const spill = async (db: Database.Database) => {
        const stop = watchNameless(process.pid, wanted);
        db.pragma('temp.cache_size=10');
        db.exec('CREATE TEMP TABLE told(text TEXT)');
        const insert = db.prepare('INSERT INTO told VALUES(?)');
        db.transaction(() => {
          for (let n = 0; n < 20_000; n++) insert.run(`${REASON} ${n}`);
        })();
        await wait(150);
        db.close();
        return stop();
      };
      const careless = new Database(join(makeFolder('careless'), 'cases.db'));
      careless.pragma(`cipher='sqlcipher'`);
      careless.pragma('legacy=4');
      const key = Buffer.alloc(32, 7);
      careless.key(key);
      expect(await spill(careless)).not.toEqual([]);
      expect(await spill(openDatabase(join(makeFolder('careful'), 'cases.db'), key))).toEqual([]);
    },
  );
});
