// What is due in one's own cases: things to do, visits and decisions of the plan, reviews, follow-ups.
import type { z } from 'zod';
import type { caseworkCalls, PlannerItem } from '#contract/casework.ts';
import { nextFollowUp } from '#domain/cases/follow-ups.ts';
import { readSetting, type Setting, type SettingKey } from '#domain/office/settings.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import { exactDay, PartialDateSchema } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { casesOfWorker } from '../storage/case-list.ts';
import { findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { daysOfForms, lastAsked, lastLooks, looksAgain } from '../storage/due-work.ts';
import { linesOfKind } from '../storage/lines.ts';
import { findPerson } from '../storage/people.ts';
import { settingOn } from '../storage/settings.ts';
import { caseRowsById } from './rows.ts';
import { listTasks } from './tasks.ts';

type Item = z.input<typeof PlannerItem>;
type Asked = z.output<(typeof caseworkCalls)['planner.list']['input']>;
type Due = Pick<Item, 'kind' | 'caseId'> & { day: string; personId?: string | null };

function settingToday<K extends SettingKey>(db: Db, key: K): Setting<K> {
  return readSetting(key, settingOn(db, key, dayOf(Date.now())));
}

/** A case with a plan is looked at again on the day that was agreed, or after the office's months. */
export function reviewsDue(db: Db): Due[] {
  const months = settingToday(db, 'review-months');
  return lastLooks(db).map(({ caseId, day, due }) => ({
    ...{ kind: 'review', caseId },
    day: due ?? addMonths(day, months),
  }));
}

/** After a closing, and after somebody of the family came home. */
function followUpsDue(db: Db): Due[] {
  const done = Map.groupBy(daysOfForms(db, 'post-release'), ({ caseId }) => caseId);
  const doneIn = (caseId: string) => (done.get(caseId) ?? []).map(({ day }) => day);
  const released = linesOfKind(db, 'prison').flatMap(({ caseId, answers }) => {
    const day = PartialDateSchema.safeParse(answers['released-on']).data?.from;
    return day ? [{ caseId, day, times: settingToday(db, 'after-release') }] : [];
  });
  const closed = daysOfForms(db, 'closure')
    .filter(({ caseId }) => findCase(db, caseId)?.status === 'closed')
    .map(({ caseId, day }) => ({ caseId, day, times: settingToday(db, 'after-closing') }));
  return [...released, ...closed].flatMap(({ caseId, day, times }): Due[] => {
    const next = nextFollowUp(day, times, doneIn(caseId));
    return next === null ? [] : [{ kind: 'follow-up', caseId, day: next }];
  });
}

/** So long before its day something is told that is asked again as a matter of course. */
const AHEAD_DAYS = 92;

/** What is asked again so long after the last time, and families that were not taken on but not forgotten. */
function askedAgain(db: Db): Due[] {
  const soon = addDays(dayOf(Date.now()), AHEAD_DAYS);
  const after = (concept: string, kind: 'scale' | 'consent', months: number) =>
    lastAsked(db, concept)
      .map(({ day, ...one }): Due => ({ ...one, kind, day: addMonths(day, months) }))
      .filter(({ day }) => day <= soon);
  return [
    ...after('scale.occasion', 'scale', settingToday(db, 'scale-months')),
    ...after('consent.purpose', 'consent', settingToday(db, 'consent-months')),
    ...looksAgain(db).map((one): Due => ({ ...one, kind: 'look-again' })),
  ];
}

/** Of a person's own work, or (coordinator) of the whole office; late first, what has no day last. */
export function listPlanner(db: Db, session: Session, { whose }: Asked): { items: Item[] } {
  const mine = whose === 'mine' || session.role !== 'coordinator';
  const tasks = listTasks(db, session, { whose }).tasks.map((task): Item => {
    const { id, caseId, code, nameKm, nameLatin, what, follows, due } = task;
    const named = { what, ...(follows && { follows }) };
    return { id, kind: task.kind, caseId, code, nameKm, nameLatin, ...named, due };
  });
  const own = mine ? casesOfWorker(db, session.user) : null;
  const found = [...reviewsDue(db), ...followUpsDue(db), ...askedAgain(db)].filter(
    ({ caseId }) => own?.has(caseId) !== false,
  );
  const rows = caseRowsById(
    db,
    session,
    found.map(({ caseId }) => caseId),
  );
  const due = found.flatMap((one): Item[] => {
    const row = rows.get(one.caseId);
    if (!row || row.hidden) return [];
    const { code } = row;
    const { nameKm, nameLatin } = (one.personId && findPerson(db, one.personId)) || row;
    const id = [one.kind, one.caseId, one.personId, one.day].filter(Boolean).join(' ');
    const known = { id, kind: one.kind, caseId: one.caseId, code, nameKm, nameLatin };
    return [{ ...known, what: '', due: exactDay(one.day) }];
  });
  const lastDay = ({ due: date }: Item) => date?.to ?? date?.from ?? '9999';
  return { items: [...tasks, ...due].toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)) };
}
