// Forms that do more than being kept. What every completed form does is in `follow.ts` beside.
import { assent } from './assent.ts';
import { closure } from './closure.ts';
import { caseStudy, referralOut } from './consent.ts';
import type { Effect } from './effect.ts';
import { eligibility } from './eligibility.ts';
import { igaMonitoring, igaTrial } from './iga-trial.ts';
import { moveCase } from './move-case.ts';
import { prisonVisit } from './prison-visit.ts';
import { supervision } from './supervision.ts';
import { supportRequest } from './support-request.ts';

/** A form that ends its step takes the case to the next one. */
const leadsTo = (step: number): Effect => ({
  follow: ({ db, act, form }) => moveCase(db, act, form.caseId, { step }),
});

export const EFFECTS: Readonly<Record<string, Effect>> = {
  assent,
  eligibility,
  assessment: leadsTo(3),
  reflection: leadsTo(4),
  'case-plan': leadsTo(5),
  review: leadsTo(6),
  'prison-visit': prisonVisit,
  'iga-trial': igaTrial,
  'iga-monitoring': igaMonitoring,
  supervision,
  'referral-out': referralOut,
  'case-study': caseStudy,
  'support-request': supportRequest,
  closure,
};
