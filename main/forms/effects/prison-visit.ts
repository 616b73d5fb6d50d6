// A prison visit that was planned is off the list once it is told how it went.
import { chosenOf } from '#domain/forms/answers.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { tasksOfCase, updateTask } from '../../storage/tasks.ts';
import type { Effect } from './effect.ts';

const TOOK_PLACE = ['held', 'replaced'];

/**
 * The repeated task of that very day is done on the day that is told of, or dropped with the reason that
 * was written.
 */
export const prisonVisit: Effect = {
  follow: ({ db, act, form }) => {
    const planned = PartialDateSchema.safeParse(form.answers['planned-on']).data;
    if (planned?.precision !== 'day') return;
    const task = tasksOfCase(db, form.caseId).find(
      ({ kind, due, endedAt }) =>
        kind === 'repeated' && endedAt === null && due?.from === planned.from,
    );
    if (!task) return;
    const [status = ''] = chosenOf(form.answers.status);
    const outcome = TOOK_PLACE.includes(status) ? 'done' : 'dropped';
    const { 'why-not': why } = form.answers;
    const reason = typeof why === 'string' ? why.slice(0, 1000) : '';
    const endedOn = form.event?.from ?? dayOf(act.at);
    const ended = { endedAt: act.at, endedOn, endedBy: form.author };
    updateTask(db, { ...task, ...ended, outcome, reason, rev: act.cmd });
    act.event({ op: outcome, entity: 'task', entityId: task.id, caseId: form.caseId });
  },
};
