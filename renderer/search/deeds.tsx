// What people do most, offered by the palette while nothing is typed yet.
import { CloudUpload, FolderPlus, ScanLine, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { enteringRoles } from '#contract/call.ts';
import type { Place } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';

export type Deed = { id: string; says: string; hint: string; icon: ReactNode; place: Place };

export function useDeeds(): Deed[] {
  const { t } = useText();
  const opensCases = useMay(enteringRoles);
  const newCase: Deed = {
    id: 'new-case',
    says: t('search.newCase'),
    hint: 'Ctrl N',
    icon: <FolderPlus className="ic" aria-hidden />,
    place: { screen: 'new-case' },
  };
  return [
    ...(opensCases ? [newCase] : []),
    {
      id: 'scan',
      says: t('search.scan'),
      hint: 'Alt 3',
      icon: <ScanLine className="ic" aria-hidden />,
      place: { screen: 'scan' },
    },
    {
      id: 'today',
      says: t('search.today'),
      hint: 'Alt 1',
      icon: <Sun className="ic" aria-hidden />,
      place: { screen: 'today' },
    },
    {
      id: 'backup',
      says: t('search.backup'),
      hint: 'Alt 4',
      icon: <CloudUpload className="ic" aria-hidden />,
      place: { screen: 'backup' },
    },
  ];
}
