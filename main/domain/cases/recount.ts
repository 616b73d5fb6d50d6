// A referral judged again with other limits. What a worker judged stays, unless the limit changes what
// the facts say.
import {
  type CaseModule,
  type Criterion,
  criteriaOf,
  type EligibilityFacts,
  judge,
  type SentenceLimits,
  type Standing,
  standingOfAll,
} from './eligibility.ts';

/** One way of looking at a family: its facts, with the limits they are held against. */
export type Look = { facts: EligibilityFacts; limits: SentenceLimits };
export type Recounted = { asIs: Judged; asAsked: Judged };
export type Judged = {
  standing: Standing;
  criteria: readonly { criterion: Criterion; standing: Standing }[];
};

function together(criteria: Judged['criteria']): Judged {
  return { criteria, standing: standingOfAll(criteria.map(({ standing }) => standing)) };
}

/** `judged` is what stands in the form; a criterion that is not in it is as the facts say. */
export function recount(
  module: CaseModule,
  judged: ReadonlyMap<string, Standing>,
  asIs: Look,
  asAsked: Look,
): Recounted {
  const criteria = criteriaOf(module).map((criterion) => {
    const before = judge(criterion, asIs.facts, asIs.limits);
    const after = judge(criterion, asAsked.facts, asAsked.limits);
    const said = judged.get(criterion) ?? before;
    return { criterion, said, after: after === before ? said : after };
  });
  return {
    asIs: together(criteria.map(({ criterion, said }) => ({ criterion, standing: said }))),
    asAsked: together(criteria.map(({ criterion, after }) => ({ criterion, standing: after }))),
  };
}
