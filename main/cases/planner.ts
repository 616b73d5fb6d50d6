// What is due, a page at a time, and how much of it is due on each day.
import type { z } from 'zod';
import type { caseworkCalls, PlannerItem } from '#contract/casework.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../storage/database.ts';
import { findPerson } from '../storage/people.ts';
import { findTask } from '../storage/tasks.ts';
import { type Due, type DueWork, dueWork } from './due.ts';
import { caseRowsById } from './rows.ts';
import { namedAfter } from './tasks.ts';

type Calls = typeof caseworkCalls;
type Item = z.input<typeof PlannerItem>;
type Asked<N extends keyof Calls> = z.output<Calls[N]['input']>;

/** What is shown of each; their cases are read once. */
function toItems(db: Db, session: Session, found: readonly Due[]): Map<Due, Item> {
  const ids = found.map(({ caseId }) => caseId);
  const rows = caseRowsById(db, session, ids);
  const items = found.flatMap((due): [Due, Item][] => {
    const row = rows.get(due.caseId);
    if (!row || row.hidden) return [];
    const { kind, caseId, personId, taskId, day } = due;
    const { nameKm, nameLatin } = (personId && findPerson(db, personId)) || row;
    const own = { kind, caseId, code: row.code, nameKm, nameLatin };
    const task = taskId === null ? null : findTask(db, taskId);
    if (task) {
      const { id, what, due: date } = task;
      return [[due, { ...own, id, what, ...namedAfter(task), due: date }]];
    }
    const id = [kind, caseId, personId, day].filter(Boolean).join(' ');
    return [[due, { ...own, id, what: '', due: exactDay(day) }]];
  });
  return new Map(items);
}

const lateOf = ({ days }: DueWork, today: string): Due[] =>
  days.flatMap(([day, due]) => (day < today ? due.filter(({ canBeLate }) => canBeLate) : []));

function partOf(work: DueWork, { part, day }: Asked<'planner.list'>): readonly Due[] {
  const today = dayOf(Date.now());
  if (part === 'until')
    return [...work.days.flatMap(([one, due]) => (one <= day ? due : [])), ...work.undated];
  const on = work.days.find(([one]) => one === day)?.[1] ?? [];
  return day === today ? [...on, ...lateOf(work, today), ...work.undated] : on;
}

/** A page of one part of what is due, and how much there is of it. */
export async function listPlanner(
  db: Db,
  session: Session,
  asked: Asked<'planner.list'>,
): Promise<{ items: Item[]; total: number }> {
  const { whose, offset, limit } = asked;
  const part = partOf(await dueWork(db, session, whose), asked);
  const page = toItems(db, session, part.slice(offset, offset + limit));
  return { items: [...page.values()], total: part.length };
}

/** How much is due on each day of a span, with the first ones of each; and how much is late. */
export async function listPlannerDays(db: Db, session: Session, asked: Asked<'planner.days'>) {
  const { whose, from, to, each } = asked;
  const work = await dueWork(db, session, whose);
  const shown = work.days.filter(([day]) => day >= from && day <= to);
  const items = toItems(
    db,
    session,
    shown.flatMap(([, due]) => due.slice(0, each)),
  );
  return {
    days: shown.map(([day, due]) => ({
      day,
      total: due.length,
      items: due.slice(0, each).flatMap((one) => items.get(one) ?? []),
    })),
    late: lateOf(work, dayOf(Date.now())).length,
  };
}
