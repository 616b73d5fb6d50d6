// A form with 200 questions in both languages, mixed and in sections as the real ones are.
import { HEAD } from '#domain/forms/definitions/blocks.ts';
import type { Cell, Field, FormDefinition, Section } from '#domain/forms/form.ts';

const label = (n: number) => ({
  en: `Question ${n}: what the family says about it`,
  km: `សំណួរទី ${n}៖ អ្វីដែលគ្រួសារនិយាយ`,
});
const options = ['always', 'mostly', 'never'].map((id, at) => ({
  id,
  label: { en: id, km: ['ជានិច្ច', 'ភាគច្រើន', 'មិនដែល'][at] ?? '' },
}));

/** Eight in ten are written, the others chosen: as in an assessment. */
const KINDS: readonly ((n: number) => Partial<Cell>)[] = [
  () => ({ type: 'text' }),
  () => ({ type: 'choice', options }),
  () => ({ type: 'text' }),
  () => ({ type: 'date' }),
  () => ({ type: 'long', lines: 2 }),
  () => ({ type: 'person', from: 'register' }),
  () => ({ type: 'yn' }),
  () => ({ type: 'text' }),
  () => ({ type: 'money' }),
  () => ({ type: 'num', min: 0, max: 100 }),
];

const SECTIONS = 8;
const IN_EACH = 25;

const question = (n: number) => {
  const kind = KINDS[n % KINDS.length] as (typeof KINDS)[number];
  return { id: `q-${n}`, label: label(n + 1), needed: 'complete', ...kind(n) } as Field;
};

const sections = Array.from({ length: SECTIONS }, (_, at): Section => {
  const fields = Array.from({ length: IN_EACH }, (_, n) => question(at * IN_EACH + n));
  return { id: `part-${at}`, title: { en: `Part ${at + 1}`, km: `ផ្នែកទី ${at + 1}` }, fields };
});

export const longForm: FormDefinition = {
  id: 'long',
  revision: 1,
  step: 2,
  title: { en: 'A long form', km: 'ទម្រង់វែង' },
  purpose: { en: 'Measured only.', km: 'សម្រាប់វាស់ល្បឿន។' },
  restricted: false,
  sections: [HEAD, ...sections],
};
