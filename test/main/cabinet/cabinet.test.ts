// The cabinet is listed, scanned, filed, checked by somebody else, and only then told to be safe.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { viewToday } from '../../../main/cases/today.ts';
import { sortWhenRead } from '../../../main/scans/separators/sort-batch.ts';
import { pagesOfFolder } from '../../../main/storage/pages.ts';
import { forgetReadBacks } from '../../../main/storage/read-backs.ts';
import { removeOffices, somebody } from '../scans/office.ts';
import { type CabinetOffice, openCabinetOffice } from './office.ts';

const coordinator = somebody('coordinator');
const clerk = somebody('scan-clerk');
const worker = somebody('social-worker');
let office: CabinetOffice;
let cases = 0;

beforeAll(() => {
  office = openCabinetOffice(coordinator);
});
afterAll(async () => {
  await office.close();
  removeOffices();
});

const addCase = () => office.addCase(`SR-2019-1${String(cases++).padStart(3, '0')}`, { worker });
const folder = async (id: string, who = coordinator) => {
  const { folders } = await office.ask(who, 'cabinet.view', {});
  const found = folders.find((one) => one.id === id);
  if (!found) throw new Error('no such folder');
  return found;
};
const events = (id: string) =>
  office.store.db.prepare('SELECT op FROM events WHERE entity_id = ? ORDER BY n').pluck().all(id);

describe('The list of folders', () => {
  test('A line is typed and changed; what stood there before is kept', async () => {
    const id = await office.list('A-1', { name: 'សុខ ឫទ្ធី', sheets: 12 });
    const { rev, ...line } = await folder(id);
    const { number, shelf, code } = line;
    const changed = { number, shelf, code, name: 'សុខ ឫទ្ធិ', sheets: 13 };
    await office.ask(clerk, 'cabinet.save', { id, baseRev: rev, ...changed });
    expect(await folder(id)).toMatchObject({ name: 'សុខ ឫទ្ធិ', sheets: 13, state: 'not-begun' });
    const kept = office.store.db.prepare('SELECT told FROM cabinet_folder_versions').pluck().get();
    expect(JSON.parse(String(kept))).toMatchObject({ name: 'សុខ ឫទ្ធី', sheets: 12 });
    expect(events(id)).toEqual(['created', 'changed']);
  });

  test('Two people who change one line are told; the number of another folder is refused', async () => {
    const id = await office.list('A-2');
    const line = { number: 'A-2', name: '', shelf: 'A', sheets: null, code: '' };
    const stale = { id, baseRev: newId(), ...line };
    await expect(office.ask(coordinator, 'cabinet.save', stale)).rejects.toThrow('conflict');
    await expect(office.list('a-2')).rejects.toThrow('already-exists');
  });

  test('A pasted list is looked at line by line and taken over as a whole', async () => {
    const code = 'SR-2019-0500';
    const caseId = office.addCase(code);
    const text = `លេខ\tឈ្មោះ\tធ្នើ\tសន្លឹក\tករណី\nB-1\tSok\tB\t៤០\t${code}\nB-2\tChan\tB\tmany\t\nB-1\tDara\tB\t\t\n`;
    const { rows, refused } = await office.ask(clerk, 'cabinet.readList', { text });
    expect(rows).toEqual([
      { line: 2, number: 'B-1', name: 'Sok', shelf: 'B', sheets: 40, caseId, code },
    ]);
    expect(refused.map(({ line, why }) => [line, why])).toEqual([
      [3, 'sheets-no-number'],
      [4, 'number-twice'],
    ]);
    const take = { rows: rows.map(({ line: _line, code: _code, ...row }) => row) };
    expect(await office.ask(clerk, 'cabinet.takeList', take)).toEqual({ added: 1 });
    await expect(office.ask(clerk, 'cabinet.takeList', take)).rejects.toThrow('already-exists');
  });

  test('A list comes from a table file too; one that is no text is refused with a sentence', async () => {
    const path = join(office.folder, 'list.csv');
    writeFileSync(path, '\uFEFFnumber;name;shelf\nC-1;"Sok; Rithy";C\n');
    office.picks.push(path);
    const { file } = await office.ask(clerk, 'cabinet.pickList', {});
    const token = file?.token ?? '';
    const { rows } = await office.ask(clerk, 'cabinet.readList', { token });
    expect(rows[0]).toMatchObject({ number: 'C-1', name: 'Sok; Rithy', shelf: 'C' });
    writeFileSync(path, Buffer.from([0x50, 0x4b, 0xff, 0xfe]));
    await expect(office.ask(clerk, 'cabinet.readList', { token })).rejects.toThrow(
      'file-unreadable',
    );
  });

  test('The name on a folder of a closed case is for those who may know the case', async () => {
    const caseId = office.addCase('SR-2019-0600', { restricted: true, worker });
    const id = await office.list('D-1', { name: 'Closed name', caseId });
    expect(await folder(id, worker)).toMatchObject({ name: 'Closed name', code: 'SR-2019-0600' });
    expect(await folder(id, clerk)).toMatchObject({ name: '', code: '', caseId: null });
    const { rev } = await folder(id, clerk);
    const guess = { number: 'D-1', name: '', shelf: 'A', sheets: null, code: '' };
    const change = office.ask(clerk, 'cabinet.save', { id, baseRev: rev, ...guess });
    await expect(change).rejects.toThrow('not-allowed');
  });
});

