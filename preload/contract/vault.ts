// Calls of the vault: making an office, opening and locking it, its people and their passphrases.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { Role } from '#domain/roles.ts';
import { call, changing, everyRole, Nothing } from './call.ts';

export const User = z.strictObject({
  id: Id,
  nameKm: z.string(),
  nameLatin: z.string(),
  role: Role,
  active: z.boolean(),
});
export type User = z.infer<typeof User>;

const PersonName = { nameKm: z.string().trim().max(80), nameLatin: z.string().trim().max(80) };
/** A person has a name in at least one of the two scripts. */
const named = ({ nameKm, nameLatin }: { nameKm: string; nameLatin: string }) =>
  nameKm !== '' || nameLatin !== '';
const whereNamed = { path: ['nameLatin'] };
const Passphrase = z.string().max(200);

/** What may be known before the office is opened: nothing about cases. */
export const VaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked']),
  officeName: z.string(),
  users: z.array(User.omit({ active: true })),
  /** Milliseconds since 1970, null when there never was one. */
  lastBackupAt: z.number().nullable(),
  /** Until the recovery words are proved nothing else works. */
  wordsProved: z.boolean(),
  me: User.nullable(),
  /** Milliseconds to wait after wrong passphrases. */
  waitMs: z.number(),
  app: z.strictObject({ version: z.string(), contract: z.number() }),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

export const PassphraseCheck = z.strictObject({
  strong: z.boolean(),
  reason: z
    .enum(['too-short', 'common-words', 'repeats', 'keyboard-row', 'name-or-date', 'guessable'])
    .nullable(),
});

export const vaultCalls = {
  'vault.status': call('anyone', Nothing, VaultStatus),
  'vault.suggestPassphrase': call('anyone', Nothing, z.strictObject({ passphrase: z.string() })),
  'vault.checkPassphrase': call(
    'anyone',
    z.strictObject({ passphrase: Passphrase }),
    PassphraseCheck,
  ),
  /** Makes the office and opens it for its first coordinator. Everything but the words waits for the proof. */
  'vault.create': call(
    'anyone',
    z
      .strictObject({
        ...changing,
        officeName: z.string().trim().min(1).max(120),
        ...PersonName,
        passphrase: Passphrase,
      })
      .refine(named, whereNamed),
    VaultStatus,
  ),
  /** The words, and the four places that are asked: only while they are not proved. */
  'vault.words': call(
    ['coordinator'],
    Nothing,
    z.strictObject({ words: z.array(z.string()).length(24), prove: z.array(z.int()).length(4) }),
  ),
  'vault.proveWords': call(
    ['coordinator'],
    z.strictObject({
      ...changing,
      answers: z.array(z.strictObject({ place: z.int().min(1).max(24), word: z.string().max(20) })),
    }),
    z.strictObject({ wrong: z.array(z.int()) }),
  ),
  /** Somebody typed a whole sheet: it is there and it is right. Refused with `words-wrong` when it is not. */
  'vault.proveSheet': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, words: z.string().max(400) }),
    Nothing,
  ),
  'vault.unlock': call(
    'anyone',
    z.strictObject({ userId: Id, passphrase: Passphrase }),
    VaultStatus,
  ),
  'vault.lock': call('anyone', Nothing, VaultStatus),
  /** The window's answer to `locking`: everything that was typed is saved. */
  'vault.readyToLock': call('anyone', Nothing, Nothing),
  /** The person is at the keyboard; starts the five idle minutes again. */
  'vault.active': call('anyone', Nothing, Nothing),
  'vault.users': call(everyRole, Nothing, z.array(User)),
  'vault.addUser': call(
    ['coordinator', 'administrator'],
    z
      .strictObject({ ...changing, id: Id, ...PersonName, role: Role, passphrase: Passphrase })
      .refine(named, whereNamed),
    User,
  ),
  'vault.removeUser': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, id: Id }),
    Nothing,
  ),
  'vault.changePassphrase': call(
    everyRole,
    z.strictObject({ ...changing, old: Passphrase, passphrase: Passphrase }),
    Nothing,
  ),
  'vault.resetPassphrase': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, id: Id, passphrase: Passphrase }),
    Nothing,
  ),
} as const;
