// What a family allowed holds: nothing they refused leaves the office, and nothing two people said is lost.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Input } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { appHandlers } from '../../../main/app/handlers.ts';
import { createJobs } from '../../../main/ipc/jobs.ts';
import { queryIndex } from '../../../main/storage/search-index.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, pictures, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const { begin, put, view, finishing } = drawingSteps(office, worker);
type Said = Pick<Input<'drawings.change'>, 'details' | 'stood'>;
const say = (drawingId: string, said: Said, who = worker) =>
  office.call(who, 'drawings.change', { cmd: newId(), drawingId, put: [], drop: [], ...said });
const eventsOf = (drawingId: string, op: string) =>
  office.store.db
    .prepare('SELECT user, fields FROM events WHERE entity_id = ? AND op = ?')
    .all(drawingId, op);

describe('What two people say about one drawing', () => {
  test('is kept both: what was there first stands, the other waits until somebody chooses', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const known = { id: worker.user, text: '' };
    await say(drawingId, { details: { place: 'ផ្ទះយាយ' }, stood: { place: '' } }, coordinator);
    const present = [{ id: null, text: 'មីង សុខា' }];
    const done = await say(drawingId, {
      details: { place: 'សាលារៀន', present },
      stood: { place: '', present: [] },
    });
    expect(done.beside?.details).toMatchObject({ place: 'ផ្ទះយាយ', present, worker: known });
    const { details, kept } = await view(drawingId);
    expect(details.place).toBe('ផ្ទះយាយ');
    expect(kept).toMatchObject([{ by: worker.user, details: { place: 'សាលារៀន' } }]);
    expect(kept).toEqual(done.beside?.kept);
    const { news } = await office.call(coordinator, 'drawings.news', { drawingId, rev: newId() });
    expect(news?.kept).toEqual(kept);
    expect(eventsOf(drawingId, 'kept')).toEqual([{ user: worker.user, fields: 'place' }]);
    const finish = await finishing(drawingId);
    expect(await office.refused(worker, 'drawings.finish', finish)).toMatchObject({
      ...{ code: 'conflict', detail: { kept: true } },
    });
    const keptId = kept?.[0]?.id ?? '';
    const settled = await office.call(coordinator, 'drawings.settle', {
      ...{ cmd: newId(), drawingId, keptId, take: true },
    });
    const stands = { details: { place: 'សាលារៀន' }, kept: [], over: done.rev };
    expect(settled).toMatchObject(stands);
    expect((await view(drawingId)).details.place).toBe('សាលារៀន');
    const again = { cmd: newId(), drawingId, keptId, take: true };
    expect((await office.refused(worker, 'drawings.settle', again)).code).toBe('not-found');
    await office.call(worker, 'drawings.finish', await finishing(drawingId));
  });

  test('what is typed on is kept once, in its last words', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    await say(drawingId, { details: { place: 'ផ្សារ' }, stood: { place: '' } }, coordinator);
    await say(drawingId, { details: { place: 'វត្ត' }, stood: { place: '' } });
    await say(drawingId, { details: { place: 'វត្តត្រី' }, stood: { place: 'វត្ត' } });
    const { details, kept } = await view(drawingId);
    expect(details.place).toBe('ផ្សារ');
    expect(kept?.map((one) => one.details.place)).toEqual(['វត្តត្រី']);
  });

  test('the same said twice, and what nobody else touched, just stands', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    await say(drawingId, { details: { place: 'ផ្សារ' }, stood: { place: '' } }, coordinator);
    const same = await say(drawingId, { details: { place: 'ផ្សារ' }, stood: { place: '' } });
    expect(same.beside).toBeUndefined();
    const next = await say(drawingId, { details: { place: 'វត្ត' }, stood: { place: 'ផ្សារ' } });
    expect(next.beside).toBeUndefined();
    expect(await view(drawingId)).toMatchObject({ details: { place: 'វត្ត' }, kept: [] });
  });

  test('a “no” that somebody heard holds against a “yes” of the same moment, until it is asked again', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'swot');
    const stood = { agreed: { share: 'not-asked' as const } };
    await say(drawingId, { details: { agreed: { share: 'no' } }, stood }, coordinator);
    const done = await say(drawingId, { details: { agreed: { share: 'yes' } }, stood });
    expect(done.beside?.details.agreed.share).toBe('no');
    const asked = { agreed: { share: 'no' as const } };
    await say(drawingId, { details: { agreed: { share: 'yes' } }, stood: asked });
    expect((await view(drawingId)).details.agreed.share).toBe('yes');
  });
});

describe('A drawing that the family does not want kept', () => {
  test('is found by nobody and leaves the index, and is found again when they agree', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    await put(drawingId, statement('carambola'));
    const find = async () => {
      await office.search.caughtUp();
      const input = { text: 'carambola', kinds: ['drawing' as const], limit: 5 };
      return (await office.call(worker, 'search.find', input)).hits.length;
    };
    expect(await find()).toBe(1);
    await say(drawingId, { details: { agreed: { keep: 'no' } } });
    const input = { text: 'carambola', kinds: [], limit: 5 };
    expect((await office.call(worker, 'search.find', input)).hits).toEqual([]);
    expect(await find()).toBe(0);
    const query = { kind: 'drawing', match: 'carambola', newest: 'changed' } as const;
    expect([...queryIndex(office.search.db(), query)]).toEqual([]);
    await say(drawingId, { details: { agreed: { keep: 'yes' } } });
    expect(await find()).toBe(1);
  });
});

