// Where the hands are in a tree: on a person or a drawn thing, or at the box that adds somebody beside one.
import type { KinStep } from '#domain/drawings/kin-steps.ts';
import { focusMark, focusRow } from '../hands.ts';

export const STEPS: readonly { step: KinStep; key: string }[] = [
  { step: 'parent', key: 'P' },
  { step: 'partner', key: 'S' },
  { step: 'child', key: 'C' },
  { step: 'sibling', key: 'B' },
];

/** What is being asked at a person: whom to add, or whether to take them out. */
export type Asked = KinStep | 'take-out';
export type Hands = { on: string | null; asks: Asked | null };

/** `here` of the drawing while something is asked beside or about somebody. */
export const askingAt = (asks: Asked, on: string): string => `${asks}:${on}`;

export function handsAt(here: string | null): Hands {
  const [first, on] = here?.split(':') ?? [];
  const asks = first === 'take-out' ? first : STEPS.find(({ step }) => step === first)?.step;
  return asks && on ? { on, asks } : { on: here, asks: null };
}

export const isInList = (): boolean => document.activeElement?.closest('.drawing-list') != null;

/** Puts the focus where the hands went, in the half of the screen it was in. */
export function focusHands(id: string, toList = isInList()): void {
  if (toList || !focusMark(id)) focusRow(id);
}

/** Frames that an open row may take until its boxes are there. */
const MOST_FRAMES = 30;

/** Into the first box of the open row, as soon as it is there. */
export const focusFirstBox = (): void => focusBox(MOST_FRAMES);

function focusBox(frames: number): void {
  const box = document.querySelector<HTMLElement>(
    '.tree-list .open input, .tree-list .open button',
  );
  if (box) box.focus();
  else if (frames > 0) requestAnimationFrame(() => focusBox(frames - 1));
}
