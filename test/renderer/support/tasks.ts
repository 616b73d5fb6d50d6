// Things to do of the invented office: one late, one today, one that nobody gave a day.
import type { Input, Output } from '#contract/calls.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';

type Task = Output<'tasks.list'>['tasks'][number];

const day = dayOf(Date.now());
const uuid = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;

const task = (n: number, own: Partial<Task>): Task => ({
  ...{
    id: uuid(7000 + n),
    kind: 'step',
    caseId: uuid(100),
    code: 'SR-2026-0143',
    nameKm: 'សុខ ឫទ្ធី',
  },
  ...{ nameLatin: 'Sok Rithy', formId: null, what: '', userId: uuid(1), who: '', due: null },
  ...{ outcome: null, endedOn: null, reason: '', rev: uuid(7100 + n), ...own },
});

export const tasksToDo: readonly Task[] = [
  task(1, { what: 'ទៅជួបគ្រូរបស់ឫទ្ធី', due: exactDay(addDays(day, -2)) }),
  task(2, { what: 'ហៅទូរស័ព្ទទៅពន្ធនាគារ', due: exactDay(day) }),
  task(3, { what: 'សួររកសំបុត្រកំណើត' }),
];

type Due = Output<'planner.list'>['items'][number];
const known = { caseId: uuid(100), code: 'SR-2026-0143', nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' };
const due = (id: string, kind: Due['kind'], ahead: number, what = ''): Due => ({
  ...{ id, kind, ...known, what, due: exactDay(addDays(day, ahead)) },
});

/** What is due: a task that is late, visits of the plan, a decision, a review and a follow-up. */
export const dueItems: readonly Due[] = [
  due(uuid(7001), 'step', -2, 'ទៅជួបគ្រូរបស់ឫទ្ធី'),
  due(uuid(7002), 'step', 0, 'ហៅទូរស័ព្ទទៅពន្ធនាគារ'),
  due(uuid(7004), 'repeated', 3, 'នាំកូនៗទៅសួរប៉ា'),
  due('review 1', 'review', 5),
  due(uuid(7005), 'decision', 9, 'សាកល្បងលក់អាហារ រយៈពេល ៦ ខែ'),
  due('follow-up 1', 'follow-up', 12),
  due(uuid(7006), 'repeated', 17, 'នាំកូនៗទៅសួរប៉ា'),
];

type Left = Output<'oversight.list'>['items'][number];
const left = (kind: Left['kind'], n: number, own: Partial<Left> = {}): Left => ({
  ...{ kind, ...known, caseId: uuid(100 + n), formId: null, at: '' },
  ...{ day: addDays(day, -n), count: 0 },
  workers: [uuid(1)],
  ...own,
});

/** What a coordinator looks after. */
export const leftOpen: readonly Left[] = [
  left('concern', 1, { formId: uuid(7400) }),
  left('undecided', 2, { formId: uuid(7401), count: 2 }),
  left('late-note', 4, { formId: uuid(7402) }),
  left('late-note', 6, { formId: uuid(7403) }),
  left('unreviewed', 30),
  left('no-worker', 0, { workers: [], day: null }),
  left('supervision', 3),
];

type AskedPage = Input<'planner.list'>;
type AskedDays = Input<'planner.days'>;
const isLate = (item: Due) => (item.due?.to ?? day) < day;

/** What main answers of these. */
export function planner(items: readonly Due[], { part, day: on, offset, limit }: AskedPage) {
  const of = items.filter(({ due: date }) =>
    part === 'until' ? (date?.to ?? '') <= on : date?.to === on,
  );
  const found = part === 'on' && on === day ? [...of, ...items.filter(isLate)] : of;
  return { items: found.slice(offset, offset + limit), total: found.length };
}

export function plannerDays(items: readonly Due[], { from, to, each }: AskedDays) {
  const days = [...Map.groupBy(items, ({ due: date }) => date?.to ?? '')]
    .filter(([on]) => on >= from && on <= to)
    .map(([on, of]) => ({ day: on, total: of.length, items: of.slice(0, each) }));
  return { days, late: items.filter(isLate).length };
}

export function oversight(items: readonly Left[]) {
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)];
  return {
    items: [...items],
    totals: kinds.map(([kind, of]) => ({ kind, total: of.length })),
  };
}
