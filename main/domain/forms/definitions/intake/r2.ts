// The intake form, revision 2: called by one name wherever it stands, that of the first step.
import type { FormDefinition } from '../../form.ts';
import { intakeR1 } from './r1.ts';

export const intakeR2: FormDefinition = {
  ...intakeR1,
  revision: 2,
  title: { en: 'Intake', km: 'ការទទួលករណី' },
};
