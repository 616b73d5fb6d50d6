// One paper folder goes its way: comes in, is read, filed, turned, accepted, and given out again.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '#contract/scans.ts';
import { newId } from '#domain/ids.ts';
import { shownText } from '../../../main/storage/page-texts.ts';
import { type CaseFolder, caseFolder, type FolderPage } from '../../fixtures/folder/folder.ts';
import { folderCase } from '../../fixtures/folder/texts.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import {
  clerk,
  coordinator,
  makeFolder,
  openPaperOffice,
  type PaperOffice,
  removeOffices,
  somebody,
} from './office.ts';

let folder: CaseFolder;
let office: PaperOffice;
let caseId: string;
let batchId: string;
let pages: Page[];
const worker = somebody('social-worker');

const pagesNow = async () => (await office.call(coordinator, 'scans.batch', { batchId })).pages;
const pageOf = (name: FolderPage['name']) => {
  const page = pages[folder.pages.findIndex((paper) => paper.name === name)];
  if (!page) throw new Error(name);
  return page;
};

beforeAll(async () => {
  folder = await caseFolder();
  office = openPaperOffice();
  caseId = office.addCase(folderCase.number, { worker });
  batchId = await office.bringIn(folder.files.map((file) => join(folder.dir, file)));
  pages = await pagesNow();
}, 180_000);
afterAll(async () => {
  await office.close();
  removeOffices();
});

describe('Twelve pages in seven files come in', () => {
  test('All twelve stand in one batch, in their order', async () => {
    const [batch] = await office.call(clerk, 'scans.batches', {});
    expect(batch).toMatchObject({ sources: 7, pages: 12, filed: 0, quarantined: 0, duplicates: 0 });
    expect(pages.map((page) => page.number)).toEqual(folder.pages.map((_, i) => i + 1));
  });

  test('Printed pages are read, handwriting and drawings wait for an eye as pictures', () => {
    for (const [i, paper] of folder.pages.entries()) {
      const { state, pictureOnly } = pages[i] ?? {};
      const wanted = paper.holds === 'text' ? ['read', false] : ['needs-eye', true];
      expect([paper.name, state, pictureOnly]).toEqual([paper.name, ...wanted]);
    }
  });

  test('What was read is not yet accepted by anybody', () => {
    expect(pages.every((page) => !page.accepted)).toBe(true);
  });

  test('The number of the case and the date on the paper are offered', async () => {
    const { suggestion } = await office.call(clerk, 'scans.page', { pageId: pageOf('note-2').id });
    const offered = { caseId: suggestion.caseId, code: suggestion.code, why: suggestion.why };
    expect(offered).toEqual(
      // A scan clerk may file in a case that is not restricted.
      { caseId, code: folderCase.number, why: 'code-on-page' },
    );
    expect(suggestion.kind).toBe('case-note');
    expect(suggestion.paperDate).toMatchObject({ from: '2021-07-19', to: '2021-07-19' });
  });

  test('A page can be looked at, small and large', async () => {
    const { id } = pageOf('minutes');
    const small = await office.scans.openPage(clerk, id, 'thumb');
    const large = await office.scans.openPage(clerk, id, 'view');
    expect([small.mime, large.mime]).toEqual(['image/webp', 'image/jpeg']);
    expect(large.bytes.length).toBeGreaterThan(100_000);
  });

  test('Nothing of the paper lies readable in the folder of the office', () => {
    const inside = readdirSync(office.folder, { recursive: true, withFileTypes: true });
    const files = inside.filter((entry) => entry.isFile());
    const readable = files.filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return ['WEBPVP8', 'JFIF\0', '%PDF-', 'grandmother', 'គ្រួសារ'].some((part) =>
        bytes.includes(part),
      );
    });
    expect(files.length).toBeGreaterThan(7 + 12);
    expect(readable.map((entry) => entry.name)).toEqual([]);
  });

  test('The same file again ends as a link to its twin, without new pages', async () => {
    const again = await office.bringIn([join(folder.dir, 'scan0002.jpg')]);
    const { batch, sources } = await office.call(clerk, 'scans.batch', { batchId: again });
    expect(batch).toMatchObject({ sources: 1, pages: 0, duplicates: 1 });
    const { pages: firstPages, sources: first } = await office.call(clerk, 'scans.batch', {
      batchId,
    });
    const twin = first.find(({ name }) => name === 'scan0002.jpg');
    const pageId = firstPages.find(({ sourceId }) => sourceId === twin?.id)?.id;
    expect(sources[0]?.twin).toEqual({ batchId, pageId });
  });

  test('Files that are no paper are put aside with their reason, the rest comes in', async () => {
    const bad = makeFolder();
    const text = 'This is a letter and no photograph.';
    writeFileSync(join(bad, 'photo.jpg'), text);
    writeFileSync(join(bad, 'empty.pdf'), '');
    writeFileSync(join(bad, 'whole.jpg'), await flatPicture(300, 400, 'jpeg'));
    const mixed = await office.bringIn([bad]);
    const { sources } = await office.call(clerk, 'scans.batch', { batchId: mixed });
    expect(sources.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['empty.pdf', 'quarantined', 'empty'],
      ['photo.jpg', 'quarantined', 'not-a-picture'],
      ['whole.jpg', 'split', null],
    ]);
  });
});

