// The page of a case, and the first screen of the day.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const other = office.person('social-worker');
const administrator = office.person('administrator');
afterAll(() => office.close());

const eventsOf = (caseId: string) =>
  office.store.db
    .prepare('SELECT op, user FROM events WHERE case_id = ? ORDER BY n')
    .all(caseId) as { op: string; user: string }[];

/** A final consent to photographs, which the family took back. */
function takeBackConsent(caseId: string, restricted: boolean): string {
  const photo = { purpose: { option: 'photo' }, on: exactDay('2026-03-01') };
  const answers = {
    purposes: { cells: { photo: { answer: { option: 'yes' } } } },
    withdrawn: { rows: [{ id: newId(), answers: photo }] },
  };
  const id = newId();
  insertForm(office.store.db, {
    ...{ id, caseId, form: 'consent', revision: 1, step: 1, state: 'final', version: 1, answers },
    ...{ restricted, event: exactDay('2026-02-01'), enteredAt: 1, changedAt: 1 },
    ...{ author: worker.user, placeInForm: '', amends: null, rev: newId() },
  });
  return id;
}

describe('The page of a case', () => {
  test('what the family took back stands at its head, with the form that says so', async () => {
    const { caseId } = await openCase(office, worker);
    expect((await office.call(worker, 'cases.view', { caseId })).consent).toEqual([]);
    const formId = takeBackConsent(caseId, false);
    expect((await office.call(worker, 'cases.view', { caseId })).consent).toEqual([
      expect.objectContaining({ formId, says: 'taken-back', on: exactDay('2026-03-01') }),
    ]);
  });

  test('that it was opened is in its journal, with who opened it', async () => {
    const { caseId } = await openCase(office, worker);
    await office.call(coordinator, 'cases.view', { caseId });
    expect(eventsOf(caseId).at(-1)).toEqual({ op: 'viewed', user: coordinator.user });
  });

  test('what happened stands in the order it happened; when it was entered is told apart', async () => {
    const { caseId } = await openCase(office, worker);
    const before = Date.now();
    fileDocument(office, worker, caseId, { kind: 'letter', date: exactDay('2019-04-20') });
    fileDocument(office, worker, caseId, { kind: 'school', date: exactDay('2026-05-01') });
    fileDocument(office, worker, caseId, { kind: 'photo', date: null });
    const { chronology } = await office.call(worker, 'cases.view', { caseId });
    expect(chronology.map((line) => line.form)).toEqual([
      'photo',
      'school',
      'intake',
      '',
      'letter',
    ]);
    const letter = chronology.find((line) => line.form === 'letter');
    expect(letter?.happened?.from).toBe('2019-04-20');
    expect(letter?.enteredAt).toBeGreaterThanOrEqual(before);
  });

  test('a paper that was read stands in pencil until somebody accepts its text; others are pictures', async () => {
    const { caseId } = await openCase(office, worker);
    const text = `${'លិខិត'.repeat(60)} from the prison`;
    const { pages } = fileDocument(office, worker, caseId, { kind: 'letter', text });
    fileDocument(office, worker, caseId, { kind: 'drawing' });
    const lineOf = async (form: string) => {
      const { chronology } = await office.call(worker, 'cases.view', { caseId });
      return chronology.find((line) => line.form === form);
    };
    expect(await lineOf('drawing')).toMatchObject({ state: 'picture', snippet: '' });
    const letter = await lineOf('letter');
    expect(letter?.state).toBe('pencil');
    expect(letter?.snippet).toMatch(/^(លិខិត)+លិខិ…$|^(លិខិត)+(លិ)?…$/u);
    office.store.db
      .prepare('UPDATE page_texts SET accepted_by = ? WHERE page_id = ?')
      .run(worker.user, pages[0]);
    expect((await lineOf('letter'))?.state).toBe('final');
  });

  test('the folder shows its papers with their pages, and what a folder of this step lacks', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const { pages } = fileDocument(office, worker, caseId, { kind: 'consent', step: 1, pages: 2 });
    fileDocument(office, worker, caseId, { kind: 'assessment', step: 2 });
    await office.call(worker, 'cases.change', { cmd: newId(), baseRev: rev, caseId, step: 2 });
    const view = await office.call(worker, 'cases.view', { caseId });
    expect(view.folder[0]).toMatchObject({ kind: 'consent', pages });
    expect(view.missing).toEqual(['intake', 'family-tree']);
    expect(view.steps.map((step) => step.state)).toEqual([
      'done',
      'now',
      'to-come',
      'to-come',
      'to-come',
      'to-come',
      'to-come',
    ]);
    expect(view.steps[1]?.papers).toBe(1);
  });

  test('a restricted paper shows that it is there, not what it is, to a worker of another case', async () => {
    const { caseId } = await openCase(office, worker);
    fileDocument(office, worker, caseId, { kind: 'health', restricted: true });
    const seen = await office.call(other, 'cases.view', { caseId });
    expect(seen.folder).toMatchObject([{ hidden: true, restricted: true, pages: [] }]);
    expect(seen.mayEdit).toBe(false);
    expect((await office.call(worker, 'cases.view', { caseId })).folder[0]?.pages).toHaveLength(1);
  });

  test('a restricted case tells whom to ask, nothing else, and that it was tried', async () => {
    const { caseId } = await openCase(office, worker, { restricted: true });
    const view = await office.call(other, 'cases.view', { caseId });
    expect(view.row).toMatchObject({ hidden: true, workers: [worker.user], nameKm: '' });
    expect([view.people, view.chronology, view.folder, view.missing]).toEqual([[], [], [], []]);
    expect(eventsOf(caseId).at(-1)).toEqual({ op: 'refused', user: other.user });
  });

  test('a clerk and an administrator cannot open the page of a case', async () => {
    const { caseId } = await openCase(office, worker);
    for (const session of [office.person('scan-clerk'), administrator]) {
      expect((await office.refused(session, 'cases.view', { caseId })).code).toBe('not-allowed');
    }
  });

  test('a case that never was is not found', async () => {
    expect((await office.refused(worker, 'cases.view', { caseId: newId() })).code).toBe(
      'not-found',
    );
  });
});

