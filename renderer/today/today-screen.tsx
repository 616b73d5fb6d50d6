// placeholder
export function TodayScreen() {
  return null;
}
