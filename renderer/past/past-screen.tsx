// One case from a copy of a past day: first the day, then the case as it was beside today's.
import { useEffect } from 'react';
import { call, useCall } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { ChooseDay } from './choose-day.tsx';
import { Compared } from './compared.tsx';
import './past.css';

export function PastScreen({ caseId }: { caseId: string }) {
  const { back } = usePlaces();
  const { value: day, error, refresh } = useCall('past.open', {});
  // The files of that day are not kept longer than somebody looks at them.
  useEffect(() => () => void call('past.close', {}).catch(() => {}), []);
  if (error) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (day === undefined) return <Waiting />;
  if (day === null) return <ChooseDay onOpened={refresh} />;
  const another = () => {
    call('past.close', {}).then(refresh, refresh);
  };
  return <Compared key={day.pastId} pastId={day.pastId} caseId={caseId} onOtherDay={another} />;
}
