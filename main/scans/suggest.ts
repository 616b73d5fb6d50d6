// Guesses where a page belongs from what stands on it; a person decides.
import type { z } from 'zod';
import type { Suggestion } from '#contract/scans.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { caseWithCode } from '../storage/cases.ts';
import { shownText } from '../storage/page-texts.ts';
import type { PageRecord } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { mayFileIn, placeOfCode } from './place-of-code.ts';

type Proposal = z.input<typeof Suggestion>;

/** A case number as offices write it: letters, a year, a running number; spaces and dashes get lost in reading. */
const CODE = /\b([A-Z]{2,4})[\s–—-]{0,3}((?:19|20)\d{2})[\s–—-]{1,3}(\d{3,5})\b/g;
const DATE = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20|25)\d{2}(?![\d/.-])/;
/** Titles stand in the first lines. */
const TITLE_LINES = 6;

/** Words in the titles of papers, by what the paper is called when it is filed; the more particular stand first. */
const TITLES: [string, RegExp][] = [
  ['case-plan', /case plan|ផែនការករណី/i],
  ['case-note', /case note|home visit|កំណត់ត្រាករណី|ចុះសួរសុខទុក្ខ/i],
  ['assessment', /assessment|ការវាយតម្លៃ|ការប៉ាន់ប្រមាណ/i],
  ['consent', /consent|ការយល់ព្រម/i],
  ['minutes', /minutes|case conference|កំណត់ហេតុ/i],
  ['intake', /referral|intake|ទទួលករណី|ការបញ្ជូន/i],
  ['receipt', /receipt|បង្កាន់ដៃ/i],
  ['review', /review|ពិនិត្យករណីឡើងវិញ/i],
  ['closure', /closure|ការបិទករណី/i],
];

/** Every case number that may stand in a text, in the order in which they stand there. */
export function codesIn(text: string): string[] {
  const codes = [...toLatinDigits(text).matchAll(CODE)].map((m) => `${m[1]}-${m[2]}-${m[3]}`);
  return [...new Set(codes)];
}

/** The first full date in a text; `typed` is how it stands on the paper. */
export function dateIn(text: string, today: string): PartialDate | null {
  const latin = toLatinDigits(text);
  const found = DATE.exec(latin);
  if (!found) return null;
  const typed = text.slice(found.index, found.index + found[0].length);
  const parsed = parsePartialDate(typed, { today, past: true });
  return parsed.ok ? parsed.date : null;
}

/** The form a paper belongs to by the words of its title, or null. */
export function kindIn(text: string): string | null {
  const title = text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, TITLE_LINES)
    .join('\n');
  return TITLES.find(([, words]) => words.test(title))?.[0] ?? null;
}

/** `before` are the pages of the batch in front of this one; what the last filed one got is offered next. */
export function suggestFor(
  store: Store,
  session: Session,
  page: PageRecord,
  before: readonly PageRecord[],
  today: string,
): Proposal {
  const text = shownText(store.db, page.id)?.text ?? '';
  const found = { kind: kindIn(text), paperDate: dateIn(text, today) };
  const may = (caseId: string) => mayFileIn(store, session, caseId);
  const printed = placeOfCode(store, session, page);
  if (printed) {
    const { caseId, code, kind, step, paperDate } = printed;
    const on = paperDate ?? found.paperDate;
    return { caseId, code, why: 'printed-code', kind, step, paperDate: on };
  }
  for (const code of codesIn(text)) {
    const caseId = caseWithCode(store.db, code);
    if (caseId !== null && may(caseId)) return { caseId, code, why: 'code-on-page', ...found };
  }
  const last = before.findLast((other) => other.caseId !== null);
  if (last?.caseId && may(last.caseId)) {
    return { caseId: last.caseId, code: '', why: 'same-as-before', ...found };
  }
  return { caseId: null, code: codesIn(text)[0] ?? '', why: 'none', ...found };
}
