// Next steps that are written in a form become things to do, on the list of whoever is to do them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { tasksOfCase } from '../../../main/storage/tasks.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const saved = JSON.parse(readFileSync(join(folder, 'case-note-r1.json'), 'utf8'));
type Answers = Awaited<ReturnType<typeof read>>['answers'];
const read = (formId: string) => office.call(worker, 'forms.view', { formId });

async function complete(formId: string, answers: Answers) {
  const { rev } = await read(formId);
  const input = { cmd: cmd(), baseRev: rev, formId, answers };
  const done = await office.call(worker, 'forms.complete', input);
  expect(done.problems).toEqual([]);
}

async function amend(formId: string, change: (answers: Answers) => object) {
  const id = newId();
  const draft = await office.call(worker, 'forms.amend', { cmd: cmd(), id, formId });
  await complete(id, change(draft.answers) as Answers);
  return id;
}

describe('Next steps of a completed case note', () => {
  const step = (what: string, day: string) => ({
    what,
    'by-whom': { id: worker.user, text: '' },
    'by-when': exactDay(day),
  });

  test('become things to do; a correction changes the open ones and leaves what is done', async () => {
    const { caseId } = await openCase(office, worker);
    const formId = newId();
    await office.call(worker, 'forms.start', { cmd: cmd(), id: formId, caseId, form: 'case-note' });
    const [one, two] = [newId(), newId()];

    const answers = {
      ...saved.answers,
      next: {
        rows: [
          { id: one, answers: step('ទៅសាលា', '2026-03-01') },
          { id: two, answers: step('ហៅទូរស័ព្ទ', '2026-02-20') },
        ],
      },
    } as unknown as Answers;
    await complete(formId, answers);
    expect(tasksOfCase(office.store.db, caseId)).toMatchObject([
      { id: two, what: 'ហៅទូរស័ព្ទ', userId: worker.user, outcome: null },
      { id: one, what: 'ទៅសាលា', formId },
    ]);
    const amended = await amend(formId, (before) => ({
      ...before,
      next: { rows: [{ id: one, answers: step('ទៅសាលា', '2026-04-01') }] },
    }));
    expect(tasksOfCase(office.store.db, caseId)).toMatchObject([
      { id: one, due: exactDay('2026-04-01'), formId: amended, outcome: null },
      { id: two, outcome: 'dropped' },
    ]);
  });
});
