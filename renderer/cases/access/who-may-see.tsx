// Who may see a case, one of its forms or papers, and why; closed to named people, or opened again.
import { Fragment, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useCall } from '../../app/call.ts';
import { useMay } from '../../app/session.tsx';
import { useUserName, useUsers } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/states.tsx';
import { OpenThing, RestrictThing } from './close-thing.tsx';
import { Counsellors } from './counsellors.tsx';
import type { Thing, ThingHere } from './thing.ts';
import './access.css';

type Props = {
  caseId: string;
  workers: readonly string[];
  here: ThingHere | null;
  mayEdit: boolean;
  onClose: () => void;
};

export function WhoMaySee({ caseId, workers, here, mayEdit, onClose }: Props) {
  const { t } = useText();
  const [about, setAbout] = useState<'case' | 'here'>('case');
  const [doing, setDoing] = useState<'restrict' | 'open' | null>(null);
  const whole: Thing = { caseId, entity: 'case', entityId: caseId };
  const thing: Thing =
    about === 'here' && here ? { caseId, entity: here.entity, entityId: here.entityId } : whole;
  const { value, error } = useCall('access.list', thing);
  const gives = useMay(['coordinator']);
  const closed = value?.restriction ?? null;
  const named = value?.named.map(({ user }) => user) ?? [];
  if (doing === 'restrict')
    return <RestrictThing {...{ thing, named }} onBack={() => setDoing(null)} onDone={onClose} />;
  if (doing === 'open')
    return <OpenThing thing={thing} onBack={() => setDoing(null)} onDone={onClose} />;
  return (
    <Dialog
      title={t('casePage.access.title')}
      onClose={onClose}
      keys={
        mayEdit && value
          ? [
              { keys: ['R'], says: t('casePage.access.restrict'), run: () => setDoing('restrict') },
              ...(closed
                ? [{ keys: ['O'], says: t('casePage.access.open'), run: () => setDoing('open') }]
                : []),
            ]
          : []
      }
      actions={
        <>
          {mayEdit && value && (
            <Button hint="R" onPress={() => setDoing('restrict')}>
              {t(closed ? 'casePage.access.change' : 'casePage.access.restrict')}
            </Button>
          )}
          {mayEdit && closed && (
            <Button hint="O" onPress={() => setDoing('open')}>
              {t('casePage.access.open')}
            </Button>
          )}
          <Button main autoFocus={here === null} hint="Escape" onPress={onClose}>
            {t('app.keys.close')}
          </Button>
        </>
      }
    >
      {here && (
        <Choice
          label={t('casePage.access.what')}
          options={[
            { value: 'case', label: t('access.entity.case') },
            { value: 'here', label: here.name },
          ]}
          value={about}
          onChange={setAbout}
        />
      )}
      {about === 'case' && gives && <Counsellors {...{ caseId, workers }} />}
      {value ? <Seers {...{ thing, value, workers }} /> : !error && <Waiting />}
      <ErrorNote error={error} />
    </Dialog>
  );
}

type SeersProps = { thing: Thing; value: Output<'access.list'>; workers: readonly string[] };

function Seers({ thing, value, workers }: SeersProps) {
  const { t, language } = useText();
  const userName = useUserName();
  const users = useUsers();
  const { restriction, named } = value;
  const day = (at: number) => formatDay(dayOf(at), language);
  const names = (ids: readonly string[]) => ids.map((id) => userName(id, true)).join(', ');
  const coordinators = users.filter(({ role, active }) => role === 'coordinator' && active);
  const alsoNamed = named.filter(({ user }) => !coordinators.some(({ id }) => id === user));
  const who = restriction
    ? t('casePage.access.closed', {
        name: userName(restriction.by, true),
        day: day(restriction.at),
      })
    : t(thing.entity === 'case' ? 'casePage.access.openCase' : 'casePage.access.openThing');
  return (
    <>
      <p className="str">{who}</p>
      {restriction && <p className="sup selectable">{restriction.reason}</p>}
      <dl className="seers">
        <dt>{t('casePage.access.always')}</dt>
        <dd>{names(coordinators.map(({ id }) => id)) || '—'}</dd>
        {thing.entity === 'case' && (
          <>
            <dt>{t('casePage.access.workers')}</dt>
            <dd>{names(workers) || t('cases.noWorker')}</dd>
          </>
        )}
        {alsoNamed.map((one) => (
          <Fragment key={one.user}>
            <dt>{t('casePage.access.named')}</dt>
            <dd>
              {userName(one.user, true)}
              <span className="cap">
                {t('casePage.access.since', { name: userName(one.by, true), day: day(one.at) })}
                {one.reason !== restriction?.reason && ` · ${one.reason}`}
              </span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
