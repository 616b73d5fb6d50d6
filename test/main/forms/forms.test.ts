// A form is kept with every save, completed once, and corrected only by an amendment.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
type Answers = Awaited<ReturnType<typeof read>>['answers'];

const read = (session: Session, formId: string) => office.call(session, 'forms.view', { formId });

function save(session: Session, formId: string, baseRev: string, answers: Answers, id = cmd()) {
  const input = { cmd: id, baseRev, formId, answers, placeInForm: 'reason' };
  return office.call(session, 'forms.save', input);
}

/** Everything an intake form needs to be complete, besides what it began with. */
const REST = {
  source: { option: 'prison-list' },
  referrer: { honest: 'not-asked' },
  reason: 'ឪពុកត្រូវចាប់សប្ដាហ៍មុន។',
  urgency: { option: 'week' },
  'prison-lines': { honest: 'not-known-yet' },
};

async function openForm(session: Session = worker) {
  const opened = await openCase(office, session);
  const form = await read(session, opened.formId);
  return { ...opened, form, answers: { ...form.answers, ...REST } as Answers };
}

async function completed() {
  const opened = await openForm();
  const { formId, form, answers } = opened;
  const input = { cmd: cmd(), baseRev: form.rev, formId, answers };
  const done = await office.call(worker, 'forms.complete', input);
  expect(done.problems).toEqual([]);
  return { ...opened, rev: done.rev };
}

describe('Saving a draft', () => {
  test('what was written is there the next morning, with the place where I stopped', async () => {
    const { formId, form, answers } = await openForm();
    const { rev } = await save(worker, formId, form.rev, answers);
    office.reopen();
    expect(await read(worker, formId)).toMatchObject({ answers, rev, placeInForm: 'reason' });
  });

  test('the same save made twice, because the answer was lost, is one save', async () => {
    const { formId, form, answers } = await openForm();
    const id = cmd();
    const first = await save(worker, formId, form.rev, answers, id);
    expect(await save(worker, formId, form.rev, answers, id)).toEqual(first);
    const sql = `SELECT count(*) FROM events WHERE entity_id = ? AND op = 'saved'`;
    expect(office.store.db.prepare(sql).pluck().get(formId)).toBe(1);
  });

  test('saving what is already saved changes nothing and is no conflict', async () => {
    const { formId, form, answers } = await openForm();
    const { rev } = await save(worker, formId, form.rev, answers);
    expect((await save(coordinator, formId, form.rev, answers)).rev).toBe(rev);
  });

  test('two people save one draft: the second gets both texts, and nothing is overwritten', async () => {
    const { formId, form, answers } = await openForm();
    const first = await save(worker, formId, form.rev, { ...answers, reason: 'one' });
    const input = { cmd: cmd(), baseRev: form.rev, formId, placeInForm: '' };
    const theirs = { ...input, answers: { ...answers, reason: 'two' } };
    const { code, detail } = await office.refused(coordinator, 'forms.save', theirs);
    expect(code).toBe('conflict');
    expect(detail).toMatchObject({
      rev: first.rev,
      answers: { reason: 'one' },
      yours: { reason: 'two' },
      fields: ['reason'],
    });
    expect((await read(worker, formId)).answers.reason).toBe('one');
  });

  test('the version is a name, not a count: another second version is not taken for mine', async () => {
    const { formId, form, answers } = await openForm();
    const mine = await save(worker, formId, form.rev, { ...answers, reason: 'mine' });
    office.store.db
      .prepare('UPDATE forms SET answers = ?, rev = ? WHERE id = ?')
      .run(JSON.stringify({ ...answers, reason: 'from another desk' }), newId(), formId);
    const input = { cmd: cmd(), baseRev: mine.rev, formId, answers, placeInForm: '' };
    expect((await office.refused(worker, 'forms.save', input)).code).toBe('conflict');
  });

  test('an answer to a question the form does not have is refused', async () => {
    const { formId, form, answers } = await openForm();
    const input = { cmd: cmd(), baseRev: form.rev, formId, placeInForm: '' };
    const odd = { ...input, answers: { ...answers, 'shoe-size': 'x' } };
    const { code, detail } = await office.refused(worker, 'forms.save', odd);
    expect([code, detail?.problems]).toEqual([
      'invalid-input',
      [{ field: 'shoe-size', code: 'unknown-field' }],
    ]);
  });

  test('a worker of another case may read the form but not write in it', async () => {
    const { formId, form, answers } = await openForm();
    expect((await read(other, formId)).mayEdit).toBe(false);
    const input = { cmd: cmd(), baseRev: form.rev, formId, answers, placeInForm: '' };
    expect((await office.refused(other, 'forms.save', input)).code).toBe('not-allowed');
  });
});

