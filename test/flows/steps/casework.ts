// The screens of casework, once around: what the page of a case opens, each tool a family draws with, and
// what the tabs hold, and the cabinet. For whoever wants to see them all.
import { TOOLS } from '#domain/cases/tools.ts';
import { settle } from '../../renderer/support/checks.ts';
import { goToCase } from './cases.ts';
import type { Desk } from './desk.ts';
import { goToTool } from './drawings.ts';
import { leaveForm } from './forms.ts';

type Seen = (name: string, desk: Desk) => Promise<void>;

/** Screens and dialogs that a key opens on the page of a case. */
const SCREENS = { facts: 'k', tasks: 'd', 'as-it-stood': 'h', ledger: 'g', person: 'p' };
const DIALOGS = { tools: 't', consent: 'y', write: 'w' };

async function press(desk: Desk, key: string): Promise<void> {
  await desk.page.keyboard.press(key);
  await settle(desk.page, 300);
}

/** The cabinet from its empty picture to the sheets of its first folder, which is listed by hand. */
async function seeCabinet(desk: Desk, seen: Seen): Promise<void> {
  const { page } = desk;
  await press(desk, 'Alt+3');
  await page.locator('.batches').waitFor();
  await press(desk, 'c');
  await page.locator('.empty').waitFor();
  await seen('cabinet-empty', desk);
  await press(desk, 'l');
  await page.locator('.line-now input').first().waitFor();
  for (const typed of ['១២', 'លី ច័ន្ទរតនា', 'ក', '១២']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.locator('.cabinet-list tbody tr').nth(1).waitFor();
  await seen('cabinet-list', desk);
  await press(desk, 'Escape');
  await press(desk, 'l');
  await page.locator('.cabinet-card').waitFor();
  await seen('cabinet', desk);
  await press(desk, 'b');
  await page.getByRole('dialog').waitFor();
  await seen('cabinet-sheets', desk);
  await press(desk, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Shows every screen of casework with the case of this child; ends on the list of cases. */
export async function seeCasework(desk: Desk, child: string, seen: Seen): Promise<void> {
  const { page, say } = desk;
  const onCase = page.getByRole('heading', { name: say('cases.folder.title') });
  await goToCase(desk, child);
  for (const [name, key] of Object.entries(SCREENS)) {
    await press(desk, key);
    await onCase.waitFor({ state: 'detached' });
    await seen(`case-${name}`, desk);
    await press(desk, 'Alt+ArrowLeft');
    await onCase.waitFor();
  }
  for (const [name, key] of Object.entries(DIALOGS)) {
    await press(desk, key);
    await page.getByRole('dialog').waitFor();
    await seen(`case-${name}`, desk);
    await press(desk, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await press(desk, 'n');
  await page.locator('.form-screen').waitFor();
  await seen('note', desk);
  await leaveForm(desk);
  for (const { id, label, drawings } of TOOLS)
    for (const tool of drawings) {
      await onCase.waitFor();
      await goToTool(desk, label[desk.language]);
      await press(desk, 'd');
      // A slot that holds more than one kind asks which.
      const option = page.getByRole('option', { name: say(`drawings.tool.${tool}`) }).first();
      if (await option.isVisible()) await option.click();
      await page.locator('.drawing-picture').waitFor();
      await settle(page);
      await seen(`drawing-${drawings.length > 1 ? tool : id}`, desk);
      await press(desk, 'Alt+ArrowLeft');
    }
  await onCase.waitFor();
  await seeCabinet(desk, seen);
  await press(desk, 'Alt+1');
  await press(desk, 'p');
  await seen('planner', desk);
  await press(desk, 'Alt+7');
  await seen('requests', desk);
  await press(desk, 'Alt+6');
  await seen('reports', desk);
  for (const [at, name] of (['office', 'access'] as const).entries()) {
    await press(desk, 'Alt+5');
    await page
      .getByRole('button', { name: say(`${name}.open`) })
      .nth(at)
      .click();
    await settle(page, 300);
    await seen(name, desk);
  }
  await press(desk, 'Alt+2');
  await press(desk, 'Alt+p');
  await seen('people', desk);
  await press(desk, 'Alt+2');
}
