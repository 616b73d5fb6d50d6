// A case as a copy of a past day holds it, and what can be brought back of it: real copies in a real folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { broughtBackInto } from '../../../../main/storage/brought-back.ts';
import { placementOfPage } from '../../../../main/storage/documents.ts';
import { findHousehold } from '../../../../main/storage/households.ts';
import { keptVersions } from '../../../../main/storage/kept.ts';
import { currentLines, findLine, versionsOfLine } from '../../../../main/storage/lines.ts';
import { takeOut } from '../../../../main/storage/placements.ts';
import { sealedPath, sealOriginal } from '../../../../main/storage/sealed-files.ts';
import { fileDocument } from '../../../support/file-document.ts';
import { addPerson, CHILD, openCase } from '../../../support/open-case.ts';
import { openPastOffice } from './past-office.ts';

const root = mkdtempSync(join(tmpdir(), 'samnum-past-'));
const here = openPastOffice(root);
const { office } = here;
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
const cmd = newId;

const STORY = 'ជីដូនចិញ្ចឹមចៅបីនាក់ at the market.';
const SCHOOL = 'សាលាបឋមសិក្សាត្រពាំងរុន';
const HOUSE = 'ភូមិត្រពាំងរុន';
const [school, house] = [newId(), newId()];
const SAID = 'យើងចង់នៅជាមួយគ្នា។';
let opened: Awaited<ReturnType<typeof openCase>>;
let note: string;
let concern: string;
let drawn: string;
let paper: { documentId: string; pages: string[] };
let original: string;
let grandmother: string;
let snapshot: string;

async function write(session: Session, formId: string, answers: object) {
  const view = await office.call(session, 'forms.view', { formId });
  await office.call(session, 'forms.save', {
    ...{ cmd: cmd(), formId, baseRev: view.rev, placeInForm: '' },
    answers: { ...view.answers, ...answers } as typeof view.answers,
  });
}
async function begin(form: string, answers: object) {
  const id = newId();
  await office.call(worker, 'forms.start', { cmd: cmd(), id, caseId: opened.caseId, form });
  await write(worker, id, answers);
  return id;
}
/** A sitting with something written into it, in which nobody refused anything. */
async function draw() {
  const begun = { cmd: cmd(), id: newId(), caseId: opened.caseId, tool: 'swot', personId: null };
  await office.call(worker, 'drawings.begin', { ...begun, tool: 'swot', follows: null });
  const note = { kind: 'quote', parent: null, ord: 1, content: { words: SAID, by: null } };
  await office.call(worker, 'drawings.change', {
    ...{ cmd: cmd(), drawingId: begun.id },
    put: [{ id: newId(), thread: newId(), ...note, base: null }],
    ...{ drop: [] },
  });
  return begun.id;
}
/** The school of the child as it is told from now on. */
async function tellSchool(name: string) {
  const base = findLine(office.store.db, school)?.id ?? null;
  const line = { caseId: opened.caseId, thread: school, kind: 'school' as const, base };
  const answers = { who: { id: opened.personId, text: '' }, 'school-name': name };
  await office.call(worker, 'lines.save', { cmd: cmd(), ...line, answers });
}
const endSchool = async () =>
  office.call(worker, 'lines.end', { cmd: cmd(), caseId: opened.caseId, thread: school });
async function saveHouse(id: string, placeText: string, members: string[]) {
  const baseRev = findHousehold(office.store.db, id)?.rev ?? null;
  const place = { placeId: null, placeText };
  const saved = { cmd: cmd(), caseId: opened.caseId, id, place, members, baseRev };
  await office.call(worker, 'households.save', saved);
}
const itemsOf = async (drawingId: string) =>
  (await office.call(worker, 'drawings.view', { drawingId })).items;
const textOf = async (formId: string) =>
  (await office.call(worker, 'forms.view', { formId })).answers;

