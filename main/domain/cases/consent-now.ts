// Everything a case may ask consent for, with how each stands: of the family, then of each child asked.
import { PersonAnswer } from '../forms/answers.ts';
import { CHILD_PURPOSES } from '../forms/definitions/assent/r1.ts';
import { PURPOSES } from '../forms/definitions/consent/purposes.ts';
import type { Bilingual, Option } from '../forms/form.ts';
import {
  type Asked,
  type ConsentCases,
  isRefused,
  type StandingConsent,
  strictestConsent,
} from './consent.ts';

export type ConsentNow = {
  /** The id of a child's person; null for the family. */
  child: string | null;
  purpose: string;
  label: Bilingual;
  stands: StandingConsent | null;
};

/** What a family or a child can be asked for. */
export const purposesOf = (child: string | null): readonly Option[] =>
  child === null ? PURPOSES : CHILD_PURPOSES;

/** Children of whom some form of consent speaks, in the order of the forms. */
function childrenIn(cases: ConsentCases): string[] {
  const named = cases
    .flat()
    .flatMap(({ form, answers }) =>
      form === 'consent' ? [] : (PersonAnswer.safeParse(answers.child).data?.id ?? []),
    );
  return [...new Set(named)];
}

/** The forms of each case are the newest first; `today` is an ISO day. */
export function consentNow(cases: ConsentCases, today: string): ConsentNow[] {
  return [null, ...childrenIn(cases)].flatMap((child) =>
    purposesOf(child).map(({ id, label }) => ({
      ...{ child, purpose: id, label },
      stands: strictestConsent(cases, { purpose: id, child }, today),
    })),
  );
}

/** Did anybody of the case, the family or a child, refuse this or take it back? `cases`, `today` as above. */
export const isRefusedByAny = (
  cases: ConsentCases,
  purpose: Asked['purpose'],
  today: string,
): boolean =>
  consentNow(cases, today).some((one) => one.purpose === purpose && isRefused(one.stands));
