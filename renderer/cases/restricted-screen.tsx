// placeholder
export function RestrictedScreen(_: { code: string; workers: readonly string[] }) {
  return null;
}
