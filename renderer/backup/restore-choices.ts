// What the person has decided and been told on the way of a restore.
import type { Input, Output } from '#contract/calls.ts';

export type Opened = Output<'restore.open'>;
export type Fetched = Output<'restore.result'>;
export type Place = Input<'restore.open'>['place'];
/** What earlier steps decided, shown under their names; `onEmpty`: no office lies on this computer yet. */
export type Decided = { where?: string; sign?: string; copies?: number; onEmpty?: boolean };
