// Texts of today.
import type { today as english } from '../en/today.ts';
import type { Wording } from '../wording.ts';

export const today: Wording<typeof english> = {};
