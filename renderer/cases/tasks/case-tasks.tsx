// What is to be done soonest, on the page of the case; the whole list has a screen of its own.
import { ListTodo } from 'lucide-react';
import { useCall, useChanged } from '../../app/call.ts';
import { usePlaces } from '../../app/places.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { langOf } from '../../ui/person-name.tsx';
import { TaskMark } from './task-line.tsx';
import { orderTasks, useTaskWords } from './task-words.ts';
import './tasks.css';

const SHOWN = 3;

export function CaseTasks({ caseId }: { caseId: string }) {
  const { t } = useText();
  const { go } = usePlaces();
  const words = useTaskWords();
  const { value, refresh } = useCall('tasks.list', { caseId, whose: 'all' });
  useChanged(['case', 'form'], (event) => {
    if (event.caseId === null || event.caseId === caseId) refresh();
  });
  const { open } = orderTasks(value?.tasks ?? []);
  if (open.length === 0) return null;
  const toAll = () => go({ screen: 'tasks', caseId });
  return (
    <section className="case-tasks" aria-labelledby="case-tasks">
      <div className="sec">
        <ListTodo className="ic" aria-hidden />
        <h2 id="case-tasks">{t('casePage.tasks.title')}</h2>
        <span className="n">{open.length}</span>
        <span className="end">
          <Button small quiet hint="D" onPress={toAll}>
            {t('casePage.tasks.all')}
          </Button>
        </span>
      </div>
      <ul>
        {open.slice(0, SHOWN).map((task) => {
          const { what, about } = words(task);
          return (
            <li key={task.id}>
              <span className="what clip" title={what} lang={langOf(what)}>
                {what}
              </span>
              <TaskMark task={task} />
              <span className="cap">{about}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
