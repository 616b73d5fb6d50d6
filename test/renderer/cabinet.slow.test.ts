// The cabinet with the keyboard alone: its shelves, its list, the second check, and a stack that asks.
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '#domain/khmer/format.ts';
import {
  cabinet,
  cabinetAnswers,
  folders,
  openCabinet,
  papersToGiveOut,
} from './support/cabinet-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { readDifferently } from './support/typed-screens.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (own: Answers = {}) =>
  openWindow(
    stage,
    { ...officeAnswers({ state: 'unlocked', who: 2 }), ...cabinetAnswers, ...own },
    { language: 'en' },
  );
test('arrows walk along the shelves; keys scan, check and print the folder at hand', async () => {
  const printed: { text: string; pages: number }[] = [];
  const short = folders.map((one, at) => (at === 1 ? { ...one, sheets: one.pages + 1 } : one));
  const opened = await open({
    'cabinet.view': () => ({ ...cabinet, folders: short }),
    'app.print': async () => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const text = (await page.locator('#print').textContent()) ?? '';
      printed.push({ text, pages: (await PDFDocument.load(pdf)).getPageCount() });
      return { done: true };
    },
  });
  const { page, sent } = opened;
  await openCabinet(opened);
  const here = page.locator('.cabinet-card h2');
  // Where the work stands: the first folder that is not safe.
  await expect.poll(() => here.textContent()).toBe('Folder 29');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => here.textContent()).toBe('Folder 30');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => here.textContent()).toBe('Folder 70');
  expect(await page.locator('[role=option][aria-selected=true]').getAttribute('aria-label')).toBe(
    'Folder 70: Second check done',
  );
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => here.textContent()).toBe('Folder 71');
  await page.keyboard.press('c');
  await page.locator('.dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('cabinet.check').length).toBe(1);
  expect(sent('cabinet.check')[0]).toMatchObject({ folderId: id(3070), holds: true });
  await page.locator('.dialog').waitFor({ state: 'detached' });
  // The key that checks takes nothing back; one of its own does, of a folder that is checked.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => here.textContent()).toBe('Folder 70');
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  await page.keyboard.press('Shift+C');
  await expect.poll(() => sent('cabinet.check').length).toBe(2);
  expect(sent('cabinet.check')[1]).toMatchObject({ folderId: id(3069), holds: false });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => here.textContent()).toBe('Folder 71');
  await page.keyboard.press('b');
  await page.getByText('Consent', { exact: true }).click();
  await page.keyboard.press('Control+p');
  await expect.poll(() => printed.length).toBe(1);
  const papers = [{ folderId: null, caseId: null, kind: 'consent', step: 1 }];
  expect(sent('separators.make')[0]).toMatchObject({ folders: [id(3070)], papers });
  expect(printed[0]?.pages).toBe(2);
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('p');
  await expect.poll(() => printed.length).toBe(2);
  expect(printed[1]?.pages).toBe(1);
  await page.locator('.toast', { hasText: 'Printed' }).nth(1).waitFor();
  expect(printed[1]?.text).toContain('28 of 200 folders are safe');
  // Of the folders that are in, those that were counted: one sheet of one of them is in no page.
  const counted = folders.filter(({ pages, sheets }) => pages > 12 && sheets !== null);
  const pages = counted.reduce((sum, one) => sum + one.pages, 0);
  const held = [pages + 1, pages, counted.length - 1, 1].map((value) => formatNumber(value, 'en'));
  expect(printed[1]?.text).toContain(`Folders that do not${held.join('')}`);
  // Whoever pays learns numbers: no name, no case, no folder.
  for (const secret of ['Chan Dara', 'SR-2019', 'Folder 29']) {
    expect(printed[1]?.text.includes(secret)).toBe(false);
  }
  await page.keyboard.press('a');
  await expect.poll(() => sent('scans.pick').length).toBe(1);
  expect(sent('cabinet.check')).toHaveLength(2);
  const [plan] = sent('separators.plan') as { batchId: string; folders: string[] }[];
  expect(plan?.folders).toEqual([id(3070)]);
  expect(sent('scans.pick')[0]).toMatchObject({ batchId: plan?.batchId });
  await page.context().close();
});

