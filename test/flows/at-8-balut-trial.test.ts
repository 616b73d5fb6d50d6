// AT-8: balut eggs. No money before the market was looked at; 50 eggs leave 19,200 riel; going on brings the second
// support and dated visits, a change brings a new idea that names the old one; the report in riel and in dollars.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { formatDay, formatShortDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openCase } from '../support/open-case.ts';
import { goToCase } from './steps/cases.ts';
import { type Desk, removeFolders } from './steps/desk.ts';
import { ask, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const examples = join(import.meta.dirname, '../main/domain/forms/answers');
const filled = (name: string) =>
  JSON.parse(readFileSync(join(examples, `${name}-r1.json`), 'utf8')).answers;
const riel = (amount: number) => ({ amount, currency: 'KHR' as const });
const TODAY = formatShortDay(dayOf(Date.now()), 'km');
const CHILD = 'សុខ ឫទ្ធី';
const WORKER = 'ច័ន្ទ សុភា';

const shown = ({ page }: Desk, text: string) => page.getByText(text).first();
const place = ({ page }: Desk, path: string) => page.locator(`[data-path="${path}"]`);

async function writeIn(desk: Desk, path: string, text: string): Promise<void> {
  const box = place(desk, path).locator('input:not([type=radio]), textarea').first();
  await box.fill(text);
  await box.blur();
}

/** Somebody of a list: a few letters, and the first that fits. */
async function name(desk: Desk, path: string, text: string): Promise<void> {
  const { page } = desk;
  await place(desk, path).locator('input').first().focus();
  await page.keyboard.type(text);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function choose(desk: Desk, path: string, label: string): Promise<void> {
  await place(desk, path).locator('label', { hasText: label }).locator('input').focus();
  await desk.page.keyboard.press('Space');
}

async function begin({ page }: Desk, title: string): Promise<void> {
  await page.keyboard.press('w');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.locator('.form-screen').waitFor();
}

async function leave({ page }: Desk): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.form-screen').waitFor({ state: 'detached' });
}

/** Ctrl Enter: the next section, or the question whether the form is finished. */
async function goOn({ page, say }: Desk): Promise<boolean> {
  const title = page.locator('.section-title').first();
  const asks = page.getByRole('heading', { name: say('forms.finishing.title') });
  const before = await title.textContent();
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await asks.isVisible()) || (await title.textContent()) !== before)
    .toBe(true);
  return asks.isVisible();
}

async function finish(desk: Desk): Promise<void> {
  const { page, say } = desk;
  while (!(await goOn(desk)));
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(say('forms.final', { version: 1 }))
    .first()
    .waitFor();
}

