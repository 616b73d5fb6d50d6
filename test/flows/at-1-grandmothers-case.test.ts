// AT-1: a grandmother and five grandchildren. Her three goals in her order become twelve visits in the calendar, a
// decision on a trial, and a page for her wall in Khmer and in English; the boy who does not hear is counted once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { allDue } from '../support/all-due.ts';
import { addPerson, openCase } from '../support/open-case.ts';
import { goToCase } from './steps/cases.ts';
import { button, type Desk, makeFolder, removeFolders, willSaveAs } from './steps/desk.ts';
import { ask, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const examples = join(import.meta.dirname, '../main/domain/forms/answers');
const filled = (name: string) =>
  JSON.parse(readFileSync(join(examples, `${name}-r1.json`), 'utf8')).answers;
const BOY = 'សុខ ឫទ្ធី';
const GOALS = ['រកសាលាឱ្យចៅប្រុសដែលស្ដាប់មិនឮ', 'ចៅៗបានជួបឪពុកពីរដងក្នុងមួយខែ', 'បើកតូបលក់ម្ហូបតូចមួយ'];
const CHILDREN = [
  { nameKm: 'សុខ ស្រីមុំ', nameLatin: 'Sok Sreymom', sex: 'f', relation: 'sister' },
  { nameKm: 'សុខ ដារា', nameLatin: 'Sok Dara', sex: 'm', relation: 'brother' },
  { nameKm: 'សុខ ចិន្ដា', nameLatin: 'Sok Chenda', sex: 'f', relation: 'sister' },
  { nameKm: 'សុខ រតនា', nameLatin: 'Sok Rattana', sex: 'm', relation: 'brother' },
] as const;
const SIX = ['see', 'hear', 'move', 'think', 'self', 'talk'];
const shown = ({ page }: Desk, text: string) => page.getByText(text).first();
const field = ({ page }: Desk, path: string) => page.locator(`[data-path="${path}"]`);

/** The months from now back to a month of the calendar, key by key. */
async function turnTo({ page }: Desk, title: string): Promise<void> {
  const head = page.locator('.planner h1');
  for (let month = 0; month < 150; month++) {
    if ((await head.textContent()) === title) return;
    const before = await head.textContent();
    await page.keyboard.press('PageUp');
    await expect.poll(() => head.textContent()).not.toBe(before);
  }
  throw new Error(`no ${title}`);
}

/** What stands on the days of the month in the calendar, by the day. */
async function dueInMonth({ page }: Desk): Promise<string[]> {
  await page.locator('.planner-grid[aria-busy=false]').waitFor();
  return page
    .locator('.planner-day:not([data-other])')
    .evaluateAll((days) =>
      days.flatMap((day) =>
        [...day.querySelectorAll('.planner-due')].map(
          (due) => `${day.querySelector('b [aria-hidden]')?.textContent} ${due.textContent}`,
        ),
      ),
    );
}

async function printPlan(desk: Desk, language: string, file: string): Promise<string> {
  const { page, say } = desk;
  await willSaveAs(desk, file);
  await page.locator('.rowbtn', { hasText: 'ផែនការករណី' }).first().waitFor();
  await page.keyboard.press('F6');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByText(language, { exact: true }).click();
  await button(desk, say('print.dialog.pdf')).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await PDFDocument.load(readFileSync(file))).getPageCount()).toBe(1);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** A picture of the printed sheet, where pictures of the walk are kept. */
async function keepSheet(file: string, name: string): Promise<void> {
  const pictures = process.env.SAMNUM_WALKS;
  if (!pictures) return;
  const png = execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', file]);
  await sharp(png)
    .webp({ quality: 80 })
    .toFile(join(pictures, `${name}.webp`));
}

