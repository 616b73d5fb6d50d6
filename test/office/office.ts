// npm run office -- --cases 5000 --seed 1 --out DIR: writes an office of invented families that the app opens.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newId } from '#domain/ids.ts';
import { makeBackupKey } from '../../main/backup/make-key.ts';
import { openStore } from '../../main/storage/store.ts';
import { LEAST_MEMORY, PASSES } from '../../main/vault/argon2.ts';
import { createOffice } from '../../main/vault/create-office.ts';
import { readKeyring, writeKeyring } from '../../main/vault/keyring.ts';
import { lockOffice, officeFolder } from '../../main/vault/office-folder.ts';
import { forgetUnprovedWords } from '../../main/vault/unproved-words.ts';
import { tellDueOfOffice } from './due.ts';
import { generateOffice } from './generate.ts';
import { tellWorkOfOffice } from './work.ts';

/** Of every office made here. They hold invented people only, so it is no secret. */
export const PASSPHRASE = 'mango river kettle ninety 47';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    scans: { type: 'string', default: '0' },
    out: { type: 'string' },
  },
});

async function main(): Promise<number> {
  const numbers = [values.cases, values.seed, values.scans].map(Number);
  const [cases = 0, seed = 0, scans = 0] = numbers;
  if (values.out === undefined || !numbers.every((n) => Number.isInteger(n) && n >= 0)) {
    console.error('npm run office -- --out DIR [--cases 200] [--seed 1] [--scans 0]');
    return 2;
  }
  const profile = resolve(values.out);
  if (existsSync(officeFolder(profile))) {
    console.error(`There is an office in ${join(values.out, 'office')} already.`);
    return 2;
  }
  mkdirSync(profile, { recursive: true });
  const release = lockOffice(profile);
  try {
    const asked = { cmd: newId(), officeName: 'ការិយាល័យសាកល្បង', passphrase: PASSPHRASE };
    const first = { nameKm: 'ទេព សុវណ្ណ', nameLatin: 'Tep Sovann' };
    const cost = { m: LEAST_MEMORY, t: PASSES, p: 1 } as const;
    const made = await createOffice(profile, { ...asked, ...first }, cost, makeBackupKey);
    const folder = officeFolder(profile);
    const ring = readKeyring(folder)?.ring;
    if (!ring) throw new Error('the office has no keyring');
    const store = openStore(folder, made.storeKey, ring.storeId);
    try {
      // Nobody writes these words down: they count as proved, so that the app opens at once.
      store.db.transaction(() => forgetUnprovedWords(store.db))();
      writeKeyring(folder, { ...ring, wordsProved: true });
      const onProgress = (done: number, total: number) => {
        if (done % 500 === 0) console.error(`cases: ${done} of ${total}`);
      };
      const { people, pages } = await generateOffice(store, { cases, seed, scans, onProgress });
      tellWorkOfOffice(store, seed);
      tellDueOfOffice(store, seed);
      console.log(`${cases} cases, ${people} people, ${pages} pages in ${values.out}`);
      console.log(`Tep Sovann (coordinator), passphrase: ${PASSPHRASE}`);
    } finally {
      store.close();
    }
  } finally {
    release();
  }
  return 0;
}

process.exitCode = await main();
