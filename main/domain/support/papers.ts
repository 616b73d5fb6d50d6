// Papers that belong to what a family is given: which an office wants for a thing, and which are not there yet.
import { type Answers, ChoiceAnswer, PaperAnswer, type Row } from '../forms/answers.ts';
import type { Bilingual } from '../forms/form.ts';
import { SUPPORT_PAPERS, type SupportPaper } from '../forms/lists/support-papers.ts';
import type { Setting } from '../office/settings.ts';

/** Nothing is missed before its time: a receipt once it is bought, a list of thumbprints once it is given. */
export type Reached = 'asked' | 'bought' | 'handed';
const STEPS: readonly Reached[] = ['asked', 'bought', 'handed'];

/** What the office wants for a service: its own line, or else the one for everything. */
export function papersFor(lines: Setting<'item-papers'>, service: string): readonly SupportPaper[] {
  const own = lines.find((line) => line.service === service);
  return (own ?? lines.find((line) => line.service === null))?.papers ?? [];
}

const rowsIn = (answers: Answers, field: string): Row[] =>
  (answers[field] as { rows?: Row[] } | undefined)?.rows ?? [];
const isThere = (answer: unknown): boolean => {
  const paper = PaperAnswer.safeParse(answer).data;
  return paper !== undefined && (paper.documentId !== null || paper.text.trim() !== '');
};

/** A paper that was put to the request, the receipt of the purchase, or the signed sheet of the hand-over. */
function has(answers: Answers, item: Row, paper: SupportPaper): boolean {
  const put = rowsIn(answers, 'papers').some((row) => {
    const { kind, scan, what } = row.answers;
    const isKind = ChoiceAnswer.safeParse(kind).data?.option === paper;
    return isKind && (isThere(scan) || (typeof what === 'string' && what.trim() !== ''));
  });
  if (put) return true;
  if (paper === 'receipt') {
    const bought = rowsIn(answers, 'bought');
    const isOnly = bought.length === 1 && rowsIn(answers, 'items').length === 1;
    const own = bought.find(({ id }) => id === item.id) ?? (isOnly ? bought[0] : undefined);
    return isThere(own?.answers.receipt);
  }
  return (
    paper === 'received-list' &&
    rowsIn(answers, 'received-by').some((row) => isThere(row.answers.scan))
  );
}

/** Papers of one thing of a request that should be there by now and are not, in the order of the list. */
export function missingPapers(
  answers: Answers,
  item: Row,
  lines: Setting<'item-papers'>,
  reached: Reached,
): SupportPaper[] {
  const service = ChoiceAnswer.safeParse(item.answers.service).data?.option ?? '';
  const wanted = new Set(papersFor(lines, service));
  return SUPPORT_PAPERS.filter(
    ({ id, from }) =>
      wanted.has(id) && STEPS.indexOf(from) <= STEPS.indexOf(reached) && !has(answers, item, id),
  ).map(({ id }) => id);
}

/** "Missing: Receipt, List of who received, with thumbprints". */
export function sayMissing(papers: readonly SupportPaper[]): Bilingual {
  const words = (language: 'en' | 'km') =>
    SUPPORT_PAPERS.filter(({ id }) => papers.includes(id))
      .map(({ label }) => label[language])
      .join(', ');
  return { en: `Missing: ${words('en')}`, km: `នៅខ្វះ៖ ${words('km')}` };
}
