// bench forms: the largest form of the office, a key in it, its saving, the other language, a long case, and an
// office of 5,000 cases: its reports and what is due.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Input } from '#contract/calls.ts';
import { type Answers, walkAnswers } from '#domain/forms/answers.ts';
import { FORM_REVISIONS } from '#domain/forms/definitions/index.ts';
import { columnsOf, type FormDefinition } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { buildApp } from '../../build.ts';
import { words } from '../../renderer/i18n/km/words.ts';
import { type CrashApp, makeOffice, openApp, PASSPHRASE } from '../crash/app.ts';
import { whichElectron } from '../support/launch.ts';
import { openCasePage, type PageTimes, tellThreeYears } from './case-page.ts';
import { median, p95, round } from './figures.ts';
import { measureLargeOffice } from './reports.ts';

const OPENINGS = { full: 15, quick: 5 };
const KEYS = { full: 300, quick: 60 };
const SAVES = { full: 9, quick: 3 };
const SWITCHES = { full: 10, quick: 4 };
const CASE_PAGES = { full: 11, quick: 5 };

type Largest = { form: FormDefinition; answers: Answers; fields: number; place: string };

/** The form whose filled example has most fields, and a text in its fullest section. */
function findLargest(): Largest {
  const filled = FORM_REVISIONS.map((form) => {
    const file = `../main/domain/forms/answers/${form.id}-r${form.revision}.json`;
    const { answers } = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
    const walked = walkAnswers(form, answers).filter(({ field }) => columnsOf(field).length === 0);
    return { form, answers: answers as Answers, walked };
  });
  const [most] = filled.toSorted((a, b) => b.walked.length - a.walked.length);
  if (!most) throw new Error('no forms');
  const inSection = (at: number) =>
    most.walked.filter(({ path }) =>
      most.form.sections[at]?.fields.some(({ id }) => id === path.split('.')[0]),
    );
  const sections = most.form.sections.map((_, at) => inSection(at));
  const [fullest = []] = sections.toSorted((a, b) => b.length - a.length);
  const place = fullest.find(({ field }) => field.type === 'text')?.path ?? '';
  return { form: most.form, answers: most.answers, fields: most.walked.length, place };
}

/** A case with a draft of that form, as it is found again on the next morning. */
async function makeDraft({ ask }: CrashApp, { form, answers, place }: Largest): Promise<void> {
  const ids = { caseId: newId(), personId: newId(), casePersonId: newId() };
  const child = {
    ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', otherNames: [], sex: 'm' as const },
    ...{ birth: exactDay('2012-03-12'), died: null, phone: '', recordingWish: 'record' as const },
  };
  await ask('cases.create', {
    ...{ cmd: newId(), ...ids, formId: newId(), child, place: { placeId: null, placeText: 'ភូមិ' } },
    ...{ opened: exactDay('2026-01-05'), module: 'fs', restricted: false, matchAnswer: 'none' },
  });
  const formId = newId();
  const start = { cmd: newId(), id: formId, caseId: ids.caseId, form: form.id };
  const { rev } = await ask('forms.start', start);
  const json = answers as Input<'forms.save'>['answers'];
  await ask('forms.save', {
    ...{ cmd: newId(), baseRev: rev, formId, answers: json, placeInForm: place },
  });
}

type Timed = { took: Promise<number> };
const tookIn = (page: Page) => page.evaluate(() => (window as unknown as Timed).took);

/** From the key that opens it until the hands are on the field where it was left, and it is drawn. */
async function open(page: Page, { form, place }: Largest): Promise<number> {
  const name = words.paper[form.id as keyof typeof words.paper];
  const draft = page.locator('[role=option], .rowbtn', { hasText: name });
  await draft.focus();
  await page.evaluate((path) => {
    const took = new Promise<number>((done) => {
      const press = (key: KeyboardEvent) => {
        const look = () => {
          const at = document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path;
          if (at !== path) return requestAnimationFrame(look);
          const painted = new MessageChannel();
          painted.port1.onmessage = () => done(performance.now() - key.timeStamp);
          return requestAnimationFrame(() => painted.port2.postMessage(0));
        };
        look();
      };
      addEventListener('keydown', press, { capture: true, once: true });
    });
    Object.assign(window, { took });
  }, place);
  await page.keyboard.press('Enter');
  return tookIn(page);
}

