// A second person reads a finished form against its paper, one field at a time.
import type { z } from 'zod';
import type { FormView, formCalls } from '#contract/forms.ts';
import { readingOf } from '#domain/forms/rights.ts';
import {
  fieldsToRead,
  isFromPaper,
  mayDecideReading,
  mayReadAgain,
  newestReadings,
} from '#domain/forms/second-reading.ts';
import type { CaseScope, Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts } from '../storage/access.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import {
  insertDecision,
  insertReading,
  secondReadings,
  storedSpots,
  writersOf,
} from '../storage/paper-spots.ts';
import type { Store } from '../storage/store.ts';
import { definitionOf, requireForm } from './find.ts';

type Again = z.input<typeof FormView>['again'];
type Input = z.output<(typeof formCalls)['forms.readAgain']['input']>;
type Decision = z.output<(typeof formCalls)['forms.decideReading']['input']>;

const may = (db: Db, session: Session, scope: CaseScope, form: FormRecord): boolean =>
  mayReadAgain(session, scope, formFacts(db, form), {
    ...{ state: form.state, answers: form.answers, spots: storedSpots(db, form.id) },
    writers: writersOf(db, form.id),
  });

/** The second reading, for whoever reads the whole form; null when it is a draft or was not typed from paper. */
export function secondReading(db: Db, session: Session, scope: CaseScope, form: FormRecord): Again {
  const { state, answers } = form;
  if (state !== 'final' || !isFromPaper({ answers, spots: storedSpots(db, form.id) })) return null;
  if (readingOf(session, scope, formFacts(db, form)) !== 'all') return null;
  return {
    may: may(db, session, scope, form),
    mayDecide: mayDecideReading(session, scope, formFacts(db, form)),
    fields: fieldsToRead(definitionOf(form), answers),
    readings: [...newestReadings(secondReadings(db, form.id)).values()],
  };
}

/** Throws `not-allowed` for whoever wrote the form, `invalid-input` for a field that is not read again. */
export function readAgain(store: Store, session: Session, input: Input): { again: Again } {
  const { db } = store;
  const { cmd, formId, field, said } = input;
  const form = requireForm(db, formId);
  const { caseId } = form;
  const asked = { cmd, caseId, call: 'forms.readAgain', input };
  const outcome = workOnCase(
    store,
    session,
    asked,
    (act) => {
      if (!fieldsToRead(definitionOf(form), form.answers).includes(field)) {
        throw new AppError('invalid-input');
      }
      insertReading(db, { id: cmd, formId, field, said, by: session.user, at: act.at });
      act.event({ op: 'read-again', entity: 'form', entityId: formId, caseId, fields: [field] });
      return null;
    },
    (who, scope) => may(db, who, scope, form),
  );
  answer(outcome);
  const scope = caseScope(db, caseId);
  return { again: scope && secondReading(db, session, scope, form) };
}

/**
 * Decides which of two readings the paper bears out. Where the first holds, the form stands as it is; where
 * the second does, a correction is still to be written. Throws `conflict` when the field was read again or
 * decided meanwhile.
 */
export function decideReading(store: Store, session: Session, input: Decision): { again: Again } {
  const { db } = store;
  const { cmd, formId, reading, holds } = input;
  const form = requireForm(db, formId);
  const { caseId } = form;
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'forms.decideReading', input },
    (act) => {
      const newest = [...newestReadings(secondReadings(db, formId)).values()];
      const open = newest.find(({ id }) => id === reading);
      if (!open || open.decided) throw new AppError('conflict');
      if (open.said === null) throw new AppError('invalid-input');
      insertDecision(db, { reading, holds, by: session.user, at: act.at });
      const fields = [open.field];
      act.event({ op: 'reading-decided', entity: 'form', entityId: formId, caseId, fields });
      return null;
    },
    (who, scope) => mayDecideReading(who, scope, formFacts(db, form)),
  );
  answer(outcome);
  const scope = caseScope(db, caseId);
  return { again: scope && secondReading(db, session, scope, form) };
}
