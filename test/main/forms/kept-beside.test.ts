// What a completed form leaves in the case: lines that live on, things to do, values that are counted.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { currentLines, versionsOfLine } from '../../../main/storage/lines.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
type Answers = Awaited<ReturnType<typeof read>>['answers'];
const read = (formId: string) => office.call(worker, 'forms.view', { formId });

const prisonLine = (release: string) => ({
  'who-held': { id: null, text: 'សុខ ដារ៉ា' },
  'prison-status': { option: 'sentenced' },
  'arrested-on': exactDay('2018-05-02'),
  facility: { id: null, text: 'ពន្ធនាគារសាកល្បង' },
  'release-on': exactDay(release),
});

const INTAKE = {
  source: { option: 'prison-list' },
  referrer: { honest: 'not-asked' },
  reason: 'ឪពុកត្រូវចាប់សប្ដាហ៍មុន។',
  urgency: { option: 'week' },
};

async function complete(formId: string, answers: Answers) {
  const { rev } = await read(formId);
  const done = await office.call(worker, 'forms.complete', {
    ...{ cmd: cmd(), baseRev: rev, formId },
    answers,
  });
  expect(done.problems).toEqual([]);
}

async function intakeWith(rows: { id: string; answers: object }[]) {
  const opened = await openCase(office, worker);
  const { answers } = await read(opened.formId);
  const filled = { ...answers, ...INTAKE, 'prison-lines': { rows } } as Answers;
  await complete(opened.formId, filled);
  return { ...opened, filled };
}

async function amend(formId: string, change: (answers: Answers) => object) {
  const id = newId();
  const draft = await office.call(worker, 'forms.amend', { cmd: cmd(), id, formId });
  await complete(id, change(draft.answers) as Answers);
  return id;
}

const valuesOf = (caseId: string, concept: string) =>
  office.store.db
    .prepare('SELECT value FROM form_values WHERE case_id = ? AND concept = ? ORDER BY value')
    .pluck()
    .all(caseId, concept);

describe('A prison line of a completed intake form', () => {
  test('is kept for the case, and a corrected release date keeps the old one beside the new', async () => {
    const id = newId();
    const { caseId, formId } = await intakeWith([{ id, answers: prisonLine('2020-07-01') }]);
    expect(currentLines(office.store.db, caseId, 'prison')).toMatchObject([
      { thread: id, answers: prisonLine('2020-07-01'), user: worker.user },
    ]);
    const later = prisonLine('2021-01-15');
    await amend(formId, (answers) => ({
      ...answers,
      'prison-lines': { rows: [{ id, answers: later }] },
    }));
    expect(currentLines(office.store.db, caseId, 'prison')).toMatchObject([{ answers: later }]);
    const versions = versionsOfLine(office.store.db, id);
    expect(versions.map(({ answers }) => answers['release-on'])).toEqual([
      prisonLine('2020-07-01')['release-on'],
      later['release-on'],
    ]);
    expect(valuesOf(caseId, 'prison.release-on')).toEqual(['2021-01-15']);
  });

  test('ends when a correction takes it out, and one that was never shown stays', async () => {
    const [gone, stays] = [newId(), newId()];
    const { caseId, formId } = await intakeWith([
      { id: gone, answers: prisonLine('2020-07-01') },
      { id: stays, answers: prisonLine('2022-07-01') },
    ]);
    await amend(formId, (answers) => ({
      ...answers,
      'prison-lines': { rows: [{ id: stays, answers: prisonLine('2022-07-01') }] },
    }));
    const threads = currentLines(office.store.db, caseId, 'prison').map(({ thread }) => thread);
    expect(threads).toEqual([stays]);
    expect(versionsOfLine(office.store.db, gone)).toHaveLength(1);
  });

  test('said again without a change is confirmed, not written twice', async () => {
    const id = newId();
    const { formId } = await intakeWith([{ id, answers: prisonLine('2020-07-01') }]);
    await amend(formId, (answers) => answers);
    const versions = versionsOfLine(office.store.db, id);
    expect(versions).toHaveLength(1);
    expect(versions[0]?.confirmedAt).toBeGreaterThan(0);
  });

  test('is what the next form about it begins with', async () => {
    const id = newId();
    const { caseId, formId } = await intakeWith([{ id, answers: prisonLine('2020-07-01') }]);
    const next = newId();
    await office.call(worker, 'forms.start', { cmd: cmd(), id: next, caseId, form: 'intake' });
    const { context } = await read(next);
    expect(context.seeds['prison-lines']).toMatchObject([
      { id, answers: prisonLine('2020-07-01') },
    ]);
    expect((await read(formId)).context.seeds).toEqual({});
  });
});

describe('The people, papers and code a form may name', () => {
  test('come with the form, so that the case need not be opened for them', async () => {
    const { caseId, formId, code } = await openCase(office, worker);
    const { context } = await read(formId);
    expect(context.code).toBe(code);
    expect(context.people).toMatchObject([{ roles: ['main-child', 'child'] }]);
    const seen = `SELECT count(*) FROM events WHERE case_id = ? AND entity = 'case' AND op = 'viewed'`;
    expect(office.store.db.prepare(seen).pluck().get(caseId)).toBe(0);
  });
});