/** Each key from its own time until its letter is laid out; the next frame of the screen is not waited for. */
async function typeKeys(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const echoes: number[] = [];
    let pressed = 0;
    addEventListener(
      'keydown',
      (key) => {
        pressed = key.timeStamp;
      },
      true,
    );
    addEventListener('input', () => {
      queueMicrotask(() => {
        document.activeElement?.getBoundingClientRect();
        echoes.push(performance.now() - pressed);
      });
    });
    Object.assign(window, { echoes });
  });
  const words = 'the grandmother cooks every morning ';
  for (let at = 0; at < count; at++) await page.keyboard.press(words[at % words.length] ?? 'a');
  return page.evaluate(() => (window as unknown as { echoes: number[] }).echoes);
}

/** From the key that leaves a field until the head of the form says that its text is saved. */
async function seeSaved(page: Page, { place }: Largest): Promise<number> {
  await page.locator(`[data-path="${place}"] textarea`).focus();
  await page.keyboard.press('a');
  await page.locator('.fhead [role=status]:not(.saved)').waitFor();
  await page.evaluate(() => {
    const took = new Promise<number>((done) => {
      const press = (key: KeyboardEvent) => {
        const look = () => {
          if (document.querySelector('.fhead .saved'))
            return done(performance.now() - key.timeStamp);
          return requestAnimationFrame(look);
        };
        look();
      };
      addEventListener('keydown', press, { capture: true, once: true });
    });
    Object.assign(window, { took });
  });
  await page.keyboard.press('Tab');
  return tookIn(page);
}

/** From the press of the other language until the open section is drawn in it. */
function switchLanguage(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const title = () => document.querySelector('.section-title')?.textContent;
        const before = title();
        const from = performance.now();
        document.querySelector<HTMLElement>('[role=radio][lang][aria-checked=false]')?.click();
        const look = () => {
          if (title() === before) return requestAnimationFrame(look);
          const painted = new MessageChannel();
          painted.port1.onmessage = () => done(performance.now() - from);
          return requestAnimationFrame(() => painted.port2.postMessage(0));
        };
        look();
      }),
  );
}

/** Answers the number of the case of three years. */
async function prepare(profile: string, largest: Largest): Promise<string> {
  const app = await openApp(profile);
  try {
    await makeOffice(app);
    await makeDraft(app, largest);
  } finally {
    await app.close();
  }
  return tellThreeYears(profile, PASSPHRASE);
}

export async function run({ quick }: { quick: boolean }): Promise<object> {
  await buildApp();
  const size = quick ? 'quick' : 'full';
  const profile = mkdtempSync(join(tmpdir(), 'bench-forms-'));
  const largest = findLargest();
  console.error(`${largest.form.id}: ${largest.fields} fields, opened at ${largest.place}`);
  const longCase = await prepare(profile, largest);
  const app = await openApp(profile);
  try {
    const { page } = app;
    await page.locator('input[type=password]').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    const openings: number[] = [];
    for (let at = 0; at < OPENINGS[size]; at++) {
      openings.push(await open(page, largest));
      console.error(`opened ${at + 1}: ${Math.round(openings.at(-1) ?? 0)} ms`);
      if (at + 1 === OPENINGS[size]) break;
      await page.keyboard.press('Escape');
      await page.locator('.form-screen').waitFor({ state: 'detached' });
    }
    const echoes = await typeKeys(page, KEYS[size]);
    const saves: number[] = [];
    for (let at = 0; at < SAVES[size]; at++) {
      await page.locator('.fhead .saved').waitFor();
      saves.push(await seeSaved(page, largest));
    }
    const switches: number[] = [];
    for (let at = 0; at < SWITCHES[size]; at++) switches.push(await switchLanguage(page));
    const pages: PageTimes[] = [];
    for (let at = 0; at < CASE_PAGES[size]; at++) pages.push(await openCasePage(page, longCase));
    return {
      open_200_fields_ms: round(median(openings)),
      key_echo_p95_ms: round(p95(echoes)),
      save_seen_ms: round(median(saves)),
      case_page_seen_ms: round(median(pages.map(({ seen }) => seen))),
      case_page_ms: round(median(pages.map(({ whole }) => whole))),
      language_switch_ms: round(median(switches)),
      ...(await measureLargeOffice(quick)),
      fields: largest.fields,
      host: whichElectron(),
    };
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
