// The answers of a form as somebody may read them who may not read what is restricted in it.
import type { Answers } from '#domain/forms/answers.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { Json, JsonObject } from '../storage/columns.ts';

type FormRow = { id: string; answers: JsonObject };

/** The paths of restricted questions: `fee`, or of a column `people.phone`. */
export function restrictedFields(definition: FormDefinition): string[] {
  return fieldsOf(definition).flatMap((field) =>
    field.restricted === true
      ? [field.id]
      : columnsOf(field).flatMap(({ id, restricted }) =>
          restricted === true ? [`${field.id}.${id}`] : [],
        ),
  );
}

/** The answers without those of restricted fields, in rows too. */
export function withoutRestricted(definition: FormDefinition, answers: Answers): JsonObject {
  const kept: JsonObject = {};
  for (const field of fieldsOf(definition)) {
    const value = answers[field.id] as Json | undefined;
    if (field.restricted === true || value === undefined) continue;
    kept[field.id] = value;
    if (value === null || typeof value !== 'object') continue;
    const shown = columnsOf(field).filter((column) => column.restricted !== true);
    const open = (own: JsonObject) =>
      Object.fromEntries(shown.flatMap(({ id }) => (id in own ? [[id, own[id] ?? null]] : [])));
    const { rows, cells } = value as { rows?: FormRow[]; cells?: Record<string, JsonObject> };
    if (field.type === 'rows' && rows) {
      kept[field.id] = { rows: rows.map((row) => ({ id: row.id, answers: open(row.answers) })) };
    }
    if (field.type === 'table' && cells) {
      const told = field.rows.filter((row) => row.restricted !== true && row.id in cells);
      const entries = told.map((row) => [row.id, open(cells[row.id] ?? {})]);
      kept[field.id] = { cells: Object.fromEntries(entries) };
    }
  }
  return kept;
}
