// The texts of the window in both languages: nothing missing, nothing harsh, nothing left in English.
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { ErrorCode } from '#contract/errors.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { en } from '../../renderer/i18n/en.ts';
import { km } from '../../renderer/i18n/km.ts';
import { prepareTexts } from '../../renderer/i18n/setup.ts';

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[path + key, text]] : flatten(text, `${path}${key}.`),
  ) as [string, string][];
}
const english = new Map(flatten(en as Texts));
const khmer = new Map(flatten(km as Texts));
const holes = (text = '') =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}|<(\/?\w+)>/g)]
    .map(([whole, name]) => (name ? `{{${name}}}` : whole))
    .sort();

test('every Khmer text fills in the same numbers and names as the English one', () => {
  for (const [key, text] of khmer) {
    const other = english.get(key);
    if (key.endsWith('_other')) {
      const count = holes(other).filter((hole) => hole !== '{{count}}');
      expect(
        holes(text).filter((hole) => hole !== '{{count}}'),
        key,
      ).toEqual(count);
    } else expect(holes(text), key).toEqual(holes(other));
  }
});

test('the form of intake, its papers and the first step have one name in each language', () => {
  const title = latestForm('intake')?.title;
  expect([km.words.paper.intake, km.words.step.s1]).toEqual([title?.km, title?.km]);
  expect([en.words.paper.intake, en.words.step.s1]).toEqual([title?.en, title?.en]);
});

test('no text is empty', () => {
  for (const [key, text] of [...english, ...khmer]) expect(text.trim(), key).not.toBe('');
});

test('no text blames: nothing is invalid or illegal, nobody must, nobody is a user', () => {
  for (const [key, text] of english) {
    expect(text, key).not.toMatch(
      /\b(invalid|illegal|failed|failure|you must|users?|fatal|abort)\b|!/i,
    );
  }
});

test('everything that can go wrong says what happened, what is kept and what to do, in both languages', () => {
  for (const code of ErrorCode.options) {
    for (const language of [en, km]) {
      const text = language.errors[code];
      expect(
        [text.what, text.kept, text.todo].every((part) => part.length > 5),
        code,
      ).toBe(true);
    }
  }
});

test('Khmer texts are Khmer; only names of keys and products stay in Latin letters', () => {
  const known =
    /object lock|ap-southeast-1|https?:|versioning|compliance|(List|Get)[A-Z]\w+Versions?|restic|SHA-256|dpi|kbit|Caps Lock|USB|S3|PDF|CSV|XLSX|Excel|PIN|Samnum|OCR|Cloud|Enter|Esc|Tab|Ctrl|Space|Alt|JPEG|PNG|SVG|TIFF|HEIC|WebP|English|Signs of Safety|QR|\bv\b|\br\b/g;
  for (const [key, text] of khmer) {
    if (/example/i.test(key)) continue;
    const latin = text.replace(/\{\{\w+\}\}|<\/?\w+>/g, '').replace(known, '');
    expect(latin, key).not.toMatch(/[A-Za-z]{3,}/);
  }
});

test('Khmer is counted without a plural: no text ends in _one', () => {
  expect([...khmer.keys()].filter((key) => key.endsWith('_one'))).toEqual([]);
});

test('whoever did something themselves reads "by you" within a sentence, and a colleague\'s name stays', () => {
  prepareTexts('en');
  const { t } = i18next;
  const you = t('words.you');
  expect(t('scans.pageText.accepted', { name: you })).toBe('Checked by you');
  expect(t('scans.batch.by', { name: t('words.someone') })).toBe('by someone');
  expect(t('scans.batch.by', { name: 'You Sreymom' })).toBe('by You Sreymom');
  const names = ['Dara Invented', you].join(', ');
  expect(t('cabinet.fact.scannedBy', { names })).toBe('Scanned by Dara Invented, you');
});
