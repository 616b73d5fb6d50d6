// A form beside its paper: sections, saving, finishing, two texts at once.
import type { forms as english } from '../en/forms.ts';
import type { Wording } from '../wording.ts';

export const forms: Wording<typeof english> = {};
