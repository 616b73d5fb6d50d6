// Handing a whole caseload over: what each case needs, and giving every one of them to somebody at once.
import type { z } from 'zod';
import type { accessCalls } from '#contract/access.ts';
import { ChoiceAnswer, rowsOf } from '#domain/forms/answers.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { fieldsOf } from '#domain/forms/form.ts';
import { mayReadForm } from '#domain/forms/rights.ts';
import { initialsOf } from '#domain/people/initials.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts } from '../storage/access.ts';
import { casesOfWorker, listRows } from '../storage/case-list.ts';
import { lateCases } from '../storage/case-waiting.ts';
import {
  assignWorkers,
  caseScope,
  currentWorkers,
  findCase,
  updateCase,
} from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, formsOfCase } from '../storage/forms.ts';
import { membersOf } from '../storage/people.ts';
import { rowOf } from '../storage/prepared.ts';
import type { Store } from '../storage/store.ts';
import { tasksOfCase, updateTask } from '../storage/tasks.ts';
import { namedAfter } from './tasks.ts';

type Calls = typeof accessCalls;
type Sheet = z.input<Calls['handover.view']['output']>['cases'][number];

/** Open cases this person works on. */
function openCasesOf(db: Db, userId: string): string[] {
  return [...casesOfWorker(db, userId)].filter((id) => findCase(db, id)?.status === 'open');
}

/** Forms of the case the coordinator may read: drafts of them, and concerns that nobody has closed. */
function formsWaiting(db: Db, session: Session, caseId: string) {
  const scope = caseScope(db, caseId);
  const forms = formsOfCase(db, caseId).filter(
    (form) => scope !== null && mayReadForm(session, scope, formFacts(db, form)),
  );
  const corrected = new Set(forms.map(({ amends }) => amends));
  const concerns = forms.filter(({ id, form }) => form === 'concern' && !corrected.has(id));
  const isOpen = (answers: Record<string, unknown>) =>
    !ChoiceAnswer.safeParse(answers.closed).data?.option;
  const notes = forms
    .filter(
      ({ id, form, state }) => form === 'case-note' && state === 'final' && !corrected.has(id),
    )
    .toSorted((a, b) => (dayOfNote(a) < dayOfNote(b) ? 1 : -1));
  return {
    drafts: forms.filter(({ state }) => state === 'draft').length,
    openConcerns: concerns.filter(({ answers }) => isOpen(answers)).length,
    lastNote: notes[0] ? endOfNote(notes[0]) : null,
  };
}

const dayOfNote = ({ event, enteredAt }: FormRecord) => event?.from ?? dayOf(enteredAt);

/** What a note ended with: who takes the case over goes on from there. */
function endOfNote(note: FormRecord): Sheet['lastNote'] {
  const definition = findForm(note.form, note.revision);
  const field = definition && fieldsOf(definition).find(({ id }) => id === 'next');
  const rows = field?.type === 'rows' ? rowsOf(field, note.answers) : [];
  const next = rows.flatMap(({ answers }) => {
    const due = PartialDateSchema.safeParse(answers['by-when']).data ?? null;
    return typeof answers.what === 'string' && answers.what !== ''
      ? [{ what: answers.what, due }]
      : [];
  });
  return { on: note.event, next };
}

/** The people of a case by initials and what they are to the child. */
function peopleByInitials(db: Db, caseId: string): Sheet['people'] {
  return membersOf(db, caseId).map(({ id, roles, relation, person }) => {
    const main = roles.includes('main-child');
    const [km, latin] = [initialsOf(person.nameKm), initialsOf(person.nameLatin)];
    return { id, km, latin, relation, main };
  });
}

/** One sheet for each open case of a worker: the step, what is late, what waits. */
export function viewHandover(db: Db, session: Session, from: string): { cases: Sheet[] } {
  const late = lateCases(db, dayOf(Date.now()));
  const cases = listRows(db, openCasesOf(db, from)).map((row): Sheet => {
    const { id: caseId, code, nameKm, nameLatin, step, restricted, workers } = row;
    const tasks = tasksOfCase(db, caseId)
      .filter((task) => task.endedAt === null)
      .map((task) => ({ id: task.id, what: task.what, ...namedAfter(task), due: task.due }));
    const own = { caseId, code, nameKm, nameLatin, step, restricted, workers, tasks };
    const people = peopleByInitials(db, caseId);
    const lateSince = late.get(caseId) ?? null;
    return { ...own, people, lateSince, ...formsWaiting(db, session, caseId) };
  });
  return { cases: cases.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Only somebody who is here and works on cases can take one. */
function mayTake(db: Db, userId: string): boolean {
  const user = rowOf<{ role: string; active: number }>(
    db,
    'SELECT role, active FROM users WHERE id = ?',
    userId,
  );
  return user?.active === 1 && (user.role === 'social-worker' || user.role === 'coordinator');
}

/**
 * Gives every open case of a worker to somebody, with the open tasks that were theirs. Throws
 * `invalid-input` with the cases that nobody takes, and gives none then.
 */
export function finishHandover(
  store: Store,
  session: Session,
  input: z.output<Calls['handover.finish']['input']>,
): { given: number } {
  const { db } = store;
  const { cmd, from, gives } = input;
  return store.act(session, cmd, (act) => {
    const takers = new Map(gives.map(({ caseId, to }) => [caseId, to]));
    const cases = openCasesOf(db, from);
    const without = cases.filter((id) => {
      const to = takers.get(id);
      return to === undefined || to === from || !mayTake(db, to);
    });
    if (without.length > 0) throw new AppError('invalid-input', { without });
    for (const caseId of cases) {
      const to = takers.get(caseId) ?? '';
      const stay = currentWorkers(db, caseId).filter((id) => id !== from && id !== to);
      assignWorkers(db, caseId, [to, ...stay], act.at);
      for (const task of tasksOfCase(db, caseId)) {
        if (task.endedAt !== null || task.userId !== from) continue;
        updateTask(db, { ...task, userId: to, rev: act.cmd });
        act.event({ op: 'handed-over', entity: 'task', entityId: task.id, caseId });
      }
      const record = findCase(db, caseId);
      if (record) updateCase(db, { ...record, changedAt: act.at, rev: act.cmd });
      act.event({
        op: 'handed-over',
        entity: 'case',
        entityId: caseId,
        caseId,
        fields: ['workers'],
      });
    }
    return { given: cases.length };
  });
}
