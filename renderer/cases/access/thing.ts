// What can be closed to named people: a case, one of its forms, papers or drawings.
import type { Input } from '#contract/calls.ts';

export type Thing = Input<'access.list'>;
/** A form, paper or drawing of the case that the hands are on, with its name. */
export type ThingHere = {
  entity: Exclude<Thing['entity'], 'case'>;
  entityId: string;
  name: string;
};
