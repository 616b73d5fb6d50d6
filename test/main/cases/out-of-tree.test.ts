// Somebody is taken out of the family tree in one act, and put back in one: nothing of them is lost in between.
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

const view = (caseId: string) => office.call(worker, 'cases.view', { caseId });
const eventsOf = (act: string) =>
  office.store.db.prepare('SELECT entity, op, fields FROM events WHERE cmd = ?').all(act);

async function makeFamily() {
  const { caseId, personId: child } = await openCase(office, worker);
  const mother = await addPerson(office, worker, caseId, { relation: 'mother' });
  const father = await addPerson(office, worker, caseId, { relation: 'father' });
  const relate = (from: string, kind: 'parent-birth' | 'partner-married', to: string) =>
    office.call(worker, 'people.relate', {
      ...{ cmd: newId(), caseId, id: newId(), from, to, kind },
    });
  await relate(father.personId, 'parent-birth', child);
  await relate(mother.personId, 'parent-birth', child);
  await relate(father.personId, 'partner-married', mother.personId);
  const { people } = await view(caseId);
  const member = people.find(({ personId }) => personId === father.personId);
  if (!member) throw new Error('no father');
  const { id, rev, personRev } = member;
  return { caseId, child, id, baseRev: [rev, personRev].toSorted().at(-1) ?? rev };
}

test('who is taken out of the tree stays in the case without ties, by one act with one event', async () => {
  const { caseId, id, baseRev } = await makeFamily();
  const cmd = newId();
  await office.call(worker, 'people.takeOut', { cmd, baseRev, caseId, id });
  const { people, relations } = await view(caseId);
  expect(people.find((one) => one.id === id)?.relation).toBe('other');
  expect(relations.map(({ kind }) => kind)).toEqual(['parent-birth']);
  expect(eventsOf(cmd)).toHaveLength(1);
  expect(eventsOf(cmd)).toMatchObject([{ entity: 'person', op: 'changed' }]);
});

test('one act puts them back with every tie and the word they had', async () => {
  const { caseId, id, baseRev } = await makeFamily();
  const { relations: before } = await view(caseId);
  const [takenOut, cmd] = [newId(), newId()];
  await office.call(worker, 'people.takeOut', { cmd: takenOut, baseRev, caseId, id });
  await office.call(worker, 'people.putBack', { cmd, caseId, id, takenOut, relation: 'father' });
  const { people, relations } = await view(caseId);
  expect(people.find((one) => one.id === id)?.relation).toBe('father');
  const ties = (all: typeof before) => all.map(({ rev: _, ...tie }) => tie);
  expect(ties(relations)).toEqual(ties(before));
  expect(eventsOf(cmd)).toHaveLength(1);
});

test('a tie that would make somebody their own ancestor by now is not put back, and nothing else is', async () => {
  const { caseId, child, id, baseRev } = await makeFamily();
  const takenOut = newId();
  await office.call(worker, 'people.takeOut', { cmd: takenOut, baseRev, caseId, id });
  const { people } = await view(caseId);
  const father = people.find((one) => one.id === id)?.personId ?? '';
  await office.call(worker, 'people.relate', {
    ...{ cmd: newId(), caseId, id: newId(), from: child, to: father, kind: 'parent-birth' },
  });
  const back = { cmd: newId(), caseId, id, takenOut, relation: 'father' };
  expect((await office.refused(worker, 'people.putBack', back)).code).toBe('invalid-input');
  const after = await view(caseId);
  expect(after.people.find((one) => one.id === id)?.relation).toBe('other');
  expect(after.relations.filter(({ from }) => from === father)).toEqual([]);
});

test('neither is done by somebody who does not work on the case, nor over what another person wrote', async () => {
  const { caseId, id, baseRev } = await makeFamily();
  const out = { cmd: newId(), baseRev, caseId, id };
  expect((await office.refused(other, 'people.takeOut', out)).code).toBe('not-allowed');
  const { people } = await view(caseId);
  const father = people.find((one) => one.id === id);
  await office.call(worker, 'people.save', {
    ...{ cmd: newId(), baseRev, caseId, id, personId: father?.personId ?? '' },
    ...{ person: {}, roles: [], relation: 'stepfather' },
  });
  const late = { ...out, cmd: newId() };
  expect((await office.refused(worker, 'people.takeOut', late)).code).toBe('conflict');
  expect((await view(caseId)).relations).toHaveLength(3);
});
