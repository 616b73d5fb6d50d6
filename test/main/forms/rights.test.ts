// Forms that are closed to people who may read the rest of the case: concern, supervision, feedback, choice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { allDue } from '../../support/all-due.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const second = office.person('social-worker');
const other = office.person('social-worker');
const focal = office.person('focal-person');
const finance = office.person('finance');
const monitoring = office.person('monitoring');
const everybody = { coordinator, worker, second, other, focal, finance, monitoring };
afterAll(() => office.close());

let caseId: string;
beforeAll(async () => {
  ({ caseId } = await openCase(office, worker));
  const workers = [worker.user, second.user];
  await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers });
});

async function write(by: Session, form: string, answers: Record<string, unknown>) {
  const id = newId();
  const begun = await office.call(by, 'forms.start', { cmd: newId(), id, caseId, form });
  const own = { ...begun.answers, ...answers } as typeof begun.answers;
  const saving = { cmd: newId(), formId: id, baseRev: begun.rev, answers: own, placeInForm: '' };
  await office.call(by, 'forms.save', saving);
  return id;
}

const person = (who: Session) => ({ id: who.user, text: 'Sophea' });

/** Who may open the form, see it in the chronology, and find a word of it. */
async function readersOf(formId: string, word: string) {
  await office.search.caughtUp();
  const opens: string[] = [];
  const told: string[] = [];
  const finds: string[] = [];
  for (const [name, who] of Object.entries(everybody)) {
    const ask = (call: string, input: unknown) => office.route(who, call, input);
    if ((await ask('forms.view', { formId })).ok) opens.push(name);
    const view = await ask('cases.view', { caseId });
    if (view.ok && JSON.stringify(view.value).includes(formId)) told.push(name);
    const search = await ask('search.find', { text: word, kinds: [], limit: 20 });
    if (search.ok && JSON.stringify(search.value).includes(formId)) finds.push(name);
  }
  return { opens, told, finds };
}

describe('A concern about a child', () => {
  test('is for the workers, the coordinator and the focal person, and nobody else hears of it', async () => {
    const id = await write(worker, 'concern', { seen: 'harvestmoon one' });
    expect(await readersOf(id, 'harvestmoon')).toEqual({
      opens: ['coordinator', 'worker', 'second', 'focal'],
      told: ['coordinator', 'worker', 'second'],
      finds: ['coordinator', 'worker', 'second'],
    });
  });

  test('is hidden from the member of staff it is about, worker of the case or not', async () => {
    const id = await write(worker, 'concern', { seen: 'lanternfish', 'by-whom': person(second) });
    const seen = await readersOf(id, 'lanternfish');
    expect(seen.opens).toEqual(['coordinator', 'worker', 'focal']);
    expect([seen.told, seen.finds]).toEqual([
      ['coordinator', 'worker'],
      ['coordinator', 'worker'],
    ]);
    const { rev } = await office.call(worker, 'forms.view', { formId: id });
    const saving = { cmd: newId(), formId: id, baseRev: rev, answers: {}, placeInForm: '' };
    const refusal = await office.refused(second, 'forms.save', saving);
    expect(refusal.code).toBe('not-allowed');
    expect(JSON.stringify(refusal)).not.toContain('lanternfish');
  });

  test('hides from that person what it asks to be done', async () => {
    const id = await write(worker, 'concern', { 'by-whom': person(second) });
    const taskId = newId();
    const adding = { cmd: newId(), id: taskId, caseId, what: 'Move the child', who: '' };
    await office.call(worker, 'tasks.add', { ...adding, userId: second.user, due: null });
    office.store.db.prepare('UPDATE tasks SET form_id = ? WHERE id = ?').run(id, taskId);
    const tasksOf = async (who: Session) =>
      (await office.call(who, 'tasks.list', { caseId, whose: 'mine' })).tasks.map((one) => one.id);
    expect(await tasksOf(second)).not.toContain(taskId);
    expect(await tasksOf(worker)).toContain(taskId);
    const dueFor = async (who: Session) => {
      const { items, total } = await office.call(who, 'planner.list', allDue('mine'));
      expect(total).toBe(items.length);
      return items.map((one) => one.id);
    };
    expect(await dueFor(second)).not.toContain(taskId);
    office.store.db.prepare('UPDATE tasks SET user_id = ? WHERE id = ?').run(worker.user, taskId);
    expect(await dueFor(worker)).toContain(taskId);
  });

  test('can be written by a worker of another case, who reads it afterwards', async () => {
    const id = await write(other, 'concern', { seen: 'riverstone' });
    expect((await readersOf(id, 'riverstone')).opens).toEqual([
      ...['coordinator', 'worker', 'second', 'other', 'focal'],
    ]);
  });
});

