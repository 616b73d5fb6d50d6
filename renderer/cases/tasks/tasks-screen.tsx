// Everything that is to be done in a case: what is late first, what has ended below it.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import type { Task } from '#contract/casework.ts';
import { newId } from '#domain/ids.ts';
import { call, useCall, useChanged } from '../../app/call.ts';
import { today } from '../../app/clock.ts';
import { useKeys } from '../../app/keys.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { useRows } from '../../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../../ui/states.tsx';
import { AddTask } from './add-task.tsx';
import { EndTask } from './end-task.tsx';
import { TaskLine } from './task-line.tsx';
import { orderTasks } from './task-words.ts';
import './tasks.css';

export function TasksScreen({ caseId }: { caseId: string }) {
  const { back, replace } = usePlaces();
  const view = useCall('cases.view', { caseId });
  const listed = useCall('tasks.list', { caseId, whose: 'all' });
  useChanged(['case', 'form'], (event) => {
    if (event.caseId === null || event.caseId === caseId) listed.refresh();
  });
  const error = view.error ?? listed.error;
  if (view.value?.row.hidden) {
    replace({ screen: 'case', caseId });
    return null;
  }
  if (!view.value || !listed.value) {
    if (!error) return <Waiting />;
    return <ErrorState error={error} onAgain={listed.refresh} onBack={back} />;
  }
  return <Tasks view={view.value} tasks={listed.value.tasks} refresh={listed.refresh} />;
}

type Props = { view: CaseView; tasks: readonly Task[]; refresh: () => void };

function Tasks({ view, tasks, refresh }: Props) {
  const { t } = useText();
  const { back } = usePlaces();
  const say = useToast();
  const { error, run } = useDoing();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Task | null>(null);
  const { mayEdit } = view;
  const { open, ended } = orderTasks(tasks);
  const all = [...open, ...ended];
  const find = (id: string | undefined) => all.find((task) => task.id === id);

  const openAgain = ({ id, caseId }: Task) =>
    void run(
      () => call('tasks.reopen', { cmd: newId(), id, caseId }),
      () => {
        say((t) => t('casePage.tasks.opened'));
        refresh();
      },
    );
  const end = (task: Task, outcome: 'done' | 'dropped', endedOn: string, reason: string) => {
    const { id, caseId } = task;
    return run(
      () => call('tasks.end', { cmd: newId(), id, caseId, outcome, endedOn, reason }),
      () => {
        setEnding(null);
        say(
          (t) => t(`casePage.tasks.said.${outcome}`),
          () => openAgain(task),
        );
        refresh();
      },
    );
  };
  const rows = useRows({
    ids: all.map(({ id }) => id),
    openWord: t('casePage.tasks.endOrOpen'),
    onOpen: (id) => {
      const task = find(id);
      if (!task || !mayEdit) return;
      if (task.outcome === null) setEnding(task);
      else openAgain(task);
    },
    on: mayEdit && !adding && ending === null,
  });
  const here = find(rows.here);
  useKeys([
    ...(mayEdit && here?.outcome === null
      ? [
          {
            keys: ['D'],
            says: t('casePage.tasks.doneToday'),
            run: () => void end(here, 'done', today(), ''),
          },
        ]
      : []),
    ...(mayEdit
      ? [{ keys: ['A'], says: t('casePage.tasks.add'), run: () => setAdding(true) }]
      : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  return (
    <div className="tasks scroll">
      <div className="row wrap">
        <h1 className="grow">
          {t('casePage.tasks.title')} · <PersonName {...view.row} code={view.row.code} />
        </h1>
        {mayEdit && (
          <Button hint="A" onPress={() => setAdding(true)}>
            <Plus className="ic" aria-hidden />
            {t('casePage.tasks.add')}
          </Button>
        )}
      </div>
      <ErrorNote error={ending === null ? error : undefined} />
      {open.length === 0 && <p className="sup">{t('casePage.tasks.nothing')}</p>}
      <ul className="list">
        {open.map((task) => (
          <TaskLine key={task.id} {...{ task, rows }} />
        ))}
      </ul>
      {ended.length > 0 && (
        <>
          <div className="sec">
            <h2>{t('casePage.tasks.past')}</h2>
            <span className="n">{ended.length}</span>
          </div>
          <ul className="list">
            {ended.map((task) => (
              <TaskLine key={task.id} {...{ task, rows }} />
            ))}
          </ul>
        </>
      )}
      {adding && (
        <AddTask
          caseId={view.row.id}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            refresh();
          }}
        />
      )}
      {ending && (
        <EndTask
          task={ending}
          error={error}
          onEnd={(outcome, day, reason) => void end(ending, outcome, day, reason)}
          onClose={() => setEnding(null)}
        />
      )}
    </div>
  );
}
