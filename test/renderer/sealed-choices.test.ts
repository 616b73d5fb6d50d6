// A choice of a sealed form: what was chosen in words, and nothing that looks as if it could be pressed.
import i18next from 'i18next';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { prepareTexts } from '../../renderer/i18n/setup.ts';
import { TextContext } from '../../renderer/i18n/use-text.ts';
import { Choice, Choices } from '../../renderer/ui/choice.tsx';

beforeAll(() => prepareTexts('en'));

const options = ['yes', 'no', 'not known'].map((value) => ({ value, label: `It is ${value}` }));
const shared = { label: 'From paper?', options, readOnly: true, onChange: () => {} };
const draw = (element: ReactElement) => {
  const value = { t: i18next.getFixedT('en'), language: 'en' as const };
  return renderToStaticMarkup(createElement(TextContext, { value }, element));
};

test('a sealed question with one answer shows that answer alone', () => {
  const drawn = draw(createElement(Choice<string>, { ...shared, value: 'no' }));
  expect(drawn).toContain('It is no<');
  expect(drawn).not.toMatch(/It is yes|<input/);
});

test('a sealed question that nobody answered says so, and offers nothing', () => {
  for (const empty of [
    createElement(Choice<string>, { ...shared, value: null }),
    createElement(Choices<string>, { ...shared, value: [] }),
  ]) {
    const drawn = draw(empty);
    expect(drawn).toContain('Not recorded');
    expect(drawn).not.toMatch(/It is|<input/);
  }
});

test('a sealed question with several answers shows all of them, in the order of the list', () => {
  const drawn = draw(createElement(Choices<string>, { ...shared, value: ['not known', 'yes'] }));
  expect(drawn).toContain('It is yes · It is not known');
});