describe('What the intake form tells the register', () => {
  test('a name corrected in the form is found in the list', async () => {
    const { formId, form, memberId, caseId } = await openForm();
    const row = { 'name-km': 'ទេព មាលា', 'name-latin': 'Tep Mealea', sex: { option: 'f' } };
    const people = { rows: [{ id: memberId, answers: row }] };
    const home = { placeId: 'kh-17-12', placeText: 'Svay Leu' };
    await save(worker, formId, form.rev, { ...form.answers, people, home });
    const view = await office.call(worker, 'cases.view', { caseId });
    expect(view.people).toMatchObject([{ nameKm: 'ទេព មាលា', sex: 'f' }]);
    expect(view.row).toMatchObject({ placeId: 'kh-17-12', placeText: 'Svay Leu' });
    const list = { text: 'mealea', filter: {}, offset: 0, limit: 10 };
    expect((await office.call(worker, 'cases.list', list)).total).toBe(1);
  });

  test('a name corrected in the form is found in every case the person stands in', async () => {
    const { formId, form, memberId, personId } = await openForm();
    const second = await openCase(office, worker, { nameLatin: 'Younger Brother' });
    const part = { roles: ['household'], relation: 'sibling' };
    const who = { caseId: second.caseId, id: newId(), personId, person: {}, ...part };
    await office.call(worker, 'people.save', { cmd: cmd(), baseRev: null, ...who });
    const people = { rows: [{ id: memberId, answers: { 'name-latin': 'Zarany Corrected' } }] };
    await save(worker, formId, form.rev, { ...form.answers, people });
    const list = { text: 'zarany corr', filter: {}, offset: 0, limit: 10 };
    const { groups } = await office.call(worker, 'cases.list', list);
    expect(groups.map(({ why, rows }) => [why, rows.length])).toEqual([['exact', 2]]);
  });

  test('an answer that did not change does not undo a correction made elsewhere', async () => {
    const { formId, form, personId, memberId, caseId, rev } = await openForm();
    const part = { roles: ['main-child', 'child'], relation: 'self' };
    const of = { cmd: cmd(), baseRev: rev, caseId, id: memberId, personId, ...part };
    await office.call(worker, 'people.save', { ...of, person: { nameLatin: 'Corrected Name' } });
    await save(worker, formId, form.rev, { ...form.answers, reason: 'something else' });
    const { people } = await office.call(worker, 'cases.view', { caseId });
    expect(people[0]?.nameLatin).toBe('Corrected Name');
  });

  test('somebody new in the form becomes a person of the case when it is completed, not before', async () => {
    const { formId, form, answers, caseId } = await openForm();
    const person = {
      ...{ 'name-latin': 'Nuon Saren', sex: { option: 'f' }, birth: exactDay('1988-01-01') },
      ...{ roles: { options: ['caregiver'] }, relation: { option: 'mother' } },
    };
    const { rows } = answers.people as { rows: object[] };
    const people = { rows: [...rows, { id: newId(), answers: person }] } as Answers[string];
    const { rev } = await save(worker, formId, form.rev, { ...answers, people });
    expect((await office.call(worker, 'cases.view', { caseId })).people).toHaveLength(1);
    const input = { cmd: cmd(), baseRev: rev, formId, answers: { ...answers, people } };
    expect((await office.call(worker, 'forms.complete', input)).problems).toEqual([]);
    const view = await office.call(worker, 'cases.view', { caseId });
    expect(view.people[1]).toMatchObject({ nameLatin: 'Nuon Saren', relation: 'mother' });
  });
});

