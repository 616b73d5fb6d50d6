// Searching everything a person may read: exact first, then one syllable off, with the place marked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { takeOut } from '../../../main/storage/placements.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { type OpenedCase, openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const other = office.person('social-worker');
const clerk = office.person('scan-clerk');
afterAll(() => office.close());

const PAGE = 'កំណត់ត្រាចុះសួរសុខទុក្ខ\nបុគ្គលិកសង្គមកិច្ចបានចុះសួរសុខទុក្ខគ្រួសារនៅភូមិត្រពាំងឬស្សី\nម្តាយលែងលក់ដូរ';
const WORDS = PAGE.split('\n').map((text, at) => ({
  text,
  box: { x: 0.1, y: (1 + 2 * at) / 10, w: 0.8, h: 0.1 },
  confidence: 90,
}));

let open: OpenedCase;
let secret: OpenedCase;
let visit: string;

type Options = { kinds?: ('case' | 'form' | 'page')[]; caseId?: string };

async function find(session: Session, text: string, options: Options = {}) {
  await office.search.caughtUp();
  const input = { text, kinds: [], limit: 20, ...options };
  return (await office.call(session, 'search.find', input)).hits;
}

beforeAll(async () => {
  open = await openCase(office, worker, { nameKm: 'កែវ សុធា', nameLatin: 'Keo Sothea' });
  secret = await openCase(office, other, { nameLatin: 'Heng Vanna', restricted: true });
  visit =
    fileDocument(office, worker, open.caseId, { kind: 'case-note', text: PAGE, words: WORDS })
      .pages[0] ?? '';
  fileDocument(office, worker, open.caseId, {
    kind: 'letter',
    text: 'The grandmother sells vegetables.',
  });
  fileDocument(office, worker, open.caseId, {
    ...{ kind: 'health', restricted: true, text: 'A diagnosis of asthma.' },
  });
  fileDocument(office, other, secret.caseId, {
    kind: 'letter',
    text: 'The pumpkin is in the shed.',
  });
  fileDocument(office, clerk, null, { kind: '', text: 'A pumpkin that nobody has filed.' });
});

describe('Finding a page', () => {
  test('a word in the middle of an unbroken Khmer run is found and marked in the words of the paper', async () => {
    const [hit, ...rest] = await find(worker, 'គ្រួសារ', { kinds: ['page'] });
    expect(rest).toEqual([]);
    expect(hit).toMatchObject({
      kind: 'page',
      id: visit,
      caseId: open.caseId,
      code: open.code,
      how: 'exact',
    });
    expect(hit).toMatchObject({ form: 'case-note', nameLatin: 'Keo Sothea', unverified: true });
    expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['គ្រួសារ']);
  });

  test('the place is shown on the page by the box of its line', async () => {
    const [hit] = await find(worker, 'គ្រួសារ', { kinds: ['page'] });
    expect(hit?.boxes).toEqual([WORDS[1]?.box]);
  });

  test('an English word is found whatever its capitals, also half typed', async () => {
    expect(await find(worker, 'GRANDMOTHER')).toHaveLength(1);
    const [half] = await find(worker, 'grandm');
    expect(half?.marks.map(([from, to]) => half.snippet.slice(from, to))).toEqual(['grandmother']);
  });

  test('a long page is shown by a short piece around the place, cut between syllables', async () => {
    const long = `${'គ្រួសារនេះរស់នៅជាមួយគ្នា'.repeat(30)}អណ្តើក${'ហើយមានសេចក្ដីសុខ'.repeat(30)}`;
    fileDocument(office, worker, open.caseId, { kind: 'letter', text: long });
    const [hit] = await find(worker, 'អណ្ដើក');
    expect(hit?.snippet.length).toBeLessThan(220);
    expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['អណ្តើក']);
    expect(hit?.snippet).toMatch(/^[ក-អ]/);
    expect(long).toContain(hit?.snippet);
  });

  test('another spelling of a Khmer word is found as exact', async () => {
    expect((await find(worker, 'ម្ដាយលែងលក់'))[0]).toMatchObject({ id: visit, how: 'exact' });
  });

  test('one syllable off is found after everything that is exact, and says so', async () => {
    const off = fileDocument(office, worker, open.caseId, { kind: 'letter', text: 'នៅភូមិត្រពំងឬស្សី' });
    const hits = await find(worker, 'ត្រពាំងឬស្សី');
    expect(hits.map((hit) => [hit.id, hit.how])).toEqual([
      [visit, 'exact'],
      [off.pages[0], 'near'],
    ]);
  });

  test('a correction is found beside what the machine read, and is no longer unverified', async () => {
    const read = { kind: 'letter', text: 'The neighb0ur brought rnangoes.' };
    const [page = ''] = fileDocument(office, worker, open.caseId, read).pages;
    office.store.act(worker, newId(), (act) => {
      office.store.db
        .prepare(
          `INSERT INTO page_texts(id, page_id, case_id, at, engine, author, text, words, confidence)
           VALUES(?, ?, ?, ?, 'person', ?, ?, '[]', 100)`,
        )
        .run(newId(), page, open.caseId, act.at + 1, worker.user, 'The neighbour brought mangoes.');
      act.event({ op: 'accepted', entity: 'page', entityId: page, caseId: open.caseId });
      return null;
    });
    expect(await find(worker, 'mangoes')).toMatchObject([{ id: page, unverified: false }]);
    expect(await find(worker, 'rnangoes')).toMatchObject([{ id: page, unverified: true }]);
  });

  test('a page taken to another case is found there', async () => {
    const there = await openCase(office, worker, { nameLatin: 'Tep Nimol' });
    const { pages, documentId } = fileDocument(office, worker, open.caseId, {
      kind: 'letter',
      text: 'A zebra.',
    });
    await office.search.caughtUp();
    office.store.act(worker, newId(), (act) => {
      const sql = 'UPDATE documents SET case_id = ? WHERE id = ?';
      office.store.db.prepare(sql).run(there.caseId, documentId);
      act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId: there.caseId });
      return null;
    });
    expect(await find(worker, 'zebra', { caseId: open.caseId })).toEqual([]);
    const hits = await find(worker, 'zebra', { caseId: there.caseId });
    expect(hits).toMatchObject([{ id: pages[0], code: there.code }]);
  });
});

