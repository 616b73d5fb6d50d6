// Gives every open case of somebody to others: one line for each case, and no case without a worker.
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { HandoverCase } from '#contract/access.ts';
import { newId } from '#domain/ids.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError, useCall, useChanged } from '../../app/call.ts';
import { today } from '../../app/clock.ts';
import { usePrint } from '../../app/printing.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { Pick, type PickOption } from '../../ui/pick.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { HandoverSheet } from './handover-sheet.tsx';

function useTakers(): PickOption[] {
  const userName = useUserName();
  return useUsers()
    .filter(({ active, role }) => active && (role === 'social-worker' || role === 'coordinator'))
    .map(({ id }) => ({ value: id, label: userName(id, true) }));
}

function Waits({ one }: { one: HandoverCase }) {
  const { t, language } = useText();
  const { lateSince, tasks, drafts, openConcerns } = one;
  const parts = [
    lateSince && t('access.lateSince', { day: formatDay(lateSince, language) }),
    openConcerns > 0 && t('access.concerns', { count: openConcerns }),
    tasks.length > 0 && t('access.tasks', { count: tasks.length }),
    drafts > 0 && t('access.drafts', { count: drafts }),
  ].filter(Boolean);
  return <span>{parts.length > 0 ? parts.join(' · ') : t('access.nothingWaits')}</span>;
}

export function Handover() {
  const { t } = useText();
  const say = useToast();
  const print = usePrint();
  const userName = useUserName();
  const takers = useTakers();
  const { busy, error, run } = useDoing();
  const [failed, setFailed] = useState<CallError>();
  const [from, setFrom] = useState('');
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const {
    value,
    error: notTold,
    refresh,
  } = useCall('handover.view', from === '' ? null : { from });
  useChanged(['case'], refresh);
  const cases = value?.cases ?? [];
  const without = cases.filter(({ caseId }) => !given[caseId]).length;
  const others = takers.filter((taker) => taker.value !== from);
  const giveAll = (to: string) =>
    setGiven(Object.fromEntries(cases.map(({ caseId }) => [caseId, to])));
  const printPages = () => {
    const sheet = <HandoverSheet cases={cases} from={userName(from, true)} today={today()} />;
    const how = { what: 'case', id: null, caseId: null, landscape: false } as const;
    setFailed(undefined);
    print(sheet, { to: 'printer', ...how }).catch((thrown: unknown) =>
      setFailed(toCallError(thrown)),
    );
  };
  const finish = () => {
    const gives = cases.map(({ caseId }) => ({ caseId, to: given[caseId] ?? '' }));
    void run(
      () => call('handover.finish', { cmd: newId(), from, gives }),
      () => {
        say((t) => t('access.handed', { count: gives.length }));
        setFrom('');
        setGiven({});
      },
    );
  };
  return (
    <section>
      <h2>{t('access.handover')}</h2>
      <p className="sup">{t('access.handoverText')}</p>
      <div className="row">
        <Pick label={t('access.from')} options={takers} value={from} onChange={setFrom} />
        {cases.length > 0 && (
          <Pick label={t('access.toAll')} options={others} value="" onChange={giveAll} />
        )}
      </div>
      {value?.cases.length === 0 && <p>{t('access.noCases')}</p>}
      <ul>
        {cases.map((one) => (
          <li key={one.caseId} className="waits">
            <div className="grow">
              <b className="selectable">{one.code}</b> · <PersonName {...one} />
              <div className="cap">
                {t(`words.step.s${one.step as 1}`)} · <Waits one={one} />
              </div>
            </div>
            <Pick
              label={t('access.to')}
              options={others}
              value={given[one.caseId] ?? ''}
              onChange={(to) => setGiven((before) => ({ ...before, [one.caseId]: to }))}
            />
          </li>
        ))}
      </ul>
      <ErrorNote error={failed ?? error ?? notTold} />
      {cases.length > 0 && (
        <div className="row">
          <span className="cap grow">{without > 0 && t('access.without', { count: without })}</span>
          <Button onPress={printPages}>
            <Printer className="ic" aria-hidden />
            {t('access.sheet.print')}
          </Button>
          <Button main off={without > 0} busy={busy} onPress={finish}>
            {t('access.handDo')}
          </Button>
        </div>
      )}
    </section>
  );
}
