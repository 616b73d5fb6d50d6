// Typing an old form from its scan: the place on the page is kept with the answer, and a second person reads it again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { insertRestriction } from '../../../main/storage/access.ts';
import { change } from '../../../main/storage/prepared.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const second = office.person('social-worker');
const finance = office.person('finance');
afterAll(() => office.close());

const review = JSON.parse(
  readFileSync(join(import.meta.dirname, '../domain/forms/answers/review-r1.json'), 'utf8'),
).answers;
const box = { x: 0.1, y: 0.2, w: 0.3, h: 0.04 };

async function begin(by: Session = worker) {
  const { caseId } = await openCase(office, by);
  const workers = [by.user, second.user];
  await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers });
  const { pages, documentId } = fileDocument(office, by, caseId, { kind: 'review' });
  const pageId = pages[0] ?? '';
  const form = await office.call(by, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form: 'review' },
  });
  return { caseId, pageId, documentId, form };
}

async function finished(
  spot: (pageId: string) => object = (pageId) => ({ better: { pageId, box } }),
) {
  const { caseId, pageId, form } = await begin();
  const answers = { ...review, 'from-paper': 'yes' };
  const saved = await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), baseRev: form.rev, formId: form.id, placeInForm: '' },
    ...{ answers, spots: spot(pageId) as Record<string, { pageId: string; box: typeof box }> },
  });
  const done = await office.call(worker, 'forms.complete', {
    ...{ cmd: newId(), baseRev: saved.rev, formId: form.id, answers },
  });
  expect(done.problems).toEqual([]);
  return { caseId, pageId, formId: form.id };
}

const see = (by: Session, formId: string) => office.call(by, 'forms.view', { formId });
const read = (formId: string, field: string, said: string | null = null) => ({
  ...{ cmd: newId(), formId, field, said },
});

test('the place on the page is kept with the draft, stays with the final form, and a correction begins with it', async () => {
  const { formId, pageId } = await finished();
  expect((await see(worker, formId)).spots).toEqual({ better: { pageId, box } });
  const amended = await office.call(worker, 'forms.amend', { cmd: newId(), id: newId(), formId });
  expect(amended.spots).toEqual({ better: { pageId, box } });
  await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), baseRev: amended.rev, formId: amended.id, placeInForm: '' },
    ...{ answers: amended.answers, spots: {} },
  });
  expect((await see(worker, amended.id)).spots).toEqual({});
  expect((await see(worker, formId)).spots).toEqual({ better: { pageId, box } });
  expect(() =>
    change(office.store.db, `UPDATE form_spots SET spots = '{}' WHERE form_id = ?`, formId),
  ).toThrow('a final form is never changed');
});

test('saving the words alone keeps the marks, and the journal tells the field and not the place', async () => {
  const { form, pageId } = await begin();
  const call = { formId: form.id, placeInForm: '', answers: form.answers };
  const marked = await office.call(worker, 'forms.save', {
    ...{ ...call, cmd: newId(), baseRev: form.rev, spots: { better: { pageId, box } } },
  });
  const told = office.store.db
    .prepare(`SELECT fields FROM events WHERE entity_id = ? AND op = 'saved'`)
    .pluck()
    .all(form.id);
  expect(told).toEqual(['better']);
  await office.call(worker, 'forms.save', {
    ...{ ...call, cmd: newId(), baseRev: marked.rev },
    answers: { ...form.answers, better: 'yes' },
  });
  expect((await see(worker, form.id)).spots).toEqual({ better: { pageId, box } });
});

test('a mark on a page of another case, or of no field, is refused and nothing of the save is kept', async () => {
  const { form } = await begin();
  const { pageId: strange } = await begin();
  const save = (spots: Record<string, { pageId: string; box: typeof box }>) => ({
    ...{ cmd: newId(), baseRev: form.rev, formId: form.id, placeInForm: '', spots },
    answers: { ...form.answers, 'from-paper': 'yes' },
  });
  const other = await office.refused(
    worker,
    'forms.save',
    save({ better: { pageId: strange, box } }),
  );
  expect(other.code).toBe('not-allowed');
  const { pageId } = await begin();
  const none = await office.refused(worker, 'forms.save', save({ nothing: { pageId, box } }));
  expect(none.code).toBe('invalid-input');
  const now = await see(worker, form.id);
  expect([now.spots, now.rev, now.answers['from-paper']]).toEqual([{}, form.rev, undefined]);
});

