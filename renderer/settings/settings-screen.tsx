// placeholder
export function SettingsScreen() {
  return null;
}