describe('Completing a form', () => {
  test('what is missing is told, nothing is completed, and the draft is kept', async () => {
    const { formId, form } = await openForm();
    const answers = { ...form.answers, reason: 'only this' };
    const input = { cmd: cmd(), baseRev: form.rev, formId, answers };
    const { problems } = await office.call(worker, 'forms.complete', input);
    expect(problems).toContainEqual({ field: 'urgency', code: 'missing' });
    expect(await read(worker, formId)).toMatchObject({ state: 'draft', answers });
  });

  test('a final form is never changed again, by nobody', async () => {
    const { formId, rev, answers } = await completed();
    const input = { cmd: cmd(), baseRev: rev, formId, answers: { ...answers, reason: 'later' } };
    const saving = { ...input, placeInForm: '' };
    expect((await office.refused(coordinator, 'forms.save', saving)).code).toBe('final');
    expect((await office.refused(worker, 'forms.complete', input)).code).toBe('final');
    const sql = `UPDATE forms SET answers = '{}' WHERE id = ?`;
    expect(() => office.store.db.prepare(sql).run(formId)).toThrow('never changed');
    expect(await read(worker, formId)).toMatchObject({ state: 'final', version: 1 });
    // Its own worker may correct it, a colleague may not.
    expect((await read(worker, formId)).mayEdit).toBe(true);
    expect((await read(other, formId)).mayEdit).toBe(false);
  });

  test('a correction is a new draft that begins with its answers and becomes version two', async () => {
    const { formId, answers } = await completed();
    const id = newId();
    const draft = await office.call(worker, 'forms.amend', { cmd: cmd(), id, formId });
    expect(draft).toMatchObject({ amends: formId, state: 'draft', revision: 2, mayEdit: true });
    expect(draft.answers.reason).toBe(answers.reason);
    const again = { cmd: cmd(), id: newId(), formId };
    const refused = await office.refused(coordinator, 'forms.amend', again);
    expect([refused.code, refused.detail]).toEqual(['already-exists', { formId: id }]);
    const corrected = { ...draft.answers, reason: 'corrected' };
    const input = { cmd: cmd(), baseRev: draft.rev, formId: id, answers: corrected };
    expect((await office.call(worker, 'forms.complete', input)).version).toBe(2);
    const old = await read(worker, formId);
    expect(old.answers.reason).toBe(answers.reason);
    expect([old.newer, (await read(worker, id)).newer]).toEqual([id, null]);
  });

  test('the day it happened is the form’s date; the day it was entered is told apart', async () => {
    const { formId, form, answers, caseId } = await openForm();
    const dated = { ...answers, 'event-date': exactDay('2019-06-11') } as Answers;
    await save(worker, formId, form.rev, dated);
    const { chronology } = await office.call(worker, 'cases.view', { caseId });
    const line = chronology.find((each) => each.id === formId);
    expect(line?.happened?.from).toBe('2019-06-11');
    expect(new Date(line?.enteredAt ?? 0).getFullYear()).toBe(new Date().getFullYear());
  });
});

describe('Two texts of one form', () => {
  test('the second is kept beside the first until a person has settled it', async () => {
    const { formId, form, answers } = await openForm();
    await save(worker, formId, form.rev, { ...answers, reason: 'one' });
    const second = { ...answers, reason: 'two' };
    const input = { cmd: cmd(), baseRev: form.rev, formId, answers: second };
    const { keptId } = await office.call(coordinator, 'forms.keepBoth', input);
    expect((await office.call(coordinator, 'forms.keepBoth', input)).keptId).toBe(keptId);
    const view = await read(worker, formId);
    expect(view.answers.reason).toBe('one');
    expect(view.kept).toMatchObject([
      { id: keptId, by: coordinator.user, answers: { reason: 'two' } },
    ]);
    await office.call(worker, 'forms.settle', { cmd: cmd(), formId, keptId });
    expect((await read(worker, formId)).kept).toEqual([]);
    const row = office.store.db
      .prepare('SELECT content FROM kept_versions WHERE id = ?')
      .pluck()
      .get(keptId);
    expect(String(row)).toContain('two');
  });
});

describe('Who may read a form', () => {
  test('restricted answers are for the workers of the case and the coordinator', async () => {
    const { formId, form, answers } = await openForm();
    const contact = { ...answers, 'safe-contact': 'Call after five' };
    await save(worker, formId, form.rev, contact);
    expect((await read(coordinator, formId)).answers['safe-contact']).toBe('Call after five');
    const seen = await read(other, formId);
    expect(seen.answers.reason).toBe(answers.reason);
    expect(JSON.stringify(seen)).not.toContain('Call after five');
  });

  test('a form of a restricted case is closed for everybody else', async () => {
    const { formId } = await openCase(office, worker, { restricted: true });
    expect((await office.refused(other, 'forms.view', { formId })).code).toBe('not-allowed');
    const clerk = office.person('scan-clerk');
    expect((await office.refused(clerk, 'forms.view', { formId })).code).toBe('not-allowed');
  });

  test('that a form was opened is in the journal', async () => {
    const { formId } = await openForm();
    await read(coordinator, formId);
    const sql = 'SELECT op, user FROM events WHERE entity_id = ? ORDER BY n DESC LIMIT 1';
    expect(office.store.db.prepare(sql).get(formId)).toEqual({
      op: 'viewed',
      user: coordinator.user,
    });
  });

  test('the scanned paper of the same kind lies beside the form', async () => {
    const { formId, caseId } = await openForm();
    const { pages } = fileDocument(office, worker, caseId, { kind: 'intake', pages: 2 });
    fileDocument(office, worker, caseId, { kind: 'letter' });
    expect((await read(worker, formId)).scanPages).toEqual(pages);
  });

  test('a new form of the newest revision can be begun in a case', async () => {
    const { caseId } = await openCase(office, worker);
    const input = { cmd: cmd(), id: newId(), caseId, form: 'intake' };
    expect(await office.call(worker, 'forms.start', input)).toMatchObject({
      state: 'draft',
      caseId,
    });
    const unknown = { ...input, cmd: cmd(), id: newId(), form: 'horoscope' };
    expect((await office.refused(worker, 'forms.start', unknown)).code).toBe('not-found');
  });
});
