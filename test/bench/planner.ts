// What is due in a large office: the first screen and the calendar of its coordinator, after every change.
import { caseworkCalls } from '#contract/casework.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { listOversight } from '../../main/cases/oversight.ts';
import { listPlanner, listPlannerDays } from '../../main/cases/planner.ts';
import { viewToday } from '../../main/cases/today.ts';
import { rowOf } from '../../main/storage/prepared.ts';
import { type Store, writeMeta } from '../../main/storage/store.ts';
import { median, p95, round } from './figures.ts';

const ROUNDS = 40;

/** The longest time in ms for which nothing else has its turn while this works. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let over = false;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  over = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}

/**
 * Times in ms of one call, answers parsed as the router does: `planner` those that list what is due,
 * `today` those of the first screen. `held_p95`: for how long main did nothing else meanwhile.
 */
export async function measurePlanner(store: Store): Promise<object> {
  const { db } = store;
  const [user = ''] = Object.values(
    rowOf<{ id: string }>(db, `SELECT id FROM users WHERE role = 'coordinator'`) ?? {},
  );
  const session: Session = { user, device: user, role: 'coordinator' };
  const day = dayOf(Date.now());
  const { 'planner.list': list, 'planner.days': days, 'oversight.list': left } = caseworkCalls;
  const page = { whose: 'all', part: 'on', day, offset: 0, limit: 50 } as const;
  const first = {
    whose: 'mine',
    part: 'until',
    day: addDays(day, 14),
    offset: 0,
    limit: 8,
  } as const;
  const month = { whose: 'all', from: addDays(day, -20), to: addDays(day, 21), each: 2 } as const;
  const planner = [
    async () => list.output.parse(await listPlanner(db, session, first)),
    async () => days.output.parse(await listPlannerDays(db, session, month)),
    async () => list.output.parse(await listPlanner(db, session, page)),
  ];
  const today = [
    async () => viewToday(db, session),
    async () => left.output.parse(listOversight(db, session)),
  ];
  const took = { planner: [] as number[], today: [] as number[] };
  const held: number[] = [];
  const time = async (name: keyof typeof took, work: () => Promise<unknown>) => {
    const begun = performance.now();
    held.push(await longestHold(work));
    took[name].push(performance.now() - begun);
  };
  for (let at = 0; at < ROUNDS; at++) {
    // What was gathered before a change is gathered again.
    writeMeta(db, 'bench', String(at));
    for (const work of planner) await time('planner', work);
    for (const work of today) await time('today', work);
  }
  const { total } = await listPlanner(db, session, { ...page, part: 'until', day: '9999-12-31' });
  const both = (times: number[]) => ({
    median_ms: round(median(times)),
    p95_ms: round(p95(times)),
  });
  return {
    planner: { ...both(took.planner), due: total },
    today: both(took.today),
    held_p95_ms: round(p95(held)),
  };
}
