// The sixteen tools of the invented case: some typed, some scanned, some begun, the others missing.
import type { CaseView } from '#contract/cases.ts';
import { TOOLS } from '#domain/cases/tools.ts';

const uuid = (n: number) => `01935a5e-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const toolsInFolder: CaseView['tools'] = TOOLS.map(({ id: tool, forms, drawings }, n) => {
  const way = (['final', null, 'draft', null] as const)[n % 4] ?? null;
  const typed = forms.length > 0 ? way : null;
  const pages = n % 3 === 0 ? [uuid(900), uuid(901)] : n % 5 === 0 ? [uuid(902)] : [];
  return {
    ...{ tool, typed, scanned: pages.length > 0, pages },
    formId: typed ? uuid(605) : null,
    drawn: drawings.length > 0 ? way : null,
    drawingId: drawings.length > 0 && way ? uuid(690) : null,
  };
});
