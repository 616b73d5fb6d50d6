// The copy of a form that a family takes home: nothing that is restricted stands on it.
import type { Answers } from './answers.ts';
import {
  type CalcField,
  type Cell,
  columnsOf,
  type Field,
  type FormDefinition,
  fieldsOf,
} from './form.ts';
import { fieldsRead } from './formula.ts';

/** Values of the app that stand in the heading; what it works out of the rest of a case stays away. */
const OF_THE_HEADING = ['case-code', 'form-name', 'entered'];

/** `find` gives the newest definition of another form, which a link takes its words from. */
type Find = (id: string) => FormDefinition | null;

/** May the words of a link be told: is what it points to open for everybody? */
function isOpenLink(field: Extract<Cell, { type: 'link' }>, find: Find): boolean {
  const form = find(field.to.form);
  const rows = form && fieldsOf(form).find(({ id }) => id === field.to.rows);
  if (!form || form.restricted || !rows || rows.restricted) return false;
  const column = columnsOf(rows).find(({ id }) => id === field.to.column);
  return column !== undefined && column.restricted !== true;
}

/** A sum tells of every amount in it: what reads something restricted is restricted itself. */
function isOpenCalc(field: CalcField, open: ReadonlySet<string>): boolean {
  if (!field.formula) return OF_THE_HEADING.includes(field.shows ?? '');
  return fieldsRead(field.formula).every((id) => open.has(id));
}

function openCells<T extends Field>(fields: readonly T[], find: Find): T[] {
  return fields.filter(
    (field) => !field.restricted && (field.type !== 'link' || isOpenLink(field, find)),
  );
}

function openField(field: Field, find: Find): Field | null {
  if (field.type !== 'rows' && field.type !== 'table') return field;
  const columns = openCells(field.columns, find);
  if (columns.length === 0) return null;
  if (field.type === 'rows') return { ...field, columns };
  const rows = field.rows.filter((row) => !row.restricted);
  return rows.length === 0 ? null : { ...field, columns, rows };
}

/** Drops what is worked out of something left out, until nothing more has to go. */
function withoutTellingCalcs(form: FormDefinition, all: FormDefinition): FormDefinition {
  const idsOf = (one: FormDefinition) =>
    fieldsOf(one).flatMap((field) => [field.id, ...columnsOf(field).map(({ id }) => id)]);
  // An id that stands open in one place and was left out in another counts as left out.
  const count = (ids: readonly string[], id: string) => ids.filter((one) => one === id).length;
  const [left, before] = [idsOf(form), idsOf(all)];
  const open = new Set(left.filter((id) => count(left, id) === count(before, id)));
  const stays = (field: Field) => field.type !== 'calc' || isOpenCalc(field, open);
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(stays).map((field): Field => {
      if (field.type !== 'rows' && field.type !== 'table') return field;
      return { ...field, columns: field.columns.filter(stays) };
    }),
  }));
  const next = { ...form, sections };
  return idsOf(next).length === left.length ? next : withoutTellingCalcs(next, all);
}

/** The answers to what stands on the copy: no rule on it can tell of what is left out. */
export function openAnswers(copy: FormDefinition, answers: Answers): Answers {
  const ids = fieldsOf(copy).map(({ id }) => id);
  return Object.fromEntries(ids.flatMap((id) => (id in answers ? [[id, answers[id]]] : [])));
}

/**
 * The form without restricted fields, columns and rows of tables, without sums that would tell of them
 * and without sections that are empty then. Null when the form is restricted as a whole.
 */
export function familyCopyOf(form: FormDefinition, find: Find): FormDefinition | null {
  if (form.restricted) return null;
  const opened = form.sections.map((section) => ({
    ...section,
    fields: openCells(section.fields, find).flatMap((field) => openField(field, find) ?? []),
  }));
  const copy = withoutTellingCalcs({ ...form, sections: opened }, form);
  return { ...copy, sections: copy.sections.filter(({ fields }) => fields.length > 0) };
}