describe('The first screen of the day', () => {
  test('shows my drafts, my cases of late, and what others did in my cases', async () => {
    const me = office.person('social-worker');
    const { caseId, formId, rev } = await openCase(office, me);
    await office.call(coordinator, 'cases.change', { cmd: newId(), baseRev: rev, caseId, step: 2 });
    const today = await office.call(me, 'cases.today', {});
    expect(today.drafts).toMatchObject([{ formId, caseId, form: 'intake' }]);
    expect(today.recent.map((row) => row.id)).toEqual([caseId]);
    expect(today.since[0]).toMatchObject({
      op: 'changed',
      entity: 'case',
      caseId,
      by: coordinator.user,
    });
    expect(today.since.every((line) => line.caseId === caseId)).toBe(true);
  });

  test('tells once a day what a colleague writes in a form, however often it is saved', async () => {
    const { caseId, formId, rev } = await openCase(office, worker);
    const { answers } = await office.call(worker, 'forms.view', { formId });
    let baseRev = rev;
    for (const reason of ['one', 'two', 'three']) {
      const text = { ...answers, reason };
      const saving = { cmd: newId(), baseRev, formId, answers: text, placeInForm: '' };
      baseRev = (await office.call(worker, 'forms.save', saving)).rev;
    }
    const { since } = await office.call(coordinator, 'cases.today', {});
    const forms = since.filter((line) => line.caseId === caseId && line.entity === 'form');
    expect(forms).toHaveLength(1);
  });

  test('tells one act once, by the name of its form where that may be read', async () => {
    const { caseId, formId, rev } = await openCase(office, worker);
    const { answers } = await office.call(worker, 'forms.view', { formId });
    const text = { ...answers, reason: 'Told by a neighbour.' };
    const saving = { cmd: newId(), baseRev: rev, formId, answers: text, placeInForm: '' };
    await office.call(worker, 'forms.save', saving);
    office.store.act(worker, newId(), (act) => {
      act.event({ op: 'completed', entity: 'form', entityId: formId, caseId });
      for (const entity of ['case', 'person', 'line', 'task'] as const)
        act.event({ op: 'changed', entity, entityId: newId(), caseId });
      return null;
    });
    const linesOf = async (who: typeof worker) =>
      (await office.call(who, 'cases.today', {})).since
        .filter((line) => line.caseId === caseId)
        .map(({ op, entity, form }) => [op, entity, form]);
    expect(await linesOf(coordinator)).toEqual([
      ['completed', 'form', 'intake'],
      ['created', 'case', ''],
    ]);
  });

  test('tells nothing of a form of which one may not know, and no name of one that is closed', async () => {
    const me = office.person('social-worker');
    const { caseId } = await openCase(office, me);
    const write = (form: string, restricted: boolean) => {
      const [id, cmd] = [newId(), newId()];
      office.store.act(coordinator, cmd, (act) => {
        insertForm(office.store.db, {
          ...{ id, caseId, form, revision: 1, step: 1, state: 'draft', version: 0, answers: {} },
          ...{ restricted, event: null, enteredAt: 1, changedAt: 1, author: coordinator.user },
          ...{ placeInForm: '', amends: null, rev: cmd },
        });
        act.event({ op: 'created', entity: 'form', entityId: id, caseId });
        return null;
      });
    };
    write('feedback', false);
    write('counselling-note', false);
    write('case-note', false);
    const { since } = await office.call(me, 'cases.today', {});
    const forms = since.filter((line) => line.entity === 'form').map(({ form }) => form);
    expect(forms).toEqual(['case-note', '']);
  });

  test('counts pages nobody has filed and pages somebody should look at', async () => {
    const { caseId } = await openCase(office, worker);
    const before = await office.call(worker, 'cases.today', {});
    fileDocument(office, worker, caseId, { kind: 'letter', pages: 2, state: 'needs-eye' });
    const { pages } = fileDocument(office, worker, null, { kind: '', pages: 3 });
    // A blank one waits for nobody.
    office.store.db.prepare('UPDATE pages SET blank = 1 WHERE id = ?').run(pages[0]);
    const after = await office.call(worker, 'cases.today', {});
    expect(after.uncheckedPages - before.uncheckedPages).toBe(2);
    expect(after.unfiledPages - before.unfiledPages).toBe(2);
    expect(after.counts.pages - before.counts.pages).toBe(5);
  });

  test('a folder is safe when a finished backup holds its last change', async () => {
    const { caseId } = await openCase(office, worker);
    fileDocument(office, worker, caseId, { kind: 'letter' });
    const { db } = office.store;
    const head = Number(db.prepare('SELECT max(n) FROM events').pluck().get());
    const [target, run] = [newId(), newId()];
    db.prepare(`INSERT INTO backup_targets VALUES(?, 'folder', 'USB', '{}', 1, 0, ?)`).run(
      target,
      run,
    );
    const insert = `INSERT INTO backup_runs(id, target_id, started_at, state, covers_event) VALUES(?, ?, 0, 'done', ?)`;
    db.prepare(insert).run(run, target, head);
    await office.call(worker, 'cases.view', { caseId });
    const safe = await office.call(worker, 'cases.today', {});
    expect(safe.counts.safeFolders).toBe(safe.counts.folders);
    fileDocument(office, worker, caseId, { kind: 'school' });
    const { counts } = await office.call(worker, 'cases.today', {});
    expect(counts.folders - counts.safeFolders).toBe(1);
  });

  test('the administrator sees how much there is, and no case', async () => {
    const today = await office.call(administrator, 'cases.today', {});
    expect([today.drafts, today.recent, today.since]).toEqual([[], [], []]);
    expect(today.counts.cases).toBeGreaterThan(0);
  });

  test('nothing of a restricted case reaches the first screen of somebody it is closed for', async () => {
    const { caseId, rev } = await openCase(office, worker);
    await office.call(other, 'cases.view', { caseId });
    expect(JSON.stringify(await office.call(other, 'cases.today', {}))).toContain(caseId);
    const change = { cmd: newId(), baseRev: rev, caseId, restricted: true };
    await office.call(worker, 'cases.change', change);
    expect(JSON.stringify(await office.call(other, 'cases.today', {}))).not.toContain(caseId);
  });
});
