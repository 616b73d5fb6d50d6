// Things to do of the invented office: one late, one today, one that nobody gave a day.
import type { Output } from '#contract/calls.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';

type Task = Output<'tasks.list'>['tasks'][number];

const day = dayOf(Date.now());
const uuid = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;

const task = (n: number, own: Partial<Task>): Task => ({
  ...{ id: uuid(7000 + n), caseId: uuid(100), code: 'SR-2026-0143', nameKm: 'សុខ ឫទ្ធី' },
  ...{ nameLatin: 'Sok Rithy', formId: null, what: '', userId: uuid(1), who: '', due: null },
  ...{ outcome: null, endedOn: null, reason: '', rev: uuid(7100 + n), ...own },
});

export const tasksToDo: readonly Task[] = [
  task(1, { what: 'ទៅជួបគ្រូរបស់ឫទ្ធី', due: exactDay(addDays(day, -2)) }),
  task(2, { what: 'ហៅទូរស័ព្ទទៅពន្ធនាគារ', due: exactDay(day) }),
  task(3, { what: 'សួររកសំបុត្រកំណើត' }),
];