test('E saves the folder at hand as a PDF; what stays behind is said, and goes only when it is chosen', async () => {
  let jobId: string | null = null;
  const opened = await open({
    'scans.papersToGiveOut': () => papersToGiveOut,
    'scans.exportPdf': () => ({ jobId }),
  });
  const { page, sent } = opened;
  await openCabinet(opened);
  const card = page.locator('.cabinet-card h2');
  const dialog = page.locator('.dialog');
  // A folder of which no page lies in a case yet has nothing to give out.
  const save = page.getByRole('button', { name: 'Save as PDF…' });
  const goTo = async (state: string) => {
    const at = folders.find((one) => one.state === state);
    await page.locator(`.cabinet-picture .binder.${state}`).first().click();
    await expect.poll(() => card.textContent()).toBe(`Folder ${at?.number}`);
    return at?.id;
  };
  await goTo('not-begun');
  expect(await save.count()).toBe(0);
  const folderId = await goTo('scanned');
  await save.waitFor();
  await page.keyboard.press('e');
  await dialog.getByText('7 pages are not in a case yet').waitFor();
  await dialog.getByText('Also the restricted papers').click();
  expect(await dialog.locator('input[type=checkbox]').count()).toBe(2);
  await dialog.getByText('3 photographs stay behind: the family or a child').waitFor();
  // The system's own dialog was closed: the choice stands here still.
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('scans.exportPdf').length).toBe(1);
  jobId = id(900);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const chosen = { restricted: true, drawings: false, bodyMaps: false };
  expect(sent('scans.exportPdf')[1]).toMatchObject({ of: { folderId }, ...chosen });
  await page.context().close();
});

test('nobody saves a folder before they were told what stays behind', async () => {
  const told = Promise.withResolvers<typeof papersToGiveOut>();
  const opened = await open({
    'scans.papersToGiveOut': () => told.promise,
    'scans.exportPdf': () => ({ jobId: id(900) }),
  });
  const { page, sent } = opened;
  await openCabinet(opened);
  await page.keyboard.press('e');
  const dialog = page.locator('.dialog');
  await dialog.locator('.main[aria-disabled=true]').waitFor();
  await page.keyboard.press('Control+Enter');
  told.resolve({ ...papersToGiveOut, photosLeft: 1 });
  await dialog.getByText('1 photograph stays behind').waitFor();
  expect(sent('scans.exportPdf')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(sent('scans.exportPdf')).toHaveLength(1);
});

test('what is asked of a folder stays asked of it when a copy makes it safe meanwhile', async () => {
  let view = cabinet;
  const opened = await open({
    'cabinet.view': () => view,
    'scans.exportPdf': () => ({ jobId: id(900) }),
  });
  const { page, sent, tell } = opened;
  await openCabinet(opened);
  await page.getByRole('heading', { name: 'Folder 29' }).waitFor();
  await page.keyboard.press('e');
  await page.locator('.dialog .main[aria-disabled=false]').waitFor();
  const safe = { state: 'safe' } as const;
  view = { ...view, folders: folders.map((one, at) => (at === 28 ? { ...one, ...safe } : one)) };
  await tell('changed', { entity: 'backup', id: null, caseId: null });
  await page.getByText('29 of 200 folders are safe').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('scans.exportPdf').length).toBe(1);
  expect(sent('scans.exportPdf')[0]).toMatchObject({ of: { folderId: id(3028) } });
  await page.context().close();
});

test('D opens what two people read differently, and Enter the form', async () => {
  const opened = await open(readDifferently);
  const { page } = opened;
  await openCabinet(opened);
  await page.getByRole('button', { name: 'Read differently' }).waitFor();
  await page.keyboard.press('d');
  await page.locator('.readings-page .agenda').first().waitFor();
  await page.getByText('SR-2026-0143', { exact: false }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Decide what the paper says').first().waitFor();
  await page.context().close();
});

test('the list is typed line by line, changed in its place, and taken over from the clipboard', async () => {
  const opened = await open({
    'cabinet.view': () => ({ ...cabinet, folders: folders.slice(0, 3) }),
  });
  const { page, sent } = opened;
  await openCabinet(opened);
  await page.keyboard.press('l');
  await page.locator('.cabinet-list tr.here').waitFor();
  await page.keyboard.press('n');
  await page.locator('.line-now input').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sok Rithy');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await page.getByText('Write the number of sheets').waitFor();
  expect(sent('cabinet.save')).toHaveLength(0);
  // The box that is wrong has the hands, wherever Enter was pressed.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
    .toBe('true');
  expect(await page.locator('.line-now :focus').getAttribute('aria-label')).toBe('Sheets');
  await page.keyboard.type('៤២');
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('cabinet.save').length).toBe(1);
  // The number goes on by itself, and the shelf stays.
  expect(sent('cabinet.save')[0]).toMatchObject({
    ...{ baseRev: null, number: '4', name: 'Sok Rithy', shelf: 'ក', sheets: 42, code: '' },
  });
  await expect.poll(() => page.locator('.line-now input').first().inputValue()).toBe('5');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.line-now input').first().inputValue()).toBe('2');
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('cabinet.save').length).toBe(2);
  expect(sent('cabinet.save')[1]).toMatchObject({ id: id(3001), baseRev: id(4001) });
  await page.locator('.line-now').waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.locator('.line-now').waitFor();
  // Whoever types Khmer digits is offered the next number in them.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('A-០៩');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.line-now input').first().inputValue()).toBe('A-១០');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '201\tSok\n202\tLy');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.locator('.dialog table').first().waitFor();
  expect(sent('cabinet.readList')[0]).toEqual({ text: '201\tSok\n202\tLy' });
  expect(await page.locator('.dialog').textContent()).toContain(
    'This number is in the cabinet already',
  );
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('cabinet.takeList').length).toBe(1);
  // No line is left open that would swallow the next key.
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await page.locator('.line-now').waitFor({ state: 'detached' });
  await page.keyboard.press('l');
  await page.locator('.cabinet-two').waitFor();
  await page.context().close();
});

