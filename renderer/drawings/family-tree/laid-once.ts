// The layout of one scene, read once: whatever is drawn of the same scene is given the same object.
import type { Scene } from '../tool.ts';
import { type LaidOut, laidOut } from './laid-out.ts';

const read = new WeakMap<Scene, Map<boolean, LaidOut>>();

export function laidOnce(scene: Scene, isWhole: boolean): LaidOut {
  const known = read.get(scene) ?? new Map<boolean, LaidOut>();
  read.set(scene, known);
  const laid = known.get(isWhole) ?? laidOut(scene, isWhole);
  known.set(isWhole, laid);
  return laid;
}
