// A form that is filled in by hand on the screen: which forms can be, at which step, and who sees what stands on it.
import { z } from 'zod';
import { TOOLS } from '../cases/tools.ts';
import { formOn } from '../forms/definitions/index.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '../forms/form.ts';

/** The form whose empty sheet is written on, in the revision that was printed on it. */
export const DrawnForm = z.strictObject({ id: z.string().max(80), revision: z.int().positive() });
export type DrawnForm = z.infer<typeof DrawnForm>;

/** What a form that fills one of the sixteen tools is written with on an ISO day; null for any other form. */
export function sheetForm(id: string, day: string): FormDefinition | null {
  return TOOLS.some(({ forms }) => forms.includes(id)) ? formOn(id, day) : null;
}

/** The step of the form, else of the tool that it fills. */
export function stepOfSheet({ id, step }: FormDefinition): number {
  return step || (TOOLS.find(({ forms }) => forms.includes(id))?.step ?? 1);
}

/**
 * What is written by hand cannot be closed question by question: one closed question closes the sheet to all
 * but the workers of the case.
 */
export function isClosedSheet(form: FormDefinition): boolean {
  const isClosed = ({ restricted }: { restricted?: true | undefined }) => restricted === true;
  return form.restricted || fieldsOf(form).some((one) => [one, ...columnsOf(one)].some(isClosed));
}
