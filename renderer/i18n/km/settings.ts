// Texts of settings.
import type { settings as english } from '../en/settings.ts';
import type { Wording } from '../wording.ts';

export const settings: Wording<typeof english> = {};
