// Erasing old copies of one place: planned with a day, told in numbers, cancelled or carried out a week later.
import { useEffect, useRef, useState } from 'react';
import type { ErasePlanShown } from '#contract/erase.ts';
import { newId } from '#domain/ids.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { DateBox } from '../ui/date-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { formatBytes } from './bytes.ts';
import { CarryOut, type Done } from './erase-carry-out.tsx';
import type { Target } from './safety.ts';

type Props = { targets: readonly Target[]; onClose: () => void };

export function EraseDialog({ targets, onClose }: Props) {
  const { t } = useText();
  const shown = targets.filter(({ active }) => active);
  const [id, setId] = useState(shown[0]?.id ?? '');
  const [plan, setPlan] = useState<ErasePlanShown | null>(null);
  const [date, setDate] = useState<PartialDate | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [error, setError] = useState<CallError>();
  const target = shown.find((one) => one.id === id);
  const asked = useRef(id);
  asked.current = id;
  /** What was asked about a place is told as long as that place stands there. */
  const here =
    <T,>(tell: (value: T) => void) =>
    (value: T) => {
      if (asked.current === id) tell(value);
    };
  const fail = here((thrown: unknown) => setError(toCallError(thrown)));
  const look = () =>
    call('erase.look', { id }).then(
      here((found) => setPlan(found.plan)),
      fail,
    );
  const nameOf = (one: Target) => (one.builtIn ? t('backup.target.builtIn') : one.name);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each place is looked at once
  useEffect(() => {
    setPlan(null);
    setDone(null);
    setError(undefined);
    look();
  }, [id]);

  const follow = (answer: Promise<ErasePlanShown | null>) => {
    setBusy(true);
    setError(undefined);
    answer.then(here(setPlan), fail).finally(() => setBusy(false));
  };
  const beforeDay = date?.precision === 'day' ? date.from : null;
  const makePlan = () => {
    if (beforeDay === null || busy) return;
    follow(call('erase.plan', { cmd: newId(), id, beforeDay }));
  };
  if (!target) return null;
  return (
    <Dialog
      title={t('backup.erase.title')}
      wide
      onClose={onClose}
      keys={
        plan
          ? []
          : [{ keys: ['Ctrl Enter'], says: t('backup.erase.plan'), run: makePlan, typing: true }]
      }
      actions={
        <>
          {plan ? (
            <Button
              off={busy}
              onPress={() => follow(call('erase.cancel', { cmd: newId(), id }).then(() => null))}
            >
              {t('backup.erase.cancel')}
            </Button>
          ) : (
            <Button
              danger
              hint="Ctrl Enter"
              off={beforeDay === null}
              busy={busy}
              onPress={makePlan}
            >
              {t(busy ? 'backup.erase.planning' : 'backup.erase.plan')}
            </Button>
          )}
          <Button main autoFocus hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
        </>
      }
    >
      <div className="bk-parts">
        <p className="sup">{t('backup.erase.text')}</p>
        <Choice
          label={t('backup.erase.place')}
          options={shown.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={id}
          onChange={(next) => next && setId(next)}
        />
        {plan === null ? (
          <DateBox
            label={t('backup.erase.before')}
            example={t('backup.erase.beforeExample')}
            value={date}
            onChange={setDate}
            past
          />
        ) : (
          <>
            <PlanInNumbers plan={plan} />
            <CarryOut
              key={id}
              {...{ plan, target }}
              name={nameOf(target)}
              onFailed={here(setError)}
              onDone={here((found) => {
                setDone(found);
                look();
              })}
            />
          </>
        )}
        {done && (
          <Banner kind="info">
            {t('backup.erase.done', { count: done.snapshots })}{' '}
            {done.heldBack > 0 && t('backup.erase.heldBack', { count: done.heldBack })}
          </Banner>
        )}
        <ErrorNote error={error} />
      </div>
    </Dialog>
  );
}

function PlanInNumbers({ plan }: { plan: ErasePlanShown }) {
  const { t, language } = useText();
  const dayOfMoment = (moment: number) => formatDay(dayOf(moment), language);
  return (
    <Banner kind="overdue">
      <p className="str">{t('backup.erase.planned', { day: dayOfMoment(plan.plannedAt) })}</p>
      <p>
        {t('backup.erase.goes', {
          count: plan.snapshots,
          day: formatDay(plan.beforeDay, language),
          size: formatBytes(plan.bytes, language),
        })}{' '}
        {t('backup.erase.stays', { count: plan.keptSnapshots })}{' '}
        {plan.sharedBytes > 0 &&
          t('backup.erase.shared', { size: formatBytes(plan.sharedBytes, language) })}
      </p>
      <p>{t('backup.erase.due', { day: dayOfMoment(plan.dueAt) })}</p>
    </Banner>
  );
}
