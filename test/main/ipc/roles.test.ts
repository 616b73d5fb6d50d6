// Who may make which call: every call, every role, and nobody, through the real door.
import { afterAll, describe, expect, it } from 'vitest';
import type { Calls } from '#contract/call.ts';
import { calls } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { Role, type Session } from '#domain/roles.ts';
import { AppError } from '../../../main/ipc/errors.ts';
import { createRouter, type Handlers } from '../../../main/ipc/router.ts';

const declared: Calls = calls;
const nobody = 'nobody';
const askers = [nobody, ...Role.options] as const;
const refused: string[] = [];

const sessionOf = (asker: (typeof askers)[number]): Session | null =>
  asker === nobody ? null : { user: newId(), device: newId(), role: asker };

/** Each handler answers the same error, so that a call that came through is known. */
const handlers = Object.fromEntries(
  Object.keys(declared).map((name) => [
    name,
    () => {
      throw new AppError('busy');
    },
  ]),
) as Handlers<Calls>;
const route = createRouter(declared, handlers, {
  onError: () => {},
  onRefused: (_, name) => void refused.push(name),
});

/** True when the call came through to its handler, or as far as the check of its input. */
async function comesThrough(asker: (typeof askers)[number], name: string): Promise<boolean> {
  const result = await route(sessionOf(asker), name, {});
  if (result.ok) throw new Error('no handler answers');
  if (result.code === 'busy' || result.code === 'invalid-input') return true;
  expect(result.code).toBe(asker === nobody ? 'locked' : 'not-allowed');
  return false;
}

describe('the calls', () => {
  it('may be made by exactly those who stand in who-may-call.txt, where each change is looked at', async () => {
    const lines = [];
    for (const name of Object.keys(declared).sort()) {
      const may = [];
      for (const asker of askers) if (await comesThrough(asker, name)) may.push(asker);
      lines.push(`${name}: ${may.length === askers.length ? 'anyone' : may.join(', ')}`);
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('who-may-call.txt');
  });

  it('about cases, forms, search and scans are never open to nobody', async () => {
    const names = Object.keys(declared).filter((name) =>
      /^(cases|people|forms|search|scans|pages|documents)\./u.test(name),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(await comesThrough(nobody, name), name).toBe(false);
  });

  it('that read cases are closed to the administrator', async () => {
    for (const name of Object.keys(declared)) {
      // The first screen is everybody's: it holds the tasks of whoever looks.
      if (!/^(cases|forms|search)\./u.test(name) || name === 'cases.today') continue;
      expect(await comesThrough('administrator', name), name).toBe(false);
    }
  });

  it('that are refused are told each time', async () => {
    refused.length = 0;
    let count = 0;
    for (const name of Object.keys(declared)) {
      for (const role of Role.options) if (!(await comesThrough(role, name))) count++;
    }
    expect(refused).toHaveLength(count);
    expect(count).toBeGreaterThan(20);
  });

  it('need a role that exists: a session with another one is refused everything of the office', async () => {
    const session = { ...sessionOf('coordinator'), role: 'owner' } as unknown as Session;
    for (const [name, { who }] of Object.entries(declared)) {
      if (who === 'anyone') continue;
      expect(await route(session, name, {}), name).toMatchObject({ code: 'not-allowed' });
    }
  });
});

afterAll(() => expect(Object.keys(declared).length).toBeGreaterThan(30));
