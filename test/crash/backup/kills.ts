// The backup process killed at a named step or at any moment, while it copies and while it brings back.
import { mkdtempSync, rmSync, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BackupFailure } from '../../../main/backup/failure.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { isClaimed } from '../../../main/backup/restore-folder.ts';
import { runTask } from '../../../main/backup/task.ts';
import type { Child } from '../../../main/ipc/child.ts';
import { WORDS } from '../../main/backup/small-office.ts';
import { forkFrom } from '../../support/fork-child.ts';
import type { Fault } from '../../support/s3/fault-proxy.ts';
import { readBack } from './changing-office.ts';
import { type Scene, type Trouble, tellOf } from './scene.ts';

const PASS: Fault = { kind: 'pass' };

/** A process of the app that can be killed from here once it runs. */
function killable() {
  let child: Child | undefined;
  const spawn = forkFrom('main/backup', (started) => {
    child = started;
  });
  return { spawn, kill: () => child?.kill() };
}

const wasKilled = (thrown: unknown) =>
  thrown instanceof BackupFailure && thrown.code === 'internal' && isDeath(thrown.cause);
const isDeath = (cause: unknown) =>
  cause instanceof Error && cause.message.startsWith('the backup process ended');

/** Calls `then` when something whose path has this in it is written below the folder. */
function onWrite(folder: string, part: string, then: () => void): () => void {
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path?.includes(part)) then();
  });
  return () => watcher.close();
}

async function copyAndKill(
  scene: Scene,
  prepare: (kill: () => void) => (() => void) | undefined,
  atHold = () => {},
): Promise<string[]> {
  const { office, place, work } = scene;
  const { spawn, kill } = killable();
  await mkdir(work, { recursive: true });
  const undo = prepare(kill);
  try {
    await office.backUpApart(spawn, place.place, work, () => {
      atHold();
      if (undo === undefined) kill();
    });
    // It was faster than we were: then it is a copy like any other.
    return [];
  } catch (thrown) {
    return wasKilled(thrown) ? [] : [`a killed copy ended with ${tellOf(thrown)}`];
  } finally {
    undo?.();
    if (place.line !== null) place.line.decide = () => PASS;
  }
}

const STEPS = ['holding the case file', 'the spool', 'a pack', 'an index', 'the snapshot'] as const;
const FOLDERS = { 'a pack': 'data', 'an index': 'index', 'the snapshot': 'snapshots' };

const killedAt = (step: (typeof STEPS)[number]): Trouble => ({
  name: `killed at ${step}`,
  fits: () => true,
  play(scene) {
    const { place, work, dice } = scene;
    if (step === 'holding the case file') return copyAndKill(scene, () => undefined);
    return copyAndKill(scene, (kill) => {
      if (step === 'the spool') return onWrite(work, 'spool', kill);
      const folder = FOLDERS[step];
      if (place.place.kind === 'folder') return onWrite(place.place.path, folder, kill);
      const { line } = place;
      const when = dice.pick(['before', 'within', 'after'] as const);
      let left = dice.below(step === 'a pack' ? 3 : 1);
      if (line === null) return undefined;
      line.decide = (method, path) => {
        if (method !== 'PUT' || !path.includes(`/${folder}/`) || left-- > 0) return PASS;
        kill();
        if (when === 'after') return { kind: 'mute' };
        return { kind: 'reset', afterBytes: when === 'before' ? 0 : dice.below(100_000) };
      };
      return () => {};
    });
  },
});

const killedAnyTime: Trouble = {
  name: 'killed at any moment',
  fits: () => true,
  play(scene) {
    // From before it has loaded itself until after it has ended.
    const ms = scene.dice.between(50, 900);
    return copyAndKill(scene, (kill) => {
      const timer = setTimeout(kill, ms);
      return () => clearTimeout(timer);
    });
  },
};

/** A restore that is killed goes on in the same folder, and brings everything back. */
const killedRestore: Trouble = {
  name: 'killed while bringing back',
  fits: () => true,
  async play({ office, place, folder, dice }) {
    const [snapshot, moment] = [...office.acknowledged].at(-1) ?? ['', null];
    const into = mkdtempSync(join(folder, 'killed-'));
    const { spawn, kill } = killable();
    const { signal } = new AbortController();
    const at = dice.pick(['db', 'sealed', 'any'] as const);
    const timer = at === 'any' ? setTimeout(kill, dice.between(50, 700)) : undefined;
    const unwatch = at === 'any' ? () => {} : onWrite(into, `${at}/`, kill);
    const task = { task: 'restore' as const, place: place.place, password: WORDS, snapshot, into };
    try {
      await runTask(spawn, task, signal);
    } catch (thrown) {
      if (!wasKilled(thrown)) return [`a killed restore ended with ${tellOf(thrown)}`];
    } finally {
      clearTimeout(timer);
      unwatch();
    }
    try {
      // The kill can come after its last act.
      const isEnded = !(await isClaimed(into, snapshot));
      if (isEnded && isDeepStrictEqual(readBack(into), moment?.files)) return [];
      const { repository } = await openWithWords(place.open(), WORDS);
      const rest = { snapshotId: snapshot, into, signal, progress() {} };
      const { lost } = await restoreSnapshot({ repository, ...rest });
      const isWhole = lost.length === 0 && isDeepStrictEqual(readBack(into), moment?.files);
      return isWhole ? [] : ['a restore that was killed did not end whole'];
    } catch (thrown) {
      return [`a restore that was killed goes on with ${tellOf(thrown)}`];
    } finally {
      rmSync(into, { recursive: true, force: true });
    }
  },
};

export const KILLS: Trouble[] = [...STEPS.map(killedAt), killedAnyTime, killedRestore];
