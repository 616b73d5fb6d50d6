// A real office in a temporary profile, for the tests of the vault: real files, real keys, a small cost.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultCalls } from '#contract/vault.ts';
import { newId } from '#domain/ids.ts';
import { toErrorCode } from '../../../main/ipc/errors.ts';
import { createRouter, type Route } from '../../../main/ipc/router.ts';
import { createVault, type Vault, type VaultDeps } from '../../../main/vault/vault.ts';

export const PASSPHRASE = 'mango river kettle ninety 47';
/** Cheap, so that the tests are quick; what an office really costs is tested in argon2.test.ts. */
export const COST = { m: 1024, t: 1, p: 1 } as const;
export const OFFICE = {
  officeName: 'ការិយាល័យ Chhouk',
  nameKm: 'សុខ បុប្ផា',
  nameLatin: 'Sok Bopha',
  passphrase: PASSPHRASE,
};

export type Office = {
  profile: string;
  folder: string;
  vault: Vault;
  told: [string, unknown][];
  refused: string[];
  call(name: string, input?: unknown): ReturnType<Route>;
  /** The value, or the error's code as a thrown error. */
  get<T = Record<string, unknown>>(name: string, input?: unknown): Promise<T>;
};

const profiles: string[] = [];

export function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'samnum-vault-'));
  profiles.push(profile);
  return profile;
}

export function removeProfiles(): void {
  for (const profile of profiles.splice(0)) rmSync(profile, { recursive: true, force: true });
}

export function copyProfile(from: string): string {
  const profile = makeProfile();
  cpSync(from, profile, { recursive: true });
  return profile;
}

export function vaultDeps(profile: string): VaultDeps {
  return {
    profile,
    app: { version: '0.0.0', contract: 1 },
    emit: () => {},
    makeBackupKey: (words) => ({
      keyFile: Buffer.from(`key file of ${words.length} words`),
      masterKey: Buffer.alloc(64, 7),
    }),
    isWindowOpen: () => false,
    stopWork: async () => {},
    calibrate: async () => COST,
  };
}

/** The vault of a profile behind the real router. */
export function openVault(profile: string, deps: Partial<VaultDeps> = {}): Office {
  const told: [string, unknown][] = [];
  const refused: string[] = [];
  const vault = createVault({
    ...vaultDeps(profile),
    emit: (name, event) => void told.push([name, event]),
    ...deps,
  });
  const route = createRouter(vaultCalls, vault.handlers, {
    mayCall: (_, name) => vault.guard(name),
    onError: (_, name, thrown) => {
      if (toErrorCode(thrown) !== 'unexpected') return;
      throw Object.assign(new Error(`${name} broke`), { cause: thrown });
    },
    onRefused: (session, name) => {
      refused.push(name);
      vault.noteRefusal(session, name);
    },
  });
  const call: Office['call'] = (name, input = {}) => route(vault.session(), name, input);
  return {
    ...{ profile, folder: join(profile, 'office'), vault, told, refused, call },
    async get<T>(name: string, input?: unknown) {
      const result = await call(name, input);
      if (!result.ok) throw Object.assign(new Error(result.code), result);
      return result.value as T;
    },
  };
}

/** Proves the words as a person would: looks at the sheet, types the four that are asked. */
export async function proveWords(office: Office): Promise<string[]> {
  const { words, prove } = await office.get<{ words: string[]; prove: number[] }>('vault.words');
  const answers = prove.map((place) => ({ place, word: words[place - 1] }));
  await office.get('vault.proveWords', { cmd: newId(), answers });
  return words;
}

/** A new office, its words proved, open for its first coordinator. */
export async function makeOffice(): Promise<Office & { words: string[]; userId: string }> {
  const office = openVault(makeProfile());
  await office.get('vault.create', { cmd: newId(), ...OFFICE });
  const words = await proveWords(office);
  return { ...office, words, userId: office.vault.session()?.user ?? '' };
}

/** A person of another role, added by whoever is in. */
export async function addPerson(
  office: Office,
  role: string,
  passphrase = 'walnut pillow canyon drift 31',
) {
  const person = { id: newId(), nameKm: '', nameLatin: `Invented ${role}`, role };
  await office.get('vault.addUser', { cmd: newId(), ...person, passphrase });
  return { ...person, passphrase };
}
