// The decision after a trial: going on means a second support and dated visits, a change a new idea.
import { chosenOf, PersonAnswer } from '#domain/forms/answers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { newId } from '#domain/ids.ts';
import { readSetting } from '#domain/office/settings.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { settingOn } from '../../storage/settings.ts';
import { insertTask, tasksOfCase, updateTask } from '../../storage/tasks.ts';
import type { Effect } from './effect.ts';

/** Days from the decision to the request or the new idea that follows it. */
const SOON = 7;
/** What is to be done is named as the form that tells of it; `what` is for lists that show nothing else. */
const following = (form: string) => ({ follows: form, what: latestForm(form)?.title.km ?? '' });

function stepsAfter(decision: string | undefined, day: string, visits: readonly string[]) {
  if (decision === 'go')
    return [
      { ...following('support-request'), day: addDays(day, SOON) },
      ...visits.map((visit) => ({ ...following('iga-monitoring'), day: visit })),
    ];
  if (decision === 'change') return [{ ...following('iga-plan'), day: addDays(day, SOON) }];
  return [];
}

const dayOfForm = (form: FormRecord) => form.event?.from ?? dayOf(form.changedAt);

export const igaTrial: Effect = {
  follow: ({ db, act, form }) => {
    const day = dayOfForm(form);
    const after = readSetting('business-visits', settingOn(db, 'business-visits', day));
    const visits = after.map((one) =>
      'days' in one ? addDays(day, one.days) : addMonths(day, one.months),
    );
    const [decision] = chosenOf(form.answers.decision);
    const worker = PersonAnswer.safeParse(form.answers.worker).data;
    const person = { userId: worker?.id ?? form.author, who: '' };
    const open = { endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '' };
    for (const { day: due, ...named } of stepsAfter(decision, day, visits)) {
      const id = newId();
      insertTask(db, {
        ...{ id, kind: 'step', caseId: form.caseId, formId: form.id, ...named },
        ...{ ...person, due: exactDay(due), at: act.at, ...open, rev: act.cmd },
      });
      act.event({ op: 'created', entity: 'task', entityId: id, caseId: form.caseId });
    }
  },
};

/** A visit that was told of is off the list: the one that was due first. */
export const igaMonitoring: Effect = {
  follow: ({ db, act, form }) => {
    const [task] = tasksOfCase(db, form.caseId)
      .filter((one) => one.follows === 'iga-monitoring' && one.endedAt === null)
      .toSorted((a, b) => ((a.due?.from ?? '') < (b.due?.from ?? '') ? -1 : 1));
    if (!task) return;
    const ended = { endedAt: act.at, endedOn: dayOfForm(form), endedBy: form.author };
    updateTask(db, { ...task, ...ended, outcome: 'done', rev: act.cmd });
    act.event({ op: 'done', entity: 'task', entityId: task.id, caseId: form.caseId });
  },
};