describe('Finding cases and forms', () => {
  test('cases come before forms, forms before pages', async () => {
    const text = 'សូមជួយរកស្វាយចេកឱ្យឃើញ';
    const { formId } = await openCase(office, worker, { otherNames: ['ស្វាយចេក'] });
    const form = await office.call(worker, 'forms.view', { formId });
    const answers = { ...form.answers, reason: text };
    const input = { cmd: newId(), baseRev: form.rev, formId, answers, placeInForm: '' };
    await office.call(worker, 'forms.save', input);
    fileDocument(office, worker, open.caseId, { kind: 'letter', text });
    const hits = await find(worker, 'ស្វាយចេក');
    expect(hits.map((hit) => hit.kind)).toEqual(['case', 'form', 'page']);
  });

  test('what is written in a form is found as soon as it is saved', async () => {
    const { formId } = await openCase(office, worker);
    const form = await office.call(worker, 'forms.view', { formId });
    const save = async (reason: string, baseRev: string) => {
      const answers = { ...form.answers, reason };
      const input = { cmd: newId(), baseRev, formId, answers, placeInForm: '' };
      return (await office.call(worker, 'forms.save', input)).rev;
    };
    const rev = await save('The bicycle was stolen.', form.rev);
    expect(await find(worker, 'bicycle')).toMatchObject([
      { kind: 'form', id: formId, form: 'intake' },
    ]);
    await save('It was found again.', rev);
    expect(await find(worker, 'bicycle')).toEqual([]);
  });
});

describe('Showing the answer that was found', () => {
  async function write(answers: Record<string, unknown>) {
    const { formId } = await openCase(office, worker);
    const form = await office.call(worker, 'forms.view', { formId });
    const all = { ...form.answers, ...answers } as typeof form.answers;
    const input = { cmd: newId(), baseRev: form.rev, formId, answers: all, placeInForm: '' };
    await office.call(worker, 'forms.save', input);
    return formId;
  }

  test('a hit on a form names the answer that holds the words, and shows nothing of the one before it', async () => {
    await write({
      'event-place': { placeId: null, placeText: 'Mr Hun 012 555 0045' },
      reason: 'A watchman told of a walrus.',
    });
    const [hit] = await find(worker, 'watchman');
    expect(hit).toMatchObject({ field: 'reason', snippet: 'A watchman told of a walrus.' });
    expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['watchman']);
  });

  test('of several answers it is the one that holds most of the words', async () => {
    await write({
      'event-place': { placeId: null, placeText: 'Platypus Inn' },
      reason: 'The platypus sold lanterns.',
    });
    expect(await find(worker, 'platypus lanterns')).toMatchObject([{ field: 'reason' }]);
    expect(await find(worker, 'platypus')).toMatchObject([{ field: 'event-place' }]);
  });

  test('an answer within a row is named with its row', async () => {
    const row = newId();
    await write({ people: { rows: [{ id: row, answers: { 'name-latin': 'Quill Ossian' } }] } });
    expect((await find(worker, 'Ossian')).find(({ kind }) => kind === 'form')).toMatchObject({
      field: `people.${row}.name-latin`,
      snippet: 'Quill Ossian',
    });
  });

  test('a page or a case names no answer, nor does a form that is only listed', async () => {
    const pages = await find(worker, 'គ្រួសារ', { kinds: ['page'] });
    const listed = await find(worker, '', { kinds: ['form'], caseId: open.caseId });
    expect(new Set([...pages, ...listed].map(({ field }) => field))).toEqual(new Set(['']));
  });
});

