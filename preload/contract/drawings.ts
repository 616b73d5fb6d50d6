// Calls of drawings: sessions with the tools a family draws with.
import { z } from 'zod';
import { SaidDetails, StoodDetails, ToldDetails } from '#domain/drawings/both-details.ts';
import { DrawingDetails, DrawingItem, DrawingTool, MOST_ITEMS } from '#domain/drawings/drawing.ts';
import { DrawnForm } from '#domain/drawings/form-sheet.ts';
import { Rating } from '#domain/drawings/kinds/boards.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { call, caseRoles, changing, onTopOf, readingRoles } from './call.ts';
import { CasePerson, Household, Relation } from './cases.ts';
import { Crops } from './folder.ts';

/** One session as lists show it; of a hidden one nothing but that it is there. */
export const DrawingHead = z.strictObject({
  id: Id,
  tool: DrawingTool,
  /** The form whose empty sheet is written on by hand; left out of what a family draws. */
  form: DrawnForm.optional(),
  /** What all sessions share that began as copies of one another. */
  thread: Id,
  version: z.int(),
  state: z.enum(['draft', 'final']),
  held: PartialDateSchema.nullable(),
  /** Whose it is, when it is one child's. */
  personId: Id.nullable(),
  restricted: z.boolean(),
  hidden: z.boolean(),
  author: Id,
  changedAt: z.number(),
});
export type DrawingHead = z.infer<typeof DrawingHead>;

/** Somebody of the family, with what lines of the case say of where they are. */
export const Kin = CasePerson.extend({
  /** In prison or held now; `until`: expected release. */
  prison: z.strictObject({ until: PartialDateSchema.nullable() }).nullable(),
  /** On whose side a grandparent, uncle or aunt is; left out while nobody said. */
  side: z.enum(['paternal', 'maternal']).optional(),
  /** Which parents a brother or sister shares with the child, of the list `sibling-kind`. */
  shares: z.string().optional(),
});
export type Kin = z.infer<typeof Kin>;

/** What the pictures show that is not theirs: the people of the case, who is what to whom, who lives where. */
export const DrawingFacts = z.strictObject({
  people: z.array(Kin),
  relations: z.array(Relation),
  households: z.array(Household),
});
export type DrawingFacts = z.infer<typeof DrawingFacts>;

/** Something of the records that belongs to a life: asked about before it is taken. */
export const DrawingOffer = z.strictObject({
  /** The same for the same fact, always. */
  fact: z.string(),
  kind: z.enum(['birth', 'death', 'arrest', 'release', 'move']),
  personId: Id,
  when: PartialDateSchema,
});
export type DrawingOffer = z.infer<typeof DrawingOffer>;

/** What was said of the session besides what stands, until a person chooses. */
export const KeptDetails = z.strictObject({
  id: Id,
  by: Id,
  at: z.number(),
  details: ToldDetails,
});
export type KeptDetails = z.infer<typeof KeptDetails>;

const DrawingReason = z.strictObject({
  act: z.enum(['opened', 'given-out']),
  reason: z.string(),
  at: z.number(),
  by: Id,
});

/** Who gave which number from 0 to 10 at an earlier visit. */
export const RatedVisit = z.strictObject({
  held: PartialDateSchema.nullable(),
  ratings: z.array(Rating.pick({ by: true, value: true })),
});
export type RatedVisit = z.infer<typeof RatedVisit>;

export const DrawingView = z.strictObject({
  head: DrawingHead,
  caseId: Id,
  code: z.string(),
  step: z.int().min(1).max(7),
  rev: Id,
  mayEdit: z.boolean(),
  details: DrawingDetails,
  items: z.array(DrawingItem),
  /** As they are now; of a finished drawing as they were when it was finished. */
  facts: DrawingFacts,
  offers: z.array(DrawingOffer),
  /** The one that this began as a copy of. */
  before: z
    .strictObject({
      id: Id,
      version: z.int(),
      held: PartialDateSchema.nullable(),
      items: z.array(DrawingItem),
      facts: DrawingFacts,
    })
    .nullable(),
  /** The earlier visits at which numbers were given, the oldest first; left out when there was none. */
  visits: z.array(RatedVisit).optional(),
  /** Of a finished drawing: SHA-256 over everything that was frozen, as hex. */
  hash: z.string().nullable(),
  /** Number in the plan of each goal that something drawn became, by its row; left out when there is none. */
  goals: z.array(z.strictObject({ row: Id, number: z.int() })).optional(),
  /** Papers of the folder that can be this drawing on paper. */
  papers: z.array(
    z.strictObject({
      documentId: Id,
      kind: z.string(),
      pages: z.array(Id),
      restricted: z.boolean(),
      /** It lies here by the code that is printed on it. */
      byCode: z.literal(true).optional(),
    }),
  ),
  crops: Crops.optional(),
  kept: z.array(KeptDetails).optional(),
  /** Why it was opened, or given out although its family did not want it shared. */
  reasons: z.array(DrawingReason).optional(),
  /** May this person open it to all who may read its case? */
  mayOpen: z.boolean().optional(),
});
export type DrawingView = z.infer<typeof DrawingView>;
export type DrawingNews = Pick<DrawingView, 'rev' | 'details' | 'items' | 'kept'>;

