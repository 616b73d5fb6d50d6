// Which place and which day; then its case file comes as a job that can be stopped.
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useBackupStatus } from '../app/backup-state.tsx';
import { type CallError, call, CallError as Failed, toCallError, useCall } from '../app/call.ts';
import { clockOf } from '../app/clock.ts';
import { useJob } from '../app/jobs.tsx';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { howFar } from '../backup/how-far.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { PickBox } from '../ui/pick.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useRows } from '../ui/rows.ts';
import { EmptyState, ErrorNote } from '../ui/states.tsx';

type Day = Output<'past.days'>['days'][number];

export function ChooseDay({ onOpened }: { onOpened: () => void }) {
  const { t } = useText();
  const { back } = usePlaces();
  const status = useBackupStatus();
  const targets = status.value?.targets.filter(({ active }) => active) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const placeId = chosen ?? targets[0]?.id ?? null;
  // Escape stops a day that comes first.
  useKeys([
    placeId === null
      ? { keys: ['Escape', 'Alt ArrowLeft'], says: t('past.back'), run: back }
      : { keys: ['Alt ArrowLeft'], says: t('past.back'), run: back, quiet: true },
  ]);
  return (
    <div className="past-day scroll">
      <div className="stood-head">
        <div className="grow">
          <h1>{t('past.which')}</h1>
          <p className="sup">{t('past.text')}</p>
        </div>
        <Button hint="Alt ArrowLeft" onPress={back}>
          {t('past.back')}
        </Button>
      </div>
      {!status.value && <ErrorNote error={status.error} />}
      {targets.length > 1 && (
        <PickBox
          label={t('past.where')}
          options={targets.map(({ id, name, builtIn }) => {
            return { value: id, label: builtIn ? t('backup.target.builtIn') : name };
          })}
          value={placeId ?? ''}
          onChange={setChosen}
        />
      )}
      {placeId && <DaysOf key={placeId} placeId={placeId} onOpened={onOpened} />}
    </div>
  );
}

function DaysOf({ placeId, onOpened }: { placeId: string; onOpened: () => void }) {
  const { t, language } = useText();
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('past.days', { placeId });
  const days = value?.days ?? [];
  const fetched = useFetched(placeId, onOpened);
  const rows = useRows({
    ids: days.map(({ snapshot }) => snapshot),
    onOpen: fetched.begin,
    openWord: t('past.fetch'),
    on: !fetched.running,
  });
  const older = days[days.findIndex(({ snapshot }) => snapshot === fetched.snapshot) + 1];
  const isDamaged = fetched.error?.code === 'backup-damaged' && older !== undefined;
  const dayBefore = older ? t('past.dayBefore', { day: formatDay(dayOf(older.at), language) }) : '';
  useKeys(
    fetched.running
      ? [{ keys: ['Escape'], says: t('past.stop'), run: fetched.stop }]
      : [
          ...(isDamaged
            ? [{ keys: ['B'], says: dayBefore, run: () => fetched.begin(older.snapshot) }]
            : []),
          { keys: ['Escape'], says: t('past.back'), run: back },
        ],
  );
  if (error) {
    return (
      <div className="past-trouble">
        <ErrorNote error={error} />
        <Button onPress={refresh}>{t('app.state.again')}</Button>
      </div>
    );
  }
  if (!value) return <p role="status">{t('past.asking')}</p>;
  if (days.length === 0) return <EmptyState inside title={t('past.noDays')} />;
  const coming = days.find(({ snapshot }) => snapshot === fetched.snapshot);
  return (
    <>
      {fetched.running && coming && <Coming day={coming} {...fetched} />}
      {fetched.stopped && <Banner kind="info">{t('past.stopped')}</Banner>}
      <ErrorNote error={fetched.error} />
      {isDamaged && (
        <Button main hint="B" onPress={() => fetched.begin(older.snapshot)}>
          {dayBefore}
        </Button>
      )}
      <div className="past-days" role="listbox" aria-label={t('past.which')}>
        {days.map(({ snapshot, at, complete }) => (
          <OptionRow key={snapshot} id={snapshot} rows={rows} tabbed>
            <b>{formatDay(dayOf(at), language)}</b>
            <span className="cap">
              {clockOf(at, language)}
              {!complete && ` · ${t('past.partial')}`}
            </span>
          </OptionRow>
        ))}
      </div>
    </>
  );
}

type Fetched = ReturnType<typeof useFetched>;

function Coming({ day, job, stop }: { day: Day } & Pick<Fetched, 'job' | 'stop'>) {
  const { t, language } = useText();
  const says =
    job?.stage === 'checking'
      ? t('past.stage.checking')
      : t('past.fetching', { day: formatDay(dayOf(day.at), language) });
  return (
    <div className="fetching" role="status">
      <div className="row">
        <span className="ring" aria-hidden />
        <b>{says}</b>
        <span className="end cap">{job && howFar(job, t, language)}</span>
        <Button small hint="Escape" onPress={stop}>
          {t('past.stop')}
        </Button>
      </div>
      <ProgressBar done={job?.done ?? 0} total={job?.total ?? null} label={says} />
    </div>
  );
}

/** One day at a time: begun, stopped, failed, or opened. */
function useFetched(placeId: string, onOpened: () => void) {
  const [asked, setAsked] = useState<{ snapshot: string; jobId: string | null } | null>(null);
  const [refused, setRefused] = useState<CallError>();
  // Somebody may stop it before main has told which job it is.
  const begun = useRef<Promise<{ jobId: string }>>(null);
  const job = useJob(asked?.jobId ?? null);
  const ended = job?.state;
  useEffect(() => {
    if (ended === 'done') onOpened();
  }, [ended, onOpened]);
  const failed = ended === 'failed';
  const error = failed
    ? new Failed({ ok: false, code: job?.error ?? 'unexpected', ref: 'job' })
    : refused;
  return {
    job,
    error,
    snapshot: asked?.snapshot ?? null,
    running: asked !== null && !refused && (!job || ended === 'running' || ended === 'done'),
    stopped: ended === 'cancelled',
    begin(snapshot: string) {
      setRefused(undefined);
      setAsked({ snapshot, jobId: null });
      begun.current = call('past.fetch', { placeId, snapshot });
      begun.current.then(
        ({ jobId }) => setAsked({ snapshot, jobId }),
        (thrown: unknown) => setRefused(toCallError(thrown)),
      );
    },
    stop() {
      begun.current?.then(({ jobId }) => call('jobs.cancel', { jobId })).catch(() => {});
    },
  };
}