describe('Other forms with readers of their own', () => {
  test('a note of supervision is for the two people named in it', async () => {
    const pair = { supervised: person(second), with: person(coordinator) };
    const id = await write(coordinator, 'supervision', { ...pair, learn: 'mangosteen' });
    const two = ['coordinator', 'second'];
    expect(await readersOf(id, 'mangosteen')).toEqual({ opens: two, told: two, finds: two });
  });

  test('what a family says of the work is never read by its own workers', async () => {
    const id = await write(other, 'feedback', { differently: 'papayatree' });
    const readers = ['coordinator', 'other'];
    expect(await readersOf(id, 'papayatree')).toEqual({
      opens: readers,
      told: readers,
      finds: readers,
    });
    const asking = { cmd: newId(), id: newId(), caseId, form: 'feedback' };
    expect((await office.refused(worker, 'forms.start', asking)).code).toBe('not-allowed');
  });

  test('what a family said is closed to whoever gets the case later, and to a coordinator who works on it', async () => {
    const { caseId: theirs } = await openCase(office, worker);
    const id = newId();
    const asking = { cmd: newId(), id, caseId: theirs, form: 'feedback' };
    await office.call(other, 'forms.start', asking);
    expect((await office.call(coordinator, 'forms.view', { formId: id })).id).toBe(id);
    const workers = [other.user, coordinator.user];
    await office.call(coordinator, 'cases.assign', { cmd: newId(), caseId: theirs, workers });
    for (const one of [other, coordinator]) {
      expect((await office.refused(one, 'forms.view', { formId: id })).code).toBe('not-allowed');
    }
  });

  test('a personal choice is for the workers, and for everybody when the person said so', async () => {
    const own = { question: 'bambooshoot' };
    const closed = await write(worker, 'personal-choice', {
      ...own,
      keep: { option: 'me-worker' },
    });
    const open = await write(worker, 'personal-choice', { ...own, keep: { option: 'all' } });
    const three = ['coordinator', 'worker', 'second'];
    expect((await readersOf(closed, 'bambooshoot')).opens).toEqual(three);
    expect((await readersOf(closed, 'bambooshoot')).finds).toEqual(three);
    const four = [...three, 'other'];
    expect(await readersOf(open, 'bambooshoot')).toEqual({ opens: four, told: four, finds: four });
  });

  test('the money that was asked for at a prison is told to nobody else, and that it is hidden', async () => {
    const fee = { status: { option: 'held' }, fee: { option: 'asked' } };
    const id = await write(worker, 'prison-visit', fee);
    const own = await office.call(worker, 'forms.view', { formId: id });
    expect([own.answers.fee, own.hidden]).toEqual([{ option: 'asked' }, []]);
    const seen = await office.call(other, 'forms.view', { formId: id });
    expect(seen.answers.fee).toBeUndefined();
    expect(seen.hidden).toEqual(expect.arrayContaining(['fee', 'fee-what']));
  });

  test('who pays sees a support request by its number, without names and goals', async () => {
    const who = { id: newId(), text: 'Sok Rithy' };
    const items = { rows: [{ id: newId(), answers: { who, service: { option: 'uniform' } } }] };
    const id = await write(worker, 'support-request', { items });
    const seen = await office.call(finance, 'forms.view', { formId: id });
    expect(seen.context.code).toMatch(/-0001$/);
    expect(JSON.stringify(seen)).toContain('uniform');
    expect(JSON.stringify(seen)).not.toMatch(/Rithy|ឫទ្ធី/u);
    const note = await write(worker, 'case-note', {});
    for (const one of [finance, focal, monitoring]) {
      expect((await office.refused(one, 'forms.view', { formId: note })).code).toBe('not-allowed');
    }
  });
});