test('the case of a folder is found by a name that is typed into its line, and nothing that was typed is lost', async () => {
  const opened = await open({
    'cabinet.view': () => ({ ...cabinet, folders: folders.slice(0, 3) }),
    'cabinet.save': ({ cmd, code }) => {
      if (code !== '' && code !== 'SR-2026-0143') throw new Refusal('not-found');
      return { rev: cmd };
    },
  });
  const { page, sent } = opened;
  await openCabinet(opened);
  await page.keyboard.press('l');
  await page.locator('.cabinet-list tr.here').waitFor();
  await page.keyboard.press('n');
  await page.locator('.line-now input').first().waitFor();
  const box = page.locator('.line-now').getByLabel('Case', { exact: true });
  const search = page.locator('.dialog').getByLabel('Name, case number or village');
  const close = () => page.locator('.dialog').waitFor({ state: 'detached' });
  await page.getByLabel('Name on it').fill('Rithy, red folder');
  await box.fill('zzz');
  await page.keyboard.press('Enter');
  // No case is called so yet: what was typed is looked for, and stays where it was typed.
  await expect.poll(() => search.inputValue()).toBe('zzz');
  await page.getByText('No case was found.').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await close();
  expect(await box.inputValue()).toBe('zzz');
  await page.getByText('No case has this number.', { exact: false }).waitFor();
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('Rithy');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => search.inputValue()).toBe('Rithy');
  await page.locator('.dialog .pick.here', { hasText: 'SR-2026-0143' }).waitFor();
  await page.keyboard.press('Enter');
  await close();
  await expect.poll(() => box.inputValue()).toBe('SR-2026-0143');
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('cabinet.save').length).toBe(2);
  expect(sent('cabinet.save')[1]).toMatchObject({
    ...{ number: '4', name: 'Rithy, red folder', code: 'SR-2026-0143' },
  });
});

test('a stack that is not what it should be asks before a page of it is filed', async () => {
  const asks = {
    ...{ state: 'asks', sections: [] },
    plan: [{ folderId: id(3017), number: '18', sheets: 42 }],
    questions: [
      { what: 'missing', number: '18' },
      { what: 'count', number: '18', sheets: 42, pages: 39 },
    ],
  };
  const { page, sent } = await open({ 'separators.view': () => asks });
  await page.keyboard.press('Alt+3');
  await page.locator('.batch-list').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Folder 18: 42 sheets were counted, 39 pages came in.').waitFor();
  // Its first sheet is there, and its code was not read.
  await page.getByLabel('It is page').first().fill('900');
  await page.keyboard.press('Enter');
  await page.getByText('There is no such page in this stack.').waitFor();
  await page.getByLabel('It is page').first().fill('៦');
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('separators.mark').length).toBe(1);
  expect(sent('separators.mark')[0]).toMatchObject({ pageId: id(1006), folderId: id(3017) });
  // A sheet that serves any folder is named by the person alone.
  await page.getByText('A sheet for papers was not recognised').click();
  await page.getByLabel('It is the sheet for').selectOption('consent');
  await page.getByLabel('It is page').last().fill('4');
  await page.keyboard.press('Enter');
  await expect.poll(() => sent('separators.mark').length).toBe(2);
  const paper = { kind: 'consent', step: 1 };
  expect(sent('separators.mark')[1]).toMatchObject({ pageId: id(1004), folderId: null, paper });
  await page.getByText('Sheets are missing: I scan them next').click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sent('separators.answer').length).toBe(1);
  expect(sent('separators.answer')[0]).toMatchObject({ answer: 'more-to-come', folderId: null });
  await page.context().close();
});

test('where no copy is away from here, whoever scans is told whom to tell, and the coordinator what to add', async () => {
  const noAway: Answers = { 'cabinet.view': () => ({ ...cabinet, hasPlaceAway: false }) };
  const says = async (who: number) => {
    const opened = await open({
      ...officeAnswers({ state: 'unlocked', who }),
      ...cabinetAnswers,
      ...noAway,
    });
    await openCabinet(opened);
    return opened.page.locator('.cabinet-screen > .banner').textContent();
  };
  const clerk = await says(1);
  expect(clerk).toContain('Tell the coordinator or an administrator');
  expect(clerk).not.toContain('Add a place');
  const coordinator = await says(2);
  expect(coordinator).toContain('Add a place under Backup');
  expect(coordinator).not.toContain('Tell');
});

test('Esc leads back from a cabinet that has no list yet', async () => {
  const opened = await open({ 'cabinet.view': () => ({ ...cabinet, folders: [] }) });
  const { page } = opened;
  await openCabinet(opened);
  await page.locator('.empty').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.batch-list').waitFor();
});