describe('A folder', () => {
  async function scanned() {
    const caseId = addCase();
    const id = await office.list(`E-${cases}`, { caseId, sheets: 2 });
    const consent = await office.print({ kind: 'consent' });
    const stack = office.scan(clerk, [await office.print({ first: id }), consent, null, null]);
    expect(sortWhenRead(office.store, clerk, stack.batchId)).toBe(true);
    return { id, ...stack };
  }
  const check = async (id: string, who = coordinator, holds = true) => {
    const seen = pagesOfFolder(office.store.db, id).map((page) => page.id);
    const about = { baseRev: (await folder(id)).rev, folderId: id };
    return office.ask(who, 'cabinet.check', { ...about, holds, seen });
  };

  test('is safe when it was checked and a copy away, made after that, gave every page back', async () => {
    const { id } = await scanned();
    expect(await folder(id)).toMatchObject({ state: 'filed', pages: 2, scannedBy: [clerk.user] });
    await check(id);
    expect(await folder(id)).toMatchObject({ state: 'second-checked', lacks: ['no-place-away'] });
    office.copyAway(false);
    expect(await folder(id)).toMatchObject({ state: 'second-checked', lacks: ['not-copied'] });
    office.copyAway();
    expect(await folder(id)).toMatchObject({ state: 'safe', readBack: 2, lacks: [] });
    expect(events(id)).toEqual(['created', 'scanned', 'checked']);
  });

  test('counts on the first screen as safe only when it is safe by the rule of the cabinet', async () => {
    const counted = async () => {
      const { folders, safeFolders } = viewToday(office.store.db, coordinator).counts;
      const listed = (await office.ask(coordinator, 'cabinet.view', {})).folders;
      expect(folders).toBe(listed.length);
      expect(safeFolders).toBe(listed.filter(({ state }) => state === 'safe').length);
      return safeFolders;
    };
    const { id } = await scanned();
    office.copyAway();
    const before = await counted();
    await check(id);
    expect(await counted()).toBe(before);
    office.copyAway();
    expect(await counted()).toBe(before + 1);
  });

  test('is not safe while the newest copy is older than the check', async () => {
    const { id } = await scanned();
    office.copyAway();
    await check(id);
    expect(await folder(id)).toMatchObject({ lacks: ['check-not-copied'] });
    office.copyAway();
    expect(await folder(id)).toMatchObject({ state: 'safe' });
  });

  test('is no longer safe when the place lost something, until it was read back again', async () => {
    const { id } = await scanned();
    await check(id);
    office.copyAway();
    const target = office.store.db.prepare('SELECT id FROM backup_targets').pluck().get();
    forgetReadBacks(office.store.db, String(target));
    expect(await folder(id)).toMatchObject({ state: 'second-checked', lacks: ['not-copied'] });
    office.copyAway();
    expect(await folder(id)).toMatchObject({ state: 'safe' });
  });

  test('is checked by a coordinator who did not scan it, and who can take that back', async () => {
    const { id } = await scanned();
    await expect(check(id, clerk)).rejects.toThrow('not-allowed');
    const own = await office.list(`F-${cases}`, { caseId: addCase(), sheets: 1 });
    const sheets = [await office.print({ first: own }), await office.print({ kind: 'consent' })];
    const { batchId } = office.scan(coordinator, [...sheets, null]);
    sortWhenRead(office.store, coordinator, batchId);
    expect(await folder(own)).toMatchObject({ state: 'filed', mayCheck: false });
    await expect(check(own)).rejects.toThrow('not-allowed');
    await check(id);
    await check(id, coordinator, false);
    expect(await folder(id)).toMatchObject({ state: 'filed', checkedBy: null });
  });
});

test('The pages of the cabinet are counted without the sheets between them', async () => {
  const id = await office.list('G-1');
  const { batchId } = office.scan(clerk, [await office.print({ first: id }), null, null, null]);
  sortWhenRead(office.store, clerk, batchId);
  expect(await folder(id)).toMatchObject({ pages: 3, unfiled: 3, state: 'scanned' });
});
