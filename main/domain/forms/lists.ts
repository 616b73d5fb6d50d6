// Option lists that forms share. Ids never change; an office may rename and add.

import type { Bilingual, ChoiceField, Option } from './form.ts';
import { CASEWORK_LISTS } from './lists/casework.ts';
import { INCOME_LISTS } from './lists/income.ts';
import { LIVING_LISTS } from './lists/living.ts';
import { PAPER_LISTS } from './lists/papers.ts';
import { PEOPLE_LISTS } from './lists/people.ts';
import { SERVICE_LISTS } from './lists/services.ts';
import { SUPPORT_PAPER_LISTS } from './lists/support-papers.ts';
import { WELLBEING_LISTS } from './lists/wellbeing.ts';
import type { OptionList, OptionRow } from './option-list.ts';

export const OTHER = 'other';
const OTHER_OPTION: Option = {
  id: OTHER,
  label: { en: 'Other (please say)', km: 'ផ្សេងៗ (សូមបញ្ជាក់)' },
};

/** Every shared list by its name. */
export const LISTS: Readonly<Record<string, OptionList>> = {
  ...PEOPLE_LISTS,
  ...CASEWORK_LISTS,
  ...LIVING_LISTS,
  ...WELLBEING_LISTS,
  ...PAPER_LISTS,
  ...INCOME_LISTS,
  ...SERVICE_LISTS,
  ...SUPPORT_PAPER_LISTS,
};

/** Options written in rows, in the shape of a form's own. */
export function optionsFrom(rows: readonly OptionRow[]): Option[] {
  return rows.map(([id, en, km]) => ({ id, label: { en, km } }));
}

/** The options of a shared list in the order in which they are shown; empty when there is none. */
export function optionsOf(list: string): Option[] {
  const found = LISTS[list];
  if (!found) return [];
  const options = optionsFrom(found.options);
  return found.other ? [...options, OTHER_OPTION] : options;
}

/** What can be chosen in a field. */
export function optionsFor(field: Pick<ChoiceField, 'list' | 'options' | 'other'>): Option[] {
  if (field.options === undefined) return optionsOf(field.list ?? '');
  return field.other ? [...field.options, OTHER_OPTION] : field.options;
}

/** The words of one option in both languages, or null when it is not on the list. */
export function labelIn(options: readonly Option[], option: string): Bilingual | null {
  return options.find(({ id }) => id === option)?.label ?? null;
}
