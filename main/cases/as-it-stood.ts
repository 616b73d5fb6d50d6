// A case as the app knew it at the end of a past day: what had been entered by then, read only.
import type { z } from 'zod';
import type { AsItStood } from '#contract/casework.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { firstToldAt } from '../storage/as-it-was.ts';
import { caseScope, findCase, workersAt } from '../storage/cases.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import { caseworkAt, partAt, personAt } from '../storage/past-versions.ts';
import { membersOf } from '../storage/people.ts';
import type { Store } from '../storage/store.ts';
import type { Line } from './chronology.ts';
import { listLines } from './lines.ts';
import { viewCase } from './view.ts';

type View = z.input<typeof AsItStood>;
type Member = ReturnType<typeof membersOf>[number];

/** The last millisecond of an ISO day by the clock of this computer. */
function endOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime() - 1;
}

/** A form or drawing finished later was a draft then, and what stood in it on that day is not kept. */
function lineThen({ db }: Store, line: Line, until: number): Line {
  if (line.kind !== 'form' && line.kind !== 'drawing') return line;
  const kept = line.kind === 'form' ? findForm(db, line.id) : findDrawing(db, line.id);
  const wasFinal = kept?.state === 'final' && kept.changedAt <= until;
  return wasFinal ? line : { ...line, state: 'draft', version: 0, snippet: '' };
}

/**
 * Somebody by the names and the part they had then. What is not kept stands as today, and so do the names of
 * whoever asks today that less is written of them: an older text does not bring back more.
 */
function personThen({ db }: Store, member: Member, until: number): View['people'][number] {
  const { nameKm, nameLatin, recordingWish } = member.person;
  const then = { ...personAt(db, member.person, until), ...partAt(db, member, until) };
  const stood = {
    nameKm: then.nameKm ?? nameKm,
    nameLatin: then.nameLatin ?? nameLatin,
    roles: then.roles ?? member.roles,
    relation: then.relation ?? member.relation,
  };
  const { id } = member;
  const isOther = stood.nameKm !== nameKm || stood.nameLatin !== nameLatin;
  if (isOther && recordingWish !== 'record') return { id, ...stood, nameKm, nameLatin, as: 'wish' };
  const isKept = Object.keys(stood).every((name) => name in then);
  return { id, ...stood, as: isKept ? 'then' : 'not-kept' };
}

/**
 * [Note: as it stood] What counts is when something was entered, not when it happened: this is what
 * anybody in the office could have read here on that day. Facts and finished forms keep every version; names
 * and parts of people and the casework keep what stood before each change. Of changes from before the app
 * kept that, the journal tells only which fields they were: what stood there then is said to be not kept.
 */
export function viewAsItStood(
  store: Store,
  session: Session,
  { caseId, day }: { caseId: string; day: string },
): View {
  const { db } = store;
  const record = findCase(db, caseId);
  const scope = caseScope(db, caseId);
  if (!record || !scope) throw new AppError('not-found');
  if (!mayRead(session, scope)) throw new AppError('not-allowed');
  const until = endOf(day);
  const now = viewCase(store, session, caseId);
  const { step = null, status = null } = caseworkAt(db, record, until);
  return {
    known: record.enteredAt <= until,
    ...{ step, status },
    workers: workersAt(db, caseId, until),
    people: membersOf(db, caseId)
      .filter(({ id }) => (firstToldAt(db, id) ?? record.enteredAt) <= until)
      .map((member) => personThen(store, member, until)),
    facts: listLines(store, session, caseId, until).lines,
    chronology: now.chronology
      .filter(({ enteredAt }) => enteredAt <= until)
      .map((line) => lineThen(store, line, until)),
  };
}
