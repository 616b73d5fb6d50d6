// One form as its page shows it, without the answers this person may not read.
import type { z } from 'zod';
import type { FormView } from '#contract/forms.ts';
import { mayWriteForm, readingOf } from '#domain/forms/rights.ts';
import { type CaseScope, handlesMoney, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { nextVersionOf } from '../storage/forms.ts';
import { keptVersions } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { codesOnly } from './codes-only.ts';
import { formContext } from './context.ts';
import { definitionOf, requireForm } from './find.ts';
import { pagesBeside, spotsOf } from './paper-beside.ts';
import { secondReading } from './read-again.ts';
import { restrictedFields, withoutRestricted } from './without-restricted.ts';

type View = z.input<typeof FormView>;

/** What rights on the case are decided on; throws `not-found`. */
export function scopeOf(db: Db, caseId: string): CaseScope {
  const scope = caseScope(db, caseId);
  if (!scope) throw new AppError('not-found');
  return scope;
}

/** The last of the final versions that correct this form; null when it still stands. */
function newestVersion(db: Db, formId: string): string | null {
  const next = nextVersionOf(db, formId);
  return next && (newestVersion(db, next) ?? next);
}

/** Throws `not-allowed` when the case, or a restricted form, is closed for this person. */
export function showForm(db: Db, session: Session, formId: string): View {
  const form = requireForm(db, formId);
  const scope = scopeOf(db, form.caseId);
  const facts = formFacts(db, form);
  const reading = readingOf(session, scope, facts);
  if (reading === 'none') throw new AppError('not-allowed');
  const all = reading === 'all';
  const definition = definitionOf(form);
  const told = (answers: JsonObject) => {
    if (all) return answers;
    const open = withoutRestricted(definition, answers);
    return handlesMoney(session) ? codesOnly(definition, open) : open;
  };
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
    newer: newestVersion(db, form.id),
    hidden: all ? [] : restrictedFields(definition),
    rev: form.rev,
    mayEdit: mayWriteForm(session, scope, facts),
    scanPages: pagesBeside(db, session, scope, form),
    spots: all ? spotsOf(db, session, scope, form) : {},
    again: secondReading(db, session, scope, form),
    kept: keptVersions(db, formId).map(({ id, by, at, content }) => {
      return { id, by, at, answers: told(content) };
    }),
    context: formContext(db, session, form, all),
  };
}

/** As `showForm`; that the form was opened is an event. */
export function viewForm(store: Store, session: Session, formId: string): View {
  const view = showForm(store.db, session, formId);
  const { caseId } = view;
  store.note(session, { op: 'viewed', entity: 'form', entityId: formId, caseId });
  return view;
}
