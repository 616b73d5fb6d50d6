// What a scene tells besides where people were moved to: somebody who is pushed changes no word of it.
import { useRef } from 'react';
import type { Scene } from '../tool.ts';

const isNoNudge = ({ kind }: Scene['items'][number]) => kind !== 'nudge';
/** Nothing is told otherwise but where people were moved to. */
export function isToldAlike({ items: before, ...a }: Scene, { items: now, ...b }: Scene): boolean {
  const [one, two] = [before.filter(isNoNudge), now.filter(isNoNudge)];
  const keys = Object.keys({ ...a, ...b }) as (keyof typeof a)[];
  return (
    keys.every((key) => a[key] === b[key]) &&
    one.length === two.length &&
    one.every((item, at) => item === two[at])
  );
}

/** The scene of before as long as nothing is told otherwise, so that what only tells is not drawn again. */
export function useTold(scene: Scene): Scene {
  const told = useRef(scene);
  if (told.current !== scene && !isToldAlike(told.current, scene)) told.current = scene;
  return told.current;
}
