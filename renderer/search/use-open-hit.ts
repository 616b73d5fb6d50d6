// Where a hit leads: the case, the drawing, the answer of a form, or the page with the found place marked.

import { caseRoles } from '#contract/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import type { Hit } from './use-search.ts';

export function useOpenHit(): (hit: Hit, text: string) => void {
  const { go } = usePlaces();
  const readsCases = useMay(caseRoles);
  return (hit, text) => {
    if (hit.kind === 'page') {
      return go({ screen: 'page', pageId: hit.id, marks: hit.boxes, text: text.trim() });
    }
    if (!readsCases && hit.caseId) return go({ screen: 'scan', caseId: hit.caseId });
    if (hit.kind === 'drawing') return go({ screen: 'drawing', drawingId: hit.id });
    if (hit.kind === 'form') {
      return go({ screen: 'form', formId: hit.id, ...(hit.field && { found: hit.field }) });
    }
    go({ screen: 'case', caseId: hit.caseId ?? hit.id });
  };
}
