// What a family draws is kept in rows, frozen when it is finished, and copied when it is drawn again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, pictures, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
const clerk = office.person('scan-clerk');
afterAll(() => office.close());

const cmd = newId;
const { begin, put, view, finishing, finish } = drawingSteps(office, worker);

describe('A drawing', () => {
  test('is kept item by item, and can be drawn on after the office was closed and opened', async () => {
    const { caseId, code } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const cause = statement('សាលានៅឆ្ងាយ');
    await put(drawingId, cause);
    office.reopen();
    const seen = await view(drawingId);
    expect(seen.code).toBe(code);
    expect(seen.items.map(({ content }) => content.words)).toEqual(['សាលានៅឆ្ងាយ']);
    expect(seen.details.worker?.id).toBe(worker.user);
    expect(seen.mayEdit).toBe(true);
  });

  test('that was begun and not drawn in is taken up, not begun a second time', async () => {
    const { caseId } = await openCase(office, worker);
    const first = await begin(caseId, 'swot');
    expect(await begin(caseId, 'swot')).toBe(first);
    expect(await begin(caseId, 'network')).not.toBe(first);
  });

  test('refuses an item that its tool does not have, and keeps nothing of that act', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const note = statement('x', {
      kind: 'note',
      content: { slot: 's', words: 'x', by: null, quote: false },
    });
    const input = { cmd: cmd(), drawingId, put: [note, statement('ឫស')], drop: [] };
    const refusal = await office.refused(worker, 'drawings.change', input);
    expect(refusal.code).toBe('invalid-input');
    expect((await view(drawingId)).items).toEqual([]);
  });

  test('two people who change the same thing: the second is told what stands there', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const cause = statement('មួយ');
    const { rev } = await put(drawingId, cause);
    const change = (words: string) => ({
      cmd: cmd(),
      drawingId,
      put: [{ ...statement(words), id: cause.id, thread: cause.thread, base: rev }],
      drop: [],
    });
    await office.call(coordinator, 'drawings.change', change('ពីរ'));
    const refusal = await office.refused(worker, 'drawings.change', change('បី'));
    expect(refusal.code).toBe('conflict');
    expect(refusal.detail).toMatchObject({ items: [{ id: cause.id, content: { words: 'ពីរ' } }] });
  });

  test('what was a card becomes a statement of the tree under the same thread', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const card = statement('', { kind: 'card', content: { words: 'គ្មានកង់', by: null } });
    await put(drawingId, card);
    const [{ rev: base = null } = {}] = (await view(drawingId)).items;
    await put(drawingId, { ...statement('គ្មានកង់'), id: card.id, thread: card.thread, base });
    const { items } = await view(drawingId);
    expect(items.map(({ thread, kind }) => [thread, kind])).toEqual([[card.thread, 'statement']]);
  });

  test('what was taken away comes back when that is undone', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const cause = statement('ត្រឡប់មកវិញ');
    const { rev } = await put(drawingId, cause);
    const drop = { cmd: cmd(), drawingId, put: [], drop: [{ id: cause.id, base: rev }] };
    await office.call(worker, 'drawings.change', drop);
    expect((await view(drawingId)).items).toEqual([]);
    await put(drawingId, { ...cause, base: drop.cmd });
    expect((await view(drawingId)).items).toHaveLength(1);
  });
});

