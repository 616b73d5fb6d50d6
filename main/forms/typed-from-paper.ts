// How many forms of a case were typed from paper, how many a second person read, and where the two differ.
import type { z } from 'zod';
import type { formCalls, TypedFromPaper } from '#contract/forms.ts';
import { readingOf } from '#domain/forms/rights.ts';
import { fieldsToRead, isFromPaper, readingState } from '#domain/forms/second-reading.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, formsOfCase } from '../storage/forms.ts';
import { casesReadOtherwise, secondReadings, storedSpots } from '../storage/paper-spots.ts';
import { findPerson } from '../storage/people.ts';
import { definitionOf } from './find.ts';

type View = z.input<typeof TypedFromPaper>;
type Asked = z.output<(typeof formCalls)['forms.typedFromPaper']['input']>;

/** Final forms that no other final form corrects, and that were typed from paper. */
function typedForms(db: Db, caseId: string): FormRecord[] {
  const final = formsOfCase(db, caseId).filter(({ state }) => state === 'final');
  const corrected = new Set(final.map(({ amends }) => amends));
  return final
    .filter(({ id }) => !corrected.has(id))
    .filter(({ id, answers }) => isFromPaper({ answers, spots: storedSpots(db, id) }));
}

function stateOf(db: Db, form: FormRecord) {
  const readings = secondReadings(db, form.id);
  const state = readingState(fieldsToRead(definitionOf(form), form.answers), readings);
  return { form, ...state, last: readings.at(-1) };
}

function toView(db: Db, session: Session, caseId: string): View | null {
  const scope = caseScope(db, caseId);
  const record = findCase(db, caseId);
  if (!scope || !record || !mayRead(session, scope)) return null;
  const states = typedForms(db, caseId)
    .filter((form) => readingOf(session, scope, formFacts(db, form)) === 'all')
    .map((form) => stateOf(db, form));
  const child = record.mainPerson === null ? null : findPerson(db, record.mainPerson);
  return {
    ...{
      caseId,
      code: record.code,
      nameKm: child?.nameKm ?? '',
      nameLatin: child?.nameLatin ?? '',
    },
    typed: states.length,
    readAgain: states.filter(({ done }) => done !== null).length,
    differing: states.flatMap(({ form, differing, undecided, last }) => {
      if (differing.length === 0 || !last) return [];
      const { id, form: kind, revision } = form;
      const { by, at } = last;
      return [
        {
          formId: id,
          form: kind,
          revision,
          fields: differing,
          undecided: undecided.length,
          by,
          at,
        },
      ];
    }),
  };
}

/** Of one case; without one, the cases where a correction is still to settle what two people read differently. */
export function listTypedFromPaper(db: Db, session: Session, asked: Asked): { cases: View[] } {
  if (asked.caseId) {
    const view = toView(db, session, asked.caseId);
    return { cases: view ? [view] : [] };
  }
  const views = casesReadOtherwise(db).flatMap((id) => toView(db, session, id) ?? []);
  return { cases: views.filter(({ differing }) => differing.length > 0) };
}
