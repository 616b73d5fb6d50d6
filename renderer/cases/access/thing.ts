// What can be closed to named people: a case, one of its forms or papers.
import type { Input } from '#contract/calls.ts';

export type Thing = Input<'access.list'>;
/** A form or paper of the case that the hands are on, with its name. */
export type ThingHere = { entity: 'form' | 'document'; entityId: string; name: string };
