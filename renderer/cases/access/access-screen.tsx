// Access and handing over: requests, work that came too late, a caseload for others.
import { useKeys } from '../../app/keys.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useMay } from '../../app/session.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Handover } from './handover.tsx';
import { LateWorks } from './late-work.tsx';
import { Requests } from './requests.tsx';
import './access.css';

export function AccessScreen() {
  const { t } = useText();
  const { back } = usePlaces();
  const decides = useMay(['coordinator']);
  useKeys([{ keys: ['Escape'], says: t('app.keys.back'), run: back }]);
  return (
    <div className="access scroll">
      <h1>{t('access.title')}</h1>
      {decides && <Requests />}
      <LateWorks />
      {decides && <Handover />}
    </div>
  );
}