describe('A file of a drawing that the family refused to share', () => {
  const refusedToShare = async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'network');
    await say(drawingId, { details: { agreed: { share: 'no' } } });
    return { caseId, drawingId };
  };
  const fileOf = (drawingId: string) =>
    join(office.folder, `samnum-drawing-${drawingId.slice(-6)}.svg`);
  const reasonsIn = async (drawingId: string) => (await view(drawingId)).reasons;

  test('is saved by nobody but a coordinator, and by them only with a reason, which is kept', async () => {
    const { drawingId } = await refusedToShare();
    const file = { drawingId, to: 'svg' as const, picture: pictures.km };
    for (const [who, reason] of [
      [worker, ''],
      [worker, 'តុលាការសុំ'],
      [coordinator, '  '],
    ] as const) {
      const refusal = await office.refused(who, 'drawings.export', { ...file, reason });
      expect(refusal.code).toBe('not-agreed');
    }
    expect(existsSync(fileOf(drawingId))).toBe(false);
    expect(eventsOf(drawingId, 'exported')).toEqual([]);
    const reason = 'តុលាការសុំ';
    expect(await office.call(coordinator, 'drawings.export', { ...file, reason })).toEqual({
      done: true,
    });
    expect(existsSync(fileOf(drawingId))).toBe(true);
    const by = coordinator.user;
    expect(await reasonsIn(drawingId)).toMatchObject([{ act: 'given-out', reason, by }]);
    expect(eventsOf(drawingId, 'exported')).toEqual([{ user: by, fields: 'share-refused' }]);
  });

  test('is no PDF either; a sheet from the printer stays with who holds it', async () => {
    const { caseId, drawingId } = await refusedToShare();
    const printed: string[] = [];
    const handlers = appHandlers({
      ...{ profile: office.folder, store: () => office.store },
      jobs: createJobs(
        () => {},
        () => {},
      ),
      print: async ({ to }) => {
        printed.push(to);
        return true;
      },
    });
    const sheet = { what: 'drawing', id: drawingId, caseId, landscape: false, size: 'A4' } as const;
    const print = (to: 'pdf' | 'printer', who = worker, reason = '') =>
      handlers['app.print']({ ...sheet, to, reason }, who);
    await expect(print('pdf')).rejects.toMatchObject({ code: 'not-agreed' });
    await expect(print('pdf', coordinator)).rejects.toMatchObject({ code: 'not-agreed' });
    await print('printer');
    await print('pdf', coordinator, 'តុលាការ');
    expect(printed).toEqual(['printer', 'pdf']);
    expect(await reasonsIn(drawingId)).toMatchObject([{ reason: 'តុលាការ' }]);
  });

  test('is saved as ever while nobody was asked', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'network');
    const file = { drawingId, to: 'svg' as const, picture: pictures.km };
    expect((await office.call(worker, 'drawings.export', file)).done).toBe(true);
    expect(await reasonsIn(drawingId)).toEqual([]);
  });
});

describe('A restricted drawing', () => {
  test('is opened to others by who drew it or a coordinator, with a reason that is kept', async () => {
    const { caseId } = await openCase(office, worker);
    await office.call(coordinator, 'cases.assign', {
      ...{ cmd: newId(), caseId, workers: [worker.user, other.user] },
    });
    const drawingId = await begin(caseId, 'body-map');
    const open = (reason: string) => ({ cmd: newId(), drawingId, reason });
    expect((await office.refused(other, 'drawings.open', open('x'))).code).toBe('not-allowed');
    expect((await view(drawingId, other)).mayOpen).toBe(false);
    expect((await office.refused(worker, 'drawings.open', open('  '))).code).toBe('invalid-input');
    expect((await view(drawingId)).details.restricted).toBe(true);
    const { rev: over } = await view(drawingId);
    const opened = await office.call(worker, 'drawings.open', open('កុមារស្នើសុំ'));
    expect(opened.over).toBe(over);
    const seen = await view(drawingId);
    expect(seen).toMatchObject({ rev: opened.rev, details: { restricted: false }, mayOpen: true });
    expect(seen.reasons).toMatchObject([{ act: 'opened', reason: 'កុមារស្នើសុំ', by: worker.user }]);
    expect(eventsOf(drawingId, 'opened')).toEqual([{ user: worker.user, fields: 'restricted' }]);
  });

  test('is never opened by a change of its details, nor once it is finished', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'body-map');
    const untick = { restricted: false } as unknown as { restricted: true };
    const change = { cmd: newId(), drawingId, put: [], drop: [], details: untick };
    expect((await office.refused(worker, 'drawings.change', change)).code).toBe('invalid-input');
    await office.call(worker, 'drawings.finish', await finishing(drawingId));
    const open = { cmd: newId(), drawingId, reason: 'x' };
    expect((await office.refused(coordinator, 'drawings.open', open)).code).toBe('final');
  });
});