const day = async () => {
  const found = await here.call(coordinator, 'past.open', {});
  if (!found) throw new Error('no day is open');
  return { pastId: found.pastId, caseId: opened.caseId };
};
const look = async () => here.call(coordinator, 'past.case', await day());
const NOTHING = {
  ...{ casework: false, people: [], facts: [], houses: [] },
  ...{ forms: [], drawings: [], pages: [] },
};
const bringBack = async (what: Partial<typeof NOTHING> | object) =>
  here.call(coordinator, 'past.bringBack', {
    ...{ cmd: cmd(), ...(await day()), reason: 'Emptied by mistake.' },
    ...NOTHING,
    ...what,
  });

/** What the app knew to do before: the copy is of an older version of it. */
function forgetNewestStep() {
  const { db } = office.store;
  const step = db.prepare(`SELECT * FROM migrations WHERE id LIKE '%brought-back'`).get() as object;
  db.exec(`DROP TABLE brought_back; DELETE FROM migrations WHERE id LIKE '%brought-back'`);
  return () => {
    db.exec(`CREATE TABLE brought_back(
      id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), snapshot TEXT NOT NULL,
      copy_at INTEGER NOT NULL, reason TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL) STRICT`);
    db.prepare('INSERT INTO migrations VALUES(@id, @at)').run(step);
  };
}

beforeAll(async () => {
  opened = await openCase(office, worker);
  note = await begin('case-note', { seen: STORY });
  concern = await begin('concern', {});
  drawn = await draw();
  ({ personId: grandmother } = await addPerson(office, worker, opened.caseId, {
    ...{ nameKm: 'អ៊ុំ ស៊ីថា', nameLatin: 'Um Sitha', relation: 'grandmother' },
  }));
  await tellSchool(SCHOOL);
  await saveHouse(house, HOUSE, [opened.personId, grandmother]);
  paper = fileDocument(office, worker, opened.caseId, { kind: 'birth-certificate', pages: 2 });
  const sealed = sealOriginal(office.folder, office.store.keys, Buffer.from('a birth'.repeat(900)));
  office.store.db
    .prepare(
      `UPDATE sources SET sealed_name = ?, sealed_key = ?, sealed_bytes = ?
       WHERE id = (SELECT source_id FROM pages WHERE id = ?)`,
    )
    .run(sealed.name, sealed.key, sealed.bytes, paper.pages[0]);
  original = sealed.name;
  const remember = forgetNewestStep();
  snapshot = await here.copy();
  remember();
  const { days } = await here.call(coordinator, 'past.days', { placeId: here.placeId });
  expect(days).toMatchObject([{ snapshot, complete: true }]);
  expect(await here.fetch(coordinator, snapshot)).toMatchObject({ state: 'done' });
});
afterAll(async () => {
  await here.close();
  rmSync(root, { recursive: true, force: true });
});

