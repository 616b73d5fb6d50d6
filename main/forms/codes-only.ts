// A support request as somebody sees it who pays: what and how much, no names and no goal of the family.
import { type Answers, PeopleAnswer, PersonAnswer } from '#domain/forms/answers.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { Json, JsonObject } from '../storage/columns.ts';

type Asked = { id: string; type: string };

function told(field: Asked, value: Json): Json {
  const person = PersonAnswer.safeParse(value).data;
  if (field.type === 'person' && person) return { ...person, text: '' };
  const people = PeopleAnswer.safeParse(value).data?.people;
  if (field.type !== 'people' || !people) return value;
  return { people: people.map((one) => ({ ...one, text: '' })) };
}

const HIDDEN = new Set(['link', 'long']);

function open(fields: readonly Asked[], answers: JsonObject): JsonObject {
  const shown = fields.filter(({ id, type }) => id in answers && !HIDDEN.has(type));
  return Object.fromEntries(
    shown.map((field) => [field.id, told(field, answers[field.id] ?? null)]),
  );
}

/** The answers without links to goals, without longer words, and with nobody named in words. */
export function codesOnly(definition: FormDefinition, answers: Answers): JsonObject {
  const kept = open(fieldsOf(definition), answers as JsonObject);
  for (const field of fieldsOf(definition)) {
    const { rows } = (kept[field.id] ?? {}) as { rows?: { id: string; answers: JsonObject }[] };
    if (field.type !== 'rows' || !rows) continue;
    const columns = columnsOf(field);
    kept[field.id] = {
      rows: rows.map(({ id, answers: own }) => ({ id, answers: open(columns, own) })),
    };
  }
  return kept;
}
