// What the office calls its roles: its own words where it has set some, else those of the app. Labels only.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { readSetting, type Setting } from '#domain/office/settings.ts';
import type { Role } from '#domain/roles.ts';
import { useText } from '../i18n/use-text.ts';
import { useCall } from './call.ts';

type RoleNames = { names: Setting<'role-names'>; refresh: () => void };
const RoleNamesContext = createContext<RoleNames>({ names: {}, refresh: () => {} });

export function RoleNamesProvider(props: { children: ReactNode }) {
  const { value, refresh } = useCall('office.settings', {});
  const stored = value?.settings.find(({ key }) => key === 'role-names')?.value;
  const told = useMemo(
    () => ({ names: readSetting('role-names', stored), refresh }),
    [stored, refresh],
  );
  return <RoleNamesContext value={told}>{props.children}</RoleNamesContext>;
}

/** Asks for the names again, after they were set. */
export const useRoleNamesRefresh = () => useContext(RoleNamesContext).refresh;

/** The name of a role in the language of the window. */
export function useRoleName(): (role: Role) => string {
  const { t, language } = useText();
  const { names } = useContext(RoleNamesContext);
  return (role) => names[role]?.[language].trim() || t(`words.role.${role}`);
}
