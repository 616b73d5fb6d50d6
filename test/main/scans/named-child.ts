// A case with its child and other people, and a page on which something was read: what tests of suggestions begin with.
import { newId } from '#domain/ids.ts';
import { saveListTexts } from '../../../main/storage/case-list.ts';
import { findCase, updateCase } from '../../../main/storage/cases.ts';
import { saveNameKeys } from '../../../main/storage/names.ts';
import { insertReading, type PageWord } from '../../../main/storage/page-texts.ts';
import { insertPerson, saveMember } from '../../../main/storage/people.ts';
import type { PaperOffice } from './office.ts';

type Names = { km?: string; latin?: string; others?: string[] };

/** Puts a person into a case, the first of all as its child; answers their id. */
export function addPerson({ store }: PaperOffice, caseId: string, names: Names, isChild = false) {
  const { db } = store;
  const [id, rev] = [newId(), newId()];
  const { km: nameKm = '', latin: nameLatin = '', others: otherNames = [] } = names;
  const name = { nameKm, nameLatin, otherNames };
  insertPerson(db, {
    ...{ id, rev, ...name, sex: 'm', birth: null, died: null, phone: '' },
    ...{ recordingWish: 'record', enteredAt: 1 },
  });
  saveNameKeys(db, id, name);
  const roles = isChild ? ['main-child', 'child'] : ['family'];
  saveMember(db, { id: newId(), caseId, personId: id, roles, relation: '', rev });
  const record = findCase(db, caseId);
  if (isChild && record) updateCase(db, { ...record, mainPerson: id });
  if (record) saveListTexts(db, record);
  return id;
}

/** What the machine read on a page, each line with its words one behind the other. */
export function readOn({ store }: PaperOffice, pageId: string, text: string): void {
  const words = text.split('\n').flatMap((line, row) =>
    line.split(' ').map(
      (word, at): PageWord => ({
        text: word,
        box: { x: 0.1 + at * 0.1, y: 0.1 + row * 0.05, w: 0.09, h: 0.03 },
        confidence: 90,
      }),
    ),
  );
  insertReading(store.db, {
    ...{ id: newId(), pageId, caseId: null, at: Date.now(), engine: 'x', author: null },
    ...{ text, words, confidence: 90, needsEye: false },
  });
}
