// The same object as before while it says the same, so that what was given it is not drawn again.
import { useRef } from 'react';
import type { Answers } from '#domain/forms/answers.ts';
import { columnsOf, type Field, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { fieldsRead } from '#domain/forms/formula.ts';
import { partsOf, type Rule } from '#domain/forms/rules.ts';

export function useSteady<T>(next: T, isSame: (one: T, two: T) => boolean): T {
  const kept = useRef(next);
  if (!isSame(kept.current, next)) kept.current = next;
  return kept.current;
}

function readByRule(rule: Rule | undefined): string[] {
  if (!rule) return [];
  return partsOf(rule).flatMap((part) =>
    'rows' in part ? [part.rows, ...readByRule(part.some)] : [part.field],
  );
}

function readByField(field: Field): string[] {
  const rules = [...readByRule(field.shownWhen), ...readByRule(field.neededWhen)];
  return field.type === 'calc' && field.formula ? [...rules, ...fieldsRead(field.formula)] : rules;
}

/** The ids of fields that rows look at: the rules and formulas of their columns. */
export function readByRows(form: FormDefinition): string[] {
  const fields = fieldsOf(form);
  const direct = fields.flatMap((field) => [
    ...columnsOf(field).flatMap(readByField),
    ...(field.type === 'table' ? field.rows.flatMap((row) => readByRule(row.shownWhen)) : []),
  ]);
  const worked = fields.filter(({ id, type }) => type === 'calc' && direct.includes(id));
  return [...new Set([...direct, ...worked.flatMap(readByField)])];
}

/** Only those answers, and the same object while none of them changed. */
export function useScope(answers: Answers, ids: readonly string[]): Answers {
  const scope: Answers = Object.fromEntries(
    ids.flatMap((id) => (id in answers ? [[id, answers[id]]] : [])),
  );
  return useSteady(scope, (one, two) => {
    const keys = Object.keys(two);
    return keys.length === Object.keys(one).length && keys.every((key) => one[key] === two[key]);
  });
}
