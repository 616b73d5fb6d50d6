// Drawings as they are shown: the list of a case, and one with its items, its facts and the one before it.
import type { z } from 'zod';
import { DrawingFacts, type DrawingHead, type DrawingView } from '#contract/drawings.ts';
import { paperKindsOf } from '#domain/drawings/paper-kind.ts';
import { mayRead, mayReadPaper, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { namingOf } from '../storage/access.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { documentsOfCase } from '../storage/documents.ts';
import { reasonsOf } from '../storage/drawing-reasons.ts';
import { papersWithCode } from '../storage/drawing-sheets.ts';
import {
  type DrawingRecord,
  drawingsOfCase,
  findDrawing,
  itemsOfDrawing,
} from '../storage/drawings.ts';
import { cropsOf } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { factsOf, offersOf } from './facts.ts';
import { goalNumbersOf } from './goal-numbers.ts';
import { keptDetails } from './kept-details.ts';
import { ratedVisits } from './rated-visits.ts';
import { mayDrawOn, mayOpenDrawing, mayReadDrawing, requireDrawing } from './rights.ts';

type Head = z.infer<typeof DrawingHead>;
type View = z.infer<typeof DrawingView>;

function headOf(db: Db, drawing: DrawingRecord, hidden: boolean): Head {
  const { id, tool, form, thread, version, state, personId, details, author, changedAt } = drawing;
  const { held } = details;
  const restricted = details.restricted || namingOf(db, id).only;
  const known = hidden ? { held: null, personId: null } : { held, personId };
  const told = { ...known, restricted, hidden, author, changedAt };
  const head = { id, tool, thread, version, state, ...told };
  return form && !hidden ? { ...head, form } : head;
}

/** The drawings of a case, the newest first. Throws `not-found` or `not-allowed`. */
export function listDrawings(db: Db, session: Session, caseId: string): { drawings: Head[] } {
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  if (!mayRead(session, scope)) throw new AppError('not-allowed');
  const all = drawingsOfCase(db, caseId).toReversed();
  return { drawings: all.map((one) => headOf(db, one, !mayReadDrawing(db, session, one))) };
}

/** What it showed when it was finished; of a draft what is known now. */
function shownFacts(db: Db, drawing: DrawingRecord): View['facts'] {
  const now = factsOf(db, drawing.caseId);
  if (drawing.frozen === null) return now;
  const { data } = DrawingFacts.safeParse(drawing.frozen.facts);
  if (!data) throw new AppError('newer-store');
  const wishes = new Map(now.people.map((one) => [one.personId, one.recordingWish]));
  return { ...data, people: data.people.map((one) => withWish(one, wishes.get(one.personId))) };
}

const STRICTER: readonly string[] = ['record', 'initials', 'not-record'];

/** Who asks later not to be named is not named in what was drawn before, either. */
function withWish<P extends { recordingWish: string }>(one: P, wish: P['recordingWish'] = ''): P {
  const isStricter = STRICTER.indexOf(wish) > STRICTER.indexOf(one.recordingWish);
  return isStricter ? { ...one, recordingWish: wish } : one;
}

function beforeOf(db: Db, session: Session, drawing: DrawingRecord): View['before'] {
  const before = drawing.follows === null ? null : findDrawing(db, drawing.follows);
  if (!before || !mayReadDrawing(db, session, before)) return null;
  const { id, version, details } = before;
  const items = itemsOfDrawing(db, id);
  return { id, version, held: details.held, items, facts: shownFacts(db, before) };
}

/** Papers of the folder that are or can be this drawing on paper, of those this person may see. */
function papersFor(db: Db, session: Session, drawing: DrawingRecord): View['papers'] {
  const { caseId } = drawing;
  const scope = caseScope(db, caseId);
  if (!scope) return [];
  const kinds = ['drawing', 'photo', ...paperKindsOf(drawing)];
  const coded = papersWithCode(db, drawing);
  return documentsOfCase(db, caseId)
    .filter(({ id, kind }) => kinds.includes(kind) || coded.includes(id))
    .filter(({ id, restricted }) =>
      mayReadPaper(session, scope, { restricted, ...namingOf(db, id) }),
    )
    .map(({ id, kind, pages, restricted }) => {
      const paper = { documentId: id, kind, pages, restricted };
      return coded.includes(id) ? { ...paper, byCode: true as const } : paper;
    });
}

function withCrops(db: Db, papers: View['papers']): Pick<View, 'papers' | 'crops'> {
  const pages = papers.flatMap((paper) => paper.pages);
  return { papers, ...(pages.length > 0 && { crops: cropsOf(db, pages) }) };
}

/** One drawing. That it was looked at is an event. Throws `erased`, `not-found` or `not-allowed`. */
export function viewDrawing(store: Store, session: Session, drawingId: string): View {
  const { db } = store;
  const drawing = requireDrawing(db, session, drawingId);
  const { caseId, step, rev, details, hash } = drawing;
  store.note(session, { op: 'viewed', entity: 'drawing', entityId: drawingId, caseId });
  const items = itemsOfDrawing(db, drawingId);
  const visits = ratedVisits(db, session, drawing);
  const goals = goalNumbersOf(db, session, caseId, items);
  return {
    head: headOf(db, drawing, false),
    ...{ caseId, step, rev, details, hash },
    code: findCase(db, caseId)?.code ?? '',
    mayEdit: mayDrawOn(db, session, drawing),
    items,
    facts: shownFacts(db, drawing),
    offers: drawing.state === 'draft' ? offersOf(db, session, caseId) : [],
    before: beforeOf(db, session, drawing),
    ...(visits.length > 0 && { visits }),
    ...withCrops(db, papersFor(db, session, drawing)),
    kept: keptDetails(db, drawingId),
    reasons: reasonsOf(db, drawingId),
    mayOpen: mayDrawOn(db, session, drawing) && mayOpenDrawing(session, drawing),
    ...(goals.length > 0 && { goals }),
  };
}
