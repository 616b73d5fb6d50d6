// The one door to everything the office does: knows every call, checks who asks, what goes in and what comes out.
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Call, Calls, Who } from '#contract/call.ts';
import type { ErrorCode, Result } from '#contract/errors.ts';
import type { Session } from '#domain/roles.ts';
import { AppError, toErrorCode } from './errors.ts';

type SessionFor<W extends Who> = W extends 'anyone' ? Session | null : Session;
type Handler<C> =
  C extends Call<infer W, infer I, infer O>
    ? (input: z.output<I>, session: SessionFor<W>) => z.input<O> | Promise<z.input<O>>
    : never;
/** One function for every declared call. */
export type Handlers<C extends Calls> = { [N in keyof C]: Handler<C[N]> };

export type Route = (
  session: Session | null,
  name: unknown,
  input: unknown,
) => Promise<Result<unknown>>;

export type RouterHooks = {
  /** Asked after the role: why this call must not be made now (the vault's `guard`), or null. */
  mayCall?(session: Session | null, name: string): ErrorCode | null;
  /** An error that was not expected: the code and stack go to the log under `ref`, never the input. */
  onError(ref: string, name: string, thrown: unknown): void;
  /** Somebody asked for what their role may not do. */
  onRefused(session: Session | null, name: string): void;
};

/**
 * Makes the router. Both schemas of a call are always applied: input is refused as `invalid-input`
 * with the name of the field, output that does not fit its schema is an `unexpected` error.
 */
export function createRouter<C extends Calls>(
  calls: C,
  handlers: Handlers<C>,
  hooks: RouterHooks,
): Route {
  return async (session, name, input) => {
    const ref = randomBytes(4).toString('hex');
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
      return { ok: false, code: 'invalid-input', ref };
    }
    const declared = calls[name] as Call;
    if (declared.who !== 'anyone') {
      if (session === null) return { ok: false, code: 'locked', ref };
      if (!declared.who.includes(session.role)) {
        hooks.onRefused(session, name);
        return { ok: false, code: 'not-allowed', ref };
      }
    }
    const refusal = hooks.mayCall?.(session, name) ?? null;
    if (refusal !== null) return { ok: false, code: refusal, ref };
    const parsed = declared.input.safeParse(input);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      return { ok: false, code: 'invalid-input', ref, field };
    }
    try {
      const handle = handlers[name] as (i: unknown, s: Session | null) => unknown;
      const value = await handle(parsed.data, session);
      return { ok: true, value: declared.output.parse(value) };
    } catch (thrown) {
      const code = toErrorCode(thrown);
      if (code === 'not-allowed') hooks.onRefused(session, name);
      if (!(thrown instanceof AppError)) hooks.onError(ref, name, thrown);
      const detail = thrown instanceof AppError ? thrown.detail : undefined;
      return detail ? { ok: false, code, ref, detail } : { ok: false, code, ref };
    }
  };
}
