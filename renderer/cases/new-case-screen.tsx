// placeholder
export function NewCaseScreen(_: { nameKm: string; nameLatin: string }) {
  return null;
}
