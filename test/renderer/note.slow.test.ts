// Writing a case note on one page: its keys, who speaks, what was promised, what leaves it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginNote, lastNote, newNote, noteAnswers } from './support/note-screens.ts';
import { id, officeAnswers } from './support/office.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

async function openNote() {
  const answers = { ...officeAnswers({ state: 'unlocked' }), ...noteAnswers };
  const opened = await openWindow(stage, answers, { language: 'en' });
  await beginNote(opened);
  const saved = () => opened.sent('forms.save').at(-1)?.answers ?? {};
  return { ...opened, saved };
}

test('a note is written with five keys besides the typing, after the one that began it', async () => {
  const { page, sent } = await openNote();
  // The sixth was N, on the page of the case.
  const keys: string[] = [];
  const press = async (key: string) => {
    keys.push(key);
    await page.keyboard.press(key);
  };
  await press('Space');
  await press('Alt+5');
  await page.keyboard.type('The roof is mended.');
  await press('Alt+8');
  await page.keyboard.type('Ask the school about the exam 20.11.2027');
  await press('Control+Enter');
  await page.locator('.note-leaving').waitFor();
  await press('Control+Enter');
  await expect.poll(() => sent('forms.complete').length).toBe(1);
  expect(keys).toHaveLength(5);
  const { answers } = sent('forms.complete')[0] ?? { answers: {} };
  expect(answers).toMatchObject({
    contact: { option: 'home-visit' },
    met: { people: [{ id: id(300) }] },
    seen: 'The roof is mended.',
    next: {
      rows: [
        {
          answers: {
            what: 'Ask the school about the exam',
            'by-whom': { id: id(1) },
            'by-when': { from: '2027-11-20' },
          },
        },
      ],
    },
  });
});

test('what is seen and what is said stand apart, a line for each who speaks', async () => {
  const { page, saved } = await openNote();
  await page.keyboard.press('Space');
  for (const key of ['Tab', 'Space', 'Tab', 'Space']) await page.keyboard.press(key);
  await page.keyboard.press('Alt+6');
  await page.keyboard.type('It hurts at night.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('He never told me.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('I did not know.');
  const said = (person: number, words: string) => ({
    answers: { who: { id: id(person), text: '' }, words },
  });
  await expect
    .poll(() => saved().said)
    .toMatchObject({
      rows: [
        said(300, 'It hurts at night.'),
        said(301, 'He never told me.'),
        said(301, 'I did not know.'),
      ],
    });
  expect(saved().alone).toEqual({ people: [{ id: id(300), text: '' }] });
});

test('a goal that nobody spoke of stays unanswered; the same answer again takes it back', async () => {
  const { page, saved } = await openNote();
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Space');
  const goal = newNote.context.seeds.goals?.[0];
  const answered = [{ id: goal?.id, answers: { ...goal?.answers, progress: { option: 'well' } } }];
  await expect.poll(() => saved().goals).toEqual({ rows: answered });
  await page.keyboard.press('Space');
  await expect.poll(() => saved().goals).toBeUndefined();
});

test('what was promised last time is said to be done, or not yet', async () => {
  const { page, sent } = await openNote();
  const first = page.locator('.note-promise').first();
  await first.getByText('Done').click();
  await expect.poll(() => sent('tasks.end')).toMatchObject([{ outcome: 'done' }]);
  expect(sent('forms.view').map(({ formId }) => formId)).toContain(lastNote.id);
});

test('the foot says what is missing, and a held key never seals a note', async () => {
  const { page, sent } = await openNote();
  await page
    .getByText('Still open: People met, What I saw or What they said, Next steps')
    .waitFor();
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  await page.locator('.note-leaving').waitFor();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  expect(sent('forms.complete')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
});

test('F8 keeps the note and begins a safety concern', async () => {
  const { page, sent, saved } = await openNote();
  await page.keyboard.press('Alt+5');
  await page.keyboard.type('A bruise.');
  await page.keyboard.press('F8');
  await expect
    .poll(() => sent('forms.start').map(({ form }) => form))
    .toEqual(['case-note', 'concern']);
  expect(saved().seen).toBe('A bruise.');
});
