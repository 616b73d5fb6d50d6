// The list of cases: one box finds a child whatever of it was typed, and tells why.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, type OpenedCase, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const clerk = office.person('scan-clerk');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

let rithy: OpenedCase;
let sothea: OpenedCase;
let secret: OpenedCase;

type Filter = { mine?: boolean; step?: number; status?: 'open' | 'closed'; district?: string };

async function list(session: Session, text: string, filter: Filter = {}) {
  return office.call(session, 'cases.list', { text, filter, offset: 0, limit: 50 });
}

/** What is found, as "why:code". */
async function found(session: Session, text: string, filter: Filter = {}): Promise<string[]> {
  const { groups } = await list(session, text, filter);
  return groups.flatMap(({ why, rows }) => rows.map((row) => `${why}:${row.code.slice(-4)}`));
}

const end = (opened: OpenedCase) => opened.code.slice(-4);

beforeAll(async () => {
  rithy = await openCase(office, worker, { otherNames: ['Ti'], phone: '' });
  const mother = { nameKm: 'នួន សារ៉ែន', nameLatin: 'Nuon Saren', phone: '012 555 018' };
  await addPerson(office, worker, rithy.caseId, { ...mother, relation: 'mother' });
  sothea = await openCase(office, other, {
    ...{ nameKm: 'កែវ សុធា', nameLatin: 'Keo Sothea', sex: 'f', birth: null },
    ...{ village: 'Svay Leu', district: 'kh-17-12' },
  });
  secret = await openCase(office, other, {
    ...{ nameKm: 'ហេង វណ្ណា', nameLatin: 'Heng Vanna', restricted: true },
  });
});

describe('The box of the list', () => {
  test('finds a child by its Khmer name, its Latin name and any other name', async () => {
    expect(await found(worker, 'សុខ ឫទ្ធី')).toContain(`exact:${end(rithy)}`);
    expect(await found(worker, 'sok rithy')).toContain(`exact:${end(rithy)}`);
    expect(await found(worker, 'RITHY')).toContain(`exact:${end(rithy)}`);
    expect(await found(worker, 'ti')).toContain(`exact:${end(rithy)}`);
  });

  test('finds a case by somebody else of the family, by phone, by number and by village', async () => {
    expect(await found(worker, 'saren')).toEqual([`exact:${end(rithy)}`]);
    expect(await found(worker, '012 555 018')).toEqual([`exact:${end(rithy)}`]);
    expect(await found(worker, '012555018')).toEqual([`exact:${end(rithy)}`]);
    expect(await found(worker, rithy.code)).toEqual([`exact:${end(rithy)}`]);
    expect(await found(worker, 'ត្រពាំងរុន')).toContain(`exact:${end(rithy)}`);
    expect(await found(worker, 'svay leu')).toEqual([`exact:${end(sothea)}`]);
  });

  test('finds a name that only sounds the same, in another romanisation or the other script', async () => {
    expect(await found(worker, 'Suk Rithi')).toEqual([`sounds:${end(rithy)}`]);
    expect(await found(worker, 'Kev Sotea')).toEqual([`sounds:${end(sothea)}`]);
  });

  test('finds a name with a slip of the pen, apart from those that sound the same', async () => {
    expect(await found(worker, 'Nuon Saran')).toEqual([`sounds:${end(rithy)}`]);
    expect(await found(worker, 'Nuon Safen')).toEqual([`spelled:${end(rithy)}`]);
  });

  test('a sign that means something to the database means nothing to a person who types it', async () => {
    for (const sign of ['%', '_', '!', "'", '"', '*', 's_k', 'so%thy']) {
      const hits = await found(worker, sign);
      expect([sign, hits.filter((hit) => hit.startsWith('exact'))]).toEqual([sign, []]);
    }
  });

  test('finds the words of a name in any order, and a name written without a gap', async () => {
    expect(await found(worker, 'rithy sok')).toContain(`exact:${end(rithy)}`);
    expect(await found(worker, 'Keosothea')).toEqual([`sounds:${end(sothea)}`]);
  });

  test('shows first the case where the name is the main child', async () => {
    const uncle = await openCase(office, worker, { nameKm: 'លី មករា', nameLatin: 'Ly Makara' });
    await addPerson(office, worker, uncle.caseId, { nameKm: 'ទេព និមល', nameLatin: 'Tep Nimol' });
    const child = await openCase(office, worker, { nameKm: 'ទេព និមល', nameLatin: 'Tep Nimol' });
    await addPerson(office, worker, uncle.caseId, { nameLatin: 'Somebody Else' });
    expect(await found(worker, 'Tep Nimol')).toEqual([
      `exact:${end(child)}`,
      `exact:${end(uncle)}`,
    ]);
  });

  test('a corrected name is found at once, the wrong one no more', async () => {
    const { caseId, memberId, personId, rev } = await openCase(office, worker, {
      ...{ nameKm: 'ឡេង តុលា', nameLatin: 'Leng Tola' },
    });
    const person = { nameKm: 'ឡេង មិថុនា', nameLatin: 'Leng Mithona' };
    const part = { roles: ['main-child', 'child'], relation: 'self' };
    const ids = { cmd: newId(), baseRev: rev, caseId, id: memberId, personId };
    await office.call(worker, 'people.save', { ...ids, person, ...part });
    expect(await found(worker, 'Mithona')).toHaveLength(1);
    expect(await found(worker, 'Tola')).toHaveLength(0);
  });
});