const Reason = z.string().trim().max(1_000);

const Svg = z.string().max(8_000_000).startsWith('<svg');

export const drawingCalls = {
  'drawings.list': call(
    readingRoles,
    z.strictObject({ caseId: Id }),
    z.strictObject({ drawings: z.array(DrawingHead) }),
  ),
  /**
   * A new session, or (`follows`) one that begins as a copy of an earlier one. One's own that nothing was
   * drawn in yet is taken up instead of a second one.
   */
  'drawings.begin': call(
    caseRoles,
    z.strictObject({
      ...changing,
      id: Id,
      caseId: Id,
      tool: DrawingTool,
      /** With the tool `form-sheet`: which form. */
      form: z.string().max(80).optional(),
      personId: Id.nullable(),
      follows: Id.nullable(),
    }),
    z.strictObject({ drawingId: Id }),
  ),
  'drawings.view': call(readingRoles, z.strictObject({ drawingId: Id }), DrawingView),
  /** What others drew since the version `rev`; null when it is the newest. That it was looked at is an event. */
  'drawings.news': call(
    caseRoles,
    z.strictObject({ drawingId: Id, rev: Id }),
    z.strictObject({
      news: DrawingView.pick({ rev: true, details: true, items: true, kept: true })
        .extend({ state: DrawingHead.shape.state })
        .nullable(),
    }),
  ),
  /**
   * Puts items in place of older ones, adds new ones, takes some away. `conflict` when somebody else changed
   * one of them after `base`: `detail.items` holds the newest. A finished drawing is `final`. `stood`: what
   * this person saw of what they say in `details`. Where somebody else had said something else meanwhile, that
   * stands, and `beside` answers it with everything that is kept until a person chooses.
   */
  'drawings.change': call(
    caseRoles,
    z.strictObject({
      ...changing,
      drawingId: Id,
      details: SaidDetails.optional(),
      stood: StoodDetails.optional(),
      put: z
        .array(
          DrawingItem.pick({
            id: true,
            thread: true,
            kind: true,
            parent: true,
            ord: true,
            content: true,
          }).extend({
            base: Id.nullable(),
          }),
        )
        .max(MOST_ITEMS),
      drop: z.array(z.strictObject({ id: Id, base: Id })).max(MOST_ITEMS),
    }),
    z.strictObject({
      rev: Id,
      savedAt: z.number(),
      /** The version that this came on top of: another than one's own, and somebody else drew meanwhile. */
      over: Id.optional(),
      beside: z.strictObject({ details: DrawingDetails, kept: z.array(KeptDetails) }).optional(),
    }),
  ),
  /** A person has looked at a text that was kept beside: it is taken, or what stands stays. */
  'drawings.settle': call(
    caseRoles,
    z.strictObject({ ...changing, drawingId: Id, keptId: Id, take: z.boolean() }),
    z.strictObject({ rev: Id, over: Id, details: DrawingDetails, kept: z.array(KeptDetails) }),
  ),
  /** Opens a restricted drawing to all who may read its case: who drew it, or a coordinator. */
  'drawings.open': call(
    caseRoles,
    z.strictObject({ ...changing, drawingId: Id, reason: Reason.min(1) }),
    z.strictObject({ rev: Id, over: Id }),
  ),
  /** An empty sheet goes on paper: `id` stands in its code and will be the drawing on it. */
  'drawings.sheet': call(
    caseRoles,
    z.strictObject({
      ...changing,
      id: Id,
      caseId: Id,
      tool: DrawingTool,
      /** What its paper is filed as. */
      kind: z.string().max(40),
      personId: Id.nullable(),
    }),
    z.strictObject({ sheetId: Id }),
  ),
  /** Finishes a drawing: it is frozen with its facts and its picture in both languages, and filed. */
  'drawings.finish': call(
    caseRoles,
    z.strictObject({
      ...changing,
      ...onTopOf,
      drawingId: Id,
      pictures: z.strictObject({ km: Svg, en: Svg }),
    }),
    z.strictObject({ version: z.int(), hash: z.string() }),
  ),
  /**
   * Saves the picture to a file that the person chooses. False when they closed the dialog. `not-agreed` when
   * the family refused to share it, unless a coordinator says why.
   */
  'drawings.export': call(
    caseRoles,
    z.strictObject({
      drawingId: Id,
      to: z.enum(['svg', 'png']),
      /** The picture; of `png` in base64. */
      picture: z.string().max(30_000_000),
      reason: Reason.default(''),
    }),
    z.strictObject({ done: z.boolean() }),
  ),
} as const;
