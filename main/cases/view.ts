// One case as its page shows it: steps, people, what happened, the folder and what is missing in it.
import type { z } from 'zod';
import type { CasePerson, CaseView, StepState } from '#contract/cases.ts';
import { missingPapers } from '#domain/cases/papers.ts';
import { isSilent, mayReadForm } from '#domain/forms/rights.ts';
import { type CaseScope, mayEdit, mayRead, mayReadPaper, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts, namingOf } from '../storage/access.ts';
import { listRows } from '../storage/case-list.ts';
import { type CaseRecord, caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { documentsOfCase } from '../storage/documents.ts';
import { drawingsOfCase, drawingsWithRows } from '../storage/drawings.ts';
import { formsOfCase } from '../storage/forms.ts';
import { householdsOf, relationsOf } from '../storage/households.ts';
import { isErased } from '../storage/kept.ts';
import { cropsOf } from '../storage/pages.ts';
import { casesOfPerson, membersOf } from '../storage/people.ts';
import { caseLinkOf, casesJoinedTo, samePeople } from '../storage/sameness.ts';
import type { Store } from '../storage/store.ts';
import {
  drawingLine,
  factLines,
  formLine,
  type Line,
  openingLine,
  orderLines,
  paperLine,
  reopeningLines,
  taskLines,
} from './chronology.ts';
import { lostConsents } from './consent.ts';
import { toCaseRow } from './rows.ts';
import { standTools } from './tools.ts';
import { waitingIn } from './waiting.ts';

type View = z.infer<typeof CaseView>;

const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The forms of a case as this person is told of them; those that say too much by being there are left out. */
function formsFor(db: Db, session: Session, scope: CaseScope, caseId: string) {
  return formsOfCase(db, caseId).flatMap((form) => {
    const hidden = !mayReadForm(session, scope, formFacts(db, form));
    return hidden && isSilent(form.form) ? [] : [{ form, hidden }];
  });
}

/** The papers of a case, each with whether it is closed for this person. */
function documentsFor(db: Db, session: Session, scope: CaseScope, caseId: string) {
  return documentsOfCase(db, caseId).map((document) => {
    const naming = namingOf(db, document.id);
    const restricted = document.restricted || naming.only;
    const hidden = !mayReadPaper(session, scope, { restricted, ...naming });
    return { ...document, restricted, hidden };
  });
}

/** The drawings of a case, each with whether it is closed for this person. */
function drawingsFor(db: Db, session: Session, scope: CaseScope, caseId: string) {
  const withRows = drawingsWithRows(db, caseId);
  return drawingsOfCase(db, caseId).map((drawing) => {
    const naming = namingOf(db, drawing.id);
    const restricted = drawing.details.restricted || naming.only;
    const hidden = !mayReadPaper(session, scope, { restricted, ...naming });
    return { drawing, hidden, hasRows: withRows.has(drawing.id) };
  });
}

/** What stands in a case that was joined to this one; nothing when it is closed for this person. */
function readJoined(db: Db, session: Session, caseId: string) {
  const record = findCase(db, caseId);
  const scope = caseScope(db, caseId);
  if (!record || !scope || !mayRead(session, scope)) return [];
  const forms = formsFor(db, session, scope, caseId);
  const documents = documentsFor(db, session, scope, caseId);
  const drawings = drawingsFor(db, session, scope, caseId);
  return [{ record, forms, documents, drawings }];
}
type Joined = ReturnType<typeof readJoined>[number];

const linesOfJoined = (db: Db, { record, forms, documents, drawings }: Joined): Line[] => [
  openingLine(record),
  ...forms.map(({ form, hidden }) => formLine(db, form, hidden)),
  ...documents.map((one) => paperLine(db, one, one.hidden)),
  ...drawings.map(({ drawing, hidden }) => drawingLine(db, drawing, hidden)),
];

/** The forms that this person may read, of the case and of what was joined to it. */
const openForms = (cases: readonly Pick<Joined, 'forms'>[]): Set<string> =>
  new Set(cases.flatMap(({ forms }) => forms.flatMap((one) => (one.hidden ? [] : [one.form.id]))));

/** Where this case points to, when it was joined to another. */
function joinedTo(db: Db, caseId: string): Pick<View, 'joinedTo'> {
  const link = caseLinkOf(db, caseId);
  const record = link && findCase(db, link.into);
  if (!record) return {};
  return { joinedTo: { linkId: link.id, caseId: record.id, code: record.code } };
}

function stepStates(record: CaseRecord, lines: readonly Line[]): z.infer<typeof StepState>[] {
  return STEPS.map((step) => {
    const own = lines.filter((line) => line.step === step && line.kind !== 'case');
    const dates = own.map((line) => line.happened?.from ?? null).filter((day) => day !== null);
    const closed = record.status === 'closed';
    const now = step === record.step && !closed;
    const state = now ? 'now' : step < record.step || closed ? 'done' : 'to-come';
    return { step, state, date: dates.sort().at(-1) ?? null, papers: own.length };
  });
}

/** Other cases of somebody; of one that is closed for this person only the number is told. */
function elsewhere(db: Db, session: Session, caseId: string, personId: string) {
  const all = samePeople(db, personId).ids.flatMap((id) => casesOfPerson(db, id));
  const cases = [...new Set(all)].flatMap((id) => {
    const record = id === caseId ? null : findCase(db, id);
    const scope = record && caseScope(db, id);
    if (!record || !scope) return [];
    return [{ caseId: id, code: record.code, hidden: !mayRead(session, scope) }];
  });
  return cases.length === 0 ? {} : { elsewhere: cases };
}

function peopleOf(db: Db, session: Session, caseId: string): z.infer<typeof CasePerson>[] {
  return membersOf(db, caseId).map(({ id, personId, roles, relation, rev, person }) => {
    const { nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish } = person;
    const fields = { nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish };
    const part = { id, personId, roles, relation, rev, personRev: person.rev };
    return { ...fields, ...part, ...elsewhere(db, session, caseId, personId) };
  });
}

function hiddenView(record: CaseRecord, row: View['row']): View {
  const steps = STEPS.map((step) => ({ step, state: 'to-come' as const, date: null, papers: 0 }));
  const empty = { people: [], relations: [], households: [], chronology: [], folder: [] };
  const nothing = { crops: {}, waiting: null, tools: [], missing: [], consent: [] };
  return { row, rev: record.rev, mayEdit: false, steps, ...empty, ...nothing };
}

/**
 * The page of a case. That it was opened is an event. Somebody who may not read it gets the number,
 * module and workers, to know whom to ask; that they tried is an event too.
 */
export function viewCase(store: Store, session: Session, caseId: string): View {
  const { db } = store;
  const record = findCase(db, caseId);
  const scope = caseScope(db, caseId);
  const listed = listRows(db, [caseId])[0];
  if (!record || !scope || !listed) {
    throw new AppError(isErased(db, caseId) ? 'erased' : 'not-found');
  }
  const row = toCaseRow(session, listed);
  const op = row.hidden ? 'refused' : 'viewed';
  store.note(session, { op, entity: 'case', entityId: caseId, caseId });
  // A counsellor is told of no case but her own, not even its number.
  if (row.hidden && session.role === 'counsellor') throw new AppError('not-allowed');
  if (row.hidden) return hiddenView(record, row);
  const documents = documentsFor(db, session, scope, caseId);
  const forms = formsFor(db, session, scope, caseId);
  const drawings = drawingsFor(db, session, scope, caseId);
  const joined = casesJoinedTo(db, caseId).flatMap((id) => readJoined(db, session, id));
  const lines = orderLines([
    openingLine(record),
    ...reopeningLines(db, caseId),
    ...joined.flatMap((one) => linesOfJoined(db, one)),
    ...forms.map(({ form, hidden }) => formLine(db, form, hidden)),
    ...documents.map((document) => paperLine(db, document, document.hidden)),
    ...drawings.map(({ drawing, hidden }) => drawingLine(db, drawing, hidden)),
    ...taskLines(db, session, caseId),
    ...factLines(db, session, caseId),
  ]);
  const done = forms.filter(({ form }) => form.state === 'final').map(({ form }) => form.form);
  const drawn = drawings.flatMap(({ drawing: { state, tool, form } }) =>
    state === 'final' ? [form?.id ?? tool] : [],
  );
  return {
    row,
    rev: record.rev,
    mayEdit: mayEdit(session, scope),
    steps: stepStates(record, lines),
    people: peopleOf(db, session, caseId),
    relations: relationsOf(db, caseId).map(({ caseId: _, ...relation }) => relation),
    households: householdsOf(db, caseId).map(({ id, placeId, placeText, members, rev }) => ({
      id,
      placeId,
      placeText,
      members,
      rev,
    })),
    chronology: lines,
    folder: documents.map(({ id, kind, step, paperDate, restricted, hidden, pages, rev }) => {
      return { id, kind, step, paperDate, restricted, hidden, pages: hidden ? [] : pages, rev };
    }),
    crops: cropsOf(
      db,
      documents.flatMap(({ hidden, pages }) => (hidden ? [] : pages)),
    ),
    waiting: waitingIn(db, [caseId])[caseId] ?? null,
    ...joinedTo(db, caseId),
    tools: standTools([{ forms, documents, drawings }, ...joined]),
    missing: missingPapers(record.step, [...documents.map(({ kind }) => kind), ...done, ...drawn]),
    consent: lostConsents(db, caseId, openForms([{ forms }, ...joined])),
  };
}
