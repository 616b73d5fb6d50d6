// The one door: nothing goes in or out that was not declared, and every error is a code.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from '#contract/call.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError, toErrorCode } from '../../../main/ipc/errors.ts';
import { createRouter, type RouterHooks } from '../../../main/ipc/router.ts';

const calls = {
  'test.open': call('anyone', z.strictObject({}), z.strictObject({ who: z.string() })),
  'test.count': call(
    ['coordinator'],
    z.strictObject({ list: z.array(z.strictObject({ n: z.int() })) }),
    z.strictObject({ sum: z.int() }),
  ),
};
const coordinator: Session = { user: newId(), device: newId(), role: 'coordinator' };
const clerk: Session = { ...coordinator, role: 'scan-clerk' };

function door(count: () => unknown = () => ({ sum: 1 }), hooks: Partial<RouterHooks> = {}) {
  const log: unknown[][] = [];
  let reached = 0;
  const route = createRouter(
    calls,
    {
      'test.open': (_, session) => ({ who: session?.role ?? 'nobody' }),
      'test.count': async () => {
        reached += 1;
        return (await count()) as { sum: number };
      },
    },
    {
      onError: (...told) => void log.push(['error', ...told]),
      onRefused: (...told) => void log.push(['refused', ...told]),
      ...hooks,
    },
  );
  return { route, log, reached: () => reached };
}

const input = { list: [{ n: 1 }] };
const fail = (thrown: unknown) => () => {
  throw thrown;
};

describe('the door', () => {
  it('lets a declared call through to who may make it, and answers its result', async () => {
    const { route, log } = door();
    expect(await route(coordinator, 'test.count', input)).toEqual({ ok: true, value: { sum: 1 } });
    expect(await route(null, 'test.open', {})).toEqual({ ok: true, value: { who: 'nobody' } });
    expect(await route(clerk, 'test.open', {})).toEqual({ ok: true, value: { who: 'scan-clerk' } });
    expect(log).toEqual([]);
  });

  it.each(['test.other', 'toString', '__proto__', 'constructor', '', 7, null, undefined, {}])(
    'knows no call named %s',
    async (name) => {
      const result = await door().route(coordinator, name, {});
      expect(result).toMatchObject({ ok: false, code: 'invalid-input' });
    },
  );

  it('refuses everything but what anyone may before somebody is in', async () => {
    const { route, reached } = door();
    expect(await route(null, 'test.count', input)).toMatchObject({ ok: false, code: 'locked' });
    expect(reached()).toBe(0);
  });

  it('refuses another role before looking at what was sent, and tells it', async () => {
    const { route, log, reached } = door();
    expect(await route(clerk, 'test.count', 'nonsense')).toMatchObject({ code: 'not-allowed' });
    expect(log).toEqual([['refused', clerk, 'test.count']]);
    expect(reached()).toBe(0);
  });

  it('tells also when the use case itself refuses', async () => {
    const { route, log } = door(fail(new AppError('not-allowed')));
    expect(await route(coordinator, 'test.count', input)).toMatchObject({ code: 'not-allowed' });
    expect(log).toEqual([['refused', coordinator, 'test.count']]);
  });

  it('asks whether the call may be made now, after the role and before the input', async () => {
    const asked: string[] = [];
    const mayCall = (_: Session | null, name: string): ErrorCode | null => {
      asked.push(name);
      return name === 'test.count' ? 'words-not-proved' : null;
    };
    const { route, reached } = door(undefined, { mayCall });
    expect(await route(coordinator, 'test.count', {})).toMatchObject({ code: 'words-not-proved' });
    expect(await route(clerk, 'test.count', input)).toMatchObject({ code: 'not-allowed' });
    expect(await route(null, 'test.open', {})).toMatchObject({ ok: true });
    expect([asked, reached()]).toEqual([['test.count', 'test.open'], 0]);
  });

  it.each([
    [undefined, ''],
    ['text', ''],
    [{}, 'list'],
    [{ list: [{ n: 1 }, { n: 1.5 }] }, 'list.1.n'],
    [{ list: [], more: 1 }, ''],
    [{ list: [{ n: 1, path: '/' }] }, 'list.0'],
  ])('refuses %j and names the field', async (sent, field) => {
    const { route, log, reached } = door();
    const result = await route(coordinator, 'test.count', sent);
    expect(result).toMatchObject({ ok: false, code: 'invalid-input', field });
    expect([log, reached()]).toEqual([[], 0]);
  });

  it('lets nothing out that was not declared', async () => {
    for (const value of [{}, { sum: 'one' }, { sum: 1, name: 'a child' }, null, undefined]) {
      const { route, log } = door(() => value);
      const result = await route(coordinator, 'test.count', input);
      expect(result).toMatchObject({ ok: false, code: 'unexpected' });
      expect(JSON.stringify(result)).not.toContain('child');
      expect(log).toHaveLength(1);
    }
  });

  it('answers an error of ours with its code and detail, and writes no log about it', async () => {
    const { route, log } = door(fail(new AppError('conflict', { rev: 7 })));
    const result = await route(coordinator, 'test.count', input);
    expect(result).toMatchObject({ ok: false, code: 'conflict', detail: { rev: 7 } });
    expect(log).toEqual([]);
  });

  it('answers any other error with a code and a reference; what it said stays here', async () => {
    const thrown = Object.assign(new Error('no space for Sok Dara'), { code: 'ENOSPC' });
    const { route, log } = door(fail(thrown));
    const result = await route(coordinator, 'test.count', input);
    expect(result).toEqual({
      ok: false,
      code: 'disk-full',
      ref: expect.stringMatching(/^[0-9a-f]{8}$/u),
    });
    expect(log).toEqual([['error', (result as { ref: string }).ref, 'test.count', thrown]]);
  });
});

describe('an error', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EACCES', 'disk-error'],
    ['SQLITE_IOERR_FSYNC', 'disk-error'],
    ['SQLITE_READONLY_DBMOVED', 'disk-error'],
    ['SQLITE_CORRUPT_VTAB', 'damaged-store'],
    ['SQLITE_NOTADB', 'damaged-store'],
    ['SQLITE_BUSY_SNAPSHOT', 'store-in-use'],
    ['newer-store', 'newer-store'],
    ['SQLITE_CONSTRAINT', 'unexpected'],
    ['something', 'unexpected'],
    [7, 'unexpected'],
  ])('of the system named %s is told as %s', (code, told) => {
    expect(toErrorCode(Object.assign(new Error('x'), { code }))).toBe(told);
  });

  it('that is none is told as unexpected', () => {
    expect([undefined, null, 'text', new Error('x')].map(toErrorCode)).toEqual(
      Array(4).fill('unexpected'),
    );
  });
});
