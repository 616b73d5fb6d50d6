// Texts of cases.
import type { cases as english } from '../en/cases.ts';
import type { Wording } from '../wording.ts';

export const cases: Wording<typeof english> = {};