describe('A case of a past day', () => {
  test('differs in nothing as long as nobody changed it', async () => {
    const view = await look();
    expect(view).toMatchObject({ known: true, casework: null, people: [], forms: [], pages: [] });
    const same = { people: 2, facts: 1, houses: 1, forms: 3, drawings: 1, pages: 2 };
    expect(view.same).toEqual(same);
  });

  test('gives back the text of a note that was emptied, and keeps the text of today beside it', async () => {
    await write(worker, note, { seen: 'New.' });
    const [listed] = (await look()).forms;
    expect(listed).toMatchObject({ id: note, nowId: note });
    const both = await here.call(coordinator, 'past.form', { ...(await day()), formId: note });
    expect([both.stood.answers.seen, both.now?.answers.seen]).toEqual([STORY, 'New.']);

    expect(await bringBack({ forms: [note] })).toMatchObject({ drafts: [note], kept: 1, forms: 0 });
    expect((await textOf(note)).seen).toBe(STORY);
    const [kept] = keptVersions(office.store.db, note);
    expect(kept?.content.seen).toBe('New.');
    expect((await look()).forms).toEqual([]);
    const [told] = broughtBackInto(office.store.db, opened.caseId);
    expect(told).toMatchObject({ reason: 'Emptied by mistake.', user: coordinator.user, snapshot });
    const event = office.store.db
      .prepare(`SELECT fields FROM events WHERE op = 'brought-back' AND entity = 'case'`)
      .get();
    expect(event).toMatchObject({ fields: expect.stringMatching(/^copy-of-\d{4}-\d\d-\d\d$/) });
  });

  test('gives back a form that is not there any more, as it was', async () => {
    const before = office.store.db.prepare('SELECT * FROM forms WHERE id = ?').get(note);
    office.store.db.prepare('DELETE FROM kept_versions WHERE entity_id = ?').run(note);
    office.store.db.prepare('DELETE FROM forms WHERE id = ?').run(note);
    expect((await look()).forms).toMatchObject([{ id: note, now: null }]);
    expect(await bringBack({ forms: [note] })).toMatchObject({ forms: 1, drafts: [] });
    const after = office.store.db.prepare('SELECT * FROM forms WHERE id = ?').get(note);
    expect(after).toMatchObject({ answers: expect.stringContaining(STORY), author: worker.user });
    expect(Object.keys(after as object)).toEqual(Object.keys(before as object));
  });

  test('gives back the name of a child and the place of the case, and counts them', async () => {
    const { personId, memberId, caseId } = opened;
    await office.call(worker, 'people.save', {
      ...{ cmd: cmd(), caseId, id: memberId, personId, baseRev: opened.rev },
      ...{ person: { nameKm: 'ខុស' }, roles: ['main-child'], relation: '' },
    });
    const { rev } = await office.call(worker, 'cases.view', { caseId });
    const place = { placeId: null, placeText: 'Elsewhere' };
    await office.call(worker, 'cases.change', { cmd: cmd(), caseId, baseRev: rev, step: 4, place });
    const view = await look();
    expect(view.casework?.fields).toEqual(['step', 'place']);
    expect(view.people).toMatchObject([{ id: memberId, now: { nameKm: 'ខុស' } }]);
    const done = await bringBack({ casework: true, people: [memberId] });
    expect(done).toMatchObject({ casework: 1, people: 1 });
    const { row } = await office.call(worker, 'cases.view', { caseId });
    expect(row).toMatchObject({ nameKm: CHILD.nameKm, step: 1, placeText: 'ភូមិត្រពាំងរុន' });
    expect(await look()).toMatchObject({ people: [], casework: null });
  });

  test('brings back nothing more of somebody who asks today that less is written', async () => {
    const { db } = office.store;
    const change = db.prepare('UPDATE people SET name_km = ?, recording_wish = ? WHERE id = ?');
    change.run('ស.', 'initials', opened.personId);
    expect(await look()).toMatchObject({ people: [], wishes: 1 });
    expect(await bringBack({ people: [opened.memberId] })).toMatchObject({ people: 0 });
    change.run(CHILD.nameKm, 'record', opened.personId);
  });

  test('gives back what was told of the school and is over today, and keeps what was told since', async () => {
    const { db } = office.store;
    expect(await look()).toMatchObject({ facts: [], same: { facts: 1 } });
    await tellSchool('ABC');
    const stood = { answers: { 'school-name': SCHOOL } };
    const now = { answers: { 'school-name': 'ABC' } };
    expect((await look()).facts).toMatchObject([{ thread: school, stood, now }]);
    await endSchool();
    expect((await look()).facts).toMatchObject([{ thread: school, stood, now: null }]);
    expect(await bringBack({ facts: [school] })).toMatchObject({ facts: 1, houses: 0 });
    expect(currentLines(db, opened.caseId, 'school')).toMatchObject([{ ...stood, formId: null }]);
    // Every version stays: what was told first, what was told since and is over, and what came back.
    const versions = versionsOfLine(db, school);
    expect(versions.map(({ answers }) => answers['school-name'])).toEqual([SCHOOL, 'ABC', SCHOOL]);
    expect(versions.map(({ endedAt }) => endedAt === null)).toEqual([true, false, true]);
    expect(await look()).toMatchObject({ facts: [], same: { facts: 1 } });
  });

  test('brings back no fact of somebody who asks today that less is written', async () => {
    const wish = office.store.db.prepare('UPDATE people SET recording_wish = ? WHERE id = ?');
    await tellSchool('ABC');
    wish.run('initials', opened.personId);
    expect((await look()).facts).toEqual([]);
    expect(await bringBack({ facts: [school] })).toMatchObject({ facts: 0 });
    wish.run('record', opened.personId);
    expect(await bringBack({ facts: [school] })).toMatchObject({ facts: 1 });
  });

  test('gives back a house with those who live in no other today, and keeps where it stood since', async () => {
    const { db } = office.store;
    const other = newId();
    await saveHouse(house, 'New village', []);
    await saveHouse(other, 'Market', [grandmother]);
    expect(await look()).toMatchObject({
      houses: [{ id: house, left: 1, stood: { placeText: HOUSE }, now: { members: [] } }],
      since: { houses: 1 },
    });
    expect(await bringBack({ houses: [house] })).toMatchObject({ houses: 1, facts: 0 });
    const back = { placeText: HOUSE, members: [opened.personId] };
    expect(findHousehold(db, house)).toMatchObject(back);
    expect(findHousehold(db, other)).toMatchObject({ members: [grandmother] });
    const sql = 'SELECT told FROM past_versions WHERE entity_id = ?';
    const kept = db.prepare(sql).pluck().all(house).map(String);
    expect(kept.map((told) => JSON.parse(told))).toEqual([
      { placeId: null, placeText: 'New village', members: [] },
    ]);
    expect((await look()).houses).toEqual([]);
  });

  test('gives back a drawing that was emptied as a new session, and leaves the one of today alone', async () => {
    const { db } = office.store;
    db.prepare('UPDATE drawing_items SET gone_at = 1 WHERE drawing_id = ?').run(drawn);
    expect((await look()).drawings).toMatchObject([
      { id: drawn, tool: 'swot', stood: { items: 1 }, now: { items: 0 } },
    ]);
    const { drawings } = await bringBack({ drawings: [drawn] });
    expect(drawings).toHaveLength(1);
    expect(await itemsOf(drawings[0] ?? '')).toMatchObject([{ content: { words: SAID } }]);
    expect(await itemsOf(drawn)).toEqual([]);
    const { head } = await office.call(worker, 'drawings.view', { drawingId: drawings[0] ?? '' });
    expect(head).toMatchObject({ state: 'draft', version: 2, author: coordinator.user });
    expect((await look()).drawings).toEqual([]);
    const told = db.prepare(
      `SELECT count(*) AS n FROM events WHERE op = 'brought-back' AND entity = 'drawing'`,
    );
    expect(told.get()).toEqual({ n: 1 });
  });

  test('puts back a page that was taken out, and its original, byte for byte', async () => {
    const [page = ''] = paper.pages;
    const file = sealedPath(office.folder, original);
    const bytes = readFileSync(file);
    takeOut(office.store.db, page, Date.now());
    rmSync(file);
    const pages = (await look()).pages;
    expect(pages).toMatchObject([
      { id: page, lies: 'unfiled', original: false, number: 1 },
      { id: paper.pages[1], lies: 'there', original: false, number: 2 },
    ]);
    const done = await bringBack({ pages: [page] });
    expect(done).toMatchObject({ pages: 1, originals: 1, lost: 0 });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(placementOfPage(office.store.db, page)?.documentId).toBe(paper.documentId);
    expect((await look()).pages).toEqual([]);
  });

  test('leaves a page alone that lies in the folder of another child today', async () => {
    const other = await openCase(office, worker, { nameLatin: 'Chan Dara', nameKm: 'ចាន់ ដារ៉ា' });
    const [, page = ''] = paper.pages;
    const there = fileDocument(office, worker, other.caseId, { kind: 'birth-certificate' });
    const { db } = office.store;
    const move = db.prepare('UPDATE placements SET document_id = ?, case_id = ? WHERE page_id = ?');
    move.run(there.documentId, other.caseId, page);
    expect((await look()).pages).toMatchObject([{ id: page, lies: 'elsewhere' }]);
    expect(await bringBack({ pages: [page] })).toMatchObject({ pages: 0 });
    expect(placementOfPage(db, page)?.caseId).toBe(other.caseId);
    move.run(paper.documentId, opened.caseId, page);
  });

  test('is closed as it is today: a concern that names the coordinator is not told', async () => {
    await write(worker, concern, { 'by-whom': { id: coordinator.user, text: '' } });
    expect(await look()).toMatchObject({ forms: [], closed: 0 });
    const asked = here.call(coordinator, 'past.form', { ...(await day()), formId: concern });
    await expect(asked).rejects.toThrow('not-found');
    await expect(here.call(worker, 'past.case', await day())).rejects.toThrow('not-allowed');
  });
});

