// The answers of a form with everybody by id who was named in words and is a person of its case by now.
import { namePeople } from '#domain/forms/name-people.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import { membersOf } from '../storage/people.ts';
import { definitionOf } from './find.ts';

export function withPeople(db: Db, form: FormRecord): JsonObject {
  const members = membersOf(db, form.caseId).map(({ personId, person }) => {
    return { personId, nameKm: person.nameKm, nameLatin: person.nameLatin };
  });
  return namePeople(definitionOf(form), form.answers, members) as JsonObject;
}
