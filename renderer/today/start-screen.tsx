// The first screen of the day by what somebody does here: who pays begins with requests, who scans with paper.
import { FIGURES_ONLY, handlesMoney } from '#domain/roles.ts';
import { useSession } from '../app/session.tsx';
import { ReportsScreen } from '../reports/reports-screen.tsx';
import { RequestsScreen } from '../support/requests-screen.tsx';
import { ClerkScreen } from './clerk-screen.tsx';
import { TodayScreen } from './today-screen.tsx';

export function StartScreen() {
  const { me } = useSession();
  if (handlesMoney(me)) return <RequestsScreen />;
  if (me.role === 'scan-clerk') return <ClerkScreen />;
  return FIGURES_ONLY.includes(me.role) ? <ReportsScreen /> : <TodayScreen />;
}
