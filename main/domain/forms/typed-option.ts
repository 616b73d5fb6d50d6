// What somebody means who types into a long list of options instead of choosing from it.
import { normaliseText } from '../khmer/normalise.ts';
import type { ChoiceAnswer } from './answers.ts';
import type { Option } from './form.ts';
import { OTHER } from './lists.ts';

/** What people say at home for an option whose label is the written word; by the id of the option. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  grandmother: ['យាយ'],
  grandfather: ['តា'],
  mother: ['ម៉ាក់', 'ម៉ែ'],
  father: ['ប៉ា', 'ពុក'],
  clinic: ['គ្លីនិក', 'ពេទ្យ', 'មន្ទីរពេទ្យ'],
};

const spellings = ({ id, label }: Option): string[] =>
  [label.km, label.en, ...(SAID[id] ?? [])].map((words) => normaliseText(words));

/**
 * The options in whose words, in either language, the typed text stands; the one that is nothing but
 * the text comes first, so that a grandmother is offered before a great-grandmother. All for an empty text.
 */
export function optionsLike(options: readonly Option[], typed: string): Option[] {
  const query = normaliseText(typed).trim();
  const isSame = (option: Option) => spellings(option).includes(query);
  return options
    .filter((option) => spellings(option).some((words) => words.includes(query)))
    .toSorted((one, other) => Number(isSame(other)) - Number(isSame(one)));
}

/**
 * The answer that a typed text is when the box is left: the option with these very words, or "other"
 * with what was typed where nothing fits. Null where a person must choose: something like it is on the
 * list, or the list has no "other".
 */
export function answerTyped(options: readonly Option[], typed: string): ChoiceAnswer | null {
  const text = typed.trim();
  const fitting = optionsLike(options, text);
  const same = fitting.find((option) => spellings(option).includes(normaliseText(text)));
  if (same && same.id !== OTHER) return { option: same.id };
  const isElse = fitting.length === 0 && options.some(({ id }) => id === OTHER);
  return isElse ? { option: OTHER, other: text } : null;
}
