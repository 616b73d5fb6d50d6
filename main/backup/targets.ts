// Where copies go: what is kept of a place, and how it is opened.
import { mkdirSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Target, TargetPlace } from '#contract/backup.ts';
import { ErrorCode } from '#contract/errors.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import {
  activeTargets,
  countCopies,
  insertTarget,
  lastGoodRun,
  runsOf,
  type TargetRow,
} from '../storage/backups.ts';
import type { Store } from '../storage/store.ts';
import type { Place } from './messages.ts';
import type { Grade } from './stores/probe.ts';

const Grades = z.enum(['locked', 'versioned', 'plain']);
const Config = z.union([
  z.object({ builtIn: z.literal(true) }),
  z.object({ path: z.string(), grade: Grades.optional() }),
  z.object({
    endpoint: z.string(),
    region: z.string(),
    bucket: z.string(),
    prefix: z.string(),
    accessKey: z.string(),
    secretKey: z.string(),
    grade: Grades.optional(),
  }),
]);
type Config = z.infer<typeof Config>;

const CAN_RETURN = { locked: 'yes', versioned: 'erasable', plain: 'no' } as const;

const readConfig = (row: TargetRow): Config => Config.parse(JSON.parse(row.config));
export const isBuiltIn = (row: TargetRow): boolean => 'builtIn' in readConfig(row);

/** The folder on this computer that every office has from its first day. */
export const builtInFolder = (profile: string): string => join(profile, 'backup');

/** What a run opens. The built-in folder is made when it is not there; a disk of a person never is. */
export function placeOf(row: TargetRow, profile: string): Place {
  const config = readConfig(row);
  if ('builtIn' in config) {
    const path = builtInFolder(profile);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return { kind: 'folder', path };
  }
  if ('path' in config) return { kind: 'folder', path: config.path };
  const { grade: _grade, ...place } = config;
  return { kind: 's3', ...place };
}

/** The place a person named; a folder comes as a token. Throws `not-found` for an unknown one. */
export function readPlace(
  place: z.output<typeof TargetPlace>,
  pathOf: (token: string) => string | null,
): Place {
  if (place.kind === 's3') return { ...place, prefix: place.prefix.replace(/^\/+|\/+$/g, '') };
  const path = pathOf(place.token);
  if (path === null) throw new AppError('not-found');
  return { kind: 'folder', path };
}

export function rowOfPlace(
  target: { id: string; name: string; rev: string; at: number },
  place: Place,
  grade: Grade,
): TargetRow {
  const { kind, ...config } = place;
  return {
    id: target.id,
    kind,
    name: target.name || ('path' in config ? basename(config.path) : config.bucket),
    config: JSON.stringify({ ...config, grade }),
    active: 1,
    added_at: target.at,
    rev: target.rev,
  };
}

/** The built-in folder, made when the office is opened for the first time. */
export function ensureBuiltInTarget(store: Store, session: Session): void {
  if (activeTargets(store.db).some(isBuiltIn)) return;
  store.act(session, newId(), (act) => {
    const id = newId();
    const config = JSON.stringify({ builtIn: true });
    const base = { id, kind: 'folder' as const, name: '', config, active: 1 };
    insertTarget(store.db, { ...base, added_at: act.at, rev: act.cmd });
    act.event({ op: 'target.add', entity: 'backup', entityId: id });
    return {};
  });
}

/** A place as the window shows it: no keys, no path. */
export function toTarget(store: Store, row: TargetRow): z.input<typeof Target> {
  const config = readConfig(row);
  const [last] = runsOf(store.db, row.id);
  const grade = 'grade' in config ? config.grade : undefined;
  const reason = ErrorCode.safeParse(last?.reason);
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    builtIn: 'builtIn' in config,
    active: row.active === 1,
    lastGoodAt: lastGoodRun(store.db, row.id)?.ended_at ?? null,
    lastTry: last
      ? { at: last.started_at, state: last.state, reason: reason.success ? reason.data : null }
      : null,
    copies: countCopies(store.db, row.id),
    waits: null,
    deletedCanReturn: grade === undefined ? 'unknown' : CAN_RETURN[grade],
  };
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
