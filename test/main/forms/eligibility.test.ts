// A decision on who can join: worked out as facts arrive, and an exception is the coordinator's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { findCase } from '../../../main/storage/cases.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const cmd = newId;
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const saved = JSON.parse(readFileSync(join(folder, 'eligibility-r1.json'), 'utf8')).answers;
type Answers = Awaited<ReturnType<typeof read>>['answers'];
const read = (formId: string) => office.call(worker, 'forms.view', { formId });

const judge = (results: Record<string, string>): object => ({
  cells: Object.fromEntries(
    Object.entries({ ...saved.criteria.cells }).map(([row, cell]) => [
      row,
      { ...(cell as object), result: { option: results[row] ?? 'meets' } },
    ]),
  ),
});

async function begin(change: object) {
  const { caseId } = await openCase(office, worker);
  const formId = newId();
  await office.call(worker, 'forms.start', { cmd: cmd(), id: formId, caseId, form: 'eligibility' });
  return { caseId, formId, answers: { ...saved, ...change } as Answers };
}

async function complete(session: Session, formId: string, answers: Answers) {
  const { rev } = await read(formId);
  return office.call(session, 'forms.complete', { cmd: cmd(), baseRev: rev, formId, answers });
}

describe('A family that meets every criterion', () => {
  test('is admitted by its worker, gets the module and goes on to the assessment', async () => {
    const { caseId, formId, answers } = await begin({ criteria: judge({}) });
    expect((await complete(worker, formId, answers)).problems).toEqual([]);
    expect(findCase(office.store.db, caseId)).toMatchObject({ module: 'fs', step: 2 });
    const sql = `SELECT value FROM form_values WHERE case_id = ? AND concept = 'eligibility.result'`;
    expect(office.store.db.prepare(sql).pluck().all(caseId)).toEqual(['meets']);
  });
});

describe('A family that does not meet one', () => {
  const exception = {
    criteria: judge({ 'sentence-left': 'does-not' }),
    'override-why': 'កុមារបួននាក់គ្មានអ្នកថែទាំ។',
  };

  test('is admitted by the coordinator with a reason, not by a social worker; the draft is kept', async () => {
    const { caseId, formId, answers } = await begin(exception);
    const refused = await complete(worker, formId, answers);
    expect(refused.problems).toEqual([{ field: 'decision', code: 'coordinator-only' }]);
    expect(findCase(office.store.db, caseId)).toMatchObject({ step: 1 });
    expect((await read(formId)).answers).toEqual(answers);
    expect((await complete(coordinator, formId, answers)).problems).toEqual([]);
    expect(findCase(office.store.db, caseId)).toMatchObject({ module: 'fs', step: 2 });
  });

  test('is not admitted by anybody without a reason', async () => {
    const { 'override-why': _, ...silent } = exception;
    const { formId, answers } = await begin({ ...silent, 'override-why': '' });
    const { problems } = await complete(coordinator, formId, answers);
    expect(problems).toContainEqual({ field: 'override-why', code: 'missing' });
  });
});

describe('A release date that is typed after the form was begun', () => {
  test('changes what the app works out, by itself', async () => {
    const { caseId, formId, answers } = await begin({
      module: { option: 'fs' },
      'assessment-day': exactDay('2019-07-01'),
    });
    const { rev } = await read(formId);
    const input = { cmd: cmd(), baseRev: rev, formId, placeInForm: '' };
    const before = await office.call(worker, 'forms.save', { ...input, answers });
    const sentence = (lines: readonly { en: string }[] | undefined) =>
      lines?.find(({ en }) => en.startsWith('Time to release'))?.en;
    expect(sentence(before.computed['criteria-suggested'])).toMatch(/: cannot tell yet/);
    const { context } = await read(formId);
    const child = context.people[0];
    const father = newId();
    await office.call(worker, 'people.save', {
      ...{ cmd: cmd(), baseRev: null, caseId, id: newId(), personId: father },
      ...{ person: { nameKm: 'សុខ ដារ៉ា' }, roles: ['prisoner'], relation: 'father' },
    });
    expect(child).toBeDefined();
    const line = {
      'who-held': { id: father, text: '' },
      'prison-status': { option: 'sentenced' },
      'release-on': exactDay('2022-07-02'),
    };
    await office.call(worker, 'lines.save', {
      ...{ cmd: cmd(), caseId, thread: newId(), kind: 'prison', base: null, answers: line },
    });
    const now = (await read(formId)).context.computed;
    expect(sentence(now['criteria-suggested'])).toMatch(/: does not meet/);
    await office.call(coordinator, 'office.set', {
      ...{ cmd: cmd(), key: 'sentence-months', value: { min: 12, max: 48 } },
      validFrom: '2019-01-01',
    });
    expect(sentence((await read(formId)).context.computed['criteria-suggested'])).toMatch(
      /: meets \(release 02\/07\/2022/,
    );
  });
});