/** The tree draws itself from the words of the record; that she is the mother’s mother is said with one press. */
async function drawFamilyTree(desk: Desk): Promise<void> {
  const { page, say } = desk;
  await page.keyboard.press('t');
  const slot = page.locator('.tool-slots .here', { hasText: 'មែកធាងគ្រួសារ' });
  await page.locator('.tool-slots .here').waitFor();
  while ((await slot.count()) === 0) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  const tree = page.locator('.tree-list');
  await tree.waitFor();
  const marks = page.locator('.picture-sheet [data-thread]');
  await expect.poll(() => marks.count()).toBe(8);
  const row = (name: string) => tree.locator('[data-row]', { hasText: name });
  expect(await row('វណ្ណា').textContent()).toContain(say('familyTree.fact.prison'));
  expect(await row('ម៉ុម').textContent()).toContain(say('familyTree.fact.carer'));
  await row('ម៉ុម').click();
  const mother = say('familyTree.parentOf', { name: 'ស៊ឹម សុខា' });
  await tree.getByRole('button', { name: mother, exact: true }).click();
  await expect.poll(() => row('ម៉ុម').textContent()).toContain(say('familyTree.kin.mother-mother'));
  const { relations } = await ask(desk, 'cases.view', { caseId: await caseIdOf(desk) });
  expect(relations.map(({ kind }) => kind)).toEqual(['parent-birth']);
  const signs = await page.locator('.drawing-legend').textContent();
  for (const sign of ['prison', 'carer', 'pencil'] as const)
    expect(signs).toContain(say(`familyTree.sign.${sign}`));
  await keepPicture(desk, 'at-1-family-tree');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.locator('.ppl').waitFor();
}

/** The only case of this office. */
async function caseIdOf(desk: Desk): Promise<string> {
  const input = { text: '', filter: {}, offset: 0, limit: 1 };
  const { groups } = await ask(desk, 'cases.list', input);
  return groups[0]?.rows[0]?.id ?? '';
}

