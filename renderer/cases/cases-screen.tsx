// placeholder
export function CasesScreen(_: { text: string }) {
  return null;
}
