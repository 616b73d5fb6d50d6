// The text of everything that can be found: a case, a form, a drawing, a page, as it was written.
import { placeWords } from '../storage/case-list.ts';
import { findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { placementOfPage } from '../storage/documents.ts';
import { findDrawing } from '../storage/drawings.ts';
import { findForm } from '../storage/forms.ts';
import { textChangedAt, textsOf } from '../storage/page-texts.ts';
import { membersOf } from '../storage/people.ts';
import type { IndexedDocument } from '../storage/search-index.ts';
import type { Touched } from '../storage/search-sources.ts';
import { drawingText } from './drawing-texts.ts';
import type { Facts } from './facts.ts';
import { formTexts } from './form-texts.ts';

export type SearchDocument = Omit<IndexedDocument, 'day'> & { text: string; facts: Facts };

/** Names of the people of a case in every spelling, its number and its place. */
export function caseText(db: Db, caseId: string): string | null {
  const record = findCase(db, caseId);
  if (!record) return null;
  const names = membersOf(db, caseId).flatMap(({ person }) => [
    [person.nameKm, person.nameLatin, ...person.otherNames]
      .filter((name) => name !== '')
      .join(' · '),
  ]);
  return [record.code, placeWords(record).join(' · '), ...names]
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The documents of the index that stand for a touched thing: two for a form (what everybody who may
 * read it may read, and the rest), one for the others. An empty text: it is not there any more.
 */
export function documentsOf(db: Db, touched: Touched): SearchDocument[] {
  const { kind, id } = touched;
  if (kind === 'case') {
    const changedAt = findCase(db, id)?.changedAt ?? 0;
    const facts = { caseId: id, form: '', date: null, changedAt };
    return [{ kind, id, caseId: id, text: caseText(db, id) ?? '', facts }];
  }
  if (kind === 'page') {
    const place = placementOfPage(db, id);
    const caseId = place?.caseId ?? null;
    const changedAt = Math.max(place?.filedAt ?? 0, textChangedAt(db, id));
    const facts = { caseId, form: place?.kind ?? '', date: place?.paperDate ?? null, changedAt };
    // What the machine read and what a person wrote instead can both be found.
    return [{ kind, id, caseId, text: textsOf(db, id).join('\n'), facts }];
  }
  if (kind === 'drawing') {
    const drawing = findDrawing(db, id);
    const caseId = drawing?.caseId ?? null;
    const facts = {
      ...{ caseId, form: drawing?.tool ?? '', date: drawing?.details.held ?? null },
      changedAt: drawing?.changedAt ?? 0,
    };
    return [{ kind, id, caseId, text: drawing ? drawingText(db, drawing) : '', facts }];
  }
  const form = findForm(db, id);
  const texts = form ? formTexts(form) : { open: '', private: '' };
  const caseId = form?.caseId ?? null;
  const facts = {
    ...{ caseId, form: form?.form ?? '', date: form?.event ?? null },
    changedAt: form?.changedAt ?? 0,
  };
  return [
    { kind: 'form', id, caseId, text: texts.open, facts },
    { kind: 'private', id, caseId, text: texts.private, facts },
  ];
}
