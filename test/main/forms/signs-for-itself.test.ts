// From which age a child signs for itself: the office decides, and the form of the child's own say asks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const file = join(import.meta.dirname, '../domain/forms/answers/assent-r1.json');
const { signed, ...unsigned } = JSON.parse(readFileSync(file, 'utf8')).answers;

/** Finishes the form for a child born on a day; what still stands in the way. */
async function finish(born: string, more: object = {}) {
  const { caseId, personId } = await openCase(office, worker, { birth: exactDay(born) });
  const begun = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form: 'assent' },
  });
  const answers = { ...unsigned, child: { id: personId, text: '' }, ...more };
  const { problems } = await office.call(worker, 'forms.complete', {
    ...{ cmd: newId(), baseRev: begun.rev, formId: begun.id, answers },
  });
  return problems;
}

test('a child of thirteen who takes part signs, or a day is named on which it will', async () => {
  // The example was asked on 25 March 2026.
  expect(await finish('2013-03-25')).toEqual([{ field: 'signed', code: 'missing' }]);
  expect(await finish('2013-03-25', { signed })).toEqual([]);
  expect(await finish('2013-03-25', { 'signed-by': exactDay('2026-04-10') })).toEqual([]);
});

test('a younger child, and one that does not want to take part, need not', async () => {
  expect(await finish('2013-03-26')).toEqual([]);
  const cells = { ...unsigned.answers.cells, join: { answer: { level: 'no' } } };
  expect(await finish('2010-01-01', { answers: { cells } })).toEqual([]);
});

test('the office sets another age', async () => {
  await office.call(office.person('coordinator'), 'office.set', {
    ...{ cmd: newId(), key: 'child-signs-from', value: 10, validFrom: '2019-01-01' },
  });
  expect(await finish('2015-01-01')).toEqual([{ field: 'signed', code: 'missing' }]);
});
