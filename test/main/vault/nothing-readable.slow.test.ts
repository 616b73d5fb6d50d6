// No key, word or passphrase lies readable in any file, nor in the memory of a locked program.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import { deriveKeys } from '../../../main/storage/keys.ts';
import { openUserWrap, readKeyring, userWraps } from '../../../main/vault/keyring.ts';
import {
  addPerson,
  makeOffice,
  makeProfile,
  OFFICE,
  openVault,
  PASSPHRASE,
  proveWords,
  removeProfiles,
} from './office.ts';

afterAll(removeProfiles);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of the texts stands in which file, in one of the usual writings. */
function readable(profile: string, texts: readonly (string | Buffer)[]): string[] {
  const found: string[] = [];
  for (const file of filesBelow(profile)) {
    const bytes = readFileSync(file);
    for (const text of texts) {
      const raw = Buffer.from(text as string);
      const writings = [raw, raw.toString('hex'), raw.toString('base64').replace(/=+$/u, '')];
      for (const writing of [...writings, Buffer.from(raw.toString('utf8'), 'utf16le')]) {
        if (bytes.includes(writing)) found.push(`${file}: ${String(text).slice(0, 20)}`);
      }
    }
  }
  return found;
}

async function storeKeyOf(folder: string): Promise<Buffer> {
  const ring = readKeyring(folder)?.ring;
  const wrap = ring && userWraps(ring)[0];
  const key = wrap && (await openUserWrap(ring, wrap, PASSPHRASE));
  if (!key) throw new Error('no key');
  return key;
}

describe('the files of an office', () => {
  it('hold no key, passphrase, recovery word or name of a child that can be read', async () => {
    const office = openVault(makeProfile());
    await office.get('vault.create', { cmd: newId(), ...OFFICE });
    const { words } = await office.get<{ words: string[] }>('vault.words');
    const storeKey = await storeKeyOf(office.folder);
    const id = office.vault.store()?.id ?? '';
    const keys = Object.values(deriveKeys(storeKey, id));
    const pairs = words
      .slice(1)
      .flatMap((word, at) => [`${words[at]} ${word}`, `${words[at]}","${word}`]);
    const child = 'កូនឈ្មោះ បុប្ផាវតី';
    const secret = [
      storeKey,
      ...keys,
      ...pairs,
      words.join(' '),
      PASSPHRASE,
      child,
      'key file of 24',
    ];
    expect(readable(office.profile, secret)).toEqual([]);

    await proveWords(office);
    const person = await addPerson(office, 'scan-clerk');
    const { store, session } = { store: office.vault.store(), session: office.vault.session() };
    if (!store || !session) throw new Error('locked');
    store.act(session, newId(), (act) => {
      store.db
        .prepare(
          `INSERT INTO people(id, name_km, name_latin, other_names, sex, entered_at, rev)
           VALUES(?, ?, 'Bopha Vatei', '[]', 'f', 0, ?)`,
        )
        .run(newId(), child, act.cmd);
      return {};
    });
    expect(readable(office.profile, [...secret, person.passphrase])).toEqual([]);
    await office.call('vault.unlock', {
      userId: session.user,
      passphrase: 'wrong horse wrong door',
    });
    expect(readable(office.profile, [...secret, 'wrong horse wrong door'])).toEqual([]);
    // The control: what the keyring does tell, the search finds.
    expect(readable(office.profile, [OFFICE.officeName])).toHaveLength(2);
  });
});

/** How often each key stands in the memory of a running program (Linux). */
function copiesInMemory(pid: number | undefined, keys: readonly Buffer[]): number[] {
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const copies = keys.map(() => 0);
  for (const line of maps) {
    const [, from = '0', to = '0'] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
    const start = Number.parseInt(from, 16);
    const bytes = Buffer.alloc(Math.min(Number.parseInt(to, 16) - start, 512 * 2 ** 20));
    try {
      readSync(memory, bytes, 0, bytes.length, start);
    } catch {
      continue;
    }
    for (const [of, key] of keys.entries()) {
      for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + 1)) {
        copies[of] = (copies[of] ?? 0) + 1;
      }
    }
  }
  closeSync(memory);
  return copies;
}

describe.runIf(process.platform === 'linux')('the memory of the program', () => {
  it('holds the keys while the office is open, and no copy of any of them after it was locked', async () => {
    const office = await makeOffice();
    await office.vault.lock('closed');
    const storeKey = await storeKeyOf(office.folder);
    const script = join(import.meta.dirname, 'unlock-and-lock.ts');
    const child = spawn(process.execPath, [script, office.profile, office.userId, PASSPHRASE], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const drawn = deriveKeys(storeKey, readKeyring(office.folder)?.ring.storeId ?? '');
    const keys = [storeKey, ...Object.values(drawn)];
    const texts = keys.map((key) => Buffer.from(key.toString('hex')));
    expect((await lines.next()).value).toBe('open');
    for (const count of copiesInMemory(child.pid, keys)) expect(count).toBeGreaterThan(0);
    child.stdin.write('lock\n');
    expect((await lines.next()).value).toBe('locked');
    const all = [...keys, ...texts];
    expect(copiesInMemory(child.pid, all)).toEqual(all.map(() => 0));
    child.kill();
  });
});
