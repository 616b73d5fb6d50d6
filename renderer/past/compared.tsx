// The case of that day beside today's: only what differs, each row ticked to be brought back or left.
import { History } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { CaseView } from '#contract/cases.ts';
import type { PastCase } from '#contract/past.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { BringDialog } from './bring-dialog.tsx';
import { DifferingRows } from './differing-rows.tsx';
import { DoneNote } from './done-note.tsx';
import { FormBeside } from './form-beside.tsx';
import { rowsOf, useChosen } from './use-chosen.ts';

type Props = { pastId: string; caseId: string; onOtherDay: () => void };

export function Compared(props: Props) {
  const { pastId, caseId } = props;
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('past.case', { pastId, caseId });
  const { value: today } = useCall('cases.view', { caseId });
  const [done, setDone] = useState<Output<'past.bringBack'> | null>(null);
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (!value || !today) return <Waiting />;
  const brought = (told: Output<'past.bringBack'>) => {
    setDone(told);
    refresh();
  };
  return <Beside {...props} view={value} today={today} done={done} onDone={brought} />;
}

type BesideProps = Props & {
  view: PastCase;
  today: CaseView;
  done: Output<'past.bringBack'> | null;
  onDone: (done: Output<'past.bringBack'>) => void;
};

function Beside({ pastId, caseId, view, today, done, onDone, onOtherDay }: BesideProps) {
  const { t, language } = useText();
  const { back } = usePlaces();
  const [beside, setBeside] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const chosen = useChosen(view);
  const isForm = (id: string) => view.forms.some((form) => form.id === id);
  const rows = useRows({
    ids: rowsOf(view).map(({ id }) => id),
    onOpen: (id) => (isForm(id) ? setBeside(id) : chosen.turn(id)),
    on: beside === null && !asks,
  });
  const ask = () => {
    if (chosen.count > 0) setAsks(true);
  };
  useKeys([
    ...(rows.here
      ? [{ keys: ['T'], says: t('past.tick'), run: () => chosen.turn(rows.here ?? '') }]
      : []),
    { keys: ['A'], says: t('past.tickAll'), run: chosen.turnAll },
    { keys: ['Ctrl Enter'], says: t('past.do'), run: ask },
    { keys: ['D'], says: t('past.otherDay'), run: onOtherDay },
    { keys: ['Escape', 'Alt ArrowLeft'], says: t('past.back'), run: back },
  ]);
  const day = formatDay(dayOf(view.at), language);
  return (
    <div className="as-it-stood past-case">
      <div className="stood-head">
        <History className="ic l" aria-hidden />
        <div className="grow">
          <h1>
            <PersonName {...view} firstOnly /> · {t('past.of', { day })}
          </h1>
          <p className="sup">
            {t('past.from', { place: view.place || t('backup.target.builtIn') })}
          </p>
        </div>
        <Button hint="D" onPress={onOtherDay}>
          {t('past.otherDay')}
        </Button>
        <Button main hint="Ctrl Enter" off={chosen.count === 0} onPress={ask}>
          {t('past.bring')}
        </Button>
      </div>
      <div className="scroll past-body">
        {done && <DoneNote done={done} />}
        {!view.known && <p className="nothing-known">{t('past.unknown')}</p>}
        {view.known && rowsOf(view).length === 0 && (
          <p className="nothing-known">{t('past.same')}</p>
        )}
        <DifferingRows view={view} today={today} rows={rows} chosen={chosen} />
        {view.known && <Counted view={view} />}
      </div>
      {beside && (
        <FormBeside
          {...{ pastId, caseId, formId: beside }}
          isOn={chosen.isOn(beside)}
          onTurn={() => {
            chosen.turn(beside);
            setBeside(null);
          }}
          onClose={() => setBeside(null)}
        />
      )}
      {asks && (
        <BringDialog
          {...{ pastId, caseId, view }}
          chosen={chosen.chosen}
          onClose={() => setAsks(false)}
          onDone={(told) => {
            setAsks(false);
            chosen.clear();
            onDone(told);
          }}
        />
      )}
    </div>
  );
}

/** What is not listed, in numbers; and what was brought back before. */
function Counted({ view }: { view: PastCase }) {
  const { t, language } = useText();
  const userName = useUserName();
  const dayIn = (moment: number) => formatDay(dayOf(moment), language);
  const { since } = view;
  return (
    <div className="past-counted cap">
      <p>{t('past.equal', view.same)}</p>
      {Object.values(since).some((count) => count > 0) && <p>{t('past.since', since)}</p>}
      {view.closed > 0 && <p>{t('past.closed', { count: view.closed })}</p>}
      {view.wishes > 0 && <p>{t('past.wishes', { count: view.wishes })}</p>}
      {view.before.map(({ at, user, copyAt, reason }) => (
        <p key={at}>
          {t('past.before', {
            ...{ day: dayIn(at), copy: dayIn(copyAt), reason },
            name: userName(user, true),
          })}
        </p>
      ))}
    </div>
  );
}
