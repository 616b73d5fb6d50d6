// A form of the sixteen tools, filled in by hand on the screen: kept stroke by stroke, frozen, and never read.
import { afterAll, describe, expect, test } from 'vitest';
import { TOOLS } from '#domain/cases/tools.ts';
import { sheetForm, stepOfSheet } from '#domain/drawings/form-sheet.ts';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { drawingText } from '../../../main/search/drawing-texts.ts';
import { findDrawing } from '../../../main/storage/drawings.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';
import { drawingSteps, type Put, statement } from './drawing-steps.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

const { begin, put, view, finish } = drawingSteps(office, worker);

async function beginForm(caseId: string, form: string): Promise<string> {
  const input = { cmd: newId(), id: newId(), caseId, tool: 'form-sheet', personId: null } as const;
  return (await office.call(worker, 'drawings.begin', { ...input, form, follows: null })).drawingId;
}
const stroke = (part: Partial<Put> = {}): Put =>
  statement('', {
    ...{ kind: 'ink', content: { view: 'page-1', points: [[10, 10, 0.5]], width: 4 } },
    ...part,
  });
const page = (): Put =>
  statement('', {
    kind: 'page',
    content: {
      ...{ number: 1, language: 'km', width: 661, height: 1020 },
      letters: [[34, 60, 12, 400, 'ទីកន្លែង', 'rgb(0, 0, 0)']],
      bands: [[34, 80, 288, 1, 'rgb(0, 0, 0)', true]],
      shapes: [],
    },
  });
const standing = async (caseId: string, tool: string) =>
  (await office.call(worker, 'cases.view', { caseId })).tools.find((one) => one.tool === tool);

describe('A form filled in by hand', () => {
  test('is there for every form that fills one of the sixteen tools, at its step', async () => {
    const { caseId } = await openCase(office, worker);
    const forms = TOOLS.flatMap((tool) => tool.forms);
    expect(forms).toHaveLength(13);
    for (const form of forms) {
      const { head, step } = await view(await beginForm(caseId, form));
      const newest = sheetForm(form, dayOf(Date.now()));
      expect(head.form).toEqual({ id: form, revision: newest?.revision });
      expect(step).toBe(newest && stepOfSheet(newest));
    }
  });

  test('says in its slot that it is being drawn, and that it was drawn once it is finished', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await beginForm(caseId, 'case-plan');
    await put(drawingId, page(), stroke());
    const { typed } = (await standing(caseId, 'case-plan')) ?? {};
    expect(await standing(caseId, 'case-plan')).toMatchObject({ drawn: 'draft', drawingId });
    expect(typed).toBeNull();
    const { hash } = await finish(drawingId);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await standing(caseId, 'case-plan'))?.drawn).toBe('final');
    const { chronology, missing } = await office.call(worker, 'cases.view', { caseId });
    expect(chronology.find(({ id }) => id === drawingId)).toMatchObject({
      ...{ kind: 'drawing', form: 'case-plan', state: 'final' },
    });
    expect(missing).not.toContain('case-plan');
    const late = { cmd: newId(), drawingId, put: [stroke()], drop: [] };
    expect((await office.refused(worker, 'drawings.change', late)).code).toBe('final');
  });

  test('is closed to all but the workers of the case where one of its questions is', async () => {
    const { caseId } = await openCase(office, worker);
    const intake = await beginForm(caseId, 'intake');
    expect((await view(intake)).details.restricted).toBe(true);
    const refusal = await office.refused(other, 'drawings.view', { drawingId: intake });
    expect(refusal.code).toBe('not-allowed');
  });

  test('keeps every stroke when the office is closed and opened, also more than a drawing takes', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await beginForm(caseId, 'review');
    for (let round = 0; round < 2; round++)
      await put(drawingId, ...Array.from({ length: 1_200 }, () => stroke()));
    office.reopen();
    expect((await view(drawingId)).items).toHaveLength(2_400);
  });

  test('is never read as text: the search does not know a word of it', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await beginForm(caseId, 'case-plan');
    await put(drawingId, page(), stroke());
    const opened = { cmd: newId(), drawingId, reason: 'ត្រូវការមើល' };
    if ((await view(drawingId)).details.restricted)
      await office.call(worker, 'drawings.open', opened);
    const drawing = findDrawing(office.store.db, drawingId);
    expect(drawing && drawingText(office.store.db, drawing)).toBe('');
  });

  test('begins on a new sheet each time, and a second one only when the first was written on', async () => {
    const { caseId } = await openCase(office, worker);
    const first = await beginForm(caseId, 'case-note');
    expect(await beginForm(caseId, 'case-note')).toBe(first);
    expect(await beginForm(caseId, 'review')).not.toBe(first);
    await put(first, stroke());
    expect(await beginForm(caseId, 'case-note')).not.toBe(first);
  });

  test('is refused for what is no form of the tools, and for a form where a family draws', async () => {
    const { caseId } = await openCase(office, worker);
    const input = { cmd: newId(), id: newId(), caseId, personId: null, follows: null };
    for (const wrong of [
      { tool: 'form-sheet' as const },
      { tool: 'form-sheet' as const, form: 'concern' },
      { tool: 'form-sheet' as const, form: 'nothing' },
      { tool: 'swot' as const, form: 'intake' },
    ]) {
      const refusal = await office.refused(worker, 'drawings.begin', { ...input, ...wrong });
      expect(refusal.code).toBe('invalid-input');
    }
    const refusal = await office.refused(other, 'drawings.begin', {
      ...{ ...input, cmd: newId(), tool: 'form-sheet', form: 'intake' },
    });
    expect(refusal.code).toBe('not-allowed');
  });
});

describe('A tool that has no form', () => {
  test('is typed when something stands in its list, and not while it was only drawn by pen', async () => {
    const { caseId } = await openCase(office, worker);
    const drawingId = await begin(caseId, 'problem-tree');
    await put(drawingId, stroke({ content: { view: 'tree', points: [[1, 1, 0.5]], width: 4 } }));
    expect(await standing(caseId, 'problem-tree')).toMatchObject({ typed: null, drawn: 'draft' });
    await put(drawingId, statement('សាលានៅឆ្ងាយ'));
    const both = { typed: 'draft', drawn: 'draft' };
    expect(await standing(caseId, 'problem-tree')).toMatchObject(both);
    await finish(drawingId);
    const done = { typed: 'final', drawn: 'final' };
    expect(await standing(caseId, 'problem-tree')).toMatchObject(done);
  });
});
