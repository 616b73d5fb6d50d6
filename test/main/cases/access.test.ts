// Restricting a case, a form or a paper to named people, and asking for access.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const second = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

const reason = 'The father works in this office.';
const ofCase = (caseId: string) => ({ caseId, entity: 'case' as const, entityId: caseId });

async function caseOfTwo() {
  const opened = await openCase(office, worker);
  const { caseId } = opened;
  const workers = [worker.user, second.user];
  await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers });
  return opened;
}

async function writeNote(caseId: string, words: string) {
  const id = newId();
  const note = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id, caseId, form: 'case-note' },
  });
  const answers = { ...note.answers, story: words };
  const saving = { cmd: newId(), formId: id, baseRev: note.rev, answers, placeInForm: '' };
  await office.route(worker, 'forms.save', saving);
  return id;
}

const isHidden = async (who: Session, caseId: string) =>
  (await office.call(who, 'cases.view', { caseId })).row.hidden;
const rowOf = async (who: Session, caseId: string) => {
  const asked = { text: '', filter: {}, offset: 0, limit: 200 };
  const { groups } = await office.call(who, 'cases.list', asked);
  return groups.flatMap(({ rows }) => rows).find(({ id }) => id === caseId);
};

describe('A case restricted to named people', () => {
  test('is open for its workers and the named, closed for others, with who and why', async () => {
    const { caseId } = await openCase(office, worker);
    expect(await isHidden(other, caseId)).toBe(false);
    const people = [second.user];
    const closing = { cmd: newId(), ...ofCase(caseId), people, reason };
    await office.call(worker, 'access.restrict', closing);
    expect(await isHidden(other, caseId)).toBe(true);
    expect([await isHidden(second, caseId), await isHidden(worker, caseId)]).toEqual([
      false,
      false,
    ]);
    expect((await rowOf(second, caseId))?.hidden).toBe(false);
    expect((await rowOf(other, caseId))?.hidden).toBe(true);
    const { restriction, named } = await office.call(worker, 'access.list', ofCase(caseId));
    expect(restriction).toMatchObject({ by: worker.user, reason });
    expect(named.map(({ user }) => user).sort()).toEqual([second.user, worker.user].sort());
    const refused = await office.refused(other, 'access.list', ofCase(caseId));
    expect(refused.code).toBe('not-allowed');
  });

  test('needs a reason', async () => {
    const { caseId } = await openCase(office, worker);
    const closing = { cmd: newId(), ...ofCase(caseId), people: [], reason: '  ' };
    expect(await office.refused(worker, 'access.restrict', closing)).toMatchObject({
      code: 'invalid-input',
      field: 'reason',
    });
  });

  test('can be opened again; who was named and why stays in the record', async () => {
    const { caseId } = await openCase(office, worker);
    const closing = { cmd: newId(), ...ofCase(caseId), people: [second.user], reason };
    await office.call(worker, 'access.restrict', closing);
    await office.call(worker, 'access.open', {
      cmd: newId(),
      ...ofCase(caseId),
      reason: 'He left.',
    });
    expect(await isHidden(other, caseId)).toBe(false);
    const kept = office.store.db.prepare(
      'SELECT reason, ended_by FROM restrictions WHERE case_id = ?',
    );
    expect(kept.all(caseId)).toEqual([{ reason, ended_by: worker.user }]);
  });
});

