// A family agrees, and takes some of it back: what then holds in the case, at once and for everybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const cmd = newId;
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const saved = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')).answers;
const today = exactDay(dayOf(Date.now()));

let caseId = '';
let child = '';

/** A form of the past, as it was finished then. */
function past(form: string, revision: number, day: string, answers: object, of = caseId) {
  const id = newId();
  insertForm(office.store.db, {
    ...{ id, caseId: of, form, revision, step: 1, state: 'final', version: 1, restricted: false },
    ...{ event: exactDay(day), enteredAt: 1, changedAt: 1, author: worker.user, amends: null },
    ...{ answers: answers as never, placeInForm: '', rev: newId() },
  });
  return id;
}

type Asked = { child?: string | null; purposes: string[]; how?: 'said' | 'written' | 'shown' };
const takeBackInput = ({ child: whose = null, purposes, how = 'said' }: Asked) => ({
  ...{ cmd: cmd(), caseId, id: newId(), child: whose, purposes, on: today, how },
  ...{ who: { id: child, text: '' }, heardBy: { id: worker.user, text: '' }, words: '' },
});
const takeBack = (asked: Asked) => office.call(worker, 'consent.takeBack', takeBackInput(asked));

async function says(purpose: string, whose: string | null = null) {
  const { lines } = await office.call(worker, 'consent.standing', { caseId });
  return lines.find((one) => one.purpose === purpose && one.child === whose);
}

beforeAll(async () => {
  const opened = await openCase(office, worker);
  ({ caseId } = opened);
  child = opened.personId;
  const cells = { service: 'yes', 'share-services': 'yes', story: 'yes', photo: 'yes' };
  const purposes = Object.fromEntries(
    Object.entries(cells).map(([id, option]) => [id, { answer: { option } }]),
  );
  past('consent', 2, '2026-02-03', {
    ...saved('consent-r2.json'),
    ...{ 'event-date': exactDay('2026-02-03'), purposes: { cells: purposes } },
  });
  const own = { draw: { answer: { level: 'yes' } }, photo: { answer: { level: 'yes' } } };
  past('assent', 1, '2026-02-03', {
    ...saved('assent-r1.json'),
    ...{ child: { id: child, text: '' }, answers: { cells: own } },
  });
});

describe('Whoever files a photograph', () => {
  test('is told in one word what the family and its children say, and nothing else', async () => {
    const clerk = office.person('scan-clerk');
    const fresh = await openCase(office, worker);
    const asked = (who: typeof clerk, id: string) =>
      office.call(who, 'consent.photo', { caseId: id });
    expect(await asked(clerk, fresh.caseId)).toEqual({ stands: 'not-asked' });
    expect(await asked(worker, caseId)).toEqual({ stands: 'agreed' });
    const refused = past(
      'assent',
      1,
      '2026-02-04',
      {
        ...saved('assent-r1.json'),
        ...{ 'event-date': exactDay('2026-02-04'), child: { id: fresh.personId, text: '' } },
        answers: { cells: { photo: { answer: { level: 'no' } } } },
      },
      fresh.caseId,
    );
    expect(refused).toBeTruthy();
    expect(await asked(clerk, fresh.caseId)).toEqual({ stands: 'refused' });
    expect((await office.refused(other, 'consent.photo', { caseId })).code).toBe('not-allowed');
  });
});

describe('Two cases that are one', () => {
  test('are read together: what was taken back in one is not agreed in the other', async () => {
    const [first, second] = [await openCase(office, worker), await openCase(office, worker)];
    const answer = (option: string) => ({
      purposes: {
        cells: { story: { answer: { option } }, service: { answer: { option: 'yes' } } },
      },
    });
    past('consent', 2, '2026-03-01', answer('yes'), first.caseId);
    past('consent', 2, '2026-02-01', answer('no'), second.caseId);
    past(
      'assent',
      1,
      '2026-02-01',
      {
        child: { id: second.personId, text: '' },
        answers: { cells: { draw: { answer: { level: 'no' } } } },
      },
      second.caseId,
    );
    const standing = (id: string) => office.call(worker, 'consent.standing', { caseId: id });
    const of = async (purpose: string, child: string | null = null) =>
      (await standing(first.caseId)).lines.find(
        (one) => one.purpose === purpose && one.child === child,
      )?.says;
    expect(await of('story')).toBe('yes');
    await office.call(worker, 'people.same', {
      ...{ cmd: cmd(), id: newId(), caseId: first.caseId, personId: first.personId },
      ...{ otherId: second.personId, reason: 'កុមារតែមួយ' },
    });
    await office.call(coordinator, 'cases.join', {
      ...{ cmd: cmd(), id: newId(), caseId: second.caseId, into: first.caseId, reason: 'តែមួយ' },
    });
    expect(await of('story')).toBe('no');
    expect(await of('service')).toBe('yes');
    expect(await of('draw', first.personId)).toBe('no');
    expect((await standing(first.caseId)).joined).toEqual([second.code]);
    expect((await standing(second.caseId)).joined).toEqual([first.code]);
  });
});

