// Which component shows which place. Every screen has its line here and nowhere else.
import { CaseScreen } from '../cases/case-screen.tsx';
import { CasesScreen } from '../cases/cases-screen.tsx';
import { NewCaseScreen } from '../cases/new-case-screen.tsx';
import { RestrictedScreen } from '../cases/restricted-screen.tsx';
import { useText } from '../i18n/use-text.ts';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { EmptyState } from '../ui/states.tsx';
import type { Place } from './places.tsx';

export function Screen({ place }: { place: Place }) {
  switch (place.screen) {
    case 'today':
      return <TodayScreen />;
    case 'cases':
      return <CasesScreen text={place.text ?? ''} />;
    case 'new-case':
      return <NewCaseScreen nameKm={place.nameKm ?? ''} nameLatin={place.nameLatin ?? ''} />;
    case 'case':
      return <CaseScreen caseId={place.caseId} />;
    case 'restricted':
      return <RestrictedScreen code={place.code} workers={place.workers} />;
    case 'settings':
      return <SettingsScreen />;
    case 'form':
    case 'scan':
    case 'page':
    case 'backup':
    case 'restore':
      return <Coming />;
  }
}

function Coming() {
  const { t } = useText();
  return <EmptyState title={t('app.coming.title')} text={t('app.coming.text')} />;
}

/** The search palette, over any screen (Ctrl K). */
export function FindPalette(_: { onClose: () => void }) {
  return null;
}

/** Bringing an office back, before anything is unlocked. */
export function RestoreDoor(_: { onLeave: () => void; onDone: () => void }) {
  return <Coming />;
}
