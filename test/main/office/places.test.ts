// The official list of places: looked at, mended and refused line by line, and taken over only when agreed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { newId } from '#domain/ids.ts';
import { findPlaces, findSmallPlaces, placeWithin, readPlace } from '#domain/places/find-place.ts';
import { findPlace } from '#domain/places/known-places.ts';
import { namePlace } from '#domain/places/place.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
afterAll(() => office.close());

async function look(table: string | Buffer) {
  const path = join(office.folder, typeof table === 'string' ? 'places.csv' : 'places.xlsx');
  writeFileSync(path, table);
  office.picks.push(path);
  const { file } = await office.call(coordinator, 'office.pickPlaces', {});
  if (!file) throw new Error('nothing was picked');
  const { token } = file;
  return { token, told: await office.call(coordinator, 'office.checkPlaces', { token }) };
}
async function take(table: string | Buffer) {
  const { token, told } = await look(table);
  const input = { cmd: newId(), token, hash: told.hash };
  return office.call(coordinator, 'office.takePlaces', input);
}

/** As a table program saves it: a mark at the beginning, zeros lost, one code typed in Khmer. */
const TABLE = `﻿Type,Code,Name (Khmer),Name (Latin),Other names
ខេត្ត,2,បាត់ដំបង,Battambang,
ស្រុក,201,បាណន់,Banan,
ឃុំ,២០១០១,កន្ទឺ ១,Kantueu Muoy,
ភូមិ,2010101,ភូមិចម្ការស្វាយ,Chamkar Svay,"Chamcar Svay; Chomkar Svay"
ស្រុក,1711,សូទ្រនិគម,Soutr Nikom,
ឃុំ,១៧១១០៥,ដំដែក,Dam Daek,
ភូមិ,17110501,ត្រពាំងរុន,Trapeang Run,
`;

/** As the list is given out: a sheet for each province, a title above the heading, figures as numbers. */
async function workbook(): Promise<Buffer> {
  const cell = (value: string | number) => ({ value });
  const head = ['Type', 'Code', 'Name (Khmer)', 'Name (Latin)'].map(cell);
  const rows = (...lines: (string | number)[][]) => lines.map((line) => line.map(cell));
  const first = [
    [cell('National list')],
    head,
    ...rows(['ខេត្ត', 2, 'បាត់ដំបង', 'Battambang'], ['ស្រុក', 203, 'បវេល', 'Bavel']),
  ];
  const second = [head, ...rows(['ស្រុក', '១៧១១', 'សូទ្រនិគម', 'Soutr Nikom'], ['x', 'abc', '', ''])];
  const sheets = [
    { data: first, sheet: '02' },
    { data: second, sheet: '17' },
  ];
  return writeExcelFile(sheets).toBuffer();
}

