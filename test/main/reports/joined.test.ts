// A case that was opened twice, and a child entered twice, count once as soon as somebody said so.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { insertCaseLink, insertPersonLink, undoCaseLink } from '../../../main/storage/sameness.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addChild, firstsOf, openCase, tablesOf, tell } from './tell.ts';

const office = openOffice();
const { db } = office.store;
afterAll(() => office.close());

const first = openCase(office, { opened: '2019-05-01', step: 1 });
const copy = openCase(office, { opened: '2019-06-01', step: 1 });
const child = addChild(office, [first]);
const again = addChild(office, [copy]);
tell(office, { caseId: copy, form: 'eligibility', day: '2019-07-01' }, [
  ['decision', 'eligibility.decision', 'admit'],
]);
tell(office, { caseId: copy, form: 'case-note', day: '2019-07-03' }, []);
tell(office, { caseId: copy, form: 'child-scale', day: '2019-07-04' }, [
  ['function.1.see', 'person.disability', '3', again],
]);

const funnel = () => tablesOf(office, 'funnel').referred?.sum;
const children = () => {
  const table = tablesOf(office, 'children')['by-disability'];
  return { sum: table?.sum, disabled: firstsOf(table)['With disability'] };
};
const typedNotes = () => {
  const rows = tablesOf(office, 'files').tools?.rows ?? [];
  return rows.find(({ label }) => label.en === 'Case note')?.values[1];
};

describe('A case that was opened twice', () => {
  test('is two referrals until it is joined, then one, with the decision and the papers of both', () => {
    expect(funnel()).toBe('2 = 0 + 1 + 1');
    const link = { id: newId(), caseId: copy, into: first, reason: 'Opened twice', at: 1 };
    insertCaseLink(db, link, newId(), newId());
    expect(funnel()).toBe('1 = 0 + 1 + 0');
    expect(typedNotes()).toEqual({ count: 1 });
    const notes = tablesOf(office, 'monthly').notes?.rows.at(-1);
    expect(notes?.values[0]).toEqual({ count: 1 });
    expect(notes?.cases[0]).toEqual([first]);
  });

  test('has its child counted twice until the two entries are one person, with what either was told', () => {
    expect(children()).toEqual({ sum: '2 = 1 + 0 + 1', disabled: 1 });
    const link = { id: newId(), one: again, other: child, at: 1, reason: '', user: newId() };
    insertPersonLink(db, link, 'same', newId());
    expect(children()).toEqual({ sum: '1 = 1 + 0 + 0', disabled: 1 });
  });

  test('is two again when the joining was a mistake', () => {
    const { id } = db.prepare('SELECT id FROM case_links').get() as { id: string };
    undoCaseLink(db, id, newId(), 2);
    expect(funnel()).toBe('2 = 0 + 1 + 1');
  });
});
