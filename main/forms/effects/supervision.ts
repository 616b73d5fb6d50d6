// A session of supervision: whose it was goes to statistics, and what was agreed for a case into that case.
import { mayEdit } from '#domain/roles.ts';
import { findTask, insertTask, updateTask } from '../../storage/tasks.ts';
import { supervisedCases, supervisedIn } from '../supervised-cases.ts';
import type { Effect } from './effect.ts';

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
    const person = { userId: supervisedIn(form)?.id ?? form.author, who: '' };
    for (const { row: id, caseId, scope, agreed: what } of supervisedCases(db, form)) {
      if (!mayEdit(session, scope) || what === '') continue;
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