describe('A list of places', () => {
  test('as a workbook is read from every sheet, and told by sheet and row', async () => {
    const { told } = await look(await workbook());
    expect(told.missing).toEqual([]);
    expect(told.mended).toEqual([
      { sheet: '02', line: 3, was: '2', now: '02', why: 'leading-zero' },
      { sheet: '02', line: 4, was: '203', now: '0203', why: 'leading-zero' },
      { sheet: '17', line: 2, was: '១៧១១', now: '1711', why: 'khmer-digit' },
    ]);
    expect(told.refused).toEqual([{ sheet: '17', line: 3, code: 'abc', why: 'code-not-digits' }]);
    expect(told.levels[1]).toMatchObject({ level: 'district', fresh: 1 });
  });

  test('that only looks like a workbook is refused with a sentence', async () => {
    office.picks.push(join(office.folder, 'broken.xlsx'));
    writeFileSync(join(office.folder, 'broken.xlsx'), 'PK not a workbook');
    const { file } = await office.call(coordinator, 'office.pickPlaces', {});
    const token = file?.token ?? '';
    const refusal = await office.refused(coordinator, 'office.checkPlaces', { token });
    expect(refusal.code).toBe('file-unreadable');
  });

  test('is shown with what is new, what is mended and why, and stores nothing', async () => {
    const { told } = await look(TABLE);
    expect(told.levels).toEqual([
      { level: 'province', fresh: 0, changed: 0, same: 1 },
      { level: 'district', fresh: 1, changed: 0, same: 1 },
      { level: 'commune', fresh: 2, changed: 0, same: 0 },
      { level: 'village', fresh: 2, changed: 0, same: 0 },
    ]);
    const mended = told.mended.map(({ sheet: _, ...one }) => one);
    expect(mended).toEqual([
      { line: 2, was: '2', now: '02', why: 'leading-zero' },
      { line: 3, was: '201', now: '0201', why: 'leading-zero' },
      { line: 4, was: '២០១០១', now: '020101', why: 'both' },
      { line: 5, was: '2010101', now: '02010101', why: 'leading-zero' },
      { line: 7, was: '១៧១១០៥', now: '171105', why: 'khmer-digit' },
    ]);
    expect(told.refused).toEqual([]);
    expect(findPlace('kh-17-11-05')).toBeUndefined();
    expect((await office.call(worker, 'office.places', {})).places).toEqual([]);
  });

  test('is refused line by line, each with its reason', async () => {
    const { told } = await look(
      [
        'code;name_km;name_latin;type',
        ';គ្មានលេខ;No code;',
        'abc;អក្សរ;Letters;',
        '171105011;វែង;Too long;',
        '171106;;;',
        '171107;ឃុំ;Odd;planet',
        '171108;ភូមិ;Says village;village',
        '171109;ដំបូង;First;',
        '171109;ម្ដងទៀត;Again;',
        '99990101;ឆ្ងាយ;Nowhere;',
      ].join('\n'),
    );
    expect(told.refused.map(({ line, why }) => [line, why])).toEqual([
      [2, 'code-missing'],
      [3, 'code-not-digits'],
      [4, 'code-too-long'],
      [5, 'name-missing'],
      [6, 'type-unknown'],
      [7, 'type-and-code-differ'],
      [9, 'twice'],
      [10, 'place-around-unknown'],
    ]);
    expect(told.levels.find(({ level }) => level === 'commune')?.fresh).toBe(1);
  });

  test('without the columns it needs says which, and is no list when it is no text', async () => {
    expect((await look('place,district\na,b\n')).told.missing).toEqual(['code', 'name']);
    const path = join(office.folder, 'picture.csv');
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    office.picks.push(path);
    const { file } = await office.call(coordinator, 'office.pickPlaces', {});
    const asked = { token: file?.token ?? '' };
    expect((await office.refused(coordinator, 'office.checkPlaces', asked)).code).toBe(
      'file-unreadable',
    );
  });

  test('is taken over by the coordinator once it was looked at, and is there after a night', async () => {
    const { token, told } = await look(TABLE);
    const input = { cmd: newId(), token, hash: told.hash };
    expect((await office.refused(worker, 'office.takePlaces', input)).code).toBe('not-allowed');
    const other = await office.refused(coordinator, 'office.takePlaces', {
      ...{ ...input, cmd: newId(), hash: '0'.repeat(64) },
    });
    expect(other.code).toBe('conflict');
    expect(await office.call(coordinator, 'office.takePlaces', input)).toEqual({ count: 5 });
    office.reopen();
    expect(placeWithin('kh-17-11-05-01').map((place) => namePlace(place, 'km'))).toEqual([
      'ភូមិត្រពាំងរុន',
      'ឃុំដំដែក',
      'ស្រុកសូទ្រនិគម',
      'ខេត្តសៀមរាប',
    ]);
    const event = office.store.db.prepare(`SELECT op FROM events WHERE entity = 'place'`).all();
    expect(event).toEqual([{ op: 'loaded' }]);
  });

  test('offers communes and villages of a district, and an address names the smallest of them', () => {
    const district = findPlace('kh-17-11');
    const offered = (typed: string) =>
      district ? findSmallPlaces(district, typed).map(({ place }) => place.en) : [];
    expect(offered('')).toEqual(['Dam Daek']);
    expect(offered('Trapang Run')).toEqual(['Trapeang Run']);
    expect(readPlace('ភូមិត្រពាំងរុន ស្រុកសូទ្រនិគម')?.id).toBe('kh-17-11-05-01');
    expect(readPlace('Trapeang Run, Dam Daek, Sautr Nikum')?.id).toBe('kh-17-11-05-01');
    expect(readPlace('ស្រុកសូទ្រនិគម')?.id).toBe('kh-17-11');
  });

  test('that spells a place anew keeps the old spelling: it is still found, and still the same', async () => {
    await openCase(office, worker, {
      ...{ nameKm: 'ហេង បូរី', nameLatin: 'Heng Borey', village: 'ភូមិថ្មី ស្រុកបាណន់' },
      district: 'kh-02-01',
    });
    expect(await take('code,name_km,name_latin\n0201,បណ្ណន់,Bannan District Seat\n')).toEqual({
      count: 1,
    });
    expect(findPlace('kh-02-01')).toMatchObject({ km: 'បណ្ណន់', otherNames: ['បាណន់', 'Banan'] });
    expect(findPlaces('Banan')[0]?.place.id).toBe('kh-02-01');
    const typed = {
      otherNames: [],
      sex: 'u' as const,
      birth: null,
      nameKm: 'ហេង បូរី',
      nameLatin: '',
    };
    const { matches } = await office.call(worker, 'cases.matches', {
      ...{ ...typed, placeText: 'ភូមិចាស់ ស្រុកបាណន់' },
    });
    expect(matches[0]?.reasons).toContain('same-district');
    expect(findPlaces('Sautr Nikum')[0]?.place.id).toBe('kh-17-11');
    const found = async (text: string) => {
      const asked = { text, filter: {}, offset: 0, limit: 20 };
      const { groups } = await office.call(worker, 'cases.list', asked);
      return groups.flatMap(({ rows }) => rows.map(({ nameLatin }) => nameLatin));
    };
    expect(await found('Bannan')).toEqual(['Heng Borey']);
    expect(await found('Banan')).toEqual(['Heng Borey']);
  });
});
