// What was promised last time: done, or not yet. The answer is kept with the thing to do itself.
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { type CallError, call, toCallError, useCall } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Task = Output<'tasks.list'>['tasks'][number];
type Props = { caseId: string; formId: string; mayEdit: boolean };

export function NotePromises({ caseId, formId, mayEdit }: Props) {
  const { t, language } = useText();
  const userName = useUserName();
  const { value, refresh } = useCall('tasks.list', { caseId, whose: 'all' });
  const [error, setError] = useState<CallError>();
  const promises = (value?.tasks ?? []).filter(
    (task) => task.formId === formId && task.outcome !== 'dropped',
  );
  if (promises.length === 0) return null;
  const say = (task: Task, isDone: boolean) => {
    if (!mayEdit || isDone === (task.outcome === 'done')) return;
    const asked = { cmd: newId(), caseId, id: task.id };
    const said = isDone
      ? call('tasks.end', { ...asked, outcome: 'done', endedOn: today(), reason: '' })
      : call('tasks.reopen', asked);
    said.then(refresh, (thrown: unknown) => setError(toCallError(thrown)));
  };
  return (
    <section>
      <h3>{t('forms.note.promised')}</h3>
      <ErrorNote error={error} />
      {promises.map((task) => (
        <div key={task.id} className="note-promise">
          <span>
            <span lang={langOf(task.what)}>{task.what}</span>
            <span className="cap">
              {[
                task.userId ? userName(task.userId, true) || task.who : task.who,
                task.due && describePartialDate(task.due, language),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <span role="radiogroup" className="note-parts" aria-label={task.what}>
            {[true, false].map((isDone) => {
              const isChosen = isDone === (task.outcome === 'done');
              return (
                <label key={String(isDone)} data-selected={isChosen || undefined}>
                  <input
                    type="radio"
                    name={task.id}
                    checked={isChosen}
                    onChange={() => say(task, isDone)}
                  />
                  {t(isDone ? 'forms.note.done' : 'forms.note.notYet')}
                </label>
              );
            })}
          </span>
        </div>
      ))}
    </section>
  );
}
