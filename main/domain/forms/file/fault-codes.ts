// The closed list of what can be wrong in a form file; each has a sentence in both languages.
import { z } from 'zod';
import type { FaultCode } from '../soundness.ts';
import type { JsonFault } from './json-places.ts';

/** What the check of every form finds. */
const OF_THE_FORM = [
  ...(['id-twice', 'khmer-missing', 'hidden-character', 'options-missing'] as const),
  ...(['two-option-sources', 'list-unknown', 'source-unknown', 'rule-field-unknown'] as const),
  ...(['rule-option-unknown', 'rule-in-a-circle', 'or-else-unknown'] as const),
  ...(['formula-field-unknown', 'calc-without-source', 'levels-missing'] as const),
  'about-unknown',
  'sheet-unknown',
] as const satisfies readonly FaultCode[];

const OF_THE_TEXT = [
  'not-json',
  'name-twice',
  'too-deep',
] as const satisfies readonly JsonFault['code'][];

export const FileFaultCode = z.enum([
  ...OF_THE_FORM,
  ...OF_THE_TEXT,
  ...(['missing', 'language-missing', 'word-unknown', 'id-malformed', 'type-unknown'] as const),
  ...(['rule-unreadable', 'value-not-allowed', 'id-of-the-app', 'revision-not-next'] as const),
]);
export type FileFaultCode = z.infer<typeof FileFaultCode>;