test('AT-1 the grandmother’s case: eight people, three goals, twelve visits, a trial, one page', async () => {
  const goalIds = GOALS.map(() => newId());
  const visit = newId();
  const workplace = await makeWorkplace(
    {
      worker: { role: 'social-worker', nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' },
      coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' },
    },
    async (office, { worker, coordinator }) => {
      const { caseId, personId: boy } = await openCase(office, worker);
      const add = (nameKm: string, nameLatin: string, more: object) =>
        addPerson(office, worker, caseId, { nameKm, nameLatin, birth: null, ...more });
      const father = { sex: 'm', relation: 'father', roles: ['in-prison'] };
      await add('សុខ វណ្ណា', 'Sok Vanna', father);
      await add('ស៊ឹម សុខា', 'Sim Sokha', { sex: 'f', relation: 'mother', roles: ['household'] });
      const carer = { sex: 'f', relation: 'grandmother', roles: ['carer'] };
      const { personId: grandmother } = await add('កែវ ម៉ុម', 'Keo Mom', carer);
      const others: string[] = [];
      for (const { nameKm, nameLatin, sex, relation } of CHILDREN)
        others.push((await add(nameKm, nameLatin, { sex, relation, roles: ['child'] })).personId);
      const known = (id: string) => ({ id, text: '' });

      // What the assessment asked about each child: one hears nothing.
      const assessment = filled('assessment');
      const asked = assessment.members.rows[1].answers;
      const members = [boy, ...others].map((id) => ({
        id: newId(),
        answers: {
          ...asked,
          ...Object.fromEntries(SIX.map((one) => [one, { option: '0' }])),
          who: known(id),
          hear: { option: id === boy ? '3' : '0' },
        },
      }));
      const start = async (form: string) => {
        const id = newId();
        const input = { cmd: newId(), id, caseId, form };
        return { id, baseRev: (await office.call(worker, 'forms.start', input)).rev };
      };
      const about = await start('assessment');
      const done = await office.call(worker, 'forms.complete', {
        ...{ cmd: newId(), formId: about.id, baseRev: about.baseRev },
        answers: {
          ...assessment,
          ...{ worker: known(worker.user), 'event-date': exactDay('2018-12-10') },
          members: { rows: members },
        } as never,
      });
      expect(done.problems).toEqual([]);

      // The plan as it was written at her home; how often the visits are is not asked yet.
      const areas = ['school', 'contact', 'livelihood'];
      const ends = ['2019-02-28', '2019-06-30', '2019-07-01'];
      const goals = GOALS.map((words, at) => ({
        id: goalIds[at],
        answers: {
          ...{ words, 'for-whom': { people: [known(boy)] }, problem: { honest: 'not-applicable' } },
          ...{ area: { option: areas[at] }, sign: words, by: exactDay(ends[at] ?? '') },
        },
      }));
      const action = (of: number, what: string, whom: string, more: object, id = newId()) => ({
        id,
        answers: {
          ...{ goal: { row: goalIds[of], text: GOALS[of] }, what, 'by-whom': known(whom) },
          'by-when': exactDay('2019-01-01'),
          ...more,
        },
      });
      const trial = { repeat: { option: 'trial' }, until: exactDay('2019-07-01') };
      const actions = [
        action(0, 'សួរសាលាសម្រាប់កុមារថ្លង់', worker.user, { repeat: { option: 'once' } }),
        action(1, 'នាំចៅៗទៅជួបឪពុក', grandmother, {}, visit),
        action(2, 'លក់ម្ហូបមុខផ្ទះ', grandmother, trial),
      ];
      const plan = await start('case-plan');
      const signed = { who: known(grandmother), part: '', way: { option: 'thumb' } };
      const by = { on: exactDay('2018-12-20'), witness: { id: null, text: 'ហ៊ុន' } };
      await office.call(worker, 'forms.save', {
        ...{ cmd: newId(), formId: plan.id, baseRev: plan.baseRev, placeInForm: '' },
        answers: {
          ...filled('case-plan'),
          ...{ worker: known(worker.user), 'event-date': exactDay('2018-12-20') },
          ...{ goals: { rows: goals }, actions: { rows: actions } },
          ...{ 'approved-by': known(coordinator.user), 'next-review': exactDay('2019-07-01') },
          ...{ 'if-worse': { honest: 'not-applicable' }, 'call-us': '០៩២ ៥៥៥ ០១១' },
          signed: { rows: [{ id: newId(), answers: { ...signed, ...by } }] },
        } as never,
      });
      const schools = [
        [
          'សាលាដើមត្នោតសម្រាប់កុមារថ្លង់',
          'School for deaf children',
          'សាលា កុមារថ្លង់',
          'school for deaf children',
        ],
        ['មណ្ឌលសុខភាពដំដែក', 'Dam Daek health centre', 'ពិនិត្យជំងឺ', 'health care'],
      ] as const;
      for (const [nameKm, nameLatin, offers, offersEn] of schools)
        await office.call(coordinator, 'office.saveEntry', {
          ...{ cmd: newId(), baseRev: null, id: newId(), kind: 'providers', active: true },
          ...{ nameKm, nameLatin, details: { offers, offersEn } },
        });
    },
  );
  const desk = await comeToWork(workplace, 'worker');
  const { page, say } = desk;
  try {
    // Eight people, each with what they are to the boy.
    await goToCase(desk, BOY);
    const family = await page.locator('.ppl > li').allTextContents();
    expect(family).toHaveLength(8);
    expect(family.find((one) => one.includes('វណ្ណា'))).toContain('នៅក្នុងពន្ធនាគារ');
    expect(family.find((one) => one.includes('ម៉ុម'))).toContain('អ្នកថែទាំ');
    await keepPicture(desk, 'at-1-family');
    await drawFamilyTree(desk);

    // The plan is finished once it says how often the children see their father.
    await page.locator('.rowbtn', { hasText: 'ផែនការករណី' }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.form-screen').waitFor();
    while (!(await field(desk, 'actions').isVisible())) await page.keyboard.press('Control+Enter');
    const row = field(desk, `actions.${visit}`);
    const fold = row.locator('.rowfold');
    await fold.focus();
    if ((await fold.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
    await field(desk, `actions.${visit}.repeat`)
      .locator('label', { hasText: 'ពីរដងក្នុងមួយខែ' })
      .locator('input')
      .focus();
    await page.keyboard.press('Space');
    const until = field(desk, `actions.${visit}.until`).locator('input').first();
    await until.fill('៣០/៦/២០១៩');
    await until.blur();
    await keepPicture(desk, 'at-1-twice-a-month');
    const asks = page.getByRole('heading', { name: say('forms.finishing.title') });
    for (let press = 0; press < 6 && !(await asks.isVisible()); press++) {
      const title = await page.locator('.section-title').first().textContent();
      await page.keyboard.press('Control+Enter');
      await expect
        .poll(
          async () =>
            (await asks.isVisible()) ||
            (await page.locator('.section-title').first().textContent()) !== title,
        )
        .toBe(true);
    }
    await page.keyboard.press('Control+Enter');
    await shown(desk, say('forms.final', { version: 1 })).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.form-screen').waitFor({ state: 'detached' });

    // One page for her wall, in both languages.
    const folder = makeFolder('plan');
    const khmer = await printPlan(desk, say('print.plan.inKhmer'), join(folder, 'km.pdf'));
    await keepSheet(join(folder, 'km.pdf'), 'at-1-page-for-the-wall');
    const english = await printPlan(desk, say('print.plan.inEnglish'), join(folder, 'en.pdf'));
    expect(khmer).toMatch(/១[\s\S]*២[\s\S]*៣/);
    for (const words of [
      'Our family’s plan',
      'Carer · right thumb',
      'Sophea',
      'Mom',
      'Social worker',
    ])
      expect(english).toContain(words);
    expect(english.match(/Jan\s+Feb\s+Mar\s+Apr\s+May\s+Jun/g)).toHaveLength(2);

    // Twelve visits until the end of June, and the day to decide.
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('p');
    await page.locator('.planner').waitFor();
    await turnTo(desk, 'កក្កដា ២០១៩');
    const july = await dueInMonth(desk);
    expect(july.filter((due) => due.includes('លក់ម្ហូបមុខផ្ទះ'))).toHaveLength(1);
    expect(july.find((due) => due.includes('លក់ម្ហូបមុខផ្ទះ'))).toMatch(/^១ /);
    await page.locator('.planner-day', { hasText: 'លក់ម្ហូបមុខផ្ទះ' }).first().click();
    await keepPicture(desk, 'at-1-decision');
    const visits: string[] = [];
    for (const month of ['មិថុនា', 'ឧសភា', 'មេសា', 'មីនា', 'កុម្ភៈ', 'មករា']) {
      await turnTo(desk, `${month} ២០១៩`);
      visits.push(...(await dueInMonth(desk)).filter((due) => due.includes('ទៅជួបឪពុក')));
    }
    expect(visits).toHaveLength(12);
    await page.locator('.planner-day', { hasText: 'ទៅជួបឪពុក' }).nth(1).click();
    await keepPicture(desk, 'at-1-visits-of-january');
    const { items } = await ask(desk, 'planner.list', allDue('mine'));
    const days = items.filter(({ kind }) => kind === 'repeated').map(({ due }) => due?.from);
    expect(days).toHaveLength(12);
    expect([days[0], days.at(-1)]).toEqual(['2019-01-01', '2019-06-15']);
    expect(items.find(({ kind }) => kind === 'decision')?.due?.to).toBe('2019-07-01');

    // A school for a child who does not hear, by a word in the middle.
    await page.keyboard.press('Alt+5');
    await button(desk, say('office.open')).click();
    await page.locator('.office fieldset .chip', { hasText: say('office.part.directory') }).click();
    await page.locator('.findrow input').fill('ថ្លង់');
    await expect.poll(() => page.locator('.office .entry').count()).toBe(1);
    await shown(desk, 'សាលាដើមត្នោតសម្រាប់កុមារថ្លង់').waitFor();
    await keepPicture(desk, 'at-1-deaf-school');

    // He is counted once.
    await page.keyboard.press('Alt+6');
    await page.locator('.reporttable').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const table = page.locator('.reporttable', { hasText: 'តាមពិការភាព (សំណួរ ៦)' }).first();
    await table.waitFor();
    const line = table.locator('tbody tr', { hasText: 'មានពិការភាព' }).first();
    expect(await line.locator('td').first().textContent()).toBe('1');
  } finally {
    await desk.kill();
  }
}, 120_000);
