// What a form on one page still needs, by the names of its questions: "people met; what I saw or what they said".
import type { FormProblem } from '#domain/forms/check.ts';
import { type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { Text } from '../i18n/use-text.ts';

/** The sentence at the foot. Of two questions one may be enough. */
export function nameMissing(
  form: FormDefinition,
  problems: readonly FormProblem[],
  { t, language }: { t: Text; language: Language },
): string {
  if (problems.length === 0) return t('forms.note.complete');
  const open = new Set(problems.map(({ field }) => field.split('.')[0] ?? ''));
  const told = new Set<string>();
  const what = fieldsOf(form)
    .filter(({ id }) => open.has(id))
    .flatMap((field) => {
      if (told.has(field.id)) return [];
      const other = fieldsOf(form).find(({ id }) => id === field.orElse);
      const both = other && open.has(other.id) ? [field, other] : [field];
      for (const { id } of both) told.add(id);
      return [both.map(({ label }) => label[language]).join(` ${t('forms.note.or')} `)];
    })
    .join(', ');
  return t('forms.note.missing', { what });
}
