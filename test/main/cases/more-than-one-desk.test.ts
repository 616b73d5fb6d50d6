// One office, later several desks: what must hold from the first day, so that nothing is rebuilt then.
// Retries, versions, late work, erased cases and clocks are tested with the calls that meet them.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { eventsHead } from '../../../main/storage/events.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice, openReadOnly } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

const LIST = { filter: {}, offset: 0, limit: 200 };
const MIB = 1024 * 1024;

type Column = { name: string; type: string };

function tables(): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`;
  return office.store.db.prepare(sql).pluck().all() as string[];
}
const columnsOf = (table: string) =>
  office.store.db.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as Column[];

describe('Records', () => {
  test('nothing that a person writes must be unique: only ids are', () => {
    const unique = tables().flatMap((table) => {
      const sql = `SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin <> 'pk'`;
      return office.store.db.prepare(sql).pluck().all(table) as string[];
    });
    expect(unique).toEqual([]);
  });

  test('every row of a case says which case it belongs to', () => {
    const ofCases = tables().filter((table) =>
      /^(case_|forms|relations|households|household_|documents|placements|pages|page_texts|sources|kept_|late_|list_)/.test(
        table,
      ),
    );
    expect(ofCases.length).toBeGreaterThan(10);
    for (const table of ofCases) {
      expect([table, columnsOf(table).some((column) => column.name === 'case_id')]).toEqual([
        table,
        true,
      ]);
    }
  });

  test('what can change has a version that is the id of the command that made it', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const cmd = newId();
    const change = { cmd, baseRev: rev, caseId, step: 2 };
    expect(await office.call(worker, 'cases.change', change)).toEqual({ rev: cmd });
    for (const table of [
      'cases',
      'people',
      'case_people',
      'forms',
      'relations',
      'pages',
      'documents',
    ]) {
      expect(columnsOf(table).map((column) => column.name)).toContain('rev');
    }
  });

  test('where a page lies is a row apart from the page, and taking it back leaves the row', () => {
    const names = (table: string) => columnsOf(table).map((column) => column.name);
    expect(names('placements')).toEqual(
      expect.arrayContaining(['page_id', 'document_id', 'undone_at']),
    );
    expect(names('pages')).not.toContain('document_id');
    expect(names('person_links')).toContain('undone_at');
  });

  test('the office knows its own id, its computers, and the epoch that changes with a restore', () => {
    const { db } = office.store;
    const keys = db.prepare('SELECT key FROM meta').pluck().all();
    expect(keys).toEqual(expect.arrayContaining(['office_id', 'epoch', 'device']));
    expect(db.prepare('SELECT count(*) FROM devices').pluck().get()).toBe(1);
  });
});

describe('Calls', () => {
  test('each call is answered for whoever makes it; the router remembers nobody', async () => {
    const secret = await openCase(office, worker, { restricted: true, nameLatin: 'Ly Sokun' });
    const seen = await Promise.all(
      [worker, other, worker, other].map(async (session) => {
        const { groups } = await office.call(session, 'cases.list', { ...LIST, text: secret.code });
        return groups[0]?.rows[0]?.hidden;
      }),
    );
    expect(seen).toEqual([false, true, false, true]);
  });

  test('without a session everything of a case is locked', async () => {
    expect((await office.refused(null, 'cases.list', { ...LIST, text: '' })).code).toBe('locked');
  });

  test('the largest answers are plain JSON of less than a mebibyte', async () => {
    const { caseId } = await openCase(office, worker, { nameLatin: 'Sok Largest' });
    for (let i = 0; i < 150; i++) {
      fileDocument(office, worker, caseId, { kind: 'case-note', pages: 4, text: 'A note.' });
      await openCase(office, worker, { otherNames: ['ក'.repeat(100), 'Somebody of many names'] });
    }
    const answers = [
      await office.call(worker, 'cases.list', { ...LIST, text: '' }),
      await office.call(worker, 'cases.view', { caseId }),
      await office.call(worker, 'cases.today', {}),
    ];
    for (const value of answers) {
      const json = JSON.stringify(value);
      expect(JSON.parse(json)).toEqual(value);
      expect(Buffer.byteLength(json)).toBeLessThan(MIB);
    }
  });

  test('windows are told that something changed, by ids, never by what it is', async () => {
    const { caseId } = await openCase(office, worker, { nameLatin: 'Quite Secret' });
    const last = office.told.at(-1);
    expect(last).toEqual(['changed', { entity: 'case', id: caseId, caseId }]);
  });
});

describe('Beside the desk that writes', () => {
  test('a report reads on a connection of its own while people save, and can change nothing', async () => {
    const report = openReadOnly(office.folder);
    report.exec('BEGIN');
    const count = () => report.prepare('SELECT count(*) FROM cases').pluck().get();
    const before = count();
    await openCase(office, worker);
    expect(count()).toBe(before);
    report.exec('COMMIT');
    expect(count()).toBe(Number(before) + 1);
    expect(() => report.exec(`UPDATE cases SET step = 7`)).toThrow(/readonly/);
    report.close();
  });

  test('an act that waits for something is refused and leaves nothing', () => {
    const { n } = eventsHead(office.store.db);
    const act = () =>
      office.store.act(worker, newId(), async (act) => {
        act.event({ op: 'changed', entity: 'case' });
      });
    expect(act).toThrow('must not wait');
    expect(eventsHead(office.store.db).n).toBe(n);
  });

  test('the journal counts by itself; the clock of a computer only stands beside', async () => {
    await openCase(office, worker);
    const sql = 'SELECT n, device, device_at, at FROM events ORDER BY n';
    const rows = office.store.db.prepare(sql).all() as { n: number }[];
    expect(rows.map((row) => row.n)).toEqual(rows.map((_, at) => at + 1));
  });
});
