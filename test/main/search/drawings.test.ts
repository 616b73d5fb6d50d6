// What was said while drawing is found like the words of a form; what is closed or private is found by nobody.
import { afterAll, expect, test } from 'vitest';
import type { DrawingTool } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const clerk = office.person('scan-clerk');
afterAll(() => office.close());
const cmd = newId;

async function draw(caseId: string, tool: DrawingTool, kind: string, content: object) {
  const begun = { cmd: cmd(), id: newId(), caseId, tool, personId: null, follows: null };
  const { drawingId } = await office.call(worker, 'drawings.begin', begun);
  const item = { id: newId(), thread: newId(), kind, parent: null, ord: 1, base: null };
  const put = [{ ...item, content: content as Record<string, string> }];
  await office.call(worker, 'drawings.change', { cmd: cmd(), drawingId, put, drop: [] });
  return drawingId;
}
const note = (words: string) => ({ slot: 'strength', words, by: null, quote: false });
const event = (words: string, isPrivate: boolean) => ({
  ...{ kind: 'rock', when: null, words, mood: -2, helper: { id: null, text: 'Tola' } },
  ...{ private: isPrivate, fact: null },
});

async function find(session: Session, text: string) {
  await office.search.caughtUp();
  const input = { text, kinds: ['drawing' as const], limit: 20 };
  return (await office.call(session, 'search.find', input)).hits;
}

test('words of a drawing are found in both scripts, with the words around them', async () => {
  const { caseId } = await openCase(office, worker);
  const id = await draw(caseId, 'swot', 'note', note('ជីដូនលក់បន្លែ and sells mangosteen'));
  const hit = { kind: 'drawing', id, caseId, form: 'swot', how: 'exact' };
  expect(await find(worker, 'mangosteen')).toMatchObject([hit]);
  const [found] = await find(worker, 'បន្លែ');
  expect(found?.snippet).toContain('ជីដូនលក់បន្លែ');
  office.search.rewrite();
  expect(await find(worker, 'mangosteen')).toMatchObject([hit]);
  expect(await find(clerk, 'mangosteen')).toEqual([]);
});

test('what was said in private is found by nobody, nor who helped there', async () => {
  const { caseId } = await openCase(office, worker);
  await draw(caseId, 'life-river', 'event', event('rambutan', true));
  const open = await draw(caseId, 'life-river', 'event', event('durian', false));
  expect(await find(worker, 'rambutan')).toEqual([]);
  expect(await find(worker, 'durian')).toMatchObject([{ id: open }]);
  expect(await find(worker, 'Tola')).toHaveLength(1);
});

test('a drawing that is closed is found no more, and is found again when it is opened', async () => {
  const { caseId } = await openCase(office, worker);
  const drawingId = await draw(caseId, 'swot', 'note', note('tamarind'));
  expect(await find(other, 'tamarind')).toHaveLength(1);
  const thing = { caseId, entity: 'drawing' as const, entityId: drawingId, reason: 'x' };
  await office.call(worker, 'access.restrict', { cmd: cmd(), ...thing, people: [] });
  expect(await find(other, 'tamarind')).toEqual([]);
  expect(await find(worker, 'tamarind')).toEqual([]);
  await office.call(worker, 'access.open', { cmd: cmd(), ...thing });
  expect(await find(other, 'tamarind')).toHaveLength(1);
  const restricted = { cmd: cmd(), drawingId, details: { restricted: true as const } };
  await office.call(worker, 'drawings.change', { ...restricted, put: [], drop: [] });
  const input = { text: 'tamarind', kinds: [], limit: 20 };
  expect((await office.call(other, 'search.find', input)).hits).toEqual([]);
});

test('a body map, closed from its first mark on, is never found', async () => {
  const { caseId } = await openCase(office, worker);
  const quote = { by: null, words: 'jackfruit' };
  await draw(caseId, 'body-map', 'quote', quote);
  expect(await find(worker, 'jackfruit')).toEqual([]);
});
