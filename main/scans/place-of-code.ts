// Where a page belongs that bears the code of a printed form, of a drawing, or of an empty sheet to draw on.
import { isClosedAtFirst, STEP_OF } from '#domain/drawings/drawing.ts';
import { paperKindOf } from '#domain/drawings/paper-kind.ts';
import { isClosedForSome } from '#domain/forms/rights.ts';
import { readSheetCode } from '#domain/forms/sheet-code.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { mayFile, type Session } from '#domain/roles.ts';
import { formFacts, namingOf } from '../storage/access.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { type DrawingSheet, findSheet } from '../storage/drawing-sheets.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import type { PageRecord } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';

type Found = {
  caseId: string;
  kind: string;
  step: number;
  /** The day of what is printed on it, where that is known. */
  paperDate: PartialDate | null;
  /** The paper is for the workers of the case, as what is printed on it. */
  restricted: boolean;
  /** An empty sheet of which no drawing was begun yet. */
  sheet: DrawingSheet | null;
};
export type CodedPlace = Found & { code: string };

/** Printed forms that are another kind of paper once they are filed; what is not in the list keeps its kind. */
const PAPER_OF_FORM: Readonly<Record<string, string>> = {
  assent: 'consent',
  'consent-withdrawal': 'consent',
};

/** Null for a form that is closed for some. */
function foundForm(db: Db, id: string): Found | null {
  const form = findForm(db, id);
  if (!form || isClosedForSome(formFacts(db, form))) return null;
  const { caseId, step, event: paperDate } = form;
  const kind = PAPER_OF_FORM[form.form] ?? form.form;
  return { caseId, kind, step, paperDate, restricted: false, sheet: null };
}

/** Null for a drawing that is closed to named people. */
function foundDrawing(db: Db, id: string): Found | null {
  const drawing = findDrawing(db, id);
  if (!drawing || namingOf(db, id).only) return null;
  const { caseId, tool, step, details } = drawing;
  const kind = findSheet(db, id)?.kind ?? paperKindOf(drawing);
  const restricted = details.restricted || isClosedAtFirst(tool);
  return { caseId, kind, step, paperDate: details.held, restricted, sheet: null };
}

function foundSheet(db: Db, id: string): Found | null {
  const sheet = findSheet(db, id);
  if (!sheet) return null;
  const { caseId, kind, tool } = sheet;
  const restricted = isClosedAtFirst(tool);
  return { caseId, kind, step: STEP_OF[tool], paperDate: null, restricted, sheet };
}

/** What the code on a page stands for, whoever asks; of a drawing that was begun never its empty sheet. */
function foundBy(db: Db, code: string | null): Found | null {
  const id = code === null ? null : (readSheetCode(code)?.id ?? null);
  if (id === null) return null;
  return findDrawing(db, id) ? foundDrawing(db, id) : (foundForm(db, id) ?? foundSheet(db, id));
}

/** May this person put paper into the folder of this case? */
export function mayFileIn(
  { db }: Store,
  session: Session,
  caseId: string,
  restricted = false,
): boolean {
  const scope = caseScope(db, caseId);
  return (
    scope !== null && mayFile(session, { ...scope, restricted: scope.restricted || restricted })
  );
}

/**
 * The place of the page whose printed code says where it belongs. Null for an unknown code, a case that is
 * closed or not this person's to file in, and a form or drawing that is closed for some: whoever files such
 * a paper says themselves who may see it, and nobody else is told that it is there.
 */
export function placeOfCode(store: Store, session: Session, page: PageRecord): CodedPlace | null {
  const found = foundBy(store.db, page.sheetCode);
  const record = found && findCase(store.db, found.caseId);
  if (!found || record?.status !== 'open') return null;
  if (!mayFileIn(store, session, record.id, found.restricted)) return null;
  return { ...found, code: record.code };
}

/** Is the page a sheet of a drawing that not everybody who may read its case may see? */
export function isOfClosedDrawing(db: Db, code: string | null): boolean {
  const id = code === null ? null : (readSheetCode(code)?.id ?? null);
  if (id === null) return false;
  const drawing = findDrawing(db, id);
  if (drawing) {
    const { tool, details } = drawing;
    return isClosedAtFirst(tool) || details.restricted || namingOf(db, id).only;
  }
  const sheet = findSheet(db, id);
  return sheet !== null && isClosedAtFirst(sheet.tool);
}
