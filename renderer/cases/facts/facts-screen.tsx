// What is known of a case, kind by kind: what is true now, and below it every version that was.
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import type { Line } from '#contract/casework.ts';
import { LineKind } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError, useCall, useChanged } from '../../app/call.ts';
import { useKeys } from '../../app/keys.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useText } from '../../i18n/use-text.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { useRows } from '../../ui/rows.ts';
import { ErrorNote, ErrorState, Waiting } from '../../ui/states.tsx';
import { RestrictedScreen } from '../restricted-screen.tsx';
import { useWrite } from '../use-write.ts';
import { ChangedDecision } from './changed-decision.tsx';
import { FactsOfKind } from './facts-of-kind.tsx';
import { LineDialog } from './line-dialog.tsx';
import { useLineWorld } from './line-world.ts';
import './facts.css';

type Asked = { caseId: string; thread?: string | undefined };

/** `thread` is the line to begin at. */
export function FactsScreen({ caseId, thread }: Asked) {
  const { back } = usePlaces();
  const view = useCall('cases.view', { caseId });
  const lines = useCall('lines.list', { caseId });
  useChanged(['case', 'form', 'person'], (event) => {
    if (event.caseId !== null && event.caseId !== caseId) return;
    view.refresh();
    lines.refresh();
  });
  const error = view.error ?? lines.error;
  if (view.value?.row.hidden) {
    const { code, workers } = view.value.row;
    return <RestrictedScreen caseId={caseId} code={code} workers={workers} />;
  }
  if (!view.value || !lines.value) {
    if (!error) return <Waiting />;
    return <ErrorState error={error} onAgain={lines.refresh} onBack={back} />;
  }
  const shown = { view: view.value, lines: lines.value.lines, refresh: lines.refresh };
  return <Facts {...shown} first={thread} />;
}

type Writing = { kind: LineKind; line: Line | null };
type Props = {
  view: CaseView;
  lines: readonly Line[];
  refresh: () => void;
  first: string | undefined;
};

function Facts({ view, lines, refresh, first }: Props) {
  const { t } = useText();
  const say = useToast();
  const { back } = usePlaces();
  const world = useLineWorld(view);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [error, setError] = useState<CallError>();
  const { write, error: notBegun } = useWrite(view.row.id);
  const { id: caseId, code } = view.row;
  const ordered = LineKind.options.flatMap((kind) => lines.filter((line) => line.kind === kind));
  const lineOf = (thread: string | undefined) => ordered.find((line) => line.thread === thread);
  const rows = useRows({
    ids: ordered.map(({ thread }) => thread),
    openWord: t('facts.change'),
    onOpen: (thread) => {
      const line = lineOf(thread);
      if (line && view.mayEdit) setWriting({ kind: line.kind, line });
    },
    on: writing === null && view.mayEdit,
    first,
  });
  const here = lineOf(rows.here);
  const confirm = async ({ thread }: Line) => {
    try {
      await call('lines.confirm', { cmd: newId(), caseId, thread });
      say((t) => t('facts.confirmed'));
      refresh();
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  useKeys([
    ...(view.mayEdit && here
      ? [{ keys: ['T'], says: t('facts.stillTrue'), run: () => void confirm(here) }]
      : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  return (
    <div className="facts scroll">
      <h1>
        {t('facts.title')} · <PersonName {...view.row} code={code} />
      </h1>
      <p className="sup">{t('facts.text')}</p>
      <ChangedDecision caseId={caseId} onAgain={view.mayEdit ? () => write('eligibility') : null} />
      <ErrorNote error={error ?? notBegun} />
      {LineKind.options.map((kind) => (
        <FactsOfKind
          key={kind}
          {...{ kind, rows, world }}
          lines={ordered.filter((line) => line.kind === kind)}
          onAdd={view.mayEdit ? () => setWriting({ kind, line: null }) : null}
        />
      ))}
      {writing && (
        <LineDialog
          {...{ ...writing, caseId, world }}
          onClose={() => setWriting(null)}
          onSaved={() => {
            setWriting(null);
            refresh();
          }}
        />
      )}
    </div>
  );
}
