// A case that is closed for this person: its code, whom to ask, and that it is no question of trust.
import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCall } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useUserName, useUsers } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { AskAccess } from './access/ask-access.tsx';
import './case.css';

/**
 * Opened from the list. It asks for the case all the same: main records that it was tried, or,
 * when the rights changed meanwhile, the case opens.
 */
export function RestrictedPage(props: {
  caseId: string;
  code: string;
  workers: readonly string[];
}) {
  const { replace } = usePlaces();
  const { value } = useCall('cases.view', { caseId: props.caseId });
  useEffect(() => {
    if (value && !value.row.hidden) replace({ screen: 'case', caseId: props.caseId });
  }, [value, replace, props.caseId]);
  return <RestrictedScreen {...props} />;
}

export function RestrictedScreen(props: {
  caseId: string;
  code: string;
  workers: readonly string[];
}) {
  const { t } = useText();
  const { back } = usePlaces();
  const userName = useUserName();
  const users = useUsers();
  const coordinators = users.filter((user) => user.role === 'coordinator' && user.active);
  const ids = props.workers.length > 0 ? props.workers : coordinators.map((user) => user.id);
  const ask = ids.map((id) => userName(id, true)).join(', ') || t('cases.closed.askCoordinator');
  const [asking, setAsking] = useState(false);
  useKeys([
    { keys: ['A'], says: t('access.askDo'), run: () => setAsking(true) },
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  return (
    <div className="closedpage">
      <section className="closedbox" aria-labelledby="closed">
        <div className="row top" style={{ gap: 14 }}>
          <Lock className="ic xl" aria-hidden />
          <div>
            <h1 id="closed">{t('cases.closed.title')}</h1>
            <p className="sup">{t('cases.closed.text')}</p>
          </div>
        </div>
        <dl>
          <div>
            <dt>{t('cases.closed.code')}</dt>
            <dd className="selectable">{props.code}</dd>
          </div>
          <div>
            <dt>{t('cases.closed.ask')}</dt>
            <dd>{ask}</dd>
          </div>
          <div>
            <dt>{t('cases.closed.step')}</dt>
            <dd>{t('cases.closed.notShown')}</dd>
          </div>
        </dl>
        <div className="row">
          <span className="cap grow">{t('cases.closed.recorded')}</span>
          <Button hint="A" onPress={() => setAsking(true)}>
            {t('access.ask')}
          </Button>
          <Button main autoFocus hint="Escape" onPress={back}>
            {t('cases.closed.back')}
          </Button>
        </div>
      </section>
      {asking && <AskAccess caseId={props.caseId} onClose={() => setAsking(false)} />}
    </div>
  );
}
