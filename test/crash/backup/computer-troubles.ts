// Troubles of the computer itself: its clock, its disk, its folder for copies, a second computer beside it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { toFailure } from '../../../main/backup/failure.ts';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { readRunState } from '../../../main/backup/run-state.ts';
import { WORDS } from '../../main/backup/small-office.ts';
import { openChangingOffice, readBack } from './changing-office.ts';
import { copyOr, copyWell, type Trouble, tellOf } from './scene.ts';
import { withClock } from './turned-clock.ts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A small disk in memory. */
function mountSmall(folder: string, bytes: number) {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'samnum', folder]);
  return {
    grow: () => execFileSync('mount', ['-o', 'remount,size=64m', folder]),
    unmount: () => execFileSync('umount', ['-l', folder]),
  };
}

const wrongClock: Trouble = {
  name: 'a wrong clock',
  fits: () => true,
  async play(scene) {
    const { dice, place } = scene;
    const off = dice.pick([20 * MINUTE, -20 * MINUTE, YEAR, -YEAR]);
    const jumps = dice.chance(0.4);
    const now = Date.now();
    let held = !jumps;
    const { wrong, result } = await withClock(
      () => (held ? off : 0),
      () =>
        copyOr(scene, [], {
          // A jump comes in the middle: while the new scans are told apart.
          async groupNewFiles(ids) {
            held = true;
            return [[...ids]];
          },
        }),
    );
    // A folder has no clock of its own to tell by; after a jump forwards the times go on from there.
    const isTold = place.kind !== 'folder' && !jumps && result !== null;
    const isFar = isTold && result.time.getTime() - now > 10 * MINUTE;
    return isFar ? [...wrong, `the copy is dated ${result.time.toISOString()}`] : wrong;
  },
};

const fullWhileSpooling: Trouble = {
  name: 'a full disk while spooling',
  fits: () => canMount,
  async play(scene) {
    const { dice } = scene;
    rmSync(scene.work, { recursive: true, force: true });
    const disk = mountSmall(scene.work, dice.between(8, 300) * 4096);
    try {
      const { wrong } = await copyOr(scene, ['disk-full']);
      disk.grow();
      return [...wrong, ...(await copyWell(scene))];
    } finally {
      disk.unmount();
    }
  },
};

const fullPlace: Trouble = {
  name: 'a full disk for copies',
  fits: ({ place }) => canMount && place.kind === 'folder',
  async play(scene) {
    const { place, dice } = scene;
    if (place.place.kind !== 'folder') return [];
    const { bavail, bsize } = statfsSync(place.place.path);
    const filler = join(place.place.path, 'films');
    writeFileSync(filler, Buffer.alloc(bavail * bsize - dice.below(300) * 1024));
    const { wrong } = await copyOr(scene, ['target-full']);
    rmSync(filler);
    return wrong;
  },
};

const fullWhileBringingBack: Trouble = {
  name: 'a full disk while bringing back',
  fits: () => canMount,
  async play({ office, place, folder, dice }) {
    const [snapshotId, moment] = [...office.acknowledged].at(-1) ?? ['', null];
    const at = join(folder, 'small');
    const into = join(at, 'back');
    const disk = mountSmall(at, dice.between(8, 300) * 4096);
    const signal = new AbortController().signal;
    try {
      const { repository } = await openWithWords(place.open(), WORDS);
      const order = { repository, snapshotId, into, signal, progress() {} };
      const first = await restoreSnapshot(order).catch((thrown: unknown) => toFailure(thrown).code);
      if (typeof first === 'string' && first !== 'disk-full')
        return [`a full disk is told as ${first}`];
      disk.grow();
      if (first === 'disk-full') await restoreSnapshot(order);
      return isDeepStrictEqual(readBack(into), moment?.files)
        ? []
        : ['not whole after room was made'];
    } catch (thrown) {
      return [`room was made, and bringing back ended with ${tellOf(thrown)}`];
    } finally {
      disk.unmount();
    }
  },
};

const lostWork: Trouble = {
  name: 'the folder of the copies lost on this computer',
  fits: () => true,
  async play(scene) {
    rmSync(scene.work, { recursive: true, force: true });
    const { wrong } = await copyOr(scene, []);
    return wrong;
  },
};

const stopped: Trouble = {
  name: 'stopped by a person',
  fits: () => true,
  async play(scene) {
    const stop = new AbortController();
    let left = scene.dice.below(6);
    const { wrong } = await copyOr(scene, ['cancelled'], {
      signal: stop.signal,
      progress() {
        if (left-- <= 0) stop.abort();
      },
    });
    return wrong;
  },
};

const twoAtOnce: Trouble = {
  name: 'two copies at once',
  fits: () => true,
  async play(scene) {
    scene.mayWaste = Infinity;
    const beside = { ...scene, work: join(scene.folder, 'work-beside') };
    const both = await Promise.all([copyOr(scene, []), copyOr(beside, [])]);
    return both.flatMap(({ wrong }) => wrong);
  },
};

/** The disk of the computer was copied: two of them believe that they are the office. */
const clonedComputer: Trouble = {
  name: 'two computers made of one',
  fits: () => true,
  async play(scene) {
    const { dice, office, template, folder } = scene;
    scene.mayWaste = Infinity;
    office.office.store.db.pragma('wal_checkpoint(TRUNCATE)');
    const [home, work] = [join(folder, 'clone'), join(folder, 'work-of-clone')];
    cpSync(scene.work, work, { recursive: true });
    const source = { ...template, folder: office.office.folder };
    const clone = openChangingOffice(source, home, dice, office);
    try {
      const ofClone = { ...scene, office: clone, work };
      clone.change();
      // One that was brought back elsewhere has a name of its own, and people are asked before it goes on.
      const isNamed = dice.chance(0.5);
      // Whoever has lost what was there before cannot say what is new.
      const knows = (await readRunState(scene.work)) !== null;
      const other = isNamed ? { device: 'desk-2' } : {};
      const wrong = await copyWell(ofClone, other);
      office.change();
      const ours = await copyOr(scene, isNamed ? ['repository-shared'] : []);
      if (isNamed && knows && ours.result !== null)
        wrong.push('nobody was told of the second computer');
      const goOn = await copyOr(scene, [], { goOnBesideOthers: true });
      return [...wrong, ...ours.wrong, ...goOn.wrong];
    } finally {
      clone.close();
    }
  },
};

export const COMPUTER_TROUBLES: Trouble[] = [
  wrongClock,
  fullWhileSpooling,
  fullPlace,
  fullWhileBringingBack,
  lostWork,
  stopped,
  twoAtOnce,
  clonedComputer,
];
