// The decision after a trial: going on means a second support and dated visits, a change a new idea.
import { chosenOf, LinkAnswer, PersonAnswer } from '#domain/forms/answers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { newId } from '#domain/ids.ts';
import { readSetting } from '#domain/office/settings.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { settingOn } from '../../storage/settings.ts';
import type { Act } from '../../storage/store.ts';
import { insertTask, type TaskRecord, tasksOfCase, updateTask } from '../../storage/tasks.ts';
import type { Effect } from './effect.ts';
import { daysOfTrial, decidedBy } from './trial-decisions.ts';

/** Days from the decision to the request or the new idea that follows it. */
const SOON = 7;
type Next = Pick<TaskRecord, 'kind' | 'what' | 'follows' | 'due'>;

/** What is to be done is named as the form that tells of it; `what` is for lists that show nothing else. */
const following = (form: string, day: string): Next => ({
  ...{ kind: 'step', follows: form, what: latestForm(form)?.title.km ?? '', due: exactDay(day) },
});

/** The same trial once more: decided after as many days as it had before. */
function triedAgain(db: Db, form: FormRecord, day: string): Next {
  const days = daysOfTrial(db, form);
  const what = LinkAnswer.safeParse(form.answers.plan).data?.text ?? '';
  return { kind: 'decision', what, due: days === null ? null : exactDay(addDays(day, days)) };
}

function stepsAfter(db: Db, form: FormRecord, day: string): Next[] {
  const [decision] = chosenOf(form.answers.decision);
  if (decision === 'again') return [triedAgain(db, form, day)];
  if (decision === 'change') return [following('iga-plan', addDays(day, SOON))];
  if (decision !== 'go') return [];
  const visits = readSetting('business-visits', settingOn(db, 'business-visits', day)).map((one) =>
    'days' in one ? addDays(day, one.days) : addMonths(day, one.months),
  );
  return [
    following('support-request', addDays(day, SOON)),
    ...visits.map((visit) => following('iga-monitoring', visit)),
  ];
}

const dayOfForm = (form: FormRecord) => form.event?.from ?? dayOf(form.changedAt);

/** What was to be done is told of in this form: it is off the list from that day on. */
function tellOf(db: Db, act: Act, form: FormRecord, task: TaskRecord): void {
  const ended = { endedAt: act.at, endedOn: dayOfForm(form), endedBy: form.author };
  updateTask(db, { ...task, ...ended, outcome: 'done', rev: act.cmd });
  act.event({ op: 'done', entity: 'task', entityId: task.id, caseId: form.caseId });
}

export const igaTrial: Effect = {
  follow: ({ db, act, form }) => {
    for (const task of decidedBy(db, form)) tellOf(db, act, form, task);
    const worker = PersonAnswer.safeParse(form.answers.worker).data;
    const person = { userId: worker?.id ?? form.author, who: '' };
    const open = { endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '' };
    for (const next of stepsAfter(db, form, dayOfForm(form))) {
      const id = newId();
      insertTask(db, {
        ...{ id, caseId: form.caseId, formId: form.id, ...next, ...person },
        ...{ at: act.at, ...open, rev: act.cmd },
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
    if (task) tellOf(db, act, form, task);
  },
};