test('AT-8 the balut trial: the market first, 19,200 riel, and what follows from the decision', async () => {
  let caseId = '';
  let person = '';
  const workplace = await makeWorkplace(
    {
      worker: { role: 'social-worker', nameKm: WORKER, nameLatin: 'Chan Sophea' },
      admin: { role: 'administrator', nameKm: 'នួន វិបុល', nameLatin: 'Nuon Vibol' },
    },
    async (office, { worker, admin }) => {
      ({ caseId, personId: person } = await openCase(office, worker));
      await office.call(admin, 'office.set', {
        ...{ cmd: newId(), key: 'riel-per-dollar', value: 4100, validFrom: '2026-01-01' },
      });
      const draft = async (form: string, answers: object) => {
        const id = newId();
        const start = { cmd: newId(), id, caseId, form };
        const { rev } = await office.call(worker, 'forms.start', start);
        const told = { ...answers, worker: { id: worker.user, text: '' } } as never;
        const input = { cmd: newId(), formId: id, baseRev: rev, answers: told, placeInForm: '' };
        await office.call(worker, 'forms.save', input);
      };
      // A plan without its market check, and a request for the pot that came too early.
      const { market: _market, ...plan } = filled('iga-plan');
      await draft('iga-plan', { ...plan, person: { id: person, text: '' } });
      const pot = {
        ...{ service: { option: 'iga-asset' }, who: { id: person, text: '' }, quantity: 1 },
        price: riel(80_000),
      };
      await draft('support-request', {
        ...{ 'event-date': exactDay('2026-11-02'), 'asked-on': exactDay('2026-11-02') },
        ...{ items: { rows: [{ id: newId(), answers: pot }] }, need: 'ឆ្នាំងចំហុយ' },
        'needed-by': exactDay('2026-11-30'),
        goal: { honest: 'not-applicable' },
        papers: { honest: 'not-applicable' },
      });
    },
  );
  const desk = await comeToWork(workplace, 'worker');
  const { page, say } = desk;
  try {
    // The request does not go out: the market comes first.
    await page.keyboard.press('Alt+7');
    await page.locator('.requests .here').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.lacks').waitFor();
    expect(await page.locator('.lacks li').allTextContents()).toEqual([
      'ឧបករណ៍ ឬសត្វសម្រាប់អាជីវកម្ម៖ ត្រូវមានផែនការបង្កើតប្រាក់ចំណូលដែលបានពិនិត្យទីផ្សារសិន',
    ]);
    await keepPicture(desk, 'at-8-market-first');

    // What sellers and buyers say.
    await goToCase(desk, CHILD);
    await page.locator('.rowbtn', { hasText: 'ផែនការបង្កើតប្រាក់ចំណូល' }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.form-screen').waitFor();
    while (!(await place(desk, 'market').isVisible())) await goOn(desk);
    for (const [row, answer] of [
      ['buyers', 'កម្មកររោងចក្រ និងសិស្ស'],
      ['rivals', 'ពីរនាក់ នៅម្ខាងផ្លូវ'],
      ['price', '១៨០០ រៀល ក្នុងមួយគ្រាប់'],
      ['supply', 'អ្នកលក់ដុំនៅផ្សារលើ ១២០០ រៀល'],
      ['season', 'ពេញមួយឆ្នាំ'],
      ['place', 'មុខរោងចក្រ ក្រោយម៉ោងប្រាំ'],
    ] as const)
      await writeIn(desk, `market.${row}.answer`, answer);
    await keepPicture(desk, 'at-8-market-check');
    await finish(desk);
    await leave(desk);
    await page.keyboard.press('Alt+7');
    await shown(desk, 'រង់ចាំការសម្រេច').waitFor();

    // The trial: 44 × 1,800 − 50 × 1,200, the pot apart.
    await goToCase(desk, CHILD);
    await begin(desk, 'ការសាកល្បង');
    await writeIn(desk, 'event-date', 'ថ្ងៃនេះ');
    const day = place(desk, 'event-date');
    await expect.poll(() => day.locator('input').first().inputValue()).toBe(TODAY);
    await day.getByText(formatDay(dayOf(Date.now()), 'km')).waitFor();
    await name(desk, 'worker', WORKER);
    await page.keyboard.press('Control+Enter');
    await name(desk, 'person', CHILD);
    await choose(desk, 'plan', 'ពងទាកូន ៥០ គ្រាប់');
    await place(desk, 'lines')
      .getByRole('button', { name: say('forms.addRow') })
      .focus();
    await page.keyboard.press('Enter');
    const row = page.locator('[data-path^="lines."]');
    for (const [column, typed] of [
      ['what', 'ពងទាកូន'],
      ['bought', '៥០'],
      ['buy-price', '១២០០'],
      ['sold', '៤៤'],
      ['sell-price', '១៨០០'],
    ] as const) {
      const box = row.locator(`xpath=self::*[contains(@data-path, ".${column}")]`);
      await box.locator('input, textarea').first().fill(typed);
    }
    await writeIn(desk, 'equipment', '80000');
    await place(desk, 'result').getByText('19,200 ៛').waitFor();
    await keepPicture(desk, 'at-8-trial');
    await page.keyboard.press('Control+Enter');
    await writeIn(desk, 'learned', 'លក់ដាច់នៅមុខរោងចក្រ ក្រោយម៉ោងប្រាំ');
    await choose(desk, 'decision', 'បន្ត និងបន្ថែមទុន');
    await writeIn(desk, 'why', 'ចំណេញរាល់ថ្ងៃធ្វើការ');
    await choose(desk, 'decided-by', CHILD);
    await finish(desk);
    await leave(desk);

    // Going on: the second support, and visits on dated days.
    await page.keyboard.press('Alt+1');
    await shown(desk, 'សំណើជំនួយ និងការប្រគល់-ទទួល').waitFor();
    await keepPicture(desk, 'at-8-what-follows');
    const { tasks } = await ask(desk, 'tasks.list', { caseId, whose: 'mine' });
    const visits = tasks.filter(({ what }) => what === 'ការតាមដានអាជីវកម្ម');
    expect(visits).toHaveLength(5);
    expect(visits.every(({ due }) => due?.precision === 'day')).toBe(true);

    // The report: riel as it was written, and dollars at the rate of the day.
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: say('reports.name.income') }).focus();
    await page.keyboard.press('Enter');
    const trials = page.locator('.reporttable').first().locator('tr', { hasText: 'បន្ត និងបន្ថែមទុន' });
    await trials.waitFor();
    const figures = (await trials.locator('td').allTextContents()).map((text) => text.trim());
    expect(figures).toEqual(['1', '19,200 ៛', '$0.00', '19,200 ៛', '$4.68']);
    await keepPicture(desk, 'at-8-report');

    // A change: the new idea names the one it replaces.
    await goToCase(desk, CHILD);
    await begin(desk, 'ផែនការបង្កើតប្រាក់ចំណូល');
    await page.keyboard.press('Control+Enter');
    await choose(desk, 'replaces', 'ពងទាកូន ៥០ គ្រាប់');
    await keepPicture(desk, 'at-8-new-idea');
    await leave(desk);
  } finally {
    await desk.kill();
  }
}, 120_000);