describe('A finished drawing', () => {
  test('is frozen with the family as it was, and refuses every change with its own reason', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const cause = statement('មុនបញ្ចប់');
    await put(drawingId, cause);
    const { version, hash } = await finish(drawingId);
    expect(version).toBe(1);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const before = await view(drawingId);
    const [member] = before.facts.people;
    await office.call(worker, 'people.save', {
      ...{ cmd: cmd(), baseRev: member?.personRev ?? null, caseId, id: member?.id ?? '', personId },
      person: { nameKm: 'ឈ្មោះថ្មី' },
      roles: member?.roles ?? [],
      relation: member?.relation ?? '',
    });
    const after = await view(drawingId);
    expect(after.facts).toEqual(before.facts);
    expect(after.mayEdit).toBe(false);
    const input = { cmd: cmd(), drawingId, put: [statement('ក្រោយ')], drop: [] };
    expect((await office.refused(worker, 'drawings.change', input)).code).toBe('final');
    const again = await finishing(drawingId);
    expect((await office.refused(worker, 'drawings.finish', again)).code).toBe('final');
    const write = () =>
      office.store.db.prepare('UPDATE drawings SET details = ? WHERE id = ?').run('{}', drawingId);
    expect(write).toThrow('never changed');
  });

  test('is not filed while the family does not agree that it is kept', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const agreed = { keep: 'no', print: 'not-asked', share: 'not-asked' } as const;
    const details = { cmd: cmd(), drawingId, details: { agreed }, put: [], drop: [] };
    await office.call(worker, 'drawings.change', details);
    const input = await finishing(drawingId);
    expect((await office.refused(worker, 'drawings.finish', input)).code).toBe('invalid-input');
    expect((await view(drawingId)).head.state).toBe('draft');
  });

  test('drawn again, begins as a copy under the same threads and stands beside the old one', async () => {
    const { caseId } = await openCase(office, worker);
    const first = await begin(caseId, 'problem-tree');
    const cause = statement('ឫសដដែល');
    const quote = statement('', { kind: 'quote', content: { by: null, words: 'ខ្ញុំនឹកប៉ា' } });
    await put(first, cause, quote);
    await finish(first);
    const second = await begin(caseId, 'problem-tree', first);
    const seen = await view(second);
    expect(seen.head).toMatchObject({ version: 2, thread: first, state: 'draft' });
    expect(seen.items.map(({ thread }) => thread)).toEqual([cause.thread]);
    expect(seen.items[0]?.id).not.toBe(cause.id);
    expect(seen.before?.items).toHaveLength(2);
  });

  test('tells the numbers of all earlier visits, the oldest first, and none that its reader may not see', async () => {
    const { caseId } = await openCase(office, worker);
    const rated = (value: number) => ({ by: { id: null, text: 'យាយ' }, value, why: '', next: '' });
    const visits: string[] = [];
    for (const value of [2, 5, 7]) {
      const visit = await begin(caseId, 'next-steps', visits.at(-1) ?? null);
      const [copied] = (await view(visit)).items;
      const content = rated(value);
      if (copied) {
        const { id, thread, kind, parent, ord, rev: base } = copied;
        await put(visit, { id, thread, kind, parent, ord, content, base });
      } else await put(visit, statement('', { kind: 'rating', content }));
      visits.push(visit);
      if (value < 7) await finish(visit);
    }
    const valuesFor = async (who: typeof worker) =>
      (await view(visits[2] ?? '', who)).visits?.map(({ ratings }) => ratings[0]?.value);
    expect(await valuesFor(other)).toEqual([2, 5]);
    const [, middle = ''] = visits;
    const thing = { caseId, entity: 'drawing' as const, entityId: middle };
    await office.call(worker, 'access.restrict', {
      cmd: cmd(),
      ...thing,
      people: [],
      reason: 'ឯកជន',
    });
    expect(await valuesFor(worker)).toEqual([2, 5]);
    expect(await valuesFor(other)).toEqual([2]);
    expect((await view(visits[0] ?? '')).visits).toBeUndefined();
    // The third is a draft: whoever goes on from it is told of the finished ones alone.
    const fourth = await begin(caseId, 'next-steps', visits[2]);
    expect((await view(fourth)).visits).toHaveLength(2);
  });

  test('stands in the folder, in the chronology and among the sixteen tools', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'life-river');
    const seen = () => office.call(worker, 'cases.view', { caseId });
    const slot = async (tool: string) => (await seen()).tools.find((one) => one.tool === tool);
    expect(await slot('timeline')).toMatchObject({ drawn: 'draft', drawingId });
    await finish(drawingId);
    expect(await slot('life-river')).toMatchObject({ drawn: 'final', drawingId });
    expect(await slot('body-map')).toMatchObject({ drawn: null, drawingId: null });
    const { chronology } = await seen();
    expect(chronology.find(({ id }) => id === drawingId)).toMatchObject({
      ...{ kind: 'drawing', form: 'life-river', state: 'final', version: 1 },
    });
  });
});

describe('A drawing that is finished', () => {
  test('while somebody else goes on drawing is not finished over their words', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    await put(drawingId, statement('មុន'));
    const input = await finishing(drawingId);
    const more = { cmd: cmd(), drawingId, put: [statement('ក្រោយ')], drop: [] };
    await office.call(coordinator, 'drawings.change', more);
    expect((await office.refused(worker, 'drawings.finish', input)).code).toBe('conflict');
    expect((await view(drawingId)).head.state).toBe('draft');
  });

  test('keeps its items as they are; only what became a goal is told later', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    const one = statement('នៅដដែល');
    await put(drawingId, one);
    const { hash } = await finish(drawingId);
    const run = (sql: string) => () => office.store.db.prepare(sql).run(one.id);
    expect(run(`UPDATE drawing_items SET content = '{}' WHERE id = ?`)).toThrow('never changed');
    expect(run('DELETE FROM drawing_items WHERE id = ?')).toThrow('never changed');
    await office.call(worker, 'forms.goalFromDrawing', {
      ...{ cmd: cmd(), drawingId, itemId: one.id, formId: newId(), row: newId(), words: 'ល្អ' },
    });
    const after = await view(drawingId);
    expect(after.items[0]?.goal).not.toBeNull();
    expect(after.hash).toBe(hash);
  });

  test('names nobody who asks later not to be named', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    await finish(drawingId);
    const [member] = (await view(drawingId)).facts.people;
    await office.call(worker, 'people.save', {
      ...{ cmd: cmd(), baseRev: member?.personRev ?? null, caseId, id: member?.id ?? '', personId },
      person: { recordingWish: 'not-record' },
      roles: member?.roles ?? [],
      relation: member?.relation ?? '',
    });
    const [after] = (await view(drawingId)).facts.people;
    expect(after?.recordingWish).toBe('not-record');
  });
});