describe('What the list shows', () => {
  test('filters by my cases, by step, by district and by open or closed', async () => {
    expect(await found(other, '', { mine: true })).toEqual([
      `all:${end(secret)}`,
      `all:${end(sothea)}`,
    ]);
    expect(await found(other, '', { district: 'kh-17-12' })).toEqual([`all:${end(sothea)}`]);
    expect(await found(other, 'sothea', { step: 2 })).toEqual([]);
    const change = { cmd: newId(), baseRev: sothea.rev, caseId: sothea.caseId };
    await office.call(other, 'cases.change', { ...change, step: 2, status: 'closed' });
    expect(await found(other, 'sothea', { step: 2 })).toEqual([`exact:${end(sothea)}`]);
    expect(await found(other, '', { status: 'closed' })).toEqual([`all:${end(sothea)}`]);
  });

  test('counts open, closed and my own cases whatever is typed', async () => {
    const { counts } = await list(other, 'nobody of this name');
    expect(counts).toMatchObject({ closed: 1, mine: 2 });
    expect(counts.open + counts.closed).toBe(counts.all);
  });

  test.each(['', 'Sok Rithi', 'Keo Sotheaa'])(
    'pages through all groups of «%s» without leaving out or repeating a case',
    async (text) => {
      await openCase(office, worker, { nameKm: '', nameLatin: 'Sok Rithi' });
      await openCase(office, worker, { nameKm: '', nameLatin: 'Keo Sotheap' });
      const all = await found(worker, text);
      expect(new Set(all).size).toBe(all.length);
      const paged: string[] = [];
      for (let offset = 0; offset < all.length; offset++) {
        const input = { text, filter: {}, offset, limit: 1 };
        const { groups, total } = await office.call(worker, 'cases.list', input);
        expect(total).toBe(all.length);
        for (const { why, rows } of groups) {
          for (const row of rows) paged.push(`${why}:${row.code.slice(-4)}`);
        }
      }
      expect(paged).toEqual(all);
    },
  );

  test('a restricted case shows its number, module and worker, and nothing else', async () => {
    const { groups } = await list(worker, '');
    const row = groups[0]?.rows.find((each) => each.id === secret.caseId);
    expect(row).toMatchObject({
      hidden: true,
      code: secret.code,
      module: 'fs',
      workers: [other.user],
    });
    const { id: _, code: __, workers: ___, ...rest } = row ?? {};
    expect(JSON.stringify(rest)).not.toMatch(/Vanna|វណ្ណា|ត្រពាំងរុន|2009|kh-17/);
  });

  test('a restricted case is found by its number only, by name only for those it is open to', async () => {
    expect(await found(worker, 'Heng Vanna')).toEqual([]);
    expect(await found(clerk, 'Vanna')).toEqual([]);
    expect(await found(worker, secret.code)).toEqual([`exact:${end(secret)}`]);
    expect(await found(other, 'Heng Vanna')).toEqual([`exact:${end(secret)}`]);
    expect(await found(coordinator, 'Heng Vanna')).toEqual([`exact:${end(secret)}`]);
  });

  test('the clerk finds the folder that paper goes into by the name of the child', async () => {
    expect(await found(clerk, 'Sok Rithy')).toContain(`exact:${end(rithy)}`);
  });
});
