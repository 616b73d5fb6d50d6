// Calls of separators: sheets with a code between papers, and what a batch says that has them in it.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, changing, filingRoles, Nothing } from './call.ts';

const Kind = z.string().min(1).max(40);
const Step = z.int().min(1).max(7);
const FolderNumber = z.string();

/** One sheet to print. Without a kind it is the first sheet of a folder. */
export const SeparatorSheet = z.strictObject({
  id: Id,
  folderId: Id.nullable(),
  /** Number of its folder; empty for a sheet of any folder. */
  number: FolderNumber,
  shelf: z.string(),
  /** Empty for a sheet that goes by the case of its folder. */
  code: z.string(),
  kind: Kind.nullable(),
  step: Step.nullable(),
});
export type SeparatorSheet = z.infer<typeof SeparatorSheet>;

const page = z.int();
const pages = z.int();
/** `number` is that of the folder, `page` the place in the batch. */
export const SortQuestion = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('not-planned'), number: FolderNumber, page }),
  z.strictObject({ what: z.literal('twice'), number: FolderNumber, page }),
  z.strictObject({ what: z.literal('again'), number: FolderNumber, page }),
  z.strictObject({ what: z.literal('order'), number: FolderNumber, page }),
  z.strictObject({ what: z.literal('missing'), number: FolderNumber }),
  z.strictObject({ what: z.literal('before'), pages }),
  z.strictObject({ what: z.literal('count'), number: FolderNumber, sheets: z.int(), pages }),
  z.strictObject({ what: z.literal('separator-missing'), number: FolderNumber, kind: Kind }),
  z.strictObject({ what: z.literal('other-case'), number: FolderNumber, page }),
]);
export type SortQuestion = z.infer<typeof SortQuestion>;

export const SortAnswer = z.enum(['as-found', 'more-to-come', 'one-folder', 'by-hand']);

export const separatorCalls = {
  /** Makes the codes of sheets before they are printed; one that was made before keeps its code. */
  'separators.make': call(
    filingRoles,
    z.strictObject({
      ...changing,
      /** First sheets of these folders. */
      folders: z.array(Id).max(500),
      /** Sheets for papers: of a folder, of a case, or (neither) of whichever folder they lie in. */
      papers: z
        .array(
          z.strictObject({
            folderId: Id.nullable(),
            caseId: Id.nullable(),
            kind: Kind,
            step: Step,
          }),
        )
        .max(500),
    }),
    z.array(SeparatorSheet),
  ),
  /** Says which folders a batch is, in order, also before its first page is in. */
  'separators.plan': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id, folders: z.array(Id).max(100) }),
    Nothing,
  ),
  /** What the separators of a batch say. */
  'separators.view': call(
    filingRoles,
    z.strictObject({ batchId: Id }),
    z.strictObject({
      /** `none`: an ordinary batch. `waits`: it is not all in, or not all read. `asks`: somebody must answer. */
      state: z.enum(['none', 'waits', 'asks', 'sorted', 'by-hand']),
      plan: z.array(
        z.strictObject({ folderId: Id, number: FolderNumber, sheets: z.int().nullable() }),
      ),
      sections: z.array(
        z.strictObject({
          number: FolderNumber,
          code: z.string(),
          kind: Kind.nullable(),
          pages: z.int(),
          from: z.int(),
          to: z.int(),
        }),
      ),
      questions: z.array(SortQuestion),
    }),
  ),
  /** `conflict` when the batch has changed so that nothing is asked any more. */
  'separators.answer': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id, answer: SortAnswer, folderId: Id.nullable() }),
    z.strictObject({ filed: z.int() }),
  ),
  /**
   * A person says what a page is whose code was not read: the first sheet of a folder, a sheet for papers (of
   * this folder alone, or of whichever it lies in), or (both null) no separator. `final` when it is filed in
   * a case.
   */
  'separators.mark': call(
    filingRoles,
    z.strictObject({
      ...changing,
      pageId: Id,
      folderId: Id.nullable(),
      paper: z.strictObject({ kind: Kind, step: Step }).nullable(),
    }),
    Nothing,
  ),
} as const;
