// The calls of the daily work inside cases: lines and things to do.
import type { caseworkCalls } from '#contract/casework.ts';
import type { Emit } from '#contract/events.ts';
import type { Handlers } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import { viewAsItStood } from './as-it-stood.ts';
import { confirmOneLine, endOneLine, listLines, saveLine } from './lines.ts';
import { listOversight } from './oversight.ts';
import { listPlanner, listPlannerDays } from './planner.ts';
import { listQuestions } from './questions.ts';
import { addTask, endTask, listTasks, reopenTask } from './tasks.ts';

type Deps = { store: () => Store; emit: Emit };

export function caseworkHandlers({ store, emit }: Deps): Handlers<typeof caseworkCalls> {
  /** Tells the windows that show this case to ask again. */
  const told = <T>(caseId: string, done: T): T => {
    emit('changed', { entity: 'case', id: caseId, caseId });
    return done;
  };
  return {
    'cases.asItStood': (input, session) => viewAsItStood(store(), session, input),
    'lines.list': ({ caseId }, session) => listLines(store(), session, caseId),
    'lines.save': (input, session) => told(input.caseId, saveLine(store(), session, input)),
    'lines.confirm': (input, session) =>
      told(input.caseId, confirmOneLine(store(), session, input)),
    'lines.end': (input, session) => told(input.caseId, endOneLine(store(), session, input)),
    'questions.list': ({ whose }, session) => listQuestions(store().db, session, whose),
    'planner.days': (input, session) => listPlannerDays(store().db, session, input),
    'planner.list': (input, session) => listPlanner(store().db, session, input),
    'oversight.list': (_, session) => listOversight(store().db, session),
    'tasks.list': (input, session) => listTasks(store().db, session, input),
    'tasks.add': (input, session) => told(input.caseId, addTask(store(), session, input)),
    'tasks.end': (input, session) => told(input.caseId, endTask(store(), session, input)),
    'tasks.reopen': (input, session) => told(input.caseId, reopenTask(store(), session, input)),
  };
}
