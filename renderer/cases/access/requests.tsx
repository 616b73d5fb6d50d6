// Who asks to see something, with the reason; the coordinator grants or declines.
import type { AccessRequest } from '#contract/access.ts';
import { newId } from '#domain/ids.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { call, useCall, useChanged } from '../../app/call.ts';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/states.tsx';

function Request({ request, onDone }: { request: AccessRequest; onDone: () => void }) {
  const { t, language } = useText();
  const say = useToast();
  const name = useUserName()(request.by, true);
  const { busy, error, run } = useDoing();
  const answer = (said: 'granted' | 'declined') =>
    void run(
      () => call('access.answer', { cmd: newId(), id: request.id, answer: said, note: '' }),
      () => {
        say((t) => t(`access.${said}`, { name }));
        onDone();
      },
    );
  return (
    <li className="waits">
      <div className="grow">
        <b className="selectable">{request.code}</b> · {t(`access.entity.${request.entity}`)}
        <div>{request.reason}</div>
        <div className="cap">
          {name} · {formatDay(dayOf(request.at), language)}
        </div>
        <ErrorNote error={error} />
      </div>
      <Button busy={busy} onPress={() => answer('declined')}>
        {t('access.decline')}
      </Button>
      <Button busy={busy} onPress={() => answer('granted')}>
        {t('access.grant')}
      </Button>
    </li>
  );
}

export function Requests() {
  const { t } = useText();
  const { value, error, refresh } = useCall('access.requests', {});
  useChanged(['case'], refresh);
  return (
    <section>
      <h2>{t('access.requests')}</h2>
      <ErrorNote error={error} />
      {value?.requests.length === 0 && <p className="sup">{t('access.noRequests')}</p>}
      <ul>
        {value?.requests.map((request) => (
          <Request key={request.id} request={request} onDone={refresh} />
        ))}
      </ul>
    </section>
  );
}
