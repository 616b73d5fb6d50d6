// Calls of erasing old copies for good: an administrator plans, waits a week, and does it with a key of its own.
import { join } from 'node:path';
import { z } from 'zod';
import type { eraseCalls } from '#contract/erase.ts';
import type { SpawnChild } from '../../ipc/child.ts';
import { AppError } from '../../ipc/errors.ts';
import type { Handlers } from '../../ipc/router.ts';
import { readArrival } from '../../storage/arrivals.ts';
import { lastProof } from '../../storage/backup-proofs.ts';
import { findTarget, readSecret, type TargetRow } from '../../storage/backups.ts';
import { readMeta, type Store, writeMeta } from '../../storage/store.ts';
import { asAppError } from '../error-code.ts';
import type { Place } from '../messages.ts';
import type { OpenBackups } from '../open-backups.ts';
import { isBuiltIn, placeOf } from '../targets.ts';
import { runTask } from '../task.ts';
import { GRACE_MS } from './carry-out.ts';

type Deps = {
  profile: string;
  store: () => Store;
  backups: () => OpenBackups;
  spawn: SpawnChild;
};

const Kept = z.object({
  beforeDay: z.string(),
  plan: z.object({
    snapshots: z.array(z.string()),
    packs: z.array(z.string()),
    bytes: z.number(),
    totalBytes: z.number(),
    sharedBytes: z.number(),
    keptSnapshots: z.number(),
    at: z.number(),
  }),
});
type Kept = z.infer<typeof Kept>;

const metaKey = (id: string): string => `erase_plan:${id}`;

function readPlan(store: Store, id: string): Kept | null {
  const text = readMeta(store.db, metaKey(id));
  return text ? Kept.parse(JSON.parse(text)) : null;
}

const show = ({ beforeDay, plan }: Kept) => ({
  ...{ beforeDay, snapshots: plan.snapshots.length, keptSnapshots: plan.keptSnapshots },
  ...{ bytes: plan.bytes, totalBytes: plan.totalBytes, sharedBytes: plan.sharedBytes },
  ...{ plannedAt: plan.at, dueAt: plan.at + GRACE_MS },
});

export function eraseHandlers({
  profile,
  store,
  backups,
  spawn,
}: Deps): Handlers<typeof eraseCalls> {
  const rowOf = (id: string): TargetRow => {
    const row = findTarget(store().db, id);
    if (!row) throw new AppError('not-found');
    return row;
  };
  /** The newest copy that a test restore brought back from this place, if its last test was good. */
  const provedOf = (row: TargetRow): string | null => {
    const proof = lastProof(store().db, row.id);
    return proof?.reason === null ? proof.snapshot : null;
  };
  const masterKey = (): string => {
    const key = readSecret(store().db, 'backup-master-key');
    if (!key) throw new AppError('damaged-store');
    return key.toString('utf8');
  };
  /** What is copied, or still on its way here after a restore, may come from what would go. */
  const requireStill = (): void => {
    const isMoving = backups().running() !== null || readArrival(store().db) !== null;
    if (isMoving) throw new AppError('busy');
  };
  const never = new AbortController().signal;

  return {
    'erase.look': ({ id }) => {
      const kept = readPlan(store(), rowOf(id).id);
      return { plan: kept && show(kept) };
    },
    'erase.plan': async ({ cmd, id, beforeDay }, session) => {
      const row = rowOf(id);
      requireStill();
      const task = {
        ...{ task: 'plan-erasure' as const, place: placeOf(row, profile), masterKey: masterKey() },
        ...{ before: new Date(`${beforeDay}T00:00`).getTime(), proved: provedOf(row) },
      };
      const plan = await asAppError(runTask(spawn, task, never));
      const kept = {
        beforeDay,
        plan: { ...plan, snapshots: [...plan.snapshots], packs: [...plan.packs] },
      };
      const open = store();
      open.act(session, cmd, (act) => {
        writeMeta(open.db, metaKey(id), JSON.stringify(kept));
        act.event({ op: 'erase.plan', entity: 'backup', entityId: id });
        return {};
      });
      return show(kept);
    },
    'erase.cancel': ({ cmd, id }, session) => {
      const open = store();
      rowOf(id);
      open.act(session, cmd, (act) => {
        writeMeta(open.db, metaKey(id), '');
        act.event({ op: 'erase.cancel', entity: 'backup', entityId: id });
        return {};
      });
      return {};
    },
    'erase.carryOut': async ({ cmd, id, name, key }, session) => {
      const row = rowOf(id);
      const kept = readPlan(store(), id);
      if (!kept) throw new AppError('not-found');
      if (!isBuiltIn(row) && name.trim() !== row.name) throw new AppError('invalid-input');
      requireStill();
      const place: Place = placeOf(row, profile);
      const task = {
        ...{ task: 'erase' as const, masterKey: masterKey(), plan: kept.plan },
        place: place.kind === 's3' && key ? { ...place, ...key } : place,
        ...{ proved: provedOf(row), device: session.device },
        workFolder: join(profile, 'backup-work', row.id),
      };
      const open = store();
      // Written before anything goes: whatever ends the app meanwhile, it is known who did it.
      open.note(session, { op: 'erase.begin', entity: 'backup', entityId: id });
      const { snapshots, bytes, heldBack } = await asAppError(runTask(spawn, task, never));
      open.act(session, cmd, (act) => {
        // What a lock still holds back can be tried again later.
        if (heldBack === 0) writeMeta(open.db, metaKey(id), '');
        act.event({ op: 'erase.done', entity: 'backup', entityId: id });
        return {};
      });
      return { snapshots, bytes, heldBack };
    },
  };
}