describe('Who finds what', () => {
  test('nothing of a restricted case is found by anybody it is closed for', async () => {
    expect((await find(worker, 'pumpkin')).map((hit) => hit.code)).toEqual(['']);
    expect((await find(other, 'pumpkin')).map((hit) => hit.code).sort()).toEqual(['', secret.code]);
    expect(await find(worker, 'Vanna')).toEqual([]);
    expect(await find(coordinator, 'Vanna')).not.toEqual([]);
  });

  test('a restricted paper is found by the worker of the case and the coordinator only', async () => {
    expect(await find(worker, 'asthma')).toHaveLength(1);
    expect(await find(coordinator, 'asthma')).toHaveLength(1);
    expect(await find(other, 'asthma')).toEqual([]);
    expect(await find(clerk, 'asthma')).toEqual([]);
  });

  test('restricted answers of a form are found by those who may read them', async () => {
    const { formId, caseId } = await openCase(office, worker);
    const form = await office.call(worker, 'forms.view', { formId });
    const answers = { ...form.answers, 'safe-contact': 'Ask the ferryman.' };
    const input = { cmd: newId(), baseRev: form.rev, formId, answers, placeInForm: '' };
    await office.call(worker, 'forms.save', input);
    expect(await find(worker, 'ferryman')).toMatchObject([{ kind: 'form', id: formId, caseId }]);
    expect(await find(other, 'ferryman')).toEqual([]);
  });

  test('the clerk finds pages to file and folders by name, but no form', async () => {
    expect(await find(clerk, 'pumpkin')).toHaveLength(1);
    expect((await find(clerk, 'Sothea')).map((hit) => hit.kind)).toEqual(['case']);
  });

  test('a clerk who was given the case does not find a paper that was closed for all but others', async () => {
    const { caseId } = await openCase(office, worker, { nameLatin: 'Ros Chenda' });
    const { documentId } = fileDocument(office, worker, caseId, {
      ...{ kind: 'letter', text: 'A letter about a wheelbarrow.' },
    });
    const thing = { caseId, reason: 'kin work here' };
    const close = (entity: 'case' | 'document', entityId: string, people: string[]) =>
      office.call(worker, 'access.restrict', { cmd: newId(), ...thing, entity, entityId, people });
    await close('case', caseId, [clerk.user]);
    expect(await find(clerk, 'wheelbarrow')).toHaveLength(1);
    await close('document', documentId, [other.user]);
    expect(await find(clerk, 'wheelbarrow')).toEqual([]);
    await close('document', documentId, [clerk.user]);
    expect(await find(clerk, 'wheelbarrow')).toHaveLength(1);
  });

  test('a page that left a restricted case tells nothing of it, also while the index is behind', async () => {
    const closed = await openCase(office, other, { nameLatin: 'Chum Bopha', restricted: true });
    const { pages } = fileDocument(office, other, closed.caseId, {
      ...{ kind: 'letter', text: 'A xylophone.' },
    });
    const found = (who: Session) => find(who, 'xylophone', { kinds: ['page'] });
    expect([await found(worker), (await found(other))[0]?.code]).toEqual([[], closed.code]);
    const { db } = office.store;
    for (const pageId of pages) takeOut(db, pageId, Date.now());
    expect(await found(worker)).toMatchObject([{ caseId: null, code: '', nameLatin: '' }]);
  });

  test('who loses the case finds its restricted papers no more, without anything being indexed again', async () => {
    const { caseId } = await openCase(office, worker, { restricted: true, nameLatin: 'Ros Kimly' });
    fileDocument(office, worker, caseId, { kind: 'letter', text: 'An umbrella.' });
    expect(await find(worker, 'umbrella')).toHaveLength(1);
    const input = { cmd: newId(), caseId, workers: [other.user] };
    await office.call(coordinator, 'cases.assign', input);
    expect(await find(worker, 'umbrella')).toEqual([]);
    expect(await find(other, 'umbrella')).toHaveLength(1);
  });
});
