// Bringing an office back: fetched into a new folder, opened, compared, and only then put in its place.
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { SpawnChild } from '../ipc/child.ts';
import { AppError } from '../ipc/errors.ts';
import type { Job } from '../ipc/jobs.ts';
import { type Arrival, writeArrival } from '../storage/arrivals.ts';
import { insertProof, type Proof } from '../storage/backup-proofs.ts';
import { type Counts, casesOfFiles, codesOfCases, countOffice } from '../storage/backups.ts';
import { renameDurably, writeDurably } from '../storage/durable.ts';
import { eventsHead, verifyEvents } from '../storage/events.ts';
import { readMeta, type Store } from '../storage/store.ts';
import { clearAway } from './clear-away.ts';
import { asAppError } from './error-code.ts';
import { findMissing } from './findings.ts';
import { finishSwap } from './finish-swap.ts';
import type { ListedSnapshot, Place, Results } from './messages.ts';
import { endOwnRun, type OwnCopy } from './own-copy.ts';
import { isClaimed } from './restore-folder.ts';
import { runTask } from './task.ts';

/** What the vault does for a restore; backup and vault do not know each other. */
export type RestoreVault = {
  /** Checks the words by themselves; answers them in lower case with single spaces. */
  readWords(typed: string): string;
  openWithWords(folder: string, words: string): Buffer;
  openRestoredStore(folder: string, storeKey: Uint8Array): Store;
  setPassphrase(
    folder: string,
    storeKey: Uint8Array,
    cmd: string,
    userId: string,
    passphrase: string,
  ): Promise<void>;
  /** Locks the office of this computer and holds it, so that nobody opens it; the answer gives it back. */
  holdOffice(): Promise<() => void>;
};

export type Found = {
  counts: Counts;
  expected: Counts;
  /** Nothing at all is different. */
  equal: boolean;
  /** Every record is there, if perhaps not every original: the office can be used. */
  usable: boolean;
  /** Codes of cases whose originals did not come back; the first few. */
  lostOf: string[];
  /** Stored pieces that came from older versions. */
  healed: number;
  officeName: string;
  users: { id: string; nameKm: string; nameLatin: string; role: string }[];
  lastEntryAt: number | null;
};

/** One restore that a person began; nothing of this computer's office changes before `agree`. */
export type Restore = {
  readonly snapshots: ListedSnapshot[];
  fetch(snapshot: string, job: Job): Promise<void>;
  result(): Found;
  agree(cmd: string, userId: string, passphrase: string): Promise<void>;
  /** Forgets the words and keys. */
  forget(): void;
};

type Deps = { profile: string; spawn: SpawnChild; vault: RestoreVault };

const LIST_LIMIT = 1_000;
const MOST_CASES = 20;

/** Opens the place with the words and lists its copies. Throws the code of what is wrong with either. */
export async function beginRestore(
  { profile, spawn, vault }: Deps,
  place: Place,
  typed: string,
): Promise<Restore> {
  const words = vault.readWords(typed);
  const signal = new AbortController().signal;
  const task = { task: 'list' as const, place, password: words, limit: LIST_LIMIT };
  const { snapshots } = await asAppError(runTask(spawn, task, signal));
  if (snapshots.length === 0) throw new AppError('backup-none');
  const into = join(profile, 'restoring');
  const office = join(into, 'office');
  let storeKey: Buffer | null = null;
  let found: Found | null = null;
  let proof: Omit<Proof, 'id' | 'at'> | null = null;
  let arrival: Arrival<Place> | null = null;
  let copy: OwnCopy | null = null;

  return {
    snapshots,
    async fetch(snapshot, job) {
      const chosen = snapshots.find(({ id }) => id === snapshot);
      if (!chosen) throw new AppError('not-found');
      found = null;
      const began = Date.now();
      const fetched = join(into, snapshot);
      await keepOnly(into, snapshot);
      const result = await asAppError(
        runTask(
          spawn,
          { task: 'restore', place, password: words, snapshot, into: fetched, withoutScans: true },
          job.signal,
          { progress: (stage, done, total) => job.progress(stage, done, total) },
        ),
      );
      job.progress('checking', 0, null);
      await layOut(fetched, office);
      rmSync(fetched, { recursive: true, force: true });
      storeKey = vault.openWithWords(office, words);
      const store = vault.openRestoredStore(office, storeKey);
      try {
        const { awaited, lost, ...looked } = await look(store, result);
        found = looked;
        const { counts, expected } = found;
        const coversEvent = eventsHead(store.db).n;
        copy = chosen.complete ? { snapshot, at: chosen.at, counts, coversEvent } : null;
        const total = awaited;
        arrival = total > 0 ? { place, snapshot, total, lost, counts, expected, began } : null;
        proof = {
          ...{ targetId: null, reason: null, snapshot, counts, expected },
          ...{ scansTried: 0, scansGood: 0, healed: result.healed },
          seconds: Math.round((Date.now() - began) / 1000),
        };
      } finally {
        store.close();
      }
    },
    result() {
      if (!found) throw new AppError('not-found');
      return found;
    },
    async agree(cmd, userId, passphrase) {
      if (!found || !storeKey || !proof) throw new AppError('not-found');
      if (!found.usable) throw new AppError('backup-damaged');
      await vault.setPassphrase(office, storeKey, cmd, userId, passphrase);
      const store = vault.openRestoredStore(office, storeKey);
      writeEnd(store, userId, { proof, arrival }, () => {
        if (copy) endOwnRun(store.db, profile, place, copy);
      });
      const release = await vault.holdOffice();
      try {
        swap(profile, office);
      } finally {
        release();
      }
      clearAway(into);
    },
    forget() {
      storeKey?.fill(0);
      storeKey = null;
    },
  };
}

