// How a call is declared: who may make it, what goes in, what comes back.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { FIGURES_ONLY, Role } from '#domain/roles.ts';

/** `anyone` may be called before the office is unlocked; otherwise the roles that may. */
export type Who = 'anyone' | readonly Role[];

export type Call<
  W extends Who = Who,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = { who: W; input: I; output: O };
export type Calls = Record<string, Call>;

export function call<const W extends Who, I extends z.ZodType, O extends z.ZodType>(
  who: W,
  input: I,
  output: O,
): Call<W, I, O> {
  return { who, input, output };
}

export const everyRole: readonly Role[] = Role.options;
export const caseRoles: readonly Role[] = ['coordinator', 'social-worker'];
/** Who reads cases: a counsellor those she was given, without changing anything but her own notes. */
export const readingRoles: readonly Role[] = [...caseRoles, 'counsellor'];
/** Office staff write down what families say of the work; what else, the form decides. */
export const writingRoles: readonly Role[] = [...readingRoles, 'scan-clerk'];
/** Office staff enter a new referral; the coordinator gives its case to a worker. */
export const enteringRoles: readonly Role[] = [...caseRoles, 'scan-clerk'];
/** Who buys and who pays: both read what is asked for, by the number of the case. */
export const moneyRoles: readonly Role[] = ['procurement', 'finance'];
/** Concerns are for the focal person too, support requests for those who pay. */
export const formRoles: readonly Role[] = [...writingRoles, ...moneyRoles, 'focal-person'];
/** Who looks after what others leave open. */
export const concernRoles: readonly Role[] = ['coordinator', 'focal-person'];
/** Counts without cases behind them are for those who look after the figures; finance counts money alone. */
export const countingRoles: readonly Role[] = [...caseRoles, 'finance', ...FIGURES_ONLY];
export const filingRoles: readonly Role[] = ['coordinator', 'social-worker', 'scan-clerk'];
/** Who is shown a list of cases: those who may read or file in them. */
export const listingRoles: readonly Role[] = [...filingRoles, 'counsellor'];

/** Input of every changing call: `cmd` is remembered, so a retry is recognised and answered again. */
export const changing = { cmd: Id };
/** The version the change stands on: the `cmd` that made it. */
export const onTopOf = { baseRev: Id };
export const Nothing = z.strictObject({});
/** Long work answers with a job at once; progress comes as `job` events. */
export const JobStarted = z.strictObject({ jobId: Id });
