// One run's stage: a place, an office and a folder of this computer; and what every trouble is.
import type { FailureCode } from '../../../main/backup/failure.ts';
import { toFailure } from '../../../main/backup/failure.ts';
import type { PipelineLimits } from '../../../main/backup/pipeline.ts';
import type { RunInput, RunResult } from '../../../main/backup/run.ts';
import type { Office } from '../../main/backup/small-office.ts';
import type { Dice } from '../../office/random.ts';
import type { ChangingOffice } from './changing-office.ts';
import type { TestPlace } from './places.ts';

export interface Scene {
  readonly dice: Dice;
  readonly template: Office;
  readonly place: TestPlace;
  readonly office: ChangingOffice;
  /** A folder for whatever the trouble needs; goes with the run. */
  readonly folder: string;
  /** What the computer keeps for this place between copies; a trouble may lose it. */
  work: string;
  /** Bytes that may be stored twice; a trouble that promises less raises it. */
  mayWaste: number;
  readonly limits: Partial<PipelineLimits>;
}

export interface Trouble {
  readonly name: string;
  fits(place: TestPlace): boolean;
  /** Brings the trouble about and takes it away again; answers what went otherwise than it should. */
  play(scene: Scene): Promise<string[]>;
}

/** A copy in which nothing is wrong: it must be made, and tell of nothing lost. */
export async function copyWell(scene: Scene, other: Partial<RunInput> = {}): Promise<string[]> {
  const { office, place, work, limits } = scene;
  try {
    const { lostObjects, damagedFiles } = await office.backUp(place.open(), work, {
      limits,
      ...other,
    });
    return [...lostObjects, ...damagedFiles].map(
      (name) => `${name} was told to be lost and is not`,
    );
  } catch (thrown) {
    return [`a copy without any trouble ended with ${tellOf(thrown)}`];
  }
}

/** A copy that may fail, but only in these ways. */
export async function copyOr(
  scene: Scene,
  mayEnd: readonly FailureCode[],
  other: Partial<RunInput> = {},
): Promise<{ wrong: string[]; result: RunResult | null }> {
  const { office, place, work, limits } = scene;
  try {
    return { wrong: [], result: await office.backUp(place.open(), work, { limits, ...other }) };
  } catch (thrown) {
    const isExpected = mayEnd.includes(toFailure(thrown).code);
    return { wrong: isExpected ? [] : [`a copy ended with ${tellOf(thrown)}`], result: null };
  }
}

export function tellOf(thrown: unknown): string {
  const { code, object, cause } = toFailure(thrown);
  const why = code === 'internal' && cause instanceof Error ? ` ${cause.stack}` : '';
  return `${code} ${object ?? ''}${why}`;
}
