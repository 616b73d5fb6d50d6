// One form as its page shows it, without the answers this person may not read.
import type { z } from 'zod';
import type { FormView } from '#contract/forms.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { type CaseScope, mayEdit, mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { caseScope } from '../storage/cases.ts';
import type { Json, JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { documentsOfCase } from '../storage/documents.ts';
import { keptVersions } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { definitionOf, requireForm } from './find.ts';

type View = z.input<typeof FormView>;
type FormRow = { id: string; answers: JsonObject };

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

/** Pages of the same kind of paper in this case, to lie beside the form. */
function pagesBeside(db: Db, caseId: string, kind: string, restrictedToo: boolean): string[] {
  return documentsOfCase(db, caseId)
    .filter((document) => document.kind === kind && (restrictedToo || !document.restricted))
    .flatMap((document) => document.pages);
}

function scopeOf(db: Db, caseId: string): CaseScope {
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  return scope;
}

/** Throws `not-allowed` when the case, or a restricted form, is closed for this person. */
export function showForm(db: Db, session: Session, formId: string): View {
  const form = requireForm(db, formId);
  const scope = scopeOf(db, form.caseId);
  const all = mayRead(session, { ...scope, restricted: true });
  if (!mayRead(session, scope) || (form.restricted && !all)) throw new AppError('not-allowed');
  const definition = definitionOf(form);
  const told = (answers: JsonObject) => (all ? answers : withoutRestricted(definition, answers));
  return {
    id: form.id,
    caseId: form.caseId,
    form: form.form,
    revision: form.revision,
    step: form.step,
    state: form.state,
    version: form.version,
    restricted: form.restricted,
    answers: told(form.answers),
    placeInForm: form.placeInForm,
    author: form.author,
    enteredAt: form.enteredAt,
    changedAt: form.changedAt,
    amends: form.amends,
    rev: form.rev,
    mayEdit: form.state === 'draft' && mayEdit(session, scope),
    scanPages: pagesBeside(db, form.caseId, form.form, all),
    kept: keptVersions(db, formId).map(({ id, by, at, content }) => {
      return { id, by, at, answers: told(content) };
    }),
  };
}

/** As `showForm`; that the form was opened is an event. */
export function viewForm(store: Store, session: Session, formId: string): View {
  const view = showForm(store.db, session, formId);
  const { caseId } = view;
  store.note(session, { op: 'viewed', entity: 'form', entityId: formId, caseId });
  return view;
}
