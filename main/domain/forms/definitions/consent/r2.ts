// Orientation and consent, revision 2: what is taken back later is an act and a form of its own.
import type { FormDefinition } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { yesOrNo } from './purposes.ts';
import { consentR1, told } from './r1.ts';

export const consentR2: FormDefinition = {
  ...consentR1,
  revision: 2,
  sections: [HEAD, told, yesOrNo],
};