describe('A family that agreed', () => {
  test('takes a permission back, and the page of the case and the list say so at once', async () => {
    expect((await says('photo'))?.says).toBe('yes');
    const { formId } = await takeBack({ purposes: ['photo'] });
    expect(await says('photo')).toMatchObject({
      ...{ says: 'taken-back', how: 'said', formId },
      who: { nameLatin: 'Sok Rithy' },
    });
    const view = await office.call(worker, 'cases.view', { caseId });
    expect(view.consent).toMatchObject([{ formId, child: null, says: 'taken-back' }]);
    expect(view.chronology[0]).toMatchObject({ id: formId, form: 'consent-withdrawal' });
    expect((await says('service'))?.says).toBe('yes');
  });

  test('is written with its event in one act, and the same command again does nothing twice', async () => {
    const input = takeBackInput({ purposes: ['voice'], how: 'written' });
    const first = await office.call(worker, 'consent.takeBack', input);
    expect(await office.call(worker, 'consent.takeBack', input)).toEqual(first);
    const told = office.store.db
      .prepare('SELECT op FROM events WHERE entity_id = ? ORDER BY n')
      .pluck()
      .all(input.id);
    expect(told).toEqual(['created', 'completed']);
    expect(await says('voice')).toMatchObject({ says: 'taken-back', how: 'written' });
  });

  test('cannot take back nothing, an unknown thing, or on a day to come', async () => {
    const unknown = takeBackInput({ purposes: ['everything'] });
    expect((await office.refused(worker, 'consent.takeBack', unknown)).code).toBe('invalid-input');
    const later = { ...takeBackInput({ purposes: ['story'] }), on: exactDay('2999-01-01') };
    expect((await office.refused(worker, 'consent.takeBack', later)).code).toBe('invalid-input');
    expect((await says('story'))?.says).toBe('yes');
  });

  test('is heard by its own worker or the coordinator, not by a worker of other cases', async () => {
    const input = takeBackInput({ purposes: ['story'] });
    expect((await office.refused(other, 'consent.takeBack', input)).code).toBe('not-allowed');
    const own = takeBackInput({ purposes: ['research'] });
    await office.call(coordinator, 'consent.takeBack', own);
    expect((await says('research'))?.says).toBe('taken-back');
  });
});

describe('A child that takes back its own say', () => {
  test('stops its photographs though the family may still agree to others', async () => {
    const { formId } = await takeBack({ child, purposes: ['draw'], how: 'shown' });
    expect(await says('draw', child)).toMatchObject({ says: 'taken-back', how: 'shown' });
    expect((await says('photo', child))?.says).toBe('yes');
    const { consent } = await office.call(worker, 'cases.view', { caseId });
    expect(consent).toContainEqual(expect.objectContaining({ formId, child }));
  });
});

describe('What rests on a consent', () => {
  async function finish(form: string, answers: object) {
    const formId = newId();
    await office.call(worker, 'forms.start', { cmd: cmd(), id: formId, caseId, form });
    const { rev } = await office.call(worker, 'forms.view', { formId });
    const input = { cmd: cmd(), baseRev: rev, formId, answers: answers as never };
    return (await office.call(worker, 'forms.complete', input)).problems;
  }
  const referral = (option: string) => ({
    ...saved('referral-out-r1.json'),
    consent: { option },
  });

  test('a referral goes out as recorded only while the family agrees, or when it is asked anew', async () => {
    expect(await finish('referral-out', referral('recorded'))).toEqual([]);
    await takeBack({ purposes: ['share-services'] });
    expect(await finish('referral-out', referral('recorded'))).toEqual([
      { field: 'consent', code: 'no-consent' },
    ]);
    expect(await finish('referral-out', referral('asked'))).toEqual([]);
  });

  test('a story is finished by nobody once it is not agreed to', async () => {
    await takeBack({ purposes: ['story'] });
    expect(await finish('case-study', saved('case-study-r1.json'))).toContainEqual({
      ...{ field: 'consent', code: 'no-consent' },
    });
  });

  test('agreeing again on a later day brings it back', async () => {
    const purposes = { cells: { story: { answer: { option: 'yes' } } } };
    past('consent', 2, '2999-01-01', { ...saved('consent-r2.json'), purposes });
    expect((await says('story'))?.says).toBe('yes');
  });
});
