// The folder tabs: the chosen one joins the sheet. What a role may not open is not shown.
import { Folder, type LucideIcon, ScanLine, Settings, ShieldCheck, Sun } from 'lucide-react';
import { filingRoles } from '#contract/call.ts';
import type { Role } from '#domain/roles.ts';
import { useText } from '../i18n/use-text.ts';
import { useCall, useChanged } from './call.ts';
import { type ScreenName, usePlaces } from './places.tsx';
import { useSession } from './session.tsx';

type TabName = 'today' | 'cases' | 'scan' | 'backup' | 'settings';
type Tab = { to: TabName; icon: LucideIcon; roles?: readonly Role[]; also?: readonly ScreenName[] };

export const TABS: readonly Tab[] = [
  { to: 'today', icon: Sun },
  {
    to: 'cases',
    icon: Folder,
    roles: filingRoles,
    also: ['case', 'new-case', 'form', 'restricted', 'page', 'search'],
  },
  { to: 'scan', icon: ScanLine, roles: filingRoles },
  { to: 'backup', icon: ShieldCheck, also: ['restore'] },
  { to: 'settings', icon: Settings },
];

export function useTabs(): readonly Tab[] {
  const { me } = useSession();
  return TABS.filter((tab) => !tab.roles || tab.roles.includes(me.role));
}

export function Navigation() {
  const { t } = useText();
  const { place, go } = usePlaces();
  const { value, refresh } = useCall('cases.today', {});
  useChanged(['page', 'document'], refresh);
  const unfiled = value?.unfiledPages ?? 0;
  return (
    <nav className="nav" aria-label={t('app.nav.main')}>
      {useTabs().map(({ to, icon: Icon, also }) => {
        const here = place.screen === to || also?.includes(place.screen);
        const word = t(`app.nav.${to}`);
        return (
          <div key={to} className={to === 'settings' ? 'foot' : undefined}>
            <button
              type="button"
              title={word}
              aria-current={here ? 'page' : undefined}
              onClick={() => go({ screen: to })}
            >
              <Icon className="ic" aria-hidden />
              <span className="lb">{word}</span>
              {to === 'scan' && unfiled > 0 && (
                <span className="n" title={t('app.nav.unfiled', { count: unfiled })}>
                  {unfiled}
                </span>
              )}
            </button>
          </div>
        );
      })}
    </nav>
  );
}
