// Guesses where a page belongs from what stands on it and from the pages before; a person decides.
import type { z } from 'zod';
import type { Suggestion } from '#contract/scans.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { datesIn, paperDateIn } from '#domain/scans/dates-on-paper.ts';
import { codesIn, followsOn, kindIn, pageOfIn } from '#domain/scans/read-paper.ts';
import { boxOfText } from '#domain/scans/word-boxes.ts';
import { caseWithCode, findCase } from '../storage/cases.ts';
import { readingsOf, shownText } from '../storage/page-texts.ts';
import type { PageRecord } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { casesNamedIn } from './names-on-page.ts';
import { mayFileIn, placeOfCode } from './place-of-code.ts';
import { placeBefore } from './separators/place-before.ts';

type Proposal = z.input<typeof Suggestion>;
type Place = { start: number; end: number };
type CaseGuess = { caseId: string; code: string; why: Proposal['why']; at: Place | null };

/** So many other cases and dates are offered to whoever finds the first one wrong. */
const OFFERED = 5;
/** No paper has more sheets that are suggested to belong together. */
const LONGEST_RUN = 40;
/** A case is suggested by names alone when its child is among them. */
const CHILD = 3;

/** Cases by numbers on the page, by names, and the one of the page before, the likeliest first; `first` null: none. */
function guessCases(
  store: Store,
  session: Session,
  text: string,
  before: PageRecord | undefined,
): { first: CaseGuess | null; all: CaseGuess[] } {
  const guess = (caseId: string | null, why: Proposal['why'], at: Place | null): CaseGuess[] => {
    const code = caseId === null ? undefined : findCase(store.db, caseId)?.code;
    if (caseId === null || code === undefined || !mayFileIn(store, session, caseId)) return [];
    return [{ caseId, code, why, at }];
  };
  const numbers = codesIn(text).flatMap((code) =>
    guess(caseWithCode(store.db, code.value), 'code-on-page', code),
  );
  const named = casesNamedIn(store.db, text);
  const last = before?.caseId ?? null;
  // Somebody of the case at hand is named: more likely that one than another child of the same name.
  const again = named.filter(({ caseId }) => caseId === last);
  const [most, second] = named;
  const isClear = most && most.weight >= CHILD && most.weight > (second?.weight ?? 0);
  const byName = (cases: typeof named) =>
    cases.flatMap((one) => guess(one.caseId, 'name-on-page', one));
  const likely = [
    ...numbers,
    ...byName(again),
    ...(isClear ? byName([most]) : []),
    ...guess(last, 'same-as-before', null),
  ];
  const all = [...likely, ...byName(named)];
  const each = all.filter((one, at) => all.findIndex(({ caseId }) => caseId === one.caseId) === at);
  return { first: likely[0] ?? null, all: each };
}

/** How many pages from this one on seem to be one paper: by what people said, a printed code, or "page 2 of 3". */
function lengthOfRun(pages: readonly PageRecord[], textOf: (page: PageRecord) => string): number {
  let run = 1;
  for (; run < Math.min(pages.length, LONGEST_RUN); run++) {
    const [last, next] = [pages[run - 1], pages[run]];
    if (!last || !next || next.documentId !== null || next.begins === true || next.isSeparator)
      break;
    const isSameSheet = next.sheetCode !== null && next.sheetCode === last.sheetCode;
    const goesOn = () => followsOn(pageOfIn(textOf(last))?.value, pageOfIn(textOf(next))?.value);
    if (next.begins === null && !isSameSheet && !goesOn()) break;
  }
  return run;
}

/**
 * What this page is and where it belongs, each with where that comes from. `pages` are those of the batch that
 * this person sees. Nothing is filed by it.
 */
export function suggestFor(
  store: Store,
  session: Session,
  page: PageRecord,
  pages: readonly PageRecord[],
  today: string,
): Proposal {
  const textOf = ({ id }: PageRecord) => shownText(store.db, id)?.text ?? '';
  const shown = shownText(store.db, page.id);
  const text = shown?.text ?? '';
  // Words a person wrote have no place on the page.
  const words = shown?.author == null ? (readingsOf(store.db, page.id).machine?.words ?? []) : [];
  const marks: Proposal['marks'] = [];
  const mark = (what: 'case' | 'kind' | 'date', at: Place | null | undefined) => {
    const box = at && boxOfText(text, words, at);
    if (box) marks.push({ what, box });
  };

  const here = pages.findIndex(({ id }) => id === page.id);
  const ahead = pages.slice(0, here);
  // What a separator ends is nothing to go by for what comes behind it.
  const front = ahead.slice(ahead.findLastIndex(({ isSeparator }) => isSeparator) + 1);
  const behind = placeBefore(store, session, page, ahead);
  const filedBefore = front.findLast(({ caseId }) => caseId !== null);
  const before = front.at(-1);
  const joins =
    before?.documentId != null &&
    page.documentId === null &&
    followsOn(pageOfIn(textOf(before))?.value, pageOfIn(text)?.value);

  const printed = placeOfCode(store, session, page);
  const { first: guessed, all } = guessCases(store, session, text, filedBefore);
  const title = kindIn(text);
  const date = paperDateIn(text, today);
  const dates: PartialDate[] = datesIn(text, today).map(({ value }) => value);
  const run = lengthOfRun(pages.slice(here), textOf);

  const isRead = guessed?.why === 'code-on-page' || guessed?.why === 'name-on-page';
  const against = !printed && behind !== null && isRead && guessed.caseId !== behind.caseId;

  if (!printed && (!behind || against)) mark('case', guessed?.at);
  if (!printed && !behind?.kind) mark('kind', title);
  if (!printed?.paperDate) mark('date', date);
  const kind =
    printed?.kind ?? behind?.kind ?? title?.value ?? (joins ? (before?.kind ?? null) : null);
  const whyKind =
    printed || behind?.kind ? 'printed-code' : title ? 'title' : kind ? 'same-as-before' : null;
  const paperDate = printed?.paperDate ?? date?.value ?? null;
  const whyDate = printed?.paperDate ? 'printed-code' : date ? 'on-page' : null;
  const sure = printed ?? behind;
  const caseId = sure?.caseId ?? guessed?.caseId ?? null;
  return {
    caseId,
    code: sure?.code ?? guessed?.code ?? codesIn(text)[0]?.value ?? '',
    why: printed ? 'printed-code' : behind ? behind.why : (guessed?.why ?? 'none'),
    against,
    ...{ kind, whyKind, paperDate, whyDate, marks, run, joins },
    ...(sure?.step && { step: sure.step }),
    others: all
      .filter((one) => one.caseId !== caseId)
      .slice(0, OFFERED)
      .map(({ at: _, ...one }) => one),
    dates: dates.slice(0, OFFERED),
  };
}
