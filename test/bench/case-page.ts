// A case of three years for `bench forms`: 150 notes, 72 visits in prison, 60 pages; and opening its page.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { newId } from '#domain/ids.ts';
import { addDays } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { insertForm } from '../../main/storage/forms.ts';
import { writeLine } from '../../main/storage/lines.ts';
import { openStore, type Store } from '../../main/storage/store.ts';
import { insertTask } from '../../main/storage/tasks.ts';
import { readKeyring } from '../../main/vault/keyring.ts';
import { openInside } from '../flows/steps/inside.ts';
import { generateOffice } from '../office/generate.ts';

const MUCH = { notes: 150, visits: 72, pages: 60, tasks: 60, facts: 24 };
const FIRST_DAY = '2023-11-20';
const YEARS_IN_DAYS = 1095;

type Told = { caseId: string; author: string };
const dayAt = (at: number, of: number) => addDays(FIRST_DAY, Math.floor((at / of) * YEARS_IN_DAYS));
const filled = (form: string) => {
  const file = `../main/domain/forms/answers/${form}-r1.json`;
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).answers;
};

function tellForms({ db }: Store, { caseId, author }: Told, form: string, count: number): void {
  const answers = filled(form);
  for (let at = 0; at < count; at++) {
    const day = dayAt(at, count);
    const when = { event: exactDay(day), enteredAt: Date.parse(day), changedAt: Date.parse(day) };
    insertForm(db, {
      ...{ id: newId(), caseId, form, revision: 1, step: 5, state: 'final', version: 1, answers },
      ...{ ...when, author, restricted: false, placeInForm: '', amends: null, rev: newId() },
    });
  }
}

function tellTasks({ db }: Store, { caseId, author }: Told): void {
  for (let n = 0; n < MUCH.tasks; n++) {
    const day = dayAt(n, MUCH.tasks);
    insertTask(db, {
      ...{
        id: newId(),
        kind: 'step',
        caseId,
        formId: null,
        what: 'ទៅជួបគ្រូ',
        userId: author,
        who: '',
      },
      ...{ due: exactDay(day), at: Date.parse(day), rev: newId(), reason: '' },
      ...{ endedAt: null, endedOn: null, endedBy: null, outcome: null },
    });
  }
  db.prepare(
    `UPDATE tasks SET ended_at = at, ended_on = due_from, ended_by = ?, outcome = 'done'
     WHERE case_id = ? AND due_from < '2026-10-01'`,
  ).run(author, caseId);
}

function tellFacts({ db }: Store, { caseId, author }: Told): void {
  const thread = newId();
  for (let n = 0; n < MUCH.facts; n++) {
    const answers = { 'school-status': { option: n % 2 === 0 ? 'regular' : 'irregular' } };
    const at = Date.parse(dayAt(n, MUCH.facts));
    writeLine(db, {
      ...{ thread, caseId, kind: 'school', personId: null, answers, formId: null },
      ...{ at, user: author, rev: newId() },
    });
  }
}

/** Puts the case into the office of a profile while the app is closed; answers its number. */
export async function tellThreeYears(profile: string, passphrase: string): Promise<string> {
  const inside = await openInside(profile, passphrase);
  inside.close();
  const ring = readKeyring(inside.folder)?.ring;
  if (!ring) throw new Error('no office');
  const store = openStore(inside.folder, inside.storeKey, ring.storeId);
  try {
    const before = store.db.prepare('SELECT id FROM cases').pluck().all();
    await generateOffice(store, { cases: 1, pages: MUCH.pages, scans: MUCH.pages });
    const found = store.db.prepare('SELECT id, code FROM cases ORDER BY rowid DESC').all();
    const made = (found as { id: string; code: string }[]).find(({ id }) => !before.includes(id));
    const author = store.db.prepare('SELECT id FROM users LIMIT 1').pluck().get() as string;
    if (!made) throw new Error('no case was made');
    const told = { caseId: made.id, author };
    store.db.transaction(() => {
      tellForms(store, told, 'case-note', MUCH.notes);
      tellForms(store, told, 'prison-visit', MUCH.visits);
      tellTasks(store, told);
      tellFacts(store, told);
    })();
    return made.code;
  } finally {
    store.close();
  }
}

export type PageTimes = { seen: number; whole: number };

/** From Enter on its row until the page can be read, and until its whole chronology is drawn. */
export async function openCasePage(page: Page, code: string): Promise<PageTimes> {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').first().waitFor();
  await page.keyboard.type(code);
  await page.locator('tr.here', { hasText: code }).waitFor();
  await page.evaluate((most) => {
    const drawn = (from: number, lines: number) =>
      new Promise<number>((done) => {
        const look = () => {
          const folder = document.querySelector('.three .papers li');
          const there = document.querySelectorAll('.chron > li').length >= lines;
          if (!folder || !there) return requestAnimationFrame(look);
          const painted = new MessageChannel();
          painted.port1.onmessage = () => done(performance.now() - from);
          return requestAnimationFrame(() => painted.port2.postMessage(0));
        };
        look();
      });
    const took = new Promise<PageTimes>((done) => {
      const press = async ({ timeStamp }: KeyboardEvent) => {
        const whole = drawn(timeStamp, most);
        done({ seen: await drawn(timeStamp, 1), whole: await whole });
      };
      addEventListener('keydown', press, { capture: true, once: true });
    });
    Object.assign(window, { took });
  }, MUCH.notes + MUCH.visits);
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { took: Promise<PageTimes> }).took);
}
