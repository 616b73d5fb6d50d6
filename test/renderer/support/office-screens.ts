// The screens of the office: its rules and its directory, with what an invented office has set.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#contract/calls.ts';
import { readFormFile } from '#domain/forms/file/read-form-file.ts';
import { SETTINGS, type SettingKey } from '#domain/office/settings.ts';
import { MEANS } from '../../support/own-means-test.ts';
import { id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const example = readFileSync(
  join(import.meta.dirname, '../../../docs/home-garden.form.json'),
  'utf8',
);
const told = readFormFile(example, { own: [], loaded: [] });
const checked = {
  form: told.ok ? told.form : null,
  ...{ hash: 'a'.repeat(64), faults: told.ok ? [] : told.faults },
};
const released = {
  definition: checked.form as never,
  ...{ hash: checked.hash, releasedAt: Date.UTC(2026, 5, 1), user: id(3) },
};

type Settings = Output<'office.settings'>['settings'];
type Entry = Output<'office.directory'>['entries'][number];

const KEYS = Object.keys(SETTINGS) as SettingKey[];
const at = Date.UTC(2026, 0, 4, 3);
const rates: Settings[number]['history'] = [
  { value: 4050, validFrom: '2023-01-01', at, user: id(3) },
  { value: 4100, validFrom: '2021-01-01', at, user: id(3) },
];
const prices = [
  { service: 'textbook', price: { amount: 24_000, currency: 'KHR' } },
  { service: 'uniform', price: { amount: 1250, currency: 'USD' } },
];
const SET: Partial<Record<SettingKey, Settings[number]['history']>> = {
  'riel-per-dollar': rates,
  'price-list': [{ value: prices, validFrom: '2026-01-01', at, user: id(3) }],
  'target-communes': [
    { value: ['kh-17-11', 'kh-17-13'], validFrom: '2026-01-01', at, user: id(3) },
  ],
};
export const officeSettings: Settings = KEYS.map((key) => {
  const history = SET[key] ?? [];
  const initial = history.length === 0;
  return { key, value: (history[0]?.value ?? SETTINGS[key].initial) as never, initial, history };
});

const entry = (n: number, own: Partial<Entry>): Entry => ({
  ...{ id: id(2000 + n), kind: 'providers', nameKm: '', nameLatin: '', details: {}, active: true },
  ...{ rev: id(2100 + n), ...own },
});
const entries: Entry[] = [
  entry(1, {
    ...{ kind: 'facilities', nameKm: 'ពន្ធនាគារសាកល្បង', nameLatin: 'Trial Prison' },
    details: { times: 'ថ្ងៃពុធ និងថ្ងៃសៅរ៍ ៨:០០–១១:០០', phone: '063 555 001' },
  }),
  entry(2, {
    ...{ nameKm: 'សាលាឈូកសាកល្បង', nameLatin: 'Chhouk Trial School' },
    details: {
      offers: 'សាលាសម្រាប់កុមារថ្លង់ មានភាសាសញ្ញា និងកន្លែងស្នាក់នៅ',
      ...{ offersEn: 'School for deaf children, with sign language and a dormitory' },
      ...{ place: 'ក្រុងសៀមរាប', phone: '063 555 002', freeWithIdPoor: true },
    },
  }),
  entry(3, { nameKm: 'មណ្ឌលសុខភាពសាកល្បង', nameLatin: 'Trial Health Centre', active: false }),
  entry(4, { kind: 'funders', nameLatin: 'Invented Fund', nameKm: 'មូលនិធិសន្មត' }),
];

const answers: Answers = {
  'office.settings': () => ({ settings: officeSettings }),
  'office.directory': () => ({ entries }),
  'office.set': () => ({ rev: id(2200) }),
  'office.saveEntry': () => ({ rev: id(2201) }),
};

/** An office that wrote its own questions on means. */
const ownMeans: Answers = {
  ...answers,
  'office.settings': () => ({
    settings: officeSettings.map((one) => {
      const value = MEANS as never;
      const history = [{ value, validFrom: '2026-01-01', at, user: id(3) }];
      return one.key === 'means-test' ? { ...one, value, initial: false, history } : one;
    }),
  }),
};

async function openOffice({ page }: Opened, part = 0) {
  await page.keyboard.press('Alt+5');
  await page.locator('.settings section').nth(2).locator('button').click();
  await page.locator('.office fieldset .chip').nth(part).click();
}
const coordinator = { state: 'unlocked', who: 2 } as const;
async function openRule(opened: Opened, key: SettingKey) {
  await openOffice(opened);
  const rows = opened.page.locator('.office .rule');
  await rows.nth(IN_ORDER.indexOf(key)).click();
  await opened.page.locator('.rule-history').waitFor();
}
/** As they stand on the screen. */
const IN_ORDER: readonly SettingKey[] = [
  ...(['sentence-months', 'target-communes', 'means-test', 'note-days'] as const),
  ...(['review-months', 'scale-months', 'supervision-months', 'consent-months'] as const),
  ...(['child-signs-from', 'after-release', 'after-closing', 'business-visits'] as const),
  ...(['approvals', 'price-list', 'item-rules', 'item-papers', 'riel-per-dollar'] as const),
  ...(['role-names', 'choice-columns', 'counselling-readers'] as const),
  ...(['small-cells', 'workforce'] as const),
];

const file = { token: id(2300), name: 'garden.json' };
const own: Answers = {
  ...answers,
  'office.pickForm': () => ({ file }),
  'office.checkForm': () => checked,
  'office.releaseForm': () => ({ id: 'home-garden', revision: 1 }),
};
const faults = [
  { line: 12, column: 9, code: 'id-twice' as const, word: 'garden.state' },
  { line: 30, column: 17, code: 'khmer-missing' as const, word: 'why' },
  { line: 41, column: 1, code: 'rule-in-a-circle' as const, word: 'why' },
];
async function loadForm(opened: Opened) {
  await openOffice(opened, 2);
  await opened.page.locator('.findrow .btn').click();
}

export const officeScreens: readonly Shown[] = [
  {
    ...{ name: 'office-forms-refused', start: coordinator },
    answers: { ...own, 'office.checkForm': () => ({ form: null, hash: '', faults }) },
    reach: async (opened) => {
      await loadForm(opened);
      await opened.page.locator('.faults').waitFor();
    },
  },
  {
    ...{ name: 'office-forms-preview', start: coordinator, answers: own },
    reach: async (opened) => {
      await loadForm(opened);
      await opened.page.locator('.preview .fields').nth(1).waitFor();
    },
  },
  {
    ...{ name: 'office-forms-paper', start: coordinator, answers: own },
    reach: async (opened) => {
      await loadForm(opened);
      await opened.page.locator('.preview .chip').nth(1).click();
      await opened.page.locator('.preview-paper .printed-fields').first().waitFor();
    },
  },
  {
    ...{ name: 'office-forms', start: coordinator },
    answers: { ...own, 'office.forms': () => ({ forms: [released], held: [] }) },
    reach: async (opened) => {
      await openOffice(opened, 2);
      await opened.page.locator('.office .rule').first().waitFor();
    },
  },
  {
    ...{ name: 'office-rules', start: coordinator, answers },
    reach: async (opened) => {
      await openOffice(opened);
      await opened.page.locator('.office .rule').first().waitFor();
    },
  },
  ...(
    [
      'target-communes',
      'price-list',
      'item-papers',
      'approvals',
      'after-release',
      'workforce',
      'role-names',
    ] as const
  ).map((key): Shown => {
    return {
      ...{ name: `office-rule-${key}`, start: coordinator, answers },
      reach: (opened) => openRule(opened, key),
    };
  }),
  {
    ...{ name: 'office-rule-points', start: coordinator, answers },
    reach: async (opened) => {
      await openRule(opened, 'means-test');
      await opened.page.locator('.rule-editor .choice').nth(1).click();
      await opened.page.keyboard.press('Control+Enter');
      await opened.page.locator('.rule-editor .banner').waitFor();
    },
  },
  {
    ...{ name: 'office-rule-own-means', start: coordinator, answers: ownMeans },
    reach: (opened) => openRule(opened, 'means-test'),
  },
  {
    ...{ name: 'office-rule-read', start: { state: 'unlocked' }, answers },
    reach: (opened) => openRule(opened, 'riel-per-dollar'),
  },
  {
    ...{ name: 'office-directory', start: coordinator, answers },
    reach: async (opened) => {
      await openOffice(opened, 1);
      await opened.page.locator('.office .entry').first().waitFor();
    },
  },
  {
    ...{ name: 'office-directory-found', start: coordinator, answers },
    reach: async (opened) => {
      await openOffice(opened, 1);
      await opened.page.locator('.findrow input').fill('school for deaf children');
      await opened.page.locator('.office .entry').first().waitFor();
    },
  },
  {
    ...{ name: 'office-directory-empty', start: coordinator },
    answers: { ...answers, 'office.directory': () => ({ entries: [] }) },
    reach: async (opened) => {
      await openOffice(opened, 1);
      await opened.page.locator('.office .empty').waitFor();
    },
  },
  {
    ...{ name: 'office-entry', start: coordinator, answers },
    reach: async (opened) => {
      await openOffice(opened, 1);
      await opened.page.locator('.office .entry').nth(1).click();
      await opened.page.locator('.dialog').waitFor();
    },
  },
];
