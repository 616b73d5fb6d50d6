// x
import type { FormDefinition } from '#domain/forms/form.ts';
import { longForm } from './long-form.ts';
export const everyKind: FormDefinition = { ...longForm, id: 'every-kind' };
