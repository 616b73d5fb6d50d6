// A small business in a case: no money before the market was looked at, then a trial and what follows from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { addDays, daysBetween } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { allDue } from '../../support/all-due.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const filled = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}-r1.json`), 'utf8')).answers;

let caseId = '';
let person = '';

beforeAll(async () => {
  ({ caseId, personId: person } = await openCase(office, worker));
});

async function start(form: string) {
  const id = newId();
  const { rev } = await office.call(worker, 'forms.start', { cmd: newId(), id, caseId, form });
  return { id, rev };
}

async function complete(form: string, answers: object) {
  const { id, rev } = await start(form);
  const own = { person: { id: person, text: '' }, worker: { id: worker.user, text: '' } };
  const input = { cmd: newId(), formId: id, baseRev: rev };
  const told = { ...answers, ...own } as never;
  const done = await office.call(worker, 'forms.complete', { ...input, answers: told });
  expect(done.problems).toEqual([]);
  return id;
}

const tasks = async () => {
  const { tasks: all } = await office.call(worker, 'tasks.list', { caseId, whose: 'all' });
  return all.filter(({ outcome }) => outcome === null).map(({ what, due }) => [what, due?.from]);
};

async function missingForPot() {
  const { id, rev } = await start('support-request');
  const item = {
    ...{ service: { option: 'iga-asset' }, who: { id: person, text: '' }, quantity: 1 },
    ...{ price: { amount: 80_000, currency: 'KHR' }, anyway: 'ត្រូវការភ្លាម' },
  };
  const asked = { items: { rows: [{ id: newId(), answers: item }] } };
  const input = { cmd: newId(), formId: id, baseRev: rev, placeInForm: '' };
  await office.call(worker, 'forms.save', { ...input, answers: asked as never });
  const { missing } = await office.call(worker, 'support.request', { formId: id });
  return missing.map(({ en }) => en).filter((gap) => gap.includes('income plan'));
}

test('no reason buys a pot before an income plan with its market check is finished', async () => {
  expect(await missingForPot()).toEqual([
    'Tools or animals for a business: an income plan with its market check comes first',
  ]);
  const plan = filled('iga-plan');
  plan.trial.rows[0].answers['by-whom'] = { id: worker.user, text: '' };
  await complete('iga-plan', plan);
  expect(await missingForPot()).toEqual([]);
});

const decisions = async () => {
  const { items } = await office.call(worker, 'planner.list', allDue('mine'));
  return items
    .filter(({ kind }) => kind === 'decision')
    .map(({ what, due }) => `${what} ${due?.from}`);
};
const [trial] = filled('iga-plan').trial.rows;
const ofTrial = { plan: { row: trial.id, text: trial.answers.what } };

test('the plan asks to decide about its trial by a day; trying again moves that day, going on ends it', async () => {
  const { what } = trial.answers;
  expect(await decisions()).toEqual([`${what} ${trial.answers['by-when'].from}`]);
  const day = { 'event-date': exactDay('2026-10-20'), ...ofTrial };
  const again = { ...filled('iga-trial'), ...day, decision: { option: 'again' } };
  await complete('iga-trial', again);
  // The trial takes as many days as before.
  const due = addDays(
    '2026-10-20',
    daysBetween(trial.answers.from.from, trial.answers['by-when'].from),
  );
  expect(await decisions()).toEqual([`${what} ${due}`]);
  const { chronology } = await office.call(worker, 'cases.view', { caseId });
  const done = chronology.filter(({ kind }) => kind === 'task');
  expect(done.map(({ happened }) => happened?.from)).toEqual(['2026-10-20']);
  const stop = { ...again, 'event-date': exactDay('2026-10-25'), decision: { option: 'stop' } };
  await complete('iga-trial', stop);
  expect(await decisions()).toEqual([]);
});

test('a trial that goes on asks for the second support, and for visits on dated days', async () => {
  await complete('iga-trial', { ...filled('iga-trial'), 'event-date': exactDay('2026-10-26') });
  expect((await tasks()).slice(-6)).toEqual([
    ['សំណើជំនួយ និងការប្រគល់-ទទួល', '2026-11-02'],
    ...['2026-11-26', '2026-12-26', '2027-01-26', '2027-04-26', '2027-10-26'].map((day) => [
      'ការតាមដានអាជីវកម្ម',
      day,
    ]),
  ]);
});

test('what follows a trial is named as its form is, so that it reads in either language', async () => {
  const { tasks: listed } = await office.call(worker, 'tasks.list', { caseId, whose: 'all' });
  const follows = listed.flatMap((one) => one.follows ?? []);
  expect(new Set(follows)).toEqual(new Set(['support-request', 'iga-monitoring']));
  const { items } = await office.call(worker, 'planner.list', allDue('mine'));
  expect(items.filter((one) => one.follows === 'iga-monitoring')).toHaveLength(5);
});

test('a visit that was told of is off the list', async () => {
  await complete('iga-monitoring', { ...filled('iga-monitoring'), next: { rows: [] } });
  const left = (await tasks()).filter(([what]) => what === 'ការតាមដានអាជីវកម្ម');
  expect(left.map(([, day]) => day)).toEqual([
    ...['2026-12-26', '2027-01-26', '2027-04-26', '2027-10-26'],
  ]);
});

test('a trial that is to be changed asks for a new idea, which can name the one it replaces', async () => {
  const change = { ...filled('iga-trial'), decision: { option: 'change' } };
  await complete('iga-trial', change);
  expect((await tasks()).map(([what]) => what)).toContain('ផែនការបង្កើតប្រាក់ចំណូល');
  const { id } = await start('iga-plan');
  const { context } = await office.call(worker, 'forms.view', { formId: id });
  expect(context.links.replaces).toMatchObject([{ text: 'ពងទាកូន ៥០ គ្រាប់ ពីរសប្ដាហ៍' }]);
});
