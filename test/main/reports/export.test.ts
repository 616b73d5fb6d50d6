// A report as a file for other programs: numbers stay numbers, Khmer stays Khmer, and no name goes out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { generateOffice } from '../../office/generate.ts';
import { openOffice } from '../../support/office-on-disk.ts';

const office = openOffice();
afterAll(() => office.close());
const coordinator = office.person('coordinator');
await generateOffice(office.store, { cases: 30, pages: 1 });
const options = { from: null, to: null, module: null, district: null, public: false };

async function save(report: 'funnel' | 'caseload', to: 'csv' | 'xlsx', language: 'km' | 'en') {
  const input = { report, options, to, language };
  expect(await office.call(coordinator, 'reports.export', input)).toEqual({ done: true });
  return readFileSync(join(office.folder, `samnum-${report}.${to}`));
}

/** The parts of a workbook, as text. */
function partsOf(workbook: Buffer): string {
  return Object.values(unzipSync(workbook))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe('A report saved as a table', () => {
  test('begins with the mark by which Excel knows Khmer, and holds every number', async () => {
    const csv = await save('funnel', 'csv', 'km');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines.find((line) => line.startsWith('បានបញ្ជូន,'))).toBe('បានបញ្ជូន,30,1');
  });

  test('as a workbook keeps numbers as numbers and its words in the language of the window', async () => {
    const text = partsOf(await save('funnel', 'xlsx', 'km'));
    expect(text).toContain('មិនគ្រប់លក្ខខណ្ឌ');
    expect(text).toMatch(/<c [^>]*><v>30<\/v><\/c>/);
  });

  test('names no family, no case and no worker, and is written down in the journal', async () => {
    const out = `${await save('caseload', 'csv', 'en')}${partsOf(await save('caseload', 'xlsx', 'en'))}`;
    const { db } = office.store;
    const names = db
      .prepare(
        `SELECT name_latin FROM people UNION SELECT name_km FROM people UNION SELECT code FROM cases
         UNION SELECT name_latin FROM users UNION SELECT name_km FROM users`,
      )
      .pluck()
      .all() as string[];
    expect(out).toContain('Worker ');
    for (const name of names) if (name !== '') expect(out).not.toContain(name);
    const noted = db.prepare(`SELECT count(*) FROM events WHERE op = 'exported'`).pluck().get();
    expect(noted).toBe(4);
  });
});
