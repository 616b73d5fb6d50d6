// AT-6: a case conference with three items and one decision, walked at the screens in Khmer: it stays a draft, the
// coordinator sees how many items have no decision, and what is finished is never changed again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { allDue } from '../support/all-due.ts';
import { openCase } from '../support/open-case.ts';
import { goToCase } from './steps/cases.ts';
import { button, type Desk, makeFolder, removeFolders } from './steps/desk.ts';
import { printForm } from './steps/forms.ts';
import { ask, changePlaces, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const CHILD = 'សុខ ឫទ្ធី';
const WAITING = 'មិនទាន់សម្រេច៖ រង់ចាំពន្ធនាគារ';
const example = join(import.meta.dirname, '../main/domain/forms/answers/minutes-r1.json');
const FILLED = JSON.parse(readFileSync(example, 'utf8')).answers;
const shown = ({ page }: Desk, text: string) => page.getByText(text).first();

/** Ctrl Enter through the sections, and once more where it is asked. */
async function finish({ page, say }: Desk): Promise<void> {
  const asked = page.getByRole('heading', { name: say('forms.finishing.title') });
  await expect
    .poll(async () => {
      if (!(await asked.isVisible())) await page.keyboard.press('Control+Enter');
      return asked.isVisible();
    })
    .toBe(true);
  await page.keyboard.press('Control+Enter');
}

/** From the list of what is open to the first of it. */
async function goToFirstOpen({ page }: Desk): Promise<void> {
  await page.locator('.problems').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.problems').waitFor({ state: 'detached' });
}

/** The decision of the item the hands are on: the second one is "no decision yet", the third "news only". */
async function choose({ page }: Desk, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
}

async function writeIn({ page }: Desk, column: string, text: string): Promise<void> {
  const cell = page
    .locator(`.rowcard.open [data-path$=".${column}"]`)
    .locator('input, textarea')
    .first();
  await cell.focus();
  await page.keyboard.type(text);
}

test('AT-6 minutes without decisions', async () => {
  let formId = '';
  const workplace = await makeWorkplace(
    {
      worker: { role: 'social-worker', nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' },
      coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' },
    },
    async (office, { worker, coordinator }) => {
      const { caseId } = await openCase(office, worker);
      // The notes of the meeting: three items, and a decision about the first of them.
      formId = newId();
      const begin = { cmd: newId(), id: formId, caseId, form: 'minutes' };
      const { rev } = await office.call(worker, 'forms.start', begin);
      const [one, two, three] = FILLED.items.rows;
      const open = ({ id, answers: { topic, talk } }: typeof one) => ({
        id,
        answers: { topic, talk },
      });
      const follows = { id: worker.user, text: '' };
      const decided = { id: one.id, answers: { ...one.answers, 'by-whom': follows } };
      const person = { id: coordinator.user, text: '' };
      const answers = {
        ...FILLED,
        ...{ worker: follows, 'note-taker': follows, chair: person },
        items: { rows: [decided, open(two), open(three)] },
      };
      const input = { cmd: newId(), baseRev: rev, formId, placeInForm: 'items', answers };
      await office.call(worker, 'forms.save', input);
    },
  );
  const desk = await comeToWork(workplace, 'worker');
  const { page, say } = desk;
  try {
    // The worker goes on with the draft, and cannot finish it.
    await page.locator('.agenda').getByText('កំណត់ហេតុប្រជុំ').first().click();
    await page.locator('.form-screen').waitFor();
    await finish(desk);
    await page.locator('.problems').waitFor();
    await expect.poll(() => page.locator('.problems .rowbtn').count()).toBe(2);
    await keepPicture(desk, 'at-6-two-are-open');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.form-screen').waitFor({ state: 'detached' });

    // The coordinator's list says how many items have no decision, and leads to them.
    await changePlaces(desk, workplace, 'coordinator');
    await page.keyboard.press('Alt+1');
    const line = shown(desk, say('today.oversight.items', { count: 2 }));
    await line.waitFor();
    await keepPicture(desk, 'at-6-two-items');
    await line.click();
    await page.locator('.form-screen').waitFor();
    await finish(desk);
    await goToFirstOpen(desk);
    await choose(desk, 1);
    await writeIn(desk, 'what', WAITING);
    await writeIn(desk, 'by-whom', 'ច័ន្ទ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await writeIn(desk, 'by-when', '៣០/១១/២០២៧');
    await shown(desk, say('forms.missing', { count: 1 })).waitFor();
    await keepPicture(desk, 'at-6-no-decision-yet');
    await finish(desk);
    await goToFirstOpen(desk);
    await choose(desk, 2);
    await finish(desk);
    await shown(desk, say('forms.final', { version: 1 })).waitFor();
    await keepPicture(desk, 'at-6-finished');

    // Locked, and printed as it stands.
    const pdf = join(makeFolder('at-6'), 'minutes.pdf');
    await printForm(desk, pdf);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.locator('.form-pane textarea:not([readonly])').count()).toBe(0);

    // A change is a second version; the first one stays.
    await button(desk, say('forms.correct')).click();
    await shown(desk, say('forms.amends')).waitFor();
    await page.locator('[data-path="event-place"] input').fill('សាលាឃុំ');
    await finish(desk);
    await shown(desk, say('forms.final', { version: 2 })).waitFor();
    const first = await ask(desk, 'forms.view', { formId });
    expect(first).toMatchObject({ state: 'final', version: 1 });
    expect(first.answers['event-place']).toMatchObject({ placeText: 'ការិយាល័យ' });
    await goToCase(desk, CHILD);
    const due = (await ask(desk, 'planner.list', allDue('all'))).items.map(({ what }) => what);
    expect(due).toContain(WAITING);
    expect(
      (await ask(desk, 'oversight.list', {})).items.filter(({ kind }) => kind === 'undecided'),
    ).toEqual([]);
  } finally {
    await desk.kill();
  }
}, 120_000);