describe('The files of a past day', () => {
  const work = join(root, 'backup-work', 'past');

  test('are ciphertext under names that tell nothing, and go when it is closed', async () => {
    const files = readdirSync(work, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain('cases.db');
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      expect(bytes.includes('Rithy') || bytes.includes('market')).toBe(false);
      expect(bytes.subarray(0, 6).toString()).not.toBe('SQLite');
    }
    const before = await day();
    await here.call(coordinator, 'past.close', {});
    expect(() => readdirSync(work)).toThrow('ENOENT');
    await expect(here.call(coordinator, 'past.case', before)).rejects.toThrow('not-found');
  });
});

describe('A day that is chosen while another is fetched', () => {
  test('is the one that is open then, and the other leaves it alone', async () => {
    await here.call(coordinator, 'past.days', { placeId: here.placeId });
    const stopped = { placeId: here.placeId, snapshot };
    const { jobId } = await here.call(coordinator, 'past.fetch', stopped);
    here.jobs.cancel(jobId);
    expect(await here.fetch(coordinator, snapshot)).toMatchObject({ state: 'done' });
    expect(await look()).toMatchObject({ known: true });
    await here.call(coordinator, 'past.close', {});
  });
});

describe('A day that cannot be opened', () => {
  const fetch = () => here.fetch(coordinator, snapshot);

  test('says that the copy was made with a newer version', async () => {
    const { db } = office.store;
    db.prepare(`INSERT INTO migrations VALUES('209901010000-later', 0)`).run();
    const later = await here.copy();
    db.prepare(`DELETE FROM migrations WHERE id = '209901010000-later'`).run();
    await here.call(coordinator, 'past.days', { placeId: here.placeId });
    expect(await here.fetch(coordinator, later)).toMatchObject({ error: 'copy-newer' });
    expect(await here.call(coordinator, 'past.open', {})).toBeNull();
  });

  test('says that the disk is away, or that the copy is damaged, and leaves nothing behind', async () => {
    for (const entry of readdirSync(join(here.path, 'data'), {
      recursive: true,
      withFileTypes: true,
    }))
      if (entry.isFile()) rmSync(join(entry.parentPath, entry.name));
    expect(await fetch()).toMatchObject({ state: 'failed', error: 'backup-damaged' });
    expect(() => readdirSync(join(root, 'backup-work', 'past'))).toThrow('ENOENT');
    rmSync(here.path, { recursive: true });
    expect(await fetch()).toMatchObject({ state: 'failed', error: 'backup-unreachable' });
    const asked = here.call(coordinator, 'past.days', { placeId: here.placeId });
    await expect(asked).rejects.toThrow('backup-unreachable');
    expect(() => readdirSync(join(root, 'backup-work', 'past'))).toThrow('ENOENT');
  });
});
