// The first screen of the day by what somebody does here: who pays begins with the requests.
import { useSession } from '../app/session.tsx';
import { RequestsScreen } from '../support/requests-screen.tsx';
import { TodayScreen } from './today-screen.tsx';

export function StartScreen() {
  const { me } = useSession();
  return me.role === 'finance' ? <RequestsScreen /> : <TodayScreen />;
}
