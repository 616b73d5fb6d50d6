// The folder tabs: the chosen one joins the sheet. What a role may not open is not shown.
import {
  ChartNoAxesColumn,
  Folder,
  HandCoins,
  type LucideIcon,
  ScanLine,
  Settings,
  ShieldCheck,
  Sun,
} from 'lucide-react';
import { countingRoles, filingRoles, listingRoles } from '#contract/call.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { FIGURES_ONLY, Role } from '#domain/roles.ts';
import { useText } from '../i18n/use-text.ts';
import { useCall, useChanged } from './call.ts';
import { type ScreenName, usePlaces } from './places.tsx';
import { useSession } from './session.tsx';

type TabName = 'today' | 'cases' | 'scan' | 'requests' | 'reports' | 'backup' | 'settings';
type Tab = {
  to: TabName;
  /** Alt and this number opens it, whatever the role sees. */
  number: number;
  icon: LucideIcon;
  roles?: readonly Role[];
  also?: readonly ScreenName[];
};

/** Who is told figures alone begins with the reports and needs no other tab but their own settings. */
const AT_WORK = Role.options.filter((role) => !FIGURES_ONLY.includes(role));

const TABS: readonly Tab[] = [
  { to: 'today', number: 1, icon: Sun, roles: AT_WORK, also: ['planner', 'waiting', 'request'] },
  {
    to: 'cases',
    number: 2,
    icon: Folder,
    roles: listingRoles,
    also: [
      'case',
      'facts',
      'tasks',
      'as-it-stood',
      'people',
      'person',
      'ledger',
      'new-case',
      'form',
      'drawing',
      'restricted',
      'page',
      'search',
    ],
  },
  { to: 'scan', number: 3, icon: ScanLine, roles: filingRoles, also: ['cabinet', 'readings'] },
  {
    to: 'requests',
    number: 7,
    icon: HandCoins,
    roles: ['coordinator', 'social-worker', 'administrator'],
    also: ['request'],
  },
  { to: 'reports', number: 6, icon: ChartNoAxesColumn, roles: countingRoles, also: ['today'] },
  { to: 'backup', number: 4, icon: ShieldCheck, roles: AT_WORK, also: ['restore'] },
  { to: 'settings', number: 5, icon: Settings, also: ['office', 'access'] },
];

export function useTabs(): readonly Tab[] {
  const { me } = useSession();
  return TABS.filter((tab) => !tab.roles || tab.roles.includes(me.role));
}

/** More digits would cover the sign of the tab; the whole number stands behind it, and on the screen. */
const MOST_SHOWN = 99;

export function Navigation() {
  const { t, language } = useText();
  const { place, go } = usePlaces();
  const { value, refresh } = useCall('cases.today', {});
  useChanged(['page', 'document'], refresh);
  const unfiled = value?.unfiledPages ?? 0;
  const tabs = useTabs();
  const current = (
    tabs.find(({ to }) => to === place.screen) ??
    tabs.findLast(({ also }) => also?.includes(place.screen))
  )?.to;
  return (
    <div className="navbox">
      <nav className="nav" aria-label={t('app.nav.main')}>
        {tabs.map(({ to, icon: Icon }) => {
          const here = to === current;
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
                    {inDigitsOf(language, unfiled > MOST_SHOWN ? `${MOST_SHOWN}+` : unfiled)}
                  </span>
                )}
              </button>
            </div>
          );
        })}
      </nav>
    </div>
  );
}
