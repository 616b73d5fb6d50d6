// All that is due in an office, by its day: things to do, reviews, follow-ups, what is asked again.
import type { PlannerItem } from '#contract/casework.ts';
import { nextFollowUp } from '#domain/cases/follow-ups.ts';
import { readSetting, type Setting, type SettingKey } from '#domain/office/settings.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { casesOfWorker } from '../storage/case-list.ts';
import type { Db } from '../storage/database.ts';
import {
  closedForms,
  daysOfForms,
  lastAsked,
  lastLooks,
  looksAgain,
  openCases,
  releases,
} from '../storage/due-work.ts';
import { stateOfChanges } from '../storage/prepared.ts';
import { settingOn } from '../storage/settings.ts';
import { type DueTask, dueTasks } from '../storage/tasks.ts';
import { mayKnowTask } from './tasks.ts';

/** `day`: the last ISO day that it can mean. `canBeLate`: false for a day that has no end ("after …"). */
export type Due = {
  kind: PlannerItem['kind'];
  caseId: string;
  personId: string | null;
  taskId: string | null;
  day: string;
  canBeLate: boolean;
};

/** `days` in order, each with what is due on it; `undated`: what nobody gave a day. */
export type DueWork = { days: readonly (readonly [day: string, due: Due[]])[]; undated: Due[] };

type Known = Pick<Due, 'caseId' | 'day'> & { personId?: string | null };
type Whose = 'mine' | 'all';

function settingToday<K extends SettingKey>(db: Db, key: K): Setting<K> {
  return readSetting(key, settingOn(db, key, dayOf(Date.now())));
}

/** The day so many months later. Thousands of cases have few days between them: each is reckoned once. */
function monthsLater(months: number): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const later = known.get(day) ?? addMonths(day, months);
    known.set(day, later);
    return later;
  };
}

/** A case with a plan is looked at again on the day that was agreed, or after the office's months. */
export function reviewsDue(db: Db, open: ReadonlySet<string>): Known[] {
  const later = monthsLater(settingToday(db, 'review-months'));
  return lastLooks(db)
    .filter(({ caseId }) => open.has(caseId))
    .map(({ caseId, day, due }) => ({ caseId, day: due ?? later(day) }));
}

/** After a closing, and after somebody of the family came home. */
function followUpsDue(db: Db, open: ReadonlySet<string>): Known[] {
  const done = Map.groupBy(daysOfForms(db, 'post-release'), ({ caseId }) => caseId);
  const doneIn = (caseId: string) => (done.get(caseId) ?? []).map(({ day }) => day);
  const after = (key: 'after-release' | 'after-closing', since: readonly Known[]): Known[] => {
    const times = settingToday(db, key);
    return since.flatMap(({ caseId, day }) => {
      const next = nextFollowUp(day, times, doneIn(caseId));
      return next === null ? [] : [{ caseId, day: next }];
    });
  };
  const closed = daysOfForms(db, 'closure').filter(({ caseId }) => !open.has(caseId));
  return [...after('after-release', releases(db)), ...after('after-closing', closed)];
}

/** So long before its day something is told that is asked again as a matter of course. */
const AHEAD_DAYS = 92;

/** What is asked again so many months after the last time. */
function askedAgain(db: Db, concept: Parameters<typeof lastAsked>[1], months: number): Known[] {
  const soon = addDays(dayOf(Date.now()), AHEAD_DAYS);
  const later = monthsLater(months);
  return lastAsked(db, concept)
    .map(({ caseId, personId, day }) => ({ caseId, personId, day: later(day) }))
    .filter(({ day }) => day <= soon);
}

/** What a case is due for by its own history, a kind at a time. Families that were not taken on are not forgotten. */
const KINDS: readonly (readonly [Due['kind'], (db: Db, open: ReadonlySet<string>) => Known[]])[] = [
  ['review', reviewsDue],
  ['follow-up', followUpsDue],
  ['scale', (db) => askedAgain(db, 'scale.occasion', settingToday(db, 'scale-months'))],
  ['consent', (db) => askedAgain(db, 'consent.purpose', settingToday(db, 'consent-months'))],
  ['look-again', looksAgain],
];

/**
 * Open things to do that this person may know of. In their own cases (a coordinator's: in all) only those
 * of closed forms must be looked at one by one.
 */
function tasksDue(db: Db, session: Session, own: ReadonlySet<string> | null): DueTask[] {
  const closed = closedForms(db);
  const works = ({ caseId }: DueTask) => session.role === 'coordinator' || own?.has(caseId);
  const mayKnow = (task: DueTask) =>
    (works(task) && !(task.formId !== null && closed.has(task.formId))) ||
    mayKnowTask(db, session, task.id);
  return dueTasks(db)
    .filter(({ userId, caseId }) =>
      own === null ? true : userId === session.user || (userId === null && own.has(caseId)),
    )
    .filter(mayKnow);
}

/** Lets everybody else who waits for this process have a turn. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** In steps, so that in an office of thousands of cases nothing else waits long. */
async function gather(db: Db, session: Session, whose: Whose): Promise<DueWork> {
  const own = whose === 'mine' ? casesOfWorker(db, session.user) : null;
  const open = openCases(db);
  const undated: Due[] = [];
  const byDay = new Map<string, Due[]>();
  const add = (due: Due) => {
    const there = byDay.get(due.day);
    if (there) there.push(due);
    else byDay.set(due.day, [due]);
  };
  for (const { id, kind, caseId, from, to } of tasksDue(db, session, own)) {
    const day = to ?? from ?? '';
    const due = { kind, caseId, personId: null, taskId: id, day, canBeLate: to !== null };
    if (day === '') undated.push(due);
    else add(due);
  }
  for (const [kind, find] of KINDS) {
    await breathe();
    for (const { caseId, personId = null, day } of find(db, open))
      if ((own === null || own.has(caseId)) && (kind === 'follow-up' || open.has(caseId)))
        add({ kind, caseId, personId, taskId: null, day, canBeLate: true });
  }
  return { days: [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)), undated };
}

type Gathered = { at: string; works: Map<string, Promise<DueWork>> };
const gathered = new WeakMap<Db, Gathered>();

/**
 * What is due in one's own work, or (coordinator) in the whole office. Gathered once for all pages of it
 * that are asked for, and again after any change of the office, and on the next day.
 */
export function dueWork(db: Db, session: Session, asked: Whose): Promise<DueWork> {
  const whose = session.role === 'coordinator' ? asked : 'mine';
  const at = `${stateOfChanges(db)} ${dayOf(Date.now())}`;
  let kept = gathered.get(db);
  if (kept?.at !== at) {
    kept = { at, works: new Map() };
    gathered.set(db, kept);
  }
  const key = `${session.user} ${session.role} ${whose}`;
  const work = kept.works.get(key) ?? gather(db, session, whose);
  kept.works.set(key, work);
  return work;
}
