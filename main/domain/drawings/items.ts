// Which kinds of item each tool has, and whether one is what it says it is.
import type { z } from 'zod';
import type { DrawingItem, DrawingTool } from './drawing.ts';
import { COMMON } from './kinds/any-tool.ts';
import {
  NETWORK,
  NEXT_STEPS,
  PERSONAL_CHOICE,
  SAFETY_HOUSE,
  SWOT,
  THREE_HOUSES,
} from './kinds/boards.ts';
import { BODY_MAP } from './kinds/body-map.ts';
import { FAMILY_TREE } from './kinds/family-tree.ts';
import { FORM_SHEET } from './kinds/form-sheet.ts';
import { LIFE_RIVER } from './kinds/life-river.ts';
import { PROBLEM_TREE } from './kinds/problem-tree.ts';

export const KINDS = {
  'family-tree': { ...COMMON, ...FAMILY_TREE },
  'problem-tree': { ...COMMON, ...PROBLEM_TREE },
  'life-river': { ...COMMON, ...LIFE_RIVER },
  'body-map': { ...COMMON, ...BODY_MAP },
  'personal-choice': { ...COMMON, ...PERSONAL_CHOICE },
  'next-steps': { ...COMMON, ...NEXT_STEPS },
  'three-houses': { ...COMMON, ...THREE_HOUSES },
  'safety-house': { ...COMMON, ...SAFETY_HOUSE },
  network: { ...COMMON, ...NETWORK },
  swot: { ...COMMON, ...SWOT },
  'form-sheet': { ...COMMON, ...FORM_SHEET },
} as const satisfies Record<DrawingTool, Record<string, z.ZodType>>;

export type KindOf<T extends DrawingTool> = keyof (typeof KINDS)[T] & string;
export type ContentOf<
  T extends DrawingTool,
  K extends KindOf<T>,
> = (typeof KINDS)[T][K] extends z.ZodType ? z.infer<(typeof KINDS)[T][K]> : never;

/** An item whose content is known to be what its kind says. */
export type ItemOf<T extends DrawingTool, K extends KindOf<T>> = Omit<
  DrawingItem,
  'kind' | 'content'
> & { kind: K; content: ContentOf<T, K> };

/** Is this content of this kind, in this tool? */
export function isSound(tool: DrawingTool, kind: string, content: unknown): boolean {
  const kinds: Record<string, z.ZodType> = KINDS[tool];
  return kinds[kind]?.safeParse(content).success === true;
}

/** The items of one kind in their order; what a later version of the app wrote otherwise is left out. */
export function itemsOf<T extends DrawingTool, K extends KindOf<T>>(
  tool: T,
  kind: K,
  items: readonly DrawingItem[],
): ItemOf<T, K>[] {
  return items
    .filter((item) => item.kind === kind && isSound(tool, kind, item.content))
    .toSorted((a, b) => a.ord - b.ord || (a.thread < b.thread ? -1 : 1)) as unknown as ItemOf<
    T,
    K
  >[];
}
