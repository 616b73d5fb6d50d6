// A text typed into a long list is an answer or is asked about; it never goes away without a word.
import { expect, test } from 'vitest';
import { intakeR1 } from '#domain/forms/definitions/intake/r1.ts';
import { fieldsOf } from '#domain/forms/form.ts';
import { OTHER, optionsFor, optionsOf } from '#domain/forms/lists.ts';
import { answerTyped, optionsLike } from '#domain/forms/typed-option.ts';

const source = fieldsOf(intakeR1).find(({ label }) => label.en === 'Who sent it');
const senders = source?.type === 'choice' ? optionsFor(source) : [];
const withoutOther = senders.filter(({ id }) => id !== OTHER);
const idOf = (km: string) => senders.find(({ label }) => label.km === km)?.id;

test('the words of an option are that option, in either language', () => {
  expect(answerTyped(senders, 'មេភូមិ')).toEqual({ option: idOf('មេភូមិ') });
  expect(answerTyped(senders, ' village CHIEF ')).toEqual({ option: idOf('មេភូមិ') });
});

test('the word of the home is found, and stands before a longer one that begins with it', () => {
  const kin = optionsOf('relation');
  expect(optionsLike(kin, 'យាយ').map(({ id }) => id)).toEqual(['grandmother', 'great-grandmother']);
  expect(answerTyped(kin, 'យាយ')).toEqual({ option: 'grandmother' });
});

test('a clinic or a hospital is found by its name, so that the free health centre is thought of', () => {
  const services = optionsOf('service');
  expect(answerTyped(services, 'គ្លីនិក')).toEqual({ option: 'clinic' });
  expect(answerTyped(services, 'មន្ទីរពេទ្យ')).toEqual({ option: 'clinic' });
  expect(optionsLike(services, 'ពេទ្យ')[0]?.id).toBe('clinic');
});

test('what fits nothing is kept as "other" with its own words', () => {
  expect(answerTyped(senders, 'មេភូមិត្រពាំងរុន')).toEqual({ option: OTHER, other: 'មេភូមិត្រពាំងរុន' });
});

test('what is only a part of an option, or fits nothing where there is no "other", is not guessed', () => {
  expect(optionsLike(senders, 'ភូមិ')).toHaveLength(1);
  expect(answerTyped(senders, 'ភូមិ')).toBeNull();
  expect(answerTyped(withoutOther, 'មេភូមិត្រពាំងរុន')).toBeNull();
});
