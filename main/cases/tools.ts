// How each of the sixteen tools stands in the folder: typed, drawn, scanned or missing.
import type { ToolStanding } from '#contract/cases.ts';
import { TOOLS, type Tool } from '#domain/cases/tools.ts';
import type { DocumentRecord } from '../storage/documents.ts';
import type { DrawingRecord } from '../storage/drawings.ts';
import type { FormRecord } from '../storage/forms.ts';

/** What somebody is told of one case: `hidden` forms and papers are known to be there, and closed. */
type Told = {
  forms: readonly { form: FormRecord; hidden: boolean }[];
  documents: readonly (Pick<DocumentRecord, 'kind' | 'pages'> & { hidden: boolean })[];
  /** `hasRows`: something stands in the list beside the picture, where it is typed. */
  drawings: readonly { drawing: DrawingRecord; hidden: boolean; hasRows: boolean }[];
};

type Used = Pick<FormRecord, 'state' | 'changedAt'>;

/** Drafts first, then the newest. */
function byUse(a: Used, b: Used): number {
  if (a.state !== b.state) return a.state === 'draft' ? -1 : 1;
  return b.changedAt - a.changedAt;
}

/** A draft or a finished one, of those that are there. */
function stateOf(own: readonly Used[]): 'final' | 'draft' | null {
  if (own.some(({ state }) => state === 'final')) return 'final';
  return own.length > 0 ? 'draft' : null;
}

function standTool(tool: Tool, { forms, documents, drawings }: Told): ToolStanding {
  const own = forms.filter(({ form }) => tool.forms.includes(form.form));
  const papers = documents.filter(({ kind }) => tool.papers.includes(kind));
  const [best] = own.flatMap(({ form, hidden }) => (hidden ? [] : [form])).toSorted(byUse);
  const pictures = drawings.filter(({ drawing: { tool: drawn, form } }) =>
    form ? tool.forms.includes(form.id) : tool.drawings.includes(drawn),
  );
  // What has no form is typed in the list of its drawing: the same rows that the picture is made of.
  const typed = tool.forms.length > 0 ? [] : pictures.filter(({ hasRows }) => hasRows);
  const [picture] = pictures
    .flatMap(({ drawing, hidden }) => (hidden ? [] : [drawing]))
    .toSorted(byUse);
  return {
    tool: tool.id,
    typed: stateOf([...own.map(({ form }) => form), ...typed.map(({ drawing }) => drawing)]),
    scanned: papers.length > 0,
    pages: papers.flatMap(({ hidden, pages }) => (hidden ? [] : pages)),
    formId: best?.id ?? null,
    drawn: stateOf(pictures.map(({ drawing }) => drawing)),
    drawingId: picture?.id ?? null,
  };
}

/** The sixteen tools of a case, with what was joined to it, as the person who asked is told. */
export function standTools(cases: readonly Told[]): ToolStanding[] {
  const forms = cases.flatMap((one) => one.forms);
  const documents = cases.flatMap((one) => one.documents);
  const drawings = cases.flatMap((one) => one.drawings);
  return TOOLS.map((tool) => standTool(tool, { forms, documents, drawings }));
}
