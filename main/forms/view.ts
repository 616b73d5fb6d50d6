// One form as its page shows it, without the answers this person may not read.
import type { z } from 'zod';
import type { FormView } from '#contract/forms.ts';
import { type CaseScope, mayEdit, mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { caseScope } from '../storage/cases.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { documentsOfCase } from '../storage/documents.ts';
import { keptVersions } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { formContext } from './context.ts';
import { definitionOf, requireForm } from './find.ts';
import { withoutRestricted } from './without-restricted.ts';

type View = z.input<typeof FormView>;
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
    context: formContext(db, form, all),
  };
}

/** As `showForm`; that the form was opened is an event. */
export function viewForm(store: Store, session: Session, formId: string): View {
  const view = showForm(store.db, session, formId);
  const { caseId } = view;
  store.note(session, { op: 'viewed', entity: 'form', entityId: formId, caseId });
  return view;
}
