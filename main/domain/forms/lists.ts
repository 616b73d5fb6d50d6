// Option lists that forms share. Ids never change; an office may rename and add.

import type { Bilingual } from './form.ts';
import { CASEWORK_LISTS } from './lists-casework.ts';
import { PEOPLE_LISTS } from './lists-people.ts';

/** Id, English, Khmer. */
export type OptionRow = readonly [id: string, en: string, km: string];

/** `other`: whether the list ends with "other", which opens a line to say what. */
export type OptionList = { other: boolean; options: readonly OptionRow[] };

export type Option = { id: string; label: Bilingual };

export const OTHER = 'other';
const OTHER_OPTION: Option = {
  id: OTHER,
  label: { en: 'Other (please say)', km: 'ផ្សេងៗ (សូមបញ្ជាក់)' },
};

const LISTS: Readonly<Record<string, OptionList>> = { ...PEOPLE_LISTS, ...CASEWORK_LISTS };

/** The options of a list in the order in which they are shown; empty when there is no such list. */
export function optionsOf(list: string): Option[] {
  const found = LISTS[list];
  if (!found) return [];
  const options = found.options.map(([id, en, km]) => ({ id, label: { en, km } }));
  return found.other ? [...options, OTHER_OPTION] : options;
}

/** The words of one option in both languages, or null when the list has no such option. */
export function labelOf(list: string, option: string): Bilingual | null {
  return optionsOf(list).find(({ id }) => id === option)?.label ?? null;
}
