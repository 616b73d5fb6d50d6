// Calls of cases: the list, one case, its people, who may be the same person.
import { z } from 'zod';
import { Bilingual } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { RelationKind } from '#domain/people/relations.ts';
import {
  call,
  caseRoles,
  changing,
  enteringRoles,
  everyRole,
  listingRoles,
  Nothing,
  onTopOf,
  readingRoles,
} from './call.ts';
import { Crops, FolderDocument } from './folder.ts';
import { Happening } from './happening.ts';

const Text = z.string().max(400);
const Name = z.string().max(120);
export const Sex = z.enum(['f', 'm', 'x', 'u']);
export const Module = z.enum(['fp', 'fs', 'none']);
export const Step = z.int().min(1).max(7);

export const PersonFields = z.strictObject({
  nameKm: Name,
  nameLatin: Name,
  otherNames: z.array(Name).max(12),
  sex: Sex,
  birth: PartialDateSchema.nullable(),
  died: PartialDateSchema.nullable(),
  phone: z.string().max(60),
  recordingWish: z.enum(['record', 'initials', 'not-record']),
});
export type PersonFields = z.infer<typeof PersonFields>;
export const Place = z.strictObject({ placeId: z.string().max(60).nullable(), placeText: Text });

export const CaseRow = z.strictObject({
  id: Id,
  code: z.string(),
  /** True: only code, module and worker are told; the person may ask for access. */
  hidden: z.boolean(),
  restricted: z.boolean(),
  nameKm: z.string(),
  nameLatin: z.string(),
  sex: Sex,
  birth: PartialDateSchema.nullable(),
  placeId: z.string().nullable(),
  placeText: z.string(),
  module: Module,
  step: Step,
  status: z.enum(['open', 'closed']),
  workers: z.array(Id),
  mine: z.boolean(),
  changedAt: z.number(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** Why a row was found; lists are shown in this order. */
export const FoundBy = z.enum(['all', 'exact', 'sounds', 'spelled']);
export const CaseFilter = z.strictObject({
  mine: z.boolean().optional(),
  late: z.boolean().optional(),
  step: Step.optional(),
  status: z.enum(['open', 'closed']).optional(),
  district: z.string().max(60).optional(),
});

export const Match = z.strictObject({
  personId: Id,
  caseId: Id,
  code: z.string(),
  hidden: z.boolean(),
  nameKm: z.string(),
  nameLatin: z.string(),
  village: z.string(),
  birthYear: z.string(),
  score: z.number(),
  reasons: z.array(z.string()),
});
export type Match = z.infer<typeof Match>;

export const CasePerson = PersonFields.extend({
  id: Id,
  personId: Id,
  roles: z.array(z.string()),
  relation: z.string(),
  rev: Id,
  personRev: Id,
  /** Other cases in which this person, or an entry that is the same person, stands; left out when none. */
  elsewhere: z
    .array(z.strictObject({ caseId: Id, code: z.string(), hidden: z.boolean() }))
    .optional(),
});
export const Relation = z.strictObject({
  id: Id,
  from: Id,
  to: Id,
  kind: RelationKind,
  /** Of a couple: since when, and until when they lived as told. */
  start: PartialDateSchema.nullable(),
  end: PartialDateSchema.nullable(),
  rev: Id,
});
export type Relation = z.infer<typeof Relation>;
export const Household = z.strictObject({
  id: Id,
  placeId: z.string().nullable(),
  placeText: z.string(),
  members: z.array(Id),
  rev: Id,
});
export const StepState = z.strictObject({
  step: Step,
  state: z.enum(['done', 'now', 'to-come']),
  date: z.string().nullable(),
  papers: z.int(),
});

/** What waits in a case, computed from what is written; nothing is said of a case that is closed to one. */
export const CaseWaiting = z.strictObject({
  /** The oldest day (ISO) that has passed with something still to do. */
  lateSince: z.string().nullable(),
  drafts: z.int(),
  /** Pages that were read, but not surely. */
  pagesToCheck: z.int(),
  intakeOpen: z.boolean(),
});
export type CaseWaiting = z.infer<typeof CaseWaiting>;

/** How one of the sixteen tools stands in a folder; what is hidden counts, and cannot be opened. */
export const ToolStanding = z.strictObject({
  /** Of `#domain/cases/tools`. */
  tool: z.string(),
  /** A finished form is there, or the list of a drawing that has no form; or only a draft. */
  typed: z.enum(['final', 'draft']).nullable(),
  scanned: z.boolean(),
  /** Scanned pages this person may see. */
  pages: z.array(Id),
  /** The form to go on with or to look at: the newest draft, else the newest finished one. */
  formId: Id.nullable(),
  /** A finished drawing is there; or only one that is being drawn. */
  drawn: z.enum(['final', 'draft']).nullable(),
  /** The drawing to go on with or to look at, as for forms. */
  drawingId: Id.nullable(),
});
export type ToolStanding = z.infer<typeof ToolStanding>;

export const CaseView = z.strictObject({
  row: CaseRow,
  rev: Id,
  mayEdit: z.boolean(),
  steps: z.array(StepState).length(7),
  people: z.array(CasePerson),
  relations: z.array(Relation),
  households: z.array(Household),
  chronology: z.array(Happening),
  folder: z.array(FolderDocument),
  crops: Crops,
  /** Null when the case is closed to the person. */
  waiting: CaseWaiting.nullable(),
  /** The sixteen tools in the order of the steps; none when the case is closed to the person. */
  tools: z.array(ToolStanding),
  /** Kinds of paper that a folder of this step should have and has not. */
  missing: z.array(z.string()),
  /** What the family or a child agreed to and does not agree to any more. */
  consent: z.array(
    z.strictObject({
      /** The form that says so; null when it is closed for this person. */
      formId: Id.nullable(),
      /** The id of the child's person; null for the family. */
      child: Id.nullable(),
      purpose: Bilingual,
      says: z.enum(['taken-back', 'ended']),
      on: PartialDateSchema.nullable(),
    }),
  ),
  /** The case that this one was joined to, because both are one. */
  joinedTo: z.strictObject({ linkId: Id, caseId: Id, code: z.string() }).optional(),
});
export type CaseView = z.infer<typeof CaseView>;

export const TodayView = z.strictObject({
  drafts: z.array(
    z.strictObject({
      formId: Id,
      caseId: Id,
      code: z.string(),
      nameKm: z.string(),
      nameLatin: z.string(),
      form: z.string(),
      changedAt: z.number(),
      placeInForm: z.string(),
    }),
  ),
  /** Pages nobody has filed yet, and pages whose reading a person should look at. */
  unfiledPages: z.int(),
  uncheckedPages: z.int(),
  recent: z.array(CaseRow),
  since: z.array(
    z.strictObject({
      op: z.string(),
      entity: z.string(),
      by: Id.nullable(),
      at: z.number(),
      caseId: Id.nullable(),
      code: z.string(),
      /** Id of the form it is about, where this person may read it. */
      form: z.string(),
    }),
  ),
  counts: z.strictObject({
    cases: z.int(),
    folders: z.int(),
    safeFolders: z.int(),
    pages: z.int(),
  }),
});

/** The screen of a new case as it stands. */
export const BegunCase = z.strictObject({
  ...{ nameKm: Name, nameLatin: Name, sex: Sex, birth: PartialDateSchema.nullable(), place: Place },
  ...{ mother: Name, father: Name, module: Module, restricted: z.boolean() },
});
export type BegunCase = z.infer<typeof BegunCase>;
const Begun = z.strictObject({ content: BegunCase, at: z.number() });

export const caseCalls = {
  'cases.today': call(everyRole, Nothing, TodayView),
  'cases.list': call(
    listingRoles,
    z.strictObject({
      text: z.string().max(200),
      filter: CaseFilter,
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({
      groups: z.array(z.strictObject({ why: FoundBy, rows: z.array(CaseRow) })),
      total: z.int(),
      /** By id of the case; who only files paper is told nothing here. */
      waiting: z.record(z.string(), CaseWaiting),
      /** The number of the case that it was joined to, by id of the case. */
      joined: z.record(z.string(), z.string()),
      counts: z.strictObject({
        open: z.int(),
        mine: z.int(),
        late: z.int(),
        closed: z.int(),
        all: z.int(),
      }),
    }),
  ),
  /** Opening a case is an event of its own. */
  'cases.view': call(readingRoles, z.strictObject({ caseId: Id }), CaseView),
  /** Office staff are told name, village and number alone: what of it fits their own words, not the rest. */
  'cases.matches': call(
    enteringRoles,
    z.strictObject({
      nameKm: Name,
      nameLatin: Name,
      otherNames: z.array(Name).max(12),
      sex: Sex,
      birth: PartialDateSchema.nullable(),
      placeText: Text,
      /** Names of parents, in either script. */
      parents: z.array(Name).max(4).default([]),
      notPerson: Id.optional(),
    }),
    z.strictObject({ matches: z.array(Match) }),
  ),
  /** What the asking person typed about a case that is not open yet; to keep null takes it away. */
  'cases.begun': call(enteringRoles, Nothing, z.strictObject({ begun: Begun.nullable() })),
  'cases.keepBegun': call(
    enteringRoles,
    z.strictObject({ content: BegunCase.nullable() }),
    Nothing,
  ),
  /**
   * Opens a case with its main child and the draft of its intake form. The code is given by the office. A
   * case that office staff open has no worker until the coordinator assigns one.
   */
  'cases.create': call(
    enteringRoles,
    z.strictObject({
      ...changing,
      caseId: Id,
      personId: Id,
      casePersonId: Id,
      formId: Id,
      child: PersonFields,
      /** Parents by the names that were typed; they stand in the draft of the intake form. */
      parents: z
        .array(z.strictObject({ relation: z.enum(['mother', 'father']), name: Name }))
        .max(2)
        .default([]),
      place: Place,
      opened: PartialDateSchema,
      module: Module,
      restricted: z.boolean(),
      /** The person looked at the possible matches and said it is somebody else (or there were none). */
      matchAnswer: z.enum(['none', 'new', 'unsure']),
      /** People who were shown as possible matches and of whom it was said: somebody else. */
      notSame: z.array(Id).max(20).default([]),
    }),
    z.strictObject({ caseId: Id, code: z.string(), formId: Id, rev: Id }),
  ),
  /**
   * The fields that were changed. `conflict` when somebody else changed one of them after `baseRev`:
   * `detail.theirs` and `detail.yours` hold both values by field, `detail.rev` the newest version.
   */
  'cases.change': call(
    caseRoles,
    z.strictObject({
      ...changing,
      ...onTopOf,
      caseId: Id,
      step: Step.optional(),
      module: Module.optional(),
      status: z.enum(['open', 'closed']).optional(),
      restricted: z.boolean().optional(),
      place: Place.optional(),
    }),
    z.strictObject({ rev: Id }),
  ),
  'cases.assign': call(
    ['coordinator'],
    z.strictObject({ ...changing, caseId: Id, workers: z.array(Id).max(4) }),
    z.strictObject({ rev: Id }),
  ),
  /** A conflict is told as for `cases.change`. */
  'people.save': call(
    caseRoles,
    z.strictObject({
      ...changing,
      /** Null for somebody who is new in this case. */
      baseRev: Id.nullable(),
      caseId: Id,
      /** Of the membership in this case. */
      id: Id,
      personId: Id,
      /** The fields that were changed; what is left out stays as it is (empty for a new person). */
      person: PersonFields.partial(),
      roles: z.array(z.string().max(40)).max(8),
      relation: z.string().max(40),
      /** Ties of this person that begin with them, in the same act; refused as `people.relate` refuses. */
      links: z
        .array(z.strictObject({ id: Id, from: Id, to: Id, kind: RelationKind }))
        .max(12)
        .default([]),
    }),
    z.strictObject({ rev: Id }),
  ),
  /**
   * `from` is the `kind` of `to`. `replaces`: the relation that this one corrects; it ends in the same act.
   * A link that makes somebody their own ancestor is `invalid-input`.
   */
  'people.relate': call(
    caseRoles,
    z.strictObject({
      ...changing,
      caseId: Id,
      id: Id,
      from: Id,
      to: Id,
      kind: RelationKind,
      start: PartialDateSchema.nullable().default(null),
      end: PartialDateSchema.nullable().default(null),
      replaces: Id.nullable().default(null),
    }),
    z.strictObject({ rev: Id }),
  ),
  'people.unrelate': call(
    caseRoles,
    z.strictObject({ ...changing, caseId: Id, id: Id }),
    z.strictObject({ rev: Id }),
  ),
  'households.save': call(
    caseRoles,
    z.strictObject({
      ...changing,
      baseRev: Id.nullable(),
      caseId: Id,
      id: Id,
      place: Place,
      members: z.array(Id).max(40),
    }),
    z.strictObject({ rev: Id }),
  ),
} as const;
