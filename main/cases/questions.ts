// Questions sent to prisons and authorities in all cases: what has no answer yet, and how long answers took.
import type { z } from 'zod';
import type { caseworkCalls, Question } from '#contract/casework.ts';
import { compareQuestions, readQuestion } from '#domain/cases/questions.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { listRows } from '../storage/case-list.ts';
import type { Db } from '../storage/database.ts';
import { findEntry } from '../storage/directory.ts';
import { type LineRecord, linesOfKind } from '../storage/lines.ts';
import { findPerson } from '../storage/people.ts';
import { toCaseRow } from './rows.ts';

type View = z.input<typeof Question>;
type Whose = z.output<(typeof caseworkCalls)['questions.list']['input']>['whose'];

/** Somebody of the register or the directory; people of the office are known to every window. */
function nameOf(db: Db, id: string | null) {
  const known = id === null ? null : (findPerson(db, id) ?? findEntry(db, id));
  return { nameKm: known?.nameKm ?? '', nameLatin: known?.nameLatin ?? '' };
}

function toView(db: Db, session: Session, line: LineRecord, mine: boolean): View | null {
  const listed = listRows(db, [line.caseId])[0];
  const row = listed && toCaseRow(session, listed);
  if (!row || row.hidden || (mine && !row.mine)) return null;
  const { whom, ...asked } = readQuestion(line.answers, dayOf(Date.now()));
  const { id, code, nameKm, nameLatin } = row;
  return {
    ...asked,
    ...{ caseId: id, thread: line.thread, code, nameKm, nameLatin },
    whom: { id: whom?.id ?? null, text: whom?.text ?? '', ...nameOf(db, whom?.id ?? null) },
  };
}

/** Of the person's own cases, or (coordinator) of all: open ones first, the longest waiting on top. */
export function listQuestions(db: Db, session: Session, whose: Whose): { questions: View[] } {
  const mine = whose === 'mine' || session.role !== 'coordinator';
  const questions = linesOfKind(db, 'question')
    .flatMap((line) => toView(db, session, line, mine) ?? [])
    .toSorted(compareQuestions);
  return { questions };
}
