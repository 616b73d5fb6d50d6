// A session of supervision: whose it was goes to statistics, and what was agreed for a case into that case.
import { PersonAnswer, type Row } from '#domain/forms/answers.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { mayEdit } from '#domain/roles.ts';
import { caseScope, caseWithCode } from '../../storage/cases.ts';
import { findTask, insertTask, updateTask } from '../../storage/tasks.ts';
import type { Asked, Effect } from './effect.ts';

const supervisedIn = ({ answers }: Asked['form']) =>
  PersonAnswer.safeParse(answers.supervised).data;
const textOf = (answer: unknown) => (typeof answer === 'string' ? answer.trim() : '');

export const supervision: Effect = {
  values({ form }) {
    const worker = supervisedIn(form)?.id;
    return worker ? [{ concept: 'supervision.worker', path: 'supervised', value: worker }] : [];
  },
  /**
   * The note stays with the two who met; the case they spoke of gets the one thing that was agreed for it,
   * as something to do without a day. A number that no case of theirs has leads nowhere.
   */
  follow({ db, act, form, session }) {
    const { rows = [] } = (form.answers.cases ?? {}) as { rows?: Row[] };
    const person = { userId: supervisedIn(form)?.id ?? form.author, who: '' };
    for (const { id, answers } of rows) {
      const caseId = caseWithCode(db, toLatinDigits(textOf(answers.case)).toUpperCase());
      const scope = caseId === null ? null : caseScope(db, caseId);
      const what = textOf(answers.agreed);
      if (caseId === null || scope === null || !mayEdit(session, scope) || what === '') continue;
      const task = findTask(db, id);
      if (task) {
        if (task.endedAt === null) updateTask(db, { ...task, what, rev: act.cmd });
        continue;
      }
      const open = { endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '' };
      insertTask(db, {
        ...{ id, kind: 'step', caseId, formId: null, what, ...person, due: null },
        ...{ at: act.at, ...open, rev: act.cmd },
      });
      act.event({ op: 'created', entity: 'task', entityId: id, caseId });
    }
  },
};