describe('The folder is filed', () => {
  const documents = new Map<string, string>();

  test('A run of pages becomes one document of the case', async () => {
    for (const paper of folder.pages) {
      const documentId = newId();
      documents.set(paper.name, documentId);
      await office.call(worker, 'scans.file', {
        ...{ documentId, caseId, pages: [pageOf(paper.name).id] },
        ...{ kind: paper.kind, step: paper.step, paperDate: null, restricted: false },
      });
    }
    const [batch] = (await office.call(clerk, 'scans.batches', {})).filter(
      ({ id }) => id === batchId,
    );
    expect(batch).toMatchObject({ pages: 12, filed: 12 });
  });

  test('A document that was filed wrongly is taken out, and its page is unfiled paper again', async () => {
    const documentId = documents.get('receipt');
    const { pages: out } = await office.call(worker, 'scans.unfile', { documentId });
    expect(out).toEqual([pageOf('receipt').id]);
    expect((await pagesNow()).find(({ id }) => id === out[0])?.caseId).toBeNull();
    await office.call(worker, 'scans.file', {
      ...{ documentId: newId(), caseId, pages: out, kind: 'support-request', step: 5 },
      ...{ paperDate: null, restricted: false },
    });
  });

  test('One command is done once, however often it is sent', async () => {
    const cmd = newId();
    const input = {
      ...{ cmd, documentId: newId(), caseId, pages: [pageOf('note-1').id] },
      ...{ kind: 'case-note', step: 5, paperDate: null, restricted: false },
    };
    await office.call(worker, 'scans.file', input);
    await office.call(worker, 'scans.file', input);
    const rows = office.store.db.prepare('SELECT count(*) FROM documents WHERE id = ?').pluck();
    expect(rows.get(input.documentId)).toBe(1);
  });

  test('Somebody without the case can neither file in it nor see a restricted paper', async () => {
    const other = somebody('social-worker');
    const { id } = pageOf('consent');
    const input = { caseId, pages: [id], kind: 'consent', step: 1, paperDate: null };
    const filing = { ...input, documentId: newId(), restricted: true };
    await expect(office.call(other, 'scans.file', filing)).rejects.toThrow('not-allowed');
    await office.call(worker, 'scans.file', { ...filing, documentId: newId() });
    await expect(office.call(other, 'scans.page', { pageId: id })).rejects.toThrow('not-allowed');
    await expect(office.scans.openPage(clerk, id, 'view')).rejects.toThrow('not-allowed');
    await expect(office.scans.openPage(somebody('administrator'), id, 'thumb')).rejects.toThrow();
    expect((await office.scans.openPage(worker, id, 'thumb')).bytes.length).toBeGreaterThan(0);
  });

  test('Looking at a filed page is written down', async () => {
    const { id } = pageOf('minutes');
    await office.scans.openPage(worker, id, 'view');
    const last = office.store.db
      .prepare('SELECT op, entity_id, case_id, user FROM events ORDER BY n DESC LIMIT 1')
      .get();
    expect(last).toEqual({ op: 'viewed', entity_id: id, case_id: caseId, user: worker.user });
  });
});

