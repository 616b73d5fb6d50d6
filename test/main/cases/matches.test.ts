// Before a child is registered a second time, whoever may be the same is shown, with the reason.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, type OpenedCase, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

let known: OpenedCase;
let secret: OpenedCase;

const NOBODY = {
  nameKm: '',
  nameLatin: '',
  otherNames: [],
  sex: 'u',
  birth: null,
  placeText: '',
} as const;
type Typed = Partial<{
  nameKm: string;
  nameLatin: string;
  sex: 'f' | 'm';
  birth: ReturnType<typeof exactDay>;
  placeText: string;
  parents: string[];
  notPerson: string;
}>;

async function matches(session: Session, typed: Typed) {
  const input = { ...NOBODY, otherNames: [], ...typed };
  return (await office.call(session, 'cases.matches', input)).matches;
}

beforeAll(async () => {
  known = await openCase(office, other, {
    ...{ nameKm: 'ម៉ៅ សុភ័ក្រ', nameLatin: 'Mao Sopheak', sex: 'f', birth: exactDay('2014-05-20') },
    ...{ village: 'Sautr Nikum', district: 'kh-17-11' },
  });
  secret = await openCase(office, other, {
    ...{
      nameKm: 'យឹម រតនៈ',
      nameLatin: 'Yim Rattana',
      birth: exactDay('2012-01-09'),
      restricted: true,
    },
  });
  for (let i = 0; i < 20; i++)
    await openCase(office, other, { nameKm: 'គង់ ដារ៉ា', nameLatin: 'Kong Dara' });
});

describe('People who may be the same', () => {
  test('a child spelled differently, from a village spelled differently, is shown before saving', async () => {
    const [first] = await matches(worker, {
      ...{ nameKm: 'ម៉ៅ សុភ័ក្រ', nameLatin: 'Mav Sophak', placeText: 'Soutr Nikom' },
    });
    expect(first).toMatchObject({ personId: known.personId, caseId: known.caseId, hidden: false });
    expect(first?.reasons).toEqual(expect.arrayContaining(['same-khmer-name', 'same-village']));
  });

  test('only what is needed to decide is told: names, village and year of birth', async () => {
    const [first] = await matches(worker, { nameKm: 'ម៉ៅ សុភ័ក្រ', birth: exactDay('2014-05-20') });
    expect(first).toMatchObject({ village: 'Sautr Nikum', birthYear: '2014', code: known.code });
    expect(Object.keys(first ?? {}).sort()).toEqual([
      'birthYear',
      'caseId',
      'code',
      'hidden',
      'nameKm',
      'nameLatin',
      'personId',
      'reasons',
      'score',
      'village',
    ]);
  });

  test('another romanisation alone is found when birth fits', async () => {
    const found = await matches(worker, {
      nameLatin: 'Mau Sopheac',
      birth: exactDay('2014-05-20'),
    });
    expect(found.map((match) => match.personId)).toContain(known.personId);
  });

  test('the name alone, in another romanisation, points to the child with the reason', async () => {
    const [first] = await matches(worker, { nameLatin: 'Mauv Sopheac' });
    expect(first).toMatchObject({ personId: known.personId, reasons: ['sounds-alike'] });
  });

  test('the name of a parent tells two children apart, whichever way the parent was entered', async () => {
    const [one, two] = await Promise.all(
      ['2011', '2013'].map((year) =>
        openCase(office, other, {
          ...{ nameKm: 'លី ចន្ថា', nameLatin: 'Ly Chantha', birth: exactDay(`${year}-02-02`) },
        }),
      ),
    );
    const mother = { nameLatin: 'Prak Bopha', relation: 'mother' };
    const added = await addPerson(office, other, one?.caseId ?? '', mother);
    const [first] = await matches(worker, { nameLatin: 'Li Chanta', parents: ['ប្រាក់ បុប្ផា'] });
    expect(first).toMatchObject({ personId: one?.personId });
    expect(first?.reasons).toContain('same-parent');
    const link = { caseId: two?.caseId ?? '', from: added.personId, to: two?.personId ?? '' };
    const part = { id: newId(), personId: added.personId, roles: [], relation: 'other' };
    const { caseId } = link;
    await office.call(other, 'people.save', {
      ...{ cmd: newId(), baseRev: null, caseId, person: {}, ...part },
    });
    await office.call(other, 'people.relate', {
      cmd: newId(),
      id: newId(),
      ...link,
      kind: 'parent-birth',
    });
    const both = await matches(worker, { nameLatin: 'Li Chanta', parents: ['Prak Bopha'] });
    expect(both.filter((match) => match.reasons.includes('same-parent'))).toHaveLength(2);
  });

  test('a boy is not taken for a girl, nor a child born many years apart', async () => {
    expect(await matches(worker, { nameKm: 'ម៉ៅ សុភ័ក្រ', sex: 'm' })).toEqual([]);
    expect(await matches(worker, { nameKm: 'ម៉ៅ សុភ័ក្រ', birth: exactDay('2001-01-01') })).toEqual([]);
  });

  test('relatives of other cases are found too, not only main children', async () => {
    const added = await addPerson(office, other, known.caseId, {
      ...{ nameKm: 'ញឹម មាលា', nameLatin: 'Nhim Mealea', relation: 'mother' },
    });
    const [first] = await matches(worker, { nameKm: 'ញឹម មាលា' });
    expect(first?.personId).toBe(added.personId);
  });

  test('the person being corrected is not told to be the same as herself', async () => {
    const typed = { nameKm: 'ម៉ៅ សុភ័ក្រ', notPerson: known.personId };
    expect(await matches(worker, typed)).toEqual([]);
  });

  test('a likely match in a restricted case is pointed at by its number, without saying who it is', async () => {
    const typed = { nameKm: 'យឹម រតនៈ', birth: exactDay('2012-01-09') };
    const [first] = await matches(worker, typed);
    expect(first).toMatchObject({ hidden: true, code: secret.code, reasons: [] });
    const told = { ...first, personId: '', caseId: '' };
    expect(JSON.stringify(told)).not.toMatch(/រតនៈ|Rattana|2012|ត្រពាំងរុន/);
    expect((await matches(other, typed))[0]).toMatchObject({
      hidden: false,
      nameLatin: 'Yim Rattana',
    });
  });

  test('a name that many have does not fill the screen', async () => {
    expect((await matches(worker, { nameKm: 'គង់ ដារ៉ា' })).length).toBeLessThanOrEqual(8);
  });

  test('nothing typed, nothing shown', async () => {
    expect(await matches(worker, {})).toEqual([]);
  });
});
