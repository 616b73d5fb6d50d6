// What an office decides holds from a day on, and what held before is never lost.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { readSetting, SETTINGS, type SettingKey } from '#domain/office/settings.ts';
import { settingOn } from '../../../main/storage/settings.ts';
import { openOffice } from '../../support/office-on-disk.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
const set = (key: SettingKey, value: number | object, validFrom: string) =>
  office.call(coordinator, 'office.set', { cmd: cmd(), key, value: value as never, validFrom });
const rateOn = (day: string) =>
  readSetting('riel-per-dollar', settingOn(office.store.db, 'riel-per-dollar', day));

describe('The exchange rate', () => {
  test('of a past day is the one that held then; a later correction of that day wins', async () => {
    await set('riel-per-dollar', 4000, '2019-01-01');
    await set('riel-per-dollar', 4100, '2021-01-01');
    expect([rateOn('2018-12-31'), rateOn('2020-05-05'), rateOn('2021-01-01')]).toEqual([
      null,
      4000,
      4100,
    ]);
    await set('riel-per-dollar', 4050, '2019-01-01');
    expect(rateOn('2020-05-05')).toBe(4050);
  });

  test('is not set to something that is no rate, nor by a social worker', async () => {
    const input = {
      cmd: cmd(),
      key: 'riel-per-dollar' as const,
      value: -1,
      validFrom: '2022-01-01',
    };
    expect((await office.refused(coordinator, 'office.set', input)).code).toBe('invalid-input');
    expect((await office.refused(worker, 'office.set', { ...input, value: 4000 })).code).toBe(
      'not-allowed',
    );
    expect(rateOn('2022-06-01')).toBe(4100);
  });
});

describe('A new office', () => {
  test('begins with a value for every setting that its own rules accept', async () => {
    const { settings } = await office.call(worker, 'office.settings', {});
    expect(settings.map(({ key }) => key)).toEqual(Object.keys(SETTINGS));
    for (const { key, value } of settings)
      expect([key, SETTINGS[key].schema.safeParse(value).success]).toEqual([key, true]);
  });
});

describe('The directory', () => {
  const entry = {
    ...{ kind: 'providers' as const, nameKm: 'សាលាសាកល្បង', nameLatin: 'Invented school' },
    ...{ details: { offers: 'សាលាសម្រាប់កុមារថ្លង់' }, active: true },
  };

  test('keeps a service, and a second change does not overwrite the first', async () => {
    const id = newId();
    const { rev } = await office.call(worker, 'office.saveEntry', {
      ...entry,
      ...{ cmd: cmd(), id, baseRev: null },
    });
    const renamed = { ...entry, id, nameLatin: 'Another name', baseRev: rev };
    await office.call(worker, 'office.saveEntry', { ...renamed, cmd: cmd() });
    const late = await office.refused(coordinator, 'office.saveEntry', { ...renamed, cmd: cmd() });
    expect(late.code).toBe('conflict');
    const { entries } = await office.call(worker, 'office.directory', {});
    expect(entries).toMatchObject([{ id, nameLatin: 'Another name', details: entry.details }]);
  });

  test('takes no service without a name', async () => {
    const nameless = {
      ...entry,
      nameKm: ' ',
      nameLatin: '',
      cmd: cmd(),
      id: newId(),
      baseRev: null,
    };
    expect((await office.refused(worker, 'office.saveEntry', nameless)).code).toBe('invalid-input');
  });
});

test('A role gets another name and no other right; there is no role to be invented', async () => {
  const names = { 'social-worker': { km: 'មន្ត្រីគាំទ្រគ្រួសារ', en: 'Family support officer' } };
  await set('role-names', names, '2020-01-01');
  const { settings } = await office.call(worker, 'office.settings', {});
  expect(settings.find(({ key }) => key === 'role-names')?.value).toEqual(names);
  const input = { cmd: cmd(), key: 'role-names' as const, validFrom: '2020-01-01' };
  const invented = { ...input, value: { driver: { km: 'អ្នកបើកបរ', en: 'Driver' } } };
  expect((await office.refused(coordinator, 'office.set', invented)).code).toBe('invalid-input');
  expect((await office.refused(worker, 'office.set', { ...input, value: names })).code).toBe(
    'not-allowed',
  );
});
