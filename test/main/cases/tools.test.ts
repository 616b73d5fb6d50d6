// The sixteen tools of a folder, as the page of its case tells of them.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

type Own = { state?: 'draft' | 'final'; restricted?: boolean; changedAt?: number };

function writeForm(caseId: string, form: string, own: Own = {}): string {
  const { state = 'final', restricted = false, changedAt = 1 } = own;
  const id = newId();
  insertForm(office.store.db, {
    ...{ id, caseId, form, revision: 1, step: 1, state, version: 1, answers: {}, restricted },
    ...{ event: null, enteredAt: 1, changedAt, author: worker.user, placeInForm: '' },
    ...{ amends: null, rev: newId() },
  });
  return id;
}

async function toolOf(session: Session, caseId: string, tool: string) {
  const { tools } = await office.call(session, 'cases.view', { caseId });
  expect(tools).toHaveLength(16);
  return tools.find((one) => one.tool === tool);
}

describe('The sixteen tools', () => {
  test('a finished form counts as typed, a draft does not, and the draft is what one goes on with', async () => {
    const { caseId } = await openCase(office, worker);
    const missing = { typed: null, scanned: false, pages: [], formId: null };
    expect(await toolOf(worker, caseId, 'case-plan')).toMatchObject(missing);
    const draft = writeForm(caseId, 'case-plan', { state: 'draft', changedAt: 1 });
    const drafted = { typed: 'draft', formId: draft };
    expect(await toolOf(worker, caseId, 'case-plan')).toMatchObject(drafted);
    writeForm(caseId, 'case-plan', { changedAt: 9 });
    const both = { typed: 'final', formId: draft };
    expect(await toolOf(worker, caseId, 'case-plan')).toMatchObject(both);
  });

  test('filed pages count as scanned, and a visit filed as a paper of the prison too', async () => {
    const { caseId } = await openCase(office, worker);
    const { pages } = fileDocument(office, worker, caseId, { kind: 'life-river', pages: 2 });
    fileDocument(office, worker, caseId, { kind: 'prison' });
    fileDocument(office, worker, caseId, { kind: 'letter' });
    expect(await toolOf(worker, caseId, 'life-river')).toMatchObject({ scanned: true, pages });
    const { tools } = await office.call(worker, 'cases.view', { caseId });
    const scanned = tools.filter((one) => one.scanned).map(({ tool }) => tool);
    expect(scanned).toEqual(['life-river', 'prison-visit']);
  });

  test('any of its forms fills the sixteenth', async () => {
    const { caseId } = await openCase(office, worker);
    const formId = writeForm(caseId, 'consent');
    expect(await toolOf(worker, caseId, 'open')).toMatchObject({ typed: 'final', formId });
  });

  test('what is restricted counts for a worker of another case, and gives them nothing to open', async () => {
    const { caseId } = await openCase(office, worker);
    writeForm(caseId, 'personal-choice', { restricted: true });
    fileDocument(office, worker, caseId, { kind: 'body-map', restricted: true });
    const choice = { typed: 'final', formId: null };
    expect(await toolOf(other, caseId, 'personal-choice')).toMatchObject(choice);
    const map = { scanned: true, pages: [] };
    expect(await toolOf(other, caseId, 'body-map')).toMatchObject(map);
    expect((await toolOf(worker, caseId, 'body-map'))?.pages).toHaveLength(1);
  });

  test('of a closed case nothing is told', async () => {
    const { caseId } = await openCase(office, worker, { restricted: true });
    writeForm(caseId, 'case-plan');
    const { tools } = await office.call(other, 'cases.view', { caseId });
    expect(tools).toEqual([]);
  });
});
