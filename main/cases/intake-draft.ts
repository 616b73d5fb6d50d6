// The draft of the intake form that is opened with a case, with everything already told filled in.
import type { z } from 'zod';
import type { caseCalls } from '#contract/cases.ts';
import { beginIntake, INTAKE } from '#domain/cases/intake.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { newId } from '#domain/ids.ts';
import { AppError } from '../ipc/errors.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { FormRecord } from '../storage/forms.ts';

type Input = z.output<(typeof caseCalls)['cases.create']['input']>;

export function intakeDraft(
  input: Input,
  by: { user: string; worker: string | null; at: number; rev: string },
): FormRecord {
  const definition = latestForm(INTAKE);
  if (!definition) throw new AppError('unexpected');
  const { caseId, casePersonId: rowId, child, place: home, opened, module, matchAnswer } = input;
  const parents = input.parents.map((parent) => ({ ...parent, rowId: newId() }));
  const staff = { enteredBy: by.user, worker: by.worker };
  const facts = { rowId, child, parents, home, opened, module, matchAnswer, ...staff };
  return {
    id: input.formId,
    caseId,
    form: definition.id,
    revision: definition.revision,
    step: definition.step,
    state: 'draft',
    version: 0,
    restricted: definition.restricted,
    event: opened,
    enteredAt: by.at,
    changedAt: by.at,
    author: by.user,
    answers: beginIntake(facts) as JsonObject,
    placeInForm: '',
    amends: null,
    rev: by.rev,
  };
}
