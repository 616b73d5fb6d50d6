// placeholder
export function CaseScreen(_: { caseId: string }) {
  return null;
}