/**
 * Which papers the office still waits for, and where they come from, is kept in the case file. What the
 * restore proved is written when the last of them is there; now, when there are none.
 */
function writeEnd(
  store: Store,
  user: string,
  { proof, arrival }: { proof: Omit<Proof, 'id' | 'at'>; arrival: Arrival<Place> | null },
  endOwn: () => void,
): void {
  try {
    const device = readMeta(store.db, 'device') ?? '';
    store.act({ user, device, role: 'coordinator' }, newId(), (act) => {
      writeArrival(store.db, arrival);
      endOwn();
      if (arrival !== null) return {};
      insertProof(store.db, { ...proof, id: act.cmd, at: act.at });
      act.event({ op: 'backup.prove', entity: 'backup' });
      return {};
    });
  } finally {
    store.close();
  }
}

/** An interrupted fetch of the same copy goes on; anything else would only fill the disk, or be in its way. */
async function keepOnly(into: string, snapshot: string): Promise<void> {
  for (const name of existsSync(into) ? await readdir(into) : []) {
    const folder = join(into, name);
    const goesOn = name === snapshot && (await isClaimed(folder, snapshot));
    if (!goesOn) rmSync(folder, { recursive: true, force: true });
  }
}

/** From the shape of a backup to the shape of an office's folder. */
async function layOut(fetched: string, office: string): Promise<void> {
  rmSync(office, { recursive: true, force: true });
  await mkdir(office, { recursive: true, mode: 0o700 });
  await rename(join(fetched, 'db', 'cases.db'), join(office, 'cases.db'));
  await rename(join(fetched, 'keybag.json'), join(office, 'keyring.json'));
  await mkdir(join(office, 'sealed'));
}

/**
 * Opens what came back and compares it with what the backup says it holds. Originals come later: what counts
 * of them is that the copy holds them.
 */
async function look(
  store: Store,
  { manifest, healed, scans }: Pick<Results['restore'], 'manifest' | 'healed' | 'scans'>,
): Promise<Found & { awaited: number; lost: string[] }> {
  const { db } = store;
  const sound = db.pragma('quick_check', { simple: true }) === 'ok';
  const chain = verifyEvents(db, store.keys.events, manifest?.events);
  if (!sound || !chain.ok) throw new AppError('damaged-store');
  const held = countOffice(db);
  const expected = { ...held, ...(manifest?.rows ?? {}) };
  const usable =
    manifest !== null &&
    Object.entries(held).every(([name, n]) => expected[name as keyof Counts] === n);
  const atPlace = new Set(scans);
  const missing = await findMissing(store);
  const lost = missing.filter((name) => !atPlace.has(name));
  const last = db.prepare('SELECT max(at) FROM events WHERE rev IS NOT NULL').pluck().get();
  const users = db
    .prepare(
      `SELECT id, name_km AS nameKm, name_latin AS nameLatin, role FROM users
       WHERE active = 1 ORDER BY role = 'coordinator' DESC, name_latin`,
    )
    .all() as Found['users'];
  return {
    counts: { ...held, files: held.files - lost.length },
    expected,
    equal: usable && lost.length === 0,
    usable,
    healed,
    lostOf: codesOfCases(db, casesOfFiles(db, lost, MOST_CASES)),
    officeName: readMeta(db, 'office') ?? '',
    users,
    lastEntryAt: typeof last === 'number' ? last : null,
    awaited: missing.length - lost.length,
    lost,
  };
}

/**
 * Puts the new office in its place; an old one is kept beside as `office.before-<day>`. Two renames: a
 * power cut between them leaves no office and both folders, and the next start puts the old one back, as a
 * second rename that fails does at once.
 */
function swap(profile: string, office: string): void {
  const place = join(profile, 'office');
  const note = join(profile, 'swapping');
  if (existsSync(place)) {
    const day = dayOf(Date.now());
    let kept = join(profile, `office.before-${day}`);
    for (let n = 2; existsSync(kept); n++) kept = join(profile, `office.before-${day}-${n}`);
    writeDurably(note, Buffer.from(kept));
    renameDurably(place, kept);
  }
  try {
    renameDurably(office, place);
  } finally {
    finishSwap(profile);
  }
}