describe('A page is looked after', () => {
  test('A page that is turned by hand is read again that way up', async () => {
    const { id, rev } = (await office.call(worker, 'scans.page', { pageId: pageOf('note-2').id }))
      .page;
    await office.call(worker, 'scans.show', { pageId: id, baseRev: rev, turn: 180 });
    await office.jobsDone();
    const wrong = await office.call(worker, 'scans.page', { pageId: id });
    expect(wrong.page).toMatchObject({ turn: 180, state: 'needs-eye', pictureOnly: true });
    const back = { pageId: id, baseRev: wrong.page.rev, turn: 0 };
    await office.call(worker, 'scans.show', back);
    await office.jobsDone();
    const right = await office.call(worker, 'scans.page', { pageId: id });
    expect(right.text?.text).toContain('grandmother');
    expect(right.page).toMatchObject({ state: 'read', pictureOnly: false });
  });

  test('Two people who turn the same page are told, the second does not win silently', async () => {
    const { id, rev } = (await office.call(worker, 'scans.page', { pageId: pageOf('minutes').id }))
      .page;
    await office.call(worker, 'scans.show', { pageId: id, baseRev: rev, blank: false });
    const late = office.call(coordinator, 'scans.show', { pageId: id, baseRev: rev, turn: 90 });
    await expect(late).rejects.toThrow('conflict');
  });

  test('A drawing that a person looked at is no longer waiting for an eye', async () => {
    const { id, rev } = pageOf('body-map');
    await office.call(worker, 'scans.show', { pageId: id, baseRev: rev, pictureOnly: true });
    expect((await office.call(worker, 'scans.page', { pageId: id })).page.state).toBe('read');
  });

  test('A correction stands in front of what the machine read, which stays', async () => {
    const { id } = pageOf('case-plan');
    const machine = shownText(office.store.db, id)?.text ?? '';
    await office.call(worker, 'scans.acceptText', { pageId: id, text: `${machine}\nបានពិនិត្យ` });
    const { text, page } = await office.call(worker, 'scans.page', { pageId: id });
    expect(text).toMatchObject({ corrected: true, acceptedBy: worker.user });
    expect(text?.text.endsWith('បានពិនិត្យ')).toBe(true);
    expect(page.accepted).toBe(true);
    const texts = office.store.db.prepare('SELECT text FROM page_texts WHERE page_id = ?').pluck();
    expect(texts.all(id)).toContain(machine);
  });
});

describe('The folder is given out', () => {
  test('As a PDF in which another program finds every word that is stored', async () => {
    const path = join(makeFolder(), 'folder.pdf');
    office.choose.save = path;
    await office.call(worker, 'scans.exportPdf', {
      ...{ of: { caseId }, restricted: true, drawings: true },
    });
    await office.jobsDone();
    const found = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
    for (const paper of folder.pages) {
      const stored = shownText(office.store.db, pageOf(paper.name).id)?.text ?? '';
      expect([paper.name, clean(found).includes(clean(stored))]).toEqual([paper.name, true]);
    }
  }, 60_000);

  test('As the file that came in, byte for byte', async () => {
    for (const name of ['note-1', 'receipt', 'note-5', 'intake'] as const) {
      const path = join(makeFolder(), 'original');
      office.choose.save = path;
      await office.call(worker, 'scans.exportOriginal', { pageId: pageOf(name).id });
      const file = folder.pages.find((paper) => paper.name === name)?.file ?? '';
      expect(readFileSync(path).equals(readFileSync(join(folder.dir, file)))).toBe(true);
    }
  });
});
