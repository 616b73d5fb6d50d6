// The judges judged: one thing is broken on purpose, and the judge that is there for it must say so.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import type { Office } from '../../main/backup/small-office.ts';
import { createDice } from '../../office/random.ts';
import { openChangingOffice } from './changing-office.ts';
import { harmOne } from './harm.ts';
import { type JudgeOptions, judge, type Verdict } from './judge.ts';
import type { Places } from './places.ts';
import type { Scene } from './scene.ts';

type Control = { name: string; isCaught(scene: Scene): Promise<boolean> };

const judgeScene = ({ place, office, mayWaste }: Scene, more: Partial<JudgeOptions> = {}) =>
  judge(place, office, { mayWaste, ...more });

const saysAll = ({ restic, unrestorable }: Verdict) => restic.length > 0 && unrestorable.length > 0;

/** A store that says "stored" and looks at nothing; `lose` are the names that it throws away. */
function withoutLook(store: ObjectStore, lose: (name: string) => boolean): ObjectStore {
  return {
    ...store,
    put: (name, bytes) => (lose(name) ? Promise.resolve() : store.put(name, bytes)),
    holds: async () => true,
  };
}

const CONTROLS: Control[] = [
  {
    name: 'a snapshot written before its packs, and a kill between',
    async isCaught(scene) {
      const store = withoutLook(scene.place.open(), (name) => name.startsWith('data/'));
      await scene.office.backUp(store, scene.work);
      return saysAll(await judgeScene(scene));
    },
  },
  {
    name: 'a snapshot whose directories were lost, without a look',
    async isCaught(scene) {
      let left = 1;
      const isLast = (name: string) => name.startsWith('data/') && left-- > 0;
      const few = { packSize: 50_000, connections: 1 };
      const store = withoutLook(scene.place.open(), isLast);
      await scene.office.backUp(store, scene.work, { limits: few });
      return saysAll(await judgeScene(scene));
    },
  },
  {
    name: 'a restore that looks at no digest',
    async isCaught(scene) {
      await scene.office.backUp(scene.place.open(), scene.work);
      const afterRestore = (folder: string) =>
        writeFileSync(join(folder, 'db', 'cases.db'), 'x', { flag: 'a' });
      return (await judgeScene(scene, { afterRestore })).unrestorable.length > 0;
    },
  },
  {
    name: 'a copy that was done and is gone',
    async isCaught(scene) {
      const { snapshotId } = await scene.office.backUp(scene.place.open(), scene.work);
      await scene.place.backDoor.remove(`snapshots/${snapshotId}`);
      return (await judgeScene(scene)).other.length > 0;
    },
  },
  {
    name: 'everything sent again',
    async isCaught(scene) {
      const blind = { ...scene.place.open(), list: async () => [] };
      await scene.office.backUp(scene.place.open(), scene.work);
      await scene.office.backUp(blind, join(scene.folder, 'other-work'));
      return (await judgeScene(scene)).other.length > 0;
    },
  },
  {
    name: 'a proof that looks at lengths alone',
    async isCaught(scene) {
      await scene.office.backUp(scene.place.open(), scene.work);
      const blind = async () => ({ proof: [], restore: [], wrong: [] });
      const flipped = { kind: 'a pack of pages', how: 'flipped' } as const;
      return (await harmOne(scene, blind, flipped))?.end === 'missed';
    },
  },
];

/** The controls that were not caught, by name. */
export async function missedControls(
  places: Places,
  template: Office,
  seed: number,
): Promise<string[]> {
  const missed: string[] = [];
  for (const [index, control] of CONTROLS.entries()) {
    const dice = createDice(seed + index);
    const folder = mkdtempSync(join(tmpdir(), 'samnum-control-'));
    mkdirSync(join(folder, 'work'));
    const place = await places.make('folder', 'plain');
    const office = openChangingOffice(template, join(folder, 'office'), dice);
    const work = join(folder, 'work');
    try {
      const scene = { dice, template, place, office, folder, work, mayWaste: 0, limits: {} };
      await office.backUp(place.open(), join(folder, 'first'));
      office.change();
      if (!(await control.isCaught(scene))) missed.push(control.name);
    } finally {
      office.close();
      await place.leave();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return missed;
}
