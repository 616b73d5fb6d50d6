// What a completed form says to statistics, by concept and, where it speaks of somebody, by person.
import { personOfLine } from '#domain/cases/line.ts';
import { openRows, PersonAnswer } from '#domain/forms/answers.ts';
import { type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { type ConceptValue, projectConcepts } from '#domain/forms/project.ts';
import type { Db } from '../storage/database.ts';
import { saveFormValues } from '../storage/form-values.ts';
import type { FormRecord } from '../storage/forms.ts';
import { findMember } from '../storage/people.ts';

/** Whom each row of a form is about, by the path before its columns: `people.<row id>`. */
function peopleOfRows(db: Db, definition: FormDefinition, form: FormRecord) {
  const people = new Map<string, string>();
  for (const field of fieldsOf(definition))
    for (const row of openRows(field, form.answers)) {
      const member =
        field.type === 'rows' && field.about === 'people' ? findMember(db, row.id) : null;
      const person = member?.personId ?? personOfLine({ ...row.answers });
      if (person) people.set(`${field.id}.${row.id}`, person);
    }
  return people;
}

/** Writes the values of a final form; those of the one it corrects are counted no more. `workedOut`: by the app. */
export function keepValues(
  db: Db,
  definition: FormDefinition,
  form: FormRecord,
  workedOut: readonly ConceptValue[],
): void {
  const people = peopleOfRows(db, definition, form);
  const about =
    definition.about === undefined
      ? null
      : (PersonAnswer.safeParse(form.answers[definition.about]).data?.id ?? null);
  const told = [...projectConcepts(definition, form.answers), ...workedOut];
  const values = told.map((value) => ({
    ...value,
    personId: people.get(value.path.split('.').slice(0, 2).join('.')) ?? about,
  }));
  const { id, caseId, amends, event } = form;
  saveFormValues(db, { id, caseId, amends, day: event?.from ?? event?.to ?? null }, values);
}
