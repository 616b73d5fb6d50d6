// A family whose form of intake is not finished: its people can be named elsewhere, and are nobody twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const folder = join(import.meta.dirname, '../domain/forms/answers');
const filled = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).answers;

const MOTHER = 'កែវ ម៉ុម';

async function begin(caseId: string, form: string) {
  const id = newId();
  return office.call(worker, 'forms.start', { cmd: newId(), id, caseId, form });
}

async function complete(formId: string, baseRev: string, answers: object) {
  const input = { cmd: newId(), formId, baseRev, answers: answers as never };
  const done = await office.call(worker, 'forms.complete', input);
  expect(done.problems).toEqual([]);
}

test('a mother typed with the case is named in another form, and is one person once intake is finished', async () => {
  const parents = [{ relation: 'mother' as const, name: MOTHER }];
  const { caseId, formId } = await openCase(office, worker, { parents });
  const trial = await begin(caseId, 'iga-trial');
  expect(trial.context.typed).toMatchObject([{ nameKm: MOTHER, relation: 'mother' }]);
  expect(trial.context.people).toHaveLength(1);

  const intake = await office.call(worker, 'forms.view', { formId });
  expect(intake.context.typed).toEqual([]);
  const held = { 'who-held': { id: null, text: MOTHER }, 'prison-status': { option: 'police' } };
  const known = { honest: 'not-known-yet' };
  const lines = [{ id: newId(), answers: { ...held, 'arrested-on': known, facility: known } }];
  const [child, mother] = (intake.answers.people as { rows: { id: string; answers: object }[] })
    .rows;
  const told = { roles: { options: ['prisoner'] }, birth: known };
  const people = [child, { ...mother, answers: { ...mother?.answers, ...told } }];
  await complete(formId, intake.rev, {
    ...{ ...filled('intake-r1'), ...intake.answers, people: { rows: people } },
    'prison-lines': { rows: lines },
  });
  const { context } = await office.call(worker, 'forms.view', { formId: trial.id });
  expect(context.typed).toEqual([]);
  const id = context.people.find(({ nameKm }) => nameKm === MOTHER)?.personId;
  // Where she was named in words she is the person of the case now.
  const { lines: kept } = await office.call(worker, 'lines.list', { caseId });
  const arrest = kept.find(({ kind }) => kind === 'prison')?.versions[0];
  expect(arrest?.answers['who-held']).toEqual({ id, text: '' });
  await complete(trial.id, trial.rev, {
    ...filled('iga-trial-r1'),
    person: { id: null, text: MOTHER },
    'decided-by': {
      people: [
        { id: null, text: MOTHER },
        { id, text: '' },
      ],
    },
    worker: { id: worker.user, text: '' },
  });
  const { answers } = await office.call(worker, 'forms.view', { formId: trial.id });
  expect(answers.person).toEqual({ id, text: '' });
  expect(answers['decided-by']).toEqual({ people: [{ id, text: '' }] });
});