test('when the words cannot be written the marks are not kept either', async () => {
  const { form, pageId } = await begin();
  const { db } = office.store;
  db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON forms BEGIN SELECT raise(ABORT, 'full'); END`);
  const save = {
    ...{ cmd: newId(), baseRev: form.rev, formId: form.id, placeInForm: '', answers: form.answers },
    spots: { better: { pageId, box } },
  };
  await office.refused(worker, 'forms.save', save);
  db.exec('DROP TRIGGER full');
  expect((await see(worker, form.id)).spots).toEqual({});
  await office.call(worker, 'forms.save', save);
  expect((await see(worker, form.id)).spots).toEqual({ better: { pageId, box } });
});

test('a mark on a page that is closed to a reader is not shown to them, and their saving leaves it', async () => {
  const { form, pageId, caseId, documentId } = await begin();
  await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), baseRev: form.rev, formId: form.id, placeInForm: '', answers: form.answers },
    spots: { better: { pageId, box } },
  });
  const reason = 'About somebody of the staff';
  office.store.act(coordinator, newId(), ({ at, cmd }) => {
    const own = { id: newId(), caseId, entity: 'document' as const, entityId: documentId };
    insertRestriction(office.store.db, { ...own, reason, user: coordinator.user, at }, cmd);
  });
  const { spots, rev, answers } = await see(second, form.id);
  expect(spots).toEqual({});
  await office.call(second, 'forms.save', {
    ...{ cmd: newId(), baseRev: rev, formId: form.id, placeInForm: '', spots },
    answers: { ...answers, 'from-paper': 'yes' },
  });
  expect((await see(coordinator, form.id)).spots).toEqual({ better: { pageId, box } });
});

test('a page that was turned keeps the mark on the same words', async () => {
  const { formId, pageId } = await finished();
  change(office.store.db, 'UPDATE pages SET turn = 180 WHERE id = ?', pageId);
  const turned = (await see(worker, formId)).spots.better?.box;
  expect([turned?.x, turned?.y].map((n) => n?.toFixed(2))).toEqual(['0.60', '0.76']);
});

test('another person reads every field again, and never who typed it', async () => {
  const { formId, caseId } = await finished();
  expect((await see(worker, formId)).again?.may).toBe(false);
  const self = await office.refused(worker, 'forms.readAgain', read(formId, 'better'));
  expect(self.code).toBe('not-allowed');
  const money = await office.refused(finance, 'forms.readAgain', read(formId, 'better'));
  expect(money.code).toBe('not-allowed');
  const { again } = await see(second, formId);
  expect(again?.may).toBe(true);
  for (const field of again?.fields ?? []) {
    const count = await office.call(second, 'forms.typedFromPaper', { caseId });
    expect(count.cases.map(({ typed, readAgain }) => [typed, readAgain])).toEqual([[1, 0]]);
    await office.call(second, 'forms.readAgain', read(formId, field));
  }
  const { cases } = await office.call(second, 'forms.typedFromPaper', { caseId });
  expect(cases.map(({ typed, readAgain }) => [typed, readAgain])).toEqual([[1, 1]]);
  const strange = await office.refused(second, 'forms.readAgain', read(formId, 'no-such'));
  expect(strange.code).toBe('invalid-input');
});

test('a question the first person left empty is read again too, and what stands on the paper is not lost', async () => {
  const { formId } = await finished();
  const empty = 'second-worker';
  expect((await see(second, formId)).answers[empty]).toBeUndefined();
  const asked = (await see(second, formId)).again?.fields ?? [];
  expect(asked).toContain(empty);
  expect(asked).not.toContain('from-paper');
  const found = read(formId, empty, 'Sun Dara was there');
  const { again } = await office.call(second, 'forms.readAgain', found);
  expect(again?.readings.map(({ field, said }) => [field, said])).toEqual([
    [empty, 'Sun Dara was there'],
  ]);
});

test('what the second person reads stands beside the first, is listed for the coordinator, and a correction settles it', async () => {
  const { formId, caseId } = await finished();
  const differs = read(formId, 'better', 'The paper says: no');
  await office.call(second, 'forms.readAgain', differs);
  await office.call(second, 'forms.readAgain', differs);
  const { again, answers } = await see(coordinator, formId);
  expect(again?.readings).toEqual([
    {
      ...{ id: differs.cmd, field: 'better', said: 'The paper says: no' },
      ...{ by: second.user, at: expect.any(Number), decided: null },
    },
  ]);
  expect(answers.better).toEqual(review.better);
  const mine = async () => {
    const { cases } = await office.call(coordinator, 'forms.typedFromPaper', {});
    return cases.filter((one) => one.caseId === caseId).flatMap(({ differing }) => differing);
  };
  expect((await mine()).map((one) => [one.formId, one.fields])).toEqual([[formId, ['better']]]);
  const journal = JSON.stringify(
    office.store.db.prepare('SELECT * FROM events WHERE entity_id = ?').all(formId),
  );
  expect(journal).toContain('read-again');
  expect(journal).not.toContain('paper says');
  const fix = await office.call(coordinator, 'forms.amend', { cmd: newId(), id: newId(), formId });
  await office.call(coordinator, 'forms.complete', {
    ...{ cmd: newId(), baseRev: fix.rev, formId: fix.id, answers: fix.answers },
  });
  expect(await mine()).toEqual([]);
  expect((await see(coordinator, fix.id)).again?.may).toBe(false);
  expect((await see(worker, fix.id)).again?.may).toBe(false);
});

test('the coordinator decides which reading holds, once, and it is kept who decided', async () => {
  const { formId, caseId } = await finished();
  const says = read(formId, 'better', 'The paper says: no');
  await office.call(second, 'forms.readAgain', says);
  const open = async () => {
    const { cases } = await office.call(coordinator, 'forms.typedFromPaper', {});
    const own = cases.filter((one) => one.caseId === caseId).flatMap(({ differing }) => differing);
    return own.map(({ fields, undecided }) => [fields, undecided]);
  };
  const decide = (reading: string, holds: 'first' | 'second') => {
    return { cmd: newId(), formId, reading, holds };
  };
  expect(await open()).toEqual([[['better'], 1]]);
  expect((await see(second, formId)).again?.mayDecide).toBe(false);
  const other = await office.refused(second, 'forms.decideReading', decide(says.cmd, 'first'));
  expect(other.code).toBe('not-allowed');
  const first = decide(says.cmd, 'first');
  await office.call(coordinator, 'forms.decideReading', first);
  const { again } = await office.call(coordinator, 'forms.decideReading', first);
  expect(again?.readings[0]?.decided).toEqual({
    ...{ holds: 'first', by: coordinator.user, at: expect.any(Number) },
  });
  expect(await open()).toEqual([]);
  const twice = await office.refused(
    ...([coordinator, 'forms.decideReading', decide(says.cmd, 'second')] as const),
  );
  expect(twice.code).toBe('conflict');
  const journal = office.store.db
    .prepare(`SELECT user, fields FROM events WHERE entity_id = ? AND op = 'reading-decided'`)
    .all(formId);
  expect(journal).toEqual([{ user: coordinator.user, fields: 'better' }]);
});

test('where the paper as read again holds, a correction is still due; a later reading asks anew', async () => {
  const { formId, caseId } = await finished();
  const told = async () => {
    const { cases } = await office.call(coordinator, 'forms.typedFromPaper', {});
    const own = cases.filter((one) => one.caseId === caseId).flatMap(({ differing }) => differing);
    return own.map(({ undecided }) => undecided);
  };
  const decide = (reading: string) => {
    return { cmd: newId(), formId, reading, holds: 'second' as const };
  };
  const says = read(formId, 'better', 'No');
  await office.call(second, 'forms.readAgain', says);
  await office.call(coordinator, 'forms.decideReading', decide(says.cmd));
  expect(await told()).toEqual([0]);
  const later = read(formId, 'better', 'Not known');
  await office.call(second, 'forms.readAgain', later);
  expect(await told()).toEqual([1]);
  const old = await office.refused(coordinator, 'forms.decideReading', decide(says.cmd));
  expect(old.code).toBe('conflict');
  const same = read(formId, 'better');
  await office.call(second, 'forms.readAgain', same);
  const none = await office.refused(coordinator, 'forms.decideReading', decide(same.cmd));
  expect(none.code).toBe('invalid-input');
});
