// The first screen of the day: drafts to finish, paper that waits, cases of late, what others did.
import type { z } from 'zod';
import type { CaseRow, TodayView } from '#contract/cases.ts';
import { isSilent, mayReadForm } from '#domain/forms/rights.ts';
import { handlesPaper, type Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { listRows } from '../storage/case-list.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { countPaper, countUnsafeFolders } from '../storage/documents.ts';
import { countListed } from '../storage/folder-standing.ts';
import { draftsOf, findForm } from '../storage/forms.ts';
import { casesTouchedBy, changesByOthers, type Happened } from '../storage/journal.ts';
import { toCaseRow } from './rows.ts';

type Today = z.infer<typeof TodayView>;

const DRAFTS = 12;
const RECENT = 8;
const SINCE = 12;
/** Lines that a person may not see are left out after reading, so more are read than are shown. */
const SPARE = 8;

/** The row of a case that this person can open, or null. */
function openRow(db: Db, session: Session, caseId: string): CaseRow | null {
  const listed = listRows(db, [caseId])[0];
  const row = listed ? toCaseRow(session, listed) : null;
  return row && !row.hidden ? row : null;
}

/** What was begun and may still be gone on with; of a case that is closed to the person, its number. */
function draftsFor(db: Db, session: Session): Today['drafts'] {
  return draftsOf(db, session.user, DRAFTS).flatMap((form) => {
    const scope = caseScope(db, form.caseId);
    const listed = listRows(db, [form.caseId])[0];
    if (!scope || !listed || !mayReadForm(session, scope, formFacts(db, form))) return [];
    const { code, nameKm, nameLatin } = toCaseRow(session, listed);
    const { id: formId, caseId, form: name, changedAt, placeInForm } = form;
    return [{ formId, caseId, code, nameKm, nameLatin, form: name, changedAt, placeInForm }];
  });
}

/** The kind of form it happened to; '' for anything else or to whom it is closed, null where even that would tell. */
function formOf(db: Db, session: Session, { entity, entityId, caseId }: Happened): string | null {
  const form = entity === 'form' && entityId ? findForm(db, entityId) : null;
  const scope = caseScope(db, caseId);
  if (!form || !scope) return '';
  if (mayReadForm(session, scope, formFacts(db, form))) return form.form;
  return isSilent(form.form) ? null : '';
}

/** What others did in the person's own cases; a coordinator hears of all. */
function sinceFor(db: Db, session: Session): Today['since'] {
  return changesByOthers(db, session.user, SINCE * SPARE)
    .flatMap((happened) => {
      const { op, entity, by, at, caseId } = happened;
      const row = openRow(db, session, caseId);
      if (!row || !(row.mine || session.role === 'coordinator')) return [];
      const form = formOf(db, session, happened);
      return form === null ? [] : [{ op, entity, by, at, caseId, code: row.code, form }];
    })
    .slice(0, SINCE);
}

/** Who handles no paper and reads no cases is told counts only. */
export function viewToday(db: Db, session: Session): Today {
  const { cases, folders, pages, unfiled, unchecked } = countPaper(db);
  // Where the office listed its cabinet, a folder is safe by the cabinet's rule.
  const shelf = countListed(db) ?? { folders, safeFolders: folders - countUnsafeFolders(db) };
  const counts = { cases, pages, ...shelf };
  const paper = { unfiledPages: unfiled, uncheckedPages: unchecked, counts };
  if (!handlesPaper(session) && session.role !== 'counsellor')
    return { ...paper, drafts: [], recent: [], since: [] };
  const recent = casesTouchedBy(db, session.user, RECENT).flatMap(
    (caseId) => openRow(db, session, caseId) ?? [],
  );
  return { ...paper, drafts: draftsFor(db, session), recent, since: sinceFor(db, session) };
}
