// A case as the app knew it at the end of a past day: what had been entered by then, read only.
import type { z } from 'zod';
import type { AsItStood } from '#contract/casework.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { stepChangedAt, toldBetween } from '../storage/as-it-was.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import type { Store } from '../storage/store.ts';
import type { Line } from './chronology.ts';
import { listLines } from './lines.ts';
import { viewCase } from './view.ts';

type View = z.input<typeof AsItStood>;

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
 * [Note: as it stood] What counts is when something was entered, not when it happened: this is what
 * anybody in the office could have read here on that day. Facts and finished forms keep every version.
 * Names and roles of people and the step do not: people stand as they are written today, with a mark
 * when that changed later, and the step is told only if it has not changed since.
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
  const moved = stepChangedAt(db, caseId);
  const people = now.people.flatMap((person) => {
    const here = toldBetween(db, [person.id]).first ?? record.enteredAt;
    const { last } = toldBetween(db, [person.id, person.personId]);
    return here <= until ? [{ ...person, changedSince: last !== null && last > until }] : [];
  });
  const facts = listLines(store, session, caseId, until).lines;
  return {
    known: record.enteredAt <= until,
    step: moved === null || moved <= until ? record.step : null,
    people,
    facts,
    chronology: now.chronology
      .filter(({ enteredAt }) => enteredAt <= until)
      .map((line) => lineThen(store, line, until)),
  };
}
