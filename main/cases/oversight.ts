// What a coordinator looks after: late notes, items without a decision, cases nobody reviewed or has,
// concerns nobody decided. A focal person is told of the concerns alone.
import type { z } from 'zod';
import type { OversightItem } from '#contract/casework.ts';
import { chosenOf, isBlankText, type Row } from '#domain/forms/answers.ts';
import { mayReadForm } from '#domain/forms/rights.ts';
import { readSetting } from '#domain/office/settings.ts';
import { addDays, addMonths, dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { casesWithoutWorker, lastSessions, openCases } from '../storage/due-work.ts';
import { draftsOfKind, type FormRecord } from '../storage/forms.ts';
import { settingOn } from '../storage/settings.ts';
import { reviewsDue } from './due.ts';
import { caseRowsById } from './rows.ts';

type Item = z.input<typeof OversightItem>;
type Found = Pick<Item, 'kind' | 'caseId'> &
  Partial<Pick<Item, 'formId' | 'at' | 'day' | 'count' | 'workers'>>;

const dayOfForm = (form: FormRecord) => form.event?.from ?? dayOf(form.enteredAt);
const NOTES = ['case-note', 'prison-visit'];

/** Notes that were begun and are not finished so many days after the contact. */
function lateNotes(db: Db, today: string): Found[] {
  const days = readSetting('note-days', settingOn(db, 'note-days', today));
  return NOTES.flatMap((kind) => draftsOfKind(db, kind))
    .filter((form) => form.amends === null && addDays(dayOfForm(form), days) < today)
    .map((form) => ({
      ...{ kind: 'late-note', caseId: form.caseId, formId: form.id },
      day: addDays(dayOfForm(form), days),
    }));
}

const isText = (value: unknown) => typeof value === 'string' && !isBlankText(value);

/** An item is settled by a decision, as news only, or by why not yet, with who follows and by when. */
function isSettled({ answers }: Row): boolean {
  const [outcome] = chosenOf(answers.outcome);
  if (outcome === 'info') return true;
  if (outcome === 'decided') return isText(answers.what);
  return (
    outcome === 'none' && isText(answers.what) && Boolean(answers['by-whom'] && answers['by-when'])
  );
}

/** What is to be answered next in an item that is not settled. */
function openColumn({ answers }: Row): string {
  if (chosenOf(answers.outcome).length === 0) return 'outcome';
  if (!isText(answers.what)) return 'what';
  return answers['by-whom'] ? 'by-when' : 'by-whom';
}

/** Minutes that cannot be finished because some of their items have no decision. */
function undecidedItems(db: Db): Found[] {
  return draftsOfKind(db, 'minutes').flatMap((form): Found[] => {
    const { rows = [] } = (form.answers.items ?? {}) as { rows?: Row[] };
    const open = rows.filter((row) => !isSettled(row));
    const [first] = open;
    if (!first) return [];
    const own = { caseId: form.caseId, formId: form.id, day: dayOfForm(form) };
    const at = `items.${first.id}.${openColumn(first)}`;
    return [{ kind: 'undecided', ...own, at, count: open.length }];
  });
}

function undecidedConcerns(db: Db, session: Session): Found[] {
  return draftsOfKind(db, 'concern')
    .filter((form) => {
      const scope = caseScope(db, form.caseId);
      return scope !== null && mayReadForm(session, scope, formFacts(db, form));
    })
    .filter(({ answers }) => chosenOf(answers.decision).length === 0)
    .map((form) => ({
      ...{ kind: 'concern', caseId: form.caseId, formId: form.id },
      day: dayOfForm(form),
    }));
}

/** Workers who had no session of supervision within the months of the office; its note stays with the two. */
function supervisionsDue(db: Db, today: string): Found[] {
  const months = readSetting('supervision-months', settingOn(db, 'supervision-months', today));
  return lastSessions(db).flatMap(({ userId, day, caseId }): Found[] => {
    const due = day === null ? null : addMonths(day, months);
    if (caseId === null || (due !== null && due >= today)) return [];
    return [{ kind: 'supervision', caseId, day: due, workers: [userId] }];
  });
}

/** Of each kind so many are listed; more are told by their number. */
const LISTED = 5;

const longestFirst = (found: readonly Found[]) =>
  found.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));

/** The gravest first: concerns, then what is late the longest. */
export function listOversight(
  db: Db,
  session: Session,
): { items: Item[]; totals: { kind: Item['kind']; total: number }[] } {
  const today = dayOf(Date.now());
  const unreviewed = () =>
    reviewsDue(db, openCases(db))
      .filter(({ day }) => day < today)
      .map(({ caseId, day }): Found => ({ kind: 'unreviewed', caseId, day }));
  const kinds = [
    undecidedConcerns(db, session),
    ...(session.role === 'coordinator'
      ? [
          undecidedItems(db),
          lateNotes(db, today),
          unreviewed(),
          casesWithoutWorker(db).map((caseId): Found => ({ kind: 'no-worker', caseId })),
          supervisionsDue(db, today),
        ]
      : []),
  ];
  const all = kinds.flatMap((found) => longestFirst(found).slice(0, LISTED));
  const rows = caseRowsById(
    db,
    session,
    all.map(({ caseId }) => caseId),
  );
  const items = all.flatMap((found): Item[] => {
    const row = rows.get(found.caseId);
    if (!row) return [];
    // Whoever may read a concern is told its case by the number alone.
    const { code, nameKm, nameLatin } = row;
    const { kind, caseId, formId = null, at = '', day = null, count = 0 } = found;
    const workers = found.workers ?? row.workers;
    return [{ kind, caseId, formId, at, day, count, code, nameKm, nameLatin, workers }];
  });
  const totals = kinds.flatMap((found) =>
    found[0] ? [{ kind: found[0].kind, total: found.length }] : [],
  );
  return { items, totals };
}
