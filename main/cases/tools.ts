// How each of the sixteen tools stands in the folder: typed, scanned or missing.
import type { ToolStanding } from '#contract/cases.ts';
import { TOOLS, type Tool } from '#domain/cases/tools.ts';
import type { DocumentRecord } from '../storage/documents.ts';
import type { FormRecord } from '../storage/forms.ts';

/** What somebody is told of one case: `hidden` forms and papers are known to be there, and closed. */
type Told = {
  forms: readonly { form: FormRecord; hidden: boolean }[];
  documents: readonly (Pick<DocumentRecord, 'kind' | 'pages'> & { hidden: boolean })[];
};

/** Drafts first, then the newest. */
function byUse(a: FormRecord, b: FormRecord): number {
  if (a.state !== b.state) return a.state === 'draft' ? -1 : 1;
  return b.changedAt - a.changedAt;
}

function standTool(tool: Tool, forms: Told['forms'], documents: Told['documents']): ToolStanding {
  const own = forms.filter(({ form }) => tool.forms.includes(form.form));
  const papers = documents.filter(({ kind }) => tool.papers.includes(kind));
  const [best] = own.flatMap(({ form, hidden }) => (hidden ? [] : [form])).toSorted(byUse);
  const final = own.some(({ form }) => form.state === 'final');
  return {
    tool: tool.id,
    typed: final ? 'final' : own.length > 0 ? 'draft' : null,
    scanned: papers.length > 0,
    pages: papers.flatMap(({ hidden, pages }) => (hidden ? [] : pages)),
    formId: best?.id ?? null,
  };
}

/** The sixteen tools of a case, with what was joined to it, as the person who asked is told. */
export function standTools(cases: readonly Told[]): ToolStanding[] {
  const forms = cases.flatMap((one) => one.forms);
  const documents = cases.flatMap((one) => one.documents);
  return TOOLS.map((tool) => standTool(tool, forms, documents));
}
