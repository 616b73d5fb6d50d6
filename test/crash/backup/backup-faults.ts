// Copies of a small office to real servers, our fake and a folder, under troubles that the seed draws. A run stands
// for itself: the same seed and number draw the same run.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Office } from '../../main/backup/small-office.ts';
import { createDice } from '../../office/random.ts';
import { makeTemplate, openChangingOffice } from './changing-office.ts';
import { COMPUTER_TROUBLES } from './computer-troubles.ts';
import { missedControls } from './controls.ts';
import { type Harmed, harmOne, lookForHarm, robPlace } from './harm.ts';
import { judge } from './judge.ts';
import { KILLS } from './kills.ts';
import { LINE_TROUBLES } from './line-troubles.ts';
import { canKeep, type Keeping, type Kind, openPlaces, type Places } from './places.ts';
import { copyWell, type Scene, type Trouble } from './scene.ts';
import { installClock } from './turned-clock.ts';

export type Tally = {
  runs: number;
  /** Troubles that were brought about. */
  faults: number;
  restic_errors: number;
  snapshots_unrestorable: number;
  damage_injected: number;
  /** Named by a proof or a restore, or made whole by what else is stored. */
  damage_detected: number;
  /** Of these, made whole. */
  damage_healed: number;
  /** Whatever else was not as it should be: a done copy gone, a false alarm, a wrong reason. */
  other_faults: number;
};

type Options = { runs: readonly number[]; seed: number; tell?: (line: string) => void };

const newTally = (): Tally => ({
  ...{ runs: 0, faults: 0, restic_errors: 0, snapshots_unrestorable: 0 },
  ...{ damage_injected: 0, damage_detected: 0, damage_healed: 0, other_faults: 0 },
});

const TROUBLES: Trouble[] = [...LINE_TROUBLES, ...COMPUTER_TROUBLES];
const KEEPINGS: Keeping[] = ['plain', 'plain', 'versioned', 'locked'];
/** A kill needs a process of its own, which is dear: one trouble in so many. */
const KILL_SHARE = 0.3;

const kindOf = (run: number, { kinds }: Places): Kind => kinds[run % kinds.length] ?? 'folder';

async function oneRun(run: number, seed: number, places: Places, template: Office) {
  const dice = createDice(seed + run * 7919);
  const kind = kindOf(run, places);
  const keeping = dice.pick(KEEPINGS.filter((each) => canKeep(kind, each)));
  const folder = mkdtempSync(join(tmpdir(), 'samnum-fault-'));
  const place = await places.make(kind, keeping);
  const office = openChangingOffice(template, join(folder, 'office'), dice);
  mkdirSync(join(folder, 'work'));
  const limits = { packSize: dice.pick([150_000, 600_000, 4_194_304]) };
  const work = join(folder, 'work');
  const scene: Scene = { dice, template, place, office, folder, work, mayWaste: 0, limits };
  const tally = { ...newTally(), runs: 1 };
  const told: string[] = [];
  const played: string[] = [];
  const other = (wrong: readonly string[]) => {
    tally.other_faults += wrong.length;
    told.push(...wrong);
  };
  try {
    other(await copyWell(scene));
    for (let left = dice.between(1, 2); left > 0; left--) {
      const kinds = dice.chance(KILL_SHARE) ? KILLS : TROUBLES;
      const trouble = dice.pick(kinds.filter((each) => each.fits(place)));
      office.change();
      played.push(trouble.name);
      other(await trouble.play(scene));
      tally.faults += 1;
    }
    office.change();
    other(await copyWell(scene));
    const verdict = await judge(place, office, { mayWaste: scene.mayWaste });
    tally.restic_errors += verdict.restic.length;
    tally.snapshots_unrestorable += verdict.unrestorable.length;
    told.push(...verdict.restic, ...verdict.unrestorable);
    other(verdict.other);
    if (dice.chance(0.5)) {
      const harmed = dice.chance(0.2)
        ? await robPlace(scene, lookForHarm)
        : await harmOne(scene, lookForHarm);
      if (harmed !== null) {
        played.push(harmed.name);
        countHarm(tally, harmed);
        other(harmed.wrong);
        if (harmed.end === 'missed') told.push(`${harmed.name} was not found`);
      }
    }
  } catch (thrown) {
    other([thrown instanceof Error ? `${thrown.stack}` : String(thrown)]);
  } finally {
    office.close();
    await place.leave();
    rmSync(folder, { recursive: true, force: true });
  }
  const what = `${kind} ${keeping}: ${played.join('; ')}`;
  return { tally, what, told };
}

function countHarm(tally: Tally, { end }: Harmed): void {
  tally.faults += 1;
  tally.damage_injected += 1;
  if (end !== 'missed') tally.damage_detected += 1;
  if (end === 'whole') tally.damage_healed += 1;
}

function add(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
}

/**
 * These runs, in this process: to one kind of place one after the other, as they share its line; the kinds beside each
 * other.
 */
export async function playRuns({ runs, seed, tell }: Options): Promise<Tally & { told: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-faults-'));
  const places = openPlaces();
  const template = makeTemplate(folder);
  const putClockBack = installClock();
  const [sum, all] = [newTally(), [] as string[]];
  async function play(run: number): Promise<void> {
    const begun = performance.now();
    const { tally, what, told } = await oneRun(run, seed, places, template);
    const ms = Math.round(performance.now() - begun);
    add(sum, tally);
    if (sum.runs % 50 === 0) tell?.(JSON.stringify(sum));
    all.push(...told.map((line) => `run ${run} (${what}): ${line}`));
    tell?.(`run ${run} (${ms} ms): ${what}${told.map((line) => `\n  WRONG: ${line}`).join('')}`);
  }
  async function playThoseOf(kind: Kind): Promise<void> {
    for (const run of runs) if (kindOf(run, places) === kind) await play(run);
  }
  try {
    await Promise.all(places.kinds.map(playThoseOf));
    return { ...sum, told: all };
  } finally {
    putClockBack();
    await places.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each judge with something broken for it; the names of those that did not see it. */
export async function playControls(seed: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-faults-'));
  const places = openPlaces();
  try {
    return await missedControls(places, makeTemplate(folder), seed);
  } finally {
    await places.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
