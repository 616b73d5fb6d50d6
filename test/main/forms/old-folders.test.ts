// Typing in an old folder: any number of past reviews in one sitting, in any order, and what no paper says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const folder = join(import.meta.dirname, '../domain/forms/answers');
const filled = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).answers;

async function write(caseId: string, form: string, answers: object) {
  const begun = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id: newId(), caseId, form },
  });
  const done = await office.call(worker, 'forms.complete', {
    ...{ cmd: newId(), baseRev: begun.rev, formId: begun.id },
    answers: answers as typeof begun.answers,
  });
  return { id: begun.id, problems: done.problems };
}

const DAYS = ['2014-06-01', '2012-09-15', '2013-01-10', '2012-09-16', '2019-12-31'];

test('five reviews of past years and a scale of a small child are written in one sitting, in any order', async () => {
  const { caseId, personId } = await openCase(office, worker);
  for (const day of DAYS) {
    const review = { ...filled('review-r1'), 'event-date': exactDay(day) };
    expect((await write(caseId, 'review', review)).problems, day).toEqual([]);
  }
  const scale = {
    ...filled('child-scale-r1'),
    ...{ 'event-date': exactDay('2012-09-15'), child: { id: personId, text: '' } },
  };
  expect((await write(caseId, 'child-scale', scale)).problems).toEqual([]);
  const { chronology } = await office.call(worker, 'cases.view', { caseId });
  const reviews = chronology.filter(({ form }) => form === 'review');
  expect(reviews.map(({ happened, state }) => [happened?.from, state])).toEqual(
    DAYS.toSorted()
      .map((day) => [day, 'final'])
      .toReversed(),
  );
});

test('a line that the paper leaves blank is said to be so, and the form is finished all the same', async () => {
  const { caseId } = await openCase(office, worker);
  const silent = { honest: 'not-on-paper' };
  const { better: _, ...review } = filled('review-r1');
  const old = {
    ...review,
    'event-date': { ...exactDay('2012-01-01'), precision: 'year' as const },
  };
  const asked = await write(caseId, 'review', { ...old, better: silent });
  expect(asked.problems).toEqual([{ field: 'better', code: 'only-from-paper' }]);
  const told = await write(caseId, 'review', { ...old, 'from-paper': 'yes', better: silent });
  expect(told.problems).toEqual([]);
});

const school = (row: string, child: string, grade: string, since: string) => ({
  rows: [
    {
      id: row,
      answers: {
        ...{ who: { id: child, text: '' }, 'school-status': { option: 'regular' } },
        ...{ grade: { option: grade }, since: exactDay(since) },
      },
    },
  ],
});

test('what is known today is not taken back by an old review that is typed in later, nor said to be still true', async () => {
  const { caseId, personId } = await openCase(office, worker);
  const row = newId();
  const review = (day: string, grade: string, more: object = {}) => ({
    ...filled('review-r1'),
    ...{ 'event-date': exactDay(day), school: school(row, personId, grade, day), ...more },
  });
  const known = async () => {
    const { lines } = await office.call(worker, 'lines.list', { caseId });
    const line = lines.find(({ thread }) => thread === row);
    return line?.versions.map(({ answers }) => answers.grade);
  };
  await write(caseId, 'review', review('2019-12-31', '7'));
  const old = await write(caseId, 'review', review('2014-06-01', '2'));
  expect(await known()).toEqual([{ option: '7' }]);
  const { answers } = await office.call(worker, 'forms.view', { formId: old.id });
  expect(JSON.stringify(answers.school)).toContain('"2"');
  await write(caseId, 'review', review('2021-01-05', '8'));
  expect(await known()).toEqual([{ option: '8' }, { option: '7' }]);

  const said = { thread: row, caseId, kind: 'school' as const };
  const [line] = (await office.call(worker, 'lines.list', { caseId })).lines.filter(
    ({ thread }) => thread === row,
  );
  await office.call(worker, 'lines.save', {
    ...{ cmd: newId(), ...said, base: line?.versions[0]?.id ?? null },
    answers: { ...line?.versions[0]?.answers, grade: { option: '9' } },
  });
  await write(caseId, 'review', review('2022-01-05', '3', { 'from-paper': 'yes' }));
  expect((await known())?.[0]).toEqual({ option: '9' });
});

test('what an old paper asked to be done is on nobody’s list; what a new one asks is', async () => {
  const { caseId } = await openCase(office, worker);
  const note = (day: string) => ({
    ...filled('case-note-r1'),
    ...{ 'event-date': exactDay(day), 'from-paper': 'yes' },
    next: {
      rows: [
        {
          id: newId(),
          answers: {
            what: day,
            'by-whom': { id: worker.user, text: '' },
            'by-when': exactDay(day),
          },
        },
      ],
    },
  });
  const lately = addDays(dayOf(Date.now()), -3);
  for (const day of ['2013-04-05', lately])
    expect((await write(caseId, 'case-note', note(day))).problems).toEqual([]);
  const { tasks } = await office.call(worker, 'tasks.list', { caseId, whose: 'mine' });
  expect(tasks.map(({ what }) => what)).toEqual([lately]);
});