describe('One form or paper restricted to named people', () => {
  test('is closed even for another worker of the case, and for the search', async () => {
    const { caseId } = await caseOfTwo();
    const formId = await writeNote(caseId, 'starfruit');
    const thing = { caseId, entity: 'form' as const, entityId: formId };
    expect((await office.call(second, 'forms.view', { formId })).id).toBe(formId);
    await office.call(worker, 'access.restrict', { cmd: newId(), ...thing, people: [], reason });
    expect((await office.refused(second, 'forms.view', { formId })).code).toBe('not-allowed');
    expect((await office.call(coordinator, 'forms.view', { formId })).id).toBe(formId);
    const { chronology } = await office.call(second, 'cases.view', { caseId });
    expect(chronology.find(({ id }) => id === formId)).toMatchObject({
      hidden: true,
      restricted: true,
    });
    const saving = { cmd: newId(), id: newId(), formId };
    expect((await office.refused(second, 'forms.amend', saving)).code).toBe('not-allowed');
  });

  test('holds for the paper of a drawing in the folder', async () => {
    const { caseId } = await caseOfTwo();
    const { documentId } = fileDocument(office, worker, caseId, { kind: 'drawing' });
    const thing = { caseId, entity: 'document' as const, entityId: documentId };
    const pagesFor = async (who: Session) =>
      (await office.call(who, 'cases.view', { caseId })).folder[0]?.pages.length;
    expect(await pagesFor(second)).toBe(1);
    await office.call(worker, 'access.restrict', { cmd: newId(), ...thing, people: [], reason });
    expect(await pagesFor(second)).toBe(0);
    expect(await pagesFor(worker)).toBe(1);
    const people = [second.user];
    await office.call(worker, 'access.restrict', { cmd: newId(), ...thing, people, reason });
    expect(await pagesFor(second)).toBe(1);
  });

  test('holds for what a family drew, also when it is finished, and for its copy', async () => {
    const { caseId } = await caseOfTwo();
    const begin = async (follows: string | null) => {
      const input = { cmd: newId(), id: newId(), caseId, tool: 'network' as const, follows };
      const begun = await office.call(worker, 'drawings.begin', { ...input, personId: null });
      return begun.drawingId;
    };
    const drawingId = await begin(null);
    const pictures = { km: '<svg/>', en: '<svg/>' };
    const { rev: baseRev } = await office.call(worker, 'drawings.view', { drawingId });
    await office.call(worker, 'drawings.finish', { cmd: newId(), drawingId, baseRev, pictures });
    const thing = { caseId, entity: 'drawing' as const, entityId: drawingId };
    const closing = { cmd: newId(), ...thing, people: [], reason };
    await office.call(worker, 'access.restrict', closing);
    const refusal = await office.refused(second, 'drawings.view', { drawingId });
    expect(refusal.code).toBe('not-allowed');
    const { drawings } = await office.call(second, 'drawings.list', { caseId });
    expect(drawings).toMatchObject([{ id: drawingId, restricted: true, hidden: true, held: null }]);
    const copy = await begin(drawingId);
    const ofCopy = await office.refused(second, 'drawings.view', { drawingId: copy });
    expect(ofCopy.code).toBe('not-allowed');
    expect((await office.call(worker, 'drawings.view', { drawingId: copy })).mayEdit).toBe(true);
    await office.call(worker, 'access.open', { cmd: newId(), ...thing, reason });
    expect((await office.call(second, 'drawings.view', { drawingId })).head.hidden).toBe(false);
    const foreign = { ...thing, caseId: (await caseOfTwo()).caseId };
    expect((await office.refused(worker, 'access.list', foreign)).code).toBe('not-found');
  });
});

describe('Asking for access', () => {
  test('reaches the coordinator with its reason; granted, it opens the case', async () => {
    const { caseId } = await openCase(office, worker, { restricted: true });
    const why = 'I know the grandmother from the other family.';
    const id = newId();
    const asking = { cmd: newId(), id, ...ofCase(caseId), reason: why };
    await office.call(other, 'access.ask', asking);
    const again = { ...asking, cmd: newId(), id: newId() };
    expect((await office.refused(other, 'access.ask', again)).code).toBe('already-exists');
    const { requests } = await office.call(coordinator, 'access.requests', {});
    expect(requests.find((one) => one.id === id)).toMatchObject({ by: other.user, reason: why });
    expect((await office.refused(worker, 'access.requests', {})).code).toBe('not-allowed');
    const answer = { cmd: newId(), id, answer: 'granted' as const, note: '' };
    await office.call(coordinator, 'access.answer', answer);
    expect(await isHidden(other, caseId)).toBe(false);
    expect((await office.call(coordinator, 'access.requests', {})).requests).toEqual([]);
    const { named } = await office.call(worker, 'access.list', ofCase(caseId));
    expect(named).toMatchObject([{ user: other.user, by: coordinator.user, reason: why }]);
  });

  test('that is declined leaves the case closed', async () => {
    const { caseId } = await openCase(office, worker, { restricted: true });
    const id = newId();
    await office.call(other, 'access.ask', { cmd: newId(), id, ...ofCase(caseId), reason });
    const answer = { cmd: newId(), id, answer: 'declined' as const, note: 'Not needed.' };
    await office.call(coordinator, 'access.answer', answer);
    expect(await isHidden(other, caseId)).toBe(true);
    const second = { ...answer, cmd: newId() };
    expect((await office.refused(coordinator, 'access.answer', second)).code).toBe('not-found');
  });

  test('for what is open anyway is refused', async () => {
    const { caseId } = await openCase(office, worker);
    const asking = { cmd: newId(), id: newId(), ...ofCase(caseId), reason };
    expect((await office.refused(other, 'access.ask', asking)).code).toBe('conflict');
  });
});
