// What a family draws: one session with one tool, dated and versioned, made of items in rows. The picture
// is generated from the items; whoever deletes it loses nothing.
import { z } from 'zod';
import { PersonAnswer } from '../forms/answers.ts';
import { Id } from '../ids.ts';
import { PartialDateSchema } from '../people/partial-date.ts';

export const DrawingTool = z.enum([
  'family-tree',
  'problem-tree',
  'life-river',
  'body-map',
  'personal-choice',
  'next-steps',
  'three-houses',
  'safety-house',
  'network',
  'swot',
  'form-sheet',
]);
export type DrawingTool = z.infer<typeof DrawingTool>;

/** Written by hand on the empty sheet of a form: its step and who sees it follow from the form. */
export const FORM_SHEET = 'form-sheet';
export type FamilyTool = Exclude<DrawingTool, typeof FORM_SHEET>;

/** The step a drawing is filed at. */
export const STEP_OF: Record<FamilyTool, 2 | 3> = {
  'family-tree': 2,
  'life-river': 2,
  'body-map': 2,
  'personal-choice': 2,
  'problem-tree': 3,
  'next-steps': 3,
  'three-houses': 3,
  'safety-house': 3,
  network: 3,
  swot: 3,
};

const OF_ONE_CHILD: readonly DrawingTool[] = [
  'life-river',
  'body-map',
  'personal-choice',
  'three-houses',
  'safety-house',
];
/** Drawn with one child: in a case of several, each has their own. */
export const isOfOneChild = (tool: DrawingTool): boolean => OF_ONE_CHILD.includes(tool);

/** Closed to all but the workers of the case from the first mark on. */
export const isClosedAtFirst = (tool: DrawingTool): boolean => tool === 'body-map';

/** Given out by itself and never with the whole case: on the screen as on paper. */
export const isApart = (tool: string): boolean => tool === 'body-map';

/** What lies on the table at one visit only: no copy has the paper of the last time, nor what was said then. */
export const OF_ONE_VISIT: readonly string[] = ['paper', 'quote', 'ink'];

/** Did they agree? `not-asked` is an answer that is told as such. */
export const Agreed = z.enum(['not-asked', 'yes', 'no']);
export type Agreed = z.infer<typeof Agreed>;

/** The head of a session: who was there, who drew, where, and what they agreed to. */
export const DrawingDetails = z.strictObject({
  /** The day it was drawn; when it was entered is known. */
  held: PartialDateSchema.nullable(),
  place: z.string().max(400),
  present: z.array(PersonAnswer).max(40),
  /** Who held the pencil; null: nobody wrote it down. */
  drawnBy: PersonAnswer.nullable(),
  /** The worker who was there. */
  worker: PersonAnswer.nullable(),
  agreed: z.strictObject({ keep: Agreed, print: Agreed, share: Agreed }),
  restricted: z.boolean(),
});
export type DrawingDetails = z.infer<typeof DrawingDetails>;

/** The largest picture and the most items that one session takes. */
export const MOST_ITEMS = 2_000;
/** Handwriting is many strokes. */
const MOST_STROKES = 20_000;
export const mostItems = (tool: DrawingTool): number =>
  tool === FORM_SHEET ? MOST_STROKES : MOST_ITEMS;
export const LARGEST_ITEM = 200_000;
/** Letters of one text. */
export const LONGEST_WORDS = 4_000;

/**
 * One thing of a drawing. `thread` is the same in every later session that began as a copy; `parent` is
 * the thread of the item it hangs on, `ord` its place among those beside it; what `content` holds follows
 * from the tool and `kind`. `goal`: the goal of a plan that was made of it.
 */
export const DrawingItem = z.strictObject({
  id: Id,
  thread: Id,
  kind: z.string().max(40),
  parent: Id.nullable(),
  ord: z.number(),
  content: z.record(z.string(), z.json()),
  goal: z.strictObject({ formId: Id, row: Id }).nullable(),
  rev: Id,
});
export type DrawingItem = z.infer<typeof DrawingItem>;
