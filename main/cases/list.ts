// The list of cases and its one box: names in both scripts, other names, number, village, phone.
import type { z } from 'zod';
import type { caseCalls, FoundBy } from '#contract/cases.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { casesNamedFor } from '../storage/access.ts';
import {
  allCaseMarks,
  type CaseMark,
  casesOfWorker,
  type FoundMember,
  listRows,
  membershipsOf,
  membersWithText,
} from '../storage/case-list.ts';
import { lateCases } from '../storage/case-waiting.ts';
import type { Db } from '../storage/database.ts';
import { caseLinks } from '../storage/sameness.ts';
import { findNames } from './name-search.ts';
import { mayList, toCaseRow } from './rows.ts';
import { waitingIn } from './waiting.ts';

type ListCall = (typeof caseCalls)['cases.list'];
type Input = z.output<ListCall['input']>;
type Output = z.input<ListCall['output']>;
type Why = z.infer<typeof FoundBy>;

/** More names than this are no help to anybody who looks for one. */
const NEAR_NAMES = 60;

/** A case, and whether it is closed for this person: then only its number may find it. */
type Seen = CaseMark & { mine: boolean; hidden: boolean; readable: boolean; late: boolean };

function marksFor(db: Db, session: Session): Seen[] {
  const own = casesOfWorker(db, session.user);
  const given = casesNamedFor(db, session.user);
  const late = lateCases(db, dayOf(Date.now()));
  return allCaseMarks(db).map((mark) => {
    const mine = own.has(mark.id);
    const me = [session.user];
    const named = given.has(mark.id) ? me : [];
    const scope = { restricted: mark.restricted, workers: mine ? me : [], named };
    const readable = mayRead(session, scope);
    const isLate = readable && mark.status === 'open' && late.has(mark.id);
    return { ...mark, mine, hidden: !mayList(session, scope), readable, late: isLate };
  });
}

/** A place lies in a larger one when its id begins with the other's. */
function liesIn(placeId: string | null, larger: string): boolean {
  return placeId === larger || placeId?.startsWith(`${larger}-`) === true;
}

function passes(seen: Seen, filter: Input['filter']): boolean {
  if (filter.mine === true && !seen.mine) return false;
  if (filter.late === true && !seen.late) return false;
  const { step, district, status } = filter;
  if (seen.hidden) return step === undefined && district === undefined;
  if (step !== undefined && seen.step !== step) return false;
  if (district !== undefined && !liesIn(seen.placeId, district)) return false;
  return status === undefined || seen.status === status;
}

/** Why a case is found, and the people of it by whom. */
type Reason = { why: Why; people: Set<string> };

/** Everything the box finds, by case; the best reason counts. */
function findCases(db: Db, text: string): Map<string, Reason> {
  const found = new Map<string, Reason>();
  const add = (members: readonly FoundMember[], why: Why) => {
    for (const { caseId, personId } of members) {
      const reason = found.get(caseId) ?? { why, people: new Set() };
      if (reason.why === why) reason.people.add(personId);
      found.set(caseId, reason);
    }
  };
  const pieces = normaliseText(text).split(/\s+/);
  const names = [...findNames(db, text)].sort((a, b) => b[1].score - a[1].score);
  const people = (how: string) => names.filter((name) => name[1].how === how).map(([id]) => id);
  add(membersWithText(db, pieces), 'exact');
  add(membershipsOf(db, people('sounds')), 'sounds');
  add(membershipsOf(db, people('spelled').slice(0, NEAR_NAMES)), 'spelled');
  return found;
}

/** Is this the number of the case, or the end of it as people say it (143 of SR-2026-0143)? */
function codeSaid(text: string): (code: string) => boolean {
  const typed = normaliseText(text).trim();
  const end = `-${typed.padStart(4, '0')}`;
  return (code) => {
    const own = code.toLowerCase();
    return typed.length > 1 && (own === typed || own.endsWith(end));
  };
}

/** Cases by why they were found; in each group those found by the main child come first. */
function groupFound(shown: readonly Seen[], text: string, found: ReadonlyMap<string, Reason>) {
  const saysCode = codeSaid(text);
  const groups = { exact: [[], []], sounds: [[], []], spelled: [[], []] } as Record<
    Exclude<Why, 'all'>,
    [child: string[], others: string[]]
  >;
  for (const seen of shown) {
    const reason = seen.hidden ? undefined : found.get(seen.id);
    const why = saysCode(seen.code) ? 'exact' : reason?.why;
    if (why === undefined || why === 'all') continue;
    const byChild = reason === undefined || reason.people.has(seen.mainPerson ?? '');
    groups[why][byChild ? 0 : 1].push(seen.id);
  }
  return (['exact', 'sounds', 'spelled'] as const).map((why) => ({ why, ids: groups[why].flat() }));
}

/** By id of these cases the number of the one that each was joined to. */
function joinedOf(db: Db, all: readonly Seen[], ids: ReadonlySet<string>): Output['joined'] {
  const links = caseLinks(db).filter(({ caseId }) => ids.has(caseId));
  const codeOf = (id: string) => all.find((seen) => seen.id === id)?.code ?? '';
  return Object.fromEntries(links.map(({ caseId, into }) => [caseId, codeOf(into)]));
}

/** The list of cases for a person, or what the box finds, in groups by why it was found. */
export function listCases(db: Db, session: Session, input: Input): Output {
  const text = input.text.trim();
  const known = marksFor(db, session);
  // A counsellor is told of no case but her own.
  const all = session.role === 'counsellor' ? known.filter(({ hidden }) => !hidden) : known;
  const counts = { open: 0, mine: 0, late: 0, closed: 0, all: all.length };
  for (const { mine, late, status } of all) {
    counts[status]++;
    if (mine) counts.mine++;
    if (late) counts.late++;
  }
  const shown = all.filter((seen) => passes(seen, input.filter));
  const groups =
    text === ''
      ? [{ why: 'all' as const, ids: shown.map((seen) => seen.id) }]
      : groupFound(shown, text, findCases(db, text));
  let from = input.offset;
  let room = input.limit;
  const page = groups.map(({ why, ids }) => {
    const here = ids.slice(from, from + room);
    from = Math.max(0, from - ids.length);
    room -= here.length;
    return { why, rows: listRows(db, here).map((row) => toCaseRow(session, row)) };
  });
  const listed = new Set(page.flatMap((group) => group.rows.map((row) => row.id)));
  const readable = all.filter((seen) => seen.readable && listed.has(seen.id)).map(({ id }) => id);
  return {
    waiting: waitingIn(db, readable),
    joined: joinedOf(db, all, new Set(readable)),
    groups: page.filter((group) => group.rows.length > 0),
    total: groups.reduce((sum, group) => sum + group.ids.length, 0),
    counts,
  };
}
