// Copies to several places at once: each place goes its own way, and one job tells of all.
import { describe, expect, test } from 'vitest';
import type { EventOf } from '#contract/events.ts';
import { type Order, startCopying } from '../../../main/backup/copying.ts';
import { createLeaving } from '../../../main/backup/leaving.ts';
import { AppError } from '../../../main/ipc/errors.ts';
import { createJobs, type Job } from '../../../main/ipc/jobs.ts';
import type { TargetRow } from '../../../main/storage/backups.ts';

type Call = { order: Order; job: Job; end: () => void; fail: (why: unknown) => void };

function place(id: string): TargetRow {
  return { id, kind: 'folder', name: id, config: '{}', active: 1, added_at: 0, rev: '' };
}
const [disk, cloud] = [place('disk'), place('cloud')];
const byHand = (row: TargetRow): Order => ({ row, byHand: true, goOn: false });
const byItself = (row: TargetRow): Order => ({ row, byHand: false, goOn: false });

function begin() {
  const told: EventOf<'job'>[] = [];
  const jobs = createJobs(
    (name, event) => void (name === 'job' && told.push(event as EventOf<'job'>)),
    () => {},
  );
  const calls: Call[] = [];
  let finished = 0;
  const copying = startCopying(
    jobs,
    (order, job) =>
      new Promise((resolve, reject) => {
        calls.push({ order, job, end: resolve, fail: reject });
        job.signal.addEventListener('abort', () => reject(new AppError('cancelled')));
      }),
    async () => {
      finished += 1;
    },
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const last = () => told.at(-1);
  return { jobs, copying, calls, turn, last, finished: () => finished };
}

describe('copies to several places', () => {
  test('go side by side: a disk has its copy while a server hangs, and can have another', async () => {
    const { copying, calls, turn, last } = begin();
    copying.add(byItself(cloud));
    copying.add(byItself(disk));
    await turn();
    expect(calls.map(({ order }) => order.row.id)).toEqual(['cloud', 'disk']);
    calls[0]?.job.progress('waiting', 0, null);
    calls[1]?.end();
    await copying.until('disk');
    expect(copying.until('disk')).toBeUndefined();
    expect(last()?.state).toBe('running');
    expect(copying.isStuck()).toBe(true);
    copying.add(byHand(disk));
    await turn();
    expect(calls.map(({ order }) => order.row.id)).toEqual(['cloud', 'disk', 'disk']);
  });

  test('a place that is asked for while it is copied to comes once more, however often it is asked for', async () => {
    const { copying, calls, turn, last, finished } = begin();
    copying.add(byItself(disk));
    await turn();
    for (let i = 0; i < 3; i++) copying.add(byHand(disk));
    calls[0]?.end();
    await turn();
    expect(calls.length).toBe(2);
    calls[1]?.end();
    await turn();
    expect([calls.length, last()?.state, finished()]).toEqual([2, 'done', 1]);
  });

  test('one that fails is told in the end, and the others have their copy', async () => {
    const { copying, calls, turn, last } = begin();
    copying.add(byItself(cloud));
    copying.add(byItself(disk));
    await turn();
    calls[0]?.fail(new AppError('backup-unreachable'));
    await turn();
    expect(last()?.state).toBe('running');
    calls[1]?.end();
    await turn();
    expect(last()).toMatchObject({ state: 'failed', error: 'backup-unreachable' });
  });

  test('when the mains go, what nobody asked for stops, and what a person asked for goes on', async () => {
    const { copying, calls, turn, last } = begin();
    copying.add(byItself(cloud));
    copying.add(byHand(disk));
    await turn();
    copying.stopAutomatic(() => true);
    await copying.until('cloud');
    expect(calls.map(({ job }) => job.signal.aborted)).toEqual([true, false]);
    calls[1]?.end();
    await turn();
    expect(last()?.state).toBe('done');
  });
});

describe('before the app ends', () => {
  function leave(own: { stuck?: boolean; rows?: TargetRow[] } = {}) {
    const told: string[] = [];
    const copied = Promise.withResolvers<void>();
    const leaving = createLeaving((name) => void told.push(name), {
      places: () => own.rows ?? [cloud],
      copy: () => 'job',
      until: () => copied.promise,
      isStuck: () => own.stuck ?? false,
    });
    return { leaving, told, copied };
  }

  test('nothing is waited for when nothing changed', async () => {
    const { leaving, told } = leave({ rows: [] });
    await leaving.copy();
    expect(told).toEqual([]);
  });

  test('a person sees that it copies, and it ends with the copy', async () => {
    const { leaving, told, copied } = leave();
    const left = leaving.copy();
    expect(told).toEqual(['leaving']);
    copied.resolve();
    await left;
  });

  test('it ends at once for whoever does not want to wait, and soon when nobody answers', async () => {
    const { leaving } = leave();
    const left = leaving.copy();
    leaving.now();
    await left;
    await leave({ stuck: true }).leaving.copy();
  });
});
