// Lines of a case on its own page: seen with their history, changed, confirmed and ended without a form.
import type { z } from 'zod';
import type { caseworkCalls, Line } from '#contract/casework.ts';
import { personOfLine } from '#domain/cases/line.ts';
import { checkAnswers } from '#domain/forms/check.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import { type FormDefinition, LineKind } from '#domain/forms/form.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope } from '../storage/cases.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import {
  confirmLine,
  endLine,
  findLine,
  type LineRecord,
  linesEverOf,
  writeLine,
} from '../storage/lines.ts';
import type { Store } from '../storage/store.ts';

type Calls = typeof caseworkCalls;
type SaveInput = z.output<Calls['lines.save']['input']>;
type LineInput = z.output<Calls['lines.confirm']['input']>;
type View = z.input<typeof Line>;

/** What was typed and cannot be a line at all; that something is missing stops nobody. */
const REFUSED = new Set(['unknown-field', 'not-understood', 'unknown-option']);

/** A line is checked as a form with one row would be. */
function requireShape(kind: LineKind, thread: string, answers: JsonObject, today: string): void {
  const field = linesOf(kind, { id: 'line' });
  const title = field.label;
  const form: FormDefinition = {
    ...{ id: 'line', revision: 1, step: 0, title, purpose: title, restricted: false },
    sections: [{ id: 'line', title, fields: [field] }],
  };
  const rows = { line: { rows: [{ id: thread, answers }] } };
  const problems = checkAnswers(form, rows, { stage: 'draft', today });
  const refused = problems.filter(({ code }) => REFUSED.has(code));
  if (refused.length > 0) throw new AppError('invalid-input', { problems: refused });
}

function withoutRestricted(kind: LineKind, answers: JsonObject): JsonObject {
  const hidden = linesOf(kind)
    .columns.filter((column) => column.restricted)
    .map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.includes(id)));
}

/** The kinds of line this person may read in a case; some say too much for everybody. */
export function knownKinds(db: Db, session: Session, caseId: string): LineKind[] {
  const scope = caseScope(db, caseId);
  const all = scope !== null && mayRead(session, { ...scope, restricted: true });
  return LineKind.options.filter((kind) => all || linesOf(kind).restricted !== true);
}

/** One line as it is told; `versions`: the newest first. Without `all` its restricted columns stay out. */
function tellLine(versions: readonly [LineRecord, ...LineRecord[]], all: boolean): View {
  const [{ thread, kind, personId }] = versions;
  return {
    ...{ thread, kind, personId },
    versions: versions.map((line) => ({
      answers: all ? line.answers : withoutRestricted(line.kind, line.answers),
      ...{ id: line.id, formId: line.formId, at: line.at, by: line.user },
      ...{ confirmedAt: line.confirmedAt, ended: line.endedAt !== null },
    })),
  };
}

/**
 * The lines of a case with every version, those that have ended left out. With `until` (ms) as they
 * stood at that moment. Throws `not-found` or `not-allowed`.
 */
export function listLines(
  store: Store,
  session: Session,
  caseId: string,
  until = Number.POSITIVE_INFINITY,
): { lines: View[] } {
  const { db } = store;
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  if (!mayRead(session, scope)) throw new AppError('not-allowed');
  const all = mayRead(session, { ...scope, restricted: true });
  const shown = knownKinds(db, session, caseId);
  const written = linesEverOf(db, caseId).filter(
    ({ kind, at }) => shown.includes(kind) && at <= until,
  );
  const threads = Map.groupBy(written, ({ thread }) => thread);
  const lines = [...threads.keys()].toSorted().flatMap((thread) => {
    const [newest, ...before] = threads.get(thread)?.toReversed() ?? [];
    if (!newest || (newest.endedAt !== null && newest.endedAt <= until)) return [];
    return [tellLine([newest, ...before], all)];
  });
  return { lines };
}

/** The line of this case, or `not-found`. */
function requireLine(store: Store, caseId: string, thread: string): LineRecord {
  const line = findLine(store.db, thread);
  if (line?.caseId !== caseId) throw new AppError('not-found');
  return line;
}

/** Throws `conflict` with the newest version when somebody else wrote one after `base`. */
export function saveLine(store: Store, session: Session, input: SaveInput): { id: string } {
  const { cmd, caseId, thread, kind, base } = input;
  const answers = input.answers as JsonObject;
  const call = { cmd, caseId, call: 'lines.save', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const newest = findLine(store.db, thread);
    if (newest && (newest.caseId !== caseId || newest.kind !== kind))
      throw new AppError('not-found');
    if ((newest?.id ?? null) !== base)
      throw new AppError('conflict', { id: newest?.id, answers: newest?.answers, yours: answers });
    requireShape(kind, thread, answers, dayOf(act.at));
    const id = writeLine(store.db, {
      ...{ thread, caseId, kind, personId: personOfLine(answers), answers, formId: null },
      ...{ at: act.at, user: session.user, rev: act.cmd },
    });
    const fields = Object.keys(answers);
    act.event({ op: newest ? 'changed' : 'created', entity: 'line', entityId: id, caseId, fields });
    return { id };
  });
  return answer(outcome);
}

function changeLine(
  store: Store,
  session: Session,
  input: LineInput,
  op: 'confirmed' | 'ended',
): { rev: string } {
  const { cmd, caseId, thread } = input;
  const call = { cmd, caseId, call: `lines.${op === 'ended' ? 'end' : 'confirm'}`, input };
  const outcome = workOnCase(store, session, call, (act) => {
    const line = requireLine(store, caseId, thread);
    if (op === 'ended') endLine(store.db, line.id, act.at);
    else confirmLine(store.db, line.id, act.at);
    act.event({ op, entity: 'line', entityId: line.id, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** Somebody looked at the line and it is still true. */
export const confirmOneLine = (store: Store, session: Session, input: LineInput) =>
  changeLine(store, session, input, 'confirmed');

/** The line is over, or was a mistake. */
export const endOneLine = (store: Store, session: Session, input: LineInput) =>
  changeLine(store, session, input, 'ended');
