// Texts of vault.
import type { vault as english } from '../en/vault.ts';
import type { Wording } from '../wording.ts';

export const vault: Wording<typeof english> = {};