describe('Work that comes too late', () => {
  test('on a drawing that is closed for whoever had the case before is kept, not lost', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    await office.call(coordinator, 'cases.assign', { cmd: cmd(), caseId, workers: [other.user] });
    const quote = statement('', { kind: 'quote', content: { by: null, words: 'ពាក្យចុងក្រោយ' } });
    const input = { cmd: cmd(), drawingId, put: [quote], drop: [] };
    const refusal = await office.refused(worker, 'drawings.change', input);
    expect(refusal).toMatchObject({ code: 'not-allowed', detail: { late: true } });
  });
});

describe('What two people say of a drawing', () => {
  test('stands both, when one says of printing and the other of keeping', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const say = (agreed: object, who = worker) =>
      office.call(who, 'drawings.change', {
        ...{ cmd: cmd(), drawingId, put: [], drop: [] },
        details: { agreed },
      });
    await say({ print: 'no' });
    await say({ keep: 'yes' }, coordinator);
    const { details } = await view(drawingId);
    expect(details.agreed).toEqual({ keep: 'yes', print: 'no', share: 'not-asked' });
  });
});

describe('Who may see a drawing', () => {
  test('a body map is for the workers of its case from the first mark on', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    expect((await view(drawingId)).details.restricted).toBe(true);
    expect((await view(drawingId, coordinator)).mayEdit).toBe(true);
    const refusal = await office.refused(other, 'drawings.view', { drawingId });
    expect(refusal.code).toBe('not-allowed');
    const { drawings } = await office.call(other, 'drawings.list', { caseId });
    expect(drawings).toMatchObject([{ id: drawingId, hidden: true, held: null }]);
    const { chronology } = await office.call(other, 'cases.view', { caseId });
    expect(chronology.find(({ id }) => id === drawingId)?.hidden).toBe(true);
  });

  test('somebody who only reads the case sees a drawing and cannot draw on it', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'network');
    expect((await view(drawingId, other)).mayEdit).toBe(false);
    const input = { cmd: cmd(), drawingId, put: [], drop: [] };
    expect((await office.refused(other, 'drawings.change', input)).code).toBe('not-allowed');
    expect((await office.refused(clerk, 'drawings.view', { drawingId })).code).toBe('not-allowed');
  });
});

describe('A picture as a file', () => {
  test('is written where the person says, and that it left the office is an event', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    const dots = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
    const save = (to: 'svg' | 'png', picture: string) =>
      office.call(worker, 'drawings.export', { drawingId, to, picture });
    expect(await save('svg', pictures.km)).toEqual({ done: true });
    await save('png', dots.toString('base64'));
    const file = (end: string) =>
      readFileSync(join(office.folder, `samnum-drawing-${drawingId.slice(-6)}.${end}`));
    expect(file('svg').toString()).toBe(pictures.km);
    expect(file('png')).toEqual(dots);
    const sql = "SELECT count(*) AS n FROM events WHERE op = 'exported' AND entity_id = ?";
    expect(office.store.db.prepare(sql).get(drawingId)).toEqual({ n: 2 });
    const input = { drawingId, to: 'svg' as const, picture: pictures.km };
    expect((await office.refused(other, 'drawings.export', input)).code).toBe('not-allowed');
  });
});

describe('The paper of a drawing', () => {
  test('lies with it when it is in the same folder, and never out of another case', async () => {
    const { caseId } = await openCase(office, worker);
    const elsewhere = await openCase(office, worker);
    const { documentId: own } = fileDocument(office, worker, caseId, { kind: 'family-tree' });
    const foreign = fileDocument(office, worker, elsewhere.caseId, { kind: 'family-tree' });
    const drawingId = await begin(caseId, 'family-tree');
    const paper = (documentId: string) => statement('', { kind: 'paper', content: { documentId } });
    await put(drawingId, paper(own));
    const input = { cmd: cmd(), drawingId, put: [paper(foreign.documentId)], drop: [] };
    expect((await office.refused(worker, 'drawings.change', input)).code).toBe('invalid-input');
    const { papers, items } = await view(drawingId);
    expect(papers.map(({ documentId }) => documentId)).toEqual([own]);
    expect(items).toHaveLength(1);
  });
});
